"""What a reader makes of a document: paragraphs in reading order, notes apart, pages, what the file says of itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from argmap.files import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["PAGE_BREAK", "Document", "DocumentError"]

PAGE_BREAK = "\f"
"""Stands where a page begins: in the place of a space inside a paragraph, or before its first character."""


class DocumentError(UnreadableError):
    """A document that cannot be read; the message completes a sentence that begins with the file's name."""


@dataclass(frozen=True, slots=True)
class Document:
    """A document as plain paragraphs. No text in it holds line ends, but for lines that are meant (verse, code)."""

    kind: str
    """What it is, with its article: `a PDF file`, `a Word document`."""
    blocks: tuple[str, ...]
    """Paragraphs, headings, entries of lists and rows of tables in reading order, white space single, page breaks in
    them. A page without text is a page break more. The first page has none."""
    notes: tuple[str, ...] = ()
    """Footnotes and endnotes, each beginning with its page in square brackets (where there are pages) and its mark:
    `[p. 4] 2 "Copying" is used ...`; the page is the printed one."""
    title: str = ""
    author: str = ""
    publication: str = ""
    published: str = ""
    """When it appeared, as the file says; of a date and time the date alone, `2026-03-14`."""
    url: str = ""
    language: str = ""
    """A tag of BCP 47, where the file states one."""
    body: tuple[int, int] | None = None
    """Indexes of the first and the last block of the article's own text, where the file shows which it is."""
    pages: Mapping[int, str] = field(default_factory=dict)
    """Printed numbers: from which page on (counted from 1) it is numbered how; counted up from there. Empty where pages
    are numbered from 1, or there are none."""
    remarks: tuple[str, ...] = ()
    """What the reader of the text should know, each completing a sentence that begins with the file's name:
    `has no text on 3 of 40 pages: 4, 17, 18`."""
