"""No-break spaces where YAML takes only ordinary ones: before, between and after keys, and not in texts."""

from __future__ import annotations

import re
from bisect import bisect
from typing import TYPE_CHECKING

from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["beside_keys"]

_HARD = "\u00a0\u2000-\u200a\u202f\u3000"
_HARD_SPACES = re.compile(rf"(?m)^([ ]*[{_HARD}][ {_HARD}]*)(?=(?:-[ {_HARD}]+)?\w+:(?:\s|\Z)|- )")
_AFTER_KEY = re.compile(rf"(?m)^[ {_HARD}]*(?:-[ {_HARD}]+)?\w+:([ ]*[{_HARD}][ {_HARD}]*+)(?=\S)")
_AFTER_DASH = re.compile(rf"(?m)^[ {_HARD}]*-([ ]*[{_HARD}][ {_HARD}]*+)(?=\w+:(?:\s|\Z))")
_TEXT = re.compile(
    rf"(?m)^(?P<entry>[ {_HARD}]*(?:-[ {_HARD}]+)*)(?P<key>\w+:[ {_HARD}]+)?"
    r"(?:[|>][-+0-9]*[ ]*(?:#.*)?$|(?P<mark>[\"']))"
)
"""The beginning of a text that may go over lines: a block, or one in quotation marks."""
_QUOTED = {'"': re.compile(r'(?:[^"\\]|\\.)*+"', re.DOTALL), "'": re.compile(r"(?:[^']|'')*+'(?!')")}
_LINE = re.compile(rf"([ {_HARD}]*)([^\n]*)(?:\n|\Z)")


def beside_keys(content: str) -> list[Span]:
    """Where no-break spaces stand with a key, outside of texts that go over lines (code points; by their kinds)."""
    ways = (_HARD_SPACES, _AFTER_KEY, _AFTER_DASH)
    found = [Span(*one.span(1)) for way in ways for one in way.finditer(content)]
    return _outside(found, list(_over_lines(content))) if found else []


def _over_lines(content: str) -> Iterator[Span]:
    """Where texts stand that may go over lines, in their order; their white space is their own."""
    at = 0
    while begin := _TEXT.search(content, at):
        at = _end_of_quoted(content, begin) if begin["mark"] else _end_of_block(content, begin)
        yield Span(begin.end(), at)


def _outside(places: list[Span], texts: list[Span]) -> list[Span]:
    """The places that begin in none of the texts."""
    ends = [text.end for text in texts]
    beside = [(one, bisect(ends, one.start)) for one in places]
    return [one for one, at in beside if at == len(texts) or one.start < texts[at].start]


def _end_of_quoted(content: str, begin: re.Match[str]) -> int:
    """The end of a text in quotation marks; of one that nothing ends, its beginning."""
    found = _QUOTED[begin["mark"]].match(content, begin.end())
    return found.end() if found else begin.end()


def _end_of_block(content: str, begin: re.Match[str]) -> int:
    """The end of the lines that are indented more than the entry or key that a block stands at."""
    indent = len(begin["entry"]) if begin["key"] else begin["entry"].rfind("-")
    at = begin.end() + 1
    while at < len(content):
        line = _LINE.match(content, at)
        if not line or (line[2].strip() and len(line[1]) <= indent):
            break
        at = line.end()
    return min(at, len(content))
