"""Dates moved: a claim says of one thing with the date of another what its quote dates otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.words import CLAUSE_ENDS, aparts, kept, moments, shifted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from argmap.words import Moment, Wording

__all__ = ["moved_date"]

_FURTHEST = 4  # tokens before a date in which the word that it dates stands


class _Dated(NamedTuple):
    """A date, or a span from one, with the word just before it: "opened in 1908"."""

    words: tuple[str, str]
    """Its stem, and that of the word before it ("hit hard in 1995"); empty where none stands there."""
    start: int
    end: int
    moment: Moment | None
    spans: tuple[tuple[date, date], ...]
    """The days that it may mean."""


def moved_date(own: Wording, quoted: Wording) -> tuple[str, str] | None:
    """What a claim says with a date and the quote with another one, while the quote has the claim's of another word."""
    if not moments(own) or not moments(quoted):
        return None
    theirs = _dated(quoted)
    if len(theirs) < 2 or (own.has("compared_with") and len(_dated(own)) > 1):
        return None
    for one in _dated(own):
        word = one.words[0]
        if one.moment is None or not word or not _says_when(own, one.moment.at):
            continue
        same = [other for other in theirs if other.words[0] == word]
        others = [other for other in theirs if _is_the_same(one.moment, other)]
        before = {stem for at, stem in own.content if at < one.moment.at}
        is_moved = same and others and all(_is_of_another(other, word, before) for other in others)
        if is_moved and not any(_agree(one.moment, other) for other in same):
            return own.between(one.start, one.end), quoted.between(same[0].start, same[0].end)
    return None


def _is_of_another(other: _Dated, word: str, before: set[str]) -> bool:
    """Whether a date of the quote is none of what a claim says, nor of a thing that the claim has named before it."""
    return bool(other.words[0]) and other.words[0] not in before and other.words[1] != word


def _says_when(wording: Wording, at: int) -> bool:
    at -= at > 1 and wording.tokens[at - 1] in wording.lexicon["within_date"]
    return at > 0 and wording.tokens[at - 1] in wording.lexicon["dated_in"]


def _is_the_same(moment: Moment, other: _Dated) -> bool:
    """Whether a date is another one: both name a year, a month or a weekday, and nothing in which they differ."""
    named = other.moment
    if named is None:
        return False
    is_named_alike = (
        (moment.year and named.year) or (moment.month and named.month) or min(moment.weekday, named.weekday) >= 0
    )
    return bool(is_named_alike) and _agree(moment, other)


def _agree(moment: Moment, other: _Dated) -> bool:
    """Whether a date may be another one, as far as both name a year, a month, a day."""
    if not other.spans:
        return moment.weekday < 0 or other.moment is None or other.moment.weekday in {-1, moment.weekday}
    for first, last in other.spans:
        is_open = other.moment is not None and not other.moment.year
        years = [0] if not moment.year and not moment.month else range(first.year, min(last.year, first.year + 2) + 1)
        spans = [(moment._replace(year=0) if is_open else moment).span(year) for year in years]
        if any(own is None or (own[0] <= last and first <= own[1]) for own in spans):
            return True
    return False


@kept
def _dated(wording: Wording) -> list[_Dated]:
    """The dates of a text and the spans from them, each with the word before it, in order."""
    return list(_all_dated(wording))


def _all_dated(wording: Wording) -> Iterator[_Dated]:
    starts = [span for one in moments(wording) if (span := one.span())]
    last: _Dated | None = None
    for one in moments(wording):
        words, start = _words_before(wording, one.at)
        span = one.span()
        if last and last.end >= start - 1 and not words[0]:
            words, start = last.words, last.start  # "in 1984 and 1985"
        last = _Dated(words, start, one.end, one, (span,) if span else ())
        yield last
    for apart in aparts(wording):
        words, start = _words_before(wording, apart.at)
        spans = [shifted(first, apart, sign) for first in starts for sign in apart.signs]
        if words[0] and starts:
            yield _Dated(words, start, apart.end, None, tuple(span for span in spans if span))


def _words_before(wording: Wording, at: int) -> tuple[tuple[str, str], int]:
    """The stems of the content word before a token in its clause and of the one before that; where these begin."""
    tokens, lexicon = wording.tokens, wording.lexicon
    for place in range(at - 1, max(-1, at - 1 - _FURTHEST), -1):
        token = tokens[place]
        if token in CLAUSE_ENDS or token in lexicon["number_joiners"] or lexicon.may_date[token]:
            return ("", ""), place
        if stem := lexicon.meanings[token]:
            start = _whole_phrase(wording, place)
            return (stem, lexicon.meanings[tokens[start]] if start < place else ""), start
    return ("", ""), at


def _whole_phrase(wording: Wording, at: int) -> int:
    """Where the phrase of a word begins, to be shown: "came into force"; the word itself where nothing is near."""
    for place in range(at - 1, max(-1, at - 1 - _FURTHEST), -1):
        token = wording.tokens[place]
        if token in CLAUSE_ENDS or token in wording.lexicon["number_joiners"] or wording.lexicon.may_date[token]:
            return at
        if wording.lexicon.meanings[token]:
            return place
    return at
