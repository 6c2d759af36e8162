"""By how much something is multiplied in a claim and in its quote: doubled, trebled, risen by half."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING, NamedTuple

from argmap.retelling.sharing import ALIKE
from argmap.sides import are_short
from argmap.words import BEGINNING, bounded, deny_as_much, figures, kept, poles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.words import Figure, Wording

__all__ = ["MULTIPLYING", "comes_to_percent", "other_factor"]

_FACTORS = {"halving": 0.5, "doubling": 2.0, "trebling": 3.0, "quadrupling": 4.0, "making_tenfold": 10.0}
MULTIPLYING = tuple(_FACTORS)
"""The lists of words that say by how much something is multiplied."""
_CHANGE = "amount"  # the scale of what rises and falls
_NEAR = 0.08  # the share by which two factors may differ that are one
_FURTHEST = 6  # tokens before "by half" in which stands what rises or falls
_MOST_COMPARED = 12  # figures of a quote


class _Factor(NamedTuple):
    value: float
    words: str
    at: int
    end: int
    is_word: bool
    """Whether one word says it, and not "by" with a part."""


def other_factor(own: Wording, quoted: Wording) -> tuple[str, str] | None:
    """The words by which something is multiplied in a claim, and those of its quote, by which it is by another number.

    >>> from argmap.words import Wording, built_in
    >>> texts = ("The rents doubled.", "The rents rose by half.", "The rents rose by 100 percent.")
    >>> one, other, same = (Wording(text, built_in()[0]) for text in texts)
    >>> other_factor(one, other), other_factor(one, same)
    (('doubled', 'by half'), None)
    """
    if not are_short(own, quoted) or not deny_as_much(own, quoted):
        return None
    ours, theirs = _factors(own), _factors(quoted)
    if len(ours) != 1 or len(theirs) != 1 or not (ours[0].is_word or theirs[0].is_word):
        return None
    one, said = ours[0], theirs[0]
    if _are_near(one.value, said.value) or _is_bounded(own, one) or _is_bounded(quoted, said):
        return None
    if _share(own, one, quoted) < ALIKE or _gives(quoted, one.value):
        return None
    return one.words, said.words


def comes_to_percent(figure: Figure, quoted: Wording) -> bool:
    """Whether so much percent is what a word of a quote comes to: 100 for "doubled", 50 for "halved"."""
    if not figure.is_percent or not quoted.may_have(*MULTIPLYING):
        return False
    values = (value for one in _factors(quoted) for value in (abs(one.value - 1), one.value))
    return any(_are_near(100 * value, figure.value) for value in values)


def _are_near(value: float, other: float) -> bool:
    return abs(value - other) <= _NEAR * max(value, other)


def _is_bounded(wording: Wording, one: _Factor) -> bool:
    """Whether it is only nearly so, or more than that: "almost doubled"."""
    return bool(bounded(wording, one.at, one.end)[0])


def _share(own: Wording, one: _Factor, quoted: Wording) -> float:
    """The share of a claim's words that its quote has, without those that say how something changes."""
    changing = {place.at for place in poles(own) if place.scale == _CHANGE}
    said = {stem[:BEGINNING] for at, stem in own.content if at not in changing and not one.at <= at < one.end}
    return len(said & quoted.beginnings) / len(said) if said else 0.0


def _gives(quoted: Wording, factor: float) -> bool:
    """Whether two figures of a text are so many times each other: "from 200 to 400"."""
    values = [one.value for one in figures(quoted)[:_MOST_COMPARED] if one.value and not one.is_fraction]
    return any(_are_near(one / other, factor) for one, other in permutations(values, 2))


@kept
def _factors(wording: Wording) -> list[_Factor]:
    return sorted({*_in_words(wording), *_by_parts(wording)}, key=lambda one: one.at)


def _in_words(wording: Wording) -> Iterator[_Factor]:
    for name, value in _FACTORS.items():
        for at, length in wording.found(name):
            yield _Factor(value, " ".join(wording.tokens[at : at + length]), at, at + length, is_word=True)


def _by_parts(wording: Wording) -> Iterator[_Factor]:
    """Parts by which something rises or falls: "rose by half", "fell by 20 percent"."""
    if not any(token in wording.lexicon["changed_by"] for token in wording.tokens):
        return
    for figure in figures(wording):
        start = _start(wording, figure)
        if not (figure.is_fraction or figure.is_percent) or wording.tokens[start] not in wording.lexicon["changed_by"]:
            continue
        before = [one for one in poles(wording) if one.scale == _CHANGE and start - _FURTHEST <= one.at < start]
        if before:
            end = figure.at + 1
            value = 1 + before[-1].sign * figure.value / 100
            said = f"{wording.tokens[start]} {figure.text}" if figure.is_percent else wording.between(start, end)
            yield _Factor(value, said, start + 1, end, is_word=False)


def _start(wording: Wording, figure: Figure) -> int:
    """Where the token stands that is before a part with its number."""
    before = wording.tokens[figure.at - 1] if figure.at else ""
    has_number = before in wording.lexicon.numbers or before in wording.lexicon["number_one"]
    return max(0, figure.at - 1 - has_number)
