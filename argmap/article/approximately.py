"""The third tier: quotes that differ from the article's words, by a little or by more.

The thresholds rest on measurements: of quotes that are absent from an article the best similarity stays under
0.75 from 20 characters on, and one changed word in 150 characters leaves 0.96. Short quotes are therefore never
matched approximately, and a context never lifts a bad match: it only decides between equal ones.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.article.anchor import Anchor, Status
from argmap.article.approximate import search
from argmap.article.budget import LONGEST_APPROXIMATE
from argmap.article.choosing import ambiguous, choosing, decided
from argmap.article.edges import is_short, whole_words
from argmap.article.in_other_forms import in_other_forms
from argmap.article.judging import judged, status_of
from argmap.article.left_out import with_words_left_out
from argmap.article.nearest import nearest

if TYPE_CHECKING:
    from argmap.article.budget import Work
    from argmap.article.searched import SearchedText
    from argmap.model import Quote

__all__ = ["SUSPECT", "approximately"]

SUSPECT = 0.75
_ALIKE = 0.85  # below, words that are left out make a place uncertain


def approximately(article: SearchedText, quote: Quote, wanted: str, work: Work) -> Anchor:
    """Where words stand that are like those of a quote; raises UsedUpError."""
    if is_short(wanted):
        in_forms = in_other_forms(article, quote, work)
        return in_forms or Anchor(Status.NOT_FOUND, similarity=0.0, short=True, nearest=nearest(article, wanted, work))
    matches = search(article.finder, wanted, work) if len(wanted) <= LONGEST_APPROXIMATE else []
    best = matches[0].similarity if matches else 0.0
    if best < _ALIKE and (shorter := with_words_left_out(article, quote, nearest(article, wanted, work), work)):
        return shorter._replace(similarity=best)
    if best < SUSPECT:
        if in_forms := in_other_forms(article, quote, work):
            return in_forms
        return Anchor(Status.NOT_FOUND, similarity=best, nearest=nearest(article, wanted, work))
    equal = [match for match in matches if match.similarity == best]
    work.spend(choosing(len(equal)))
    places = [whole_words(article.folded.text, match.start, match.end) for match in equal]
    chosen, differs = decided(article, quote, places)
    if len(chosen) > 1:
        return ambiguous(article, chosen)
    span = article.folded.original(*chosen[0])
    changes, span = judged(article, quote.exact, span, work)
    return Anchor(status_of(changes), (span,), similarity=best, context_differs=differs, changes=changes)
