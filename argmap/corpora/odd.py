"""Values of SQL that Python or Parquet has nothing for, such as a date after the year 9999: as DuckDB writes them."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq

if TYPE_CHECKING:
    from duckdb.sqltypes import DuckDBPyType

    from argmap.corpora.asking import Asker

__all__ = ["in_parquet", "values_of"]

_OTHERWISE = {"interval", "bit", "time with time zone"}
"""Types whose values come as something else: an interval as three numbers, bits as bytes, a time without its zone."""
_NESTED = {"list", "array", "struct", "map", "union"}


def values_of(asker: Asker, sql: str, table: pa.Table) -> list[list[Any]]:
    """The columns of an answer as values of Python; a column that holds others is one of texts."""
    found = [_values(column) for column in table.columns]
    odd = _of_types(asker, sql, {*_OTHERWISE, "blob"}) | {at for at, column in enumerate(found) if column is None}
    for at, texts in _texts(asker, sql, odd).items():
        found[at] = texts.to_pylist()
    return [column or [] for column in found]


def in_parquet(asker: Asker, sql: str, table: pa.Table) -> pa.Table:
    """An answer that Parquet can hold: columns of other types are ones of texts."""
    odd = {at for at, column in enumerate(table.columns) if not _can_be_written(column)}
    for at, texts in _texts(asker, sql, odd | _of_types(asker, sql, _OTHERWISE)).items():
        table = table.set_column(at, table.field(at).name, texts)
    return table


def _texts(asker: Asker, sql: str, columns: set[int]) -> dict[int, pa.ChunkedArray]:
    """Some columns as DuckDB writes them, by their numbers."""
    numbers = sorted(columns)
    return dict(zip(numbers, asker.texts(sql, numbers).columns, strict=True)) if numbers else {}


def _of_types(asker: Asker, sql: str, types: set[str]) -> set[int]:
    """The numbers of the columns that have some types, or hold them."""
    return {at for at, one in enumerate(asker.relation(sql).types) if _holds(one, types)}


def _holds(type_: DuckDBPyType, types: set[str]) -> bool:
    todo = [type_]
    while todo:
        one = todo.pop()
        if one.id in types:
            return True
        if one.id in _NESTED:  # an array has its size there, too
            todo += [inner for _, inner in one.children if not isinstance(inner, int | list)]
    return False


def _values(column: pa.ChunkedArray) -> list[Any] | None:
    try:
        found: list[Any] = column.to_pylist()
    except (OverflowError, ValueError, TypeError, pa.ArrowException):
        return None
    return found


def _can_be_written(column: pa.ChunkedArray) -> bool:
    try:
        pq.write_table(pa.table([column.slice(0, 0)], names=["c"]), io.BytesIO())
    except pa.ArrowException:
        return False
    return True
