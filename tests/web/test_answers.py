"""The page's switch: the argument as the article has it, or with the answers of its reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.reading import read
from tests.conftest import ROOT
from tests.web.looking import TOWN, TOWN_ARTICLE, html_of, levels

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    Show = Callable[..., Page]
    Make = Callable[..., str]

ANSWERED = TOWN.replace(
    "    - id: C\n",
    "    - id: K\n      premise: Nurses like it.\n      by: reader\n      because: [{ref: M}]\n    - id: C\n",
).replace(
    "type: witness testimony}",
    "type: witness testimony, unless: [{id: L, premise: May is long ago., by: reader, quote: The weather was fine}]}",
)
BOXES = "[...document.querySelectorAll('.box:not(.stub)')].map(box => box.id.slice(6)).sort().join(' ')"
READERS = "[...document.querySelectorAll('.box.reader')].map(box => box.id.slice(6)).sort().join(' ')"
ROWS = "[...document.querySelectorAll('.item')].filter(one => one.checkVisibility()).map(one => one.querySelector('b').textContent).join(' ')"
MARK = "document.querySelector('mark.reader').classList.contains('off')"


def test_the_page_opens_as_the_article_argues_it(show: Show, quick: Make) -> None:
    page = show(quick(ANSWERED, town=TOWN_ARTICLE), 2400, 1600)
    levels(page, "")
    before = page.evaluate(BOXES)
    assert not {"K", "L"} & set(before.split())
    assert page.get_attribute("#reader", "aria-pressed") == "false"
    assert page.evaluate(MARK)
    page.keyboard.press("r")
    page.wait_for_selector(".box.reader")
    assert set(page.evaluate(BOXES).split()) == {*before.split(), "K", "L"}
    assert page.evaluate(READERS) == "K L"
    assert page.get_attribute("#reader", "aria-pressed") == "true"
    assert page.inner_text("#said") == "The article's argument with 2 claims of the reader's"
    assert not page.evaluate(MARK)
    page.click("#reader")
    assert page.evaluate(BOXES) == before
    assert page.inner_text("#said") == "The argument as the article has it"


def test_outline_card_and_search(show: Show, quick: Make) -> None:
    page = show(quick(ANSWERED, town=TOWN_ARTICLE), 1366, 768)
    page.click("#view-outline")
    before = page.evaluate(ROWS)
    page.fill("#search", "May is long")
    page.wait_for_timeout(150)
    assert "0" not in page.inner_text("#count")
    assert not page.is_visible(".item.reader")
    page.fill("#search", "")
    page.evaluate("location.hash = '#L'")  # a link to an answer shows the answers
    page.wait_for_selector("#card:not([hidden])")
    assert page.get_attribute("#reader", "aria-pressed") == "true"
    card = page.inner_text("#card")
    assert "undercut, the reader's" in card
    assert "Aimed at the step from M to C" in card
    after = page.evaluate(ROWS).split()
    assert [one for one in after if one in {"K", "L"}] == ["K", "L"]
    page.click("#reader")
    assert page.is_hidden("#card")
    assert page.evaluate(ROWS) == before


def test_the_summary_and_the_number_of_claims_are_the_articles(quick: Make) -> None:
    def told(html: str) -> list[str]:
        lines = (line for line in html.splitlines() if 'id="summary"' in line or 'class="heading"' in line)
        return list(lines)

    assert told(quick(ANSWERED, town=TOWN_ARTICLE)) == told(quick(TOWN, town=TOWN_ARTICLE))


def test_the_op_ed_with_its_critics_layer(show: Show) -> None:
    html = html_of(read(ROOT / "maps" / "belarus.yaml"))
    page = show(html, 1366, 768)
    page.click("#reader")
    levels(page, "")
    assert page.inner_text("#said") == "75 of 75 claims are shown"
    page.click("#view-outline")
    assert page.evaluate("document.querySelectorAll('.item.reader').length") == 15  # 14 claims, and a ref to one more


def test_a_map_without_answers_has_no_switch(quick: Make) -> None:
    assert 'id="reader"' not in quick(TOWN, town=TOWN_ARTICLE)
