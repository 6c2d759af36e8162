"""Answers that come late, or in another order than they were asked for, and what went on in the page meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.workbench.desks import ARTICLE, MAP
from tests.workbench.test_page import said, words
from tests.workbench.test_two_windows import elsewhere, text

pytest.importorskip("starlette")
pytest.importorskip("uvicorn")
if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    Opened = Callable[..., Page]

HOLD = """path => {
  const really = window.post;
  window.held = [];
  window.post = async (asked, body) => {
    const answer = await really(asked, body);
    if (asked === path) await new Promise(goes => window.held.push(goes));
    return answer;
  };
}"""
"""Holds the answers for a path until each is let go."""
SUGGESTED = """() => {
  const really = window.post, at = state.articles[1].start;
  const suggestions = ["a", "b"].map(id => ({ id, article: "", start: at, end: at + 9, relation: "but", word: "it", label: "¶1" }));
  window.post = async (path, body) => {
    const answer = await really(path, body);
    return path === "/suggest" ? { ...answer, data: { ...answer.data, suggestions } } : answer;
  };
}"""
"""Has the server suggest two claims."""


def hold(page: Page, path: str) -> None:
    page.evaluate(HOLD, path)


def held(page: Page, count: int) -> None:
    """Wait until so many answers are held."""
    page.wait_for_function("count => window.held.length >= count", arg=count)


def let_go(page: Page, index: int) -> None:
    """Let an answer go, and all that follows from it happen."""
    page.evaluate("index => { window.held[index](); return new Promise(goes => setTimeout(goes, 50)); }", index)


def test_of_two_choices_the_later_one_is_shown(opened: Opened) -> None:
    page = opened()
    hold(page, "/words")
    for begins in (13, 35):
        page.evaluate("begins => void choose('', begins, begins + 10)", begins)
    held(page, 2)
    let_go(page, 1)
    let_go(page, 0)
    assert page.evaluate("state.words.start") == ARTICLE.index("Eleven")


def test_words_that_come_after_nothing_was_to_be_chosen_are_not_shown(opened: Opened) -> None:
    page = opened()
    words(page, "Eleven ships")
    hold(page, "/words")
    page.click("#bar button:has-text('Whole sentence')")
    held(page, 1)
    page.click("#bar button:has-text('Never mind')")
    let_go(page, 0)
    assert page.evaluate("state.words") is None


def test_words_of_an_article_that_is_another_one_by_now_are_not_chosen(opened: Opened, tmp_path: Path) -> None:
    """The window has not heard of it yet."""
    page = opened()
    page.evaluate("() => { window.really = request; request = () => {}; }")
    (tmp_path / "letter.txt").write_text(f"By a reader\n\n{ARTICLE}", encoding="utf-8")
    first = "post('/sync', { known: {} }).then(({ data }) => data.articles[0].text)"
    while page.evaluate(first) != "By a reader":
        page.wait_for_timeout(50)
    page.evaluate("void choose('', 35, 47)")
    said(page, "the article was changed elsewhere; choose the words again")
    assert page.evaluate("state.words") is None
    page.evaluate("() => { request = window.really; request('/sync', {}); }")
    page.wait_for_function("() => state.articles[0].text === 'By a reader'")
    page.evaluate("void choose('', 48, 60)")
    said(page, "Chosen: “Eleven ships”")


def test_findings_that_were_asked_for_come_also_where_news_come_first(opened: Opened) -> None:
    page = opened(MAP.replace("quote: Ships bring work", "quote: Boats bring work"))
    page.wait_for_function("() => state.findings.length > 0")
    page.evaluate("() => { state.tools = { ...state.tools, findings: 'asked' }; state.findings = []; }")
    page.evaluate("() => { laterFindings(true); laterFindings(); }")
    page.wait_for_function("() => state.findings.length > 0")
    page.evaluate("() => { state.findings = []; laterFindings(); return new Promise(goes => setTimeout(goes, 500)); }")
    assert page.evaluate("state.findings.length") == 0  # nobody has asked again


def test_suggestions_that_come_after_they_were_put_away_are_not_shown(opened: Opened) -> None:
    page = opened()
    page.evaluate(SUGGESTED)
    hold(page, "/suggest")
    page.click("text=Suggestions")
    held(page, 1)
    page.click("text=Suggestions")
    let_go(page, 0)
    assert page.evaluate("state.suggestions") == []


def test_a_suggestion_that_was_refused_does_not_come_back(opened: Opened) -> None:
    page = opened()
    page.evaluate(SUGGESTED)
    page.click("text=Suggestions")
    page.wait_for_selector(".ghost")
    hold(page, "/suggest")
    page.evaluate("laterFindings()")
    held(page, 1)
    page.evaluate("void refuseGhost(state.suggestions[0])")
    held(page, 2)
    let_go(page, 1)
    let_go(page, 0)
    said(page, "Not suggested again.")
    assert page.evaluate("state.suggestions.map(each => each.id)") == ["b"]


def test_what_fails_for_one_request_fails_for_no_other(opened: Opened) -> None:
    page = opened()
    page.evaluate("() => { window.reportError = error => { window.failed = error.message; }; }")
    page.evaluate("request('/sync', {}, () => { throw new Error('a fault of the page'); })")
    assert page.evaluate("window.failed") == "a fault of the page"
    page.click(".item:has-text('P1')")
    page.fill("#field-Note", "Still saved.")
    page.press("#field-Note", "Enter")
    said(page, "Changed the note on P1")


def test_a_claim_is_added_where_it_was_said_although_another_one_is_at_hand_by_then(
    opened: Opened, tmp_path: Path
) -> None:
    page = opened()
    page.click(".item:has-text('P1')")
    words(page, "The quay, they add, is old")
    page.click("#bar button:has-text('Reason for P1')")
    page.fill("#asked", "The quay is old.")
    elsewhere(page, "{ name: 'take branch', key: state.at }")
    page.wait_for_function("() => claim(state.at)?.label !== 'P1'")
    page.click("dialog button.main")
    page.wait_for_selector("dialog:has-text('Kept words') .kept:has-text('The quay is old.')")
    assert "The quay is old." not in text(tmp_path)


def test_whoever_has_gone_on_to_another_claim_is_not_taken_back(opened: Opened) -> None:
    page = opened()
    page.click(".item:has-text('P1')")
    hold(page, "/op")
    page.fill("#field-Note", "A note.")
    page.click(".item:has-text('P2')")
    held(page, 1)
    let_go(page, 0)
    said(page, "Changed the note on P1")
    assert page.evaluate("claim(state.at).label") == "P2"


def test_an_answer_ends_no_other_dialog_than_its_own(opened: Opened) -> None:
    page = opened()
    page.click(".item:has-text('P1')")
    hold(page, "/op")
    for claim in ("The pilots say so.", "The charts say so."):
        page.keyboard.press("r")
        page.fill("#asked", claim)
        page.click("dialog button.main")
        held(page, 1)
        if claim.startswith("The pilots"):
            page.keyboard.press("Escape")
    let_go(page, 0)
    held(page, 2)
    assert page.input_value("dialog #asked") == "The charts say so."
    assert page.evaluate("document.getElementById('dialog').open")
    let_go(page, 1)
    page.wait_for_function("() => !document.getElementById('dialog').open")


@pytest.mark.parametrize(("path", "opens"), [("/texts", "showAbout()"), ("/history", "showHistory()")])
def test_a_dialog_that_waits_for_the_server_takes_no_others_place(opened: Opened, path: str, opens: str) -> None:
    page = opened()
    hold(page, path)
    page.evaluate(f"void {opens}")
    held(page, 1)
    page.evaluate("own('because')")
    page.fill("#asked", "The pilots say so.")
    let_go(page, 0)
    assert page.input_value("#asked") == "The pilots say so."


def test_a_dialog_that_was_closed_stays_so(opened: Opened, tmp_path: Path) -> None:
    page = opened(
        MAP.replace("letter.txt}", "letter.txt, set_aside: [{quote: It has said so before, reason: an echo}]}")
    )
    page.click("#show-about")
    hold(page, "/op")
    page.click("dialog button:has-text('Count it again')")
    held(page, 1)
    page.keyboard.press("Escape")
    let_go(page, 0)
    said(page, "It counts again")
    assert not page.evaluate("document.getElementById('dialog').open")


def test_the_history_is_undone_as_it_was_shown(opened: Opened, tmp_path: Path) -> None:
    page = opened()
    elsewhere(page, "{ name: 'reword', key: state.order[1], claim: 'It is flat.', was: 'It is too shallow.' }")
    page.click("#show-history")
    page.wait_for_selector("dialog .history")
    elsewhere(page, "{ name: 'reword', key: state.order[2], claim: 'It is old.', was: 'Ships bring work.' }")
    page.click("dialog .history button")
    page.wait_for_selector("#trouble:has-text('the map was edited elsewhere; look at what was done again')")
    assert "It is flat." in text(tmp_path)
    assert "It is old." in text(tmp_path)
    page.click("#show-history")
    page.click("dialog .history button:has-text('Undo these 2')")
    said(page, "Undone: reworded a claim")
    assert text(tmp_path) == MAP


def test_nothing_is_taken_out_that_came_below_it_unseen(opened: Opened, tmp_path: Path) -> None:
    page = opened()
    page.click(".item:has-text('P1')")
    page.evaluate("() => { const really = request; request = (...all) => all[0] === '/sync' ? null : really(...all); }")
    elsewhere(page, "{ name: 'add', relation: 'because', under: state.at, claim: 'The pilots say so.' }")
    page.click("#tools button:has-text('Take out')")
    page.wait_for_selector("#trouble:has-text('something stands below it now')")
    assert "The pilots say so." in text(tmp_path)


@pytest.mark.parametrize(
    "op",
    [
        "{ name: 'add', relation: 'because', under: state.at, claim: 'The pilots say so.' }",
        "{ name: 'add', relation: 'but', under: childrenOf(state.at)[0].key, claim: 'The pilots say so.' }",
        "{ name: 'link new', key: childrenOf(state.at)[0].key, claim: 'The pilots say so.' }",
    ],
)
def test_a_branch_is_taken_out_as_it_was_when_that_was_asked(opened: Opened, tmp_path: Path, op: str) -> None:
    """What another window adds to it while its reader is asked stays, and all the rest with it."""
    page = opened()
    page.click(".item:has-text('P1')")
    elsewhere(page, "{ name: 'add', relation: 'because', under: state.at, claim: 'Sand drifts in.' }")
    page.wait_for_function("() => childrenOf(state.at).length === 1")
    before = page.evaluate("state.at")
    page.click("#tools button:has-text('Take out')")
    page.wait_for_selector("dialog:has-text('with all that stands below it?')")
    elsewhere(page, op)
    page.click("dialog button.main")
    page.wait_for_selector("#trouble:has-text('something stands below it now')")
    assert "The pilots say so." in text(tmp_path)
    assert page.evaluate("state.at") == before
    page.click("dialog button:has-text('No')")
    page.click("#tools button:has-text('Take out')")
    page.click("dialog button.main")
    said(page, "Taken out")
    assert "The pilots say so." not in text(tmp_path)
    assert "Sand drifts in." not in text(tmp_path)


def test_words_that_another_window_keeps_stay(opened: Opened) -> None:
    page = opened()
    page.evaluate("keep('Mine.', 'refused')")
    page.evaluate("localStorage.setItem(keptName(), JSON.stringify([{ words: 'Theirs.', why: '' }, ...kept()]))")
    page.click("dialog button:has-text('Throw away')")
    page.wait_for_selector("dialog .kept:has-text('Theirs.')")
    assert page.evaluate("kept()") == [{"words": "Theirs.", "why": ""}]


def test_nothing_fares_otherwise_where_nothing_is_doubted_any_more(opened: Opened) -> None:
    page = opened()
    hold(page, "/weigh")
    page.evaluate("void doubt(state.order[1])")
    held(page, 1)
    page.evaluate("void doubt(state.order[1])")
    let_go(page, 0)
    assert page.evaluate("state.fates") is None
    assert page.query_selector(".fate") is None


def test_words_that_were_taken_out_of_a_box_are_not_kept_after_it(opened: Opened) -> None:
    page = opened()
    page.evaluate("""() => {
      const really = window.post;
      window.asked = [];
      window.post = async (path, body) => {
        if (path === "/draft" && body.words) await new Promise(goes => { window.goes = goes; });
        if (path === "/draft") window.asked.push(body.words);
        return really(path, body);
      };
      draft("a claim", "half a");
    }""")
    page.wait_for_function("() => window.goes")
    page.evaluate("() => { draft('a claim', ''); return new Promise(goes => setTimeout(goes, 50)); }")
    page.evaluate("window.goes()")
    page.wait_for_function("() => window.asked.length === 2")
    assert page.evaluate("window.asked") == ["half a", ""]


def test_of_two_texts_of_the_file_the_later_one_is_shown(opened: Opened) -> None:
    page = opened()
    hold(page, "/yaml")
    page.evaluate("() => { show = () => {}; byId('yaml').hidden = false; showYaml(); }")
    held(page, 1)
    elsewhere(page, "{ name: 'reword', key: state.order[1], claim: 'It is flat.', was: 'It is too shallow.' }")
    page.evaluate("void showYaml()")
    held(page, 2)
    let_go(page, 1)
    let_go(page, 0)
    assert "It is flat." in page.inner_text("#yaml")


def test_whoever_has_the_page_of_a_server_that_is_gone_is_told_by_the_next_one(opened: Opened) -> None:
    """It is at the same address, and has another token."""
    page = opened()
    page.route("**/events*", lambda route: route.fulfill(status=403, body="another token"))
    page.route("**/sync", lambda route: route.fulfill(status=403, json={"refused": "this page's token is another one"}))
    page.evaluate("listen()")
    page.wait_for_selector("#trouble:has-text('token is another one')")


def test_a_box_that_is_gone_by_the_time_it_is_dropped_says_so(opened: Opened) -> None:
    page = opened()
    key = page.evaluate("state.order[1]")
    elsewhere(page, f"{{ name: 'take branch', key: '{key}' }}")
    page.wait_for_function("key => !claim(key)", arg=key)
    page.evaluate("key => dropOn(key, state.order[1])", key)
    said(page, "That claim is gone.")
    page.evaluate("key => dropOn(state.order[1], key)", key)
    said(page, "That claim is gone.")
