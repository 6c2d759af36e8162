"""The reader of PDF files: from the file's characters to paragraphs, notes, pages and what it says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.counting import PageNumbers
from argmap.documents.document import Document, DocumentError
from argmap.documents.limits import LARGEST_TEXT
from argmap.documents.pdf.checks import is_empty, is_garbled, is_garbled_in_part, remarks_on
from argmap.documents.pdf.file import Opened
from argmap.documents.pdf.furniture import Page, edges_of, furniture, printed_area, turned_numbers
from argmap.documents.pdf.hyphens import Hyphens
from argmap.documents.pdf.initials import with_initials
from argmap.documents.pdf.measures import usual_size, usual_width
from argmap.documents.pdf.metadata import author_of, is_shown, language_of, published_of, title_lines, title_of
from argmap.documents.pdf.notes import note_lines, notes_of
from argmap.documents.pdf.pages import of_labels, of_numbers
from argmap.documents.pdf.paragraphs import blocks_of
from argmap.documents.pdf.weaving import woven
from argmap.documents.pdf.writing import text_of, texts_of

if TYPE_CHECKING:
    from collections.abc import Container, Sequence
    from pathlib import Path

    from argmap.documents.pdf.file import Stated

__all__ = ["read"]

_FIRST = 3
"""Pages that show title and author of a file, or the last one does."""


def read(source: Path | bytes) -> Document:
    """The text of a PDF file, from its path or its bytes.

    Raises:
        DocumentError: the file is damaged, locked or too large, has no text, or letters that no one can tell.
    """
    with Opened(source) as opened:
        pages, remarks = _pages(opened)
        labels, stated = opened.labels(), opened.stated()
    hyphens = Hyphens(line for page in pages for line in page.lines)
    pages = [page._replace(lines=with_initials(page.lines, hyphens.has)) for page in pages]
    size = usual_size(pages)
    width = usual_width(pages, size)
    taken = furniture(pages, size, width)
    in_notes = note_lines(pages, taken, size)
    runs = of_labels(labels) or _printed(pages, taken, in_notes)
    body = [
        line
        for page, furnished, noted in zip(pages, taken, in_notes, strict=True)
        for index, line in enumerate(page.lines)
        if index not in furnished and index not in noted
    ]
    blocks = texts_of(woven(blocks_of(body, size, width)), hyphens, len(pages))
    if sum(map(len, blocks)) > LARGEST_TEXT:
        raise DocumentError(f"has more than {LARGEST_TEXT // 2**20} MiB of text; cut it into several files")
    numbers = PageNumbers(runs)
    notes = [
        f"[p. {numbers.of(note.page + 1)}] {note.mark} {text_of(note.lines, hyphens)}".replace("  ", " ")
        for note in notes_of(pages, in_notes)
    ]
    shown = title_lines(pages[0], taken[0], size)
    title, author = _named(stated, pages, text_of(shown, hyphens).rstrip("*†‡∗ ") if shown else "")
    return Document(
        kind="a PDF file",
        blocks=tuple(blocks),
        notes=tuple(notes),
        title=title,
        author=author,
        published=published_of(stated.created),
        language=language_of(stated.language),
        pages=runs,
        remarks=remarks,
    )


def _named(stated: Stated, pages: Sequence[Page], shown: str) -> tuple[str, str]:
    """Title and author as the file states them, where it does not show others; else the title that it shows."""
    title, author = title_of(stated.title), author_of(stated.author)
    ends = " ".join(line.text for page in (*pages[:_FIRST], pages[-1]) for line in page.lines)
    if not title or (shown and not is_shown(title, ends)):
        title = shown
    return title, author if is_shown(author, ends) else ""


def _pages(opened: Opened) -> tuple[list[Page], tuple[str, ...]]:
    """The pages with their lines; those that cannot be read are without any, and named."""
    pages: list[Page] = []
    pictures: list[int] = []
    garbled: list[int] = []
    in_part: list[int] = []
    for number, page in enumerate(opened.pages(), 1):
        text = "".join(line.text for line in page.lines)
        if is_garbled(text):
            garbled.append(number)
        elif is_garbled_in_part(line.text for line in page.lines):
            in_part.append(number)
        elif is_empty(text) and opened.is_picture(number, bool(text)):
            pictures.append(number)
        pages.append(page._replace(lines=[]) if number in garbled[-1:] else page)
    return pages, remarks_on(len(pages), pictures, garbled, in_part, opened.with_words_beside)


def _printed(pages: Sequence[Page], taken: Sequence[set[int]], in_notes: Sequence[Container[int]]) -> dict[int, str]:
    """How pages are called by the numbers printed on them; those of notes are none."""
    area = printed_area(pages)
    edges = [
        edge
        for number, page in enumerate(pages)
        for edge in (*edges_of(number, page, area), *turned_numbers(number, page))
        if (edge.rank == 0 or edge.at in taken[number]) and edge.at not in in_notes[number]
    ]
    return of_numbers(edges, len(pages))
