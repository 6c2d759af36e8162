"""Argumentation schemes: what the premises of each play, as data (after Walton, Reed and Macagno 2008)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.model import spaced

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["SchemePage", "scheme_page", "schemes"]


@dataclass(frozen=True, slots=True)
class SchemePage:
    """What a scheme's premises say: a text for each role."""

    name: str
    roles: Mapping[str, str]
    shows: str | None = None
    """What a step of this scheme shows plainly: "source" (somebody is named) or "figure"; None where nothing does."""
    shown_role: str | None = None
    """The role that this belongs to."""
    questions: tuple[str, ...] = ()
    """Critical questions: what to ask of a step of this scheme."""


def scheme_page(name: str) -> SchemePage | None:
    """The page of a scheme by its name, however that is written; None where there is no such scheme."""
    return schemes().get(spaced(name))


@cache
def schemes() -> Mapping[str, SchemePage]:
    """All schemes by name, as maps write them."""
    with Path(__file__).with_name("schemes.toml").open("rb") as file:
        data = tomllib.load(file)
    return {
        name: SchemePage(
            name,
            {role.replace("_", " "): text for role, text in one["roles"].items()},
            one.get("shows"),
            one.get("shown_role"),
            tuple(one.get("questions", ())),
        )
        for name, one in data.items()
    }
