"""Folders that argmap writes many files into: its own are written again, and what somebody changed or put there stays.

Which files are its own says a record in the folder: a fingerprint of each, as it was written.
"""

from __future__ import annotations

import json
import os
from hashlib import file_digest, sha256
from typing import TYPE_CHECKING

from argmap.showing import printable
from argmap.writing import WritingError, make_folder, write

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

__all__ = ["RECORD", "OwnFiles", "write_own"]

RECORD = ".written-by-argmap"
_LARGEST_RECORD = 50 * 2**20
_DIGITS = 16  # of a fingerprint


class OwnFiles:
    """The files that argmap has written into a folder, by their paths in it."""

    def __init__(self, folder: Path, *, overwrite: bool = False) -> None:
        """With `overwrite` whatever stands there may be lost: that is what the user asked for."""
        self._folder = folder
        self._overwrite = overwrite
        self._before = _read(folder / RECORD)
        self._now: dict[str, str] = {}

    def refuse(self, path: Path, data: bytes) -> None:
        """Raise WritingError where a file that stands at a path would be lost: one that is not as argmap wrote it."""
        if self._overwrite or not os.path.lexists(path):
            return
        there = _fingerprint_of(path)
        if there is None or (there != _fingerprint(data) and there not in self._before.get(self._name(path), ())):
            shown = printable(str(path))
            said = "is not as argmap wrote it, or is not argmap's; move it away first, or give --overwrite"
            raise WritingError(f"{shown} {said}")

    def add(self, path: Path, data: bytes) -> None:
        """Say that a file has been written, or soon will be."""
        self._now[self._name(path)] = _fingerprint(data)

    def keep(self, *, is_done: bool = True) -> None:
        """Write the record down, where there is something new; until all is done, with what the files held before.

        Raises WritingError.
        """
        if not self._now:
            return
        told = dict(self._before)
        for name, now in self._now.items():
            told[name] = [now] if is_done else [now, *told.get(name, ())]
        text = json.dumps({"argmap wrote": told}, indent=0, sort_keys=True) + "\n"
        write(self._folder / RECORD, text.encode(), follow=False)

    def _name(self, path: Path) -> str:
        return os.path.relpath(path, self._folder).replace(os.sep, "/")


def write_own(folder: Path, files: Mapping[str, bytes], *, overwrite: bool = False) -> None:
    """Write files into a folder by their names there: all of them, or none where one that stands there would be lost.

    Raises WritingError.
    """
    make_folder(folder)
    own = OwnFiles(folder, overwrite=overwrite)
    for name, data in files.items():
        own.refuse(folder / name, data)
        own.add(folder / name, data)
    own.keep(is_done=False)
    for name, data in files.items():
        write(folder / name, data, follow=False)
    own.keep()


def _read(path: Path) -> dict[str, list[str]]:
    """The record of a folder; empty where there is none, or none of argmap's."""
    try:
        with path.open("rb") as file:
            told = json.loads(file.read(_LARGEST_RECORD))["argmap wrote"]
        return {str(name): [str(one) for one in several] for name, several in told.items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return {}


def _fingerprint(data: bytes) -> str:
    return sha256(data).hexdigest()[:_DIGITS]


def _fingerprint_of(path: Path) -> str | None:
    """That of a file; None for anything else, such as a link or a folder."""
    try:
        if path.is_symlink() or not path.is_file():
            return None
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()[:_DIGITS]
    except OSError:
        return None
