"""The table of a booklet's pages, itself a page."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import ceil
from typing import NamedTuple

from argmap.draw.escape import clean
from argmap.draw.measure import elided, text_width
from argmap.draw.poster.composing import Composition
from argmap.draw.poster.fitting import MARGIN, Poster
from argmap.draw.poster.legend import Head, Heading, Text
from argmap.draw.poster.sheet import Rect, Sheet

__all__ = ["Contents", "Row"]

_SIZE, _ROW, _COLUMN, _GAP = 11.0, 17.0, 460.0, 28.0
_NUMBER, _INDENT, _DEEPEST = 34.0, 12.0, 6
_COUNT, _SMALL, _SLACK = 66.0, 9.0, 0.94


class Row(NamedTuple):
    """A page: its number, the claim at its head, how many claims it holds, and how deep that claim stands."""

    page: int
    label: str
    text: str
    claims: int
    depth: int


@dataclass
class Contents(Composition):
    """A page with a row for each page."""

    rows: list[Row] = field(default_factory=list)

    @property
    def _placed(self) -> Poster:
        """Title and rows in as many columns as suit the page."""
        number = self._columns
        width = number * _COLUMN + (number - 1) * _GAP
        each = ceil(len(self.rows) / number)
        title, source = self.heads or ("", "")
        head = Head(title, source, []).placed(width, MARGIN, MARGIN)
        top = MARGIN + head.height + _ROW
        texts = [
            text for at, row in enumerate(self.rows) for text in self._row(row, at // each, top + at % each * _ROW)
        ]
        heading = Heading((*head.texts, *texts), (), head.height)
        return Poster(Sheet(), heading, width + 2 * MARGIN, top + each * _ROW + MARGIN)

    @property
    def _columns(self) -> int:
        """The number of columns by which the page is filled with the largest text."""
        page, number = self.page, len(self.rows)

        def scale(columns: int) -> float:
            width = columns * (_COLUMN + _GAP)
            return min(page.across / width, page.down / ((ceil(number / columns) + 3) * _ROW))

        return max(range(1, 9), key=scale)

    def _row(self, row: Row, column: int, top: float) -> list[Text]:
        left = MARGIN + column * (_COLUMN + _GAP)
        indent = _NUMBER + _INDENT * min(row.depth, _DEEPEST)
        label = elided(clean(row.label), _COLUMN / 3, _SIZE, bold=True)
        count = f"{row.claims} claim{'' if row.claims == 1 else 's'}"
        room = (_COLUMN - indent - text_width(label, _SIZE, bold=True) - _COUNT) * _SLACK
        return [
            Text(Rect(left, top, _NUMBER, _ROW), "", _SIZE, str(row.page)),
            Text(
                Rect(left + indent, top, _COLUMN - indent - _COUNT, _ROW),
                elided(clean(row.text), room, _SIZE),
                _SIZE,
                label,
            ),
            Text(Rect(left + _COLUMN - _COUNT, top, _COUNT, _ROW), count, _SMALL),
        ]
