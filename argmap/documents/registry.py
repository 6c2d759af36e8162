"""Which reader reads which kind of document; a reader is loaded only where one is read."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.documents.document import Document

__all__ = ["is_document", "reader_of"]

_ROOMS = {
    "pdf": "argmap.documents.pdf.reading",
    "docx": "argmap.documents.docx",
    "odt": "argmap.documents.odt",
    "epub": "argmap.documents.epub",
    "rtf": "argmap.documents.rtf",
    "html": "argmap.documents.html.reading",
    "markdown": "argmap.documents.markdown",
    "text": "argmap.documents.plain",
}


def reader_of(data: bytes, name: str) -> Callable[[bytes], Document]:
    """The reader of a document's kind; raises DocumentError for a kind that is not read."""
    from argmap.documents.sniffing import kind_of

    read: Callable[[bytes], Document] = importlib.import_module(_ROOMS[kind_of(data, name)]).read
    return read


def is_document(beginning: bytes, name: str, *, as_is: bool = False) -> bool:
    """Whether a file that begins so is to be made into plain text first; `as_is` leaves what is text already."""
    from argmap.documents.document import DocumentError
    from argmap.documents.sniffing import kind_of

    try:
        kind = kind_of(beginning, name)
    except DocumentError:
        return True  # its reader says why not
    return kind != "text" and not (as_is and kind in {"markdown", "html"})
