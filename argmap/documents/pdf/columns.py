"""Columns: rows that run across a gutter are cut there, and read column by column."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from argmap.documents.pdf.boxes import box_of, size_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.documents.pdf.glyphs import Glyph

__all__ = ["in_reading_order"]

_GAP = 0.75
_LONG = 20
"""Characters of a row that counts as a line of text."""
_LEAST_ROWS = 12
_FEW = 4
"""So many with gaps are enough where nearly all have some, between pieces of several words."""
_FEW_GAPPED = 0.8
_WORDS = 4
_GAPPED = 0.4
"""The part of a page's long rows that have wide gaps, where the file draws them across columns."""
_CROSSING = 0.06
"""The part of a page's pieces that may run across a gutter."""
_CROSSING_KNOWN = 0.3
"""The same for gutters that the page before has."""
_EACH_SIDE = 0.15
"""The part of a page's text that stands on either side of a gutter."""
_WIDEST = 20_000
_STRIP = 5
"""Points: the width of the strips that are tried as gutters."""


class _Piece(NamedTuple):
    """A part of a row between wide gaps, with its box."""

    row: list[Glyph]
    left: float
    top: float
    right: float
    size: float

    @classmethod
    def of(cls, row: list[Glyph]) -> _Piece:
        left, top, right, _, size = box_of(row)
        return cls(row, left, top, right, size)


def in_reading_order(rows: Sequence[list[Glyph]], known: Sequence[float] = ()) -> tuple[list[list[Glyph]], list[float]]:
    """Rows column by column where the file draws them across its columns; else as they are, cut at gutters.

    Args:
        rows: of one page
        known: the gutters of the page before, for a page with too few rows to show its own

    Returns:
        The rows, and the gutters that they were read by.
    """
    long = sum(len(row) >= _LONG for row in rows if not row[0].turn)
    cut = [_pieces(row) for row in rows]
    gapped = [row for row in cut if len(row) > 1 and sum(map(len, row)) >= _LONG]
    if not gapped:
        return list(rows), []
    pieces = [_Piece.of(piece) for row in cut for piece in row]
    upright = [piece for piece in pieces if not piece.row[0].turn]
    gutters: list[float] = []
    if long >= _LEAST_ROWS:
        gutters = _gutters(upright)
    elif len(gapped) >= max(_FEW, _FEW_GAPPED * long) and _is_prose(upright):
        gutters = _gutters([_Piece.of(piece) for row in gapped for piece in row])
    if not gutters:
        return (_by_column(pieces, known), list(known)) if _fit(known, cut, upright) else (list(rows), [])
    if _is_table(pieces, gutters):
        return list(rows), []
    if len(gapped) >= _GAPPED * long:
        return _by_column(pieces, gutters), gutters
    return _cut_at_gutters(rows, cut, gutters), gutters


def _is_prose(pieces: Sequence[_Piece]) -> bool:
    """Whether nearly all pieces are of several words, as lines of text are."""
    return sum(_words(piece) >= _WORDS for piece in pieces) >= 0.8 * len(pieces)


def _words(piece: _Piece) -> int:
    return sum(one.character == " " for one in piece.row) + 1


def _fit(gutters: Sequence[float], cut: Sequence[Sequence[list[Glyph]]], pieces: Sequence[_Piece]) -> bool:
    """Whether some of the rows have their gaps at the gutters, and most stand beside them."""
    crossing = sum(any(piece.left < gutter < piece.right for gutter in gutters) for piece in pieces)
    return crossing < _CROSSING_KNOWN * len(pieces) and any(
        before[-1].right <= gutter <= after[0].left
        for row in cut
        for before, after in pairwise(row)
        for gutter in gutters
    )


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


def _gutters(pieces: Sequence[_Piece]) -> list[float]:
    """Where gutters are, from left to right: strips that few pieces cross, with text on both sides."""
    first, last = min(piece.left for piece in pieces), max(piece.right for piece in pieces)
    total = sum(piece.right - piece.left for piece in pieces)
    size = int(last - first) + 2
    if size > _WIDEST:
        return []
    begins, ends, before, after = [0] * size, [0] * size, [0.0] * size, [0.0] * size
    for piece in pieces:
        left, right = int(piece.left - first), int(piece.right - first)
        begins[left] += 1
        ends[right] += 1
        before[right] += piece.right - piece.left
        after[left] += piece.right - piece.left
    found: list[list[int]] = []
    begun, ended, left_of, right_of = sum(begins[:_STRIP]), 0, sum(before[:_STRIP]), total
    for place in range(size - _STRIP):
        is_inner = 0.1 * size < place < 0.9 * size
        if is_inner and begun - ended <= _CROSSING * len(pieces) and min(left_of, right_of) >= _EACH_SIDE * total:
            if found and place - found[-1][-1] <= 2:
                found[-1].append(place)
            else:
                found.append([place])
        begun += begins[place + _STRIP]
        ended += ends[place]
        left_of += before[place + _STRIP]
        right_of -= after[place]
    return [first + (run[0] + run[-1] + _STRIP) / 2 for run in found]


