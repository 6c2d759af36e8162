"""What a step of reasoning has, by its scheme, its words and its speakers: an expert, a figure, a likeness, a rule."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.graph import Claim
    from argmap.schemes import SchemePage

__all__ = ["ANY", "asked_things", "things_of"]

_TABLE = Path(__file__).parent / "questions.toml"
_WORD = re.compile(r"[^\W\d_]+")
ANY = "-"
"""What a critical question asks about that might be asked of many a step."""


@cache
def _table() -> dict[str, Any]:
    with _TABLE.open("rb") as file:
        return tomllib.load(file)


def asked_things(page: SchemePage) -> tuple[str, ...]:
    """What the critical questions of a scheme ask about, in their order; none for a scheme that is not in the table."""
    return tuple(_table()["asks"].get(page.name, ()))


def things_of(page: SchemePage, claims: Sequence[Claim]) -> frozenset[str]:
    """The things that a step has, or that a good student may well ask about there; `claims` are all claims of it."""
    table = _table()
    found = set(table["has"].get(page.name, "").split())
    text = " ".join(one.text for one in claims).lower()
    words = _WORD.findall(text)
    found |= {
        thing
        for thing, beginnings in table["shown_by"].items()
        if any(word.startswith(tuple(beginnings.split())) for word in words)
    }
    if any(getattr(one.shape, "attributed_to", None) for one in claims):
        found |= set(table["has"]["position to know"].split())
    return frozenset(found | ({"figure"} if re.search(r"\d", text) else set()))
