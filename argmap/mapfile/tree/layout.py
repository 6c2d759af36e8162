"""How a text is laid out: the lines between its entries, and how far in things stand."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from argmap.mapfile.tree.parts import Leaf, Series, Table
from argmap.mapfile.tree.reading import Lines

if TYPE_CHECKING:
    from argmap.mapfile.tree.parts import Entry

__all__ = ["Gaps", "Steps", "moved", "usual_steps"]


class Gaps:
    """The lines between the entries of a list: blank ones, and comments that are no entry's."""

    def __init__(self, content: str, mark: str, part: Table | Series) -> None:
        lines_of = Lines(content)
        self._lines: dict[int, list[str]] = {}
        self._order = [entry for entry in part.written if entry.chunk and not part.flow]
        self._kept = {id(entry) for entry in part.entries}
        for entry in self._order:
            chunk = entry.chunk
            assert chunk  # noqa: S101
            end = lines_of.start(chunk.lead)
            words = content[chunk.gap : end] if chunk.gap < end else ""
            lines = words.split("\n")[:-1]
            self._lines[id(entry)] = [line.strip(" \t") if line.strip() else line for line in lines]
        blank = [
            not any(line.strip() for line in self._lines[id(entry)]) and bool(self._lines[id(entry)])
            for entry in self._order[1:]
        ]
        self._usual = [mark] if blank and sum(blank) > 0.5 * len(blank) else []
        self._done = 0

    def before(self, entry: Entry, *, is_first: bool) -> list[str]:
        """The lines before an entry, with the comments that stood before entries which are gone."""
        if id(entry) not in self._lines:
            return [] if is_first else list(self._usual)
        place = self._order.index(entry)
        lines = self._comments_up_to(place)
        own = self._lines[id(entry)]
        was_first = place == 0
        if is_first and not was_first:
            own = own if any(line.strip() for line in own) else []
        elif was_first and not is_first:
            own = own or list(self._usual)
        return [*lines, *own]

    def _comments_up_to(self, place: int) -> list[str]:
        lines: list[str] = []
        while self._done < place:
            entry = self._order[self._done]
            if id(entry) not in self._kept:
                lines += self._comments(entry)
            self._done += 1
        return lines

    def _comments(self, entry: Entry) -> list[str]:
        own = self._lines[id(entry)]
        return own if any(line.strip() for line in own) else []

    def rest(self) -> list[str]:
        """The comments that stood before entries which are gone, after the last one that stays."""
        lines: list[str] = []
        for entry in self._order[self._done :]:
            if id(entry) not in self._kept:
                lines += self._comments(entry)
        return lines


class Steps(NamedTuple):
    """How far in things stand in most of the file."""

    key: int
    list: int
    dash: int
    outer: dict[int, int]
    """By a part's identity the column of the key that holds it."""


def usual_steps(root: Table) -> Steps:
    """How far in things stand in most of the text that a tree was read from."""
    lists: Counter[int] = Counter()
    keys: Counter[int] = Counter()
    dashes: Counter[int] = Counter()
    outer: dict[int, int] = {}
    todo: list[Table | Series] = [root]
    while todo:
        part = todo.pop()
        for entry in part.written:
            value = entry.held
            if value is None or isinstance(value, Leaf):
                continue
            todo.append(value)
            if part.column < 0 or value.column < 0:
                continue
            if isinstance(part, Table):
                outer[id(value)] = part.column
                (lists if isinstance(value, Series) else keys)[value.column - part.column] += 1
            else:
                dashes[value.column - part.column] += 1

    def most(counts: Counter[int], usual: int) -> int:
        return min(counts, key=lambda one: (-counts[one], one)) if counts else usual

    return Steps(max(most(keys, 2), 1), most(lists, 2), max(most(dashes, 2), 2), outer)


def moved(line: str, by: int) -> str:
    """A line further in, or out as far as it can; blank lines stay."""
    if not line.strip():
        return line
    if by >= 0:
        return " " * by + line
    room = len(line) - len(line.lstrip(" "))
    return line[min(room, -by) :]
