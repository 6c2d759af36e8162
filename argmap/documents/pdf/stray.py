"""Note marks and exponents that a file draws apart from their lines: set into the line, or before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.documents.pdf.boxes import box_of
from argmap.documents.pdf.directions import is_rightward
from argmap.documents.pdf.marks import is_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.documents.pdf.glyphs import Glyph

__all__ = ["settled"]

_NEAR = 2
"""How many rows away, in the order of the file, the line of a mark may stand."""
_SMALL = 0.85


def settled(rows: Sequence[list[Glyph]]) -> list[list[Glyph]]:
    """Rows in which small raised digits and signs stand where they are seen, none a row of its own beside its line."""
    whole = list(rows)
    gone: set[int] = set()
    for index, row in enumerate(rows):
        if len(row) > 8 or not is_mark("".join(one.character for one in row)):
            continue
        for other in (*range(index - 1, index - 1 - _NEAR, -1), *range(index + 1, index + 1 + _NEAR)):
            if not 0 <= other < len(rows) or other in gone or len(rows[other]) <= len(row):
                continue
            place = _place(row, rows[other])
            if place:
                gone.add(index)
                whole[other] = _set_in(row, whole[other]) if place == "inside" else [*row, *whole[other]]
                break
    return [row for index, row in enumerate(whole) if index not in gone]


def _set_in(mark: Sequence[Glyph], line: Sequence[Glyph]) -> list[Glyph]:
    """A line with a mark after the last character that ends before the mark's middle."""
    middle = (mark[0].left + mark[-1].right) / 2
    at = max((index for index, one in enumerate(line, 1) if one.character != " " and one.right <= middle), default=0)
    return [*line[:at], *mark, *line[at:]]


def _place(mark: Sequence[Glyph], line: Sequence[Glyph]) -> str:
    """Where a small raised row stands to a line: `inside`, `before`, or empty where it has nothing to do with it."""
    first_left, first_top, first_right, first_bottom, _ = box_of(mark)
    left, top, right, bottom, em = box_of(line)
    is_raised = first_bottom - first_top < _SMALL * em and top - 0.5 * em < first_top and top < first_bottom < bottom
    if not is_raised or mark[0].turn or line[0].turn or not is_rightward(line):
        return ""
    if left + 0.5 * em < first_left and first_right < right + em:
        return "inside"
    return "before" if left - 1.2 * em < first_right < left + 0.3 * em else ""
