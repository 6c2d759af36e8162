"""One code of kinds for article, map and legend; light on a claim and its way to the thesis, on both sides."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from tests.web.looking import KINDS_OF_TOWN, html_of, levels

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from argmap.reading import Reading

    Show = Callable[..., Page]

KINDS = ("thesis", "conclusion", "premise", "evidence", "objection", "rebuttal", "undercut", "aside")
BY_MARK = """() => Object.fromEntries([...document.querySelectorAll('mark[data-id]')].map(mark =>
  [mark.dataset.id, [...mark.classList].filter(one => !['lit', 'off', 'chosen', 'here', 'doubt'].includes(one)).join(' ')]))"""
BY_BOX = f"""() => Object.fromEntries([...document.querySelectorAll('.box:not(.stub)')].map(box =>
  [box.id.slice(6), {list(KINDS)}.filter(kind => box.classList.contains(kind)).join(' ')]))"""
OFF = "[...document.querySelectorAll('mark.off')].map(mark => mark.dataset.id)"
FADED = "[...document.querySelectorAll('.box.faded:not(.stub)')].map(box => box.id.slice(6)).sort()"
LIT_BOXES = "[...document.querySelectorAll('.box.lit:not(.stub)')].map(box => box.id.slice(6)).sort()"
LIT_MARKS = "[...document.querySelectorAll('mark.lit')].map(mark => mark.dataset.id).sort()"
LEGEND = "[...document.querySelectorAll('#legend .kind')].map(one => one.textContent)"


def test_marks_and_boxes_carry_the_same_kinds(show: Show, town: str) -> None:
    page = show(town, 2400, 1600)
    levels(page, "")
    assert page.evaluate(BY_BOX) == KINDS_OF_TOWN
    assert page.evaluate(BY_MARK) == {name: kind for name, kind in KINDS_OF_TOWN.items() if name != "W"}  # implicit
    assert page.evaluate(LEGEND) == list(KINDS)


def test_the_op_ed_too(show: Show, op_ed_map: Reading) -> None:
    page = show(html_of(op_ed_map), 4000, 6000)
    levels(page, "")
    boxes, marks = page.evaluate(BY_BOX), page.evaluate(BY_MARK)
    assert len(boxes) == 61
    single = {name: kind for name, kind in marks.items() if " " not in name}
    assert single == {name: boxes[name] for name in single}
    assert len(single) > 30
    assert page.evaluate(LEGEND) == [kind for kind in KINDS if kind in set(boxes.values())]
    assert "rebuttal" not in page.evaluate(LEGEND)


def test_the_legend_has_only_kinds_that_occur(show: Show, quick: Callable[..., str]) -> None:
    page = show(quick("argmap: 1\nargument: {thesis: It rains., because: [{evidence: Wet.}]}\n"))
    assert page.evaluate(LEGEND) == ["thesis", "evidence"]
    assert page.evaluate("[...document.querySelectorAll('#legend input')].every(one => one.checked)") is True


def test_an_id_stands_once_at_the_head_of_each_passage(show: Show, quick: Callable[..., str]) -> None:
    page = show(
        quick(
            "argmap: 1\narticle: {file: a.txt}\nargument:\n  id: T\n  thesis: It rains.\n"
            "  quote: [It rains a lot, 'And it rains. Much']\n  because:\n"
            "    - {id: E, evidence: Lots., quote: a lot here}\n    - {id: F, evidence: Two., quote: It rains}\n",
            a="It rains a lot here. So.\n\nAnd it rains. Much is wet.\n",
        )
    )
    heads = page.evaluate("[...document.querySelectorAll('mark')].map(one => [one.textContent, one.dataset.id || ''])")
    # The first passages of T and of F, the shorter one, begin together; E begins within T's; T's second has its id again.
    assert heads == [["It rains", "F T"], [" ", ""], ["a lot", "E"], [" here", ""], ["And it rains. Much", "T"]]
    painted = page.evaluate(
        "[...document.querySelectorAll('mark')].map(one => getComputedStyle(one, '::before').content)"
    )
    assert painted == ['"F T"', "none", '"E"', "none", '"T"']


def test_a_kind_is_switched_off_and_on_on_both_sides(show: Show, town: str) -> None:
    page = show(town, 2400, 1600)
    levels(page, "")
    for kind in KINDS:
        _switched(page, kind)


def _switched(page: Page, kind: str) -> None:
    switch = page.locator(f"#legend [data-kind={kind}]")
    those = sorted(name for name, one in KINDS_OF_TOWN.items() if one == kind)
    switch.uncheck()
    assert sorted(page.evaluate(OFF)) == [name for name in those if name != "W"]
    assert page.evaluate(FADED) == those
    assert page.evaluate(
        "[...document.querySelectorAll('mark.off')].map(one => getComputedStyle(one, '::before').display)"
    ) == ["none"] * len(page.evaluate(OFF))
    switch.check()
    assert page.evaluate(OFF) == []


def test_boxes_of_a_kind_that_is_on_again_do_not_fade(show: Show, town: str) -> None:
    page = show(town, 2400, 1600)
    levels(page, "")
    page.uncheck("#legend [data-kind=objection]")
    page.uncheck("#legend [data-kind=evidence]")
    page.check("#legend [data-kind=objection]")
    assert page.evaluate(FADED) == ["M", "R"]
    page.check("#legend [data-kind=evidence]")
    assert page.evaluate(FADED) == []


def test_kinds_are_switched_by_keys_and_several_at_once(show: Show, town: str) -> None:
    page = show(town, 2400, 1600)
    levels(page, "")
    page.focus("#legend [data-kind=thesis]")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert page.evaluate(FADED) == ["C", "N", "T"]
    page.keyboard.press("Space")
    assert page.evaluate(FADED) == ["T"]
    assert page.locator("#card").is_hidden()


def test_a_mark_of_two_kinds_is_off_only_when_both_are(show: Show, quick: Callable[..., str]) -> None:
    page = show(
        quick(
            "argmap: 1\narticle: {file: a.txt}\nargument:\n  id: T\n  thesis: It rains.\n  quote: It rains\n"
            "  because:\n    - {id: E, evidence: Lots., quote: It rains}\n",
            a="It rains a lot here.\n",
        )
    )
    page.uncheck("#legend [data-kind=evidence]")
    assert page.evaluate(OFF) == []
    page.uncheck("#legend [data-kind=thesis]")
    assert page.evaluate(OFF) == ["T E"]


WAY = {"M": ["C", "M", "T"], "X": ["O", "T", "X"], "U": ["N", "T", "U"], "B": ["B", "O", "T"], "T": ["T"], "A": ["A"]}


def test_what_the_pointer_is_over_is_lit_with_its_way_to_the_thesis(show: Show, town: str) -> None:
    page = show(town, 2400, 1600)
    levels(page, "")
    for side, name in product(("map", "article"), WAY):
        _pointed(page, side, name)


def _pointed(page: Page, side: str, name: str) -> None:
    page.hover(f"#claim_{name}" if side == "map" else f"mark[data-id={name}]")
    page.wait_for_selector("html.lighting")
    assert page.evaluate(LIT_BOXES) == WAY[name]
    assert page.evaluate(LIT_MARKS) == WAY[name]
    assert page.evaluate(FADED) == sorted(set(KINDS_OF_TOWN) - set(WAY[name]))
    page.hover("h1")
    page.wait_for_selector("html:not(.lighting)")
    assert page.evaluate(LIT_BOXES) == page.evaluate(LIT_MARKS) == page.evaluate(FADED) == []
    assert page.locator("#card").is_hidden()


def test_the_lines_of_the_way_are_lit_and_others_fade(show: Show, town: str) -> None:
    page = show(town, 2400, 1600)
    levels(page, "")
    kinds = "[...document.querySelectorAll('.world path')].map(one => one.getAttribute('class')).sort()"
    assert not any("lit" in one or "faded" in one for one in page.evaluate(kinds))
    page.hover("#claim_M")
    page.wait_for_selector("path.lit")
    assert page.evaluate(kinds) == [
        "attack faded", "attack head faded", "support faded", "support head faded", "support head lit", "support lit",
        "undercut faded", "undercut head faded",
    ]  # fmt: skip


def test_the_chosen_stays_lit_with_its_way_and_the_rest_fades(show: Show, town: str) -> None:
    page = show(town, 2400, 1600, hash_="#M")
    levels(page, "")
    assert page.evaluate(LIT_BOXES) == ["C", "M", "T"]
    assert page.evaluate(FADED) == sorted(set(KINDS_OF_TOWN) - {"C", "M", "T"})
    page.hover("mark[data-id=A]")
    page.wait_for_selector("#claim_A.lit")
    assert page.evaluate(LIT_BOXES) == ["A"]
    page.hover("h1")
    page.wait_for_selector("#claim_A:not(.lit)")
    assert page.evaluate(LIT_BOXES) == ["C", "M", "T"]


def test_the_focus_lights_and_does_not_fade(show: Show, town: str) -> None:
    page = show(town, 2400, 1600)
    levels(page, "")
    page.focus("#canvas")
    for key in ("Enter", "ArrowRight", "ArrowDown"):
        page.keyboard.press(key)
    assert page.evaluate(LIT_BOXES) == ["C", "T"]
    assert page.evaluate(LIT_MARKS) == ["C", "T"]
    assert page.evaluate(FADED) == []
    page.focus("#search")
    assert page.evaluate(LIT_BOXES) == []
