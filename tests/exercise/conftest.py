"""Sets made from the worked example."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from argmap.exercise import Set, make_set
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
    """A page with one item of each kind."""
    first = {item.kind: item for item in sorted(everything.items, key=lambda one: (-len(one.prompt), one.id))}
    return page(replace(everything, items=tuple(first[kind] for kind in sorted(first))), belarus)
