"""Archives (ZIP) whose parts are read within limits, and the XML in them; sizes in the directory are not trusted."""

from __future__ import annotations

import io
import struct
import unicodedata
import zipfile
import zlib
from typing import TYPE_CHECKING, Protocol
from xml.parsers import expat

from argmap.documents import limits
from argmap.documents.document import DocumentError

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Archive", "Handler", "parse_xml"]

_MOST_MEMBERS = 20_000
_CHUNK = 2**16
_ENTRY = b"PK\x01\x02"
_LOCKED = 1
_DAMAGED = "is damaged, or only a part of it is there; save it again, or fetch it again"
_MOST_NAMES = 10_000
_LEAST_SIZE = 2**20
_PAGE_COSTS = 3
_PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "http://www.idpf.org/2007/opf": "opf",
    "http://openebook.org/namespaces/oeb-package/1.0/": "opf",
    "urn:oasis:names:tc:opendocument:xmlns:container": "container",
    "http://www.w3.org/2001/04/xmlenc#": "enc",
    "http://www.w3.org/1999/xlink": "xlink",
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office",
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text",
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table",
    "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw",
    "urn:oasis:names:tc:opendocument:xmlns:meta:1.0": "meta",
    "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style",
    "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0": "fo",
    "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0": "svg",
    "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0": "manifest",
}
"""How namespaces are called here; those of strict and of transitional files alike."""


class _Left:
    """How much of an archive, and of those that lie in it, may still be read."""

    def __init__(self, size: int) -> None:
        self._bytes = limits.LARGEST_TOTAL
        self._markup = limits.MOST_MARKUP * max(size, _LEAST_SIZE)

    def unpack(self, number: int) -> None:
        """Take so many bytes of it."""
        self._bytes -= number
        if self._bytes < 0:
            raise DocumentError(_too_large(limits.LARGEST_TOTAL))

    def parse(self, content: bytes, costs: int) -> None:
        """Take the tags and attributes of a part."""
        self._markup -= costs * (content.count(b"<") + content.count(b"="))
        if self._markup < 0:
            raise DocumentError("holds far more markup than a document of its size; save the part that you need alone")


class Archive:
    """The parts of an archive, by their names; raises DocumentError for whatever cannot be read."""

    def __init__(self, data: bytes, outer: Archive | None = None) -> None:
        """`outer` is the archive that this one lies in, whose limits are those of both."""
        if data.count(_ENTRY) > _MOST_MEMBERS:
            raise DocumentError(
                f"is an archive of more than {_MOST_MEMBERS:,} parts, and no plain document; save it again"
            )
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, struct.error, NotImplementedError, UnicodeError):
            raise DocumentError(_DAMAGED) from None
        self._infos = {_plain_name(one.filename): one for one in reversed(self._zip.infolist())}
        self._exact = {one.filename: one for one in self._zip.infolist()}
        self._left: _Left = outer._left if outer else _Left(len(data))

    @property
    def names(self) -> list[str]:
        """The names of the parts, in lower case, in the order of the directory."""
        return list(dict.fromkeys(map(_plain_name, self._exact)))

    def has(self, name: str) -> bool:
        """Whether there is such a part; case does not matter. What has no name is none."""
        return name != "" and _plain_name(name) in self._infos

    def page(self, name: str) -> bytes:
        """A part that is read as a web page."""
        return self.read(name, _PAGE_COSTS)

    def read(self, name: str, costs: int = 1) -> bytes:
        """A part; empty where there is none. Of two whose names differ by case, the one that is called just so."""
        info = self._exact.get(name) or self._infos.get(_plain_name(name))
        if info is None:
            return b""
        if info.flag_bits & _LOCKED:
            raise DocumentError("is locked by a password; save a copy without it")
        if info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            raise DocumentError("is packed in an unusual way; open it and save it again")
        try:
            content = self._unpacked(info)
        except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError, struct.error, RuntimeError):
            raise DocumentError(_DAMAGED) from None
        self._left.parse(content, costs)
        return content

    def _unpacked(self, info: zipfile.ZipInfo) -> bytes:
        held = bytearray()
        with self._zip.open(info) as part:
            while chunk := part.read(_CHUNK):
                held += chunk
                self._left.unpack(len(chunk))
                if len(held) > limits.LARGEST_PART:
                    raise DocumentError(_too_large(limits.LARGEST_PART))
        return bytes(held)


def _too_large(most: int) -> str:
    return f"unpacks to more than {most // 2**20} MiB, and is no plain document; save the part that you need alone"


def _plain_name(name: str) -> str:
    """A part's name as archives of all systems have it: accents are one character with their letters or two."""
    return unicodedata.normalize("NFC", name.replace("\\", "/").lstrip("/")).lower()


class Handler(Protocol):
    """What takes the events of an XML text; names are like `w:p`, with the prefixes that argmap uses."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, text: str) -> None:
        """Characters stand here."""


class _Names:
    """Names with their namespaces made short; what has been seen is remembered."""

    def __init__(self) -> None:
        self._short: dict[str, str] = {}

    def short(self, name: str) -> str:
        found = self._short.get(name)
        if found is None:
            if len(self._short) > _MOST_NAMES:
                self._short.clear()
            space, _, local = name.rpartition(" ")
            found = self._short[name] = f"{_PREFIXES.get(space, '?')}:{local}" if space else local
        return found


def parse_xml(data: bytes, handler: Handler) -> None:
    """Give the events of an XML text to a handler.

    Raises DocumentError for a DOCTYPE, for depth, for more elements than any document has, and for broken XML.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    names, depth, number = _Names(), 0, 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth, number
        depth, number = depth + 1, number + 1
        if number > limits.MOST_ELEMENTS:
            raise DocumentError(f"has a part of more than {limits.MOST_ELEMENTS:,} elements; split it")
        if depth > limits.MOST_DEPTH:
            raise DocumentError(f"nests its elements more than {limits.MOST_DEPTH} deep, and is no plain document")
        handler.start(names.short(name), {names.short(key): value for key, value in attributes.items()})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        handler.end(names.short(name))

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = handler.text
    parser.StartDoctypeDeclHandler = _refuse_doctype
    _parse(parser.Parse, data)


def _parse(parse: Callable[[bytes, bool], object], data: bytes) -> None:
    try:
        parse(data, True)
    except expat.ExpatError:
        raise DocumentError("is damaged: a part of it is no sound XML; open it and save it again") from None
    except (ValueError, LookupError):
        raise DocumentError("is written in an encoding that is not known; open it and save it again") from None


def _refuse_doctype(*_: object) -> None:
    raise DocumentError("defines entities of its own (a DOCTYPE), and is no plain document; open it and save it again")
