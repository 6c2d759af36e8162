"""Families of sets: all smallest ways to make a function true, shared as a diagram, counted by size, fewest first.

Zero-suppressed decision diagrams: S. Minato, DAC 1993; the smallest solutions by A. Rauzy, "New algorithms for fault
trees analysis", Reliability Engineering and System Safety 40(3), 1993, whose recursion holds for functions that are not
monotone, too, where "smallest" means that no proper subset is a solution.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from argmap.unrolled import run
from argmap.weighing.decisions import FALSE, TRUE, TooTangledError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.unrolled import Work
    from argmap.weighing.decisions import Diagrams

__all__ = ["Family", "Way", "chosen_on", "smallest_solutions"]

_NONE, _EMPTY = 0, 1  # no set at all; the empty set alone
_LAST = 1 << 60
Way = tuple[Any, int] | None
"""Levels that were chosen: the last one beside the way to it, so that ways share what they have in common."""


def chosen_on(way: Way) -> tuple[int, ...]:
    """The levels that were chosen on a way, the first one first."""
    found = []
    while way is not None:
        way, level = way
        found.append(level)
    return tuple(reversed(found))


class Family:
    """The smallest sets of levels that make a function true."""

    def __init__(self, levels: list[int], without: list[int], with_: list[int], root: int) -> None:
        self._levels, self._without, self._with, self._root = levels, without, with_, root
        self._sizes = self._counted()

    def _counted(self) -> list[dict[int, int]]:
        """For each node how many sets it has of each size, for the few smallest sizes."""
        counted: list[dict[int, int]] = [{}, {0: 1}]
        for node in range(2, len(self._levels)):  # a node comes after those below it
            sizes = dict(counted[self._without[node]])
            for size, number in counted[self._with[node]].items():
                sizes[size + 1] = sizes.get(size + 1, 0) + number
            counted.append(dict(sorted(sizes.items())[:_SIZES]))
        return counted

    @property
    def sizes(self) -> dict[int, int]:
        """How many sets there are of each size, the smallest sizes first; at most six sizes."""
        return self._sizes[self._root]

    def of_size(self, size: int, most: int) -> list[tuple[int, ...]]:
        """The sets of a size in order, at most so many."""
        found: list[tuple[int, ...]] = []
        waiting: list[tuple[int, int, Way]] = [(self._root, size, None)]
        while waiting and len(found) < most:
            node, left, way = waiting.pop()
            if node == _EMPTY and not left:
                found.append(chosen_on(way))
            if node > _EMPTY and left in self._sizes[node]:
                waiting.append((self._without[node], left, way))
                waiting.append((self._with[node], left - 1, (way, self._levels[node])))
        return found

    @property
    def members(self) -> set[int]:
        """The levels that are in some set."""
        return {self._levels[node] for node in self._above}

    def smallest_with(self, wanted: set[int]) -> dict[int, int]:
        """For each level that is wanted, and in some set, the node by which `set_with` makes a smallest one."""
        best: dict[int, tuple[int, int]] = {}
        for node, (chosen, _) in self._above.items():
            level = self._levels[node]
            size = chosen + min(self._sizes[self._with[node]])
            if level in wanted and (level not in best or size < best[level][0]):
                best[level] = size, node
        return {level: node for level, (_, node) in best.items()}

    @cached_property
    def _above(self) -> dict[int, tuple[int, int]]:
        """For each node that is reached from the root the fewest levels chosen before it, and the node before it.

        The node before is negative where it was chosen. A node comes after those below it.
        """
        above = {self._root: (0, 0)} if self._root > _EMPTY else {}
        for node in range(self._root, _EMPTY, -1):
            if node in above:
                chosen = above[node][0]
                for below, more, before in ((self._without[node], 0, node), (self._with[node], 1, -node)):
                    if below > _EMPTY and (below not in above or chosen + more < above[below][0]):
                        above[below] = (chosen + more, before)
        return above

    def set_with(self, node: int) -> tuple[int, ...]:
        """A smallest set that chooses a node's level, in order."""
        above = self._above
        chosen, before = [self._levels[node]], above[node][1]
        while before:
            if before < 0:
                chosen.append(self._levels[-before])
            before = above[abs(before)][1]
        below = self._with[node]
        while below > _EMPTY:
            least = min(self._sizes[below])
            if least in self._sizes[self._without[below]]:
                below = self._without[below]
            else:
                chosen.append(self._levels[below])
                below = self._with[below]
        return tuple(sorted(chosen))

    def __iter__(self) -> Iterator[tuple[int, ...]]:
        """All sets."""
        waiting: list[tuple[int, Way]] = [(self._root, None)]
        while waiting:
            node, way = waiting.pop()
            if node == _EMPTY:
                yield chosen_on(way)
            elif node:
                waiting.append((self._without[node], way))
                waiting.append((self._with[node], (way, self._levels[node])))


