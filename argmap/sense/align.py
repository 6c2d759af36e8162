"""Two rows of words laid side by side: which stand in both, which in one of them only, which for another.

Semi-global alignment by dynamic programming (Needleman and Wunsch, J. Mol. Biol. 48, 1970; free gaps at the ends of the
article's row), in a band around the diagonal.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["pairs"]

_BAND = 24
_ADDED, _DROPPED, _OTHER = 1.1, 0.3, 1.0
Pair = tuple[int | None, int | None]


def pairs(quote: Sequence[str], article: Sequence[str], band: int = _BAND) -> list[Pair]:
    """Index pairs of words that stand for each other; None where a word has no partner.

    Words of the article before the quote's first partner and after its last are left out.

    >>> pairs(["a", "b", "d"], ["x", "a", "b", "c", "d", "y"])
    [(0, 1), (1, 2), (None, 3), (2, 4)]
    """
    width = band + abs(len(article) - len(quote))
    costs: list[dict[int, float]] = [dict.fromkeys(range(min(len(article), width) + 1), 0.0)]
    for row, word in enumerate(quote, 1):
        costs.append(_row(costs[-1], row, word, article, width))
    return _way(costs, quote, article)


def _row(above: dict[int, float], row: int, word: str, article: Sequence[str], width: int) -> dict[int, float]:
    found: dict[int, float] = {}
    far = float("inf")
    for at in range(max(0, row - width), min(len(article), row + width) + 1):
        best = above.get(at, far) + _ADDED
        if at:
            step = 0.0 if article[at - 1] == word else _likeness_cost(word, article[at - 1])
            best = min(best, above.get(at - 1, far) + step, found.get(at - 1, far) + _DROPPED)
        found[at] = best
    return found


def _likeness_cost(word: str, other: str) -> float:
    """A word for one that begins alike is more probable than a word for any other."""
    return _OTHER - 0.4 * (word[:1] == other[:1]) - 0.1 * (word[-1:] == other[-1:])


def _way(costs: list[dict[int, float]], quote: Sequence[str], article: Sequence[str]) -> list[Pair]:
    far = float("inf")
    row = len(quote)
    at = min(costs[row], key=lambda one: (costs[row][one], one))
    way: list[Pair] = []
    while row:
        here = costs[row][at]
        step = (
            (0.0 if article[at - 1] == quote[row - 1] else _likeness_cost(quote[row - 1], article[at - 1]))
            if at
            else far
        )
        if at and abs(costs[row - 1].get(at - 1, far) + step - here) < 1e-9:
            row, at = row - 1, at - 1
            way.append((row, at))
        elif at and abs(costs[row].get(at - 1, far) + _DROPPED - here) < 1e-9:
            at -= 1
            way.append((None, at))
        else:
            row -= 1
            way.append((row, None))
    way.reverse()
    return way
