"""The parts of a map's text: leaves, tables of keys, series of items; each knows where it came from, if it did."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.mapfile.nodes import Scalar

__all__ = [
    "Chunk",
    "Entry",
    "Flow",
    "Leaf",
    "Part",
    "Series",
    "Table",
    "UneditableError",
    "made",
    "plain",
    "reads_alike",
]


class UneditableError(Exception):
    """The text cannot be edited there; the message says why, in a sentence for whoever edits."""


class Chunk(NamedTuple):
    """Where an entry stands in the text it was read from, as offsets."""

    lead: int
    """Where the comments right above it begin; its own beginning where it has none."""
    start: int
    """Of its key or dash."""
    value: int
    """Where its value begins; after the colon or dash where it is empty."""
    stop: int
    """Where its value ends."""
    end: int
    """The end of the last line that holds something of it; in flow style where its value ends."""
    gap: int
    """Where the lines begin that lie between it and the entry before: blank ones, comments of their own."""


class Flow(NamedTuple):
    """Where a list or mapping in flow style stands."""

    start: int
    end: int


@dataclass(eq=False)
class Leaf:
    """A text; None where the file has nothing."""

    text: str | None
    origin: Scalar | None = None
    is_word: bool = False
    """Whether it is a word such as `true`, which stands without quotation marks."""


@dataclass(eq=False)
class Entry:
    """A key with its value, or an item of a series (without a key)."""

    value: Part
    key: str | None = None
    chunk: Chunk | None = None
    home: Table | Series | None = field(default=None, repr=False)
    """The list or mapping that the text has it in."""
    written: str | None = None
    """The key that the text has it under."""
    held: Part | None = field(default=None, repr=False)
    """The value that the text has there."""
    above: tuple[str, ...] = ()
    """Comments that it takes along from a key which is gone; they are put above it."""


@dataclass(eq=False)
class _Holding:
    entries: list[Entry] = field(default_factory=list)
    column: int = -1
    """Where its keys or dashes stand in the text (from 0); -1 for what is new."""
    flow: Flow | None = None
    written: tuple[Entry, ...] = field(default=(), repr=False)
    """The entries that the text has."""
    foot: tuple[int, int] | None = None
    """Comments after its last entry, as offsets."""

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    @property
    def is_new(self) -> bool:
        """Whether the text has it not yet."""
        return self.column < 0 and self.flow is None


@dataclass(eq=False)
class Table(_Holding):
    """Keys with their values."""

    def get(self, key: str) -> Part | None:
        """The value of a key; None where there is none."""
        entry = self.entry(key)
        return entry.value if entry else None

    def text(self, key: str) -> str | None:
        """The text of a key; None where it has none."""
        value = self.get(key)
        return value.text if isinstance(value, Leaf) else None

    def entry(self, key: str) -> Entry | None:
        """The entry of a key."""
        return next((one for one in self.entries if one.key == key), None)

    def set(self, key: str, value: Part, after: tuple[str, ...] = ()) -> Entry:
        """Give a key a value: in its place, or else after the last of the keys `after`, or last."""
        entry = self.entry(key)
        if entry:
            entry.value = value
            return entry
        entry = Entry(value, key)
        places = [index for index, one in enumerate(self.entries, 1) if one.key in after]
        self.entries.insert(max(places, default=len(self.entries)), entry)
        return entry

    def take(self, key: str) -> Entry | None:
        """Take a key out, with its value."""
        entry = self.entry(key)
        if entry:
            self.entries.remove(entry)
        return entry


@dataclass(eq=False)
class Series(_Holding):
    """Items in their order."""


Part: TypeAlias = Leaf | Table | Series


def plain(part: Part) -> Any:
    """What a part says, as texts, dictionaries and lists."""
    top: list[Any] = []
    todo: list[tuple[Part, Any, str | None]] = [(part, top, None)]
    while todo:
        one, owner, key = todo.pop()
        value: Any = one.text if isinstance(one, Leaf) else {} if isinstance(one, Table) else []
        if not isinstance(one, Leaf):
            todo += [(entry.value, value, entry.key) for entry in reversed(one.entries)]
        if key is None:
            owner.append(value)
        else:
            owner[key] = value
    return top[0]


def reads_alike(one: Part, other: Part) -> bool:
    """Whether two parts say the same, with their keys in the same order, as `plain` would have it."""
    todo = [(one, other)]
    while todo:
        first, second = todo.pop()
        if isinstance(first, Leaf) or isinstance(second, Leaf):
            if not (isinstance(first, Leaf) and isinstance(second, Leaf) and first.text == second.text):
                return False
            continue
        if type(first) is not type(second) or len(first.entries) != len(second.entries):
            return False
        for ours, theirs in zip(first.entries, second.entries, strict=True):
            if ours.key != theirs.key:
                return False
            todo.append((ours.value, theirs.value))
    return True


def made(data: Any) -> Part:
    """New parts that say this."""
    top = Series()
    todo: list[tuple[Any, Table | Series, str | None]] = [(data, top, None)]
    while todo:
        one, owner, key = todo.pop()
        part: Part = Leaf(None if one is None else str(one))
        if isinstance(one, dict):
            part = Table()
            todo += [(value, part, str(name)) for name, value in reversed(one.items())]
        elif isinstance(one, list | tuple):
            part = Series()
            todo += [(value, part, None) for value in reversed(one)]
        owner.entries.append(Entry(part, key))
    return top.entries[0].value
