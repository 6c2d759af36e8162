"""Where words stand on a page of a PDF: found by their letters, and only where these stand once on the page."""

from __future__ import annotations

import ctypes
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdfium2 import PdfPage, PdfTextPage

__all__ = ["boxes_of"]

_FEWEST = 8  # letters that words need to be known by
_MOST = 100_000  # characters of a page that are looked at
_MOST_BOXES = 400
_GAP = 20  # thousandths of the width that lie between boxes of one line at most
_PER_MILLE = 1_000

Box = list[float]


def boxes_of(page: PdfPage, words: list[str]) -> list[list[Box]]:
    """For each of the words the boxes that they fill, from the top left, in thousandths of the page's width and height.

    Hyphens, spaces, ligatures, capitals and accents count for nothing; figures neither where the words are not found
    with them, because marks of notes stand in the page's text; nor the last word, which the page's end may have broken.
    No boxes where the words do not stand on the page, stand there more than once, or are very short.
    """
    text_page = page.get_textpage()
    characters = _characters(text_page)
    forms = {with_figures: _letters(characters, with_figures=with_figures) for with_figures in (True, False)}
    found = []
    for one in words:
        shorter = " ".join(one.split()[:-1])
        tried = ((wanted, with_figures) for wanted in (one, shorter) for with_figures in forms)
        spans = (_span(wanted, *forms[with_figures], with_figures=with_figures) for wanted, with_figures in tried)
        span = next(filter(None, spans), None)
        found.append(_lines(_boxes(page, text_page, *_with_marks(one, characters, *span))) if span else [])
    text_page.close()
    return found


def _characters(text_page: PdfTextPage) -> list[str]:
    """The page's characters, each under its index; what is no code point is a space."""
    from pypdfium2 import raw

    codes = (raw.FPDFText_GetUnicode(text_page.raw, index) for index in range(min(text_page.count_chars(), _MOST)))
    return [chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else " " for code in codes]


def _letters(characters: list[str], *, with_figures: bool) -> tuple[str, list[int]]:
    """The letters (and figures) alone, plain and small, and for each of them the index that it comes from."""
    plain, places = [], []
    for index, character in enumerate(characters):
        for one in unicodedata.normalize("NFKD", character).casefold():
            if one.isalpha() or (with_figures and one.isalnum()):
                plain.append(one)
                places.append(index)
    return "".join(plain), places


def _span(words: str, text: str, places: list[int], *, with_figures: bool) -> tuple[int, int] | None:
    """The first and the last index of the words, where they stand once."""
    wanted, _ = _letters(list(words), with_figures=with_figures)
    at = text.find(wanted)
    if len(wanted) < _FEWEST or at < 0 or text.find(wanted, at + 1) >= 0:
        return None
    return places[at], places[at + len(wanted) - 1]


def _with_marks(words: str, characters: list[str], first: int, last: int) -> tuple[int, int]:
    """The same stretch with the quotation marks before it and the stops after it, where the words have them, too."""
    letters = [index for index, one in enumerate(words) if one.isalnum()]
    before, after = words[: letters[0]], words[letters[-1] + 1 :]
    while before and first and characters[first - 1] == before[-1]:
        before, first = before[:-1], first - 1
    while after and last + 1 < len(characters) and characters[last + 1] == after[0]:
        after, last = after[1:], last + 1
    return first, last


def _lines(boxes: list[Box]) -> list[Box]:
    """Boxes that go on in the same line, as they do where the type changes, in one."""
    lines: list[Box] = []
    for box in boxes:
        if lines and _goes_on(lines[-1], box):
            left, top, width, height = lines[-1]
            end, below = max(left + width, box[0] + box[2]), max(top + height, box[1] + box[3])
            top = min(top, box[1])
            lines[-1] = [left, top, round(end - left, 1), round(below - top, 1)]
        else:
            lines.append(box)
    return lines


def _goes_on(line: Box, box: Box) -> bool:
    shared = min(line[1] + line[3], box[1] + box[3]) - max(line[1], box[1])
    return shared > min(line[3], box[3]) / 2 and -_GAP < box[0] - line[0] - line[2] < _GAP


def _boxes(page: PdfPage, text_page: PdfTextPage, first: int, last: int) -> list[Box]:
    """The boxes of the characters from a first to a last index, where they lie as the page is shown."""
    boxes = []
    for index in range(min(text_page.count_rects(first, last - first + 1), _MOST_BOXES)):
        left, bottom, right, top = text_page.get_rect(index)
        (x, y), (end, below) = _shown(page, left, top), _shown(page, right, bottom)
        x, end, y, below = min(x, end), max(x, end), min(y, below), max(y, below)
        boxes.append([x, y, round(end - x, 1), round(below - y, 1)])
    return boxes


def _shown(page: PdfPage, x: float, y: float) -> tuple[float, float]:
    """A point of the page as thousandths from the top left of what is shown, turned and cut as the page is."""
    from pypdfium2 import raw

    across, down = ctypes.c_int(), ctypes.c_int()
    fine = 10 * _PER_MILLE
    raw.FPDF_PageToDevice(page.raw, 0, 0, fine, fine, 0, x, y, ctypes.byref(across), ctypes.byref(down))
    return round(across.value / 10, 1), round(down.value / 10, 1)
