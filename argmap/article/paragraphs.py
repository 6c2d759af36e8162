"""Paragraphs of an article: blocks between blank lines, long lines, lines that are indented first."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING

from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["BLANK_LINE", "paragraphs", "trimmed"]

BLANK_LINE = re.compile(r"(?:\r\n|\n|\r(?!\n))[^\S\r\n]*(?:\r\n|\n|\r)\s*")
_LINE = re.compile(r"[^\r\n]+")
_LONG_LINE = 200
_INDENT = re.compile(r"[^\S\r\n]*")
_IDEOGRAPHIC_SPACE = "\u3000"
_STEP = 2  # columns by which a paragraph's first line stands in
_ENDED = re.compile(r"[.!?…:。！？｡؟۔।][\"'”’»«“)\]」』\d¹²³⁰⁴-⁹]*\s*\Z")


def paragraphs(text: str) -> list[Span]:
    """Spans of the paragraphs: blocks between blank lines, cut at line ends where their lines are paragraphs.

    That is so where most of a block stands on long lines, as a web page that was pasted; and where the first line of
    each paragraph is indented, as in books.
    """
    spans: list[Span] = []
    start = 0
    for match in BLANK_LINE.finditer(text):
        spans += _block(text, start, match.start())
        start = match.end()
    return [*spans, *_block(text, start, len(text))]


def _block(text: str, start: int, end: int) -> Iterator[Span]:
    """The paragraphs of a block without blank lines."""
    lines = [Span(*match.span()) for match in _LINE.finditer(text, start, end)]
    begins = lines if _has_long_lines(lines) else _first_lines(text, lines)
    for line, following in zip_longest(begins, begins[1:]):
        span = trimmed(text, line.start, following.start if following else end)
        if span.end > span.start:
            yield span


def _has_long_lines(lines: list[Span]) -> bool:
    """Whether lines of a paragraph's length hold most of a block."""
    lengths = [line.end - line.start for line in lines]
    return 2 * sum(length for length in lengths if length > _LONG_LINE) > sum(lengths)


def _first_lines(text: str, lines: list[Span]) -> list[Span]:
    """The lines of a block that begin a paragraph: the first, and those that are indented after a sentence's end."""
    indents = [_INDENT.match(text, *line) for line in lines]
    columns = [len(indent[0].expandtabs(4)) if indent else 0 for indent in indents]
    margin = min(columns[1:], default=0)
    indented = [index for index in range(1, len(lines)) if columns[index] >= margin + _STEP]
    if 2 * len(indented) > len(lines):
        indented = []  # a list or a bibliography, whose lines stand in from the second on
    begins = {index for index in indented if _ENDED.search(text, *lines[index - 1])}
    begins |= {index for index, line in enumerate(lines) if index == 0 or text[line.start] == _IDEOGRAPHIC_SPACE}
    return [lines[index] for index in sorted(begins)]


def trimmed(text: str, start: int, end: int) -> Span:
    """A stretch of a text without the white space about it."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
