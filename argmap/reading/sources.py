"""The sources of a draft: text files that the user points at, and those below folders that the user points at."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from argmap.article import MAX_BYTES
from argmap.files import TEXTS, UnreadableError, read_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from argmap.reach import Reach
    from argmap.text import Text

__all__ = ["Sources", "read_sources"]

_DOCUMENTS = (".pdf", ".doc", ".docx", ".odt", ".rtf", ".html", ".htm", ".epub")


class Sources(NamedTuple):
    """The texts that could be read, and of the others their names with what is wrong."""

    texts: list[Text]
    unreadable: list[tuple[str, str]]
    passed_over: list[str]
    """Documents in the folders that are no texts."""


def read_sources(paths: Iterable[str], reach: Reach, without: Collection[str] = ()) -> Sources:
    """Read files, and of folders all texts (.txt, .md) below them, each once, in their order.

    Hidden files, links that lead out of reach and the files `without` are left out of folders.
    """
    known = {os.path.realpath(one) for one in without}
    found = Sources([], [], [])
    for path, folder in _files(paths):
        if folder and path.name.lower().endswith(_DOCUMENTS):
            found.passed_over.append(path.as_posix())
            continue
        real = os.path.realpath(path)
        if real in known:
            continue
        known.add(real)
        try:
            if folder:
                reach.resolved(folder, os.path.relpath(path, folder))
            text = read_text(path, path.as_posix(), MAX_BYTES, regular=True)
            if not text.content.strip():
                raise UnreadableError("is empty; look whether it is the right file")
            found.texts.append(text)
        except UnreadableError as error:
            found.unreadable.append((path.as_posix(), str(error)))
    return found


def _files(paths: Iterable[str]) -> Iterator[tuple[Path, Path | None]]:
    """Each file with the folder that it was found in; None for one that was pointed at."""
    for path in paths:
        if not os.path.isdir(path):  # noqa: PTH112 (never raises)
            yield Path(path), None
            continue
        for root, folders, names in os.walk(path):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            wanted = (*TEXTS, *_DOCUMENTS)
            texts = (name for name in sorted(names) if name.lower().endswith(wanted) and not name.startswith("."))
            yield from ((Path(root, name), Path(path)) for name in texts)
