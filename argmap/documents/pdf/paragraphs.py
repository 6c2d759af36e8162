"""Paragraphs: which lines belong together, by the room that they leave, their indents, gaps, type and words."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from argmap.documents.pdf.measures import pitch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.documents.pdf.lines import Line

__all__ = ["blocks_of", "ends_sentence", "is_row"]

_ENDS = re.compile(r"(?:[.!?…:。!?؟]|\.\s?\.\s?\.)[)\]\"”“’'»›」』]*$")
_BULLET = re.compile(r"^[•●▪■◦‣⁃►➢✓✔❖□○∙·]\s?\S")
_DASH = re.compile(r"^[-–—*]\s+\S")
_NUMBERED = re.compile(r"^(?:\(?\d{1,3}[.)]|\(?[a-zA-Z][.)]|\(?[ivx]{1,5}[.)]|\[\d{1,3}\]|\d{1,2}(?:\.\d{1,2})+\.?)\s")
_LEADERS = re.compile(r"(?:\.\s?){5,}")
_WORD = re.compile(r"\S+")
_SAME_TYPE = 0.06
_OTHER_TYPE = 0.12
_LARGE = 1.15
_GAP = 1.45
_INDENT = 0.7


class _Frame(NamedTuple):
    """The column that a line stands in: its edges and the distance of its lines, in points."""

    left: float
    right: float
    pitch: float


def ends_sentence(text: str) -> bool:
    """Whether a line's last character ends a sentence, or may."""
    return bool(_ENDS.search(text))


def is_row(line: Line) -> bool:
    """Whether a line is a row of a table or an entry of a table of contents."""
    return len(line.parts) > 1 or bool(_LEADERS.search(line.text))


def blocks_of(lines: Sequence[Line], size: float, width: float) -> list[list[Line]]:
    """Lines in reading order as paragraphs, headings, entries of lists, rows of tables.

    Args:
        lines: lines without furniture and notes
        size: the size of the text's type, in points
        width: how wide a full line of text is, in points
    """
    frames = _frames(lines, size, width)
    lines = [_settled(lines, index, frames[index]) for index in range(len(lines))]
    has_indents = _has_indents(lines)
    blocks: list[list[Line]] = []
    for index, line in enumerate(lines):
        before = lines[index - 1] if index else None
        after = lines[index + 1] if index + 1 < len(lines) else None
        if before is None:
            begins = True
        elif not _follows(before, line) and has_indents and not _stands_out(line, after):
            begins = _begins_elsewhere(before, line, frames[index - 1], is_indented=False)
        else:
            begins = _begins(before, line, after, frames[index - 1 : index + 1], size, len(blocks[-1]) == 1)
        if begins:
            blocks.append([line])
        else:
            blocks[-1].append(line)
    return blocks


def _settled(lines: Sequence[Line], index: int, frame: _Frame) -> Line:
    """A line with wide gaps that fills its column between lines without any is no row, but justified."""
    line = lines[index]
    if not line.parts:
        return line
    if index and lines[index - 1].is_broken and line.text[:1].islower():
        return replace(line, parts=())
    around = [lines[other] for other in (index - 1, index + 1) if 0 <= other < len(lines)]
    is_full = abs(line.right - frame.right) < 0.3 * line.size
    is_alone = all(not other.parts and abs(other.size - line.size) < _SAME_TYPE * line.size for other in around)
    return replace(line, parts=()) if is_full and is_alone and len(line.text) > 20 else line


def _follows(before: Line, line: Line) -> bool:
    """Whether a line stands under another in one column."""
    return (
        before.page == line.page
        and line.bottom > before.bottom + 0.3 * min(line.size, before.size)
        and line.left < before.right
        and line.right > before.left
        and line.bottom - before.bottom < 6 * max(line.size, before.size)
    )


def _frames(lines: Sequence[Line], size: float, width: float) -> list[_Frame]:
    usual = pitch([line for line in lines if abs(line.size - size) <= _SAME_TYPE * size]) / size
    frames: list[_Frame] = []
    begin = 0
    for index in range(1, len(lines) + 1):
        if index == len(lines) or not _follows(lines[index - 1], lines[index]):
            frames += _frames_of(lines[begin:index], usual, size, width)
            begin = index
    return frames


