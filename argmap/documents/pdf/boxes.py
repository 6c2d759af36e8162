"""The box of a row of characters, and the size of its type."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.documents.pdf.glyphs import Glyph

__all__ = ["Box", "box_of", "size_of"]

_LEAST = 0.5
"""In points: no type is smaller."""
_SMALL_CAPITALS = 0.85
"""The part of a row that may be in smaller type, without the row being so."""
_ENOUGH = 3
"""Small letters that show the size of a row's type."""


class Box(NamedTuple):
    """Where a row stands, and the size of its type, in points; y runs down."""

    left: float
    top: float
    right: float
    bottom: float
    size: float


def size_of(row: Sequence[Glyph]) -> float:
    """The size of a row's type: the height of most small letters; where there are none, of nearly its largest."""
    heights = sorted([one.bottom - one.top for one in row if one.character.islower()])
    if len(heights) >= _ENOUGH:
        return max(heights[len(heights) // 2], _LEAST)
    heights = sorted([one.bottom - one.top for one in row if one.character.isalnum()] or [row[0].bottom - row[0].top])
    return max(heights[int(_SMALL_CAPITALS * (len(heights) - 1))], _LEAST)


def box_of(row: Sequence[Glyph]) -> Box:
    """The box of a row; raised and lowered characters do not count for top and bottom."""
    size = size_of(row)
    usual = [one for one in row if abs(one.bottom - one.top - size) <= 0.1 * size] or row
    return Box(
        min([one.left for one in row]),
        median([one.top for one in usual]),
        max([one.right for one in row]),
        median([one.bottom for one in usual]),
        size,
    )
