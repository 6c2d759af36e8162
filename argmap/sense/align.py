"""Two rows of words laid side by side: which stand in both, which in one of them only, which for another.

Semi-global alignment by dynamic programming (Needleman and Wunsch, J. Mol. Biol. 48, 1970; free gaps at the ends of the
article's row), in a band around the diagonal.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["pairs"]

_BAND = 24
_ADDED, _DROPPED, _OTHER = 1.1, 0.3, 1.0
_DROPPED_BEGINNING = 0.9  # of a word that begins a sentence: it rather stands for the quote's first word
_BEGINNING_INSIDE = 1.0  # of a word that begins a sentence of the article for one inside a sentence of the quote
Begins = tuple[Collection[int], Collection[int]]
Pair = tuple[int | None, int | None]


def pairs(quote: Sequence[str], article: Sequence[str], begins: Begins = ((), ()), *, band: int = _BAND) -> list[Pair]:
    """Index pairs of words that stand for each other; None where a word has no partner.

    Words of the article before the quote's first partner and after its last are left out. `begins` has the words
    (indexes) with which sentences of the quote and of the article begin.

    >>> pairs(["a", "b", "d"], ["x", "a", "b", "c", "d", "y"])
    [(0, 1), (1, 2), (None, 3), (2, 4)]
    >>> pairs(["all", "c", "b"], ["all", "x", "most", "c", "b"], begins=({0}, {2}))
    [(0, 2), (1, 3), (2, 4)]
    """
    width = band + abs(len(article) - len(quote))
    drops = [_DROPPED_BEGINNING if at in begins[1] else _DROPPED for at in range(len(article))]
    none = [0.0] * len(article)
    inside = [_BEGINNING_INSIDE if at in begins[1] else 0.0 for at in range(len(article))] if begins[1] else none
    misplaced = [none if row in begins[0] or not row else inside for row in range(len(quote))]
    costs: list[dict[int, float]] = [dict.fromkeys(range(min(len(article), width) + 1), 0.0)]
    for row, word in enumerate(quote, 1):
        costs.append(_row(costs[-1], row, word, article, (drops, misplaced[row - 1]), width))
    return _way(costs, quote, article, drops, misplaced)


def _row(
    above: dict[int, float],
    row: int,
    word: str,
    article: Sequence[str],
    of_article: tuple[Sequence[float], Sequence[float]],
    width: int,
) -> dict[int, float]:
    """The costs of one word of the quote; `of_article` has what it costs to drop or to pair each of the article's."""
    found: dict[int, float] = {}
    drops, misplaced = of_article
    far = float("inf")
    first = max(0, row - width)
    aslant, beside = above.get(first - 1, far), far  # the costs of the place before: in the row above, and in this one
    for at in range(first, min(len(article), row + width) + 1):
        over = above.get(at, far)
        best = over + _ADDED
        if at:
            other = article[at - 1]
            step = misplaced[at - 1] + (0.0 if other == word else _likeness_cost(word, other))
            best = min(best, aslant + step, beside + drops[at - 1])
        found[at] = beside = best
        aslant = over
    return found


def _likeness_cost(word: str, other: str) -> float:
    """A word for one that begins alike is more probable than a word for any other."""
    return _OTHER - 0.4 * (word[:1] == other[:1]) - 0.1 * (word[-1:] == other[-1:])


def _way(
    costs: list[dict[int, float]],
    quote: Sequence[str],
    article: Sequence[str],
    drops: Sequence[float],
    misplaced: Sequence[Sequence[float]],
) -> list[Pair]:
    far = float("inf")
    row = len(quote)
    at = min(costs[row], key=lambda one: (costs[row][one], one))
    way: list[Pair] = []
    while row:
        here = costs[row][at]
        step = (
            misplaced[row - 1][at - 1]
            + (0.0 if article[at - 1] == quote[row - 1] else _likeness_cost(quote[row - 1], article[at - 1]))
            if at
            else far
        )
        if at and abs(costs[row - 1].get(at - 1, far) + step - here) < 1e-9:
            row, at = row - 1, at - 1
            way.append((row, at))
        elif at and abs(costs[row].get(at - 1, far) + drops[at - 1] - here) < 1e-9:
            at -= 1
            way.append((None, at))
        else:
            row -= 1
            way.append((row, None))
    way.reverse()
    return way
