"""A Reading as DOT text: a pure function; ids are safe names of its own, and all user text is escaped."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from argmap.draw.boxes import Box, Foot, box
from argmap.draw.escape import html
from argmap.draw.labels import font, label, styled
from argmap.draw.legend import heading
from argmap.draw.options import Options
from argmap.draw.routes import Routes
from argmap.draw.theme import BRANCHES, FONT
from argmap.draw.tidy import tidy
from argmap.draw.view import View, view
from argmap.graph import Polarity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.draw.options import Marks
    from argmap.draw.theme import EdgeStyle, NodeStyle
    from argmap.draw.tidy import Layout
    from argmap.graph import Step
    from argmap.reading import Reading

__all__ = ["TIDY_FROM", "Drawing", "direction_for", "dot", "element_id"]

TIDY_FROM = 1_200
"""From this many claims on, Graphviz's own layout costs more than a second, and twice as much for half as many more."""
_BEST_RATIO = 1.4
_UNSAFE = re.compile(r"[^A-Za-z0-9.]")


def dot(reading: Reading, options: Options | None = None) -> str:
    """DOT text of a map; the same map gives the same text. Raises UnknownClaimError for a focus that is no claim."""
    return Drawing(reading, options or Options()).text


def element_id(label: str) -> str:
    """The id of a claim's element in SVG and page: its own id, with other characters than letters and digits coded.

    >>> element_id("E1"), element_id("a b")
    ('claim_E1', 'claim_a_20_b')
    """
    return "claim_" + _UNSAFE.sub(lambda match: f"_{ord(match[0]):x}_", label)


def direction_for(reading: Reading, shown: View) -> str:
    """The direction whose picture comes closer to the shape of a page."""
    drawn = set(shown.claims)
    inner = {step.conclusion for step in shown.steps}
    leaves = len(drawn - inner) or 1
    depth = max((reading.claims[index].depth for index in drawn), default=0) + 1
    ratios = {"TB": leaves * 215 / (depth * 150), "LR": depth * 290 / (leaves * 95)}
    return min(ratios, key=lambda name: max(ratios[name] / _BEST_RATIO, _BEST_RATIO / ratios[name]))


@dataclass(frozen=True)
class _Node:
    """A box's line of DOT, but for its place, and how much room the box takes."""

    line: bytes
    width: float
    height: float

    def placed(self, centre: tuple[float, float] | None) -> bytes:
        """The whole line."""
        if centre is None:
            return self.line + b"];"
        size = f"fixedsize=true, width={self.width / 72:.4f}, height={self.height / 72:.4f}"
        return self.line + f', pos="{_point(centre)}!", {size}];'.encode()


