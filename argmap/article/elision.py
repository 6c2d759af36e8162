"""Quotes with marked changes: `[...]` for words left out, `[word]` for words put in; their parts in order."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.article.folding import fold
from argmap.sense.tokens import REFERENCE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from argmap.article.budget import Work

__all__ = ["MAX_INSERTION", "Part", "Piece", "Ways", "chains", "parts_of", "pieces_of"]

MAX_INSERTION = 40
"""How many characters of the article an editorial insertion such as `[he]` may stand for."""
_STEPS_A_PLACE = 3

_CHANGE = re.compile(
    r"\[\s*(?:\.\.\.+|…|\. \. \.)\s*\]|\(\s*(?:\.\.\.+|…|\. \. \.)\s*\)|\.\.\.+|…|\. \. \.|\[[^\[\]]{1,80}\]"
)
_LETTERS_BEFORE = re.compile(r"(?<![^\W\d_])[^\W\d_]+\Z")
_LETTERS = re.compile(r"[^\W\d_]+")
_REFERENCE = re.compile(REFERENCE)
_ELLIPSIS = re.compile(r"[\s\[\](]*(?:\.\.\.+|…|\. \. \.)[\s\])]*")


@dataclass(frozen=True, slots=True)
class Part:
    """Words between two marks: folded, with how far they may stand from the part before (None: anywhere after)."""

    words: str
    max_gap: int | None
    continues_word: bool
    """The mark before it replaced the beginning of a word, as in `[T]he`."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a quote: words, or a mark with the words in it (none in an ellipsis)."""

    words: str
    is_mark: bool = False
    is_ellipsis: bool = False
    is_link: bool = False
    """Whether the words in brackets are a link of Markdown: then they are the article's."""
    rest: str = ""
    """The letters right after a mark that replaced the beginning of a word."""
    lead: str = ""
    """The letters right before a mark that replaced the end of a word."""

    @property
    def is_editorial(self) -> bool:
        """Whether it is the quoter's: an ellipsis, or words in brackets that are no reference such as `[12]`."""
        return self.is_mark and not self.is_link and not _REFERENCE.fullmatch(self.words)


def pieces_of(quote: str) -> list[Piece]:
    """A quote taken apart at its marks; stretches without a letter or digit between marks are left out.

    >>> [piece.words for piece in pieces_of("[T]he draft [...] strikes [the] language")]
    ['T', 'he draft ', '', ' strikes ', 'the', ' language']
    """
    pieces: list[Piece] = []
    start = 0
    for match in _CHANGE.finditer(quote):
        pieces.append(Piece(quote[start : match.start()]))
        is_ellipsis = _ELLIPSIS.fullmatch(match.group()) is not None
        rest = _LETTERS.match(quote, match.end())
        inside = "" if is_ellipsis else match.group()[1:-1].strip()
        is_link = quote.startswith("(", match.end())
        lead = _LETTERS_BEFORE.search(quote, start, match.start())
        sides = ("", "") if is_ellipsis else (rest[0] if rest else "", lead[0] if lead else "")
        pieces.append(Piece(inside, True, is_ellipsis, is_link, *sides))
        start = match.end()
    pieces.append(Piece(quote[start:]))
    return [one for one in pieces if one.is_mark or any(character.isalnum() for character in fold(one.words))]


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


class Ways:
    """The ways in which parts follow each other: for each place of the last part the tightest one to it."""

    def __init__(self, starts: list[list[int]], begins: list[int], lengths: Sequence[int]) -> None:
        self._starts = starts
        self._lengths = lengths
        self.ends = list(zip(begins, starts[-1], strict=True))
        """For each way where its first part begins and where its last part begins, in order of the last."""

    def to(self, last: int) -> tuple[int, ...]:
        """Where each part begins on the way to a place of the last part."""
        way = [last]
        for starts, length in zip(reversed(self._starts[:-1]), reversed(self._lengths[:-1]), strict=True):
            way.append(starts[bisect_right(starts, way[-1] - length) - 1])
        return tuple(reversed(way))


def chains(
    parts: Sequence[Part],
    lengths: Sequence[int],
    places: Sequence[Sequence[int]],
    reach: Callable[[int], int],
    work: Work,
) -> Ways:
    """Every way in which the parts follow each other, of those to one place of the last part the tightest.

    `places` are those of each part, in order, `lengths` how long it is there; `reach` says before which offset the
    parts of a way must begin that begins at an offset. Raises UsedUpError.
    """
    possible = _possible(places, lengths)
    work.spend(sum(map(len, possible)) * _STEPS_A_PLACE)
    begins = _within(places[0], possible[0])
    limits = list(map(reach, begins))
    starts = [begins]
    for index in range(1, len(parts)):
        ends = [start + lengths[index - 1] for start in starts[-1]]
        reached, came_from, at = [], [], -1
        for place in _within(places[index], possible[index]):
            while at + 1 < len(ends) and ends[at + 1] <= place:
                at += 1  # the last way that ends before it is the tightest
            if at >= 0 and place < limits[at] and _is_near(place - ends[at], parts[index].max_gap):
                reached.append(place)
                came_from.append(at)
        starts.append(reached)
        begins, limits = [begins[one] for one in came_from], [limits[one] for one in came_from]
    return Ways(starts, begins, lengths)


def _possible(places: Sequence[Sequence[int]], lengths: Sequence[int]) -> list[range]:
    """Which places of each part leave room for the parts before and after it; none at all if one has none.

    They are told by their numbers: parts that are alike have the same places, of which there may be very many.
    """
    room: list[range] = []
    earliest = 0
    for found, length in zip(places, lengths, strict=True):
        first = bisect_left(found, earliest)
        if first == len(found):
            return [range(0)] * len(places)
        room.append(range(first, len(found)))
        earliest = found[first] + length
    latest = places[-1][-1]
    for index in range(len(room) - 1, -1, -1):
        found = places[index]
        room[index] = range(room[index].start, bisect_right(found, latest, room[index].start))
        latest = found[room[index].stop - 1] - lengths[index - 1]
    return room


def _within(places: Sequence[int], numbers: range) -> list[int]:
    return list(places[numbers.start : numbers.stop])


def _is_near(distance: int, most: int | None) -> bool:
    return most is None or distance <= most + 2  # a space on either side
