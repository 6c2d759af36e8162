"""The page where another window has changed meanwhile what it shows: nothing is replaced unseen, and what was typed is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.workbench.desks import MAP
from tests.workbench.test_page import said, words

pytest.importorskip("starlette")
pytest.importorskip("uvicorn")
if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    Opened = Callable[..., Page]

TWO = MAP.replace("quote: it must be too shallow", 'quote: ["it must be too shallow", "Eleven ships"]')


def elsewhere(page: Page, op: str) -> None:
    """Another window's operation, which this one hears of by the news alone."""
    assert page.evaluate(f"post('/op', {{ op: {op} }}).then(answer => answer.status)") == 200


def text(folder: Path) -> str:
    return (folder / "map.yaml").read_text(encoding="utf-8")


def test_a_note_that_was_typed_over_another_one_is_kept(opened: Opened, tmp_path: Path) -> None:
    page = opened()
    page.click(".item:has-text('P1')")
    page.fill("#field-Note", "Mine.")
    elsewhere(page, "{ name: 'attribute', key: state.at, field: 'note', value: 'Theirs.', was: '' }")
    page.wait_for_function("() => claim(state.at).attributes.note === 'Theirs.'")  # the news have come
    page.press("#field-Note", "Enter")
    page.wait_for_selector("dialog:has-text('Kept words') .kept:has-text('Mine.')")
    assert page.inner_text("dialog .kept small") == "the note was changed elsewhere: “Theirs.”; your words are kept"
    assert "note: Theirs." in text(tmp_path).replace('"', "")
    page.keyboard.press("Escape")
    assert page.input_value("#field-Note") == "Theirs."
    page.fill("#field-Note", "Both.")
    page.press("#field-Note", "Enter")
    said(page, "Changed the note on P1")
    page.fill("#field-Note", "Both, again.")
    page.press("#field-Note", "Enter")
    page.wait_for_function("() => claim(state.at).attributes.note === 'Both, again.'")
    assert "note: Both, again." in text(tmp_path).replace('"', "")


def test_a_double_click_takes_one_quote_out(opened: Opened, tmp_path: Path) -> None:
    page = opened(TWO)
    page.click(".item:has-text('P1')")
    page.evaluate(
        "() => { const out = document.querySelector(\"[aria-label^='Take out: it must']\"); out.click(); out.click(); }"
    )
    page.wait_for_selector("#trouble:has-text('that quote is no longer there')")
    assert "Eleven ships" in text(tmp_path)
    assert "it must be too shallow" not in text(tmp_path)


def test_words_that_were_to_replace_a_quote_that_is_gone_stay_chosen(opened: Opened, tmp_path: Path) -> None:
    page = opened(TWO)
    page.click(".item:has-text('P1')")
    page.click("[aria-label='Widen or narrow: it must be too shallow']")
    said(page, "Chosen:")
    elsewhere(page, "{ name: 'take quote', key: state.at, index: 0, was: state.words.replaces.was }")
    page.click("#bar button:has-text('Take these words instead')")
    page.wait_for_selector("#trouble:has-text('that quote is no longer there')")
    assert "it must be too shallow" not in text(tmp_path)
    page.click("#bar button:has-text('Words of P1, too')")
    said(page, "Added words to P1")
    assert "it must be too shallow" in text(tmp_path)


def test_who_is_faster_than_the_server_is_no_other_window(opened: Opened, tmp_path: Path) -> None:
    """Arrows in a list ask for each value that they pass."""
    page = opened()
    page.click(".item:has-text('O1')")
    page.evaluate("""() => {
      const list = document.getElementById("choice-What-sort-of-evidence");
      for (const value of ["event", "statistic", "document", "event", "example"]) {
        list.value = value;
        list.dispatchEvent(new Event("change", { bubbles: true }));
      }
    }""")
    page.wait_for_function("() => claim(state.at).attributes.type === 'example'")
    assert page.is_hidden("#trouble")
    assert "type: example" in text(tmp_path).replace('"', "")


def test_a_title_is_changed_twice_and_kept_where_another_one_came(opened: Opened, tmp_path: Path) -> None:
    page = opened()
    page.click("#show-about")
    for title in ("The quay", "The basin"):
        page.get_by_label("Title of the map").fill(title)
        page.get_by_label("Note on the map").focus()
        page.wait_for_function("title => state.title === title", arg=title)
    elsewhere(page, "{ name: 'header', field: 'title', value: 'The port', was: 'The basin' }")
    page.get_by_label("Title of the map").fill("The dock")
    page.get_by_label("Note on the map").focus()
    page.wait_for_selector("dialog:has-text('Kept words') .kept:has-text('The dock')")
    assert text(tmp_path).splitlines()[1].replace('"', "") == "title: The port"


def test_a_reason_that_was_typed_for_a_passage_that_is_gone_is_kept(opened: Opened) -> None:
    page = opened(
        MAP.replace("letter.txt}", "letter.txt, set_aside: [{quote: It has said so before, reason: an echo}]}")
    )
    page.click("#show-about")
    page.click("text=Change the reason…")
    page.fill("#asked", "said twice")
    elsewhere(page, "{ name: 'take set aside', index: 0, was: { words: 'It has said so before', reason: 'an echo' } }")
    page.click("dialog button.main")
    page.wait_for_selector("dialog:has-text('Kept words') .kept:has-text('said twice')")
    page.keyboard.press("Escape")
    words(page, "Eleven ships")


def test_nobody_confirms_words_that_came_a_moment_before(opened: Opened, tmp_path: Path) -> None:
    page = opened()
    page.click(".item:has-text('P1')")
    page.evaluate("() => { window.was = claim(state.at).stamp; }")
    elsewhere(page, "{ name: 'reword', key: state.at, claim: 'It is flat.', was: 'It is too shallow.' }")
    page.evaluate("operate({ name: 'review', key: state.at, was: window.was })")
    page.wait_for_selector("#trouble:has-text('look at them again')")
    page.evaluate("request('/sync', {})")  # the news of the other window come, and the refusal stays in sight
    assert "look at them again" in page.inner_text("#trouble")
    assert "reviewed" not in text(tmp_path)
    page.click("text=These words say it")
    said(page, "Confirmed P1")


def test_a_server_that_answers_again_is_not_said_to_be_away(opened: Opened) -> None:
    page = opened()
    page.route("**/sync", lambda route: route.abort())
    page.evaluate("request('/sync', {})")
    page.wait_for_selector("#trouble:has-text('argmap does not answer')")
    page.unroute("**/sync")
    page.evaluate("request('/sync', {})")
    assert page.is_hidden("#trouble")
