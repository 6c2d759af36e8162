"""Whether the files of a collection are as they were written: a part is called by what all its tables hold."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from argmap.corpora.schema import OF_ARTICLES, OF_MAPS
from argmap.corpora.tables import arrow_schema, damaged, read_parquet

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from argmap.corpora.manifest import Manifest
    from argmap.corpora.store import Store

__all__ = ["is_sound", "name_of", "refuse_damaged", "tables_of"]


def name_of(tables: Iterable[bytes]) -> str:
    """What a part is called whose tables are these, in their order; those without rows have no file, and are empty."""
    return sha256(b"".join(sha256(data).digest() for data in tables)).hexdigest()[:16]


def tables_of(store: Store, part: str, tables: Iterable[str]) -> dict[str, bytes]:
    """The tables of a part, without those that have no file."""
    found = ((table, store.read(f"{table}/{part}.parquet")) for table in tables)
    return {table: data for table, data in found if data is not None}


def is_sound(store: Store, part: str, rows: Mapping[str, int], tables: Iterable[str] = OF_MAPS) -> bool:
    """Whether the tables of a part that have rows hold what they held when they were written."""
    found = tables_of(store, part, (table for table in tables if rows.get(table)))
    return name_of(found.get(table, b"") for table in tables) == part


def refuse_damaged(store: Store, manifest: Manifest) -> None:
    """Raise DamagedError, with the name of the file, where one of a collection's tables is not as it was written."""
    for parts, tables in ((manifest.parts, OF_MAPS), (manifest.articles, OF_ARTICLES)):
        for part, rows in parts.items():
            if not is_sound(store, part, rows, tables):
                _name_damaged(store, part, [table for table in tables if rows.get(table)])


def _name_damaged(store: Store, part: str, tables: Iterable[str]) -> None:
    found = tables_of(store, part, tables)
    for table in tables:
        file = store.address(f"{table}/{part}.parquet")
        if table not in found:
            raise damaged("it is gone", file)
        read_parquet(found[table], arrow_schema(table), file=file)
    raise damaged("one of them does not hold what was written", store.address(f"*/{part}.parquet"))
