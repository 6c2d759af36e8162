"""Choosing pairs: of all that are possible, the one-to-one choice that weighs most in all."""

from __future__ import annotations

from heapq import heappop, heappush
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Pairing", "TooManyError", "greedy", "heaviest"]

Pairing = dict[int, int]
"""For a row its column."""
_FREE, _NONE, _TAKEN = range(3)  # of ends that are equally near, the one that changes least comes first


class TooManyError(Exception):
    """The best choice would take more steps than allowed."""


def heaviest(weights: Mapping[tuple[int, int], int], most: int | None = None) -> tuple[Pairing, int]:
    """The choice of pairs (row, column) whose weights add up to most, and the number of steps that it took.

    Weights are whole numbers above 0, so that sums are exact; of choices that weigh the same, earlier rows come
    before later ones. Shortest augmenting paths over the pairs that there are: R. Jonker and A. Volgenant, "A
    shortest augmenting path algorithm for dense and sparse linear assignment problems", Computing 38, 1987. Raises
    TooManyError after `most` steps.

    >>> heaviest({(0, 0): 5, (0, 1): 4, (1, 0): 4})[0]
    {0: 1, 1: 0}
    """
    search = _Search(weights, most)
    for row in sorted(search.ways):
        search.place(row)
    return dict(sorted(search.column_of.items())), search.steps


def greedy(weights: Mapping[tuple[int, int], int]) -> Pairing:
    """A good choice in one pass: the heaviest pair first, then the heaviest of those that are left."""
    rows: Pairing = {}
    taken: set[int] = set()
    for row, column in sorted(weights, key=lambda pair: (-weights[pair], pair)):
        if row not in rows and column not in taken:
            rows[row] = column
            taken.add(column)
    return dict(sorted(rows.items()))


class _Search:
    """Rows are placed one by one; each may push others to their next best columns, or out."""

    def __init__(self, weights: Mapping[tuple[int, int], int], most: int | None) -> None:
        self.ways: dict[int, list[tuple[int, int]]] = {}
        for (row, column), weight in weights.items():
            self.ways.setdefault(row, []).append((column, weight))
        self.steps, self._most = 0, most
        self.column_of: Pairing = {}
        self._row_of: Pairing = {}
        self._of_rows = dict.fromkeys(self.ways, 0)  # potentials: no pair weighs more than both of its ends
        self._of_columns = {column: 0 for _, column in weights}

    def place(self, start: int) -> None:
        """Find the cheapest chain of moves that gives a row a column, or leaves one without, and make it."""
        nearest: dict[int, int] = {}
        came: Pairing = {}
        done: dict[int, int] = {}
        heap: list[tuple[int, int, int]] = []
        self._spread(start, 0, nearest, came, heap)
        while True:
            distance, state, end = heappop(heap)
            if state != _TAKEN:
                break
            if end not in done:
                done[end] = distance
                self._spread(self._row_of[end], distance, nearest, came, heap)
        for column, reached in done.items():
            self._of_columns[column] -= distance - reached
            self._of_rows[self._row_of[column]] += distance - reached
        self._of_rows[start] = distance
        if state == _NONE:
            self._move(start, -end, None, came)
        else:
            self._move(start, came[end], end, came)

    def _spread(
        self, row: int, distance: int, nearest: dict[int, int], came: Pairing, heap: list[tuple[int, int, int]]
    ) -> None:
        """Reach the columns of a row, and the end at which it gets none."""
        self.steps += len(self.ways[row])
        if self._most is not None and self.steps > self._most:
            raise TooManyError
        base = distance - self._of_rows[row]
        heappush(heap, (base, _NONE, -row))
        for column, weight in self.ways[row]:
            far = base - weight - self._of_columns[column]
            if column not in nearest or far < nearest[column]:
                nearest[column] = far
                came[column] = row
                heappush(heap, (far, _TAKEN if column in self._row_of else _FREE, column))

    def _move(self, start: int, row: int, column: int | None, came: Pairing) -> None:
        """Give each row of a chain its new column, from the chain's end back to its start."""
        while True:
            given = self.column_of.pop(row, None)
            if column is not None:
                self.column_of[row], self._row_of[column] = column, row
            if row == start or given is None:
                return
            row, column = came[given], given
