"""OpenDocument texts (.odt) read with the standard library: notes apart, deleted words and comments out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.documents import limits
from argmap.documents.archive import Archive, parse_xml
from argmap.documents.cleaning import CUT, LINE_END, paragraphs, plain
from argmap.documents.document import Document, DocumentError
from argmap.documents.properties import properties_of
from argmap.documents.rows import Rows

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["read"]

_CONTENT = "content.xml"
_SKIPPED = frozenset(
    "text:tracked-changes office:annotation text:ruby-text text:sequence-decls text:variable-decls"
    " text:user-field-decls office:scripts office:font-face-decls office:automatic-styles office:forms"
    " text:index-title-template"
    " table:tracked-changes text:alphabetical-index-source text:table-of-content-source svg:title svg:desc"
    " table:table-header-columns text:hidden-paragraph text:hidden-text text:linenumbering-configuration".split()
)
_ROWS = {"table:table": "tbl", "table:table-row": "tr", "table:table-cell": "tc", "table:covered-table-cell": "tc"}
_MOST_SPACES = 100


class _Text:
    """Takes the events of `content.xml`, and gives its blocks."""

    def __init__(self) -> None:
        self.blocks: list[str] = []
        self.notes: list[str] = []
        self._rows = Rows()
        self._open: list[list[str]] = []
        self._later: list[str] = []
        self._skipped = 0
        self._length = 0
        self._note: list[str] | None = None
        self._citation: list[str] | None = None
        self._marks: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if self._skipped or name in _SKIPPED or attributes.get("text:display") == "none":
            self._skipped += 1
        elif name in {"text:p", "text:h"}:
            self._open.append([])
        elif name == "text:note":
            self._note = []
            if self._open:
                self._open[-1].append(CUT)
        elif name == "text:note-citation":
            self._citation = []
        elif name in _ROWS:
            self._rows.start(_ROWS[name])
        elif name == "text:s":
            count = attributes.get("text:c", "1")
            self._add(" " * min(int(count) if count.isdecimal() and len(count) < 9 else 1, _MOST_SPACES))
        elif name in {"text:tab", "text:line-break"}:
            self._add(" " if name == "text:tab" else LINE_END)

    def end(self, name: str) -> None:
        """An element ends."""
        if self._skipped:
            self._skipped -= 1
        elif name in {"text:p", "text:h"}:
            self._end_paragraph()
        elif name == "text:note-citation" and self._citation is not None:
            self._marks.append("".join(self._citation).strip())
            self._citation = None
        elif name == "text:note" and self._note is not None:
            mark = self._marks.pop() if self._marks else ""
            if self._note:
                self.notes.append(f"{mark} {' '.join(self._note)}".strip())
            self._note = None
        elif name in _ROWS:
            for text in self._rows.end(_ROWS[name]):
                self._emit(text)

    def text(self, text: str) -> None:
        """Characters of a paragraph."""
        if not self._skipped:
            self._add(plain(text))

    def _add(self, piece: str) -> None:
        self._length += len(piece)
        if self._length > limits.LARGEST_TEXT:
            most = limits.LARGEST_TEXT // 2**20
            raise DocumentError(f"has more than {most} MiB of text; save the part that you need alone")
        if self._citation is not None:
            self._citation.append(piece)
        elif self._open:
            self._open[-1].append(piece)

    def _end_paragraph(self) -> None:
        if not self._open:
            return
        texts = paragraphs("".join(self._open.pop()))
        if self._note is not None:
            self._note += texts
        elif self._open:
            self._later += texts
        else:
            later, self._later = self._later, []
            for text in texts + later:
                self._emit(text)

    def _emit(self, text: str) -> None:
        if self._note is not None:
            self._note.append(text)
        elif not self._rows.take(text):
            self.blocks.append(text)


class _Locked:
    """Reads the manifest: whether the text is encrypted."""

    def __init__(self) -> None:
        self.locked = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        self.locked = self.locked or name == "manifest:encryption-data"

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, text: str) -> None:
        """Nothing is said in text."""


def read(data: bytes) -> Document:
    """The text of an OpenDocument text, from its bytes."""
    archive = Archive(data)
    content = archive.read(_CONTENT)
    if not content:
        raise DocumentError(
            "is no whole OpenDocument text: the part with its text is missing; open it and save it again"
        )
    if _is_locked(archive):
        raise DocumentError("is locked by a password; save a copy without it")
    text = _Text()
    parse_xml(content, text)
    if not text.blocks and not text.notes:
        raise DocumentError("has no text; if it holds only pictures of pages, run OCR on them and use the result")
    said = properties_of(archive, "meta.xml")
    return Document(
        kind="an OpenDocument text",
        blocks=tuple(text.blocks),
        notes=tuple(text.notes),
        title=said.title,
        author=said.author,
        published=said.date,
        language=said.language,
    )


def _is_locked(archive: Archive) -> bool:
    manifest = archive.read("META-INF/manifest.xml")
    if b"encryption-data" not in manifest:
        return False
    found = _Locked()
    try:
        parse_xml(manifest, found)
    except DocumentError:
        return True
    return found.locked
