"""Note marks: raised digits and signs after a word, which are not part of what a sentence says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.documents.pdf.glyphs import Glyph

__all__ = ["is_mark", "leading_mark", "without_marks"]

_SIGNS = frozenset("*†‡§¶∗")
_BETWEEN = frozenset(",;-– ")
_OPERATORS = frozenset("=+<>≤≥≈≠±×÷∑∏∫√∈∀∃∂∇→⇒∪∩⊂⊆∞·^")
_SMALL = 0.85
_RAISED = 0.12
_MARKED = re.compile(r"(?:[^\W\d_]{3,}|[.,;:!?)\]”“\"’'»])\s?$")
_SUPERSCRIPTS = re.compile(r"(?:(?<=[^\W\d_]{3})|(?<=[.,;:!?)\]”\"’»]))[¹²³⁰⁴⁵⁶⁷⁸⁹]{1,3}(?![^\W_])")
_MOST = 8


def without_marks(row: Sequence[Glyph], size: float, bottom: float) -> str:
    """The text of a row without its note marks.

    Args:
        row: characters from left to right
        size: the size of the row's type, in points
        bottom: where the boxes of its usual characters end, in points; y runs down
    """
    whole = "".join(one.character for one in row)
    if not _OPERATORS.isdisjoint(whole):
        return whole
    highest = bottom - _RAISED * size
    if min([one.bottom for one in row], default=highest) >= highest:
        return whole if whole.isascii() else _SUPERSCRIPTS.sub("", whole)
    text = ""
    index = 0
    while index < len(row):
        end = _end_of_mark(row, index, size, bottom)
        if end > index and _is_mark(text, whole[index:end], row[end:]):
            index = end
            if row[end : end + 1] and row[end].character in " ,.;:)" and text.endswith(" "):
                text = text[:-1]
            continue
        text += row[index].character
        index += 1
    return _SUPERSCRIPTS.sub("", text)


def leading_mark(row: Sequence[Glyph], size: float, bottom: float) -> str:
    """The raised mark that a row begins with, as notes do; empty where there is none."""
    end = _end_of_mark(row, 0, size, bottom)
    mark = "".join(one.character for one in row[:end])
    return mark if end < len(row) and len(mark) <= _MOST and mark[:1] not in _BETWEEN else ""


def is_mark(text: str) -> bool:
    """Whether a text could be a note mark, as `12`, `*` or `1, 2`."""
    return 0 < len(text) <= _MOST and all(one.isdecimal() or one in _SIGNS or one in _BETWEEN for one in text)


def _end_of_mark(row: Sequence[Glyph], index: int, size: float, bottom: float) -> int:
    """Where a run of small raised digits and signs ends that begins at an index; the index itself where none does."""
    end = index
    while end < len(row) and _may_be_in_a_mark(row[end], size, bottom):
        end += 1
    while end > index and row[end - 1].character in _BETWEEN:
        end -= 1
    if index < end < len(row) and row[end].character == ")" and _is_raised(row[end], size, bottom):
        end += row[end - 1].character.isdecimal()
    return end


def _may_be_in_a_mark(one: Glyph, size: float, bottom: float) -> bool:
    if not (one.character.isdecimal() or one.character in _SIGNS or one.character in _BETWEEN):
        return False
    return _is_raised(one, size, bottom)


def _is_raised(one: Glyph, size: float, bottom: float) -> bool:
    return one.bottom - one.top < _SMALL * size and one.bottom < bottom - _RAISED * size


def _is_mark(before: str, mark: str, after: Sequence[Glyph]) -> bool:
    if not _MARKED.search(before) or len(mark) > _MOST or mark[0] in _BETWEEN:
        return False
    following = after[0].character if after else " "
    return not (following.isalpha() and not mark.rstrip(")")[-1].isdecimal()) and not following.isdecimal()
