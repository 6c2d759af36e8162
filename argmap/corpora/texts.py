"""The parts of a collection that hold the texts of its articles, each once, in the order of their fingerprints."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq

from argmap.corpora.part import SPOOL
from argmap.corpora.schema import OF_ARTICLES
from argmap.corpora.sound import is_sound, name_of
from argmap.corpora.store import CollectionError
from argmap.corpora.tables import arrow_schema, arrow_table, damaged, parquet, read_parquet, repeated, row_group_of
from argmap.plain_words import words_in_turn
from argmap.showing import one_line

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from argmap.corpora.store import Store

__all__ = ["Shelved", "has_texts", "is_sound_part", "make_text_part", "needed", "shelves"]

_SIZE, _MOST = 2_048, 6_144
_KEY = "fingerprint"
_WORDS = "article_words"
_FEW = 64  # rows of a group: whoever looks for one article reads these


@dataclass(frozen=True)
class Shelved:
    """Articles that are to stand in one part, and the files that their texts are in now."""

    keys: tuple[str, ...]
    files: tuple[str, ...]
    name: str = ""
    """The part that holds just these already."""
    rows: dict[str, int] = field(default_factory=dict)
    """How many rows of each table that part has."""


def needed(store: Store, parts: Iterable[str]) -> list[str]:
    """The fingerprints of the articles that maps name, sorted."""
    found: set[str] = set()
    for part in parts:
        data = store.read(f"sources/{part}.parquet")
        if data is not None:
            column = read_parquet(data, arrow_schema("sources"), [_KEY]).column(_KEY)
            found.update(column.drop_null().unique().to_pylist())
    return sorted(found)


def shelves(store: Store, keys: Sequence[str], old: Iterable[str], wordless: Collection[str] = ()) -> Iterator[Shelved]:
    """The parts that articles stand in: where one ends is said by the fingerprints themselves, whatever came before.

    The words of articles are made again for parts that are `wordless`.

    Raises CollectionError where a text is in none of the older parts, nor on its way.
    """
    whole: dict[tuple[str, ...], str] = {}
    file_of: dict[str, str] = {}
    files = {f"{SPOOL}/{name}.parquet": "" for name in store.parts(SPOOL)}
    files |= {f"articles/{name}.parquet": name for name in old}
    for file, name in files.items():
        held = _keys_in(store, file)
        file_of.update(dict.fromkeys(held, file))
        if name:
            whole[tuple(held)] = name
    if lacking := next((key for key in keys if key not in file_of), None):
        raise CollectionError(
            f"the text of an article ({lacking}) is missing in {store.root}; collect into a new folder"
        )
    for chunk in _chunks(keys):
        name = whole.get(chunk, "")
        words = _rows_in(store, f"{_WORDS}/{name}.parquet") if name and name not in wordless else None
        if words is None:
            yield Shelved(chunk, tuple(sorted({file_of[key] for key in chunk})))
        else:
            yield Shelved(chunk, (), name, _counts(len(chunk), words))


def _counts(texts: int, words: int) -> dict[str, int]:
    return {"articles": texts, _WORDS: words}


def _rows_in(store: Store, file: str) -> int | None:
    """How many rows a file has; None where it is not there."""
    try:
        with store.opened(file) as source, pq.ParquetFile(source) as opened:
            return int(opened.metadata.num_rows)
    except (OSError, pa.ArrowException, UnicodeDecodeError):  # or it is damaged
        return None


def _keys_in(store: Store, file: str) -> list[str]:
    data = store.read(file)
    if data is None:
        return []
    keys: list[str] = read_parquet(data, arrow_schema("articles"), [_KEY]).column(_KEY).to_pylist()
    return keys


def _chunks(keys: Sequence[str]) -> Iterator[tuple[str, ...]]:
    begun = 0
    for at, key in enumerate(keys, 1):
        if int(key[:8], 16) % _SIZE == 0 or at - begun == _MOST or at == len(keys):
            yield tuple(keys[begun:at])
            begun = at


def make_text_part(store: Store, shelved: Shelved) -> tuple[str, dict[str, int]]:
    """Write a part of the articles with their words; its name, and how many rows of each table it has."""
    wanted = pa.array(shelved.keys, pa.string())
    found = [_read(store, file, wanted) for file in shelved.files]
    table = pa.concat_tables([arrow_schema("articles").empty_table(), *found]).sort_by(_KEY)
    first = pa.compute.index_in(wanted, table.column(_KEY).combine_chunks())
    texts = table.take(first)
    data, words, number = _written(texts)
    name = name_of((data, words))
    if number:
        store.write(f"{_WORDS}/{name}.parquet", words)
    store.write(f"articles/{name}.parquet", data)  # last: it says that the part is whole
    pa.default_memory_pool().release_unused()
    return name, _counts(len(shelved.keys), number)


def _written(texts: pa.Table) -> tuple[bytes, bytes, int]:
    """Articles as Parquet, and their words, and how many these are; no words are no file."""
    words = _words_of(texts).sort_by([("word", "ascending"), (_KEY, "ascending")])
    written = parquet(words, repeated(_WORDS), row_group_of(_WORDS)) if words.num_rows else b""
    return parquet(texts, repeated("articles"), _FEW), written, words.num_rows


def is_sound_part(store: Store, name: str, rows: Mapping[str, int]) -> bool:
    """Whether a part of the articles is as it was written."""
    return is_sound(store, name, rows, OF_ARTICLES)


def has_texts(store: Store, name: str) -> bool:
    """Whether only the words of a part are not as they were written: its texts make them again."""
    data = store.read(f"articles/{name}.parquet")
    try:
        texts = None if data is None else read_parquet(data, arrow_schema("articles"))
        return texts is not None and name_of(_written(texts)[:2]) == name
    except CollectionError:
        return False


def _words_of(texts: pa.Table) -> pa.Table:
    """The words of articles; of a few at a time, as rows in Python take many times the room."""
    batches = texts.select([_KEY, "text"]).to_batches(max_chunksize=_FEW)
    return pa.concat_tables(arrow_table(_WORDS, list(_rows_of(batch))) for batch in batches)


def _rows_of(texts: pa.RecordBatch) -> Iterator[tuple[str, str, int]]:
    for key, text in zip(*(column.to_pylist() for column in texts.columns), strict=True):
        for word, times in Counter(words_in_turn(text)).items():
            yield word, key, times


def _read(store: Store, file: str, wanted: pa.Array) -> pa.Table:
    """The rows of articles that are wanted; groups of rows that cannot have one are not read."""
    low, high = wanted[0].as_py(), wanted[-1].as_py()
    try:
        with store.opened(file) as source, pq.ParquetFile(source) as opened:
            groups = [at for at in range(opened.num_row_groups) if _may_hold(opened, at, low, high)]
            table = opened.read_row_groups(groups, use_threads=False).cast(arrow_schema("articles"))
    except (OSError, pa.ArrowException, UnicodeDecodeError) as error:
        raise damaged(one_line(str(error))) from None
    return table.filter(pa.compute.is_in(table.column(_KEY), wanted))


def _may_hold(opened: pq.ParquetFile, group: int, low: str, high: str) -> bool:
    told = opened.metadata.row_group(group).column(0).statistics
    return told is None or not (told.max < low or told.min > high)
