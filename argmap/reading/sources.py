"""The sources of a draft: texts and documents that the user points at, in files and below folders."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from argmap.article import MAX_BYTES
from argmap.documents import is_document, open_document, text_of
from argmap.files import TEXTS, UnreadableError, folders_below, read_text
from argmap.model import ArticleSource, Original
from argmap.text import Text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from argmap.reach import Reach

__all__ = ["Given", "Sources", "read_sources"]

_SEEN = 65_536  # bytes
_DOCUMENTS = (".pdf", ".doc", ".docx", ".odt", ".rtf", ".html", ".htm", ".epub")


class Given(NamedTuple):
    """A text that a draft may quote."""

    text: Text
    described: ArticleSource | None = None
    """Of one that was made from a document, what is known of it: its original, and how its pages are numbered."""


class Sources(NamedTuple):
    """The texts that could be read, and of the others their names with what is wrong."""

    texts: list[Given]
    unreadable: list[tuple[str, str]]
    passed_over: list[tuple[str, str]]
    """Documents in the folders that cannot be read."""


def read_sources(paths: Iterable[str], reach: Reach, without: Collection[str] = ()) -> Sources:
    """Read files, and of folders all texts (.txt, .md) and documents below them, each once, in their order.

    Hidden files, links that lead out of reach and the files `without` are left out of folders; so is a document whose
    text lies beside it.
    """
    known = {os.path.realpath(one) for one in without}
    found = Sources([], [], [])
    for path, folder in _files(paths):
        real = os.path.realpath(path)
        if real in known or (folder and _has_text_beside(path)):
            continue
        known.add(real)
        is_made = False
        try:
            if folder:
                reach.resolved(folder, os.path.relpath(path, folder))
            is_made = not path.name.lower().endswith(TEXTS) and _is_document(path)
            found.texts.append(_document(path) if is_made else _text(path))
        except UnreadableError as error:
            others = found.passed_over if folder and is_made else found.unreadable
            others.append((path.as_posix(), str(error)))
    return found


def _text(path: Path) -> Given:
    text = read_text(path, path.as_posix(), MAX_BYTES, regular=True)
    if not text.content.strip():
        raise UnreadableError("is empty; look whether it is the right file")
    return Given(text)


def _is_document(path: Path) -> bool:
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return is_document(file.read(_SEEN), path.name)
    except (OSError, ValueError):
        return False  # reading it as text says what is the matter


def _has_text_beside(path: Path) -> bool:
    """Whether a document's text lies beside it, and is a source itself."""
    return path.name.lower().endswith(_DOCUMENTS) and os.path.isfile(path.with_suffix(".txt"))  # noqa: PTH113 (never raises)


def _document(path: Path) -> Given:
    document = open_document(path).document
    name = path.as_posix()
    described = ArticleSource(
        file=name, title=document.title or None, original=Original(file=name), pages=dict(document.pages) or None
    )
    return Given(Text(name, text_of(document)), described)


def _files(paths: Iterable[str]) -> Iterator[tuple[Path, Path | None]]:
    """Each file with the folder that it was found in; None for one that was pointed at.

    A folder that cannot be opened is one of them: reading it says why.
    """
    for path in paths:
        if not os.path.isdir(path):  # noqa: PTH112 (never raises)
            yield Path(path), None
            continue
        for root, names, why, _ in folders_below(Path(path)):
            if why:
                yield root, None
            texts = (name for name in names if name.lower().endswith((*TEXTS, *_DOCUMENTS)))
            yield from ((root / name, Path(path)) for name in texts)
