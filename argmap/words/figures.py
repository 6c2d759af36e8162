"""Figures in a text: their values, what bounds them and what they count."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from argmap.words.dates import LAST_DAY, YEARS, is_month, may_be_month
from argmap.words.lexicon import COUNTING
from argmap.words.numerals import number_at
from argmap.words.wording import kept

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.words.lexicon import Lexicon
    from argmap.words.numerals import Number
    from argmap.words.wording import Wording

__all__ = ["Figure", "bounded", "figures"]

_SIGNS = "$£€¥₹"
_DASH = re.compile(r"\s*[-–—/]\s*")
_WHOLES = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1000})
_LARGEST_WHOLE = 1000
_MOST_COUNTED = 3
_RATES = frozenset({"percent", "points"})
_BOUNDS = ("about", "above", "below")
_FRACTIONS = {(33, 2): 67, (20, 2): 40, (20, 3): 60, (20, 4): 80, (25, 3): 75}


class Figure(NamedTuple):
    """A number in a text."""

    value: float
    text: str
    unit: str = ""
    """"percent", "points" (percentage points), a sign of money, or nothing."""
    bound: str = ""
    """"above", "below", "about", "range" or nothing."""
    in_words: bool = False
    counted: tuple[str, ...] = ()
    """The stems of the content words just after it."""
    at: int = 0
    """The token that it begins with (of figures in digits alone: the offset)."""
    is_fraction: bool = False
    """Said as a part, such as "a third" or "seven in ten": the same figure as so much percent, more or less."""
    others: tuple[float, ...] = ()
    """What it may mean as well."""
    thing: str = ""
    """What it counts, as it is written."""
    is_span: bool = False
    """Whether it counts a span of time."""

    @property
    def is_percent(self) -> bool:
        """Whether it is so much percent."""
        return self.unit == "percent"

    @property
    def values(self) -> tuple[float, ...]:
        """What it means, and what it may mean as well."""
        return (self.value, *self.others)


class _Upper(NamedTuple):
    """The other end of two numbers that belong together, as in "30 to 40"."""

    at: int
    number: Number
    is_range: bool
    """Not so where something goes from the one to the other."""


@kept
def figures(wording: Wording) -> list[Figure]:
    """The figures of a text, without years, days of a month, times of day and what only has a number for a name.

    >>> from argmap.words.loading import built_in
    >>> from argmap.words.wording import Wording
    >>> text = "north of 80 percent, seven in ten, and twenty-eight programs on line 9"
    >>> found = figures(Wording(text, built_in()[0]))
    >>> [(one.value, one.unit, one.bound) for one in found]
    [(80.0, 'percent', 'above'), (70.0, 'percent', ''), (28.0, '', '')]
    """
    return list(_figures(wording)) if wording.may_have(COUNTING) else []


def _figures(wording: Wording) -> Iterator[Figure]:
    tokens, may_count, at = wording.tokens, wording.lexicon.may_count, 0
    while at < len(tokens):
        if not may_count[tokens[at]]:
            at += 1
            continue
        number = number_at(wording, at)
        if number is None:
            if fraction := _fraction_at(wording, at):
                yield fraction
            at += 1
        elif share := _share_at(wording, at, number):
            figure, at = share
            yield figure
        elif upper := _upper_end(wording, at, number):
            yield from _range(wording, at, number, upper)
            at = upper.number.end
        else:
            if not _is_name_or_date(wording, at, number):
                yield _figure(wording, at, number)
            if part := _part_at(wording, at, number):
                yield part
            at = number.end


def _figure(wording: Wording, at: int, number: Number) -> Figure:
    """The figure of a number that stands by itself."""
    unit, end = _unit(wording, at, number.end)
    bound, shown = bounded(wording, at, end)
    in_words = not any(token[0].isdigit() for token in wording.tokens[at : number.end])
    also = () if number.other is None else (number.other,)
    others = (*also, *_by_the_next(wording, number))
    counted = _counted(wording, end)
    is_next = bool(counted) and wording.lexicon.meanings[wording.tokens[end]] == counted[0]
    is_next = is_next and not wording.lexicon["relative_dates"].length_at(wording.tokens, end)  # "30 last year"
    thing = " ".join(wording.written[end : end + len(counted)]) if is_next else ""
    is_span = is_next and wording.tokens[end] in _periods(wording.lexicon)
    return Figure(number.value, shown, unit, bound, in_words, counted, at, False, others, thing, is_span)


def _by_the_next(wording: Wording, number: Number) -> tuple[float, ...]:
    """What a number means if the next one's "million" is for both: "5.6 against 9.4 million"."""
    tokens, end = wording.tokens, number.end
    length = wording.lexicon["scale_shared"].length_at(tokens, end) if number.scale == 1 and end < len(tokens) else 0
    following = number_at(wording, end + length) if length and end + length < len(tokens) else None
    return (number.value * following.scale,) if following and following.scale != 1 else ()


