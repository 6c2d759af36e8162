"""One part of a collection: its maps read, those that did not change taken over, its tables written."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING

import pyarrow as pa

from argmap.corpora import seen as seeing
from argmap.corpora.merging import REPEATED
from argmap.corpora.minding import minder_for
from argmap.corpora.renewing import Older, renewed
from argmap.corpora.rows import STEADY
from argmap.corpora.schema import OF_MAPS
from argmap.corpora.sound import name_of, tables_of
from argmap.corpora.tables import arrow_schema, damaged, parquet, read_parquet, repeated, row_group_of, rows_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from argmap.corpora.child import Batch, Orders
    from argmap.corpora.seen import Seen
    from argmap.corpora.store import Store

__all__ = ["SPOOL", "Made", "Piece", "make_part"]

SPOOL = "spool"
"""The folder of articles on their way to their own parts."""
_SMALL = 128  # rows: articles of one part are found among many without reading all of them


@dataclass(frozen=True)
class Piece:
    """What a part is to be made of: maps in the order of their paths."""

    fresh: tuple[Seen, ...]
    """The maps that are to be read."""
    run: str = ""
    """The name of the run, by which a process knows what it has written in it already."""
    kept: Mapping[str, tuple[Seen, ...]] = field(default_factory=dict)
    """By the name of an older part the maps that did not change since."""
    before: Mapping[str, str] = field(default_factory=dict)
    """Where one older part has the same maps: what the rows of those that are read were known by (`Seen.digest`)."""


@dataclass(frozen=True)
class Made:
    """A part that was written."""

    name: str
    rows: Mapping[str, int]
    maps: int


def make_part(store: Store, orders: Orders, piece: Piece, told: Callable[[int], object] | None = None) -> Made:
    """Make a part and write it, its state last; `told` is called with how many maps were read since the last time."""
    begun = time.time_ns()
    batches: list[Batch] = []
    for batch in minder_for(orders).read([one.path for one in piece.fresh]):
        batches.append(batch)
        if told:
            told(batch.tables["files"].num_rows)
    _spool(store, piece.run, batches)
    staying = STEADY if _is_steady(piece, batches) else ()
    older = _older_tables(store, piece)
    packed = {
        name: _as_it_was(older, name) if name in staying else _packed(older, piece, batches, name) for name in OF_MAPS
    }
    name = name_of(data if number else b"" for data, number in packed.values())
    for table, (data, number) in packed.items():
        if number:
            store.write(f"{table}/{name}.parquet", data)
    rows = {table: number for table, (_, number) in packed.items()}
    seen = _seen(piece, batches, orders.folder, begun)
    store.write(f"{seeing.FOLDER}/{name}.parquet", seeing.dumped(seen, rows))
    return Made(name, rows, len(piece.fresh))


def _is_steady(piece: Piece, batches: Sequence[Batch]) -> bool:
    """Whether all rows of the steady tables are those of the older part."""
    digests = _digests(batches)
    return bool(piece.before) and all(digest and digest == digests.get(path) for path, digest in piece.before.items())


def _digests(batches: Sequence[Batch]) -> dict[str, str]:
    return {path: digest for batch in batches for path, digest in batch.digests.items()}


def _older_tables(store: Store, piece: Piece) -> list[dict[str, bytes]]:
    """The tables of each older part that maps are taken over from; raises DamagedError where one is not as it was."""
    found = []
    for part in piece.kept:
        tables = tables_of(store, part, OF_MAPS)
        if name_of(tables.get(name, b"") for name in OF_MAPS) != part:
            raise damaged("one of them does not hold what was written", store.address(f"*/{part}.parquet"))
        found.append(tables)
    return found


def _as_it_was(older: Sequence[Mapping[str, bytes]], name: str) -> tuple[bytes, int]:
    """A table of the one older part, and how many rows it has; one without rows has no file."""
    data = older[0].get(name)
    return (b"", 0) if data is None else (data, rows_of(data))


def _packed(
    older: Sequence[Mapping[str, bytes]], piece: Piece, batches: Sequence[Batch], name: str
) -> tuple[bytes, int]:
    """A table of the part as Parquet, in the order of its maps, and how many rows it has."""
    fresh = [batch.tables[name] for batch in batches]
    data = [tables.get(name) for tables in older]
    known = [
        Older(_older(one, name), {kept.path for kept in maps})
        for one, maps in zip(data, piece.kept.values(), strict=True)
    ]
    table = renewed(name, known, fresh)
    if table is None and data[0] is not None:
        return data[0], known[0].table.num_rows
    return _written(name, arrow_schema(name).empty_table() if table is None else table)


def _written(name: str, table: pa.Table) -> tuple[bytes, int]:
    return parquet(table, repeated(name), row_group_of(name)), table.num_rows


def _older(data: bytes | None, name: str) -> pa.Table:
    """A table of an older part; one without rows has no file."""
    if data is None:
        return arrow_schema(name).empty_table()
    table = read_parquet(data, arrow_schema(name), as_numbers=REPEATED if name == "words" else ())
    keys = table.column_names if name == "words" else ["path" if name == "files" else "map"]
    if any(table.column(key).null_count for key in keys):
        raise damaged("rows of it are of no map")
    return table


def _seen(piece: Piece, batches: Sequence[Batch], folder: str, begun: int) -> list[Seen]:
    """All maps of the part with the states of what they need; of maps that failed none, so that they are read again."""
    needs = {path: several for batch in batches for path, several in batch.needs.items()}
    states = seeing.states_of(needs, folder, begun)
    digests = _digests(batches)
    failed = {
        row["path"]
        for batch in batches
        for row in batch.tables["files"].select(["path", "status"]).to_pylist()
        if row["status"] == "failed"
    }
    fresh = [
        one._replace(
            needs=needs.get(one.path, ()),
            states=tuple(states[name] for name in needs.get(one.path, ())),
            digest=digests.get(one.path, ""),
            state="" if one.path in failed else one.state,
        )
        for one in piece.fresh
    ]
    return sorted([*fresh, *(one for maps in piece.kept.values() for one in maps)])


def _spool(store: Store, run: str, batches: Sequence[Batch]) -> None:
    """Write the articles of the maps that were read, each once, where the parts of the articles are made from."""
    articles = {row["fingerprint"]: row for batch in batches for row in batch.tables["articles"].to_pylist()}
    if run not in _SPOOLED:
        _SPOOLED.clear()
    known = _SPOOLED.setdefault(run, set())
    new = sorted(articles.keys() - known)
    if not new:
        return
    table = pa.Table.from_pylist([articles[key] for key in new], schema=arrow_schema("articles"))
    data = parquet(table, repeated("articles"), _SMALL)
    store.write(f"{SPOOL}/{sha256(data).hexdigest()[:16]}.parquet", data)
    known.update(new)


_SPOOLED: dict[str, set[str]] = {}
"""The fingerprints of what this process has written there already, by the run; many maps have the same article."""
