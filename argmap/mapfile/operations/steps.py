"""Operations on steps: turning, linking, splitting, moving with the branch, order, scheme and strength."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
    joining = [sheet.place(other) for other in others]
    step = _linked(place)
    together = step.get("together")
    assert isinstance(together, Series)  # noqa: S101
    for other in joining:
        item = other.entry.value
        if not isinstance(item, Table) or item.entry("together"):
            raise UneditableError(
                "premises that are linked already cannot be linked with others at once; split them first"
            )
        if item is step or _is_inside(item, step):
            raise UneditableError("a claim cannot be linked with what stands above it")
        entry = sheet.take(other)
        _give_step_keys(item, step)
        together.entries.append(entry)
    if len(together) < 2:
        raise UneditableError("a link needs two premises")
    return sheet.done(step)


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
        UneditableError: it stands in no link, or both that stay would have the step's keys.
    """
    sheet = Sheet(text)
    inner = sheet.place(path)
    if inner.key != "together":
        raise UneditableError("it is not linked")
    outer = sheet.place(path[:-2])
    entry = sheet.take(inner)
    outer.series.entries.insert(outer.at + 1, entry)
    if len(inner.series) == 1:
        _single(sheet, outer, inner)
    return sheet.done(entry.value)


def _single(sheet: Sheet, outer: Place, inner: Place) -> None:
    """A link with one premise becomes that premise, with the step's keys."""
    step, last = inner.owner, inner.series.entries[0]
    item = last.value
    assert isinstance(item, Table)  # noqa: S101
    held = step.entry("together")
    for entry in list(step):
        if entry is held:
            continue
        if entry.key == "note" and item.entry("note"):
            raise UneditableError("both the link and its premise have a note; join them first")
        step.entries.remove(entry)
        item.entries.append(entry)
    if held:
        outer.entry.above += (*sheet.comments_of_key(held, inner.series), *last.above, *sheet.comments_above(last))
    outer.entry.value = item


def move(text: Text, path: ModelPath, under: ModelPath, key: str, at: int | None = None) -> Edited:
    """Move a step with its branch under another claim or step, within its list, to the asides or back.

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
    target = sheet.table(under)
    item = place.entry.value
    if target is item or _is_inside(target, item):
        raise UneditableError("a claim cannot stand under itself")
    _refuse_misplaced(item, target, key, is_map=not under)
    entry = sheet.take(place)
    if key in {"together", "asides"}:
        _without_step(item, key)
    if place.key == "together" and len(place.series) == 1:
        outer = sheet.place(sheet.path_of(place.owner) or ())
        _single(sheet, outer, place)
    series = sheet.series(target, key)
    series.entries.insert(len(series) if at is None else max(0, at), entry)
    return sheet.done(item)


def _refuse_misplaced(item: Part, target: Table, key: str, *, is_map: bool) -> None:
    if not isinstance(item, Table):
        raise UneditableError("the file has a fault there; `argmap check` names it")
    is_claim = any(target.entry(kind) for kind in ("thesis", "premise", "evidence"))
    fits = {
        "because": is_claim,
        "but": is_claim,
        "unless": not is_map and not target.entry("thesis"),
        "together": target.entry("together") is not None and not item.entry("together"),
        "asides": is_map and not item.entry("together") and not item.entry("ref"),
    }
    if not fits.get(key, False):
        raise UneditableError("that cannot stand there")


def _without_step(item: Part, key: str) -> None:
    """Refuse to move a premise whose step says more than where it goes can say."""
    held = [name for name in STEP_KEYS if isinstance(item, Table) and item.entry(name)]
    if held:
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
