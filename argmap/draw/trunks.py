"""Undercuts of one step in argmap's own layout: several on one side of its joint share a line, with one head."""

from __future__ import annotations

from collections import defaultdict
from math import sqrt
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from argmap.draw.scene import Scene
    from argmap.draw.tidy import Point, Sized

__all__ = ["HEAD", "LEFTMOST", "Trunk", "trunks"]

HEAD = 16.0
"""Points from a joint's edge to where a shared line turns aside, after its head."""
LEFTMOST = 4
"""The track that is taken where it is free: from there to the boxes dots of a line can be seen."""
_DOT = 12.0  # points: smaller joints are dots, of one premise, which stands level beside them
_ASIDE, _CORNER = 12.0, 6.0  # points beside the middle of a joint, away from its own line; and from its corner
_DIAGONAL = 1 / sqrt(2)


class Trunk(NamedTuple):
    """What several undercuts share: the joint that they end at, and whether they come from above."""

    joint: int
    is_above: bool

    def way(self, middle: Point, size: Sized, x: float, end: Point) -> Iterator[Point]:
        """From its joint to `x`, up or down there, and level to the end of one of its lines."""
        across, up = middle
        way, half = 1 if self.is_above else -1, size.height / 2
        if size.width < _DOT:
            yield across + half * _DIAGONAL, up + way * half * _DIAGONAL
            yield x, up + way * (x - across)
        else:  # lines to its premises slant from there
            beside = across + min(_ASIDE, size.width / 2 - _CORNER)
            yield beside, up + way * half
            yield beside, up + way * (half + HEAD)
            yield x, up + way * (half + HEAD)
        yield x, end[1]
        yield end


def trunks(scene: Scene) -> Mapping[int, Trunk]:
    """The trunk of each line that shares one, by the line's number."""
    groups: dict[Trunk, list[int]] = defaultdict(list)
    for number, line in enumerate(scene.lines):
        if line.is_undercut and line.is_home and line.premise is not None:
            start, end = scene.heights(line)
            if abs(end - start) > scene.joints[line.joint].height / 2 + 2 * HEAD:
                groups[Trunk(line.joint, end > start)].append(number)
    return {number: trunk for trunk, some in groups.items() if len(some) > 1 for number in some}
