"""Operations that take away: a branch, a claim alone, the thesis; what others use is never lost in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from argmap.mapfile.operations.placing import lift, refuse_misplaced
from argmap.mapfile.operations.shapes import parts_in
from argmap.mapfile.operations.sheet import CLAIMS, STEP_KEYS, Edited, Place, Sheet
from argmap.mapfile.operations.uses import put_home, uses_of
from argmap.mapfile.tree import Entry, Series, Table, UneditableError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.mapfile.tree.parts import Part
    from argmap.model import ModelPath
    from argmap.text import Text

__all__ = ["UsedElsewhereError", "make_thesis", "take_alone", "take_branch"]

_STEP = (*STEP_KEYS, "scheme_role")


class UsedElsewhereError(UneditableError):
    """What is to go is used elsewhere; `places` are the refs to it."""

    def __init__(self, places: tuple[ModelPath, ...], names: tuple[str, ...]) -> None:
        super().__init__(
            f"{', '.join(names)} would go, and is used again elsewhere: move it there, or take these uses out?"
        )
        self.places = places
        self.names = names


def take_branch(text: Text, path: ModelPath, uses: Literal["ask", "move", "out"] = "ask") -> Edited:
    """Take an entry out, with all that stands below it.

    Args:
        text: the map's text
        path: of a step, a linked premise, an aside or a ref
        uses: what becomes of claims in it that refs elsewhere use: `ask` raises, `move` puts each to the first place
            that uses it (with that ref's own step keys), `out` takes the refs out, too

    Raises:
        UsedElsewhereError: refs elsewhere use a claim of the branch, and `uses` is `ask`.
        UneditableError: nothing stands there.
    """
    sheet = Sheet(text)
    place = sheet.place(path)
    used = list(_used(sheet, place.entry.value))
    if used and uses == "ask":
        places = tuple(found for _, refs in used for ref in refs if (found := sheet.path_of(ref)) is not None)
        raise UsedElsewhereError(places, tuple(claim.text("id") or "" for claim, _ in used))
    for claim, refs in used:
        if uses == "move":
            put_home(sheet, claim, refs[0])
        else:
            for ref in refs:
                _take(sheet, sheet.place_of(ref))
    if sheet.path_of(place.entry.value) is not None:
        _take(sheet, sheet.place_of(place.entry.value))
    return sheet.done()


def _used(sheet: Sheet, branch: Part) -> Iterator[tuple[Table, list[Table]]]:
    """The claims of a branch that refs outside of it use, the outermost first, with these refs."""
    inside = {id(one) for one in _entries(branch)}
    for claim in _entries(branch):
        refs = [ref for ref in uses_of(sheet, claim) if id(ref) not in inside]
        if refs:
            yield claim, refs


def _entries(branch: Part) -> Iterator[Table]:
    return (part for part in parts_in(branch) if isinstance(part, Table))


def _take(sheet: Sheet, place: Place) -> None:
    sheet.let_go(lift(sheet, place))


def take_alone(text: Text, path: ModelPath) -> Edited:
    """Take a claim out whose reasons move up to its place.

    Raises:
        UneditableError: it has objections, or its step a doubt, which nothing would be left to bear on; or refs use it.
    """
    sheet = Sheet(text)
    place = sheet.place(path)
    claim = place.entry.value
    if not isinstance(claim, Table) or not any(claim.entry(kind) for kind in CLAIMS):
        raise UneditableError("no claim stands there")
    for key in ("but", "unless"):
        if claim.entry(key):
            raise UneditableError("it is objected to or doubted there; move that first, or take the whole branch out")
    refs = uses_of(sheet, claim)
    if refs:
        found = tuple(found for ref in refs if (found := sheet.path_of(ref)) is not None)
        raise UsedElsewhereError(found, (claim.text("id") or "",))
    reasons = claim.get("because")
    moving = list(reasons.entries) if isinstance(reasons, Series) else []
    if not moving:
        _take(sheet, place)
        return sheet.done()
    for one in moving:
        _refuse_moving_up(one.value, place.key)
    sheet.let_go_alone(claim)
    index = place.at
    place.series.entries[index : index + 1] = moving
    held = claim.entry("because")
    inner = reasons.written[0].chunk if isinstance(reasons, Series) and reasons.written else None
    if place.entry.chunk:
        chunk = place.entry.chunk
        sheet.forget(Entry(claim, None, chunk._replace(end=inner.lead if inner and held else chunk.end)))
        if inner and reasons is not None and held and held.chunk:
            sheet.forget(Entry(claim, None, chunk._replace(lead=held.chunk.end, end=chunk.end)))
    return sheet.done(moving[0].value)


def _refuse_moving_up(reason: Part, key: str) -> None:
    """End the operation where a reason says more than the place that it would move up to can say."""
    item = refuse_misplaced(reason, "" if key == "together" else key)
    if key == "together" and any(item.entry(one) for one in (*STEP_KEYS, "together")):
        raise UneditableError("its reasons have steps of their own, which a link has not; move them first")
    if key == "asides" and any(item.entry(one) for one in STEP_KEYS):
        raise UneditableError("its reasons have steps of their own, and an aside is no step; move them first")


def make_thesis(text: Text, path: ModelPath, old: Literal["premise", "aside"] = "premise") -> Edited:
    """Make a claim the thesis; the old one becomes a reason for it, or an aside, with what bears on it.

    Raises:
        UneditableError: the claim stands in a link, or its step has a scheme, strength or doubt.
    """
    sheet = Sheet(text)
    place = sheet.place(path)
    claim, thesis = place.entry.value, sheet.root.get("argument")
    if not isinstance(claim, Table) or not isinstance(thesis, Table) or not any(claim.entry(kind) for kind in CLAIMS):
        raise UneditableError("no claim stands there")
    if place.key == "together" or any(claim.entry(key) for key in _STEP):
        raise UneditableError(
            "its step says more than a thesis can (a link, scheme, strength or doubt); take that out first"
        )
    if sheet.is_readers(path):
        raise UneditableError("the thesis is the article's, and this claim is the reader's")
    if any(claim.entry(key) for key in ("type", "date", "source_rating", "attributed_to")):
        raise UneditableError("a thesis has no type, date, source or rating; take these out first")
    taken = sheet.take(place)
    for table, kinds, kind in ((claim, CLAIMS, "thesis"), (thesis, ("thesis",), "premise")):
        held = next((one for one in table if one.key in kinds), None)
        if held:
            held.key = kind
    root = sheet.root.entry("argument")
    assert root  # noqa: S101
    root.value = claim
    root.above = (*taken.above, *sheet.comments_above(taken))
    if old == "premise":
        sheet.series(claim, "because").entries.insert(0, Entry(thesis))
    else:
        if not sheet.root.entry("asides"):
            sheet.root.set("asides", Series())
        sheet.series(sheet.root, "asides").entries.append(Entry(thesis))
    return sheet.done(claim)
