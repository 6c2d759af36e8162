"""Quotes with marked changes: `[...]` for words left out, `[word]` for words put in; their parts in order."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.article.folding import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["MAX_INSERTION", "Part", "chains", "parts_of"]

MAX_INSERTION = 40
"""How many characters of the article an editorial insertion such as `[he]` may stand for."""

_CHANGE = re.compile(
    r"\[\s*(?:\.\.\.+|…|\. \. \.)\s*\]|\(\s*(?:\.\.\.+|…|\. \. \.)\s*\)|\.\.\.+|…|\. \. \.|\[[^\[\]]{1,80}\]"
)
_ELLIPSIS = re.compile(r"[\s\[\](]*(?:\.\.\.+|…|\. \. \.)[\s\])]*")


@dataclass(frozen=True, slots=True)
class Part:
    """Words between two marks: folded, with how far they may stand from the part before (None: anywhere after)."""

    words: str
    max_gap: int | None
    continues_word: bool
    """The mark before it replaced the beginning of a word, as in `[T]he`."""


def parts_of(quote: str) -> list[Part]:
    """The parts of a quote around its marks; one part where it has none.

    >>> [part.words for part in parts_of("[T]he draft [...] strikes language")]
    ['he draft', 'strikes language']
    """
    parts: list[Part] = []
    start, gap, attached = 0, None, False
    for match in _CHANGE.finditer(quote):
        added = _add(parts, quote[start : match.start()], gap, attached)
        elided = _ELLIPSIS.fullmatch(match.group()) is not None
        gap = None if elided or (gap is None and not added) else MAX_INSERTION
        attached = not elided and quote[match.end() : match.end() + 1].isalpha()
        start = match.end()
    _add(parts, quote[start:], gap, attached)
    return parts


def _add(parts: list[Part], words: str, gap: int | None, attached: bool) -> bool:
    """Add the words between two marks, if there are any."""
    folded = fold(words).strip()
    added = any(character.isalnum() for character in folded)
    if added:
        parts.append(Part(folded, gap, attached))
    return added


def chains(
    parts: Sequence[Part],
    lengths: Sequence[int],
    places: Sequence[Sequence[int]],
    same: Callable[[int, int], bool],
) -> list[tuple[int, ...]]:
    """Every way in which the parts follow each other: for each place of the last part the tightest way to it.

    `places` are those of each part, in order, `lengths` how long it is there; `same` says whether the first part and
    a later one may be joined.
    """
    came_from: list[dict[int, int]] = []
    begins = {place: place for place in places[0]}
    for index in range(1, len(parts)):
        starts, before = list(begins), {}
        ends = [start + lengths[index - 1] for start in starts]
        for place in places[index]:
            at = bisect_right(ends, place) - 1  # the last way that ends before it is the tightest
            if at >= 0 and _is_near(place - ends[at], parts[index].max_gap) and same(begins[starts[at]], place):
                before[place] = starts[at]
        begins = {place: begins[start] for place, start in before.items()}
        came_from.append(before)
    return [_way(end, came_from) for end in begins]


def _is_near(distance: int, most: int | None) -> bool:
    return most is None or distance <= most + 2  # a space on either side


def _way(end: int, came_from: list[dict[int, int]]) -> tuple[int, ...]:
    way = [end]
    for before in reversed(came_from):
        way.append(before[way[-1]])
    return tuple(reversed(way))
