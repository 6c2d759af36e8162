"""argmap's own layout for large maps: a tidy tree that grows to the right, in linear time, without Graphviz.

Claims of one depth stand in one column; each claim stands at the middle of its reasons, and branches are moved as
close together as their outlines allow. Outlines are compared level by level and joined small into large, so that each
level of each claim is looked at once: E. Reingold and J. Tilford, "Tidier drawings of trees", IEEE Transactions on
Software Engineering 7(2), 1981, for boxes of any height, and without recursion.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from argmap.draw.walls import Wall

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from argmap.draw.view import View
    from argmap.graph import Step
    from argmap.reading import Reading

__all__ = ["Layout", "Point", "Sized", "tidy"]

Point = tuple[float, float]
_BETWEEN_COLUMNS = 72
_BETWEEN_BOXES = 10
_BETWEEN_ROOTS = 40
_JOINT = 0.62  # where a joint stands between two columns, from the conclusion on
_JOINT_ROOM = 18.0  # points from the middle of a joint to what passes it
_BETWEEN_JOINTS = 48.0  # points between two joints' middles: a line with a head turns between them
_NARROW = 24  # points that a joint may take between columns; they stand further apart for a wider one


class Sized(Protocol):
    """What has a width and a height in points."""

    @property
    def width(self) -> float:
        """From left to right."""

    @property
    def height(self) -> float:
        """From top to bottom."""


@dataclass(frozen=True)
class Layout:
    """Where the middle of each box and joint stands, in points; y grows upwards, as Graphviz has it."""

    boxes: Mapping[int, Point]
    joints: Mapping[int, Point]
    columns: Mapping[int, Point]
    """Left and right edge of each depth's column."""
    between: Mapping[int, float]
    """How much room there is right of each."""


@dataclass
class _Outline:
    """The upper and lower edge of a branch on each of its levels, the deepest first; `shift` is to be added to all."""

    tops: list[float] = field(default_factory=list)
    bottoms: list[float] = field(default_factory=list)
    shift: float = 0.0


def tidy(reading: Reading, view: View, labels: Mapping[int, Sized], joints: Mapping[int, float]) -> Layout:
    """Places for the claims of a view, by the sizes of their boxes and the widths of the joints of its steps."""
    children, roots = _children(reading, view)
    middles, moves = _places(children, labels, view)
    _stack(roots, middles, moves, children, labels)
    wider = _wider(reading, joints)
    columns = _columns(reading, view, labels, wider)
    across = {depth: (left + right) / 2 for depth, (left, right) in columns.items()}
    centres = {index: (across[reading.claims[index].depth], -middles[index]) for index in view.claims}
    between = {depth: _BETWEEN_COLUMNS + wider.get(depth, 0.0) for depth in columns}
    return Layout(centres, _joints(reading, view, centres, labels, joints, wider), columns, between)


def _children(reading: Reading, view: View) -> tuple[dict[int, list[int]], list[int]]:
    """For each claim the claims written under it, in reading order, and the claims that stand under none."""
    children: dict[int, list[int]] = {index: [] for index in view.claims}
    roots = []
    for index in view.claims:
        step = reading.claims[index].step
        above = None if step is None else reading.steps[step].conclusion
        if above is None or above not in children:
            roots.append(index)
        else:
            children[above].append(index)
    return children, roots


def _places(
    children: Mapping[int, list[int]], labels: Mapping[int, Sized], view: View
) -> tuple[dict[int, float], dict[int, float]]:
    """The middle of each claim within its branch, and how far each branch is to be moved within the one above."""
    outlines: dict[int, _Outline] = {}
    middles: dict[int, float] = {}
    moves: dict[int, float] = {}
    for index in reversed(view.claims):
        whole = _Outline()
        for number, child in enumerate(children[index]):
            moves[child] = _gap(whole, outlines[child]) if number else 0.0
            outlines[child].shift += moves[child]
            whole = _joined(whole, outlines.pop(child)) if number else outlines.pop(child)
        below = children[index]
        middle = (moves[below[0]] + middles[below[0]] + moves[below[-1]] + middles[below[-1]]) / 2 if below else 0.0
        middles[index] = middle
        half = labels[index].height / 2
        whole.tops.append(middle - half - whole.shift)
        whole.bottoms.append(middle + half - whole.shift)
        outlines[index] = whole
    return middles, moves


def _gap(above: _Outline, below: _Outline) -> float:
    """How far a branch must be moved down to clear another one."""
    levels = min(len(above.bottoms), len(below.tops))
    upper, lower = above.bottoms[len(above.bottoms) - levels :], below.tops[len(below.tops) - levels :]
    apart = max(bottom - top for bottom, top in zip(upper, lower, strict=True))
    return apart + above.shift - below.shift + _BETWEEN_BOXES


def _joined(above: _Outline, below: _Outline) -> _Outline:
    """The outline of two branches: only the levels that both have are looked at."""
    levels = min(len(above.tops), len(below.tops))
    if len(above.tops) >= len(below.tops):
        difference = below.shift - above.shift
        start = len(above.bottoms) - levels
        above.bottoms[start:] = [bottom + difference for bottom in below.bottoms]
        return above
    difference = above.shift - below.shift
    start = len(below.tops) - levels
    below.tops[start:] = [top + difference for top in above.tops]
    return below


