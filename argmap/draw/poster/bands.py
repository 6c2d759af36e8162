"""Parts in bands, one below the other, each of them in columns: the most that a reading order allows."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from argmap.draw.poster.parts import Columns, Cut, Gaps, Part, fewer
from argmap.draw.poster.sheet import Rect
from argmap.draw.poster.sizes import HAIR, above, best, grown, height_at

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from argmap.draw.poster.parts import Column
    from argmap.draw.poster.sheet import Sheet
    from argmap.draw.poster.sizes import Sizes

__all__ = ["Band", "Bands", "Shelf"]

_MOST = 12  # parts of which bands are made


class Band(NamedTuple):
    """A band as it was placed; the numbers of its columns count from its first part."""

    first: int
    rect: Rect
    columns: list[Column]


class Bands:
    """Parts in one band, or in several with gutters at their sides for lines that lead past the upper ones."""

    def __init__(
        self, parts: Sequence[Part], gaps: Gaps, below: float, gutters: Callable[[int, int], tuple[float, float]]
    ) -> None:
        self._number, self._gaps, self._below = len(parts), gaps, below
        self._gutters = gutters(0, len(parts))
        self._rows = [
            Columns(parts[start:], gaps, lambda one, other, start=start: gutters(start + one, start + other))  # type: ignore[misc]
            for start in range(len(parts) if len(parts) <= _MOST else 1)
        ]

    @cached_property
    def sizes(self) -> Sizes:
        """The sizes that all parts can have together."""
        return best(self._rows[0].sizes, self._banded)

    @cached_property
    def _banded(self) -> Sizes:
        """The sizes in more than one band."""
        sizes = [cut[:2] for cut in self._cuts[self._number]]
        return grown(sizes, sum(self._gutters), 0)

    @cached_property
    def _cuts(self) -> dict[int, list[Cut]]:
        """For each end the best ways to have all parts up to it in bands, the last of which is not the first."""
        found: dict[int, list[Cut]] = {}
        for stop in range(2, self._number + 1):
            ways: list[Cut] = []
            for start in range(1, min(stop, len(self._rows))):
                ways += self._with_band(start, stop, found)
            found[stop] = fewer(ways) if ways else []
        return found or {self._number: []}

    def _with_band(self, start: int, stop: int, found: dict[int, list[Cut]]) -> list[Cut]:
        """The parts before a start in one band (-1) or more, and one further band up to a stop."""
        row = self._rows[start].sizes_up_to(stop - start)
        gap = self._gap(start, stop)
        ways = [(width, height, start, -1) for width, height in above(self._rows[0].sizes_up_to(start), row, gap)]
        if found.get(start):
            ways += _below(found[start], row, start, gap)
        return ways

    def _gap(self, start: int, stop: int) -> float:
        return self._below if stop - start > 1 else self._gaps.down

    def place(self, rect: Rect, sheet: Sheet) -> list[Band]:
        """Put the parts on a sheet."""
        one = self._rows[0].sizes
        inner = rect.width - sum(self._gutters)
        fits = self._banded and self._banded[0][0] <= rect.width + HAIR
        if not fits or (
            one[0][0] <= rect.width + HAIR and height_at(one, rect.width) <= height_at(self._banded, rect.width)
        ):
            return [Band(0, rect, self._rows[0].place_columns(rect, sheet, self._number))]
        bands, top = [], rect.top
        bounds = self._bounds(inner)
        heights = [height_at(self._rows[start].sizes_up_to(stop - start), inner) for start, stop in bounds]
        for (start, stop), height in zip(bounds, heights, strict=True):
            top += self._gap(start, stop) if start else 0.0
            room = Rect(rect.left + self._gutters[0], top, inner, height)
            bands.append(Band(start, room, self._rows[start].place_columns(room, sheet, stop - start)))
            top += height
        return bands

    def _bounds(self, width: float) -> list[tuple[int, int]]:
        cuts, end = self._cuts[self._number], self._number
        number = max(0, bisect_right(cuts, (width + HAIR,)) - 1)
        bounds: list[tuple[int, int]] = []
        while number >= 0:
            _, _, start, number = self._cuts[end][number]
            bounds.insert(0, (start, end))
            end = start
        return [(0, end), *bounds]


class Shelf(Part):
    """Parts in columns and bands that no lines lead to."""

    def __init__(self, parts: Sequence[Part], gaps: Gaps) -> None:
        self._bands = Bands(parts, gaps, gaps.down, lambda *_: (0.0, 0.0))

    def _sizes(self) -> Sizes:
        return self._bands.sizes

    def place(self, rect: Rect, sheet: Sheet) -> Rect:
        """Put it on a sheet; all of it."""
        self._bands.place(rect, sheet)
        return rect


def _below(upper: list[Cut], row: Sizes, start: int, gap: float) -> list[Cut]:
    """Bands with one more below them."""
    made: list[Cut] = []
    number = 0
    for width, height in above([cut[:2] for cut in upper], row, gap):
        while number + 1 < len(upper) and upper[number + 1][0] <= width:
            number += 1
        made.append((width, height, start, number))
    return made