@dataclass
class Drawing:
    """A drawing on the way to DOT: what is shown, in which direction, laid out by whom."""

    reading: Reading
    options: Options

    @cached_property
    def view(self) -> View:
        """What of the map is drawn."""
        return view(self.reading, self.options)

    @cached_property
    def is_tidy(self) -> bool:
        """Whether argmap lays the map out itself."""
        return self.options.layout == "tidy" or (self.options.layout == "auto" and len(self.view.claims) >= TIDY_FROM)

    @cached_property
    def direction(self) -> str:
        """TB or LR; argmap's own layout goes to the right."""
        if self.is_tidy:
            return "LR"
        return direction_for(self.reading, self.view) if self.options.direction == "auto" else self.options.direction

    @cached_property
    def boxes(self) -> dict[int, Box]:
        """The boxes by claim."""
        hidden = self.view.hidden
        found = {
            index: box(self.reading, self.reading.claims[index], self.options.show, hidden.get(index, 0))
            for index in self.view.claims
        }
        return {index: _marked(one, index, self.options.marks) for index, one in found.items()}

    @property
    def text(self) -> str:
        """The DOT text."""
        return self.source.decode()

    @property
    def source(self) -> bytes:
        """The DOT text in UTF-8, as engines take it; made anew each time, because that of a large map is large."""
        sizes, theme = self.options.sizes(self.direction), self.options.look
        nodes = {}
        for index, one in self.boxes.items():
            drawn = label(one, self._style(index), sizes, theme)
            nodes[index] = _Node(self._node(index, drawn.markup).encode(), drawn.width, drawn.height)
        layout = tidy(self.reading, self.view, nodes) if self.is_tidy else None
        depths = {index: self.reading.claims[index].depth for index in self.boxes}
        routes = Routes(layout, depths, nodes) if layout else None
        edges = sorted(self._edges(routes), key=_is_loose)
        lines = [line.encode() for line in self._head()]
        lines += (nodes.pop(index).placed(layout.boxes[index] if layout else None) for index in self.boxes)
        lines += (line.encode() for line in self._joints(layout))
        # edges to shared claims come last, so that they do not turn the author's order
        return b"\n".join([*lines, *(line.encode() for line in edges), b"}\n"])

    # The whole

    def _head(self) -> Iterator[str]:
        palette = self.options.look.palette
        spacing = "ranksep=0.55, nodesep=0.16" if self.direction == "LR" else "ranksep=0.42, nodesep=0.2"
        lines = "line, outputorder=edgesfirst" if self.is_tidy else "true"
        kinds = {_edge_kind(self.reading, step) for step in self.view.steps}
        title = heading(
            self.reading,
            self.view,
            self.boxes.values(),
            kinds,
            self.options.look,
            legend=self.options.legend,
            colours=self._colours,
        )
        yield "digraph argmap {"
        yield (
            f'  graph [rankdir={self.direction}, ordering=out, {spacing}, splines={lines}, bgcolor="{palette.paper}", '
            f'pad="0.3", fontname="{FONT}", fontsize=11, fontcolor="{palette.ink}", labelloc=t, labeljust=l, '
            f"label=<{title}>];"
        )
        yield f'  node [fontname="{FONT}", fontsize=11, fontcolor="{palette.ink}", margin="0.10,0.06"];'
        yield f'  edge [fontname="{FONT}", fontsize=9, dir=back];'

    # Colours

    @cached_property
    def _branches(self) -> dict[int, int]:
        """For each claim the claim just below the root that it is written under."""
        found: dict[int, int] = {}
        for claim in self.reading.claims:
            above = None if claim.step is None else self.reading.steps[claim.step].conclusion
            if above is not None:
                found[claim.index] = found.get(above, claim.index)
        return found

    @cached_property
    def _branch_colours(self) -> dict[int, str]:
        heads = dict.fromkeys(self._branches[index] for index in self.boxes if index in self._branches)
        return {head: BRANCHES[number % len(BRANCHES)] for number, head in enumerate(heads)}

    @cached_property
    def _colours(self) -> dict[str, str]:
        """What colours other than those of kinds stand for, as the legend says it."""
        if self.options.marks:
            used = {self.options.marks.claims.get(index) for index in self.boxes}
            return {word: self._tone(word) for word in self.options.marks.tones if word in used}
        if self.options.color_by == "branch":
            heads = list(self._branch_colours.items())[: len(BRANCHES)]
            return {f"branch {self.reading.claims[head].label}": colour for head, colour in heads}
        if self.options.color_by == "anchors":
            palette = self.options.look.palette
            known = {"found": palette.support[0], "in doubt": palette.warning[0], "not found": palette.wrong[0]}
            used = {self._status(index) for index in self.boxes}
            return {word: colour for word, colour in (known | {"no quote": palette.muted}).items() if word in used}
        return {}

    def _tone(self, word: str) -> str:
        marks = self.options.marks
        return str(getattr(self.options.look.palette, marks.tones[word])[0]) if marks else ""

    def _status(self, index: int) -> str:
        anchors = [quote.anchor for quote in self.reading.anchors[index]]
        if not anchors:
            return "no quote"
        if all(anchor.is_sound for anchor in anchors):
            return "found"
        return "in doubt" if all(anchor.is_sound or anchor.is_altered for anchor in anchors) else "not found"

    def _style(self, index: int) -> NodeStyle:
        one, theme = self.boxes[index], self.options.look
        style = styled(one, theme)
        if self.options.marks and (word := self.options.marks.claims.get(index)):
            return replace(style, line=self._tone(word), width=max(style.width, 2.4))
        if self.options.color_by == "branch" and index in self._branches:
            return replace(style, line=self._branch_colours[self._branches[index]], width=max(style.width, 2.4))
        if self.options.color_by == "anchors":
            colour = self._colours[self._status(index)]
            return replace(style, line=colour, width=max(style.width, 2.4))
        return style

    # Boxes

    def _node(self, index: int, markup: str) -> str:
        """A box's line of DOT, but for its place and its end."""
        one, style = self.boxes[index], self._style(index)
        return (
            f"  n{index} [label=<{markup}>, "
            f'shape={style.shape}, style="{style.style}", fillcolor="{style.fill}", color="{style.line}", '
            f'penwidth={style.width:g}, peripheries={style.peripheries}, id="{element_id(one.label)}", '
            f'class="{one.style} {one.flag or "sound"}"'
        )

    # Steps

    def _joints(self, layout: Layout | None) -> Iterator[str]:
        theme = self.options.look
        for step in self.view.steps:
            if _has_joint(self.reading, step):
                colour = theme.edges[_edge_kind(self.reading, step)].line
                place = "" if layout is None else f', pos="{_point(layout.joints[step.index])}!"'
                yield (
                    f'  j{step.index} [{_joint_shape(step, theme.on_line)}, fillcolor="{colour}", color="{colour}", '
                    f'id="step_{step.index}", class="joint"{place}];'
                )

    def _edges(self, routes: Routes | None) -> Iterator[str]:
        is_pinned = routes is not None
        for step in self.view.steps:
            target = _target(self.reading, step)
            style = self._edge_style(step)
            start = target
            if _has_joint(self.reading, step):
                start = f"j{step.index}"
                yield self._edge(target, start, style, f"s{step.index}", is_pinned=is_pinned)
                style = replace(style, arrow="none")
            for premise in step.premises:
                if premise in self.boxes:
                    at_home = self.reading.claims[premise].step == step.index
                    name = f"s{step.index} p{premise}"
                    way = _way(routes, step, premise, start, style) if routes and not at_home else ""
                    yield self._edge(start, f"n{premise}", style, name, at_home=at_home, is_pinned=is_pinned, way=way)

    def _edge_style(self, step: Step) -> EdgeStyle:
        style = self.options.look.edges[_edge_kind(self.reading, step)]
        word = self.options.marks.steps.get(step.index) if self.options.marks else None
        return replace(style, line=self._tone(word)) if word else style

    def _edge(
        self,
        tail: str,
        head: str,
        style: EdgeStyle,
        name: str,
        *,
        at_home: bool = True,
        is_pinned: bool = False,
        way: str = "",
    ) -> str:
        """An edge; one to a claim that is written elsewhere does not pull that claim away from there."""
        extra = _LOOSE + (f', pos="{way}"' if way else "")
        if at_home:
            left = ", headport=w" if self.direction == "LR" and head.startswith("n") else ""
            extra = left + (", tailport=e" if is_pinned and tail.startswith("n") else "")
        return (
            f'  {tail} -> {head} [color="{style.line}", style={style.style}, penwidth={style.width:g}, '
            f'arrowtail={style.arrow}, arrowsize={style.arrow_size:g}, class="{name}"{extra}];'
        )


