"""Edits of a map's text: the fewest characters that change a value or add a key, comments and layout kept."""

from __future__ import annotations

import os
import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from argmap.article.folding import Folded
from argmap.diagnostics import Edit
from argmap.mapfile.nodes import Mapping, Scalar
from argmap.text import LINE_END, Position, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.mapfile.loading import MapFile
    from argmap.mapfile.nodes import Node
    from argmap.model import ModelPath
    from argmap.text import Text

__all__ = ["add_key", "apply", "rewrite", "set_key"]

_LONGEST = 5_000
_BREAK = re.compile(r"[ \t]*(?:\r\n|\n|\r)\s*")
_ESCAPE = re.compile(r"\\(?:x..|u[dD][89abAB]..\\u[dD][c-fC-F]..|u....|U........|(?:\r\n|\n|\r)[ \t]*|.)", re.DOTALL)


class _Unit(NamedTuple):
    """How many characters of a value a stretch of its text stands for."""

    length: int
    start: int
    end: int


def apply(content: str, edits: Iterable[Edit]) -> str:
    """The text with edits made; of edits that overlap, the first is made."""
    pieces, done = [], 0
    for edit in sorted(set(edits), key=lambda edit: (edit.span, edit.new)):
        if edit.span.start >= done:
            pieces += [content[done : edit.span.start], edit.new]
            done = edit.span.end
    return "".join([*pieces, content[done:]])


def rewrite(text: Text, node: Scalar, new: str) -> tuple[Edit, ...] | None:
    """Edits that make a text in the map another one; None where that takes more than changing characters.

    Of a text of none, as `""`, there are none to be changed: it is written anew.
    """
    old = node.text or ""
    units = _units(text.content, node, old) if max(len(old), len(new)) <= _LONGEST else None
    if not units:
        return None
    starts = [start for unit in units for start in [unit.start] * unit.length]
    ends = [end for unit in units for end in [unit.end] * unit.length]
    style = text.content[node.start]
    edits = []
    for begin, end, words in _changes(old.rstrip("\n"), new):
        if "\n" in words:
            return None
        first = starts[begin] if begin < len(starts) else units[-1].end
        last = ends[end - 1] if end > begin else first
        edits.append(Edit(Span(first, last), _escaped(words, style)))
    return tuple(edits)


def _changes(old: str, new: str) -> Iterator[tuple[int, int, str]]:
    """What to put where in a text to make it another one: character by character where a reader sees the same."""
    one, other = Folded(old), Folded(new)
    if one.text != other.text:
        yield _change(old, new)
        return
    mine, theirs = one.cuts(), other.cuts()
    change: tuple[int, int, str] | None = None
    for (begin, end), (new_begin, new_end) in zip(pairwise(mine), pairwise(theirs), strict=True):
        words = new[new_begin:new_end]
        if old[begin:end] == words:
            continue
        if change and change[1] == begin:
            change = (change[0], end, change[2] + words)
            continue
        if change:
            yield change
        change = (begin, end, words)
    if change:
        yield change


def _change(old: str, new: str) -> tuple[int, int, str]:
    """One change that makes a text another one."""
    head = len(os.path.commonprefix([old, new]))  # noqa: RUF071
    tail = len(os.path.commonprefix([old[head:][::-1], new[head:][::-1]]))  # noqa: RUF071
    return head, len(old) - tail, new[head : len(new) - tail]


def _escaped(new: str, style: str) -> str:
    if style == '"':
        return new.replace("\\", "\\\\").replace('"', '\\"')
    return new.replace("'", "''") if style == "'" else new


def _units(content: str, node: Scalar, value: str) -> list[_Unit] | None:
    """The stretches of text that a value was read from, in order; None where they cannot be told apart."""
    style = content[node.start]
    at, end = node.start, node.end
    if style in "\"'":
        at, end = at + 1, end - 1
    elif style in "|>":
        head = _BREAK.search(content, at, end)
        if head is None:
            return None
        at = head.end()
    units, read = [], 0
    while read < len(value) and at < end:
        length, width = _unit_at(content, at, end, style, value[read:])
        if not width:
            return None
        units.append(_Unit(length, at, at + width))
        at, read = at + width, read + length
    return units if read == len(value) else None


def _unit_at(content: str, at: int, end: int, style: str, rest: str) -> tuple[int, int]:
    """How many characters of the value begin at an offset, and how many of the text; no width where they differ."""
    if line_break := _BREAK.match(content, at, end):
        return len(rest) - len(rest.lstrip()), len(line_break[0])
    if style == '"' and (escape := _ESCAPE.match(content, at, end)):
        return (0 if escape[0][1] in "\r\n" else 1), len(escape[0])
    if style == "'" and content.startswith("''", at):
        return 1, 2
    return (1, 1) if content[at] == rest[0] else (0, 0)


def set_key(file: MapFile, path: ModelPath, key: str, value: str, after: str) -> tuple[Edit, ...] | None:
    """Edits that give an entry a key with a short value; put after the key `after` where it is not there yet."""
    owner = file.node(path)
    if not isinstance(owner, Mapping):
        return None
    present = owner.values.get(key)
    if present is None:
        return add_key(file, owner, key, value, after)
    if not isinstance(present, Scalar) or present.text is None:
        return None
    style = file.text.content[present.start]
    mark = style if style in "\"'" else ""
    return (Edit(present.span, f"{mark}{value}{mark}"),)


def add_key(file: MapFile, owner: Mapping, key: str, value: str, after: str) -> tuple[Edit, ...] | None:
    """The edit that adds a key and its value, which holds no quotation mark or backslash, after another key."""
    content = file.text.content
    first, before = owner.keys.get(after), owner.values.get(after)
    if first is None or before is None:
        return None
    if content[owner.start : owner.start + 1] == "{":
        named = f'"{key}"' if content[first.start] == '"' else key
        return (Edit(Span(before.end, before.end), f', {named}: "{value}"'),)
    column = file.text.position(first.start).column - 1
    end = _last_line_end(file.text, before, column)
    newline = LINE_END.search(content)
    return (Edit(Span(end, end), f'{newline[0] if newline else chr(10)}{" " * column}{key}: "{value}"'),)


def _last_line_end(text: Text, node: Node, column: int) -> int:
    """Where the last line of a value ends; comments below it that are not indented deeper than its key are not its."""
    line, first = text.position(max(node.start, node.end - 1)).line, text.position(node.start).line
    while line > first:
        words = text.line(line)
        inside = len(words) - len(words.lstrip()) > column
        if words.strip() and (inside or not words.lstrip().startswith("#")) and _is_within(text, line, node):
            break
        line -= 1
    return text.offset(Position(line, len(text.line(line)) + 1))


def _is_within(text: Text, line: int, node: Node) -> bool:
    """Whether a line holds something of a node: its end may be the beginning of the next thing."""
    start = text.offset(Position(line, 1))
    return start + len(text.line(line)) - len(text.line(line).lstrip()) < node.end
