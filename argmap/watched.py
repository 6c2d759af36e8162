"""Files that are watched by name: when one of them is changed, made, removed or replaced, and when it stands still.

The files are few and known, so each is asked for its state five times a second. That sees what events of a file system
do not: links in circles, folders that vanish and come back, names that are no UTF-8, disks of other machines; and it is
blind to everything else that happens in a folder.
"""

from __future__ import annotations

import stat
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

__all__ = ["State", "Still", "Watched", "state_of"]

State = tuple[int, ...]
"""What changes when a file is saved or replaced."""
_NEVER_SEEN: State = ()


@dataclass
class Watched:
    """Files, and how they stood when they were last looked at; times are in seconds."""

    every: float = 0.2
    settled: float = 0.1
    """How long nothing more may change before a change counts: a save is several writes."""
    longest: float = 0.5
    """How long a file that never settles is waited for."""
    _states: dict[Path, State] = field(default_factory=dict)

    def look(self, also: Iterable[Path] = ()) -> int:
        """Remember how the files stand, before they are read, and others that may be followed after it.

        Returns the time, for `follow`.
        """
        now = time.time_ns()
        self._states = {path: state_of(path) for path in (*self._states, *also)}
        return now

    def follow(self, paths: Iterable[Path], since: int) -> None:
        """Watch these files from now on; one that is new here and was changed `since` then counts as changed."""
        before = self._states
        self._states = {path: before[path] if path in before else _since(path, since) for path in paths}

    def wait(self) -> None:
        """Return when a file stands otherwise than when it was looked at, and has settled."""
        while not self.is_changed:
            time.sleep(self.every)
        latest = time.monotonic() + self.longest
        before = None
        while (now := self._now()) != before and time.monotonic() < latest:
            before = now
            time.sleep(self.settled)

    @property
    def is_changed(self) -> bool:
        """Whether a file stands otherwise now than when it was looked at."""
        return self._now() != self._states

    def _now(self) -> dict[Path, State]:
        return {path: state_of(path) for path in self._states}


@dataclass
class Still:
    """A file that nobody may be in the middle of saving: some programs save in place, one part after the other."""

    path: Path
    still: float = 1.0
    """For how many seconds nothing has changed in a file that stands still."""
    longest: float = 3.0
    """For how many seconds at most it is waited for."""
    _met: tuple[State, float] = (_NEVER_SEEN, 0.0)
    """How it stood when it was looked at, and since when."""

    @property
    def is_so(self) -> bool:
        """Whether it stands still now: by its own time of change, or as long as it has been looked at."""
        now = state_of(self.path)
        met, since = self._met
        if now != met:
            since = time.monotonic()
            self._met = now, since
        age = (time.time_ns() - now[1]) / 1e9 if now[0] == stat.S_IFREG else 0.0
        return max(age, time.monotonic() - since) >= self.still

    def wait(self, is_ours: Callable[[], bool] = lambda: False) -> bool:
        """Return once it stands still, or is as we have written it ourselves; False where neither comes to be."""
        latest = time.monotonic() + self.longest
        while not (is_ours() or self.is_so):
            if time.monotonic() > latest:
                return False
            time.sleep(min(0.05, self.still))
        return True


def _since(path: Path, since: int) -> State:
    state = state_of(path)
    is_newer = state[0] == stat.S_IFREG and state[1] >= since
    return _NEVER_SEEN if is_newer else state


def state_of(path: Path) -> State:
    """What changes when a file is saved or replaced; of a folder, a device or nothing, only that it is so."""
    try:
        found = path.stat()
    except OSError as error:
        return (-(error.errno or 1),)
    except ValueError:  # a name that no file can have
        return (-1,)
    kind = stat.S_IFMT(found.st_mode)
    return (kind, found.st_mtime_ns, found.st_size, found.st_ino) if kind == stat.S_IFREG else (kind,)
