"""Parts of a poster that hold other parts: side by side, or in columns that keep the reading order."""

from __future__ import annotations

from abc import ABC, abstractmethod
from bisect import bisect_right
from functools import cached_property, reduce
from itertools import pairwise
from math import ceil, inf
from typing import TYPE_CHECKING, NamedTuple

from argmap.draw.poster.sheet import Rect
from argmap.draw.poster.sizes import HAIR, above, beside, best, grown, height_at, spread, thinned

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from argmap.draw.poster.sheet import Sheet
    from argmap.draw.poster.sizes import Sizes

__all__ = ["WIDEST", "Beside", "Column", "Columns", "Cut", "Either", "Gaps", "Part", "fewer"]

WIDEST = 2_400.0
"""Points beyond which no part grows."""
_MOST_CUTS = 24  # places between which columns are chosen; of more parts some stay together
_MUCH = 0.95  # share of its height that another arrangement must save
_STRETCH = 0.36  # share of its height by which a part may grow to reach its neighbour's foot


class Part(ABC):
    """Anything that takes room on a poster."""

    tail = 0.0
    """Points more that are left between it and what stands below it in a column."""

    @cached_property
    def sizes(self) -> Sizes:
        """The sizes that it can have."""
        return thinned(self._sizes(), WIDEST)

    @abstractmethod
    def _sizes(self) -> Sizes:
        """The sizes before they are thinned."""

    @abstractmethod
    def place(self, rect: Rect, sheet: Sheet) -> Rect:
        """Put it on a sheet, in a rectangle that is large enough; the rectangle that lines lead to and from."""


class Gaps(NamedTuple):
    """Points between parts in a column, and between columns."""

    down: float
    across: float


class Beside(Part):
    """Parts side by side, each as high as the row; lines lead to the main one."""

    def __init__(self, parts: Sequence[Part], gap: float, main: int) -> None:
        self._parts, self._gap, self._main = parts, gap, main

    def _sizes(self) -> Sizes:
        return reduce(lambda left, right: thinned(beside(left, right, self._gap)), (part.sizes for part in self._parts))

    def place(self, rect: Rect, sheet: Sheet) -> Rect:
        """Put it on a sheet; what lines lead to."""
        heads, left = [], rect.left
        for part, width in zip(
            self._parts, spread([part.sizes for part in self._parts], self._gap, rect.width), strict=True
        ):
            heads.append(part.place(Rect(left, rect.top, width, rect.height), sheet))
            left += width + self._gap
        return heads[self._main]


class Either(Part):
    """The same in two arrangements: as it should be, and otherwise where that is much lower."""

    def __init__(self, wanted: Part, otherwise: Part) -> None:
        self._wanted, self._otherwise = wanted, otherwise

    def _is_wanted(self, width: float) -> bool:
        sizes = self._wanted.sizes
        fits = sizes[0][0] <= width + HAIR
        return fits and height_at(sizes, width) * _MUCH <= height_at(self._otherwise.sizes, width)

    def _sizes(self) -> Sizes:
        other = [size for size in self._otherwise.sizes if not self._is_wanted(size[0])]
        return best(self._wanted.sizes, other)

    def place(self, rect: Rect, sheet: Sheet) -> Rect:
        """Put it on a sheet; what lines lead to."""
        is_only = self._otherwise.sizes[0][0] > rect.width + HAIR
        part = self._wanted if is_only or self._has_room(rect) else self._otherwise
        return part.place(rect, sheet)

    def _has_room(self, rect: Rect) -> bool:
        """Whether a rectangle is for what is wanted; one that a narrower size has asked for can be too low for it."""
        return self._is_wanted(rect.width) and height_at(self._wanted.sizes, rect.width) <= rect.height + HAIR


class Column(NamedTuple):
    """A column as it was placed: the number of its first part, and what lines lead to in each part."""

    rect: Rect
    first: int
    heads: list[Rect]


Cut = tuple[float, float, int, int]
"""A size of the first parts: width, height, where the last column or band begins, and the size of those before it."""


