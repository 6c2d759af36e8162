"""A poster before it is text: its parts in their places, on a page or as large as they are."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from argmap.draw.boxes import UNQUOTED
from argmap.draw.colours import Colours
from argmap.draw.legend import source_line
from argmap.draw.paper import PAGES
from argmap.draw.poster.building import Builder
from argmap.draw.poster.cards import BODY
from argmap.draw.poster.fitting import APART, MARGIN, Poster, fitted, mirrored
from argmap.draw.poster.legend import UNDERCUT, Entry, Head
from argmap.draw.poster.parts import Columns, Gaps
from argmap.graph import Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.draw.drawing import Drawing
    from argmap.draw.paper import Page
    from argmap.draw.poster.sheet import Rect

__all__ = ["Composition", "Heads"]

_CALLS = 20_000
_LARGEST, _LARGEST_OF_MANY = 24.0, 16.0
"""Points of body text on paper beyond which a small map, and a page of a booklet, is not enlarged."""


class Heads(NamedTuple):
    """The title of a page, and what stands small beside it."""

    title: str
    source: str


@contextmanager
def _deep() -> Iterator[None]:
    """As many calls within calls as undercuts of undercuts can need: each stands within the one that it undercuts."""
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(max(before, _CALLS))
    try:
        yield
    finally:
        sys.setrecursionlimit(before)


@dataclass
class Composition:
    """The poster of a drawing."""

    drawing: Drawing
    heads: Heads | None = None
    """What stands above it, where that is not the map's title and source."""
    has_margin: bool = True
    """Whether a paper page is drawn with its margins."""
    is_page: bool = False
    """Whether it is a page of a booklet, whose text is not much larger than that of the others."""

    @cached_property
    def colours(self) -> Colours:
        """The styles of its boxes and lines."""
        return Colours(self.drawing)

    @cached_property
    def builder(self) -> Builder:
        """Its parts."""
        return Builder(self.drawing)

    @property
    def page(self) -> Page:
        """The page whose shape it has."""
        page = self.drawing.options.sheet or PAGES["a4"]
        return page if self.has_margin else page.trimmed()

    @cached_property
    def poster(self) -> Poster:
        """Everything in its place."""
        return mirrored(self._placed) if self.drawing.is_rtl else self._placed

    @property
    def _placed(self) -> Poster:
        """Everything in its place, from left to right."""
        reading = self.drawing.reading
        title, source = self.heads or (reading.title, source_line(reading, self.drawing.view))
        with _deep():
            return self._fitted(Head(title, source, self._entries))

    def _fitted(self, head: Head) -> Poster:
        reading, parts = self.drawing.reading, self.builder.roots()
        if len(parts) > 1 and reading.claims[self.drawing.view.claims[0]].role is not Role.THESIS:
            parts = [Columns(parts, Gaps(APART, APART))]
        return fitted(parts, head, self.page.across / self.page.down)

    @property
    def scale(self) -> float:
        """How many points of the page a point of the poster is."""
        width, height = self.poster.width - 2 * MARGIN, self.poster.height - 2 * MARGIN
        largest = _LARGEST_OF_MANY if self.is_page else _LARGEST
        return min(self.page.across / width, self.page.down / height, largest * self._unit / BODY)

    @property
    def _unit(self) -> float:
        """Points of a page that are seen as a point of paper: a screen is looked at as a whole, from afar."""
        return 1.0 if self.page.is_paper else min(self.page.width, self.page.height) / PAGES["a4"].height

    @property
    def body(self) -> float:
        """The size of text on the page, in points."""
        return BODY * self.scale

    @property
    def canvas(self) -> tuple[float, float]:
        """Width and height of the picture, in the poster's points."""
        if self.drawing.options.sheet is None:
            return self.poster.width, self.poster.height
        return self.page.width / self.scale, self.page.height / self.scale

    @property
    def offset(self) -> tuple[float, float]:
        """How far the poster is moved to the right and down: to the middle of its page, at the top."""
        if self.drawing.options.sheet is None:
            return 0.0, 0.0
        return (self.canvas[0] - self.poster.width) / 2, self.page.margin / self.scale - MARGIN

    @property
    def links(self) -> list[tuple[Rect, int, int | None]]:
        """Rectangles that lead to a claim, and on which page it stands; None for the same page."""
        stubs = self.builder.stubs
        rects = self.poster.sheet.stubs.items()
        found = [(rect, at[1], stubs[at].page) for at, rect in rects if stubs[at].is_drawn]
        boxes = self.poster.sheet.boxes.items()
        return found + [(rect, claim, page) for claim, rect in boxes if (page := self.further(claim))]

    def further(self, claim: int) -> int | None:
        """The page on which the reasons of a claim stand that this page leaves out."""
        view = self.drawing.view
        return view.pages.get(claim) if claim in view.hidden else None

    @property
    def _entries(self) -> list[Entry]:
        return [*self._explained()] if self.drawing.options.legend else []

    def _explained(self) -> Iterator[Entry]:
        """What occurs and is not plain."""
        drawing, theme = self.drawing, self.drawing.options.look
        boxes, steps = drawing.boxes.values(), drawing.view.steps
        used = {one.style for one in boxes} | {one.flag for one in boxes if one.flag not in {None, UNQUOTED}}
        lines = set(drawing.kinds.values())
        yield from (Entry("box", name, style.word) for name, style in theme.nodes.items() if name in used)
        yield from (Entry("line", name, edge.words) for name, edge in theme.edges.items() if name in lines)
        if drawing.is_answered:
            yield Entry("line", "reader", "the reader says so")
        if any(step.is_linked for step in steps):
            yield Entry("frame", "", "count only together")
        graph = drawing.reading.graph
        if any(graph.undercuts_of[step.index] and not step.is_linked for step in steps):
            yield Entry("frame", UNDERCUT, "undercut step")
        if any(not drawing.is_home(one, step) for step in steps for one in step.premises):
            yield Entry("stub", "", "drawn elsewhere")
        yield from (Entry("colour", fill, word) for word, fill in self.colours.legend.items())
        if any(place.startswith("¶") for one in boxes for place in one.places):
            yield Entry("text", "", "¶ paragraph")