def _written(wording: Wording, start: int, end: int) -> str:
    """The tokens between two as they are written, with the dashes and spaces between them."""
    pieces = zip(wording.gaps[start:end], wording.written[start:end], strict=True)
    return " ".join("".join(gap + token for gap, token in pieces)[len(wording.gaps[start]) :].split())


def _unit(wording: Wording, at: int, end: int) -> tuple[str, int]:
    """The unit of a number between two tokens, and the token after it."""
    if end < len(wording.tokens):
        for unit in ("points", "percent"):
            if length := wording.lexicon[unit].length_at(wording.tokens, end):
                return unit, end + length
        if sign := _signs(wording.lexicon).get(wording.tokens[end]):
            return sign, end + 1
    return _sign(wording, at), end


@lru_cache(maxsize=16)
def _signs(lexicon: Lexicon) -> dict[str, str]:
    """The signs of money by the words for them."""
    pairs = (pair.partition("/") for pair in lexicon["money"].words)
    return {word: sign for word, _, sign in pairs}


def _sign(wording: Wording, at: int) -> str:
    """The sign of money before a number; empty where there is none."""
    sign = wording.gaps[at].rstrip()[-1:]
    return sign if sign and sign in _SIGNS else ""


def _counted(wording: Wording, end: int) -> tuple[str, ...]:
    """The stems of the content words from a token on, up to the first other word."""
    found: list[str] = []
    for token in wording.tokens[end : end + _MOST_COUNTED]:
        stem = wording.lexicon.meanings[token]
        if not stem:
            break
        found.append(stem)
    first = wording.next_content(end - 1)
    return tuple(found) or ((first,) if first else ())


# Ranges


def _upper_end(wording: Wording, at: int, lower: Number) -> _Upper | None:
    """The number that a number is joined with; None where it stands alone."""
    tokens, (_, end) = wording.tokens, _unit(wording, at, lower.end)
    if end >= len(tokens):
        return None
    before = tokens[at - 1] if at else ""
    start, is_range = end, True
    if not _DASH.fullmatch(wording.gaps[end]):
        start, is_range = end + 1, before not in wording.lexicon["range_from"]
        if start >= len(tokens) or not _joins(wording, before, tokens[end]) or _changes_by(wording, at, lower, end):
            return None
    number = number_at(wording, start)
    if number is None:
        return None
    upper = _Upper(start, number, is_range)
    either = tokens[start - 1] in wording.lexicon["alternatives"]
    is_either = lower.value < number.value or either or not is_range
    return upper if is_either or _is_date_range(wording, at, lower, upper) else None


def _changes_by(wording: Wording, at: int, number: Number, end: int) -> bool:
    """Whether "to" says where a change leads: "by 1.5 points to 7.5 percent", "by 20 euros to 120 euros"."""
    tokens, lexicon = wording.tokens, wording.lexicon
    start = at - (len(bounded(wording, at, end)[1].split()) - len(_written(wording, at, end).split()))
    is_by = start > 0 and tokens[start - 1] in lexicon["changed_by"]
    return is_by and end > number.end and tokens[end] in lexicon["changed_to"]


