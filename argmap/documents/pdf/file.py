"""An open PDF file: its pages one after the other, its labels, what it states of itself; failures as sentences."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, NamedTuple

import pypdfium2 as pdfium2
import pypdfium2.raw as pdfium

from argmap.documents.document import DocumentError
from argmap.documents.limits import LARGEST_FILE, MOST_PAGES
from argmap.documents.pdf.accents import composed
from argmap.documents.pdf.columns import in_reading_order
from argmap.documents.pdf.directions import righted
from argmap.documents.pdf.furniture import Page
from argmap.documents.pdf.glyphs import sheet
from argmap.documents.pdf.hidden import is_covered
from argmap.documents.pdf.initials import apart
from argmap.documents.pdf.lines import joined, lines_of
from argmap.documents.pdf.margins import without_line_numbers
from argmap.documents.pdf.stray import settled

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["Opened", "Stated"]

_DAMAGED = "is damaged; open it in a viewer and print it to a new PDF"
_LOCKED = "is locked by a password; save a copy without it"
_LONGEST_LABEL = 200
_LONGEST_VALUE = 20_000


class Stated(NamedTuple):
    """What a file states of itself, as it stands there."""

    title: str
    author: str
    created: str
    language: str


class Opened:
    """A PDF file that is open; closed at the end of its `with`."""

    def __init__(self, source: Path | bytes) -> None:
        size = len(source) if isinstance(source, bytes) else source.stat().st_size
        if size > LARGEST_FILE:
            raise DocumentError(f"is larger than {LARGEST_FILE // 2**20} MiB; cut it into several files")
        try:
            self._file = pdfium2.PdfDocument(source)
            self._count = len(self._file)
        except pdfium2.PdfiumError as error:
            is_locked = getattr(error, "err_code", None) in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
            raise DocumentError(_LOCKED if is_locked or "password" in str(error).lower() else _DAMAGED) from error
        if not self._count:
            raise DocumentError(_DAMAGED)
        if self._count > MOST_PAGES:
            raise DocumentError(f"has {self._count:,} pages, more than {MOST_PAGES:,}; cut it into several files")
        self.with_words_beside: list[int] = []
        """The pages so far, from 1, whose text is not all that they show: the file says other words beside some."""

    def __enter__(self) -> Opened:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def pages(self) -> Iterator[Page]:
        """The pages with their lines in reading order; a page that cannot be opened is empty."""
        failed = 0
        margin: float | None = None
        gutters: list[float] = []
        for number in range(self._count):
            page = pdfium.FPDF_LoadPage(self._file.raw, number)
            if not page:
                failed += 1
                yield Page(0, 0, [])
                continue
            try:
                shown = sheet(page)
            finally:
                pdfium.FPDF_ClosePage(page)
            if shown.has_words_beside:
                self.with_words_beside.append(number + 1)
            numbered, margin = without_line_numbers(composed(righted(shown.rows)), margin)
            rows, gutters = in_reading_order(joined(settled(numbered)), gutters)
            pieces = (piece for row in rows for piece in apart(row))
            yield Page(shown.width, shown.height, lines_of(pieces, number))
        if failed == self._count:
            raise DocumentError(_DAMAGED)

    def is_picture(self, number: int, has_text: bool) -> bool:
        """Whether a page (counted from 1) shows something that is not text: all of it, or where it has text, a scan."""
        page = pdfium.FPDF_LoadPage(self._file.raw, number - 1)
        if not page:
            return True
        try:
            return pdfium.FPDFPage_CountObjects(page) > 0 if not has_text else is_covered(page)
        finally:
            pdfium.FPDF_ClosePage(page)

    def labels(self) -> list[str]:
        """The labels that the file gives to its pages; none where a page has no label, or one that nobody prints."""
        buffer = ctypes.create_string_buffer(_LONGEST_LABEL)
        labels = []
        for number in range(self._count):
            length = pdfium.FPDF_GetPageLabel(self._file.raw, number, buffer, _LONGEST_LABEL)
            if not 2 < length <= _LONGEST_LABEL:
                return []
            labels.append(buffer.raw[: length - 2].decode("utf-16-le", "replace").strip())
        return labels

    def stated(self) -> Stated:
        """Title, author, day and language as the file states them."""
        title, author, created = (self._value(key) for key in ("Title", "Author", "CreationDate"))
        return Stated(title, author, created, self._language())

    def _value(self, key: str) -> str:
        """What the file states under a key; halves of letters in it, which no decoder takes, as U+FFFD."""
        name = key.encode()
        length = pdfium.FPDF_GetMetaText(self._file.raw, name, None, 0)
        if not 2 < length <= _LONGEST_VALUE:
            return ""
        buffer = ctypes.create_string_buffer(length)
        pdfium.FPDF_GetMetaText(self._file.raw, name, buffer, length)
        return buffer.raw[: length - 2].decode("utf-16-le", "replace")

    def _language(self) -> str:
        get = getattr(pdfium, "FPDFCatalog_GetLanguage", None)
        if get is None:
            return ""
        length = get(self._file.raw, None, 0)
        if not 2 < length < _LONGEST_LABEL:
            return ""
        buffer = ctypes.create_string_buffer(length)
        get(self._file.raw, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), length)
        return buffer.raw[: length - 2].decode("utf-16-le", "replace")
