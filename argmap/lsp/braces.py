"""Keys and values in braces, read up to a cursor without a parse: JSON, and what YAML writes on one line."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from argmap.text import Span

__all__ = ["Braces", "Frame"]

_TOKEN = re.compile(
    r"""
    "(?:[^"\\\n]|\\.)*"?  |  '[^'\n]*'?  |  [{}\[\],:]  |
    [^\s{}\[\],:"']+(?:[ \t]+[^\s{}\[\],:"'\#]+)*
    """,
    re.VERBOSE,
)
_MARKS = frozenset("{}[],:")


@dataclass
class Frame:
    """A brace or bracket that is open at the cursor."""

    around: tuple[str, ...]
    """The way from the root to the mapping, or to the list's entries."""
    is_list: bool
    keys: dict[str, str] = field(default_factory=dict)
    """Its keys with their values, where these are short texts."""
    key: str | None = None
    """The key whose value comes next."""
    above: dict[str, str] = field(default_factory=dict)
    """For an entry of a list, the keys beside the list."""


class Braces:
    """Reads tokens; `owner` is the way to what the first brace holds, `item` how an entry of a list stands in it."""

    def __init__(self, content: str, owner: tuple[str, ...], item: str) -> None:
        self._content = content
        self._owner = owner
        self._item = item
        self._open: list[Frame] = []
        self._last = ""

    def read(self, start: int, offset: int) -> tuple[Frame, Span] | None:
        """The innermost frame at an offset, and what is typed there already; None outside of all braces."""
        for match in _TOKEN.finditer(self._content, start):
            if match.end() > offset or (match.end() == offset and match[0] not in _MARKS):
                typed = Span(min(match.start(), offset), offset)
                return self._complete(typed, match.end() if typed.start < offset else match.start())
            self._take(match[0])
        return self._complete(Span(offset, offset), len(self._content))

    def _complete(self, typed: Span, rest: int) -> tuple[Frame, Span] | None:
        """The frame at the cursor with the keys that follow in it."""
        if not self._open:
            return None
        frame, depth = self._open[-1], len(self._open)
        at_cursor = Frame(frame.around, frame.is_list, {}, frame.key, frame.above)
        for match in _TOKEN.finditer(self._content, rest):
            self._take(match[0])
            if len(self._open) < depth - 2:
                break
        at_cursor.keys = {key: value for key, value in frame.keys.items() if key != at_cursor.key}
        return at_cursor, typed

    def _take(self, token: str) -> None:
        top = self._open[-1] if self._open else None
        if token in {"{", "["}:
            around = self._owner if top is None else top.around if top.is_list else (*top.around, top.key or "")
            beside = top.above if top and top.is_list else {}
            frame = Frame((*around, self._item) if token == "[" else around, token == "[", above=beside)
            if token == "[" and top is not None:
                frame.above = top.keys
            self._open.append(frame)
        elif token in {"}", "]"}:
            del self._open[-1:]
        elif top is None or top.is_list:
            return
        elif token == ":":
            top.key = self._last
            top.keys[top.key] = ""
        elif token == ",":
            top.key = None
        elif top.key is None:
            self._last = token.strip("\"'")
        else:
            top.keys[top.key] = token.strip("\"'")
