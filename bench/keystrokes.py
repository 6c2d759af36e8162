"""What a keystroke costs the language server: the map read and checked anew, then a completion, in a map of 300 claims.

The server is a process of its own, driven by pygls's client. Two runs differ only in how much is typed; the difference
of their CPU time, divided by the keystrokes, is what one costs.
"""

from __future__ import annotations

import asyncio
import os
import tempfile
from pathlib import Path

from lsprotocol import types
from make import write
from measure import PYTHON, table
from pygls.lsp.client import LanguageClient

SIZES = (30, 300, 1000)
FEW, MANY = 10, 60


async def typed(path: Path, keystrokes: int, changed: str) -> None:
    """Open a map and change one letter of a value at a time, waiting for the findings and a completion each time."""
    client = LanguageClient("bench", "1")
    seen: asyncio.Queue[int | None] = asyncio.Queue()
    client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(lambda params: seen.put_nowait(params.version))
    await client.start_io(PYTHON, "-m", "argmap", "lsp")
    await client.initialize_async(types.InitializeParams(capabilities=types.ClientCapabilities()))
    client.initialized(types.InitializedParams())
    uri, text = path.as_uri(), path.read_text(encoding="utf-8")
    item = types.TextDocumentItem(uri, "yaml", 0, text)
    client.text_document_did_open(types.DidOpenTextDocumentParams(item))
    await seen.get()
    at = text.index(changed, len(text) // 2) + len(changed) + 5
    line = text.count("\n", 0, at)
    for version in range(1, keystrokes + 1):
        new = text[:at] + "typing"[: version % 6 + 1] + text[at:]
        document = types.VersionedTextDocumentIdentifier(version, uri)
        change = types.TextDocumentContentChangeWholeDocument(new)
        client.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))
        place = types.Position(line, 20)
        await client.text_document_completion_async(types.CompletionParams(types.TextDocumentIdentifier(uri), place))
        while await seen.get() != version:
            pass
    await client.shutdown_async(None)
    client.exit(None)
    await client.stop()  # type: ignore[no-untyped-call]


def cost(path: Path, changed: str) -> float:
    """CPU milliseconds of one keystroke."""
    spent = []
    for keystrokes in (FEW, MANY):
        before = os.times()
        asyncio.run(typed(path, keystrokes, changed))
        after = os.times()
        spent.append(after.children_user + after.children_system - before.children_user - before.children_system)
    return 1000 * (spent[1] - spent[0]) / (MANY - FEW)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        rows: list[list[object]] = []
        for size in SIZES:
            path = write(Path(folder), size)
            rows.append([size, cost(path, "premise: "), cost(path, "quote: ")])
    table(
        "argmap lsp, one keystroke, findings and a completion",
        ["claims", "in a claim, CPU ms", "in a quote, CPU ms"],
        rows,
    )


if __name__ == "__main__":
    main()
