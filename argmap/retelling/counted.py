"""Figures laid beside each other: which are the same, which follow from others, which stand in each other's place."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from itertools import pairwise, permutations
from typing import TYPE_CHECKING

from argmap.words import figures, kept

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.words import Figure, Wording

__all__ = ["Figures", "are_other_sums", "are_transposed", "figures_of", "looks_alike", "rivals", "same_figure"]

_ROUNDING, _ROUGHLY = 0.05, 0.1
_MOST_ADDED = 25  # figures of a text that are added, taken away, or taken a part of
_FEW = 8  # figures that are gone through one by one
_MOST_SAME, _MOST_NEAR = 200, 20  # that are looked at
_NEAR_ENOUGH = 1.0  # percentage points between "a third" and 33 percent
_NEAR_IN_WORDS = 2.5  # percentage points between "nearly one in five" and 18 percent
_MOST_COMPARED = 4  # figures of which each is taken as a part of each other one
_LARGE = 10  # from here on a figure may be compared with one that counts something else
_EXACT = 1e-6
_WHOLE = 100
_REST_NEAR = 10  # percentage points within which a bound of what is left of a whole holds
_WHOLES_IN_WORDS = range(2, 11)  # halves to tenths
_RATES = frozenset({"percent", "points"})
_MONEY = frozenset("$£€¥₹")
_HUNDREDTHS = {"c": "$€", "p": "£"}
"""Small money with the money of which a hundred are one."""


def same_figure(one: Figure, other: Figure) -> bool:
    """Whether two figures are the same, however written; percent are no percentage points, dollars no euros."""
    if one.unit and other.unit and one.unit != other.unit:
        return _are_same_money(one, other) or _are_same_money(other, one)
    if one.is_fraction or other.is_fraction:
        return abs(one.value - other.value) <= _NEAR_ENOUGH
    return any(_same(first, second) for first in one.values for second in other.values)


def _in_any_money(figure: Figure) -> Iterator[float]:
    """What a figure means, and, of a sum, what it is in hundredths and what it would be as these."""
    for value in figure.values:
        yield value
        if figure.unit in _MONEY or figure.unit in _HUNDREDTHS:
            yield value / 100 if figure.unit in _HUNDREDTHS else value * 100


def _are_same_money(small: Figure, large: Figure) -> bool:
    """Whether two sums are the same, the first in hundredths: 90 cents and €0.90."""
    is_so = large.unit in _HUNDREDTHS.get(small.unit, ())
    return is_so and any(_same(one / 100, other) for one in small.values for other in large.values)


def _same(first: float, second: float, margin: float = _EXACT) -> bool:
    return abs(first - second) <= margin * max(first, 1.0)


class Figures:
    """The figures of a text: which of them are the same as another one, and what follows from them."""

    def __init__(self, found: Sequence[Figure]) -> None:
        self.all = found
        self._same: dict[object, list[Figure]] = {}
        self._beside: tuple[Figures, Sequence[Figure]] | None = None

    def same(self, figure: Figure) -> list[Figure]:
        """Those that are the same as a figure, in order; of very many some."""
        kind = figure.values, figure.unit, figure.is_fraction  # by which figures are the same
        if kind not in self._same:
            self._same[kind] = [one for one in self._near(figure) if same_figure(one, figure)]
        return self._same[kind]

    def has(self, figure: Figure) -> bool:
        """Whether one of them is the same as a figure."""
        return bool(self.same(figure))

    def _near(self, figure: Figure) -> Sequence[Figure]:
        return self.all if len(self.all) <= _FEW else [self.all[at] for at in sorted(set(self._places_near(figure)))]

    def _places_near(self, figure: Figure) -> Iterator[int]:
        for value in _in_any_money(figure):
            for margin, most in ((_EXACT * max(value, 1.0), _MOST_SAME), (_NEAR_ENOUGH, _MOST_NEAR)):
                first = bisect_left(self._places, (value - margin, 0))
                near = self._places[first : first + most]
                yield from (at for known, at in near if known <= value + margin)

    @cached_property
    def kinds(self) -> list[Figure]:
        """The first figure of each value, unit and bound."""
        kinds = {(one.values, one.unit, one.bound, one.is_fraction): one for one in reversed(self.all)}
        return [*reversed(kinds.values())]

    @cached_property
    def have_rates(self) -> bool:
        """Whether one of them is so much percent, or so many points."""
        return any(one.unit in _RATES for one in self.all)

    @cached_property
    def have_hundred(self) -> bool:
        """Whether one of them is a hundred, of which so much percent are as many."""
        return any(int(one.value) == _WHOLE for one in self.all)

    @cached_property
    def _places(self) -> list[tuple[float, int]]:
        return sorted((value, at) for at, one in enumerate(self.all) for value in one.values)

    def give(self, figure: Figure, ours: Figures) -> bool:
        """Whether a claim's figure follows from these: added, taken away, as a part, or rounded and said so."""
        if figure.is_fraction and not figure.is_percent:
            return True
        if any(set(_parts(figure, one)) & self._values for one in ours.all[:_MOST_ADDED] if one is not figure):
            return True
        if self._is_so_many_times(figure, ours) or (figure.is_percent and self.gives_share(figure)):
            return True
        is_rounded = figure.bound in {"about", "above", "below"}
        if is_rounded and any(_is_rounded(figure.value, value) for value in self._values):
            return True
        if is_rounded and self._is_bound_of_the_rest(figure):
            return True
        if figure.bound == "about" and any(_same(value, figure.value, _ROUNDING) for value in self._parts_of_all):
            return True
        return any(self._is_result(value) for value in figure.values)

    def _is_so_many_times(self, figure: Figure, ours: Figures) -> bool:
        """Whether it is one of these as often as another figure of the claim says: ten litres at 1.2 euros."""
        counts = (one.value for one in ours.all[:_MOST_ADDED] if one is not figure and not one.is_fraction)
        return any(_same(value * count, figure.value) for count in counts if count > 1 for value in self._values)

    def _is_bound_of_the_rest(self, figure: Figure) -> bool:
        """Whether a bound is true of what one of these leaves: "more than four in ten stayed away" of 58 who came."""
        if not (figure.is_fraction or figure.is_percent):
            return False
        sign = {"above": 1, "below": -1}.get(figure.bound)
        if sign is None:
            return any(_is_rounded(figure.value, value) for value in self._rest)
        return any(0 <= (value - figure.value) * sign <= _REST_NEAR for value in self._rest)

    @cached_property
    def _rest(self) -> list[float]:
        """What these leave of a hundred: percentages, and bare numbers beside one ("58 percent, ten years ago 81")."""
        few = self.all[:_MOST_ADDED]
        if not any(one.is_percent for one in few):
            return []
        is_rate = (one.value for one in few if one.is_percent or not (one.unit or one.thing or one.is_fraction))
        return [_WHOLE - value for value in is_rate if value < _WHOLE]

    @cached_property
    def _parts_of_all(self) -> list[float]:
        """What parts of these in words come to of the others."""
        pairs = permutations(self.all[:_MOST_ADDED], 2)
        return [value for one, other in pairs if one.is_fraction and not one.is_percent for value in _parts(one, other)]

    def of_its_sort(self, figure: Figure, ours: Figures) -> Figures:
        """Those that a claim's figure may be, or follow from: of one sort where one counts the same, else all.

        So much percent of the scrap is not how many of the boats, nor does a span of time make one boat more or less.
        """
        same = [one for one in self._spare(ours) if one.unit == figure.unit and _is_of_the_same(figure, one)]
        if not same or figure.is_span:
            return self
        return self._of_rates if figure.unit in _RATES else self._of_no_spans

    @cached_property
    def _of_rates(self) -> Figures:
        """Those that may be so much percent, or points."""
        return Figures([one for one in self.all if one.unit or one.is_fraction or not one.thing])

    @cached_property
    def _of_no_spans(self) -> Figures:
        return Figures([one for one in self.all if not one.is_span])

    def _spare(self, ours: Figures) -> Sequence[Figure]:
        """Those that a claim does not have; worked out once for all of its figures."""
        if self._beside is None or self._beside[0] is not ours:
            self._beside = ours, [one for one in self.all if not ours.has(one)]
        return self._beside[1]

    def share_out(self, figure: Figure) -> bool:
        """Whether it is so many times one of them, or a part of it, as another one counts: 6,000 of 30 families."""
        counts = [one.value for one in self.all[:_MOST_ADDED] if not one.unit and one.value > 1]
        return any(
            _same(result, figure.value)
            for value in self._values
            for count in counts
            for result in (value * count, value / count)
        )

    def bear_out(self, figure: Figure) -> bool:
        """Whether one of them makes a bound true: "more than 400" of 412."""
        return any(_holds(figure, one) for one in self.all if rivals(figure, one))

    def is_between(self, figure: Figure) -> bool:
        """Whether it is about what lies between the ends of a range: some 350 of "300 to 400"."""
        ranges = [one for one in self.all if one.bound == "range"]
        ends = pairwise(ranges)
        return figure.bound == "about" and any(one.value < figure.value < two.value for one, two in ends)

    def gives_difference(self, figure: Figure) -> bool:
        """Whether it is the difference of two of them."""
        return any(_same(one.value - two.value, figure.value) for one, two in permutations(self.all[:_MOST_ADDED], 2))

    def leave(self, figure: Figure) -> bool:
        """Whether it is what one of them leaves of a whole: two thirds beside a third."""
        parts = (one.value for one in self.all if one.is_fraction or one.is_percent)
        is_part = figure.is_fraction or figure.is_percent
        return is_part and any(abs(_WHOLE - value - figure.value) <= _NEAR_IN_WORDS for value in parts)

    def are_points(self, figure: Figure) -> bool:
        """Whether a percentage is only the difference of two of them, and so a number of points."""
        if not figure.is_percent or self.has(figure) or self.gives_share(figure):
            return False
        rates = [one.value for one in self.all if one.is_percent][:_MOST_ADDED]
        return any(_same(first - second, figure.value) for first, second in permutations(rates, 2))

    def gives_share(self, figure: Figure) -> bool:
        """Whether so much percent is what one of them is of another, or more or less than another."""
        margin = _NEAR_IN_WORDS if figure.is_fraction else _NEAR_ENOUGH
        rates = (value for one in self.all if one.is_percent for value in (one.value, 100 - one.value))
        if figure.is_fraction and any(abs(figure.value - value) <= margin for value in rates):
            return True
        return any(abs(figure.value - value) <= margin for value in self._shares)

    @cached_property
    def _shares(self) -> list[float]:
        """Each as so much percent of each other one of its unit, and how much that is more or less."""
        whole = [one for one in self.all if not one.is_fraction]
        if len(whole) > _MOST_COMPARED:
            return []
        pairs = [(one.value, two.value) for one, two in permutations(whole, 2) if one.unit == two.unit and two.value]
        shares = [100 * one / two for one, two in pairs]
        return [*(share for share in shares if share < _WHOLE), *(abs(_WHOLE - share) for share in shares)]

    @cached_property
    def _values(self) -> frozenset[float]:
        return frozenset(value for one in self.all[:_MOST_ADDED] for value in one.values)

    def _is_result(self, value: float) -> bool:
        margin = _EXACT * max(value, 1.0)
        at = bisect_left(self._results, value - margin)
        return at < len(self._results) and self._results[at] <= value + margin

    @cached_property
    def _results(self) -> list[float]:
        return sorted(_results(self.all))


