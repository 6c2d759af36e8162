"""Quotes with marked changes: `[...]` for words left out, `[word]` for words put in; their parts in order."""

from __future__ import annotations

import re
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
    """Every way in which the parts follow each other: for each end the tightest; `same` says what may be joined."""
    ways: list[tuple[int, ...]] = [(place,) for place in places[0]]
    for index in range(1, len(parts)):
        longer: dict[int, tuple[int, ...]] = {}
        for way in ways:
            end = way[-1] + len(parts[index - 1].words)
            place = _next_place(places[index], end, parts[index].max_gap)
            if place is not None and same(way[0], place):
                longer[place] = (*way, place)  # a later way is a tighter one
        ways = list(longer.values())
    return ways


def _next_place(places: Sequence[int], end: int, max_gap: int | None) -> int | None:
    place = next((place for place in places if place >= end), None)
    if place is None or (max_gap is not None and place - end > max_gap + 2):
        return None
    return place
