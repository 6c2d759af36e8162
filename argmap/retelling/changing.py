"""Figures that say how something changes: by so many, from one to another, by a part, in proportion."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from argmap.retelling.measuring import bears_out, is_worked_out, measured_at
from argmap.retelling.sharing import ALIKE, share_of_words
from argmap.words import bounded, exactly, figures, kept, measures, poles

if TYPE_CHECKING:
    from argmap.retelling.counted import Figures
    from argmap.words import Figure, Lexicon, Measure, Wording

__all__ = [
    "bounding",
    "by_and_to",
    "changes_by",
    "is_difference",
    "other_part",
    "other_ratio",
    "part_in_words",
    "use_of",
    "wrong_difference",
]

_FURTHEST = 3  # tokens between a figure and "by", or "shorter"
_FEWEST = 0.5  # the share of a claim's words in a quote of which it says a difference
_BOUNDS = ("about", "above", "below")
_HALF = 50  # percent
_CHANGE = "amount"  # the scale of what rises and falls


class _Change(NamedTuple):
    """ "From 90 to 75": the two numbers, what they are in, and their words."""

    first: Fraction
    second: Fraction
    kind: str
    """What is measured, or the unit of a figure."""
    text: str
    size: Fraction
    """Of the unit of the second, by which a difference is told."""
    unit: str


@lru_cache(maxsize=16)
def bounding(lexicon: Lexicon) -> frozenset[str]:
    """The words of all phrases that limit a figure from before it, and "only"."""
    phrases = (phrase for name in _BOUNDS for own in lexicon[name].phrases.values() for phrase in own)
    return frozenset(
        {*(word for phrase in phrases for word in phrase)}.union(
            *(lexicon[name].words for name in (*_BOUNDS, "cut_only"))
        )
    )


def _stands_after(wording: Wording, at: int, name: str) -> bool:
    """Whether a word of a list stands before a figure, with at most what limits it between."""
    return _place_before(wording, at, name) is not None


def _place_before(wording: Wording, at: int, name: str) -> int | None:
    """Where a word of a list stands before a figure, with at most what limits it between."""
    known, limiting = wording.lexicon[name], bounding(wording.lexicon)
    for place in range(at - 1, max(-1, at - 2 - _FURTHEST), -1):
        if wording.tokens[place] in known:
            return place
        if wording.tokens[place] not in limiting:
            return None
    return None


def changes_by(wording: Wording, figure: Figure) -> bool:
    """Whether something changes by a figure."""
    return _stands_after(wording, figure.at, "changed_by")


def by_and_to(figure: Figure, own: Wording, theirs: Figures, quoted: Wording) -> str | None:
    """That something changes by a figure in a claim, to which it changes in the quote; or the other way round."""
    same = theirs.same(figure)
    is_half = (figure.is_fraction or figure.is_percent) and round(figure.value) == _HALF
    if is_half and not any(one.sign > 0 for one in poles(own) if one.scale == _CHANGE):
        return None  # what falls by half falls to half
    by, to = (_is_for(own, figure, name) for name in ("changed_by", "changed_to"))
    is_to = by is not None and all(_is_for(quoted, one, "changed_to") is not None for one in same)
    if is_to and by is not None and _word_before(own, by) in quoted.stems:
        names = ("changed_by", "changed_to")
    elif to is not None and all(_changes_alike(own, to, quoted, one) for one in same):
        names = ("changed_to", "changed_by")
    else:
        return None
    if theirs.gives_difference(figure):
        return None
    said, meant = (next(iter(own.lexicon[name].words)) for name in names)
    return f"“{said} {_told_part(own, figure)}”, but its quote says “{meant} {_told_part(quoted, same[0])}”"


def _told_part(wording: Wording, figure: Figure) -> str:
    is_in_words = figure.is_fraction and not figure.is_percent
    return part_in_words(wording, figure)[0] if is_in_words else figure.text


def _is_for(wording: Wording, figure: Figure, name: str) -> int | None:
    """Where a word of a list stands right before a figure, or before what says of a part how large it is."""
    is_in_words = figure.is_fraction and not figure.is_percent
    start = part_in_words(wording, figure)[1] if is_in_words else figure.at
    if name == "changed_to" and _stands_after(wording, start, "changed_by"):
        return None  # "by up to 20"
    return _place_before(wording, start, name)


def use_of(wording: Wording, figure: Figure) -> str:
    """Whether something changes by a figure, or to it, as the name of the list of words for that; else nothing."""
    return next((name for name in ("changed_by", "changed_to") if _is_for(wording, figure, name) is not None), "")


def _changes_alike(own: Wording, to: int, quoted: Wording, other: Figure) -> bool:
    """Whether something changes by a figure in a quote, and a claim has the same word for how it changes."""
    by = _is_for(quoted, other, "changed_by")
    return by is not None and _word_before(own, to) == _word_before(quoted, by) != ""


def _word_before(wording: Wording, at: int) -> str:
    """The stem of the last content word before a figure."""
    stems = (wording.lexicon.meanings[token] for token in reversed(wording.tokens[max(0, at - _FURTHEST) : at]))
    return next((stem for stem in stems if stem), "")


# Differences


def is_difference(wording: Wording, figure: Figure) -> bool:
    """Whether a figure says how much more or less there is: "by 15", "15 minutes shorter"."""
    if changes_by(wording, figure):
        return True
    one = measured_at(wording, figure)
    start = one.end if one else figure.at + 1
    for token in wording.tokens[start : start + _FURTHEST]:
        if token in wording.lexicon["differing"]:
            return True
        if not token[0].isalnum():
            return False
    return False


def wrong_difference(figure: Figure, own: Wording, theirs: Figures, quoted: Wording) -> str | None:
    """What a claim says that something changes by, and what it is from the quote's two figures."""
    change = _change(quoted) if is_difference(own, figure) and not figure.is_fraction else None
    value = _in_unit(figure, own, quoted, change) if change else None
    if change is None or value is None or share_of_words(own, quoted) < _FEWEST:
        return None
    known = abs(change.first - change.second)
    if bears_out(value, figure.bound, known) or theirs.gives_difference(figure) or is_worked_out(figure, own, quoted):
        return None
    return f"“{figure.text}”, but “{change.text}” is a difference of {_told(known / change.size)}{change.unit}"


