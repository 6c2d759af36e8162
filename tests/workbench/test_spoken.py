"""What a screen reader gets to hear of the page: names, dialogs, the focus first and then one sentence, nothing twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.workbench.desks import BARE, MAP
from tests.workbench.test_page import said, words

pytest.importorskip("starlette")
pytest.importorskip("uvicorn")
if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    Opened = Callable[..., Page]

RECORD = """() => {
  window.heard = [];
  const note = words => heard.push(words.replace(/\\s+/g, " ").trim());
  document.addEventListener("focusin", event => {
    const one = event.target, label = one.labels?.length ? one.labels[0].textContent : one.textContent;
    note(`focus: ${label}`);
  });
  new MutationObserver(() => note(`said: ${document.getElementById("said").textContent}`))
    .observe(document.getElementById("said"), { childList: true });
}"""


def heard(page: Page, last: str) -> list[str]:
    """What had the focus and what was said since this was asked last, up to the entry that begins so."""
    page.wait_for_function("last => heard.some(one => one.startsWith(last))", arg=last)
    return page.evaluate("heard.splice(0)")  # type: ignore[no-any-return]


def name_of_focus(page: Page) -> str:
    return page.evaluate("document.activeElement.textContent.replace(/\\s+/g, ' ').trim()")  # type: ignore[no-any-return]


def test_the_key_beside_a_button_is_no_part_of_its_name(opened: Opened) -> None:
    page = opened()
    page.click(".item:has-text('P1')")
    tools = page.get_by_role("region", name="Tools")
    keys = {
        name: tools.get_by_role("button", name=name, exact=True).get_attribute("aria-keyshortcuts")
        for name in ("+ Reason", "+ Objection", "+ Linked premise", "+ Undercut", "Move…", "Take out")
    }
    assert keys == {"+ Reason": "R", "+ Objection": "O", "+ Linked premise": "L", "+ Undercut": "U", "Move…": "V", "Take out": "Delete"}  # fmt: skip
    page.click("text=+ Reason")
    add = page.get_by_role("dialog", name="A reason for P1").get_by_role("button", name="Add", exact=True)
    assert add.get_attribute("aria-keyshortcuts") == "Control+Enter"


def test_the_focus_comes_first_and_then_one_sentence(opened: Opened) -> None:
    """After a dialog the focus goes straight to what was made, and not first to where it was."""
    page = opened()
    said(page, "Choose a claim")
    page.click(".item:has-text('P1')")
    page.evaluate(RECORD)
    page.keyboard.press("r")
    page.wait_for_selector("#asked:focus")
    page.keyboard.type("The pilots say so.")
    page.keyboard.press("Control+Enter")
    told = [one.split("⚠")[0] for one in heard(page, "said: Added")]
    assert [one for one in told if not one.startswith("focus: P1")] == [
        "focus: The claim, in your own words",
        "focus: 1.1.1 reasonThe pilots say so.",
        "said: Added 1.1.1, a reason for P1",
    ]
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert heard(page, "said: That is the last claim.")[-1] == "said: That is the last claim."
    page.keyboard.press("Home")
    page.wait_for_timeout(300)
    (home,) = heard(page, "focus: T")
    assert home.startswith("focus: T thesis")  # and nothing is said beside it


def test_a_dialog_keeps_the_focus_and_says_what_is_amiss(opened: Opened) -> None:
    page = opened()
    page.click(".item:has-text('P1')")
    page.keyboard.press("o")
    page.wait_for_selector("#asked:focus")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("#dialog-said:has-text('Words are needed here.')")
    page.wait_for_selector("#tools[inert]", state="attached")
    page.mouse.click(5, 300)
    for _ in range(6):
        page.keyboard.press("Tab")
        assert page.evaluate(
            "document.activeElement === document.body || Boolean(document.activeElement.closest('dialog'))"
        )
    page.keyboard.press("Escape")
    assert page.evaluate(
        "[document.activeElement.dataset.key === state.at, document.querySelectorAll('[inert]').length]"
    ) == [True, 0]


def test_what_was_said_just_before_a_dialog_does_not_come_into_it(opened: Opened) -> None:
    """Nor does a sentence that comes move what somebody is about to click."""
    page = opened()
    page.click(".item:has-text('P1')")
    page.evaluate("say('Said before.'); own('because')")
    said(page, "Said before.")
    assert page.inner_text("#dialog-said") == ""
    before = page.locator("#unsaid").bounding_box()
    page.press("#asked", "Control+Enter")
    page.wait_for_selector("#dialog-said:has-text('Words are needed here.')")
    assert page.locator("#unsaid").bounding_box() == before


def test_a_dialog_that_follows_on_another_has_its_own_title(opened: Opened) -> None:
    page = opened()
    page.click(".item:has-text('P2')")
    page.keyboard.press("v")
    page.get_by_role("dialog", name="Move P2 with all below it").get_by_role("button", name="an objection to…").click()
    page.wait_for_selector("#search:focus")
    assert page.get_by_role("dialog", name="An objection to which claim?").count() == 1
    page.wait_for_function("() => document.querySelectorAll('dialog').length === 1")
    page.get_by_role("button", name="O1 It costs four million.").click()
    said(page, "Moved P2, an objection to O1")
    assert name_of_focus(page).startswith("P2 objection")
    page.keyboard.press("v")
    page.click("text=an objection to…")
    page.keyboard.press("Escape")
    assert name_of_focus(page).startswith("P2 objection")


def test_nothing_is_drawn_again_under_the_focus(opened: Opened, tmp_path: Path) -> None:
    """What has the focus stays the same element over edits, findings and what others save."""
    page = opened()
    page.click(".item:has-text('P1')")
    mark = "document.activeElement.isMine = true"
    is_mine = "document.activeElement.isMine === true"
    page.evaluate(mark)
    page.keyboard.press("Alt+ArrowDown")
    said(page, "Moved down: P1")
    page.keyboard.press("Control+z")
    said(page, "Undone: moved it down")
    page.evaluate("state.findings = [{ key: state.at, message: 'Come late', help: '' }]; show()")
    assert page.evaluate(is_mine)
    assert "1 finding" in name_of_focus(page)
    map_ = tmp_path / "map.yaml"
    map_.write_text(
        map_.read_text(encoding="utf-8").replace("Ships bring work.\n", "Ships bring jobs.\n"), encoding="utf-8"
    )
    said(page, "Changed elsewhere: P2.")
    assert page.evaluate(is_mine)
    words(page, "Eleven ships have run aground")
    page.focus("#bar button:has-text('Start later')")
    page.evaluate(mark)
    page.keyboard.press("Enter")
    said(page, "Chosen: “ships have run aground”, 4 words, paragraph 2")
    assert page.evaluate(is_mine)
    page.focus("#choice-Kind")
    page.evaluate(mark)
    page.select_option("#choice-Kind", "evidence")
    said(page, "Now evidence: P1")
    assert page.evaluate(is_mine)
    assert page.inner_text(".item:has-text('P1') small").startswith("reason, evidence")


def test_what_is_kept_in_its_place_does_what_it_says_now(opened: Opened, tmp_path: Path) -> None:
    """Elements are used again for another claim, or for other words; what they do is not."""
    page = opened()
    page.click(".item:has-text('P1')")
    page.click(".item:has-text('P2')")
    page.fill("#words", "Ships bring pay.")
    page.press("#words", "Control+Enter")
    said(page, "Reworded P2")
    assert "Ships bring pay." in name_of_focus(page)
    words(page, "Eleven ships have run aground")
    page.click("#bar button:has-text('Start later')")
    said(page, "Chosen: “ships have")
    page.click("#bar button:has-text('Reason for')")
    page.click("dialog button.main")
    said(page, "Added 1.2.1")
    text = (tmp_path / "map.yaml").read_text(encoding="utf-8")
    assert "premise: It is too shallow." in text
    assert "premise: Ships bring pay." in text
    assert "quote: ships have run aground" in text


@pytest.mark.parametrize("name", ["As sentences", "What if this were doubted?", "Suggestions"])
def test_a_button_that_is_switched_keeps_its_name_and_the_focus(opened: Opened, name: str) -> None:
    page = opened()
    page.click(".item:has-text('P1')")
    button = page.get_by_role("button", name=name, exact=True)
    for pressed in ("true", "false"):
        button.focus()
        page.keyboard.press("Enter")
        page.wait_for_selector(f"button[aria-pressed='{pressed}']:has-text('{name}')")
        page.wait_for_timeout(100)
        assert (name_of_focus(page), button.get_attribute("aria-pressed")) == (name, pressed)


def test_one_key_leads_from_pane_to_pane(opened: Opened) -> None:
    """In the article to where the focus was last; out of a text, too; not out of a dialog."""
    page = opened()
    page.click(".item:has-text('P1')")
    page.click("text=As sentences")
    page.focus(".sentence-button:has-text('Ships bring')")
    found = []
    for key in ("F6", "F6", "F6", "Shift+F6", "Shift+F6"):
        page.keyboard.press(key)
        found.append(page.evaluate("document.activeElement.id || document.activeElement.className"))
    assert found == ["item reason", "words", "sentence-button", "words", "item reason"]
    page.keyboard.press("r")
    page.wait_for_selector("#asked:focus")
    page.keyboard.press("F6")
    assert page.evaluate("document.activeElement.id") == "asked"


def test_undo_leaves_the_focus_on_a_button_that_can_be_pressed(opened: Opened) -> None:
    page = opened()
    page.click(".item:has-text('P1')")
    page.click("text=Make it an objection")
    said(page, "Now an objection: P1")
    page.focus("#undo")
    page.keyboard.press("Enter")
    said(page, "Undone: made it an objection")
    assert page.evaluate("document.activeElement.id") == "redo"


def test_a_broken_file_is_told_once_and_when_it_is_whole_again(opened: Opened, tmp_path: Path) -> None:
    page = opened()
    page.click(".item:has-text('P1')")
    page.evaluate("window.alerts = []; new MutationObserver(() => alerts.push(byId('trouble').textContent)).observe(byId('trouble'), { childList: true })")  # fmt: skip
    (tmp_path / "map.yaml").write_text(MAP + "  but: [\n", encoding="utf-8")
    page.wait_for_selector("#trouble:not([hidden])")
    page.keyboard.press("r")
    page.wait_for_selector("#asked:focus")
    page.keyboard.type("Words in vain.")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("dialog:has-text('Kept words') #dialog-said:has-text('line ')")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.dataset.key === state.at")
    (tmp_path / "map.yaml").write_text(MAP, encoding="utf-8")
    said(page, "The file can be read again.")
    assert page.evaluate("alerts.filter(Boolean).length") == 2  # when it broke, and when it was tried


def test_the_first_steps_say_which_is_done(opened: Opened) -> None:
    page = opened(BARE)
    words(page, "should be dredged")
    page.click("text=This is the thesis")
    page.click("dialog button.main")
    said(page, "The thesis is written: T")
    steps = page.locator("#first li")
    assert steps.all_inner_texts()[0] == "Which words say what it all argues for? (done)"
    assert [one.get_attribute("aria-current") for one in steps.all()] == [None, "step", None]
