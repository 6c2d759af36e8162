"""A Word file as an archive of parts: its main part, and the part that holds its comments."""

from __future__ import annotations

import posixpath
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, Any

from lxml import etree

from argmap.documents.archive import Archive
from argmap.documents.document import DocumentError

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["WordPackage"]

_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_COMMENTS = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_ROOT = "_rels/.rels"
_CONTENT_TYPES = "[Content_Types].xml"
_MARKS = frozenset({"commentRangeStart", "commentRangeEnd", "commentReference"})
_NO_WORD_FILE = "is no Word file (.docx) that comments can be put into; save it as .docx again"


class WordPackage:
    """A Word file that is changed; raises DocumentError for what is none."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._archive = Archive(data)
        self._changed: dict[str, bytes] = {}
        self._main = self._target(_ROOT, "/officeDocument", "")
        if not self._main:
            raise DocumentError(_NO_WORD_FILE)
        self.document = self._tree(self._main)
        """The root of its main part."""
        self._links = posixpath.join(posixpath.dirname(self._main), "_rels", f"{posixpath.basename(self._main)}.rels")
        name = self._target(self._links, "/comments", posixpath.dirname(self._main))
        self._comments_name = name
        self._comments = self._tree(name) if name else None

    def next_comment(self) -> int:
        """The least number that is free for a comment and those after it; marks in the text have theirs, too."""
        comments = [] if self._comments is None else self._comments
        marks = (one for one in self.document.iter(etree.Element) if etree.QName(one).localname in _MARKS)
        numbers = [
            value
            for element in (*comments, *marks)
            for key, value in element.attrib.items()
            if etree.QName(key).localname == "id"
        ]
        return max((int(one) for one in numbers if one.isdecimal() and one.isascii()), default=-1) + 1

    def add_comments(self, comments: Sequence[Any]) -> None:
        """Put comments after those that the file has."""
        if self._comments is None:
            self._comments_name = self._new_part()
            name = etree.QName(self.document).namespace
            self._comments = etree.Element(f"{{{name}}}comments", nsmap={"w": name})
        self._comments.extend(comments)

    def written(self) -> bytes:
        """The file with what was changed; every other part has the bytes that it had."""
        self._changed[self._main] = _bytes(self.document)
        if self._comments is not None:
            self._changed[self._comments_name] = _bytes(self._comments)
        changed = {name.lower(): data for name, data in self._changed.items()}
        out = BytesIO()
        with zipfile.ZipFile(BytesIO(self._data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
            for info in old.infolist():
                data = changed.pop(info.filename.lower(), None)
                kept = zipfile.ZipInfo(info.filename, info.date_time)
                kept.external_attr, kept.compress_type = info.external_attr, zipfile.ZIP_DEFLATED
                new.writestr(kept, self._archive.read(info.filename) if data is None else data)
            for name in self._changed:
                if name.lower() in changed:
                    new.writestr(zipfile.ZipInfo(name), changed[name.lower()], zipfile.ZIP_DEFLATED)
        return out.getvalue()

    def _tree(self, name: str) -> Any:
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            root = etree.fromstring(self._archive.read(name), parser)
        except (etree.XMLSyntaxError, ValueError):
            raise DocumentError(_NO_WORD_FILE) from None
        if root is None or root.getroottree().docinfo.doctype:
            raise DocumentError(_NO_WORD_FILE)
        return root

    def _target(self, relationships: str, kind: str, folder: str) -> str:
        """The part that a relationship of some kind leads to; empty where there is none."""
        if not self._archive.has(relationships):
            return ""
        for one in self._tree(relationships):
            if str(one.get("Type", "")).endswith(kind) and one.get("TargetMode") != "External":
                target = str(one.get("Target", ""))
                path = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
                name = posixpath.normpath(path)
                if self._archive.has(name):
                    return name
        return ""

    def _new_part(self) -> str:
        """Make room for comments: a name, a relationship that leads there, and its type."""
        folder = posixpath.dirname(self._main)
        name, number = posixpath.join(folder, "comments.xml"), 1
        while self._archive.has(name):
            number += 1
            name = posixpath.join(folder, f"comments{number}.xml")
        strict = "purl.oclc.org" in (etree.QName(self.document).namespace or "")
        base = (
            "http://purl.oclc.org/ooxml/officeDocument"
            if strict
            else "http://schemas.openxmlformats.org/officeDocument/2006"
        )
        has_links = self._archive.has(self._links)
        links = (
            self._tree(self._links)
            if has_links
            else etree.Element(f"{{{_RELATIONSHIPS}}}Relationships", nsmap={None: _RELATIONSHIPS})
        )
        taken = {one.get("Id") for one in links}
        id_ = next(one for one in (f"rIdComments{at}" for at in range(len(taken) + 1)) if one not in taken)
        etree.SubElement(
            links,
            f"{{{_RELATIONSHIPS}}}Relationship",
            {"Id": id_, "Type": f"{base}/relationships/comments", "Target": posixpath.basename(name)},
        )
        self._changed[self._links] = _bytes(links)
        types = self._tree(_CONTENT_TYPES)
        etree.SubElement(types, f"{{{_TYPES}}}Override", {"PartName": f"/{name}", "ContentType": _COMMENTS})
        self._changed[_CONTENT_TYPES] = _bytes(types)
        return name


def _bytes(root: Any) -> bytes:
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return data
