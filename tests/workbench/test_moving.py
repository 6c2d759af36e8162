"""Claims that are moved in the window: links of two, what stands below, asides; and what the dialogs offer for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from argmap.workbench import Workbench
from tests.workbench.desks import Window, desk_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

KNOTTED = """\
argmap: 1
article: {file: letter.txt}
argument:
  id: T
  thesis: The harbour should be dredged.
  because:
    - together:
        - id: P1
          premise: It is too shallow.
        - id: P2
          premise: Ships bring work.
      scheme: sign
    - id: R
      premise: A third reason.
      because:
        - id: R1
          premise: Below the third.
    - ref: A
asides:
  - id: A
    premise: The quay is old.
    because:
      - ref: R1
"""
SAID: list[tuple[str, dict[str, Any], str]] = [
    ("order", {"key": "P1", "way": "down"}, "Moved down: P1"),
    ("order", {"key": "P2", "way": "up"}, "Moved up: P2"),
    ("move", {"key": "P1", "under": "P2", "relation": "unless"}, "Moved P1, an undercut of the step of P2"),
    ("move", {"key": "P1", "under": "P2", "relation": "because"}, "Moved P1, a reason for P2"),
    ("move", {"key": "P1", "under": "R", "relation": "together"}, "Linked P1, linked with R"),
    ("move", {"key": "R", "under": "P1", "relation": "unless"}, "Moved R, an undercut of the step of P1"),
    ("take alone", {"key": "P1"}, "Taken out: P1; its reasons moved up"),
]
REFUSED: list[tuple[str, dict[str, Any], str]] = [
    ("order", {"key": "P1", "way": "up"}, "it is the first already"),
    ("order", {"key": "P2", "way": "down"}, "it is the last already"),
    ("move", {"key": "P1", "under": "P2", "relation": "together"}, "these premises are linked already"),
    ("move", {"key": "P1", "under": "P1", "relation": "unless"}, "a claim cannot stand under itself"),
    ("move", {"key": "R", "under": "R1", "relation": "together"}, "a claim cannot stand under itself"),
    ("move", {"key": "R", "under": "R1", "relation": "because"}, "a claim cannot stand under itself"),
    ("move", {"key": "R", "under": "A", "relation": "unless"}, "an aside is no step, and nothing can undercut it; object to it instead"),
    ("add", {"under": "A", "claim": "No.", "relation": "unless"}, "an aside is no step, and nothing can undercut it; object to it instead"),
    ("use", {"key": "R", "under": "A", "relation": "unless"}, "an aside is no step, and nothing can undercut it; object to it instead"),
    ("attribute", {"key": "R", "field": "quote", "value": "x"}, "`quote` is nothing that this claim has"),
    ("attribute", {"key": "R", "field": "article", "value": "x"}, "the map has no article of that name"),
]  # fmt: skip


def _entries(window: Window) -> set[tuple[str, str]]:
    return {(one["label"], one["kind"]) for one in window.claims.values()}


def _asked(tmp_path: Path, name: str, arguments: dict[str, Any]) -> tuple[Window, set[tuple[str, str]], dict[str, Any]]:
    window = Window(Workbench(desk_in(tmp_path, KNOTTED)))
    had = _entries(window)
    keys: dict[str, Any] = {part: window.key(arguments[part]) for part in ("key", "under") if part in arguments}
    return window, had, window.op(name, **{**arguments, **keys})


@pytest.mark.parametrize(("name", "arguments", "said"), SAID)
def test_what_moves_is_still_there(name: str, arguments: dict[str, Any], said: str, tmp_path: Path) -> None:
    window, had, told = _asked(tmp_path, name, arguments)
    assert (window.status, told["said"]) == (200, said)
    assert had - _entries(window) == ({("P1", "premise")} if name == "take alone" else set())
    assert len(window.order) == len(had) - (name == "take alone")


@pytest.mark.parametrize(("name", "arguments", "says"), REFUSED)
def test_what_is_refused_is_not_written(name: str, arguments: dict[str, Any], says: str, tmp_path: Path) -> None:
    window, _, told = _asked(tmp_path, name, arguments)
    assert (window.status, told["refused"]) == (409, says)
    assert (tmp_path / "map.yaml").read_text(encoding="utf-8") == KNOTTED


OFFERED = """([called, relation]) => [...state.claims.values()]
  .filter(bearersOf([...state.claims.values()].find(one => one.label === called && one.kind !== "ref"), relation))
  .filter(isClaim).map(one => one.label)"""


@pytest.mark.parametrize(
    ("label", "relation", "offered"),
    [
        ("P1", "because", ["T", "P2", "R", "R1", "A"]),
        ("P1", "together", ["R", "R1"]),
        ("P1", "unless", ["P2", "R", "R1"]),
        ("R", "together", ["P1", "P2"]),
        ("R", "but", ["T", "P1", "P2", "A"]),
        ("R1", "together", ["P1", "P2"]),
        ("A", "unless", ["P1", "P2", "R", "R1"]),
    ],
)
def test_the_page_offers_what_can_be_done(
    label: str, relation: str, offered: list[str], opened: Callable[..., Page], tmp_path: Path
) -> None:
    pytest.importorskip("starlette")
    assert opened(KNOTTED).evaluate(OFFERED, [label, relation]) == offered
    for one in ("T", "P1", "P2", "R", "R1", "A"):
        window = Window(Workbench(desk_in(tmp_path, KNOTTED)))
        window.op("move", key=window.key(label), under=window.key(one), relation=relation)
        assert window.status == (200 if one in offered else 409), one


def test_the_dialog_lists_only_what_can_be_done(opened: Callable[..., Page]) -> None:
    page = opened(KNOTTED)
    page.click(".item:has-text('It is too shallow.')")
    page.click("#tools >> text=Move…")
    page.click("dialog >> text=linked with…")
    page.wait_for_selector("dialog .list button")
    assert page.locator("dialog:not(.going) .list button").all_inner_texts() == [
        "R A third reason.",
        "R1 Below the third.",
    ]
    page.keyboard.press("Escape")
    page.click(".item:has-text('A third reason.')")
    page.click("#panel >> text=Use it elsewhere, too…")
    page.click("dialog >> text=an undercut of the step of…")
    page.wait_for_selector("dialog .list button >> text=It is too shallow.")
    offered = page.locator("dialog:not(.going) .list button").all_inner_texts()
    assert offered == ["P1 It is too shallow.", "P2 Ships bring work.", "R1 Below the third."]
