"""The night-bus map is made in the workbench by real keys with Orca running, and each sentence of the page is spoken.

It takes two minutes, so it runs where ARGMAP_ORCA=1 asks for it: ARGMAP_ORCA=1 python -m pytest tests/web/test_screen_reader.py
"""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from argmap.beginning import bare_map, from_text
from argmap.reading import read
from argmap.workbench import Desk, Store, Workbench
from tests.conftest import ROOT
from tests.web.browsers import Absent
from tests.web.browsers.firefox import Firefox
from tests.web.browsers.orca import Orca
from tests.web.building import ByKeys, shape_of

pytest.importorskip("starlette")
pytest.importorskip("uvicorn")
pytestmark = pytest.mark.skipif(
    os.environ.get("ARGMAP_ORCA") != "1", reason="the page is heard with Orca where ARGMAP_ORCA=1 asks for it"
)
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from argmap.reading import Reading
    from tests.web.browsers import Driven

RECORD = """(() => {
  window.told = [];
  new MutationObserver(() => told.push(document.getElementById("said").textContent))
    .observe(document.getElementById("said"), { childList: true });
  return true;
})()"""


MADE = [
    "The thesis is written: T", "Added 1.1, a reason for T", "Added 1.1.1, a reason for 1.1", "Added 1.2, linked with 1.1",
    "Added 1.3, linked with 1.1", "Added 1.4, linked with 1.1", "Added 1.5, an objection to T",
    "Added 1.5.1, an objection to 1.5", "Added 1.5.1.1, a reason for 1.5.1", "Added 1.6, an objection to T",
    "Added 1.6.1, a reason for 1.6", "Added 1.6.2, an undercut of the step of 1.6.1", "Added 1.6.2.1, a reason for 1.6.2",
]  # fmt: skip
WORDS = "What do these words say, as one claim? dialog"
DIALOGS = ["What does it all argue for? dialog", *3 * [WORDS], *2 * ["A premise linked with 1.1 dialog"], *7 * [WORDS]]


class Heard(ByKeys):
    """By the keys of the screen's own keyboard, each heard out."""

    def __init__(self, page: Driven, target: Reading, orca: Orca) -> None:
        super().__init__(page, target)
        self.orca = orca

    def _focus(self, selector: str, at: int = 0) -> None:
        super()._focus(selector, at)
        self.orca.listen()

    def _key(self, *keys: str) -> None:
        self.gestures += len(keys)
        self.orca.press(*keys)

    def fill(self, text: str) -> None:
        self.gestures += 1
        self.page.wait("document.activeElement?.id === 'asked'")
        self.orca.write(text)


@pytest.fixture(scope="module")
def orca() -> Iterator[Orca]:
    """Orca on a screen of its own."""
    try:
        Orca.needed()
        Firefox.needed()
    except Absent as absent:
        pytest.skip(str(absent))
    running = Orca()
    yield running
    running.close()


@pytest.fixture(scope="module")
def firefox(orca: Orca) -> Iterator[Firefox]:
    """Firefox, which Orca reads."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in orca.environment.items():
            patch.setenv(name, value)
        browser = Firefox(orca.screen)
    yield browser
    browser.close()


@pytest.fixture
def opened(firefox: Firefox, tmp_path: Path) -> Iterator[Callable[[Path | None], Path]]:
    """Opens the workbench with a map, or with the bare article of the night bus; where the map's file is."""
    from argmap.server import bench_app, serve

    running = []

    def show(map_: Path | None) -> Path:
        text, file = tmp_path / "article.txt", tmp_path / "map.yaml"
        shutil.copy(ROOT / "maps" / "articles" / "night-bus.txt", text)
        first = bare_map(from_text(text, str(text)), file)
        if map_:
            (tmp_path / "articles").mkdir()
            shutil.copy(text, tmp_path / "articles" / "night-bus.txt")
            shutil.copy(map_, file)
        bench = Workbench(Desk(Store(file) if map_ else Store(file, first=first)))
        server = serve(bench_app(bench))
        running.append(server)
        firefox.visit(f"{server.address}?t={bench.token}")
        firefox.wait("document.querySelectorAll('#article p').length")
        return file

    yield show
    firefox.forget()
    for server in running:
        server.stop()


def test_the_night_bus_map_is_made_by_ear(orca: Orca, firefox: Firefox, opened: Callable[[Path | None], Path]) -> None:
    """Each dialog is spoken with its title, each claim when the focus comes to it, and then what was done."""
    target = read(ROOT / "maps" / "night-bus.yaml").alone
    file = opened(None)
    orca.heard()
    firefox.value(RECORD)
    builder = Heard(firefox, target, orca)
    builder.build()
    heard = orca.heard()
    assert shape_of(read(file)) == shape_of(target)
    told = [one for one in firefox.value("told") if one]
    assert [one for one in told if one.startswith(("The thesis", "Added"))] == MADE
    assert [one for one in told if one not in heard] == []
    assert [one for one in heard if one.endswith("dialog")] == DIALOGS
    places = [heard.index(one) for one in MADE]
    assert places == sorted(places)
    for claim, sentence in zip(target.claims, MADE, strict=True):
        before = heard[: heard.index(sentence)]
        assert any(claim.text.rstrip(".") in one for one in before[-6:]), (sentence, before[-6:])


def test_the_outline_and_its_dialogs_are_heard(
    orca: Orca, firefox: Firefox, opened: Callable[[Path | None], Path]
) -> None:
    opened(ROOT / "maps" / "night-bus.yaml")
    orca.heard()
    firefox.value("document.querySelector('#outline [tabindex=\"0\"]').focus()")
    assert orca.heard()[-2:] == ["tree level 1.", "Focus mode"]

    def after(*keys: str) -> list[str]:
        orca.press(*keys)
        return [one for one in orca.heard() if not one.endswith(" ")]  # without the keys themselves

    hospital = ["P1 linked reason · ¶2 Hospital staff depend on the night bus.", "tree level 2."]
    back = ["leaving banner.", "main content", "region Argument", "Outline of the argument tree", *hospital]
    assert after("ArrowDown") == hospital
    assert after("v") == ["Move P1 with all below it dialog", "a reason for… push button.", "Browse mode"]
    assert after("Enter") == ["A reason for which claim? dialog", "Search entry.", "Focus mode"]
    assert after("Escape") == back
    assert after("r") == ["A reason for P1 dialog", "The claim, in your own words entry."]
    assert after("ctrl+Return") == ["Words are needed here."]
    assert after("Escape") == back
    assert after("Delete") == ["Take out P1 with all that stands below it? dialog", "Yes push button.", "Browse mode"]
    assert after("Enter")[-1] == "Taken out: P1"
    assert after("ctrl+z") == ["Undone: took a branch out"]
    assert after("Home", "ArrowUp")[-1] == "That is the first claim."
    assert after("F6")[:2] == ["leaving region.", "complementary content The claim at hand"]
    assert "region Article" in after("F6")
    assert "region Argument" in after("F6")
