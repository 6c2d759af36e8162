"""What if, on the page: a claim is doubted, the others fare at once as the command says, and it is undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.reading import read_bytes
from argmap.reading.weighed import weigh

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from argmap.reading import Reading

    Show = Callable[..., Page]

FATES = "Object.fromEntries([...document.querySelectorAll('.item:not([data-ref])')].map(one => [one.dataset.claim, one.dataset.fate || 'stands']))"


def test_doubts_show_what_falls_and_are_undone(show: Show, op_ed_page: str, op_ed_map: Reading) -> None:
    page = show(op_ed_page, hash_="#E12")
    assert page.is_hidden("#fates")
    page.click("#card [data-act=doubt]")
    words = " ".join(page.inner_text("#fates p").split())
    assert words == "T: stands. You doubt E12. Then these fall, too: P10."
    assert page.get_attribute("#card [data-act=doubt]", "aria-pressed") == "true"
    for label in ("W1", "W2"):
        page.evaluate("hash => { location.hash = hash; }", f"#{label}")
        page.click("#card [data-act=doubt]")
    assert " ".join(page.inner_text("#fates b").split()) == "T: falls."
    weighed = weigh(op_ed_map, doubted=[op_ed_map.by_label[one].index for one in ("E12", "W1", "W2")])
    assert page.evaluate(FATES) == {str(one.index): weighed.of_claim(one.index).word for one in op_ed_map.claims}
    assert page.locator(".box.thesis.fate_falls").get_attribute("data-fate") == "falls"
    page.click("#fates > button >> nth=0")
    assert " ".join(page.inner_text("#fates b").split()) == "T: stands."
    page.click("#fates > button >> nth=1")
    assert page.is_hidden("#fates")
    assert page.locator("[data-fate]").count() == 0


def test_the_thesis_itself_is_not_doubted(show: Show, op_ed_page: str) -> None:
    page = show(op_ed_page, hash_="#T")
    assert page.locator("#card [data-act=doubt]").count() == 0


MAP = """argmap: 1
argument:
  id: T
  thesis: The harbour should be dredged.
  because:
    - together:
        - {id: P, premise: Ships run aground.}
        - {id: K1, premise: They always will., by: reader}
    - {id: E, evidence: The pilots ask for it., unless: [{id: K2, premise: They are paid for it., by: reader}]}
"""


def test_with_the_readers_answers_and_without_them(show: Show, page_of: Callable[..., str]) -> None:
    page, whole = show(page_of(MAP), hash_="#P"), read_bytes(MAP.encode())
    page.click("#card [data-act=doubt]")
    for is_on, reading in ((False, whole.alone), (True, whole), (False, whole.alone)):
        if is_on is not (page.get_attribute("#reader", "aria-pressed") == "true"):
            page.click("#reader")
        weighed = weigh(reading, doubted=[reading.by_label["P"].index])
        assert weighed.verdict.word == ("falls" if is_on else "stands")
        wanted = {str(whole.by_label[one.label].index): weighed.of_claim(one.index).word for one in reading.claims}
        found = page.evaluate(FATES)
        assert {index: found[index] for index in wanted} == wanted
