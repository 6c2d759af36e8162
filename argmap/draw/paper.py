"""The pages that a picture can be fitted on: paper, slides, and sizes of a user's own."""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["PAGES", "Page", "page_of"]

_MM, _PIXEL = 72 / 25.4, 0.75
_INCH = 72.0
_UNITS = {"mm": _MM, "cm": 10 * _MM, "in": _INCH, "pt": 1.0, "px": _PIXEL, "": _PIXEL}
_OWN = re.compile(r"(\d{1,5}(?:\.\d{1,3})?)\s*[x×]\s*(\d{1,5}(?:\.\d{1,3})?)\s*(mm|cm|in|pt|px|)", re.IGNORECASE)
_LEAST, _MOST, _LONGEST_SIDE = 200.0, 14_400.0, 12.0  # points, no more than PDF allows for, and times the other side
_PAPER_MARGIN = 10 * _MM
_SCREEN_SHARE = 0.01
_NARROW = 2.0


@dataclass(frozen=True)
class Page:
    """A page in points: its whole size, and the margin on each side."""

    name: str
    width: float
    height: float
    margin: float
    is_paper: bool

    @property
    def across(self) -> float:
        """The width that can be used."""
        return self.width - 2 * self.margin

    @property
    def down(self) -> float:
        """The height that can be used."""
        return self.height - 2 * self.margin

    def trimmed(self) -> Page:
        """Paper with a narrow margin, as a picture leaves margins to what prints it; a screen as it is."""
        if not self.is_paper:
            return self
        return Page(self.name, self.across + 2 * _NARROW, self.down + 2 * _NARROW, _NARROW, True)

    def turned(self) -> Page:
        """The same page upright if it lies, and lying if it stands."""
        return Page(self.name, self.height, self.width, self.margin, self.is_paper)


def _paper(name: str, width: float, height: float) -> Page:
    return Page(name, width, height, _PAPER_MARGIN, True)


def _screen(name: str, width: float, height: float) -> Page:
    return Page(name, width, height, _SCREEN_SHARE * min(width, height), False)


PAGES = {
    "a4": _paper("a4", 297 * _MM, 210 * _MM),
    "a3": _paper("a3", 420 * _MM, 297 * _MM),
    "letter": _paper("letter", 11 * _INCH, 8.5 * _INCH),
    "16:9": _screen("16:9", 1920 * _PIXEL, 1080 * _PIXEL),
}
"""Pages by name; they lie."""


def page_of(name: str) -> Page:
    """The page of a name, or of a size such as `1280x720` (pixels) or `297x420mm`.

    Raises ValueError for anything else.
    """
    known = PAGES.get(name.strip().lower())
    if known is not None:
        return known
    size = _OWN.fullmatch(name.strip())
    if size is None:
        names = ", ".join(PAGES)
        raise ValueError(f"the page is {name!r}, but must be {names}, or a size such as 1280x720 or 297x420mm")
    unit = size[3].lower()
    width, height = float(size[1]) * _UNITS[unit], float(size[2]) * _UNITS[unit]
    if not (min(width, height) >= _LEAST and max(width, height) <= _MOST):
        raise ValueError(f"the page is {name!r}, but its sides must be from {_LEAST:g} to {_MOST:g} points")
    if max(width, height) >= _LONGEST_SIDE * min(width, height):
        raise ValueError(f"the page is {name!r}, but no side may be {_LONGEST_SIDE:g} times the other or more")
    make = _screen if unit in {"", "px"} else _paper
    return make(name.strip().lower(), width, height)
