"""What a claim bears on by a `ref` stands in the keys, too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.exercise import make_set
from argmap.reading import read_content

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.reading import Reading

ARTICLE = """The kiln should be lit again

The kiln is warm to the street. The potters have waited for years. The baker has asked for it. So the town should buy
wood this week.

Wood is cheap. The forester sells it at half the price.
"""
MAP = """argmap: 1
title: Kiln
article: {file: kiln.txt}
argument:
  id: T
  thesis: The kiln should be lit again.
  quote: The kiln should be lit again
  because:
    - id: P1
      premise: The kiln warms the street.
      quote: The kiln is warm to the street
      because:
        - id: E1
          evidence: The potters have waited for years.
          type: event
          quote: The potters have waited for years
        - together:
            - id: E2
              evidence: The baker has asked for it.
              type: event
              quote: The baker has asked for it
            - id: I
              premise: What bakers ask for is warm.
              implicit: true
        - id: P4
          premise: Bakers know what is warm.
          implicit: true
          because: [{ref: E1}]
    - id: P2
      premise: Wood is cheap.
      quote: Wood is cheap
      because:
        - id: E3
          evidence: The forester sells wood at half the price.
          type: event
          quote: The forester sells it at half the price
asides:
  - id: A
    premise: The town should buy wood this week.
    quote: So the town should buy wood this week
    because:
      - ref: P1
      - together: [{ref: E2}, {ref: P2}]
    but: [{ref: E1}]
"""


@pytest.fixture
def kiln(tmp_path: Path) -> Reading:
    (tmp_path / "kiln.txt").write_text(ARTICLE, encoding="utf-8")
    return read_content(MAP, "map.yaml", tmp_path)


def test_a_map_of_a_paragraph_says_what_its_claims_bear_on_besides(kiln: Reading) -> None:
    first, second = sorted(make_set(kiln, ["build"], 10).items, key=lambda one: one.where)
    assert first.answer.splitlines() == [
        "P1 The kiln warms the street. [claim] – supports T, which stands in ¶1",
        "    (supports A, too)",
        "    “The kiln is warm to the street”",
        "    supports: E1 The potters have waited for years. [evidence]",
        "        (objects to A, too)",
        "        “The potters have waited for years”",
        "    supports (linked): E2 The baker has asked for it. [evidence]",
        "        (supports A (linked with another premise), too)",
        "        “The baker has asked for it”",
        "A The town should buy wood this week. [claim]",
        "    “So the town should buy wood this week”",
    ]
    assert "too)" not in second.answer  # A stands in the other paragraph


def test_a_checklist_says_what_claims_of_the_branch_bear_on_besides(kiln: Reading) -> None:
    (branch,) = make_set(kiln, ["write"], 10).items
    assert [line for line in branch.answer.splitlines() if "besides" in line] == [
        "□ The reader sees what E1 does besides: it supports P4",
    ]
    assert branch.passage.count("too)") == 1
