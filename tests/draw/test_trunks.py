"""Several undercuts of one step in argmap's own layout: one head at its joint, one line, and a branch to each box."""

from __future__ import annotations

from typing import Any

import pytest

from argmap.draw.routes import Routes
from argmap.draw.trunks import Trunk, shared, trunk_tracks
from tests.draw.scenes import Box, Joint, Size, a_scene, line
from tests.draw.test_ways import reading_of
from tests.draw.ways import Picture, Way, argument, claim, picture, ref

DOT, CIRCLE, PILL = Size(9.36, 9.36), Size(24, 24), Size(80, 30)


def drawn(*undercuts: dict[str, Any], **step: Any) -> Picture:
    return picture(reading_of(argument(because=[{**(step or claim("A")), "unless": list(undercuts)}, claim("Z")])))


def undercutting(picture_: Picture) -> list[Way]:
    return [way for way in picture_.ways if way.head == "odiamond"]


def corners(way: Way) -> tuple[float, float]:
    """How far right its upright stretch stands of its joint's middle (0: it has none), and at which height it ends."""
    across = [round(x, 1) for x, _ in way.points]
    upright = max(set(across), key=across.count)
    return upright, way.points[-1][1]


@pytest.mark.parametrize("number", [2, 3, 7])
def test_several_have_one_head_and_each_a_branch(number: int) -> None:
    found = drawn(*(claim(f"U{at}") for at in range(number)))
    ways, joint = undercutting(found), found.rooms[undercutting(found)[0].start]
    x, y = joint.middle
    assert len(ways) == number
    (tip,) = {way.tip for way in ways}
    assert tip == pytest.approx((x + 3.3, y - 3.3), abs=0.1)
    (upright,) = {corners(way)[0] for way in ways}
    for way in ways:
        box = found.rooms[way.end]
        assert way.points[-1] == pytest.approx((box.left, box.middle[1]), abs=0.1)
        assert upright == pytest.approx(box.left - 20, abs=0.1)
        assert min(height for _, height in way.points) == pytest.approx(box.middle[1], abs=0.1)


def test_one_alone_goes_straight() -> None:
    (way,) = undercutting(drawn(claim("U")))
    assert way.handles == 2


def test_at_linked_premises_the_head_stands_under_the_joint_and_not_on_the_lines_to_them() -> None:
    found = drawn(claim("U"), claim("V"), together=[claim("A"), claim("B")])
    first, second = undercutting(found)
    joint = found.rooms[first.start]
    assert first.tip == second.tip
    assert first.tip[1] == pytest.approx(joint.low, abs=0.1)
    assert joint.middle[0] + 5 < first.tip[0] < joint.right - 5
    for way in (first, second):
        assert way.points[0][0] == first.tip[0]
        assert way.points[0][1] < joint.low - 10


@pytest.mark.parametrize(("is_first", "way_up"), [(True, 1), (False, -1)])
def test_those_from_above_end_above_their_joint(is_first: bool, way_up: int) -> None:
    """The joint of premises that all stand elsewhere lies beside what they bear on."""
    step = {"together": [ref("A"), ref("B")], "unless": [claim("U"), claim("V")]}
    others = [claim("A", 17), claim("B", 17)]
    found = picture(reading_of(argument(because=[step, *others] if is_first else [*others, step])))
    ways = undercutting(found)
    (joint,) = {way.start for way in ways}
    (tip,) = {way.tip for way in ways}
    room = found.rooms[joint]
    assert tip[1] == pytest.approx(room.high if way_up > 0 else room.low, abs=0.1)
    assert all(way_up * (way.points[-1][1] - room.middle[1]) > 30 for way in ways)


def test_of_two_from_above_and_one_from_below_only_the_two_share() -> None:
    step = {"together": [ref("A"), ref("B")], "unless": [claim("U"), claim("V"), claim("A"), claim("B"), claim("W")]}
    found = picture(reading_of(argument(because=[step])))
    room = found.rooms[undercutting(found)[0].start]
    sides = [way.points[-1][1] > room.middle[1] for way in undercutting(found)]
    shared = {way.tip for way in undercutting(found) if way.handles > 2}
    assert len(shared) == sum(sides.count(side) > 1 for side in (True, False))


def test_other_lines_beside_them_keep_their_tracks() -> None:
    """What goes round boxes has the tracks next to these; a shared line stands left of all."""
    shared = [
        claim("S", because=[ref("R")]),
        claim("R", unless=[claim("U"), claim("V")]),
        claim("Q", because=[ref("S")]),
    ]
    found = picture(reading_of(argument(because=shared)))
    first, second = undercutting(found)
    assert corners(first)[0] == corners(second)[0]
    others = [way for way in found.ways if way.handles > 4 and way.head != "odiamond"]
    assert others
    assert all(abs(corners(way)[0] - corners(first)[0]) > 3.9 for way in others)


