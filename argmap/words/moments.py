"""When things were, as a text has it: its dates where they stand, and those that follow ("two years later")."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING, NamedTuple

from argmap.words.dates import YEARS, day_in, month_at
from argmap.words.lexicon import DATING
from argmap.words.measures import measures, unit_of
from argmap.words.numerals import number_at
from argmap.words.wording import kept

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.words.measures import Measure
    from argmap.words.wording import Wording

__all__ = ["Apart", "Moment", "aparts", "follows", "moments", "shifted"]

_MOST = 8  # dates of a text, and spans between them, that are counted on from
_MONTHS, _WEEK, _DAY = 12, 7, 86_400
_FURTHEST = 36_000  # months or days beyond which nothing is dated
_ANY_YEAR = 2001  # stands for the year of a date without one
_AGE = 5  # tokens after "was" in which "when" makes an age of a number
_OLDEST = 120  # years
_LOOSE = 10  # a span that is only about so long may be longer or shorter by one part in so many
_BOTH = (1, -1)
_DAYS_OF_MONTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Moment(NamedTuple):
    """A date as a text has it; 0 (weekdays: -1) where it does not name a part of it."""

    at: int
    end: int
    year: int = 0
    month: int = 0
    day: int = 0
    weekday: int = -1
    length: int = 1
    """How many years: ten for "the 1960s"."""

    def span(self, year: int = _ANY_YEAR) -> tuple[date, date] | None:
        """Its first and last day, in a year if it names none; None where it has only a weekday."""
        known = self.year or year
        if not self.year and not self.month:
            return None
        if not self.month:
            return date(known, 1, 1), date(known + self.length - 1, _MONTHS, 31)
        last = _days_of(known, self.month)
        return date(known, self.month, self.day or 1), date(known, self.month, min(self.day, last) or last)


class Apart(NamedTuple):
    """How far something is from a date: "two years later", "the day before", "the following spring"."""

    at: int
    end: int
    months: tuple[int, int] = (0, 0)
    """The fewest and the most months."""
    days: tuple[int, int] = (0, 0)
    signs: tuple[int, ...] = _BOTH
    is_within: bool = False
    """Whether it begins where the other time ends: "in the two decades that followed"."""


def _days_of(year: int, month: int) -> int:
    is_leap = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return _DAYS_OF_MONTHS[month - 1] + is_leap


@kept
def moments(wording: Wording) -> tuple[Moment, ...]:
    """The dates of a text, in order; of very many the first ones.

    >>> from argmap.words.loading import built_in
    >>> from argmap.words.wording import Wording
    >>> found = moments(Wording("On Friday, Jan. 18, 2022, in the 1960s, on the 4th of June", built_in()[0]))
    >>> [(one.year, one.month, one.day, one.weekday, one.length) for one in found]
    [(2022, 1, 18, 4, 1), (1960, 0, 0, -1, 10), (0, 6, 4, -1, 1)]
    """
    return tuple(_moments(wording)) if wording.may_have(DATING) else ()


def _moments(wording: Wording) -> Iterator[Moment]:
    at = found = 0
    while at < len(wording.tokens) and found < _MOST:
        if one := _moment_at(wording, at):
            yield one
            found, at = found + 1, one.end
        else:
            at += 1


def _moment_at(wording: Wording, at: int) -> Moment | None:
    tokens = wording.tokens
    weekday = _weekday(wording, tokens[at])
    if weekday is not None:
        start = at + 1 + (tokens[at + 1 : at + 2] == [","])
        more = _date_at(wording, start) if start < len(tokens) else None
        is_of_it = more is not None and bool(more.month)
        return more._replace(at=at, weekday=weekday) if more and is_of_it else Moment(at, at + 1, weekday=weekday)
    return _date_at(wording, at)


def _weekday(wording: Wording, token: str) -> int | None:
    bare = token.removesuffix("'s").removesuffix("s") if token.endswith("s") else token
    return wording.lexicon.weekdays.index(bare) if bare in wording.lexicon.weekdays else None


def _date_at(wording: Wording, at: int) -> Moment | None:
    """A date without a weekday: "4 June 1920", "the 4th of June", "June 4, 1920", "June 1920", "1920", "the 1920s"."""
    tokens = wording.tokens
    if (day := day_in(tokens[at])) and (month := _month(wording, after := _past(wording, at + 1))):
        is_short = tokens[after + 1 : after + 2] == ["."]
        year, end = _year_at(tokens, after + 1 + is_short)
        return Moment(at, end if year else after + 1, year, month, day)
    if month := _month(wording, at):
        following = tokens[at + 2 : at + 3] if tokens[at + 1 : at + 2] == ["."] else tokens[at + 1 : at + 2]
        next_at = at + 1 + (tokens[at + 1 : at + 2] == ["."] and bool(following) and following[0][0].isdigit())
        day = (day_in(following[0]) or 0) if following and tokens[next_at + 1 : next_at + 2] != [":"] else 0
        year, end = _year_at(tokens, next_at + bool(day))
        return Moment(at, end if year else next_at + bool(day), year, month, day)
    year, end = _year_at(tokens, at)
    if year and end == at + 1:
        return Moment(at, end, year)
    decade = tokens[at].removesuffix("s") if tokens[at].endswith("0s") else ""
    is_decade = len(decade) == 4 and decade.isdecimal() and int(decade) in YEARS
    return Moment(at, at + 1, int(decade), length=10) if is_decade else None


def _past(wording: Wording, at: int) -> int:
    """The token after "of" or "of the" between a day and its month."""
    while at < len(wording.tokens) - 1 and wording.tokens[at] in wording.lexicon["within_date"]:
        at += 1
    return at


def _month(wording: Wording, at: int) -> int:
    """The number of the month that a token names; 0 for any other token."""
    name = month_at(wording, at, wording.tokens[at]) if at < len(wording.tokens) else None
    return next((number for number, one in enumerate(wording.lexicon.months, 1) if name and one[:3] == name), 0)


def _year_at(tokens: Sequence[str], at: int) -> tuple[int, int]:
    """The year at a token or after a comma there, and the token after it; else 0 and the token itself."""
    start = at + (tokens[at : at + 1] == [","])
    token = tokens[start] if start < len(tokens) else ""
    is_year = len(token) == 4 and token.isdecimal() and int(token) in YEARS
    return (int(token), start + 1) if is_year else (0, at)


# How far apart


@kept
def aparts(wording: Wording) -> tuple[Apart, ...]:
    """The spans by which a text says how far something is from another time, in order; of many the first ones."""
    names = ("apart_later", "apart_earlier", "apart_within", "next_one", "one_before")
    if not wording.may_have(*names):
        return ()
    measured = [one for measure in measures(wording) if (one := _apart_by(wording, measure))]
    return tuple(sorted([*measured, *_apart_by_one(wording)])[:_MOST])


def _apart_by(wording: Wording, measure: Measure) -> Apart | None:
    """ "Two years later", "a day before"."""
    end, tokens, lexicon = measure.end, wording.tokens, wording.lexicon
    if end >= len(tokens):
        return None
    if length := lexicon["apart_within"].length_at(tokens, end):
        return _apart(measure, measure.at, end + length, (1,), is_within=True)
    if tokens[end] not in lexicon["apart_later"] and tokens[end] not in lexicon["apart_earlier"]:
        return None
    before = range(max(0, measure.at - 2), measure.at)
    is_loose = any(lexicon[name].length_at(tokens, at) for name in ("about", "above", "below") for at in before)
    return _apart(measure, measure.at, end + 1, _signs(wording, end), is_loose=is_loose)


def _signs(wording: Wording, at: int) -> tuple[int, ...]:
    """Which way a word for later or earlier leads; of "after" and "before" what they stand beside decides."""
    tokens, lexicon = wording.tokens, wording.lexicon
    if tokens[at] in lexicon["before_clauses"] or tokens[at + 1 : at + 2] == ["than"]:
        return _BOTH
    return (1,) if tokens[at] in lexicon["apart_later"] else (-1,)


def _apart(
    measure: Measure, at: int, end: int, signs: tuple[int, ...], *, is_loose: bool = False, is_within: bool = False
) -> Apart | None:
    value = measure.value if measure.kind == "months" else measure.value / _DAY
    if measure.kind not in {"months", "time"} or value > _FURTHEST:
        return None
    slack = max(value / _LOOSE, Fraction(1)) if is_loose else Fraction(0)
    ends = 0 if is_within else floor(value - slack), ceil(value + slack)
    in_months, in_days = (ends, (0, 0)) if measure.kind == "months" else ((0, 0), ends)
    return Apart(at, end, in_months, in_days, signs, is_within)


def _apart_by_one(wording: Wording) -> Iterator[Apart]:
    """ "The day after", "the next year", "the following spring"."""
    tokens, lexicon = wording.tokens, wording.lexicon
    for at in range(len(tokens) - 1):
        is_next, is_previous = tokens[at] in lexicon["next_one"], tokens[at] in lexicon["one_before"]
        if (is_next or is_previous) and (one := _one_of(wording, at + 1)):
            yield one._replace(at=at, signs=(1,) if is_next else (-1,))
        elif _is_the_one_beside(wording, at) and (one := _one_of(wording, at)):
            yield one._replace(at=at - 1, end=at + 2)


def _is_the_one_beside(wording: Wording, at: int) -> bool:
    """Whether a token is "day" in "the day after"."""
    tokens, lexicon = wording.tokens, wording.lexicon
    is_beside = tokens[at + 1] in lexicon["before_clauses"] and tokens[at - 1 : at] == ["the"]
    return is_beside and unit_of(lexicon, tokens[at]) is not None


def _one_of(wording: Wording, at: int) -> Apart | None:
    """As far as one of what a token names: a day, a year, a season."""
    token = wording.tokens[at]
    if token in wording.lexicon["seasons"] or _month(wording, at):
        return Apart(at, at + 1, months=(0, _MONTHS))
    if _weekday(wording, token) is not None:
        return Apart(at, at + 1, days=(1, _WEEK))
    unit = unit_of(wording.lexicon, token)
    if unit is None or unit.kind not in {"months", "time"}:
        return None
    if unit.kind == "months":
        return Apart(at, at + 1, months=(int(unit.size), int(unit.size)))
    days = int(unit.size // _DAY)
    return Apart(at, at + 1, days=(days, days + _WEEK - 1 if days == _WEEK else days)) if days else None


# What follows


def shifted(span: tuple[date, date], apart: Apart, sign: int) -> tuple[date, date] | None:
    """A span of days moved by how far something is from it."""
    nearest, furthest = sorted((sign * apart.months[0], sign * apart.months[1]))
    first, last = sorted((sign * apart.days[0], sign * apart.days[1]))
    try:
        start, end = (
            _by_months(span[apart.is_within], nearest),
            _by_months(span[1], furthest, is_end=span[0] != span[1]),
        )
        return date.fromordinal(start.toordinal() + first + apart.is_within), date.fromordinal(end.toordinal() + last)
    except (ValueError, OverflowError):
        return None


def _by_months(day: date, months: int, *, is_end: bool = False) -> date:
    year, month = divmod(day.year * _MONTHS + day.month - 1 + months, _MONTHS)
    last = _days_of(year, month + 1)
    is_last = is_end and day.day == _days_of(day.year, day.month)
    return date(year, month + 1, last if is_last else min(day.day, last))


def _lengths(wording: Wording) -> list[Apart]:
    """What a text says that something lasts, or of how old somebody was: when it ends follows from when it begins."""
    lengths = [one for measure in measures(wording) if (one := _apart(measure, measure.at, measure.end, _BOTH))]
    known = {one.at for one in aparts(wording)}
    return [one for one in (*lengths, *_ages(wording)) if one.at not in known][:_MOST]


def _ages(wording: Wording) -> Iterator[Apart]:
    """ "At nineteen", "was nineteen when": somewhat more than so many years."""
    being = ((at, length) for at, length in wording.found("being") if "when" in wording.tokens[at + 2 : at + _AGE])
    for before, length in (*wording.found("at_age"), *being):
        number = number_at(wording, before + length) if before + length < len(wording.tokens) else None
        if number and number.value < _OLDEST:
            months = int(number.value) * _MONTHS
            yield Apart(before, number.end, months=(months, months + _MONTHS - 1), signs=(1,))


@kept
def _reached(wording: Wording) -> tuple[tuple[bool, date, date], ...]:
    """The spans of days that follow from a text's dates in one or two steps; and whether their years are known."""
    steps = [(apart, sign) for apart in (*aparts(wording), *_lengths(wording)) for sign in apart.signs]
    starts = [(bool(one.year), span) for one in moments(wording) if (span := one.span())]
    once = [(known, span, step) for known, start in starts for step in steps if (span := shifted(start, *step))]
    twice = [
        (known, span, step)
        for known, start, first in once
        for step in steps
        if step[0].at != first[0].at and (span := shifted(start, *step))
    ]
    return tuple((known, *span) for known, span, _ in (*once, *twice))


