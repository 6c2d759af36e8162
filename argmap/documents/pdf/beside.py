"""Words that a PDF says in the place of those that it shows (ActualText): whoever reads its text gets these."""

from __future__ import annotations

import ctypes
import re

import pypdfium2.raw as pdfium

__all__ = ["has_words_beside"]

_MOST_MARKS = 20
_LONGEST = 20_000  # bytes of a text that is looked at
_WORDS = re.compile(r"[^\W\d_]{2,}\W*\s\W*[^\W\d_]{2,}")
"""Two words: a hyphen, a ligature, a letter with its accents or one broken word are written down there for good."""


def has_words_beside(address: int) -> bool:
    """Whether a text object, by its address, stands in a mark that says several words in its place."""
    drawn = ctypes.cast(address, pdfium.FPDF_PAGEOBJECT)
    count = min(pdfium.FPDFPageObj_CountMarks(drawn), _MOST_MARKS)
    return any(_WORDS.search(_text_of(pdfium.FPDFPageObj_GetMark(drawn, at))) for at in range(count))


def _text_of(mark: pdfium.FPDF_PAGEOBJECTMARK) -> str:
    length = ctypes.c_ulong()
    if not pdfium.FPDFPageObjMark_GetParamStringValue(mark, b"ActualText", None, 0, length):
        return ""
    buffer = (ctypes.c_ushort * (min(length.value, _LONGEST) // 2 + 1))()
    pdfium.FPDFPageObjMark_GetParamStringValue(mark, b"ActualText", buffer, ctypes.sizeof(buffer), length)
    said = bytes(buffer).decode("utf-16-le", "replace").rstrip("\0")
    if "\0" in said and max(said) < "\u0100":
        said = said.encode("latin-1").decode("utf-16-be", "replace")  # PDFium hands its bytes on, each as a letter
    return said
