"""Halves of characters in JSON: escapes such as `\\ud800` without the other half, of which no text can be written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["halves_in", "named", "without_halves"]

_FIRST, _SECOND = r"\\u[dD][89abAB][0-9a-fA-F]{2}", r"\\u[dD][c-fC-F][0-9a-fA-F]{2}"
_MAY_BE = re.compile(rf"{_FIRST}|{_SECOND}|[\ud800-\udfff]")
_HALF = re.compile(
    rf"{_FIRST}{_SECOND}|[\ud800-\udbff][\udc00-\udfff]|(?P<half>{_FIRST}|{_SECOND}|[\ud800-\udfff])|\\.", re.DOTALL
)
"""A whole character of two halves, a half, or any other escape: a backslash that is escaped begins none."""


def halves_in(content: str) -> Iterator[Span]:
    """Where halves of characters stand in JSON."""
    if _MAY_BE.search(content):
        yield from (Span(*one.span()) for one in _HALF.finditer(content) if one["half"])


def named(content: str, half: Span) -> str:
    """A half as a message names it: its escape."""
    return f"`{ascii(content[half.start : half.end])[1:-1]}`".replace("\\\\", "\\")


def without_halves(text: str) -> str:
    """A text in which two halves are a character, and a half alone is U+FFFD."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
