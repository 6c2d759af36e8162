"""Places as editors count them: lines and characters from 0, characters in the units that the client chose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from argmap.text import Position, Span

if TYPE_CHECKING:
    from argmap.text import Text

__all__ = ["UNITS", "Positions"]

UNITS = {
    types.PositionEncodingKind.Utf8: "utf-8",
    types.PositionEncodingKind.Utf16: "utf-16-le",
    types.PositionEncodingKind.Utf32: "utf-32-le",
}
_WIDTH = {"utf-8": 1, "utf-16-le": 2, "utf-32-le": 4}


class Positions:
    """Offsets of a text (code points) to and from an editor's positions; `units` is one of UNITS.

    An editor that sends a byte order mark before the text, which is no part of it here, counts it in the first line.
    """

    def __init__(self, text: Text, units: str, *, has_mark: bool = False) -> None:
        self._text = text
        self._units = units
        self._mark = self._count("\ufeff") if has_mark else 0
        self._is_plain = text.content.isascii()
        self._last = (0, 0)
        """The offset last asked for and its place in its line; on a long line, what follows is counted from it."""

    def _count(self, words: str) -> int:
        """How many of the client's characters a text has."""
        if words.isascii():
            return len(words)
        return len(words.encode(self._units, "replace")) // _WIDTH[self._units]

    def position(self, offset: int) -> types.Position:
        """The position of an offset."""
        line, column = self._text.position(offset)
        mark = self._mark if line == 1 else 0
        if self._is_plain:
            return types.Position(line - 1, column - 1 + mark)
        before, counted = self._last if self._last[0] <= offset else (0, 0)
        start = self._text.line_start(offset)
        if before < start:
            before, counted = start, 0
        counted += self._count(self._text.content[before:offset])
        self._last = (offset, counted)
        return types.Position(line - 1, counted + mark)

    def range(self, span: Span) -> types.Range:
        """The range of a span."""
        return types.Range(self.position(span.start), self.position(span.end))

    def offset(self, position: types.Position) -> int:
        """The offset of a position; a position that is not in the text becomes the nearest one that is."""
        start = self._text.offset(Position(position.line + 1, 1))
        line = self._text.line(self._text.position(start).line)
        if position.line > self._text.position(start).line - 1:
            return len(self._text.content)
        character = max(0, position.character - (0 if position.line else self._mark))
        if line.isascii():
            return start + min(character, len(line))
        units = line.encode(self._units, "replace")[: character * _WIDTH[self._units]]
        return start + len(units.decode(self._units, "ignore"))

    def span(self, range_: types.Range) -> Span:
        """The span of a range."""
        return Span(self.offset(range_.start), self.offset(range_.end))
