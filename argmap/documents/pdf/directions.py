"""Right-to-left rows: lam-alef in the order of reading, marks on their letters, spaces beside foreign words."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.documents.pdf.glyphs import Glyph

__all__ = ["is_rightward", "righted"]

_ALEFS = frozenset("اأإآٱ")
_LAM = "ل"
_SPACE = 0.13
"""In ems: what stands nearer to each other is one word."""


def is_rightward(row: Sequence[Glyph]) -> bool:
    """Whether a row holds no letter of a script that runs to the left."""
    return not any(_is_leftward(one.character) for one in row if one.character > "\u0590")


def _is_leftward(character: str) -> bool:
    return "\u0590" <= character <= "\u08ff" or "\ufb1d" <= character <= "\ufdff" or "\ufe70" <= character <= "\ufeff"


def righted(rows: Sequence[list[Glyph]]) -> list[list[Glyph]]:
    """Rows with what PDFium confuses in Arabic and Hebrew mended; others as they are."""
    return [row if is_rightward(row) else _spaced(_marked(_lam_before_alef(row))) for row in rows]


def _lam_before_alef(row: list[Glyph]) -> list[Glyph]:
    """The two letters of a ligature, which share a box, come in the wrong order out of a row that was turned round."""
    whole = list(row)
    for index in range(len(whole) - 1):
        first, second = whole[index], whole[index + 1]
        if first.character in _ALEFS and second.character == _LAM and abs(first.left - second.left) < 0.1:
            whole[index], whole[index + 1] = second, first
    return whole


def _marked(row: list[Glyph]) -> list[Glyph]:
    """Marks after the letter that they stand over; no space before a mark."""
    whole: list[Glyph] = []
    for index, one in enumerate(row):
        is_mark = len(one.character) == 1 and unicodedata.category(one.character) == "Mn"
        if is_mark and whole and whole[-1].character == " ":
            whole.pop()
        after = row[index + 1] if index + 1 < len(row) else None
        before = whole[-1] if whole else None
        middle = (one.left + one.right) / 2
        if (
            is_mark
            and after
            and before
            and after.left < middle < after.right
            and not before.left < middle < before.right
        ):
            whole += [after, one]
            row[index + 1] = one._replace(character="")
        elif one.character:
            whole.append(one)
    return whole


def _spaced(row: list[Glyph]) -> list[Glyph]:
    """A space where a row changes its direction with a gap, but has none."""
    whole: list[Glyph] = []
    left: float | None = None  # of a run of foreign letters
    for one in row:
        is_foreign = one.character.isalpha() and not _is_leftward(one.character)
        if not is_foreign and left is not None and _is_leftward(one.character) and whole[-1].character != " ":
            size = one.bottom - one.top
            if left - one.right > _SPACE * size:
                whole.append(one._replace(character=" "))
        left = min(one.left, one.left if left is None else left) if is_foreign else None
        whole.append(one)
    return whole
