"""The one place that writes files: each appears whole or not at all, and none that was read is written over."""

from __future__ import annotations

import errno
import os
import re
import secrets
import stat
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from argmap import guard
from argmap.showing import printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["ReplacedError", "WritingError", "make_folder", "remove", "sweep", "write", "write_new"]

_NO_LINKS = {errno.EPERM, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EMLINK, errno.EINVAL}
_SETTINGS = frozenset({"argmap.toml", "pyproject.toml"})
"""Files that no output takes the place of, read or not."""
_MAY_BE_WRITTEN = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH
_NO_SYNC = {errno.EINVAL, errno.ENOTSUP, errno.ENOSYS}
_TEMPORARY = re.compile(r"\.argmap-[0-9a-f]{8}")
_LEFT_AFTER = 600  # seconds


class WritingError(Exception):
    """A file that is not written; the message is one sentence with the file's name, safe to print."""


class ReplacedError(WritingError):
    """A file that another program has saved since it was read, and that is left as it is."""


def write(
    path: str | Path,
    data: bytes,
    *,
    new: Mapping[Path, bytes] | None = None,
    over_read: bool = False,
    follow: bool = True,
    instead_of: bytes | None = None,
) -> None:
    """Make a file hold just these bytes, or leave it as it was; a device or a pipe is written to.

    A file that exists is replaced, its permissions and the links that lead to it are kept; one that is read-only stays,
    although its folder would allow it. One that was read in this run is replaced only with `over_read`, where that is
    what the user asked for, and only while it still holds the bytes `instead_of`, where they are given (else
    ReplacedError). Without `follow`, for names that the user did not give, a link is replaced itself. `new` are files
    that belong to it: they are made first, as by `write_new`, and taken back where one of them, or the file itself,
    cannot be written. Raises WritingError.
    """
    with _taken_back() as made:
        for one, content in (new or {}).items():
            write_new(one, content)
            made.append(one)
        _write(path, data, over_read=over_read, follow=follow, instead_of=instead_of)


@contextmanager
def _taken_back() -> Iterator[list[Path]]:
    """Files that are removed again where the block fails."""
    made: list[Path] = []
    try:
        yield made
    except BaseException:
        for path in made:
            path.unlink(missing_ok=True)
        raise


def _write(path: str | Path, data: bytes, *, over_read: bool, follow: bool, instead_of: bytes | None) -> None:
    with _told(path):
        target = Path(path).resolve() if follow or not Path(path).is_symlink() else Path(path)
        if follow and target.is_symlink():  # it leads to itself
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))
        is_there = target.exists()
        if is_there and not over_read and not _SETTINGS.isdisjoint((Path(path).name.lower(), target.name.lower())):
            raise WritingError(f"{_shown(path)} holds settings, and would be lost; choose another name")
        if guard.was_read(target) and not over_read:
            raise WritingError(f"{_shown(path)} was read, and would be lost; choose another name")
        if is_there and not target.is_file():
            target.write_bytes(data)
            return
        if is_there and not target.stat().st_mode & _MAY_BE_WRITTEN:
            raise WritingError(f"{_shown(path)} is read-only; make it writable first, or choose another name")
        with _whole(target, data) as temporary:
            if instead_of is not None and target.read_bytes() != instead_of:
                raise ReplacedError(f"{_shown(path)} was changed meanwhile; begin again")
            os.replace(temporary, target)  # noqa: PTH105


def write_new(path: str | Path, data: bytes, *, new: Mapping[Path, bytes] | None = None) -> None:
    """Make a new file that holds just these bytes; raises WritingError, also where something of that name exists.

    `new` are files that belong to it: they are made first, and taken back where one of them, or the file itself,
    cannot be written.
    """
    with _taken_back() as made:
        for one, content in (new or {}).items():
            _write_new(one, content)
            made.append(one)
        _write_new(path, data)


def _write_new(path: str | Path, data: bytes) -> None:
    with _told(path):
        target = Path(path)
        if os.path.lexists(target):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
        with _whole(target, data) as temporary:
            _put(temporary, target)


def remove(path: str | Path) -> None:
    """Take a file of argmap's own away, if it is there; raises WritingError."""
    try:
        Path(path).unlink(missing_ok=True)
    except (OSError, ValueError) as error:
        raise WritingError(f"{_shown(path)} cannot be removed: {_reason(error)}") from None


def make_folder(path: str | Path, within: str | Path | None = None) -> None:
    """Make a folder, and those above it, where it is not there; raises WritingError.

    `within` is the folder that it may not leave by a link.
    """
    try:
        if within is not None and not Path(path).resolve().is_relative_to(Path(within).resolve()):
            raise WritingError(f"the folder {_shown(path)} is reached by a link out of {_shown(within)}; take it away")
        Path(path).mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError, RuntimeError) as error:
        raise WritingError(f"the folder {_shown(path)} cannot be made: {_reason(error)}") from None


@contextmanager
def _told(path: str | Path) -> Iterator[None]:
    """Errors of the system as one sentence."""
    try:
        yield
    except FileExistsError:
        raise WritingError(f"{_shown(path)} exists already, and is not overwritten; choose another name") from None
    except (OSError, ValueError, RuntimeError) as error:
        raise WritingError(f"{_shown(path)} cannot be written: {_reason(error)}") from None


def _shown(path: str | Path) -> str:
    return printable(str(path))


def _reason(error: Exception) -> str:
    return printable(str(getattr(error, "strerror", None) or error))


@contextmanager
def _whole(target: Path, data: bytes) -> Iterator[Path]:
    """A file with these bytes in the target's folder, on the disk before it gets its name; gone when the block ends."""
    temporary = target.with_name(f".argmap-{secrets.token_hex(4)}")  # short: the target's name may fill all 255 bytes
    mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else None
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    handle = os.open(temporary, flags, 0o666 if mode is None else mode | stat.S_IWUSR)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            _sync(file.fileno())
        if mode is not None:
            temporary.chmod(mode)
        yield temporary
    finally:
        temporary.unlink(missing_ok=True)


def _sync(handle: int) -> None:
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _NO_SYNC:
            raise


def sweep(folder: Path) -> None:
    """Take away what killed writes have left in a folder: argmap's temporary files that are older than ten minutes."""
    now = time.time()
    with suppress(OSError):
        for left in folder.iterdir():
            if _TEMPORARY.fullmatch(left.name) and left.is_file() and not left.is_symlink():
                with suppress(OSError):
                    if now - left.stat().st_mtime > _LEFT_AFTER:
                        left.unlink()


def _put(temporary: Path, target: Path) -> None:
    """Give a whole file its name, if nothing has that name; at once wherever the file system can."""
    if os.name == "nt":
        temporary.rename(target)  # never over a file that exists
        return
    try:
        os.link(temporary, target)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        with target.open("xb"):  # no links here: the name is taken first, so that nobody's file is lost
            pass
        temporary.replace(target)
