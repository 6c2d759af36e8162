"""The first tier: words that stand in the article as they are quoted, up to typography."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.article.anchor import Anchor, Candidate, Status
from argmap.article.budget import looking_up
from argmap.article.choosing import MOST_LISTED, ambiguous, choosing, decided
from argmap.article.edges import is_too_short, without_marks
from argmap.article.finder import Finder
from argmap.article.folding import fold
from argmap.article.paragraphs import trimmed
from argmap.text import Span

if TYPE_CHECKING:
    from argmap.article.budget import Work
    from argmap.article.searched import SearchedText
    from argmap.model import Quote

__all__ = ["word_for_word"]

_MOST_FOR_FOUND = 500  # steps for finding words that are there; with the finder's index it costs less
_STEPS_A_PLACE = 2


def word_for_word(article: SearchedText, quote: Quote, wanted: str, work: Work) -> Anchor | None:
    """Where the words of a quote stand, in its quotation marks or without; None where they do not."""
    length = looking_up(len(article.folded.text))
    for words in (wanted, without_marks(wanted)):
        if words and (starts := article.finder.places(words)):
            work.spend_on_exact(min(length, _MOST_FOR_FOUND) + _STEPS_A_PLACE * len(starts) + choosing(len(starts)))
            return _found(article, quote, words, starts)
        work.spend_on_exact(length if words else 0)
    starts = Finder(article.text.content).places(quote.exact)
    work.spend_on_exact(length + _STEPS_A_PLACE * len(starts))
    return _found_raw(quote, [Span(at, at + len(quote.exact)) for at in starts]) if starts else None


def _found(article: SearchedText, quote: Quote, wanted: str, starts: list[int]) -> Anchor:
    places = [(start, start + len(wanted)) for start in starts]
    chosen, differs = decided(article, quote, places)
    if len(chosen) > 1:
        return ambiguous(article, chosen)
    span = trimmed(article.text.content, *article.folded.original(*chosen[0]))  # a folded dash takes in its spaces
    status = Status.EXACT if article.text.cut(span) == quote.exact.strip() else Status.FOLDED
    return Anchor(status, (span,), short=is_too_short(quote, wanted), context_differs=differs)


def _found_raw(quote: Quote, spans: list[Span]) -> Anchor:
    """Places that folding hides, as of a quote that begins inside a folded character."""
    if len(spans) > 1:
        return Anchor(Status.AMBIGUOUS, candidates=tuple(map(Candidate, spans[:MOST_LISTED])), places=len(spans))
    return Anchor(Status.EXACT, (spans[0],), short=is_too_short(quote, fold(quote.exact)))
