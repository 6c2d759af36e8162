"""What hangs below a claim or a frame: its steps in columns, each tied to it by a line of its own or on a spine."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.draw.poster.bands import Bands
from argmap.draw.poster.parts import Gaps, Part
from argmap.draw.poster.sheet import Line, Rect
from argmap.draw.poster.sizes import above, best, grown, height_at
from argmap.graph import Polarity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.draw.poster.bands import Band
    from argmap.draw.poster.parts import Column
    from argmap.draw.poster.sheet import Point, Sheet
    from argmap.draw.poster.sizes import Sizes

__all__ = ["Framed", "Hung", "Unit"]

_BELOW_BAND = 14.0  # points between a band and one below it
_BELOW = 13.0  # points between a claim and what hangs below it
_BETWEEN = Gaps(6.0, 7.0)
_GUTTER = 11.0
_SPINE = 5.5  # from a column's edge to its spine
_LANE = 6.0  # from the spine of the one voice's steps to that of the other's
_LEVEL = 4.0  # points above a band at which its lines run along
_APART, _TIPS = 3.5, 9.0  # points between such lines of two kinds, and between their tips
_MIDDLE = 12.0  # points from a unit's top to where its line begins at most
_EDGE = 5.0  # how near to a corner a line may end
_HAIR = 0.1
_CORNER = 9.0  # points that a round corner takes from a caption
_FRAME = 4.0
CAPTION = 8.0


@dataclass(frozen=True)
class Unit:
    """A step to a claim or to another step, and what stands for it."""

    step: int
    polarity: Polarity
    part: Part
    by_reader: bool = False
    """Whether whoever reads takes it, and not the article."""

    @property
    def supports(self) -> bool:
        """Whether its line runs at the side of support."""
        return self.polarity is Polarity.SUPPORT

    @property
    def kind(self) -> tuple[bool, bool]:
        """With which units it may share a line: those of its side, and of the same voice."""
        return self.supports, self.by_reader


class Hung(Part):
    """A head with its units below."""

    tail = 4.0

    def __init__(self, head: Part, units: Sequence[Unit], below: float = _BELOW) -> None:
        self._head, self._units, self._below = head, units, below
        self._bands = Bands([unit.part for unit in units], _BETWEEN, _BELOW_BAND, self._gutters)

    def _gutters(self, start: int, stop: int) -> tuple[float, float]:
        """Room for the spines of a column: for support on its left, for what speaks against it on its right."""
        if stop - start < 2:
            return 0.0, 0.0
        sides = [supports for supports, _ in _lanes(self._units[start:stop])]
        left, right = (_GUTTER + _LANE * (sides.count(side) - 1) if side in sides else 0.0 for side in (True, False))
        return left, right

    def _sizes(self) -> Sizes:
        return above(self._head.sizes, self._bands.sizes, self._below)

    def place(self, rect: Rect, sheet: Sheet) -> Rect:
        """Put it on a sheet; what lines lead to."""
        height = height_at(self._head.sizes, rect.width)
        head = self._head.place(Rect(rect.left, rect.top, rect.width, height), sheet)
        top = rect.top + height + self._below
        room = Rect(rect.left, top, rect.width, rect.bottom - top)
        first, *further = self._bands.place(room, sheet)
        ways = [way for column in first.columns for way in self._ways(column, 0)]
        ways += self._past(further, room)
        sheet.lines += _led(ways, head, top)
        return head

    def _past(self, bands: list[Band], room: Rect) -> list[_Way]:
        """Ways of the units in lower bands: along above their band to the spine at its side, and up past the others."""
        last: dict[tuple[bool, bool], float] = {}
        return [way for band in bands for way in self._past_one(band, room, last)]

    def _past_one(self, band: Band, room: Rect, last: dict[tuple[bool, bool], float]) -> list[_Way]:
        """Ways of a band's units; `last` is where those of the bands above join their spines."""
        ways = [way for column in band.columns for way in self._ways(column, band.first)]
        found = [way for way in ways if way.joins is not None]
        near: dict[tuple[bool, bool], float] = {}
        lanes = _lanes(self._units)
        for way in sorted(ways, key=lambda way: way.x if way.supports else -way.x):
            if way.joins is not None:
                continue
            kind = way.unit.kind
            begin, level = _beside(way, band) if len(ways) == 1 else _above(way, band, lanes)
            if kind in near:
                found.append(_Way(way.unit, begin, way.x, level, (0, 0), joins=level, to=near[kind]))
            else:
                spine = room.left + lanes[kind] if way.supports else room.right - lanes[kind]
                found.append(_Way(way.unit, begin, spine, level, (spine, spine), last.get(kind)))
                last[kind] = level
            near[kind] = way.x
        return found

    def _ways(self, column: Column, first: int) -> list[_Way]:
        """How the lines of a column's units run up to its top; those on a spine end at the one before."""
        units = self._units[first + column.first : first + column.first + len(column.heads)]
        if len(units) == 1:
            head = column.heads[0]
            return [_Way(units[0], [], (head.left + head.right) / 2, head.top, (head.left + _EDGE, head.right - _EDGE))]
        ways: list[_Way] = []
        last: dict[tuple[bool, bool], float] = {}
        lanes = _lanes(units)
        for unit, head in zip(units, column.heads, strict=True):
            edge = head.left if unit.supports else head.right
            spine = column.rect.left + lanes[unit.kind] if unit.supports else column.rect.right - lanes[unit.kind]
            middle = head.top + min(head.height / 2, _MIDDLE)
            ways.append(_Way(unit, [(edge, middle)], spine, middle, (spine, spine), last.get(unit.kind)))
            last[unit.kind] = middle
        return ways


