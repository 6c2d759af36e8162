"""What a person chooses about a drawing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from argmap.draw.paper import page_of
from argmap.draw.theme import SIZES, THEMES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.draw.paper import Page
    from argmap.draw.theme import Sizes, Theme

__all__ = ["COLOURS", "DIRECTIONS", "LAYOUTS", "PAGINGS", "SHOWN", "USUALLY_SHOWN", "Marks", "Options"]

DIRECTIONS = ("auto", *SIZES)
LAYOUTS = ("auto", "poster", "dot", "tidy")
PAGINGS = ("auto", "one", "branches")
SHOWN = ("quotes", "types", "schemes", "numbers")
"""What may stand in a box beside the claim's text."""
USUALLY_SHOWN = frozenset({"quotes", "types", "schemes"})
COLOURS = ("kind", "branch", "anchors", "closeness", "standing")
"""What colours may stand for."""
_NARROWEST, _WIDEST = 80, 2_000


@dataclass(frozen=True)
class Marks:
    """Words that are put on claims and steps, such as which of two maps has them, with a tone for each word.

    Claims and steps are known by their indices; tones are colours of a palette: support, attack, undercut, warning,
    wrong.
    """

    claims: Mapping[int, str]
    steps: Mapping[int, str]
    tones: Mapping[str, str]
    notes: Mapping[int, str]
    """Small print below claims."""


@dataclass(frozen=True)
class Options:
    """How to draw: every field has the value that suits most maps. Raises ValueError for a value there is not."""

    direction: str = "auto"
    """TB (thesis on top), LR (thesis on the left), or auto."""
    theme: str = "default"
    show: frozenset[str] | None = None
    """What stands in boxes beside the text; None leaves quotes out where they would make the text too small."""
    legend: bool = True
    width: int | None = None
    """Width of boxes in points."""
    depth: int | None = None
    """How many levels below the thesis (or the focus) are drawn."""
    focus: str | None = None
    """The id or outline number of a claim: it, what leads to it, and everything below it."""
    layout: str = "auto"
    color_by: str = "kind"
    marks: Marks | None = None
    """Colours then stand for marks."""
    page: str | None = None
    """What a poster is fitted on: a4, a3, letter, 16:9, or a size such as 1280x720 or 297x420mm."""
    is_upright: bool = False
    """Whether the page is turned."""
    pages: str = "auto"
    """one; branches (an overview, and pages for the branches that need them); or auto, as the text can be read."""
    with_reader: bool = False
    """Whether what the map's reader puts forward is drawn, too."""
    stubs: bool = True
    """Graphviz's layout draws a claim that is used elsewhere, too, there as one line; else a line leads to it."""

    def __post_init__(self) -> None:
        for name, value, known in (
            ("direction", self.direction, DIRECTIONS),
            ("theme", self.theme, tuple(THEMES)),
            ("layout", self.layout, LAYOUTS),
            ("color_by", self.color_by, COLOURS),
            ("pages", self.pages, PAGINGS),
        ):
            if value not in known:
                raise ValueError(f"the {name} is {value!r}, but must be {', '.join(known[:-1])} or {known[-1]}")
        if self.show is not None and not self.show <= set(SHOWN):
            raise ValueError(f"only {', '.join(SHOWN)} can be shown, not {', '.join(sorted(self.show - set(SHOWN)))}")
        if self.page is not None:
            page_of(self.page)
        if self.width is not None and not _NARROWEST <= self.width <= _WIDEST:
            raise ValueError(f"the width is {self.width}, but must be from {_NARROWEST} to {_WIDEST} points")
        if self.depth is not None and self.depth < 0:
            raise ValueError("the depth is less than 0")

    @property
    def shown(self) -> frozenset[str]:
        """What stands in boxes where nothing has been decided."""
        return USUALLY_SHOWN if self.show is None else self.show

    @property
    def is_for_graphs(self) -> bool:
        """Whether something is asked for that only Graphviz's layout has."""
        return self.page is None and self.pages == "auto" and (self.direction != "auto" or self.width is not None)

    @property
    def sheet(self) -> Page | None:
        """The page as it is to be filled."""
        page = None if self.page is None else page_of(self.page)
        return page.turned() if page is not None and self.is_upright else page

    @property
    def look(self) -> Theme:
        """The theme itself."""
        return THEMES[self.theme]

    def sizes(self, direction: str) -> Sizes:
        """Sizes of boxes in a direction."""
        sizes = SIZES[direction]
        if self.width is None:
            return sizes
        return replace(sizes, box=self.width, thesis=max(self.width, round(self.width * sizes.thesis / sizes.box)))
