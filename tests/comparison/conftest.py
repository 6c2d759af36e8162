"""Copies of the worked example, changed in one way each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.draft import Draft
from argmap.reading import Reading, read
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

MAPS = ROOT / "maps"


@pytest.fixture(scope="session")
def belarus() -> Reading:
    return read(MAPS / "belarus.yaml")


@pytest.fixture
def changed(belarus: Reading) -> Callable[[Callable[[Draft, dict[str, int]], object]], Reading]:
    """The worked example after a change to its draft, which is given with the claims' indices by id."""

    def change_it(change: Callable[[Draft, dict[str, int]], object]) -> Reading:
        draft = Draft.of(belarus)
        change(draft, belarus.graph.by_id)
        return draft.reading("changed.yaml", MAPS)

    return change_it
