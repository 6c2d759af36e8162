"""The kinds of exercises by name: argmap's own, and those of other packages."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from argmap.exercise.kinds import judging, reading, structure
from argmap.exercise.kinds.kind import Kind
from argmap.exercise.plugins import failed, joined

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.diagnostics import Finding

__all__ = ["KINDS", "LEVELS", "Kind", "failures", "kinds"]

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
def _joined() -> tuple[Mapping[str, Kind], tuple[Finding, ...]]:
    return joined(KINDS, Kind, lambda point, _: point.name)


def kinds() -> Mapping[str, Kind]:
    """All kinds by name: argmap's own, then those of the entry points `argmap.exercises`."""
    return _joined()[0]


def failures() -> tuple[Finding, ...]:
    """The packages whose exercises cannot be loaded, or bring a kind that is there already."""
    return (*failed(), *_joined()[1])
