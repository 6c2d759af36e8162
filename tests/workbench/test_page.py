"""The page in a browser: a map made from the bare article by mouse, and by keys alone; saved, said, and clean for axe."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.workbench.desks import BARE, MAP

pytest.importorskip("starlette")
pytest.importorskip("uvicorn")
if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

AXE = os.environ.get("ARGMAP_AXE", "")
SELECT = """words => {
  const walker = document.createTreeWalker(document.getElementById("article"), NodeFilter.SHOW_TEXT), map = [];
  let node, all = "";
  while ((node = walker.nextNode())) {
    if (node.parentElement.closest(".where, #bar, .row")) continue;
    for (let at = 0; at < node.data.length; at++) map.push([node, at]);
    all += node.data;
  }
  const start = all.indexOf(words), range = document.createRange(), last = map[start + words.length - 1];
  range.setStart(...map[start]);
  range.setEnd(last[0], last[1] + 1);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
  document.getElementById("article").dispatchEvent(new MouseEvent("mouseup", { bubbles: true }));
}"""


def said(page: Page, begins: str) -> None:
    """Wait until what is spoken begins like this."""
    for _ in range(100):
        if page.inner_text("#said").startswith(begins):
            return
        page.wait_for_timeout(50)
    assert page.inner_text("#said").startswith(begins), page.inner_text("#said")


def words(page: Page, chosen: str) -> None:
    page.evaluate(SELECT, chosen)
    said(page, "Chosen:")


def test_a_map_is_made_from_the_bare_article_by_mouse(opened: Callable[..., Page], tmp_path: Path) -> None:
    page = opened(BARE)
    assert page.inner_text("#first li.now") == "Which words say what it all argues for?"
    words(page, "hould be dredge")
    page.click("text=This is the thesis")
    page.fill("#asked", "The harbour should be dredged.")
    page.click("dialog button.main")
    said(page, "The thesis is written")
    words(page, "it must be too shallow")
    page.click("text=Reason for T")
    page.click("dialog button.main")
    said(page, "Added 1.1, a reason for T")
    words(page, "it costs four million")
    page.click(".item:has-text('T thesis')")
    page.click("text=Objection to T")
    page.fill("#asked", "It costs four million.")
    page.click("dialog button.main")
    said(page, "Added 1.2, an objection to T")
    page.click("#view-map")
    assert page.locator(".box").count() == 3
    assert (
        (tmp_path / "map.yaml").read_text(encoding="utf-8")
        == f"""{BARE.rstrip()} The harbour should be dredged.
  quote: should be dredged
  because:
    - premise: It must be too shallow.
      quote: it must be too shallow
  but:
    - premise: It costs four million.
      quote: it costs four million
