"""Quotes that YAML cut at ` # `, where the article goes on with just the words that YAML took for a comment."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.article.folding import fold
from argmap.diagnostics import Finding, Place
from argmap.mapfile.codes import SWALLOWED_TEXT
from argmap.showing import shortened
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.reading import Anchored, Reading

__all__ = ["swallowed"]

_COMMENT = re.compile(r"[ \t]+(?P<words>#[ \t]+\S[^\r\n]*)")
_COMPARED = 12  # characters of the comment that the article goes on with


def swallowed(reading: Reading) -> Iterator[Finding]:
    """A finding for each quote with a comment after it that the article has there, too."""
    content = reading.file.text.content
    if reading.file.format or " # " not in content:
        return
    for claim, quotes in zip(reading.claims, reading.anchors, strict=True):
        for quote in quotes:
            node = reading.scalar((*quote.path, "exact"))
            comment = _COMMENT.match(content, node.end) if node and content[node.start] not in "\"'|>" else None
            if node and comment and _goes_on_with(quote, comment["words"]):
                kept = shortened(content[node.start : node.end], 60)
                what = "what follows ` #` is a comment in YAML, and yet the article goes on with it"
                yield Finding(
                    SWALLOWED_TEXT,
                    f"{what}; the quote is only “{kept}”",
                    Place(reading.file.text, Span(*comment.span("words"))),
                    help="put the quote in quotation marks",
                    claim=claim.label,
                )


def _goes_on_with(quote: Anchored, words: str) -> bool:
    span = quote.anchor.span
    if quote.article is None or span is None:
        return False
    after = quote.article.text.content[span.end : span.end + 4 * _COMPARED]
    return fold(after).strip().startswith(fold(words).strip()[:_COMPARED])
