"""The reading page in Chromium, Firefox and WebKit: what must hold in each, whatever the page looks like."""

from __future__ import annotations

import json
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from tests.web.browsers import CannotPrint
from tests.web.browsers.asking import SEEN, SMALLEST_TEXT, USABLE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from argmap.reading import Reading
    from tests.web.browsers import Driven

    Opened = Callable[..., Driven]

CARD = "document.querySelector('#card h2') && document.getElementById('card').checkVisibility() ? document.querySelector('#card h2').textContent : ''"
CHOSEN = "[...document.querySelectorAll('mark.chosen')].map(mark => mark.textContent).join('|')"
TOP = "[document.scrollingElement.scrollTop, document.querySelector('header').getBoundingClientRect().top]"
FOCUS = "document.activeElement.tagName"
ROWS_SEEN = "[...document.querySelectorAll('#outline .item')].filter(one => one.getClientRects().length).length"
AT_ITS_END = "pane => { const one = document.querySelector(pane); return one.scrollTop > 0 && one.scrollTop + one.clientHeight >= one.scrollHeight - 2; }"
LEAST_READABLE = 9  # CSS pixels


def row(index: int) -> str:
    return f'#outline .item[data-claim="{index}"]:not([data-ref])'


def squeezed(text: str) -> str:
    return "".join(text.replace("|", "").split())


# The whole page, with the worked example


