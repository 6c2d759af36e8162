"""Which maps a collection is made of, in what state they are, and how they are cut into parts."""

from __future__ import annotations

import os
import zlib
from dataclasses import dataclass, field
from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.corpora.seen import NAMED
from argmap.corpora.state import state_of
from argmap.files import CLOSED, is_folder
from argmap.formats.files import maps_below
from argmap.reach import IS_MISNAMED, LEADS_OUT, is_below, leads_out

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from argmap.corpora.seen import Seen
    from argmap.reach import Reach

__all__ = ["Found", "circumstances", "cut", "found_maps", "is_unchanged"]

_SIZE, _MOST = 1_024, 4_096
"""How many maps a part has on average, and at most."""
_ABOVE = 1_024
"""So many states of settings files are remembered: those above several folders are asked for again and again."""


@dataclass
class Found:
    """The maps below some paths."""

    states: dict[str, str] = field(default_factory=dict)
    """The state of each, by its path."""
    folders: tuple[Path, ...] = ()
    """The folders that were pointed at."""
    named: frozenset[str] = frozenset()
    """The maps that were pointed at themselves."""
    refused: dict[str, str] = field(default_factory=dict)
    """Those that are not read, with the reason: links out of these folders, names that are not UTF-8, as shown, and
    folders that cannot be opened."""

    @property
    def closed(self) -> dict[str, str]:
        """The folders that cannot be opened, each with what is said of it."""
        return {name: why for name, why in self.refused.items() if why.startswith(CLOSED)}


def found_maps(paths: Sequence[str], known: Mapping[str, Seen], without: Path | None = None) -> Found:
    """The maps that paths mean: files as they are, folders with all maps below them; none below the folder `without`.

    Files that are known, and in the same state, are not opened. A file that several paths lead to is one map, by the
    name that the first of these gives it; a link to a file that is found by its own name is none.
    """
    folders = tuple(Path(path) for path in paths if is_folder(path))
    same = _Same(folders, is_needed=len(paths) > 1)
    named = {name for path in paths if not is_folder(path) and same.is_new(name := Path(path).as_posix())}
    found = Found({one: state_of(one) for one in named}, folders, frozenset(named))
    links = [name for folder in folders for name in _look_below(folder, found, known, same, without)]
    for name in links:
        if same.is_new(name) and found.states.keys().isdisjoint(same.own_names(name)):
            found.states[name] = state_of(name)
            if leads_out(Path(name), folders):
                found.refused[name] = LEADS_OUT
    _refuse_misnamed(found)
    return found


def _look_below(folder: Path, found: Found, known: Mapping[str, Seen], same: _Same, without: Path | None) -> list[str]:
    """Take in the maps below a folder; what comes back are links that may lead to any of them."""

    def is_known(name: str) -> bool:
        one = known.get(name)
        if one is None or not one.state or not one.was_found:
            return False
        state = state_of(name)
        is_same = state == one.state
        looked_at[name] = one.path, one.state if is_same else state  # a million of them are not held twice
        return is_same

    @cache
    def is_without(folder: str) -> bool:
        return without is not None and is_below(os.path.abspath(folder), str(without))  # noqa: PTH100 (links are not followed)

    looked_at: dict[str, tuple[str, str | None]] = {}
    links: list[str] = []
    closed: dict[str, str] = {}
    for one in maps_below(folder, is_known=is_known if known else None, closed=closed):
        name, state = looked_at.pop(one, (one, None))
        why = closed.get(name)
        if name in found.named or is_without(name if why else os.path.dirname(name)):  # noqa: PTH120
            continue
        if why:
            if same.is_new(name, folder):
                found.states[name] = state_of(name) or CLOSED
                found.refused[name] = why
        elif state is None and os.path.islink(name):  # noqa: PTH114 (never raises)
            links.append(name)
        elif same.is_new(name, folder):
            found.states[name] = state_of(name) if state is None else state
    return links


def _refuse_misnamed(found: Found) -> None:
    for name in [one for one in found.states if not _can_be_held(one)]:
        del found.states[name]
        found.states[_shown(name)] = ""
        found.refused[_shown(name)] = IS_MISNAMED


class _Same:
    """Which files have been found by another name: folders may lie in each other, or be links to each other."""

    def __init__(self, folders: Iterable[Path], *, is_needed: bool) -> None:
        self._names: dict[str, str] = {}
        self._roots = {folder: os.path.realpath(folder) for folder in folders}
        self._is_needed = is_needed

    def is_new(self, name: str, folder: Path | None = None) -> bool:
        """Whether no other name has been given to a file that was named, is a link, or was found below a folder."""
        if folder is None:
            real = os.path.realpath(name)
        elif self._is_needed:
            real = f"{self._roots[folder]}{os.sep}{Path(name).relative_to(folder)}"
        else:
            return True
        return self._names.setdefault(real, name) == name

    def own_names(self, link: str) -> list[str]:
        """The names that the file which a link leads to has of its own, below the folders."""
        real = os.path.realpath(link)
        roots = [(folder, root) for folder, root in self._roots.items() if is_below(real, root)]
        return [(folder / os.path.relpath(real, root)).as_posix() for folder, root in roots]


def _can_be_held(name: str) -> bool:
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def _shown(name: str) -> str:
    r"""A name that is not UTF-8 with its other bytes as `\xff`."""
    return name.encode(errors="surrogateescape").decode(errors="backslashreplace")


def circumstances(found: Found, reach: Reach, settings: Callable[[str], Iterable[str]]) -> Callable[[str], str]:
    """What tells, as one word, what besides itself and its articles decides how a map is read.

    That is which files `settings` says hold in its folder, in what state they are, which folders it may reach, whether
    it was named, and why it is not read.
    """

    state = lru_cache(_ABOVE)(state_of)

    @cache
    def of_folder(name: str) -> str:
        told = [*(f"{file} {state(file)}" for file in settings(name)), *reach.folders(Path(name))]
        return sha256("\n".join(told).encode(errors="surrogateescape")).hexdigest()[:12]

    def of_map(path: str) -> str:
        if why := found.refused.get(path):
            return why
        return f"{NAMED if path in found.named else ''}{of_folder(os.path.dirname(path))}"  # noqa: PTH120

    return of_map


def is_unchanged(one: Seen, now: Seen, states: dict[str, str]) -> bool:
    """Whether a map and all that it needs are as they were; `states` remembers what was looked at."""
    if (one.state, one.circumstances) != (now.state, now.circumstances) or not one.state:
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
