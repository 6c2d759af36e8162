"""What is in sight on the exercise page: Check and the question on screens of every size, colours, sizes of targets."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.exercise.test_page import items_of, violations, words_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    Show = Callable[..., Page]

SIZES = [(320, 568), (390, 844), (844, 390), (1366, 768), (683, 384), (342, 192)]
IN_SIGHT = """name => { const node = document.querySelector(name), box = node.getBoundingClientRect();
  const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return box.height > 0 && box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth && node.contains(at); }"""
LINES_IN_SIGHT = """() => { const range = document.createRange(); range.selectNodeContents(document.querySelector('.prompt'));
  const pane = document.querySelector('#task').getBoundingClientRect(), bar = document.querySelector('#bar').getBoundingClientRect();
  const top = Math.max(0, pane.top);
  const bottom = Math.min(innerHeight, pane.bottom, bar.top >= pane.top && bar.left < pane.right ? bar.top : Infinity);
  const boxes = [...range.getClientRects()].filter(box => box.width);
  return [boxes.filter(box => box.top >= top - 1 && box.bottom <= bottom + 1).length, boxes.length]; }"""
FORMS = {"choice", "words", "arrange", "essay"}


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_check_and_the_question_are_in_sight_in_every_kind(
    show: Show, one_of_each: str, width: int, height: int
) -> None:
    page = show(one_of_each, width=width, height=height)
    assert {item["form"] for item in items_of(page)} == FORMS
    for item in items_of(page):
        assert page.evaluate(IN_SIGHT, "#check"), item["kind"]
        assert page.evaluate(LINES_IN_SIGHT)[0] >= 2, item["kind"]
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), item["kind"]
        page.evaluate("document.querySelector('#task').scrollTo(0, 1e6); scrollTo(0, 1e6)")
        assert page.evaluate(IN_SIGHT, "#check"), item["kind"]
        hints = item["hints"]
        assert isinstance(hints, list)
        for _ in hints:
            page.click("#hint")
        assert page.evaluate(IN_SIGHT, "#check"), item["kind"]
        page.keyboard.press("Alt+ArrowRight")


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_check_and_the_question_are_in_sight_beside_the_article(
    show: Show, one_of_each: str, width: int, height: int
) -> None:
    page = show(one_of_each, width=width, height=height)
    item = next(one for one in items_of(page) if one["form"] == "words")
    for _ in range(items_of(page).index(item)):
        page.keyboard.press("Alt+ArrowRight")
    page.click("text=To the article")
    assert page.is_visible("#article")
    seen, lines = page.evaluate(LINES_IN_SIGHT)
    assert seen >= 2
    if (width, height) != (342, 192):
        assert seen == lines
    words = words_of(page, item)
    for at in (words[0], words[-1]):
        page.click(f".w >> nth={at}")
        assert page.evaluate(IN_SIGHT, "#check")
    page.click("#check")
    assert page.evaluate(IN_SIGHT, "#onward")
    assert page.evaluate(IN_SIGHT, "#say .right")


@pytest.mark.parametrize(("width", "height", "way"), [(1366, 768, "vertical"), (390, 844, "horizontal")])
def test_the_room_for_the_article_is_changed_by_keys_and_pointer_and_kept(
    show: Show, one_of_each: str, width: int, height: int, way: str
) -> None:
    page = show(one_of_each, width=width, height=height)

    def size() -> float:
        box = page.locator("#article").bounding_box()
        assert box
        return box["width"] if way == "vertical" else box["height"]

    if way == "horizontal":
        assert not page.is_visible("#split")
        page.click("#toggle")
        assert page.get_attribute("#toggle", "aria-expanded") == "true"
    before = size()
    assert page.get_attribute("#split", "aria-orientation") == way
    page.focus("#split")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowLeft")
    assert page.get_attribute("#split", "aria-valuenow") == "60"
    assert size() > before
    page.keyboard.press("Home")
    assert size() < before
    assert page.evaluate(IN_SIGHT, "#check")
    box = page.locator("#split").bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(0, 0, steps=4)
    page.mouse.up()
    assert page.get_attribute("#split", "aria-valuenow") == "80"
    assert page.evaluate(IN_SIGHT, "#check")
    page.reload()
    assert page.get_attribute("#split", "aria-valuenow") == "80"


def test_without_a_script_the_article_can_be_read_and_nothing_is_offered_that_does_nothing(
    show: Show, one_of_each: str
) -> None:
    page = show(one_of_each.replace("<script>", '<script type="text/plain">'), width=390, height=844)
    assert page.is_visible("#article")
    assert page.locator("button:visible, select:visible, [role=separator]:visible").count() == 0


def test_colours_motion_and_focus(show: Show, one_of_each: str) -> None:
    page = show(one_of_each)
    for scheme, light in (("light", True), ("dark", False)):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
        paper = page.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)")
        assert (sum(paper) > 600) is light
        assert page.evaluate("getComputedStyle(document.querySelector('#check')).colorScheme") == "light dark"
    assert page.evaluate("document.getAnimations().length") == 0
    page.emulate_media(forced_colors="active")
    for name in ("#jump", "#split", "#article", "#check", "#keys"):
        page.focus(name)
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")
        assert page.evaluate(
            "(({outlineStyle, outlineWidth}) => [outlineStyle, outlineWidth])(getComputedStyle(document.activeElement))"
        ) == ["solid", "3px"], name


SMALL = """() => [...document.querySelectorAll('button, input, select, textarea, [role=separator], .card b')].filter(node => {
  const box = (node.closest('label.option') ?? node).getBoundingClientRect();
  return box.width && (box.width < 24 || box.height < 24); }).map(node => node.outerHTML)"""


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (320, 568), (342, 192)])
def test_targets_are_large_enough(show: Show, one_of_each: str, width: int, height: int) -> None:
    page = show(one_of_each, width=width, height=height)
    if not page.is_visible("#overview"):
        page.click("#jump")
    for _ in items_of(page):
        assert page.evaluate(SMALL) == []
        page.keyboard.press("Alt+ArrowRight")


@pytest.mark.parametrize(
    ("width", "height", "scheme"),
    [(1366, 768, "light"), (390, 844, "dark"), (342, 192, "light")],
)
def test_axe_finds_nothing_in_any_state(show: Show, one_of_each: str, width: int, height: int, scheme: str) -> None:
    axe = os.environ.get("ARGMAP_AXE")
    if not axe:
        pytest.skip("ARGMAP_AXE names no axe.min.js (.ci/run fetches it)")
    page = show(one_of_each, width=width, height=height)
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.evaluate(Path(axe).read_text(encoding="utf-8"))
    looked: set[object] = set()

    def look(item: dict[str, object], *state: object) -> None:
        assert violations(page, is_whole=item["form"] not in looked) == [], (item["kind"], *state)
        looked.add(item["form"])

    for item in items_of(page):
        if item["form"] == "choice" and item["kind"] in {"classify", "together"}:
            options = item["options"]
            assert isinstance(options, list)
            for right in (False, True):
                at = next(at for at, one in enumerate(options) if one["right"] is right)
                page.check(f"#option-{at}", force=True)
                page.click("#check")
                look(item, right)
        elif item["form"] == "arrange":
            page.click("#check")
            look(item, "wrong places")
        elif item["form"] == "words":
            page.evaluate("document.querySelector('.w').click()")
            page.click("#check")
            look(item, "wrong words")
        page.keyboard.press("Alt+ArrowRight")
    if not page.is_visible("#overview"):
        page.click("#jump")
    if page.is_visible("#toggle"):
        page.click("#toggle")
    assert violations(page) == [], "overview and article"
    page.click("#keys")
    assert violations(page) == [], "keys"
    page.click("#keys-close")
    page.click("#finish")
    assert violations(page) == [], "result"
