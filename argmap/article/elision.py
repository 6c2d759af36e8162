"""Quotes with marked changes: `[...]` for words left out, `[word]` for words put in; their parts in order."""

from __future__ import annotations

import re
from bisect import bisect_left
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
        _add(parts, quote[start : match.start()], gap, attached)
        elided = _ELLIPSIS.fullmatch(match.group()) is not None
        gap = None if elided or (not parts and gap is None) else MAX_INSERTION
        attached = not elided and quote[match.end() : match.end() + 1].isalpha()
        start = match.end()
    _add(parts, quote[start:], gap, attached)
    return parts


def _add(parts: list[Part], words: str, gap: int | None, attached: bool) -> None:
    folded = fold(words).strip()
    if any(character.isalnum() for character in folded):
        parts.append(Part(folded, gap, attached))


def chains(
    parts: Sequence[Part], places: Sequence[Sequence[int]], same: Callable[[int, int], bool]
) -> list[tuple[int, ...]]:
    """Every way in which the parts follow each other, for each end the tightest; `same` says what may be joined."""
    came_from: list[dict[int, int]] = []
    begins = {place: place for place in places[0]}
    for index in range(1, len(parts)):
        length, following = len(parts[index - 1].words), places[index]
        before: dict[int, int] = {}
        for place, begin in begins.items():  # in order: a later way, which is a tighter one, replaces an earlier one
            after = _next_place(following, place + length, parts[index].max_gap)
            if after is not None and same(begin, after):
                before[after] = place
        begins = {after: begins[place] for after, place in before.items()}
        came_from.append(before)
    return [_way(end, came_from) for end in begins]


def _next_place(places: Sequence[int], end: int, max_gap: int | None) -> int | None:
    at = bisect_left(places, end)
    if at == len(places) or (max_gap is not None and places[at] - end > max_gap + 2):
        return None
    return places[at]


def _way(end: int, came_from: list[dict[int, int]]) -> tuple[int, ...]:
    way = [end]
    for before in reversed(came_from):
        way.append(before[way[-1]])
    return tuple(reversed(way))
