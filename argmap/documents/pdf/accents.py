"""Accents that a file draws as characters of their own, over or under a letter: put on that letter, by their place."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.documents.pdf.glyphs import Glyph

__all__ = ["composed"]

_COMBINING = {
    "¨": "\u0308", "´": "\u0301", "`": "\u0300", "ˆ": "\u0302", "˜": "\u0303", "¸": "\u0327", "ˇ": "\u030c",
    "˚": "\u030a", "¯": "\u0304", "˘": "\u0306", "˝": "\u030b", "˛": "\u0328", "˙": "\u0307",
} | {chr(code): chr(code) for code in range(0x300, 0x329)}  # fmt: skip
_CENTRED = 0.4
"""In widths of the letter: how far its middle and that of its accent lie apart."""
_MOST_TRIED = 32
"""Characters of a row that begin before an accent's middle and may lie under it."""
_NEAR = 3
"""How many rows away, in the order of the file, the letter may stand."""


def composed(rows: Sequence[list[Glyph]]) -> list[list[Glyph]]:
    """Rows in which each accent that lies on a letter is one character with it; others stay as they are."""
    marked = [
        (number, index)
        for number, row in enumerate(rows)
        for index, one in enumerate(row)
        if one.character in _COMBINING
    ]
    if not marked:
        return list(rows)
    whole = [list(row) for row in rows]
    by_left = [sorted((one.left, at) for at, one in enumerate(row)) for row in whole]
    gone: set[tuple[int, int]] = set()
    for number, index in marked:
        found = next(_letters_at(whole, by_left, number, index), None)
        if found:
            at_row, at, letter = found
            whole[at_row][at] = whole[at_row][at]._replace(character=letter)
            gone.add((number, index))
    without = (
        [one for index, one in enumerate(row) if (number, index) not in gone] for number, row in enumerate(whole)
    )
    return [row for row in map(_trimmed, without) if row]


def _letters_at(
    rows: Sequence[list[Glyph]], by_left: Sequence[list[tuple[float, int]]], number: int, index: int
) -> Iterator[tuple[int, int, str]]:
    """The letters that an accent lies on and can be written as one with: row, index, the character of both.

    `by_left` has of each row where its characters begin, in order, with their indexes.
    """
    accent = rows[number][index]
    middle = (accent.left + accent.right) / 2
    for at_row in sorted(
        range(max(0, number - _NEAR), min(len(rows), number + _NEAR + 1)), key=lambda one: abs(one - number)
    ):
        for at in _before(by_left[at_row], middle):
            one = rows[at_row][at]
            common = min(one.bottom, accent.bottom) - max(one.top, accent.top)
            is_over = abs(middle - (one.left + one.right) / 2) < _CENTRED * (one.right - one.left)
            if not is_over or common < 0.5 * min(one.bottom - one.top, accent.bottom - accent.top):
                continue
            base = "i" if one.character == "ı" else one.character
            letter = unicodedata.normalize("NFC", base + _COMBINING[accent.character])
            if one.character.isalpha() and len(letter) == 1:
                yield at_row, at, letter


def _before(by_left: Sequence[tuple[float, int]], across: float) -> list[int]:
    """The indexes of the characters of a row that begin last before a place, in their order."""
    end = bisect_right(by_left, (across, len(by_left)))
    return sorted(at for _, at in by_left[max(0, end - _MOST_TRIED) : end])


def _trimmed(row: list[Glyph]) -> list[Glyph]:
    while row and row[-1].character == " ":
        row.pop()
    while row and row[0].character == " ":
        row.pop(0)
    return row
