"""The browsers themselves, driven by one set of names: what a person does reaches the page, what a page does is told."""

from __future__ import annotations

import sys
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from tests.web.browsers import Absent, CannotPrint, start
from tests.web.browsers.asking import SEEN, SMALLEST_TEXT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.web.browsers import Driven

PAGE = """<!DOCTYPE html>
<html lang="en"><meta charset="utf-8"><title>Driven</title>
<style>body { margin: 0 } #pane { height: 200px; overflow: auto } #long { height: 2000px }
#over { position: fixed; z-index: 1; top: 300px; height: 60px; width: 100% } #small { transform: scale(.5); transform-origin: 0 0; font-size: 16px }</style>
<div id="pane"><div id="long"></div></div><input id="field"><div id="over"></div><button id="under" style="position:absolute;top:310px">x</button>
<div id="texts"><p>sixteen</p><div id="small"><p>eight</p></div><svg width="100" height="50" viewBox="0 0 200 100"><text y="40" font-size="20">ten</text></svg></div>
<script>
const told = [];
for (const name of ["click", "keydown", "wheel", "pointerdown", "pointermove", "pointerup"])
  addEventListener(name, event => told.push([name, event.isTrusted, event.target.id, event.key || ""]), true);
</script>
"""


@pytest.fixture
def page(driven: Driven, tmp_path: Path) -> Driven:
    path = tmp_path / "driven.html"
    path.write_text(PAGE, encoding="utf-8")
    driven.open(path, 900, 700)
    return driven


def test_values(page: Driven) -> None:
    assert page.value("document.title") == "Driven"
    assert page.value("(a, b) => [a, b.c, null, undefined]", "é\u2028", {"c": 1.5}) == ["é\u2028", 1.5, None, None]
    assert page.value("new Promise(done => setTimeout(() => done(7), 50))") == 7
    with pytest.raises(Exception, match="nobody"):
        page.value("nobody.knows")


def test_mouse(page: Driven) -> None:
    page.click("#field")
    assert page.value("told.filter(one => one[0] === 'click')") == [["click", True, "field", ""]]
    page.drag("#over", 40, 5)
    told = page.value("told.map(one => one.slice(0, 3))")
    assert [one for one in told if one[0] == "pointerdown"] == [["pointerdown", True, at] for at in ("field", "over")]
    assert ["pointermove", True, "over"] in told[told.index(["pointerdown", True, "over"]) :]
    with pytest.raises(LookupError, match="lies under"):
        page.click("#under")
    with pytest.raises(LookupError, match="is not there"):
        page.click("#nowhere")
    assert page.value(SEEN, "#field")
    assert not page.value(SEEN, "#under")


def test_keys(page: Driven) -> None:
    page.click("#field")
    page.write("aé卢ب?")
    page.press("Home", "Delete", "x")
    assert page.value("document.getElementById('field').value") == "xé卢ب?"
    page.press("Tab")
    assert page.value("document.activeElement.id") == "under"
    assert page.value("told.filter(one => one[0] === 'keydown').every(one => one[1])")


def test_wheel(page: Driven) -> None:
    place = "document.getElementById('pane').scrollTop"
    page.wheel("#pane", 300)
    assert page.value(place) == 300
    page.wheel("#pane", 300, 2)
    assert page.value(place) == 900
    page.wheel("#pane", -200)
    assert page.value(place) == 700
    page.wheel("#pane", 5000)
    assert page.value(place) == 1800


def test_windows_of_any_size(page: Driven) -> None:
    sizes = [(320, 568), (390, 844), (1366, 768), (1920, 1080)]
    found = []
    for width, height in sizes:
        page.resize(width, height)
        found.append(tuple(page.value("[innerWidth, innerHeight]")))
        picture = page.picture()
        assert (int.from_bytes(picture[16:20]), int.from_bytes(picture[20:24])) == (width, height)
    assert found == sizes


def test_sizes_of_texts(page: Driven) -> None:
    assert page.value(SMALLEST_TEXT, "#texts") == pytest.approx(8, abs=0.1)
    assert page.value(SMALLEST_TEXT, "#texts svg") == pytest.approx(10, abs=0.1)
    assert page.value(SMALLEST_TEXT, "#pane") is None


def test_nothing_is_left_of_what_was_open_before(page: Driven, tmp_path: Path) -> None:
    page.value("localStorage.setItem('kept', 1)")
    page.reload()
    assert page.value("localStorage.getItem('kept')") == "1"
    page.open(tmp_path / "driven.html", hash_="#there")
    assert page.value("[localStorage.getItem('kept'), location.hash]") == [None, "#there"]


def test_errors_are_heard(driven: Driven, tmp_path: Path) -> None:
    path = tmp_path / "wrong.html"
    path.write_text(
        "<!DOCTYPE html><meta charset=utf-8><meta http-equiv=Content-Security-Policy content=\"style-src 'none'\">"
        "<script>console.log('not an error'); console.error('told'); null.fails</script><p style='color: red'>red</p>",
        encoding="utf-8",
    )
    found = " ".join(driven.errors_of_loading(path))
    assert "told" in found
    assert "null" in found
    assert "Content Security Policy" in found.replace("-", " ")
    assert "not an error" not in found
    driven.open(path)
    driven.errors()
    driven.value("void setTimeout(() => console.error('later'))")
    driven.frames(5)
    assert driven.errors() == ["later"]
    assert driven.errors() == []


def test_paper(page: Driven) -> None:
    reader = pytest.importorskip("pypdf", reason="pypdf is not installed").PdfReader
    try:
        paper = page.paper()
    except CannotPrint as reason:
        pytest.skip(str(reason))
    sheet = reader(BytesIO(paper)).pages[0]
    assert "sixteen" in sheet.extract_text()
    assert [round(float(one)) for one in sheet.mediabox[2:]] == pytest.approx([595, 842], abs=1)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("chromium", "no chromium here (apt-get install chromium)"),
        ("firefox", "no firefox-esr here (apt-get install firefox-esr)"),
        ("webkit", "no WebKitWebDriver here (apt-get install webkit2gtk-driver)"),
    ],
)
def test_a_browser_that_is_not_there(name: str, reason: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("ARGMAP_CHROMIUM", "ARGMAP_FIREFOX", "ARGMAP_WEBKIT"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(Absent) as told:
        start(name)
    assert str(told.value) == reason


def test_what_drives_a_browser_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ARGMAP_FIREFOX", sys.executable)
    monkeypatch.setattr("tests.web.browsers.driven.find_spec", {"websocket": None}.get)
    with pytest.raises(Absent, match="websocket-client is not installed"):
        start("firefox")
