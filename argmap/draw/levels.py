"""At which heights lines to shared claims pass columns of boxes and joints in argmap's own layout."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from argmap.draw.walls import Wall

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.draw.scene import Line, Scene
    from argmap.draw.walls import Gap

__all__ = ["Levels"]

_CLOSE, _HEAD = 4.0, 16.0
"""Points between a joint and what turns beside it, without and with a head."""


class Levels:
    """First each line gets its gaps between boxes, then, when it is known where it starts and ends, its heights."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._walls: dict[int, Wall] = {}
        self._gaps = [self._through(number, line) for number, line in enumerate(scene.lines)]

    def expected(self, number: int) -> list[float]:
        """About where a line passes columns of boxes, in the order of its way."""
        height, _ = self._scene.heights(self._scene.lines[number])
        gaps = self._gaps[number].items()
        return [height := self._shared.get((column, number), gap.clamped(height)) for column, gap in gaps]

    def passed(self, number: int, start: float | None, end: float) -> list[float]:
        """The heights of a line from its start to its end: in each strip it goes from one to the next.

        Without a start it is one that leaves a joint.
        """
        line, gaps = self._scene.lines[number], self._gaps[number]
        columns = self._scene.columns(line)
        found = [self._beside_joint(line) if start is None else start]
        fixed = [self._shared.get((column, number)) for column in columns]
        for at, column in enumerate(columns):
            height = fixed[at]
            if height is None:
                goal = next((one for one in fixed[at:] if one is not None), end)
                gap = gaps.get(column)
                height = gap.take(found[-1]) if gap else self._wall(column).take(found[-1], goal)
            found.append(height)
        return [*found, end]

    def is_open(self, column: int, low: float, high: float) -> bool:
        """Whether nothing stands between two heights of a column."""
        return self._wall(column).is_open(low, high)

    def _beside_joint(self, line: Line) -> float:
        """The height above or below its joint, but beyond no other, at which a line turns to the side; with a head it
        needs more room.
        """
        middle, goal = self._scene.heights(line)
        half, away = self._scene.joints[line.joint].height / 2, _HEAD if line.is_undercut else _CLOSE
        wall = self._wall(2 * self._scene.depths[line.conclusion] + 1)
        found = [
            (gap, gap.free(wanted), wanted, way)
            for way in ((1, -1) if goal >= middle else (-1, 1))
            if (gap := wall.beside(middle + way * half, way))
            for wanted in [middle + way * (half + away)]
        ]
        near = [one for one in found if one[1] is not None and -_CLOSE <= one[3] * (one[1] - one[2]) < _HEAD]
        for gap, _, wanted, _ in near or found:
            return gap.take(wanted)
        return wall.take(middle, goal)

    def _through(self, number: int, line: Line) -> dict[int, Gap]:
        """The gaps between boxes, by column."""
        height, goal = self._scene.heights(line)
        found = {}
        for column in self._scene.columns(line):
            if column % 2 == 0:
                gap = found[column] = self._wall(column).gap(height, goal)
                gap.lines.append(number)
                height = gap.clamped(height)
        return found

    @cached_property
    def _shared(self) -> Mapping[tuple[int, int], float]:
        """The heights of lines in narrow gaps, by column and line: first what comes and goes highest."""
        found = {}
        for column, wall in self._walls.items():
            for gap in wall.gaps:
                if gap.lines and gap.is_narrow:
                    order = sorted(gap.lines, key=lambda number: -sum(self._scene.heights(self._scene.lines[number])))
                    found.update({(column, one): at for one, at in zip(order, gap.shared(), strict=True)})
        return found

    def _wall(self, column: int) -> Wall:
        if column not in self._walls:
            self._walls[column] = Wall(self._edges[column])
        return self._walls[column]

    @cached_property
    def _edges(self) -> Mapping[int, list[tuple[float, float]]]:
        """The lower and upper edges of what stands in each column."""
        scene, edges = self._scene, defaultdict(list)
        for index, (_, y) in scene.layout.boxes.items():
            half = scene.sizes[index].height / 2
            edges[2 * scene.depths[index]].append((y - half, y + half))
        for line in scene.lines:
            if line.premise is None:
                y, half = scene.layout.joints[line.step][1], scene.joints[line.step].height / 2
                edges[2 * scene.depths[line.conclusion] + 1].append((y - half, y + half))
        return edges
