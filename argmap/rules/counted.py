"""Figures laid beside each other: which are the same, which follow from others, which stand in each other's place."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.words import Figure

__all__ = ["follows", "looks_alike", "rivals", "same_figure"]

_ROUNDING = 0.05
_MOST_ADDED = 50
_NEAR_ENOUGH = 1.0  # percentage points between "a third" and 33 percent
_LARGE = 10  # from here on a figure may be compared with one that counts something else
_EXACT = 1e-6
_RATES = frozenset({"percent", "points"})


def same_figure(one: Figure, other: Figure) -> bool:
    """Whether two figures are the same, however written; percent are no percentage points, dollars no euros."""
    if one.unit and other.unit and one.unit != other.unit:
        return False
    if one.is_fraction or other.is_fraction:
        return abs(one.value - other.value) <= _NEAR_ENOUGH
    return any(_same(first, second) for first in one.values for second in other.values)


def _same(first: float, second: float) -> bool:
    return abs(first - second) <= _EXACT * max(first, 1.0)


def follows(figure: Figure, ours: Sequence[Figure], theirs: Sequence[Figure]) -> bool:
    """Whether a claim's figure follows from the article's: added, taken away, as a part, or rounded and said so."""
    if figure.is_fraction and not figure.is_percent:
        return True
    if any(set(_parts(figure, one)) & set(_values(theirs)) for one in ours if one is not figure):
        return True
    values = _values(theirs)
    is_rounded = figure.bound in {"about", "above", "below"}
    if is_rounded and any(abs(figure.value - value) <= _ROUNDING * value for value in values):
        return True
    return any(_same(value, result) for value in figure.values for result in _results(theirs))


def _values(theirs: Sequence[Figure]) -> list[float]:
    return [value for one in theirs[:_MOST_ADDED] for value in one.values]


def _results(theirs: Sequence[Figure]) -> Iterator[float]:
    """What can be worked out from the article's figures in one step."""
    values = _values(theirs)
    yield from (100 - value for value in values)
    if len(theirs) > 2:
        yield sum(one.value for one in theirs)
    for first, second in permutations(theirs[:_MOST_ADDED], 2):
        yield from (one + other for one in first.values for other in second.values)
        yield from (one - other for one in first.values for other in second.values)
        yield from _parts(first, second)


def _parts(one: Figure, other: Figure) -> Iterator[float]:
    """The one as a part of the other: half of 500, 60 percent of 500."""
    if other.is_fraction or other.is_percent:
        yield from (value * other.value / 100 for value in one.values)
    if one.is_fraction or one.is_percent:
        yield from (value * one.value / 100 for value in other.values)


def rivals(figure: Figure, other: Figure) -> bool:
    """Whether two other figures say how much there is of the same."""
    if other.is_fraction and not (figure.is_percent and other.is_percent):
        return False
    if figure.unit in _RATES or other.unit in _RATES:
        return figure.unit in _RATES and other.unit in _RATES
    if figure.unit and other.unit and figure.unit != other.unit:
        return not {*figure.values}.isdisjoint(other.values)
    return _count_the_same(figure, other) or _differ_in_magnitude(figure, other)


def _count_the_same(figure: Figure, other: Figure) -> bool:
    if not figure.counted or not other.counted:
        return False
    return figure.counted[0] in other.counted or other.counted[0] in figure.counted


def _differ_in_magnitude(figure: Figure, other: Figure) -> bool:
    """Whether the digits are the same and the magnitude is not: 3,000 and 3 million."""
    small, large = sorted((figure.value, other.value))
    if small <= 0 or large < 1_000:
        return False
    return any(_same(small * 10.0**power, large) for power in (3, 6, 9)) and f"{small:.0f}".strip("0") not in {"", "1"}


def looks_alike(figure: Figure, other: Figure) -> bool:
    """Whether two figures are near each other, and of one unit."""
    if min(figure.value, other.value) < _LARGE or other.is_fraction:
        return False
    is_comparable = figure.unit == other.unit or _RATES.isdisjoint({figure.unit, other.unit})
    return is_comparable and 0.5 < figure.value / other.value < 2
