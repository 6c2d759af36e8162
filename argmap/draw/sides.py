"""Where lines start and end in argmap's own layout: apart from each other along the sides of boxes and joints."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from argmap.draw.scene import Line, Scene

__all__ = ["ends", "room"]

_APART, _MOST = 16.0, 240.0
"""Points between two ends, so that bars stand apart, as long as all of a side take no more than so many."""
_CORNER = 8.0
_FANNED = 6.0  # points between two ends of a side whose middle is kept for a straight line
_OUTSIDE = 1e6  # how much further what leaves around a corner seems to lead, so that it lies outside of all else


class _Side(NamedTuple):
    """A side of a claim's box."""

    claim: int
    is_left: bool


class _End(NamedTuple):
    """The start (0) or the end (1) of a line, and the height to which it leads from there."""

    line: int
    which: int
    height: float


def room(lines: Iterable[Line], depths: Mapping[int, int]) -> Mapping[int, float]:
    """How high boxes must be for the lines that meet at a side of them, by claim."""
    right, left = Counter[int](), Counter[int]()
    for line in lines:
        if line.claim is not None:
            right[line.claim] += 1
        if line.premise is not None:
            (left if depths[line.premise] > depths[line.conclusion] else right)[line.premise] += 1
    most = right | left
    return {claim: min(_MOST, (number - 1) * _APART) + 2 * _CORNER for claim, number in most.items() if number > 1}


def ends(scene: Scene, expected: Callable[[int], list[float]]) -> dict[tuple[int, int], float]:
    """The heights at which lines start (0) and end (1) at boxes; `expected` are those at which one passes others.

    Straight lines end at the middle of a left side and are left out there.
    """
    sides: dict[_Side, list[_End]] = defaultdict(list)
    home = set()
    for number, line in enumerate(scene.lines):
        if line.is_home:
            home.add(line.premise)
        for side, end in _sides(scene, number, line, expected):
            sides[side].append(end)
    found: dict[tuple[int, int], float] = {}
    for side, some in sides.items():
        spread = _fanned if side.is_left and side.claim in home else _spread
        found.update(spread(some, scene.layout.boxes[side.claim][1], scene.sizes[side.claim].height))
    return found


def _sides(
    scene: Scene, number: int, line: Line, expected: Callable[[int], list[float]]
) -> Iterator[tuple[_Side, _End]]:
    start, end = scene.heights(line)
    if line.is_home or line.premise is None:
        if line.claim is not None:
            yield _Side(line.claim, is_left=False), _End(number, 0, end)
        return
    passed = expected(number)
    first, last = (passed[0], passed[-1]) if passed else (end, start)
    further = scene.depths[line.conclusion] - scene.depths[line.premise]
    if line.claim is not None:
        yield _Side(line.claim, is_left=False), _End(number, 0, _outside(first, start) if further >= 0 else first)
    yield _Side(line.premise, is_left=further < 0), _End(number, 1, _outside(last, end) if further == 0 else last)


def _outside(height: float, middle: float) -> float:
    return height + (_OUTSIDE if height > middle else -_OUTSIDE)


def _spread(some: list[_End], middle: float, height: float) -> Iterator[tuple[tuple[int, int], float]]:
    """In their order, evenly around the middle."""
    if len(some) == 1:
        yield (some[0].line, some[0].which), middle
        return
    apart = min(_APART, (height - 2 * _CORNER) / (len(some) - 1))
    for at, end in enumerate(sorted(some, key=lambda end: -end.height)):
        yield (end.line, end.which), middle + apart * ((len(some) - 1) / 2 - at)


def _fanned(some: list[_End], middle: float, height: float) -> Iterator[tuple[tuple[int, int], float]]:
    """Those that lead upwards above the middle, the others below it, what leads furthest outside."""
    for way in (1, -1):
        group = [end for end in some if (end.height > middle) == (way > 0)]
        apart = min(_FANNED, (height / 2 - _CORNER / 2) / max(1, len(group)))
        for at, end in enumerate(sorted(group, key=lambda end: abs(end.height - middle)), 1):
            yield (end.line, end.which), middle + way * apart * at
