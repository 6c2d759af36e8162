"""Sets made from the worked example."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from argmap.exercise import Item, Set, make_set
from argmap.exercise.page import page

if TYPE_CHECKING:
    from argmap.reading import Reading

USUAL = 160
"""Letters of a question that most are shorter than."""


@pytest.fixture(scope="session")
def everything(belarus: Reading) -> Set:
    """All items that the op-ed's map yields."""
    return make_set(belarus, number=10_000, seed=1)


@pytest.fixture(scope="session")
def one_of_each(everything: Set, belarus: Reading) -> str:
    """A page with one item of each kind, with a question of usual length where the kind has one."""
    first: dict[str, Item] = {}
    for item in reversed(everything.items):
        if item.kind not in first or len(item.prompt) < USUAL:
            first[item.kind] = item
    return page(replace(everything, items=tuple(first[kind] for kind in sorted(first))), belarus)
