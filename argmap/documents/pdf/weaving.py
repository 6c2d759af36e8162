"""Prose around figures, tables and formulas: a paragraph that they cut is put together, and they stand beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.documents.pdf.paragraphs import ends_sentence, is_row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.documents.pdf.lines import Line

__all__ = ["woven"]

_SAME_TYPE = 0.04
_FURTHEST = 40
"""How many blocks at most a paragraph is cut by."""
_LEAST_WORDS = 4


def woven(blocks: Sequence[list[Line]]) -> list[list[Line]]:
    """Blocks in reading order, each paragraph whole; what stood inside of one comes before or after it, by its page."""
    done: list[list[Line]] = []
    waiting = list(blocks)
    index = 0
    while index < len(waiting):
        block = waiting[index]
        end = _continued_at(waiting, index)
        if end is None:
            done.append(block)
            index += 1
            continue
        between = waiting[index + 1 : end]
        merged = block + waiting[end]
        if all(other[-1].page == block[0].page for other in between):
            done += between
            between = []
        waiting[index : end + 1] = [merged, *between]
    return done


def _continued_at(blocks: Sequence[list[Line]], index: int) -> int | None:
    """Where the block is that goes on with the sentence in which this one breaks off, with other things between."""
    block = blocks[index]
    last = block[-1]
    if is_row(last) or last.is_turned or ends_sentence(last.text) or not _is_prose(block):
        return None
    for at in range(index + 1, min(index + 1 + _FURTHEST, len(blocks))):
        other = blocks[at]
        if other[0].page > last.page + 1:
            return None
        if _is_like(other, last) and _is_prose(other):
            goes_on = other[0].text[:1].islower() and not is_row(other[0])
            return at if goes_on and at > index + 1 else None
    return None


def _is_like(block: Sequence[Line], line: Line) -> bool:
    return abs(block[0].size - line.size) <= _SAME_TYPE * line.size


def _is_prose(block: Sequence[Line]) -> bool:
    """Whether a block is running text: some words in a row, most characters letters."""
    text = " ".join(line.text for line in block[:6])
    letters = sum(one.isalpha() or one.isspace() for one in text)
    return len(text.split()) >= _LEAST_WORDS and letters >= 0.75 * len(text) and not is_row(block[0])