def _is_table(pieces: Sequence[_Piece], gutters: Sequence[float]) -> bool:
    """Whether what stands in one of the columns is mostly single words: then rows belong together."""
    words: list[list[int]] = [[] for _ in range(len(gutters) + 1)]
    for piece in pieces:
        column = sum(gutter <= (piece.left + piece.right) / 2 for gutter in gutters)
        words[column].append(_words(piece))
    return any(not column or sum(count <= 2 for count in column) > 0.5 * len(column) for column in words)


def _by_column(pieces: Sequence[_Piece], gutters: Sequence[float]) -> list[list[Glyph]]:
    """Column by column from top to bottom, between the lines that run across the page."""
    ordered: list[list[Glyph]] = []
    band: list[tuple[int, _Piece]] = []
    for piece in sorted(pieces, key=lambda one: (one.top, one.left)):
        if any(piece.left < gutter < piece.right for gutter in gutters):
            ordered += _read(band)
            band = []
            ordered.append(piece.row)
        else:
            band.append((sum(gutter <= piece.left for gutter in gutters), piece))
    return ordered + _read(band)


def _read(band: Sequence[tuple[int, _Piece]]) -> list[list[Glyph]]:
    """The pieces of a band column by column; those at one height of one column are one line again."""
    rows: list[list[Glyph]] = []
    last: tuple[int, float] = (-1, 0)
    for column, piece in sorted(band, key=lambda one: (one[0], one[1].top, one[1].left)):
        if last[0] == column and abs(piece.top - last[1]) < 0.3 * piece.size:
            rows[-1] = [*rows[-1], rows[-1][-1]._replace(character=" "), *piece.row]
        else:
            rows.append(piece.row)
        last = column, piece.top
    return rows


def _cut_at_gutters(
    rows: Sequence[list[Glyph]], cut: Sequence[Sequence[list[Glyph]]], gutters: Sequence[float]
) -> list[list[Glyph]]:
    """Rows in their order, those cut that run across a gutter with a gap there; a part that is cut off goes under the
    row over it in its column."""
    ordered: list[_Piece] = []
    loose: list[_Piece] = []
    for row, pieces in zip(rows, cut, strict=True):
        parts = [_Piece.of(part) for part in _at_gutters(row, pieces, gutters)]
        ordered.append(parts[0])
        loose += parts[1:]
    for part in loose:
        ordered.insert(_place_of(part, ordered), part)
    return [piece.row for piece in ordered]


def _at_gutters(row: list[Glyph], pieces: Sequence[list[Glyph]], gutters: Sequence[float]) -> list[list[Glyph]]:
    parts = [list(pieces[0])]
    for piece in pieces[1:]:
        if any(parts[-1][-1].right <= gutter <= piece[0].left for gutter in gutters):
            parts.append(list(piece))
        else:
            parts[-1] += [parts[-1][-1]._replace(character=" "), *piece]
    return parts if len(parts) > 1 else [row]


def _place_of(part: _Piece, pieces: Sequence[_Piece]) -> int:
    """After the row that stands over a part in its column, before the one that stands under it, else at the end."""
    left, top, right = part.left, part.top, part.right
    over: tuple[float, int] | None = None
    under: tuple[float, int] | None = None
    for index, (row, other_left, other_top, other_right, _) in enumerate(pieces):
        if (
            row[0].turn
            or other_left >= right
            or other_right <= left
            or other_right - other_left > 1.5 * (right - left) + 60
        ):
            continue
        if other_top < top and (over is None or other_top > over[0]):
            over = other_top, index + 1
        if other_top > top and (under is None or other_top < under[0]):
            under = other_top, index
    nearest = over or under
    return nearest[1] if nearest else len(pieces)
