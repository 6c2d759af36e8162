"""The head of a poster: its title, where it is from, and a legend of what occurs in it, in rows of its width."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from argmap.draw.escape import clean
from argmap.draw.measure import text_width, wrap
from argmap.draw.poster.sheet import Rect
from argmap.showing import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["UNDERCUT", "Entry", "Head", "Heading", "Text"]

UNDERCUT = "undercut"
"""The name of the sample of a frame around the one premise of a step that is undercut."""

_TITLE, _SOURCE, _WORDS = 16.0, 9.0, 9.0
_LINE = 1.25
_SAMPLE = (26.0, 12.0)
_GAP, _BETWEEN, _ROW = 5.0, 16.0, 17.0
_BEFORE_MAP = 7.0
_SLACK = 0.96
_LONGEST_TITLE = 300  # letters
_BASE = 13.5  # points from a title's foot to the top of a line beside it


@dataclass(frozen=True)
class Entry:
    """What is explained: the kind of sample (box, line, frame, stub, text), its style's name, and the words."""

    kind: str
    name: str
    words: str


class Text(NamedTuple):
    """A line of text in its place."""

    rect: Rect
    words: str
    size: float
    lead: str = ""
    """What stands bold before the words."""


@dataclass(frozen=True)
class Heading:
    """Lines of text and entries of a legend with their places."""

    texts: tuple[Text, ...]
    entries: tuple[tuple[Rect, Entry, Rect], ...]
    """The sample's rectangle, the entry, and the words' rectangle."""
    height: float


@dataclass(frozen=True)
class Head:
    """What stands above the map."""

    title: str
    source: str
    entries: Sequence[Entry]

    def placed(self, width: float, left: float, top: float) -> Heading:
        """Everything in its place within a width, from an upper left corner on."""
        texts: list[Text] = []
        below = top
        for line in wrap(shortened(clean(self.title), _LONGEST_TITLE), width * _SLACK, _TITLE, bold=True):
            texts.append(Text(Rect(left, below, width, _TITLE * _LINE), "", _TITLE, line))
            below += _TITLE * _LINE
        taken = text_width(texts[-1].lead, _TITLE, bold=True) / _SLACK + _BETWEEN if texts else 0.0
        source = text_width(clean(self.source), _SOURCE) / _SLACK
        if taken and taken + source <= width:  # beside the title
            texts.append(
                Text(Rect(left + taken, below - _BASE, width - taken, _SOURCE * _LINE), clean(self.source), _SOURCE)
            )
        else:
            for line in wrap(clean(self.source), width * _SLACK, _SOURCE):
                texts.append(Text(Rect(left, below, width, _SOURCE * _LINE), line, _SOURCE))
                below += _SOURCE * _LINE
        entries = tuple(self._rows(width, left, below + _GAP))
        foot = (entries[-1][0].bottom if entries else below) + _BEFORE_MAP
        return Heading(tuple(texts), entries, foot - top)

    def _rows(self, width: float, left: float, top: float) -> Iterator[tuple[Rect, Entry, Rect]]:
        at = left
        for entry in self.entries:
            sample = 0.0 if entry.kind == "text" else _SAMPLE[0] + _GAP
            words = text_width(clean(entry.words), _WORDS) / _SLACK + 2
            if at > left and at + sample + words > left + width:
                at, top = left, top + _ROW
            box = Rect(at, top, _SAMPLE[0], _SAMPLE[1])
            yield box, entry, Rect(at + sample, top, words, _SAMPLE[1])
            at += sample + words + _BETWEEN
