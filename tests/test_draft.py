"""Drafts: a map that is read and written again is the same map, in the same order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.checker import check
from argmap.comparison import align
from argmap.comparison.overlay import overlay
from argmap.draft import Draft
from argmap.draw import render
from argmap.reading import read, read_content, read_draft
from tests.conftest import MAPS, ROOT

if TYPE_CHECKING:
    from pathlib import Path

MAPS_BY_PEOPLE = [*sorted(MAPS.glob("*.yaml")), *sorted((ROOT / "tests" / "careful").glob("*.yaml"))]
ALL = """argmap: 1
argument:
  id: T
  thesis: The weir should stay.
  because:
    - id: A
      premise: It keeps the meadows wet.
      because:
        - id: E
          evidence: They were dry before it.
      unless:
        - id: U
          premise: Wet meadows are of no use.
          unless:
            - id: V
              premise: Storks feed there.
    - together:
        - ref: A
        - id: S
          premise: Storks need wet meadows.
          but:
            - id: O
              premise: They feed on fields, too.
      unless:
        - ref: U
  but:
    - id: B
      premise: It stops the salmon.
      but:
        - ref: T
asides:
  - id: W
    premise: The weir is of 1840.
"""
TWICE = """argmap: 1
argument:
  id: T
  thesis: The weir should stay.
  because:
    - together:
        - {refs}
"""
OWN = "id: A\n          premise: It keeps the meadows wet.\n          because:\n            - premise: They were dry before it."


@pytest.mark.parametrize("path", MAPS_BY_PEOPLE, ids=lambda path: path.stem)
def test_claims_and_steps_are_placed_as_they_are_read(path: Path) -> None:
    reading = read(path)
    _, claims, steps = Draft.of(reading).placed()
    assert (claims, steps) == ([*range(len(reading.claims))], [*range(len(reading.steps))])


def test_so_are_undercuts_and_what_is_used_again() -> None:
    reading = read_content(ALL, "m.yaml")
    written, claims, steps = Draft.of(reading).placed()
    assert (claims, steps) == ([*range(9)], [*range(len(reading.steps))])
    again = read_draft(Draft.of(reading), "n.yaml", ".")
    assert [one.label for one in again.claims] == [one.label for one in reading.claims] == [*"TAEUVSOBW"]
    assert Draft.of(again).placed()[0] == written


def test_marks_of_a_comparison_stand_at_the_claims_that_they_are_of() -> None:
    """Where a step is undercut, too."""
    both = "argmap: 1\nargument:\n  id: T\n  thesis: The weir should stay.\n  because:\n    - id: A\n      premise: It keeps the meadows wet.\n"
    first = both + "      unless:\n        - id: U\n          premise: Wet meadows are of no use.\n"
    second = both + "  but:\n    - id: B\n      premise: It stops the salmon.\n"
    found = overlay(align(read_content(first, "a.yaml"), read_content(second, "b.yaml")))
    marked = {found.reading.claims[at].label: str(words) for at, words in found.marks.claims.items()}
    assert sorted(marked) == ["B", "U"]
    assert found.reading.claims[found.of_first[1]].label == "A"


@pytest.mark.parametrize("refs", [f"{OWN}\n        - ref: A", f"ref: A\n        - {OWN}\n        - ref: A"])
def test_a_claim_counts_once_in_a_step_and_its_refs_stay(refs: str) -> None:
    reading = read_content(TWICE.replace("{refs}", refs), "m.yaml")
    assert [step.premises for step in reading.steps] == [(1,), (2,)]
    assert [one.message for one in check(reading) if one.code.id == "AM120"] == ["A supports T twice in one step"]
    (step, _) = (again := read_draft(Draft.of(reading), "n.yaml", ".")).steps
    assert step.premises == (1,)
    assert len(again.graph.repeated) == len(reading.graph.repeated) == refs.count("ref: A")
    assert render(reading, "markdown").decode().count("They were dry before it.") == 1


def test_claims_that_are_twice_in_each_step_cost_no_power_of_two() -> None:
    """Twenty levels would be a million ways."""
    entry = "id: A20\npremise: Claim 20.\n"
    for level in reversed(range(20)):
        inner = "\n".join(f"      {line}" for line in entry.splitlines())[6:]
        entry = (
            f"id: A{level}\npremise: Claim {level}.\nbecause:\n  - together:\n    - ref: A{level + 1}\n    - {inner}\n"
        )
    below = "\n".join(f"          {line}" for line in entry.splitlines())[10:]
    reading = read_content(f"argmap: 1\nargument:\n  thesis: It is so.\n  because:\n        - {below}\n", "m.yaml")
    assert len(reading.claims) == 22
    assert sum(len(step.premises) for step in reading.steps) == 21
    assert len(render(reading, "markdown")) < 10_000
    assert len(Draft.of(reading).placed()[1]) == 22
