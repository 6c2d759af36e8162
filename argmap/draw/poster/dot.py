"""A poster as DOT text with every place pinned, so that each engine draws the same."""

from __future__ import annotations

import os
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING
from urllib.parse import quote

from argmap.draw.dot import element_id
from argmap.draw.escape import clean, html, tooltip
from argmap.draw.labels import flag_colour, font, row
from argmap.draw.poster.building import CAPTION_SIZE, SECOND_OUTLINE, caption
from argmap.draw.poster.cards import Tones, table
from argmap.draw.poster.legend import UNDERCUT
from argmap.draw.poster.sheet import Rect
from argmap.draw.script import parted, turned
from argmap.draw.theme import FONT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from argmap.draw.boxes import Box
    from argmap.draw.poster.composing import Composition
    from argmap.draw.poster.legend import Entry
    from argmap.draw.poster.sheet import Line, Point
    from argmap.draw.theme import EdgeStyle, NodeStyle

__all__ = ["Links", "poster_source"]

_TIP = 9.0
"""Points from a line's end to where its stroke begins, at an arrow size of 1."""


@dataclass(frozen=True)
class Links:
    """Where links lead: `names` says how the file of a page is called; without it all is in one file."""

    names: Callable[[int], str] | None = None
    are_drawn: bool = True

    def to(self, box: Box, page: int | None) -> str:
        """The attributes of a box that leads to a claim; none where its page is in no file."""
        if not self.are_drawn or (page and not self.names):
            return ""
        file = quote(os.fsencode(self.names(page))) if self.names and page else ""
        return f', URL="{file}#{element_id(box.label)}", tooltip="{tooltip(clean(box.text))}"'


_SINGLE = 'style="rounded,dotted", color="{line}", penwidth=1.2'
"""The look of a frame around the one premise of a step that is undercut."""


