"""How lines are led in argmap's own layout: small scenes in round numbers, and the corners of all that is not straight.

Columns of boxes are 100 wide, with 100 between them: 0 to 100, 200 to 300, 400 to 500; joints stand at 160 and 360.
Tracks right of boxes begin 14 from them, where there is room for a head, those left of boxes 4 from them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.draw.routes import Routes
from argmap.draw.theme import EdgeStyle
from tests.draw.scenes import Box, Joint, a_scene, line, ways

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.draw.scene import Line
    from argmap.draw.tidy import Point


UP_AND_DOWN = pytest.mark.parametrize("way", [1, -1])


def bent(
    boxes: Mapping[int, Box], lines: list[Line], joints: Mapping[int, Joint] | None = None
) -> dict[str, list[Point]]:
    """The ways of lines that are not straight from their start to their end: the same wherever all of it stands."""
    found = {name: way for name, way in ways(a_scene(boxes, lines, joints)).items() if len(way) > 2}
    moved = ways(
        a_scene(
            {index: one._replace(depth=one.depth + 1, y=one.y + 30) for index, one in boxes.items()},
            lines,
            {step: one._replace(depth=one.depth + 1, y=one.y + 30) for step, one in (joints or {}).items()},
        )
    )
    assert found == {name: [(x - 200, y - 30) for x, y in way] for name, way in moved.items() if len(way) > 2}
    return found


COLUMN = {0: Box(0, 0), 1: Box(1, 100), 2: Box(1, 0), 3: Box(2, 0)}
HOME = [line(0, 0, 1), line(1, 0, 2), line(2, 2, 3)]


def test_a_line_to_a_claim_that_is_written_there_is_straight() -> None:
    """What starts at one side stands 16 apart there, in the order in which it ends; each ends at its box's middle."""
    assert ways(a_scene(COLUMN, HOME)) == {
        "s0 p1": [(100, 8), (200, 100)],
        "s1 p2": [(100, -8), (200, 0)],
        "s2 p3": [(300, 0), (400, 0)],
    }


def test_with_a_head_a_line_leaves_a_box_level_and_a_bent_one_begins_after_its_head() -> None:
    arrow = EdgeStyle("black", "solid", "normal", 1.0, 1.0, "", "")
    found = ways(a_scene(COLUMN, [*HOME, line(3, 1, 2, is_away=True)]), arrow)
    assert found == {
        "s0 p1": [(100, 8), (110, 8), (200, 100)],
        "s1 p2": [(100, -8), (110, -8), (200, 0)],
        "s2 p3": [(300, -8), (310, -8), (400, 0)],
        "s3 p2": [(300, 100), (310, 100), (314, 100), (314, 8), (300, 8)],
    }


def test_what_starts_with_its_head_at_a_joint_is_left_to_graphviz_where_it_is_straight() -> None:
    """It draws it up to the joint's edge."""
    lines = [line(0, 0), line(0, 0, 1, joint=0), line(1, 0, 2, joint=0), line(2, 0, joint=0), line(2, 0, 3, joint=2)]
    boxes = {0: Box(0, 0), 1: Box(1, 50), 2: Box(1, 0), 3: Box(1, -50)}
    assert ways(a_scene(boxes, lines, {0: Joint(0, 50, 10, 10), 2: Joint(0, -50, 10, 10)})) == {
        "s0": [(100, 0), (160, 50)],
        "s0 p1": [(160, 50), (200, 50)],
        "s1 p2": [],
        "s2": [],
        "s2 p3": [(160, -50), (200, -50)],
    }


@pytest.mark.parametrize(
    ("away", "way"),
    [
        (line(3, 1, 2, is_away=True), [(300, 100), (314, 100), (314, 8), (300, 8)]),
        (line(3, 0, 3, is_away=True), [(100, 0), (196, 0), (196, 23), (396, 23), (396, 6), (400, 6)]),
        (line(3, 3, 1, is_away=True), [(500, 0), (514, 0), (514, 23), (314, 23), (314, 100), (300, 100)]),
        (line(3, 3, 0, is_away=True), [(500, 0), (514, 0), (514, 23), (114, 23), (114, 0), (100, 0)]),
        (line(3, 1, 3, is_away=True), [(300, 100), (396, 100), (396, 6), (400, 6)]),
    ],
)
def test_a_line_to_a_claim_that_is_written_elsewhere_leads_around_boxes(away: Line, way: list[Point]) -> None:
    """It passes 3 from a box. To what stands further right it ends at the left side, apart from the straight line there;
    to what stands in the same column or further left at the right side."""
    assert bent(COLUMN, [*HOME, away]) == {away.name: way}


