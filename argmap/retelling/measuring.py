"""What a claim measures beside what its quote does: in other units, worked out, or with the number of another unit."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

from argmap.retelling.sharing import ALIKE, counting, share_of_words
from argmap.words import kept, measures, moments, number_at

if TYPE_CHECKING:
    from argmap.retelling.counted import Figures
    from argmap.words import Figure, Lexicon, Measure, Wording

__all__ = ["bears_out", "is_worked_out", "measured_at", "other_kind", "other_measure", "other_thing", "other_unit"]

_NEAR = Fraction(1, 10)  # the part by which "about" rounds
_CLOSE = Fraction(1, 100)  # the part by which what is put into another unit does
_TIMES = frozenset({"time", "months"})
_YEAR = 12  # months
_WHOLE = 100
_MOST_WHOLES = 25  # figures of a quote of which another one may be a part
_RATES = frozenset({"percent", "points"})


def measured_at(wording: Wording, figure: Figure) -> Measure | None:
    """What is measured with a figure; None where it counts something."""
    return next((one for one in measures(wording) if one.at <= figure.at < one.end), None)


def bears_out(value: Fraction, bound: str, known: Fraction) -> bool:
    """Whether a number with what limits it is true of another one."""
    if bound == "above":
        return known >= value
    if bound == "below":
        return known <= value
    return abs(known - value) <= _NEAR * known if bound == "about" else known == value


def is_worked_out(figure: Figure, own: Wording, quoted: Wording) -> bool:
    """Whether what a claim measures is in its quote in other units, or a sum, a difference, or between two years."""
    one = measured_at(own, figure)
    if one is None:
        return False
    if any(_is_converted(one, other) for other in measures(quoted) if other.kind == one.kind):
        return True
    return any(bears_out(one.value, figure.bound, known) for known in _worked_out(quoted).get(one.kind, ()))


def _is_converted(one: Measure, other: Measure) -> bool:
    """Whether a measure is another one in another unit, as nearly as it is rounded: 62 miles for 100 kilometres."""
    if one.unit == other.unit or not one.is_whole:
        return False
    digits = str(one.times.numerator) if one.times.denominator == 1 else ""
    rounded = Fraction(10 ** (len(digits) - len(digits.rstrip("0"))), 2) if digits else Fraction(0)
    return abs(one.value - other.value) <= max(min(rounded * one.unit.size, _NEAR * other.value), _CLOSE * other.value)


@kept
def _worked_out(quoted: Wording) -> dict[str, list[Fraction]]:
    """What can be worked out from what a quote measures, by what is measured."""
    found: dict[str, list[Fraction]] = {}
    for one in measures(quoted):
        found.setdefault(one.kind, []).append(Fraction(one.value))
    for values in found.values():
        values += [result for one, two in combinations(values, 2) for result in (one + two, abs(one - two))]
    years = sorted({one.year for one in moments(quoted) if one.year})
    spans = [Fraction(_YEAR * (second - first)) for first, second in combinations(years, 2)]
    if spans:
        found.setdefault("months", []).extend(spans)
    return found


def other_unit(figure: Figure, own: Wording, theirs: Figures, quoted: Wording) -> tuple[str, str] | None:
    """A number with its unit in a claim that repeats its quote, and there with another unit: 60 cm for 60 m."""
    one = measured_at(own, figure)
    if one is None or not one.is_whole or is_worked_out(figure, own, quoted):
        return None
    is_word_for_word = own.stems - _unit_stems(own) - counting(own) <= quoted.stems
    alike = [other for other in measures(quoted) if other.times == one.times]
    same = alike if is_word_for_word else [other for other in alike if _are_of_a_kind(one, other)]
    if not same or any(not other.is_whole or other.unit == one.unit for other in same):
        return None
    if share_of_words(own, quoted, _unit_stems(own)) < ALIKE:
        return None
    text = next((other.text for other in theirs.all if other.at == same[0].at), "")
    return f"{figure.text} {one.word}", f"{text} {same[0].word}" if text else same[0].text


@lru_cache(maxsize=16)
def _told_apart(lexicon: Lexicon) -> dict[str, str]:
    """Units and what is counted in many texts, each with the name of what it is."""
    entries = (entry.partition("/") for entry in lexicon["told_apart"].words)
    return {word: name for word, _, name in entries}


def other_thing(figure: Figure, own: Wording, theirs: Figures, quoted: Wording) -> tuple[str, str] | None:
    """A number with what it counts in a claim that repeats its quote, which counts another thing: acres, hectares."""
    known, one = _told_apart(own.lexicon), _thing_at(own, figure)
    if one not in known or own.stems - {own.lexicon.stem(one)} - counting(own) - quoted.stems:
        return None
    same = [(other, _thing_at(quoted, other)) for other in theirs.same(figure)]
    if not same or any(known.get(thing, known[one]) == known[one] for _, thing in same):
        return None
    if measured_at(own, figure) and any(measured_at(quoted, other) for other, _ in same):
        return None  # which two units are told apart is for `other_unit`
    return _with_thing(figure, one), _with_thing(*same[0])


def _with_thing(figure: Figure, thing: str) -> str:
    return figure.text if figure.text.lower().endswith(thing) else f"{figure.text} {thing}"


def _thing_at(wording: Wording, figure: Figure) -> str:
    """The word right after a number; empty where none is."""
    number = None if figure.is_fraction else number_at(wording, figure.at)
    return "".join(wording.tokens[number.end : number.end + 1]) if number else ""


def _are_of_a_kind(one: Measure, other: Measure) -> bool:
    return one.kind == other.kind or {one.kind, other.kind} == _TIMES


@kept
def _unit_stems(wording: Wording) -> frozenset[str]:
    return frozenset(wording.lexicon.stem(one.word.lower()) for one in measures(wording))


def other_measure(figure: Figure, own: Wording, quoted: Wording) -> tuple[str, str] | None:
    """The one thing that a claim measures, and its quote in the same words: 60 minutes, an hour and a half."""
    one = measured_at(own, figure)
    if (
        one is None
        or figure.bound
        or len(measures(own)) > 1
        or not own.stems - _unit_stems(own) - counting(own) <= quoted.stems
    ):
        return None
    theirs = measures(quoted)
    if len(theirs) != 1 or theirs[0].kind != one.kind or theirs[0].value == one.value:
        return None
    is_bounded = any(quoted.has(name) for name in ("about", "above", "below"))
    return None if is_bounded or (theirs[0].unit == one.unit and theirs[0].is_whole) else (one.text, theirs[0].text)


def other_kind(figure: Figure, own: Wording, theirs: Figures, quoted: Wording) -> tuple[str, str] | None:
    """So much percent in a claim that repeats its quote, which counts as many; or the other way round."""
    same = theirs.same(figure)
    is_percent = figure.unit in _RATES
    if (
        figure.is_fraction
        or int(figure.value) == _WHOLE
        or any(one.is_fraction or (one.unit in _RATES) is is_percent for one in same)
    ):
        return None
    if any(one.unit and one.unit not in _RATES for one in (figure, *same)) or share_of_words(own, quoted) < ALIKE:
        return None
    if is_percent:
        is_other = not theirs.have_rates and not theirs.gives_share(figure)
        return (figure.text, same[0].text) if is_other and any(_is_count(figure, one, theirs) for one in same) else None
    if theirs.have_hundred or not figure.thing or not any(figure.counted[0] in one.counted for one in same):
        return None
    return f"{figure.text} {figure.thing.split()[0]}", same[0].text


def _is_count(figure: Figure, one: Figure, theirs: Figures) -> bool:
    """Whether a figure of a quote counts what a claim has so much percent of, or some of them."""
    if not figure.counted:
        return False
    wholes = [other for other in theirs.all[:_MOST_WHOLES] if other.value > one.value]
    return any(figure.counted[0] in other.counted for other in (one, *wholes))
