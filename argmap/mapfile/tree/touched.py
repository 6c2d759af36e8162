"""What of a tree is not as the text has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.mapfile.tree.parts import Leaf
from argmap.unrolled import run

if TYPE_CHECKING:
    from collections.abc import Collection

    from argmap.mapfile.tree.parts import Entry, Part
    from argmap.unrolled import Work

__all__ = ["Touched"]


class Touched:
    """Asked of parts and entries; what was found is kept, for a tree does not change while it is written."""

    def __init__(self, careful: Collection[Leaf]) -> None:
        self._careful = careful
        self._known: dict[int, bool] = {}

    def part(self, part: Part) -> bool:
        """Whether a part says or holds anything that the text does not have there."""
        return bool(run(self._part(part)))

    def entry(self, entry: Entry) -> bool:
        """Whether an entry has another value than in the text, or one that says something else."""
        if entry.value is not entry.held:
            return True
        if isinstance(entry.value, Leaf) and entry.value.origin is None:
            return entry.value.text is not None
        return self.part(entry.value)

    def _leaf(self, leaf: Leaf) -> bool:
        if leaf.origin is None:
            return leaf.text is not None
        return leaf.text != leaf.origin.text or leaf in self._careful

    def _part(self, part: Part) -> Work:
        if isinstance(part, Leaf):
            return self._leaf(part)
        if id(part) not in self._known:
            is_same = (
                not part.is_new
                and list(part.written) == part.entries
                and all(entry.key == entry.written and entry.value is entry.held for entry in part.entries)
            )
            for entry in part.entries if is_same else ():
                value = entry.value
                if self._leaf(value) if isinstance(value, Leaf) else (yield self._part(value)):
                    is_same = False
                    break
            self._known[id(part)] = not is_same
        return self._known[id(part)]
