"""Several undercuts of one step in argmap's own layout: one head at its joint, one line, and a branch to each box."""

from __future__ import annotations

from typing import Any

import pytest

from tests.draw.test_ways import reading_of
from tests.draw.ways import Picture, Way, argument, claim, picture, ref


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
