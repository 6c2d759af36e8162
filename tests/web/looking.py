"""What tests of the reading page share: a small map with one claim of each kind, pages made without Graphviz, what is seen."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from argmap.web.drawing import Inlined
from argmap.web.reading_page import reading_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from argmap.reading import Reading

    Show = Callable[..., Page]
    Make = Callable[..., str]

TOWN_ARTICLE = """\
The night bus must stay

Few people own a car in the valley. The mayor said so in May. Many of them work at night.

The council says that the bus costs too much. It forgets the grant, which pays for half of it. Others object that the grant ends next year, which the ministry denies.

The weather was fine. The meeting lasted long.

Without the bus nurses could not reach the hospital. That the nurses live in the valley is shown by the register. The register is ten years old, a reader writes. Nobody spoke of trains.

So the night bus must stay.
"""
TOWN = """\
argmap: 1
title: The night bus
article: {file: town.txt, author: Ann Lee, title: The night bus must stay, body: {begins: Few people own, ends: night bus must stay.}}
argument:
  id: T
  thesis: The night bus must stay.
  quote: So the night bus must stay
  because:
    - id: N
      premise: Nurses could not reach the hospital without the bus.
      quote: Without the bus nurses could not reach the hospital
      because:
        - together:
            - {id: R, evidence: The register shows that nurses live in the valley., quote: the nurses live in the valley is shown by the register}
            - {id: W, premise: Who lives in the valley needs a way to work at night., implicit: true}
          unless:
            - {id: U, premise: The register is old., quote: The register is ten years old}
    - id: C
      premise: Few people have a car.
      quote: Few people own a car in the valley
      because:
        - {id: M, evidence: The mayor said so in May., quote: The mayor said so in May, type: witness testimony}
        - ref: R
  but:
    - id: O
      premise: The bus costs too much.
      quote: the bus costs too much
      but:
        - id: B
          premise: A grant pays for half of it.
          quote: the grant, which pays for half of it
          unless:
            - id: V
              premise: The grant ends next year.
              quote: the grant ends next year
              unless:
                - {id: X, premise: The ministry denies that., quote: which the ministry denies}
asides:
  - {id: A, premise: Trains were not spoken of., quote: Nobody spoke of trains}
"""
"""A map with a claim of each kind: a ref, linked premises, an undercut of an undercut, an aside."""

KINDS_OF_TOWN = {
    "T": "thesis", "N": "conclusion", "R": "evidence", "W": "premise", "U": "undercut", "C": "conclusion", "M": "evidence",
    "O": "objection", "B": "rebuttal", "V": "undercut", "X": "undercut", "A": "aside",
}  # fmt: skip

BOXES = """() => [...document.querySelectorAll('.box')].map(box => { const a = box.getBoundingClientRect();
  return [box.classList.contains('stub') ? 'stub ' + box.dataset.claim : box.id.slice(6), a.left, a.top, a.right, a.bottom]; })"""
"""Every box that is drawn, with its edges on the screen."""
IN_MAP = "[...document.querySelectorAll('.box:not(.stub)')].map(one => one.id.slice(6)).sort()"
"""The claims whose boxes are drawn."""
SHOWN = "[...document.querySelectorAll('.item:not([hidden], [data-ref]) b')].map(one => one.textContent)"
"""The claims that are shown, in map and outline, in the outline's order."""
FOCUSED = "document.activeElement.id || document.activeElement.dataset.act || document.activeElement.className || document.activeElement.tagName"


def html_of(reading: Reading, **more: Any) -> str:
    """The page of a map without its sheets of paper, which alone need Graphviz."""
    return reading_page(reading, Inlined(), **more).html()


def levels(page: Page, value: str) -> None:
    """Show as many levels; "" for all. On a phone the choice stands in the menu."""
    is_away = page.is_hidden("#levels")
    if is_away:
        page.click("#menu summary")
    page.select_option("#levels", value)
    if is_away:
        page.click("#menu summary")


def until(page: Page, condition: str) -> None:
    """Wait until an expression is true; Playwright's own way needs `eval`, which the page forbids."""
    page.evaluate(
        f"""() => new Promise((done, fail) => {{ const last = performance.now() + 5000; (function look() {{
          if ({condition}) done(); else if (performance.now() > last) fail(new Error({json.dumps(condition)}));
          else setTimeout(look, 15); }})(); }})"""
    )


def told(page: Page, words: str) -> None:
    """Wait until the page has said something to screen readers."""
    until(page, f"document.getElementById('said').textContent.includes({json.dumps(words)})")
