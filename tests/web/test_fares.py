"""The sentences under the page's heading: those of `argmap weigh`, each with buttons that lead to its claims."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from argmap.reading import read, read_content
from argmap.reading.weighed import weigh
from argmap.web.fares import fares_html
from argmap.web.wording import words_of
from argmap.weighing import tell
from tests.conftest import MAPS
from tests.web.looking import TOWN, TOWN_ARTICLE
from tests.web.test_answers import ANSWERED

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from argmap.reading import Reading

    Show = Callable[..., Page]
    Make = Callable[..., str]

ENGLISH = words_of("en")


def told(html: str) -> list[str]:
    """The sentences, without their tags."""
    return [re.sub("<[^>]+>", "", one) for one in re.findall("<li>(.*?)</li>", html)]


def test_they_are_those_of_weigh() -> None:
    reading = read(MAPS / "belarus.yaml")
    html = fares_html(reading, ENGLISH)
    alone, _, answered = html.partition('<div class="answered">')
    assert told(alone) == [one.text for one in tell(weigh(reading.alone))]
    assert told(answered)[:11] == [one.text for one in tell(weigh(reading))][:11]
    assert html.startswith(
        '<details id="fares"><summary><span class="alone">How the argument fares: the thesis stands</span>'
        '<span class="answered">How the argument fares: the thesis is contested</span></summary>'
    )
    known = {claim.label for claim in reading.claims}
    linked = re.findall(r"<b>(.*?)</b>", html)
    assert len(linked) > 100
    assert set(linked) <= known
    assert "<b>P10</b> with <b>W3</b> carry <b>T</b>;" in html


def test_a_long_section_says_how_many_more_there_are() -> None:
    many = "".join(
        f"\n  - {{id: R{at}, premise: Reason {at}., but: [{{id: O{at}, premise: Objection {at}.}}]}}"
        for at in range(20)
    )
    reading = read_content(f"argmap: 1\nargument:\n  id: T\n  thesis: It is so.\n  because:{many}\n", "m.yaml")
    html = fares_html(reading, ENGLISH)
    section = html.partition("<h2>What nobody answers</h2>")[2].partition("</ul>")[0]
    assert len(told(section)) == 13
    assert told(section)[-1] == "… and 8 more, which argmap weigh lists."


def numbered(thesis: str) -> Reading:
    return read_content(
        f"argmap: 1\nargument:\n  thesis: {thesis}\n  because: [{{premise: 'Yes.'}}, {{evidence: 'So.'}}]\n", "m.yaml"
    )


def test_numbers_that_count_are_no_buttons_and_nothing_is_markup() -> None:
    """Without ids the thesis is called 1, which stands in sentences that count as well."""
    html = fares_html(numbered("It is so."), ENGLISH)
    assert set(re.findall("<b>(.*?)</b>", html)) == {"1.1", "1.2"}
    hostile = read_content(
        'argmap: 1\nargument:\n  thesis: x\n  because: [{premise: y, attributed_to: "<script>&", because: [{evidence: z, source: "<b>S</b>"}, {evidence: a, source: "<b>S</b>"}]}]\n',
        "m.yaml",
    )
    assert "<b>S" not in fares_html(hostile, ENGLISH)
    assert "&lt;b&gt;S" in fares_html(hostile, ENGLISH)


@pytest.mark.parametrize(
    "text", ["", "argmap: 1\nargument: {thesis: Alone.}\n", "argmap: 1\n", "argmap: 1\nargument: {premise: x}\n"]
)
def test_where_nothing_is_argued_there_are_none(text: str) -> None:
    assert fares_html(read_content(text, "m.yaml"), ENGLISH) == ""


def test_that_no_quotes_were_looked_for_is_said_once_at_the_top() -> None:
    text = "argmap: 1\narticle: {file: gone.txt}\nargument: {id: T, thesis: t, because: [{id: E, evidence: e, quote: q}]}\n"
    html = fares_html(read_content(text, "m.yaml"), ENGLISH)
    assert "<div><p>No article could be read, so no quotes were looked for:" in html
    assert html.count("<p>") == 1
    assert "<p>" not in fares_html(numbered("It is so."), ENGLISH)


def test_an_id_in_the_words_of_a_claim_is_no_button() -> None:
    text = "argmap: 1\nargument: {id: T, thesis: t, because: [{premise: A, because: [{id: A, premise: a}]}, {id: A2, premise: a}]}\n"
    html = fares_html(read_content(text, "m.yaml"), ENGLISH)
    assert "<b>1.1</b> (“A”)" in html
    assert "one of <b>1.1</b> and <b>A</b>" in html


def test_very_large_maps_are_left_to_the_command() -> None:
    reasons = "".join(f"\n  - premise: Reason {at}." for at in range(1001))
    reading = read_content(f"argmap: 1\nargument:\n  thesis: It is so.\n  because:{reasons}\n", "m.yaml")
    assert fares_html(reading, ENGLISH) == ""


def test_each_leads_to_its_claim_and_the_switch_chooses(show: Show, quick: Make) -> None:
    page = show(quick(ANSWERED, town=TOWN_ARTICLE), 1366, 768)
    assert not page.is_visible("#fares li")
    page.click("#fares summary")
    assert page.is_visible("#fares .alone")
    assert not page.is_visible("#fares .answered")
    before = page.inner_text("#fares summary")
    page.click("#fares div.alone button:text-is('N') >> nth=0")
    assert page.inner_text("#card h2").startswith("N")
    page.click("#reader")
    assert not page.is_visible("#fares .alone")
    assert page.is_visible("#fares .answered")
    assert "K and C support it" in page.inner_text("#fares div.answered")
    assert page.inner_text("#fares summary") == before == "How the argument fares: the thesis is contested"


def test_in_another_language_the_sentences_are_marked_as_english(quick: Make) -> None:
    html = quick(TOWN, "de", town=TOWN_ARTICLE)
    head = "Wie es um das Argument steht: die These ist umstritten"
    assert f'<summary><span>{head}</span></summary><div lang="en" dir="ltr"><div><h2>Verdict</h2>' in html
