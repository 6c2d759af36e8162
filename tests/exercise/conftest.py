"""Sets made from the worked example."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.exercise import Set, make_set

if TYPE_CHECKING:
    from argmap.reading import Reading


@pytest.fixture(scope="session")
def everything(belarus: Reading) -> Set:
    """All items that the op-ed's map yields."""
    return make_set(belarus, number=10_000, seed=1)
