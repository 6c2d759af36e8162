"""Locating a quote: word for word, letter for letter, in parts, approximately; the first tier with an answer decides.

Places are pairs of offsets into the folded text until one is chosen; spans are of the untouched article.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.article.anchor import Anchor, Status
from argmap.article.approximately import approximately
from argmap.article.elision import parts_of, pieces_of
from argmap.article.folding import fold
from argmap.article.in_parts import in_parts
from argmap.article.letter_for_letter import letter_for_letter
from argmap.article.word_for_word import word_for_word

if TYPE_CHECKING:
    from argmap.article.budget import Work
    from argmap.article.searched import SearchedText
    from argmap.model import Quote

__all__ = ["locate"]


def locate(article: SearchedText, quote: Quote, work: Work) -> Anchor:
    """Where a quote stands in an article; raises UsedUpError where that costs more than `work` has."""
    wanted = fold(quote.exact).strip()
    exact = word_for_word(article, quote, wanted, work)
    if exact is not None:
        return exact
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
