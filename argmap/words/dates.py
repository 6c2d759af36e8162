"""Dates in a text: months, weekdays, years and days of a month."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.words.lexicon import DATING
from argmap.words.wording import kept

if TYPE_CHECKING:
    from argmap.words.wording import Wording

__all__ = ["LAST_DAY", "YEARS", "Dates", "dates", "is_month"]

YEARS = range(1500, 2100)
LAST_DAY = 31


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
        beside = tokens[max(0, index - 2) : index] + tokens[index + 1 : index + 3]
        days |= {
            int(one) for one in beside if one.isdecimal() and one.isascii() and len(one) < 3 and int(one) <= LAST_DAY
        }
    weekdays = {token.removesuffix("'s") for token in tokens if token.removesuffix("'s") in wording.lexicon["weekdays"]}
    years = {int(token) for token in tokens if len(token) == 4 and token.isdecimal() and int(token) in YEARS}
    return Dates(frozenset(months), frozenset(weekdays), frozenset(years), frozenset(days))


def is_month(wording: Wording, token: str) -> bool:
    """Whether a token is the name of a month or its abbreviation."""
    return token in wording.lexicon["months"] or token in wording.lexicon["month_abbreviations"]
