"""JSON with the places of what one asks for, at the speed of the standard library's own reader."""

from __future__ import annotations

import json
import re
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import TYPE_CHECKING, Any, NamedTuple

from argmap.formats.source import FormatError
from argmap.mapfile.halves import halves_in, named
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Collection

    from argmap.formats.source import Source

__all__ = ["Value", "as_json", "entries", "members", "root", "tell_halves", "text_place", "whole"]

_ADVICE = "export the file once more, or mend it here"
_HALVES = re.compile("[\ud800-\udfff]")
_SPACE = re.compile(r"[ \t\r\n]*")
_decode = json.JSONDecoder(strict=False).raw_decode


class Value(NamedTuple):
    """A value of a JSON text with its place."""

    data: Any
    span: Span


def root(content: str, lists: Collection[str] = ()) -> Value:
    """The whole of a JSON text; of an object at its root the members as Values, and those of `lists` entry by entry.

    Everything is decoded once. Raises FormatError with the place where the text breaks off.
    """
    at = _skip(content, 0)
    value = members(content, at, lists) if content[at : at + 1] == "{" else _value(content, at)
    rest = _skip(content, value.span.end)
    if rest < len(content):
        raise FormatError("there is more after the end of the JSON", Span(rest, rest + 1), "take it out")
    return value


def members(content: str, start: int, lists: Collection[str] = ()) -> Value:
    """The object that begins at an offset, its values as Values; the last of two equal keys counts."""
    found: dict[str, Value] = {}
    at = _skip(content, start + 1)
    while content[at : at + 1] != "}":
        if content[at : at + 1] != '"':
            raise _broken("a key in double quotation marks is expected", at)
        key, at = _key(content, at)
        is_list = key in lists and content[at : at + 1] == "["
        found[key] = value = entries(content, at) if is_list else _value(content, at)
        at = _separated(content, value.span.end, "}")
    return Value(found, Span(start, at + 1))


def _key(content: str, at: int) -> tuple[str, int]:
    """A key, and where its value begins."""
    try:
        key, at = scanstring(content, at + 1, False)
    except json.JSONDecodeError as error:
        raise _broken("a quotation mark opens here and is never closed", error.pos) from None
    at = _skip(content, at)
    if content[at : at + 1] != ":":
        raise _broken("`:` is expected", at)
    return key, _skip(content, at + 1)


def entries(content: str, start: int) -> Value:
    """The array that begins at an offset, its entries as Values."""
    found: list[Value] = []
    at = _skip(content, start + 1)
    while content[at : at + 1] != "]":
        found.append(value := _value(content, at))
        at = _separated(content, value.span.end, "]")
    return Value(found, Span(start, at + 1))


def _separated(content: str, at: int, closing: str) -> int:
    """Behind a comma, or at the bracket that closes."""
    at = _skip(content, at)
    mark = content[at : at + 1]
    if mark == ",":
        at = _skip(content, at + 1)
        if content[at : at + 1] == closing:
            raise _broken("a value is missing after the comma", at)
        return at
    if mark != closing:
        raise _broken(f"`,` or `{closing}` is expected", at)
    return at


def _broken(message: str, at: int) -> FormatError:
    return FormatError(f"this is not JSON: {message}", Span(at, at + 1), _ADVICE)


def text_place(content: str, span: Span, key: str) -> Span:
    """Where the text under a key stands in an object at a place, without its quotation marks; else the whole object."""
    match = re.compile(rf'"{key}"[ \t\r\n]*:[ \t\r\n]*"').search(content, span.start, span.end)
    if match is None:
        return span
    return Span(match.end(), scanstring(content, match.end(), False)[1] - 1)


def tell_halves(source: Source) -> None:
    """Record that halves of characters stand in a file, at the first of them."""
    content = source.text.content
    found = list(halves_in(content))
    if found:
        several = f"; there are {len(found)} of them" if len(found) > 1 else ""
        source.changed(
            f"{named(content, found[0])} is half a character, which no map can hold; it is read as U+FFFD{several}",
            found[0],
        )


def as_json(data: Any) -> bytes:
    """Data as a JSON file; halves of surrogate pairs, which UTF-8 does not have, are escaped."""
    text = json.dumps(data, ensure_ascii=False, indent=1)
    return (_HALVES.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n").encode()


def whole(text: str) -> str:
    """A text without halves of surrogate pairs."""
    return _HALVES.sub("\ufffd", text)


def _skip(content: str, at: int) -> int:
    match = _SPACE.match(content, at)
    return match.end() if match else at


def _value(content: str, at: int) -> Value:
    try:
        data, end = _decode(content, at)
    except json.JSONDecodeError as error:
        raise _broken(error.msg[:1].lower() + error.msg[1:], min(error.pos, len(content))) from None
    except ValueError:
        raise _broken("a number has too many digits", at) from None
    except RecursionError:
        advice = "a map has no such depth; check what wrote the file"
        raise FormatError("the JSON nests too deep to be read", Span(at, at + 1), advice) from None
    return Value(data, Span(at, end))
