"""Furniture: running heads and feet, page numbers, numbers of lines in the margin, stamps."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from argmap.documents.pdf.heights import Heights, upright
from argmap.documents.pdf.numbers import counted, lone_numbers, number_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.documents.pdf.lines import Line

__all__ = ["Edge", "Page", "edges_of", "furniture", "printed_area", "turned_numbers"]

_EDGE = 0.12
_OUTER = 0.18
_OF_PRINTED = 0.05
"""The part of the printed area in which heads and feet stand, where margins are wide."""
_OUTERMOST = 3
_DIGITS = re.compile(r"\d+")
_LETTERS = re.compile(r"[^\W\d_]")
_LONG_PART = 8
"""Letters of a part of a head that makes the whole line a head, where it stands on other pages, too."""
_TURNED_EDGE = 0.14
_IN_STEP = 0.3
"""By how many sizes of its type the distances between the rows of a table may differ."""
_PIECES = 3
_TOO_FEW = 2
"""Pages, for a number to run with them."""
_SHORT = 40
"""Characters of a second line of a head, and of a foot that may stand on one page alone."""
_SMALL = 0.95
"""Of the text's type: what is no larger is set in smaller type."""
_NUMBERED = re.compile(r"\W?(?:\d{1,3}\W{0,2}|[*†‡§]+)\s*(?=[^\W\d_]|[“‘\"'(«„])")
_SENTENCE_END = (".", "!", "?", ";", ",", "…", ".”", ".’", ".)")


class Page(NamedTuple):
    """A page with its lines in reading order; sizes in points."""

    width: float
    height: float
    lines: Sequence[Line]


class Edge(NamedTuple):
    """A line near the head (side 0) or foot (side 1) of its page; rank 0 is the outermost."""

    page: int
    side: int
    rank: int
    at: int
    """The line's index on its page."""
    line: Line
    stands_apart: bool


def furniture(pages: Sequence[Page], size: float, columns: float) -> list[set[int]]:
    """The indexes of the lines of each page that are furniture, not text.

    Args:
        pages: all pages of the file
        size: the size of the text's type, in points
        columns: how wide a full line of text is, in points
    """
    found: list[set[int]] = [set() for _ in pages]
    area = printed_area(pages)
    edges = [edge for page in range(len(pages)) for edge in edges_of(page, pages[page], area)]
    notes = _numbered_notes(edges, len(pages), size)
    kept = [_in_notes(page, notes[number]) | _in_tables(page, area) for number, page in enumerate(pages)]
    for page, lines in enumerate(pages):
        found[page] |= {index for index, line in enumerate(lines.lines) if _is_turned_stamp(line, lines)}
    for page, index in _in_one_place(pages, columns):
        found[page].add(index)
    prose = {(edge.page, edge.at) for edge in edges if _is_prose(edge, size, columns)}
    for edge in (*_equal(edges, len(pages)), *_apart(edges, len(pages), size), *_counting(edges, len(pages), size)):
        if (edge.page, edge.at) not in prose or number_of(edge.line.text):
            found[edge.page].add(edge.at)
    _with_their_rows(pages, found)
    found = [taken - words for taken, words in zip(found, kept, strict=True)]
    return found if _leaves_text(pages, found) else [_numbers_alone(page) for page in pages]


def _leaves_text(pages: Sequence[Page], found: Sequence[set[int]]) -> bool:
    return any(len(taken) < len(page.lines) for page, taken in zip(pages, found, strict=True))


def _numbers_alone(page: Page) -> set[int]:
    return {index for index, line in enumerate(page.lines) if number_of(line.text)}


