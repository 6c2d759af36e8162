"""Values of SQL that Python or Parquet has nothing for, such as a date after the year 9999: as DuckDB writes them."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq

if TYPE_CHECKING:
    from argmap.corpora.asking import Asker

__all__ = ["in_parquet", "values_of"]


def values_of(asker: Asker, sql: str, table: pa.Table) -> list[list[Any]]:
    """The columns of an answer as values of Python; a column that holds others is one of texts."""
    found = [_values(column) for column in table.columns]
    odd = [at for at, column in enumerate(found) if column is None]
    if odd:
        texts = asker.texts(sql, odd)
        for at, column in zip(odd, texts.columns, strict=True):
            found[at] = column.to_pylist()
    return [column or [] for column in found]


def in_parquet(asker: Asker, sql: str, table: pa.Table) -> pa.Table:
    """An answer that Parquet can hold: columns of other types are ones of texts."""
    odd = [at for at, column in enumerate(table.columns) if not _can_be_written(column)]
    if odd:
        texts = asker.texts(sql, odd)
        for at, column in zip(odd, texts.columns, strict=True):
            table = table.set_column(at, table.field(at).name, column)
    return table


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
