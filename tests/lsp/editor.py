"""An editor for tests: starts the real server, opens maps in it, and asks what editors ask."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.lsp.client import LanguageClient

from tests.forks import argmap

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence
    from pathlib import Path

_PATIENCE = 300  # seconds after which a server that does not answer fails the test


class Editor:
    """A client of `argmap lsp`. Places are given by a `|` in the text, which the server never sees."""

    def __init__(self, client: LanguageClient) -> None:
        self._client = client
        self._versions: dict[str, int] = {}
        self.published: list[types.PublishDiagnosticsParams] = []
        self.asked: list[types.RegistrationParams] = []
        self.told: list[str] = []
        """What the server says in messages of its own."""

    async def show(self, path: Path, text: str) -> list[types.Diagnostic]:
        """Open a map, or change it where it is open; what the server finds in just this text."""
        return await self.diagnostics(path.as_uri(), self._put(path, text))

    def _put(self, path: Path, marked: str) -> int:
        uri, text = path.as_uri(), marked.replace("|", "", 1)
        version = self._versions[uri] = self._versions.get(uri, 0) + 1
        if version == 1:
            item = types.TextDocumentItem(uri, "yaml", version, text)
            self._client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        else:
            self._client.text_document_did_change(
                types.DidChangeTextDocumentParams(
                    types.VersionedTextDocumentIdentifier(version, uri),
                    [types.TextDocumentContentChangeWholeDocument(text)],
                )
            )
        return version

    async def diagnostics(self, uri: str, version: int | None) -> list[types.Diagnostic]:
        """What was published of one version of a document."""
        async with asyncio.timeout(_PATIENCE):
            while True:
                for one in self.published:
                    if one.uri == uri and one.version == version:
                        return list(one.diagnostics)
                await asyncio.sleep(0.01)

    async def save(self, path: Path) -> None:
        """Save a document, and wait until it was checked anew."""
        self.published.clear()
        self._client.text_document_did_save(
            types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(path.as_uri()))
        )

    async def close(self, path: Path) -> None:
        """Close a document."""
        self.published.clear()
        params = types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(path.as_uri()))
        self._client.text_document_did_close(params)

    def files_changed(self, path: Path) -> None:
        """Tell that a file was changed by somebody else."""
        self.published.clear()
        event = types.FileEvent(path.as_uri(), types.FileChangeType.Changed)
        self._client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))

    async def complete(self, path: Path, marked: str) -> list[types.CompletionItem]:
        """What may be written at the `|`."""
        self._put(path, marked)
        params = types.CompletionParams(types.TextDocumentIdentifier(path.as_uri()), position(marked))
        found = await self._client.text_document_completion_async(params)
        assert found is None or isinstance(found, types.CompletionList)
        return list(found.items) if found else []

    async def hover(self, path: Path, marked: str) -> str:
        """What is shown for the words at the `|`."""
        self._put(path, marked)
        params = types.HoverParams(types.TextDocumentIdentifier(path.as_uri()), position(marked))
        found = await self._client.text_document_hover_async(params)
        return found.contents.value if found and isinstance(found.contents, types.MarkupContent) else ""

    async def definition(self, path: Path, marked: str) -> list[tuple[str, types.Range]]:
        """Where the words at the `|` lead."""
        self._put(path, marked)
        params = types.DefinitionParams(types.TextDocumentIdentifier(path.as_uri()), position(marked))
        return _places(await self._client.text_document_definition_async(params))

    async def references(self, path: Path, marked: str, *, declared: bool) -> list[tuple[str, types.Range]]:
        """Where the claim at the `|` is used."""
        self._put(path, marked)
        params = types.ReferenceParams(
            types.ReferenceContext(include_declaration=declared),
            types.TextDocumentIdentifier(path.as_uri()),
            position(marked),
        )
        return _places(await self._client.text_document_references_async(params))

    async def outline(self, path: Path, text: str) -> list[types.DocumentSymbol]:
        """The outline of a map."""
        self._put(path, text)
        params = types.DocumentSymbolParams(types.TextDocumentIdentifier(path.as_uri()))
        found = await self._client.text_document_document_symbol_async(params)
        return [one for one in found or [] if isinstance(one, types.DocumentSymbol)]

    async def actions(
        self, path: Path, marked: str, only: Sequence[str] | None = None
    ) -> list[tuple[types.CodeAction, str]]:
        """The actions offered at the `|`, each with the text that it makes."""
        version = self._put(path, marked)
        at = position(marked)
        params = types.CodeActionParams(
            types.TextDocumentIdentifier(path.as_uri()),
            types.Range(at, at),
            types.CodeActionContext([], only=list(only) if only else None),
        )
        found = await self._client.text_document_code_action_async(params)
        actions = [one for one in found or [] if isinstance(one, types.CodeAction)]
        return [(one, _applied(marked.replace("|", "", 1), one, path.as_uri(), version)) for one in actions]


def position(marked: str) -> types.Position:
    """Where the `|` stands, in UTF-16; at the start where there is none."""
    before = marked[: max(marked.find("|"), 0)]
    line = before[before.rfind("\n") + 1 :]
    return types.Position(before.count("\n"), len(line.encode("utf-16-le")) // 2)


def range_of(text: str, words: str) -> types.Range:
    """Where words stand in a text, in UTF-16."""
    start = text.index(words)
    end = start + len(words)
    return types.Range(position(text[:start] + "|"), position(text[:end] + "|"))


def _places(found: Any) -> list[tuple[str, types.Range]]:
    return [(one.uri.rpartition("/")[2], one.range) for one in found or []]


def _applied(text: str, action: types.CodeAction, uri: str, version: int) -> str:
    """The text with an action's edits, which are of this version of it."""
    assert action.edit
    assert action.edit.document_changes
    (change,) = action.edit.document_changes
    assert isinstance(change, types.TextDocumentEdit)
    assert (change.text_document.uri, change.text_document.version) == (uri, version)
    of_text = [one for one in change.edits if isinstance(one, types.TextEdit)]
    edits = sorted(of_text, key=lambda edit: (edit.range.start.line, edit.range.start.character))
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    for edit in reversed(edits):
        first, last = (starts[at.line] + at.character for at in (edit.range.start, edit.range.end))
        text = text[:first] + edit.new_text + text[last:]
    return text


