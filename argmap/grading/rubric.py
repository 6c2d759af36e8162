"""The rubric: how much each part of a map weighs, where bands begin, how many points a student is told."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from argmap.files import toml_values
from argmap.showing import closest, did_you_mean

if TYPE_CHECKING:
    from argmap.text import Text

__all__ = ["BANDS", "PARTS", "Rubric", "RubricError", "load_rubric", "whole_points"]

PARTS = {
    "thesis": "Thesis",
    "components": "Claims",
    "relations": "Relations",
    "evidence": "Evidence and quotes",
    "objections": "Objections",
}
"""The parts of a map that are judged, with the names that people read."""
_WEIGHTS = {"thesis": 20.0, "components": 20.0, "relations": 25.0, "evidence": 25.0, "objections": 10.0}
BANDS = ("strong", "developing", "look again")
_MOST_POINTS = 20


class RubricError(ValueError):
    """A rubric with a mistake; the message says which and what to do."""


@dataclass(frozen=True)
class Rubric:
    """Weights of parts (only their proportions count), the shares from which bands begin, and how many points."""

    weights: dict[str, float] = field(default_factory=lambda: dict(_WEIGHTS))
    strong: float = 0.8
    developing: float = 0.5
    points: int = 3

    def band(self, share: float) -> str:
        """The band of a share from 0 to 1."""
        return BANDS[0] if share >= self.strong else BANDS[1] if share >= self.developing else BANDS[2]

    def total(self, shares: dict[str, float | None]) -> float | None:
        """The weighted mean of the parts that could be judged."""
        judged = [(share, self.weights[part]) for part, share in shares.items() if share is not None]
        weight = sum(one for _, one in judged)
        return sum(share * one for share, one in judged) / weight if weight else None


def whole_points(value: float) -> int:
    """Points as whole ones, in feedback and gradebook alike; what is not quite all is not all."""
    return math.floor(value + 1e-9)


def load_rubric(text: Text) -> Rubric:
    """The rubric that a TOML file holds; raises RubricError."""
    try:
        data = toml_values(text.content)
    except ValueError as error:
        raise RubricError(f"is not TOML: {error}") from None
    _refuse_unknown(data, ("weights", "bands", "feedback"), "")
    weights = _table(data, "weights", tuple(_WEIGHTS))
    bands = _table(data, "bands", BANDS[:2])
    feedback = _table(data, "feedback", ("points",))
    chosen = _WEIGHTS | {name: _number(weights, "weights", name, 0, 1_000_000) for name in weights}
    if not sum(chosen.values()):
        raise RubricError("gives every part the weight 0: let one of them count")
    begin = {"strong": 0.8, "developing": 0.5} | {name: _number(bands, "bands", name, 0, 1) for name in bands}
    if begin["developing"] > begin["strong"]:
        raise RubricError("lets `developing` begin above `strong`: bands.strong must be the higher share")
    points = _number(feedback, "feedback", "points", 1, _MOST_POINTS) if feedback else 3
    if points != int(points):
        raise RubricError(f"feedback.points is {points:g}, but must be a whole number")
    return Rubric(chosen, begin["strong"], begin["developing"], int(points))


def _table(data: dict[str, Any], name: str, known: tuple[str, ...]) -> dict[str, Any]:
    table = data.get(name, {})
    if not isinstance(table, dict):
        raise RubricError(f"has `{name}` as a value, but it is a table: write [{name}]")
    _refuse_unknown(table, known, f"{name}.")
    return table


def _refuse_unknown(table: dict[str, Any], known: tuple[str, ...], prefix: str) -> None:
    for name in table:
        if name not in known:
            hint = did_you_mean(closest(name, known)) or f"; there are {', '.join(known)}"
            raise RubricError(f"has a key that means nothing: `{prefix}{name}`{hint}")


def _number(table: dict[str, Any], prefix: str, name: str, least: float, most: float) -> float:
    value = table[name]
    if isinstance(value, bool) or not isinstance(value, int | float) or math.isnan(value):
        raise RubricError(f"has {prefix}.{name} that is no number")
    if not least <= value <= most:
        raise RubricError(f"has {prefix}.{name} = {value:g}, but it must be from {least:g} to {most:g}")
    return float(value)
