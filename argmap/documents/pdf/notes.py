"""Notes at the foot of a page: found by their small type, cut at their marks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.documents.pdf.furniture import Page
    from argmap.documents.pdf.lines import Line

__all__ = ["Note", "note_lines", "notes_of"]

_SMALL = 0.93
_HIGHEST = 0.25
"""The part of a page above which no note begins."""
_HIGHEST_OF_FULL = 0.4
"""The same for notes in type of full size."""
_APART = 1.5
"""In ems, from line to line: how far notes in type of full size are from the text."""
_MOST_RUNS = 200
"""Runs of lines on one page that may be notes; no page has as many."""
_MARK = re.compile(r"^(?:(\d{1,3})(?=[^\d.,:%/-]|\.\s)|([*†‡§¶∗]{1,4})|\[(\d{1,3})\])[.)]?\s?(?=\S)")
_CAPTION = re.compile(r"(?:fig(?:ure|\.)|tab(?:le|\.)|abb(?:\.|ildung)|tafel|tabelle|source|quelle)\b", re.IGNORECASE)


class Note(NamedTuple):
    """A note: the page on which it begins (from 0), its mark, and its lines, of which the first is without the mark."""

    page: int
    mark: str
    lines: list[Line]


def note_lines(pages: Sequence[Page], taken: Sequence[set[int]], size: float) -> list[list[int]]:
    """The indexes of the lines of each page that are notes, in reading order.

    Args:
        pages: all pages of the file
        taken: what is furniture on each page, by index
        size: the size of the text's type, in points
    """
    found: list[list[int]] = []
    goes_on = False
    for page, furniture in zip(pages, taken, strict=True):
        noted: list[int] = []
        for run in islice(_tails(page, furniture, size), _MOST_RUNS):
            if _are_notes(page, run, size, goes_on):
                noted += run
                goes_on = not page.lines[run[-1]].text.endswith((".", "”", ")"))
        found.append(noted)
        goes_on = goes_on and bool(noted)
    return found


def _tails(page: Page, furniture: set[int], size: float) -> Iterator[list[int]]:
    """Runs of lines in small type, or from a raised mark on, with no line of full size under them in their column."""
    covered = _over_text(page, furniture, size)
    run: list[int] = []
    for index, line in enumerate(page.lines):
        if index in furniture:
            continue
        begins = bool(line.mark) and line.top > _HIGHEST_OF_FULL * page.height and not run
        is_small = line.size <= _SMALL * size and index not in covered
        is_tail = is_small or begins or (bool(run) and bool(page.lines[run[0]].mark) and line.size <= size * 1.03)
        if is_tail and not line.is_turned and (not run or line.top > page.lines[run[-1]].top - line.size):
            run.append(index)
            continue
        if run:
            yield run
        run = [index] if is_small or (bool(line.mark) and line.top > _HIGHEST_OF_FULL * page.height) else []
    if run:
        yield run


def _over_text(page: Page, furniture: set[int], size: float) -> set[int]:
    """The lines in small type with a line of full size under them in their column."""
    lines = [(line, index) for index, line in enumerate(page.lines) if index not in furniture]
    lines.sort(key=lambda one: -one[0].top)
    full = [line for line, _ in lines if line.size > _SMALL * size and not line.is_turned and len(line.text) > 3]
    found: set[int] = set()
    begins: list[float] = []
    ends: list[float] = []
    number = 0
    for line, index in lines:
        if line.size > _SMALL * size:
            continue
        while number < len(full) and full[number].top > line.top:
            left, right = full[number].left, full[number].right
            first, last = bisect_right(ends, left), bisect_left(begins, right)
            if first < last:
                left, right = min(left, begins[first]), max(right, ends[last - 1])
            begins[first:last], ends[first:last] = [left], [right]
            number += 1
        at = bisect_left(begins, line.right) - 1
        if at >= 0 and ends[at] > line.left:
            found.add(index)
    return found


def _are_notes(page: Page, run: Sequence[int], size: float, goes_on: bool) -> bool:
    """Whether a run is notes: it begins with a mark or goes on with a note, under text of its column."""
    first = page.lines[run[0]]
    if first.top < _HIGHEST * page.height or _CAPTION.match(first.text):
        return False
    if first.size <= _SMALL * size and not (first.mark or _MARK.match(first.text) or goes_on):
        return False
    own = set(run)
    above = [
        line
        for index, line in enumerate(page.lines)
        if index not in own and line.bottom <= first.top + 1 and line.left < first.right and line.right > first.left
    ]
    if not above:
        return False
    if first.size > _SMALL * size:
        gap = min(first.bottom - line.bottom for line in above)
        lowest = max(page.lines[index].bottom for index in run)
        is_last = not any(
            line.top > lowest and line.left < first.right and line.right > first.left and len(line.text) > 40
            for line in page.lines
        )
        return bool(first.mark) and gap > _APART * first.size and is_last
    return True


def notes_of(pages: Sequence[Page], found: Sequence[Sequence[int]]) -> list[Note]:
    """Notes cut at their marks; numbers must go on from the one before, and lines without a mark belong to it."""
    notes: list[Note] = []
    for number, page in enumerate(pages):
        is_first = True
        for line in (page.lines[index] for index in found[number]):
            match = None if line.mark else _MARK.match(line.text)
            if line.mark:
                notes.append(Note(number, line.mark, [line]))
            elif match and _may_follow(notes[-1].mark if notes else "", match, is_first):
                mark = match.group().strip().rstrip(".)")
                notes.append(Note(number, mark, [replace(line, text=line.text[match.end() :])]))
            elif notes:
                notes[-1].lines.append(line)
            else:
                notes.append(Note(number, "", [line]))
            is_first = False
    return notes


def _may_follow(last: str, match: re.Match[str], is_first: bool) -> bool:
    mark = match[1] or match[3]
    if not mark:
        return True
    if not last.strip("[]").isdecimal():
        return True
    step = int(mark) - int(last.strip("[]"))
    return step in (1, 2) or (is_first and (step > 0 or mark == "1"))
