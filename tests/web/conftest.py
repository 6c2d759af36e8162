"""Pages to open in a real browser, and the browsers."""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING

import pytest

from argmap.draw.engine import available
from argmap.reading import read, read_bytes
from argmap.web import page
from tests.conftest import ROOT, script
from tests.web.browsers import NAMES, absence, start
from tests.web.browsers.asking import USABLE
from tests.web.looking import TOWN, TOWN_ARTICLE, html_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from argmap.reading import Reading
    from tests.web.browsers import Driven


@pytest.fixture(scope="session")
def op_ed_map() -> Reading:
    """The worked example, as the article argues it."""
    return read(ROOT / "maps" / "belarus.yaml").alone


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


@pytest.fixture(scope="session")
def page_with(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], str]:
    """The page of a map of so many claims."""

    @cache
    def make(claims: int) -> str:
        if not available():
            pytest.skip("no Graphviz engine here")
        return page(read(script("bench/make.py").write(tmp_path_factory.mktemp("large"), claims)))

    return make


@pytest.fixture
def quick(tmp_path: Path) -> Callable[..., str]:
    """The page of a map given as text, without its sheets of paper, with articles given as text."""

    def make(map_text: str, language: str | None = None, **articles: str) -> str:
        for name, text in articles.items():
            (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        return html_of(read_bytes(map_text.encode(), "map.yaml", tmp_path), language=language)

    return make


def _browsers() -> list[object]:
    """The browsers' names, those skipped that ARGMAP_BROWSERS does not name; `here` names those that are installed."""
    wanted = os.environ.get("ARGMAP_BROWSERS", "").split()
    found: list[object] = []
    for name in NAMES:
        reason = absence(name) if "here" in wanted and name not in wanted else None
        if not wanted:
            reason = "each browser is opened by `nox -s browsers` (or ARGMAP_BROWSERS=here)"
        elif "here" not in wanted and name not in wanted:
            reason = f"ARGMAP_BROWSERS does not name {name}"
        marks = [pytest.mark.browsers, *([pytest.mark.skip(reason=reason)] if reason else [])]
        found.append(pytest.param(name, marks=marks))
    return found


@pytest.fixture(scope="module", params=_browsers())
def running(request: pytest.FixtureRequest) -> Iterator[Driven]:
    """Each browser in turn."""
    browser = start(request.param)
    yield browser
    browser.close()


@pytest.fixture
def driven(running: Driven) -> Iterator[Driven]:
    """Each browser in turn; the test fails where a page complains in the console."""
    running.forget()
    yield running
    assert running.errors() == []


@pytest.fixture
def opened(driven: Driven, tmp_path: Path) -> Callable[..., Driven]:
    """Open a reading page, given as HTML, and wait until it can be used."""

    def open_it(html: str, width: int = 1366, height: int = 768, hash_: str = "") -> Driven:
        path = tmp_path / "opened.html"
        path.write_text(html, encoding="utf-8")
        driven.open(path, width, height, hash_)
        driven.wait(USABLE)
        driven.frames()
        return driven

    return open_it


@pytest.fixture
def town(quick: Callable[..., str]) -> str:
    """The page of a small map with one claim of each kind."""
    return quick(TOWN, town=TOWN_ARTICLE)
