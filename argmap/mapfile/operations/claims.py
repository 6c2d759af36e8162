"""Operations on a claim: adding one, its words, its kind, its attributes, its id."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Literal

from argmap.mapfile.operations.placing import bearer
from argmap.mapfile.operations.quotes import as_parts
from argmap.mapfile.operations.sheet import CLAIMS, Edited, Sheet
from argmap.mapfile.tree import Entry, Leaf, Table, UneditableError
from argmap.mapfile.wording import listed, named

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.model import ModelPath
    from argmap.text import Text

__all__ = ["add_claim", "change_kind", "ensure_id", "rename", "reword", "set_attribute", "set_implicit"]

_OF_EVIDENCE = ("type", "date", "source_rating")
_ATTRIBUTES = {*_OF_EVIDENCE, "attributed_to", "note", "scheme_role", "reviewed", "article", "by", "aims_at"}
_MANNER = re.compile(r"([^\W\d_]+)(\d+)")

Kind = Literal["premise", "evidence"]


def add_claim(
    text: Text,
    under: ModelPath,
    key: str,
    claim: str,
    *,
    kind: Kind = "premise",
    quotes: Sequence[str | Mapping[str, str]] = (),
    implicit: bool = False,
    attributes: Mapping[str, str] | None = None,
    at: int | None = None,
) -> Edited:
    """Add a claim.

    Args:
        text: the map's text
        under: the claim or step that it bears on; `()` for an aside
        key: `because` (a reason), `but` (an objection), `unless` (an undercut of the step), `together` (linked with the
            premises there), `asides`
        claim: its words
        kind: premise or evidence
        quotes: the article's words, as texts or as mappings with `exact`, `prefix` and so on
        implicit: whether the article does not say it
        attributes: further keys, such as `type` and `attributed_to` of evidence
        at: its place in the list, from 0; None is last

    Raises:
        UneditableError: it cannot be put there; the message says why.
    """
    sheet = Sheet(text)
    owner = bearer(sheet, under, key)
    made = Table()
    made.entries.append(Entry(Leaf(_words(claim)), kind))
    if implicit:
        made.entries.append(Entry(Leaf("true", is_word=True), "implicit"))
    for name, value in (attributes or {}).items():
        sheet.put(made, name, Leaf(value))
    if quotes:
        sheet.put(made, "quote", as_parts(quotes))
    series = sheet.series(owner, key)
    series.entries.insert(len(series) if at is None else at, Entry(made))
    return sheet.done(made)


def _words(claim: str) -> str:
    words = " ".join(claim.split())
    if not words:
        raise UneditableError("a claim needs words")
    return words


def reword(text: Text, path: ModelPath, claim: str) -> Edited:
    """Give a claim other words. Raises UneditableError where no claim stands there."""
    sheet = Sheet(text)
    table = sheet.claim(path)
    entry = next(one for one in table if one.key in CLAIMS)
    _say(entry, _words(claim))
    return sheet.done(table)


def _say(entry: Entry, words: str) -> None:
    if isinstance(entry.value, Leaf):
        entry.value.text = words
    else:
        entry.value = Leaf(words)


def change_kind(text: Text, path: ModelPath, kind: Kind, *, drop: bool = False) -> Edited:
    """Make a premise evidence, or evidence a premise.

    `drop` lets the keys go that the other kind has not: `type`, `date`, `source_rating`; of a premise `implicit`.

    Raises:
        UneditableError: it is the thesis, or has such keys and `drop` is not given.
    """
    sheet = Sheet(text)
    table = sheet.claim(path)
    entry = next(one for one in table if one.key in CLAIMS)
    if entry.key == "thesis":
        raise UneditableError("the thesis stays a thesis; make another claim the thesis instead")
    lost = [key for key in (_OF_EVIDENCE if kind == "premise" else ("implicit",)) if table.entry(key)]
    if lost and not drop:
        raise UneditableError(f"{named(kind)} has no {listed(lost)}; take that out as well?")
    for key in lost:
        if gone := table.take(key):
            sheet.forget(gone)
    entry.key = kind
    return sheet.done(table)


def set_implicit(text: Text, path: ModelPath, *, implicit: bool, drop_quotes: bool = False) -> Edited:
    """Say that the article does not say a claim, or that it does.

    Raises:
        UneditableError: it is evidence; or it quotes words, as no implicit claim does, and `drop_quotes` is not given.
    """
    sheet = Sheet(text)
    table = sheet.claim(path)
    if implicit and table.entry("evidence"):
        raise UneditableError("evidence is what the article offers; what it takes for granted is a premise")
    if implicit and table.entry("quote"):
        if not drop_quotes:
            raise UneditableError("an implicit claim quotes no words; take its quotes out as well?")
        gone = table.take("quote")
        assert gone  # noqa: S101
        sheet.forget(gone)
    if implicit:
        sheet.put(table, "implicit", Leaf("true", is_word=True))
    elif gone := table.take("implicit"):
        sheet.forget(gone)
    return sheet.done(table)


def set_attribute(text: Text, path: ModelPath, key: str, value: str | None) -> Edited:
    """Give a claim an attribute, change it, or take it out (None).

    `key` is one of `attributed_to`, `type`, `date`, `source_rating`, `note`, `scheme_role`, `reviewed`, `article`,
    `by`, `aims_at`.

    Raises:
        UneditableError: it has no such attribute, or only evidence has.
    """
    sheet = Sheet(text)
    table = sheet.claim(path)
    if key not in _ATTRIBUTES or (key in _OF_EVIDENCE and not table.entry("evidence")):
        raise UneditableError(f"`{key}` is nothing that this claim has")
    if value is None:
        if gone := table.take(key):
            sheet.forget(gone)
    else:
        present = table.entry(key)
        if present:
            _say(present, value)
        else:
            _add_attribute(sheet, table, key, value)
    return sheet.done(table)


def _add_attribute(sheet: Sheet, table: Table, key: str, value: str) -> None:
    if key == "reviewed" and table.entry("quote"):
        table.set(key, Leaf(value), after=("quote",))  # it is a stamp on these words
    else:
        sheet.put(table, key, Leaf(value))


def rename(text: Text, path: ModelPath, new: str | None) -> Edited:
    """Give a claim another id, in all refs, too; None takes it out.

    Raises:
        UneditableError: another claim has that id, or refs use the one that is to go.
    """
    sheet = Sheet(text)
    table = sheet.claim(path)
    old = table.text("id")
    uses = [one for one in sheet.entries() if old is not None and one.text("ref") == old]
    if new is None:
        if uses:
            raise UneditableError(f"{old} is used again elsewhere; take these uses out first")
        if gone := table.take("id"):
            sheet.forget(gone)
        return sheet.done(table)
    if any(one.text("id") == new for one in sheet.entries() if one is not table):
        raise UneditableError(f"another claim is called {new}")
    _name(table, new)
    for use in uses:
        entry = use.entry("ref")
        assert entry  # noqa: S101
        _say(entry, new)
    return sheet.done(table)


def _name(table: Table, name: str) -> None:
    present = table.entry("id")
    if present:
        _say(present, name)
    else:
        table.entries.insert(0, Entry(Leaf(name), "id"))


def ensure_id(sheet: Sheet, table: Table) -> str:
    """A claim's id; one that has none gets one in the map's manner: P14 after P13."""
    present = table.text("id")
    if present:
        return present
    taken = {one.text("id") or "" for one in sheet.entries()}
    manners = Counter(match[1] for one in taken if (match := _MANNER.fullmatch(one)) and match[1] != "T")
    letter = (
        "E"
        if table.entry("evidence") and manners["E"]
        else min(manners, key=lambda one: (-manners[one], one), default="P")
    )
    last = max((int(match[2]) for one in taken if (match := _MANNER.fullmatch(one)) and match[1] == letter), default=0)
    name = f"{letter}{last + 1}"
    _name(table, name)
    return name
