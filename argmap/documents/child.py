"""What runs in the child process that reads a document: within limits of memory and time, and ends.

A script, run by path: `python child.py PATH` reads a document (`-`: standard input) and writes one JSON object,
`{"document": {...}, "fingerprint": "..."}` or `{"error": "..."}`.
"""

from __future__ import annotations

import hashlib
import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).absolute().parents[2])  # argmap's own folder, in the place of this script's

from argmap.documents.bounds import bounded
from argmap.documents.document import Document, DocumentError
from argmap.documents.limits import CPU_SECONDS, LARGEST_FILE, LARGEST_TEXT, MEMORY
from argmap.documents.text import text_of
from argmap.running import limits

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["TOO_MUCH_MEMORY", "answer", "bytes_of", "document_of", "limit", "main"]

TOO_MUCH_MEMORY = "takes more than 1 GiB of memory to read; split it, or save a smaller version of it"
_TOO_LARGE = f"is larger than {LARGEST_FILE // 2**20} MiB, the most argmap reads of a document; split it"
_TOO_LONG = f"holds more than {LARGEST_TEXT // 2**20} MiB of text, the most argmap reads; split it"
_NO_TEXT = "has no text; look at it in a viewer: where it shows pictures of pages, run OCR on them and use the result"


def main(name: str) -> int:
    """Read a document within limits, and write what came of it; the status is 0 also where it could not be read."""
    return answer(lambda: _read(name))


def answer(act: Callable[[], dict[str, object]]) -> int:
    """Do something with a document within limits, and write what came of it, or why nothing did; the status is 0."""
    limit()
    try:
        said = act()
    except DocumentError as error:
        said = {"error": str(error)}
    except ModuleNotFoundError as error:
        said = {"missing": error.name}
    except MemoryError:
        said = {"error": TOO_MUCH_MEMORY}
    sys.stdout.write(json.dumps(said))
    sys.stdout.flush()
    return 0


def _read(name: str) -> dict[str, object]:
    data = bytes_of(name)
    document = bounded(document_of(data, name))
    text = text_of(document)
    if not any(map(str.isalnum, text)):
        raise DocumentError(_NO_TEXT)
    if len(text.encode()) > LARGEST_TEXT:
        raise DocumentError(_TOO_LONG)
    return {"document": asdict(document), "fingerprint": hashlib.sha256(data).hexdigest()}


def bytes_of(name: str) -> bytes:
    """The bytes of a document, or of standard input for `-`; raises DocumentError."""
    try:
        with sys.stdin.buffer if name == "-" else Path(name).open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise DocumentError(f"cannot be opened: {error.strerror}") from None
    if len(data) > LARGEST_FILE:
        raise DocumentError(_TOO_LARGE)
    return data


def document_of(data: bytes, name: str) -> Document:
    """A document from its bytes, whatever its kind; `name` tells Markdown from other plain text. Raises DocumentError,
    and ModuleNotFoundError for a library that is not here."""
    from argmap.documents.registry import reader_of

    return reader_of(data, name)(data)


def limit() -> None:
    """Set the limits of this process, where the system has them."""
    limits.limit(RLIMIT_AS=MEMORY, RLIMIT_CPU=CPU_SECONDS)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