"""
    )


def test_the_same_by_keys_alone(opened: Callable[..., Page], tmp_path: Path) -> None:
    """Words from the list of sentences, by steps; claims, moves, undo; the focus is never lost."""
    page = opened()
    page.keyboard.press("Tab")
    page.focus(".item[tabindex='0']")
    page.keyboard.press("n")
    page.wait_for_selector(".item:focus:has-text('P1 reason')")
    page.keyboard.press("u")
    page.keyboard.type("The pilots are paid for dredging.")
    page.keyboard.press("Control+Enter")
    said(page, "Added 1.2, an undercut of the step of P1")
    page.keyboard.press("F2")
    page.keyboard.type("Pilots: paid # by the metre")
    page.keyboard.press("Control+Enter")
    said(page, "Reworded 1.2")
    page.keyboard.press("Delete")
    said(page, "Taken out")
    page.keyboard.press("Control+z")
    said(page, "Undone: took a branch out")
    assert 'premise: "Pilots: paid # by the metre"' in (tmp_path / "map.yaml").read_text(encoding="utf-8")
    page.focus("text=As sentences")
    page.keyboard.press("Enter")
    page.focus(".sentence-button:has-text('Ships bring')")
    page.keyboard.press("Enter")
    said(page, "Chosen: “Ships bring work.”")
    page.focus("#bar button:has-text('End earlier')")
    page.keyboard.press("Enter")
    said(page, "Chosen: “Ships bring work”, 3 words")
    page.keyboard.press("Enter")
    said(page, "Chosen: “Ships bring”, 2 words")
    assert page.evaluate("document.activeElement !== document.body")


def test_another_program_saves_and_words_are_kept(opened: Callable[..., Page], tmp_path: Path) -> None:
    page = opened()
    page.click(".item:has-text('P1')")
    page.focus("#words")
    page.keyboard.type("Mine: ")
    path = tmp_path / "map.yaml"
    path.write_text(MAP.replace("It is too shallow.", "It is much too shallow."), encoding="utf-8")
    page.wait_for_function("() => document.getElementById('outline').textContent.includes('much too shallow')")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("dialog[open]")
    assert "Mine:" in page.inner_text(".kept p")
    assert "your words are kept" in page.inner_text(".kept small")
    assert path.read_text(encoding="utf-8") == MAP.replace("It is too shallow.", "It is much too shallow.")


def test_a_box_is_dragged_onto_another(opened: Callable[..., Page]) -> None:
    page = opened()
    page.click("#view-map")
    page.wait_for_selector(".box .warn")  # the findings have come: boxes keep their sizes
    page.drag_and_drop(".box:has-text('Ships bring')", ".box:has-text('four million')")
    page.click("text=an objection to O1")
    said(page, "Moved P2, an objection to O1")


def test_what_comes_while_a_button_is_pressed_does_not_take_the_click(opened: Callable[..., Page]) -> None:
    """Findings may come between press and release; they are shown after the click."""
    page = opened()
    page.wait_for_selector(".item .warn")  # the page's own findings have come
    box = page.locator(".item:has-text('P2')").bounding_box()
    assert box
    page.mouse.move(box["x"] + 20, box["y"] + 8)
    page.mouse.down()
    page.evaluate("state.findings = [{key: state.order[0], message: 'Come late', help: '', fixes: []}]; show()")
    page.mouse.up()
    page.wait_for_selector(".item:focus:has-text('P2 reason')")
    page.wait_for_function("() => document.querySelector('.item').textContent.includes('1 finding')")
    page.mouse.down()  # on a scroll bar, say: no release comes
    page.evaluate("document.dispatchEvent(new PointerEvent('pointermove', {buttons: 0}))")
    page.evaluate("state.findings = []; show()")
    page.wait_for_function("() => !document.querySelector('.item').textContent.includes('finding')")


@pytest.mark.parametrize(
    "words", ["state.findings = []; say('Said late. '.repeat(30))", "trouble('Late trouble. '.repeat(30))"]
)
def test_nothing_moves_while_a_button_is_pressed(opened: Callable[..., Page], words: str) -> None:
    """On a phone the words below, or trouble above, would push the sentence that is pressed from under the finger."""
    page = opened(MAP, 390, 600)
    page.click("text=As sentences")
    last = page.locator(".sentence-button").last
    last.scroll_into_view_if_needed()
    box = last.bounding_box()
    assert box
    page.mouse.move(box["x"] + 20, box["y"] + 20)
    page.mouse.down()
    page.evaluate(words)
    page.wait_for_timeout(300)
    assert last.bounding_box() == box
    page.mouse.up()
    page.wait_for_selector("#bar:has-text('The quay, they add, is old')")


def test_trouble_that_comes_while_a_button_is_pressed_is_shown_afterwards(opened: Callable[..., Page]) -> None:
    page = opened(MAP, 390, 600)
    page.mouse.move(200, 400)
    page.mouse.down()
    page.evaluate("trouble('Late trouble.'); saved('Late'); trouble('Later trouble.')")
    assert (page.is_visible("#trouble"), page.inner_text("#saved")) == (False, "")
    page.mouse.up()
    page.wait_for_selector("#trouble:has-text('Later trouble.')")
    assert page.inner_text("#saved") == "Late"


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1100, 768), (390, 844)])
def test_the_page_is_as_high_whatever_is_said(opened: Callable[..., Page], width: int, height: int) -> None:
    page = opened(MAP, width, height)
    before = page.locator("main").bounding_box()
    page.evaluate("say('Said at length. '.repeat(40))")
    page.wait_for_function("() => byId('said').textContent.startsWith('Said at length')")
    assert page.locator("main").bounding_box() == before


def test_what_is_set_aside_is_marked_in_the_article(opened: Callable[..., Page]) -> None:
    """With its reason, which is no part of the words that can be chosen; also under a quote."""
    page = opened()
    words(page, "The quay, they add, is old")
    page.evaluate(
        "operate({name: 'set aside', quote: state.words.quote, reason: 'beside the point', article: null}, () => drop())"
    )
    page.wait_for_selector("#article .aside")
    shown = page.evaluate(
        "[...document.querySelectorAll('#article .aside')].map(one => [one.textContent, one.dataset.why])"
    )
    assert "".join(text for text, _ in shown) == "The quay, they add, is old"
    assert [why for _, why in shown if why] == ["set aside: beside the point "]
    words(page, "they add, is old")
    assert "they add, is old" in page.inner_text("#bar b")
    page.keyboard.press("Control+z")
    page.wait_for_function("() => !document.querySelector('#article .aside')")


def test_a_suggestion_is_taken_or_refused_by_a_key(opened: Callable[..., Page]) -> None:
    page = opened(MAP)
    page.evaluate(
        "state.suggestions = [{id: 'a', article: '', start: state.articles[1].start, end: state.articles[1].start + 9, relation: 'but', word: 'it', label: '¶1'}]; show()"
    )
    page.focus(".ghost button")
    page.keyboard.press("y")
    said(page, "Chosen:")
    page.keyboard.press("Escape")
    page.focus(".ghost button >> nth=1")
    page.keyboard.press("n")
    said(page, "Not suggested again.")
    assert page.locator(".ghost").count() == 0


def test_what_if_a_claim_were_doubted(opened: Callable[..., Page], tmp_path: Path) -> None:
    """What is doubted falls, in words; the map's file is left alone; an edit is weighed at once."""
    page = opened()
    before = (tmp_path / "map.yaml").read_text(encoding="utf-8")
    page.click(".item:has-text('P1')")
    page.click("text=What if this were doubted?")
    said(page, "If you doubt P1: T is contested.")
    assert page.inner_text(".item:has-text('P1') .fate") == "✗ doubted"
    page.click(".item:has-text('P2')")
    page.click("text=What if this were doubted?")
    said(page, "If you doubt P1, P2: T falls.")
    assert page.inner_text(".item:has-text('T thesis') .fate") == "✗ falls"
    assert (tmp_path / "map.yaml").read_text(encoding="utf-8") == before
    page.click(".item:has-text('O1')")
    page.keyboard.press("Delete")
    page.wait_for_function("() => document.querySelectorAll('.item').length === 3")
    page.click("text=Undo the last doubt")
    said(page, "If you doubt P1: T stands.")
    page.click("text=Doubt nothing")
    assert page.locator(".fate").count() == 0


