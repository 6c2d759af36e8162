"""The overview of the exercise page: how each item stands, in shape and words, where it leads, what it keeps to itself."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from tests.exercise.test_page import go_to, items_of, plain, said

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    Show = Callable[..., Page]

SHAPES = {
    "open": "○",
    "right at the first try, without hints": "●",
    "right after hints or more tries": "◐",
    "not right yet": "✕",
    "left to the teacher": "◇",
}


def overview(page: Page) -> list[tuple[str, str]]:
    """Of each number what is read out, and the shape."""
    buttons = page.locator("#numbers button").all()
    return [(one.get_attribute("aria-label") or "", one.locator(".shape").inner_text()) for one in buttons]


def expected(meanings: list[str]) -> list[tuple[str, str]]:
    return [(f"Exercise {number}: {one}", SHAPES[one]) for number, one in enumerate(meanings, 1)]


def answer(page: Page, number: int, *, right: bool) -> None:
    go_to(page, number)
    options = items_of(page)[number]["options"]
    assert isinstance(options, list)
    at = next(at for at, one in enumerate(options) if one["right"] is right)
    page.click(f"label[for=option-{at}]")
    page.click("#check")


def play(page: Page) -> list[str]:
    """Answer some items in every way; what the overview then says."""
    items = items_of(page)
    choices = [number for number, item in enumerate(items) if item["form"] == "choice"]
    essay = next(number for number, item in enumerate(items) if item["form"] == "essay")
    meanings = ["open"] * len(items)
    at_first, second, with_hint, wrong, only_hint = choices[:5]
    answer(page, at_first, right=True)
    meanings[at_first] = "right at the first try, without hints"
    answer(page, second, right=False)
    answer(page, second, right=True)
    meanings[second] = "right after hints or more tries"
    go_to(page, with_hint)
    page.click("#hint")
    page.click("#hint")
    answer(page, with_hint, right=True)
    meanings[with_hint] = "right after hints or more tries"
    answer(page, wrong, right=False)
    meanings[wrong] = "not right yet"
    go_to(page, only_hint)
    page.click("#hint")
    go_to(page, essay)
    page.fill("#essay", "A claim")
    page.click("#check")
    meanings[essay] = "left to the teacher"
    return meanings


def test_how_every_item_stands(show: Show, one_of_each: str) -> None:
    page = show(one_of_each)
    items = items_of(page)
    assert overview(page) == expected(["open"] * len(items))
    meanings = play(page)
    assert overview(page) == expected(meanings)
    assert page.locator("#meanings > span").all_inner_texts() == [
        f"{shape} {meanings.count(one)} {one}" for one, shape in SHAPES.items() if one in meanings
    ]
    page.reload()
    assert overview(page) == expected(meanings)
    page.once("dialog", lambda dialog: dialog.accept())
    page.click("#finish")
    page.click("#again")
    assert overview(page) == expected(["open"] * len(items))


def test_solved_already_says_after_how_much(show: Show, one_of_each: str) -> None:
    page = show(one_of_each)
    meanings = play(page)
    choices = [number for number, item in enumerate(items_of(page)) if item["form"] == "choice"]
    lines = []
    for number in choices[:5]:
        go_to(page, number)
        lines.append(said(page).split("\n")[0])
    assert lines == [
        "Solved already: right at the first try, without hints.",
        "Solved already: right at try 2, without hints.",
        "Solved already: right at the first try, after 2 hints.",
        "",
        "",
    ]
    go_to(page, meanings.index("left to the teacher"))
    assert said(page).split("\n")[0] == "Compared already. Your teacher reads it."
    answer(page, choices[0], right=False)
    page.click("#hint")
    go_to(page, choices[1])
    go_to(page, choices[0])
    assert said(page).split("\n")[0] == lines[0]


def test_the_result_counts_as_before(show: Show, one_of_each: str) -> None:
    page = show(one_of_each)
    meanings = play(page)
    page.click("#finish")
    with page.expect_download() as download:
        page.click("#save")
    result = json.loads(Path(download.value.path()).read_text(encoding="utf-8"))
    choices = [one for one in result["items"] if one["form"] == "choice"]
    assert [(one["tries"], one["hints"], one["right"], one["right_at_first"]) for one in choices[:5]] == [
        (1, 0, True, True),
        (2, 0, True, False),
        (1, 2, True, False),
        (1, 0, False, False),
        (0, 1, False, False),
    ]
    essay = result["items"][meanings.index("left to the teacher")]
    assert (essay["done"], essay["right"], essay["right_at_first"], essay["answer"]) == (True, None, None, "A claim")
    assert set(result["items"][0]) == {
        "id",
        "kind",
        "form",
        "right",
        "right_at_first",
        "done",
        "tries",
        "hints",
        "answer",
        "answers",
        "again",
        "prompt",
        *(("options", "key") if result["items"][0]["form"] == "choice" else ()),
    }


def test_progress_of_a_page_before_the_overview_is_understood(show: Show, one_of_each: str) -> None:
    page = show(one_of_each)
    item = next(one for one in items_of(page) if one["form"] == "choice")
    page.evaluate(
        """id => { const key = 'argmap-exercise-' + JSON.parse(document.querySelector('#data').textContent).id;
        localStorage.setItem(key, JSON.stringify({[id]: {tries: 3, hints: 1, right: true, answer: 0, first: false, draft: null}})); }""",
        item["id"],
    )
    page.reload()
    number = items_of(page).index(item)
    assert overview(page)[number] == (f"Exercise {number + 1}: right after hints or more tries", "◐")
    go_to(page, number)
    assert said(page).startswith("Solved already: right at try 3, after one hint.")


def test_the_overview_by_keys(show: Show, one_of_each: str) -> None:
    page = show(one_of_each)
    page.focus("#keys")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Exercise 1: open"
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Enter")
    assert page.inner_text("#kind").startswith("Exercise 2: ")
    current = page.locator("#numbers [aria-current=true]")
    assert current.all_inner_texts() == ["2\n○"]
    assert page.evaluate("document.activeElement.id") == "task"
    current.focus()
    page.keyboard.press("End")
    page.keyboard.press("Enter")
    assert page.inner_text("#kind").startswith(f"Exercise {len(items_of(page))}: ")
    assert page.is_disabled("#next")


def test_the_overview_folds_and_a_narrow_one_folds_by_itself(show: Show, one_of_each: str) -> None:
    page = show(one_of_each)
    assert page.get_attribute("#jump", "aria-expanded") == "true"
    page.click("#jump")
    assert not page.is_visible("#overview")
    page.reload()
    assert not page.is_visible("#overview")
    page = show(one_of_each, width=390, height=844)
    assert (page.is_visible("#overview"), page.get_attribute("#jump", "aria-expanded")) == (False, "false")
    go_to(page, 3)
    assert not page.is_visible("#overview")
    assert page.inner_text("#kind").startswith("Exercise 4: ")


def test_the_overview_never_shows_a_key(show: Show, one_of_each: str) -> None:
    page = show(one_of_each)
    play(page)
    shown = page.inner_html("#overview")
    texts = page.inner_text("#overview") + "".join(title + shape for title, shape in overview(page))
    for item in items_of(page):
        options = item.get("options") or []
        assert isinstance(options, list)
        for text in (plain(item["answer"]), *(plain(one["text"]) for one in options), str(item["kind"])):
            assert text not in shown
            assert text not in texts
