"""The server itself: what editors ask over standard input and output, answered from the desk."""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from argmap._version import __version__
from argmap.lsp.completion import completions
from argmap.lsp.desk import Desk
from argmap.lsp.frames import Frames
from argmap.lsp.hover import hover_text
from argmap.lsp.meaning import meaning_at, targets, uses
from argmap.lsp.outline import outline
from argmap.lsp.positions import UNITS
from argmap.lsp.problems import FIX_ALL, actions, diagnostic, is_wanted, location
from argmap.lsp.protocol import Protocol, Refused
from argmap.lsp.refactoring import REFACTORINGS, refactorings
from argmap.plugins import FAILED_RULE, own_output
from argmap.showing import printable

if TYPE_CHECKING:
    from typing import BinaryIO

    from argmap.diagnostics import Place
    from argmap.lsp.desk import Document
    from argmap.lsp.meaning import Meaning
    from argmap.reach import Reach

__all__ = ["build", "serve"]

_QUIET = 0.12  # seconds without a keystroke before a map is checked
_WATCHED = ("**/*.toml", "**/*.txt", "**/*.md", "**/*.json")  # settings, articles, baselines


_AtPosition = types.HoverParams | types.DefinitionParams | types.ReferenceParams


class Server(LanguageServer):
    """A language server with a desk; checks a map when nothing was typed for a moment."""

    def __init__(self) -> None:
        sync = types.TextDocumentSyncKind.Full
        super().__init__("argmap", __version__, text_document_sync_kind=sync, protocol_cls=Protocol)
        self.desk = Desk()
        self._waiting: dict[str, asyncio.TimerHandle] = {}
        self._settings_shown: set[str] = set()
        self._failed_shown: set[str] = set()

    def document(self, uri: str) -> Document | None:
        """An open map."""
        found = self.desk.documents.get(uri)
        return found if found and found.is_map else None

    def changed(self, uri: str, *, at_once: bool = False) -> None:
        """Check a document soon, or at once."""
        if waiting := self._waiting.pop(uri, None):
            waiting.cancel()
        if at_once:
            self._check(uri)
        else:
            self._waiting[uri] = asyncio.get_running_loop().call_later(_QUIET, self._check, uri)

    def closed(self, uri: str) -> None:
        """Forget a document, and what was said of it."""
        if waiting := self._waiting.pop(uri, None):
            waiting.cancel()
        if self.desk.documents.pop(uri, None):
            self._publish(uri, [], None)
        if not self.desk.documents:
            self.desk.forget_settings()
            self._show_settings()

    def check_all(self) -> None:
        """Check every open document anew."""
        for uri in list(self.desk.documents):
            self.changed(uri, at_once=True)

    def _check(self, uri: str) -> None:
        self._waiting.pop(uri, None)
        document = self.document(uri)
        if document is None:
            return
        self._publish(uri, [diagnostic(one, document) for one in document.findings], document.version)
        self._show_settings(document)
        self._show_failed()

    def _show_settings(self, document: Document | None = None) -> None:
        """Mistakes in settings and baselines, each in its own file."""
        by_file: dict[str, list[types.Diagnostic]] = {uri: [] for uri in self._settings_shown}
        for finding in self.desk.session.findings:
            if finding.code is not FAILED_RULE and document and (place := location(finding.place, document)):
                by_file.setdefault(place.uri, []).append(diagnostic(finding, document))
        for uri, found in by_file.items():
            self._publish(uri, found, None)
        self._settings_shown = {uri for uri, found in by_file.items() if found}

    def _show_failed(self) -> None:
        """Packages that failed, each once: they have no file."""
        for finding in self.desk.session.findings:
            if finding.code is FAILED_RULE and finding.message not in self._failed_shown:
                self._failed_shown.add(finding.message)
                said = printable(f"argmap: {finding.message}; {finding.help}")
                self.window_show_message(types.ShowMessageParams(types.MessageType.Error, said))

    def _publish(self, uri: str, found: list[types.Diagnostic], version: int | None) -> None:
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found, version))

    def meaning(self, params: _AtPosition) -> tuple[Document, Meaning] | None:
        """What stands at a position."""
        document = self.document(params.text_document.uri)
        found = meaning_at(document, document.positions.offset(params.position)) if document else None
        return (document, found) if document and found else None

    @staticmethod
    def locations(document: Document, places: list[Place]) -> list[types.Location]:
        """Places as the editor finds them."""
        return [found for place in places if (found := location(place, document))]


def serve(reach: Reach | None = None) -> None:
    """Serve one editor over standard input and output, until it says goodbye or closes them.

    Nothing else is printed to standard output meanwhile: it goes to standard error. Raises FrameError.
    """
    refused = logging.StreamHandler()
    refused.setFormatter(Refused())
    logging.getLogger("pygls").addHandler(refused)
    build(reach).start_io(stdin=cast("BinaryIO", Frames(sys.stdin.buffer)), stdout=own_output())


def build(reach: Reach | None = None) -> Server:
    """A server that knows what to answer; `reach` is what maps may name besides what lies in the workspace."""
    server = Server()
    if reach:
        server.desk.allow(reach.allowed)
    for feature, (answer, options) in (_NOTICES | _ANSWERS).items():
        server.feature(feature, options)(partial(answer, server))
    return server


