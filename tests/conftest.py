"""What the tests share: the op-ed, maps written to a folder, and the Graphviz engines of this machine."""

from __future__ import annotations

import gc
import os
import shutil
import signal
from functools import partial
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from argmap.article import Article
from argmap.checker import check
from argmap.draft import Draft
from argmap.draw import engine as engines
from argmap.reading import Reading, read, read_draft
from argmap.text import Text
from tests.playing import playwright

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parent.parent
MAPS = ROOT / "maps"
OP_ED = ROOT / "seeds" / "000_cf25047e402d0a60.txt"
Places = list[tuple[int, int, str]]

settings.register_profile("argmap", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("argmap")


def pytest_configure() -> None:
    """Ctrl-C is tried out: whoever started the tests in the background may have had it ignored, for all children too."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_finish() -> None:
    """What was collected stays to the end: to look through it with all garbage costs a twentieth of the time."""
    gc.collect()
    gc.freeze()


def pytest_unconfigure() -> None:
    if playwright.cache_info().currsize:
        playwright().stop()


@pytest.fixture(autouse=True)
def _no_wait_for_other_programs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Maps that a test has just written are written over at once: nobody is in the middle of saving them."""
    monkeypatch.setattr("argmap.cli.output._STILL", 0.0)


@pytest.fixture(scope="session")
def op_ed() -> Article:
    """The article of the worked example."""
    return Article(Text(OP_ED.name, OP_ED.read_bytes().decode("utf-8")))


@pytest.fixture
def write_map(tmp_path: Path) -> Callable[..., Path]:
    """Write a map, and an article beside it as `article.txt`; returns the map's path."""

    def write(map_text: str, article: str | None = None, name: str = "map.yaml") -> Path:
        if article is not None:
            (tmp_path / "article.txt").write_text(article, encoding="utf-8", newline="")
        path = tmp_path / name
        path.write_text(map_text, encoding="utf-8", newline="")
        return path

    return write


@pytest.fixture
def read_map(write_map: Callable[..., Path]) -> Callable[..., Reading]:
    """Read a map given as text, with an article given as text."""

    def read_it(map_text: str, article: str | None = None) -> Reading:
        return read(write_map(map_text, article))

    return read_it


@pytest.fixture
def places(read_map: Callable[..., Reading]) -> Callable[..., Places]:
    """All findings on a map as (line, column, code): the whole list."""

    def places_of(map_text: str, article: str | None = None) -> Places:
        found = check(read_map(map_text, article))
        return [(*finding.place.start, finding.code.id) for finding in found]

    return places_of


def _engines() -> list[object]:
    found = {engine.name: engine for engine in engines.available()}
    missing = pytest.mark.skip
    return [
        pytest.param(found.get(name), id=name, marks=[] if name in found else missing(reason=f"no {name} engine here"))
        for name in ("embedded", "system")
    ]


@pytest.fixture(params=_engines())
def engine(request: pytest.FixtureRequest) -> engines.Engine:
    """Each Graphviz engine of this machine in turn."""
    found: engines.Engine = request.param
    return found


@pytest.fixture(scope="session")
def belarus() -> Reading:
    return read(MAPS / "belarus.yaml").alone


@pytest.fixture
def changed(belarus: Reading) -> Callable[[Callable[[Draft, dict[str, int]], object]], Reading]:
    """The worked example after a change to its draft, which is given with the claims' indices by id."""

    def change_it(change: Callable[[Draft, dict[str, int]], object]) -> Reading:
        draft = Draft.of(belarus)
        change(draft, belarus.graph.by_id)
        return read_draft(draft, "changed.yaml", MAPS)

    return change_it


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Chromium, headless: started once, for its start costs more than most of what it is asked."""
    pytest.importorskip("playwright", reason="playwright is not installed")
    named = map(shutil.which, ("chromium-headless-shell", "chromium", "chromium-browser"))
    path = os.environ.get("ARGMAP_CHROMIUM") or next(filter(None, named), None)
    if path is None:
        pytest.skip("no Chromium here")
    opened = playwright().chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def browser(chromium: Browser) -> Iterator[Browser]:
    """Chromium, in which a module leaves nothing open."""
    yield chromium
    for one in chromium.contexts:
        one.close()


@pytest.fixture
def show(browser: Browser, tmp_path: Path) -> Iterator[Callable[..., Page]]:
    """Open HTML in a fresh page; the test fails where a script fails or anything is asked of the network."""
    complaints: list[str] = []
    asked: list[str] = []
    opened: list[Page] = []

    def show_it(html: str, width: int = 1400, height: int = 850, hash_: str = "") -> Page:
        path = tmp_path / f"page{len(opened)}.html"
        path.write_text(html, encoding="utf-8")
        one = browser.new_page(viewport={"width": width, "height": height})
        one.set_default_timeout(10_000)
        opened.append(one)
        one.on("console", lambda message: complaints.append(message.text))
        one.on("pageerror", lambda error: complaints.append(str(error)))
        one.on("request", lambda request: asked.append(request.url))
        one.goto(path.as_uri() + hash_)
        one.reload = partial(_reloaded, one, one.reload)  # type: ignore[method-assign]
        return one

    yield show_it
    for one in opened:
        one.close()
    assert complaints == []
    assert [url for url in asked if not url.startswith(("file:", "blob:"))] == []


def _reloaded(page: Page, reload: Callable[..., Any], **options: Any) -> Any:
    """Chromium hands what a page stores to another process: a page that is loaded again at once may miss the last."""
    page.wait_for_timeout(600)
    return reload(**options)


def seen_in(folder: Path) -> list[str]:
    """The names of what lies in a folder, sorted, without hidden ones."""
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))


def script(path: str) -> Any:
    """A script of the project that stands outside of packages, as a module."""
    file = ROOT / path
    spec = spec_from_file_location(file.stem, file)
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
