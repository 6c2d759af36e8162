"""The second tier: quotes whose letters and digits stand in the article, however spaces and marks are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.article.anchor import Anchor
from argmap.article.budget import looking_up
from argmap.article.choosing import Place, ambiguous, choosing, decided
from argmap.article.edges import cuts_word, is_too_short
from argmap.article.folding import fold
from argmap.article.judging import judged, status_of
from argmap.article.squeezed import squeeze
from argmap.article.typesetting import differ_in_typesetting, without_note_marks

if TYPE_CHECKING:
    from argmap.article.budget import Work
    from argmap.article.searched import SearchedText
    from argmap.model import Quote
    from argmap.text import Span

__all__ = ["letter_for_letter", "spans_of_letters"]

_FEWEST = 6  # letters and digits; fewer stand in too many places
_STEPS_A_PLACE = 4


def letter_for_letter(article: SearchedText, quote: Quote, work: Work) -> Anchor | None:
    """Where the letters of a quote stand, with what is typed otherwise; None where they do not. Raises UsedUpError."""
    words = quote.exact
    spans = spans_of_letters(article, words, work)
    if not spans and article.is_made and (unmarked := without_note_marks(words, article.note_marks)) != words:
        words = unmarked
        spans = spans_of_letters(article, words, work)
    if not spans:
        return None
    work.spend(choosing(len(spans)))
    places: dict[Place, Span] = {
        (article.folded.folded(span.start), article.folded.folded(span.end)): span for span in spans
    }
    chosen, differs = decided(article, quote, list(places))
    if len(chosen) > 1:
        return ambiguous(article, chosen)
    span = places[chosen[0]]
    changes = judged(article, words, span, work).changes
    if changes and article.is_made and differ_in_typesetting(words, article.text.cut(span)):
        changes = ()
    counted = article.text.cut(span) if article.is_made else quote.exact  # a quote may have lost its spaces
    short = is_too_short(quote, fold(counted).strip())
    return Anchor(status_of(changes), (span,), short=short, context_differs=differs, changes=changes)


def spans_of_letters(article: SearchedText, words: str, work: Work, *, goes_on: bool = False) -> list[Span]:
    """Where the letters and digits of some words stand, at the edges of words, or where they go on with a word.

    Raises UsedUpError.
    """
    wanted = squeeze(words)
    if len(wanted) < _FEWEST or article.squeezed is None:
        return []
    work.spend_on_exact(looking_up(len(article.squeezed.text)))
    starts = article.letters.places(wanted)
    work.spend(_STEPS_A_PLACE * len(starts))
    spans = [article.squeezed.original(start, start + len(wanted)) for start in starts]
    text = article.text.content
    return [span for span in spans if not cuts_word(text, span.end if goes_on else span.start, span.end)]