@kept
def _weekdays_reached(wording: Wording) -> frozenset[int]:
    """The weekdays that follow from those of a text."""
    spans = [
        (sign * days)
        for apart in aparts(wording)
        if apart.months[1] == 0 and apart.days[1] - apart.days[0] < _WEEK
        for sign in apart.signs
        for days in range(apart.days[0], apart.days[1] + 1)
    ]
    known = [one.weekday for one in moments(wording) if one.weekday >= 0]
    return frozenset((one + span) % _WEEK for one in known for span in spans)


def follows(moment: Moment, quoted: Wording) -> bool:
    """Whether a date can be worked out from the dates of a text and how far things are from them.

    >>> from argmap.words.loading import built_in
    >>> from argmap.words.wording import Wording
    >>> quoted = Wording("signed on 4 June 1920, it came into force two years later", built_in()[0])
    >>> [follows(Moment(0, 1, year), quoted) for year in (1921, 1922)]
    [False, True]
    """
    if moment.weekday >= 0 and not moment.month:
        return moment.weekday in _weekdays_reached(quoted)
    return any(_falls_in(moment, known, first, last) for known, first, last in _reached(quoted))


def _falls_in(moment: Moment, is_known: bool, first: date, last: date) -> bool:
    """Whether a date may lie between two days; without its year, in any of theirs."""
    if moment.year and is_known:
        own = moment.span()
        return own is not None and own[0] <= last and first <= own[1]
    bare = moment._replace(year=0)
    spans = [bare.span(year) for year in range(first.year, min(last.year, first.year + 2) + 1)]
    return any(own is not None and own[0] <= last and first <= own[1] for own in spans)