@pytest.mark.parametrize("above", [True, False])
@pytest.mark.parametrize(
    ("size", "is_left", "begins"),
    [
        (DOT, False, [(3.31, 3.31), (28, 28)]),
        (DOT, True, [(0, 4.68), (0, 20.68), (-40, 20.68)]),
        (Size(12, 12), False, [(0, 6), (0, 22), (28, 22)]),
        (CIRCLE, False, [(6, 12), (6, 28), (28, 28)]),
        (CIRCLE, True, [(-6, 12), (-6, 28), (-40, 28)]),
        (PILL, False, [(12, 15), (12, 31), (28, 31)]),
        (PILL, True, [(-6, 15), (-6, 31), (-40, 31)]),
    ],
)
def test_where_a_shared_line_leaves_its_joint(
    size: Size, is_left: bool, begins: list[tuple[float, float]], above: bool
) -> None:
    """On the side of its lines, a slanting head beside the level line of a dot, others under the joint."""
    way, x = (1 if above else -1), (120 if is_left else 188)
    end = (150 if is_left else 208, 50 + 100 * way)
    found = list(Trunk(0, above, is_left).way((160, 50), size, x, end))
    expected = [*((160 + across, 50 + up * way) for across, up in begins), (x, end[1]), end]
    assert found == [pytest.approx(point, abs=0.01) for point in expected]


@pytest.mark.parametrize(("near", "sharing"), [(44, 0), (45, 2), (-44, 0), (-45, 2)])
def test_what_is_too_near_for_a_head_shares_no_line(near: float, sharing: int) -> None:
    """Twice the length of a head from the edge of the joint: 12 and 32."""
    boxes = {0: Box(0, 0), 1: Box(1, 0), 2: Box(1, near), 3: Box(1, 3 * near)}
    lines = [line(0, 0), line(0, 0, 1, joint=0), line(1, 0, 2, joint=0), line(2, 0, 3, joint=0)]
    scene = a_scene(boxes, lines, {0: Joint(0, 0)})
    assert len(shared(scene, lambda *_: True)) == sharing
    assert shared(scene, lambda *_: False) == {}


@pytest.mark.parametrize("way", [1, -1])
def test_room_for_a_head_is_looked_for_on_its_side_in_the_column_of_joints(way: int) -> None:
    boxes = {0: Box(0, 0), 1: Box(1, 0), 2: Box(1, 100 * way), 3: Box(1, 200 * way)}
    lines = [line(0, 0), line(0, 0, 1, joint=0), *(line(one, 0, one + 1, joint=0) for one in (1, 2))]
    asked: list[tuple[int, float, float]] = []

    def is_open(column: int, low: float, high: float) -> bool:
        asked.append((column, low, high))
        return True

    assert shared(a_scene(boxes, lines, {0: Joint(0, 0)}), is_open)
    assert asked == [(1, *sorted((15 * way, 31 * way)))] * 2


def test_what_stands_elsewhere_shares_no_line() -> None:
    boxes = {0: Box(0, 0), 1: Box(1, 0), 2: Box(1, 100), 3: Box(1, 200)}
    lines = [line(0, 0), line(0, 0, 1, joint=0), *(line(one, 0, one + 1, joint=0, is_away=True) for one in (1, 2))]
    assert shared(a_scene(boxes, lines, {0: Joint(0, 0)}), lambda *_: True) == {}


@pytest.mark.parametrize(
    ("taken", "found"),
    [
        ([], [5, 5, 4, 4, 4, 4]),
        ([((1, 99), 2), ((0, 99), 9), ((3, 99), 9)], [5, 5, 4, 4, 4, 4]),
        ([((1, 99), 4), ((1, 98), 6)], [8, 8, 7, 7, 7, 7]),
    ],
)
def test_shared_lines_have_tracks_of_their_own_where_they_pass_each_other(
    taken: list[tuple[tuple[int, int], int]], found: list[int]
) -> None:
    """From 0 to 300, from 50 to 200, and from 400 to 600, which can have the track of the second."""
    joints = {0: Joint(0, 0), 1: Joint(0, 50), 2: Joint(0, 400)}
    lines, boxes = [], {0: Box(0, 0)}
    for joint, heights in {0: (100, 300), 1: (120, 200), 2: (500, 600)}.items():
        for height in heights:
            boxes[len(boxes)] = Box(1, height)
            lines.append(line(9 + len(boxes), 0, len(boxes) - 1, joint=joint))
    scene = a_scene(boxes, lines, joints)
    tracks = trunk_tracks(scene, shared(scene, lambda *_: True), taken)
    assert [tracks[1, number] for number in range(6)] == found


def test_left_of_joints_they_take_the_first_track_that_is_free() -> None:
    boxes = {0: Box(0, 0), 1: Box(1, 0), 2: Box(1, 100), 3: Box(1, 200)}
    lines = [line(0, 0), line(0, 0, 1, joint=0)]
    for one in (1, 2):
        lines += [line(one, 0, joint=0), line(one, 0, one + 1, joint=one)]
    scene = a_scene(boxes, lines, {0: Joint(0, 0), 1: Joint(0, 100), 2: Joint(0, 200)})
    trunks = shared(scene, lambda *_: True)
    assert trunks == dict.fromkeys((2, 4), Trunk(0, True, True))
    assert trunk_tracks(scene, trunks, []) == {(0, 2): 0, (0, 4): 0}
    assert trunk_tracks(scene, trunks, [((0, 0), 1)]) == {(0, 2): 2, (0, 4): 2}
    assert Routes(scene).layout == scene.layout
