"""A table of a part renewed: older rows and those read now put together, without sorting what is sorted."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from argmap.corpora.tables import arrow_schema

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from numpy.typing import NDArray

__all__ = ["REPEATED", "Older", "renewed"]

REPEATED = ("word", "map")
"""The columns of the table `words` that are merged as numbers: read so, they need not become texts first."""


class Older(NamedTuple):
    """A table of an older part."""

    table: pa.Table
    maps: Collection[str]
    """The maps whose rows are still right."""


class _Run(NamedTuple):
    """The rows of one map, which stand together in a table."""

    map: str
    table: pa.Table
    begin: int
    end: int


def renewed(name: str, older: Sequence[Older], fresh: Sequence[pa.Table]) -> pa.Table | None:
    """The rows of a part: of older tables those that are still right, and those that were read now.

    They come in the order of their maps' paths, those of one map in their order; words in their own, then by maps.
    None where they are just those of the one older table. No map has rows in two of the tables.
    """
    if name == "words":
        return _words(older, fresh)
    kept = [run for table, maps in older for run in _runs(name, table) if run.map in maps]
    coming = sorted((run for table in fresh for run in _runs(name, table)), key=_place)
    if len(older) == 1:
        ((table, maps),) = older
        going = [run for run in _runs(name, table) if run.map not in maps]
        if _rows(name, going).equals(_rows(name, coming)):
            return None
    return _rows(name, sorted([*kept, *coming], key=_place))


def _place(run: _Run) -> str:
    return run.map


def _runs(name: str, table: pa.Table) -> Iterator[_Run]:
    encoded = pc.run_end_encode(table.column("path" if name == "files" else "map").combine_chunks())
    begin = 0
    for map_, end in zip(encoded.values.to_pylist(), encoded.run_ends.to_pylist(), strict=True):
        yield _Run(map_, table, begin, end)
        begin = end


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
    """The same for tables of words: what stands in order already is only merged."""
    parted = [_parted(table, maps) for table, maps in older]
    coming = _in_order([_as_numbers(table) for table in fresh])
    if len(parted) == 1 and parted[0][1].cast(coming.schema).equals(coming):
        return None
    return _in_order([*(kept for kept, _ in parted), _as_numbers(coming)])


def _parted(table: pa.Table, maps: Collection[str]) -> tuple[pa.Table, pa.Table]:
    """The rows of a table of words that are of some maps, and the others."""
    table = _as_numbers(table).unify_dictionaries().combine_chunks()
    column = table.column("map").combine_chunks()
    is_of = np.array([one in maps for one in column.dictionary.to_pylist()], bool)[column.indices.to_numpy()]
    return table.filter(pa.array(is_of)), table.filter(pa.array(~is_of))


def _as_numbers(table: pa.Table) -> pa.Table:
    for name in REPEATED:
        at, column = table.column_names.index(name), table.column(name)
        if not pa.types.is_dictionary(column.type):
            table = table.set_column(at, name, column.dictionary_encode())
    return table


def _in_order(tables: Sequence[pa.Table]) -> pa.Table:
    schema = arrow_schema("words")
    whole = pa.concat_tables([_as_numbers(schema.empty_table()), *tables]).unify_dictionaries().combine_chunks()
    if not whole.num_rows:
        return schema.empty_table()
    words, maps = (_ranks(whole.column(name).combine_chunks()) for name in REPEATED)
    order = np.argsort(words * (maps.max() + 1) + maps, kind="stable")
    return whole.take(pa.array(order)).cast(schema)


def _ranks(column: pa.DictionaryArray) -> NDArray[np.int64]:
    """For each row where its text stands among all texts of the column in order."""
    order = pc.sort_indices(column.dictionary).to_numpy()
    rank = np.empty(len(order), np.int64)
    rank[order] = np.arange(len(order))
    ranks: NDArray[np.int64] = rank[column.indices.to_numpy()]
    return ranks
