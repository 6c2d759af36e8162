"""What argmap's own layout has placed, and the lines between: from which claim or joint each leads to which."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from argmap.draw.drawing import Drawing
    from argmap.draw.tidy import Layout, Sized

__all__ = ["Line", "Scene", "lines_of", "scene"]


class Line(NamedTuple):
    """A line from a claim, or the joint of a step, to a premise, or the joint of its own step."""

    name: str
    step: int
    conclusion: int
    """The claim that it bears on in the end."""
    claim: int | None
    """The claim that it starts at, with its head; None where that is a joint."""
    joint: int
    """The step whose joint it starts at where it starts at no claim; its own otherwise."""
    premise: int | None
    """The claim that it ends at; None where that is the joint of its step."""
    is_home: bool
    """Whether its premise is written there. To one that stands elsewhere it goes around boxes."""

    @property
    def is_undercut(self) -> bool:
        """Whether it starts with its head at the joint of another step."""
        return self.joint != self.step


def lines_of(drawing: Drawing) -> Iterator[Line]:
    """All lines, in the order in which they are drawn."""
    for step in drawing.view.steps:
        number, claim = step.index, step.target_claim
        joint = number if step.target_step is None else step.target_step
        if drawing.has_joint(step):
            yield Line(f"s{number}", number, step.conclusion, claim, joint, None, is_home=True)
            claim, joint = None, number
        for one in step.premises:
            if one in drawing.boxes:
                is_home = drawing.is_home(one, step)
                yield Line(f"s{number} p{one}", number, step.conclusion, claim, joint, one, is_home)


@dataclass(frozen=True)
class Scene:
    """A layout with its lines. `depths` and `sizes` are those of claims, `joints` are the sizes of joints by step.

    Between two columns of boxes is a column of joints: the boxes of depth n stand in column 2n, the joints to their
    right in column 2n + 1. Beside each column is a strip that is free: strip n lies right of column n. Of a part of a
    map, depths of which nothing is drawn do not count.
    """

    layout: Layout
    lines: Sequence[Line]
    depths: Mapping[int, int]
    sizes: Mapping[int, Sized]
    joints: Mapping[int, Sized]

    def heights(self, line: Line) -> tuple[float, float]:
        """The middles of what a line starts and ends at."""
        boxes, joints = self.layout.boxes, self.layout.joints
        start = joints[line.joint] if line.claim is None else boxes[line.claim]
        end = joints[line.step] if line.premise is None else boxes[line.premise]
        return start[1], end[1]

    def ends_left(self, line: Line) -> bool:
        """Whether a line ends at the left side of a claim: of one that stands further right than what it bears on."""
        return line.premise is not None and self.depths[line.premise] > self.depths[line.conclusion]

    def strips(self, line: Line) -> range:
        """The strips through which a line leads that is not straight, from the first to the last.

        To a premise that is written there it is one, from which the line goes on level. What starts at a joint leaves
        it upwards or downwards, and then has the column of joints behind it.
        """
        is_left = self.ends_left(line)
        first = 2 * self.depths[line.conclusion] + (line.claim is None and is_left)
        if line.is_home:
            return range(first, first + 1)
        last = 2 * self.depths[line.premise or 0] - is_left
        return range(first, last + 1) if is_left else range(first, last - 1, -1)

    def columns(self, line: Line) -> range:
        """The columns between those strips."""
        strips = self.strips(line)
        return strips[1:] if strips.step > 0 else strips[:-1]


def scene(
    layout: Layout,
    lines: Sequence[Line],
    depths: Mapping[int, int],
    sizes: Mapping[int, Sized],
    joints: Mapping[int, Sized],
) -> Scene:
    """The same with depths as the map has them."""
    ranks = {depth: rank for rank, depth in enumerate(layout.columns)}
    columns, between = dict(enumerate(layout.columns.values())), dict(enumerate(layout.between.values()))
    ranked = {index: ranks[depth] for index, depth in depths.items()}
    return Scene(replace(layout, columns=columns, between=between), lines, ranked, sizes, joints)
