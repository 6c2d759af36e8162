"""What a ready question is answered with: tables, some of them drawn as bars, and what is to be said of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["DRAWN", "Answer", "Table", "first", "left_out", "share", "together"]

DRAWN = frozenset({"claims", "depth", "coverage", "years"})
"""The names of tables whose rows have an order of their own, drawn as columns."""


@dataclass(frozen=True)
class Table:
    """A table of an answer."""

    name: str
    """A word for programs."""
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    bars: str = ""
    """The column that is drawn as bars, one a row; empty for none."""
    note: str = ""
    """What a reader must know of it."""

    @classmethod
    def of(cls, name: str, title: str, columns: str, rows: Any, bars: str = "", note: str = "") -> Table:
        """A table whose columns are given as words with `|` between them."""
        return cls(name, title, tuple(columns.split("|")), tuple(map(tuple, rows)), bars, note)


@dataclass(frozen=True)
class Answer:
    """The answer to a ready question."""

    question: str
    title: str
    tables: tuple[Table, ...]


def first(rows: Sequence[tuple[Any, ...]]) -> tuple[list[tuple[Any, ...]], str]:
    """Rows without their last value, which is how many there are in all; and what is to be said where these are more.

    >>> first([("a", 3), ("b", 3)])
    ([('a',), ('b',)], 'the first 2 of 3')
    """
    number = rows[0][-1] if rows else 0
    return [row[:-1] for row in rows], f"the first {len(rows):,} of {number:,}" if number > len(rows) else ""


def share(part: float | None, whole: float | None) -> str:
    """A part of a whole in percent; empty where there is no whole. What is nearly all or nothing is not told as that.

    >>> share(1, 3), share(0, 0), share(999, 1000), share(99999, 100000), share(3, 3)
    ('33 %', '', '99.9 %', '99.9 %', '100 %')
    """
    if not whole:
        return ""
    percent = 100 * (part or 0) / whole
    if 0 < percent < 100 and f"{percent:.0f}" in {"0", "100"}:
        return f"{min(max(percent, 0.1), 99.9):.1f} %"
    return f"{percent:.0f} %"


def left_out(number: int | None, noun: str, why: str) -> str:
    """What is said of those that a table leaves out; `why` in the singular and in the plural, with `|` between.

    >>> [left_out(number, "map", "names|name no year") for number in (1, 2_000, 0)]
    ['1 map names no year', '2,000 maps name no year', '']
    """
    one, _, rest = why.partition("|")
    many, _, what = rest.partition(" ")
    if not number:
        return ""
    return f"{number:,} {noun}{'' if number == 1 else 's'} {one if number == 1 else many} {what}"


def together(*notes: str) -> str:
    """Several notes as one, without those that are empty."""
    return "; ".join(filter(None, notes))
