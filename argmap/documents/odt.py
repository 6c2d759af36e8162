"""OpenDocument texts (.odt) read with the standard library: notes apart, deleted words and comments out."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING

from argmap.documents import limits
from argmap.documents.archive import Archive, parse_xml
from argmap.documents.cleaning import CUT, LINE_END, paragraphs, plain
from argmap.documents.document import Document, DocumentError
from argmap.documents.html.encoding import decoded
from argmap.documents.html.reading import chapter_of
from argmap.documents.odt_styles import Lists, Styles
from argmap.documents.properties import properties_of
from argmap.documents.raised import Pieces
from argmap.documents.rows import Rows

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["read"]

_CONTENT = "content.xml"
_SKIPPED = frozenset(
    "text:tracked-changes office:annotation text:ruby-text text:sequence-decls text:variable-decls"
    " text:user-field-decls office:scripts office:font-face-decls office:forms"
    " text:index-title-template"
    " table:tracked-changes text:alphabetical-index-source text:table-of-content-source svg:title svg:desc"
    " table:table-header-columns text:hidden-paragraph text:hidden-text text:linenumbering-configuration".split()
)
_ROWS = {"table:table": "tbl", "table:table-row": "tr", "table:table-cell": "tc", "table:covered-table-cell": "tc"}
_MOST_SPACES = 100
_COMMON = "styles.xml"
_FAMILIES = {"text:p": "paragraph", "text:h": "paragraph", "text:span": "text"}
_MATHS = b"http://www.w3.org/1998/Math/MathML"
_SEEN = 4_096
_PREFIX = re.compile(r"(</?)[A-Za-z]{1,20}:(?=[a-z])")


class _Objects:
    """What lies in the archive beside the text and is shown in it: formulae are read."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._texts: dict[str, str] = {}
        self.unread = 0

    def text(self, address: str) -> str:
        """The words of a formula; empty for what is none, which is counted."""
        if address not in self._texts:
            content = self._archive.page(f"{address.removeprefix('./').rstrip('/')}/{_CONTENT}")
            self._texts[address] = _formula(content)
            self.unread += not self._texts[address]
        return self._texts[address]


def _formula(content: bytes) -> str:
    if _MATHS not in content[:_SEEN]:
        return ""
    page = _PREFIX.sub(r"\1", decoded(content)[0])
    return " ".join(one.text for one in chapter_of(page, book=True).blocks)


