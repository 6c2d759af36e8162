"""Texts and the places in them: offsets, lines, columns and spans, for map and article alike.

Offsets are code points counted from 0; lines and columns are counted from 1, as editors show them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["LINE_END", "Position", "Span", "Spans", "Text", "with_line_feeds"]

LINE_END = re.compile(r"\r\n|\n|\r")
"""What ends a line, in maps and articles alike."""
_PAIR = re.compile("[\U00010000-\U0010ffff]")
"""What UTF-16 writes with two units."""


def with_line_feeds(content: str) -> str:
    """A text with its line ends as LF."""
    return content.replace("\r\n", "\n").replace("\r", "\n")


class Span(NamedTuple):
    """A stretch of text: code points from `start` up to, not including, `end`."""

    start: int
    end: int


class Spans:
    """Spans of a text, which may lie in each other, asked whether one of them touches another span.

    >>> spans = Spans([Span(7, 9), Span(1, 20), Span(30, 31)])
    >>> [spans.touch(Span(*one)) for one in ((0, 1), (10, 11), (20, 30), (25, 40))]
    [False, True, False, True]
    """

    def __init__(self, spans: Iterable[Span]) -> None:
        found = sorted(spans)
        self._starts = [one.start for one in found]
        self._ends = list(accumulate((one.end for one in found), max))

    def touch(self, span: Span) -> bool:
        """Whether one of them has something of a span."""
        before = bisect_left(self._starts, span.end)
        return before > 0 and self._ends[before - 1] > span.start


class Position(NamedTuple):
    """A place as editors show it: line and column, both counted from 1, columns in code points."""

    line: int
    column: int


class Text:
    """A text with a name (usually its path) that knows where its lines begin."""

    def __init__(self, name: str, content: str) -> None:
        self.name = name
        self.content = content

    def __repr__(self) -> str:
        return f"Text({self.name!r}, {len(self.content)} code points)"

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in LINE_END.finditer(self.content))]

    def position(self, offset: int) -> Position:
        """Line and column of an offset.

        >>> Text("a", "one\\r\\ntwo").position(6)
        Position(line=2, column=2)
        """
        line = bisect_right(self._line_starts, offset)
        return Position(line, offset - self._line_starts[line - 1] + 1)

    def offset(self, position: Position) -> int:
        """The offset of a line and column; after the end of its line, the line's end.

        >>> Text("a", "one\\r\\ntwo").offset(Position(2, 2))
        6
        """
        line = max(1, min(position.line, len(self._line_starts)))
        return self._line_starts[line - 1] + max(0, min(position.column - 1, len(self.line(line))))

    @cached_property
    def _pairs(self) -> list[int]:
        return [match.start() for match in _PAIR.finditer(self.content)]

    def units(self, offset: int) -> int:
        """How many units of UTF-16, in which JavaScript counts, stand before an offset.

        >>> Text("a", "one \\U0001f600 two").units(6)
        7
        """
        return offset + bisect_left(self._pairs, offset)

    def line_start(self, offset: int) -> int:
        """The offset at which the line of an offset begins."""
        return self._line_starts[bisect_right(self._line_starts, offset) - 1]

    def line(self, number: int) -> str:
        """The line with this number, counted from 1, without its line end."""
        start = self._line_starts[number - 1]
        ends = self._line_starts[number : number + 1]
        return self.content[start : ends[0] if ends else len(self.content)].rstrip("\r\n")

    def cut(self, span: Span) -> str:
        """The words in a span."""
        return self.content[span.start : span.end]
