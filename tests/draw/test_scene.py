"""What the tidy layout has placed: which lines there are, and past which columns each must lead."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from argmap.draw import Drawing, Options
from argmap.draw.scene import Line, lines_of, scene
from argmap.reading import read_bytes
from tests.draw.scenes import Box, Joint, a_scene, line


def named(name: str, **more: Any) -> dict[str, Any]:
    return {"premise": f"The pond {name}.", "id": name, **more}


def ref(name: str) -> dict[str, Any]:
    return {"ref": name}


def drawing(options: Options | None = None) -> Drawing:
    """T (0) with A (1), undercut by U (2) and by V (3) and B, B (4) linked with A, and C (5), which A supports."""
    undercuts = [named("U"), {"together": [named("V"), ref("B")]}]
    argument = {
        "id": "T",
        "thesis": "The pond stays.",
        "because": [named("A", unless=undercuts), {"together": [named("B"), ref("A")], "unless": [ref("U")]}],
        "but": [named("C", because=[ref("A")])],
    }
    reading = read_bytes(json.dumps({"argmap": 1, "argument": argument}).encode())
    assert reading.findings == ()
    return Drawing(reading, options or Options(layout="tidy"))


def test_each_step_has_a_line_to_each_premise_and_one_to_its_joint_before() -> None:
    """What is linked or undercut meets in a joint of its own; an undercut starts at the joint of the step it attacks."""
    assert [*lines_of(drawing())] == [
        Line("s0", 0, conclusion=0, claim=0, joint=0, premise=None, is_home=True),
        Line("s0 p1", 0, conclusion=0, claim=None, joint=0, premise=1, is_home=True),
        Line("s1 p2", 1, conclusion=0, claim=None, joint=0, premise=2, is_home=True),
        Line("s2", 2, conclusion=0, claim=None, joint=0, premise=None, is_home=True),
        Line("s2 p3", 2, conclusion=0, claim=None, joint=2, premise=3, is_home=True),
        Line("s2 p4", 2, conclusion=0, claim=None, joint=2, premise=4, is_home=False),
        Line("s3", 3, conclusion=0, claim=0, joint=3, premise=None, is_home=True),
        Line("s3 p4", 3, conclusion=0, claim=None, joint=3, premise=4, is_home=True),
        Line("s3 p1", 3, conclusion=0, claim=None, joint=3, premise=1, is_home=False),
        Line("s4 p2", 4, conclusion=0, claim=None, joint=3, premise=2, is_home=False),
        Line("s5 p5", 5, conclusion=0, claim=0, joint=5, premise=5, is_home=True),
        Line("s6 p1", 6, conclusion=5, claim=5, joint=6, premise=1, is_home=False),
    ]


def test_only_undercuts_start_with_their_head_at_a_joint() -> None:
    undercuts = [one.name for one in lines_of(drawing()) if one.is_undercut]
    assert undercuts == ["s1 p2", "s2", "s4 p2"]


def test_no_line_leads_to_what_is_not_drawn() -> None:
    found = [one.name for one in lines_of(drawing(Options(layout="tidy", focus="C", depth=0)))]
    assert found == ["s5 p5"]


BOXES = {0: Box(0, 30), 1: Box(1, 80), 2: Box(1, 10), 3: Box(2, 50), 4: Box(3, 70)}
JOINTS = {7: Joint(1, 75), 8: Joint(1, 5)}


@pytest.mark.parametrize(
    ("one", "heights", "is_left", "strips", "columns"),
    [
        (line(0, 0, 1), (30, 80), True, [0], []),
        (line(7, 1), (80, 75), False, [2], []),
        (line(7, 1, 3, joint=7), (75, 50), True, [3], []),
        (line(8, 1, joint=7), (75, 5), False, [2], []),
        (line(9, 1, 3, joint=7), (75, 50), True, [3], []),
        (line(0, 0, 4, is_away=True), (30, 70), True, [0, 1, 2, 3, 4, 5], [1, 2, 3, 4, 5]),
        (line(1, 1, 4, is_away=True), (80, 70), True, [2, 3, 4, 5], [3, 4, 5]),
        (line(1, 1, 3, is_away=True), (80, 50), True, [2, 3], [3]),
        (line(1, 1, 2, is_away=True), (80, 10), False, [2], []),
        (line(1, 1, 0, is_away=True), (80, 30), False, [2, 1, 0], [2, 1]),
        (line(4, 4, 1, is_away=True), (70, 80), False, [6, 5, 4, 3, 2], [6, 5, 4, 3]),
        (line(7, 1, 4, joint=7, is_away=True), (75, 70), True, [3, 4, 5], [4, 5]),
        (line(7, 1, 3, joint=7, is_away=True), (75, 50), True, [3], []),
        (line(9, 1, 2, joint=7, is_away=True), (75, 10), False, [2], []),
        (line(9, 1, 0, joint=7, is_away=True), (75, 30), False, [2, 1, 0], [2, 1]),
    ],
)
def test_a_line_leads_through_all_that_stands_between_its_ends(
    one: Line, heights: tuple[float, float], is_left: bool, strips: list[int], columns: list[int]
) -> None:
    """Column 2n are the boxes of depth n, 2n + 1 the joints right of them; strip n lies right of column n.

    From a joint to what stands further right, the joints' own column is passed already; to what stands further left or
    in the same column, a line ends at the right side, and comes by the strip right of the boxes.
    """
    there = a_scene(BOXES, [one], JOINTS)
    found = there.heights(one), there.ends_left(one), [*there.strips(one)], [*there.columns(one)]
    assert found == (heights, is_left, strips, columns)


def test_depths_of_which_nothing_is_drawn_are_no_columns() -> None:
    """Claims of depths 1, 4 and 6 stand in columns 0, 1 and 2 of what is drawn, at the places that they have."""
    laid = a_scene({0: Box(0, 0), 1: Box(1, 0), 2: Box(2, 0)}, [line(0, 0, 1)])
    deep = {0: 1, 1: 4, 2: 6}
    layout = replace(
        laid.layout,
        columns={deep[depth]: place for depth, place in laid.layout.columns.items()},
        between={1: 100, 4: 110, 6: 120},
    )
    found = scene(layout, laid.lines, deep, laid.sizes, laid.joints)
    assert found == replace(laid, layout=replace(laid.layout, between={0: 100, 1: 110, 2: 120}))
