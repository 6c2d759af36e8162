"""The reading page in a real browser: every claim to its words and back, by mouse and by keys."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from argmap.draw import Options
from argmap.draw.names import element_id
from tests.web.looking import html_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from argmap.reading import Reading

    Show = Callable[..., Page]

CHOSEN = "[...document.querySelectorAll('mark.chosen')].map(mark => mark.textContent).join('|')"
IN_VIEW = """element => { const a = element.getBoundingClientRect(), pane = element.closest('section,#canvas').getBoundingClientRect();
  return a.top < pane.bottom && a.bottom > pane.top && a.left < pane.right && a.right > pane.left; }"""
ALL_IN_THEIR_BOXES = """() => [...document.querySelectorAll('.box')].flatMap(box => {
  const b = box.getBoundingClientRect(), wanted = parseFloat(box.style.minHeight);
  return b.height > wanted + 1 || [...box.querySelectorAll('.words,.flag')].some(one => { const a = one.getBoundingClientRect();
    return a.left < b.left - 1 || a.right > b.right + 1 || a.bottom > b.bottom + 1; }) ? [box.textContent] : []; })"""
SHOWN = "[...document.querySelectorAll('.item:not([hidden], [data-ref]) b')].map(one => one.textContent)"
"""The claims that are shown, in map and outline."""


def levels(page: Page, value: str) -> None:
    page.select_option("#levels", value)


TO_WORDS = f"""ids => ids.map((id, index) => {{
  document.querySelector(`.item[data-claim='${{index}}']:not([data-ref])`).click();
  return [document.querySelector("#card h2").innerText, {CHOSEN}, [...document.querySelectorAll("mark.chosen")].some({IN_VIEW}),
    ({IN_VIEW})(document.getElementById(id))]; }})"""
TO_CLAIMS = f"""() => [...document.querySelectorAll("mark")].map(mark => {{ mark.click();
  return [mark.classList.contains('chosen'), [...document.querySelectorAll('.box.chosen:not(.stub)')].map({IN_VIEW})]; }})"""


def test_each_claim_leads_to_its_words_and_back(show: Show, op_ed_page: str, op_ed_map: Reading) -> None:
    page = show(op_ed_page)
    found = page.evaluate(TO_WORDS, [element_id(claim.label) for claim in op_ed_map.claims])
    for claim, quotes, one in zip(op_ed_map.claims, op_ed_map.anchors, found, strict=True):
        card, chosen, are_seen, is_box_seen = one
        assert card.startswith(claim.label)
        for quote in quotes:
            assert "".join(quote.words.split()) in "".join(chosen.replace("|", "").split())
        assert (are_seen, is_box_seen) == (bool(quotes), True), claim.label
    back = page.evaluate(TO_CLAIMS)
    assert len(back) > len(found) / 2
    assert [index for index, one in enumerate(back) if one != [True, [True]]] == []


def test_the_first_line_says_what_is_argued_and_its_numbers_filter(show: Show, op_ed_page: str) -> None:
    page = show(op_ed_page)
    said = page.inner_text("#summary")
    assert said == (
        "The article argues that Belarus is risking its independence for a foreign policy centred on Russia. "
        "It gives 19 pieces of evidence, answers 5 of 6 objections and leaves 13 claims unsaid."
    )
    page.click("#summary [data-filter=objection]")
    shown = page.evaluate(SHOWN)
    assert [name for name in shown if name.startswith("O")] == ["O4", "O5", "O2", "O1", "O7", "O8"]
    assert {"T", "C"} <= set(shown)
    assert "E6" not in shown
    assert page.locator(".box.hit").count() > 0
    page.click("#summary [data-filter=objection]")
    assert page.locator(".box.hit").count() == 0


def test_the_card_says_what_there_is_to_say(show: Show, op_ed_page: str) -> None:
    page = show(op_ed_page, hash_="#E10")
    card = " ".join(page.inner_text("#card").split())
    assert "official statement" in card
    assert "¶5" in card
    assert "Scheme: example" in card
    assert "Supports O2 Lukashenko still pays lip service" in card
    assert page.locator("#card li", has_text="Is ").first.is_hidden()  # critical questions are folded
    assert page.url.endswith("#E10")
    page.evaluate("location.hash = '#P1'")
    page.wait_for_selector("#card h2:has-text('P1')")
    page.keyboard.press("Escape")
    assert page.locator("#card").is_hidden()
    assert "#" not in page.url


def test_every_passage_is_reached(show: Show, op_ed_page: str) -> None:
    page = show(op_ed_page, hash_="#P6")
    assert "1 of 2 passages" in page.inner_text("#card")
    first = page.locator("mark.here").first
    assert first.evaluate(IN_VIEW)
    page.focus("#card [data-act=passage]")
    page.keyboard.press("Enter")
    assert "2 of 2 passages" in page.inner_text("#card")
    assert page.inner_text("mark.here") != first.inner_text() or page.locator("mark.here").count() == 1
    assert page.locator("mark.here").first.evaluate(IN_VIEW)
    page.evaluate("location.hash = '#E1'")
    page.wait_for_selector("#card h2:has-text('E1')")
    assert "passages" not in page.inner_text("#card")


def test_keys_alone(show: Show, op_ed_page: str) -> None:
    page = show(op_ed_page)
    levels(page, "")
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
    page.click("#view-map")
    assert "E1" not in page.evaluate(SHOWN)
    assert page.inner_text("#claim_C .fold") == "+54"
    page.click("#view-outline")
    page.focus("#outline .item[tabindex='0']")
    page.keyboard.press("ArrowRight")
    assert page.locator("#outline .item:visible").count() == before
    page.keyboard.press("End")
    assert page.evaluate("document.activeElement.querySelector('b').textContent") == "P12"  # of the aside
    page.keyboard.press("/")
    page.keyboard.type("Crimea")
    page.keyboard.press("Enter")
    assert page.inner_text("#card h2").startswith("P8")
    page.focus("mark[tabindex='0']")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert page.inner_text("#card h2").startswith("E1")


def test_arrows_walk_the_map_along_its_lines(show: Show, op_ed_page: str) -> None:
    page = show(op_ed_page)
    levels(page, "")
    page.focus("#canvas")
    at = "document.activeElement.closest('.box').id.slice(6)"
    walked = []
    for key in ("Enter", "ArrowRight", "ArrowRight", "ArrowDown", "ArrowLeft", "ArrowLeft"):
        page.keyboard.press(key)
        walked.append(page.evaluate(at))
    assert walked == ["T", "C", "P17", "P2", "C", "T"]
    page.keyboard.press("Enter")
    assert page.inner_text("#card h2").startswith("T")


def test_focus_collapse_and_back(show: Show, op_ed_page: str) -> None:
    page = show(op_ed_page, hash_="#P2")
    page.get_by_text("Focus on this branch").click()
    focused = page.evaluate(SHOWN)
    assert {"T", "C", "W1", "P1", "P2", "P3"} <= set(focused)
    assert not {"P9", "P10", "A1"} & set(focused)
    page.locator("#card").get_by_text("Collapse").click()
    assert "P3" not in page.evaluate(SHOWN)
    page.click("#all")
    assert page.locator("#all").is_hidden()
    assert len(page.evaluate(SHOWN)) == 61
    size = page.evaluate("parseFloat(getComputedStyle(document.querySelector('.box .words')).fontSize)")
    page.click("#larger")
    assert page.evaluate("parseFloat(getComputedStyle(document.querySelector('.box .words')).fontSize)") > size * 1.15


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


def test_an_undercut_stays_with_the_step_that_it_undercuts(show: Show, page_of: Callable[..., str]) -> None:
    page = show(page_of(UNDERCUT), hash_="#U")
    assert "Undercuts the step to A Few people ride it. from B" in " ".join(page.inner_text("#card").split())
    page.evaluate("location.hash = '#A'")
    page.wait_for_selector("#card h2:has-text('A')")
    lines = [" ".join(one.inner_text().split()) for one in page.locator("#card .relation").all()]
    assert lines == [
        "Supports T The bus should run at night.",
        "Supports S The driver is paid in any case.",
        "Supported by",
        "Undercut by",
    ]
    assert page.inner_text("#card .reasons >> nth=1").startswith("U The count")
    page.locator("#card .reasons .link", has_text="B").click()
    assert page.inner_text("#card h2").startswith("B")
    page.evaluate("location.hash = '#U'")
    page.wait_for_selector("#card h2:has-text('U')")
    page.get_by_text("Focus on this branch").click()
    assert sorted(page.evaluate(SHOWN)) == ["A", "B", "T", "U", "V"]
    assert page.locator("path.undercut.head").count() == 1


def test_a_shared_claim_is_drawn_once_and_named_elsewhere(show: Show, page_of: Callable[..., str]) -> None:
    page = show(page_of(UNDERCUT))
    levels(page, "")
    stub = page.locator(".box.stub")
    assert stub.inner_text().split() == "↗ A Few people ride it.".split()
    assert page.locator("#claim_A").count() == 1
    stub.click()
    assert page.inner_text("#card h2").startswith("A")
    page.locator("#card").get_by_text("Collapse").click()
    assert page.evaluate("document.activeElement.textContent") == "Expand"
    assert page.inner_text("#claim_A .fold") == "+3"
    assert page.get_attribute("#claim_A .fold", "aria-expanded") == "false"
    page.click("#claim_A .fold")
    assert "B" in page.evaluate(SHOWN)


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
    levels(page, "1")
    page.focus("#all")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "view-map"
    page.focus(".skip")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.getAttribute('role')") == "treeitem"
    page.click("#close-all")
    stops = "[...document.querySelectorAll('#outline .item')].filter(one => one.tabIndex === 0 && !one.hidden).length"
    assert page.evaluate(stops) == 1


def test_a_link_of_the_card_keeps_the_focus_in_it(show: Show, op_ed_page: str) -> None:
    page = show(op_ed_page, hash_="#P2")
    page.focus("#card .link")
    page.keyboard.press("Enter")
    assert page.inner_text("#card h2").startswith("C ")
    assert page.evaluate("document.getElementById('card').contains(document.activeElement)")
    page.go_back()
    page.wait_for_selector("#card h2:has-text('P2')")
    assert page.evaluate("document.getElementById('card').contains(document.activeElement)")


def test_a_click_without_a_pointer_opens_the_card(show: Show, op_ed_page: str) -> None:
    """As assistive technology clicks: at no place."""
    page = show(op_ed_page)
    page.click("#view-outline")
    page.evaluate("document.querySelector('.item').click()")
    assert page.inner_text("#card h2").startswith("T")
    assert page.get_attribute(".item", "aria-expanded") == "true"
    page.click(".item", position={"x": 14, "y": 14})
    assert page.get_attribute(".item", "aria-expanded") == "false"


def test_the_row_in_focus_stays_in_sight(show: Show, op_ed_page: str) -> None:
    page = show(op_ed_page)
    levels(page, "")
    page.click("#view-outline")
    for number, item in enumerate(page.locator("#outline .item").all()):
        item.focus()
        page.keyboard.press("Enter")
        seen = "() => { const a = document.activeElement.getBoundingClientRect(); return document.activeElement.contains(document.elementFromPoint(a.left + a.width / 2, a.top + a.height / 2)); }"
        assert page.evaluate(seen), number


def test_the_page_opens_as_the_options_say(show: Show, op_ed_map: Reading) -> None:
    page = show(html_of(op_ed_map, options=Options(depth=2)))
    assert page.input_value("#levels") == "3"
    boxes = "[...document.querySelectorAll('.box:not(.stub)')].map(box => box.id.slice(6))"
    assert {"P2", "P9"} <= set(page.evaluate(boxes))
    assert "P3" not in page.evaluate(boxes)
    page = show(html_of(op_ed_map, options=Options(focus="P2", theme="dark")))
    assert {"T", "C", "P1", "P2", "P3"} <= set(page.evaluate(SHOWN))
    assert not {"P9", "A1"} & set(page.evaluate(SHOWN))
    assert page.get_attribute("html", "data-theme") == "dark"


def test_another_address_ends_a_presentation(show: Show, op_ed_page: str) -> None:
    page = show(op_ed_page, hash_="#present=P3")
    page.evaluate("location.hash = '#present=P2'")
    page.wait_for_selector("#presenter h2:has-text('impelled him')")
    page.evaluate("location.hash = '#P1'")
    page.wait_for_selector("#card h2:has-text('P1')")
    assert page.locator("#presenter").is_hidden()
    assert page.url.endswith("#P1")


def test_a_link_to_no_claim_says_so(show: Show, op_ed_page: str) -> None:
    page = show(op_ed_page, hash_="#typo")
    assert page.inner_text("#count") == "There is no claim typo in this map."
    assert page.locator("#card").is_hidden()


def test_the_wheel_moves_panes_and_never_the_page(show: Show, op_ed_page: str) -> None:
    page = show(op_ed_page, 1366, 768)
    levels(page, "")
    for view, pane in (("outline", "#outline-pane"), ("map", "#canvas"), ("text", "#canvas"), ("map", "#article-pane")):
        page.click(f"#view-{view}")
        page.hover(pane, position={"x": 200, "y": 200})
        for _ in range(30):
            page.mouse.wheel(0, 2000)
        assert page.evaluate("[document.scrollingElement.scrollTop, document.body.scrollTop]") == [0, 0], view
        assert page.evaluate("document.querySelector('header').getBoundingClientRect().top") == 0
        assert page.evaluate("document.documentElement.scrollHeight <= innerHeight")


def test_dragging_moves_the_map_and_selects_nothing(show: Show, op_ed_page: str) -> None:
    page = show(op_ed_page)
    levels(page, "")
    box = page.locator("#claim_T").bounding_box()
    assert box
    page.mouse.move(box["x"] + 150, box["y"] + 60)
    page.mouse.down()
    page.mouse.move(box["x"] + 20, box["y"] + 10, steps=4)
    page.mouse.up()
    assert page.evaluate("document.getElementById('canvas').scrollLeft") == 130
    assert page.evaluate("String(getSelection())") == ""
    assert page.locator("#card").is_hidden()


@pytest.mark.parametrize("width", [1200, 390])
def test_without_script_all_is_there(browser: Browser, tmp_path: Path, op_ed_page: str, width: int) -> None:
    (tmp_path / "page.html").write_text(op_ed_page, encoding="utf-8")
    context = browser.new_context(java_script_enabled=False, viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto((tmp_path / "page.html").as_uri())
    assert [page.locator(name).first.is_visible() for name in ("#article-pane", ".sheet", "#outline")] == [True] * 3
    assert [button.inner_text() for button in page.locator("button:visible").all()] == [
        "19 pieces of evidence", "5 of 6 objections", "13 claims",
    ]  # fmt: skip
    context.close()


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
    found = [
        (mark.inner_text(), mark.get_attribute("data-id"), mark.get_attribute("class"))
        for mark in page.locator("mark").all()
    ]
    assert found == [("It ", "T", "thesis"), ("rains a lot here", "E", "evidence"), (" today", None, "evidence")]
    both = page.locator("mark").nth(1)
    both.click()
    assert page.inner_text("#card h2").startswith("T")
    both.click()
    assert page.inner_text("#card h2").startswith("E")
    assert page.evaluate(CHOSEN) == "rains a lot here| today"


def test_several_articles_are_tabs_with_their_titles(show: Show, page_of: Callable[..., str]) -> None:
    page = show(
        page_of(
            "argmap: 1\narticles: {one: {file: a.txt, title: On rain, author: Ann Lee}, two: {file: b.txt}}\nargument:\n"
            "  id: T\n  thesis: It rains.\n  quote: {exact: It rains a lot, article: one}\n  because:\n"
            "    - {id: E, evidence: Wet., quote: {exact: The town is wet, article: two}}\n",
            a="It rains a lot.\n",
            b="The town is wet.\n",
        )
    )
    assert [tab.inner_text() for tab in page.locator("#article-tabs [role=tab]").all()] == ["On rain", "two"]
    assert page.inner_text("#article-0 h2, #article-0 .by >> nth=0").startswith("On rain")
    assert page.inner_text("#article-0 .by") == "Ann Lee"
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
    assert page.inner_text("#card h2").startswith("100%")
    assert "not found in the article" in page.inner_text("#card")
    assert page.inner_text(".box .flag") == "quote not found"


HOSTILE = '</script><script>document.title="pwned"</script></noscript><img src=x onerror=alert(1)><svg onload=alert(1)> javascript:alert(1) {{data}}'


def test_hostile_text_is_text(show: Show, page_of: Callable[..., str]) -> None:
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
    assert page.inner_text("#card .text-of-claim").strip() == HOSTILE
    assert page.inner_text("#claim_T .words").strip() == HOSTILE
    assert HOSTILE in page.inner_text("#article-pane")
    page.click("#present")
    assert page.inner_text("#presenter h2") == HOSTILE
    page.keyboard.press("Escape")
    page.emulate_media(media="print")
    page.wait_for_selector("#paper .sheet", state="attached")
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
    assert page.locator(".box").count() == 1 + len(SCRIPTS)
    assert page.evaluate(ALL_IN_THEIR_BOXES) == []


def test_the_op_ed_fits_too(show: Show, op_ed_page: str) -> None:
    assert len(op_ed_page.encode()) <= 213_000
    page = show(op_ed_page, 1920, 1080)
    for view, level in (("map", "2"), ("map", ""), ("text", "")):
        page.click(f"#view-{view}")
        if view == "map":
            levels(page, level)
        assert page.evaluate(ALL_IN_THEIR_BOXES) == []