def _frames_of(flow: Sequence[Line], usual: float, size: float, width: float) -> list[_Frame]:
    """The frames of lines that follow each other in one column."""
    text = [line for line in flow if abs(line.size - size) <= _OTHER_TYPE * size and not is_row(line)]
    full = sorted(line.right for line in text)
    left = min((line.left for line in text), default=flow[0].left)
    right = full[int(0.9 * (len(full) - 1))] if len(full) >= 4 else max([left + width, *full])
    distances: dict[float, list[float]] = {}
    for before, after in pairwise(flow):
        step = after.bottom - before.bottom
        if abs(before.size - after.size) <= _SAME_TYPE * after.size and step < 2.5 * after.size:
            distances.setdefault(round(after.size), []).append(step)
    ordered = {size_: sorted(steps) for size_, steps in distances.items()}
    frames = []
    for index, line in enumerate(flow):
        steps = ordered.get(round(line.size), [])
        own = steps[len(steps) // 2] if len(steps) >= 4 else usual * line.size
        frames.append(_Frame(left, _edge(flow, index, right), max(own, 0.8 * line.size)))
    return frames


def _edge(flow: Sequence[Line], index: int, right: float) -> float:
    """The right edge near a line: where three lines around it end at one place further left, that place."""
    near = [line.right for line in flow[max(0, index - 3) : index + 4]]
    last = max(near)
    aligned = sum(abs(one - last) < 0.25 * flow[index].size for one in near)
    return min(right, last) if aligned >= 3 else max(right, flow[index].right)


def _begins(
    before: Line, line: Line, after: Line | None, frames: Sequence[_Frame], size: float, is_second: bool
) -> bool:
    """Whether a line begins a block, seen with the lines around it; `is_second`: the one before began one."""
    if _is_other(before, line, _OTHER_TYPE):
        return True
    if not _follows(before, line):
        return _begins_elsewhere(before, line, frames[0])
    if line.bottom - before.bottom > _GAP * frames[1].pitch or _BULLET.match(line.text):
        return True
    if before.size > _LARGE * size or (before.is_broken and line.text[:1].islower()):
        return False
    ends, left_room = ends_sentence(before.text), _left_room(before, line, frames[0])
    if _is_entry(line, before, ends or left_room):
        return True
    if left_room:
        return ends or not line.text[:1].islower()
    if is_second and _stands_out(line, after) and abs(line.left - before.left) < 0.25 * line.size:
        return True  # two lines that begin paragraphs: the one before is a paragraph of one line
    return ends and _is_indented(before, line, after, is_second)


def _is_other(before: Line, line: Line, tolerance: float) -> bool:
    """Whether two lines cannot be of one block: rows of tables, turned text, other type."""
    if is_row(line) or is_row(before) or line.is_turned != before.is_turned:
        return True
    return abs(line.size - before.size) > tolerance * max(line.size, before.size)


def _is_entry(line: Line, before: Line, may_be: bool) -> bool:
    """Whether a line is an entry of a list with numbers or dashes."""
    if _NUMBERED.match(line.text):
        is_listed = bool(_NUMBERED.match(before.text)) and abs(line.left - before.left) < 0.5 * line.size
        return may_be or is_listed or before.text.endswith((";", ","))
    return bool(_DASH.match(line.text)) and (may_be or before.text.endswith((";", ",")))


def _left_room(before: Line, line: Line, frame: _Frame) -> bool:
    """Whether the first word of a line would have fitted into the line before: that one was ended on purpose."""
    first = _WORD.match(line.text)
    letters = len(first.group()) + 1 if first else 1
    needed = line.width / max(len(line.text), 1) * letters
    return frame.right - before.right > 1.15 * needed + 0.5 * line.size


def _stands_out(line: Line, after: Line | None) -> bool:
    """Whether a line is indented against the one after it, as the first of a paragraph is."""
    return after is not None and after.page == line.page and after.left < line.left - _INDENT * line.size < line.left


def _is_indented(before: Line, line: Line, after: Line | None, is_second: bool) -> bool:
    """Whether a line is indented against the one before, or hangs out against it and the one after."""
    em = line.size
    if line.left > before.left + _INDENT * em:
        return True
    goes_in = after is not None and after.page == line.page and after.left > line.left + _INDENT * em
    return line.left < before.left - _INDENT * em and goes_in and not is_second


def _has_indents(lines: Sequence[Line]) -> bool:
    """Whether paragraphs begin with an indent: more do after a full stop than begin without one after a gap."""
    indented = gaps = 0
    for before, line, after in zip(lines, lines[1:], lines[2:], strict=False):
        is_other = abs(line.size - before.size) > _SAME_TYPE * line.size
        if is_other or not _follows(before, line) or not _follows(line, after):
            continue
        if ends_sentence(before.text) and abs(after.left - before.left) < 0.5 * line.size and _stands_out(line, after):
            indented += 1
        elif ends_sentence(before.text) and line.bottom - before.bottom > _GAP * (after.bottom - line.bottom):
            gaps += abs(line.left - after.left) < 0.3 * line.size
    return indented > 2 * gaps and indented >= 3


def _begins_elsewhere(before: Line, line: Line, frame: _Frame, *, is_indented: bool = True) -> bool:
    """The same at the head of a column or page; `is_indented`: or nobody knows."""
    if _is_other(before, line, _SAME_TYPE) or _BULLET.match(line.text):
        return True
    if before.is_broken or line.text[:1].islower():
        return False
    return (ends_sentence(before.text) and is_indented) or _left_room(before, line, frame)
