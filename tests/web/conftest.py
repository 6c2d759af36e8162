"""Pages to open in a real browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.draw.engine import available
from argmap.reading import read, read_bytes
from argmap.web import page
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from argmap.reading import Reading


@pytest.fixture(scope="session")
def op_ed_map() -> Reading:
    """The worked example."""
    return read(ROOT / "maps" / "belarus.yaml")


@pytest.fixture(scope="session")
def op_ed_page(op_ed_map: Reading) -> str:
    """Its page."""
    if not available():
        pytest.skip("no Graphviz engine here")
    return page(op_ed_map)


@pytest.fixture
def page_of(tmp_path: Path) -> Callable[..., str]:
    """The page of a map given as text, with articles given as text."""

    def make(map_text: str, **articles: str) -> str:
        if not available():
            pytest.skip("no Graphviz engine here")
        for name, text in articles.items():
            (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        return page(read_bytes(map_text.encode(), "map.yaml", tmp_path))

    return make
