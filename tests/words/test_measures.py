"""What a text measures: numbers with their units, parts added to them, and no rates."""

from __future__ import annotations

from fractions import Fraction

import pytest

from argmap.words import Wording, exactly, measures
from argmap.words.loading import built_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("an hour and a half", [("an hour and a half", 5_400)]),
        ("two and a half hours", [("two and a half hours", 9_000)]),
        ("three quarters of an hour", [("three quarters of an hour", 2_700)]),
        ("half a century", [("half a century", 600)]),
        ("2 hours 20 minutes", [("2 hours 20 minutes", 8_400)]),
        ("5 hours 3 metres", [("5 hours", 18_000), ("3 metres", 3)]),
        ("5 hours 3 days", [("5 hours", 18_000), ("3 days", 259_200)]),
        ("300 meals a week", []),
        ("in 1986 a decade", [("a decade", 120)]),
        ("300 meals, a week of them", [("a week", 604_800)]),
        ("70 square metres", []),
    ],
)
def test_measures(text: str, found: list[tuple[str, int]]) -> None:
    assert [(one.text, int(one.value)) for one in measures(Wording(text, built_in()[0]))] == found


def test_numbers_are_exact() -> None:
    assert exactly(3.1) - exactly(2.4) == Fraction(7, 10)
