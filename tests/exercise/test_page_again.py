"""What was missed comes again on the exercise page, until it is right at the first try; and what the result says of it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from argmap.exercise import Set, make_set
from argmap.exercise.page import page as page_of
from tests.exercise.test_page import items_of, said

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from argmap.reading import Reading

    Show = Callable[..., Page]


@pytest.fixture(scope="module")
def three(belarus: Reading) -> str:
    """A page with three choices."""
    items = [item for item in make_set(belarus, number=10_000).items if item.form == "choice"][:3]
    return page_of(Set("Three", 1, tuple(replace(item, sort="") for item in items)), belarus)


def answer(page: Page, at: int, *, right: bool) -> None:
    """Check a right or a wrong option of the exercise that is shown, the one at this place."""
    options = items_of(page)[at]["options"]
    assert isinstance(options, list)
    page.check(f"#option-{[one['right'] for one in options].index(right)}")
    page.click("#check")
    assert said(page).startswith("Right." if right else "Not yet.")


def shown(page: Page) -> str:
    return page.inner_text("#kind").split(":")[0]


def test_what_was_missed_comes_again_until_it_is_right_at_once(show: Show, three: str) -> None:
    page = show(three)
    answer(page, 0, right=True)
    page.click("#onward")
    for at in (1, 2):
        answer(page, at, right=False)
        answer(page, at, right=True)
        if at == 1:
            page.click("#onward")
    assert page.inner_text("#onward") == "2 that were missed come again"
    page.click("#onward")
    assert shown(page) == "Exercise 2"
    assert said(page) == "This comes again, because it was not right at the first try."
    assert page.locator("input[name=option]:checked").count() == 0
    answer(page, 1, right=True)
    assert page.inner_text("#onward") == "Next that comes again"
    page.click("#onward")
    assert shown(page) == "Exercise 3"
    answer(page, 2, right=False)
    answer(page, 2, right=True)
    assert page.inner_text("#onward") == "The one that was missed comes again"
    page.click("#onward")
    assert shown(page) == "Exercise 3"
    answer(page, 2, right=True)
    assert page.inner_text("#onward") == "Finish"
    shapes = page.eval_on_selector_all("#numbers .shape", "all => all.map((one) => one.textContent)")
    assert shapes == ["●", "◉", "◉"]
    page.click("#onward")
    assert page.inner_text("#summary") == (
        "3 of 3 done; 1 of 3 right at the first try, without hints. 2 that were missed were right when they came again."
    )


def test_the_result_has_every_answer_and_what_came_again(show: Show, three: str) -> None:
    page = show(three)
    answer(page, 0, right=False)
    answer(page, 0, right=True)
    page.click("#finish")
    with page.expect_download() as started:
        page.click("#save")
    result = json.loads(Path(started.value.path()).read_text(encoding="utf-8"))
    first = result["items"][0]
    item = items_of(page)[0]
    options = item["options"]
    assert isinstance(options, list)
    rights = [one["right"] for one in options]
    assert (first["answers"], first["key"], len(first["options"])) == (
        [rights.index(False), rights.index(True)], rights.index(True), len(options),
    )  # fmt: skip
    assert first["again"] is None
    assert first["prompt"]


def test_nothing_comes_again_where_all_was_right(show: Show, three: str) -> None:
    page = show(three)
    for at in range(3):
        answer(page, at, right=True)
        assert page.inner_text("#onward") == ("Finish" if at == 2 else "Next exercise")
        page.click("#onward")


def test_a_round_is_taken_up_after_a_break(show: Show, three: str) -> None:
    page = show(three)
    for at in range(3):
        answer(page, at, right=False)
        answer(page, at, right=True)
        page.click("#onward")
    assert shown(page) == "Exercise 1"
    page.reload()
    assert said(page) == "This comes again, because it was not right at the first try."
    page.evaluate("localStorage.setItem(Object.keys(localStorage)[0], JSON.stringify({'': {round: 'x', at: 9}}))")
    page.reload()
    assert shown(page) == "Exercise 3"
