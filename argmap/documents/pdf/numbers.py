"""Numbers that count pages: those printed in heads and feet, roman ones too, and the runs that they make."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING, Protocol

from argmap.counting import of_roman

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.documents.pdf.lines import Line

__all__ = ["counted", "lone_numbers", "number_of", "numbers_in"]

_ALONE = re.compile(
    r"(?:(?:page|seite|p\.|s\.|pg\.?|página|pagina|стр\.?|sayfa)\s*)?[-–—\[(|•·~]*\s*([ivxlcdm]{1,8}|\d{1,5})\s*[-–—\])|•·~.]*"
    r"(?:\s*(?:of|von|/|de|sur|van|из)\s*\d{1,5})?",
    re.IGNORECASE,
)
_AT_EDGE = re.compile(r"^\W{0,3}(\d{1,5})(?!\d|[.,:]\d)\b|(?<![\d.,:])\b(\d{1,5})\W{0,3}$")
_ROMAN_AT_EDGE = re.compile(r"^\W{0,3}([ivxlc]{1,8})(?= )|(?<= )([ivxlc]{1,8})\W{0,3}$")
_OF = re.compile(r"(?:page|seite|p\.)\s*(\d{1,5})\s*(?:of|von|/)\s*\d{1,5}", re.IGNORECASE)
_NEAR = 6
_FIRST_YEAR, _NO_YEAR = 1800, 2100


class _Placed(Protocol):
    @property
    def page(self) -> int: ...
    @property
    def side(self) -> int: ...
    @property
    def rank(self) -> int: ...
    @property
    def line(self) -> Line: ...
    @property
    def stands_apart(self) -> bool: ...


def number_of(text: str) -> tuple[int, bool] | None:
    """The number that a line consists of (`17`, `- 17 -`, `xii`, `Page 3 of 9`) and whether it is roman."""
    match = _ALONE.fullmatch(text.strip())
    if not match:
        return None
    if match[1].isdecimal():
        return int(match[1]), False
    roman = of_roman(match[1])
    return None if roman is None else (roman, True)


def numbers_in(text: str) -> list[tuple[int, bool]]:
    """The numbers that may be the page's in a line of head or foot: alone, at its begin or end, `Page 3 of 9`."""
    alone = number_of(text)
    if alone:
        return [alone]
    found = [int(one) for pair in _AT_EDGE.findall(text) for one in pair if one]
    found += [int(one) for one in _OF.findall(text)]
    romans = [of_roman(one) for pair in _ROMAN_AT_EDGE.findall(text) for one in pair if one]
    return [*((one, False) for one in dict.fromkeys(found)), *((one, True) for one in romans if one)]


def lone_numbers(edges: Sequence[_Placed]) -> dict[int, tuple[int, int]]:
    """In a file of one or two pages, which have nothing to run with: of each page (from 0) its number and its line.

    The number stands alone at head or foot, apart or between signs (`- 24 -`), is no year, and the only one; the second
    page's follows the first one's. The line is its index in `edges`.
    """
    found: dict[int, tuple[int, int]] = {}
    several: set[int] = set()
    for index, edge in enumerate(edges):
        number = number_of(edge.line.text)
        is_apart = edge.stands_apart or not edge.line.text.isdecimal()
        if number and not number[1] and is_apart and edge.rank <= 1 and not _FIRST_YEAR <= number[0] < _NO_YEAR:
            if edge.page in found:
                several.add(edge.page)
            found[edge.page] = (number[0], index)
    if several or (len(found) > 1 and found[0][0] + 1 != found[1][0]):
        return {}
    return found


def counted(edges: Sequence[_Placed], least: int) -> Iterator[list[int]]:
    """Groups of lines at the edge whose numbers run with their pages, as indexes: number minus page is the same.

    Args:
        edges: lines at the edge of their pages
        least: on how many pages, near each other; two for a line that is but a number
    """
    offsets: dict[tuple[int, bool], list[int]] = defaultdict(list)
    alone: dict[tuple[int, bool], list[int]] = defaultdict(list)
    for index, edge in enumerate(edges):
        for text in edge.line.texts:
            for number, is_roman in numbers_in(text):
                offsets[number - edge.page, is_roman].append(index)
                if number_of(text) and edge.rank == 0:
                    alone[number - edge.page, is_roman].append(index)
    for group in offsets.values():
        pages = sorted({edges[index].page for index in group})
        if len(pages) >= least:
            yield [index for index in group if _has_near(pages, edges[index].page, least)]
    for group in alone.values():
        if len({edges[index].page for index in group}) > 1:
            yield group


def _has_near(pages: Sequence[int], page: int, least: int) -> bool:
    """Whether enough pages lie within six of one, itself among them."""
    return bisect_right(pages, page + _NEAR) - bisect_left(pages, page - _NEAR) >= least
