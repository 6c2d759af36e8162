"""Narrow and low windows, what is remembered, and saving what is shown as a picture."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from argmap.reading import read_bytes
from tests.web.looking import BOXES, IN_MAP, SHOWN, html_of, levels, until

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Browser, Download, Page

    from argmap.reading import Reading

    Show = Callable[..., Page]

WIDER = "[document.documentElement.scrollWidth > innerWidth, document.body.scrollWidth > innerWidth]"
PAST_THE_EDGE = """() => [...document.querySelectorAll('header *:not(h1 *), #summary *, #views *, #card *, #presenter *')].filter(one => {
  const a = one.getBoundingClientRect(); return a.width && !one.closest('.sr') && (a.left < -1 || a.right > innerWidth + 1); }).map(one => one.id || one.outerHTML.slice(0, 80))"""


def test_no_window_is_scrolled_sideways(show: Show, op_ed_map: Reading) -> None:
    page = show(html_of(op_ed_map))
    found = []
    for width, height in (
        (320, 568),
        (360, 640),
        (390, 844),
        (600, 960),
        (761, 1000),
        (768, 1024),
        (1024, 768),
        (1366, 768),
        (1920, 1080),
    ):
        page.set_viewport_size({"width": width, "height": height})
        for view in ("map", "outline", "text"):
            page.click(f"#view-{view}")
            page.evaluate("location.hash = '#P2'")
            page.wait_for_selector("#card:not([hidden])")
            found += [(width, view)] * any(page.evaluate(WIDER))
            page.keyboard.press("Escape")
    assert found == []


CUT = """() => { const one = document.getElementById('summary');
  return [one.scrollHeight > one.clientHeight + 1, one.clientHeight <= innerHeight / 4]; }"""


@pytest.mark.parametrize(
    "thesis", ["{}", "{}, " + "because a wall sends the water on to others, and costs more than it protects, " * 9]
)
def test_the_summary_is_whole_on_a_phone_and_leaves_room_where_it_is_long(show: Show, thesis: str) -> None:
    text = thesis.format(
        "The council of the town should vote against the wall, and give the river back its meadow by the mill"
    )
    map_ = f"argmap: 1\nargument:\n  id: T\n  thesis: {text.rstrip(', ')}.\n  because:\n    - premise: It is so.\n"
    page = show(html_of(read_bytes(map_.encode(), "map.yaml")))
    found = {}
    for width, height in ((320, 568), (360, 640), (390, 844), (768, 1024), (1366, 768)):
        page.set_viewport_size({"width": width, "height": height})
        found[width] = page.evaluate(CUT)
    is_long = thesis != "{}"
    assert found == {
        320: [is_long, True],
        360: [is_long, True],
        390: [False, True],
        768: [False, True],
        1366: [False, True],
    }


@pytest.mark.parametrize("width", [320, 390])
def test_a_phone(show: Show, op_ed_map: Reading, width: int) -> None:
    page = show(html_of(op_ed_map), width, 700)
    assert page.get_attribute("html", "data-view") == "article"
    header, nav = page.locator("header").bounding_box(), page.locator("nav").bounding_box()
    assert header
    assert nav
    assert header["height"] <= 48
    assert nav["y"] + nav["height"] == pytest.approx(700, abs=2)
    assert page.evaluate(PAST_THE_EDGE) == []
    seen = []
    for view in ("map", "outline", "text", "article"):
        page.click(f"#view-{view}")
        seen.append([page.is_visible(pane) for pane in ("#article-pane", "#map-pane", "#outline-pane")])
        assert page.locator("nav").bounding_box() == nav, view
        assert page.locator("header").bounding_box() == header, view
    assert seen == [[False, True, False], [False, False, True], [False, True, False], [True, False, False]]


def test_on_a_phone_cards_are_indented_by_their_depth(show: Show, town: str) -> None:
    page = show(town, 390, 3000)
    page.click("#view-map")
    page.emulate_media(reduced_motion="reduce")
    levels(page, "")
    boxes = sorted(page.evaluate(BOXES), key=lambda one: one[2])
    left = boxes[0][1]
    assert [(name, round((x - left) / 12)) for name, x, *_ in boxes] == [
        ("T", 0), ("N", 1), ("R", 2), ("W", 2), ("U", 2), ("C", 1), ("M", 2), ("stub 2", 2), ("O", 1), ("B", 2), ("V", 2), ("X", 2), ("A", 0),
    ]  # fmt: skip
    assert max(right for *_, right, _ in boxes) <= 390


def test_on_a_phone_the_map_is_not_scrolled_sideways(show: Show, town: str) -> None:
    page = show(town, 390, 800)
    page.click("#view-map")
    assert page.evaluate("document.getElementById('canvas').scrollWidth") == 390


def test_a_mark_leads_to_its_card_and_on_to_the_map_and_back(show: Show, town: str) -> None:
    page = show(town, 390, 700)
    page.click("mark[data-id=M]")
    assert page.inner_text("#card h2").startswith("M")
    page.get_by_text("See it in the map").click()
    assert page.get_attribute("html", "data-view") == "map"
    assert page.locator("#claim_M").is_visible()
    page.get_by_text("See the words in the article").click()
    assert page.get_attribute("html", "data-view") == "article"
    assert page.locator("mark.chosen").is_visible()


def test_a_phone_that_is_turned(show: Show, town: str) -> None:
    page = show(town, 390, 844)
    page.set_viewport_size({"width": 844, "height": 390})
    until(page, "document.documentElement.dataset.view === 'map'")
    assert page.is_visible("#canvas")
    assert page.is_visible("#article-pane")
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.is_visible("#canvas")
    assert page.is_hidden("#article-pane")


def test_at_four_hundred_percent_everything_is_reached(show: Show, op_ed_map: Reading) -> None:
    page = show(html_of(op_ed_map), 342, 192)
    page.set_default_timeout(5000)
    for view in ("map", "text", "article", "map"):
        page.click(f"#view-{view}")
        assert page.get_attribute("html", "data-view") == view
        assert not any(page.evaluate(WIDER)), view
    page.locator(".box .pick").first.scroll_into_view_if_needed()
    page.locator(".box .pick").first.click()
    page.locator("#card .close").scroll_into_view_if_needed()
    page.click("#card .close")
    page.focus("#search")
    page.keyboard.type("Crimea")
    assert page.inner_text("#count") != ""


def test_at_four_hundred_percent_the_outline_leaves_the_tabs_free(show: Show, op_ed_map: Reading) -> None:
    page = show(html_of(op_ed_map), 342, 192)
    page.click("#view-outline")
    page.locator("#view-map").scroll_into_view_if_needed()
    hit = """() => { const a = document.getElementById('view-map').getBoundingClientRect();
      return document.elementFromPoint(a.left + a.width / 2, a.top + a.height / 2).id; }"""
    assert page.evaluate(hit) == "view-map"


def reload(page: Page) -> None:
    page.reload()
    page.wait_for_selector("html[data-view]")


def test_what_a_reader_sets_is_found_again(show: Show, town: str) -> None:
    page = show(town, 1600, 900)
    page.click("#theme")
    page.click("#menu summary")
    page.click("#text-larger")
    page.keyboard.press("Escape")
    page.focus("#split")
    page.keyboard.press("ArrowRight")
    levels(page, "1")
    page.click("#larger")
    state = """() => [document.documentElement.dataset.theme, getComputedStyle(document.querySelector('.text')).fontSize,
      document.getElementById('split').getAttribute('aria-valuenow'), document.getElementById('levels').value,
      getComputedStyle(document.querySelector('.words')).fontSize, document.getElementById('theme').getAttribute('aria-pressed')]"""
    before = page.evaluate(state)
    assert before[::2] == ["dark", "40", pytest.approx(before[4])]
    reload(page)
    assert page.evaluate(state) == before
    assert page.evaluate(IN_MAP) == ["A", "T"]
    page.evaluate("localStorage.clear()")
    reload(page)
    assert page.evaluate(state)[:4] == ["light", "16px", "35", "2"]


def test_dragging_the_edge_of_the_article_is_remembered(show: Show, town: str) -> None:
    page = show(town, 1000, 800)
    box = page.locator("#split").bounding_box()
    assert box
    page.mouse.move(box["x"] + 3, 400)
    page.mouse.down()
    page.mouse.move(600, 400, steps=3)
    page.mouse.up()
    until(page, "document.getElementById('split').getAttribute('aria-valuenow') === '60'")
    page.mouse.move(200, 400)
    reload(page)
    assert page.get_attribute("#split", "aria-valuenow") == "60"


BROKEN = {
    "throws": "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } });",
    "no text": "localStorage.setItem('argmap-page', '[broken');",
    "other things": "localStorage.setItem('argmap-page', JSON.stringify({ theme: 7, split: 'wide', text: {}, zoom: 'x' })); "
    "localStorage.setItem('argmap-page:' + location.pathname, JSON.stringify({ levels: 'many', zoom: [] }));",
}


@pytest.mark.parametrize("what", ["throws", "no text", "other things"])
def test_nothing_breaks_where_nothing_can_be_remembered(browser: Browser, tmp_path: Path, town: str, what: str) -> None:
    (tmp_path / "page.html").write_text(town, encoding="utf-8")
    page = browser.new_page(viewport={"width": 1400, "height": 850})
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.add_init_script(BROKEN[what])
    page.goto((tmp_path / "page.html").as_uri())
    assert page.locator(".box").count() > 0
    levels(page, "")
    page.click("#theme")
    assert page.get_attribute("#theme", "aria-pressed") == "true"
    page.click("#larger")
    assert page.evaluate("getComputedStyle(document.querySelector('.text')).fontSize") == "16px"
    assert page.get_attribute("#split", "aria-valuenow") == "35"
    assert len(page.evaluate(SHOWN)) == 12
    assert page.evaluate("parseFloat(getComputedStyle(document.querySelector('.words')).fontSize)") > 11
    assert errors == []
    page.close()


def saved(page: Page, button: str) -> Download:
    if page.is_hidden(button):
        page.click("#menu summary")
    with page.expect_download() as download:
        page.click(button)
    return download.value


def test_the_picture_has_what_is_shown(show: Show, town: str, tmp_path: Path) -> None:
    page = show(town)
    levels(page, "")
    done = saved(page, "#save-svg")
    assert done.suggested_filename == "The-night-bus.svg"
    root = ET.fromstring(done.path().read_text(encoding="utf-8"))
    words = " ".join("".join(one.itertext()) for one in root.iter("{http://www.w3.org/2000/svg}text"))
    for text in (
        "The night bus must stay.",
        "Who lives in the valley needs a way to work at",
        "The ministry denies that.",
        "Trains were not spoken of.",
    ):
        assert text in words
    assert words.startswith("The night bus")
    levels(page, "1")
    fewer = "".join(ET.fromstring(saved(page, "#save-svg").path().read_text(encoding="utf-8")).itertext())
    assert "The night bus must stay." in fewer
    assert "ministry" not in fewer


@pytest.mark.parametrize("view", ["map", "text"])
def test_a_picture_says_every_claim_of_the_op_ed(show: Show, op_ed_map: Reading, view: str) -> None:
    page = show(html_of(op_ed_map))
    levels(page, "")
    page.click(f"#view-{view}")
    root = ET.fromstring(saved(page, "#save-svg").path().read_text(encoding="utf-8"))
    said = " ".join("".join(one.itertext()) for one in root.iter("{http://www.w3.org/2000/svg}text"))
    assert [claim.label for claim in op_ed_map.claims if " ".join(claim.text.split()) not in said] == []


HOSTILE = "a & b < c > \"d\" 'e' </text></svg><script>alert(1)</script> ]]> &amp; \u0001\ufffe end"


def test_hostile_text_stays_text_in_a_picture(show: Show, quick: Callable[..., str]) -> None:
    made = {
        "argmap": 1,
        "title": HOSTILE,
        "argument": {"thesis": HOSTILE, "because": [{"evidence": "x", "attributed_to": HOSTILE}]},
    }
    page = show(quick(json.dumps(made)))
    done = saved(page, "#save-svg")
    root = ET.fromstring(done.path().read_text(encoding="utf-8"))
    said = " ".join("".join(one.itertext()) for one in root.iter("{http://www.w3.org/2000/svg}text"))
    assert "</text></svg><script>alert(1)</script>" in "".join(said.split("\n")).replace(" ", "").replace(
        "a&b<c>", "a&b<c>"
    )
    assert {one.tag.split("}")[1] for one in root.iter()} <= {"svg", "title", "rect", "text", "path", "g"}
    assert not any(name.lower().startswith("on") for one in root.iter() for name in one.attrib)


def test_a_picture_of_dots(show: Show, town: str) -> None:
    page = show(town)
    done = saved(page, "#save-png")
    assert done.suggested_filename == "The-night-bus.png"
    content = done.path().read_bytes()
    assert content[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = int.from_bytes(content[16:20], "big"), int.from_bytes(content[20:24], "big")
    assert width > 600
    assert height > 300
    assert len(content) > 5000
