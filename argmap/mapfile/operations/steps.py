"""Operations on steps: turning, linking, splitting, moving with the branch, order, scheme and strength."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.mapfile.operations.placing import UNDER_ITSELF, bearer, lift, refuse_misplaced
from argmap.mapfile.operations.sheet import STEP_KEYS, Edited, Place, Sheet
from argmap.mapfile.tree import Entry, Leaf, Series, Table, UneditableError

if TYPE_CHECKING:
    from argmap.mapfile.tree.parts import Part
    from argmap.model import ModelPath
    from argmap.text import Text

__all__ = ["link", "move", "set_step", "turn", "unlink"]

_TARGETS = ("because", "but", "unless")


def turn(text: Text, path: ModelPath, key: str) -> Edited:
    """Make a reason an objection, or the other way; alone in its list, only the key's word changes.

    Args:
        text: the map's text
        path: of the step
        key: `because` or `but`

    Raises:
        UneditableError: it is no step of a claim.
    """
    sheet = Sheet(text)
    place = sheet.place(path)
    if key not in {"because", "but"} or place.key not in {"because", "but"}:
        raise UneditableError("only reasons and objections are turned into one another; move it instead")
    if place.key == key:
        return sheet.done(place.entry.value)
    other = place.owner.get(key)
    held = place.owner.entry(place.key)
    if len(place.series) == 1 and other is None and held:
        held.key = key
        return sheet.done(place.entry.value)
    is_last_reason = place.key == "because"
    entry = sheet.take(place)
    series = sheet.series(place.owner, key)
    series.entries.insert(0 if is_last_reason else len(series), entry)
    return sheet.done(entry.value)


def link(text: Text, path: ModelPath, others: list[ModelPath]) -> Edited:
    """Link premises: they support (or attack) only together. The step's own keys go to the link.

    Args:
        text: the map's text
        path: of a step, single or linked already, which the others join
        others: of steps with one premise each, which move into the link; may be empty when a partner is added next

    Raises:
        UneditableError: one of them is a link itself, or keys of steps would be joined.
    """
    sheet = Sheet(text)
    place = sheet.place(path)
    joining = [_joining(sheet.place(other).entry.value, place.entry.value) for other in others]
    step = _linked(place)
    together = step.get("together")
    assert isinstance(together, Series)  # noqa: S101
    for item in joining:
        entry = lift(sheet, sheet.place_of(item))
        _give_step_keys(item, step)
        together.entries.append(entry)
    if len(together) < 2:
        raise UneditableError("a link needs two premises")
    return sheet.done(step)


def _joining(item: Part, step: Part) -> Table:
    """A premise that is to join a step. Raises UneditableError where it cannot."""
    premise = refuse_misplaced(item, "together")
    if premise is step:
        raise UneditableError("a claim cannot be linked with itself")
    if _is_inside(step, premise):
        raise UneditableError(UNDER_ITSELF)
    linked = step.get("together") if isinstance(step, Table) else None
    if isinstance(linked, Series) and any(one.value is premise for one in linked):
        raise UneditableError("these premises are linked already")
    if _is_inside(premise, step):
        raise UneditableError("a claim cannot be linked with what stands above it")
    return premise


def _linked(place: Place) -> Table:
    """The link at a place; a single premise becomes the first of one, and its step's keys the link's."""
    item = place.entry.value
    if not isinstance(item, Table) or place.key in {"together", "asides"}:
        raise UneditableError("no step stands there")
    if item.entry("together"):
        return item
    step = Table()
    step.entries.append(Entry(Series([Entry(item)]), "together"))
    place.entry.value = step
    _give_step_keys(item, step)
    return step


def _give_step_keys(item: Table, step: Table) -> None:
    for key in STEP_KEYS:
        if not (held := item.entry(key)):
            continue
        if step.entry(key):
            raise UneditableError(f"both steps have `{key}`; take one of them out first")
        item.entries.remove(held)
        step.entries.append(held)


def unlink(text: Text, path: ModelPath) -> Edited:
    """Take a premise out of its link: it becomes a step of its own after it; a link of one is a single step again.

    Raises:
        UneditableError: it stands in no link, or both the link and the premise that stays have one of the step's keys.
    """
    sheet = Sheet(text)
    inner = sheet.place(path)
    if inner.key != "together":
        raise UneditableError("it is not linked")
    outer = sheet.place(path[:-2])
    entry = lift(sheet, inner)
    outer.series.entries.insert(outer.at + 1, entry)
    return sheet.done(entry.value)


def move(text: Text, path: ModelPath, under: ModelPath, key: str, at: int | None = None) -> Edited:
    """Move a step with its branch under another claim or step, within its list, to the asides or back.

    A link that is left with one premise becomes that premise, with the step's keys.

    Args:
        text: the map's text
        path: of the entry
        under: the claim or step that it is to bear on; `()` for the asides
        key: `because`, `but`, `unless`, `together` or `asides`
        at: its place in the new list, from 0, as it is without the entry; None is last

    Raises:
        UneditableError: it would stand under itself, or cannot stand there.
    """
    sheet = Sheet(text)
    place = sheet.place(path)
    item, named = place.entry.value, sheet.table(under)
    if _is_inside(named, item):
        raise UneditableError(UNDER_ITSELF)
    target = bearer(sheet, under, key)
    if target.get(key) is place.series:
        series = place.series
        series.entries.remove(place.entry)
    else:
        _without_step(refuse_misplaced(item, key), key)
        lift(sheet, place)
        series = sheet.series(_still_there(target, place), key)
    series.entries.insert(len(series) if at is None else max(0, at), place.entry)
    return sheet.done(item)


def _still_there(target: Table, left: Place) -> Table:
    """Where something stands at a link that has become its last premise, that premise."""
    if target is not left.owner or left.key != "together" or len(left.series) != 1:
        return target
    last = left.series.entries[0].value
    assert isinstance(last, Table)  # noqa: S101
    return last


def _without_step(item: Table, key: str) -> None:
    """Refuse to move a premise whose step says more than where it goes can say."""
    held = [name for name in STEP_KEYS if item.entry(name)]
    if held and key in {"together", "asides"}:
        where = "an aside is no step" if key == "asides" else "the link has these as a whole"
        raise UneditableError(f"its step has `{held[0]}`, and {where}; take that out first")


def _is_inside(part: Part, other: Part) -> bool:
    """Whether a part stands somewhere below another one."""
    todo: list[Part] = [other]
    while todo:
        one = todo.pop()
        if one is part:
            return True
        if not isinstance(one, Leaf):
            todo += [entry.value for entry in one]
    return False


def set_step(text: Text, path: ModelPath, key: str, value: str | None) -> Edited:
    """Give a step its `scheme`, `strength` or (a link) `note`, change it, or take it out (None).

    Raises:
        UneditableError: it is no step, or has no such key.
    """
    sheet = Sheet(text)
    place = sheet.place(path)
    item = place.entry.value
    if not isinstance(item, Table) or place.key not in _TARGETS or key not in {"scheme", "strength", "note"}:
        raise UneditableError(f"`{key}` is nothing that stands there")
    present = item.entry(key)
    if value is None:
        if present:
            item.entries.remove(present)
            sheet.forget(present)
    elif present and isinstance(present.value, Leaf):
        present.value.text = value
    else:
        sheet.put(item, key, Leaf(value))
    return sheet.done(item)
