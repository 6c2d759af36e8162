"""Which files were read in this run, or named by what was read: none of them may be written over.

A program that writes opens the record with `guarding()`. Without it nothing is recorded, so that a library or a server
that runs for days does not grow.
"""

from __future__ import annotations

import os
import stat
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    Name = str | os.PathLike[str]

__all__ = ["guarding", "note", "note_again", "note_stream", "note_unopened", "noted", "was_read"]


class _Seen:
    """The files that were read, by their names; where each leads is looked up when somebody wants to write."""

    def __init__(self) -> None:
        self.names: dict[str, bool] = {}
        self._pending: set[str] = set()
        self._paths: set[str] = set()
        self._files: dict[tuple[int, int], str] = {}

    def add(self, name: str) -> None:
        self.names[name] = True
        self._pending.add(name)

    def add_unopened(self, name: str) -> None:
        self.names.setdefault(name, False)
        self._paths.add(os.path.normcase(os.path.abspath(name)))  # noqa: PTH100 (links are not followed)

    def add_open(self, status: os.stat_result) -> None:
        self._files[_key(status)] = ""

    def has(self, name: str) -> bool:
        self._look_up()
        status = _status(name)
        if status is None or not stat.S_ISREG(status.st_mode):
            return False
        if _real(name) in self._paths:
            return True
        known = self._files.get(_key(status))
        if not known:
            return known is not None
        now = _status(known)  # a number is given again once its file is gone
        return now is not None and _key(now) == _key(status)

    def _look_up(self) -> None:
        for name in self._pending:
            self._paths.add(_real(name))
            status = _status(name)
            if status is not None and status.st_ino:
                self._files[_key(status)] = name
        self._pending.clear()


_SEEN: ContextVar[_Seen | None] = ContextVar("argmap_seen", default=None)


@contextmanager
def guarding() -> Iterator[None]:
    """Record, until the block ends, every file that argmap reads."""
    token = _SEEN.set(_Seen())
    try:
        yield
    finally:
        _SEEN.reset(token)


def note(*names: Name) -> None:
    """Record that files are read."""
    seen = _SEEN.get()
    if seen is not None:
        for name in names:
            seen.add(os.fspath(name))


def note_unopened(name: Name) -> None:
    """Record a file that a map names and that is never opened: by its path alone, whether or not it is there."""
    seen = _SEEN.get()
    if seen is not None:
        seen.add_unopened(os.fspath(name))


def note_stream(number: int) -> None:
    """Record the file that an open stream reads from, by the stream's number; pipes and terminals are no files."""
    seen = _SEEN.get()
    try:
        status = os.fstat(number)
    except OSError:
        return
    if seen is not None and stat.S_ISREG(status.st_mode) and status.st_ino:
        seen.add_open(status)


def noted() -> tuple[tuple[str, bool], ...]:
    """The names of the files so far, in their order, and whether each was opened; for `note_again` elsewhere."""
    seen = _SEEN.get()
    return () if seen is None else tuple(seen.names.items())


def note_again(files: Iterable[tuple[str, bool]]) -> None:
    """Record what another process has `noted`."""
    for name, was_opened in files:
        (note if was_opened else note_unopened)(name)


def was_read(name: Name) -> bool:
    """Whether a path leads to a file that was read in this run: by its name, by a link, or in other case."""
    seen = _SEEN.get()
    return seen is not None and seen.has(os.fspath(name))


def _key(status: os.stat_result) -> tuple[int, int]:
    return status.st_dev, status.st_ino


def _status(name: str) -> os.stat_result | None:
    try:
        return os.stat(name)  # noqa: PTH116 (a path may be no path at all)
    except (OSError, ValueError):
        return None


def _real(name: str) -> str:
    try:
        return os.path.normcase(os.path.realpath(name))
    except (OSError, ValueError):
        return name