class _Writer:
    """The lines of DOT of a poster."""

    def __init__(self, composition: Composition, links: Links, is_scaled: bool) -> None:
        self._links, self._is_scaled = links, is_scaled
        self._composition, self._drawing = composition, composition.drawing
        self._colours, self._builder, self._poster = composition.colours, composition.builder, composition.poster
        self._theme = self._drawing.options.look
        self._right, (self._width, self._height) = composition.offset[0], composition.canvas
        self._top = self._height - composition.offset[1]

    def lines(self) -> Iterator[str]:
        """The whole text."""
        sheet = self._poster.sheet
        yield from self._head()
        yield from self._heading()
        for step, rect in sheet.frames.items():
            yield self._frame(step, rect)
        for index, rect in sheet.boxes.items():
            yield self._box(index, rect)
        for (step, index), rect in sheet.stubs.items():
            yield self._stub(step, index, rect)
        for line in sheet.lines:
            yield self._line(line)
        yield "}\n"

    def _head(self) -> Iterator[str]:
        palette = self._theme.palette
        yield "digraph argmap {"
        yield f'  graph [bgcolor="{palette.paper}", pad=0, margin=0, splines=true, outputorder=nodesfirst{self._size}];'
        yield (
            f'  node [fontname="{FONT}", fontsize=11, fontcolor="{palette.ink}", margin=0, fixedsize=shape, shape=box, '
            'label=""];'
        )
        yield f'  edge [fontname="{FONT}"];'
        for number, (x, y) in enumerate(((0.0, 0.0), (self._width, self._height))):
            yield f'  corner{number} [shape=point, style=invis, width=0, height=0, pos="{x:.2f},{y:.2f}!"];'

    @property
    def _size(self) -> str:
        """The size of the page, to which Graphviz scales everything."""
        page = self._composition.page
        is_sized = self._is_scaled and self._drawing.options.sheet is not None
        return f', size="{page.width / 72:.4f},{page.height / 72:.4f}!"' if is_sized else ""

    def _heading(self) -> Iterator[str]:
        palette, heading = self._theme.palette, self._poster.heading
        for number, (rect, words, size, lead) in enumerate(heading.texts):
            bold = [font(f"<B>{html(turned(lead))}</B>", size, palette.ink), "&#160;&#160;"] if lead else []
            beside = turned(words) if lead else parted(words, is_rtl=self._drawing.is_rtl)
            plain = [font(html(beside), size, palette.muted)] if words else []
            label = self._table([*bold, *plain], size, rect)
            yield f'  head{number} [shape=none, class="heading", label=<{label}>, {self._place(rect)}];'
        for number, (sample, entry, words_at) in enumerate(heading.entries):
            yield from self._sample(number, sample, entry)
            label = self._table([font(html(turned(clean(entry.words))), 9, palette.muted)], 9, words_at)
            yield f'  words{number} [shape=none, class="legend", label=<{label}>, {self._place(words_at)}];'

    def _table(self, runs: list[str], size: float, rect: Rect, side: float = 0, above: float = 0) -> str:
        """One line of runs as a label."""
        is_rtl = self._drawing.is_rtl
        return table([(row(runs, is_rtl), size)], rect, side, above, is_rtl=is_rtl)

    def _sample(self, number: int, rect: Rect, entry: Entry) -> Iterator[str]:
        """What an entry of the legend explains, drawn small."""
        if entry.kind == "line":
            yield from self._sample_line(number, rect, self._theme.edge(entry.name))
        elif entry.kind == "box":
            style = self._theme.nodes[entry.name]
            yield f'  key{number} [{_outline(style)}, class="legend", {self._place(_inner(rect, style))}];'
        elif entry.kind != "text":
            yield f'  key{number} [{self._look_of(entry)}, class="legend", {self._place(rect)}];'

    def _look_of(self, entry: Entry) -> str:
        line = self._theme.edges["support"].line
        if entry.kind == "frame":
            return _SINGLE.format(line=line) if entry.name == UNDERCUT else self._frame_look(0, line)
        if entry.kind == "stub":
            return self._stub_look()
        return f'style=filled, fillcolor="{self._theme.palette.plain}", color="{entry.name}", penwidth=2.4'

    def _sample_line(self, number: int, rect: Rect, style: EdgeStyle) -> Iterator[str]:
        middle = rect.top + rect.height / 2
        sides = (rect.right, rect.left) if self._drawing.is_rtl else (rect.left, rect.right)
        for end, x in zip("ab", sides, strict=True):
            yield f"  key{number}{end} [shape=point, style=invis, {self._place(Rect(x, middle, 0, 0))}];"
        way = self._way([(x, middle) for x in sides], style, has_tip=True)
        yield f'  key{number}b -> key{number}a [{_stroke(style)}, class="legend", pos="{way}"];'

    def _place(self, rect: Rect) -> str:
        x, y = self._right + rect.left + rect.width / 2, self._top - rect.top - rect.height / 2
        return f'pos="{x:.2f},{y:.2f}!", width={rect.width / 72:.4f}, height={rect.height / 72:.4f}'

    def _frame_look(self, depth: int, line: str) -> str:
        fill = self._theme.palette.frames[depth % 2]
        return f'style="filled,rounded", fillcolor="{fill}", color="{line}", penwidth=0.8'

    def _frame(self, number: int, rect: Rect) -> str:
        step = self._drawing.reading.steps[number]
        line = self._colours.of_step(step).line
        words = caption(self._drawing, step)
        bold = font(f"<B>{html(turned(words))}</B>", CAPTION_SIZE, line)
        label = self._table([bold], CAPTION_SIZE, rect, 7, 2) if words else ""
        tinted = self._frame_look(self._poster.sheet.depths[number], line)
        look = tinted if step.is_linked else _SINGLE.format(line=line)
        return f'  j{number} [{look}, label=<{label or " "}>, id="step_{number}", class="frame", {self._place(rect)}];'

    def _box(self, index: int, rect: Rect) -> str:
        one = self._drawing.boxes[index]
        style = self._colours.of_box(index)
        markup = self._builder.cards[index].markup(rect, self._tones(one, style), is_rtl=self._drawing.is_rtl)
        place = self._place(_inner(rect, style)) + self._further(index)
        kind = f'id="{element_id(one.label)}", class="{one.style} {one.flag or "sound"}"'
        return f"  n{index} [{_outline(style)}, label=<{markup}>, {kind}, {place}];"

    def _further(self, index: int) -> str:
        """A link to the page on which the reasons of a claim stand."""
        page = self._composition.further(index)
        return self._links.to(self._drawing.boxes[index], page) if page else ""

    def _tones(self, one: Box, style: NodeStyle) -> Tones:
        ink, muted = self._theme.palette.ink, self._theme.palette.muted
        return Tones(
            style.text, style.tag, style.tag if style.text != ink else muted, flag_colour(one, style, self._theme)
        )

    def _stub_look(self) -> str:
        palette = self._theme.palette
        return f'style="filled,rounded,dotted", fillcolor="{palette.paper}", color="{palette.muted}", penwidth=1'

    def _stub(self, step: int, index: int, rect: Rect) -> str:
        palette = self._theme.palette
        stub = self._builder.stubs[step, index]
        markup = stub.markup(rect, Tones(*[palette.ink] * 4), is_rtl=self._drawing.is_rtl)
        link = self._links.to(stub.box, stub.page) if stub.is_drawn else ""
        return f'  r{step}_{index} [{self._stub_look()}, label=<{markup}>, class="stub", {self._place(rect)}{link}];'

    def _line(self, line: Line) -> str:
        step = self._drawing.reading.steps[line.step]
        style = self._colours.of_step(step)
        target = f"n{step.target_claim}" if step.target_claim is not None else f"j{step.target_step}"
        way, tip = self._way(line.points, style, line.has_tip), "" if line.has_tip else ", arrowhead=none"
        return f'  {self._end(line.step)} -> {target} [{_stroke(style)}{tip}, class="s{line.step}", pos="{way}"];'

    def _end(self, number: int) -> str:
        step = self._drawing.reading.steps[number]
        if number in self._poster.sheet.frames:
            return f"j{number}"
        premise = step.premises[0]
        return f"r{number}_{premise}" if (number, premise) in self._poster.sheet.stubs else f"n{premise}"

    def _way(self, points: list[Point], style: EdgeStyle, has_tip: bool) -> str:
        """Straight pieces as the Bézier curves that Graphviz wants, from a premise on, so that dashes begin there."""
        turned = [(self._right + x, self._top - y) for x, y in points]
        words = []
        if has_tip:
            (x, y), (to_x, to_y) = turned[:2]
            length = abs(to_x - x) + abs(to_y - y)
            share = min(1.0, _TIP * style.arrow_size / length) if length else 0.0
            words.append(f"e,{x:.2f},{y:.2f}")
            turned[0] = (x + share * (to_x - x), y + share * (to_y - y))
        turned.reverse()
        words.append(_word(turned[0]))
        for one, other in pairwise(turned):
            words += [_word(_between(one, other, 1 / 3)), _word(_between(one, other, 2 / 3)), _word(other)]
        return " ".join(words)


def poster_source(composition: Composition, links: Links | None = None, *, is_scaled: bool = False) -> str:
    """The DOT text of a poster; one that is scaled comes out as large as its page."""
    return "\n".join(_Writer(composition, links or Links(), is_scaled).lines())


def _outline(style: NodeStyle) -> str:
    return (
        f'shape={style.shape}, style="{style.style}", fillcolor="{style.fill}", color="{style.line}", '
        f"penwidth={style.width:g}, peripheries={style.peripheries}"
    )


def _inner(rect: Rect, style: NodeStyle) -> Rect:
    """The outline that Graphviz is given: further ones stand outside of it."""
    by = SECOND_OUTLINE * (style.peripheries - 1)
    return Rect(rect.left + by, rect.top + by, rect.width - 2 * by, rect.height - 2 * by)


def _stroke(style: EdgeStyle) -> str:
    return (
        f'color="{style.colours}", style={style.style}, penwidth={style.width:g}, arrowhead={style.arrow}, '
        f"arrowsize={style.arrow_size:g}"
    )


def _between(one: Point, other: Point, share: float) -> Point:
    return one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share


def _word(point: Point) -> str:
    return f"{point[0]:.2f},{point[1]:.2f}"