_SIZES = 6


class _Solver:
    def __init__(self, diagrams: Diagrams, most: int) -> None:
        self.diagrams, self.most = diagrams, most
        self.levels, self.without, self.with_ = [_LAST, _LAST], [0, 0], [0, 0]
        self._empties = [False, True]  # whether the empty set is one of a node's
        self._nodes: dict[tuple[int, int, int], int] = {}
        self._found: dict[int, int] = {TRUE: _EMPTY, FALSE: _NONE}
        self._freed: dict[tuple[int, int], int] = {}

    def node(self, level: int, without: int, with_: int) -> int:
        if with_ == _NONE:
            return without
        key = (level, without, with_)
        if key not in self._nodes:
            if len(self.levels) > self.most:
                raise TooTangledError
            self._nodes[key] = len(self.levels)
            self.levels.append(level)
            self.without.append(without)
            self.with_.append(with_)
            self._empties.append(self._empties[without])
        return self._nodes[key]

    def smallest(self, function: int) -> Work:
        """The smallest solutions of a function."""
        if function not in self._found:
            below = []
            for one in (self.diagrams.low(function), self.diagrams.high(function)):
                known = self._found.get(one)
                below.append((yield self.smallest(one)) if known is None else known)
            low, high = below
            free = self._free_at_once(high, low)
            high = (yield self._free(high, low)) if free is None else free
            self._found[function] = self.node(self.diagrams.level(function), low, high)
        return self._found[function]

    def _free(self, sets: int, others: int) -> Work:
        """The sets that contain none of the others, where that is not plain."""
        at, over = self.levels[sets], self.levels[others]
        if over < at:
            below = self.without[others]
            found = self._free_at_once(sets, below)
            found = (yield self._free(sets, below)) if found is None else found
        else:
            below = self.without[others] if at == over else others
            without = self._free_at_once(self.without[sets], below)
            without = (yield self._free(self.without[sets], below)) if without is None else without
            with_ = self._free_at_once(self.with_[sets], below)
            with_ = (yield self._free(self.with_[sets], below)) if with_ is None else with_
            if at == over:
                free = self._free_at_once(with_, self.with_[others])
                with_ = (yield self._free(with_, self.with_[others])) if free is None else free
            found = self.node(at, without, with_)
        self._freed[sets, others] = found
        return found

    def _free_at_once(self, sets: int, others: int) -> int | None:
        """The same where it is plain, or known."""
        if others == _NONE or sets == _NONE:
            return sets
        if sets == others or self._empties[others]:
            return _NONE
        if sets == _EMPTY:
            return _EMPTY
        return self._freed.get((sets, others))


def smallest_solutions(diagrams: Diagrams, function: int, most: int) -> Family:
    """All sets of levels that make a function true (the others being no) and of which no proper subset does.

    Raises TooTangledError where more than `most` nodes are needed.
    """
    solver = _Solver(diagrams, most)
    root = run(solver.smallest(function))
    return Family(solver.levels, solver.without, solver.with_, root)
