"""What an e-book says of itself, and which of its files are chapters, in the order of reading."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from argmap.documents.archive import parse_xml
from argmap.documents.cleaning import plain
from argmap.documents.document import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.documents.archive import Archive

__all__ = ["Chapters", "Package", "Part", "chapters_of", "package_of"]

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_PAGES = frozenset(("application/xhtml+xml", "text/html", "text/x-oeb1-document", "application/xml", "text/xml"))
_PAGE_NAME = re.compile(r"\.x?html?$", re.IGNORECASE)
_NO_PAGES = ("image/", "audio/", "video/", "font/")
_FONTS = re.compile(r"\.(?:ttf|otf|woff2?|ttc|eot)$", re.IGNORECASE)
_COVER = re.compile(r"^(?:cover|titlepage-image)(?:[-_.]?(?:page|image))?\.x?html?$", re.IGNORECASE)
_MOST_CHAPTERS = 5_000
_MOST_FALLBACKS = 10
_MOST_NAMED = 10
_DAMAGED = "is no whole e-book: its list of chapters is missing; fetch it or save it again"


class _Item(NamedTuple):
    """A file that the book names."""

    address: str
    kind: str
    """Its media type, without parameters."""
    properties: str
    fallback: str
    """The item that is shown in its place, where there is one."""

    @property
    def is_page(self) -> bool:
        """Whether it is a page of text."""
        named_so = bool(_PAGE_NAME.search(self.address.partition("#")[0])) and not self.kind.startswith(_NO_PAGES)
        return self.kind in _PAGES or named_so


@dataclass(slots=True)
class Package:
    """Reads the container, the package (OPF) and the list of what is encrypted."""

    package: str = ""
    items: dict[str, list[_Item]] = field(default_factory=dict)
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
            kind = attributes.get("media-type", "").partition(";")[0].strip().lower()
            item = _Item(
                attributes.get("href", ""), kind, attributes.get("properties", ""), attributes.get("fallback", "")
            )
            self.items.setdefault(attributes.get("id", ""), []).append(item)
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

    def shown(self, identity: str) -> list[_Item]:
        """The files of an id, in the place of each the first page of text that stands for it, if there is one."""
        return [next((one for one in self._line(item) if one.is_page), item) for item in self.items.get(identity, ())]

    def _line(self, item: _Item) -> Iterator[_Item]:
        """A file and what stands for it, one after the other."""
        for _ in range(_MOST_FALLBACKS):
            yield item
            if item.fallback not in self.items:
                return
            item = self.items[item.fallback][0]


def package_of(archive: Archive) -> tuple[Package, str]:
    """What the package says, and the folder that it lies in."""
    found = Package()
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


class Part(NamedTuple):
    """A chapter's file."""

    name: str
    is_navigation: bool
    is_cover: bool


@dataclass(slots=True)
class Chapters:
    """The chapters of a book, in the order of reading, and what is to be said of those that are not there."""

    first: list[Part] = field(default_factory=list)
    late: list[Part] = field(default_factory=list)
    """Those that stand beside the order of reading."""
    missing: set[str] = field(default_factory=set)
    no_pages: list[str] = field(default_factory=list)
    """Places in the order of reading of what is no page of text, with its kind."""
    shared: int = 0
    """How many ids in the order of reading stand for several files."""
    names: set[str] = field(default_factory=set)

    @property
    def parts(self) -> list[Part]:
        """All of them."""
        return self.first + self.late

    @property
    def remarks(self) -> list[str]:
        """What a reader should know of chapters that are not read, or stand in doubt."""
        found = []
        if self.missing:
            total = len(self.missing) + len(self.parts)
            found.append(f"lacks {len(self.missing):,} of the {total:,} chapters that it names; fetch it again")
        if self.no_pages:
            found.append(_of_no_pages(self.no_pages))
        if self.shared:
            found.append("has files of one id in the order of reading; look whether all are chapters, and in order")
        return found


def _of_no_pages(places: Sequence[str]) -> str:
    some = ", ".join(places[:_MOST_NAMED]) + (" …" if len(places) > _MOST_NAMED else "")
    if len(places) == 1:
        return f"has a part in the order of reading that is no page of text, and is left out: {some}"
    return f"has {len(places):,} parts in the order of reading that are no pages of text, and are left out: {some}"


def chapters_of(package: Package, folder: str, archive: Archive) -> Chapters:
    """The files of the chapters in reading order."""
    if len(package.spine) > _MOST_CHAPTERS:
        raise DocumentError(f"names more than {_MOST_CHAPTERS:,} chapters; save the part that you need alone")
    found, known = Chapters(), set[str]()
    for place, (identity, linear) in enumerate(package.spine, 1):
        if identity in known:
            continue
        known.add(identity)
        items = package.shown(identity)
        if not items:
            found.missing.add(identity)
        found.shared += len(items) > 1
        for item in items:
            if item.is_page:
                _enter(found, item, folder, archive, linear)
            else:
                found.no_pages.append(f"{place} ({item.kind[:40] or 'of no kind'})")
    if not found.parts and not found.no_pages:
        raise DocumentError(_DAMAGED)
    return found


def _enter(found: Chapters, item: _Item, folder: str, archive: Archive, linear: bool) -> None:
    name = posixpath.normpath(posixpath.join(folder, unquote(item.address.partition("#")[0])))
    part = Part(name, "nav" in item.properties.split(), bool(_COVER.match(posixpath.basename(name))))
    if not archive.has(name):
        found.missing.add(name)
    elif name not in found.names:
        found.names.add(name)
        (found.first if linear else found.late).append(part)
