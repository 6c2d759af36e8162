"""Undoing an edit in a text that others have changed since: line by line, or not at all."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import NamedTuple

__all__ = ["ConflictError", "undone"]


class ConflictError(Exception):
    """The lines of the edit were changed since; nothing is undone."""


class _Hunk(NamedTuple):
    """Lines `start` to `end` of one text, and the lines that another has in their place."""

    start: int
    end: int
    lines: list[str]


def undone(now: str, before: str, after: str) -> str:
    """The text as it is `now` without the edit that made `after` of `before`; redone, with the two turned around.

    Raises:
        ConflictError: lines of the edit were changed since.

    >>> undone("a\\nB\\nc\\nd\\n", "a\\nb\\nc\\n", "a\\nB\\nc\\n")
    'a\\nb\\nc\\nd\\n'
    """
    if now == after:
        return before
    old, new, lines = (text.splitlines(keepends=True) for text in (before, after, now))
    places = _places(new, lines)
    result, done = [], 0
    for hunk in _hunks(new, old):
        start, end = _moved(hunk, places, len(new), len(lines))
        if start < done:
            raise ConflictError
        result += [*lines[done:start], *hunk.lines]
        done = end
    return "".join([*result, *lines[done:]])


def _hunks(one: list[str], other: list[str]) -> list[_Hunk]:
    head, tail = _common(one, other)
    middle = SequenceMatcher(None, one[head : len(one) - tail], other[head : len(other) - tail], autojunk=False)
    return [
        _Hunk(head + i1, head + i2, other[head + j1 : head + j2])
        for tag, i1, i2, j1, j2 in middle.get_opcodes()
        if tag != "equal"
    ]


def _common(one: list[str], other: list[str]) -> tuple[int, int]:
    """How many lines two texts begin and end with alike."""
    most = min(len(one), len(other))
    head = next((index for index in range(most) if one[index] != other[index]), most)
    most -= head
    tail = next((index for index in range(most) if one[-1 - index] != other[-1 - index]), most)
    return head, tail


def _places(one: list[str], other: list[str]) -> list[int | None]:
    """Where each line of a text stands in another one; None for those that it has not."""
    head, tail = _common(one, other)
    places: list[int | None] = [None] * len(one)
    places[:head] = range(head)
    middle = SequenceMatcher(None, one[head : len(one) - tail], other[head : len(other) - tail], autojunk=False)
    for block in middle.get_matching_blocks():
        for step in range(block.size):
            places[head + block.a + step] = head + block.b + step
    for step in range(1, tail + 1):
        places[len(one) - step] = len(other) - step
    return places


def _moved(hunk: _Hunk, places: list[int | None], length: int, now: int) -> tuple[int, int]:
    """Where the lines of a hunk stand now. Raises ConflictError where they do not stand there as they were."""
    if hunk.start < hunk.end:
        found = places[hunk.start : hunk.end]
        first = found[0]
        if first is None or found != list(range(first, first + len(found))):
            raise ConflictError
        return first, first + len(found)
    above = places[hunk.start - 1] if hunk.start else -1
    below = places[hunk.start] if hunk.start < length else now
    if above is not None:
        return above + 1, above + 1
    if below is not None:
        return below, below
    raise ConflictError
