"""Dates in a text: months, weekdays, years and days of a month."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.words.lexicon import DATING
from argmap.words.wording import kept

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.words.wording import Wording

__all__ = ["LAST_DAY", "YEARS", "Dates", "dates", "is_month"]

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

    >>> from argmap.words.lexicon import built_in
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
        bare = token.removesuffix("'s").rpartition("-")[2]
        if not is_month(wording, bare) or (bare in {"may", "march"} and wording.written[index][0].islower()):
            continue
        if bare == "may" and index == 0 and not (len(tokens) > 1 and tokens[1][0].isdigit()):
            continue
        months.add(bare[:3])
        days |= set(_days_beside(tokens, index))
    weekdays = {token.removesuffix("'s") for token in tokens if token.removesuffix("'s") in wording.lexicon["weekdays"]}
    years = {int(token) for token in tokens if len(token) == 4 and token.isdecimal() and int(token) in YEARS}
    return Dates(frozenset(months), frozenset(weekdays), frozenset(years), frozenset(days))


def _days_beside(tokens: Sequence[str], month: int) -> Iterator[int]:
    """The days of a month that stand beside it: "9 April", "April 9th"; "18 October 15:30" has a time after it."""
    for at in (month - 2, month - 1, month + 1, month + 2):
        day = tokens[at] if 0 <= at < len(tokens) else ""
        for ending in _ORDINALS:
            day = day.removesuffix(ending)
        is_time = tokens[at + 1 : at + 2] == [":"]
        if day.isdecimal() and day.isascii() and len(day) < _DIGITS and int(day) <= LAST_DAY and not is_time:
            yield int(day)


def is_month(wording: Wording, token: str) -> bool:
    """Whether a token is the name of a month or its abbreviation."""
    return token in wording.lexicon["months"] or token in wording.lexicon["month_abbreviations"]
