"""The steps of a drawing as lines of DOT: joints of linked premises and of undercuts, and edges between boxes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from argmap.draw.joints import joint_shape
from argmap.draw.stubs import stub_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.draw.colours import Colours
    from argmap.draw.drawing import Drawing
    from argmap.draw.ports import Ports
    from argmap.draw.routes import Routes
    from argmap.draw.theme import EdgeStyle
    from argmap.graph import Step

__all__ = ["Edges"]

_LOOSE = ", constraint=false"
_NEAR = {"LR": ", headport=w", "RL": ", headport=e"}
"""The side of a box that faces what it bears on, by direction."""


class Edges:
    """The joints and edges of a drawing; in a layout of argmap's own they have their places and ways."""

    def __init__(self, drawing: Drawing, colours: Colours, ports: Ports, routes: Routes | None) -> None:
        self._drawing, self._colours, self._ports, self._routes = drawing, colours, ports, routes

    def joints(self) -> Iterator[str]:
        """A line for each joint."""
        theme = self._drawing.options.look
        for step in self._drawing.view.steps:
            if self._drawing.has_joint(step):
                colour = self._joint_colour(step)
                place = ""
                if self._routes is not None:
                    x, y = self._routes.layout.joints[step.index]
                    place = f', pos="{x:.2f},{y:.2f}!"'
                shape = joint_shape(step, theme.on_line, self._drawing.missing(step))
                yield (
                    f'  j{step.index} [{shape}, fillcolor="{colour}", color="{colour}", '
                    f'id="step_{step.index}", class="joint"{place}];'
                )

    def _joint_colour(self, step: Step) -> str:
        theme = self._drawing.options.look
        return theme.palette.reader[0] if step.by_reader else theme.edges[self._drawing.kinds[step.index]].line

    def lines(self) -> list[str]:
        """A line for each edge; those to shared claims come last, so that they do not turn the author's order."""
        lines = [*self._edges()]
        return sorted(lines[::-1] if self._drawing.is_turned else lines, key=lambda line: _LOOSE in line)

    def _edges(self) -> Iterator[str]:
        for step in self._drawing.view.steps:
            start, style = _target(step), self._colours.of_step(step)
            if self._drawing.has_joint(step):
                yield self._edge(start, f"j{step.index}", style, f"s{step.index}")
                start, style = f"j{step.index}", replace(style, arrow="none")
            stubs = self._drawing.stubs_of(step)
            for premise in step.premises:
                name = f"s{step.index} p{premise}"
                if premise in stubs:
                    yield self._edge(start, stub_name(step, premise), style, name)
                elif premise in self._drawing.boxes:
                    if self._drawing.is_home(premise, step):
                        yield self._edge(start, f"n{premise}", style, name)
                    else:
                        yield self._loose(start, premise, style, name)

    def _edge(self, tail: str, head: str, style: EdgeStyle, name: str) -> str:
        """An edge to a joint, or to a claim that is written there."""
        if way := self._way(name, style):
            return _line(tail, head, style, name, way)
        side = _NEAR.get(self._drawing.rank_direction, "") if head.startswith(("n", "r")) else ""
        return _line(tail, head, style, name, self._ranks(tail, head) + side + self._end(tail, name))

    def _end(self, tail: str, name: str) -> str:
        """Where a line ends at the box of a claim."""
        return self._ports.end(int(tail[1:]), name) if tail.startswith("n") else ""

    def _ranks(self, tail: str, head: str) -> str:
        """How many ranks an edge spans: claims stand on every second one, joints between them."""
        if self._routes is not None or not self._drawing.has_joints:
            return ""
        return ", minlen=2" if tail.startswith("j") == head.startswith("j") else ""

    def _loose(self, tail: str, premise: int, style: EdgeStyle, name: str) -> str:
        """An edge to a claim that is written elsewhere; it does not pull that claim away from there."""
        return _line(tail, f"n{premise}", style, name, _LOOSE + self._way(name, style))

    def _way(self, name: str, style: EdgeStyle) -> str:
        """The attribute of a line whose way is known."""
        way = self._routes.way(name, style) if self._routes is not None else ""
        return f', pos="{way}"' if way else ""


def _line(tail: str, head: str, style: EdgeStyle, name: str, extra: str) -> str:
    return (
        f'  {tail} -> {head} [color="{style.colours}", style={style.style}, penwidth={style.width:g}, '
        f'arrowtail={style.arrow}, arrowsize={style.arrow_size:g}, class="{name}"{extra}];'
    )


def _target(step: Step) -> str:
    return f"n{step.target_claim}" if step.target_claim is not None else f"j{step.target_step}"
