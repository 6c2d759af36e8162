"""A table of a part renewed: older rows and those read now put together, without sorting what is sorted."""

from __future__ import annotations

from itertools import repeat
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

import pyarrow as pa
import pyarrow.compute as pc

from argmap.corpora.merging import as_table, merged, numbered, parted
from argmap.corpora.tables import arrow_schema

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

__all__ = ["Older", "renewed"]


class Older(NamedTuple):
    """A table of an older part."""

    table: pa.Table
    maps: Collection[str]
    """The maps whose rows are still right."""


_Run = tuple[str, "pa.Table", int, int]
"""A map, the table that its rows stand together in, where they begin there and where they end."""


def renewed(name: str, older: Sequence[Older], fresh: Sequence[pa.Table]) -> pa.Table | None:
    """The rows of a part: of older tables those that are still right, and those that were read now.

    They come in the order of their maps' paths, those of one map in their order; words in their own, then by maps.
    None where they are just those of the one older table. No map has rows in two of the tables.
    """
    if name == "words":
        return _words(older, fresh)
    runs = [(_runs(name, table), maps) for table, maps in older]
    kept = [run for several, maps in runs for run in several if run[0] in maps]
    coming = sorted((run for table in fresh for run in _runs(name, table)), key=_map)
    if len(runs) == 1:
        ((several, maps),) = runs
        going = [run for run in several if run[0] not in maps]
        if _rows(name, going).equals(_rows(name, coming)):
            return None
    return _rows(name, sorted([*kept, *coming], key=_map))


_map = itemgetter(0)


def _runs(name: str, table: pa.Table) -> list[_Run]:
    encoded = pc.run_end_encode(table.column("path" if name == "files" else "map").combine_chunks())
    ends = encoded.run_ends.to_pylist()
    return list(zip(encoded.values.to_pylist(), repeat(table), [0, *ends[:-1]], ends, strict=False))


def _rows(name: str, runs: Iterable[_Run]) -> pa.Table:
    """The rows of runs in their order."""
    slices = (table.slice(begin, end - begin) for table, begin, end in _joined(runs))
    return pa.concat_tables([arrow_schema(name).empty_table(), *slices])


def _joined(runs: Iterable[_Run]) -> Iterator[tuple[pa.Table, int, int]]:
    """The table, begin and end of runs, of which those that follow each other in one table are one."""
    last: tuple[pa.Table, int, int] | None = None
    for _, table, begin, end in runs:
        if last and table is last[0] and begin == last[2]:
            last = table, last[1], end
            continue
        if last:
            yield last
        last = table, begin, end
    if last:
        yield last


def _words(older: Sequence[Older], fresh: Sequence[pa.Table]) -> pa.Table | None:
    """The same for tables of words."""
    kept = [parted(numbered(table), maps) for table, maps in older]
    coming = merged([numbered(table) for table in fresh or [arrow_schema("words").empty_table()]])
    if len(kept) == 1 and as_table(kept[0][1]).equals(as_table(coming)):
        return None
    return as_table(merged([*(one for one, _ in kept), coming]))
