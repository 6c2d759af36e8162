"""Ways of lines in argmap's own layout: straight to what is written there, around boxes to what stands elsewhere.

A line to a shared claim passes columns level, through gaps between what stands there; in the strips between columns it
rises and falls on a track of its own, and strips are as wide as their tracks need.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from argmap.draw.curves import LEVEL, bent, straight
from argmap.draw.levels import Levels
from argmap.draw.sides import ends
from argmap.draw.strips import tracks
from argmap.draw.trunks import shared, trunk_of, trunk_tracks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from argmap.draw.scene import Scene
    from argmap.draw.theme import EdgeStyle
    from argmap.draw.tidy import Layout, Point

__all__ = ["Routes"]

_TRACK = 4.0  # points between two tracks
_CLEAR = 3.0  # points between a joint and a line that passes it
_HEADS = 14.0  # points right of boxes that heads take
_ROOM = (4, 3)
"""Tracks for which there is room left and right of joints."""
_APART = 6.0  # points between two lines that leave a joint
_ROUNDS = 4  # in which lines are bent: room for some moves joints into the way of others
_LEVEL = 0.1  # points that a line may rise without a track


class Routes:
    """The ways of all lines, and the layout with the room that they need."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._numbers = {line.name: number for number, line in enumerate(scene.lines)}
        self._passed = levels = Levels(scene)
        self._ends = ends(scene, levels.expected)
        self._trunks = shared(scene, levels.is_open)
        self._levels = {
            number: levels.passed(number, self._ends.get((number, 0)), self._ends[number, 1])
            for number, line in enumerate(scene.lines)
            if not line.is_home
        }
        self._widen()
        for _ in range(_ROUNDS):
            bent_ones = self._levels.keys() | self._trunks.keys()
            straight_ones = (number for number in range(len(scene.lines)) if number not in bent_ones)
            hindered = [number for number in straight_ones if self._is_hindered(number)]
            if not hindered:
                break
            for number in hindered:
                self._lead_around(number)
            self._widen()

    def _lead_around(self, number: int) -> None:
        """Bend a line that cannot be straight; where there is room an undercut from a box leads right of all joints."""
        trunk = trunk_of(self._scene, number, self._passed.is_open)
        if trunk and not trunk.is_left:
            self._trunks[number] = trunk
        else:
            self._levels[number] = self._beyond(number)

    def _widen(self) -> None:
        """Give lines their tracks, and strips the room that these need."""
        self._tracks = self._on_tracks()
        self._wider = self._extra()
        self.layout = self._widened()
        self._widest = self._reach()

    def way(self, name: str, style: EdgeStyle) -> str:
        """Graphviz's `pos` of a line; none for one with its head at a joint, up to whose edge Graphviz draws it."""
        number = self._numbers[name]
        if number in self._trunks:
            return bent([*self._along_trunk(number)], style)
        if number in self._levels:
            return bent([*self._bends(number)], style)
        is_drawn = self._scene.lines[number].is_undercut
        return "" if is_drawn else straight(self._start(number), self._end(number), style)

    def _along_trunk(self, number: int) -> Iterator[Point]:
        trunk, line = self._trunks[number], self._scene.lines[number]
        x = self._x(strip := self._scene.strips(line)[0], self._tracks[strip, number])
        return trunk.way(self.layout.joints[trunk.joint], self._scene.joints[trunk.joint], x, self._end(number))

    def _beyond(self, number: int) -> list[float]:
        """The heights of a line that goes to that of its end first, and on level."""
        is_undercut = self._scene.lines[number].is_undercut
        start = None if is_undercut else self._start(number)[1]
        return self._passed.passed(number, start, self._end(number)[1])

    def _is_hindered(self, number: int) -> bool:
        """Whether the joint of another step, or a box that is wider than its own, would lie on a straight line."""
        line = self._scene.lines[number]
        if line.is_undercut:
            return self._is_crossed(number)
        return line.claim is not None and (self._is_steep(number) or self._is_met(number))

    def _is_steep(self, number: int) -> bool:
        """Whether a line to a box that is narrower than its column would rise there by more than half of the box."""
        line, (x, y), (across, last) = self._scene.lines[number], self._start(number), self._end(number)
        if line.premise is None:
            return False
        within = across - self.layout.columns[self._scene.depths[line.premise]][0]
        return within * abs(last - y) / (across - x - LEVEL) > self._scene.sizes[line.premise].height / 2

    def _is_met(self, number: int) -> bool:
        """Whether the joint of another step would lie on the straight line of a claim."""
        line = self._scene.lines[number]
        depth = self._scene.depths[line.conclusion]
        if depth not in self._widest:
            return False
        start, end = self._start(number), self._end(number)
        begin = start[0] + LEVEL
        first, last = (start[1] + (x - begin) * (end[1] - start[1]) / (end[0] - begin) for x in self._widest[depth])
        if line.premise is None:
            half = self._scene.joints[line.step].height / 2 + _CLEAR
            if abs(first - end[1]) <= half:
                return False
            last = end[1] + (half if first > end[1] else -half)
        return not self._passed.is_open(2 * depth + 1, min(first, last), max(first, last))

    def _is_crossed(self, number: int) -> bool:
        """Whether the joint of another step would lie on the straight line of an undercut, which starts at a joint."""
        line, joints = self._scene.lines[number], self._scene.joints
        depth, (x, y), (across, last) = self._scene.depths[line.conclusion], self._start(number), self._end(number)
        begin, stop = joints[line.joint].height / 2 + _CLEAR, 0.0
        if line.premise is None:
            stop = joints[line.step].height / 2 + _CLEAR
        else:
            last = y + (last - y) * (self._widest[depth][1] - x) / (across - x)
        if abs(last - y) <= begin + stop:
            return False
        low, high = (y + begin, last - stop) if last > y else (last + stop, y - begin)
        return not self._passed.is_open(2 * depth + 1, low, high)

    def _reach(self) -> Mapping[int, tuple[float, float]]:
        """How far the joints right of each depth's column reach to the left and to the right."""
        found: dict[int, tuple[float, float]] = {}
        for line in self._scene.lines:
            if line.premise is None:
                x, depth = self.layout.joints[line.step][0], self._scene.depths[line.conclusion]
                half = self._scene.joints[line.step].width / 2
                left, right = found.get(depth, (x, x))
                found[depth] = min(left, x - half), max(right, x + half)
        return found

    def _start(self, number: int) -> Point:
        line = self._scene.lines[number]
        if line.claim is not None:
            return self._beside(line.claim, 1), self._ends[number, 0]
        x, y = self.layout.joints[line.joint]
        if number not in self._levels:
            return x, y
        away = self._scene.joints[line.joint].height / 2 if line.is_undercut else 0.0
        return x + self._asides[number], y + (away if self._levels[number][0] > y else -away)

    @cached_property
    def _asides(self) -> Mapping[int, float]:
        """How far lines that leave a joint on the same side leave it beside its middle."""
        groups: dict[tuple[int, bool], list[int]] = defaultdict(list)
        for number, heights in self._levels.items():
            line = self._scene.lines[number]
            if line.claim is None:
                groups[line.joint, heights[0] > self.layout.joints[line.joint][1]].append(number)
        return {number: at for (joint, _), some in groups.items() for number, at in self._beside_middle(joint, some)}

    def _beside_middle(self, joint: int, numbers: list[int]) -> Iterator[tuple[int, float]]:
        """So that none cross: what leads left, the nearest leftmost, and what leads right, the furthest leftmost."""
        lines, (_, y), room = self._scene.lines, self.layout.joints[joint], self._scene.joints[joint].width - 4
        apart = min(_APART, room / max(1, len(numbers) - 1))

        def place(number: int) -> tuple[bool, float]:
            leads_right, away = self._scene.ends_left(lines[number]), abs(self._levels[number][0] - y)
            return leads_right, -away if leads_right else away

        for at, number in enumerate(sorted(numbers, key=place)):
            yield number, apart * (at - (len(numbers) - 1) / 2)

    def _end(self, number: int) -> Point:
        line = self._scene.lines[number]
        if line.premise is None:
            return self.layout.joints[line.step]
        height = self._ends.get((number, 1), self.layout.boxes[line.premise][1])
        return self._beside(line.premise, -1 if self._scene.ends_left(line) else 1), height

    def _beside(self, claim: int, way: int) -> float:
        return self.layout.boxes[claim][0] + way * self._scene.sizes[claim].width / 2

    def _bends(self, number: int) -> Iterator[Point]:
        start = self._start(number)
        yield start
        if self._scene.lines[number].claim is None:
            yield start[0], self._levels[number][0]
        for strip, (before, after) in self._stretches(number):
            if abs(after - before) > _LEVEL:
                x = self._x(strip, self._tracks[strip, number])
                yield from ((x, before), (x, after))
        yield self._end(number)

    def _stretches(self, number: int) -> Iterator[tuple[int, tuple[float, float]]]:
        """Between which heights a line goes in each strip."""
        return zip(self._scene.strips(self._scene.lines[number]), pairwise(self._levels[number]), strict=True)

    def _on_tracks(self) -> dict[tuple[int, int], int]:
        """The track of each line in each strip where it rises or falls."""
        lines: dict[int, list[tuple[int, tuple[float, float]]]] = defaultdict(list)
        for number in self._levels:
            for strip, (before, after) in self._stretches(number):
                if abs(after - before) > _LEVEL:
                    lines[strip].append((number, (before, after)))
        found = {
            (strip, number): track
            for strip, some in lines.items()
            for (number, _), track in zip(some, tracks([heights for _, heights in some]), strict=True)
        }
        return found | trunk_tracks(self._scene, self._trunks, found.items())

    def _extra(self) -> Mapping[int, float]:
        """How much wider strips are than without tracks."""
        most: dict[int, int] = {}
        for (strip, _), track in self._tracks.items():
            most[strip] = max(most.get(strip, 0), track + 1)
        return {strip: max(0, number - _ROOM[strip % 2]) * _TRACK for strip, number in most.items()}

    def _widened(self) -> Layout:
        """The layout with room for all tracks."""
        old, shifts, shift = self._scene.layout, {}, 0.0
        for depth in sorted(old.columns):
            shifts[depth] = shift
            shift += self._wider.get(2 * depth, 0.0) + self._wider.get(2 * depth + 1, 0.0)
        if not shift:
            return old
        depths, steps = self._scene.depths, {line.step: line.conclusion for line in self._scene.lines}
        boxes = {index: (x + shifts[depths[index]], y) for index, (x, y) in old.boxes.items()}
        joints = dict(old.joints)
        for step, conclusion in steps.items():
            x, y = old.joints[step]
            joints[step] = (x + shifts[depths[conclusion]] + self._wider.get(2 * depths[conclusion], 0.0), y)
        columns = {depth: (left + shifts[depth], right + shifts[depth]) for depth, (left, right) in old.columns.items()}
        return replace(old, boxes=boxes, joints=joints, columns=columns)

    def _x(self, strip: int, track: int) -> float:
        """Where a track lies; those beside boxes on the left come from there, those right of joints from the right."""
        depth = strip // 2
        left = self.layout.columns[depth][1]
        if strip % 2 == 0:
            return left + _HEADS + track * _TRACK
        wider = self._wider.get(strip - 1, 0.0) + self._wider.get(strip, 0.0)
        return left + self.layout.between[depth] + wider - (track + 1) * _TRACK
