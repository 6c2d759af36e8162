"""The reach of a map: which files it may name as its articles, whoever wrote it.

A map is often a stranger's: a student's, a colleague's, one from the web. What it names as its article is shown in
findings, pages and feedback, so it may only name what lies about the map itself, or where the user allowed it.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.files import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

__all__ = ["IS_LINK", "IS_MISNAMED", "LEADS_OUT", "OutOfReachError", "Reach", "is_below", "leads_out"]

LEADS_OUT = "is a link that leads out of the folder that it was found in, and is not read unless you name it"
IS_LINK = "is a link to another file of the folder that it was found in, and is not read unless you name it"
IS_MISNAMED = "has a name that is not UTF-8, which no table can hold; rename it"
"""What is said of a map that was found in a folder and is not read; begins after the file's name."""
_MARKERS = ("argmap.toml", "pyproject.toml", ".git")
_NEVER = () if sys.platform == "win32" else ("/proc", "/dev", "/sys")


class OutOfReachError(UnreadableError):
    """A file that a map may not name; the message completes a sentence that begins with the file's name."""

    def __init__(self, message: str, *, can_be_allowed: bool = True) -> None:
        super().__init__(message)
        self.can_be_allowed = can_be_allowed
        """Whether the user can allow it; files of the machine itself (`/proc`, `/dev`, `/sys`) are never read."""


@dataclass(frozen=True)
class Reach:
    """Which files maps may name, in one run.

    A map reaches what lies below its own folder, below a folder that the command was pointed at and that the map lies
    in, below the current directory if the map lies there, and below the nearest folder from the map upwards that holds
    `argmap.toml`, `pyproject.toml` or `.git`; never the root of the file system as a whole, never a hidden file or
    folder (`.ssh`) that the map does not lie in itself, and never through a link that leads out.
    """

    pointed: tuple[Path, ...] = ()
    """Folders that the command was pointed at."""
    allowed: tuple[Path, ...] = ()
    """Folders that the user allows besides."""
    more: Callable[[], tuple[Path, ...]] | None = None
    """Asked for further allowed folders, where a file would be out of reach otherwise."""
    with_current: bool = True
    """Whether the current directory counts; an editor's server has one by chance."""
    refused: frozenset[tuple[str, str]] = frozenset()
    """Maps that were found in a folder and are not read, by the paths they would be opened by, each with the reason."""
    is_closed: bool = False
    """Whether nothing may be read but the maps themselves, as of students' submissions."""
    _known: dict[str, tuple[str, ...]] = field(default_factory=dict, init=False, compare=False, repr=False)
    _projects: dict[str, str] = field(default_factory=dict, init=False, compare=False, repr=False)

    def resolved(self, folder: Path, file: str) -> Path:
        """The real path of a file that a map in `folder` names; raises OutOfReachError.

        Whether a file out of reach exists is neither looked up nor said.
        """
        if self.is_closed:
            raise OutOfReachError("is not opened: nothing is read but the map itself", can_be_allowed=False)
        try:
            base = os.path.realpath(folder)
            plain = os.path.normpath(os.path.join(base, file))  # noqa: PTH118 (a drive or share stays as it is)
            self._refuse(base, plain, "lies outside the folders that this map may read from")
            real = os.path.realpath(plain)
            if real != plain:
                self._refuse(base, real, "is a link that leads out of the folders that this map may read from")
        except (OSError, ValueError) as error:
            raise UnreadableError(f"cannot be opened: {getattr(error, 'strerror', None) or error}") from None
        return Path(real)

    def refuse_map(self, path: str) -> None:
        """Raise OutOfReachError for a map that was found in a folder and is not read, such as a link out of it."""
        if why := self._why_refused.get(path):
            raise OutOfReachError(why)

    @cached_property
    def _why_refused(self) -> dict[str, str]:
        return dict(self.refused)

    def _refuse(self, base: str, path: str, message: str) -> None:
        """Raise OutOfReachError for a path that a map in `base` may not name."""
        if any(is_below(path, never) for never in _NEVER):
            raise OutOfReachError("is a file of the machine itself, never an article", can_be_allowed=False)
        if not (self._holds(base, path) or self._is_allowed(path)):
            raise OutOfReachError(message)

    def _holds(self, base: str, path: str) -> bool:
        if os.path.dirname(path) == base:  # noqa: PTH120
            return not os.path.basename(path).startswith(".")  # noqa: PTH119
        return any(is_below(path, root) and not _is_hidden(path, root) for root in self._roots(base))

    def _is_allowed(self, path: str) -> bool:
        if any(is_below(path, os.path.realpath(one)) for one in self.allowed):
            return True
        return self.more is not None and any(is_below(path, os.path.realpath(one)) for one in self.more())

    def folders(self, folder: Path) -> tuple[str, ...]:
        """The real paths of all folders that a map in a folder may read from."""
        besides = (*self.allowed, *(self.more() if self.more else ()))
        return (*self._roots(os.path.realpath(folder)), *map(os.path.realpath, besides))

    def _roots(self, base: str) -> tuple[str, ...]:
        """The folders about a map in `base` that it may read from."""
        if base not in self._known:
            self._known[base] = tuple(dict.fromkeys(root for root in self._found(base) if not _is_anchor(root)))
        return self._known[base]

    def _found(self, base: str) -> Iterator[str]:
        yield base
        yield from (one for one in self._about if is_below(base, one))
        if project := self._project(base):
            yield project

    @cached_property
    def _about(self) -> list[str]:
        return [os.path.realpath(one) for one in (*self.pointed, *([Path.cwd()] if self.with_current else []))]

    def _project(self, folder: str) -> str:
        """The nearest folder from one upwards that holds a marker; empty where there is none."""
        walked, one = [], folder
        while one not in self._projects and not _is_marked(one):
            walked.append(one)
            one = os.path.dirname(one)  # noqa: PTH120
            if one == walked[-1]:
                self._projects[one] = ""
        found = self._projects.setdefault(one, one)
        self._projects.update(dict.fromkeys(walked, found))
        return found


def leads_out(path: Path, folders: Iterable[Path]) -> bool:
    """Whether a file found in folders is a link out of them, to a hidden file, or to one of the machine itself."""
    if not os.path.islink(path):  # noqa: PTH114 (never raises)
        return False
    real, roots = os.path.realpath(path), map(os.path.realpath, folders)
    is_inside = any(is_below(real, root) and not _is_hidden(real, root) for root in roots)
    return not is_inside or any(is_below(real, never) for never in _NEVER)


def _is_marked(folder: str) -> bool:
    return any(os.path.exists(os.path.join(folder, marker)) for marker in _MARKERS)  # noqa: PTH110, PTH118


def is_below(path: str, root: str) -> bool:
    """Whether a whole path is a folder's, or lies below it; links are not followed."""
    path, root = os.path.normcase(path), os.path.normcase(root)
    return path == root or path.startswith(root.rstrip(os.sep) + os.sep)


def _is_anchor(path: str) -> bool:
    return os.path.dirname(path) == path  # noqa: PTH120 (of a drive or a share, too)


def _is_hidden(path: str, root: str) -> bool:
    """Whether a path goes through a hidden file or folder below a root."""
    return any(part.startswith(".") for part in Path(os.path.relpath(path, root)).parts)
