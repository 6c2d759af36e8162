"""A real browser for the tests of pages; they are skipped, with the reason, where there is none."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from argmap.draw.engine import available
from argmap.reading import read, read_bytes
from argmap.web import page
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from argmap.reading import Reading


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, headless."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    path = os.environ.get("ARGMAP_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        pytest.skip("no Chromium here")
    with playwright.sync_playwright() as running:
        opened = running.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def show(browser: Browser, tmp_path: Path) -> Iterator[Callable[..., Page]]:
    """Open HTML in a fresh page; the test fails where a script fails or anything is asked of the network."""
    if not available():
        pytest.skip("no Graphviz engine here")
    complaints: list[str] = []
    asked: list[str] = []
    opened: list[Page] = []

    def show_it(html: str, width: int = 1400, height: int = 850, hash_: str = "") -> Page:
        path = tmp_path / f"page{len(opened)}.html"
        path.write_text(html, encoding="utf-8")
        one = browser.new_page(viewport={"width": width, "height": height})
        opened.append(one)
        one.on("console", lambda message: complaints.append(message.text))
        one.on("pageerror", lambda error: complaints.append(str(error)))
        one.on("request", lambda request: asked.append(request.url))
        one.goto(path.as_uri() + hash_)
        return one

    yield show_it
    for one in opened:
        one.close()
    assert complaints == []
    assert [url for url in asked if not url.startswith("file:")] == []


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
