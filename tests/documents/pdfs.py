"""PDF files that tests make themselves: pages set by hand, line for line, so that what stands where is known."""

from __future__ import annotations

import io
import re
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from reportlab.pdfgen.canvas import Canvas

__all__ = ["A5", "Book", "canvas", "drawn", "garbled", "picture", "placed", "png", "set_book"]

A5 = (420.0, 595.0)
_NOTE = re.compile(r"\{([^}]*)\}")


def canvas(into: io.BytesIO, size: tuple[float, float] = A5, **options: object) -> Canvas:
    """An empty file, the same bytes each time."""
    module = pytest.importorskip("reportlab.pdfgen.canvas")
    return module.Canvas(into, pagesize=size, invariant=1, **options)


def drawn(draw: Callable[[Canvas], None], size: tuple[float, float] = A5, **options: object) -> bytes:
    """A file that a function draws; it ends its pages itself, the last one need not."""
    into = io.BytesIO()
    page = canvas(into, size, **options)
    draw(page)
    page.save()
    return into.getvalue()


def placed(
    *pages: Iterable[tuple[float, float, str] | tuple[float, float, str, float]], font: str = "Times-Roman"
) -> bytes:
    """Texts at their places, page by page: from the left, from the top, what, and the size of its type (10)."""

    def draw(page: Canvas) -> None:
        for texts in pages:
            for left, top, text, *size in texts:
                page.setFont(font, size[0] if size else 10)
                page.drawString(left, A5[1] - top, text)
            page.showPage()

    return drawn(draw)


@dataclass
class Book:
    """A file that was set, and what it holds."""

    data: bytes = b""
    blocks: list[str] = field(default_factory=list)
    """Its paragraphs as argmap should have them, page breaks in them."""
    notes: list[str] = field(default_factory=list)
    furniture: list[str] = field(default_factory=list)
    """Every line of heads and feet."""
    breaks: int = 0
    """How many words are broken at line ends."""
    count: int = 0
    """Of pages."""


@dataclass
class _Line:
    words: list[str]
    paragraph: int
    is_first: bool
    is_last: bool
    is_broken: bool
    notes: list[tuple[str, str]]


def set_book(
    paragraphs: Sequence[str],
    *,
    size: float = 10,
    columns: int = 1,
    first: int = 17,
    heads: tuple[str, str] = ("THE HARBOUR TOWN", "What the Sand Takes"),
    language: str = "en_US",
    is_justified: bool = True,
    has_indents: bool = True,
    page: tuple[float, float] = A5,
    in_turns: bool = False,
    line_numbers: bool = False,
) -> Book:
    """Paragraphs set as a book: hyphens at line ends, heads left and right, page numbers, notes (`word{Note.}`) below.

    Args:
        paragraphs: the text; what stands in braces is a note, whose mark stands there raised
        size: of the type, in points
        columns: on each page
        first: the number printed on the first page, at its head
        heads: the running heads of left (even) and right (odd) pages
        language: of the hyphenation, as pyphen names it
        is_justified: whether lines are as wide as their column
        has_indents: whether paragraphs are indented; else a gap stands between them
        page: width and height in points
        in_turns: whether the lines of columns are drawn row by row, across the columns
        line_numbers: whether each line has a number in the margin
    """
    book = Book(notes=[])
    setter = _Setter(size, columns, page, language, is_justified, has_indents)
    lines = setter.broken(paragraphs, first)
    pages = setter.paged(lines)
    book.count = len(pages)
    book.breaks = sum(line.is_broken for line in lines)
    into = io.BytesIO()
    file = canvas(into, page)
    for index, groups in enumerate(pages):
        number = first + index
        head = heads[number % 2]
        texts = (f"{number}", head) if number % 2 == 0 else (head, f"{number}")
        file.setFont("Times-Italic", size * 0.9)
        file.drawString(setter.left, page[1] - 34, texts[0])
        file.drawRightString(setter.right, page[1] - 34, texts[1])
        book.furniture += texts
        setter.draw(file, groups, in_turns, line_numbers)
        book.notes += [
            f"[p. {number}] {mark} {text}" for group in groups for _, line in group for mark, text in line.notes
        ]
        file.showPage()
    file.save()
    book.data = into.getvalue()
    book.blocks = _truth(pages, lines)
    return book


