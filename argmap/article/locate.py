"""Locating a quote: word for word, in parts, approximately, in this order; the first tier that has an answer decides.

Places are pairs of offsets into the folded text until one is chosen; spans are of the untouched article.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.article.approximately import approximately
from argmap.article.elision import parts_of
from argmap.article.folding import fold
from argmap.article.in_parts import in_parts
from argmap.article.word_for_word import word_for_word

if TYPE_CHECKING:
    from argmap.article.anchor import Anchor
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
    parts = parts_of(quote.exact)
    if len(parts) > 1 or (parts and parts[0].words != wanted):
        return in_parts(article, quote, parts, work)
    return approximately(article, quote, wanted, work)
