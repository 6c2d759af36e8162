"""Small scenes by hand, in round numbers, and the corners of the ways that argmap's own layout finds in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.draw.routes import Routes
from argmap.draw.scene import Line, Scene
from argmap.draw.theme import EdgeStyle
from argmap.draw.tidy import Layout

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.draw.tidy import Point

PLAIN = EdgeStyle("black", "solid", "none", 1.0, 1.0, "", "")
"""A line without a head, so that its way begins where it starts."""


class Size(NamedTuple):
    width: float
    height: float


class Box(NamedTuple):
    """A box in the column of its depth: columns are 100 wide, with 100 between them, and begin at 0, 200, 400."""

    depth: int
    y: float
    height: float = 40
    width: float = 100


class Joint(NamedTuple):
    """A joint of a step that bears on a claim of some depth; it stands 60 right of the column."""

    depth: int
    y: float
    width: float = 24
    height: float = 24


def line(
    step: int,
    conclusion: int,
    premise: int | None = None,
    *,
    joint: int | None = None,
    is_away: bool = False,
) -> Line:
    """A line of a step that bears on a conclusion, from there or from a joint, to a premise or its own joint."""
    name = f"s{step}" if premise is None else f"s{step} p{premise}"
    claim = conclusion if joint is None else None
    return Line(name, step, conclusion, claim, step if joint is None else joint, premise, not is_away)


def a_scene(boxes: Mapping[int, Box], lines: list[Line], joints: Mapping[int, Joint] | None = None) -> Scene:
    """Boxes by claim, and joints by step; the layout has a place for one of each step, drawn or not."""
    joints = joints or {}
    places = {one.step: Joint(boxes[one.conclusion].depth, boxes[one.conclusion].y) for one in lines} | {**joints}
    depths = range(max(one.depth for one in boxes.values()) + 1)
    layout = Layout(
        {index: (200 * one.depth + 50, one.y) for index, one in boxes.items()},
        {step: (200 * one.depth + 160, one.y) for step, one in places.items()},
        {depth: (200 * depth, 200 * depth + 100) for depth in depths},
        dict.fromkeys(depths, 100),
    )
    return Scene(
        layout,
        lines,
        {index: one.depth for index, one in boxes.items()},
        {index: Size(one.width, one.height) for index, one in boxes.items()},
        {step: Size(one.width, one.height) for step, one in joints.items()},
    )


def ways(scene: Scene, style: EdgeStyle = PLAIN) -> dict[str, list[Point]]:
    """Where each line starts, its corners, and where it ends; nothing of a line that Graphviz draws itself."""
    routes = Routes(scene)
    return {one.name: corners(routes.way(one.name, style)) for one in scene.lines}


def corners(way: str) -> list[Point]:
    """What a line leads through before its corners were made round: each is three handles on either side of it."""
    points = [(float(x), float(y)) for x, y in (word.split(",") for word in way.removeprefix("s,").split())]
    tip = points[:1] if way.startswith("s,") else []
    rest = points[len(tip) :]
    bends = [rest[at : at + 4] for at in range(3, len(rest) - 4, 6)]
    turns = [
        (last[0], first[1]) if abs(first[1] - handle[1]) < abs(first[0] - handle[0]) else (first[0], last[1])
        for first, handle, _, last in bends
        if first[0] != last[0] and first[1] != last[1]
    ]
    return [*tip, *rest[:1], *turns, *rest[-1:]]
