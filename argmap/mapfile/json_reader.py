"""JSON text to nodes with places, which the standard library's reader does not give."""

from __future__ import annotations

import json
import re

from argmap.diagnostics import Finding, Place
from argmap.mapfile.codes import INVALID_YAML
from argmap.mapfile.nodes import Builder, ListNode, Mapping, Scalar, TooDeepError
from argmap.text import Span, Text

__all__ = ["looks_like_json", "read_json"]

_TOKEN = re.compile(
    r"""[ \t\r\n]*(?: (?P<mark>[][{},:]) | (?P<string>"(?:[^"\\]|\\.)*") | (?P<word>[^][{},:"\s]+) | (?P<end>\Z) )""",
    re.VERBOSE | re.DOTALL,
)
_WORD = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null")


class _JsonError(Exception):
    def __init__(self, message: str, start: int, end: int) -> None:
        super().__init__(message)
        self.span = Span(start, max(end, start + 1))


def looks_like_json(text: Text) -> bool:
    """Whether a text is JSON: a map in YAML does not begin with a brace."""
    return text.content.lstrip()[:1] == "{"


def read_json(text: Text) -> Builder:
    """The nodes of a JSON text and the findings on the way; after an error, the nodes up to there."""
    builder = Builder(text)
    try:
        _read(builder)
    except _JsonError as error:
        builder.findings.append(Finding(INVALID_YAML, f"this is not JSON: {error}", Place(text, error.span)))
        builder.break_off(len(text.content))
    except TooDeepError:
        builder.break_off(len(text.content))
    return builder


def _read(builder: Builder) -> None:
    """A machine with one state: what may come next ("value", "key", "colon", "comma", or "first" in a new list)."""
    content = builder.text.content
    position, state, closers = 0, "value", []
    while True:
        match = _TOKEN.match(content, position)
        if match is None:
            raise _JsonError("a quotation mark opens here and is never closed", *_next_word(content, position))
        position, kind = match.end(), match.lastgroup or "end"
        token, start = match[kind], match.start(kind)
        if kind == "end":
            if closers or state == "value":
                raise _JsonError("it ends before everything is closed", start, start)
            return
        if state == "end":
            raise _JsonError("something follows after the map", start, position)
        if token in closers[-1:] and state in {"comma", "first", "first key"}:
            closers.pop()
            builder.close(position)
            state = "comma" if closers else "end"
        elif kind == "mark" and state in {"value", "first"} and token in "[{":
            builder.open(ListNode(start) if token == "[" else Mapping(start))
            closers.append("]" if token == "[" else "}")
            state = "first" if token == "[" else "first key"
        elif kind != "mark" and state in {"value", "first"}:
            builder.place(Scalar(_scalar(token, kind, start), start, position))
            state = "comma" if closers else "end"
        elif kind == "string" and state in {"key", "first key"}:
            builder.place(Scalar(_scalar(token, kind, start), start, position))
            state = "colon"
        elif token == ":" and state == "colon":
            state = "value"
        elif token == "," and state == "comma":
            state = "key" if closers[-1] == "}" else "value"
        else:
            raise _JsonError(f"{_EXPECTED[state]} is expected, not `{token[:40]}`", start, position)


_EXPECTED = {
    "value": "a value",
    "first": "a value or `]`",
    "key": "a key in double quotation marks",
    "first key": "a key in double quotation marks",
    "colon": "`:`",
    "comma": "`,` or a closing bracket",
}


def _next_word(content: str, position: int) -> tuple[int, int]:
    start = len(content) - len(content[position:].lstrip())
    return start, start + 1


def _scalar(token: str, kind: str, start: int) -> str | None:
    if kind == "word":
        if not _WORD.fullmatch(token):
            raise _JsonError(f"`{token[:40]}` is not a JSON value; a text needs double quotation marks", start, start + len(token))
        return None if token == "null" else token  # noqa: S105
    try:
        text: str = json.loads(token, strict=False)
    except ValueError as error:
        raise _JsonError(f"this text cannot be read ({getattr(error, 'msg', error)})", start, start + len(token)) from None
    if not text.isprintable():
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text
