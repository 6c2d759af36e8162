"""Names that two formats can share: ids of maps made of foreign names, and names for what has none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.draft import Draft

__all__ = ["as_id", "free_names", "give_ids", "numeric"]

_UNFIT = re.compile(r"[\s\x00-\x1f\x7f]+")
_LONGEST = 80
_NUMBERED = re.compile(r"n(\d+)")


def as_id(name: str) -> str:
    """A name as a map's id: no white space, not a mere number, at most 80 characters.

    >>> as_id("278"), as_id("2_1649"), as_id("Free will ")
    ('n278', '2_1649', 'Free-will')
    """
    id_ = _UNFIT.sub("-", name.strip()).encode("utf-8", "replace").decode()[:_LONGEST]
    return f"n{id_}"[:_LONGEST] if id_.replace(".", "").isdigit() or not id_ else id_


def numeric(id_: str) -> str:
    """The number that an id was made of, where it was made of one; else the id itself.

    >>> numeric("n278"), numeric("R1")
    ('278', 'R1')
    """
    match = _NUMBERED.fullmatch(id_)
    return match[1] if match else id_


def give_ids(draft: Draft) -> None:
    """Give every claim that a format names an id of its own."""
    taken: set[str] = set()
    for claim in draft.claims:
        if claim.name:
            claim.fields["id"] = id_ = _free(as_id(claim.name), taken)
            taken.add(id_)


def _free(name: str, taken: set[str]) -> str:
    if name not in taken:
        return name
    stem = name[: _LONGEST - 8]
    return next(one for at in range(2, len(taken) + 3) if (one := f"{stem}-{at}") not in taken)


def free_names(wanted: Iterable[str], stem: str, taken: set[str]) -> list[str]:
    """For each wanted name (empty: none) one that nothing else has; they are taken from then on."""
    found, count = [], 0
    for name in wanted:
        unique = name if name and name not in taken else ""
        while not unique:
            count += 1
            unique = "" if f"{stem}{count}" in taken else f"{stem}{count}"
        taken.add(unique)
        found.append(unique)
    return found
