"""Making a set of exercises from a map: kinds in turn, sorts of answers in turn, the same for the same seed."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import zip_longest
from typing import TYPE_CHECKING

from argmap.exercise.items import Set
from argmap.exercise.kinds import kinds
from argmap.exercise.quarry import Quarry
from argmap.exercise.sound import sound_item
from argmap.memory import no_collection
from argmap.plugins import PartError, lent, refuse, safely

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.exercise.changes import Changes
    from argmap.exercise.items import Item
    from argmap.reading import Reading

__all__ = ["make_set"]


def make_set(
    reading: Reading,
    names: Sequence[str] | None = None,
    number: int = 10,
    seed: int = 1,
    *,
    language: str = "en",
    bank: Sequence[Reading] = (),
    changes: Changes | None = None,
) -> Set:
    """Up to `number` items of the kinds with these names, as evenly as the map allows.

    Unless names are given, of all kinds but those about what the map's reader puts forward.

    Within a kind the sorts of right answers (`Item.sort`) take turns, so that a set has each of them. What argmap
    itself says is in `language` (a tag; English where there is no table for it). Steps of the maps in `bank` may stand
    beside those of this one, where a kind compares steps. What `changes` bans is left out, what they edit is put in
    their words. Kinds that the map cannot yield are
    named with the reason, and what `changes` names and no item has; fewer items than asked for mean that there are no
    more.
    """
    quarry = Quarry(reading, seed, language, bank)
    made: dict[str, list[Item]] = {}
    refused = []
    every: list[Item] = []
    with no_collection():
        for name in names or _usual():
            items, why = _items(name, quarry)
            every += items
            banned_here = changes is not None and any(map(changes.bans, items))
            items = changes.applied(items) if changes else items
            if items:
                made[name] = _in_turn(items, quarry, name)
            else:
                refused.append((name, ALL_BANNED if banned_here else why))
    chosen = _apart(list(made.values()), number)
    given = {item.kind for item in chosen}
    if len(chosen) < number:
        refused += [(name, _ASKED_ALREADY) for name in made if name not in given]
    order = list(made)
    chosen.sort(key=lambda item: order.index(item.kind))
    chosen = [item for name in order for item in _mixed([one for one in chosen if one.kind == name], quarry)]
    title = quarry.say("general.untitled") if any(item.gives_title for item in chosen) else reading.title
    unmade = kinds().keys() - {*(names or _usual())}
    strange = (changes.unknown(every, unmade), changes.unfit(every), changes.spoilt(every)) if changes else ([], [], [])
    failed = tuple(dict.fromkeys(quarry.failed))
    unknown, unfit, spoilt = map(tuple, strange)
    banned, idle = (sum(map(changes.bans, every)), tuple(changes.idle(every))) if changes else (0, ())
    language = quarry.language
    return Set(title, seed, tuple(chosen), tuple(refused), language, unknown, unfit, failed, spoilt, banned, idle)


_SHUFFLES = 20
ALL_BANNED = "the list of changes bans all that the map yields"
_ASKED_ALREADY = "it needs a claim that no other exercise of the set asks about"


def _apart(kinds_: Sequence[list[Item]], number: int) -> list[Item]:
    """Items of each kind in turn, none of which asks what another one asks or tells.

    Where a kind has others left, an item is passed over that shows what another one has shown already; those of which
    there are fewest choose first.
    """
    waiting = [list(items) for items in kinds_]
    chosen: list[Item] = []
    asked: set[str] = set()
    shown: set[str] = set()
    while len(chosen) < number and any(waiting):
        in_turn = [items for items in waiting if items][: number - len(chosen)]
        for items in sorted(in_turn, key=len):
            items[:] = [one for one in items if asked.isdisjoint(one.asks)] if asked else items
            if items:
                at = next((at for at, one in enumerate(items) if shown.isdisjoint(one.shows)), 0)
                chosen.append(items.pop(at))
                asked |= chosen[-1].asks
                shown |= chosen[-1].shows
    return chosen


def _usual() -> list[str]:
    """The kinds that are made where nobody names any: those about the article's argument."""
    return [name for name, kind in kinds().items() if not kind.of_reader]


def _in_turn(items: Sequence[Item], quarry: Quarry, name: str) -> list[Item]:
    """Items in an order by chance in which the sorts of right answers take turns, rare ones first."""
    chance = quarry.chance("items", name)
    sorts: dict[str, list[Item]] = {}
    for item in items:
        sorts.setdefault(item.sort, []).append(item)
    for one in sorts.values():
        chance.shuffle(one)
    ordered = sorted(sorts.values(), key=len)
    return [item for turn in zip_longest(*ordered) for item in turn if item is not None]


def _mixed(items: list[Item], quarry: Quarry) -> list[Item]:
    """The items of a kind in an order by chance, so that the place of one says nothing of its answer.

    Where it can be had, no three of one sort follow each other.
    """
    chance = quarry.chance("order", *(item.id for item in items))
    for _ in range(_SHUFFLES):
        chance.shuffle(items)
        if not any(len({one.sort for one in items[at : at + 3]}) == 1 for at in range(len(items) - 2)):
            break
    return items


def _items(name: str, quarry: Quarry) -> tuple[list[Item], str]:
    """The items of a kind, each once; and why there are none, where there are none."""
    kind = kinds()[name]
    try:
        with safely(kind.part, f"the kind {name}"), lent(kind.part, quarry):
            quarry.lacks.taken()
            made = kind.make(quarry)
            refuse(unless=isinstance(made, Iterable), why=f"it gives {type(made).__name__}; it should yield Items")
            items = [sound_item(one, name, quarry.whole.articles).named(quarry.title) for one in made]
            lacks = quarry.lacks.taken()
            lacks += [kind.lacks(quarry)] if kind.lacks and not items else []
            refuse(unless=all(isinstance(one, str) for one in lacks), why="what it lacks should be a text")
    except PartError as error:
        quarry.failed.append(error.line)
        return [], error.line
    return _distinct(items), "; ".join([f"it needs {kind.needs}", *lacks])


def _distinct(items: Sequence[Item]) -> list[Item]:
    return list({item.id: item for item in items}.values())
