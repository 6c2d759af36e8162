"""The last tier: quotes whose words stand in the article with other numerals, units and contractions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.article.anchor import Anchor
from argmap.article.budget import looking_up, word_by_word
from argmap.article.forms import joined, weighty
from argmap.article.judging import judged, status_of
from argmap.sense.tokens import tokens

if TYPE_CHECKING:
    from argmap.article.budget import Work
    from argmap.article.searched import SearchedText
    from argmap.model import Quote

__all__ = ["in_other_forms"]

_FEWEST = 3  # words
_LONGEST_TEXT = 300_000  # characters


def in_other_forms(article: SearchedText, quote: Quote, work: Work) -> Anchor | None:
    """Where the words of a quote stand, once, in the same order and in other forms. Raises UsedUpError."""
    length = len(article.text.content)
    if length > _LONGEST_TEXT or article.governing is None:
        return None
    work.spend(word_by_word(len(quote.exact)))
    wanted = weighty(tokens(quote.exact, article.governing), article.governing)
    if len(wanted) < _FEWEST:
        return None
    work.spend(looking_up(length))
    span = article.forms.only_place(joined(wanted))
    if span is None:
        return None
    changes = judged(article, quote.exact, span, work).changes
    return Anchor(status_of(changes), (span,), changes=changes)