def _numbered_notes(edges: Sequence[Edge], count: int, size: float) -> dict[int, set[int]]:
    """Of each page the lines at its foot that begin a note with a number or sign in the line, in smaller type.

    Where each page has one note their numbers run with the pages, as the page's own do; but what they say is said once,
    or on too few pages for a foot, and is more than a few words or ends as a sentence does.
    """
    pages_of: dict[str, set[int]] = defaultdict(set)
    for edge in edges:
        pages_of[_after_number(edge.line.text)].add(edge.page)
    found: dict[int, set[int]] = defaultdict(set)
    for edge in edges:
        text = edge.line.text
        is_said = len(text) > _SHORT or text.endswith(_SENTENCE_END)
        if (
            edge.side == 1
            and edge.line.size <= _SMALL * size
            and _NUMBERED.match(text)
            and is_said
            and len(pages_of[_after_number(text)]) < _least(count)
        ):
            found[edge.page].add(edge.at)
    return found


def _after_number(text: str) -> str:
    """What a line says after the number that it begins with, without spaces."""
    return "".join(_NUMBERED.sub("", text, count=1).split()).casefold()


def _in_notes(page: Page, begun: set[int]) -> set[int]:
    """The lines that begin with a raised mark or as notes, and those that go on under them, whatever they repeat."""
    kept: set[int] = set()
    for index, line in enumerate(page.lines):
        before = page.lines[index - 1] if index - 1 in kept else None
        is_under = (
            before is not None
            and 0.5 * line.size < line.bottom - before.bottom < 1.5 * line.size
            and abs(line.left - before.left) < 2 * line.size
        )
        if line.mark or index in begun or is_under:
            kept.add(index)
    return kept


def _is_turned_stamp(line: Line, page: Page) -> bool:
    edge = _TURNED_EDGE * page.width
    return line.is_turned and (line.right < edge or line.left > page.width - edge)


def _words(text: str) -> str:
    """What a line says without spaces, digits alike; of one without letters all of it, for dates and sums are no
    heads."""
    if not _LETTERS.search(text):
        return text
    return _DIGITS.sub("0", "".join(text.split())).casefold()


def _in_one_place(pages: Sequence[Page], columns: float) -> Iterator[tuple[int, int]]:
    """Rule A: the same words at about the same place on many pages; of text inside the page the first one stays."""
    heights = [upright(page.lines) for page in pages]
    places: dict[tuple[str, int, int], list[tuple[int, int]]] = defaultdict(list)
    for number, page in enumerate(pages):
        for index, line in enumerate(page.lines):
            if line.mark:
                continue
            places[_words(line.text), round(line.left / 9), round(line.top / 6)].append((number, index))
    for occurrences in _near(places):
        on_pages = len({page for page, _ in occurrences})
        at_edge = [_is_at_edge(pages[page], pages[page].lines[index]) for page, index in occurrences]
        if all(at_edge):
            if on_pages >= max(3, 0.25 * len(pages)):
                yield from (one for one in occurrences if not _fills(pages[one[0]], one[1], columns, heights[one[0]]))
        elif on_pages >= max(6, 0.4 * len(pages)) and not any(
            _is_cell(pages[page].lines[index], heights[page]) for page, index in occurrences
        ):
            text = pages[occurrences[0][0]].lines[occurrences[0][1]].text
            kept = 1 if len(_LETTERS.findall(text)) > 3 else 0
            yield from sorted(occurrences)[kept:]


def _is_cell(line: Line, heights: Heights) -> bool:
    """Whether other text stands at the height of a line, as in a row of a table."""
    return bool(line.parts) or heights.near(line.bottom, 0.3 * line.size) > (not line.is_turned)


def _near(places: dict[tuple[str, int, int], list[tuple[int, int]]]) -> Iterator[list[tuple[int, int]]]:
    """Occurrences of the same words in neighbouring cells of the page, together."""
    for (words, across, down), occurrences in places.items():
        around = [
            one
            for x in (across - 1, across, across + 1)
            for y in (down - 1, down, down + 1)
            for one in places.get((words, x, y), ())
        ]
        if len(occurrences) * 2 >= len(around) or len(occurrences) > 1:
            yield around


