"""Articles from files: read where a map's header names them, and kept for the next map of them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.article import MAX_BYTES, Article
from argmap.files import read_text

if TYPE_CHECKING:
    from argmap.model import ArticleSource

__all__ = ["Shelf", "read_article"]


class Shelf:
    """Articles that were read, kept for the next map of them: while its file does not change, an article stays."""

    def __init__(self, most: int = 8) -> None:
        self._most = most
        self._articles: dict[tuple[object, ...], Article] = {}

    def article(self, source: ArticleSource, folder: Path, name: str | None) -> Article:
        """The article that a map's header names; raises UnreadableError."""
        path = folder / source.file
        try:
            state = path.stat()
        except (OSError, ValueError):
            return read_article(source, folder, name)
        key = (str(path), state.st_mtime_ns, state.st_size, source, name)
        found = self._articles.pop(key, None) or read_article(source, folder, name)
        self._articles[key] = found
        while len(self._articles) > self._most:
            del self._articles[next(iter(self._articles))]
        return found


def read_article(source: ArticleSource, folder: Path, name: str | None) -> Article:
    """The article that a map's header names, read from its file; raises UnreadableError."""
    path = folder / source.file
    name_shown = Path(os.path.normpath(path)).as_posix()
    text = read_text(path, name_shown, MAX_BYTES, regular=True)
    return Article(text, source, name)
