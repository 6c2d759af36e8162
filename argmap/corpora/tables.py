"""Rows to Arrow tables and to Parquet, the same bytes for the same rows, and back."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from argmap.corpora.schema import BY_NAME
from argmap.corpora.store import DamagedError
from argmap.html.escaping import without_surrogates
from argmap.showing import one_line, shortened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.corpora.schema import Table

__all__ = [
    "arrow_schema",
    "arrow_table",
    "damaged",
    "parquet",
    "read_parquet",
    "repeated",
    "row_group_of",
    "rows_of",
    "schema_of",
]

_TYPES = {"text": pa.string(), "whole": pa.int64(), "number": pa.float64(), "truth": pa.bool_()}
_ROW_GROUP = 16_384
_LONGEST_REASON = 120
_SOME_FILE = "a file of the collection"
_GROUPS = {"claims": 4_096, "quotes": 4_096, "words": 65_536, "article_words": 65_536}
"""Rows of a group of other tables: few where a question about a few maps reads little; many where what is written
down of the groups would cost more to read than the rows."""


def schema_of(table: Table) -> pa.Schema:
    """The Arrow schema of a table."""
    return pa.schema([pa.field(column.name, _TYPES[column.type]) for column in table.columns])


def arrow_schema(name: str) -> pa.Schema:
    """The Arrow schema of the table of a name."""
    return schema_of(BY_NAME[name])


def arrow_table(name: str, rows: Sequence[Sequence[Any]]) -> pa.Table:
    """Rows in the order of a table's columns as an Arrow table; a lone surrogate becomes U+FFFD."""
    schema = arrow_schema(name)
    columns = list(zip(*rows, strict=True)) if rows else [()] * len(schema)
    return pa.Table.from_arrays(
        [_array(values, field.type) for values, field in zip(columns, schema, strict=True)], schema=schema
    )


def _array(values: Sequence[Any], type_: pa.DataType) -> pa.Array:
    try:
        return pa.array(values, type_)
    except UnicodeEncodeError:
        return pa.array([without_surrogates(one) if isinstance(one, str) else one for one in values], type_)


def row_group_of(name: str) -> int:
    """How many rows a group of the table of a name has."""
    return _GROUPS.get(name, _ROW_GROUP)


def repeated(table: str) -> list[str]:
    """The columns of a table whose few values come again and again."""
    return [column.name for column in BY_NAME[table].columns if column.is_repeated]


def parquet(table: pa.Table, repeated: Sequence[str], row_group: int = _ROW_GROUP) -> bytes:
    """A table as a Parquet file; columns that are `repeated` have a dictionary.

    Those of these that are of Arrow's dictionary type, with their texts in order, are written as they are: each group
    of rows with what stands between the first and the last of its texts. Only of the first column, by which rows are
    found, the least and greatest values are written down: every question reads what is written down of all columns.
    """
    sink = io.BytesIO()
    table = table.combine_chunks().replace_schema_metadata(None)
    with pq.ParquetWriter(
        sink,
        table.schema,
        version="2.6",
        data_page_version="1.0",
        compression="zstd",
        compression_level=3,
        use_dictionary=list(repeated),
        write_statistics=table.column_names[:1],
        store_schema=False,
    ) as writer:
        for begin in range(0, table.num_rows, row_group):
            writer.write_table(_narrowed(table.slice(begin, row_group), repeated), row_group_size=row_group)
    return sink.getvalue()


def _narrowed(table: pa.Table, repeated: Sequence[str]) -> pa.Table:
    """A table whose dictionaries begin with the first and end with the last text that it has."""
    for name in repeated:
        at, column = table.column_names.index(name), table.column(name)
        if pa.types.is_dictionary(column.type):
            whole = column.combine_chunks()
            first, last = pc.min_max(whole.indices).values()
            texts = whole.dictionary.slice(first.as_py(), last.as_py() - first.as_py() + 1)
            numbers = pc.subtract(whole.indices, first)
            table = table.set_column(at, name, pa.DictionaryArray.from_arrays(numbers, texts))
    return table


def read_parquet(
    data: bytes,
    schema: pa.Schema,
    columns: Sequence[str] | None = None,
    as_numbers: Sequence[str] = (),
    file: str = _SOME_FILE,
) -> pa.Table:
    """A table of this schema in a Parquet file, or some of its columns; read by this thread, so that none is left.

    Columns `as_numbers` are of Arrow's dictionary type: each text once, and for each row its number. Raises
    DamagedError, which calls it `file`, where it is damaged, or another table.
    """
    names = list(schema.names if columns is None else columns)
    try:
        with pq.ParquetFile(pa.BufferReader(data), read_dictionary=list(as_numbers)) as opened:
            _refuse_other_columns(opened.schema_arrow, schema, names, file)
            return opened.read(names, use_threads=False)
    except KeyError as error:  # a column that is to be read as numbers is not there
        raise damaged(f"it has no column {error.args[0].decode()}", file) from None
    except (pa.ArrowException, OSError, UnicodeDecodeError) as error:
        raise damaged(shortened(one_line(str(error)), _LONGEST_REASON), file) from None


def rows_of(data: bytes) -> int:
    """How many rows a Parquet file says that it has; raises DamagedError where it is none."""
    try:
        with pq.ParquetFile(pa.BufferReader(data)) as file:
            return int(file.metadata.num_rows)
    except (pa.ArrowException, OSError) as error:
        raise damaged(shortened(one_line(str(error)), _LONGEST_REASON)) from None


def damaged(why: str, file: str = _SOME_FILE) -> DamagedError:
    """The error on a file that does not hold what it should."""
    return DamagedError(f"{file} is damaged: {why}", "`argmap collect` with --verify makes it again from the maps")


def _refuse_other_columns(found: pa.Schema, schema: pa.Schema, names: Sequence[str], file: str) -> None:
    for name in names:
        at = found.get_field_index(name)
        if at < 0:
            raise damaged(f"it has no column {name}", file)
        type_, expected = found.field(at).type, schema.field(name).type
        if pa.types.is_dictionary(type_):
            type_ = type_.value_type
        if type_ != expected:
            raise damaged(f"its column {name} is of the type {type_}, not {expected}", file)
