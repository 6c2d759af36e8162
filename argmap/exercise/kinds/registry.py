"""The kinds of exercises by name: argmap's own, and those of other packages."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.metadata import entry_points
from typing import TYPE_CHECKING

from argmap.checker import failed_plugin
from argmap.exercise.kinds import judging, reading, structure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from importlib.metadata import EntryPoint

    from argmap.diagnostics import Finding
    from argmap.exercise.items import Item
    from argmap.exercise.quarry import Quarry

__all__ = ["KINDS", "LEVELS", "Kind", "failures", "kinds"]

_GROUP = "argmap.exercises"


@dataclass(frozen=True)
class Kind:
    """A kind of exercise."""

    about: str
    make: Callable[[Quarry], Iterable[Item]]
    needs: str
    """What a map must have for it: said where it has not."""


KINDS: Mapping[str, Kind] = {
    "find-words": Kind(
        "find the article's words behind a claim", reading.find_words, "claims whose quotes are found in the article"
    ),
    "thesis": Kind("tell the thesis from other claims", reading.thesis, "a thesis and three claims unlike it"),
    "indicators": Kind(
        "say what an indicator word announces", reading.indicators, "quoted sentences with plain indicator words"
    ),
    "classify": Kind(
        "claim or evidence, support or objection",
        structure.classify,
        "evidence and premises with quotes, or objections",
    ),
    "scramble": Kind("put a scrambled map together", structure.scramble, "a branch of four to eight claims"),
    "together": Kind(
        "linked or convergent premises", structure.together, "premises that are linked, or separate steps to one claim"
    ),
    "missing-premise": Kind(
        "find the premise that nobody states",
        structure.missing_premise,
        "a step with one implicit premise",
    ),
    "critical-questions": Kind(
        "match critical questions to schemes", judging.critical_questions, "steps that name their scheme"
    ),
    "hedge": Kind("say how surely the article says it", reading.hedge, "quoted claims in a language with word lists"),
    "counter-evidence": Kind(
        "find what the author admits", structure.counter_evidence, "an objection with a quote, and claims beside it"
    ),
    "repair": Kind("name what is wrong with a map", judging.repair, "sound branches of two to five claims"),
    "build": Kind("build a map of your own", judging.build, "paragraphs of which the map has two claims or more"),
}
"""Argmap's own kinds by name, those first that come first in a course."""

LEVELS: Mapping[str, tuple[str, ...]] = {
    "first-week": ("indicators", "thesis", "classify", "find-words"),
    "practice": ("find-words", "classify", "together", "scramble", "hedge", "counter-evidence", "missing-premise"),
    "exam": ("missing-premise", "together", "critical-questions", "hedge", "repair", "scramble", "build"),
}
"""Kinds that go together."""


@cache
def _loaded() -> tuple[Mapping[str, Kind], tuple[Finding, ...]]:
    """All kinds, and a finding for each package whose kind cannot be loaded."""
    known = dict(KINDS)
    failed = []
    for point in sorted(entry_points(group=_GROUP)):
        try:
            known[_free(point, known)] = _kind(point)
        except (Exception, SystemExit) as error:
            failed.append(failed_plugin(point, "kinds of exercises", error))
    return known, tuple(failed)


def _free(point: EntryPoint, known: Mapping[str, Kind]) -> str:
    if point.name in known:
        raise ValueError(f"there is a kind {point.name} already")
    return point.name


def _kind(point: EntryPoint) -> Kind:
    kind = point.load()
    if not isinstance(kind, Kind):
        raise TypeError(f"{point.name} is not a Kind")
    return kind


def kinds() -> Mapping[str, Kind]:
    """All kinds by name: argmap's own, then those of the entry points `argmap.exercises`."""
    return _loaded()[0]


def failures() -> tuple[Finding, ...]:
    """The packages whose kinds cannot be loaded."""
    return _loaded()[1]