def _truth(pages: Sequence[Sequence[Sequence[tuple[float, _Line]]]], lines: Sequence[_Line]) -> list[str]:
    page_of = {id(line): number for number, groups in enumerate(pages) for group in groups for _, line in group}
    blocks: list[str] = []
    at = 0
    is_broken = False
    pending = ""
    for line in lines:
        text = " ".join(_NOTE.sub("", word) for word in line.words)
        turned = "\f" * (page_of[id(line)] - at)
        at = page_of[id(line)]
        if line.is_first:
            blocks.append(turned + text)
        elif is_broken:
            first, _, rest = text.partition(" ")
            blocks[-1] = blocks[-1][:-1] + first + ((turned or " ") + rest if rest else "")
            pending = turned if not rest else ""
        else:
            blocks[-1] += (turned or pending or " ") + text
            pending = ""
        is_broken = line.is_broken
    return blocks


class _Setter:
    def __init__(
        self, size: float, columns: int, page: tuple[float, float], language: str, is_justified: bool, has_indents: bool
    ) -> None:
        metrics = pytest.importorskip("reportlab.pdfbase.pdfmetrics")
        self._hyphens = pytest.importorskip("pyphen").Pyphen(lang=language)
        self._metrics = metrics
        self.size, self.columns, self.page = size, columns, page
        self.is_justified, self.has_indents = is_justified, has_indents
        self.left, self.right, self.top, self.foot = 50.0, page[0] - 50.0, 60.0, page[1] - 60.0
        self.gutter = 2 * size
        self.width = (self.right - self.left - (columns - 1) * self.gutter) / columns
        self.leading = 1.25 * size
        self._mark = 0

    def _width_of(self, text: str, size: float) -> float:
        return float(self._metrics.stringWidth(text, "Times-Roman", size))

    def _measured(self, word: str) -> float:
        plain = _NOTE.sub("", word)
        return self._width_of(plain, self.size) + 5 * len(_NOTE.findall(word))

    def broken(self, paragraphs: Sequence[str], first: int) -> list[_Line]:
        """Paragraphs as lines, words broken where they do not fit."""
        del first
        lines: list[_Line] = []
        for number, paragraph in enumerate(paragraphs):
            words = re.findall(r"(?:\{[^}]*\}|\S)+", paragraph)
            begin = len(lines)
            row: list[str] = []
            while words:
                room = self.width - (self.size if self.has_indents and len(lines) == begin else 0)
                used = sum(self._measured(word) + self._width_of(" ", self.size) for word in row)
                if used + self._measured(words[0]) <= room:
                    row.append(words.pop(0))
                    continue
                parts = self._fitting(words[0], room - used)
                if parts:
                    row.append(parts[0])
                    words[0] = parts[1]
                lines.append(self._line(row, number, len(lines) == begin, is_broken=bool(parts)))
                row = []
            if row:
                lines.append(self._line(row, number, len(lines) == begin, is_last=True))
        return lines

    def _line(
        self, row: list[str], number: int, is_first: bool, *, is_last: bool = False, is_broken: bool = False
    ) -> _Line:
        notes = []
        for text in _NOTE.findall(" ".join(row)):
            self._mark += 1
            notes.append((str(self._mark), text))
        return _Line(row, number, is_first, is_last, is_broken, notes)

    def _fitting(self, word: str, room: float) -> tuple[str, str] | None:
        """A word in two, the longest first part that fits; letters only, so that it is clear what was broken."""
        match = re.fullmatch(r"([“‘(]?)([^\W\d_]{5,})([.,;:!?”’)]*)", word)
        if not match:
            return None
        for begin, end in sorted(self._hyphens.iterate(match[2]), key=lambda parts: -len(parts[0])):
            if min(len(begin), len(end)) >= 2 and self._measured(f"{match[1]}{begin}-") <= room:
                return f"{match[1]}{begin}-", end + match[3]
        return None

    def paged(self, lines: Sequence[_Line]) -> list[list[list[tuple[float, _Line]]]]:
        """Pages of columns of lines with their heights from the top, above the notes that belong to them."""
        pages: list[list[list[tuple[float, _Line]]]] = [[[]]]
        height, noted = self.top, 0.0
        for line in lines:
            gap = 0 if self.has_indents or not line.is_first or not pages[-1][-1] else 0.6 * self.leading
            needed = sum(0.8 * self.leading * self._rows(text) for _, text in line.notes)
            extra = 10 if line.notes and not noted else 0
            if height + gap + self.leading > self.foot - noted - needed - extra:
                if len(pages[-1]) == self.columns:
                    pages.append([[]])
                else:
                    pages[-1].append([])
                height, noted, gap = self.top, 0.0, 0
                extra = 10 if line.notes else 0
            height += gap + self.leading
            noted += needed + extra
            pages[-1][-1].append((height, line))
        return pages

    def _rows(self, note: str) -> int:
        return len(self._note_rows(note))

    def _note_rows(self, note: str) -> list[str]:
        rows = [""]
        for word in note.split():
            if rows[-1] and self._width_of(f"000 {rows[-1]} {word}", 0.75 * self.size) > self.width:
                rows.append(word)
            else:
                rows[-1] = f"{rows[-1]} {word}".strip()
        return rows

    def draw(
        self, file: Canvas, groups: Sequence[Sequence[tuple[float, _Line]]], in_turns: bool, numbers: bool
    ) -> None:
        """One page: its columns one after the other, or row by row, and the notes below."""
        wanted = [(height, column, line) for column, group in enumerate(groups) for height, line in group]
        if in_turns:
            wanted.sort(key=lambda one: one[:2])
        for height, column, line in wanted:
            left = self.left + column * (self.width + self.gutter)
            self._draw_line(file, line, left, height)
        if numbers:
            file.setFont("Times-Roman", 0.8 * self.size)
            for index, (height, _, _) in enumerate(wanted, 1):
                file.drawRightString(self.left - 14, self.page[1] - height, str(index))
        for column, group in enumerate(groups):
            self._draw_notes(file, [note for _, line in group for note in line.notes], column)

    def _draw_line(self, file: Canvas, line: _Line, left: float, height: float) -> None:
        indent = self.size if self.has_indents and line.is_first else 0
        used = sum(map(self._measured, line.words)) + self._width_of(" ", self.size) * (len(line.words) - 1)
        spare = self.width - indent - used
        text = file.beginText(left + indent, self.page[1] - height)
        is_wide = self.is_justified and not line.is_last and len(line.words) > 1
        text.setWordSpace(spare / (len(line.words) - 1) if is_wide else 0)
        text.setFont("Times-Roman", self.size)
        marks = [mark for mark, _ in line.notes]
        for index, part in enumerate(_NOTE.split(" ".join(line.words))):
            if index % 2 == 0:
                text.textOut(part)
                continue
            text.setRise(0.35 * self.size)
            text.setFont("Times-Roman", 0.65 * self.size)
            text.textOut(marks[index // 2])
            text.setRise(0)
            text.setFont("Times-Roman", self.size)
        file.drawText(text)

    def _draw_notes(self, file: Canvas, notes: Sequence[tuple[str, str]], column: int) -> None:
        left = self.left + column * (self.width + self.gutter)
        count = sum(self._rows(text) for _, text in notes)
        height = self.foot - 0.8 * self.leading * (count - 1)
        for mark, note in notes:
            for index, row in enumerate(self._note_rows(note)):
                text = file.beginText(left, self.page[1] - height)
                text.setWordSpace(0)
                if index == 0:
                    text.setFont("Times-Roman", 0.5 * self.size)
                    text.setRise(0.25 * self.size)
                    text.textOut(mark)
                    text.setRise(0)
                text.setFont("Times-Roman", 0.75 * self.size)
                text.textOut((" " if index == 0 else "") + row)
                file.drawText(text)
                height += 0.8 * self.leading


def picture(pages: int = 1) -> bytes:
    """Pages that are pictures, as a scanner makes them."""

    def draw(page: Canvas) -> None:
        from reportlab.lib.utils import ImageReader

        for _ in range(pages):
            page.drawImage(ImageReader(io.BytesIO(png(40, 50))), 0, 0, *A5)
            page.showPage()

    return drawn(draw)


def png(width: int, height: int) -> bytes:
    """A grey picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")

    header = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes([8, 0, 0, 0, 0])
    rows = b"".join(b"\0" + bytes((x * y) % 256 for x in range(width)) for y in range(height))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def plain(objects: Sequence[bytes]) -> bytes:
    """A file of objects numbered from 1, of which the first is the catalogue."""
    data = b"%PDF-1.7\n"
    places = []
    for number, one in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n" % number + one + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table
    return data + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)


def stream(data: bytes, entries: bytes = b"") -> bytes:
    """A stream object."""
    return b"<< /Length %d %s >>\nstream\n" % (len(data), entries) + data + b"\nendstream"


def garbled(pages: int = 1) -> bytes:
    """Pages whose font says that its letters are private ones (U+E000 and up)."""
    pairs = b"".join(b"<%02x> <%04x>\n" % (code, 0xE000 + code) for code in range(32, 127))
    mapping = (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def "
        b"1 begincodespacerange <00> <ff> endcodespacerange 95 beginbfchar\n" + pairs + b"endbfchar endcmap end end"
    )
    kids = b" ".join(b"%d 0 R" % (5 + 2 * page) for page in range(pages))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>" % (pages, kids),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /ToUnicode 4 0 R >>",
        stream(mapping),
    ]
    for page in range(pages):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Contents %d 0 R "
            b"/Resources << /Font << /F 3 0 R >> >> >>" % (6 + 2 * page)
        )
        objects.append(stream(b"BT /F 11 Tf 50 500 Td (The harbour silts up a little more each year.) Tj ET"))
    return plain(objects)
