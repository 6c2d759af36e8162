"""What can differ between two maps, and one difference."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.comparison.values import Value

__all__ = ["GROUPS", "Difference", "What"]


class What(StrEnum):
    """What differs."""

    MISSING = "missing"
    EXTRA = "extra"
    THESIS = "thesis"
    PLACE = "place"
    USE = "use"
    RELATION = "relation"
    LINK = "link"
    KIND = "kind"
    IMPLICIT = "implicit"
    QUOTE = "quote"
    MEANING = "meaning"
    SCHEME = "scheme"
    TYPE = "type"
    SOURCE = "source"


GROUPS = {
    "missing": (What.MISSING,),
    "extra": (What.EXTRA,),
    "placed differently": (What.THESIS, What.PLACE, What.USE, What.LINK),
    "labelled differently": (
        What.RELATION,
        What.KIND,
        What.IMPLICIT,
        What.QUOTE,
        What.MEANING,
        What.SCHEME,
        What.TYPE,
        What.SOURCE,
    ),
}
"""How reports group differences."""


@dataclass(frozen=True)
class Difference:
    """One difference: claims by their indices in each map, and what each map has."""

    what: What
    first: int | None
    second: int | None
    ours: Value = None
    theirs: Value = None
    partners: tuple[int, ...] = ()
    """Of links: the first map's claims that are linked in one map only. Of places: its claims above."""
