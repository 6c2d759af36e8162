"""Putting a map together on the exercise page: dragging near an edge, relations after the solution; pairs set out in blocks."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from argmap.exercise.page import page as page_of
from tests.exercise.test_page import go_to, said
from tests.exercise.test_page_keys import to
from tests.exercise.test_page_sight import IN_SIGHT

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from argmap.exercise import Set
    from argmap.reading import Reading

    Show = Callable[..., Page]


def scrolled(page: Page) -> float:
    top: float = page.evaluate(
        "getComputedStyle(document.querySelector('#task')).overflowY === 'visible' ? scrollY : document.querySelector('#task').scrollTop"
    )
    return top


def take(page: Page, y: float) -> None:
    """Hold the first card, still, at a height between the head (0) and the bar (1)."""
    page.locator(".card b").first.scroll_into_view_if_needed()
    grip = page.locator(".card b").first.bounding_box()
    bar = page.locator("#bar").bounding_box()
    assert grip
    assert bar
    page.mouse.move(grip["x"] + 5, grip["y"] + 5)
    page.mouse.down()
    top = page.evaluate("Math.max(0, document.querySelector('#task').getBoundingClientRect().top)")
    page.mouse.move(100, top + y * (bar["y"] - top), steps=3)


@pytest.mark.parametrize(("width", "height"), [(1366, 500), (390, 560), (342, 192)])
def test_a_card_held_still_near_an_edge_moves_the_pane(show: Show, one_of_each: str, width: int, height: int) -> None:
    page = show(one_of_each, width=width, height=height)
    to(page, "arrange")
    take(page, 0.97)
    before = scrolled(page)
    page.wait_for_timeout(400)
    after = scrolled(page)
    assert after > before + 60
    page.mouse.move(101, page.evaluate("Math.max(0, document.querySelector('#task').getBoundingClientRect().top) + 3"))
    page.wait_for_timeout(400)
    assert scrolled(page) < after + 40
    page.mouse.up()
    rest = scrolled(page)
    page.wait_for_timeout(200)
    assert scrolled(page) == rest


def test_a_card_held_in_the_middle_moves_nothing(show: Show, one_of_each: str) -> None:
    page = show(one_of_each, width=390, height=560)
    to(page, "arrange")
    take(page, 0.5)
    before = scrolled(page)
    page.wait_for_timeout(300)
    assert scrolled(page) == before
    page.mouse.up()


def arrange(page: Page, item: dict[str, object], *, but_one: bool = False) -> None:
    nodes = item["nodes"]
    assert isinstance(nodes, list)
    for label, _, parent, _ in sorted(nodes, key=lambda node: node[2])[: -1 if but_one else None]:
        if parent:
            page.select_option(f"#under-{label}", parent)


def test_the_solution_says_what_supports_and_what_objects(show: Show, one_of_each: str) -> None:
    page = show(one_of_each)
    item = to(page, "arrange")
    nodes = item["nodes"]
    assert isinstance(nodes, list)
    expected = {
        label: f"{'+' if verb == 'supports' else '−'} {label} {verb} {parent}" if parent else f"{label} is at the top"
        for label, _, parent, verb in nodes
    }
    assert {verb for *_, verb in nodes if verb} == {"supports", "objects to"}
    arrange(page, item, but_one=True)
    page.click("#check")
    assert said(page).startswith("Not yet.")
    assert page.locator(".relation").count() == 0
    for _ in range(2):
        page.click("#hint")
    arrange(page, item)
    assert page.locator(".relation").count() == 0
    page.click("#check")
    assert said(page).startswith("Right.")
    assert page.evaluate(IN_SIGHT, "#say .right")

    def relations() -> dict[str, str]:
        cards = page.locator(".card").all()
        return {one.get_attribute("data-label") or "": one.locator(".relation").inner_text() for one in cards}

    assert relations() == expected
    assert page.locator(".card.is-right").count() == len(nodes)
    page.reload()
    assert relations() == expected
    moved = next(label for label, _, parent, _ in nodes if parent)
    page.select_option(f"#under-{moved}", "")
    assert page.locator(".relation").count() == 0


def test_first_and_second_stand_in_blocks_of_their_own(show: Show, everything: Set, belarus: Reading) -> None:
    pairs = [item for item in everything.items if "Second: " in item.prompt]
    others = [item for item in everything.items if "“" not in item.prompt]
    kinds = {item.kind: item for item in (*pairs, *others)}
    page = show(page_of(replace(everything, items=(*pairs[:1], *kinds.values())), belarus))
    assert {item.kind for item in pairs} == {"classify", "together"}
    for number, item in enumerate((*pairs[:1], *kinds.values())):
        go_to(page, number)
        labels = page.locator(".prompt .given .label").all_inner_texts()
        assert labels == (["First:", "Second:"] if item in pairs else [])
        boxes = [one.bounding_box() for one in page.locator(".prompt .given").all()]
        tops = [(box["y"], box["y"] + box["height"]) for box in boxes if box]
        assert all(one[1] <= other[0] for one, other in pairwise(tops))
