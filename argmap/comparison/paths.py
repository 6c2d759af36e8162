"""How much of each map's relations the other one keeps, directly or over other claims: Kirschner's measure."""

from __future__ import annotations

from collections import deque
from math import fsum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.comparison.relations import Net

__all__ = ["kirschner"]

_MOST_LOOKED_AT = 500_000


def kirschner(first: Net, second: Net, *, directed: bool = True) -> tuple[float | None, float | None]:
    """The mean and the harmonic mean of how much of each map's relations the other one keeps.

    Each relation counts 1 / the shortest path between its ends in the other map, 0 where there is none. C. Kirschner,
    J. Eckle-Kohler and I. Gurevych, "Linking the thoughts", 2nd Workshop on Argumentation Mining, 2015; whether its
    paths are directed is not said there, so both are given. None for maps without relations, and for maps so large
    and so different that more than half a million claims would have to be looked at to find the paths.
    """
    if not first.relations or not second.relations:
        return None, None
    one, other = _kept(first, second, directed), _kept(second, first, directed)
    if one is None or other is None:
        return None, None
    return (one + other) / 2, 2 * one * other / (one + other) if one + other else 0.0


def _kept(ours: Net, theirs: Net, directed: bool) -> float | None:
    ways: dict[int, set[int]] = {}
    for source, target, _ in theirs.relations:
        ways.setdefault(source, set()).add(target)
        if not directed:
            ways.setdefault(target, set()).add(source)
    total, far = 0, dict[int, set[int]]()
    for source, target, _ in ours.relations:
        if target in ways.get(source, ()):
            total += 1
        else:
            far.setdefault(source, set()).add(target)
    distances = _distances(ways, far)
    if distances is None:
        return None
    return fsum([total, *(1 / steps for steps in distances.values())]) / len(ours.relations)


def _distances(ways: Mapping[int, set[int]], wanted: Mapping[int, set[int]]) -> dict[tuple[int, int], int] | None:
    """Lengths of the shortest paths between pairs, breadth first; None where that is too far to seek."""
    found: dict[tuple[int, int], int] = {}
    looked_at = 0
    for start, goals in wanted.items():
        steps, left, waiting = {start: 0}, goals - {start}, deque([start])
        while waiting and left and looked_at <= _MOST_LOOKED_AT:
            node = waiting.popleft()
            beyond = ways.get(node, set())
            looked_at += len(beyond)
            for after in beyond:
                if after not in steps:
                    steps[after] = steps[node] + 1
                    waiting.append(after)
            for goal in left & beyond:
                found[start, goal] = steps[goal]
            left -= beyond
    return found if looked_at <= _MOST_LOOKED_AT else None
