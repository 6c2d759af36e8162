"""Opening a document: its reader runs in a child process, so that no file can make argmap grow, hang or die."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any, NamedTuple

from argmap import guard
from argmap.documents.document import Document, DocumentError
from argmap.documents.limits import SECONDS
from argmap.running import TookTooLongError, run

__all__ = ["Opened", "ask", "open_document"]

_CHILD = Path(__file__).absolute().with_name("child.py")
_OF = {"pypdfium2": "a PDF file", "markdown_it": "Markdown"}
_TOO_SLOW = "takes too long to read; split it, or save a simpler version of it"
_BROKE = (
    "cannot be read: it takes too much memory, or is damaged; open it in a viewer and save, or print, a new version"
)


class Opened(NamedTuple):
    """A document that was read."""

    document: Document
    fingerprint: str
    """SHA-256 of its bytes, as 64 hex digits."""


def open_document(path: str | Path, data: bytes = b"", *, seconds: float = SECONDS) -> Opened:
    """Read a document of any kind from a path, or, for `-`, from `data`.

    The file is guarded from then on: nothing is written over it in this run. Raises DocumentError, whose message
    completes a sentence that begins with the file's name.
    """
    said = ask(_CHILD, path, data, seconds)
    return Opened(_document(said["document"]), said["fingerprint"])


def ask(script: Path, path: str | Path, data: bytes, seconds: float) -> dict[str, Any]:
    """What a script says of a document, run by path in a child process with `data` on its standard input.

    The document is guarded from then on. Raises DocumentError.
    """
    if path != "-":  # a Path is a file, whatever it is called
        guard.note(path)
    named = path if path == "-" else Path(path).absolute()  # a name may begin with a hyphen
    try:
        done = run([sys.executable, "-I" if sys.flags.isolated else "-P", str(script), str(named)], data, seconds)
    except TookTooLongError:
        raise DocumentError(_TOO_SLOW) from None
    except (OSError, ValueError) as error:
        raise DocumentError(f"cannot be read: {getattr(error, 'strerror', None) or error}") from None
    try:
        said: dict[str, Any] = json.loads(done.stdout)
    except ValueError:
        raise DocumentError(_BROKE) from None
    if "missing" in said:
        raise DocumentError(_needed(said["missing"]))
    if "error" in said:
        raise DocumentError(said["error"])
    return said


def _needed(module: str) -> str:
    library = module.partition(".")[0]
    if library == "PIL":
        return 'cannot be shown as pictures without Pillow: pip install "argmap[documents]"'
    return f'is {_OF.get(library, "a document")}; reading one needs {library}: pip install "argmap[documents]"'


def _document(fields: dict[str, object]) -> Document:
    """A document from what the child process wrote."""
    made = Document(**fields)  # type: ignore[arg-type]
    return Document(
        made.kind,
        tuple(made.blocks),
        tuple(made.notes),
        made.title,
        made.author,
        made.publication,
        made.published,
        made.url,
        made.language,
        tuple(made.body) if made.body else None,  # type: ignore[arg-type]
        {int(page): number for page, number in made.pages.items()},
        tuple(made.remarks),
    )
