"""Dates in a text: months, weekdays, years and days of a month."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.words.lexicon import DATING
from argmap.words.wording import kept

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.words.wording import Wording

__all__ = ["LAST_DAY", "YEARS", "Dates", "dates", "day_in", "is_month", "may_be_month", "month_at"]

YEARS = range(1500, 2100)
LAST_DAY = 31
_ORDINALS = ("st", "nd", "rd", "th")
_DIGITS = 3  # which the number of a day does not have


class Dates(NamedTuple):
    """Months, weekdays, years and days of a month that a text names."""

    months: frozenset[str]
    weekdays: frozenset[str]
    years: frozenset[int]
    days: frozenset[int]


_NO_DATES = Dates(frozenset(), frozenset(), frozenset(), frozenset())


@kept
def dates(wording: Wording) -> Dates:
    """The dates that a text names.

    >>> from argmap.words.loading import built_in
    >>> from argmap.words.wording import Wording
    >>> found = dates(Wording("On Friday, Jan. 18, 2022", built_in()[0]))
    >>> sorted(found.months), sorted(found.weekdays), sorted(found.years), sorted(found.days)
    (['jan'], ['friday'], [2022], [18])
    """
    tokens = wording.tokens
    if not wording.may_have(DATING):
        return _NO_DATES
    months, days = set(), set()
    for index, token in enumerate(tokens):
        if month := month_at(wording, index, token):
            months.add(month)
            days |= set(_days_beside(tokens, index))
    bare = {form for token in tokens for form in (token.removesuffix("'s"), token.removesuffix("s"))}  # "on Sundays"
    weekdays = bare & wording.lexicon["weekdays"].words
    years = {int(token) for token in tokens if len(token) == 4 and token.isdecimal() and int(token) in YEARS}
    return Dates(frozenset(months), frozenset(weekdays), frozenset(years), frozenset(days))


def month_at(wording: Wording, at: int, token: str) -> str | None:
    """The first letters of the month that a token names; "may" and "march" name one with a capital alone."""
    bare = token.removesuffix("'s").rpartition("-")[2]
    if not is_month(wording, bare) or not may_be_month(wording, at, bare):
        return None
    following = wording.tokens[at + 1 : at + 2]
    return None if bare == "may" and at == 0 and not (following and following[0][0].isdigit()) else bare[:3]


def may_be_month(wording: Wording, at: int, token: str) -> bool:
    """Whether a word that names a month is not another word: "may" and "march" name one with a capital alone."""
    return token not in {"may", "march"} or not wording.written[at][0].islower()


def day_in(token: str) -> int | None:
    """The day of a month that a token is: "9", "9th"."""
    for ending in _ORDINALS:
        token = token.removesuffix(ending)
    is_day = token.isdecimal() and token.isascii() and len(token) < _DIGITS and 0 < int(token) <= LAST_DAY
    return int(token) if is_day else None


def _days_beside(tokens: Sequence[str], month: int) -> Iterator[int]:
    """The days of a month that stand beside it: "9 April", "April 9th"; "18 October 15:30" has a time after it."""
    for at in (month - 2, month - 1, month + 1, month + 2):
        day = day_in(tokens[at]) if 0 <= at < len(tokens) else None
        if day and tokens[at + 1 : at + 2] != [":"]:
            yield day


def is_month(wording: Wording, token: str) -> bool:
    """Whether a token is the name of a month or its abbreviation."""
    return token in wording.lexicon["months"] or token in wording.lexicon["month_abbreviations"]
