"""Enter and the focus on the exercise page: Enter checks, the focus goes on after what is right and stays after what is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.exercise.test_page import go_to, items_of, said, words_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    Show = Callable[..., Page]

FOCUS = "document.activeElement.id || document.activeElement.tagName"


def to(page: Page, form: str) -> dict[str, object]:
    """The first item of a form, which is then shown."""
    item = next(one for one in items_of(page) if one["form"] == form)
    go_to(page, items_of(page).index(item))
    return item


def tries(page: Page, item: dict[str, object]) -> object:
    return page.evaluate(
        "id => (Object.entries(localStorage).map(([, kept]) => JSON.parse(kept))[0][id] ?? {}).tries ?? 0", item["id"]
    )


def places(item: dict[str, object]) -> tuple[int, int]:
    """Where the right and where a wrong option stands."""
    options = item["options"]
    assert isinstance(options, list)
    rights = [one["right"] for one in options]
    return rights.index(True), rights.index(False)


def test_enter_on_an_answer_chooses_and_checks(show: Show, one_of_each: str) -> None:
    page = show(one_of_each)
    item = to(page, "choice")
    right, wrong = places(item)
    page.focus(f"#option-{wrong}")
    assert page.locator("input[name=option]:checked").count() == 0
    page.keyboard.press("Enter")
    assert page.is_checked(f"#option-{wrong}")
    assert said(page).startswith("Not yet.")
    assert (page.evaluate(FOCUS), tries(page, item)) == (f"option-{wrong}", 1)
    page.focus(f"#option-{right}")
    page.keyboard.press("Enter")
    assert said(page).startswith("Right.")
    assert (page.evaluate(FOCUS), tries(page, item)) == ("onward", 2)
    page.keyboard.press("Enter")
    assert page.inner_text("#kind") != f"Exercise {items_of(page).index(item) + 1}: {item['about']}"
    assert (page.evaluate(FOCUS), page.is_visible("#onward")) == ("task", False)


def test_an_answer_is_announced_in_a_region_that_was_there_before(show: Show, one_of_each: str) -> None:
    page = show(one_of_each)
    page.evaluate("document.querySelector('#say').mark = 1")
    item = to(page, "choice")
    page.focus(f"#option-{places(item)[1]}")
    page.keyboard.press("Enter")
    assert page.evaluate("document.querySelector('#say').mark") == 1
    assert page.get_attribute("#say", "role") == "status"
    assert page.get_attribute("#say", "aria-live") == "polite"


def test_enter_does_nothing_where_nothing_is_chosen(show: Show, one_of_each: str) -> None:
    page = show(one_of_each)
    item = to(page, "choice")
    page.focus("#task")
    page.keyboard.press("Enter")
    assert (said(page), tries(page, item)) == ("", 0)
    page.focus("#check")
    page.keyboard.press("Enter")
    assert (said(page), tries(page, item)) == ("Choose one of the answers first.", 0)
    page.focus(f"#option-{places(item)[0]}")
    for combination in ("Control+Enter", "Alt+Enter"):
        page.keyboard.press(combination)
    assert tries(page, item) == 0
    item = to(page, "words")
    page.focus("#article")
    page.keyboard.press("Enter")
    assert (said(page), tries(page, item)) == ("Choose words in the article first.", 0)


def test_enter_that_is_held_down_checks_once_and_does_not_go_on(show: Show, one_of_each: str) -> None:
    page = show(one_of_each)
    item = to(page, "choice")
    page.focus(f"#option-{places(item)[0]}")
    for _ in range(4):
        page.keyboard.down("Enter")
    page.keyboard.up("Enter")
    assert (page.evaluate(FOCUS), tries(page, item)) == ("onward", 1)
    assert said(page).startswith("Right.")


def test_after_check_by_mouse_the_focus_is_where_the_answer_is_changed(show: Show, one_of_each: str) -> None:
    page = show(one_of_each)
    right, wrong = places(to(page, "choice"))
    page.click(f"label[for=option-{wrong}]")
    page.click("#check")
    assert page.evaluate(FOCUS) == f"option-{wrong}"
    page.click(f"label[for=option-{right}]")
    page.click("#check")
    assert page.evaluate(FOCUS) == "onward"
    to(page, "words")
    page.click(".w >> nth=0")
    page.click("#check")
    assert page.evaluate(FOCUS) == "article"
    to(page, "arrange")
    page.click("#check")
    assert page.evaluate("document.activeElement === document.querySelector('.card.is-wrong select')")


def test_words_by_keys_end_at_next(show: Show, one_of_each: str) -> None:
    page = show(one_of_each)
    words = words_of(page, to(page, "words"))
    page.click(f".w >> nth={words[0]}")
    page.click(f".w >> nth={words[-1]}")
    page.focus("#article")
    page.keyboard.press("Enter")
    assert said(page).startswith("Right.")
    assert page.evaluate(FOCUS) == "onward"


def test_an_essay_that_was_compared_ends_at_next_an_empty_one_does_not(show: Show, one_of_each: str) -> None:
    page = show(one_of_each)
    to(page, "essay")
    page.click("#check")
    assert page.evaluate(FOCUS) == "check"
    page.fill("#essay", "A claim")
    page.focus("#essay")
    page.keyboard.press("Enter")
    assert page.input_value("#essay") == "A claim\n"
    page.click("#check")
    assert page.evaluate(FOCUS) == "onward"


def test_alt_with_arrows_goes_on_from_an_answer_but_not_from_a_text(show: Show, one_of_each: str) -> None:
    page = show(one_of_each)
    item = to(page, "choice")
    page.focus(f"#option-{places(item)[1]}")
    page.keyboard.press("Enter")
    page.keyboard.press("Alt+ArrowRight")
    assert page.inner_text("#kind").startswith(f"Exercise {items_of(page).index(item) + 2}:")
    item = to(page, "essay")
    page.focus("#essay")
    page.keyboard.press("Alt+ArrowRight")
    assert page.inner_text("#kind").startswith(f"Exercise {items_of(page).index(item) + 1}:")


def test_the_keys_are_listed(show: Show, one_of_each: str) -> None:
    page = show(one_of_each)
    page.focus("#keys")
    page.keyboard.press("Enter")
    assert page.locator("#keys-list dt").all_inner_texts()[0] == "Enter on an answer"
    assert page.locator("#keys-list dd").all_inner_texts()[0].startswith("chooses it and checks.")
    page.keyboard.press("Escape")
    assert not page.is_visible("#keys-list")
    assert page.evaluate(FOCUS) == "keys"
