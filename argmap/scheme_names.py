"""The names of argumentation schemes: as maps write them, and as other formats and the literature do."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["OTHER_NAMES", "Scheme", "scheme_name", "spaced"]


class Scheme(StrEnum):
    """The argumentation schemes that a step may name (after Walton, Reed and Macagno 2008)."""

    EXPERT_OPINION = "expert opinion"
    POSITION_TO_KNOW = "position to know"
    WITNESS_TESTIMONY = "witness testimony"
    POPULAR_OPINION = "popular opinion"
    POPULAR_PRACTICE = "popular practice"
    EXAMPLE = "example"
    STATISTICS = "statistics"
    ANALOGY = "analogy"
    PRECEDENT = "precedent"
    VERBAL_CLASSIFICATION = "verbal classification"
    DEFINITION_TO_CLASSIFICATION = "definition to classification"
    SIGN = "sign"
    ABDUCTIVE = "abductive"
    EVIDENCE_TO_HYPOTHESIS = "evidence to hypothesis"
    CAUSE_TO_EFFECT = "cause to effect"
    CORRELATION_TO_CAUSE = "correlation to cause"
    PRACTICAL_REASONING = "practical reasoning"
    VALUES = "values"
    NEGATIVE_CONSEQUENCES = "negative consequences"
    POSITIVE_CONSEQUENCES = "positive consequences"
    SLIPPERY_SLOPE = "slippery slope"
    ALTERNATIVES = "alternatives"
    ESTABLISHED_RULE = "established rule"
    IGNORANCE = "ignorance"
    COMMITMENT = "commitment"
    INCONSISTENT_COMMITMENT = "inconsistent commitment"
    ETHOTIC = "ethotic"
    BIAS = "bias"
    THREAT = "threat"
    SUNK_COSTS = "sunk costs"


def spaced(value: Any) -> Any:
    """`expert_opinion`, `Expert-Opinion` and `expert opinion` are one name."""
    return " ".join(value.replace("_", " ").replace("-", " ").lower().split()) if isinstance(value, str) else value


OTHER_NAMES: Mapping[Scheme, tuple[str, ...]] = {
    Scheme.STATISTICS: ("statistical generalisation",),
    Scheme.ANALOGY: ("practical reasoning from analogy",),
    Scheme.DEFINITION_TO_CLASSIFICATION: ("definition to verbal classification", "verbal classification definition"),
    Scheme.ABDUCTIVE: ("best explanation", "abduction", "inference to the best explanation"),
    Scheme.PRACTICAL_REASONING: ("two-person practical reasoning", "goal to action", "means to end"),
    Scheme.VALUES: ("positive values", "negative values"),
    Scheme.NEGATIVE_CONSEQUENCES: ("bad consequences",),
    Scheme.POSITIVE_CONSEQUENCES: ("good consequences",),
    Scheme.SLIPPERY_SLOPE: (
        "gradualism",
        "full slippery slope",
        "causal slippery slope",
        "precedent slippery slope",
        "sorites slippery slope",
        "verbal slippery slope",
    ),
    Scheme.ALTERNATIVES: ("pragmatic alternatives", "disjunction"),
    Scheme.ESTABLISHED_RULE: ("rules", "rule"),
    Scheme.IGNORANCE: ("epistemic ignorance", "lack of evidence"),
    Scheme.INCONSISTENT_COMMITMENT: ("pragmatic inconsistency", "circumstantial ad hominem"),
    Scheme.ETHOTIC: ("generic ad hominem", "ad hominem", "character"),
    Scheme.BIAS: ("bias ad hominem",),
    Scheme.THREAT: ("fear appeal", "danger appeal"),
    Scheme.SUNK_COSTS: ("waste",),
}
"""Names that AIF, arguebuf or the literature have for a scheme or for a narrower form of it."""
_BEFORE_NAMES = ("argumentfrom", "argumentfroman", "argumentto", "argumenttothe", "argument")


def _key(name: str) -> str:
    """A name without case, spaces and marks."""
    return "".join(letter for letter in name.lower() if letter.isalnum())


_SCHEME_KEYS = {_key(name): str(scheme) for scheme in Scheme for name in (scheme, *OTHER_NAMES.get(scheme, ()))}


def scheme_name(value: Any) -> Any:
    """A scheme's name as maps write it: `ExpertOpinion` and `Argument from expert opinion` are `expert opinion`."""
    if not isinstance(value, str):
        return value
    key = _key(value)
    for suffix in ("", "argument", "scheme"):
        for prefix in ("", *_BEFORE_NAMES):
            found = _SCHEME_KEYS.get(key.removesuffix(suffix).removeprefix(prefix))
            if found:
                return found
    return spaced(value)
