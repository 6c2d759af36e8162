"""A process that reads maps for a collection: paths come in on its standard input, Arrow tables go out.

It is ended from outside where a map takes too long or too much memory; its parent (`minding`) then knows which.
"""

from __future__ import annotations

import gc
import os
import pickle
import struct
import sys
import time
from dataclasses import dataclass, field
from threading import Thread
from typing import TYPE_CHECKING, Any, BinaryIO

from argmap.checker.session import Overrides, Session
from argmap.corpora.rows import digest_of
from argmap.corpora.schema import OF_MAPS
from argmap.corpora.tables import arrow_table
from argmap.corpora.taking import Taken, bare_row, take
from argmap.files import UnreadableError
from argmap.memory import no_collection
from argmap.plugins import own_output
from argmap.reading import Shelf
from argmap.running.limits import limit

if TYPE_CHECKING:
    from pathlib import Path

    import pyarrow as pa

    from argmap.reach import Reach

__all__ = ["LENGTH", "Batch", "Orders", "main", "read_batch"]

LENGTH = struct.Struct("<q")
"""What stands before each message: its length in bytes."""


_UNCOLLECTED = 20_000
"""So many claims are read before garbage is collected: what is read leaves little that goes in circles."""


@dataclass(frozen=True)
class Orders:
    """How maps are read: everything that a process needs to know, on whatever machine it is."""

    folder: str
    """The folder that paths are relative to."""
    reach: Reach
    rules: bool = True
    """Whether rules run."""
    overrides: Overrides = field(default_factory=Overrides)
    config: Path | None = None
    isolated: bool = False
    seconds: float = 60.0
    """How long reading one map may take."""
    megabytes: int = 1_024
    """How much memory reading one map may take, where the system can hold it to that."""

    def session(self) -> Session | None:
        """What checks the maps; None where no rules run."""
        return Session(self.overrides, self.config, self.isolated, self.reach) if self.rules else None


@dataclass
class Batch:
    """What some maps came to."""

    tables: dict[str, pa.Table]
    needs: dict[str, tuple[str, ...]]
    """For each map the further files that were looked at for it."""
    digests: dict[str, str] = field(default_factory=dict)
    """Of each map what its rows of the steady tables are known by."""


class Collecting:
    """When garbage is collected: after so many claims, and never meanwhile."""

    def __init__(self) -> None:
        self._left = _UNCOLLECTED

    def after(self, claims: int) -> None:
        """Some claims were read, or a map that has none."""
        self._left -= max(1, claims)
        if self._left < 0:
            gc.collect()
            self._left = _UNCOLLECTED


def read_batch(paths: list[str], shelf: Shelf, session: Session | None, collecting: Collecting | None = None) -> Batch:
    """Read some maps; the table `articles` has each of their articles once."""
    collecting = collecting or Collecting()
    with no_collection():
        return _read(paths, shelf, session, collecting)


def _read(paths: list[str], shelf: Shelf, session: Session | None, collecting: Collecting) -> Batch:
    taken: dict[str, Taken] = {}
    for path in paths:
        taken[path] = _taken(path, shelf, session)
        collecting.after(len(taken[path].rows.get("claims", ())))
    articles = {key: row for one in taken.values() for key, row in one.articles.items()}
    tables = {
        name: arrow_table(name, [row for one in taken.values() for row in one.rows.get(name, ())]) for name in OF_MAPS
    }
    tables["articles"] = arrow_table("articles", list(articles.values()))
    digests = {path: digest_of(one.rows) for path, one in taken.items()}
    return Batch(tables, {path: one.needs for path, one in taken.items()}, digests)


def _taken(path: str, shelf: Shelf, session: Session | None) -> Taken:
    try:
        return take(path, shelf, session)
    except (MemoryError, RecursionError):
        raise
    except UnreadableError as error:
        return Taken({"files": [bare_row(path, "unreadable", f"{path} {error}")]})
    except Exception as error:
        reason = f"argmap failed: {type(error).__name__}: {error}; please report it"
        return Taken({"files": [bare_row(path, "failed", reason)]})


def _message(stream: BinaryIO) -> Any:
    """The next message; None at the end."""
    head = stream.read(LENGTH.size)
    return pickle.loads(stream.read(*LENGTH.unpack(head))) if len(head) == LENGTH.size else None  # noqa: S301 (its parent's)


def main() -> None:
    """Read batches of maps until there are no more."""
    answers = own_output()  # nothing that prints stands between the answers
    orders = _message(sys.stdin.buffer)
    if lacking := _lacking(orders):
        _answer(answers, f"{lacking} is not there; every machine that works needs the maps under the same paths")
        return
    os.chdir(orders.folder)
    if sys.platform == "linux":  # elsewhere this limit holds something else
        limit(RLIMIT_DATA=orders.megabytes * 2**20)
    session, shelf, collecting = orders.session(), Shelf(orders.reach), Collecting()
    gc.freeze()
    gc.disable()
    Thread(target=_follow, args=(os.getppid(),), daemon=True).start()
    _answer(answers, "ready")
    while (paths := _message(sys.stdin.buffer)) is not None:
        _answer(answers, read_batch(paths, shelf, session, collecting))


def _lacking(orders: Orders) -> str:
    """A folder of those that maps are collected from that this machine does not have; empty where it has all."""
    folders = (orders.folder, *(os.path.join(orders.folder, one) for one in orders.reach.pointed))  # noqa: PTH118
    return next((one for one in folders if not os.path.isdir(one)), "")  # noqa: PTH112 (a path may be no path at all)


def _answer(stream: BinaryIO, message: Batch | str) -> None:
    data = pickle.dumps(message, protocol=5)
    stream.write(LENGTH.pack(len(data)))
    stream.write(data)
    stream.flush()


def _follow(parent: int) -> None:
    """End where the parent has gone, even in the middle of a map."""
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(1)


if __name__ == "__main__":
    main()
