"""The rows of the table `words` put together in order, as numbers: what stands in order already is only merged."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from argmap.corpora.tables import arrow_schema

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from numpy.typing import NDArray

__all__ = ["REPEATED", "Numbered", "as_table", "merged", "numbered", "parted", "ranked"]

REPEATED = ("word", "map")
"""The columns that are kept as numbers: for each row where its text stands among all texts of the column in order."""
_TIMES = "texts"
_MUCH = 8  # times as many rows as come in between: then these are put in where they belong, and nothing is sorted


class Numbered(NamedTuple):
    """Rows of the table: the texts of two columns, each once in order, and of each row three numbers."""

    words: pa.Array
    maps: pa.Array
    word: NDArray[np.int32]
    map: NDArray[np.int32]
    times: NDArray[np.int64]

    def where(self, chosen: NDArray[np.bool_]) -> Numbered:
        """Those of its rows that are chosen."""
        return self._replace(word=self.word[chosen], map=self.map[chosen], times=self.times[chosen])


def numbered(table: pa.Table) -> Numbered:
    """A table of words as numbers, whether its columns are texts or of Arrow's dictionary type."""
    if not table.num_rows:
        nothing = np.empty(0, np.int32)
        return Numbered(pa.array([], pa.string()), pa.array([], pa.string()), nothing, nothing, np.empty(0, np.int64))
    (words, word), (maps, map_) = (ranked(table.column(name)) for name in REPEATED)
    return Numbered(words, maps, word, map_, table.column(_TIMES).to_numpy())


def ranked(column: pa.ChunkedArray) -> tuple[pa.Array, NDArray[np.int32]]:
    """The texts of a column in order, and for each row where its text stands there."""
    if not pa.types.is_dictionary(column.type):
        column = column.dictionary_encode()
    whole = column.unify_dictionaries().combine_chunks()
    order = pc.sort_indices(whole.dictionary)
    rank = np.empty(len(order), np.int32)
    rank[order.to_numpy()] = np.arange(len(order), dtype=np.int32)
    return whole.dictionary.take(order), _renumbered(whole.indices.to_numpy(), rank)


def parted(rows: Numbered, maps: Collection[str]) -> tuple[Numbered, Numbered]:
    """The rows that are of some maps, and the others."""
    is_of = np.array([one in maps for one in rows.maps.to_pylist()], bool)[rows.map]
    return rows.where(is_of), rows.where(~is_of)


def merged(several: Sequence[Numbered]) -> Numbered:
    """The rows of several, of which no two are of one word and one map, by words and then by maps."""
    words, word = _together([(one.words, one.word) for one in several])
    maps, map_ = _together([(one.maps, one.map) for one in several])
    times = np.concatenate([one.times for one in several])
    keys = word.astype(np.int64) * (len(maps) + 1) + map_
    first = len(several[0].word) if several else 0
    if first > _MUCH * (len(keys) - first) and bool(np.all(keys[1:first] > keys[: first - 1])):
        order = first + np.argsort(keys[first:], kind="stable")
        at = np.searchsorted(keys[:first], keys[order])
        return Numbered(words, maps, *(np.insert(one[:first], at, one[order]) for one in (word, map_, times)))
    order = np.argsort(keys, kind="stable")
    return Numbered(words, maps, word[order], map_[order], times[order])


def _together(several: Sequence[tuple[pa.Array, NDArray[np.int32]]]) -> tuple[pa.Array, NDArray[np.int32]]:
    """The texts of several columns in order, and for each of their rows where its text stands there."""
    texts = pa.concat_arrays([texts for texts, _ in several]).unique()
    texts = texts.take(pc.sort_indices(texts))
    places = [_renumbered(rows, pc.index_in(own, texts).to_numpy(zero_copy_only=False)) for own, rows in several]
    return texts, np.concatenate(places)


def _renumbered(rows: NDArray[np.int32], number: NDArray[np.int32]) -> NDArray[np.int32]:
    """For each row another number; most often all stay, and then nothing is copied."""
    is_same = bool(np.array_equal(number, np.arange(len(number))))
    return rows if is_same else number[rows]


def as_table(rows: Numbered) -> pa.Table:
    """Rows as a table whose repeated columns are of Arrow's dictionary type, with their texts in order."""
    columns = (
        _as_dictionary(rows.words, rows.word),
        _as_dictionary(rows.maps, rows.map),
        pa.array(rows.times, arrow_schema("words").field(_TIMES).type),
    )
    return pa.table(dict(zip(arrow_schema("words").names, columns, strict=True)))


def _as_dictionary(texts: pa.Array, rows: NDArray[np.int32]) -> pa.DictionaryArray:
    is_there = np.bincount(rows, minlength=len(texts)) > 0
    place = (np.cumsum(is_there) - 1).astype(np.int32)
    return pa.DictionaryArray.from_arrays(pa.array(_renumbered(rows, place)), texts.filter(pa.array(is_there)))
