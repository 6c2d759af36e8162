"""Columns: rows that run across a gutter are cut there, and read column by column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.documents.pdf.boxes import box_of, size_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.documents.pdf.glyphs import Glyph

__all__ = ["in_reading_order"]

_GAP = 0.75
_LONG = 20
"""Characters of a row that counts as a line of text."""
_LEAST_ROWS = 12
_STRIP = 5
"""Points: the width of the strips that are tried as gutters."""


def in_reading_order(rows: Sequence[list[Glyph]]) -> list[list[Glyph]]:
    """Rows column by column on a page whose file draws them across its columns; else as they are."""
    long = [row for row in rows if len(row) >= _LONG and not row[0].turn]
    if len(long) < _LEAST_ROWS:
        return list(rows)
    gaps = [_pieces(row) for row in long]
    if sum(len(pieces) > 1 for pieces in gaps) < 0.4 * len(long):
        return list(rows)
    pieces = [piece for row in rows for piece in _pieces(row)]
    gutters = _gutters(pieces)
    if not gutters or _is_table(pieces, gutters):
        return list(rows)
    return _by_column(pieces, gutters)


def _pieces(row: list[Glyph]) -> list[list[Glyph]]:
    """A row cut at its wide gaps."""
    if row[0].turn:
        return [row]
    em = size_of(row)
    pieces: list[list[Glyph]] = [[]]
    right = row[0].left
    for one in row:
        if one.character != " ":
            if one.left - right > _GAP * em and pieces[-1]:
                pieces.append([])
            right = one.right
        if one.character != " " or pieces[-1]:
            pieces[-1].append(one)
    return [piece for piece in map(_trimmed, pieces) if piece]


def _trimmed(piece: list[Glyph]) -> list[Glyph]:
    while piece and piece[-1].character == " ":
        piece.pop()
    return piece


def _gutters(pieces: Sequence[list[Glyph]]) -> list[float]:
    """Where gutters are, from left to right: strips that few pieces cross, with text on both sides."""
    boxes = [box_of(piece) for piece in pieces if not piece[0].turn]
    first, last = min(box[0] for box in boxes), max(box[2] for box in boxes)
    width = last - first
    total = sum(box[2] - box[0] for box in boxes)
    found: list[list[float]] = []
    place = first + 0.1 * width
    while place < last - 0.1 * width:
        crossing = sum(box[0] < place + _STRIP and box[2] > place for box in boxes)
        before = sum(box[2] - box[0] for box in boxes if box[2] <= place + _STRIP)
        after = sum(box[2] - box[0] for box in boxes if box[0] >= place)
        if crossing <= 0.06 * len(boxes) and min(before, after) >= 0.15 * total:
            if found and place - found[-1][-1] <= 2:
                found[-1].append(place)
            else:
                found.append([place])
        place += 1
    return [(run[0] + run[-1] + _STRIP) / 2 for run in found]


def _is_table(pieces: Sequence[list[Glyph]], gutters: Sequence[float]) -> bool:
    """Whether what stands in one of the columns is mostly single words: then rows belong together."""
    words: list[list[int]] = [[] for _ in range(len(gutters) + 1)]
    for piece in pieces:
        left, _, right, _ = box_of(piece)
        column = sum(gutter <= (left + right) / 2 for gutter in gutters)
        words[column].append(sum(one.character == " " for one in piece) + 1)
    return any(not column or sum(count <= 2 for count in column) > 0.5 * len(column) for column in words)


def _by_column(pieces: Sequence[list[Glyph]], gutters: Sequence[float]) -> list[list[Glyph]]:
    """Column by column from top to bottom, between the lines that run across the page."""
    ordered: list[list[Glyph]] = []
    band: list[tuple[int, float, float, list[Glyph]]] = []
    for piece in sorted(pieces, key=lambda one: (box_of(one)[1], box_of(one)[0])):
        left, top, right, _ = box_of(piece)
        if any(left < gutter < right for gutter in gutters):
            ordered += _read(band)
            band = []
            ordered.append(piece)
        else:
            band.append((sum(gutter <= left for gutter in gutters), top, left, piece))
    return ordered + _read(band)


def _read(band: list[tuple[int, float, float, list[Glyph]]]) -> list[list[Glyph]]:
    """The pieces of a band column by column; those at one height of one column are one line again."""
    rows: list[list[Glyph]] = []
    last: tuple[int, float] = (-1, 0)
    for column, top, _, piece in sorted(band, key=lambda one: one[:3]):
        if last[0] == column and abs(top - last[1]) < 0.3 * size_of(piece):
            rows[-1] += [rows[-1][-1]._replace(character=" "), *piece]
        else:
            rows.append(piece)
        last = column, top
    return rows
