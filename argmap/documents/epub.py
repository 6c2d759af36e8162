"""E-books (EPUB) read with the standard library: the chapters in their order, through the reader of web pages."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import unquote

from argmap.documents import limits
from argmap.documents.archive import Archive
from argmap.documents.cleaning import without_breaks
from argmap.documents.document import PAGE_BREAK, Document, DocumentError
from argmap.documents.epub_package import chapters_of, package_of
from argmap.documents.html.encoding import decoded
from argmap.documents.html.metadata import date_of
from argmap.documents.html.notes import without_notes
from argmap.documents.html.prose import hidden
from argmap.documents.html.reading import chapter_of, only
from argmap.documents.html.rows import with_rows
from argmap.documents.html.tree import Block, Links, Reference
from argmap.documents.pages import page_runs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.documents.epub_package import Part

__all__ = ["read"]

_LEAST_WORDS = 20
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|\w+")


class _BookLinks(Links):
    """How links of a chapter lead to elements of any chapter: an element is called by its file and its id."""

    def __init__(self, file: str) -> None:
        super().__init__(prefix=f"{file}#")
        self._file = file

    def target(self, address: str) -> str:
        path, hash_sign, fragment = address.partition("#")
        if not hash_sign or not fragment or "://" in path:
            return ""
        file = posixpath.normpath(posixpath.join(posixpath.dirname(self._file), unquote(path))) if path else self._file
        return f"{file}#{unquote(fragment)}"


@dataclass(slots=True)
class _Book:
    """All chapters put together."""

    blocks: list[Block] = field(default_factory=list)
    prefixes: list[str] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    unseen: set[int] = field(default_factory=set)
    """Indexes of the blocks that are hidden; notes may be, until somebody asks for them."""
    length: int = 0

    def add(self, part: Part, page: str) -> None:
        """Add a chapter, unless it is a list of chapters or a cover with hardly a word of text."""
        file = part.name
        chapter = chapter_of(page, _BookLinks(file), book=True)
        if part.is_navigation:
            chapter = only(chapter, [at for at, one in enumerate(chapter.blocks) if one.element.doubtful is None])
        if (part.is_navigation or part.is_cover) and _has_few_words(chapter.blocks):
            return
        before = len(self.blocks)
        self.unseen |= {before + at for at in hidden(chapter.blocks) if chapter.blocks[at].text.strip(PAGE_BREAK)}
        self.references += [Reference(one.mark, one.target, one.block + before) for one in chapter.references]
        self.blocks += chapter.blocks
        self.prefixes += [f"{file}#"] * len(chapter.blocks)
        self.labels += chapter.page_labels
        self.length += sum(len(one.text) for one in chapter.blocks)
        if len(self.blocks) > limits.MOST_BLOCKS:
            raise DocumentError(f"has more than {limits.MOST_BLOCKS:,} paragraphs; split it")
        if self.length > limits.LARGEST_TEXT:
            most = limits.LARGEST_TEXT // 2**20
            raise DocumentError(f"has more than {most} MiB of text; save the part that you need alone")


def _has_few_words(blocks: Sequence[Block]) -> bool:
    return sum(len(_WORD.findall(one.text)) for one in blocks) < _LEAST_WORDS


def read(data: bytes) -> Document:
    """The text of an e-book, from its bytes."""
    archive = Archive(data)
    package, folder = package_of(archive)
    book = _Book()
    chapters = chapters_of(package, folder, archive)
    doubts: dict[str, None] = {}
    for part in chapters.parts:
        page, remarks = decoded(archive.page(part.name))
        book.add(part, page)
        doubts.update(dict.fromkeys(remarks))
    rest, notes = without_notes(book.blocks, book.references, book.prefixes)
    rows = with_rows([book.blocks[at] for at in rest if at not in book.unseen])
    blocks, notes, first = _with_pages([one.text for one in rows], notes, book.labels)
    if not blocks and not notes:
        raise DocumentError("has no text, only pictures of its pages; run OCR on them and use the result")
    return Document(
        kind="an e-book (EPUB)",
        blocks=tuple(blocks),
        notes=tuple(notes),
        title=package.said("title"),
        author=", ".join(dict.fromkeys(package.values.get("creator", [])[:20])),
        publication=package.said("publisher"),
        published=date_of(package.said("date")),
        language=package.said("language"),
        pages=first,
        remarks=(*chapters.remarks, *(f"{one} (in some of its chapters)" for one in doubts)),
    )


def _with_pages(
    blocks: Sequence[str], notes: Sequence[str], labels: Sequence[str]
) -> tuple[list[str], list[str], dict[int, str]]:
    """The texts with page breaks only where the book has printed pages, and how these are numbered.

    What stands before the first mark of a page is a page of its own, if there is any.
    """
    breaks = sum(text.count(PAGE_BREAK) for text in blocks)
    if breaks < 2 or breaks != len(labels):
        return [without_breaks(text).strip() for text in blocks if text.strip()], list(notes), {}
    texts = list(blocks)
    if texts[0].startswith(PAGE_BREAK):
        texts[0] = texts[0][1:]
        return _merged(texts), list(notes), page_runs(labels)
    return _merged(texts), list(notes), page_runs(["", *labels])


def _merged(texts: Sequence[str]) -> list[str]:
    """Page breaks that stand alone put before the next text."""
    found: list[str] = []
    waiting = ""
    for text in texts:
        if text.strip(PAGE_BREAK):
            found.append(waiting + text)
            waiting = ""
        else:
            waiting += text
    if waiting and found:
        found[-1] += waiting
    return found
