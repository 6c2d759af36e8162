"""A collection from Python: relations of DuckDB, Arrow and Polars frames, Readings by their maps' paths."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argmap.corpora.asking import Asker
from argmap.corpora.questions import answers
from argmap.corpora.schema import BY_NAME
from argmap.corpora.store import CollectionError, Store

if TYPE_CHECKING:
    from collections.abc import Sequence
    from os import PathLike

    import duckdb
    import pyarrow as pa

    from argmap.corpora.answer import Answer
    from argmap.reading import Reading

__all__ = ["Collection", "collection"]


def collection(store: str | PathLike[str]) -> Collection:
    """The collection in a store that `argmap collect` made: a folder, or an address that fsspec knows.

    Raises CollectionError where there is none.
    """
    return Collection(Asker(Store(str(store))))


class Collection:
    """A collection that is open to questions; a context that closes it."""

    def __init__(self, asker: Asker) -> None:
        self._asker = asker

    def __enter__(self) -> Collection:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        rows = self.rows
        counts = f"{rows['files']:,} maps, {rows['claims']:,} claims, {rows['articles']:,} articles"
        return f"<Collection {self._asker.store.root}: {counts}>"

    def close(self) -> None:
        """Close it; relations made of it cannot be looked at any more."""
        self._asker.close()

    @property
    def rows(self) -> dict[str, int]:
        """How many rows each table has."""
        return {name: self._asker.manifest.rows(name) for name in BY_NAME}

    def sql(self, query: str) -> duckdb.DuckDBPyRelation:
        """A SELECT as a relation of DuckDB's, computed when it is looked at. Raises CollectionError."""
        return self._asker.relation(query)

    def table(self, name: str) -> duckdb.DuckDBPyRelation:
        """A table as a relation; raises KeyError for a name that is none."""
        return self._asker.relation(f'FROM "{BY_NAME[name].name}"')

    def arrow(self, query: str, values: Sequence[Any] = ()) -> pa.Table:
        """A SELECT as an Arrow table; `values` stand for each `?` in it, so that no text is taken for SQL."""
        return self._asker.ask(query, values)

    def polars(self, query: str, values: Sequence[Any] = ()) -> Any:
        """A SELECT as a Polars frame; raises CollectionError where Polars is not installed."""
        try:
            import polars
        except ImportError:
            raise CollectionError("Polars is not installed: pip install polars") from None
        return polars.from_arrow(self.arrow(query, values))

    def ask(self, question: str, *words: str, by: str | None = None) -> list[Answer]:
        """A ready question: `overview`, `recurring`, `sources`, `quality`, `moved`, `find` with words, or `report`.

        Raises CollectionError for any other, and for words that do not go with it.
        """
        return answers(self._asker, question, words, by)

    def reading(self, path: str) -> Reading:
        """A map as its file is now, by its path in the tables; what is wrong with it is in the Reading's findings."""
        from argmap.corpora.opening import reading_of  # reading maps needs much, and asking does not

        return reading_of(self._asker, path)
