"""What a draft says around its quotations: the sentence of each, and the sources that it names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.article.segments import sentences
from argmap.quotations.cues import has_saying
from argmap.text import Span, Text

if TYPE_CHECKING:
    from argmap.quotations.quotation import Quotation
    from argmap.quotations.sources import Names, Source

__all__ = ["Surroundings"]

_FAR = 600
_BREAK = re.compile(r"(?:\r\n|\n|\r)[ \t>]*(?:\r\n|\n|\r)")
_BELOW = re.compile(r"[\s>]*(?:—|–|--|-[ \t]|―)[^\r\n]*")


class Surroundings:
    """A draft without its quotations."""

    def __init__(self, outside: str, names: Names) -> None:
        self._text = Text("", outside)
        self._names = names

    def sentence(self, quotation: Quotation) -> str:
        """The words of the draft's own in the sentence of a quotation; of a block quote, those that introduce it."""
        content, span = self._text.content, quotation.span
        start = self._edge(max(0, span.start - _FAR), span.start)
        if quotation.is_block:
            introduced = content[max(0, span.start - _FAR) : span.start].rstrip("> \t\r\n")
            last = sentences(introduced, Span(0, len(introduced)))[-1:]
            below = _BELOW.match(content, span.end, span.end + _FAR)
            return " ".join([introduced[one.start : one.end] for one in last] + ([below[0]] if below else []))
        following = _BREAK.search(content, span.end, span.end + _FAR)
        end = following.start() if following else min(len(content), span.end + _FAR)
        around = content[start:end]
        touched = [
            around[one.start : one.end]
            for one in sentences(around, Span(0, len(around)))
            if one.start < span.end - start and span.start - start <= one.end + 1
        ]
        return " ".join(touched)

    def before(self, quotation: Quotation) -> str:
        """The sentence of the draft's own before that of a quotation, in the same paragraph."""
        content, span = self._text.content, quotation.span
        start = self._edge(max(0, span.start - _FAR), span.start)
        around = content[start : span.end]
        found = [one for one in sentences(around, Span(0, len(around))) if one.end < span.start - start]
        return around[found[-1].start : found[-1].end] if found else ""

    def _edge(self, start: int, end: int) -> int:
        """Where the paragraph of a place begins, if that is not before `start`."""
        breaks = list(_BREAK.finditer(self._text.content, start, end))
        return breaks[-1].end() if breaks else start

    def named(self, quotation: Quotation, sentence: str) -> tuple[Source, ...]:
        """The sources that are named beside a quotation, in its sentence."""
        return self._names.named_in(sentence, has_cue=has_saying(sentence) or quotation.is_block)