@kept
def figures_of(wording: Wording) -> Figures:
    """The figures of a text, worked out once."""
    return Figures(figures(wording))


def _results(theirs: Sequence[Figure]) -> Iterator[float]:
    """What can be worked out from the article's figures in one step."""
    few = theirs[:_MOST_ADDED]
    yield from (100 - value for one in few if one.is_percent or one.is_fraction for value in one.values)
    if len(theirs) > 2:
        yield sum(one.value for one in theirs)
    for first, second in permutations(few, 2):
        yield from (one + other for one in first.values for other in second.values)
        yield from (one - other for one in first.values for other in second.values)
        yield from _parts(first, second)


def _parts(one: Figure, other: Figure) -> Iterator[float]:
    """The one as a part of the other: half of 500, 60 percent of 500, a third of 12,000."""
    for part, whole in ((other, one), (one, other)):
        if part.is_fraction or part.is_percent:
            yield from (value * share / 100 for value in whole.values for share in {part.value, _in_full(part)})


def _in_full(part: Figure) -> float:
    """So much percent as a part in words comes to, which is rounded there: 33.3 for 33."""
    wholes = (100 * round(part.value * whole / 100) / whole for whole in _WHOLES_IN_WORDS)
    return next((value for value in wholes if not part.is_percent and abs(value - part.value) < 1), part.value)


