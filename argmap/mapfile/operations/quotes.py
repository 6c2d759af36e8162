"""Operations on a claim's quotes: adding, changing, ordering, taking out; one is a text, several are a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.mapfile.operations.sheet import Edited, Sheet
from argmap.mapfile.tree import Entry, Leaf, Series, Table, UneditableError
from argmap.mapfile.tree.parts import made

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.mapfile.tree.parts import Part
    from argmap.model import ModelPath
    from argmap.text import Text

__all__ = ["add_quote", "as_parts", "change_quote", "move_quote", "take_quote"]

_KEYS = ("exact", "prefix", "suffix", "article", "translation")


def as_parts(quotes: Sequence[str | Mapping[str, str]]) -> Part:
    """Quotes as a file has them: one alone, several as a list."""
    parts = [_quote(one) for one in quotes]
    return parts[0] if len(parts) == 1 else Series([Entry(one) for one in parts])


def _quote(quote: str | Mapping[str, str]) -> Part:
    if isinstance(quote, str):
        return Leaf(quote)
    said = {key: quote[key] for key in _KEYS if quote.get(key)}
    return Leaf(said["exact"]) if said.keys() == {"exact"} else made(said)


def add_quote(text: Text, path: ModelPath, quote: str | Mapping[str, str], at: int | None = None) -> Edited:
    """Give a claim a further quote; a second one makes a list of the first.

    Raises:
        UneditableError: the claim is implicit.
    """
    sheet = Sheet(text)
    claim = sheet.claim(path)
    if (claim.text("implicit") or "").lower() in {"true", "yes", "on"}:
        raise UneditableError("an implicit claim quotes no words; say first that the article says it")
    present = claim.entry("quote")
    if present is None or (isinstance(present.value, Leaf) and present.value.text is None):
        sheet.put(claim, "quote", _quote(quote))
        return sheet.done(claim)
    if not isinstance(present.value, Series):
        present.value = Series([Entry(present.value)])
    place = len(present.value) if at is None else at
    present.value.entries.insert(place, Entry(_quote(quote)))
    return sheet.done(claim)


def change_quote(text: Text, path: ModelPath, index: int, quote: str | Mapping[str, str]) -> Edited:
    """Make a quote (counted from 0) another one. Raises UneditableError where there is none."""
    sheet = Sheet(text)
    claim = sheet.claim(path)
    holder = _holder(claim, index)
    new = _quote(quote)
    if isinstance(new, Leaf) and isinstance(holder.value, Leaf):
        holder.value.text = new.text
    elif isinstance(new, Table) and isinstance(holder.value, Table):
        _merge(sheet, holder.value, new)
    else:
        holder.value = new
    return sheet.done(claim)


def _merge(sheet: Sheet, old: Table, new: Table) -> None:
    for key in _KEYS:
        wanted, present = new.text(key), old.entry(key)
        if wanted is None and present:
            old.take(key)
            sheet.forget(present)
        elif wanted is not None and present and isinstance(present.value, Leaf):
            present.value.text = wanted
        elif wanted is not None:
            old.set(key, Leaf(wanted), after=_KEYS[: _KEYS.index(key)])


def _holder(claim: Table, index: int) -> Entry:
    present = claim.entry("quote")
    if present is None:
        raise UneditableError("the claim quotes no words")
    if isinstance(present.value, Series):
        if not 0 <= index < len(present.value):
            raise UneditableError("that quote is no longer there")
        return present.value.entries[index]
    if index:
        raise UneditableError("that quote is no longer there")
    return present


def take_quote(text: Text, path: ModelPath, index: int) -> Edited:
    """Take a quote (counted from 0) out; one that is left is a text again.

    Raises UneditableError where there is none.
    """
    sheet = Sheet(text)
    claim = sheet.claim(path)
    held = _holder(claim, index)
    sheet.forget(held)
    present = claim.entry("quote")
    assert present  # noqa: S101
    if present is held:
        claim.entries.remove(present)
    elif isinstance(present.value, Series):
        present.value.entries.remove(held)
        if len(present.value) == 1:
            _as_one(sheet, claim, present, present.value)
        elif not len(present.value):
            claim.entries.remove(present)
    return sheet.done(claim)


def _as_one(sheet: Sheet, claim: Table, held: Entry, quotes: Series) -> None:
    """A list of one quote becomes that quote; in block style the comments at both go above it."""
    last = quotes.entries[0]
    if quotes.flow or not held.chunk or not last.chunk:
        held.value = last.value
        return
    above = [*sheet.comments_of_key(held, quotes), *sheet.comments_above(last)]
    if isinstance(last.value, Leaf) or last.value.flow:
        above += sheet.comments_behind(last)
    claim.entries[claim.entries.index(held)] = Entry(last.value, "quote", above=tuple(above))


def move_quote(text: Text, path: ModelPath, index: int, to: int) -> Edited:
    """Put a quote (counted from 0) at another place of the list. Raises UneditableError where there is none."""
    sheet = Sheet(text)
    claim = sheet.claim(path)
    held = _holder(claim, index)
    present = claim.get("quote")
    if isinstance(present, Series):
        present.entries.remove(held)
        present.entries.insert(max(0, to), held)
    return sheet.done(claim)
