"""Undoing an edit in a text that others have changed since: line by line, or not at all."""

from __future__ import annotations

from typing import NamedTuple

from argmap.matching_lines import changes, matching

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
    return [_Hunk(change.start, change.end, other[change.begin : change.stop]) for change in changes(one, other)]


def _places(one: list[str], other: list[str]) -> list[int | None]:
    """Where each line of a text stands in another one; None for those that it has not."""
    places: list[int | None] = [None] * len(one)
    for block in matching(one, other):
        places[block.one : block.one + block.size] = range(block.other, block.other + block.size)
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