needs_axe = pytest.mark.skipif(
    not AXE or not Path(AXE).is_file(), reason="ARGMAP_AXE names no axe.min.js (.ci/run fetches it)"
)


def amiss(page: Page) -> list[str]:
    """What axe finds in the page as it is."""
    page.evaluate(Path(AXE).read_text(encoding="utf-8"))
    found = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
    return [f"{one['id']}: {node['html'][:120]}" for one in found["violations"] for node in one["nodes"]]


def test_the_focus_stays_where_it_can_be_seen_on_a_phone(opened: Callable[..., Page]) -> None:
    page = opened(MAP, 390, 844)
    words(page, "Eleven ships")
    page.click("#bar button:has-text('Reason for')")
    page.click("dialog button.main")
    said(page, "Added 1.")
    assert page.evaluate("document.activeElement.dataset.pane") == "article"


@needs_axe
@pytest.mark.parametrize(("width", "scheme"), [(1366, "light"), (1366, "dark"), (390, "light")])
def test_axe_finds_nothing(opened: Callable[..., Page], width: int, scheme: str) -> None:
    page = opened(MAP, width, 844)
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    assert amiss(page) == []
    words(page, "Eleven ships")
    assert amiss(page) == []
    page.keyboard.press("Escape")
    if width > 1000:
        page.click("#view-map")
        assert amiss(page) == []
        page.click("#show-keys")
        assert amiss(page) == []


@needs_axe
def test_axe_finds_nothing_in_dialogs_and_trouble(opened: Callable[..., Page], tmp_path: Path) -> None:
    page = opened()
    for open_it in ("#show-about", "#show-history", "text=+ Reason", "text=What if this were doubted?"):
        page.click(".item:has-text('P1')")
        page.click(open_it)
        page.wait_for_timeout(100)
        assert amiss(page) == [], open_it
        page.keyboard.press("Escape")
    page.evaluate("keep('Words that nobody wants to lose.', 'the claim is gone')")
    assert amiss(page) == []
    page.keyboard.press("Escape")
    (tmp_path / "map.yaml").write_text(MAP + "  but: [\n", encoding="utf-8")
    page.wait_for_selector("#trouble:not([hidden])")
    assert amiss(page) == []


@needs_axe
def test_axe_finds_nothing_in_an_empty_map(opened: Callable[..., Page]) -> None:
    page = opened(BARE)
    page.click("text=Suggestions")
    page.wait_for_selector(".ghost, #article p")
    assert amiss(page) == []
