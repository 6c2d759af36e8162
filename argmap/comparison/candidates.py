"""Which pairs of claims may be one claim: an index of words and a sweep over quotes, never all pairs of two maps."""

from __future__ import annotations

from bisect import bisect_left, insort
from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from argmap.comparison.likeness import Bags
    from argmap.comparison.places import Places

__all__ = ["candidates", "nearest", "quoting_the_same"]

_MOST = 64  # claims looked at for one word or one place; what very many have is not what makes two claims alike
_FEWEST = 8
_MOST_IN_ALL = 600_000  # pairs: in maps with very many claims, fewer are looked at for each


def candidates(bags: Bags, first: Sequence[Places], second: Sequence[Places]) -> list[tuple[int, int]]:
    """The pairs of claims that are worth comparing, sorted.

    Claims that share a telling word or quote common words of the article; of very many such claims, those that stand
    about as far down the map. Where very many have the very same words, each is paired with one of them only.
    """
    most = max(_FEWEST, min(_MOST, _MOST_IN_ALL // max(1, len(first) + len(second))))
    groups = _with_the_same_words(bags)
    many = {text for text, (ours, theirs) in groups.items() if len(ours) * len(theirs) > most * most}
    found = {(one, other) for one, other in _with_common_words(bags, most) if bags.texts[0][one] not in many}
    found.update(_with_common_quotes(first, second, most))
    found = {pair for pair in found if not bags.texts[0][pair[0]] == bags.texts[1][pair[1]] in many}
    for text, (ours, theirs) in groups.items():
        found.update(_one_by_one(ours, theirs, first, second) if text in many else product(ours, theirs))
    return sorted(found)


def quoting_the_same(first: Sequence[Places], second: Sequence[Places]) -> dict[int, list[int]]:
    """For claims of the first map those of the second that quote some of the same words, sorted; of very many, some."""
    found: dict[int, set[int]] = {}
    for one, other in _with_common_quotes(first, second, _MOST):
        found.setdefault(one, set()).add(other)
    return {one: sorted(others) for one, others in found.items()}


Group = tuple[list[int], list[int]]


def _with_the_same_words(bags: Bags) -> dict[str, Group]:
    """For each text that claims of both maps have, these claims."""
    sides: list[dict[str, list[int]]] = [{}, {}]
    for texts, side in zip(bags.texts, sides, strict=True):
        for claim, text in enumerate(texts):
            side.setdefault(text, []).append(claim)
    return {text: (ours, sides[1][text]) for text, ours in sides[0].items() if text in sides[1]}


def _one_by_one(
    ours: Iterable[int], theirs: Iterable[int], first: Sequence[Places], second: Sequence[Places]
) -> Iterator[tuple[int, int]]:
    """Claims with the same words: those that quote the same places, then those that are left, in their order."""
    waiting: dict[str, list[int]] = {}
    for other in theirs:
        waiting.setdefault(repr(second[other]), []).append(other)
    for same in waiting.values():
        same.reverse()
    left = []
    for one in ours:
        if same := waiting.get(repr(first[one]), []):
            yield one, same.pop()
        else:
            left.append(one)
    yield from zip(left, sorted(other for same in waiting.values() for other in same), strict=False)


def _with_common_words(bags: Bags, most: int) -> Iterator[tuple[int, int]]:
    """Pairs that may be alike enough by their words: they share one of the first claim's rarest."""
    having: dict[str, list[int]] = {}
    for other, bag in enumerate(bags.words[1]):
        for word in bag:
            having.setdefault(word, []).append(other)
    for one in range(len(bags.words[0])):
        for word in bags.telling(one):
            yield from ((one, other) for other in nearest(having.get(word, ()), one, most))


def _with_common_quotes(first: Sequence[Places], second: Sequence[Places], most: int) -> Iterator[tuple[int, int]]:
    """Pairs whose quotes have words in common: a sweep over the ends of all spans."""
    ends: list[tuple[int, int, int, int, int]] = []
    for side, claims in enumerate((first, second)):
        for claim, placed in enumerate(claims):
            for number, spans in placed.items():
                for span in spans:
                    ends += [(number, span.start, 1, side, claim), (number, span.end, 0, side, claim)]
    open_: tuple[list[int], list[int]] = ([], [])
    for _, _, begins, side, claim in sorted(ends):
        if not begins:
            del open_[side][bisect_left(open_[side], claim)]
            continue
        insort(open_[side], claim)
        for against in nearest(open_[1 - side], claim, most):
            yield (claim, against) if side == 0 else (against, claim)


def nearest(having: Sequence[int], one: int, most: int) -> Sequence[int]:
    """Of very many claims, sorted, those that stand about as far down the map."""
    if len(having) <= most:
        return having
    middle = bisect_left(having, one)
    around = having[max(0, middle - most) : middle + most]
    return sorted(around, key=lambda other: (abs(other - one), other))[:most]
