"""Argumentation schemes: what the premises of each play, and what to ask of it, as data (after Walton and others)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from argmap.scheme_names import OTHER_NAMES, Scheme, scheme_name

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["FAMILIES", "CriticalQuestion", "SchemePage", "scheme_page", "schemes"]

FAMILIES = {
    "source": "rests on who says so",
    "causes and signs": "rests on causes, signs and explanations",
    "goals and outcomes": "rests on goals, values and what would follow",
    "classification": "rests on what something is, or is like",
    "cases and rules": "rests on cases, figures and rules",
    "persons": "bears on a person's standing more than on the matter",
}
"""Kinds of schemes with what each rests on, in the order of lists; a selection from Walton and Macagno (2015)."""


class CriticalQuestion(NamedTuple):
    """What to ask of a step, and what an answer would do to it: undermine, undercut or rebut."""

    attack: str
    text: str


@dataclass(frozen=True, slots=True)
class SchemePage:
    """What a scheme's premises say: a text for each role."""

    name: str
    family: str
    roles: Mapping[str, str]
    conclusion: str
    critical_questions: tuple[CriticalQuestion, ...]
    also: tuple[str, ...] = ()
    """Its names in AIF, arguebuf and the literature."""
    shows: str | None = None
    """What a step of this scheme shows plainly: "source" (somebody is named) or "figure"; None where nothing does."""
    shown_role: str | None = None
    """The role that this belongs to."""

    @property
    def questions(self) -> tuple[str, ...]:
        """The critical questions' texts."""
        return tuple(one.text for one in self.critical_questions)


def scheme_page(name: str) -> SchemePage | None:
    """The page of a scheme by any of its names, however that is written; None where there is no such scheme."""
    return schemes().get(scheme_name(name))


@cache
def schemes() -> Mapping[str, SchemePage]:
    """All schemes by name, as maps write them."""
    with Path(__file__).with_name("schemes.toml").open("rb") as file:
        data = tomllib.load(file)
    return {name: _page(name, one) for name, one in data.items()}


def _page(name: str, data: dict[str, Any]) -> SchemePage:
    return SchemePage(
        name,
        data["family"],
        {role.replace("_", " "): text for role, text in data["roles"].items()},
        data["conclusion"],
        tuple(CriticalQuestion(*pair) for question in data["questions"] for pair in question.items()),
        OTHER_NAMES.get(Scheme(name), ()),
        data.get("shows"),
        data.get("shown_role"),
    )
