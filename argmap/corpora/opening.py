"""The files that a collection was made from: maps read again as Readings, and whether a path leads to one of them."""

from __future__ import annotations

import os
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.corpora import seen as seeing
from argmap.corpora.asking import part_of, quoted
from argmap.corpora.state import state_of
from argmap.reading import Shelf, read
from argmap.reading.shelf import reach

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from argmap.corpora.asking import Asker
    from argmap.reading import Reading

__all__ = ["is_made_from", "reading_of", "readings_of"]


def is_made_from(asker: Asker, path: str) -> bool:
    """Whether a path leads to a file that was read for the collection, by any name: a map, an article, an original."""
    with suppress(OSError, ValueError):
        there, folder = os.stat(path), asker.manifest.folder  # noqa: PTH116 (a path may be no path at all)
        names = _read_for(asker)
        if there.st_nlink == 1:  # what has no second name of its own is reached by another one through links alone
            names = _by_links_or_called(Path(os.path.realpath(path)).name, names, folder)
        return any(_is_there(os.path.join(folder, name), there) for name in names)  # noqa: PTH118
    return False


def _by_links_or_called(called: str, names: Iterable[str], folder: str) -> Iterator[str]:
    """Those of some names that are links, or end as a file is called: all that need a look, and few."""
    links: dict[str, frozenset[str]] = {}
    for name in names:
        inside, last = os.path.split(name)
        if inside not in links:
            links[inside] = _links_in(os.path.join(folder, inside))  # noqa: PTH118
        if last in links[inside] or last.casefold() == called.casefold():
            yield name


def _links_in(folder: str) -> frozenset[str]:
    with suppress(OSError, ValueError), os.scandir(folder) as entries:
        return frozenset(entry.name for entry in entries if entry.is_symlink())
    return frozenset()


def _read_for(asker: Asker) -> Iterator[str]:
    """The names of the files that a collection was made from, those that no table has included."""
    for part in dict.fromkeys(map(part_of, asker.manifest.files("files"))):
        data = asker.store.read(f"{seeing.FOLDER}/{part}.parquet")
        yield from seeing.names_in(data) if data else ()


def _is_there(path: str, there: os.stat_result) -> bool:
    with suppress(OSError, ValueError):
        return os.path.samestat(os.stat(path), there)  # noqa: PTH116
    return False


def readings_of(asker: Asker, several: Sequence[Sequence[str]], most: int) -> list[Reading]:
    """Of each of several lists the first map that is just as it was collected and can be read; so many at most.

    A collection may be a stranger's, who can write down the path of any file here, but not when it was changed.
    """
    shelf = _shelf(asker)
    as_collected = set(_as_collected(asker, [path for maps in several for path in maps]))
    firsts = (_first_whole(asker, [path for path in maps if path in as_collected], shelf) for maps in several)
    return [*islice((one for one in firsts if one), most)]


def _first_whole(asker: Asker, maps: Iterable[str], shelf: Shelf) -> Reading | None:
    readings = (reading_of(asker, path, shelf) for path in maps)
    return next((one for one in readings if one.claims and one.is_whole), None)


def _as_collected(asker: Asker, maps: Sequence[str]) -> Iterator[str]:
    """Those maps that have the size and the time of change that the collection has of them, with all that they need."""
    listed = ", ".join(map(quoted, maps))
    rows = asker.rows(f"SELECT DISTINCT part FROM {asker.parts('files')} WHERE path IN ({listed})")  # noqa: S608
    files = (asker.store.read(f"{seeing.FOLDER}/{part}.parquet") for (part,) in rows)
    known = {one.path: one for data in files if data for one in seeing.loaded(data)}
    for path in maps:
        one = known.get(path)
        if one is None:
            continue
        states = {path: one.state, **dict(zip(one.needs, one.states, strict=True))}
        if all(_is_so(asker, name, state) for name, state in states.items()):
            yield path


def _is_so(asker: Asker, name: str, state: str) -> bool:
    now = state_of(str(Path(asker.manifest.folder, name)))
    return now.rpartition(":")[0] == state.rpartition(":")[0]


def reading_of(asker: Asker, map_: str, shelf: Shelf | None = None) -> Reading:
    """A map as it is now, read from its file; articles are read within the reach that the collection was made with."""
    return read(Path(asker.manifest.folder, map_), shelf or _shelf(asker), regular=True)


def _shelf(asker: Asker) -> Shelf:
    folder = Path(asker.manifest.folder)
    pointed = [*([folder] if asker.manifest.folder else []), *(folder / path for path in asker.manifest.paths)]
    allowed = [folder / path for path in asker.manifest.options.get("allowed", ())]
    return Shelf(reach(pointed, allowed, with_current=False))
