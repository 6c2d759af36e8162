"""JSON text to nodes with places, which the standard library's reader does not give."""

from __future__ import annotations

import json
import re

from argmap.diagnostics import Finding, Place
from argmap.mapfile.codes import INVALID_VALUE, INVALID_YAML
from argmap.mapfile.halves import halves_in, named, without_halves
from argmap.mapfile.nodes import Builder, GiveUpError, ListNode, Mapping, Scalar
from argmap.text import Span, Text

__all__ = ["looks_like_json", "read_json"]

_TOKEN = re.compile(
    r"""[ \t\r\n]*(?: (?P<mark>[][{},:]) | (?P<string>"[^"\\]*+(?:\\.[^"\\]*+)*+")
                   | (?P<word>[^][{},:"\s]+) | (?P<end>\Z) )""",
    re.VERBOSE | re.DOTALL,
)
_WORD = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null")


class _JsonError(Exception):
    def __init__(self, message: str, start: int, end: int) -> None:
        super().__init__(message)
        self.span = Span(start, max(end, start + 1))


def looks_like_json(text: Text) -> bool:
    """Whether a text is JSON: it begins with a brace and a key in quotation marks, or with an empty mapping."""
    return re.match(r"""\s*\{\s*["'}]""", text.content) is not None


def read_json(text: Text) -> Builder:
    """The nodes of a JSON text and the findings on the way; after an error, the nodes up to there."""
    builder = Builder(text)
    try:
        _read(builder)
    except _JsonError as error:
        builder.broken = Finding(INVALID_YAML, f"this is not JSON: {error}", Place(text, error.span))
        builder.findings.append(builder.broken)
        builder.break_off(len(text.content))
    except GiveUpError:
        builder.break_off(len(text.content))
    return builder


def _read(builder: Builder) -> None:
    reader, position = _Reader(builder), 0
    while True:
        match = _TOKEN.match(builder.text.content, position)
        if match is None:
            rest = builder.text.content[position:]
            start = position + len(rest) - len(rest.lstrip(" \t\r\n"))
            raise _JsonError(_strange(builder.text.content[start]), start, start + 1)
        position, kind = match.end(), match.lastgroup or "end"
        if kind == "end":
            reader.finish(match.start("end"))
            return
        reader.take(kind, match[kind], match.start(kind), position)


def _strange(character: str) -> str:
    if character == '"':
        return "a quotation mark opens here and is never closed"
    return f"the character {character!a} stands outside of quotation marks"


class _Reader:
    """A machine with one state, which says what may come next: a key of `_EXPECTED`."""

    def __init__(self, builder: Builder) -> None:
        self.builder = builder
        self.state = "value"
        self.closers: list[str] = []

    def _scalar(self, token: str, kind: str, start: int) -> Scalar:
        """A text, number or word, with a finding where halves of characters stand in it."""
        text = _scalar(token, kind, start)
        if kind == "string" and (half := next(halves_in(token), None)):
            place = Place(self.builder.text, Span(start + half.start, start + half.end))
            message = f"{named(token, half)} is half a character, which no text can hold; it is read as U+FFFD"
            self.builder.report(
                Finding(INVALID_VALUE, message, place, help="write the whole character, or take its half out")
            )
        return Scalar(text, start, start + len(token))

    def finish(self, at: int) -> None:
        if self.state != "nothing more":
            raise _JsonError("it ends before everything is closed", at, at)

    def take(self, kind: str, token: str, start: int, end: int) -> None:
        if token in self.closers[-1:] and self.state in {"comma", "first value", "first key"}:
            self.closers.pop()
            self.builder.close(end)
            self._after_value()
        elif token in "[{" and self.state in {"value", "first value"}:
            self._open(token, start)
        elif kind != "mark" and self.state in {"value", "first value"}:
            self.builder.place(self._scalar(token, kind, start))
            self._after_value()
        elif kind == "string" and self.state in {"key", "first key"}:
            self.builder.place(self._scalar(token, kind, start))
            self.state = "colon"
        elif (token, self.state) in _SEPARATORS:
            self.state = "value" if token == ":" or self.closers[-1] == "]" else "key"
        else:
            advice = "; take out the comma before it" if token in "]}" and self.state in {"key", "value"} else ""
            raise _JsonError(f"{_EXPECTED[self.state]} is expected, not `{token[:40]}`{advice}", start, end)

    def _open(self, token: str, start: int) -> None:
        is_list = token == "["
        self.builder.open(ListNode(start) if is_list else Mapping(start))
        self.closers.append("]" if is_list else "}")
        self.state = "first value" if is_list else "first key"

    def _after_value(self) -> None:
        self.state = "comma" if self.closers else "nothing more"


_SEPARATORS = {(":", "colon"), (",", "comma")}
_EXPECTED = {
    "value": "a value",
    "first value": "a value or `]`",
    "key": "a key in double quotation marks",
    "first key": "a key in double quotation marks",
    "colon": "`:`",
    "comma": "`,` or a closing bracket",
    "nothing more": "the end of the file",
}


def _scalar(token: str, kind: str, start: int) -> str | None:
    if kind == "word":
        if not _WORD.fullmatch(token):
            raise _JsonError(
                f"`{token[:40]}` is not a JSON value; a text needs double quotation marks", start, start + len(token)
            )
        return None if token == "null" else token
    try:
        text: str = json.loads(token, strict=False)
    except ValueError as error:
        raise _JsonError(
            f"this text cannot be read ({getattr(error, 'msg', error)})", start, start + len(token)
        ) from None
    return text if text.isprintable() else without_halves(text)
