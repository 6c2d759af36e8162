"""What a part of a collection was made from: the state of each map and of every file that it needs."""

from __future__ import annotations

import io
import json
import os
import time
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from argmap.corpora.state import state_of
from argmap.corpora.tables import damaged, read_parquet
from argmap.files import CLOSED

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["FOLDER", "NAMED", "Seen", "dumped", "loaded", "names_in", "rows_in", "states_of"]

FOLDER = "seen"
"""The folder of these in a store; they are no tables, and written last of a part."""
_T = TypeVar("_T")
_TEXTS = pa.list_(pa.string())
_SCHEMA = pa.schema(
    [
        ("path", pa.string()),
        ("state", pa.string()),
        ("circumstances", pa.string()),
        ("needs", _TEXTS),
        ("states", _TEXTS),
        ("digest", pa.string()),
    ]
)
_ROWS = "rows"
_CHANGING = "changing"
_MARGIN = 10**8  # nanoseconds: clocks of file systems are coarse


NAMED = "named "
"""How the circumstances begin of a map that was named: what is found in a folder has to look like one."""


class Seen(NamedTuple):
    """A map as it was when it was read."""

    path: str
    state: str
    circumstances: str
    """What else decides how it is read: settings, what it may reach, how it was found."""
    needs: tuple[str, ...] = ()
    """Further files that were looked at for it."""
    states: tuple[str, ...] = ()
    """Their states."""
    digest: str = ""
    """What its rows of the steady tables are known by; empty where that is not known."""

    @property
    def was_found(self) -> bool:
        """Whether it was found in a folder, not named."""
        return not self.circumstances.startswith(NAMED)

    @property
    def was_closed(self) -> bool:
        """Whether it was a folder that could not be opened."""
        return self.circumstances.startswith(CLOSED)


def dumped(seen: Iterable[Seen], rows: Mapping[str, int]) -> bytes:
    """The files of a part as Parquet, with how many rows each of the part's tables has."""
    sink = io.BytesIO()
    columns = list(zip(*seen, strict=True))
    table = pa.Table.from_arrays(
        [pa.array(values, field.type) for values, field in zip(columns, _SCHEMA, strict=True)], schema=_SCHEMA
    )
    table = table.replace_schema_metadata({_ROWS: json.dumps(rows)})
    pq.write_table(table, sink, compression="zstd", store_schema=False)
    return sink.getvalue()


def rows_in(data: bytes) -> dict[str, int] | None:
    """How many rows each table has of a part whose files these are; None where that is not written down."""
    try:
        with pq.ParquetFile(pa.BufferReader(data)) as file:
            found = json.loads((file.schema_arrow.metadata or {}).get(_ROWS.encode(), b"null"))
    except (pa.ArrowException, OSError, ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) and all(isinstance(one, int) for one in found.values()) else None


def loaded(data: bytes) -> list[Seen]:
    """The files of a part; what many of them have alike, such as the names of an article, is there once."""
    table = read_parquet(data, _SCHEMA)
    if any(column.null_count for column in table.columns):
        raise damaged("it lacks what is known of some maps")
    columns = table.to_pydict()
    rows = zip(*(columns[name] for name in _SCHEMA.names), strict=True)
    known: dict[object, Any] = {}

    def once(value: _T) -> _T:
        kept: _T = known.setdefault(value, value)
        return kept

    return [
        Seen(path, state, once(about), once(tuple(needs)), once(tuple(states)), digest)
        for path, state, about, needs, states, digest in rows
    ]


def names_in(data: bytes) -> set[str]:
    """The names of the files of a part, and of all that they need, relative to the collection's folder."""
    table = read_parquet(data, _SCHEMA, ["path", "needs"])
    columns = table["path"].combine_chunks(), pc.list_flatten(table["needs"].combine_chunks())
    return {name for column in columns for name in column.unique().to_pylist() if name}


def states_of(needs: Mapping[str, tuple[str, ...]], folder: str, begun: int) -> dict[str, str]:
    """The states of files that maps need, relative to a folder; one that changed after reading `begun` is not known."""
    names = {name for several in needs.values() for name in several}
    return {name: _state(os.path.join(folder, name), begun) for name in names}  # noqa: PTH118


def _state(path: str, begun: int) -> str:
    state = state_of(path)
    return _CHANGING if state and int(state.split(":")[1]) > begun - _MARGIN else state


def now() -> int:
    """The time as file systems tell it, in nanoseconds."""
    return time.time_ns()
