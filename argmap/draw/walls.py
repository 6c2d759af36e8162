"""What stands across the way of lines in argmap's own layout, a column of boxes or of joints: the gaps between them."""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import dataclass, field
from itertools import accumulate
from math import inf
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["Gap", "Wall"]

_CLEAR = 3.0  # points between a box and a line that passes it, where there is room for them
_APART = 4.0  # points between two lines that pass beside each other
_FAR = 60  # gaps that are looked at on either side until one has room; beyond, lines share their way


@dataclass
class Gap:
    """Heights at which lines may pass, and at which some do."""

    low: float
    high: float
    apart: float = _APART
    lines: list[int] = field(default_factory=list)
    """What passes, in no order yet."""
    taken: list[float] = field(default_factory=list)

    @property
    def is_narrow(self) -> bool:
        """Whether it has room for a few lines, which then share it evenly."""
        return self.high - self.low < 4 * self.apart

    @property
    def is_full(self) -> bool:
        """Whether no further line finds room."""
        return len(self.lines) > (self.high - self.low) / self.apart

    def clamped(self, height: float) -> float:
        """The height within the gap that is nearest to one; of a narrow gap its middle."""
        return (self.low + self.high) / 2 if self.is_narrow else min(max(height, self.low), self.high)

    def shared(self) -> list[float]:
        """For each line of a narrow gap its height, falling, all as far apart as there is room."""
        middle, number = (self.low + self.high) / 2, len(self.lines)
        apart = min(self.apart, (self.high - self.low) / max(1, number - 1))
        return [middle + apart * ((number - 1) / 2 - at) for at in range(number)]

    def free(self, height: float) -> float | None:
        """Of the heights that are not taken the one nearest to a height; None where there is no room."""
        wanted = min(max(height, self.low), self.high)
        ways = [one for one in (self._free(wanted, 1), self._free(wanted, -1)) if self.low <= one <= self.high]
        return min(ways, key=lambda one: abs(one - wanted)) if ways else None

    def take(self, height: float) -> float:
        """The same, which is taken from then on; without room a height that is taken already."""
        found = self.free(height)
        if found is None:
            found = self.clamped(height)
        insort(self.taken, found)
        return found

    def _free(self, height: float, way: int) -> float:
        """The first height from one on, upwards or downwards, that lies apart from all that are taken."""
        apart = self.apart - 0.01
        at = bisect_left(self.taken, height - way * apart)
        rest = range(at, len(self.taken)) if way > 0 else range(at)[::-1]
        for number in rest:
            if abs(self.taken[number] - height) >= apart:
                break
            height = self.taken[number] + way * self.apart
        return height


class Wall:
    """A column with its gaps from below upwards; the outermost have no end."""

    def __init__(self, edges: Iterable[tuple[float, float]], apart: float = _APART) -> None:
        """From the lower and upper edges of what stands there; what passes stands apart from each other."""
        found = sorted(edges)
        lows = accumulate((high for _, high in found), max, initial=-inf)
        self.gaps = [*_gaps(zip(lows, [*(low for low, _ in found), inf], strict=True), apart)]
        self._highs = [gap.high for gap in self.gaps]

    def gap(self, start: float, end: float) -> Gap:
        """The gap for a line from one height to another, so that it rises and falls as little as can be, and late."""
        at = bisect_left(self._highs, start)
        ways = [next(self._with_room(rest), None) for rest in (range(at, len(self.gaps)), range(at)[::-1])]
        found = [gap for gap in ways if gap is not None] or [self.gaps[at]]
        return min(found, key=lambda gap: _cost(gap.clamped(start), start, end))

    def place(self, start: float, end: float) -> tuple[Gap, float]:
        """The same, in which heights are taken one by one, and the height that is free there."""
        at = bisect_left(self._highs, start)
        found = []
        for numbers in (range(at, len(self.gaps)), range(at)[::-1]):
            free = ((gap, gap.free(start)) for gap in map(self.gaps.__getitem__, numbers[:_FAR]))
            found += next(([(gap, height)] for gap, height in free if height is not None), [])
        return min(found, key=lambda one: _cost(one[1], start, end)) if found else (self.gaps[at], start)

    def take(self, start: float, end: float) -> float:
        """That height, which is taken from then on."""
        gap, height = self.place(start, end)
        return gap.take(height)

    def beside(self, edge: float, way: int) -> Gap | None:
        """The gap that begins at an edge of what stands there, above (1) or below it (-1), if there is one."""
        gap = self.gaps[bisect_left(self._highs, edge) - (way < 0)]
        away = gap.low - edge if way > 0 else edge - gap.high
        return gap if away < _CLEAR + 0.01 else None

    def is_open(self, low: float, high: float) -> bool:
        """Whether nothing stands between two heights."""
        return self.gaps[bisect_left(self._highs, high)].low <= low

    def _with_room(self, numbers: range) -> Iterator[Gap]:
        return (self.gaps[number] for number in numbers[:_FAR] if not self.gaps[number].is_full)


def _gaps(edges: Iterable[tuple[float, float]], apart: float) -> Iterator[Gap]:
    for low, high in edges:
        clear = min(_CLEAR, (high - low) / 2)
        if clear >= 1:
            yield Gap(low + clear, high - clear, apart)


def _cost(height: float, start: float, end: float) -> tuple[float, float]:
    way = abs(height - start)
    return round(way + abs(height - end), 2), way
