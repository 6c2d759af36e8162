"""Which parts of a collection have which words, and how often: who looks for words opens the files of few parts."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from argmap.corpora.kept import FEWEST_PARTS, STATE, state_of_contents
from argmap.corpora.manifest import load_manifest
from argmap.corpora.merging import ranked
from argmap.corpora.schema import BY_NAME, VOCABULARIES
from argmap.corpora.tables import arrow_schema, damaged, read_parquet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.corpora.store import Store

__all__ = ["keep_vocabularies"]

_ROW_GROUP = 32_768
_SCHEMA = pa.schema([("word", pa.string()), ("part", pa.int32()), ("holders", pa.int32()), ("most", pa.int64())])
"""A row says of a word and a part, by its number from 0, how many maps or articles there have the word, and the most
texts or times that one of them has it."""
_COUNTED = _SCHEMA.set(0, pa.field("word", pa.dictionary(pa.int32(), pa.string())))


def keep_vocabularies(store: Store) -> None:
    """Write down which parts have which words, of maps and of articles, where it is not written down already."""
    manifest = load_manifest(store)
    if manifest is None:
        return
    state = state_of_contents(manifest)
    for table, name in VOCABULARIES.items():
        files = manifest.files(table)
        if len(files) < FEWEST_PARTS:
            store.remove(name)
        elif not _is_of(store, name, state):
            store.write(name, _made(store, table, files, state))


def _is_of(store: Store, name: str, state: str) -> bool:
    """Whether what is kept was made of the collection as it is now."""
    try:
        with store.opened(name) as source, pq.ParquetFile(source) as opened:
            told = opened.schema_arrow.metadata or {}
            return opened.schema_arrow.equals(_SCHEMA) and told.get(STATE.encode()) == state.encode()
    except (OSError, pa.ArrowException, UnicodeDecodeError):
        return False


def _made(store: Store, table: str, files: Sequence[str], state: str) -> bytes:
    counted = [_counted(store, table, number, file) for number, file in enumerate(files)]
    whole = pa.concat_tables(counted).unify_dictionaries().combine_chunks()
    _, word = ranked(whole.column("word"))
    whole = whole.take(pa.array(np.argsort(word, kind="stable")))
    sink = io.BytesIO()
    schema = _SCHEMA.with_metadata({STATE: state})
    with pq.ParquetWriter(
        sink, schema, compression="zstd", use_dictionary=["word", "holders", "most"], write_statistics=["word"]
    ) as writer:
        for begin in range(0, whole.num_rows, _ROW_GROUP):
            writer.write_table(whole.slice(begin, _ROW_GROUP).cast(schema), row_group_size=_ROW_GROUP)
    pa.default_memory_pool().release_unused()
    return sink.getvalue()


def _counted(store: Store, table: str, number: int, file: str) -> pa.Table:
    """The words of a part, each once, in a dictionary: a word of many parts is kept once."""
    times = BY_NAME[table].columns[-1].name
    data = store.read(file)
    if data is None:
        return _COUNTED.empty_table()
    rows = read_parquet(data, arrow_schema(table), ["word", times], as_numbers=["word"])
    if any(column.null_count for column in rows.columns):
        raise damaged("a row of it is of no word")
    rows = rows.unify_dictionaries().combine_chunks()
    words = rows.column("word").combine_chunks()
    numbers = words.indices.to_numpy()
    begins = np.flatnonzero(np.diff(numbers, prepend=-1))  # rows of a word stand together
    return pa.table(
        {
            "word": words.take(pa.array(begins)),
            "part": np.full(len(begins), number, np.int32),
            "holders": np.diff(begins, append=len(numbers)).astype(np.int32),
            "most": np.maximum.reduceat(rows.column(times).to_numpy(), begins) if len(begins) else [],
        },
        schema=_COUNTED,
    )
