"""The characters of a page with their boxes, in the order in which the file draws them, as PDFium has them."""

from __future__ import annotations

import ctypes
from math import pi
from typing import TYPE_CHECKING, NamedTuple

import pypdfium2.raw as pdfium

from argmap.documents.document import DocumentError
from argmap.documents.limits import MOST_ON_A_PAGE
from argmap.documents.pdf.hidden import Visibility

if TYPE_CHECKING:
    from collections.abc import Iterator

_object_of = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)(
    ctypes.cast(pdfium.FPDFText_GetTextObject, ctypes.c_void_p).value or 0
)
"""The address of the object that draws a character; as a number, for the binding makes a pointer, which is slow."""

__all__ = ["LINE_END_HYPHEN", "Glyph", "Sheet", "sheet"]

LINE_END_HYPHEN = "\ufffe"
"""Stands for a hyphen at a line end, and for the line end, as in the text that PDFium gives as a whole."""
_LIGATURES_OF_TEX = {0x0B: "ff", 0x0C: "fi", 0x0E: "ffi", 0x0F: "ffl", 0x21B5: "ff"}
_WIDE_LIGATURE = 0.55
"""Of the height of its box: a ligature of three letters is wider."""
_LEAST_COMMON = 0.25
"""The part of its height that a character shares with the one before in its line."""
_BACK = 4
"""In ems: how far back a character may stand in its line (letters of Arabic and Hebrew do, and accents)."""
_LINE_END = (0x02, 0xFFFE)


class Glyph(NamedTuple):
    """A character with its box, in points from the upper left corner of the page as it is shown; y runs down."""

    character: str
    left: float
    top: float
    right: float
    bottom: float
    turn: int = 0
    """By how many quarters it is turned against the page as it is shown, counter-clockwise."""
    is_apart: bool = False
    """Whether it begins a row and the file has a space before it."""


_glyph = tuple.__new__
"""Makes a Glyph of all its values at once: a page has thousands."""


class Sheet(NamedTuple):
    """A page as it is shown: its size in points, and the rows of characters as PDFium cuts them."""

    width: float
    height: float
    rows: list[list[Glyph]]
    has_words_beside: bool = False
    """Whether the file has written other words down beside some that it shows."""


def sheet(page: pdfium.FPDF_PAGE) -> Sheet:
    """The characters of a page that a reader sees. Those outside of the page's crop box are left out.

    Raises:
        DocumentError: the page has more characters than argmap reads.
    """
    crop = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, crop)
    text = pdfium.FPDFText_LoadPage(page)
    if not text:
        return Sheet(crop.right - crop.left, crop.top - crop.bottom, [])
    try:
        count = pdfium.FPDFText_CountChars(text)
        if count > MOST_ON_A_PAGE:
            raise DocumentError(
                f"has more than {MOST_ON_A_PAGE:,} characters on one page; print it to a new PDF with usual pages"
            )
        visibility = Visibility(page)
        rows = list(_rows(text, max(count, 0), visibility))
    finally:
        pdfium.FPDFText_ClosePage(text)
    box = (crop.left, crop.bottom, crop.right, crop.top)
    return _shown(rows, box)._replace(has_words_beside=visibility.has_words_beside)


def _rows(text: pdfium.FPDF_TEXTPAGE, count: int, visibility: Visibility) -> Iterator[list[Glyph]]:
    """Rows of glyphs in the coordinates of the file, cut at line ends; a row never begins or ends with a space."""
    rectangle = pdfium.FS_RECTF()
    pointer = ctypes.byref(rectangle)
    unicode, loose = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_GetLooseCharBox
    row: list[Glyph] = []
    is_apart = False
    last, is_inked = -1, False
    for index in range(count):
        code = unicode(text, index)
        if code in (10, 13):
            yield from _closed(row)
            row, is_apart = [], False
        elif code == 32 or code == 160:
            is_apart = not row
            if row and row[-1].character != " ":
                row.append(Glyph(" ", *row[-1][1:]))
        elif code in _LINE_END and pdfium.FPDFText_IsHyphen(text, index) == 1:
            if row:
                row.append(row[-1]._replace(character=LINE_END_HYPHEN))
            yield from _closed(row)
            row = []
        elif (code or not pdfium.FPDFText_IsGenerated(text, index)) and loose(text, index, pointer):
            left, bottom, right, top = rectangle.left, rectangle.bottom, rectangle.right, rectangle.top
            drawn = _object_of(text, index)
            if drawn != last:
                last, is_inked = drawn, visibility.has_ink(drawn)
            if not is_inked and not visibility.is_on_a_ground((left + right) / 2, (bottom + top) / 2):
                continue
            is_plain = 0x20 < code < 0x110000 and code != 0x21B5
            character = chr(code) if is_plain else _character(code, rectangle, row)
            turn = 0 if row else _turn(text, index)
            row.append(_glyph(Glyph, (character, left, bottom, right, top, turn, is_apart)))
            is_apart = False
    yield from _closed(row)


