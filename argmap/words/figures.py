"""Figures and dates in a text: their values, what bounds them and what they count."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from argmap.words.wording import kept

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.words.wording import Wording

__all__ = ["Dates", "Figure", "dates", "figures"]

_DIGITS = re.compile(r"(\d+(?:[.,]\d+)*)([^\W\d_]*)")
_NO_UNITS = frozenset("st nd rd th s d g am pm".split())
_YEARS = range(1500, 2100)
_LAST_DAY = 31


class Figure(NamedTuple):
    """A number in a text."""

    value: float
    text: str
    is_percent: bool
    bound: str
    """"above", "below", "about" or nothing."""
    in_words: bool
    counted: str | None
    """The stem of the content word behind it."""
    at: int
    """The token that it begins with."""
    is_fraction: bool = False
    """Said as a part, such as "a third": the same figure as 33 percent, more or less."""
    scaled: float = 1
    """By how much a word such as "million" multiplies it."""

    @property
    def values(self) -> tuple[float, ...]:
        """What it may mean: with a letter such as "m" behind it, metres or millions."""
        glued = self.scaled != 1 and self.text[-1:].isalpha() and self.text[-2:-1].isdigit()
        return (self.value, self.value / self.scaled) if glued else (self.value,)


class Dates(NamedTuple):
    """Months, weekdays, years and days of a month that a text names."""

    months: frozenset[str]
    weekdays: frozenset[str]
    years: frozenset[int]
    days: frozenset[int]


@kept
def figures(wording: Wording) -> list[Figure]:
    """The figures of a text, without years, days of a month, times of day and what only has a number for a name.

    >>> from argmap.words.lexicon import built_in
    >>> from argmap.words.wording import Wording
    >>> found = figures(Wording("north of 80 percent, and twenty-eight programs on line 9", built_in()[0]))
    >>> [(one.value, one.is_percent, one.bound) for one in found]
    [(80.0, True, 'above'), (28.0, False, '')]
    """
    return list(_figures(wording)) if any(map(wording.lexicon.may_count.__getitem__, wording.tokens)) else []


def _figures(wording: Wording) -> Iterator[Figure]:
    tokens, at = wording.tokens, 0
    while at < len(tokens):
        value, length, scaled = _number_at(wording, at)
        if length == 0:
            if fraction := _fraction_at(wording, at):
                yield fraction
            at += 1
            continue
        end = at + length
        percent = wording.lexicon["percent"].length_at(tokens, end) if end < len(tokens) else 0
        if not _is_name_or_date(wording, at, value, length, bool(percent)):
            text = " ".join(wording.written[at : end + percent])
            bound, words = _bound(wording, at, end + percent)
            shown = f"{words} {text}" if words else text
            counted = wording.next_content(end + percent - 1)
            in_words = not any(token[0].isdigit() for token in tokens[at:end])
            yield Figure(value, shown, bool(percent), bound, in_words, counted, at, scaled=scaled)
        at = end


def _number_at(wording: Wording, at: int) -> tuple[float, int, float]:
    """The number that begins at a token, how many tokens it takes (0: none begins), and by what it was multiplied."""
    tokens, lexicon = wording.tokens, wording.lexicon
    value, scaled = _simple(wording, tokens[at])
    if not scaled:
        is_scale = at and tokens[at - 1] in {"a", "an"} and len(tokens[at]) > 2 and tokens[at] in lexicon.scales
        return (lexicon.scales[tokens[at]], 1, lexicon.scales[tokens[at]]) if is_scale else (0.0, 0, 1)
    length = 1
    while at + length < len(tokens):
        token = tokens[at + length]
        if token in lexicon.scales:
            value, length, scaled = value * lexicon.scales[token], length + 1, scaled * lexicon.scales[token]
        elif tokens[at + length - 1] in lexicon.numbers and value % 10 == 0 and 20 <= value < 100:
            unit = lexicon.numbers.get(token, 0)
            if not 0 < unit < 10:
                break
            value, length = value + unit, length + 1
        else:
            break
    return value, length, scaled


def _simple(wording: Wording, token: str) -> tuple[float, float]:
    """The value of a token that is a number, and by what it is multiplied; 0 where it is none."""
    lexicon = wording.lexicon
    if token[0].isdigit():
        match = _DIGITS.fullmatch(token)
        if not match or not match[1].isascii() or match[2] in _NO_UNITS:
            return 0.0, 0
        scaled = lexicon.scales.get(match[2], 1)
        return _value(match[1], lexicon.decimal_mark) * scaled, scaled
    if token in lexicon.numbers:
        return float(lexicon.numbers[token]), 1
    tens, hyphen, unit = token.partition("-")
    if hyphen and tens in lexicon.numbers and unit in lexicon.numbers:
        return float(lexicon.numbers[tens] + lexicon.numbers[unit]), 1
    return 0.0, 0


def _value(digits: str, decimal_mark: str) -> float:
    grouping = "," if decimal_mark == "." else "."
    if re.fullmatch(rf"\d{{1,3}}(?:\{grouping}\d{{3}})+(?:\{decimal_mark}\d+)?", digits):
        digits = digits.replace(grouping, "")
    digits = digits.replace(",", ".")
    whole, dot, rest = digits.partition(".")
    return float(whole[:300] + dot + rest.replace(".", "")[:20])


def _is_name_or_date(wording: Wording, at: int, value: float, length: int, percent: bool) -> bool:
    """Whether a number is a year, a day of a month, a time of day, or the name of a thing ("line 9")."""
    tokens, lexicon = wording.tokens, wording.lexicon
    before = tokens[at - 1] if at else ""
    if before == "." and at > 1:
        before = tokens[at - 2]
    after = tokens[at + length] if at + length < len(tokens) else ""
    if length == 1 and value in _YEARS and "," not in tokens[at] and not percent:
        return True
    if value <= _LAST_DAY and (_is_month(wording, before) or _is_month(wording, after)):
        return True
    if after == ":" or before == ":":
        neighbours = tokens[max(0, at - 2) : at - 1] + tokens[at + 2 : at + 3]
        if any(one[0].isdigit() for one in neighbours):
            return True
    return before in lexicon["numbered_things"]


def _is_month(wording: Wording, token: str) -> bool:
    return token in wording.lexicon["months"] or token in wording.lexicon["month_abbreviations"]


def _fraction_at(wording: Wording, at: int) -> Figure | None:
    """ "Half", and "a third of", "two-thirds of": parts of a whole as percentages."""
    tokens, lexicon = wording.tokens, wording.lexicon
    first, hyphen, last = tokens[at].rpartition("-")
    name = last if hyphen else tokens[at]
    if name not in lexicon.fractions:
        return None
    times = lexicon.numbers.get(first or (tokens[at - 1] if at else ""), 1)
    share = lexicon.fractions[name]
    known = {33: {2: 67}, 20: {2: 40, 3: 60, 4: 80}, 25: {3: 75}}.get(share, {})
    value = float(known.get(int(times), share))
    return Figure(value, wording.written[at], True, "", True, wording.next_content(at), at, is_fraction=True)


def _bound(wording: Wording, start: int, end: int) -> tuple[str, str]:
    """What bounds the number between two tokens: its kind, and the words that say so."""
    tokens, lexicon = wording.tokens, wording.lexicon
    for back in (3, 2, 1):
        at = start - back
        if at < 0:
            continue
        for kind in ("about", "above", "below"):
            length = lexicon[kind].length_at(tokens, at)
            if (
                length
                and at + length in {start, start - 1}
                and (at + length == start or tokens[start - 1] in {"a", "an"})
            ):
                return kind, " ".join(tokens[at : at + length])
    behind = tuple(tokens[end : end + 2])
    if behind in {("or", "more"), ("or", "over"), ("and", "more")}:
        return "above", " ".join(behind)
    if behind in {("or", "less"), ("or", "fewer")}:
        return "below", " ".join(behind)
    return ("about", "or so") if behind == ("or", "so") else ("", "")


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
    if not any(map(wording.lexicon.may_date.__getitem__, tokens)):
        return _NO_DATES
    months, days = set(), set()
    for index, token in enumerate(tokens):
        bare = token.removesuffix("'s")
        if not _is_month(wording, bare) or (bare in {"may", "march"} and wording.written[index][0].islower()):
            continue
        if bare == "may" and index == 0 and not (len(tokens) > 1 and tokens[1][0].isdigit()):
            continue
        months.add(bare[:3])
        beside = tokens[max(0, index - 2) : index] + tokens[index + 1 : index + 3]
        days |= {
            int(one) for one in beside if one.isdecimal() and one.isascii() and len(one) < 3 and int(one) <= _LAST_DAY
        }
    weekdays = {token.removesuffix("'s") for token in tokens if token.removesuffix("'s") in wording.lexicon["weekdays"]}
    years = {int(token) for token in tokens if len(token) == 4 and token.isdecimal() and int(token) in _YEARS}
    return Dates(frozenset(months), frozenset(weekdays), frozenset(years), frozenset(days))
