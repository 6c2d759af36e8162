"""What a text measures, in exact numbers: spans of time, lengths and weights, also of several parts."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from argmap.words.dates import YEARS
from argmap.words.numerals import number_at
from argmap.words.wording import kept

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.words.lexicon import Lexicon
    from argmap.words.wording import Wording

__all__ = ["Measure", "Unit", "exactly", "measures", "unit_of"]

_MOST = 25  # measures of a text that are looked at
_RATE = 4  # tokens before "a week" in which a figure makes a rate of it
_HALF = 50  # percent
_PARTS = {_HALF: Fraction(1, 2), 33: Fraction(1, 3), 25: Fraction(1, 4)}


class Unit(NamedTuple):
    """A unit: what it measures, and how much it has of the smallest one there."""

    kind: str
    """"time", "months" (months and years, which have no fixed number of days), "length", "weight" ..."""
    size: Fraction


class Measure(NamedTuple):
    """Something measured, as a text says it."""

    at: int
    end: int
    times: Fraction
    """The number before its first unit."""
    unit: Unit
    word: str
    """Its first unit as it is written."""
    value: Fraction
    """All of it, in the smallest unit of its kind."""
    text: str
    is_whole: bool
    """Whether it is one number of one unit."""

    @property
    def kind(self) -> str:
        """What is measured."""
        return self.unit.kind


def exactly(value: float) -> Fraction:
    """A number as it was read, without what binary numbers make of it.

    >>> exactly(3.1) - exactly(2.4)
    Fraction(7, 10)
    """
    return Fraction(repr(value))


@lru_cache(maxsize=16)
def _units(lexicon: Lexicon) -> dict[str, Unit]:
    entries = (entry.split("/") for entry in lexicon["measures"].words)
    return {word: Unit(kind, Fraction(size)) for word, kind, size in entries}


def unit_of(lexicon: Lexicon, word: str) -> Unit | None:
    """The unit that a word names."""
    return _units(lexicon).get(word)


@kept
def measures(wording: Wording) -> tuple[Measure, ...]:
    """What a text measures, in order; of very many the first ones.

    >>> from argmap.words.loading import built_in
    >>> from argmap.words.wording import Wording
    >>> text = "An hour and a half by train, 2 hours 20 minutes by car, half a day on foot, 12 kilometres"
    >>> [(one.text, int(one.value)) for one in measures(Wording(text, built_in()[0]))]
    [('An hour and a half', 5400), ('2 hours 20 minutes', 8400), ('half a day', 43200), ('12 kilometres', 12000)]
    """
    return () if _units(wording.lexicon).keys().isdisjoint(wording.tokens) else tuple(_measures(wording))


def _measures(wording: Wording) -> Iterator[Measure]:
    at = found = 0
    last_figure = -_RATE - 1
    while at < len(wording.tokens) and found < _MOST:
        one = _measure_at(wording, at)
        is_near = one is not None and one.is_whole and _is_article(wording, at) and at - last_figure <= _RATE
        if one and not (is_near and not _is_from_now(wording, one.end)):
            yield one
            found, at = found + 1, one.end
            last_figure = at
            continue
        token = wording.tokens[at]
        if not token[0].isalnum():
            last_figure = -_RATE - 1
        elif wording.lexicon.may_count[token] and not (len(token) == 4 and token.isdecimal() and int(token) in YEARS):
            last_figure = at
        at += 1


def _is_from_now(wording: Wording, at: int) -> bool:
    """Whether a span says how far something is: "a decade ago" is no rate, as "eight a decade" is."""
    token = wording.tokens[at] if at < len(wording.tokens) else ""
    return any(token in wording.lexicon[name] for name in ("apart", "apart_later", "apart_earlier"))


def _is_article(wording: Wording, at: int) -> bool:
    return wording.tokens[at] in wording.lexicon["number_one"]


def _measure_at(wording: Wording, at: int) -> Measure | None:
    """What is measured from a token on: a number with its unit, and what is added to it."""
    counted = _count_at(wording, at) or _one_at(wording, at)
    unit = unit_of(wording.lexicon, wording.tokens[counted[1]]) if counted else None
    if not counted or not unit:
        return None
    count, end = counted[0], counted[1] + 1
    value, is_whole, smallest = count * unit.size, True, unit
    while (more := _added(wording, end, smallest)) is not None:
        added, end, smallest = more
        value, is_whole = value + added, False
    text = wording.between(at, end)
    return Measure(at, end, count, unit, wording.written[counted[1]], value, text, is_whole)


def _one_at(wording: Wording, at: int) -> tuple[Fraction, int] | None:
    """A unit without a number to which a number of smaller ones is added: "the extra hour and ten minutes"."""
    unit, tokens = unit_of(wording.lexicon, wording.tokens[at]), wording.tokens
    is_joined = unit is not None and at + 2 < len(tokens) and tokens[at + 1] in wording.lexicon["number_joiners"]
    if not unit or not is_joined or tokens[at].endswith("s") or _is_article(wording, at + 2):
        return None
    return (Fraction(1), at) if _added(wording, at + 1, unit) else None


def _count_at(wording: Wording, at: int) -> tuple[Fraction, int] | None:
    """How many units there are, and the token of the unit: "two and a half", "half an", "three quarters of an"."""
    lexicon, tokens = wording.lexicon, wording.tokens
    number = number_at(wording, at) if lexicon.may_count[tokens[at]] else None
    if number is not None:
        count, end = exactly(number.value), number.end
    elif _is_article(wording, at):
        count, end = Fraction(1), at + 1
    elif lexicon.fractions.get(tokens[at]) == _HALF:
        count, end = Fraction(1), at
    else:
        return None
    part = _part_at(wording, end)
    if part and end + 1 < len(tokens):
        count, end = count * part, end + 1
        end += tokens[end] in lexicon["picked_of"]
        end += end < len(tokens) and _is_article(wording, end)
    elif more := _and_part(wording, end):
        count, end = count + more[0], more[1]
    return (count, end) if end < len(tokens) else None


def _part_at(wording: Wording, at: int) -> Fraction | None:
    """A half, a third, a quarter."""
    token = wording.tokens[at] if at < len(wording.tokens) else ""
    name = token.removesuffix("s")
    return _PARTS.get(wording.lexicon.fractions.get(name, 0))


def _and_part(wording: Wording, at: int) -> tuple[Fraction, int] | None:
    """ "And a half", "and three quarters", and the token after it."""
    lexicon, tokens = wording.lexicon, wording.tokens
    if at + 2 >= len(tokens) or tokens[at] not in lexicon["number_joiners"]:
        return None
    times = Fraction(1) if _is_article(wording, at + 1) else Fraction(lexicon.numbers.get(tokens[at + 1], 0))
    part = _part_at(wording, at + 2)
    return (times * part, at + 3) if times and part and tokens[at + 3 : at + 4] != ["of"] else None


def _added(wording: Wording, at: int, unit: Unit) -> tuple[Fraction, int, Unit] | None:
    """What follows a unit and is added: "and a half", "and five minutes", "20 minutes"; with its own unit."""
    if part := _and_part(wording, at):
        return part[0] * unit.size, part[1], Unit(unit.kind, Fraction(0))
    tokens = wording.tokens
    start = at + (at < len(tokens) and tokens[at] in wording.lexicon["number_joiners"])
    counted = _count_at(wording, start) if start < len(tokens) else None
    if not counted or (start == at and _is_article(wording, start)):
        return None
    smaller = unit_of(wording.lexicon, tokens[counted[1]])
    if smaller is None or smaller.kind != unit.kind or smaller.size >= unit.size:
        return None
    return counted[0] * smaller.size, counted[1] + 1, smaller
