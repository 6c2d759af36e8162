"""Which words of an article one claim alone is tied to."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.exercise.items import Target
    from argmap.text import Span

__all__ = ["Passages"]


class Passages:
    """The words that the claims of a map are tied to, in the order of their articles."""

    def __init__(self, targets: Sequence[Sequence[Target]]) -> None:
        """`targets` has for each claim, in the order of the map, its words."""
        of: dict[str | None, list[tuple[Span, int]]] = {}
        for index, own in enumerate(targets):
            for one in own:
                of.setdefault(one.article, []).append((one.span, index))
        self._targets = targets
        self._of: dict[str | None, tuple[list[int], list[int], list[tuple[Span, int]]]] = {}
        for article, quotes in of.items():
            quotes.sort()
            furthest = list(accumulate((span.end for span, _ in quotes), max))
            self._of[article] = [span.start for span, _ in quotes], furthest, quotes

    def is_alone(self, index: int) -> bool:
        """Whether no other claim is tied to any of the words that a claim is tied to first."""
        target = self._targets[index][0]
        ours = target.span
        starts, ends, claims = self._of[target.article]
        at = bisect_left(starts, ours.end)
        while at and ends[at - 1] > ours.start:
            at -= 1
            if claims[at][1] != index and claims[at][0].end > ours.start:
                return False
        return True