def _is_rounded(value: float, of: float) -> bool:
    """Whether a number is near another one, or what that one is in a single digit: 2,000 for 1,900."""
    is_single_digit = value == float(f"{of:.0e}")
    return abs(value - of) <= (_ROUGHLY if is_single_digit else _ROUNDING) * of


def _holds(figure: Figure, other: Figure) -> bool:
    """Whether a figure that is bounded is true of another one."""
    if figure.bound == "above":
        return other.value > figure.value and other.bound != "below"
    return figure.bound == "below" and other.value < figure.value and other.bound != "above"


def are_transposed(figure: Figure, other: Figure) -> bool:
    """Whether two figures have the same digits in another order, as a slip has them: 412 and 421."""
    digits, others = (f"{one.value:g}".replace(".", "") for one in (figure, other))
    is_slip = len(digits) == len(others) > 1 and digits != others and sorted(digits) == sorted(others)
    is_unlike = (
        figure.is_fraction or other.is_fraction or bool(figure.unit and other.unit and figure.unit != other.unit)
    )
    return is_slip and not is_unlike


def rivals(figure: Figure, other: Figure) -> bool:
    """Whether two other figures say how much there is of the same."""
    if other.is_fraction and not other.is_percent:
        return figure.is_percent and _count_the_same(figure, other)
    if other.is_fraction and not figure.is_percent:
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


