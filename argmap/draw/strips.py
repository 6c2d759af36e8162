"""Tracks beside each other in the strips between columns, on which lines rise and fall without lying on each other."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["tracks"]

_BETWEEN = 4.0  # points between what ends on a track and what begins there
_MOST = 24  # tracks of a strip; beyond, lines share theirs


def tracks(stretches: Sequence[tuple[float, float]]) -> list[int]:
    """For each stretch from one height to another the number of its track, the shortest first."""
    used: list[list[tuple[float, float]]] = []
    found = [0] * len(stretches)
    for at in sorted(range(len(stretches)), key=lambda one: abs(stretches[one][0] - stretches[one][1])):
        low, high = sorted(stretches[at])
        found[at] = next((number for number, track in enumerate(used) if _is_free(track, low, high)), len(used))
        if found[at] == _MOST:
            found[at] = at % _MOST
        elif found[at] == len(used):
            used.append([])
        track = used[found[at]]
        track.insert(bisect_left(track, (low, high)), (low, high))
    return found


def _is_free(track: list[tuple[float, float]], low: float, high: float) -> bool:
    at = bisect_left(track, (low, high))
    is_above = at == len(track) or track[at][0] >= high + _BETWEEN
    return is_above and (at == 0 or track[at - 1][1] + _BETWEEN <= low)