def _in_unit(figure: Figure, own: Wording, quoted: Wording, change: _Change) -> Fraction | None:
    """The value of a claim's figure in the unit of a change; None where it may be in another one."""
    if one := measured_at(own, figure):
        return one.value if one.kind == change.kind else None
    if change.kind == "percent":
        is_points = figure.unit == "points" or figure.thing.split(" ")[0].lower() in own.lexicon["bare_points"]
        return exactly(figure.value) if is_points else None
    is_alike = figure.unit == change.kind or not (figure.unit and change.kind)
    is_of_it = not figure.thing or figure.counted[0] in quoted.stems
    return exactly(figure.value) if figure.unit != "percent" and is_alike and is_of_it else None


def _told(number: Fraction) -> str:
    return f"{number.numerator:,}" if number.denominator == 1 else f"{float(number):.6g}"


@kept
def _change(wording: Wording) -> _Change | None:
    """The one change of a text from one number to another; None where it has none, or several."""
    tokens, lexicon = wording.tokens, wording.lexicon
    found: list[_Change] = []
    by_place = {one.at: one for one in figures(wording)}
    measured = {one.at: one for one in measures(wording)}
    for at, token in enumerate(tokens[:-1]):
        if token in lexicon["range_from"]:
            places = range(at + 2, min(at + 2 + 2 * _FURTHEST, len(tokens) - 1))
            to = next((place for place in places if tokens[place] in lexicon["changed_to"]), None)
            ends = [(measured.get(place), by_place.get(place)) for place in (at + 1, to + 1)] if to else []
            if to and (one := _between(wording, at, ends)):
                found.append(one)
    return found[0] if len(found) == 1 else None


