"""Exercises have to be read: simple strategies are hardly better than chance, and what would give a key away is seen."""

from __future__ import annotations

from math import sqrt
from random import Random
from typing import TYPE_CHECKING

import pytest

from argmap.exercise import make_set
from argmap.exercise.choosing import chosen
from argmap.reading import read
from tests.conftest import MAPS
from tests.exercise.strategies import Asked, asked, table

if TYPE_CHECKING:
    from pathlib import Path

OWN = MAPS.parent / "tests" / "exercise" / "maps"
SEEDS = (1, 2, 3, 7, 42)
ALLOWED = 0.15
FEWEST = 8  # stems; the figures of fewer say nothing


def items(paths: list[Path]) -> list[Asked]:
    return [
        one
        for path in paths
        for seed in SEEDS
        for one in asked(make_set(read(path), number=10_000, seed=seed).items, str(path))
    ]


@pytest.fixture(scope="module")
def everything() -> list[Asked]:
    return items([*sorted(MAPS.glob("*.yaml")), *sorted(OWN.glob("*.yaml"))])


def test_no_simple_strategy_pays(everything: list[Asked]) -> None:
    """At most 15 points above chance, and two standard errors of a sample of so many stems.

    What others' right answers teach ("learnt") is left aside for critical questions, which come from one catalogue.
    """
    for row in table(everything):
        stems = len({one.stem for one in everything if one.kind == row.kind})
        if stems < FEWEST:
            continue
        error = sqrt(row.chance * (1 - row.chance) / stems)
        for name, rate in row.rates.items():
            if (row.kind, name) != ("critical-questions (4)", "learnt"):
                assert rate - row.chance <= ALLOWED + 2 * error, (row.kind, name, round(rate, 2), stems)


GIVEN_AWAY = [
    Asked("map", "kind", f"Which is about harbours, ships and silt? {number}", options, 1)
    for number in range(20)
    for options in [("The moon is round.", "Harbours silt up, and ships wait.", "A dog barked.", "It rained all day.")]
]


def test_what_gives_a_key_away_is_seen() -> None:
    (row,) = table(GIVEN_AWAY)
    found = {name for name, rate in row.rates.items() if rate - row.chance > ALLOWED}
    assert found == {"longest", "common", "all words", "share", "answer"}
    assert row.number == 20


def test_ties_are_shared() -> None:
    (row,) = table([Asked("map", "kind", "?", ("aa", "bb", "cc", "dd"), 2)])
    assert row.rates["longest"] == row.rates["alike"] == row.rates["common"] == row.chance == 0.25


RIGHT = "the harbour fills with silt every year"
WRONG = [
    "the harbour office opens at nine", "silt is sold to farmers in spring", "ships wait outside of the harbour for hours",
    "a year ago silt filled the harbour of the next town", "silt and ships fill the harbour", "rain", "every year the town celebrates the harbour and its silt with music", "a year has twelve months",
    "the council met on Monday and again on Friday of the same week", "prices rose",
]  # fmt: skip


def test_wrong_options_are_chosen_so_that_the_form_does_not_tell() -> None:
    """The right option is the longest, or has most words of the question, about as often as each other one."""
    longest = most = 0
    for seed in range(200):
        taken = [WRONG[at] for at in chosen(RIGHT, WRONG, Random(seed), "silt in the harbour, year after year")]
        assert len(taken) == 3
        longest += all(len(RIGHT) > len(one) for one in taken)
        most += all(
            len(set(RIGHT.split()) & {"silt", "harbour", "year"}) > len(set(one.split()) & {"silt", "harbour", "year"})
            for one in taken
        )
    assert 10 <= longest <= 70
    assert most <= 80


def test_there_is_no_item_where_the_form_tells_whatever_is_chosen() -> None:
    others = ["the moon is round", "a dog barked", "it rained all day", "prices rose again", "nobody came", "he left"]
    assert chosen(RIGHT, others, Random(1), "silt in the harbour, year after year") == []
    assert len(chosen(RIGHT, others, Random(1), "silt in the harbour, year after year", strict=False)) == 3


def test_without_a_choice_there_is_no_item() -> None:
    assert chosen(RIGHT, WRONG[:4], Random(1), "silt") == []
    assert chosen(RIGHT, WRONG[:2], Random(1), strict=False) == []
    assert sorted(chosen(RIGHT, WRONG[:3], Random(1), strict=False)) == [0, 1, 2]