def test_lines_from_a_joint_leave_it_above_or_below_and_apart_from_each_other() -> None:
    """Those that lead left leave it on the left, and 4 apart; the joint is 24 high, and they turn 4 below it."""
    joints = {3: Joint(1, 100)}
    lines = [*HOME, line(3, 1), *(line(3, 1, to, joint=3, is_away=True) for to in (3, 2, 0))]
    assert bent(COLUMN, lines, joints) == {
        "s3 p3": [(366, 100), (366, 84), (396, 84), (396, 6), (400, 6)],
        "s3 p2": [(354, 100), (354, 80), (314, 80), (314, 8), (300, 8)],
        "s3 p0": [(360, 100), (360, 76), (114, 76), (114, 0), (100, 0)],
    }


def test_undercuts_of_claims_elsewhere_have_their_heads_at_the_edge_of_a_joint() -> None:
    """They turn 16 below it, where there is room for the head."""
    lines = [line(0, 0), line(0, 0, 1, joint=0), line(1, 0, 2), line(2, 2, 3)]
    for height, edge in ((10, 95), (24, 88)):
        assert bent(COLUMN, [*lines, line(3, 0, 2, joint=0, is_away=True)], {0: Joint(0, 100, 24, height)}) == {
            "s3 p2": [(160, edge), (160, edge - 16), (196, edge - 16), (196, 6), (200, 6)],
        }


@pytest.mark.parametrize(("number", "wider"), [(4, 0), (5, 4), (6, 8)])
def test_lines_right_of_boxes_have_tracks_of_their_own_and_columns_move_for_them(number: int, wider: int) -> None:
    """There is room for four tracks; for more, all further right moves: joints, boxes and columns."""
    boxes = {0: Box(0, 0), 1: Box(1, 0, 160), 2: Box(1, -200, 160), 3: Box(2, 0), 4: Box(3, 0)}
    lines = [line(0, 0, 1), line(1, 0, 2), line(2, 1), line(2, 1, 3, joint=2), line(3, 3), line(3, 3, 4, joint=3)]
    lines += [line(10 + at, 1, 2, is_away=True) for at in range(number)]
    scene = a_scene(boxes, lines, {2: Joint(1, 0), 3: Joint(2, 0)})
    found, layout = ways(scene), Routes(scene).layout
    tracks = [found[f"s{10 + at} p2"][1][0] for at in range(number)]
    assert tracks == [314 + 4 * at for at in range(number)]
    assert [found[name][-1][0] for name in ("s0 p1", "s2", "s2 p3", "s3", "s3 p4")] == [
        200, 360 + wider, 400 + wider, 560 + wider, 600 + wider,
    ]  # fmt: skip
    assert layout.boxes == {0: (50, 0), 1: (250, 0), 2: (250, -200), 3: (450 + wider, 0), 4: (650 + wider, 0)}
    assert (layout.joints[2], layout.joints[3]) == ((360 + wider, 0), (560 + wider, 0))
    assert layout.columns == {
        0: (0, 100), 1: (200, 300), 2: (400 + wider, 500 + wider), 3: (600 + wider, 700 + wider),
    }  # fmt: skip


