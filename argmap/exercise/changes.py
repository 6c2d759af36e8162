"""A teacher's list of changes to exercises: which are banned, and which are said in other words (TOML)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from argmap.exercise.items import Hints
from argmap.files import toml_values
from argmap.plain_words import small
from argmap.showing import closest, did_you_mean, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from argmap.exercise.items import Item, Option
    from argmap.text import Text

__all__ = ["Changes", "ChangesError", "load_changes"]

_TEXTS = ("prompt", "passage", "why", "answer")
_TABLES = ("options", "reasons")
_KEYS = (*_TEXTS, "hints", *_TABLES)
_MOST_HINTS = 3


class ChangesError(ValueError):
    """A list with a mistake; the message says which and what to do."""


@dataclass(frozen=True)
class Changes:
    """Banned exercises and edits, by the exercises' ids; a ban may name kind and claims instead, as `deny:E3,P3,P2`."""

    banned: frozenset[str] = frozenset()
    edits: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def applied(self, items: Iterable[Item]) -> list[Item]:
        """Items without those that are banned, the others in the words of their edits; ids stay."""
        kept = [item for item in items if not self.bans(item)]
        return [_edited(item, self.edits[item.id]) if item.id in self.edits else item for item in kept]

    def bans(self, item: Item) -> bool:
        """Whether an item is left out."""
        return not self.banned.isdisjoint({item.id, by_claims(item)})

    def idle(self, items: Iterable[Item]) -> list[str]:
        """The ids of the items that are both banned and edited."""
        return sorted(item.id for item in items if item.id in self.edits and self.bans(item))

    def unknown(self, items: Iterable[Item], unmade: Iterable[str] = ()) -> list[str]:
        """The ids and names of the list that none of these items has, but for those of kinds that were not made."""
        known, unmade = {name for item in items for name in (item.id, by_claims(item))}, set(unmade)
        return sorted(one for one in (self.banned | self.edits.keys()) - known if _kind_of(one) not in unmade)

    def unfit(self, items: Iterable[Item]) -> list[str]:
        """The answers that are edited and that their exercise does not have, each after the exercise's id."""
        found = []
        for item in items:
            if self.bans(item):
                continue
            edit, texts = self.edits.get(item.id, {}), {one.text for one in item.options}
            named = {*edit.get("options", ())} - texts - {item.answer} | {*edit.get("reasons", ())} - texts
            found += [f"{item.id}: “{one}”" for one in sorted(named)]
        return found

    def spoilt(self, items: Iterable[Item]) -> list[str]:
        """What edits leave without words, or make two answers alike with, each after the exercise's id."""
        edited = [
            (item, _edited(item, self.edits[item.id]))
            for item in items
            if item.id in self.edits and not self.bans(item)
        ]
        return [f"{item.id}: {what}" for item, new in edited for what in _spoilt(item, new)]


def _spoilt(item: Item, edited: Item) -> Iterator[str]:
    if one_line(item.prompt) and not one_line(edited.prompt):
        yield "the prompt is empty"
    before, now = (Counter(_as_read(one.text) for one in of.options) for of in (item, edited))
    for words in now:
        if not words and not before[words]:
            yield "an answer is empty"
        elif now[words] > max(1, before[words]):
            same = next(one.text for one in edited.options if _as_read(one.text) == words)
            yield f"two answers are “{one_line(same)}”"


def _as_read(text: str) -> str:
    """A text as far as students tell it from another one."""
    return small(one_line(text)).rstrip(".")


def by_claims(item: Item) -> str:
    """An item by its kind and the claims that it is made from."""
    return f"{item.kind}:{','.join(item.claims)}"


def _kind_of(name: str) -> str:
    """The kind in an exercise's id, or in a name by kind and claims."""
    return name.partition(":")[0] if ":" in name else name.rpartition("-")[0]


def load_changes(text: Text) -> Changes:
    """The changes that a TOML file holds; raises ChangesError."""
    try:
        data = toml_values(text.content)
    except ValueError as error:
        raise ChangesError(f"is not TOML: {error}") from None
    _refuse_unknown(data, ("ban", "edit"), "")
    banned, edits = data.get("ban", []), data.get("edit", {})
    if not _is_list_of_texts(banned):
        raise ChangesError('has `ban` that is no list of ids: write ban = ["thesis-0123456789"]')
    if not isinstance(edits, dict) or not all(isinstance(one, dict) for one in edits.values()):
        raise ChangesError('has `edit` that is no table: write [edit."thesis-0123456789"]')
    for name, edit in edits.items():
        _refuse_wrong(name, edit)
    return Changes(frozenset(banned), edits)


def _is_list_of_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _refuse_wrong(name: str, edit: dict[str, Any]) -> None:
    """Raise ChangesError where an edit says something that an exercise does not have."""
    _refuse_unknown(edit, _KEYS, f'edit."{name}".')
    for key in _TEXTS:
        if key in edit and not isinstance(edit[key], str):
            raise ChangesError(f'has edit."{name}".{key} that is no text')
    hints = edit.get("hints", [""])
    if not _is_list_of_texts(hints) or not 0 < len(hints) <= _MOST_HINTS:
        raise ChangesError(f'has edit."{name}".hints that is no list of one to three texts')
    if "hints" in edit and not all(map(one_line, hints)):
        raise ChangesError(f'has edit."{name}".hints with a hint without words: leave it out')
    for key in _TABLES:
        table = edit.get(key, {})
        if not isinstance(table, dict) or not all(isinstance(one, str) for one in table.values()):
            raise ChangesError(f'has edit."{name}".{key} that is no table of texts: write "the option" = "new words"')


def _refuse_unknown(table: Mapping[str, Any], known: tuple[str, ...], prefix: str) -> None:
    for key in table:
        if key not in known:
            hint = did_you_mean(closest(key, known)) or f"; there are {', '.join(known)}"
            raise ChangesError(f"has a key that means nothing: `{prefix}{key}`{hint}")


def _edited(item: Item, edit: Mapping[str, Any]) -> Item:
    texts = {key: edit[key] for key in _TEXTS if key in edit}
    hints = Hints(*edit["hints"]) if "hints" in edit else item.hints
    options = tuple(_option(one, edit.get("options", {}), edit.get("reasons", {})) for one in item.options)
    if "answer" not in texts and item.answer in edit.get("options", {}):
        texts["answer"] = edit["options"][item.answer]
    return replace(item, **texts, hints=hints, options=options)


def _option(one: Option, options: Mapping[str, str], reasons: Mapping[str, str]) -> Option:
    return replace(one, text=options.get(one.text, one.text), why=reasons.get(one.text, one.why))
