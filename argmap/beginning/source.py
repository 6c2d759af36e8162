"""An article that a map begins with: its text and where it lies, and what its document says of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap import documents
from argmap.article import MAX_BYTES
from argmap.documents import open_document, text_of
from argmap.files import UnreadableError, read_text
from argmap.naming import free_name
from argmap.showing import one_line, printable
from argmap.text import Text

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.documents import Document

__all__ = ["Beginning", "from_document", "from_text", "is_document", "text_beside"]

_SEEN = 65_536  # bytes
_HEADER = ("title", "author", "publication", "published", "url", "language")


@dataclass(frozen=True)
class Beginning:
    """An article to begin a map with."""

    text: Text
    path: Path
    """Where its text lies, or will lie."""
    original: Path | None = None
    """The document that the text was made from."""
    fingerprint: str = ""
    """SHA-256 of the original's bytes."""
    document: Document | None = None

    @property
    def header(self) -> dict[str, str]:
        """What the document says of itself, by the header's keys."""
        said = {key: one_line(str(getattr(self.document, key, ""))) for key in _HEADER}
        return {key: value for key, value in said.items() if value}

    @property
    def name(self) -> str:
        """What a map of several articles calls it."""
        return one_line((self.original or self.path).stem) or "article"


def is_document(path: Path, *, as_is: bool = False) -> bool:
    """Whether a file is to be read as a document and not as plain text; `as_is` takes what can be text for text."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return documents.is_document(file.read(_SEEN), path.name, as_is=as_is)
    except (OSError, ValueError):
        return False  # reading it as text says what is the matter


def from_text(path: Path, name: str) -> Beginning:
    """An article from plain text in UTF-8; raises UnreadableError."""
    text = read_text(path, name, MAX_BYTES)
    _refuse(name, text)
    return Beginning(text, path)


def from_document(path: Path, name: str, text_path: Path | None = None) -> Beginning:
    """An article from a document, its text to be written to `text_path`, or beside it; raises UnreadableError.

    DocumentError is one of these.
    """
    opened = open_document(path)
    beside = text_path or text_beside(path)
    text = Text(beside.as_posix(), text_of(opened.document))
    _refuse(name, text)
    return Beginning(text, beside, path, opened.fingerprint, opened.document)


def text_beside(path: Path) -> Path:
    """Where a document's text is written unless somebody says where: beside it, with its name."""
    beside = path.with_suffix(".txt")
    return path.with_name(free_name(path.stem, ".txt", {path.name})) if beside == path else beside


def _refuse(name: str, text: Text) -> None:
    if printable(name) != name:
        raise UnreadableError("has a name that a map cannot hold; rename it")
    if not text.content.strip():
        raise UnreadableError("is empty; save the article's text in it")