def _character(code: int, box: pdfium.FS_RECTF, row: list[Glyph]) -> str:
    """The character of a code; ligatures that fonts of TeX do not name are known by their codes, or by their width."""
    if code in _LIGATURES_OF_TEX and row and row[-1].character.isalpha():
        return _LIGATURES_OF_TEX[code]
    if code == 0:
        is_wide = box.right - box.left > _WIDE_LIGATURE * (box.top - box.bottom)
        return "ffi" if is_wide and row and row[-1].character.isalpha() else "\0"
    return chr(code) if code < 0x110000 else "\ufffd"


def _closed(row: list[Glyph]) -> Iterator[list[Glyph]]:
    while row and row[-1].character == " ":
        row.pop()
    if row:
        yield row


def _turn(text: pdfium.FPDF_TEXTPAGE, index: int) -> int:
    angle = pdfium.FPDFText_GetCharAngle(text, index)
    return -round(angle / (pi / 2)) % 4 if angle >= 0 else 0


def _shown(rows: list[list[Glyph]], crop: tuple[float, float, float, float]) -> Sheet:
    """The page along its text, whichever way the file hangs it; what lies outside of the crop box is left out."""
    first_left, first_bottom, first_right, first_top = crop
    within = []
    for row in rows:
        kept = [
            one
            for one in row
            if first_left - 1 <= (one.left + one.right) / 2 <= first_right + 1
            and first_bottom - 1 <= (one.top + one.bottom) / 2 <= first_top + 1
        ]
        if kept:
            within.append([kept[0]._replace(turn=row[0].turn), *kept[1:]])
    turns = [0, 0, 0, 0]
    for row in within:
        turns[row[0].turn] += len(row)
    most = turns.index(max(turns))
    width, height = first_right - first_left, first_top - first_bottom
    turned = (_turned(row, crop, most) for row in within)
    pieces = [piece for row in turned for piece in _at_one_height(row)]
    return Sheet(*((width, height) if most % 2 == 0 else (height, width)), pieces)


def _at_one_height(row: list[Glyph]) -> Iterator[list[Glyph]]:
    """A row cut where it leaves its height or jumps back: PDFium omits line ends where columns are drawn in turns."""
    if row[0].turn:
        yield row
        return
    if _is_level(row):
        yield row
        return
    piece: list[Glyph] = []
    last, follows_space = row[0], False
    for one in row:
        if one.character != " " and piece:
            common = min(last.bottom, one.bottom) - max(last.top, one.top)
            size = max(last.bottom - last.top, 1)
            smaller = min(size, one.bottom - one.top)
            if common < _LEAST_COMMON * smaller or one.left < last.left - _BACK * size:
                yield from _closed(piece)
                piece = []
        if one.character != " ":
            piece.append(one if piece or not follows_space else one._replace(is_apart=True))
        elif piece:
            piece.append(one)
        follows_space = one.character == " "
        if one.character.isalnum():
            last = one
    yield from _closed(piece)


def _is_level(row: list[Glyph]) -> bool:
    """Whether a row never leaves its height nor goes back, so that nothing of it need be cut."""
    lefts = [one.left for one in row]
    tops, bottoms = [one.top for one in row], [one.bottom for one in row]
    common, highest = min(bottoms) - max(tops), max(bottoms) - min(tops)
    return common >= _LEAST_COMMON * highest and lefts == sorted(lefts) and row[-1].character != " "


def _turned(row: list[Glyph], crop: tuple[float, float, float, float], most: int) -> list[Glyph]:
    """A row of the file (y up) on the page as it is read (y down); `most` is how most of the text is turned."""
    left, bottom, right, top = crop
    turn = (row[0].turn - most) % 4
    boxes = [(one.left, one.top, one.right, one.bottom) for one in row]  # of the file, where the top is the lower edge
    if most == 0:
        placed = [(x - left, top - upper, right_ - left, top - y) for x, y, right_, upper in boxes]
    elif most == 1:
        placed = [(y - bottom, x - left, upper - bottom, right_ - left) for x, y, right_, upper in boxes]
    elif most == 2:
        placed = [(right - right_, y - bottom, right - x, upper - bottom) for x, y, right_, upper in boxes]
    else:
        placed = [(top - upper, right - right_, top - y, right - x) for x, y, right_, upper in boxes]
    return [_glyph(Glyph, (one.character, *box, turn, one.is_apart)) for one, box in zip(row, placed, strict=True)]
