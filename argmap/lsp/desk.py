"""The desk: maps that are open in an editor, each with its text as it is now, read when somebody asks."""

from __future__ import annotations

import re
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from lsprotocol import types
from pygls.uris import to_fs_path

from argmap import config
from argmap.checker.fixes import fixable
from argmap.checker.run import baselines_of
from argmap.checker.session import Session
from argmap.lsp.positions import Positions
from argmap.reading import Shelf, read_content
from argmap.reading.shelf import reach

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from argmap.checker.plan import Plan
    from argmap.diagnostics import Finding
    from argmap.graph import Claim
    from argmap.model import ModelPath
    from argmap.reading import Reading

__all__ = ["Desk", "Document"]

_MAP = re.compile(r'^[ \t]*"?(?:argmap|argument)"?[ \t]*:|^[ \t]*\{[ \t]*"(?:argmap|argument)"[ \t]*:', re.MULTILINE)
_MARK = "\ufeff"
"""What may stand before a text to say that it is UTF-8; few editors send it."""
_SUFFIXES = (".argmap.yaml", ".argmap.yml", ".argmap.json")


class Document:
    """An open file at one moment. `earlier` is the last Reading that was whole: what it says helps a broken one."""

    def __init__(self, uri: str, content: str, version: int | None, desk: Desk, before: Document | None) -> None:
        self.uri = uri
        self.version = version
        text = content.removeprefix(_MARK)
        self.content = text.encode("utf-8", "replace").decode()  # a lone surrogate is no letter
        self._has_mark = text != content
        self.name = _name(uri)
        self.is_map: bool = bool(before and before.is_map) or self.name.endswith(_SUFFIXES) or bool(_MAP.search(text))
        self._desk = desk
        self.units = desk.units
        self._earlier = before.sound if before else None

    @cached_property
    def reading(self) -> Reading:
        """The map as it is now."""
        return read_content(self.content, self.name, Path(self.name).parent, self._desk.shelf)

    @cached_property
    def positions(self) -> Positions:
        """The text's places as the editor counts them."""
        return Positions(self.reading.file.text, self._desk.units, has_mark=self._has_mark)

    def edit(self, edits: list[types.TextEdit]) -> types.WorkspaceEdit:
        """Edits of this text: of no later one, where the editor can tell."""
        if not self._desk.tells_versions:
            return types.WorkspaceEdit(changes={self.uri: edits})
        this = types.OptionalVersionedTextDocumentIdentifier(self.uri, self.version)
        return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(this, list(edits))])

    @property
    def sound(self) -> Reading | None:
        """The Reading of this text where it is whole, else the last one that was; None where none was made."""
        now = self.__dict__.get("reading")
        return now if now and now.map and now.file.whole else self._earlier

    @property
    def helpful(self) -> Reading:
        """The Reading to take articles and claims from while the text may be broken."""
        now = self.reading
        return now if now.map and now.file.whole else self._earlier or now

    @cached_property
    def claims_by_path(self) -> Mapping[ModelPath, Claim]:
        """The claims by where they stand in the file."""
        return {claim.path: claim for claim in self.reading.claims}

    @cached_property
    def findings(self) -> list[Finding]:
        """What `argmap check` would report on this text."""
        return self._desk.check(self.reading)

    @property
    def plan(self) -> Plan:
        """What runs over this map."""
        return self._desk.session.plan(self.name)

    @cached_property
    def fixable(self) -> list[Finding]:
        """The findings that bring a fix along, those of rules that do not run included."""
        return list(fixable(self.reading, self.plan))


class Desk:
    """The open documents, the articles that they share, and the settings that hold for them."""

    def __init__(self) -> None:
        self.units = "utf-16-le"
        self.tells_versions = False
        """Whether the editor takes edits of one version of a document, and none of another."""
        self.shelf = Shelf(reach(with_current=False))
        self._allowed: tuple[Path, ...] = ()
        self._workspace: tuple[Path, ...] = ()
        self._begin()
        self.documents: dict[str, Document] = {}

    def allow(self, folders: Iterable[Path]) -> None:
        """Let maps name articles below these folders, too."""
        self._allowed = (*self._allowed, *folders)
        self._renew_reach()

    def open_workspace(self, uris: Iterable[str]) -> None:
        """The folders that the editor has open: maps in them may name articles in them."""
        self._workspace = tuple(Path(path) for uri in uris if (path := to_fs_path(uri)))
        self._renew_reach()

    def _renew_reach(self) -> None:
        self.shelf = Shelf(reach(self._workspace, self._allowed, with_current=False))

    def _begin(self) -> None:
        session = self.session = Session()
        self._baselines = baselines_of(session, None, to_write=False)

    def put(self, uri: str, content: str, version: int | None) -> Document:
        """Take a text as what a document now holds."""
        self.documents[uri] = Document(uri, content, version, self, self.documents.get(uri))
        return self.documents[uri]

    def forget_settings(self) -> None:
        """Read the settings anew, and everything that hangs on them."""
        config.forget()
        self._begin()
        self.refresh()

    def refresh(self) -> None:
        """Read every document anew: articles or settings have changed."""
        for uri, one in list(self.documents.items()):
            self.put(uri, one.content, one.version)

    def check(self, reading: Reading) -> list[Finding]:
        """All findings on a map that its baseline does not know."""
        findings = self.session.check(reading)
        known = self._baselines.of(reading.name)
        if known is None:
            return findings
        self.session.note(known.findings)
        return known.keep_new(reading, findings)


def _name(uri: str) -> str:
    """A document's path; for one that has none (not saved yet), the end of its URI."""
    try:
        path = to_fs_path(uri)
        scheme = urlsplit(uri).scheme
    except (ValueError, AttributeError):
        path, scheme = None, ""
    if path and scheme == "file":
        return path
    return PurePosixPath(unquote(uri).rpartition(":")[2]).name or "untitled"