def test_nothing_is_complained_of(driven: Driven, op_ed_page: str, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(op_ed_page, encoding="utf-8")
    assert driven.errors_of_loading(path) == []


def test_the_document_never_scrolls(opened: Opened, op_ed_page: str) -> None:
    page = opened(op_ed_page)
    found = []
    for view, pane in (("map", "#article-pane"), ("map", "#canvas"), ("outline", "#outline")):
        page.click(f"#view-{view}")
        page.wheel(pane, 4000, 5)
        if pane != "#canvas":
            assert page.value(AT_ITS_END, pane), pane
        found.append((pane, page.value(TOP)))
    page.value("document.getElementById('search').focus()")
    page.write("acquiescence")
    page.frames(30)
    page.settle()
    found.append(("#search", page.value(TOP)))
    assert found == [(pane, [0, 0]) for pane in ("#article-pane", "#canvas", "#outline", "#search")]


def test_each_claim_leads_to_its_words(opened: Opened, op_ed_page: str, op_ed_map: Reading) -> None:
    page = opened(op_ed_page)
    page.click("#view-outline")
    article = op_ed_map.articles[None].text.content
    found, wanted = [], []
    for claim, quotes in zip(op_ed_map.claims, op_ed_map.anchors, strict=True):
        page.click(row(claim.index) + " bdi")
        words = squeezed(page.value(CHOSEN))
        found.append((page.value(CARD).split()[0], words, page.value(SEEN, "mark.chosen")))
        places = sorted({place for quote in quotes for span in quote.anchor.spans for place in range(*span)})
        wanted.append((claim.label, squeezed("".join(article[place] for place in places)), bool(quotes)))
    assert found == wanted


def test_the_row_with_the_focus_stays_in_sight(opened: Opened, op_ed_page: str) -> None:
    page = opened(op_ed_page)
    page.click("#view-outline")
    number = page.value("document.querySelectorAll('#outline [data-ref]').length")
    hidden = []
    for at in range(number):
        page.press("Escape")
        page.value("at => document.querySelectorAll('#outline [data-ref]')[at].focus()", at)
        page.press("Enter")
        page.frames()
        page.value("document.activeElement.dataset.now = ''")  # a window in the background has no :focus
        if not page.value(SEEN, "[data-now]"):
            hidden.append(at)
        page.value("delete document.querySelector('[data-now]').dataset.now")
    assert (number, hidden) == (5, [])


def test_paper(opened: Opened, op_ed_page: str) -> None:
    reader = pytest.importorskip("pypdf", reason="pypdf is not installed").PdfReader
    page = opened(op_ed_page)
    page.click("#view-outline")
    try:
        sheets = reader(BytesIO(page.paper())).pages
    except CannotPrint as reason:
        pytest.skip(str(reason))
    text = " ".join("".join(sheet.extract_text() for sheet in sheets).split())
    assert 3 <= len(sheets) <= 14
    assert "A ruler of Belarus whose hold on power is shaken" in text
    assert "folded his country" in text
    assert "Search" not in text


# A small map


BUS = """argmap: 1
title: The night bus
article: {file: bus.txt}
argument:
  id: T
  thesis: The bus should run at night.
  quote: It should run at night, too
  because:
    - id: A
      premise: Nurses need it.
      quote: [Nurses go home at two, No nurse owns a car]
      because:
        - {id: E, evidence: Twelve were counted., quote: Twelve nurses were counted at the stop}
    - id: B
      premise: It costs little.
      quote: The driver is paid in any case
  but:
    - id: O
      premise: It is noisy.
      quote: Some say that it is loud
"""
BUS_ARTICLE = (
    "The bus stops at ten. It should run at night, too.\n\nNurses go home at two. Twelve nurses were counted at the stop."
    "\n\n" + "\n\n".join(f"This is line {number} of what the town’s “de facto” council said at length." for number in range(60)) +
    "\n\nNo nurse owns a car. The driver is paid in any case. Some say that it is loud.\n"
)  # fmt: skip


@pytest.fixture
def bus(opened: Opened, page_of: Callable[..., str]) -> Driven:
    return opened(page_of(BUS, bus=BUS_ARTICLE))


def test_keys_in_the_outline(bus: Driven) -> None:
    bus.click("#view-outline")
    before = bus.value(ROWS_SEEN)
    bus.value("document.querySelector('#outline .item[tabindex=\"0\"]').focus()")
    bus.press("ArrowDown", "Enter")
    assert (bus.value(CARD).split()[0], bus.value(CHOSEN)) == ("A", "Nurses go home at two|No nurse owns a car")
    bus.press("ArrowLeft")
    assert (bus.value(ROWS_SEEN), bus.value("document.activeElement.getAttribute('aria-expanded')")) == (
        before - 1,
        "false",
    )
    bus.press("ArrowRight", "End", "Enter")
    assert (bus.value(ROWS_SEEN), bus.value(CARD).split()[0]) == (before, "O")
    assert bus.value(SEEN, "mark.chosen")
    bus.press("Escape")
    assert (bus.value(CARD), bus.value("document.activeElement.getAttribute('role')")) == ("", "treeitem")


def test_keys_in_the_search(bus: Driven) -> None:
    bus.press("/")
    assert bus.value("document.activeElement.id") == "search"
    bus.write("driver")
    assert bus.value("document.getElementById('count').textContent") == "1 of 5 claims"
    bus.press("Enter")
    assert (bus.value(CARD).split()[0], bus.value(CHOSEN)) == ("B", "The driver is paid in any case")
    assert bus.value(SEEN, "mark.chosen")


def test_a_reload_keeps_the_claim(bus: Driven) -> None:
    bus.click("#view-outline")
    bus.click(row(3) + " bdi")
    assert bus.value("location.hash") == "#B"
    bus.reload()
    bus.wait(USABLE)
    bus.frames()
    assert (bus.value(CARD).split()[0], bus.value(CHOSEN)) == ("B", "The driver is paid in any case")
    assert bus.value(SEEN, "mark.chosen")


def test_a_reload_keeps_the_theme(bus: Driven) -> None:
    theme = "document.documentElement.dataset.theme"
    before = bus.value(theme)
    bus.click("#theme")
    chosen = bus.value(theme)
    bus.reload()
    bus.wait(USABLE)
    assert (chosen != before, bus.value(theme)) == (True, chosen)


def test_the_focus_stays_in_the_card(bus: Driven) -> None:
    bus.click("#view-outline")
    bus.click(row(1) + " bdi")
    bus.value("document.querySelector('#card .relation button').focus()")
    if bus.is_in_front:
        bus.press("Enter")
    else:
        bus.value("document.activeElement.click()")
    assert (bus.value(CARD).split()[0], bus.value("document.activeElement.closest('#card') !== null")) == ("T", True)


def test_a_click_without_a_mouse_opens_the_card(bus: Driven) -> None:
    bus.click("#view-outline")
    before = bus.value(ROWS_SEEN)
    bus.value("one => document.querySelector(one).click()", row(0))
    assert (bus.value(CARD).split(" ")[0], bus.value(ROWS_SEEN)) == ("T", before)


def test_moving_the_map_selects_nothing(bus: Driven) -> None:
    bus.drag("#canvas .node:not(.joint), #canvas [data-claim]", 60, 40)
    assert bus.value("getSelection().toString()") == ""


def test_dark_is_dark_for_form_fields_too(bus: Driven) -> None:
    bus.value("document.documentElement.dataset.theme = 'dark'")
    assert "dark" in bus.value("getComputedStyle(document.getElementById('levels')).colorScheme")


def test_what_is_said_has_one_period(bus: Driven) -> None:
    bus.click("#view-outline")
    bus.click(row(1) + " bdi")
    said = bus.value("[...document.querySelectorAll('[role=status]')].map(one => one.textContent).join(' ')")
    assert "Nurses need it." in said
    assert ".." not in said


@pytest.mark.parametrize("words", ["line 7 of what", '"de facto"'])
def test_the_search_finds_words_of_the_article(bus: Driven, words: str) -> None:
    bus.click("#search")
    bus.write(words)
    bus.frames(30)
    assert bus.value("document.getElementById('count').textContent") not in {"", "nothing found"}


def test_a_link_to_no_claim_says_so(opened: Opened, page_of: Callable[..., str]) -> None:
    page = opened(page_of(BUS, bus=BUS_ARTICLE), hash_="#typo")
    assert "typo" in page.value("document.body.innerText")


def test_a_tablet_held_upright_gives_the_article_room(opened: Opened, page_of: Callable[..., str]) -> None:
    page = opened(page_of(BUS, bus=BUS_ARTICLE), 768, 1024)
    page.value("document.getElementById('view-article').click()")
    assert page.value("document.querySelector('#article-pane p').getBoundingClientRect().width") > 450


def test_a_phone(opened: Opened, page_of: Callable[..., str]) -> None:
    page = opened(page_of(BUS, bus=BUS_ARTICLE), 390, 844)
    assert page.value("document.documentElement.scrollWidth") <= 390
    page.click("mark")
    assert (page.value(CARD).split()[0], page.value(SEEN, "mark.chosen")) == ("T", True)
    page.resize(1366, 768)
    page.wait(SEEN, "#canvas")
    assert page.value(TOP) == [0, 0]


# Scripts of the world


SCRIPTS = {
    "ar": {
        "title": "الحافلة الليلية",
        "article": "يريد المجلس إلغاء الحافلة الليلية. يجب أن تبقى الحافلة في الليل.\n\nفي مارس أحصى 12 شخصا في المحطة. لا سيارة لهم.",
        "thesis": ("يجب الإبقاء على الحافلة.", "يجب أن تبقى الحافلة في الليل"),
        "evidence": ("اثنا عشر شخصا ينتظرون.", "أحصى 12 شخصا في المحطة"),
        "word": "ينتظرون",
    },
    "he": {
        "title": "אוטובוס הלילה",
        "article": "המועצה רוצה לבטל את אוטובוס הלילה. האוטובוס צריך להישאר בלילה.\n\nבמרץ נספרו 12 אנשים בתחנה. אין להם מכונית.",
        "thesis": ("צריך להשאיר את האוטובוס.", "האוטובוס צריך להישאר בלילה"),
        "evidence": ("שנים עשר אנשים מחכים.", "נספרו 12 אנשים בתחנה"),
        "word": "מחכים",
    },
    "zh": {
        "title": "夜班公交车",
        "article": "市政府想取消夜班公交车。公交车晚上也应该开。\n\n三月在车站数到了十二个人。他们没有汽车。",
        "thesis": ("应该保留公交车。", "公交车晚上也应该开"),
        "evidence": ("有十二个人在等车。", "在车站数到了十二个人"),
        "word": "等车",
    },
}


@pytest.fixture(params=SCRIPTS)
def foreign(request: pytest.FixtureRequest, opened: Opened, page_of: Callable[..., str]) -> tuple[str, Driven]:
    """A page in each language, with the outline in sight."""
    told = SCRIPTS[request.param]
    (thesis, says), (evidence, shows) = told["thesis"], told["evidence"]
    reason = {"id": "E", "evidence": evidence, "quote": shows}
    whole = {
        "argmap": 1,
        "title": told["title"],
        "article": {"file": "article.txt"},
        "argument": {"id": "T", "thesis": thesis, "quote": says, "because": [reason]},
    }
    page = opened(page_of(json.dumps(whole, ensure_ascii=False), article=str(told["article"])))
    page.click("#view-outline")
    return request.param, page


def test_words_in_any_script(foreign: tuple[str, Driven]) -> None:
    language, page = foreign
    told = SCRIPTS[language]
    found = []
    for index in (0, 1):
        page.click(row(index) + " bdi")
        found.append((page.value(CARD).split()[0], page.value(CHOSEN), page.value(SEEN, "mark.chosen")))
    assert found == [("T", told["thesis"][1], True), ("E", told["evidence"][1], True)]
    page.click("mark", 0)
    assert page.value(CARD).split()[0] == "T"
    page.click("#search")
    page.write(str(told["word"]))
    assert page.value("document.getElementById('count').textContent") == "1 of 2 claims"
    direction = page.value("getComputedStyle(document.querySelector('mark').closest('p')).direction")
    assert direction == ("ltr" if language == "zh" else "rtl")


def test_languages_and_directions(foreign: tuple[str, Driven]) -> None:
    language, page = foreign
    assert (
        page.value("['mark', '#outline bdi'].map(one => (document.querySelector(one).closest('[lang]') || {}).lang)")
        == [{"zh": "zh-Hans"}.get(language, language)] * 2
    )
    runs = page.value("getComputedStyle(document.querySelector('#outline .item')).direction")
    assert runs == ("ltr" if language == "zh" else "rtl")


def test_articles_are_called_by_their_titles(opened: Opened, page_of: Callable[..., str]) -> None:
    page = opened(
        page_of(
            "argmap: 1\narticles:\n  one: {file: a.txt, title: Rain in town, author: Ada Bee}\n  two: {file: b.txt, title: Dry at last}\n"
            "argument:\n  id: T\n  thesis: It rains.\n  quote: {exact: It rains a lot, article: one}\n  because:\n"
            "    - {id: E, evidence: Wet., quote: {exact: The town is wet, article: two}}\n",
            a="It rains a lot.\n",
            b="The town is wet.\n",
        )
    )
    text = page.value("document.body.innerText")
    assert [title in text for title in ("Rain in town", "Ada Bee", "Dry at last")] == [True] * 3


# Large maps, and maps shown in part


def test_a_large_map_can_be_used(
    opened: Opened, page_with: Callable[[int], str], record_property: Callable[..., None]
) -> None:
    page = opened(page_with(1000))
    record_property("usable after, ms", round(page.value("performance.now()")))
    page.click("#view-outline")
    page.click(row(2) + " bdi")
    assert page.value(CARD).split()[0] == "c6"  # the first reason of the first reason
    assert page.value(SEEN, "mark.chosen")
    page.click("#search")
    page.press("c", "9", "9", "9", "Enter")
    assert (page.value(CARD).split()[0], page.value(SEEN, "mark.chosen")) == ("c999", True)


LEGIBLE_BOXES = f"""() => [...document.querySelectorAll('#canvas .node:not(.joint), #canvas [data-claim]')].filter(one => {{
  const box = one.getBoundingClientRect(), pane = document.getElementById('canvas').getBoundingClientRect();
  if (!box.width || box.left < pane.left || box.right > pane.right || box.top < pane.top || box.bottom > pane.bottom) return false;
  one.id ||= 'box';
  return ({SMALLEST_TEXT})('#' + CSS.escape(one.id)) >= 6; }}).length"""


def test_a_large_map_shows_claims_at_once(opened: Opened, page_with: Callable[[int], str]) -> None:
    page = opened(page_with(300))
    page.frames(30)
    assert page.value(f"({LEGIBLE_BOXES})()") >= 3


def test_levels_can_be_read(opened: Opened, op_ed_page: str) -> None:
    page = opened(op_ed_page)
    choose = "level => { const one = document.getElementById('levels'); one.value = level; one.dispatchEvent(new Event('change')); }"
    found = {}
    for level in ("1", "2", "3"):
        page.value(choose, level)
        page.frames(30)
        found[level] = page.value(SMALLEST_TEXT, "#canvas")
    assert [level for level, size in found.items() if size is None or size < LEAST_READABLE] == []