def _joins(wording: Wording, before: str, token: str) -> bool:
    """Whether a word between two numbers makes a range of them."""
    lexicon = wording.lexicon
    return token in lexicon["range_words"] or (before in lexicon["between"] and token in lexicon["number_joiners"])


def _is_date_range(wording: Wording, at: int, lower: Number, upper: _Upper) -> bool:
    """Whether two numbers are "1998-99", "1998 to 1999" or "3 to 5 May"; "in 1998 to 52 percent" are none."""
    is_dashed = bool(_DASH.fullmatch(wording.gaps[upper.at]))
    is_year = _is_year(wording, at, lower) and (is_dashed or _is_year(wording, upper.at, upper.number))
    return is_year or _is_name_or_date(wording, upper.at, upper.number)


def _range(wording: Wording, at: int, lower: Number, upper: _Upper) -> Iterator[Figure]:
    """Both ends of a range; they have the unit of the second, and its "million"."""
    if _is_date_range(wording, at, lower, upper):
        return
    last = _figure(wording, upper.at, upper.number)
    unit, end = _unit(wording, at, upper.number.end)
    is_between = upper.is_range and at > 0 and wording.tokens[at - 1] in wording.lexicon["between"]
    text = _written(wording, at - is_between, end)
    bound = "range" if upper.is_range else ""
    counted = _counted(wording, end)
    scale = upper.number.scale
    scaled: tuple[float, ...] = (lower.value * scale,) if lower.scale == 1 and scale != 1 else ()
    for one, more in ((_figure(wording, at, lower), scaled), (last, ())):
        yield one._replace(
            unit=unit, bound=bound, text=text, counted=counted, thing=last.thing, others=(*one.others, *more)
        )


# Parts


def _share_at(wording: Wording, at: int, number: Number) -> tuple[Figure, int] | None:
    """ "Seven in ten", "9 out of 10": a part as so much percent, and the token after it."""
    tokens, end = wording.tokens, _after_noun(wording, number)
    length = wording.lexicon["shares"].length_at(tokens, end) if end < len(tokens) else 0
    if not length or end + length >= len(tokens) or number.scale != 1:
        return None
    whole = number_at(wording, end + length)
    if whole is None or not 0 < number.value < whole.value or not _may_be_whole(wording, end + length, number, whole):
        return None
    is_old = whole.value in _WHOLES and end == number.end
    if not is_old and any(one in _periods(wording.lexicon) for one in tokens[whole.end : whole.end + 1]):
        return None  # "one fire in ten years"
    bound, shown = bounded(wording, at, whole.end)
    share = 100 * number.value / whole.value
    counted = _counted(wording, whole.end)
    return Figure(share, shown, "percent", bound, True, counted, at, is_fraction=True), whole.end


def _may_be_whole(wording: Wording, at: int, number: Number, whole: Number) -> bool:
    """Whether so many may be all: "seven in ten"; of "one in fourteen" any number."""
    is_dated = is_month(wording, "".join(wording.tokens[whole.end : whole.end + 1])) or _is_year(wording, at, whole)
    return whole.value in _WHOLES or (number.value == 1 and not is_dated and whole.value <= _LARGEST_WHOLE)


def _part_at(wording: Wording, at: int, number: Number) -> Figure | None:
    """ "412 of the 1,240": besides both figures, so much percent."""
    tokens, end = wording.tokens, number.end
    length = wording.lexicon["part_of"].length_at(tokens, end) if end < len(tokens) else 0
    whole = number_at(wording, end + length) if length and end + length < len(tokens) else None
    if whole is None or not 0 < number.value < whole.value or _unit(wording, at, end)[0]:
        return None
    if _unit(wording, end + length, whole.end)[0] or _is_name_or_date(wording, end + length, whole):
        return None
    counted, text = _counted(wording, whole.end), _written(wording, at, whole.end)
    return Figure(100 * number.value / whole.value, text, "percent", "", False, counted, at, is_fraction=True)


