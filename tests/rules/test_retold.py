"""What a claim makes of its quote, by tables: what is changed is found, what says the same is not."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

import pytest

from tests.rules import retold
from tests.rules.pairs import pair, told_of_wording

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    from argmap.reading import Reading

TABLES = [import_module(f"{retold.__name__}.{one.name}") for one in iter_modules(retold.__path__)]
CHANGED = [row for table in TABLES for row in table.CHANGED]
THE_SAME = [row for table in TABLES for row in table.THE_SAME]


@pytest.mark.parametrize(("claim", "quote", "message"), CHANGED)
def test_what_is_changed(read_map: Callable[..., Reading], claim: str, quote: str, message: str) -> None:
    assert told_of_wording(read_map(*pair(claim, quote))) == [message]


@pytest.mark.parametrize(("claim", "quote"), THE_SAME)
def test_what_says_the_same(read_map: Callable[..., Reading], claim: str, quote: str) -> None:
    assert told_of_wording(read_map(*pair(claim, quote))) == []


@pytest.mark.parametrize("table", TABLES, ids=lambda one: one.__name__.rpartition(".")[2])
def test_a_claim_in_its_quotes_words_is_as_it_is(read_map: Callable[..., Reading], table: ModuleType) -> None:
    texts = [text for claim, quote, _ in table.CHANGED for text in (quote, claim.rstrip("."))]
    assert {text: found for text in texts if (found := told_of_wording(read_map(*pair(text, text))))} == {}
