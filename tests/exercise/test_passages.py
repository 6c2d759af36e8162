"""What other kinds than find-words make of a claim that has several passages, of which each may say but a part."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.exercise import make_set
from argmap.exercise.items import Target
from argmap.exercise.passages import Passages
from argmap.reading import read_content
from argmap.text import Span

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.exercise import Item

ARTICLE = """The quay should stay closed

The mayor wants to open the quay to cars again. Let her leave it as it is.

In 2019 a survey counted 412 walkers on the quay every hour. In 2022 it counted 650. A closed quay is sensible, and
the walkers are a splendid sight. The air has become better, too: in 2023 the town measured 18 micrograms of dust.

Shops on the quay lost customers. That much is true, and it was a bad year for them.
"""
MAP = """argmap: 1
title: Quay
article: {file: quay.txt, body: {begins: The mayor wants}}
argument:
  id: T
  thesis: The quay should stay closed to cars.
  quote: [The mayor wants to open the quay to cars again, Let her leave it as it is, %s]
  because:
    - id: P
      premise: A closed quay is sensible.
      quote: A closed quay is sensible
      because:
        - id: E
          evidence: The survey counted 412 walkers an hour in 2019, and 650 in 2022.
          type: statistic
          quote: %s
        - id: A
          evidence: Dust fell to 18 micrograms in 2023.
          type: statistic
          quote: "in 2023 the town measured 18 micrograms of dust"
  but:
    - id: O
      premise: Shops on the quay lost customers.
      quote: [Shops on the quay lost customers, it was a bad year for them]
"""
BOTH = "[In 2019 a survey counted 412 walkers on the quay every hour, In 2022 it counted 650]"
LOST = "[In 2019 a survey counted 412 walkers on the quay every hour, In 2022 it counted 9000]"
ONE = "In 2019 a survey counted 412 walkers on the quay every hour. In 2022 it counted 650"


def made(folder: Path, kind: str, *quotes: str) -> list[Item]:
    (folder / "quay.txt").write_text(ARTICLE, encoding="utf-8")
    return list(make_set(read_content(MAP % quotes, "map.yaml", folder), [kind], 50).items)


@pytest.mark.parametrize(
    ("quote", "asked"), [(ONE, {("A",), ("E",), ("P",)}), (BOTH, {("A",), ("P",)}), (LOST, {("A",), ("P",)})]
)
def test_a_part_is_not_shown_as_the_words_of_a_claim(tmp_path: Path, quote: str, asked: set[tuple[str, ...]]) -> None:
    found: set[tuple[str, ...]] = set()
    for seed in range(9):
        (tmp_path / "quay.txt").write_text(ARTICLE, encoding="utf-8")
        reading = read_content(MAP % ("The quay should stay closed", quote), "map.yaml", tmp_path)
        found |= {item.claims for item in make_set(reading, ["classify"], 50, seed).items if item.passage}
    assert found == asked


def test_a_paragraph_to_be_mapped_has_every_claim_that_it_says_something_of(tmp_path: Path) -> None:
    """The thesis stands in the headline first; the paragraph that says it has it all the same, and so once."""
    items = made(tmp_path, "build", "The quay should stay closed", BOTH)
    assert sorted((item.where, item.claims) for item in items) == [("¶2", ("P", "E", "A"))]
    items = made(tmp_path, "build", "the walkers are a splendid sight", BOTH)
    assert sorted((item.where, item.claims) for item in items) == [("¶2", ("T", "P", "E", "A"))]


@pytest.mark.parametrize(
    ("places", "alone"),
    [
        (["0-9", "10-19"], [True, True]),
        (["0-10", "10-19"], [True, True]),  # they touch
        (["0-11", "10-19"], [False, False]),
        (["10-19", "0-11"], [False, False]),
        (["0-9", "0-9"], [False, False]),
        (["0-40", "5-9", "10-19", "50-60"], [False, False, False, True]),  # what reaches far holds what comes late
        (["0-40", "5-9", "30-35"], [False, False, False]),
        (["0-9 20-29", "22-25"], [True, False]),  # a claim is asked by the words that come first
        (["20-29 0-9", "22-25"], [False, False]),
        (["10-19 0-40", "5-9"], [True, False]),
        (["0-9 5-12"], [True]),  # its own words are no other claim's
        (["0-9", "a0-9"], [True, True]),  # of two articles
        (["a0-9", "a5-12", "0-9"], [False, False, True]),
    ],
)
def test_which_words_are_one_claims_alone(places: list[str], alone: list[bool]) -> None:
    targets: list[list[Target]] = []
    for own in places:
        targets.append([])
        for place in own.split():
            start, end = place.lstrip("a").split("-")
            targets[-1].append(Target("a" if place.startswith("a") else None, Span(int(start), int(end)), "", ""))
    passages = Passages(targets)
    assert [passages.is_alone(index) for index in range(len(targets))] == alone
