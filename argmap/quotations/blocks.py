"""A draft in blocks: its paragraphs, headings, entries of lists and block quotes, each with its lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from argmap.quotations.masking import HIDDEN
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Block", "blocks"]

_LINE = re.compile(r"([^\r\n]*)(\r\n|\n|\r|\Z)")
_QUOTED = re.compile(r"[ \t]{0,3}>[ \t]?")
_HEADING = re.compile(r"[ \t]{0,3}#{1,6}(?:[ \t]|$)")
_ENTRY = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?=\S)")
_CALLOUT = re.compile(r"\[!\w+\]")
_BLANK = re.compile(rf"[\s{HIDDEN}]*\Z")


class Block(NamedTuple):
    """Lines that belong together."""

    lines: tuple[Span, ...]
    """What stands in each line, without the marks of a list or a block quote."""
    is_quoted: bool = False
    """Whether it is (a paragraph of) a block quote."""


def blocks(view: str, *, is_markdown: bool) -> list[Block]:
    """The blocks of a masked draft, in its order."""
    found: list[Block] = []
    lines: list[Span] = []
    is_quoted, is_callout = False, False
    for start, end in _lines(view):
        body, depth = _without_prefix(view, start, end) if is_markdown else (start, 0)
        is_blank = bool(_BLANK.match(view[body:end]))
        if is_blank or bool(depth) != is_quoted or (is_markdown and _begins(view[body:end])):
            _close(found, lines, is_quoted=is_quoted and not is_callout)
            lines = []
        if not depth or not is_quoted:
            is_callout = bool(depth) and bool(_CALLOUT.match(view[body:end]))
        is_quoted = bool(depth)
        entry = _ENTRY.match(view, body, end) if is_markdown else None
        if not is_blank:
            lines.append(Span(entry.end() if entry else body, end))
        if is_markdown and _HEADING.match(view[body:end]):
            _close(found, lines, is_quoted=False)
            lines = []
    _close(found, lines, is_quoted=is_quoted and not is_callout)
    return found


def _lines(view: str) -> Iterator[tuple[int, int]]:
    for match in _LINE.finditer(view):
        if match[0]:
            yield match.span(1)


def _without_prefix(view: str, start: int, end: int) -> tuple[int, int]:
    """Where a line's words begin, and how many block quotes it stands in."""
    depth = 0
    while match := _QUOTED.match(view, start, end):
        start, depth = match.end(), depth + 1
    return start, depth


def _begins(line: str) -> bool:
    return bool(_HEADING.match(line) or _ENTRY.match(line))


def _close(found: list[Block], lines: list[Span], *, is_quoted: bool) -> None:
    if lines:
        found.append(Block(tuple(lines), is_quoted))
