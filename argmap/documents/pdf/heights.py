"""Where lines end down a page, in order, so that not all are looked at for those beside or next to one."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.documents.pdf.lines import Line

__all__ = ["Heights", "upright"]


class Heights:
    """Places down a page, in points from its top."""

    def __init__(self, places: Iterable[float]) -> None:
        self._places = sorted(places)

    def near(self, place: float, within: float) -> int:
        """How many are nearer to a place than that."""
        first = bisect_left(self._places, True, key=lambda one: place - one < within)
        return bisect_left(self._places, True, lo=first, key=lambda one: one - place >= within) - first

    def next_to(self, place: float, beyond: float) -> float | None:
        """How far the next one is that is further from a place than that; None where there is none."""
        before = bisect_left(self._places, True, key=lambda one: place - one <= beyond)
        after = bisect_left(self._places, True, lo=before, key=lambda one: one - place > beyond)
        distances = [place - one for one in self._places[max(0, before - 1) : before]]
        return min([*distances, *(one - place for one in self._places[after : after + 1])], default=None)


def upright(lines: Iterable[Line]) -> Heights:
    """Where the lines of a page end that are not turned."""
    return Heights(line.bottom for line in lines if not line.is_turned)
