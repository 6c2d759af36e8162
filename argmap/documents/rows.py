"""Tables of Word and OpenDocument files: a row whose cells are short becomes one text, its cells apart by a tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["LONGEST_CELL", "Rows", "as_row"]

LONGEST_CELL = 300
"""Characters of a cell that still counts as short."""


def as_row(cells: list[list[str]]) -> list[str]:
    """The texts of a row; one, where every cell has one short paragraph at most."""
    if any(len(cell) > 1 or any(len(text) > LONGEST_CELL for text in cell) for cell in cells):
        return [text for cell in cells for text in cell]
    texts = [" ".join(cell[0].split("\n")) for cell in cells if cell]
    return ["\t".join(texts)] if texts else []


class Rows:
    """Tables that are open, one in a cell of the other."""

    def __init__(self) -> None:
        self._tables: list[list[list[str]]] = []
        self._deleted: list[bool] = []
        self._number_deleted = 0
        self._cells: list[list[str] | None] = []
        """For each table, the cell that texts go to while it is open: its own, else that of the table around it."""

    def start(self, kind: str) -> None:
        """A table (`tbl`), a row (`tr`) or a cell (`tc`) begins."""
        if kind == "tbl":
            self._tables.append([])
            self._deleted.append(False)
            self._cells.append(self._cells[-1] if self._cells else None)
        elif kind == "tc" and self._tables:
            cell: list[str] = []
            self._cells[-1] = cell
            self._tables[-1].append(cell)

    def end(self, kind: str) -> list[str]:
        """One ends; the texts of a row that is whole."""
        if kind == "tc" or not self._tables:
            return []
        cells, self._tables[-1] = self._tables[-1], []
        self._cells[-1] = self._cells[-2] if len(self._cells) > 1 else None
        self._number_deleted -= self._deleted[-1]
        self._deleted[-1] = False
        if kind == "tbl":
            self._tables.pop()
            self._deleted.pop()
            self._cells.pop()
        return as_row(cells)

    def delete(self) -> None:
        """The row that is open was deleted."""
        if self._deleted and not self._deleted[-1]:
            self._deleted[-1] = True
            self._number_deleted += 1

    @property
    def is_deleted(self) -> bool:
        """Whether a row that is open was deleted."""
        return self._number_deleted > 0

    def take(self, texts: Sequence[str]) -> bool:
        """Take texts into the cell that is open; whether there is one."""
        cell = self._cells[-1] if self._cells else None
        if cell is None:
            return False
        cell.extend(texts)
        return True
