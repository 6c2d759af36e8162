"""Where things stand in a TOML file, which the standard library's reader does not tell."""

from __future__ import annotations

import re
import tomllib
from functools import cached_property
from typing import TYPE_CHECKING, Any

from argmap.diagnostics import Place
from argmap.text import Position, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.text import Text

__all__ = ["Places"]

_LINE = re.compile(r"[^\r\n]*")
_HEADER = re.compile(r"\s*\[(?P<name>[^\[\]].*?)\]\s*(?:#.*)?$")
_KEY = re.compile(r"""\s*(?P<name>(?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=""")
_BARE = re.compile(r"[\w-]+(?:\s*\.\s*[\w-]+)*", re.ASCII)
_MOST_VALUES = 500
"""How many values are looked for; beyond these the place of a value is that of its key."""
_ERROR = re.compile(r"at line (\d+), column (\d+)")


class Places:
    """Finds keys and values of a TOML text by their path; a path that is not found is placed at its nearest owner."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self._looked_for = 0

    def at(self, start: int, end: int | None = None) -> Place:
        """A place by its offsets."""
        length = len(self.text.content)
        start = min(start, length)
        return Place(self.text, Span(start, min(length, start + 1 if end is None else end)))

    def of_error(self, message: str) -> int:
        """The offset that one of tomllib's messages names."""
        match = _ERROR.search(message)
        if not match:
            return len(self.text.content)
        return self.text.offset(Position(int(match[1]), int(match[2])))

    def of(self, path: tuple[str, ...], value: str | None = None) -> Place:
        """Where the key at a path stands; with a value, where that text stands after the key."""
        for length in range(len(path), -1, -1):
            span = self._spans.get(path[:length])
            if span is not None:
                break
        else:
            return self.at(0, 0)
        if value is not None and length == len(path) and self._looked_for < _MOST_VALUES:
            self._looked_for += 1
            at = self._value(span.end, value)
            if at:
                return self.at(*at)
        return self.at(*span)

    @cached_property
    def _spans(self) -> dict[tuple[str, ...], Span]:
        """Where each key and table stands; of a table that stands twice, the first place."""
        found: dict[tuple[str, ...], Span] = {}
        for path, start, end in self._keys():
            found.setdefault(path, Span(start, end))
        return found

    def _value(self, start: int, value: str) -> tuple[int, int] | None:
        for quoted in (f'"{value}"', f"'{value}'"):
            at = self.text.content.find(quoted, start)
            if at >= 0:
                return at, at + len(quoted)
        return None

    def _keys(self) -> Iterator[tuple[tuple[str, ...], int, int]]:
        """Table headers and keys with their whole path and place; keys of inline tables are not looked into."""
        table: tuple[str, ...] = ()
        for line in _LINE.finditer(self.text.content):
            if header := _HEADER.match(line[0]):
                table = _parts(header["name"]) or table
                yield table, line.start() + header.start("name"), line.start() + header.end("name")
            elif (key := _KEY.match(line[0])) and (name := _parts(key["name"])):
                yield (*table, *name), line.start() + key.start("name"), line.start() + key.end("name")


def _parts(name: str) -> tuple[str, ...]:
    """The parts of a dotted key."""
    if _BARE.fullmatch(name):
        return tuple(part.strip() for part in name.split("."))
    try:
        value: Any = tomllib.loads(f"{name} = 0")
    except tomllib.TOMLDecodeError:
        return ()
    parts = []
    while isinstance(value, dict):
        ((part, value),) = value.items()
        parts.append(part)
    return tuple(parts)
