"""Tables of a part renewed: the rows that sorting all of them would give, or word that nothing changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.corpora.merging import REPEATED
from argmap.corpora.renewing import Older, renewed
from argmap.corpora.tables import arrow_schema, arrow_table, parquet, read_parquet

if TYPE_CHECKING:
    import pyarrow as pa

_PATHS = st.sampled_from(["a.yaml", "a/b.yaml", "b.yaml", "Ä.yaml", "\U0001f600.yaml", "z.yaml"])
_PREMISES = st.dictionaries(_PATHS, st.lists(st.text("abé", max_size=2), min_size=1, max_size=3), max_size=6)
_WORDS = st.dictionaries(_PATHS, st.dictionaries(st.text("abé", min_size=1, max_size=2), st.integers(1, 3)), max_size=6)


def _premises(maps: dict[str, list[str]]) -> list[tuple[object, ...]]:
    return [(path, 0, at, claim, False) for path in sorted(maps) for at, claim in enumerate(maps[path])]


def _words(maps: dict[str, dict[str, int]]) -> list[tuple[object, ...]]:
    return sorted((word, path, times) for path, found in maps.items() for word, times in found.items())


def _rows(table: pa.Table) -> list[tuple[object, ...]]:
    return [tuple(row.values()) for row in table.to_pylist()]


@given(_PREMISES, _PREMISES, st.sets(_PATHS))
def test_rows_of_maps_come_in_the_order_of_their_paths(
    before: dict[str, list[str]], now: dict[str, list[str]], gone: set[str]
) -> None:
    old = arrow_table("premises", _premises(before))
    kept = {path: claims for path, claims in before.items() if path not in gone | now.keys()}
    found = renewed("premises", [Older(old, kept.keys())], [arrow_table("premises", _premises(now))])
    assert _rows(old if found is None else found) == _premises(kept | now)
    assert (found is None) == (kept | now == before)


@given(_WORDS, _WORDS, st.sets(_PATHS))
def test_words_are_merged_into_their_order(
    before: dict[str, dict[str, int]], now: dict[str, dict[str, int]], gone: set[str]
) -> None:
    rows = _words(before)
    old = read_parquet(
        parquet(arrow_table("words", rows), ["word", "map"], 2), arrow_schema("words"), as_numbers=REPEATED
    )
    kept = {path: words for path, words in before.items() if path not in gone | now.keys()}
    found = renewed(
        "words", [Older(old, kept.keys())], [arrow_table("words", _words({path: now[path]})) for path in now]
    )
    assert (rows if found is None else _rows(found)) == _words(kept | now)
    at_once = renewed("words", [], [arrow_table("words", _words(kept | now))])
    assert found is None or found.equals(at_once)
    assert (found is None) == (_words(kept | now) == rows)


def test_maps_of_several_older_parts_stand_together() -> None:
    first = arrow_table("premises", _premises({"a.yaml": ["1"], "c.yaml": ["2", "3"]}))
    second = arrow_table("premises", _premises({"b.yaml": ["4"], "d.yaml": ["5"]}))
    found = renewed("premises", [Older(first, {"a.yaml", "c.yaml"}), Older(second, {"b.yaml"})], [])
    assert found is not None
    assert _rows(found) == _premises({"a.yaml": ["1"], "b.yaml": ["4"], "c.yaml": ["2", "3"]})


def test_the_same_rows_read_in_another_order_change_nothing() -> None:
    old = arrow_table("premises", _premises({"a.yaml": ["1"], "b.yaml": ["2"], "c.yaml": ["3"]}))
    now = [arrow_table("premises", _premises(maps)) for maps in ({"c.yaml": ["3"]}, {"b.yaml": ["2"]})]
    assert renewed("premises", [Older(old, {"a.yaml"})], now) is None


def test_what_one_of_two_older_parts_had_is_not_all() -> None:
    first = arrow_table("words", _words({"a.yaml": {"sea": 1}, "b.yaml": {"bay": 2}}))
    second = arrow_table("words", _words({"c.yaml": {"tide": 1}}))
    found = renewed(
        "words",
        [Older(first, {"a.yaml"}), Older(second, {"c.yaml"})],
        [arrow_table("words", _words({"b.yaml": {"bay": 2}}))],
    )
    assert found is not None
    assert _rows(found) == [("bay", "b.yaml", 2), ("sea", "a.yaml", 1), ("tide", "c.yaml", 1)]


@pytest.mark.parametrize("name", ["premises", "words", "files"])
def test_nothing_makes_an_empty_table(name: str) -> None:
    found = renewed(name, [], [])
    assert found is not None
    assert found.cast(arrow_schema(name)).equals(arrow_schema(name).empty_table())
