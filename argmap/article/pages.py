"""Pages of an article that has them: form feeds in its text, the numbers printed on them, and notes at its end."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Literal, NamedTuple

from argmap.counting import PageNumbers

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["NOTES", "PAGE_BREAK", "Pages", "Spot", "in_english", "note_at_start"]

PAGE_BREAK = "\f"
"""What stands in a text where a page begins."""
NOTES = "Notes"
"""The line under which notes stand at the end of a text that was made from a document."""
_NOTE = re.compile(r"(?:\[p\. (?P<page>[^\]\s]{1,20})\] )?(?P<mark>[^\W_]{1,4}|[*†‡§¶]{1,3})[.)]? ")


class Pages:
    """Where the pages of a text begin (code points), and how they are called."""

    def __init__(self, text: str, numbers: Mapping[int, str] | None = None) -> None:
        self.starts = [match.end() for match in re.finditer(PAGE_BREAK, text)]
        """The offset at which each page but the first begins."""
        self._numbers = PageNumbers(numbers)

    def __bool__(self) -> bool:
        return bool(self.starts)

    def __len__(self) -> int:
        return len(self.starts) + 1

    def start(self, page: int) -> int:
        """The offset at which a page begins, counted from 1."""
        return self.starts[page - 2] if page > 1 else 0

    def at(self, offset: int) -> int:
        """The page that an offset lies on, counted from 1."""
        return bisect_right(self.starts, offset) + 1

    def number(self, page: int) -> str:
        """How a page (counted from 1) is called: see `PageNumbers`."""
        return self._numbers.of(page)

    def sheet_of(self, number: str) -> int:
        """The first page, counted from 1, that has a number printed on it; 0 where none has."""
        return next((page for page in range(1, len(self) + 1) if self.number(page) == number), 0)


class Spot(NamedTuple):
    """A place in an article as readers find it; how it is worded is for whoever shows it."""

    kind: Literal["paragraph", "page", "note", "headline", "before", "after"]
    """`page` in a text that has pages, else a `paragraph` of the body; a note at the end; the title; what stands before
    or after the body of a text without pages."""
    number: str = ""
    """Of a paragraph, counted from 1 within the body; the mark of a note."""
    page: str = ""
    """The number printed on the page; empty where the text has no pages, or no page is known of a note."""
    last: str = ""
    """The number printed on the page that a stretch ends on, where that is another one."""


def note_at_start(words: str) -> Spot | None:
    """The note that begins with these words; None where none does.

    >>> note_at_start("[p. 4] 2 Copying is used")
    Spot(kind='note', number='2', page='4', last='')
    >>> note_at_start("3 See above."), note_at_start("See above.")
    (Spot(kind='note', number='3', page='', last=''), None)
    """
    note = _NOTE.match(words)
    if note is None or not (note["page"] or note["mark"].isdigit()):
        return None
    return Spot("note", note["mark"], note["page"] or "")


def in_english(spot: Spot) -> str:
    """What readers of English call a place.

    >>> print(in_english(Spot("page", "7", "26", "27")), in_english(Spot("note", "2", "4")), sep="; ")
    p. 26–27; p. 4, note 2
    """
    if spot.kind == "paragraph":
        return f"¶{spot.number}"
    pages = f"p. {spot.page}–{spot.last}" if spot.last else f"p. {spot.page}"
    if spot.kind == "note":
        return f"{pages}, note {spot.number}" if spot.page else f"note {spot.number}"
    return pages if spot.kind == "page" else _BESIDE[spot.kind]


_BESIDE = {"headline": "headline", "before": "before the body", "after": "after the body"}
