"""Lines as Graphviz's `pos`: straight ones, and bent ones with round corners; with room for a head at their start."""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.draw.theme import EdgeStyle
    from argmap.draw.tidy import Point

__all__ = ["LEVEL", "bent", "straight"]

LEVEL = 24.0
"""Points over which a line that leaves a box is all but level, with its head."""
_LENGTHS = {"none": 0.0, "normal": 10.0, "tee": 5.0, "odiamond": 12.0}
"""Points from the tip of a head to where its line begins, at size 1."""
_ROUND = 5.0
_TURN = 0.55  # share of the way to a corner at which a quarter of a circle has its handles


def straight(start: Point, end: Point, style: EdgeStyle) -> str:
    """A line from a joint, or one that leads away from a box level at first, so that heads lie beside each other."""
    (x, y), (across, up) = start, end
    length = _LENGTHS[style.arrow] * style.arrow_size
    if not length:
        return f"{x:.1f},{y:.1f} {x:.1f},{y:.1f} {across:.1f},{up:.1f} {across:.1f},{up:.1f}"
    begin, level = x + length, x + LEVEL
    back = f"{across - (across - level) / 3:.1f},{up - (up - y) / 3:.1f}"
    return f"s,{x:.1f},{y:.1f} {begin:.1f},{y:.1f} {level:.1f},{y:.1f} {back} {across:.1f},{up:.1f}"


def bent(points: Sequence[Point], style: EdgeStyle) -> str:
    """A line through points, no two of them alike one after the other."""
    tip, begin = _head(points[0], points[1], style)
    corners = [one for one, _ in itertools.groupby([begin, *points[1:]])]
    return tip + " ".join([f"{x:.1f},{y:.1f}" for x, y in _rounded(corners)])


def _rounded(points: list[Point]) -> Iterator[Point]:
    last = points[0]
    yield last
    out, away, after = _step(last, points[1])
    for (x, y), end in itertools.pairwise(points[1:]):
        across, up, before = out, away, after
        out, away, after = _step((x, y), end)
        size = min(_ROUND, before / 2, after / 2)
        turn = size * (1 - _TURN)
        first, second = (x - across * size, y - up * size), (x + out * size, y + away * size)
        yield from (last, first, first, (x - across * turn, y - up * turn), (x + out * turn, y + away * turn), second)
        last = second
    yield from (last, points[-1], points[-1])


def _step(start: Point, end: Point) -> tuple[float, float, float]:
    """The way from a point to another one: one point of it, and how long it is."""
    across, up = end[0] - start[0], end[1] - start[1]
    length = math.hypot(across, up)
    return across / length, up / length, length


def _head(start: Point, towards: Point, style: EdgeStyle) -> tuple[str, Point]:
    """The word for a head, and where the line begins after it."""
    length = _LENGTHS[style.arrow] * style.arrow_size
    if not length:
        return "", start
    across, up, _ = _step(start, towards)
    return f"s,{start[0]:.1f},{start[1]:.1f} ", (start[0] + across * length, start[1] + up * length)
