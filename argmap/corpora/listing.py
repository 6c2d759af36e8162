"""Which maps a collection is made of, in what state they are, and how they are cut into parts."""

from __future__ import annotations

import os
import zlib
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from argmap import config
from argmap.corpora.state import state_of
from argmap.files import is_folder
from argmap.formats.files import maps_below
from argmap.reach import IS_MISNAMED, LEADS_OUT, leads_out

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from argmap.corpora.seen import Seen

__all__ = ["Found", "cut", "found_maps", "is_unchanged", "settings_states"]

_SIZE, _MOST = 1_024, 4_096
"""How many maps a part has on average, and at most."""


@dataclass
class Found:
    """The maps below some paths."""

    states: dict[str, str] = field(default_factory=dict)
    """The state of each, by its path."""
    folders: tuple[Path, ...] = ()
    """The folders that were pointed at."""
    refused: set[tuple[str, str]] = field(default_factory=set)
    """Those that are not read, with the reason: links out of these folders, and names that are not UTF-8, as shown."""


def found_maps(paths: Sequence[str], known: Mapping[str, Seen], without: Path | None = None) -> Found:
    """The maps that paths mean: files as they are, folders with all maps below them; none below the folder `without`.

    Files that are known, and in the same state, are not opened. A file that several paths lead to is one map, by the
    name that the first of these gives it.
    """
    folders = tuple(Path(path) for path in paths if is_folder(path))
    found = Found(folders=folders)
    same = _Same(is_needed=len(paths) > 1)
    named = {name for path in paths if not is_folder(path) and same.is_new(name := Path(path).as_posix(), Path(path))}
    found.states = {one: state_of(one) for one in named}

    def is_known(path: Path) -> bool:
        name = path.as_posix()
        one = known.get(name)
        if one is None or not one.state:
            return False
        found.states[name] = state_of(name)
        return found.states[name] == one.state

    for folder in folders:
        for path in maps_below(folder, is_known=is_known if known else None):
            name = path.as_posix()
            is_inside = without is not None and _is_below(path, without)
            if name not in named and (is_inside or not same.is_new(name, path, folder)):
                found.states.pop(name, None)
                continue
            if name not in found.states or name in named:
                found.states[name] = state_of(name)
            if name not in named and leads_out(path, folders):
                found.refused.add((name, LEADS_OUT))
    for name in [one for one in found.states if not _can_be_held(one)]:
        del found.states[name]
        found.states[_shown(name)] = ""
        found.refused.add((_shown(name), IS_MISNAMED))
    return found


class _Same:
    """Which files have been found by another name: folders may lie in each other, or be links to each other."""

    def __init__(self, *, is_needed: bool) -> None:
        self._names: dict[str, str] = {}
        self._roots: dict[Path, str] = {}
        self._is_needed = is_needed

    def is_new(self, name: str, path: Path, folder: Path | None = None) -> bool:
        """Whether no other name has been given to a file that was named, or found below a folder."""
        if not self._is_needed:
            return True
        real = os.path.realpath(path) if folder is None else self._below(path, folder)
        return self._names.setdefault(real, name) == name

    def _below(self, path: Path, folder: Path) -> str:
        if folder not in self._roots:
            self._roots[folder] = os.path.realpath(folder)
        return f"{self._roots[folder]}{os.sep}{path.relative_to(folder)}"


def _can_be_held(name: str) -> bool:
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def _shown(name: str) -> str:
    r"""A name that is not UTF-8 with its other bytes as `\xff`."""
    return name.encode(errors="surrogateescape").decode(errors="backslashreplace")


def _is_below(path: Path, folder: Path) -> bool:
    return os.path.abspath(path).startswith(str(folder) + os.sep)  # noqa: PTH100 (links are not followed)


def settings_states(paths: Sequence[str]) -> dict[str, str]:
    """For each folder of maps the state of the settings that hold in it, as one word."""
    folders = {path.rpartition("/")[0] for path in paths}
    return {folder: _settings_state(folder) for folder in folders}


def _settings_state(folder: str) -> str:
    files = config.files(Path(folder, "map.yaml"))
    told = "\n".join(f"{file} {state_of(str(file))}" for file in files)
    return sha256(told.encode(errors="surrogateescape")).hexdigest()[:12]


def is_unchanged(one: Seen, now: Seen, states: dict[str, str]) -> bool:
    """Whether a map and all that it needs are as they were; `states` remembers what was looked at."""
    if (one.state, one.settings) != (now.state, now.settings) or not one.state:
        return False
    for name, before in zip(one.needs, one.states, strict=True):
        if name not in states:
            states[name] = state_of(name)
        if states[name] != before:
            return False
    return True


def cut(paths: Sequence[str]) -> Iterator[Sequence[str]]:
    """Sorted paths in parts: where one ends is said by the paths themselves, so that a new map changes its own part.

    Content-defined chunking (Muthitacharoen, Chen and Mazières, "A low-bandwidth network file system", SOSP 2001).
    """
    begun = 0
    for at, path in enumerate(paths, 1):
        is_end = zlib.crc32(path.encode(errors="surrogateescape")) % _SIZE == 0
        if is_end or at - begun == _MOST or at == len(paths):
            yield paths[begun:at]
            begun = at