class Columns(Part):
    """Parts in columns, from top to bottom and from left to right, in as many columns as suits the width.

    `gutters` gives the points left and right of a column that holds the parts from one number to another.
    """

    def __init__(
        self, parts: Sequence[Part], gaps: Gaps, gutters: Callable[[int, int], tuple[float, float]] = lambda *_: (0, 0)
    ) -> None:
        self._parts, self._gaps, self._gutters = parts, gaps, gutters
        number = len(parts)
        each = ceil(number / _MOST_CUTS)
        self._ends = [*range(0, number, each), number]

    @cached_property
    def _cuts(self) -> dict[int, list[Cut]]:
        """For each end of a column the best ways to have all parts up to it in columns."""
        found: dict[int, list[Cut]] = {end: [] for end in self._ends}
        for start in self._ends[:-1]:
            before = fewer(found[start])
            for stop, sizes in self._columns_from(start):
                found[stop] += _joined(before, sizes, start, self._gaps.across)
        return {end: fewer(cuts) for end, cuts in found.items()}

    def _columns_from(self, start: int) -> list[tuple[int, Sizes]]:
        """The sizes of the columns that begin at a part, by where they end."""
        made, column = [], None
        for previous, stop in pairwise(end for end in self._ends if end >= start):
            for number in range(previous, stop):
                sizes = self._parts[number].sizes
                column = sizes if column is None else thinned(above(column, sizes, self._gap(number)))
            if column is not None:
                made.append((stop, self._padded(column, start, stop)))
        return made

    def _padded(self, column: Sizes, start: int, stop: int) -> Sizes:
        return grown(column, sum(self._gutters(start, stop)), 0)

    def _sizes(self) -> Sizes:
        return self.sizes_up_to(len(self._parts))

    def sizes_up_to(self, end: int) -> Sizes:
        """The sizes of the first parts."""
        return [cut[:2] for cut in self._cuts[end]]

    def place(self, rect: Rect, sheet: Sheet) -> Rect:
        """Put it on a sheet; what lines lead to."""
        self.place_columns(rect, sheet, len(self._parts))
        return rect

    def place_columns(self, rect: Rect, sheet: Sheet, end: int) -> list[Column]:
        """Put the first parts on a sheet, and say where their columns are."""
        placed, left = [], rect.left
        bounds = self._bounds(rect.width, end)
        for (start, stop), width in zip(bounds, self._widths(bounds, rect.width), strict=True):
            room = Rect(left, rect.top, width, rect.height)
            placed.append(Column(room, start, self._place_column(room, start, stop, sheet)))
            left += width + self._gaps.across
        return placed

    def _bounds(self, width: float, end: int) -> list[tuple[int, int]]:
        """Where each column begins and ends, within a width."""
        cuts = self._cuts[end]
        number = max(0, bisect_right(cuts, (width + HAIR,)) - 1)
        bounds: list[tuple[int, int]] = []
        while end:
            _, _, start, number = self._cuts[end][number]
            bounds.insert(0, (start, end))
            end = start
        return bounds

    def _widths(self, bounds: list[tuple[int, int]], width: float) -> list[float]:
        stacks = [self._padded(self._stack(start, stop), start, stop) for start, stop in bounds]
        return spread(stacks, self._gaps.across, width)

    def _stack(self, start: int, stop: int) -> Sizes:
        column = self._parts[start].sizes
        for number in range(start + 1, stop):
            column = above(column, self._parts[number].sizes, self._gap(number))
        return column

    def _gap(self, number: int) -> float:
        """Points above a part in a column."""
        return self._gaps.down + self._parts[number - 1].tail

    def _place_column(self, room: Rect, start: int, stop: int, sheet: Sheet) -> list[Rect]:
        left, right = self._gutters(start, stop)
        width, parts = room.width - left - right, self._parts[start:stop]
        heights = [height_at(part.sizes, width) for part in parts]
        gaps = [self._gap(number) for number in range(start + 1, stop)]
        spare = room.height - sum(heights) - sum(gaps)
        growth = 1 + min(_STRETCH, max(0.0, spare / sum(heights)))
        heads, top = [], room.top
        for part, height, gap in zip(parts, heights, [*gaps, 0.0], strict=True):
            heads.append(part.place(Rect(room.left + left, top, width, height * growth), sheet))
            top += height * growth + gap
        return heads


def fewer(cuts: list[Cut]) -> list[Cut]:
    """The best of them, widths rising and heights falling."""
    kept: list[Cut] = []
    lowest = inf
    for cut in sorted(cuts):
        if cut[1] < lowest:
            kept.append(cut)
            lowest = cut[1]
    return thinned(kept, WIDEST)


def _joined(before: list[Cut], column: Sizes, start: int, gap: float) -> list[Cut]:
    """The columns so far with one more."""
    if not start:
        return [(width, height, 0, 0) for width, height in column]
    one = other = 0
    made: list[Cut] = []
    last, end = len(before), len(column)
    while one < last and other < end:
        width, height, _, _ = before[one]
        more, higher = column[other]
        if width + gap + more > WIDEST:
            break
        if height > higher:
            made.append((width + gap + more, height, start, one))
            one += 1
        else:
            made.append((width + gap + more, higher, start, one))
            other += 1
            one += height == higher
    return made
