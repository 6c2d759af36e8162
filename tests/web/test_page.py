"""The reading page in a real browser: every claim to its words and back, by mouse, by keys, on a phone, on paper."""

from __future__ import annotations

import os
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from argmap.draw.dot import element_id

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, Page

    from argmap.reading import Reading

    Show = Callable[..., Page]

CHOSEN = "[...document.querySelectorAll('mark.chosen')].map(mark => mark.textContent).join('|')"
IN_VIEW = """element => { const a = element.getBoundingClientRect(), pane = element.closest('section,#canvas').getBoundingClientRect();
  return a.top < pane.bottom && a.bottom > pane.top && a.left < pane.right && a.right > pane.left; }"""
ALL_IN_THEIR_BOXES = """() => [...document.querySelectorAll('#drawing .node:not(.joint)')].flatMap(node => {
  const box = node.querySelector('rect,polygon,path').getBoundingClientRect();
  return [...node.querySelectorAll('text')].filter(text => { const a = text.getBoundingClientRect();
    return a.left < box.left - 1 || a.right > box.right + 1 || a.top < box.top - 1 || a.bottom > box.bottom + 1; }).map(text => text.textContent); })"""


def test_each_claim_leads_to_its_words_and_back(show: Show, op_ed_page: str, op_ed_map: Reading) -> None:
    page = show(op_ed_page)
    for claim, quotes in zip(op_ed_map.claims, op_ed_map.anchors, strict=True):
        page.evaluate(
            "id => document.getElementById(id).dispatchEvent(new MouseEvent('click', {bubbles: true}))",
            element_id(claim.label),
        )
        assert page.inner_text("#card h2").startswith(claim.label)
        chosen = page.evaluate(CHOSEN)
        for quote in quotes:
            assert "".join(quote.words.split()) in "".join(chosen.replace("|", "").split())
        if quotes:
            assert any(mark.evaluate(IN_VIEW) for mark in page.locator("mark.chosen").all())
    for index, mark in enumerate(page.locator("mark").all()):
        mark.evaluate("mark => mark.dispatchEvent(new MouseEvent('click', {bubbles: true}))")
        assert "chosen" in (mark.get_attribute("class") or ""), index
        node = page.locator("#drawing .chosen")
        assert node.count() == 1
        assert node.evaluate(IN_VIEW)


def test_the_card_says_what_there_is_to_say(show: Show, op_ed_page: str) -> None:
    page = show(op_ed_page, hash_="#E10")
    card = page.inner_text("#card")
    assert "official statement" in card
    assert "¶5" in card
    assert "Scheme: position to know" in card
    assert page.url.endswith("#E10")
    page.evaluate("location.hash = '#P1'")
    page.wait_for_selector("#card h2:has-text('P1')")
    page.keyboard.press("Escape")
    assert page.locator("#card").is_hidden()
    assert "#" not in page.url


def test_keys_alone(show: Show, op_ed_page: str) -> None:
    page = show(op_ed_page)
    page.click("#view-outline")
    page.focus("#outline .item")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert page.inner_text("#card h2").startswith("C ")
    before = page.locator("#outline .item:visible").count()
    page.keyboard.press("ArrowLeft")
    assert page.evaluate("document.activeElement.getAttribute('aria-expanded')") == "false"
    after = page.locator("#outline .item:visible").count()
    assert after < before
    assert page.locator("#claim_E1").evaluate("node => node.classList.contains('gone')")
    assert page.inner_html("#claim_C .badge") == "+7"
    page.keyboard.press("ArrowRight")
    assert page.locator("#outline .item:visible").count() == before
    page.keyboard.press("End")
    assert page.evaluate("document.activeElement.querySelector('b').textContent") == "P12"  # of the aside
    page.keyboard.press("/")
    page.keyboard.type("Crimea")
    assert page.inner_text("#count") == "4 of 55 claims"
    page.keyboard.press("Enter")
    assert page.inner_text("#card h2").startswith("E8")
    page.focus("mark[tabindex='0']")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert page.inner_text("#card h2").startswith("E1")


