"""What a person chooses about a drawing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from argmap.draw.theme import SIZES, THEMES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.draw.theme import Sizes, Theme

__all__ = ["COLOURS", "DIRECTIONS", "LAYOUTS", "SHOWN", "Marks", "Options"]

DIRECTIONS = ("auto", *SIZES)
LAYOUTS = ("auto", "dot", "tidy")
SHOWN = ("quotes", "types", "schemes", "numbers")
"""What may stand in a box beside the claim's text."""
COLOURS = ("kind", "branch", "anchors", "closeness")
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
    show: frozenset[str] = frozenset({"quotes", "types", "schemes"})
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
    stubs: bool = True
    """Graphviz's layout draws a claim that is used elsewhere, too, there as one line; else a line leads to it."""

    def __post_init__(self) -> None:
        for name, value, known in (
            ("direction", self.direction, DIRECTIONS),
            ("theme", self.theme, tuple(THEMES)),
            ("layout", self.layout, LAYOUTS),
            ("color_by", self.color_by, COLOURS),
        ):
            if value not in known:
                raise ValueError(f"the {name} is {value!r}, but must be {', '.join(known[:-1])} or {known[-1]}")
        if not self.show <= set(SHOWN):
            raise ValueError(f"only {', '.join(SHOWN)} can be shown, not {', '.join(sorted(self.show - set(SHOWN)))}")
        if self.width is not None and not _NARROWEST <= self.width <= _WIDEST:
            raise ValueError(f"the width is {self.width}, but must be from {_NARROWEST} to {_WIDEST} points")
        if self.depth is not None and self.depth < 0:
            raise ValueError("the depth is less than 0")

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
