"""JSON with the places of what one asks for, at the speed of the standard library's own reader."""

from __future__ import annotations

import json
import re
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import TYPE_CHECKING, Any, NamedTuple

from argmap.formats.source import FormatError
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Value", "entries", "members", "root", "text_place"]

_SPACE = re.compile(r"[ \t\r\n]*")
_decode = json.JSONDecoder(strict=False).raw_decode


class Value(NamedTuple):
    """A value of a JSON text with its place."""

    data: Any
    span: Span


def root(content: str) -> Value:
    """The whole of a JSON text. Raises FormatError with the place where it breaks off."""
    value = _value(content, _skip(content, 0))
    rest = _skip(content, value.span.end)
    if rest < len(content):
        raise FormatError("there is more behind the end of the JSON", Span(rest, rest + 1), "take it out")
    return value


def members(content: str, span: Span) -> dict[str, Value]:
    """The keys of a JSON object at a place that holds one, with their values; the last of two equal keys counts."""
    found: dict[str, Value] = {}
    at = _skip(content, span.start + 1)
    while content[at] != "}":
        key, at = scanstring(content, at + 1, False)
        at = _skip(content, _skip(content, at) + 1)
        found[key] = value = _value(content, at)
        at = _skip(content, value.span.end)
        at = _skip(content, at + 1) if content[at] == "," else at
    return found


def entries(content: str, span: Span) -> Iterator[Value]:
    """The entries of a JSON array at a place that holds one."""
    at = _skip(content, span.start + 1)
    while content[at] != "]":
        value = _value(content, at)
        yield value
        at = _skip(content, value.span.end)
        at = _skip(content, at + 1) if content[at] == "," else at


def text_place(content: str, span: Span, key: str) -> Span:
    """Where the text under a key stands in an object at a place, without its quotation marks; else the whole object."""
    at = content.find(f'"{key}"', span.start, span.end)
    start = content.find('"', content.find(":", at), span.end) if at >= 0 else -1
    return Span(start + 1, scanstring(content, start + 1, False)[1] - 1) if start >= 0 else span


def _skip(content: str, at: int) -> int:
    match = _SPACE.match(content, at)
    return match.end() if match else at


def _value(content: str, at: int) -> Value:
    try:
        data, end = _decode(content, at)
    except json.JSONDecodeError as error:
        reason = error.msg[:1].lower() + error.msg[1:]
        place = Span(min(error.pos, len(content)), error.pos + 1)
        raise FormatError(f"this is not JSON: {reason}", place, "export the file once more, or mend it here") from None
    except RecursionError:
        advice = "a map has no such depth; check what wrote the file"
        raise FormatError("the JSON nests too deep to be read", Span(at, at + 1), advice) from None
    return Value(data, Span(at, end))
