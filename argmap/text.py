"""Texts and the places in them: offsets, lines, columns and spans, for map and article alike.

Offsets are code points counted from 0; lines and columns are counted from 1, as editors show them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from difflib import get_close_matches
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

__all__ = [
    "LINE_END",
    "Position",
    "Span",
    "Text",
    "UnreadableError",
    "closest",
    "decode",
    "did_you_mean",
    "markdown",
    "one_line",
    "printable",
    "read_text",
    "shortened",
]

_MARKUP = re.compile(r"[\\`*_\[\]<>&~]|^(?:[#+=|-]|\d+(?=[.)]))")
_LONGEST_COMPARED = 80
LINE_END = re.compile(r"\r\n|\n|\r")
"""What ends a line, in maps and articles alike."""
_INVISIBLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff\ufff9-\ufffb\ufffe\uffff]"
)


class UnreadableError(Exception):
    """A file that cannot be read as text; the message says why and what to do."""


class Span(NamedTuple):
    """A stretch of text: code points from `start` up to, not including, `end`."""

    start: int
    end: int


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
        """The offset of a line and column; behind the end of its line, the line's end.

        >>> Text("a", "one\\r\\ntwo").offset(Position(2, 2))
        6
        """
        line = max(1, min(position.line, len(self._line_starts)))
        return self._line_starts[line - 1] + max(0, min(position.column - 1, len(self.line(line))))

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


def closest(word: str, choices: Iterable[str]) -> str | None:
    """The choice that a mistyped word was probably meant to be; case, `-` and `_` do not count.

    >>> closest("Premis", ["premise", "evidence"])
    'premise'
    """
    alike = {_comparable(choice): choice for choice in reversed(list(choices))}
    found = get_close_matches(_comparable(word), alike, n=1, cutoff=0.7)
    return alike[found[0]] if found else None


def _comparable(word: str) -> str:
    return word[:_LONGEST_COMPARED].casefold().replace("_", " ").replace("-", " ")


def did_you_mean(meant: str | None) -> str:
    """The end of a message on a mistyped word; empty where nothing like it is known."""
    return f"; did you mean `{meant}`?" if meant else ""


def one_line(text: str) -> str:
    """The text with every run of white space made one space.

    >>> one_line("two\\n  words ")
    'two words'
    """
    return " ".join(text.split())


def shortened(text: str, longest: int = 500) -> str:
    """A text cut behind an ellipsis where it is longer than `longest` code points."""
    return text if len(text) <= longest else text[: longest - 1] + "…"


def markdown(text: str) -> str:
    """A text on one line as Markdown that shows it as it is: no link, no emphasis, no list, no HTML.

    >>> markdown("# *x* <b>")
    '\\\\# \\\\*x\\\\* \\\\<b\\\\>'
    """
    return _MARKUP.sub(_escape_markup, printable(one_line(text)))


def _escape_markup(match: re.Match[str]) -> str:
    """A mark as itself; a number that would begin a list is kept from it."""
    return f"{match[0]}\\" if match[0].isdigit() else f"\\{match[0]}"


def printable(text: str) -> str:
    """The text on one line, with control and direction characters made visible: safe to print on a terminal.

    >>> printable("red \\x1b[31m")
    'red \\\\x1b[31m'
    """
    return _INVISIBLE.sub(lambda match: _escape(match.group()), text)


def _escape(character: str) -> str:
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def decode(name: str, data: bytes) -> Text:
    """A Text from UTF-8 bytes, a byte order mark dropped; raises UnreadableError for anything else."""
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"} or (len(data) > 3 and data[:4].count(0) >= 2):
        raise UnreadableError("is UTF-16 or UTF-32, not UTF-8; save it as UTF-8")
    try:
        return Text(name, data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnreadableError(
            f"is not UTF-8 text (byte 0x{data[error.start]:02x} at offset {error.start}, line {line}); save it as UTF-8"
        ) from None


def read_text(path: Path, name: str, limit: int, *, regular: bool = False) -> Text:
    """Read a file of at most `limit` bytes; `regular` refuses devices and pipes.

    Raises UnreadableError, whose message completes a sentence that begins with the file's name.
    """
    try:
        if path.is_dir():
            raise UnreadableError("is a folder, not a file")
        if regular and path.exists() and not path.is_file():
            raise UnreadableError("is not a regular file")
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except FileNotFoundError:
        raise UnreadableError("does not exist; check the path") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableError(f"cannot be opened: {reason}") from None
    if len(data) > limit:
        raise UnreadableError(f"is larger than {limit // 2**20} MiB, the most argmap reads")
    return decode(name, data)
