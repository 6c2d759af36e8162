"""The file of a map that is edited: read as it is, replaced whole, and never over what another program wrote."""

from __future__ import annotations

import codecs
import os
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.files import UnreadableError, decode, read_data
from argmap.mapfile import MAX_BYTES
from argmap.watched import Still, state_of
from argmap.writing import ReplacedError, WritingError, write, write_new

if TYPE_CHECKING:
    from argmap.watched import State

__all__ = ["BusyError", "ChangedError", "Store", "StoreError"]


class StoreError(Exception):
    """The file cannot be read or written; the message is one sentence."""


class BusyError(StoreError):
    """Another program may be in the middle of saving the file."""


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
        self._state = state_of(self.path)
        """How the file stood when it was read or written last: nobody was in the middle of saving it."""
        self.still = Still(self.path)

    @property
    def is_still(self) -> bool:
        """Whether nobody may be in the middle of saving the file."""
        return self._is_ours() or self.still.is_so

    def _is_there(self) -> bool:
        """Whether there is a file; of a disk that fails, it is said when the file is read."""
        return os.path.exists(self.path)  # noqa: PTH110 (Path.exists raises what it does not know)

    def _is_ours(self) -> bool:
        """Whether the file stands as it was read or written last."""
        return state_of(self.path) == self._state

    def wait(self) -> None:
        """Return once nobody may be in the middle of saving the file. Raises BusyError where that takes too long."""
        if not self.still.wait(self._is_ours):
            raise BusyError(f"{self.name} is being saved by another program; nothing was changed, try it once more")

    def read(self) -> str:
        """The text of the file, as it is now. Raises StoreError."""
        state = state_of(self.path)
        if self._first is not None and not self._is_there():
            self._last, self._state = None, state
            return self._first
        try:
            data = read_data(self.path, self.name, MAX_BYTES, regular=True)
            content = decode(self.name, data).content
        except UnreadableError as error:
            raise StoreError(f"{self.name} {error}") from None
        self._last, self._state = data, _of_all(data, state)
        return content

    def has_changed(self) -> bool:
        """Whether the file holds other bytes than those read or written last, or is being saved."""
        if not self.is_still:
            return True
        try:
            now = read_data(self.path, self.name, MAX_BYTES, regular=True) if self._is_there() else None
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
                write(self.path, data, over_read=True, instead_of=self._last)
        except ReplacedError as error:
            raise ChangedError(str(error)) from None
        except WritingError as error:
            raise StoreError(str(error)) from None
        self._last, self._first, self._state = data, None, _of_all(data, state_of(self.path))


def _of_all(data: bytes, state: State) -> State:
    """How a file stands, if it holds these bytes; else nothing, so that it is waited for."""
    return state if state[2:3] == (len(data),) else ()
