"""Where the cursor stands in a map that may be half typed: read from indentation and brackets, not from a parse."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from argmap.lsp.braces import Braces
from argmap.mapfile.json_reader import looks_like_json
from argmap.text import LINE_END, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.text import Text

__all__ = ["ITEM", "Cursor", "cursor_at"]

ITEM = "-"
"""An entry of a list, in the way to where the cursor stands."""
_KEY = re.compile(r"""(?P<key>"[^"]*"|'[^']*'|[^\s:#\[\]{}"'-][^:#\[\]{}]*):(?:[ \t]+|$)""")
_DASH = re.compile(r"-(?:[ \t]+|$)")
_OPEN_QUOTATION = re.compile(r"""[:\[{,-][ \t]+(?:"(?:[^"\\]|\\.)*|'(?:[^']|'')*)$""")
_COMMENT = re.compile(r"(?:^|\s)#.*")


@dataclass(frozen=True)
class Cursor:
    """What may be written where the cursor stands."""

    owner: tuple[str, ...]
    """The way from the root to the mapping or list around it."""
    key: str | None
    """The key whose value is being written; None where a key, or an entry of a list, may stand."""
    siblings: dict[str, str]
    """The other keys of that mapping, with what stands on their lines."""
    typed: Span
    """What stands there already, up to the cursor."""
    column: int
    """Where the keys of that mapping stand, counted from 0."""
    above: dict[str, str] = field(default_factory=dict)
    """Where that mapping is an entry of a list: the keys beside the list."""
    is_json: bool = False
    is_flow: bool = False
    """Whether it is written in braces."""


@dataclass(frozen=True)
class _Line:
    """What a line of YAML shows of the structure: dashes and a key with their columns, and what stands behind them."""

    slots: tuple[tuple[int, str], ...]
    rest: int
    """The column behind dashes and key."""
    value: str

    @property
    def key(self) -> str | None:
        """The key on this line."""
        return self.slots[-1][1] if self.slots and self.slots[-1][1] != ITEM else None


def cursor_at(text: Text, offset: int) -> Cursor | None:
    """Where an offset stands; None in a comment, and in a text that goes on over several lines."""
    if looks_like_json(text):
        return _in_braces(text.content, 0, offset, (), is_json=True)
    start = text.line_start(offset)
    before = text.content[start:offset]
    if _COMMENT.search(before) and not _OPEN_QUOTATION.search(before):
        return None
    here = _read(before)
    column = here.slots[-1][0] if here.key is not None else here.rest
    lines = [_read(line) for line in LINE_END.split(text.content)]
    number = text.position(offset).line
    above, below = lines[: number - 1], lines[number:]
    dashes = [place for place, token in here.slots if token == ITEM]
    owner = _owner(above, dashes[0] if dashes else column, [ITEM] * len(dashes))
    if owner is None:
        return None
    if here.value[:1] in {"{", "["}:
        around = owner if here.key is None else (*owner, here.key)
        return _in_braces(text.content, start + here.rest, offset, around, is_json=False)
    siblings = {} if dashes else _siblings(reversed(above), column)
    siblings |= _siblings(below, column, downwards=True)
    return Cursor(
        owner, here.key, siblings, Span(start + here.rest, offset), column, _around(above, below, owner, here)
    )


def _read(line: str) -> _Line:
    at = len(line) - len(line.lstrip(" \t"))
    slots = []
    while dash := _DASH.match(line, at):
        slots.append((at, ITEM))
        at = dash.end()
    if key := _KEY.match(line, at):
        slots.append((at, key["key"].strip("\"' \t")))
        at = key.end()
    return _Line(tuple(slots), at, line[at:])


def _owner(above: list[_Line], column: int, way: list[str]) -> tuple[str, ...] | None:
    """The way to the mapping whose keys stand in a column; `way` is its end. None where a text surrounds the column."""
    for line in reversed(above):
        for place, token in reversed(line.slots):
            is_list_of_key = place == column and token != ITEM and way[:1] == [ITEM]
            if place < column or is_list_of_key:
                if token != ITEM and _COMMENT.sub("", line.value).strip():
                    return None
                way.insert(0, token)
                column = place
    return tuple(way)


def _around(above: list[_Line], below: list[_Line], owner: tuple[str, ...], here: _Line) -> dict[str, str]:
    """The keys beside the list that an entry stands in; none where it stands in no list."""
    if owner[-1:] != (ITEM,) or len(owner) < 2:
        return {}
    for index in range(len(above) - 1, -1, -1):
        line = above[index]
        if line.key == owner[-2] and not line.value.strip():
            column = line.slots[-1][0]
            beside = {} if len(line.slots) > 1 else _siblings(reversed(above[:index]), column)
            return beside | _siblings([*above[index + 1 :], here, *below], column, downwards=True)
    return {}


def _siblings(lines: Iterable[_Line], column: int, *, downwards: bool = False) -> dict[str, str]:
    """The keys in a column, from one line on to where their mapping begins or ends."""
    found: dict[str, str] = {}
    for line in lines:
        if not line.slots:
            continue
        ends = line.slots[0][0] < column
        if line.key is not None and line.slots[-1][0] == column and not (ends and downwards):
            found[line.key] = _COMMENT.sub("", line.value).strip().strip("\"'")
        if ends:
            break
    return found


def _in_braces(content: str, start: int, offset: int, owner: tuple[str, ...], *, is_json: bool) -> Cursor | None:
    """Where an offset stands among braces, the first of which opens at `start`."""
    found = Braces(content, owner, ITEM).read(start, offset)
    if found is None:
        return None
    frame, typed = found
    return Cursor(frame.around, frame.key, frame.keys, typed, 0, frame.above, is_json, is_flow=True)