def _between(wording: Wording, at: int, ends: list[tuple[Measure | None, Figure | None]]) -> _Change | None:
    """The change from one end to the other, of which the first may have its unit from the second."""
    (first, number), (last, other) = ends
    if any(one is not None and one.bound for one in (number, other)):
        return None
    if last is not None:
        if first is None and number is None:
            return None
        start = first.value if first else _scaled(number, other) * last.unit.size if number else Fraction(0)
        text = wording.between(at, last.end)
        is_one_kind = first is None or first.kind == last.kind
        smaller = min((one.unit for one in (first, last) if one), key=lambda one: one.size)
        word = next(one.word for one in (first, last) if one and one.unit == smaller)
        return _Change(start, last.value, last.kind, text, smaller.size, f" {word}") if is_one_kind else None
    if number is None or other is None or number.is_fraction or other.is_fraction:
        return None
    if first is not None:
        return _in_the_first(wording, at, first, other)
    if number.unit and number.unit != other.unit:
        return None
    is_joined = number.text == other.text
    text = number.text if is_joined else f"{number.text} {wording.tokens[other.at - 1]} {other.text}"
    text = f"{wording.tokens[at]} {text}"
    return _Change(_scaled(number, other), exactly(other.value), other.unit, text, Fraction(1), "")


def _in_the_first(wording: Wording, at: int, first: Measure, other: Figure) -> _Change | None:
    """ "From ninety minutes to 75": the second number in the unit of the first."""
    if other.thing or not first.is_whole:
        return None
    size = first.unit.size
    text = wording.between(at, other.at + 1)
    return _Change(first.value, exactly(other.value) * size, first.kind, text, size, f" {first.word}")


def _scaled(number: Figure, other: Figure | None) -> Fraction:
    """The value of a first number, with the "million" that the second one has for both."""
    is_shared = bool(number.others) and other is not None and not other.others
    return exactly(number.others[-1] if is_shared else number.value)


# Parts and proportions


def other_part(figure: Figure, own: Wording, quoted: Wording) -> str | None:
    """By which part something changes in a claim, and by which one in its quote: a third, two thirds."""
    if not figure.is_fraction or figure.is_percent:
        return None
    ours, theirs = _parts(own), _parts(quoted)
    if len(ours) > 1 or len(theirs) != 1 or theirs[0].is_percent:
        return None
    mine, start = part_in_words(own, figure)
    other, begin = part_in_words(quoted, theirs[0])
    names = ("changed_by", "changed_to")
    is_same_use = any(_stands_after(own, start, name) and _stands_after(quoted, begin, name) for name in names)
    is_other = exactly(figure.value) != exactly(theirs[0].value) and figure.bound == theirs[0].bound
    is_slip = is_same_use and is_other and share_of_words(own, quoted) >= ALIKE
    return f"“{mine}”, but its quote says “{other}”" if is_slip else None


@kept
def _parts(wording: Wording) -> list[Figure]:
    return [one for one in figures(wording) if one.is_fraction]


def part_in_words(wording: Wording, figure: Figure) -> tuple[str, int]:
    """A part ("two thirds") with its number and what limits it, and the token where its number stands."""
    before = wording.tokens[figure.at - 1] if figure.at else ""
    start = figure.at - (before in wording.lexicon.numbers or before in wording.lexicon["number_one"])
    return bounded(wording, start, figure.at + 1)[1], start


class _Ratio(NamedTuple):
    at: int
    end: int
    value: Fraction
    text: str


@kept
def _ratios(wording: Wording) -> list[_Ratio]:
    """The proportions of a text: "by three to two"; the larger number stands first, else it is a range."""
    found, tokens, lexicon = figures(wording), wording.tokens, wording.lexicon
    return [
        _Ratio(one.at, two.at, exactly(one.value) / exactly(two.value), wording.between(one.at, two.at + 1))
        for one, two in pairwise(found)
        if two.at == one.at + 2
        and tokens[one.at + 1] in lexicon["changed_to"]
        and one.value > two.value > 0
        and not (one.unit or two.unit or one.is_fraction or two.is_fraction)
        and tokens[one.at - 1] not in lexicon["range_from"]
    ]


def other_ratio(figure: Figure, own: Wording, quoted: Wording) -> str | None:
    """The one proportion of a claim, and another one of its quote."""
    ours, theirs = _ratios(own), _ratios(quoted)
    if len(ours) != 1 or len(theirs) != 1 or figure.at not in {ours[0].at, ours[0].end}:
        return None
    if ours[0].value == theirs[0].value or share_of_words(own, quoted) < ALIKE:
        return None
    return f"“{ours[0].text}”, but its quote says “{theirs[0].text}”"
