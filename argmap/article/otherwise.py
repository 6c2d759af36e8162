"""Locating a quote whose words do not stand as they are: letter for letter, in parts, approximately."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.article.anchor import Anchor, Status
from argmap.article.approximately import approximately
from argmap.article.elision import parts_of, pieces_of
from argmap.article.in_parts import in_parts
from argmap.article.letter_for_letter import letter_for_letter

if TYPE_CHECKING:
    from argmap.article.budget import Work
    from argmap.article.searched import SearchedText
    from argmap.model import Quote

__all__ = ["otherwise"]


def otherwise(article: SearchedText, quote: Quote, wanted: str, work: Work) -> Anchor:
    """Where a quote stands whose words (folded: `wanted`) stand nowhere; raises UsedUpError."""
    if not any(piece.is_editorial for piece in pieces_of(quote.exact)):
        by_letters = letter_for_letter(article, quote, work)
        if by_letters is not None:
            return by_letters
    parts = parts_of(quote.exact)
    if len(parts) > 1 or (parts and parts[0].words != wanted):
        return _with_brackets(article, quote, wanted, in_parts(article, quote, parts, work), work)
    return approximately(article, quote, wanted, work)


def _with_brackets(article: SearchedText, quote: Quote, wanted: str, anchor: Anchor, work: Work) -> Anchor:
    """The anchor, unless brackets of the quote are the article's own and only as such can be found."""
    is_lost = anchor.status is Status.NOT_FOUND or anchor.disorder == "distance"
    if is_lost and any(piece.is_mark and not piece.is_ellipsis for piece in pieces_of(quote.exact)):
        whole = approximately(article, quote, wanted, work)
        if whole.span and "[" in article.text.cut(whole.span):
            return whole
    return anchor
