"""Square brackets that are the article's own: their words are words, and a quote may not change them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.article.elision import Piece, pieces_of
from argmap.sense import Change, changes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.article.searched import SearchedText
    from argmap.text import Span

__all__ = ["changed_brackets"]

_FAR = 300  # characters that a bracket of the article may have
_OPENS = re.compile(r"\s*\[([^\[\]]*)\]")
_CLOSES = re.compile(r"\[([^\[\]]*)\]\s*\Z")


def changed_brackets(article: SearchedText, exact: str, spans: Sequence[Span]) -> Iterator[Change]:
    """What brackets of a quote change of brackets that stand in the article at the same places.

    `spans` are those of the quote's parts, in order.
    """
    text = article.text.content
    part = 0
    for piece in pieces_of(exact):
        if not piece.is_mark:
            part += 1
        elif not piece.is_ellipsis and not piece.rest:
            before = text[spans[part - 1].end : spans[part - 1].end + _FAR] if part else ""
            after = text[max(0, spans[part].start - _FAR) : spans[part].start] if part < len(spans) else ""
            there = _OPENS.match(before) or _CLOSES.search(after)
            yield from _compared(piece, there, article) if there else ()


def _compared(piece: Piece, there: re.Match[str], article: SearchedText) -> list[Change]:
    return changes(piece.words, there[1], article.lexicon, article.has_word)
