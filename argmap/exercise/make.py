"""Making a set of exercises from a map: kinds in turn, items by chance, the same for the same seed."""

from __future__ import annotations

from itertools import chain, zip_longest
from typing import TYPE_CHECKING

from argmap.exercise.items import Set
from argmap.exercise.kinds import KINDS
from argmap.exercise.quarry import Quarry
from argmap.memory import no_collection

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.exercise.items import Item
    from argmap.reading import Reading

__all__ = ["make_set"]


def make_set(reading: Reading, kinds: Sequence[str] | None = None, number: int = 10, seed: int = 1) -> Set:
    """Up to `number` items of the given kinds (all, unless given), as evenly as the map allows.

    Kinds that the map cannot yield are named with the reason; fewer items than asked for mean that there are no more.
    """
    quarry = Quarry(reading, seed)
    made: dict[str, list[Item]] = {}
    refused = []
    with no_collection():
        for kind in kinds or KINDS:
            items = _distinct([one.named(quarry.title, seed) for one in KINDS[kind].make(quarry)])
            quarry.chance("items", kind).shuffle(items)
            if items:
                made[kind] = items
            else:
                refused.append((kind, f"it needs {KINDS[kind].needs}"))
    turns = chain.from_iterable(zip_longest(*made.values()))
    chosen = [item for item in turns if item is not None][:number]
    order = list(made)
    chosen.sort(key=lambda item: order.index(item.kind))
    return Set(reading.title, seed, tuple(chosen), tuple(refused))


def _distinct(items: Sequence[Item]) -> list[Item]:
    return list({item.id: item for item in items}.values())
