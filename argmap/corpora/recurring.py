"""The question `recurring`: claims that several maps make, in the same words or nearly.

Candidates by MinHash in bands (Broder, "On the resemblance and containment of documents", SEQUENCES 1997; Leskovec,
Rajaraman and Ullman, "Mining of Massive Datasets", chapter 3), which DuckDB computes; argmap decides what is alike.
"""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa

from argmap.corpora.answer import Answer, Table
from argmap.languages import known_language
from argmap.plain_words import plain_words
from argmap.rules.likeness import says_the_same
from argmap.words import Wording, built_in, lexicon_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from argmap.corpora.asking import Asker
    from argmap.words import Lexicon

__all__ = ["recurring"]

_BANDS, _ROWS = 3, 5
"""Claims that share nine of ten words share a band in 93 of 100 cases, those that share half in 9."""
_LONG = 9
"""Of fewer words all must be the same, so that the words themselves are what claims are known by."""
_MOST = 50
_COMPARED = 200  # texts of one band that are compared with each other
_KEPT = 20_000  # texts whose words are kept for the next comparison
_BEGINNING = 4  # letters that forms of one word have in common
_LONGER = "regexp_extract_all(lower(text), '[\\pL\\pN]{4,}')"
_WORDS = f"list_distinct(list_transform({_LONGER}, lambda x: hash(left(x, 3))))"
"""Hashes of how a claim's words begin: endings and order do not count; words without content are shorter."""
_MARKS = r"[\s.!?…。！？]+"
_ENDS = re.compile(_MARKS)
_AS_IT_IS = f"trim(regexp_replace(lower(text), '{_MARKS}', ' ', 'g'))"
"""What claims without such a word are known by."""
_LEAST_OF = "list_min(list_transform(w, lambda x: hash(x, {})))"
_SHORT = "1 + {} % 4294967295"
"""Half of a hash, and never 0: the few texts that share it by chance are told apart when they are compared."""
_DIGITS = re.compile(r"\d+")


def recurring(asker: Asker) -> Answer:
    """Claims of several maps, most maps first; wordings that say the same are one claim."""
    rows, number = _groups(_candidates(asker))
    note = f"the first {len(rows)} of {number:,}" if number > len(rows) else ""
    columns = "claim|maps|claims|wordings|such as"
    table = Table.of("recurring", "Claims of several maps", columns, rows, "maps", note)
    return Answer("recurring", "Claims that recur", (table,))


def _candidates(asker: Asker) -> pa.Table:
    """The claims that share a band with another one: their texts, maps and bands."""
    bands = _bands(asker)
    if bands is None:
        return pa.table({"text": pa.array([], pa.string()), "map": [], "claim": []})
    chosen = np.zeros(len(bands[0]), bool)
    for band in bands:
        chosen |= _shared(band)
    found, at = [], 0
    for batch in asker.batches("SELECT text, map, claim FROM claims WHERE text <> ''"):
        mask = chosen[at : at + batch.num_rows]
        at += batch.num_rows
        if mask.any():
            found.append(pa.Table.from_batches([batch]).filter(pa.array(mask)))
    table = pa.concat_tables(found) if found else pa.table({"text": pa.array([], pa.string()), "map": [], "claim": []})
    for number, band in enumerate(bands):
        table = table.append_column(f"band{number}", pa.array(band[chosen]))
    return table


def _bands(asker: Asker) -> list[NDArray[np.uint32]] | None:
    """For each claim what it is known by: all its words, then bands, which short claims have none of (0)."""
    bands = range(0, _BANDS * _ROWS, _ROWS)
    least = [f"hash({', '.join(map(_LEAST_OF.format, range(at, at + _ROWS)))})" for at in bands]
    told = ", ".join(f"CASE WHEN len(w) < {_LONG} THEN 0 ELSE {_SHORT.format(one)} END" for one in least)
    words = f"SELECT {_WORDS} AS w, text FROM claims WHERE text <> ''"  # noqa: S608
    all_ = "hash(list_sum(w))"  # in whatever order
    whole = f"CASE WHEN len(w) = 0 THEN {_SHORT.format(f'hash({_AS_IT_IS})')} ELSE {_SHORT.format(all_)} END"
    query = f"SELECT {whole}, {told} FROM ({words})"  # noqa: S608
    ((claims,),) = asker.rows("SELECT count(*) FROM claims")
    found = [np.zeros(claims, np.uint32) for _ in range(_BANDS + 1)]
    at = 0
    for batch in asker.batches(query):
        for band, column in zip(found, batch.columns, strict=True):
            band[at : at + batch.num_rows] = column.to_numpy()
        at += batch.num_rows
    return [band[:at] for band in found] if at else None


def _shared(band: NDArray[np.uint32]) -> NDArray[np.bool_]:
    """Which claims have a band that another one has, too."""
    ordered = np.sort(band)
    again = np.unique(ordered[1:][ordered[1:] == ordered[:-1]])
    again = again[again != 0]
    if not len(again):
        return np.zeros(len(band), bool)
    at = np.minimum(np.searchsorted(again, band), len(again) - 1)
    found: NDArray[np.bool_] = again[at] == band
    return found


