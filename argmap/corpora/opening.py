"""Maps of a collection read again from their files, as Readings."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from argmap.reading import Shelf, read
from argmap.reading.shelf import reach

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.corpora.asking import Asker
    from argmap.reading import Reading

__all__ = ["reading_of", "readings_of"]


def readings_of(asker: Asker, maps: Iterable[str]) -> list[Reading]:
    """Those of some maps that are still there and can be read, in their order."""
    shelf = _shelf(asker)
    readings = (reading_of(asker, path, shelf) for path in maps)
    return [one for one in readings if one.claims and one.is_whole]


def reading_of(asker: Asker, map_: str, shelf: Shelf | None = None) -> Reading:
    """A map as it is now, read from its file; articles are read within the reach that the collection was made with."""
    return read(Path(asker.manifest.folder, map_), shelf or _shelf(asker), regular=True)


def _shelf(asker: Asker) -> Shelf:
    folder = Path(asker.manifest.folder)
    pointed = [*([folder] if asker.manifest.folder else []), *(folder / path for path in asker.manifest.paths)]
    allowed = [folder / path for path in asker.manifest.options.get("allowed", ())]
    return Shelf(reach(pointed, allowed, with_current=False))