@pytest.mark.parametrize(("number", "wider"), [(3, 0), (4, 4), (5, 8)])
def test_lines_left_of_boxes_have_tracks_of_their_own_right_of_joints(number: int, wider: int) -> None:
    """There is room for three; for more, the boxes move, and joints, which are passed on the left, do not."""
    boxes = {0: Box(0, 0), 1: Box(1, 0, 120), 2: Box(1, -200, 120), 3: Box(2, 0, 120)}
    lines = [line(0, 0, 1), line(1, 0, 2), line(2, 1), line(2, 1, 3, joint=2)]
    lines += [line(10 + at, 2, 3, is_away=True) for at in range(number)]
    scene = a_scene(boxes, lines, {2: Joint(1, 0)})
    found, layout = ways(scene), Routes(scene).layout
    starts = [-200 + 16 * ((number - 1) / 2 - at) for at in range(number)]
    assert {name: way for name, way in found.items() if len(way) > 2} == {
        f"s{10 + at} p3": [
            (300, start),
            (396 + wider - 4 * at, start),
            (396 + wider - 4 * at, -6 * (at + 1)),
            (400 + wider, -6 * (at + 1)),
        ]
        for at, start in enumerate(starts)
    }
    assert layout.joints[2] == (360, 0)
    assert layout.boxes == {0: (50, 0), 1: (250, 0), 2: (250, -200), 3: (450 + wider, 0)}


@pytest.mark.parametrize(
    ("reused", "width", "beside"),
    [(1, 24, [0]), (2, 24, [-3, 3]), (3, 24, [-6, 0, 6]), (1, 10, [0]), (2, 10, [-3, 3]), (3, 10, [-3, 0, 3])],
)
def test_lines_that_leave_a_joint_on_one_side_share_its_width(reused: int, width: int, beside: list[int]) -> None:
    """They stand 6 apart, or nearer so that all start 2 within the edges of the joint."""
    boxes = {0: Box(0, 0), 1: Box(1, 0)} | {at: Box(1, 50 * at) for at in range(2, 2 + reused)}
    lines = [line(0, 0), line(0, 0, 1, joint=0), *(line(at, 0, at) for at in range(2, 2 + reused))]
    lines += [line(0, 0, at, joint=0, is_away=True) for at in range(2, 2 + reused)]
    found = bent(boxes, lines, {0: Joint(0, 0, width)})
    assert [way[0] for way in found.values()] == [(160 + one, 0) for one in reversed(beside)]
    assert [way[1] for way in found.values()] == [(160 + one, 16 + 4 * at) for at, one in enumerate(reversed(beside))]


@UP_AND_DOWN
def test_lines_that_leave_a_joint_do_not_cross_beside_it(way: int) -> None:
    """Of those that lead right the leftmost turns furthest away, of those that lead left the rightmost does."""
    boxes = {0: Box(0, 0), 1: Box(1, 0), 2: Box(1, 100 * way), 3: Box(2, 0), 4: Box(2, 100 * way), 5: Box(0, 300 * way)}
    boxes |= {6: Box(2, 200 * way)}
    lines = [line(0, 0, 1), line(1, 0, 2), line(2, 1), line(2, 1, 3, joint=2), line(3, 2, 4)]
    lines += [line(2, 1, to, joint=2, is_away=True) for to in (4, 2, 5, 6)]
    found = bent(boxes, lines, {2: Joint(1, 0, 44)})
    assert {name: points[:2] for name, points in found.items() if name.startswith("s2")} == {
        "s2 p2": [(351, 0), (351, 20 * way)],
        "s2 p5": [(357, 0), (357, 24 * way)],
        "s2 p6": [(363, 0), (363, 28 * way)],
        "s2 p4": [(369, 0), (369, 16 * way)],
    }


@UP_AND_DOWN
@pytest.mark.parametrize(("height", "is_bent"), [(60, False), (119, False), (125, True), (150, True), (170, True)])
def test_a_line_to_its_joint_leads_around_the_joint_of_another_step(height: int, is_bent: bool, way: int) -> None:
    """From 0 to 200 it passes 148, where the other joint begins, at 136: what reaches up to there is met."""
    boxes = {0: Box(0, 0), 1: Box(1, 200 * way), 2: Box(1, height * way)}
    lines = [line(0, 0), line(0, 0, 1, joint=0), line(1, 0), line(1, 0, 2, joint=1)]
    found = bent(boxes, lines, {0: Joint(0, 200 * way), 1: Joint(0, height * way)})
    around = [(100, 8 * way), (114, 8 * way), (114, 200 * way), (160, 200 * way)]
    assert found == ({"s0": around} if is_bent else {})


