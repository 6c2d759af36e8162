"""Undercuts of one step in argmap's own layout: several on one side of its joint share a line, with one head."""

from __future__ import annotations

from collections import defaultdict
from math import sqrt
from typing import TYPE_CHECKING, NamedTuple

from argmap.draw.strips import tracks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from argmap.draw.scene import Scene
    from argmap.draw.tidy import Point, Sized

    IsOpen = Callable[[int, float, float], bool]

__all__ = ["Trunk", "shared", "trunk_of", "trunk_tracks"]

_HEAD = 16.0  # points from a joint's edge to where a shared line turns aside, after its head
_LEFTMOST = 4  # the track right of joints that is taken where it is free: from there to the boxes dots can be seen
_DOT = 12.0  # points: smaller joints are dots, of one premise, which stands level beside them
_ASIDE, _CORNER = 12.0, 6.0  # points beside the middle of a joint, away from its own line; and from its corner
_CLEAR = 3.0  # points between a shared line and the joint of another step
_DIAGONAL = 1 / sqrt(2)


class Trunk(NamedTuple):
    """What undercuts share: the joint at which they have their head, and where they come from."""

    joint: int
    is_above: bool
    is_left: bool
    """Whether they come from joints of their own, along their left; else from boxes, right of joints."""

    def way(self, middle: Point, size: Sized, x: float, end: Point) -> Iterator[Point]:
        """From its joint to `x`, up or down there, and level to the end of one of its lines."""
        across, up = middle
        way, half = 1 if self.is_above else -1, size.height / 2
        if size.width < _DOT and not self.is_left:
            yield across + half * _DIAGONAL, up + way * half * _DIAGONAL
            yield x, up + way * (x - across)
        else:  # lines to linked premises slant from where a slanting head would be
            beside = across + self._aside(size)
            yield beside, up + way * half
            yield beside, up + way * (half + _HEAD)
            yield x, up + way * (half + _HEAD)
        yield x, end[1]
        yield end

    def _aside(self, size: Sized) -> float:
        room = max(0.0, size.width / 2 - _CORNER)
        return -min(_CORNER, room) if self.is_left else min(_ASIDE, room)


def trunk_of(scene: Scene, number: int, is_open: IsOpen) -> Trunk | None:
    """The trunk that an undercut which is written beside its step can have; None where there is no room for its head.

    `is_open` tells whether nothing stands between two heights of a column.
    """
    line = scene.lines[number]
    if not (line.is_undercut and line.is_home):
        return None
    (start, end), half = scene.heights(line), scene.joints[line.joint].height / 2
    way = 1 if end > start else -1
    room = sorted((start + way * (half + _CLEAR), start + way * (half + _HEAD + _CLEAR)))
    has_room = abs(end - start) > half + 2 * _HEAD and is_open(2 * scene.depths[line.conclusion] + 1, *room)
    return Trunk(line.joint, end > start, line.premise is None) if has_room else None


def shared(scene: Scene, is_open: IsOpen) -> dict[int, Trunk]:
    """The trunks that several lines share, for each of these by its number; `is_open` as in `trunk_of`."""
    groups: dict[Trunk, list[int]] = defaultdict(list)
    for number in range(len(scene.lines)):
        if trunk := trunk_of(scene, number, is_open):
            groups[trunk].append(number)
    return {number: trunk for trunk, some in groups.items() if len(some) > 1 for number in some}


def trunk_tracks(
    scene: Scene, trunks: Mapping[int, Trunk], taken: Iterable[tuple[tuple[int, int], int]]
) -> dict[tuple[int, int], int]:
    """The track of each line of a trunk, by its strip and number: beyond those that are taken by others."""
    strips = {number: scene.strips(scene.lines[number])[0] for number in trunks}
    heights: dict[int, dict[Trunk, list[float]]] = defaultdict(lambda: defaultdict(list))
    for number, trunk in trunks.items():
        heights[strips[number]][trunk] += scene.heights(scene.lines[number])
    first = {strip: _LEFTMOST if strip % 2 else 0 for strip in heights}
    for (strip, _), track in taken:
        if strip in first:
            first[strip] = max(first[strip], track + 1)
    found = {
        trunk: first[strip] + track
        for strip, some in heights.items()
        for trunk, track in zip(some, tracks([(min(one), max(one)) for one in some.values()]), strict=True)
    }
    return {(strips[number], number): found[trunk] for number, trunk in trunks.items()}
