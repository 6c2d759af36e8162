"""Presenting: one claim at a time, large, its words lit; or guessed first; by keys, by touch, and back to where one was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.web.looking import IN_MAP, SHOWN, html_of, levels, told, until

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from argmap.reading import Reading

    Show = Callable[..., Page]

ORDER = ["T", "N", "R", "W", "U", "C", "M", "O", "B", "V", "X", "A"]
AT = "document.querySelector('#presenter .step').textContent.split(/ +/)[0]"
PATH = "[...document.querySelectorAll('#presenter .step b')].map(one => one.textContent)"
TOLD = "[...document.querySelectorAll('mark.told')].map(one => one.textContent).join('|')"
IN_SIGHT = """() => [...document.querySelectorAll('mark.told')].some(mark => { const a = mark.getBoundingClientRect(),
  pane = document.getElementById('article-pane').getBoundingClientRect(); return a.top >= pane.top && a.bottom <= pane.bottom; })"""


def at(page: Page) -> str:
    """The claim that is presented."""
    found: list[str] = page.evaluate(PATH)
    return found[-1]


def test_one_claim_after_the_other_from_the_first(show: Show, town: str) -> None:
    page = show(town)
    page.click("#present")
    seen = [at(page)]
    for _ in ORDER[1:]:
        page.keyboard.press("ArrowRight")
        seen.append(at(page))
    assert seen == ORDER
    assert page.evaluate(AT) == "12"
    page.keyboard.press("ArrowRight")  # ends politely
    told(page, "The end")
    assert at(page) == "A"
    assert page.is_visible("#presenter")
    assert page.is_disabled("#presenter [data-act=next]")


@pytest.mark.parametrize(
    ("forth", "back"), [("ArrowRight", "ArrowLeft"), ("ArrowDown", "ArrowUp"), ("PageDown", "PageUp"), ("n", "p"), (" ", "PageUp")]
)  # fmt: skip
def test_keys_lead_forth_and_back(show: Show, town: str, forth: str, back: str) -> None:
    page = show(town)
    page.keyboard.press("s")
    seen = []
    for key in (back, forth, forth, back, "End", forth, "Home"):
        page.keyboard.press(key)
        seen.append(at(page))
    assert seen == ["T", "N", "R", "N", "A", "A", "T"]


def test_buttons_lead_forth_and_back(show: Show, town: str) -> None:
    page = show(town)
    page.click("#present")
    assert page.is_disabled("#presenter [data-act=back]")
    page.click("#presenter [data-act=next]")
    assert at(page) == "N"
    page.keyboard.press("Enter")  # on the button that has the focus: once
    assert at(page) == "R"
    page.click("#presenter [data-act=back]")
    assert at(page) == "N"
    page.click("#presenter [data-act=stop]")
    assert page.locator("#presenter").is_hidden()


def test_a_step_says_what_is_claimed_and_why(show: Show, town: str) -> None:
    page = show(town, hash_="#present=B")
    assert page.evaluate(PATH) == ["T", "O", "B"]
    assert page.evaluate(AT) == "9"
    assert page.inner_text("#presenter h2") == "A grant pays for half of it."
    assert page.inner_text("#presenter .why") == "O “The bus costs too much.” — but:"
    assert page.evaluate(TOLD) == "the grant, which pays for half of it"
    assert page.evaluate("[...document.querySelectorAll('mark.onward')].map(one => one.textContent)") == [
        "the bus costs too much"
    ]
    page.keyboard.press("ArrowRight")
    assert (
        page.inner_text("#presenter .why") == "O “The bus costs too much.” — but the step to it does not hold from B:"
    )
    assert page.evaluate("location.hash") == "#present=V"


def test_a_link_begins_at_its_claim(show: Show, op_ed_map: Reading) -> None:
    page = show(html_of(op_ed_map), hash_="#present=P3")
    assert at(page) == "P3"
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowRight")
    assert at(page) == "P3"
    page = show(html_of(op_ed_map), hash_="#present=nobody")
    assert page.locator("#presenter").is_hidden()
    assert page.inner_text("#count") == "There is no claim present=nobody in this map."


def test_the_chosen_claim_is_where_it_begins(show: Show, town: str) -> None:
    page = show(town, hash_="#C")
    page.click("#present")
    assert at(page) == "C"
    assert page.evaluate(AT) == "6"


def test_a_branch_alone(show: Show, town: str) -> None:
    page = show(town, hash_="#N")
    page.locator("#card").get_by_text("Present this branch").click()
    seen = [at(page)]
    for _ in range(4):
        page.keyboard.press("ArrowRight")
        seen.append(at(page))
    assert seen == ["N", "R", "W", "U", "U"]
    page.keyboard.press("Home")
    assert at(page) == "N"


def test_the_text_is_large_and_the_words_are_in_sight(show: Show, op_ed_map: Reading) -> None:
    page = show(html_of(op_ed_map), 1366, 768)
    page.click("#present")
    checked = 0
    for _ in range(20):
        assert page.evaluate("parseFloat(getComputedStyle(document.querySelector('#presenter h2')).fontSize)") >= 24
        assert page.evaluate("document.querySelector('#presenter').getBoundingClientRect().bottom <= innerHeight")
        if page.evaluate(TOLD):
            assert page.evaluate(IN_SIGHT), at(page)
            checked += 1
        page.keyboard.press("ArrowRight")
    assert checked > 10


@pytest.mark.parametrize("width", [1400, 390])
def test_nothing_told_later_is_in_the_map(show: Show, town: str, width: int) -> None:
    page = show(town, width)
    page.click("#present")
    for number, name in enumerate(ORDER):
        assert at(page) == name
        shown = set(page.evaluate(SHOWN))
        assert shown <= set(ORDER[: number + 1])
        assert name in shown
        if width > 760:
            assert set(page.evaluate(IN_MAP)) == shown
        page.keyboard.press("ArrowRight")


def test_guessing_the_claim(show: Show, town: str) -> None:
    page = show(town, hash_="#present=N")
    page.select_option("#presenter [data-act=guess]", "claim")
    words = "Nurses could not reach"
    ask = "What do these words claim?"
    assert page.inner_text("#presenter h2") == ask
    assert words not in page.inner_text("#presenter")
    assert page.evaluate(IN_MAP) == ["N", "T"]
    unseen = "getComputedStyle(document.querySelector('#claim_N .words')).visibility === 'hidden' || getComputedStyle(document.querySelector('#claim_N .words')).display === 'none'"
    assert page.evaluate(unseen) is True
    assert page.evaluate(TOLD) == "Without the bus nurses could not reach the hospital"  # the words are the question
    page.focus("body")
    page.keyboard.press("Space")
    assert words in page.inner_text("#presenter h2")
    assert page.evaluate(unseen) is False
    page.keyboard.press("Space")
    assert at(page) == "R"
    assert page.inner_text("#presenter h2") == ask
    page.keyboard.press("Space")
    page.keyboard.press("Space")
    assert page.inner_text("#presenter h2") == "The article takes something for granted. What?"
    page.keyboard.press("Space")
    assert page.inner_text("#presenter h2") == "Who lives in the valley needs a way to work at night."


def test_the_words_of_a_guessed_claim_do_not_name_it(show: Show, town: str) -> None:
    page = show(town, hash_="#present=N")
    head = "getComputedStyle(document.querySelector('mark.told'), '::before').display"
    assert page.evaluate(head) != "none"
    page.select_option("#presenter [data-act=guess]", "claim")
    assert page.evaluate(head) == "none"


def test_nothing_of_a_guessed_claim_is_given_away(show: Show, town: str) -> None:
    """Neither its name, nor its text in a title, nor what is said to screen readers."""
    page = show(town, hash_="#present=N")
    page.select_option("#presenter [data-act=guess]", "claim")
    told(page, "What do these words claim?")
    hidden = page.evaluate(
        "document.querySelector('#presenter').outerHTML + document.getElementById('said').textContent"
    )
    assert "Nurses" not in hidden
    page.keyboard.press("Space")
    told(page, "Nurses")


def test_the_lit_words_do_not_give_the_claim_away(show: Show, town: str) -> None:
    page = show(town, hash_="#present=N")
    page.select_option("#presenter [data-act=guess]", "claim")
    assert page.evaluate("document.querySelector('mark.told').title") == ""


def test_guessing_the_reasons(show: Show, town: str) -> None:
    page = show(town, hash_="#present=N")
    page.select_option("#presenter [data-act=guess]", "reasons")
    assert page.inner_text("#presenter h2") == "Nurses could not reach the hospital without the bus."
    assert page.inner_text("#presenter .ask") == "Which reasons does the article give?"
    assert page.evaluate(IN_MAP) == ["N", "T"]
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Space")
    assert page.evaluate("[...document.querySelectorAll('#presenter .reasons li b')].map(one => one.textContent)") == [
        "R",
        "W",
        "U",
    ]
    assert page.evaluate(IN_MAP) == ["N", "R", "T", "U", "W"]
    page.keyboard.press("Space")
    assert at(page) == "R"
    assert page.inner_text("#presenter .ask") == "The article gives no reason for it."
    page.keyboard.press("Space")
    assert at(page) == "W"


def test_without_guessing_all_is_shown_at_once(show: Show, town: str) -> None:
    page = show(town, hash_="#present=N")
    assert page.locator("#presenter .ask, #presenter .reasons").count() == 0
    page.select_option("#presenter [data-act=guess]", "claim")
    page.select_option("#presenter [data-act=guess]", "")
    assert page.inner_text("#presenter h2").startswith("Nurses")
    assert not page.evaluate("document.documentElement.classList.contains('guessing')")


def test_keys_of_the_choice_of_guessing_are_its_own(show: Show, town: str) -> None:
    page = show(town, hash_="#present=N")
    page.focus("#presenter [data-act=guess]")
    page.keyboard.press("ArrowDown")
    assert at(page) == "N"
    page.keyboard.press("Escape")
    assert page.locator("#presenter").is_hidden()


def test_afterwards_all_is_as_it_was(show: Show, town: str) -> None:
    page = show(town)
    levels(page, "2")
    page.locator("#claim_N .fold").click()  # opens it
    before = page.evaluate(SHOWN)
    page.click("#present")
    for _ in range(9):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Home")
    page.keyboard.press("Escape")
    assert page.evaluate(SHOWN) == before == ["T", "N", "R", "W", "U", "C", "O", "A"]
    assert page.evaluate("document.activeElement.id") == "present"
    assert page.input_value("#levels") == "2"
    assert page.locator("mark.told, mark.onward").count() == 0
    assert page.evaluate("location.hash") == "#T"
    assert page.inner_text("#card h2").startswith("T")


def test_an_outline_is_left_and_found_again(show: Show, town: str) -> None:
    page = show(town)
    page.click("#view-outline")
    page.click("#present")
    assert page.get_attribute("#view-map", "aria-selected") == "true"
    page.keyboard.press("Escape")
    assert page.get_attribute("html", "data-view") == "map"
    assert page.is_visible("nav")
    assert page.is_visible("header")


def swipe(page: Page, by: int) -> None:
    page.evaluate(
        """by => { const on = document.querySelector('#presenter .told-text');
        for (const [type, x] of [['pointerdown', 200], ['pointerup', 200 + by]])
          on.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerType: 'touch', clientX: x })); }""",
        by,
    )


def test_a_finger_leads_on_and_back(show: Show, town: str) -> None:
    page = show(town, 390, 844)
    page.click("#present")
    seen = []
    for by in (-120, -120, 120, -20, 20):
        swipe(page, by)
        seen.append(at(page))
    assert seen == ["N", "R", "N", "N", "N"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_back_in_the_browser_ends_nothing_by_halves(show: Show, town: str) -> None:
    page = show(town, hash_="#N")
    page.click("#present")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Escape")
    assert page.inner_text("#card h2").startswith("R")
    page.go_back()
    until(page, "!location.hash || document.querySelector('#card h2').textContent.startsWith('N')")
    assert page.locator("#presenter").is_hidden()


def test_a_click_on_words_goes_on_there(show: Show, town: str) -> None:
    page = show(town, 1366, 768, "#present=N")
    page.locator("mark[data-id=R]").evaluate("mark => mark.click()")
    assert page.locator("#card").is_hidden()
    assert page.inner_text("#presenter .step").split(" · ")[0].endswith("R")
