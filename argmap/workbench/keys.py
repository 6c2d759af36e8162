"""Keys: what a claim is called while the server runs, whatever becomes of its place, its id or its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model import ModelPath

__all__ = ["Item", "Keys"]

Item = tuple["ModelPath", str, str]
"""An entry of the map: its path, its id (or the id that it refers to), its words."""


class Keys:
    """The keys of a map's entries: claims, refs and links."""

    def __init__(self) -> None:
        self._next = 0
        self._items: dict[str, Item] = {}

    def path(self, key: str) -> ModelPath | None:
        """Where the entry of a key stands; None where it is gone."""
        item = self._items.get(key)
        return item[0] if item else None

    @property
    def by_path(self) -> dict[ModelPath, str]:
        """The keys by their entries' paths."""
        return {item[0]: key for key, item in self._items.items()}

    def renew(self, items: Iterable[Item], moved: tuple[str, ModelPath] | None = None) -> None:
        """Give the entries of a new text their keys: known by id, then by words, then by place; the rest get new ones.

        `moved` is the key of an entry whose new place is known, for an operation has put it there.
        """
        left = dict(self._items)
        wanted = list(items)
        found: dict[ModelPath, str] = {}
        if moved and moved[0] in left:
            found[moved[1]] = moved[0]
            del left[moved[0]]
        for part in (1, 2, 0):
            known: dict[object, list[str]] = {}
            for key, item in left.items():
                known.setdefault((item[part], item[1] if part == 0 else None), []).append(key)
            for item in wanted:
                if item[0] in found or not item[part]:
                    continue
                keys = known.get((item[part], item[1] if part == 0 else None), [])
                if keys and (part == 0 or len(keys) == 1):
                    found[item[0]] = keys.pop(0)
                    del left[found[item[0]]]
        self._items = {}
        for item in wanted:
            key = found.get(item[0]) or self._new()
            self._items[key] = item

    def _new(self) -> str:
        self._next += 1
        return f"k{self._next}"
