"""Finding every place of an exact string in a text, fast also for thousands of strings in a long text."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["MOST_PLACES", "SHORTEST_INDEXED", "Finder"]

_BLOCK, _STRIDE = 5, 3
SHORTEST_INDEXED = _BLOCK + _STRIDE - 1
"""The shortest string that the index finds: wherever it stands, it covers a whole block."""
_SCANNED_BEFORE_INDEXING = 30_000_000
_SCANS_BEFORE_INDEXING = 100  # together they cost about as much as the index
_BEGINNING = 16
_INDEXED_WORD = re.compile(" (?=[scfdpmhelSCFDPMHEL])")  # a third of the words of a text in Latin script
_SCANS_BEFORE_BEGINNINGS = 20
_MOST_ALIKE = 100
_PER_CANDIDATE = 200  # characters that are scanned while one candidate of the index is looked at
MOST_PLACES = 10_000
"""How many places of one string are looked for; a string that stands more often says nothing."""
_MOST_OVERLAPPING = 1_000
_NOWHERE = array("I")
_FIVE_BITS = bytes(number & 31 for number in range(256))
_LAST = [bytes((number & 7) << 5 for number in range(256)), bytes((number >> 3 & 3) << 5 for number in range(256))]


class Finder:
    """Every place of a string; scans at first, and builds an index once much has been scanned.

    The index holds the places of blocks of five characters, one block at every third character of the text. A string
    of seven characters or more covers such a block wherever it stands, at one of three shifts; of the blocks that it
    covers at a shift, the rarest is looked up. Of a character only five bits are kept (in Latin script those that
    tell letters apart), so that the index stays small; what it proposes is compared with the text. For strings of
    several words, which quotes mostly are, an index of how every third word goes on costs less to make and to look up.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._scanned = 0
        self._blocks: dict[int, array[int]] | None = None
        self._beginnings: dict[str, list[int]] | None = None

    def places(self, wanted: str) -> list[int]:
        """Offsets (code points) of the places of a non-empty string, overlapping ones included, in order.

        All of them, or the first MOST_PLACES; after the first thousand, only those that do not overlap.

        >>> Finder("banana").places("ana")
        [1, 3]
        """
        known = self._by_beginnings(wanted) if len(wanted) > _BEGINNING else None
        if known is None:
            known = self._known(wanted)
        if known is not None and len(known) <= _MOST_OVERLAPPING:
            return known
        found: list[int] = []
        at = self.text.find(wanted)
        while at >= 0 and len(found) < MOST_PLACES:
            found.append(at)
            at = self.text.find(wanted, at + (1 if len(found) < _MOST_OVERLAPPING else len(wanted)))
        return found

    def first_places(self, wanted: str, most: int) -> list[int]:
        """The first places of a string, overlapping ones included, `most` of them at most."""
        known = self._known(wanted)
        if known is not None:
            return known[:most]
        found: list[int] = []
        at = self.text.find(wanted)
        while at >= 0 and len(found) < most:
            found.append(at)
            at = self.text.find(wanted, at + 1)
        return found

    def _known(self, wanted: str) -> list[int] | None:
        """Every place by the index, if there is one or it is time to make it; None where the text is to be scanned."""
        often = self._is_scanned(_SCANS_BEFORE_INDEXING)
        if len(wanted) >= SHORTEST_INDEXED and (self._blocks is not None or often):
            return self.look_up(wanted)[0]
        return None

    def _is_scanned(self, times: int) -> bool:
        """Whether so much has been scanned, this time included, that an index pays which costs so many scans."""
        self._scanned += len(self.text)
        return self._scanned > max(_SCANNED_BEFORE_INDEXING, times * len(self.text))

    def _by_beginnings(self, wanted: str) -> list[int] | None:
        """Every place of a string by the first of its words whose beginning is indexed.

        None before much has been scanned, and where it has no such word that tells its places apart.
        """
        if self._beginnings is None:
            if not self._is_scanned(_SCANS_BEFORE_BEGINNINGS):
                return None
            self._beginnings = _beginnings(self.text)
        stands = self.text.startswith
        for match in _INDEXED_WORD.finditer(wanted, 0, len(wanted) - _BEGINNING + 1):
            shift = match.end()
            starts = self._beginnings.get(wanted[shift : shift + _BEGINNING], ())
            if len(starts) <= _MOST_ALIKE:
                return [at - shift for at in starts if at >= shift and stands(wanted, at - shift)]
        return None

    def look_up(self, wanted: str) -> tuple[list[int] | None, int]:
        """Every place of a string of SHORTEST_INDEXED characters or more by the index, in order, and how many
        candidates that took; no places where scanning the text is faster.
        """
        shifts = list(self._rarest(wanted))
        candidates = sum(len(starts) for _, starts in shifts)
        if candidates > len(self.text) // _PER_CANDIDATE:
            return None, candidates
        stands = self.text.startswith
        found: list[int] = []
        for shift, starts in shifts:
            first = bisect_left(starts, shift)
            found += [at - shift for at in starts[first:] if stands(wanted, at - shift)]
        return sorted(found), candidates

    def _rarest(self, wanted: str) -> Iterator[tuple[int, array[int]]]:
        """For each shift at which blocks may lie in a string: where the rarest of them begins, and its places."""
        if self._blocks is None:
            self._blocks = _index(self.text)
        projected = _projected(wanted)
        for shift in range(_STRIDE):
            found = [self._blocks.get(key, _NOWHERE) for key in _keys(projected[shift:])]
            number = min(range(len(found)), key=lambda one: len(found[one]))
            yield shift + number * _STRIDE, found[number]


def _beginnings(text: str) -> dict[str, list[int]]:
    """How the words of a text go on that begin with one of some letters, with their places."""
    found: dict[str, list[int]] = {}
    for match in _INDEXED_WORD.finditer(text):
        start = match.end()
        found.setdefault(text[start : start + _BEGINNING], []).append(start)
    return found


def _index(text: str) -> dict[int, array[int]]:
    blocks: dict[int, array[int]] = defaultdict(lambda: array("I"))
    for number, key in enumerate(_keys(_projected(text))):
        blocks[key].append(number * _STRIDE)
    return dict(blocks)


def _projected(text: str) -> bytes:
    """A byte for each character, of which five bits are kept."""
    try:
        return text.encode("latin-1").translate(_FIVE_BITS)
    except UnicodeEncodeError:
        return text.encode("utf-32-le", "surrogatepass")[::4].translate(_FIVE_BITS)


def _keys(projected: bytes) -> list[int]:
    """The blocks of a projected text as numbers: four characters a byte each, the fifth in the bits left free."""
    columns = [projected[start::_STRIDE] for start in range(_BLOCK)]
    count = len(columns[-1])
    last = columns.pop()
    packed = bytearray(4 * count)
    for place, column in enumerate(columns):
        packed[place::4] = column[:count]
    for place, table in enumerate(_LAST):
        packed[place::4] = _either(columns[place][:count], last.translate(table))
    return memoryview(packed).cast("I").tolist()


def _either(one: bytes, other: bytes) -> bytes:
    """The bits of both."""
    return (int.from_bytes(one, "little") | int.from_bytes(other, "little")).to_bytes(len(one), "little")