def _is_at_edge(page: Page, line: Line) -> bool:
    middle, across = (line.top + line.bottom) / 2, (line.left + line.right) / 2
    inside = _EDGE * page.height < middle < (1 - _EDGE) * page.height
    return not inside or not _EDGE * page.width < across < (1 - _EDGE) * page.width


def _fills(page: Page, index: int, columns: float, heights: Heights) -> bool:
    """Whether a line is as wide as the text and stands in it, line under line: then it may be text that repeats."""
    line = page.lines[index]
    return line.width > 0.75 * columns and not _stands_apart(line, heights)


def printed_area(pages: Sequence[Page]) -> tuple[float, float]:
    """From where to where most pages of a file are printed, in points from the top."""
    upright = [[line for line in page.lines if not line.is_turned] for page in pages]
    tops = sorted(min(line.top for line in lines) for lines in upright if lines)
    bottoms = sorted(max(line.bottom for line in lines) for lines in upright if lines)
    return (tops[len(tops) // 10], bottoms[-1 - len(bottoms) // 10]) if tops else (0.0, 0.0)


def edges_of(number: int, page: Page, area: tuple[float, float]) -> Iterator[Edge]:
    """The outermost rows of head and foot; rows of a number in the margin and of heads in two parts count as one.

    Rows of a table that runs to the edge are none. `area` is where most pages are printed.
    """
    heights = upright(page.lines)
    for side in (0, 1):
        rows = _outer_rows(page, side, area)
        if _is_table(rows):
            continue
        for rank, row in enumerate(rows[:_OUTERMOST]):
            for index, line in row:
                yield Edge(number, side, rank, index, line, _stands_apart(line, heights))


def turned_numbers(number: int, page: Page) -> Iterator[Edge]:
    """Numbers alone that stand turned in the margin, as pages' do in some magazines."""
    for index, line in enumerate(page.lines):
        if _is_turned_stamp(line, page) and number_of(line.text):
            yield Edge(number, 0, 0, index, line, stands_apart=True)


def _outer_rows(page: Page, side: int, area: tuple[float, float]) -> list[list[tuple[int, Line]]]:
    """The lines near the head or foot with their indexes, row by row, from outside inwards."""
    height = area[1] - area[0]
    upper = max(_OUTER * page.height, area[0] + _OF_PRINTED * height)
    lower = min((1 - _OUTER) * page.height, area[1] - _OF_PRINTED * height)
    outer = [
        (index, line)
        for index, line in enumerate(page.lines)
        if not (line.is_turned or line.mark) and (line.bottom < upper if side == 0 else line.top > lower)
    ]
    outer.sort(key=lambda one: one[1].top if side == 0 else -one[1].bottom)
    rows: list[list[tuple[int, Line]]] = []
    for index, line in outer:
        if rows and abs(line.bottom - rows[-1][0][1].bottom) <= 0.4 * line.size:
            rows[-1].append((index, line))
        else:
            rows.append([(index, line)])
    return rows


def _is_table(rows: Sequence[Sequence[tuple[int, Line]]]) -> bool:
    """Whether the outermost rows are of several pieces each and stand in step, as a table's do that goes on."""
    bottoms = [row[0][1].bottom for row in rows[: _OUTERMOST + 1]]
    steps = [abs(after - before) for before, after in pairwise(bottoms)]
    pieces = [sum(max(1, len(line.parts)) for _, line in row) for row in rows[: _OUTERMOST + 1]]
    size = rows[0][0][1].size if rows else 0
    return len(steps) == _OUTERMOST and max(steps) - min(steps) < _IN_STEP * size and min(pieces) >= _PIECES


def _in_tables(page: Page, area: tuple[float, float]) -> set[int]:
    """The lines of tables that run to the head or foot."""
    both = (_outer_rows(page, side, area) for side in (0, 1))
    return {index for rows in both if _is_table(rows) for row in rows for index, _ in row}


def _stands_apart(line: Line, heights: Heights) -> bool:
    """Whether more than 1.6 of its own heights lie between a line and the one inside of it that is next."""
    beside = heights.next_to(line.bottom, 0.4 * line.size)
    return beside is None or beside > 1.6 * line.size


def _is_prose(edge: Edge, size: float, columns: float) -> bool:
    """Whether a line at the edge looks like a line of the text: its type, its width, and no gap beside it."""
    line = edge.line
    if line.parts or line.size < 0.95 * size or line.size > 1.05 * size or edge.stands_apart:
        return False
    return line.width > 0.75 * columns or line.is_broken or line.text[:1].islower()


def _equal(edges: Sequence[Edge], count: int) -> Iterator[Edge]:
    """Rule B: an outermost line with the same words, digits alike, on three pages.

    In short files on two, where it is the first line, or stands under others like it.
    """
    groups: dict[tuple[str, int], list[Edge]] = defaultdict(list)
    for edge in edges:
        groups[_words(edge.line.text), edge.side].append(edge)
        for part in edge.line.parts:
            if len(_LETTERS.findall(part)) >= _LONG_PART:
                groups[_words(part), edge.side].append(edge)
    repeated = [group for group in groups.values() if len({edge.page for edge in group}) >= _least(count)]
    outside: set[tuple[int, int, int]] = set()
    for rank in range(_OUTERMOST):
        for group in repeated:
            if max(edge.rank for edge in group) != rank:
                continue
            if count >= 5 or all(edge.rank == 0 or _is_under(edge, outside) for edge in group):
                outside |= {(edge.page, edge.side, edge.rank) for edge in group}
                yield from group


def _least(count: int) -> int:
    """On how many pages of a file a line must stand to be furniture."""
    return 3 if count >= 5 else 2


def _is_under(edge: Edge, outside: set[tuple[int, int, int]]) -> bool:
    """Whether a line is short and the next one to it on the outside is furniture."""
    return len(edge.line.text) <= _SHORT and (edge.page, edge.side, edge.rank - 1) in outside


def _apart(edges: Sequence[Edge], count: int, size: float) -> Iterator[Edge]:
    """Rule D: an outermost line apart from the text at one height on many pages, in smaller type or in capitals."""
    heights: dict[tuple[int, int], list[Edge]] = defaultdict(list)
    for edge in edges:
        if edge.rank == 0 and edge.stands_apart and (edge.line.size <= _SMALL * size or edge.line.text.isupper()):
            heights[edge.side, round(edge.line.bottom / 4)].append(edge)
    for (side, height), group in heights.items():
        near = group + heights.get((side, height + 1), []) + heights.get((side, height - 1), [])
        if len({edge.page for edge in near}) >= max(3, count / 3):
            yield from group


def _counting(edges: Sequence[Edge], count: int, size: float) -> Iterator[Edge]:
    """Rules C and E: an outermost line with a number that runs with the pages, apart or in smaller type; in files of
    one or two pages a number alone."""
    may_be = [
        edge
        for edge in edges
        if any(map(number_of, edge.line.texts))
        or edge.stands_apart
        or edge.line.size <= _SMALL * size
        or edge.line.text.isupper()
    ]
    if count <= _TOO_FEW:
        yield from (edges[index] for _, index in lone_numbers(edges).values())
    for group in counted(may_be, _least(count)):
        yield from (may_be[place] for place in group)


def _with_their_rows(pages: Sequence[Page], found: list[set[int]]) -> None:
    """What stands beside furniture at the same height near head or foot, in short pieces, is furniture with it."""
    for page, taken in zip(pages, found, strict=True):
        wide = (page.lines[index] for index in taken if page.lines[index].width > 0.02 * page.width)
        heights, found_at = upright(page.lines), upright(wide)
        for index, line in enumerate(page.lines):
            at_edge = line.bottom < _EDGE * page.height or line.top > (1 - _EDGE) * page.height
            if index in taken or not at_edge or line.is_turned or line.width > 0.5 * page.width:
                continue
            if _stands_apart(line, heights) and found_at.near(line.bottom, 0.3 * line.size):
                taken.add(index)
