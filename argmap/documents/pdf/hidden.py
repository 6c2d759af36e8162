"""Which text of a page a reader can see: without ink only what lies under a picture, as in scans with OCR."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, NamedTuple

import pypdfium2.raw as pdfium

from argmap.documents.pdf.beside import has_words_beside

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Visibility", "is_covered"]

_INVISIBLE = (pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP)
_WHITE = 250
_MOST_OBJECTS = 20_000
_MOST_LOOKS = 5_000_000
"""How often a glyph and an area of one page are compared; where more would be needed, the whole page is an area."""
_MOST = 0.5
"""The part of a page that a scan covers at least."""


class _Box(NamedTuple):
    left: float
    bottom: float
    right: float
    top: float


class Visibility:
    """What of a page's text is seen, asked glyph by glyph and kept by the object of the file that draws it."""

    def __init__(self, page: pdfium.FPDF_PAGE) -> None:
        self._page = page
        self._has_ink: dict[int, bool] = {}
        self._grounds: list[_Box] | None = None
        self._looks = 0
        self.has_words_beside = False
        """Whether the file says other words than some that were asked about, as far as that can be told."""

    def has_ink(self, address: int) -> bool:
        """Whether an object has ink; what has none is seen where a picture or area lies under it."""
        has_ink = self._has_ink.get(address)
        if has_ink is None:
            has_ink = self._has_ink[address] = not address or _has_ink(address)
            self.has_words_beside = self.has_words_beside or bool(address and has_words_beside(address))
        return has_ink

    def is_on_a_ground(self, across: float, up: float) -> bool:
        """Whether a picture or area lies under a place of the page."""
        if self._grounds is None:
            self._grounds = list(_grounds(self._page))
        self._looks += len(self._grounds)
        if self._looks > _MOST_LOOKS:
            return True
        return any(one.left <= across <= one.right and one.bottom <= up <= one.top for one in self._grounds)


def _has_ink(address: int) -> bool:
    drawn = ctypes.cast(address, pdfium.FPDF_PAGEOBJECT)
    mode = pdfium.FPDFTextObj_GetTextRenderMode(drawn)
    if mode in _INVISIBLE:
        return False
    if mode != pdfium.FPDF_TEXTRENDERMODE_FILL:
        return True
    parts = [ctypes.c_uint() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetFillColor(drawn, *parts):
        return True
    return parts[3].value > 0 and not all(part.value >= _WHITE for part in parts[:3])


def _grounds(page: pdfium.FPDF_PAGE) -> Iterator[_Box]:
    """The boxes of everything on a page that is not text; where there is very much of it, the whole plane."""
    count = pdfium.FPDFPage_CountObjects(page)
    if count > _MOST_OBJECTS:
        yield _Box(float("-inf"), float("-inf"), float("inf"), float("inf"))
        return
    corners = [ctypes.c_float() for _ in range(4)]
    for index in range(count):
        drawn = pdfium.FPDFPage_GetObject(page, index)
        if pdfium.FPDFPageObj_GetType(drawn) == pdfium.FPDF_PAGEOBJ_TEXT:
            continue
        if pdfium.FPDFPageObj_GetBounds(drawn, *corners):
            yield _Box(*(one.value for one in corners))


def is_covered(page: pdfium.FPDF_PAGE) -> bool:
    """Whether one picture covers most of a page, as a scan does."""
    whole = pdfium.FPDF_GetPageWidthF(page) * pdfium.FPDF_GetPageHeightF(page)
    corners = [ctypes.c_float() for _ in range(4)]
    for index in range(min(pdfium.FPDFPage_CountObjects(page), _MOST_OBJECTS)):
        drawn = pdfium.FPDFPage_GetObject(page, index)
        kind = pdfium.FPDFPageObj_GetType(drawn)
        if kind in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM) and pdfium.FPDFPageObj_GetBounds(
            drawn, *corners
        ):
            left, bottom, right, top = (one.value for one in corners)
            if (right - left) * (top - bottom) > _MOST * whole:
                return True
    return False
