"""The file of a map that is edited: read as it is, replaced whole, and never over what another program wrote."""

from __future__ import annotations

import codecs
from hashlib import sha256
from pathlib import Path

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

    @property
    def version(self) -> str:
        """What the bytes read last are known by."""
        return sha256(self._last or b"").hexdigest()[:16]

    def read(self) -> str:
        """The text of the file, as it is now. Raises StoreError."""
        try:
            data = self.path.read_bytes() if self.path.exists() or self._first is None else None
        except OSError as error:
            raise StoreError(f"{self.name} cannot be read: {error.strerror or error}") from None
        if data is None:
            self._last = None
            return self._first or ""
        if len(data) > MAX_BYTES:
            raise StoreError(f"{self.name} is larger than {MAX_BYTES // 2**20} MiB")
        try:
            content = data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
        except UnicodeDecodeError as error:
            raise StoreError(f"{self.name} is not UTF-8 text (byte {error.start})") from None
        self._last = data
        return content

    def has_changed(self) -> bool:
        """Whether the file holds other bytes than those read or written last."""
        try:
            now = self.path.read_bytes() if self.path.exists() else None
        except OSError:
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
        self._last = data
