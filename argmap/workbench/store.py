"""The file of a map that is edited: read as it is, replaced whole, and never over what another program wrote."""

from __future__ import annotations

import codecs
from pathlib import Path

from argmap.files import UnreadableError, decode, read_data
from argmap.mapfile import MAX_BYTES
from argmap.writing import WritingError, write, write_new

__all__ = ["ChangedError", "Store", "StoreError"]


class StoreError(Exception):
    """The file cannot be read or written; the message is one sentence."""


class ChangedError(StoreError):
    """Another program has saved the file since it was read."""


class Store:
    """One file; links are resolved once, when it is opened."""

    def __init__(self, path: str | Path, *, first: str | None = None) -> None:
        """`first` is what a file that is not there yet begins with; it is made with the first edit."""
        self.name = str(path)
        self.path = Path(path).resolve()
        self._first = first
        self._last: bytes | None = None

    def read(self) -> str:
        """The text of the file, as it is now. Raises StoreError."""
        if self._first is not None and not self.path.exists():
            self._last = None
            return self._first
        try:
            data = read_data(self.path, self.name, MAX_BYTES, regular=True)
            content = decode(self.name, data).content
        except UnreadableError as error:
            raise StoreError(f"{self.name} {error}") from None
        self._last = data
        return content

    def has_changed(self) -> bool:
        """Whether the file holds other bytes than those read or written last."""
        try:
            now = read_data(self.path, self.name, MAX_BYTES, regular=True) if self.path.exists() else None
        except UnreadableError:
            return True
        return now != self._last

    def save(self, content: str) -> None:
        """Replace the file by a text, whole and synced to the disk.

        Raises:
            ChangedError: another program has saved it since; read it again first.
            StoreError: it cannot be written.
        """
        if self.has_changed():
            raise ChangedError(f"{self.name} was saved by another program")
        mark = codecs.BOM_UTF8 if self._last and self._last.startswith(codecs.BOM_UTF8) else b""
        data = mark + content.encode()
        try:
            if self._last is None:
                write_new(self.path, data)
            else:
                write(self.path, data, over_read=True)
        except WritingError as error:
            raise StoreError(str(error)) from None
        self._last, self._first = data, None
