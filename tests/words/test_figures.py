"""Figures: what numbers are worth however they are written, what bounds them, and what is no figure."""

from __future__ import annotations

import pytest

from argmap.words import Wording, built_in, digits, figures

ENGLISH = built_in()[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It ground 412 000 sacks in 1998–99 and 305\u202f000 in 2001–02.", [412000, 305000]),
        ("It earned 45'000 francs, not 46’500.", [45000, 46500]),
        ("two point four million dollars", [2400000]),
        ("one hundred and twenty men, two hundred fifty women", [120, 250]),
        ("three thousand two hundred and five", [3205]),
        ("two thousand million people", [2e9]),
        ("two dozen eggs, a dozen hens, a million flies", [24, 12, 1e6]),
        ("twenty eight and twenty-nine", [28, 29]),
        ("£2.6m, 3bn and 28 thousand", [2600000, 3e9, 28000]),
        ("٤١٢ ٠٠٠ sacks", [412000]),
        ("at 5 p.m. on 3 May 2020, at 10:30 and at 6 o'clock", []),
        ("line 9, route 66, 3 to 5 May, from 1939 to 1945, Covid-19", []),
        ("In 1998 412 sheep, on May 18 200 people", [412, 200]),
        ("two thousand and seven of them", [2007]),
    ],
)
def test_values(text: str, expected: list[float]) -> None:
    assert [one.value for one in figures(Wording(text, ENGLISH))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("north of 80 percent", [(80, "percent", "above")]),
        ("five percentage points", [(5, "points", "")]),
        ("35 or older", [(35, "", "above")]),
        ("at most 12 hens or so", [(12, "", "below")]),
        ("30 to 40 people", [(30, "", "range"), (40, "", "range")]),
        ("8% to 11%", [(8, "percent", "range"), (11, "percent", "range")]),
        ("between five and six percent", [(5, "percent", "range"), (6, "percent", "range")]),
        ("from 10 to 15 percent", [(10, "percent", ""), (15, "percent", "")]),
        ("5–10 million", [(5, "", "range"), (10000000, "", "range")]),
        (
            "seven in ten, 9 out of 10, one in every five",
            [(70, "percent", ""), (90, "percent", ""), (20, "percent", "")],
        ),
        ("over half a million crowns", [(500000, "", "above")]),
        ("one boat in five leaks", [(20, "percent", "")]),
        ("one fire in ten years", [(1, "", ""), (10, "", "")]),
        ("132 of the 400 sheds", [(132, "", ""), (33, "percent", ""), (400, "", "")]),
        ("400 of the 132 sheds", [(400, "", ""), (132, "", "")]),
        ("$30, €40", [(30, "$", ""), (40, "€", "")]),
        ("half, two-thirds, a quarter", [(50, "", ""), (67, "", ""), (25, "", "")]),
    ],
)
def test_units_and_bounds(text: str, expected: list[tuple[float, str, str]]) -> None:
    assert [(one.value, one.unit, one.bound) for one in figures(Wording(text, ENGLISH))] == expected


def test_a_range_may_share_its_million_and_a_letter_may_be_metres() -> None:
    lower, upper = figures(Wording("2 to 3 million euros", ENGLISH))
    assert (lower.values, upper.values) == ((2, 2000000), (3000000,))
    assert figures(Wording("a wall 5 m high", ENGLISH))[0].values == (5000000, 5)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("5.6 against 9.4 million euros", [(5.6, 5600000), (9400000,)]),
        ("5.6 instead of 9.4 million", [(5.6, 5600000), (9400000,)]),
        ("2 thousand, not 9 million", [(2000,), (9000000,)]),
        ("5 and 9 people", [(5,), (9,)]),
        ("12 men in 9 million", [(12,), (9000000,)]),
    ],
)
def test_a_number_may_have_the_million_of_the_next(text: str, values: list[tuple[float, ...]]) -> None:
    assert [one.values for one in figures(Wording(text, ENGLISH))] == values


def test_what_is_shown_is_what_is_written() -> None:
    texts = [one.text for one in figures(Wording("at least 8%, 5–10 million, $2,400, 35 or more", ENGLISH))]
    assert texts == ["at least 8%", "5–10 million", "5–10 million", "$2,400", "35 or more"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("71 000 Fahrgäste statt 61.000", [((71000.0,), "fahrgäste"), ((61.0, 61000.0), "")]),
        ("2,4 Millionen und 12,5 %", [((2.4,), "millionen"), ((12.5,), "")]),
        ("am 3. Mai 2021 um 14:30 Uhr, am 03.11.2026, Nr. 2303/02, 1998–99", []),
        ("共有71000名乘客", [((71000.0,), "名")]),
        ("3万人と3億人", [((30000.0,), "人"), ((300000000.0,), "人")]),
        ("A4 und G20", []),
        ("", []),
    ],
)
def test_digits_of_any_language(text: str, expected: list[tuple[tuple[float, ...], str]]) -> None:
    assert [(one.values, "".join(one.counted)) for one in digits(text)] == expected
