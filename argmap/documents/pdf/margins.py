"""Numbers of lines in the margin: they count up at equal distances, beside all text of the page."""

from __future__ import annotations

from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from argmap.documents.pdf.boxes import size_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.documents.pdf.glyphs import Glyph

__all__ = ["without_line_numbers"]

_LEAST = 8
_LEAST_IN_STEPS = 4
_STEPS = (1, 2, 5, 10)
_GAP = 0.6
_LONGEST = 4
_ALIGNED = 3
"""Points: what is nearer to each other is at one place, or at one height."""


class _Number(NamedTuple):
    """A number that a row begins with, or consists of: the row's index, where its digits end, value and place."""

    row: int
    end: int
    value: int
    left: float
    right: float
    bottom: float


def without_line_numbers(
    rows: Sequence[list[Glyph]], known: float | None = None
) -> tuple[list[list[Glyph]], float | None]:
    """Rows without the numbers of lines in the margin, where a page has such.

    Args:
        rows: of one page
        known: where such numbers end across the page before, for a page with too few lines to tell

    Returns:
        The rows, and where their numbers end; None where there are none.
    """
    numbers = [number for index, row in enumerate(rows) if (number := _number(index, row))]
    for group in _aligned(numbers):
        if _counts_lines(group) and _is_beside(group, rows):
            return _rests(rows, group), group[0].right
    if known is not None:
        group = [number for number in numbers if abs(number.right - known) < _ALIGNED]
        if group and all(after.value > before.value for before, after in pairwise(group)) and _is_alone(group, rows):
            return _rests(rows, group), known
    return list(rows), None


def _rests(rows: Sequence[list[Glyph]], group: Sequence[_Number]) -> list[list[Glyph]]:
    ends = {number.row: number.end for number in group}
    return [rest for index, row in enumerate(rows) if (rest := _rest(row, ends.get(index, 0)))]


def _is_alone(group: Sequence[_Number], rows: Sequence[Sequence[Glyph]]) -> bool:
    """Whether nothing else stands as far out as the numbers, and something beside each."""
    ends = {number.row: number.end for number in group}
    rests = [rest for index, row in enumerate(rows) if (rest := _rest(list(row), ends.get(index, 0)))]
    right = max(number.right for number in group)
    return all(rest[0].left > right for rest in rests) and all(
        any(abs(rest[0].bottom - number.bottom) < _ALIGNED for rest in rests) for number in group
    )


def _number(index: int, row: Sequence[Glyph]) -> _Number | None:
    end = 0
    while end < len(row) and row[end].character.isdecimal():
        end += 1
    if not 0 < end <= _LONGEST or row[0].turn:
        return None
    after = next((one for one in row[end:] if one.character != " "), None)
    if after is not None and after.left - row[end - 1].right < _GAP * size_of(row):
        return None
    value = int("".join(one.character for one in row[:end]))
    return _Number(index, end, value, row[0].left, row[end - 1].right, row[0].bottom)


def _rest(row: list[Glyph], end: int) -> list[Glyph]:
    while end and end < len(row) and row[end].character == " ":
        end += 1
    return row[end:]


def _aligned(numbers: Sequence[_Number]) -> list[list[_Number]]:
    """Numbers that end, or begin, at one place across the page, from top to bottom; the largest groups first."""
    groups: dict[tuple[str, int], list[_Number]] = {}
    for number in numbers:
        groups.setdefault(("right", round(number.right / _ALIGNED)), []).append(number)
        groups.setdefault(("left", round(number.left / _ALIGNED)), []).append(number)
    whole = (sorted(group, key=lambda number: number.bottom) for group in groups.values())
    return sorted(whole, key=len, reverse=True)[:4]


def _counts_lines(group: Sequence[_Number]) -> bool:
    """Whether the numbers count up in equal steps at equal distances."""
    if len(group) < _LEAST_IN_STEPS:
        return False
    steps = [after.value - before.value for before, after in pairwise(group)]
    usual = sorted(steps)[len(steps) // 2]
    if usual not in _STEPS or len(group) < (_LEAST if usual < 5 else _LEAST_IN_STEPS):
        return False
    distances = [after.bottom - before.bottom for before, after in pairwise(group)]
    middle = median(distances)
    even = sum(abs(one - middle) < 0.15 * middle for one in distances)
    return steps.count(usual) >= 0.85 * len(steps) and even >= 0.6 * len(distances)


def _is_beside(group: Sequence[_Number], rows: Sequence[Sequence[Glyph]]) -> bool:
    """Whether all else on the page stands on one side of the numbers, and has no fewer lines than they."""
    ends = {number.row: number.end for number in group}
    left, right = min(number.left for number in group), max(number.right for number in group)
    first, last = group[0].bottom, group[-1].bottom
    before = after = across = 0
    lines = set()
    for index, row in enumerate(rows):
        rest = _rest(list(row), ends.get(index, 0))
        if not rest or row[0].turn:
            continue
        if rest[-1].right <= left:
            before += 1
        elif rest[0].left >= right:
            after += 1
        else:
            across += 1
        if first - 2 <= rest[0].bottom <= last + 2 and len(rest) > 1:
            lines.add(round(rest[0].bottom / 3))
    step = group[1].value - group[0].value
    is_one_sided = min(before, after) + across <= 0.08 * (before + after + across)
    return is_one_sided and before + after >= 5 and len(group) * step >= 0.5 * len(lines)