def test_focus_collapse_and_back(show: Show, op_ed_page: str) -> None:
    page = show(op_ed_page, hash_="#P2")
    shown = "document.querySelectorAll('#drawing .node:not(.joint):not(.gone)').length"
    assert page.evaluate(shown) == 55
    page.get_by_text("Focus on this branch").click()
    focused = page.evaluate(shown)
    assert focused < 20
    page.locator("#card").get_by_text("Collapse").click()
    assert page.evaluate(shown) < focused
    page.click("#all")
    assert page.evaluate(shown) == 55
    assert page.evaluate("document.querySelectorAll('#drawing .edge.gone').length") == 0
    width = page.evaluate("document.getElementById('drawing').getBoundingClientRect().width")
    page.click("#larger")
    assert page.evaluate("document.getElementById('drawing').getBoundingClientRect().width") > width * 1.2


UNDERCUT = """argmap: 1
argument:
  id: T
  thesis: The bus should run at night.
  because:
    - id: A
      premise: Few people ride it.
      because:
        - id: B
          evidence: Twelve were counted.
          unless:
            - {id: U, premise: The count was taken in the holidays., because: [{id: V, evidence: It was July.}]}
    - id: S
      premise: The driver is paid in any case.
      because:
        - ref: A
"""


def gone(page: Page, name: str) -> bool:
    return not page.evaluate("id => document.getElementById(id).getClientRects().length", name)


def test_an_undercut_stays_with_the_step_that_it_undercuts(show: Show, page_of: Callable[..., str]) -> None:
    page = show(page_of(UNDERCUT), hash_="#U")
    assert "Undercuts the step from B to A" in page.inner_text("#card")
    page.evaluate("location.hash = '#A'")
    page.wait_for_selector("#card h2:has-text('A')")
    assert page.inner_text("#card .relation >> nth=0") == "Supports T"
    assert page.inner_text("#card .relation >> nth=1") == "Supports S"
    assert page.inner_text("#card .relation >> nth=2") == "Supported by B"
    assert page.inner_text("#card .relation >> nth=3") == "Undercut by U"
    page.locator("#card .link", has_text="B").click()
    assert page.inner_text("#card h2").startswith("B")
    page.evaluate("location.hash = '#U'")
    page.wait_for_selector("#card h2:has-text('U')")
    page.get_by_text("Focus on this branch").click()
    assert [gone(page, f"claim_{name}") for name in "TABUVS"] == [False] * 5 + [True]
    assert page.evaluate("document.querySelectorAll('#drawing .joint.gone').length") == 0


def test_a_shared_claim_stays_while_any_step_shows_it(show: Show, page_of: Callable[..., str]) -> None:
    text = UNDERCUT.replace("- ref: A", "- ref: B")
    page = show(page_of(text), hash_="#A")
    page.locator("#card").get_by_text("Collapse").click()
    assert not gone(page, "claim_B")
    assert gone(page, "claim_U")
    assert page.evaluate("document.activeElement.textContent") == "Expand"
    assert page.inner_html("#claim_A .badge") == "+2"
    assert page.get_attribute("#claim_A", "aria-expanded") == "false"
    page.click("#claim_A .badge")
    assert not gone(page, "claim_U")


def test_back_and_keys_find_their_way_home(show: Show, op_ed_page: str) -> None:
    page = show(op_ed_page)
    page.focus("mark[tabindex='0']")
    for key in ("ArrowDown", "Enter", "c"):
        page.keyboard.press(key)
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Close the card"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.tagName") == "MARK"
    page.evaluate("location.hash = '#P1'")
    page.evaluate("location.hash = '#P2'")
    page.go_back()
    page.wait_for_selector("#card h2:has-text('P1')")
    page.keyboard.press("?")
    assert page.locator("#keys-list").is_visible()
    page.keyboard.press("Escape")
    page.select_option("#levels", "1")
    page.focus("#all")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "view-map"
    page.focus(".skip")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.getAttribute('role')") == "treeitem"
    page.click("#close-all")
    assert (
        page.evaluate(
            "[...document.querySelectorAll('#outline .item')].filter(one => one.tabIndex === 0 && !one.hidden).length"
        )
        == 1
    )


def test_levels(show: Show, page_of: Callable[..., str]) -> None:
    page = show(page_of(UNDERCUT))
    page.select_option("#levels", "2")
    assert [gone(page, f"claim_{name}") for name in "TASBU"] == [False, False, False, True, True]
    page.select_option("#levels", "")
    assert page.locator("#all").is_hidden()
    premises = "".join(
        f"    - premise: p{number}\n      because:\n        - premise: q{number}\n          because: [evidence: r]\n"
        for number in range(60)
    )
    page = show(page_of(f"argmap: 1\nargument:\n  thesis: T\n  because:\n{premises}"))
    assert page.input_value("#levels") == "3"
    assert page.evaluate("document.querySelectorAll('#drawing .node:not(.joint):not(.gone)').length") == 121