@dataclass
class _Way:
    """A line from a unit up to its claim: at `x` from `y` on, anywhere in `reach`; or up to `joins` only."""

    unit: Unit
    begin: list[Point]
    x: float
    y: float
    reach: tuple[float, float]
    joins: float | None = None
    to: float | None = None
    """Where along its level it joins another."""

    @property
    def supports(self) -> bool:
        """Whether it runs at the side of support."""
        return self.unit.supports


def _lanes(units: Sequence[Unit]) -> dict[tuple[bool, bool], float]:
    """How far from the edge the spine of each kind of units runs: inside is the one that ends higher; few cross it."""
    last = {unit.kind: at for at, unit in enumerate(units)}
    found: dict[tuple[bool, bool], float] = {}
    for kind in sorted(last, key=lambda one: -last[one]):
        found[kind] = _SPINE + _LANE * sum(kind[0] is other[0] for other in found)
    return found


def _beside(way: _Way, band: Band) -> tuple[list[Point], float]:
    """How the way of a unit that is a band begins, and at which level it runs: from the unit's side."""
    head = band.columns[0].heads[0]
    level = head.top + min(head.height / 2, _MIDDLE)
    return [(head.left if way.supports else head.right, level)], level


def _above(way: _Way, band: Band, lanes: Mapping[tuple[bool, bool], float]) -> tuple[list[Point], float]:
    """The same for one of several units: up to a level above the band, of its own for each kind."""
    is_second = lanes[way.unit.kind] > _SPINE
    level = band.rect.top - (_LEVEL if way.supports else 2 * _LEVEL) - (_LEVEL / 2 if is_second else 0.0)
    return [*way.begin, (way.x, way.y), (way.x, level)], level


def _led(ways: list[_Way], head: Rect, top: float) -> list[Line]:
    """The lines of ways: straight up to the head, or along below it as far as the head reaches."""
    left, right = head.left + _EDGE, head.right - _EDGE
    lines, outside = [], []
    for way in ways:
        low, high = way.reach
        if way.joins is not None:
            points = [*way.begin, (way.x, way.y), (way.x if way.to is None else way.to, way.joins)]
            lines.append(Line(way.unit.step, points[::-1], has_tip=False))
        elif low <= right + _HAIR and high >= left - _HAIR:
            x = min(max(way.x, low, left), high, right)
            points = [*way.begin, (x, way.y), (x, head.bottom)]
            lines.append(Line(way.unit.step, points[::-1], has_tip=True))
        else:
            outside.append(way)
    return lines + _along(outside, head, top)


def _along(ways: list[_Way], head: Rect, top: float) -> list[Line]:
    """Ways from beside the head: one way leads to it, the further ones of its kind end at the nearer."""
    lines: list[Line] = []
    reached: dict[tuple[bool, Polarity, bool], float] = {}
    for way in sorted(ways, key=lambda way: abs(way.x - (head.left + head.right) / 2)):
        is_right, polarity = way.x > (head.left + head.right) / 2, way.unit.polarity
        number = list(Polarity).index(polarity) + (0.5 if way.unit.by_reader else 0.0)
        level = top - _LEVEL - _APART * number
        begin = [*way.begin, (way.x, way.y), (way.x, level)]
        near = reached.get((is_right, polarity, way.unit.by_reader))
        if near is None:
            inset = _EDGE + _TIPS * number
            x = head.right - inset if is_right else head.left + inset
            points = [*begin, (x, level), (x, head.bottom)]
        else:
            points = [*begin, (near, level)]
        reached[is_right, polarity, way.unit.by_reader] = way.x
        lines.append(Line(way.unit.step, points[::-1], has_tip=near is None))
    return lines


class Framed(Part):
    """What counts only together, or what an undercut points at, in a frame."""

    def __init__(self, step: int, part: Part, caption: float) -> None:
        self._step, self._part, self._caption = step, part, caption
        self._above = _FRAME + (CAPTION if caption else 0.0)

    def _sizes(self) -> Sizes:
        sizes = grown(self._part.sizes, 2 * _FRAME, _FRAME + self._above)
        return best([(max(width, self._caption + 2 * _CORNER), height) for width, height in sizes])

    def place(self, rect: Rect, sheet: Sheet) -> Rect:
        """Put it on a sheet; what lines lead to."""
        sheet.frames[self._step] = rect
        sheet.depths[self._step] = sheet.depth
        sheet.depth += 1
        inner = Rect(
            rect.left + _FRAME, rect.top + self._above, rect.width - 2 * _FRAME, rect.height - self._above - _FRAME
        )
        self._part.place(inner, sheet)
        sheet.depth -= 1
        return rect