class _Text:
    """Takes the events of `content.xml`, and gives its blocks."""

    def __init__(self, styles: Styles, objects: _Objects) -> None:
        self.blocks: list[str] = []
        self.notes: list[str] = []
        self._styles = styles
        self._lists = Lists(styles)
        self._outer: list[Lists] = []
        self._numbers: list[str] = []
        self._objects = objects
        self._in_styles = 0
        self._rows = Rows()
        self._open: list[Pieces] = []
        self._later: list[str] = []
        self._skipped = 0
        self._length = 0
        self._spans: list[bool] = []
        """Of each span that is open, whether its style is raised."""
        self._raised = 0
        self._notes: list[tuple[int, list[str]]] = []
        """The notes that are open, one in the other: their places among all, and their paragraphs."""
        self._citation: list[str] | None = None
        self._marks: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if self._in_styles or name == "office:automatic-styles":
            self._in_styles += 1
            self._styles.start(name, attributes)
        elif self._skipped or name in _SKIPPED or self._is_hidden(name, attributes):
            self._skipped += 1
        elif name in {"text:p", "text:h"}:
            self._start_paragraph(name, attributes)
        elif name == "text:span":
            self._spans.append(self._styles.raises("text", attributes.get("text:style-name", "")))
            self._raised += self._spans[-1]
        elif name == "text:note":
            self._start_note()
        elif name == "text:note-citation":
            self._citation = []
        elif name in _ROWS:
            self._rows.start(_ROWS[name])
        elif name.startswith("text:list"):
            self._lists.start(name, attributes)
        else:
            self._add(self._sign(name, attributes))

    def _is_hidden(self, name: str, attributes: dict[str, str]) -> bool:
        family = _FAMILIES.get(name)
        hides = family is not None and self._styles.hides(family, attributes.get("text:style-name", ""))
        return hides or attributes.get("text:display") == "none"

    def _start_paragraph(self, name: str, attributes: dict[str, str]) -> None:
        self._open.append(Pieces())
        is_heading = name == "text:h" and not self._notes
        self._numbers.append(self._lists.number() or (self._lists.heading(attributes) if is_heading else ""))

    def _start_note(self) -> None:
        self._notes.append((len(self.notes), []))
        self.notes.append("")
        self._outer.append(self._lists)
        self._lists = Lists(self._styles)
        if self._open:
            self._open[-1].add(CUT)

    def _sign(self, name: str, attributes: dict[str, str]) -> str:
        """What an empty element shows."""
        if name == "text:s":
            count = attributes.get("text:c", "1")
            return " " * min(int(count) if count.isdecimal() and len(count) < 9 else 1, _MOST_SPACES)
        if name == "draw:object":
            return plain(self._objects.text(attributes.get("xlink:href", "")))
        return {"text:tab": " ", "text:line-break": LINE_END}.get(name, "")

    def end(self, name: str) -> None:
        """An element ends."""
        if self._in_styles:
            self._in_styles -= 1
            self._styles.end(name)
        elif self._skipped:
            self._skipped -= 1
        elif name in {"text:p", "text:h"}:
            self._end_paragraph()
        elif name == "text:span" and self._spans:
            self._raised -= self._spans.pop()
        elif name == "text:note-citation" and self._citation is not None:
            self._marks.append("".join(self._citation).strip())
            self._citation = None
        elif name == "text:note" and self._notes:
            self._end_note()
        elif name == "text:list":
            self._lists.end()
        elif name in _ROWS:
            self._emit(self._rows.end(_ROWS[name]))

    def text(self, text: str) -> None:
        """Characters of a paragraph."""
        if not self._skipped and not self._in_styles:
            self._add(plain(text))

    def _add(self, piece: str) -> None:
        if not piece:
            return
        self._lengthen(len(piece))
        if self._citation is not None:
            self._citation.append(piece)
        elif self._open:
            self._open[-1].add(piece, self._raised > 0)

    def _lengthen(self, length: int) -> None:
        self._length += length
        if self._length > limits.LARGEST_TEXT:
            most = limits.LARGEST_TEXT // 2**20
            raise DocumentError(f"has more than {most} MiB of text; save the part that you need alone")

    def _end_note(self) -> None:
        self._lists = self._outer.pop()
        at, texts = self._notes.pop()
        mark = self._marks.pop() if self._marks else ""
        if texts:
            self.notes[at] = f"{mark} {' '.join(texts)}".strip()

    def _end_paragraph(self) -> None:
        if not self._open:
            return
        texts, number = paragraphs(self._open.pop().text()), plain(self._numbers.pop())
        if texts and number:
            self._lengthen(len(number))
            texts[0] = f"{number} {texts[0]}"
        if self._notes:
            self._notes[-1][1].extend(texts)
        elif self._open:
            self._later += texts
        else:
            later, self._later = self._later, []
            self._emit(texts + later)

    def _emit(self, texts: list[str]) -> None:
        if self._notes:
            self._notes[-1][1].extend(texts)
        elif not self._rows.take(texts):
            self.blocks += texts


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
    styles, objects = Styles(), _Objects(archive)
    with suppress(DocumentError):
        parse_xml(archive.read(_COMMON), styles)
    text = _Text(styles, objects)
    parse_xml(content, text)
    notes = tuple(filter(None, text.notes))
    if not text.blocks and not notes:
        raise DocumentError("has no text; if it holds only pictures of pages, run OCR on them and use the result")
    said = properties_of(archive, "meta.xml")
    return Document(
        kind="an OpenDocument text",
        blocks=tuple(text.blocks),
        notes=notes,
        title=said.title,
        author=said.author,
        published=said.date,
        language=said.language,
        remarks=_unread(objects.unread),
    )


def _unread(number: int) -> tuple[str, ...]:
    if not number:
        return ()
    what = "an object (a table, a chart) that is" if number == 1 else f"{number:,} objects (tables, charts) that are"
    return (f"has {what} not read, and left out; look there whether words are missing",)


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
