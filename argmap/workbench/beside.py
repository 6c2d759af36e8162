"""The files that an open map names, its articles: whether another program has changed one since the map was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.files import UnreadableError
from argmap.watched import Still, Watched

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from argmap.reach import Reach
    from argmap.reading import Reading

__all__ = ["Beside"]


class Beside:
    """Articles within a map's reach, those that are not there included."""

    def __init__(self, reach: Reach) -> None:
        self._reach = reach
        self._watched = Watched()
        self._stills: dict[Path, Still] = {}

    def look(self) -> int:
        """Remember how the files stand, before the map is read; returns the time, for `follow`."""
        return self._watched.look()

    def follow(self, reading: Reading, since: int) -> None:
        """Watch the articles of a map that was read from now on."""
        paths = list(self._files(reading))
        self._watched.follow(paths, since)
        self._stills = {path: self._stills.get(path) or Still(path) for path in paths}

    def _files(self, reading: Reading) -> Iterator[Path]:
        for source in reading.map.sources.values() if reading.map else ():
            try:
                self._reach.resolved(reading.folder, source.file)
            except UnreadableError:
                continue  # out of reach: not even looked for
            yield reading.folder / source.file

    @property
    def has_changed(self) -> bool:
        """Whether one has changed, and nobody may be in the middle of saving one."""
        if not self._watched.is_changed:
            return False
        return all(one.is_so for one in self._stills.values())