def _stack(
    roots: list[int],
    middles: dict[int, float],
    moves: dict[int, float],
    children: Mapping[int, list[int]],
    labels: Mapping[int, Sized],
) -> None:
    """Make middles absolute, one tree below the other."""
    floor = 0.0
    for root in roots:
        order, offsets = [root], {root: 0.0}
        for index in order:
            for child in children[index]:
                offsets[child] = offsets[index] + moves[child]
                order.append(child)
        top = min(middles[index] + offsets[index] - labels[index].height / 2 for index in order)
        for index in order:
            middles[index] += offsets[index] + floor - top
        floor = max(middles[index] + labels[index].height / 2 for index in order) + _BETWEEN_ROOTS


def _wider(reading: Reading, joints: Mapping[int, float]) -> dict[int, float]:
    """How much more the joints right of each depth's column take than there is room for."""
    wider: dict[int, float] = {}
    for step, width in joints.items():
        depth = reading.claims[reading.steps[step].conclusion].depth
        wider[depth] = max(wider.get(depth, 0.0), width - _NARROW)
    return wider


def _columns(reading: Reading, view: View, labels: Mapping[int, Sized], wider: Mapping[int, float]) -> dict[int, Point]:
    """The left and right edge of each depth's column."""
    widths: dict[int, float] = {}
    for index in view.claims:
        depth = reading.claims[index].depth
        widths[depth] = max(widths.get(depth, 0.0), labels[index].width)
    columns, at = {}, 0.0
    for depth in sorted(widths):
        columns[depth] = (at, at + widths[depth])
        at += widths[depth] + _BETWEEN_COLUMNS + wider.get(depth, 0.0)
    return columns


def _joints(
    reading: Reading,
    view: View,
    centres: Mapping[int, Point],
    labels: Mapping[int, Sized],
    joints: Mapping[int, float],
    wider: Mapping[int, float],
) -> dict[int, Point]:
    """Between the columns, at the middle of the premises that are written there; without any where there is room."""
    found, homeless = {}, []
    for step in view.steps:
        home = [one for one in step.premises if one in centres and reading.claims[one].step == step.index]
        x, y = centres[step.conclusion]
        heights = [centres[one][1] for one in home] or [y]
        right = x + labels[step.conclusion].width / 2
        middle = _JOINT * _BETWEEN_COLUMNS + wider.get(reading.claims[step.conclusion].depth, 0.0) / 2
        found[step.index] = (right + middle, sum(heights) / len(heights))
        if not home and step.index in joints:
            homeless.append(step)
    return found | _apart(reading, view, homeless, found, centres, joints, wider) if homeless else found


def _apart(
    reading: Reading,
    view: View,
    homeless: list[Step],
    places: Mapping[int, Point],
    centres: Mapping[int, Point],
    joints: Mapping[int, float],
    wider: Mapping[int, float],
) -> dict[int, Point]:
    """Joints whose premises all stand elsewhere, beside their conclusion where neither joints nor lines are."""
    edges: dict[int, list[Point]] = {reading.claims[step.conclusion].depth: [] for step in homeless}
    for step in view.steps:
        depth = reading.claims[step.conclusion].depth
        if depth in edges and any(reading.claims[one].step == step.index for one in step.premises):
            edges[depth] += _reach(step, places, centres, joints, _beside_joints(wider.get(depth, 0.0)))
    walls = {depth: Wall(some, _BETWEEN_JOINTS) for depth, some in edges.items()}
    found = {}
    for step in homeless:
        x, y = places[step.index]
        found[step.index] = (x, walls[reading.claims[step.conclusion].depth].take(y, y))
    return found


def _beside_joints(wider: float) -> float:
    """Which share of its way from a joint to the next column a line may be beside other joints."""
    return max(0.5, (_NARROW + wider) / 2 / ((1 - _JOINT) * _BETWEEN_COLUMNS + wider / 2))


def _reach(
    step: Step,
    places: Mapping[int, Point],
    centres: Mapping[int, Point],
    joints: Mapping[int, float],
    share: float,
) -> Iterator[Point]:
    """Between which heights no other joint may stand in the column of a step's joint, for that and the step's lines."""
    y = places[step.index][1]
    start = centres[step.conclusion][1] if step.target_step is None else places[step.target_step][1]
    if step.index in joints:
        ends = [y + (centres[one][1] - y) * share for one in step.premises if one in centres]
        yield y - _BETWEEN_JOINTS, y + _BETWEEN_JOINTS
        yield min([y, *ends]) - _JOINT_ROOM, max([y, *ends]) + _JOINT_ROOM
    elif step.target_step is not None:
        end = start + (y - start) * share
        yield min(start, end) - _JOINT_ROOM, max(start, end) + _JOINT_ROOM
    else:
        yield from ((at - _JOINT_ROOM, at + _JOINT_ROOM) for at in (y, start + (y - start) * _JOINT))
