"""Finding every place of an exact string in a text, fast also for thousands of strings in a long text."""

from __future__ import annotations

__all__ = ["MOST_PLACES", "Finder"]

_BLOCK = 16
_SCANNED_BEFORE_INDEXING = 30_000_000
MOST_PLACES = 10_000
"""How many places of one string are looked for; a string that stands more often says nothing."""
_MOST_OVERLAPPING = 1_000


class Finder:
    """Every place of a string; scans at first, and builds an index once much has been scanned.

    The index holds the places of the text's aligned blocks of 16 characters. A string of 31 characters or more
    covers at least one aligned block wherever it stands, so looking up its first 16 windows finds every place.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._scanned = 0
        self._blocks: dict[str, list[int]] | None = None

    def places(self, wanted: str) -> list[int]:
        """Offsets (code points) of the places of a non-empty string, overlapping ones included, in order.

        All of them, or the first MOST_PLACES; behind the first thousand, only those that do not overlap.

        >>> Finder("banana").places("ana")
        [1, 3]
        """
        if len(wanted) >= 2 * _BLOCK - 1 and self._scanned > _SCANNED_BEFORE_INDEXING:
            found = self._look_up(wanted)
            if found is not None:
                return found
        self._scanned += len(self.text)
        found, at = [], self.text.find(wanted)
        while at >= 0 and len(found) < MOST_PLACES:
            found.append(at)
            at = self.text.find(wanted, at + (1 if len(found) < _MOST_OVERLAPPING else len(wanted)))
        return found

    def _look_up(self, wanted: str) -> list[int] | None:
        """The places by the index; None where its blocks stand too often to be of use."""
        blocks = self._blocks = self._blocks or self._index()
        found = []
        for shift in range(_BLOCK):
            starts = blocks.get(wanted[shift : shift + _BLOCK])
            if starts is None:
                continue
            if len(starts) > MOST_PLACES:
                return None
            found += [at - shift for at in starts if at >= shift and self.text.startswith(wanted, at - shift)]
        return sorted(found)

    def _index(self) -> dict[str, list[int]]:
        blocks: dict[str, list[int]] = {}
        for start in range(0, len(self.text) - _BLOCK + 1, _BLOCK):
            blocks.setdefault(self.text[start : start + _BLOCK], []).append(start)
        return blocks