@UP_AND_DOWN
@pytest.mark.parametrize(
    ("height", "is_bent"), [(0, False), (20, False), (30, True), (50, True), (76, True), (82, False), (90, False)]
)
def test_a_line_to_its_premise_leads_around_the_joint_of_another_step(height: int, is_bent: bool, way: int) -> None:
    """From 8 to 100 it rises from 37 to 66 over the width of the joint, which is 24 high."""
    boxes = {0: Box(0, 0), 1: Box(1, 100 * way), 2: Box(1, (height - 200) * way)}
    found = bent(boxes, [line(0, 0, 1), line(1, 0), line(1, 0, 2, joint=1)], {1: Joint(0, height * way)})
    around = [(100, 8 * way), (114, 8 * way), (114, 100 * way), (200, 100 * way)]
    assert found == ({"s0 p1": around} if is_bent else {})


@UP_AND_DOWN
@pytest.mark.parametrize(
    ("height", "is_bent"), [(30, True), (50, True), (70, True), (100, False), (150, False), (200, False)]
)
def test_an_undercut_leads_around_the_joint_of_another_step(height: int, is_bent: bool, way: int) -> None:
    """From 0 to 200 it leaves the joints' column at 60: what begins below that is met, unless it touches its own joint.

    It turns aside after its head, and leads down 20 from the boxes, which stand further right for it. Where there is no
    room for its head between two joints it leaves its own on the other side.
    """
    boxes = {0: Box(0, 0), 1: Box(1, 0), 2: Box(1, 200 * way), 3: Box(1, height * way)}
    lines = [line(0, 0), line(0, 0, 1, joint=0), line(1, 0), line(1, 0, 3, joint=1), line(2, 0, 2, joint=0)]
    found = bent(boxes, lines, {0: Joint(0, 0), 1: Joint(0, height * way)})
    if not is_bent:
        assert found == {}
    elif height < 43:
        turn = (160, -12 * way), (160, -28 * way), (196, -28 * way)
        assert found == {"s2 p2": [*turn, (196, 200 * way), (200, 200 * way)]}
    else:
        turn = (166, 12 * way), (166, 28 * way), (188, 28 * way)
        assert found == {"s2 p2": [*turn, (188, 200 * way), (208, 200 * way)]}


@UP_AND_DOWN
def test_undercuts_with_joints_of_their_own_share_a_line_along_the_left_of_these(way: int) -> None:
    """So do those from boxes, right of all joints."""
    boxes = {0: Box(0, 0), **{one: Box(1, 100 * (one - 1) * way) for one in range(1, 6)}}
    lines = [line(0, 0), line(0, 0, 1, joint=0)]
    for one in (1, 2):
        lines += [line(one, 0, joint=0), line(one, 0, one + 1, joint=one)]
    lines += [line(one, 0, one + 1, joint=0) for one in (3, 4)]
    joints = {0: Joint(0, 0), **{one: Joint(0, 100 * one * way) for one in (1, 2)}}
    left = (154, 12 * way), (154, 28 * way), (114, 28 * way)
    right = (166, 12 * way), (166, 28 * way), (188, 28 * way)
    assert bent(boxes, lines, joints) == {
        **{f"s{one}": [*left, (114, 100 * one * way), (160, 100 * one * way)] for one in (1, 2)},
        **{f"s{one} p{one + 1}": [*right, (188, 100 * one * way), (208, 100 * one * way)] for one in (3, 4)},
    }


@UP_AND_DOWN
def test_a_line_that_undercuts_share_keeps_off_the_tracks_of_others(way: int) -> None:
    """Those of what stands elsewhere are next to boxes, on both sides of the joints."""
    boxes = {0: Box(0, 0), **{one: Box(1, 100 * (one - 1) * way) for one in range(1, 6)}}
    lines = [line(0, 0), line(0, 0, 1, joint=0), *(line(one, 0, one + 1, joint=0) for one in (1, 2))]
    lines += [line(7, one, 1, is_away=True) for one in (4, 5)]
    found = bent(boxes, lines, {0: Joint(0, 0)})
    upright = {name: max({x for x, _ in points}, key=[x for x, _ in points].count) for name, points in found.items()}
    assert upright["s1 p2"] == upright["s2 p3"]
    assert len({*upright.values()}) == len(upright) - 1


