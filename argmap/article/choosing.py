"""Which of several places a quote means: by its context, by what is set aside, by the words' edges; or none of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.article.anchor import Anchor, Candidate, Status
from argmap.article.edges import cuts_word
from argmap.article.folding import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.article.searched import SearchedText
    from argmap.model import Quote
    from argmap.text import Span

__all__ = ["MOST_LISTED", "Place", "ambiguous", "choosing", "decided"]

MOST_LISTED = 20
_MOST_COMPARED = 100
_LONGEST_CONTEXT = 12  # words
_FAR = 200  # characters around a place that a context is taken from
_STEPS_A_PLACE, _STEPS_A_CONTEXT = 40, 70

Place = tuple[int, int]
"""Where words begin and end in a folded text."""


def choosing(places: int) -> int:
    """What it costs to choose between so many places, in steps."""
    if places < 2:
        return 1
    return places * (_STEPS_A_PLACE + (_STEPS_A_CONTEXT * min(places, MOST_LISTED) if places <= _MOST_COMPARED else 0))


def decided(article: SearchedText, quote: Quote, places: list[Place]) -> tuple[list[Place], bool]:
    """The places that are left: those that the context fits, outside set-aside passages, at word boundaries.

    Each of these counts only where it leaves any. Second: whether a context was given and fits no place.
    """
    differs = False
    if quote.prefix or quote.suffix:
        fitting = _fitting(article.folded.text, quote)
        fits = [place for place in places if fitting(place)]
        places, differs = fits or places, not fits
    if len(places) > 1:
        places = [place for place in places if not article.is_set_aside(article.folded.original(*place))] or places
        places = [place for place in places if not cuts_word(article.folded.text, *place)] or places
    return places, differs


def _fitting(text: str, quote: Quote) -> Callable[[Place], bool]:
    """Whether a place of the folded text stands between the quote's prefix and suffix."""
    prefix, suffix = fold(quote.prefix or "").strip(" -"), fold(quote.suffix or "").strip(" -")

    def fits(place: Place) -> bool:
        before = text[max(0, place[0] - len(prefix) - 2) : place[0]].rstrip(" -")
        after = text[place[1] : place[1] + len(suffix) + 2].lstrip(" -")
        return before.endswith(prefix) and after.startswith(suffix)

    return fits


def ambiguous(article: SearchedText, places: list[Place]) -> Anchor:
    """The places, with the context that decides for each unless there are too many to compare."""
    spans = [article.folded.original(*place) for place in places[:MOST_LISTED]]
    if len(places) > _MOST_COMPARED:
        return Anchor(Status.AMBIGUOUS, candidates=tuple(map(Candidate, spans)), places=len(places))
    text = article.folded.text
    befores = [text[max(0, start - _FAR) : start].strip() for start, _ in places]
    afters = [text[end : end + _FAR].strip() for _, end in places]
    candidates = tuple(_candidate(article, span, befores, afters) for span in spans)
    return Anchor(Status.AMBIGUOUS, candidates=candidates, places=len(places))


def _candidate(article: SearchedText, span: Span, befores: list[str], afters: list[str]) -> Candidate:
    """A place with the shortest context that no other place has."""
    text = article.text.content
    before = text[max(0, span.start - _FAR) : span.start].split()
    after = text[span.end : span.end + _FAR].split()
    for count in range(1, _LONGEST_CONTEXT + 1):
        prefix, suffix = " ".join(before[-count:]), " ".join(after[:count])
        if sum(other.endswith(fold(prefix)) for other in befores) == 1:
            return Candidate(span, prefix=prefix)
        if sum(other.startswith(fold(suffix)) for other in afters) == 1:
            return Candidate(span, suffix=suffix)
    return Candidate(span)
