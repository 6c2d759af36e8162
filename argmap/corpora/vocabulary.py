"""Which parts of a collection have which words: who looks for rare ones opens the files of few parts."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from argmap.corpora.kept import VOCABULARY, state_of_contents
from argmap.corpora.manifest import load_manifest
from argmap.corpora.tables import arrow_schema, read_parquet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.corpora.asking import Asker
    from argmap.corpora.manifest import Manifest
    from argmap.corpora.store import Store

__all__ = ["keep_vocabulary", "parts_with"]

_TABLE = "words"
_FEWEST = 16  # parts; of fewer all are opened
_ROW_GROUP = 32_768
_OF = b"of"
_SCHEMA = pa.schema([pa.field("word", pa.string()), pa.field("part", pa.int32())])


def keep_vocabulary(store: Store) -> None:
    """Write down which parts have which words, where it is not written down already."""
    manifest = load_manifest(store)
    if manifest is None:
        return
    files = manifest.files(_TABLE)
    if len(files) < _FEWEST:
        store.remove(VOCABULARY)
    elif not _is_of(store, manifest):
        store.write(VOCABULARY, _made(store, manifest, files))


def _is_of(store: Store, manifest: Manifest) -> bool:
    """Whether what is kept was made of the collection as it is now."""
    try:
        with store.opened(VOCABULARY) as source, pq.ParquetFile(source) as opened:
            return _fits(opened, manifest)
    except (OSError, pa.ArrowException):
        return False


def _fits(opened: pq.ParquetFile, manifest: Manifest) -> bool:
    told = opened.schema_arrow.metadata or {}
    return opened.schema_arrow.equals(_SCHEMA) and told.get(_OF) == state_of_contents(manifest).encode()


def _made(store: Store, manifest: Manifest, files: Sequence[str]) -> bytes:
    tables = [_SCHEMA.empty_table()]
    for number, file in enumerate(files):
        data = store.read(file)
        words = pa.array([], pa.string())
        if data is not None:
            words = read_parquet(data, arrow_schema("words"), ["word"]).column("word").unique()
        tables.append(pa.table([words, pa.array([number] * len(words), pa.int32())], schema=_SCHEMA))
    whole = pa.concat_tables(tables).sort_by([("word", "ascending"), ("part", "ascending")])
    sink = io.BytesIO()
    schema = _SCHEMA.with_metadata({_OF: state_of_contents(manifest).encode()})
    pq.write_table(
        whole.combine_chunks().cast(schema),
        sink,
        row_group_size=_ROW_GROUP,
        compression="zstd",
        use_dictionary=["word"],
        write_statistics=["word"],
    )
    pa.default_memory_pool().release_unused()
    return sink.getvalue()


def parts_with(asker: Asker, beginnings: Sequence[str], files: Sequence[str]) -> Sequence[str]:
    """Of the files of words those in which a word begins so; all of them where that is not written down."""
    if len(files) < _FEWEST:
        return files
    try:
        with asker.store.opened(VOCABULARY) as source, pq.ParquetFile(source) as opened:
            if not _fits(opened, asker.manifest):
                return files
            numbers = {number for one in beginnings for number in _numbers(opened, one)}
    except (OSError, pa.ArrowException):
        return files
    return [file for number, file in enumerate(files) if number in numbers]


def _numbers(opened: pq.ParquetFile, beginning: str) -> Iterator[int]:
    """The numbers of the files that have words which begin so."""
    groups = [at for at in range(opened.num_row_groups) if _may_hold(opened, at, beginning)]
    if groups:
        table = opened.read_row_groups(groups, use_threads=False)
        has = pc.starts_with(table.column("word"), pattern=beginning)
        yield from table.filter(has).column("part").unique().to_pylist()


def _may_hold(opened: pq.ParquetFile, group: int, beginning: str) -> bool:
    told = opened.metadata.row_group(group).column(0).statistics
    return told is None or not (told.max[: len(beginning)] < beginning or told.min > beginning + "\U0010ffff")