def _marked(one: Box, index: int, marks: Marks | None) -> Box:
    """A box with the word that is put on it, and small print."""
    if marks is None or index not in marks.claims:
        return one
    feet = (*one.feet, Foot(marks.notes[index], flag=True)) if index in marks.notes else one.feet
    return replace(one, tag=f"{one.tag} · {marks.claims[index].upper()}", feet=feet)


def _has_joint(reading: Reading, step: Step) -> bool:
    """Linked premises meet in a joint, and an undercut needs one to point at."""
    return len(step.premises) > 1 or bool(reading.graph.undercuts_of[step.index])


def _joint_shape(step: Step, colour: str) -> str:
    """A dot; for linked premises a circle with "and", or a pill with the scheme below it."""
    linked = font("<B>and</B>", 8, colour)
    if len(step.premises) < 2:
        return 'shape=circle, style=filled, label="", margin=0, fixedsize=true, width=0.13, height=0.13'
    if step.shape.scheme is None:
        return f"shape=circle, style=filled, label=<{linked}>, margin=0, fixedsize=true, width=0.33, height=0.33"
    scheme = font(html(str(step.shape.scheme)), 8, colour)
    return (
        f'shape=box, style="filled,rounded", label=<{linked}<BR/>{scheme}>, margin="0.07,0.03", width=0.3, height=0.2'
    )


def _edge_kind(reading: Reading, step: Step) -> str:
    only_evidence = all(reading.claims[premise].kind == "evidence" for premise in step.premises)
    return "evidence" if step.polarity is Polarity.SUPPORT and only_evidence else str(step.polarity)


def _target(reading: Reading, step: Step) -> str:
    return f"n{step.target_claim}" if step.target_claim is not None else f"j{step.target_step}"


def _way(routes: Routes, step: Step, premise: int, start: str, style: EdgeStyle) -> str:
    """The way of an edge to a claim that is written elsewhere."""
    column, size = routes.depths[step.conclusion], 0.0 if style.arrow == "none" else style.arrow_size
    if start.startswith("j"):
        x, y = routes.layout.joints[step.index if start == f"j{step.index}" else int(start[1:])]
    else:
        x, y = routes.layout.boxes[step.conclusion]
        x += routes.sizes[step.conclusion].width / 2
    return routes.between((x, y), column, premise, size)


_LOOSE = ", constraint=false"


def _is_loose(edge: str) -> bool:
    return _LOOSE in edge


def _point(centre: tuple[float, float]) -> str:
    return f"{centre[0]:.2f},{centre[1]:.2f}"