def edit(
    scenario: Callable[[Editor], Awaitable[None]],
    *,
    units: Sequence[types.PositionEncodingKind] = (types.PositionEncodingKind.Utf16,),
    markdown: bool = True,
    command: Sequence[str] = (),
) -> None:
    """Run a scenario against a fresh server, and see that the server ends without a word on standard error."""
    served = asyncio.wait_for(_run(scenario, units, markdown, command or argmap()), _PATIENCE)
    with ThreadPoolExecutor(1) as thread:  # Playwright's event loop may be in this one
        thread.submit(asyncio.run, served).result()


async def _run(
    scenario: Callable[[Editor], Awaitable[None]],
    units: Sequence[types.PositionEncodingKind],
    markdown: bool,
    command: Sequence[str],
) -> None:
    client = LanguageClient("tests", "1")
    editor = Editor(client)

    client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(partial(list.append, editor.published))
    client.feature(types.CLIENT_REGISTER_CAPABILITY)(partial(list.append, editor.asked))
    client.feature(types.WINDOW_SHOW_MESSAGE)(lambda params: editor.told.append(params.message))
    await client.start_io(*command, "lsp")
    await client.initialize_async(types.InitializeParams(capabilities=_capabilities(units, markdown)))
    client.initialized(types.InitializedParams())
    try:
        await scenario(editor)
    finally:
        server = client._server
        assert server
        assert server.stderr
        await client.shutdown_async(None)
        client.exit(None)
        said = (await server.stderr.read()).decode()
        await client.stop()  # type: ignore[no-untyped-call]
    assert said == ""


def _capabilities(units: Sequence[types.PositionEncodingKind], markdown: bool) -> types.ClientCapabilities:
    formats = [types.MarkupKind.Markdown if markdown else types.MarkupKind.PlainText]
    return types.ClientCapabilities(
        general=types.GeneralClientCapabilities(position_encodings=list(units)),
        text_document=types.TextDocumentClientCapabilities(hover=types.HoverClientCapabilities(content_format=formats)),
        workspace=types.WorkspaceClientCapabilities(
            workspace_edit=types.WorkspaceEditClientCapabilities(document_changes=True),
            did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True),
        ),
    )
