"""Articles from files: read where a map's header names them, within its reach, and kept for the next map of them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING
from weakref import WeakValueDictionary

from argmap import guard
from argmap.article import MAX_BYTES, Article
from argmap.files import UnreadableError, fingerprint_of_bytes, read_text, refuse_address
from argmap.reach import Reach

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model import ArticleSource, Original
    from argmap.text import Text

__all__ = ["Shelf", "reach"]


def reach(
    pointed: Iterable[Path] = (),
    allowed: Iterable[Path] = (),
    *,
    with_current: bool = True,
    refused: Iterable[tuple[str, str]] = (),
) -> Reach:
    """The reach of maps in a run, folders of the user's own settings included."""
    return Reach(tuple(pointed), tuple(allowed), _own_folders, with_current, frozenset(refused))


def _own_folders() -> tuple[Path, ...]:
    from argmap.config.own import allowed_folders

    return allowed_folders()


class Shelf:
    """Where articles are taken from: while a file does not change, the article read from it stays."""

    def __init__(self, reach_: Reach | None = None, most: int = 8) -> None:
        self.reach = reach_ or reach()
        self.at_hand: Text | None = None
        """The text that maps of other formats are about, where it is known; no other is looked for."""
        self._most = most
        self._articles: dict[tuple[object, ...], Article] = {}
        self._alike: WeakValueDictionary[tuple[object, ...], Article] = WeakValueDictionary()
        """The first article of each file that is still used: what another name for the file shares."""
        self._originals: dict[tuple[str, int, int], str | None] = {}

    def article(self, source: ArticleSource, folder: Path, name: str | None) -> Article:
        """The article that a map's header names; raises UnreadableError, OutOfReachError among them."""
        path = self.reach.resolved(folder, source.file)
        shown = Path(os.path.normpath(folder / source.file)).as_posix()
        try:
            state = path.stat()
        except (OSError, ValueError):
            refuse_address(source.file)
            return Article(read_text(path, shown, MAX_BYTES, regular=True), source, name)
        key = (str(path), shown, state.st_mtime_ns, state.st_size, source, name)
        found = self._articles.pop(key, None)
        if found is None:
            alike = (*key[:4], source.language, source.original is None)
            like = self._alike.get(alike)
            text = like.text if like else self._text(path, shown, folder, source.file)
            found = Article(text, source, name, like=like)
            self._alike.setdefault(alike, found)
        self._articles[key] = found
        while len(self._articles) > self._most:
            del self._articles[next(iter(self._articles))]
        return found

    def has_changed(self, original: Original, folder: Path) -> bool:
        """Whether the document that an article was made from has other bytes than the map says.

        Of one that is not there, or out of reach, nothing is known.
        """
        from argmap.documents.limits import LARGEST_FILE  # few maps have an original

        guard.note_unopened(folder / original.file)
        if original.fingerprint is None:
            return False
        try:
            path = self.reach.resolved(folder, original.file)
            state = path.stat()
        except (OSError, ValueError, UnreadableError):
            return False
        key = (str(path), state.st_mtime_ns, state.st_size)
        if key not in self._originals:
            if len(self._originals) >= self._most:
                self._originals.clear()
            self._originals[key] = fingerprint_of_bytes(path, LARGEST_FILE)
        found = self._originals[key]
        return found is not None and not found.startswith(original.fingerprint)

    def _text(self, path: Path, shown: str, folder: Path, file: str) -> Text:
        text = read_text(path, shown, MAX_BYTES, regular=True)
        if self.reach.resolved(folder, file) != path:
            raise UnreadableError("was changed while it was read")
        return text
