"""Tables of a page: a row whose cells are short becomes one block, its cells apart by a tab."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from argmap.documents.html.tree import Block

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["with_rows"]

_LONGEST_CELL = 300


def with_rows(blocks: Sequence[Block]) -> list[Block]:
    """Blocks with the cells of each row joined; a table that only lays out a page is left as it is."""
    found: list[Block] = []
    for row, group in groupby(blocks, lambda one: one.element.row if one.element.cell else None):
        cells = list(group)
        numbers = [one.element.cell.number for one in cells if one.element.cell]
        is_data = row is not None and 1 < len(cells) == len(set(numbers))
        if not is_data or any(len(one.text) > _LONGEST_CELL for one in cells):
            found += cells
        else:
            anchors = tuple(anchor for one in cells for anchor in one.anchors)
            text = "\t".join(" ".join(one.text.split("\n")) for one in cells)
            found.append(Block(text, cells[0].element, sum(one.linked for one in cells), anchors))
    return found