# What the editor tells


def _initialized(server: Server, _: types.InitializedParams) -> None:
    server.desk.units = UNITS.get(types.PositionEncodingKind(server.workspace.position_encoding), server.desk.units)
    server.desk.open_workspace(server.workspace.folders)
    workspace = server.client_capabilities.workspace
    editing = workspace.workspace_edit if workspace else None
    server.desk.tells_versions = bool(editing and editing.document_changes)
    watching = workspace.did_change_watched_files if workspace else None
    if watching and watching.dynamic_registration:
        watchers = [types.FileSystemWatcher(pattern) for pattern in _WATCHED]
        options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
        registration = types.Registration("argmap-files", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
        server.client_register_capability(types.RegistrationParams([registration]))


def _opened(server: Server, params: types.DidOpenTextDocumentParams) -> None:
    one = params.text_document
    server.desk.put(one.uri, one.text, one.version)
    server.changed(one.uri, at_once=True)


def _changed(server: Server, params: types.DidChangeTextDocumentParams) -> None:
    uri = params.text_document.uri
    content = server.workspace.get_text_document(uri).source
    server.desk.put(uri, content, params.text_document.version)
    server.changed(uri)


def _saved(server: Server, params: types.DidSaveTextDocumentParams) -> None:
    server.desk.forget_settings()
    server.check_all()


def _closed(server: Server, params: types.DidCloseTextDocumentParams) -> None:
    server.closed(params.text_document.uri)


def _folders_changed(server: Server, _: types.DidChangeWorkspaceFoldersParams) -> None:
    server.desk.open_workspace(server.workspace.folders)
    server.desk.refresh()
    server.check_all()


def _files_changed(server: Server, _: types.DidChangeWatchedFilesParams) -> None:
    server.desk.forget_settings()
    server.check_all()


# What the editor asks


def _completion(server: Server, params: types.CompletionParams) -> types.CompletionList | None:
    document = server.desk.documents.get(params.text_document.uri)
    if document is None or not (document.is_map or not document.content.strip()):
        return None
    return completions(document, document.positions.offset(params.position))


def _hover(server: Server, params: types.HoverParams) -> types.Hover | None:
    found = server.meaning(params)
    if found is None:
        return None
    document, meaning = found
    capability = server.client_capabilities.text_document
    formats = (capability.hover.content_format if capability and capability.hover else None) or []
    markdown = types.MarkupKind.Markdown in formats
    text = hover_text(document, meaning, markdown=markdown)
    kind = types.MarkupKind.Markdown if markdown else types.MarkupKind.PlainText
    return types.Hover(types.MarkupContent(kind, text), document.positions.range(meaning.span)) if text else None


def _definition(server: Server, params: types.DefinitionParams) -> list[types.Location] | None:
    found = server.meaning(params)
    return server.locations(found[0], list(targets(*found))) if found else None


def _references(server: Server, params: types.ReferenceParams) -> list[types.Location] | None:
    found = server.meaning(params)
    if found is None or found[1].claim is None:
        return None
    document, claim = found[0], found[1].claim
    own = [document.reading.claim_place(claim)] if params.context.include_declaration else []
    return server.locations(document, [*own, *uses(document, claim)])


def _symbols(server: Server, params: types.DocumentSymbolParams) -> list[types.DocumentSymbol] | None:
    document = server.document(params.text_document.uri)
    return outline(document) if document else None


def _actions(server: Server, params: types.CodeActionParams) -> list[types.CodeAction] | None:
    document = server.document(params.text_document.uri)
    if document is None:
        return None
    span, kinds = document.positions.span(params.range), params.context.only
    found = list(actions(document, span, kinds))
    is_asked = params.context.trigger_kind is not types.CodeActionTriggerKind.Automatic
    if is_asked and is_wanted(REFACTORINGS, kinds):
        found += refactorings(document, span.start)
    return found


_Handlers = dict[str, tuple[Callable[..., object], object]]
_NOTICES: _Handlers = {
    types.INITIALIZED: (_initialized, None),
    types.TEXT_DOCUMENT_DID_OPEN: (_opened, None),
    types.TEXT_DOCUMENT_DID_CHANGE: (_changed, None),
    types.TEXT_DOCUMENT_DID_SAVE: (_saved, None),
    types.TEXT_DOCUMENT_DID_CLOSE: (_closed, None),
    types.WORKSPACE_DID_CHANGE_WATCHED_FILES: (_files_changed, None),
    types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS: (_folders_changed, None),
}
_ANSWERS: _Handlers = {
    types.TEXT_DOCUMENT_COMPLETION: (_completion, types.CompletionOptions(trigger_characters=[" ", '"'])),
    types.TEXT_DOCUMENT_HOVER: (_hover, None),
    types.TEXT_DOCUMENT_DEFINITION: (_definition, None),
    types.TEXT_DOCUMENT_REFERENCES: (_references, None),
    types.TEXT_DOCUMENT_DOCUMENT_SYMBOL: (_symbols, None),
    types.TEXT_DOCUMENT_CODE_ACTION: (
        _actions,
        types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix, REFACTORINGS, FIX_ALL]),
    ),
}