def _after_noun(wording: Wording, number: Number) -> int:
    """The token after a number, or after the word that "one" counts: "one household in five"."""
    tokens, end = wording.tokens, number.end
    is_one = number.value == 1 and end + 1 < len(tokens) and bool(wording.lexicon.meanings[tokens[end]])
    return end + 1 if is_one and wording.lexicon["shares"].length_at(tokens, end + 1) else end


@lru_cache(maxsize=16)
def _periods(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(entry.partition("/")[0] for entry in lexicon["periods"].words)


def _fraction_at(wording: Wording, at: int) -> Figure | None:
    """ "Half", and "a third of", "two-thirds of": parts of a whole as percentages."""
    tokens, lexicon = wording.tokens, wording.lexicon
    first, hyphen, last = tokens[at].rpartition("-")
    name = last if hyphen else tokens[at]
    if name not in lexicon.fractions:
        return None
    times = lexicon.numbers.get(first or (tokens[at - 1] if at else ""), 1)
    share = lexicon.fractions[name]
    value = float(_FRACTIONS.get((share, int(times)), share))
    return Figure(value, wording.written[at], "", "", True, _counted(wording, at + 1), at, is_fraction=True)


# What is no figure, and what bounds one


def _is_year(wording: Wording, at: int, number: Number) -> bool:
    token = wording.tokens[at]
    return number.end == at + 1 and token.isdigit() and len(token) == 4 and number.value in YEARS


def _is_early_year(wording: Wording, at: int, end: int) -> bool:
    """Whether a number is a year before those that are always taken for years: "in 1240", with nothing counted."""
    token, after = wording.tokens[at], wording.tokens[end : end + 1]
    is_last = not after or not after[0][0].isalnum() or after[0] in wording.lexicon["number_joiners"]
    is_like_one = end == at + 1 and token.isdecimal() and len(token) == 4 and token < str(YEARS.start)
    return is_like_one and is_last and at > 0 and wording.tokens[at - 1] in wording.lexicon["dated_in"]


def _is_name_or_date(wording: Wording, at: int, number: Number) -> bool:
    """Whether a number is a year, a day of a month, a time of day, or the name of a thing ("line 9")."""
    tokens, lexicon, end = wording.tokens, wording.lexicon, number.end
    before = tokens[at - 1] if at else ""
    if before == "." and at > 1:
        before = tokens[at - 2]
    after = tokens[end] if end < len(tokens) else ""
    if _is_year(wording, at, number) and not _unit(wording, at, end)[0]:
        return True
    if _is_early_year(wording, at, end):
        return True
    beside = ((at - 1, before), (end, after))
    if number.value <= LAST_DAY and any(
        is_month(wording, one) and may_be_month(wording, place, one) for place, one in beside
    ):
        return True
    if after and lexicon["clock"].length_at(tokens, end):
        return True
    if after == ":" or before == ":":
        neighbours = tokens[max(0, at - 2) : at - 1] + tokens[at + 2 : at + 3]
        if any(one[0].isdigit() for one in neighbours):
            return True
    return before in lexicon["numbered_things"]


def bounded(wording: Wording, start: int, end: int) -> tuple[str, str]:
    """What bounds the number between two tokens, and the number with the words that say so."""
    tokens, lexicon = wording.tokens, wording.lexicon
    text = _sign(wording, start) + _written(wording, start, end)
    for back in (3, 2, 1):
        at = start - back
        for kind in _BOUNDS if at >= 0 else ():
            reaches = at + lexicon[kind].length_at(tokens, at)
            if at and tokens[at - 1] in lexicon["multiples"]:
                continue
            if reaches > at and (reaches == start or (reaches == start - 1 and tokens[start - 1] in {"a", "an"})):
                return kind, f"{' '.join(tokens[at:reaches])} {text}"
    for kind in _BOUNDS if end < len(tokens) else ():
        if length := lexicon[f"{kind}_behind"].length_at(tokens, end):
            return kind, f"{text} {' '.join(tokens[end : end + length])}"
    return "", text