def _is_of_the_same(figure: Figure, other: Figure) -> bool:
    """Whether two figures count the very same, or are percentages of the same digits: 3 percent and 0.3 percent."""
    if figure.is_fraction or other.is_fraction or other.is_span:
        return False
    is_shifted = figure.is_percent and any(_same(figure.value * 10.0**power, other.value) for power in (-2, -1, 1, 2))
    return is_shifted or (figure.counted[:1] == other.counted[:1] != ())


def _differ_in_magnitude(figure: Figure, other: Figure) -> bool:
    """Whether the digits are the same and the magnitude is not: 3,000 and 3 million."""
    small, large = sorted((figure.value, other.value))
    if small <= 0 or large < 1_000:
        return False
    return any(_same(small * 10.0**power, large) for power in (3, 6, 9)) and f"{small:.0f}".strip("0") not in {"", "1"}


def are_other_sums(figure: Figure, other: Figure) -> bool:
    """Whether two figures are sums of the same money."""
    ours, others = (set(_HUNDREDTHS.get(one.unit, one.unit)) for one in (figure, other))
    return bool(ours & others & _MONEY)


def looks_alike(figure: Figure, other: Figure) -> bool:
    """Whether two figures are near each other, and of one unit."""
    if min(figure.value, other.value) < _LARGE or other.is_fraction:
        return False
    is_comparable = figure.unit == other.unit or _RATES.isdisjoint({figure.unit, other.unit})
    return is_comparable and 0.5 < figure.value / other.value < 2
