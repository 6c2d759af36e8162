"""At which heights lines pass what stands in their way, and turn beside joints: small scenes in round numbers."""

from __future__ import annotations

import pytest

from argmap.draw.levels import Levels
from tests.draw.scenes import Box, Joint, a_scene, line, ways

UP_AND_DOWN = pytest.mark.parametrize("way", [1, -1])


@UP_AND_DOWN
@pytest.mark.parametrize("depth", [0, 1])
@pytest.mark.parametrize("y", [0, 70])
@pytest.mark.parametrize(
    ("above", "below", "plain", "headed"),
    [
        (None, None, 16, 28),
        (None, -36, 16, 28),
        (60, -36, 16, 28),
        (50, -36, 16, 28),
        (36, None, 16, -28),
        (30, None, 15, -28),
        (24, None, -16, -28),
        (24, -46, -16, -28),
        (32, -36, 16, 17),
        (24, -24, 39, 39),
    ],
)
def test_a_line_turns_beside_its_joint_where_there_is_room(
    above: int | None, below: int | None, plain: int, headed: int, y: int, depth: int, way: int
) -> None:
    """It goes up to what stands higher: 4 beyond the edge of the joint, which is 24 high, and with a head 16.

    So much nearer as the next joint needs it for the line alone. Where there is no room for the head, or none at all, it
    goes down; where there is none there either, as near as can be; and from between two joints that touch this one over
    the next.
    """
    others = {10 + at: Joint(depth, y + one * way) for at, one in enumerate((above, below)) if one is not None}
    boxes = {0: Box(depth, y), 1: Box(depth + 1, y), 2: Box(depth + 1, y + 300 * way)}
    boxes |= {step: Box(depth + 1, y - (step + 490) * way) for step in others}
    lines = [line(0, 0), line(0, 0, 1, joint=0)]
    lines += [one for step in others for one in (line(step, 0), line(step, 0, step, joint=step))]
    for away, height in ((line(0, 0, 2, joint=0, is_away=True), plain), (line(7, 0, 2, joint=0, is_away=True), headed)):
        found = ways(a_scene(boxes, [*lines, away], {0: Joint(depth, y), **others}))[away.name]
        assert found[1] == (160 + 200 * depth, y + height * way)


def test_a_line_to_what_stands_level_turns_above_its_joint() -> None:
    boxes = {0: Box(0, 0), 1: Box(1, 100), 2: Box(1, 0)}
    lines = [line(0, 0), line(0, 0, 1, joint=0), line(0, 0, 2, joint=0, is_away=True)]
    assert ways(a_scene(boxes, lines, {0: Joint(0, 0)}))["s0 p2"] == [
        (160, 0), (160, 16), (196, 16), (196, 0), (200, 0),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("is_undercut", "heights"), [(False, [-20, -16, 16, 20, 24, 28]), (True, [-28, -24, 24, 28, 32, 36])]
)
def test_no_more_lines_turn_on_one_side_of_a_joint_than_stay_near(is_undercut: bool, heights: list[int]) -> None:
    """Four; the next turn on the other side, each at a height of its own."""
    boxes = {0: Box(0, 0), 1: Box(1, 0)} | {20 + at: Box(1, 200 + 100 * at) for at in range(6)}
    lines = [line(0, 0), line(0, 0, 1, joint=0)]
    lines += [line(50 + at if is_undercut else 0, 0, 20 + at, joint=0, is_away=True) for at in range(6)]
    found = ways(a_scene(boxes, lines, {0: Joint(0, 0)}))
    assert sorted(found[one.name][1][1] for one in lines[2:]) == heights


@UP_AND_DOWN
def test_a_line_passes_a_joint_on_the_side_where_it_goes_on(way: int) -> None:
    """It ends high and must dive through a narrow gap between boxes before: it passes the joint below."""
    boxes = {0: Box(0, 0), 1: Box(1, 100 * way, 240), 2: Box(1, -136 * way, 200), 3: Box(1, -300 * way)}
    boxes[4] = Box(2, 40 * way)
    lines = [line(0, 0), line(0, 0, 3, joint=0), line(1, 0, 4, is_away=True)]
    assert ways(a_scene(boxes, lines, {0: Joint(0, 0)}))["s1 p4"] == [
        (100, -8 * way), (114, -8 * way), (114, -15 * way), (196, -15 * way), (196, -28 * way), (396, -28 * way),
        (396, 40 * way), (400, 40 * way),
    ]  # fmt: skip


@UP_AND_DOWN
@pytest.mark.parametrize("depth", [0, 1])
def test_lines_share_a_narrow_gap_in_the_order_of_what_they_lead_to(depth: int, way: int) -> None:
    """Between boxes 16 apart three lines pass 4 apart, the highest to the highest, and cross on neither side of them."""
    boxes = {0: Box(depth, 0), 1: Box(depth + 1, 108, 200), 2: Box(depth + 1, -108, 200)}
    boxes |= {3: Box(depth + 2, 50 * way), 4: Box(depth + 2, 0), 5: Box(depth + 2, -50 * way)}
    for order in ((3, 4, 5), (5, 3, 4), (4, 5, 3)):
        scene = a_scene(boxes, [line(step, 0, to, is_away=True) for step, to in enumerate(order)])
        found = {name.split()[1]: [y for _, y in points] for name, points in ways(scene).items()}
        assert found == {
            "p3": [12 * way, 12 * way, 4 * way, 4 * way, 50 * way, 50 * way],
            "p4": [0, 0],
            "p5": [-12 * way, -12 * way, -4 * way, -4 * way, -50 * way, -50 * way],
        }


def test_what_passes_a_narrow_gap_comes_from_where_it_stands() -> None:
    """To one claim lines from a higher one pass above those from a lower one."""
    boxes = {0: Box(0, 60), 1: Box(0, -60), 2: Box(1, 108, 200), 3: Box(1, -108, 200), 4: Box(2, 0)}
    scene = a_scene(boxes, [line(0, 1, 4, is_away=True), line(1, 0, 4, is_away=True)])
    assert ways(scene) == {
        "s0 p4": [(100, -60), (196, -60), (196, -2), (396, -2), (396, -8), (400, -8)],
        "s1 p4": [(100, 60), (196, 60), (196, 2), (396, 2), (396, 8), (400, 8)],
    }


def test_where_a_line_is_expected_and_what_is_open() -> None:
    """A line is expected at its own height, or as near as boxes allow, 3 from them; columns without joints are open."""
    boxes = {0: Box(0, 0), 1: Box(1, 0), 2: Box(1, 100), 3: Box(2, 50), 4: Box(3, 0)}
    lines = [line(0, 0), line(0, 0, 1, joint=0), line(1, 2, 4, is_away=True), line(2, 0, 4, is_away=True)]
    levels = Levels(a_scene(boxes, [*lines, line(3, 4, 0, is_away=True)], {0: Joint(0, 30)}))
    assert levels.expected(2) == [100]
    assert levels.expected(3) == [23, 23]
    assert levels.expected(4) == [23, 23, 23]
    assert [levels.is_open(1, *one) for one in ((-100, 10), (10, 20), (30, 30), (46, 90), (0, 90))] == [
        True, False, False, True, False,
    ]  # fmt: skip
    assert [levels.is_open(column, -100, 100) for column in (0, 2, 3, 5)] == [False, False, True, True]
