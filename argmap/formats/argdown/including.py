"""Files that an Argdown document includes: put in their places before it is read, within the reach of the document.

Argdown's command line replaces `@include(part.argdown)` by the file's text, each file once. What cannot be read, or was
there before, is left out and named; it is never a claim. Comments include nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from argmap.files import UnreadableError, read_text
from argmap.showing import printable
from argmap.text import Span, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.formats.source import Source

__all__ = ["Included", "included"]

_INCLUDE = re.compile(r"(?P<comment><!--|/\*)|//[^\n]*|\\.|@include\((?P<name>[^)\r\n]{0,4096})\)", re.DOTALL)
_COMMENT_ENDS = {"<!--": "-->", "/*": "*/"}
_FRONT_MATTER = re.compile(r"\s*(?:={3,}+.*?={3,}+|={6,}+)[ \t]*(?:\r?\n)?", re.DOTALL)
_MOST_FILES = 100
_MOST_CHARACTERS = 10 * 2**20


class _Piece(NamedTuple):
    """A stretch of the whole text: from which file, where there, and the line of the document that brought it in."""

    start: int
    text: Text
    offset: int
    directive: Span | None


@dataclass
class Included:
    """A document with what it includes as one text."""

    text: Text
    names: list[str] = field(default_factory=list)
    """The files that were put in."""
    left_out: list[str] = field(default_factory=list)
    """The files that were not."""
    pieces: list[_Piece] = field(default_factory=list)

    def _piece(self, offset: int) -> _Piece:
        return self.pieces[max(0, bisect_right(self.pieces, offset, key=lambda one: one.start) - 1)]

    def place(self, span: Span) -> Span:
        """Where a place of the whole text stands in the document itself: of what is included, the `@include(...)`."""
        piece = self._piece(span.start)
        if piece.directive is not None:
            return piece.directive
        start = span.start - piece.start + piece.offset
        return Span(start, min(max(start, start + span.end - span.start), len(piece.text.content)))

    def where(self, span: Span) -> str:
        """The included file and the line of it that a place stands in; empty in the document itself."""
        piece = self._piece(span.start)
        if piece.directive is None:
            return ""
        line = piece.text.position(span.start - piece.start + piece.offset).line
        return f"in {printable(piece.text.name)}, line {line}: "


def included(source: Source) -> Included:
    """The document with every file that it includes; without any, as it is."""
    if "@include(" not in source.text.content:
        return Included(source.text, pieces=[_Piece(0, source.text, 0, None)])
    return _Including(source).run()


@dataclass
class _Rest:
    """What is still to be written of a file: from where on, and the line of the document that brought it in."""

    text: Text
    folder: Path
    at: int
    directive: Span | None

    def __post_init__(self) -> None:
        self.directives = _directives(self.text.content, self.at)


def _directives(content: str, at: int) -> Iterator[re.Match[str]]:
    """Every `@include(...)` that stands in no comment."""
    open_for_ever: set[str] = set()
    while match := _INCLUDE.search(content, at):
        at = match.end()
        if match["name"] is not None:
            yield match
        elif (opening := match["comment"]) and opening not in open_for_ever:
            closing = content.find(_COMMENT_ENDS[opening], at)
            if closing < 0:
                open_for_ever.add(opening)
            else:
                at = closing + len(_COMMENT_ENDS[opening])


class _Including:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.parts: list[str] = []
        self.length = 0
        self.result = Included(source.text)
        folder = source.path.parent if source.path else Path()
        self.known = {(folder / (source.path.name if source.path else "-")).resolve()}

    def run(self) -> Included:
        """Write the pieces one after the other, with a stack of what is still to be written instead of recursion."""
        folder = self.source.path.parent if self.source.path else Path()
        todo = [_Rest(self.source.text, folder, 0, None)]
        while todo:
            rest = todo[-1]
            match = next(rest.directives, None)
            self._add(rest.text, rest.at, match.start() if match else len(rest.text.content), rest.directive)
            if match is None:
                todo.pop()
                continue
            rest.at = match.end()
            brought_by = rest.directive or Span(*match.span())
            found = self._read(match["name"].strip(), rest.folder, brought_by)
            if found is not None:
                begin = _FRONT_MATTER.match(found[0].content)
                todo.append(_Rest(*found, begin.end() if begin else 0, brought_by))
        self.result.text = Text(self.source.text.name, "".join(self.parts))
        return self.result

    def _add(self, text: Text, start: int, end: int, directive: Span | None) -> None:
        self.result.pieces.append(_Piece(self.length, text, start, directive))
        self.parts.append(text.content[start:end])
        self.length += end - start

    def _read(self, name: str, folder: Path, directive: Span) -> tuple[Text, Path] | None:
        try:
            if len(self.result.names) >= _MOST_FILES or self.length > _MOST_CHARACTERS:
                raise UnreadableError("is one more than argmap puts into one document")
            path = self.source.reach.resolved(folder, name)
            if path in self.known:
                raise UnreadableError("was there before: a file is included once")
            text = read_text(path, name, _MOST_CHARACTERS, regular=True)
        except UnreadableError as error:
            self.result.left_out.append(name)
            self.source.changed(f"{name or 'nothing'} is not included: it {error}", directive)
            return None
        self.known.add(path)
        self.result.names.append(name)
        return text, path.parent
