"""The page of contents of a collection: which files its tables consist of, and what it was made of, written last."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from argmap.corpora.schema import BY_NAME, OF_ARTICLES, VERSION
from argmap.corpora.store import CollectionError, is_part

if TYPE_CHECKING:
    from argmap.corpora.store import Store

__all__ = ["NAME", "Manifest", "load_manifest"]

NAME = "collection.json"
_MOST_ROWS = 2**48


@dataclass(frozen=True)
class Manifest:
    """What a collection consists of."""

    folder: str
    """The folder that the paths of its maps are relative to; empty where they are absolute, wherever one stands."""
    paths: tuple[str, ...]
    """What the command was pointed at."""
    options: dict[str, Any]
    """How maps were read."""
    parts: dict[str, dict[str, int]] = field(default_factory=dict)
    """For each part of the maps how many rows of each table it has; without rows there is no file."""
    articles: dict[str, dict[str, int]] = field(default_factory=dict)
    """The same for each part of the articles."""
    version: int = VERSION

    def files(self, table: str) -> list[str]:
        """The names of the Parquet files of a table, in their order."""
        return [f"{table}/{name}.parquet" for name, rows in self._parts(table).items() if rows.get(table)]

    def rows(self, table: str) -> int:
        """How many rows a table has."""
        return sum(rows.get(table, 0) for rows in self._parts(table).values())

    def _parts(self, table: str) -> dict[str, dict[str, int]]:
        return self.articles if table in OF_ARTICLES else self.parts

    def dumped(self) -> bytes:
        """Itself as JSON, the same for the same contents."""
        tables = {name: self.rows(name) for name in BY_NAME}
        return (
            json.dumps({"argmap-collection": self.version, "rows": tables, **asdict(self)}, indent=1) + "\n"
        ).encode()


def load_manifest(store: Store) -> Manifest | None:
    """The page of contents of a store; None where it has none. Raises CollectionError where it cannot be used."""
    data = store.read(NAME)
    if data is None:
        return None
    try:
        found = json.loads(data)
        known = {name: found[name] for name in Manifest.__dataclass_fields__}
    except (ValueError, TypeError, KeyError, RecursionError):
        known = {}
    if not known or not _is_sound(**known):
        raise CollectionError(f"{store.address(NAME)} is no page of contents of a collection")
    return Manifest(**{**known, "paths": tuple(known["paths"])})


def _is_sound(folder: Any, paths: Any, options: Any, parts: Any, articles: Any, version: Any) -> bool:
    """Whether values are what a page of contents has: a stranger may have written it."""
    are_texts = isinstance(folder, str) and isinstance(paths, list) and all(isinstance(one, str) for one in paths)
    allowed = options.get("allowed", []) if isinstance(options, dict) else None
    is_known = isinstance(allowed, list) and all(isinstance(one, str) for one in allowed) and type(version) is int
    return are_texts and is_known and _are_parts(parts) and _are_parts(articles)


def _are_parts(parts: Any) -> bool:
    return isinstance(parts, dict) and all(
        is_part(name) and isinstance(rows, dict) and all(map(_is_count, rows.values())) for name, rows in parts.items()
    )


def _is_count(value: Any) -> bool:
    return type(value) is int and 0 <= value < _MOST_ROWS
