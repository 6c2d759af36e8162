"""Operations on refs: using a claim again, and where its home is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.mapfile.operations.claims import ensure_id
from argmap.mapfile.operations.placing import UNDER_ITSELF, bearer, refuse_misplaced
from argmap.mapfile.operations.sheet import STEP_KEYS, Edited, Sheet
from argmap.mapfile.tree import Entry, Leaf, Table, UneditableError

if TYPE_CHECKING:
    from argmap.model import ModelPath
    from argmap.text import Text

__all__ = ["add_ref", "make_home", "put_home", "uses_of"]

_OF_STEPS = (*STEP_KEYS, "scheme_role", "note")


def uses_of(sheet: Sheet, claim: Table) -> list[Table]:
    """The refs to a claim, in the order of the text."""
    name = claim.text("id")
    return [one for one in sheet.entries() if name is not None and one.text("ref") == name]


def add_ref(text: Text, under: ModelPath, key: str, target: ModelPath, at: int | None = None) -> Edited:
    """Use a claim again under another claim or step; one without an id gets one in the map's manner.

    Args:
        text: the map's text
        under: what it is to bear on
        key: `because`, `but`, `unless` or `together`
        target: the claim that is used again
        at: its place in the list, from 0; None is last

    Raises:
        UneditableError: it cannot stand there.
    """
    sheet = Sheet(text)
    claim, owner = sheet.claim(target), bearer(sheet, under, key)
    if claim is owner or target == under:
        raise UneditableError(UNDER_ITSELF)
    ref = refuse_misplaced(Table([Entry(Leaf(ensure_id(sheet, claim)), "ref")]), key)
    series = sheet.series(owner, key)
    series.entries.insert(len(series) if at is None else at, Entry(ref))
    return sheet.done(ref)


def make_home(text: Text, path: ModelPath) -> Edited:
    """Write a claim where a ref uses it, and a ref where it was written (of an aside none); steps keep what is theirs.

    Raises:
        UneditableError: no ref stands there, or it stands below the claim itself.
    """
    sheet = Sheet(text)
    ref = sheet.table(path)
    name = ref.text("ref")
    claim = next((one for one in sheet.entries() if name is not None and one.text("id") == name), None)
    if claim is None:
        raise UneditableError("no ref to a claim of this map stands there")
    left = Table([Entry(Leaf(name), "ref")])
    origin = sheet.path_of(claim)
    if origin is None or origin == ("argument",) or path[: len(origin)] == origin:
        raise UneditableError("a claim cannot be written below itself, and the thesis has its own place")
    _refuse_other_voice(sheet, origin, path)
    old, new = sheet.place(origin), sheet.place(path)
    if old.key == "asides":
        sheet.take(old)
    else:
        _carry_step(claim, left)
        old.series.entries[old.at] = Entry(left)
    _carry_step(ref, claim)
    new.series.entries[new.at] = old.entry
    sheet.let_go_alone(ref)
    return sheet.done(claim)


def put_home(sheet: Sheet, claim: Table, ref: Table) -> None:
    """Write a claim, with its branch, where a ref uses it; with the ref's step keys, and without its own."""
    origin, place = sheet.path_of(claim), sheet.path_of(ref)
    if origin is None or place is None:
        raise UneditableError("what is to be edited is no longer there")
    _refuse_other_voice(sheet, origin, place)
    old, new = sheet.place(origin), sheet.place(place)
    for key in (*STEP_KEYS, "scheme_role"):
        if gone := claim.take(key):
            sheet.let_go(gone)
    _carry_step(ref, claim)
    if old.key == "together" and len(old.series) == 2:
        raise UneditableError("it is one of two linked premises; split them first")
    moved = sheet.take(old)
    new.series.entries[new.at] = moved
    sheet.let_go_alone(ref)


def _refuse_other_voice(sheet: Sheet, old: ModelPath, new: ModelPath) -> None:
    """End the operation where a claim of the article's would be written among those of the reader's."""
    if sheet.is_readers(new) and not sheet.is_readers(old):
        raise UneditableError("the reader uses the claim there: written there, it would be the reader's")


def _carry_step(giver: Table, taker: Table) -> None:
    """The keys of a step go from one entry to the other."""
    for key in _OF_STEPS:
        held = giver.entry(key)
        if not held or (key == "note" and any(giver.entry(kind) for kind in ("premise", "evidence"))):
            continue
        if taker.entry(key):
            raise UneditableError(f"both have `{key}`; take one of them out first")
        giver.entries.remove(held)
        taker.entries.append(held)