def _groups(rows: pa.Table) -> tuple[list[tuple[Any, ...]], int]:
    """The claims with their numbers, those of most maps first; and how many there are, shown or not."""
    if not rows.num_rows:
        return [], 0
    encoded = rows.column("text").combine_chunks().dictionary_encode()
    texts, codes = encoded.dictionary, encoded.indices.to_numpy()
    first = np.unique(codes, return_index=True)[1]
    bands = [rows.column(f"band{number}").to_numpy()[first] for number in range(_BANDS + 1)]
    group = np.array(_joined(texts, bands))[codes]
    maps = rows.column("map").combine_chunks().dictionary_encode().indices
    counted = pa.table({"group": group, "map": maps, "text": codes}).group_by("group")
    found = counted.aggregate([("map", "count_distinct"), ("map", "count"), ("text", "count_distinct")])
    several = found.filter(pa.compute.greater(found.column("map_count_distinct"), 1))
    return list(_named(rows, group, _most(several))), several.num_rows


def _most(several: pa.Table) -> pa.Table:
    """The groups that have as many maps as the last one that is shown."""
    numbers = np.sort(several.column("map_count_distinct").to_numpy())[::-1]
    least = numbers[min(_MOST, len(numbers)) - 1] if len(numbers) else 0
    return several.filter(pa.compute.greater_equal(several.column("map_count_distinct"), least))


def _named(rows: pa.Table, group: NDArray[np.int64], found: pa.Table) -> Iterator[tuple[Any, ...]]:
    """These groups by the first of their texts and maps, those of most maps first."""
    is_shown = pa.array(np.isin(group, found.column("group").to_numpy()))
    shown = rows.select(["text", "map"]).append_column("group", pa.array(group)).filter(is_shown)
    first = shown.group_by("group").aggregate([("text", "min"), ("map", "min")])
    told = found.join(first, "group").to_pylist()
    told.sort(key=lambda row: (-row["map_count_distinct"], row["text_min"]))
    for row in told[:_MOST]:
        names = ("text_min", "map_count_distinct", "map_count", "text_count_distinct", "map_min")
        yield tuple(row[name] for name in names)


def _joined(texts: pa.Array, bands: Sequence[NDArray[np.uint32]]) -> list[int]:
    """For each text the first one that says the same, however many texts lie between."""
    leader = list(range(len(texts)))

    def found(at: int) -> int:
        while leader[at] != at:
            leader[at] = leader[leader[at]]
            at = leader[at]
        return at

    compared = _Comparing(texts)
    for band in bands:
        for run in _runs(band):
            leaders: list[int] = []
            for at in map(int, run):
                same = next((one for one in leaders if found(one) == found(at) or compared.alike(one, at)), None)
                if same is not None:
                    one, other = sorted((found(same), found(at)))
                    leader[other] = one
                elif len(leaders) < _COMPARED:
                    leaders.append(at)
    return [found(at) for at in range(len(texts))]


def _runs(band: NDArray[np.uint32]) -> Iterator[NDArray[np.int64]]:
    """The texts that share a band, for each band of two texts or more; 0 is none."""
    order = np.argsort(band, kind="stable")
    ends = np.append(np.flatnonzero(np.diff(band[order])) + 1, len(order))
    begins = np.append(0, ends[:-1])
    for at in np.flatnonzero((ends - begins > 1) & (band[order[begins]] != 0)):
        yield order[begins[at] : ends[at]]


def _as_it_is(text: str) -> str:
    return _ENDS.sub(" ", text.lower()).strip()


def _same_in_other_forms(words: frozenset[str], others: frozenset[str]) -> bool:
    """Whether words are the same, but for how they end."""
    left, right = ({word[:_BEGINNING] for word in one - other} for one, other in ((words, others), (others, words)))
    return left == right


class _Compared:
    """A text as it is compared with others; what it takes is worked out once."""

    def __init__(self, text: str, english: Lexicon | None) -> None:
        self.as_it_is = _as_it_is(text)
        self._text, self._english = text, english

    @cached_property
    def wording(self) -> Wording | None:
        """Its words by argmap's lists, if it is English."""
        is_english = self._english is not None and known_language(self._text) in {"", "en"}
        return Wording(self._text, self._english) if is_english and self._english else None

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words in any language."""
        return plain_words(self._text)

    @cached_property
    def digits(self) -> list[str]:
        """Its numbers in figures, sorted."""
        return sorted(_DIGITS.findall(self._text))


class _Comparing:
    """Decides whether texts say the same."""

    def __init__(self, texts: pa.Array) -> None:
        self._texts = texts
        self._english = lexicon_for(["en"], built_in())
        self._compared = lru_cache(_KEPT)(self._read)

    def alike(self, one: int, other: int) -> bool:
        """Whether two of the texts do: by argmap's word lists where they are English.

        In other languages the words must be the same, in other forms or another order: one word more may be a "not".
        """
        first, second = self._compared(one), self._compared(other)
        if first.as_it_is == second.as_it_is:
            return True
        if first.wording and second.wording:
            return says_the_same(first.wording, second.wording)
        return _same_in_other_forms(first.words, second.words) and first.digits == second.digits

    def _read(self, at: int) -> _Compared:
        return _Compared(str(self._texts[at].as_py()), self._english)
