"""The files that a collection was made from: maps read again as Readings, and whether a path leads to one of them."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.corpora import seen as seeing
from argmap.corpora.asking import quoted
from argmap.corpora.state import state_of
from argmap.reading import Shelf, read
from argmap.reading.shelf import reach

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from argmap.corpora.asking import Asker
    from argmap.reading import Reading

__all__ = ["is_made_from", "reading_of", "readings_of"]

_NAMED_ALIKE = """
SELECT path, '' FROM files WHERE lower(parse_filename(path)) = lower($1)
UNION ALL
SELECT map, file FROM sources WHERE lower(parse_filename(file)) = lower($1)
"""


def is_made_from(asker: Asker, path: str) -> bool:
    """Whether a path leads to a map of the collection, or to an article that one names: by its name or by a link."""
    if not Path(path).exists():
        return False
    names = {Path(path).name, Path(os.path.realpath(path)).name}
    rows = (row for name in sorted(names) for row in asker.rows(_NAMED_ALIKE, name))
    return any(_are_one(path, _place(asker, *row)) for row in rows)


def _place(asker: Asker, map_: str, article: str) -> Path:
    place = Path(asker.manifest.folder, map_)
    return place.parent / article if article else place


def _are_one(path: str, other: Path) -> bool:
    with suppress(OSError, ValueError):
        return other.samefile(path)
    return False


def readings_of(asker: Asker, maps: Iterable[str]) -> list[Reading]:
    """Those of some maps that are just as they were collected and can be read, in their order.

    A collection may be a stranger's, who can write down the path of any file here, but not when it was changed.
    """
    shelf = _shelf(asker)
    readings = (reading_of(asker, path, shelf) for path in _as_collected(asker, list(maps)))
    return [one for one in readings if one.claims and one.is_whole]


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
