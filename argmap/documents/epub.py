"""E-books (EPUB) read with the standard library: the chapters in their order, through the reader of web pages."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import unquote

from argmap.documents import limits
from argmap.documents.archive import Archive, parse_xml
from argmap.documents.cleaning import plain, without_breaks
from argmap.documents.document import PAGE_BREAK, Document, DocumentError
from argmap.documents.html.encoding import decoded
from argmap.documents.html.metadata import date_of
from argmap.documents.html.notes import without_notes
from argmap.documents.html.reading import chapter_of
from argmap.documents.html.rows import with_rows
from argmap.documents.html.tree import Block, Links, Reference
from argmap.documents.pages import page_runs

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["read"]

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_PAGES = frozenset(("application/xhtml+xml", "text/html", "text/x-oeb1-document", "application/xml"))
_FONTS = re.compile(r"\.(?:ttf|otf|woff2?|ttc|eot)$", re.IGNORECASE)
_COVER = re.compile(r"^(?:cover|titlepage-image)(?:[-_.]?(?:page|image))?\.x?html?$", re.IGNORECASE)
_MOST_CHAPTERS = 5_000
_DAMAGED = "is no whole e-book: its list of chapters is missing; fetch it or save it again"


@dataclass(slots=True)
class _Package:
    """Reads the container, the package (OPF) and the list of what is encrypted."""

    package: str = ""
    items: dict[str, tuple[str, str, str]] = field(default_factory=dict)
    spine: list[tuple[str, bool]] = field(default_factory=list)
    values: dict[str, list[str]] = field(default_factory=dict)
    encrypted: list[str] = field(default_factory=list)
    _open: str = ""
    _pieces: list[str] = field(default_factory=list)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        local = name.rpartition(":")[2]
        if local == "rootfile":
            self.package = self.package or attributes.get("full-path", "")
        elif local == "item":
            kind = attributes.get("media-type", "").lower()
            place = (attributes.get("href", ""), kind, attributes.get("properties", ""))
            self.items.setdefault(attributes.get("id", ""), place)
        elif local == "itemref":
            self.spine.append((attributes.get("idref", ""), attributes.get("linear", "yes") != "no"))
        elif local == "CipherReference":
            self.encrypted.append(attributes.get("URI", ""))
        elif name.startswith("dc:"):
            self._open, self._pieces = local, []

    def end(self, name: str) -> None:
        """An element ends."""
        if self._open and name == f"dc:{self._open}":
            value = " ".join(plain("".join(self._pieces)).split())
            if value:
                self.values.setdefault(self._open, []).append(value)
            self._open = ""

    def text(self, text: str) -> None:
        """Characters of what the package says of the book."""
        if self._open:
            self._pieces.append(text)

    def said(self, name: str) -> str:
        """What the book says of itself, once."""
        return self.values.get(name, [""])[0]


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
    length: int = 0

    def add(self, file: str, page: str) -> None:
        """Add a chapter."""
        chapter = chapter_of(page, _BookLinks(file), book=True)
        before = len(self.blocks)
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


def read(data: bytes) -> Document:
    """The text of an e-book, from its bytes."""
    archive = Archive(data)
    package, folder = _package(archive)
    book = _Book()
    chapters, missing = _chapters(package, folder, archive)
    for file in chapters:
        book.add(file, decoded(archive.read(file)))
    rest, notes = without_notes(book.blocks, book.references, book.prefixes)
    rows = with_rows([book.blocks[at] for at in rest])
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
        remarks=(_missing(missing, len(chapters)),) if missing else (),
    )


def _missing(number: int, there: int) -> str:
    return f"lacks {number:,} of the {number + there:,} chapters that it names; fetch it again"


def _package(archive: Archive) -> tuple[_Package, str]:
    """What the package says, and the folder that it lies in."""
    found = _Package()
    if archive.has(_CONTAINER):
        parse_xml(archive.read(_CONTAINER), found)
    path = found.package or next((name for name in archive.names if name.endswith(".opf")), "")
    if not archive.has(path):
        raise DocumentError(_DAMAGED)
    parse_xml(_without_doctype(archive.read(path)), found)
    if archive.has(_ENCRYPTION):
        parse_xml(archive.read(_ENCRYPTION), found)
        if any(not _FONTS.search(name) for name in found.encrypted):
            raise DocumentError("is locked (DRM), and cannot be read; copy what you quote from your reading program")
    return found, posixpath.dirname(path)


def _without_doctype(data: bytes) -> bytes:
    """An old package without the plain DOCTYPE of its format; one that defines something stays, and is refused."""
    return re.sub(rb"<!DOCTYPE\s[^\[\]>]{0,500}>", b"", data[:2_000]) + data[2_000:]


def _chapters(package: _Package, folder: str, archive: Archive) -> tuple[list[str], int]:
    """The files of the chapters in reading order, and how many more the book names; neither navigation nor covers."""
    found: list[str] = []
    late: list[str] = []
    missing: set[str] = set()
    for identity, linear in package.spine[:_MOST_CHAPTERS]:
        if identity not in package.items:
            missing.add(identity)
            continue
        address, kind, properties = package.items[identity]
        name = posixpath.normpath(posixpath.join(folder, unquote(address.partition("#")[0])))
        if kind not in _PAGES or "nav" in properties.split() or _COVER.match(posixpath.basename(name)):
            continue
        if not archive.has(name):
            missing.add(name)
        elif name not in found and name not in late:
            (found if linear else late).append(name)
    if not found and not late:
        raise DocumentError(_DAMAGED)
    return found + late, len(missing)


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
