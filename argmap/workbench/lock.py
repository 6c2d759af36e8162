"""One workbench a map: a lock in the user's state folder, which holds the address of the page that is open."""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["TakenError", "locked"]

_MOST = 400


class TakenError(Exception):
    """Another workbench has the map; `address` is its page, empty where it is not known yet."""

    def __init__(self, address: str) -> None:
        super().__init__(address)
        self.address = address


@contextmanager
def locked(map_: Path, folder: Path) -> Iterator[Lock]:
    """Hold the lock of a map while the block runs; it is given up even where the process is killed.

    Args:
        map_: the map's real path
        folder: of the locks; made where it is not there

    Raises:
        TakenError: another process holds it.
        OSError: the folder cannot be written.
    """
    os.makedirs(folder, 0o700, exist_ok=True)  # noqa: PTH103 (the mode)
    name = sha256(str(map_).encode("utf-8", "surrogateescape")).hexdigest()[:24]
    handle = os.open(folder / f"{name}.lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        if not _take(handle):
            raise TakenError(os.pread(handle, _MOST, 1).decode("utf-8", "replace") if hasattr(os, "pread") else "")
        lock = Lock(handle)
        lock.say("")
        yield lock
    finally:
        os.close(handle)


class Lock:
    """A lock that is held."""

    def __init__(self, handle: int) -> None:
        self._handle = handle

    def say(self, address: str) -> None:
        """Write down where the page is, for whoever asks for the same map; its first byte is the lock's own."""
        data = b"\n" + address.encode()
        with suppress(OSError):
            os.ftruncate(self._handle, 1)  # whoever asks in between finds no address, and none that is cut
            os.lseek(self._handle, 0, os.SEEK_SET)
            os.write(self._handle, data)


def _take(handle: int) -> bool:
    try:
        import fcntl
    except ModuleNotFoundError:
        import msvcrt

        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
        except OSError:
            return False
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
