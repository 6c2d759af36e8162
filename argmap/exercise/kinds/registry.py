"""The kinds of exercises by name: argmap's own, and those of other packages."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from argmap.exercise.kinds.aim import aim
from argmap.exercise.kinds.bearing import bearing
from argmap.exercise.kinds.build import build
from argmap.exercise.kinds.classify import classify
from argmap.exercise.kinds.counter_evidence import counter_evidence
from argmap.exercise.kinds.critical_questions import critical_questions
from argmap.exercise.kinds.criticise import criticise
from argmap.exercise.kinds.crux import crux, crux_lacks
from argmap.exercise.kinds.deny import deny
from argmap.exercise.kinds.find_words import find_words
from argmap.exercise.kinds.flaw import flaw
from argmap.exercise.kinds.hedge import hedge
from argmap.exercise.kinds.how_strong import how_strong
from argmap.exercise.kinds.indicators import indicators
from argmap.exercise.kinds.kind import Kind
from argmap.exercise.kinds.missing_premise import missing_premise
from argmap.exercise.kinds.repair import repair
from argmap.exercise.kinds.role import role
from argmap.exercise.kinds.same_shape import same_shape
from argmap.exercise.kinds.scramble import scramble
from argmap.exercise.kinds.strengthen import strengthen
from argmap.exercise.kinds.thesis import thesis
from argmap.exercise.kinds.together import together
from argmap.exercise.kinds.what_if import what_if, what_if_lacks
from argmap.exercise.kinds.write import write
from argmap.exercise.plugins import failed, joined

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.diagnostics import Finding

__all__ = ["KINDS", "LEVELS", "Kind", "failures", "kinds", "levels"]

KINDS: Mapping[str, Kind] = {
    "find-words": Kind(
        "find the article's words behind a claim", find_words, "claims with a quote that is found in the article's body"
    ),
    "thesis": Kind(
        "tell the thesis from other claims",
        thesis,
        "a thesis, and three claims unlike it two levels below it or deeper",
    ),
    "indicators": Kind(
        "say what an indicator word announces",
        indicators,
        "sentences of the body with one plain indicator word, of more sorts than contrasts or times alone",
    ),
    "classify": Kind(
        "claim or evidence, support or objection",
        classify,
        "evidence with dates or figures and premises that judge, each with one quote, or reasons and objections",
    ),
    "scramble": Kind("put a scrambled map together", scramble, "a branch of four to eight claims on three levels"),
    "together": Kind(
        "linked or convergent premises",
        together,
        "linked premises of which neither counts alone, and separate reasons for one claim",
    ),
    "missing-premise": Kind(
        "find the premise that nobody states",
        missing_premise,
        "a reason with one implicit premise beside stated ones",
    ),
    "critical-questions": Kind(
        "match critical questions to schemes", critical_questions, "reasons that name their scheme"
    ),
    "hedge": Kind(
        "say how surely the article says it",
        hedge,
        "claims that hold back and plain ones, each as sure as its one quote, in the same verb",
    ),
    "counter-evidence": Kind(
        "find what the author admits",
        counter_evidence,
        "an objection with a quote, and three claims that speak for what it is against, or beside that",
    ),
    "repair": Kind(
        "name what is wrong with a map",
        repair,
        "claims with one to four right below them, each with one quote, that can have faults of several sorts",
    ),
    "role": Kind(
        "say what words do in the text",
        role,
        "words that clearly speak for a claim and others that speak against one, and claims of other subjects",
    ),
    "bearing": Kind(
        "reason, objection, explanation or neither",
        bearing,
        "three of these: clear reasons, objections, explanations, and claims of other subjects",
    ),
    "strengthen": Kind(
        "find what strengthens or weakens",
        strengthen,
        "a conclusion below the thesis with a reason, something more that helps or hurts it, and five claims beside it",
    ),
    "deny": Kind(
        "find what a step cannot do without",
        deny,
        "two linked premises that need each other, and three claims that do not belong to them",
    ),
    "what-if": Kind(
        "say what follows if a claim is doubted",
        what_if,
        "pieces of four to twelve claims, in which doubts have different outcomes",
        lacks=what_if_lacks,
    ),
    "crux": Kind(
        "find the claim that a conclusion hangs on",
        crux,
        "pieces of six to sixteen claims whose conclusion stands, and hangs on one of them but not on three others",
        lacks=crux_lacks,
    ),
    "how-strong": Kind(
        "grade steps and sources",
        how_strong,
        "steps with a strength, or evidence with a named source and its rating, far enough apart",
    ),
    "flaw": Kind(
        "name a flaw of reasoning",
        flaw,
        "objections, causes or conclusions of which three sorts of answers can be made",
    ),
    "same-shape": Kind(
        "find a step of the same shape",
        same_shape,
        "steps to what ought to be done, by a scheme that another map (--bank) has, too",
    ),
    "build": Kind("build a map of your own", build, "a paragraph of the body of which the map has two claims or more"),
    "write": Kind("write a paragraph from a map", write, "a branch of four to nine claims with a reason"),
    "aim": Kind(
        "say what an objection is aimed at", aim, "objections by: reader to premises, steps and conclusions", True
    ),
    "criticise": Kind(
        "find the criticism that fits a step", criticise, "objections by: reader, and others to other steps", True
    ),
}
"""Argmap's own kinds by name, those first that come first in a course."""

LEVELS: Mapping[str, tuple[str, ...]] = {
    "first-week": ("indicators", "thesis", "classify", "find-words"),
    "practice": (
        "find-words",
        "classify",
        "together",
        "scramble",
        "hedge",
        "counter-evidence",
        "missing-premise",
        "role",
        "bearing",
        "strengthen",
    ),
    "exam": (
        "missing-premise",
        "together",
        "critical-questions",
        "hedge",
        "repair",
        "scramble",
        "strengthen",
        "deny",
        "what-if",
        "crux",
        "how-strong",
        "flaw",
        "same-shape",
        "build",
        "write",
    ),
    "criticise": ("aim", "criticise"),
}
"""argmap's own kinds that go together."""


@cache
def levels() -> Mapping[str, tuple[str, ...]]:
    """Kinds that go together, those of other packages that say so among them."""
    return {
        level: (*names, *(name for name, kind in kinds().items() if level in kind.levels))
        for level, names in LEVELS.items()
    }


@cache
def _joined() -> tuple[Mapping[str, Kind], tuple[Finding, ...]]:
    return joined(KINDS, Kind, "kind", lambda part, _: part.name)


def kinds() -> Mapping[str, Kind]:
    """All kinds by name: argmap's own, then those of the entry points `argmap.exercises`."""
    return _joined()[0]


def failures() -> tuple[Finding, ...]:
    """The packages whose exercises cannot be loaded, or bring a kind that is there already."""
    return (*failed(), *_joined()[1])
