"""Where an entry may stand, and what becomes of the list that it leaves: a link of one is a single step again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.mapfile.operations.sheet import CLAIMS, Place, Sheet
from argmap.mapfile.tree import Entry, Series, Table, UneditableError

if TYPE_CHECKING:
    from argmap.mapfile.tree.parts import Part
    from argmap.model import ModelPath

__all__ = ["LINKED_ALREADY", "UNDER_ITSELF", "bearer", "lift", "refuse_misplaced"]

_OF_STEPS = ("because", "but", "unless")
UNDER_ITSELF = "a claim cannot stand under itself"
LINKED_ALREADY = "premises that are linked already cannot be linked with others at once; split them first"


def bearer(sheet: Sheet, under: ModelPath, key: str) -> Table:
    """What has the list for an entry: what is named; an undercut of a linked premise's step stands at the link.

    Raises:
        UneditableError: nothing can stand there under that key.
    """
    path = under[:-2] if key == "unless" and under[-2:-1] == ("together",) else under
    owner = sheet.table(path)
    is_claim = any(owner.entry(kind) for kind in CLAIMS)
    fits = {
        "asides": not path,
        "because": is_claim,
        "but": is_claim,
        "unless": len(path) > 2 and path[-2] in _OF_STEPS,
        "together": owner.entry("together") is not None,
    }
    if key == "unless" and len(path) == 2 and path[0] == "asides":
        raise UneditableError("an aside is no step, and nothing can undercut it; object to it instead")
    if not fits.get(key, False):
        raise UneditableError(f"nothing can stand under `{key}` there")
    return owner


def refuse_misplaced(item: Part, key: str) -> Table:
    """The entry, if such a one may stand under that key. Raises UneditableError where it may not."""
    if not isinstance(item, Table):
        raise UneditableError("the file has a fault there; `argmap check` names it")
    if key == "together" and item.entry("together"):
        raise UneditableError(LINKED_ALREADY)
    if key == "asides" and item.entry("together"):
        raise UneditableError("linked premises are a step, and an aside is none; split them first")
    if key == "asides" and item.entry("ref"):
        raise UneditableError("an aside is written where it stands; a claim that is used again cannot be one")
    return item


def lift(sheet: Sheet, place: Place) -> Entry:
    """Take an entry out of its list; a link that is left with one premise becomes that premise."""
    entry = sheet.take(place)
    if place.key == "together" and len(place.series) == 1:
        _dissolve(sheet, place.owner, place.series)
    elif place.key == "together" and not len(place.series):
        outer = sheet.place_of(place.owner)
        sheet.take(outer)
        sheet.forget(outer.entry)
    return entry


def _dissolve(sheet: Sheet, step: Table, premises: Series) -> None:
    """A link with one premise becomes that premise, with the step's keys."""
    outer, last, held = sheet.place_of(step), premises.entries[0], step.entry("together")
    item = refuse_misplaced(last.value, outer.key)
    for entry in [one for one in step if one is not held]:
        present = item.entry(entry.key or "")
        if present and entry.key != "by":
            raise UneditableError(f"both the link and its premise have `{entry.key}`; take one of them out first")
        step.entries.remove(entry)
        if present:
            sheet.forget(entry)
        else:
            item.entries.append(entry)
    if held:
        outer.entry.above += (*sheet.comments_of_key(held, premises), *last.above, *sheet.comments_above(last))
    outer.entry.value = item
