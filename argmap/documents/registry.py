"""Which reader reads which kind of document; a reader is loaded only where one is read."""

from __future__ import annotations

import codecs
import importlib
from typing import TYPE_CHECKING

from argmap.documents.document import Document, DocumentError
from argmap.files import wide_encoding

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["is_document", "reader_of"]

_AS_IT_IS = {"markdown", "html"}


def reader_of(data: bytes, name: str) -> Callable[[bytes], Document]:
    """The reader of a document's kind; raises DocumentError for a kind that is not read."""
    from argmap.documents.sniffing import MODULES, kind_of

    read: Callable[[bytes], Document] = importlib.import_module(MODULES[kind_of(data, name)]).read
    return read


def is_document(beginning: bytes, name: str, *, as_is: bool = False) -> bool:
    """Whether a file that begins so is to be made into text in UTF-8 first; `as_is` leaves what is text already."""
    from argmap.documents.sniffing import kind_of

    if not beginning.strip():
        return False
    try:
        kind = kind_of(beginning, name)
    except DocumentError:
        return True  # its reader says why not
    if kind == "text" or (as_is and kind in _AS_IT_IS):
        return not _is_utf8(beginning)
    return True


def _is_utf8(beginning: bytes) -> bool:
    """Whether the beginning of a text is UTF-8, but for a character that is cut off at its end."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(beginning)
    except UnicodeDecodeError:
        return False
    return wide_encoding(beginning) is None