@UP_AND_DOWN
@pytest.mark.parametrize(("height", "side"), [(20, -1), (30, -1), (50, 1), (100, 1), (150, 1), (175, 1), (200, None)])
def test_an_undercut_to_its_own_joint_leads_around_the_joint_of_another_step(
    height: int, side: int | None, way: int
) -> None:
    """Straight up or down all that stands between is met; it leads around it on the left."""
    boxes = {0: Box(0, 0), 1: Box(1, 0), 2: Box(1, 200 * way), 3: Box(1, height * way)}
    lines = [line(0, 0), line(0, 0, 1, joint=0), line(1, 0), line(1, 0, 3, joint=1)]
    lines += [line(2, 0, joint=0), line(2, 0, 2, joint=2)]
    found = bent(boxes, lines, {0: Joint(0, 0), 1: Joint(0, height * way), 2: Joint(0, 200 * way)})
    if side is None:
        assert found == {}
    else:
        at = side * way
        turn = (160, 12 * at), (160, 28 * at), (114, 28 * at)
        assert found == {"s2": [*turn, (114, 200 * way), (160, 200 * way)]}


@UP_AND_DOWN
@pytest.mark.parametrize(
    ("width", "height", "is_bent"),
    [(40, 60, False), (40, 78, False), (40, 82, True), (40, 100, True), (100, 100, False)],
)
def test_a_line_to_a_box_that_is_narrower_than_its_column_does_not_run_into_the_next_one(
    width: int, height: int, is_bent: bool, way: int
) -> None:
    """Within the column it may rise by half of its box; a line that rises more is led on level."""
    boxes = {0: Box(0, 0), 1: Box(1, height * way, 40, width), 2: Box(1, -200 * way)}
    found = bent(boxes, [line(0, 0, 1), line(1, 0, 2)])
    around = [(100, 8 * way), (114, 8 * way), (114, height * way), (250 - width / 2, height * way)]
    assert found == ({"s0 p1": around} if is_bent else {})


@UP_AND_DOWN
@pytest.mark.parametrize("distance", [25, 28, 31, 60])
def test_joints_that_stand_close_to_each_other_are_joined_by_a_straight_line(distance: int, way: int) -> None:
    boxes = {0: Box(0, 0), 1: Box(1, 0), 2: Box(1, 60 * way)}
    lines = [line(0, 0), line(0, 0, 1, joint=0), line(2, 0, joint=0), line(2, 0, 2, joint=2)]
    assert bent(boxes, lines, {0: Joint(0, 0), 2: Joint(0, distance * way)}) == {}


@UP_AND_DOWN
def test_lines_that_leave_a_joint_on_one_side_stand_apart_wherever_they_lead_next(way: int) -> None:
    """Another joint touches this one above, so that both leave it below, also that which leads up."""
    boxes = {0: Box(0, 0), 1: Box(1, 0), 2: Box(1, 300 * way), 3: Box(2, 100 * way), 4: Box(2, -100 * way)}
    lines = [line(0, 0), line(0, 0, 1, joint=0), line(1, 0), line(1, 0, 2, joint=1)]
    lines += [line(0, 0, 3, joint=0, is_away=True), line(0, 0, 4, joint=0, is_away=True)]
    found = bent(boxes, lines, {0: Joint(0, 0), 1: Joint(0, 24 * way)})
    assert [found[name][:2] for name in ("s0 p3", "s0 p4")] == [
        [(163, 0), (163, -16 * way)],
        [(157, 0), (157, -20 * way)],
    ]


@UP_AND_DOWN
def test_a_steep_line_to_a_narrow_box_is_led_on_level_where_there_are_joints_too(way: int) -> None:
    """The joint stands far off the line."""
    boxes = {0: Box(0, 0), 1: Box(1, 100 * way, 40, 40), 2: Box(1, -200 * way)}
    found = bent(boxes, [line(0, 0, 1), line(1, 0), line(1, 0, 2, joint=1)], {1: Joint(0, -200 * way)})
    assert found["s0 p1"] == [(100, 8 * way), (114, 8 * way), (114, 100 * way), (230, 100 * way)]
