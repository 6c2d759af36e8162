"""Printed page numbers: the file's own page labels, else the numbers in heads and feet, as runs that count up."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from argmap.counting import as_roman, printed
from argmap.documents.pdf.numbers import lone_numbers, number_of, numbers_in

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.documents.pdf.furniture import Edge

__all__ = ["of_labels", "of_numbers"]

_NEAR = 2
_MISSING = 5
"""Pages that may be missing between two of an excerpt."""
_AS_THE_FILE = (1, False)
"""The difference of a number that counts the file's own pages."""
_SELDOM = 4
_TOO_FEW = 2
"""Pages, for a number to run with them."""
_NUMBER = re.compile(r"[^\s,;]{1,20}")
"""What a header takes for a printed number."""
_ZEROS = re.compile(r"(?<!\d)0+(?=\d)")
"""They stand before a number and are not counted on: `007` is called 7."""
_BEFORE_NUMBER = re.compile(r"(?:pp?|pages?|s|seiten?)\b\.?\s*(?=(?:\d{1,6}|[ivxlcdm]{1,8})$)", re.IGNORECASE)


def of_labels(labels: Sequence[str]) -> dict[int, str]:
    """Runs of the labels that a PDF gives to its pages; empty where they only count from 1, or say nothing.

    A label is taken without `p.` or `page`; one of several words is no number.

    >>> of_labels(["i", "ii", "1", "2"])
    {1: 'i', 3: '1'}
    >>> of_labels(["Cover Page", "p. 219"])
    {2: '219'}
    >>> of_labels(["007", "008"])
    {1: '7'}
    """
    if not all(labels):
        return {}
    runs: dict[int, str] = {}
    expected = ""
    for page, label in enumerate(map(_number_of_label, labels), 1):
        if label and label != expected:
            runs[page] = label
        expected = printed(label or expected, 1)
    return {} if runs == {1: "1"} else runs


def _number_of_label(label: str) -> str:
    number = _ZEROS.sub("", _BEFORE_NUMBER.sub("", label.strip()))
    return number if _NUMBER.fullmatch(number) else ""


def of_numbers(edges: Sequence[Edge], count: int) -> dict[int, str]:
    """Runs of the numbers printed in the outermost lines of head and foot.

    A number counts where three pages in a row have the same difference between number and page. Between two stretches
    with the same difference it goes on; pages before the first stretch keep its counting while it stays above 0.

    Where two numbers run, as a book's own beside a stamp that counts the file's pages, the one that tells more than
    the file's counting is taken, unless it is seldom.

    Args:
        edges: lines at the edge of their pages that may hold a number
        count: how many pages the file has
    """
    lone = lone_numbers(edges) if count <= _TOO_FEW else {}
    if lone:
        page, (number, _) = min(lone.items())
        return _runs([(number - page, False)] * count if number > page else [None] * count)
    offsets = _offsets(edges, count)
    chosen: list[tuple[int, bool] | None] = [None] * count
    votes: Counter[tuple[int, bool]] = Counter(one for page in offsets for one in page)
    votes[_AS_THE_FILE] //= _SELDOM
    usual = votes.most_common(1)[0][0] if votes else _AS_THE_FILE
    for page in range(count):
        for offset in sorted(offsets[page], key=lambda one: (-votes[one], one)):
            around = [_has(offsets, page + step, offset) for step in (-2, -1, 1, 2)]
            is_run = (around[0] and around[1]) or (around[1] and around[2]) or (around[2] and around[3])
            if is_run or ((around[1] or around[2]) and _is_near(offset, usual, votes)):
                chosen[page] = offset
                break
    return _runs(_filled(chosen))


def _is_near(offset: tuple[int, bool], usual: tuple[int, bool], votes: Mapping[tuple[int, bool], int]) -> bool:
    """Whether a difference is little less or more than the usual one: pages are missing in an excerpt."""
    return offset[1] == usual[1] and abs(offset[0] - usual[0]) <= _MISSING and votes[usual] > _NEAR


def _has(offsets: Sequence[set[tuple[int, bool]]], page: int, offset: tuple[int, bool]) -> bool:
    return 0 <= page < len(offsets) and offset in offsets[page]


def _offsets(edges: Sequence[Edge], count: int) -> list[set[tuple[int, bool]]]:
    offsets: list[set[tuple[int, bool]]] = [set() for _ in range(count)]
    for edge in edges:
        offsets[edge.page] |= {
            (number - edge.page, is_roman)
            for text in edge.line.texts
            for number, is_roman in numbers_in(text)
            if number_of(text) or not edge.line.is_broken
        }
    return offsets


def _filled(chosen: Sequence[tuple[int, bool] | None]) -> list[tuple[int, bool] | None]:
    """Pages without a number: counted back from the stretch after them where that comes out above 0 and they are few,
    or are the first; else counted on from the stretch before."""
    filled = list(chosen)
    known = [page for page, offset in enumerate(chosen) if offset is not None]
    for before, after in pairwise([-1, *known, len(chosen)]):
        offset = chosen[before] if before >= 0 else None
        back = chosen[after] if after < len(chosen) else None
        for page in range(after - 1, before, -1):
            is_near = before < 0 or after - page <= _NEAR
            filled[page] = back if back and page + back[0] >= 1 and is_near else offset
    return filled


def _runs(offsets: Sequence[tuple[int, bool] | None]) -> dict[int, str]:
    runs: dict[int, str] = {}
    last: tuple[int, bool] | None = (0, False)
    for page, offset in enumerate(offsets):
        if offset is not None and offset != last:
            number = page + offset[0]
            runs[page + 1] = as_roman(number) if offset[1] else str(number)
            last = offset
    return {} if runs == {1: "1"} else runs
