"""Numbers as they are printed: Roman numerals, and page numbers that count up from one that is known."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["PageNumbers", "as_roman", "of_roman", "printed"]

_NUMBER = re.compile(r"(.*?)([0-9]{1,20})")
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_SIGNS = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def of_roman(text: str) -> int | None:
    """The number that a Roman numeral writes, None where it is none.

    >>> of_roman("xiv"), of_roman("iiii"), of_roman("mix")
    (14, None, 1009)
    """
    lower = text.lower()
    if not lower or set(lower) - _VALUES.keys():
        return None
    values = [_VALUES[one] for one in lower]
    total = sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))
    return total if total > 0 and as_roman(total) == lower else None


def as_roman(number: int) -> str:
    """A number above 0 as a Roman numeral in small letters.

    >>> as_roman(14)
    'xiv'
    """
    text = ""
    for value, sign in _SIGNS:
        text += sign * (number // value)
        number %= value
    return text


def printed(first: str, after: int) -> str:
    """The printed number so many pages after one that is known; what cannot be counted stays as it is.

    >>> [printed("ix", 1), printed("A-9", 2), printed("47698", 3), printed("0012", 1), printed("cover", 1)]
    ['x', 'A-11', '47701', '13', 'cover']
    """
    if number := _NUMBER.fullmatch(first):
        return f"{number[1]}{int(number[2]) + after}"
    roman = of_roman(first) if first.islower() or first.isupper() else None
    if roman is None:
        return first
    counted = as_roman(roman + after)
    return counted.upper() if first.isupper() else counted


class PageNumbers:
    """How the pages of a file are called, from the runs of numbers that are printed on them."""

    def __init__(self, runs: Mapping[int, str] | None = None) -> None:
        """`runs` has, by the page of the file (from 1) that a run begins with, the number printed on it."""
        self.runs = dict(sorted((runs or {}).items()))
        self._begin = list(self.runs)

    def of(self, page: int) -> str:
        """The number that is printed on a page (counted from 1); its place in the file where none is known.

        That stands in parentheses where other pages have printed ones, which it may be taken for.

        >>> PageNumbers().of(3), PageNumbers({2: "x"}).of(3), PageNumbers({5: "1"}).of(3)
        ('3', 'xi', '(3)')
        """
        index = bisect_right(self._begin, page) - 1
        if index >= 0:
            return printed(self.runs[self._begin[index]], page - self._begin[index])
        return f"({page})" if self.runs else str(page)
