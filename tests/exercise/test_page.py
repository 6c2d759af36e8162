"""The exercise page in a real browser: a whole set by mouse, by keys, on a phone; hints, progress, the result's file.

Where Check stands and what the keys do, the overview, and texts from right to left are in files of their own.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from argmap.exercise import make_set
from argmap.exercise.page import page as page_of
from argmap.reading import read_bytes
from tests.exercise.test_kinds import nasty

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Frame, Page

    from argmap.reading import Reading

    Show = Callable[..., Page]

__all__ = ["nasty"]
WORDS_OF = """([start, end]) => [...document.querySelectorAll('.w')].map((span, index) => {
  const holder = span.closest('[data-start]'); const range = document.createRange();
  range.setStart(holder, 0); range.setEnd(span.firstChild, 0);
  const from = Number(holder.dataset.start) + range.toString().length;
  return [index, from, from + span.textContent.length]; }).filter(([, from, to]) => from < end && start < to).map(([index]) => index)"""


@pytest.fixture(scope="session")
def html(belarus: Reading) -> str:
    return page_of(make_set(belarus, number=36, seed=5), belarus)


def items_of(page: Page | Frame) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(page.inner_text("#data"))["items"]
    return found


def plain(lines: object) -> str:
    """A text of an item, which is lines of parts, as a browser shows it."""
    assert isinstance(lines, list)
    parts = ([part if isinstance(part, str) else part[0] for part in line] for line in lines)
    return "\n".join("".join(line) for line in parts)


def said(page: Page | Frame) -> str:
    return page.inner_text("#say")


def words_of(page: Page | Frame, item: dict[str, object]) -> list[int]:
    targets = item["targets"]
    assert isinstance(targets, list)
    found: list[int] = page.evaluate(WORDS_OF, targets[0][1:])
    return found


def answer_by_mouse(page: Page, item: dict[str, object]) -> None:
    if item["form"] == "choice":
        options = item["options"]
        assert isinstance(options, list)
        wrong = next(at for at, one in enumerate(options) if not one["right"])
        page.click(f"label[for=option-{wrong}]")
        page.click("#check")
        assert said(page).startswith("Not yet.")
        assert plain(options[wrong]["why"])[1:] in said(page)
        page.click(f"label[for=option-{next(at for at, one in enumerate(options) if one['right'])}]")
    elif item["form"] == "words":
        words = words_of(page, item)
        page.click(f".w >> nth={words[0]}")
        page.click(f".w >> nth={words[-1]}")
    elif item["form"] == "arrange":
        nodes = item["nodes"]
        assert isinstance(nodes, list)
        for label, _, parent, _ in nodes:
            if parent:
                page.locator(f".card[data-label={label}] b").drag_to(page.locator(f".card[data-label={parent}] > span"))
    else:
        page.fill("#essay", "A claim\n    because of a reason")
    page.click("#check")


def test_a_set_by_mouse(show: Show, html: str) -> None:
    page = show(html)
    items = items_of(page)
    assert {one["form"] for one in items} == {"choice", "words", "arrange", "essay"}
    for number, item in enumerate(items):
        assert page.inner_text(".prompt").split() == plain(item["prompt"]).split()
        answer_by_mouse(page, item)
        if item["form"] != "essay":
            assert said(page).startswith("Right."), item
        assert page.inner_text("#count") == f"{number + 1} of {len(items)} done"
        if number + 1 < len(items):
            page.click("#next")
    page.click("#finish")
    page.fill("#name", "Ana María / x")
    with page.expect_download() as download:
        page.click("#save")
    assert download.value.suggested_filename.startswith("Ana-María-x-")
    result = json.loads(Path(download.value.path()).read_text(encoding="utf-8"))
    assert (result["done"], result["of"], result["name"]) == (len(items), len(items), "Ana María / x")
    assert [one["id"] for one in result["items"]] == [item["id"] for item in items]
    page.reload()
    assert page.inner_text("#count") == f"{len(items)} of {len(items)} done"


def answer_by_keys(page: Page, item: dict[str, object]) -> None:
    options, nodes = item.get("options"), item.get("nodes")
    if isinstance(options, list):
        page.focus("#option-0")
        page.keyboard.press("Space")
        for _ in range(next(at for at, one in enumerate(options) if one["right"])):
            page.keyboard.press("ArrowDown")
    elif isinstance(nodes, list):
        for label, _, parent, _ in sorted(nodes, key=lambda node: node[2]):
            if parent:
                page.focus(f"#under-{label}")
                page.keyboard.press(parent)
    elif item["form"] == "words":
        words = words_of(page, item)
        page.focus("#article")
        at = page.evaluate("[...document.querySelectorAll('.w')].findIndex(w => w.classList.contains('at'))")
        for _ in range(words[0] - at):
            page.keyboard.press("ArrowRight")
        for _ in words[1:]:
            page.keyboard.press("Shift+ArrowRight")
    else:
        page.focus("#essay")
        page.keyboard.type("A claim")
    press(page, "#check")


def test_a_set_by_keys(show: Show, html: str) -> None:
    """Of those that go through the article word by word, two."""
    page = show(html)
    items = items_of(page)
    answered = [one for one in items if one["form"] != "words"] + [one for one in items if one["form"] == "words"][:2]
    for item in items:
        if item in answered:
            answer_by_keys(page, item)
            if item["form"] != "essay":
                assert said(page).startswith("Right."), item
        page.keyboard.press("Alt+ArrowRight")
    assert page.inner_text("#count") == f"{len(answered)} of 36 done"


def go_to(page: Page | Frame, number: int) -> None:
    if not page.is_visible("#overview"):
        page.click("#jump")
    page.click(f"#numbers button >> nth={number}")


def press(page: Page, name: str) -> None:
    page.focus(name)
    page.keyboard.press("Enter")


def test_words_are_marked_with_the_mouse_as_text_is(show: Show, html: str) -> None:
    page = show(html)
    item = next(one for one in items_of(page) if one["form"] == "words")
    go_to(page, items_of(page).index(item))
    words = words_of(page, item)
    first, last = (page.locator(f".w >> nth={words[at]}") for at in (0, -1))
    first.scroll_into_view_if_needed()
    begin, end = first.bounding_box(), last.bounding_box()
    assert begin
    assert end
    page.mouse.move(begin["x"] + 1, begin["y"] + begin["height"] / 2)
    page.mouse.down()
    page.mouse.move(end["x"] + end["width"] - 1, end["y"] + end["height"] / 2, steps=8)
    page.mouse.up()
    page.locator(".chosen", has_text="“").wait_for()
    page.click("#check")
    assert said(page).startswith("Right.")


def test_hints_and_wrong_words(show: Show, html: str) -> None:
    page = show(html)
    item = next(one for one in items_of(page) if one["form"] == "words")
    go_to(page, items_of(page).index(item))
    page.click("#check")
    assert said(page) == "Choose words in the article first."
    page.click(".w >> nth=3")
    page.click("#check")
    assert said(page).startswith("Not yet.")
    hints = item["hints"]
    assert isinstance(hints, list)
    for number, hint in enumerate(hints, 1):
        page.click("#hint")
        assert page.locator("#hints li").count() == number
        assert said(page) == plain(hint)
    assert page.is_disabled("#hint")
    assert page.locator(".w.key").count() == len(words_of(page, item))


def test_a_phone(show: Show, html: str) -> None:
    page = show(html, width=360, height=740)
    for item in items_of(page):
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        if item["form"] == "words":
            page.click("text=To the article")
            words = words_of(page, item)
            page.click(f".w >> nth={words[0]}")
            page.click(f".w >> nth={words[-1]}")
            page.click("#check")
            assert said(page).startswith("Right.")
            page.click("#toggle")
            assert not page.is_visible("#article")
        page.keyboard.press("Alt+ArrowRight")


def test_nothing_of_a_map_runs(show: Show, nasty: Reading) -> None:
    page = show(page_of(make_set(nasty, number=100), nasty))
    assert page.title().startswith("<script>alert(1)</script>")
    for _ in items_of(page):
        page.click("#check")
        page.keyboard.press("Alt+ArrowRight")
    assert page.locator("#panes script").count() == 0


def test_words_of_an_article_without_spaces(show: Show, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "北京は日本の首都ではない。東京は日本の首都である。🚀 そう書いてある。", encoding="utf-8"
    )
    reading = read_bytes(
        "article: {file: a.txt}\nargmap: 1\nargument:\n  thesis: 東京が首都だ。\n  quote: 東京は日本の首都である\n".encode(),
        "m.yaml",
        tmp_path,
    )
    made = make_set(reading, ["find-words"])
    assert [item.form for item in made.items] == ["words"]
    page = show(page_of(made, reading))
    words = words_of(page, items_of(page)[0])
    assert len(words) == len("東京は日本の首都である")
    page.click(f".w >> nth={words[0]}")
    page.click(f".w >> nth={words[-1]}")
    assert page.inner_text(".chosen") == "“東京は日本の首都である”"
    page.click("#check")
    assert said(page).startswith("Right.")


def violations(page: Page, *, is_whole: bool = True) -> object:
    """What axe finds; the article, which has a thousand parts and changes with the form alone, can be left out."""
    return page.evaluate(
        "async out => (await axe.run(out ? { exclude: ['#article'] } : document)).violations"
        ".map(one => [one.id, one.nodes[0].html, one.nodes[0].failureSummary])",
        not is_whole,
    )


def test_axe_finds_nothing(show: Show, html: str) -> None:
    axe = os.environ.get("ARGMAP_AXE")
    if not axe:
        pytest.skip("ARGMAP_AXE names no axe.min.js (.ci/run fetches it)")
    page = show(html, width=1300)
    page.evaluate(Path(axe).read_text(encoding="utf-8"))
    looked: set[object] = set()
    for item in items_of(page):
        if item["form"] not in looked:  # every kind in every state: test_page_sight
            assert violations(page) == [], item["kind"]
            looked.add(item["form"])
        page.keyboard.press("Alt+ArrowRight")
