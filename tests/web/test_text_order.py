"""The argument in the order of the text: claims under their paragraphs, gaps named, one arc for each relation."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from tests.web.looking import html_of, levels

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from argmap.reading import Reading

    Show = Callable[..., Page]

LINES = """() => [...document.querySelectorAll('.note, .box')].map(one => [parseFloat(one.style.top),
  one.id ? one.id.slice(6) : one.textContent]).sort((a, b) => a[0] - b[0]).map(one => one[1]).slice(2)"""
"""Notes and claims from above, without the two heads of the lanes."""
PATHS = """() => [...document.querySelectorAll('.world path')].flatMap(one => one.getAttribute('d').split(/(?=M)/)
  .map(path => [one.getAttribute('class').replace(/ (lit|faded)/, ''), path]))"""
TOPS = """() => Object.fromEntries([...document.querySelectorAll('.box:not(.stub)')].map(one =>
  [one.id.slice(6), [parseFloat(one.style.top), parseFloat(one.style.top) + parseFloat(one.style.minHeight)]]))"""
HEADS = ["← reasons already read", "reasons still to come →"]


def opened(show: Show, html: str, height: int = 2400) -> Page:
    """A page in text order, with all levels, that is all in sight."""
    page = show(html, 1600, height)
    page.emulate_media(reduced_motion="reduce")
    levels(page, "")
    page.click("#view-text")
    page.wait_for_selector(f".note:has-text('{HEADS[0]}')")
    return page


def arcs(page: Page) -> list[tuple[str, str, str, str]]:
    """Kind, from which claim to which, and at which side each arc runs; one that ends on an arc leads to what that joins."""
    boxes, found = page.evaluate(TOPS), []
    for kind, path in page.evaluate(PATHS):
        if "head" in kind:
            continue
        numbers = [float(one) for one in re.findall(r"-?[\d.]+", path)]
        x, y0, lane = numbers[0], numbers[1], numbers[5]  # M x y0 H . Q lane . . .
        ends_on_arc = "V" in path and "H" not in path.split("V")[1]
        y1 = numbers[-1] if ends_on_arc else numbers[-2]
        source = next(name for name, (top, _) in boxes.items() if abs(top + 17 - y0) < 1)
        target = "" if ends_on_arc else next(name for name, (top, bottom) in boxes.items() if top <= y1 <= bottom)
        found.append((kind, source, target, lane, y0, y1, "start" if lane < x else "end"))
    return sorted(
        (kind, one, other or joined(found, one, lane, y1), side) for kind, one, other, lane, _, y1, side in found
    )


def joined(found: list[tuple[Any, ...]], own: str, lane: float, y: float) -> str:
    """The two claims of the arc that another one ends on."""
    names = [
        f"{one}>{other or '.'}"
        for _, one, other, at, y0, y1, _ in found
        if abs(at - lane) < 1 and min(y0, y1) < y < max(y0, y1) and one != own
    ]
    return " ".join(names)


def test_claims_stand_under_their_paragraphs_in_the_order_of_the_words(show: Show, town: str) -> None:
    page = opened(show, town)
    assert page.evaluate(LINES) == [
        "¶1 Few people own a car in the valley. The mayor said so …", "C", "M",
        "¶2 The council says that the bus costs too much. It …", "O", "B", "V", "X",
        "¶3 · nothing of this paragraph is mapped",
        "¶4 Without the bus nurses could not reach the hospital. …", "N", "R", "U", "A",
        "¶5 So the night bus must stay.", "T",
        "not in the text", "W",
    ]  # fmt: skip


def test_there_is_one_arc_for_each_relation_at_the_side_of_its_reason(show: Show, town: str) -> None:
    """A reason that was met before its conclusion: at the start of the line; one that is still to come: at its end."""
    page = opened(show, town)
    assert arcs(page) == sorted([
        ("support", "C", "T", "start"), ("support", "N", "T", "start"), ("attack", "O", "T", "start"),
        ("support", "M", "C", "end"), ("support", "R", "C", "end"), ("support", "R", "N", "end"), ("support", "W", "N", "end"),
        ("undercut", "U", "W>N", "end"), ("attack", "B", "O", "end"), ("undercut", "V", "B>O", "end"),
    ] + [one for one in arcs(page) if one[1] == "X"])  # fmt: skip


def test_an_undercut_of_an_undercut_ends_on_its_arc(show: Show, town: str) -> None:
    page = opened(show, town)
    assert [one for one in arcs(page) if one[1] == "X"] == [("undercut", "X", "V>.", "end")]


def test_each_arc_has_its_head(show: Show, town: str) -> None:
    page = opened(show, town)
    heads: dict[str, int] = {}
    for kind, _ in page.evaluate(PATHS):
        if "head" in kind:
            heads[kind] = heads.get(kind, 0) + 1
    assert heads == {"support head": 6, "attack head": 2, "undercut head": 3}


def test_an_arc_goes_with_its_claim(show: Show, town: str) -> None:
    page = opened(show, town)
    page.fill("#search", "witness")
    assert page.evaluate(LINES) == [
        "¶1 Few people own a car in the valley. The mayor said so …", "C", "M",
        "¶2 The council says that the bus costs too much. It …",
        "¶3 · nothing of this paragraph is mapped",
        "¶4 Without the bus nurses could not reach the hospital. …",
        "¶5 So the night bus must stay.", "T",
    ]  # fmt: skip
    assert arcs(page) == [("support", "C", "T", "start"), ("support", "M", "C", "end")]


def test_the_whole_text_is_there_whatever_the_map_has_open(show: Show, town: str) -> None:
    page = show(town, 1600, 2400)
    levels(page, "1")
    page.click("#view-text")
    assert page.is_hidden("#levels")
    assert len(page.evaluate(TOPS)) == 12


def test_a_claim_of_several_passages_stands_at_its_first(show: Show, op_ed_map: Reading) -> None:
    page = opened(show, html_of(op_ed_map), 9000)
    lines = page.evaluate(LINES)
    again = [one for one in lines if one.startswith("↗")]
    assert len(again) == sum(len(quotes) - 1 for quotes in op_ed_map.anchors if quotes)
    names = [one for one in lines if " " not in one]
    assert sorted(names) == sorted(claim.label for claim in op_ed_map.claims)
    assert lines[0].startswith("headline Belarus is risking")
    assert lines[1] == "T"
    where: dict[str, int] = {}
    for claim, quotes in zip(op_ed_map.claims, op_ed_map.anchors, strict=True):
        spots = [quote.anchor.spans[0].start for quote in quotes if quote.anchor.spans]
        if spots:
            where[claim.label] = min(spots)
    quoted = [name for name in names if name in where]
    assert quoted == sorted(quoted, key=lambda name: where[name])
    assert [name for name in names if name not in where] == names[len(quoted) :]
    assert lines[lines.index(names[len(quoted)]) - 1] == "not in the text"


def test_the_head_of_a_paragraph_leads_to_it(show: Show, op_ed_map: Reading) -> None:
    page = opened(show, html_of(op_ed_map), 1000)
    seen = "document.querySelectorAll('.text p')[8].getBoundingClientRect().top < innerHeight"
    page.evaluate("document.getElementById('article-pane').scrollTop = 0")
    assert not page.evaluate(seen)
    page.evaluate("[...document.querySelectorAll('.note')].find(one => one.textContent.startsWith('¶7'))?.click()")
    before = page.evaluate("document.getElementById('article-pane').scrollTop")
    page.evaluate("document.getElementById('canvas').scrollTop = 2000")
    page.wait_for_selector(".note:has-text('¶7')")
    page.evaluate("[...document.querySelectorAll('.note')].find(one => one.textContent.startsWith('¶7')).click()")
    assert page.evaluate("document.getElementById('article-pane').scrollTop") >= before
    assert page.evaluate(seen)


@pytest.mark.parametrize("has_article", [True, False])
def test_a_map_without_quotes_has_all_at_its_end(show: Show, quick: Callable[..., str], has_article: bool) -> None:
    made: dict[str, Any] = {
        "argmap": 1,
        "argument": {"id": "T", "thesis": "So it is.", "because": [{"id": "P", "premise": "Why not?"}]},
    }
    if has_article:
        made["article"] = {"file": "a.txt"}
    page = opened(show, quick(json.dumps(made), a="One.\n\nTwo.\n"))
    gaps = (
        ["¶1 · nothing of this paragraph is mapped", "¶2 · nothing of this paragraph is mapped"] if has_article else []
    )
    assert page.evaluate(LINES) == [*gaps, "not in the text", "T", "P"]
    assert arcs(page) == [("support", "P", "T", "end")]


def test_a_claim_is_chosen_and_found_again_in_every_view(show: Show, town: str) -> None:
    page = opened(show, town)
    page.click("#claim_M")
    assert page.inner_text("#card h2").startswith("M")
    page.click("#view-map")
    assert page.evaluate("document.querySelector('.box.chosen').id") == "claim_M"
    assert page.locator(".note", has_text="not in the text").count() == 0
    assert page.is_visible("#claim_N .fold")
    page.click("#view-text")
    assert page.is_hidden("#claim_N .fold")
    assert page.evaluate("document.querySelector('.box.chosen').id") == "claim_M"
