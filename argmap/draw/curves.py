"""Lines as Graphviz's `pos`: straight ones, and bent ones with round corners; with room for a head at their start."""

from __future__ import annotations

from math import dist
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
    if style.arrow == "none":
        first, last = _word(start), _word(end)
        return f"{first} {first} {last} {last}"
    tip, begin = _head(start, (start[0] + 1, start[1]), style)
    handle = start[0] + LEVEL, start[1]
    return f"{tip}{_word(begin)} {_word(handle)} {_word(_towards(end, handle, dist(end, handle) / 3))} {_word(end)}"


def bent(points: Sequence[Point], style: EdgeStyle) -> str:
    """A line through points, each of them above, below or beside the one before."""
    tip, begin = _head(points[0], points[1], style)
    way = [begin, *points[1:]]
    return tip + " ".join(map(_word, _rounded([one for at, one in enumerate(way) if not at or one != way[at - 1]])))


def _rounded(points: list[Point]) -> Iterator[Point]:
    yield points[0]
    last = points[0]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        size = min(_ROUND, dist(before, corner) / 2, dist(corner, after) / 2)
        first, second = _towards(corner, before, size), _towards(corner, after, size)
        handles = _towards(first, corner, size * _TURN), _towards(second, corner, size * _TURN)
        yield from (last, first, first, *handles, second)
        last = second
    yield from (last, points[-1], points[-1])


def _head(start: Point, towards: Point, style: EdgeStyle) -> tuple[str, Point]:
    """The word for a head, and where the line begins behind it."""
    length = _LENGTHS[style.arrow] * style.arrow_size
    return (f"s,{_word(start)} ", _towards(start, towards, length)) if length else ("", start)


def _towards(start: Point, end: Point, length: float) -> Point:
    away = dist(start, end) or 1.0
    return start[0] + (end[0] - start[0]) * length / away, start[1] + (end[1] - start[1]) * length / away


def _word(point: Point) -> str:
    return f"{point[0]:.1f},{point[1]:.1f}"
