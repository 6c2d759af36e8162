"""Ways for edges to shared claims in argmap's own layout: between the boxes of each column, never across one.

An edge turns in the free channels between columns and passes a column through the gap nearest to its straight line.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from argmap.draw.tidy import Layout, Point, Sized

__all__ = ["Routes"]

_ARROW = 10.0  # points from an arrow's tip to where its line begins, at size 1
_LOOP = 30.0  # how far a line swings out that leads back to its own side
_OUTSIDE = 12.0  # how far above and below a column its outermost ways run


@dataclass
class Routes:
    """The columns of a layout; `depths` gives each claim's column, `sizes` the size of its box."""

    layout: Layout
    depths: Mapping[int, int]
    sizes: Mapping[int, Sized]

    @cached_property
    def _gaps(self) -> dict[int, list[float]]:
        """For each column the heights at which no box stands, rising."""
        edges: dict[int, list[tuple[float, float]]] = {}
        for index, (_, y) in self.layout.boxes.items():
            half = self.sizes[index].height / 2
            edges.setdefault(self.depths[index], []).append((y - half, y + half))
        return {depth: _free(sorted(found)) for depth, found in edges.items()}

    def between(self, start: Point, column: int, premise: int, arrow_size: float) -> str:
        """Graphviz's `pos` of an edge with its arrow at `start`, the right side of a box or joint of a column."""
        depth, (x, y) = self.depths[premise], self.layout.boxes[premise]
        half = self.sizes[premise].width / 2
        tip = f"s,{start[0]:.1f},{start[1]:.1f} " if arrow_size else ""
        begin = (start[0] + _ARROW * arrow_size, start[1])
        if depth > column:
            return tip + _spline([begin, *self._through(range(column + 1, depth), begin, (x - half, y))], (x - half, y))
        back = [*self._through(range(column, depth, -1), begin, (x + half, y))]
        return tip + _spline([begin, *back], (x + half, y), turns=True)

    def _through(self, columns: range, start: Point, end: Point) -> Iterator[Point]:
        """Where the line enters and leaves each column on its way."""
        for column in columns:
            left, right = self.layout.columns[column]
            share = ((left + right) / 2 - start[0]) / ((end[0] - start[0]) or 1.0)
            wanted = start[1] + (end[1] - start[1]) * min(1.0, max(0.0, share))
            y = _nearest(self._gaps[column], wanted)
            yield from ((left, y), (right, y)) if columns.step > 0 else ((right, y), (left, y))


def _free(boxes: list[tuple[float, float]]) -> list[float]:
    between = [(below[1] + above[0]) / 2 for below, above in pairwise(boxes)]
    return [boxes[0][0] - _OUTSIDE, *between, boxes[-1][1] + _OUTSIDE]


def _nearest(rising: list[float], wanted: float) -> float:
    at = bisect_left(rising, wanted)
    return min(rising[max(0, at - 1) : at + 1], key=lambda one: abs(one - wanted))


def _spline(points: list[Point], end: Point, *, turns: bool = False) -> str:
    """A B-spline through points that leaves and reaches each of them level; one that turns swings out first."""
    words = [_word(points[0])]
    for number, (one, other) in enumerate(zip(points, [*points[1:], end], strict=True)):
        middle = (one[0] + other[0]) / 2
        swings = turns and number in (0, len(points) - 1)
        out = one[0] + _LOOP if turns and number == 0 else middle
        back = other[0] + _LOOP if swings and number == len(points) - 1 else middle
        words += [_word((out, one[1])), _word((back, other[1])), _word(other)]
    return " ".join(words)


def _word(point: Point) -> str:
    return f"{point[0]:.1f},{point[1]:.1f}"