@pytest.mark.parametrize("width", [1200, 390])
def test_without_script_all_is_there(browser: Browser, tmp_path: Path, op_ed_page: str, width: int) -> None:
    (tmp_path / "page.html").write_text(op_ed_page, encoding="utf-8")
    context = browser.new_context(java_script_enabled=False, viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto((tmp_path / "page.html").as_uri())
    assert [page.locator(name).is_visible() for name in ("#article-pane", "#drawing", "#outline")] == [True] * 3
    assert not any(button.is_visible() for button in page.locator("button").all())
    context.close()


def test_a_phone_turned(show: Show, op_ed_page: str) -> None:
    page = show(op_ed_page, 390, 800)
    page.set_viewport_size({"width": 1200, "height": 800})
    page.wait_for_selector("#view-map[aria-selected=true]")
    assert page.locator("#canvas").is_visible()


def test_a_phone(show: Show, op_ed_page: str) -> None:
    page = show(op_ed_page, 390, 800)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.locator("#article-pane").is_visible()
    page.locator("mark").nth(3).click()
    assert page.locator("#card").is_visible()
    page.click("#view-map")
    assert page.locator("#drawing .chosen").evaluate(IN_VIEW)
    page.get_by_text("See the words in the article").click()
    assert page.locator("mark.chosen").first.evaluate("mark => mark.getBoundingClientRect().bottom < innerHeight")


def test_paper(show: Show, op_ed_page: str) -> None:
    from pypdf import PdfReader

    page = show(op_ed_page)
    page.click("#view-outline")
    page.click("#close-all")
    pages = PdfReader(BytesIO(page.pdf(format="A4"))).pages
    text = " ".join("".join(one.extract_text() for one in pages).split())
    assert 3 <= len(pages) <= 12
    assert "folded his country" in text
    assert "A ruler whose hold on power is shaken" in text
    assert "Search" not in text
    assert "The Jan. 18 announcement" in pages[0].extract_text().replace("\xa0", " ")
    assert "too large for one sheet" in text


def test_what_the_map_leaves_out(show: Show, page_of: Callable[..., str]) -> None:
    page = show(
        page_of(
            "argmap: 1\narticle: {file: a.txt, set_aside: [{quote: Photo by J., reason: photo credit}]}\n"
            "argument:\n  thesis: It rains.\n  quote: It rains a lot\n",
            a="It rains a lot here. Nobody minds the rain at all.\n\nPhoto by J.\n",
        )
    )
    page.click("#leftout")
    assert page.inner_text(".left").strip() == "Nobody minds the rain at all."
    assert page.inner_text("#leftout") == "What the map leaves out (1)"
    assert page.inner_text(".why") == "set aside: photo credit"


def test_words_that_several_claims_quote(show: Show, page_of: Callable[..., str]) -> None:
    page = show(
        page_of(
            "argmap: 1\narticle: {file: a.txt}\nargument:\n  id: T\n  thesis: It rains.\n  quote: It rains a lot here\n"
            "  because:\n    - {id: E, evidence: A lot., quote: rains a lot here today}\n",
            a="It rains a lot here today. So it is.\n",
        )
    )
    assert [mark.inner_text() for mark in page.locator("mark").all()] == ["It ", "rains a lot here", " today"]
    both = page.locator("mark").nth(1)
    both.click()
    assert page.inner_text("#card h2").startswith("T")
    both.click()
    assert page.inner_text("#card h2").startswith("E")
    assert page.evaluate(CHOSEN) == "rains a lot here| today"


def test_several_articles_are_tabs(show: Show, page_of: Callable[..., str]) -> None:
    page = show(
        page_of(
            "argmap: 1\narticles: {one: {file: a.txt}, two: {file: b.txt}}\nargument:\n  id: T\n  thesis: It rains.\n"
            "  quote: {exact: It rains a lot, article: one}\n  because:\n"
            "    - {id: E, evidence: Wet., quote: {exact: The town is wet, article: two}}\n",
            a="It rains a lot.\n",
            b="The town is wet.\n",
        )
    )
    assert page.locator("#article-1").is_hidden()
    page.evaluate("location.hash = '#E'")
    page.wait_for_selector("#article-1", state="visible")
    page.focus("#tab-1")
    page.keyboard.press("ArrowLeft")
    assert page.locator("#article-0").is_visible()
    page.emulate_media(media="print")
    assert page.locator("#article-1").is_visible()


def test_a_quote_that_is_not_found_and_a_link_that_is_no_claim(show: Show, page_of: Callable[..., str]) -> None:
    html = page_of(
        "argmap: 1\narticle: {file: a.txt}\nargument:\n  id: 100%\n  thesis: It rains.\n  quote: nobody ever said that here\n",
        a="It rains a lot.\n",
    )
    page = show(html, hash_="#100%")
    card = page.inner_text("#card")
    assert "(not found in the article) “nobody ever said that here”" in card
    assert "undefined" not in card


HOSTILE = '</script><script>document.title="pwned"</script><img src=x onerror=alert(1)><svg onload=alert(1)> javascript:alert(1) {{data}}'


def test_hostile_text_is_text(show: Show, page_of: Callable[..., str]) -> None:
    import json

    map_text = json.dumps(
        {
            "argmap": 1,
            "title": HOSTILE,
            "article": {"file": "a.txt", "author": HOSTILE, "url": "javascript:alert(1)"},
            "argument": {
                "id": "T",
                "thesis": HOSTILE,
                "note": HOSTILE,
                "quote": "onerror=alert(1)",
                "because": [
                    {"evidence": HOSTILE, "attributed_to": HOSTILE, "date": HOSTILE, "quote": "nowhere " + HOSTILE}
                ],
            },
        }
    )
    page = show(page_of(map_text, a=f"Before {HOSTILE} after.\n"), hash_="#T")
    assert page.title() == HOSTILE
    assert page.inner_text("#card p").strip() == HOSTILE
    assert HOSTILE in page.inner_text("#article-pane")
    assert page.evaluate("document.images.length + document.scripts.length") == 2
    assert page.evaluate("[...document.links].map(link => link.getAttribute('href'))") == ["#outline-pane"]


SCRIPTS = {
    "latin": "A plain claim with quite ordinary words in it, and some more of them.",
    "cyrillic": "Лукашенко почти полностью подчинил интересы страны интересам России.",
    "chinese": "卢卡申科几乎完全将本国利益与俄罗斯的利益合并在一起，这使独立面临风险。",
    "arabic": "لقد دمج لوكاشينكو مصالح بلاده بالكامل تقريبا مع مصالح روسيا",
    "emoji": "🚢🚢🚢 ships 🏴‍☠️ and 👩‍👩‍👧‍👦 families 🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉",
    "long": "W" * 60 + " " + "m" * 60,
}


def test_every_text_stands_in_its_box(show: Show, page_of: Callable[..., str]) -> None:
    reasons = "".join(f"    - id: {name}\n      premise: {text}\n      note: n\n" for name, text in SCRIPTS.items())
    page = show(page_of(f"argmap: 1\nargument:\n  thesis: {SCRIPTS['chinese']}\n  because:\n{reasons}"))
    assert page.evaluate(ALL_IN_THEIR_BOXES) == []


def test_the_op_ed_fits_too(show: Show, op_ed_page: str) -> None:
    assert len(op_ed_page.encode()) <= 150_000
    assert show(op_ed_page).evaluate(ALL_IN_THEIR_BOXES) == []


@pytest.mark.parametrize(("width", "theme"), [(1400, "light"), (1400, "dark"), (390, "light")])
def test_nothing_hinders_access(show: Show, op_ed_page: str, width: int, theme: str) -> None:
    path = os.environ.get("ARGMAP_AXE", "")
    if not path or not Path(path).is_file():
        pytest.skip("ARGMAP_AXE names no axe.min.js (.ci/run fetches it)")
    page = show(op_ed_page, width, hash_="#P1")
    page.evaluate("theme => { document.documentElement.dataset.theme = theme; }", theme)
    page.evaluate(Path(path).read_text(encoding="utf-8"))
    for view in ("map", "outline"):
        page.click(f"#view-{view}")
        found = page.evaluate(
            "async () => (await axe.run()).violations.map(one => [one.id, one.nodes.length, one.nodes[0].html, one.nodes[0].failureSummary])"
        )
        assert found == []
