"""Which points a student is given first: rows of heading, code and weight, and what is chosen of them."""

from __future__ import annotations

import pytest

from argmap.grading.points import Point, chosen
from argmap.grading.voice import Voice

MORE = " The same is worth a look in {}."


def points(*rows: str) -> list[Point]:
    """Points from rows such as `a wording AM301 0.5`: what it is, its heading, its code (`-`: none), its weight."""
    split = [row.split() for row in rows]
    return [
        Point(
            heading,
            what,
            "",
            "",
            "",
            claims=(what.upper(),),
            code="" if code == "-" else code.replace("_", " "),
            weight=float(weight),
        )
        for what, heading, code, weight in split
    ]


@pytest.mark.parametrize(
    ("rows", "most", "told", "left"),
    [
        (["a wording A 0", "b form B 0", "c thesis C 0"], 3, ["b", "c", "a"], []),
        (["a wording A 0", "b form B 0", "c thesis C 0"], 2, ["b", "c"], ["a"]),
        (["a form A 1", "b form B 2", "c form C 3"], 1, ["c"], ["a", "b"]),
        (["a form A 1", "b form A 2", "c form C 0"], 2, ["b" + MORE.format("A"), "c"], ["a"]),
        (["a form A 1", "b form A 2", "c form C 0"], 3, ["b", "a", "c"], []),
        (["a form A 2", "b wording A 1", "c form C 0"], 2, ["a", "b"], ["c"]),
        (["a form A 3", "b form A 2", "c form A 1"], 1, ["a" + MORE.format("B and C")], ["b", "c"]),
        (["a form - 3", "b form - 2"], 1, ["a"], ["b"]),
        (["a form A 3", "b form A 2", "c wording C 1", "d wording A 1"], 3, ["a", "b" + MORE.format("D"), "c"], ["d"]),
        (["a form missing 3", "b form missing 2"], 1, ["a"], ["b"]),
        ([], 3, [], []),
    ],
)  # fmt: skip
def test_what_is_told_first(rows: list[str], most: int, told: list[str], left: list[str]) -> None:
    first, others = chosen(points(*rows), most, Voice())
    assert [one.what for one in first] == told
    assert [one.what for one in others] == left


@pytest.mark.parametrize(
    ("others", "named"),
    [(8, "P0, P1, P2, P3, P4, P5, P6 and P7"), (9, "P0, P1, P2, P3, P4, P5, P6, P7 and others")],
)
def test_eight_others_are_named(others: int, named: str) -> None:
    told, _ = chosen(points("a form A 99", *(f"p{at} form A {at}" for at in range(others))), 1, Voice())
    assert [one.what for one in told] == ["a" + MORE.format(named)]
