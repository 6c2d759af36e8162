"""Printed numbers of pages as runs: from which page on they are counted how."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.documents.numbering import in_format

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["page_runs"]

_NUMBER = re.compile(r"(\d{1,6}|[ivxlc]{1,12})\W*\Z", re.IGNORECASE)
_WORDS = re.compile(r"(?:[a-z]++(?:[-_. ][a-z]++)*+[-_. ]?)?[-_. ]?", re.IGNORECASE)
_LONGEST = 60  # characters of a label


def page_runs(labels: Sequence[str]) -> dict[int, str]:
    """Of the printed number of every page in order: from which page on (counted from 1) it is numbered how.

    A label that says no number is left as it is counted. Empty where pages are numbered from 1.

    >>> page_runs(["page i", "ii", "1", "2", "3", "7"])
    {1: 'i', 3: '1', 6: '7'}
    >>> page_runs(["1", "2"])
    {}
    >>> page_runs(["Photographicinsertbetweenchapters?", "9", "page-xii"])
    {2: '9', 3: 'xii'}
    """
    found: dict[int, str] = {}
    expected = "1"
    for number, label in enumerate(labels, 1):
        said = _said(label.strip()[:_LONGEST]) or expected
        if said != expected:
            found[number] = said
        expected = _next(said)
    return found


def _said(label: str) -> str:
    """The number at the end of a label, after words at most; empty where there is none."""
    match = _NUMBER.search(label)
    return match[1].lower() if match and _WORDS.fullmatch(label, 0, match.start()) else ""


def _next(label: str) -> str:
    if label.isdecimal():
        return str(int(label) + 1)
    value = next((number for number in range(1, 400) if in_format(number, "lowerRoman") == label), 0)
    return in_format(value + 1, "lowerRoman") if value else ""
