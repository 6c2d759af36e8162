"""Locating a quote: word for word, letter for letter, in parts, approximately; the first tier with an answer decides.

Places are pairs of offsets into the folded text until one is chosen; spans are of the untouched article.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.article.folding import fold
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
    from argmap.article.otherwise import otherwise  # in most maps all quotes stand word for word

    return otherwise(article, quote, wanted, work)
