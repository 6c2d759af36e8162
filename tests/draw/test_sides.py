"""Ends of lines along the sides of boxes: heads do not lie on heads, and lines do not cross right where they start."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from argmap.draw.scene import Line, Scene
from argmap.draw.sides import ends, room
from argmap.draw.tidy import Layout

Passed = dict[int, list[float]]
"""By the numbers of lines, at which heights they pass columns."""


class Size(NamedTuple):
    width: float
    height: float


class Box(NamedTuple):
    """Where a claim stands."""

    depth: int
    middle: float
    height: float = 48


def home(claim: int, premise: int) -> Line:
    """A straight line from a claim to its own premise."""
    return Line("", 0, claim, claim, 0, premise, is_home=True)


def around(claim: int, premise: int) -> Line:
    """A line from a claim to a premise that stands elsewhere."""
    return home(claim, premise)._replace(is_home=False)


def to_joint(claim: int, step: int) -> Line:
    """A line from a claim to the joint of linked premises."""
    return Line("", step, claim, claim, step, None, is_home=True)


def from_joint(claim: int, step: int, premise: int) -> Line:
    """A line from such a joint to a premise that stands elsewhere."""
    return Line("", step, claim, None, step, premise, is_home=False)


def placed(boxes: list[Box], lines: list[Line], joints: dict[int, float] | None = None) -> Scene:
    """What `joints` gives are the heights at which they stand, by step."""
    middles = {index: (50.0 + 172 * box.depth, float(box.middle)) for index, box in enumerate(boxes)}
    layout = Layout(middles, {step: (144.0, y) for step, y in (joints or {}).items()}, {}, {})
    depths = {index: box.depth for index, box in enumerate(boxes)}
    sizes = {index: Size(100, box.height) for index, box in enumerate(boxes)}
    return Scene(layout, lines, depths, sizes, dict.fromkeys(joints or {}, Size(24, 24)))


def found(
    boxes: list[Box], lines: list[Line], passed: Passed | None = None, joints: dict[int, float] | None = None
) -> dict[tuple[int, int], float]:
    return ends(placed(boxes, lines, joints), lambda number: (passed or {}).get(number, []))


@pytest.mark.parametrize(
    ("lines", "depths", "needed"),
    [
        ([], [0], {}),
        ([home(0, 1)], [0, 1], {}),
        ([home(0, 1), home(0, 2)], [0, 1, 1], {0: 32}),
        ([home(0, 1), home(0, 2), to_joint(0, 5)], [0, 1, 1], {0: 48}),
        ([home(0, at) for at in range(1, 17)], [0, *[1] * 16], {0: 256}),
        ([home(0, at) for at in range(1, 41)], [0, *[1] * 40], {0: 256}),
        ([home(0, 2), around(1, 2)], [0, 0, 1], {2: 32}),
        ([home(0, 2), around(1, 2), home(2, 3)], [0, 0, 1, 2], {2: 32}),
        ([home(0, 2), around(1, 2), *[home(2, at) for at in (3, 4, 5)]], [0, 0, 1, 2, 2, 2], {2: 48}),
        ([home(0, 1), home(1, 2), around(2, 1)], [0, 1, 2], {1: 32}),
        ([home(0, 1), around(1, 2), home(0, 2)], [0, 1, 1], {0: 32}),
        ([around(1, 2), around(3, 2), home(0, 2)], [0, 1, 1, 1], {2: 32}),
        ([from_joint(0, 4, 1), home(2, 1)], [0, 1, 0], {1: 32}),
    ],
)
def test_a_box_is_high_enough_for_the_lines_that_meet_at_one_of_its_sides(
    lines: list[Line], depths: list[int], needed: dict[int, float]
) -> None:
    """Sixteen points for each further one, and eight at each corner; no box grows beyond a page for them.

    Lines end at the left of what stands further right, else at the right, where its own reasons begin.
    """
    assert room(lines, dict(enumerate(depths))) == needed


@pytest.mark.parametrize(
    ("height", "middles", "starts"),
    [
        (48, [0], [0]),
        (48, [70], [0]),
        (48, [30, -30], [8, -8]),
        (48, [-30, 30], [-8, 8]),
        (48, [90, 60, 30], [16, 0, -16]),
        (48, [60, 90, 30], [0, 16, -16]),
        (48, [60, 30, 0, -30, -60], [16, 8, 0, -8, -16]),
        (100, [60, 30, 0, -30, -60], [32, 16, 0, -16, -32]),
    ],
)
def test_lines_to_reasons_start_apart_in_the_order_of_these(
    height: float, middles: list[float], starts: list[float]
) -> None:
    """None crosses another; one alone is at the middle of its box. They end at the middle of the reasons, without a say."""
    boxes = [Box(0, 0, height), *(Box(1, middle) for middle in middles)]
    lines = [home(0, at + 1) for at in range(len(middles))]
    assert found(boxes, lines) == {(at, 0): start for at, start in enumerate(starts)}


def test_heights_count_from_the_box_itself() -> None:
    assert found([Box(0, 200), Box(1, 230), Box(1, 170)], [home(0, 1), home(0, 2)]) == {(0, 0): 208, (1, 0): 192}


def test_heads_at_the_right_stand_apart_whatever_ends_at_the_left() -> None:
    """The middle of a left side is kept for a straight line; at the right are heads, which need more room."""
    boxes = [Box(0, 0), Box(1, 0), Box(2, 40), Box(2, -40)]
    assert found(boxes, [home(0, 1), home(1, 2), home(1, 3)]) == {(0, 0): 0, (1, 0): 8, (2, 0): -8}


def test_a_line_to_a_joint_starts_as_the_joint_stands() -> None:
    """Whatever its premises; what leaves the joint, to its own premise or against a step, has no end of its own."""
    boxes = [Box(0, 0), Box(1, 40), Box(1, -60), Box(1, -90)]
    linked = Line("", 7, 0, None, 7, 2, is_home=True)
    undercut = Line("", 9, 0, None, 7, 3, is_home=True)
    lines = [home(0, 1), to_joint(0, 7), linked, undercut]
    assert found(boxes, lines, joints={7: 60}) == {(0, 0): -8, (1, 0): 8}
    assert found(boxes, lines, joints={7: 20}) == {(0, 0): 8, (1, 0): -8}


@pytest.mark.parametrize(
    ("passed", "start", "end"),
    [([200, 310], 8, 306), ([-200, 310], -8, 306), ([200, 100], 8, 294), ([10, 30], -8, 294)],
)
def test_a_line_around_boxes_starts_and_ends_towards_where_it_passes_others(
    passed: list[float], start: float, end: float
) -> None:
    """Not towards where its premise stands. It ends above the straight line there where it comes from above."""
    boxes = [Box(0, 0), Box(1, 20), Box(3, 300), Box(2, 300)]
    lines = [home(0, 1), around(0, 2), home(3, 2)]
    assert found(boxes, lines, {1: passed}) == {(0, 0): -start, (1, 0): start, (1, 1): end, (2, 0): 300}


@pytest.mark.parametrize(
    ("heights", "places"),
    [
        ([50], [6]),
        ([-50], [-6]),
        ([0], [-6]),
        ([50, 90], [6, 12]),
        ([90, 50], [12, 6]),
        ([-50, -90], [-6, -12]),
        ([-90, 50, -50], [-12, 6, -6]),
        ([10, 20, 30, 40, 50], [4, 8, 12, 16, 20]),
    ],
)
def test_beside_a_straight_line_others_end_as_they_come(heights: list[float], places: list[float]) -> None:
    """The middle of the left side is kept for it: above or below, the furthest outside, and none at the corners."""
    boxes = [Box(0, 0), Box(2, 0), *(Box(1, 500 + 90 * at) for at in range(len(heights)))]
    lines = [home(0, 1), *(around(at + 2, 1) for at in range(len(heights)))]
    got = found(boxes, lines, {at + 1: [height] for at, height in enumerate(heights)})
    assert {key: end for key, end in got.items() if key[1]} == {(at + 1, 1): end for at, end in enumerate(places)}


def test_without_a_straight_line_ends_stand_around_the_middle() -> None:
    """As where the claim under which a premise is written is not drawn."""
    boxes = [Box(0, 100), Box(0, -100), Box(1, 10)]
    lines = [around(0, 2), around(1, 2)]
    assert found(boxes, lines) == {(0, 0): 100, (0, 1): 18, (1, 0): -100, (1, 1): 2}
    assert found(boxes, lines[:1]) == {(0, 0): 100, (0, 1): 10}


@pytest.mark.parametrize(
    ("other", "starts", "there"), [(60, [0, -16, 16], [44, 76, 60]), (-60, [16, 0, -16], [-44, -60, -76])]
)
def test_a_line_within_a_column_lies_outside_of_those_to_the_right(
    other: float, starts: list[float], there: list[float]
) -> None:
    """It turns back right beside the boxes, so that it would cross whatever starts between it and its end."""
    boxes = [Box(0, 0), Box(1, 300), Box(1, -300), Box(0, other), Box(1, 500), Box(1, -500)]
    lines = [home(0, 1), home(0, 2), around(0, 3), home(3, 4), home(3, 5)]
    keys = [(0, 0), (1, 0), (2, 0), (2, 1), (3, 0), (4, 0)]
    assert found(boxes, lines) == dict(zip(keys, [*starts, *there], strict=True))


@pytest.mark.parametrize(("height", "start", "end"), [(90, 16, 16), (-90, -16, -16), (40, 16, 0)])
def test_a_line_back_to_the_left_starts_outside_and_ends_as_it_comes(height: float, start: float, end: float) -> None:
    """It leaves to the right around its own box, and comes to the right side of a premise from where it passed last."""
    boxes = [Box(0, 0), Box(1, 70), Box(1, -70), Box(2, 0), Box(3, 400), Box(3, -400)]
    lines = [home(0, 1), home(0, 2), home(3, 4), home(3, 5), around(3, 0)]
    got = found(boxes, lines, {4: [height]})
    assert (got[4, 0], got[4, 1]) == (start, end)
    assert sorted(got[key] for key in ((0, 0), (1, 0), (4, 1))) == [-16, 0, 16]
    assert sorted(got[key] for key in ((2, 0), (3, 0), (4, 0))) == [-16, 0, 16]


def test_a_line_from_a_joint_has_one_end_at_a_box() -> None:
    """From its joint it starts wherever there is room; it ends at the left of what stands to the right, else at the right."""
    boxes = [Box(0, 0), Box(1, 100), Box(1, -100), Box(0, -300)]
    lines = [to_joint(0, 4), from_joint(0, 4, 1), from_joint(0, 4, 3), around(2, 1)]
    got = found(boxes, lines, {1: [], 2: [], 3: []}, joints={4: 0})
    assert got == {(0, 0): 0, (1, 1): 100, (2, 1): -300, (3, 0): -100, (3, 1): 100}
