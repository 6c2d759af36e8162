"""Premises of one step of which neither counts alone, as far as a map and its words can say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.exercise.relatives import has
from argmap.scheme_names import Scheme

if TYPE_CHECKING:
    from argmap.exercise.quarry import Quarry
    from argmap.graph import Claim, Step

__all__ = ["is_bridge", "is_rule", "is_then_and_now", "need_each_other"]

_TWO_PARTS = frozenset((
    Scheme.PRACTICAL_REASONING, Scheme.ESTABLISHED_RULE, Scheme.ALTERNATIVES, Scheme.DEFINITION_TO_CLASSIFICATION,
    Scheme.VERBAL_CLASSIFICATION, Scheme.ANALOGY, Scheme.PRECEDENT, Scheme.CAUSE_TO_EFFECT,
    Scheme.INCONSISTENT_COMMITMENT,
))  # fmt: skip
"""Schemes of two parts: a goal and a way to it, a rule and its case, one thing and what it is like."""
_VALUED = frozenset((None, Scheme.NEGATIVE_CONSEQUENCES, Scheme.POSITIVE_CONSEQUENCES, Scheme.VALUES))
"""Schemes, and none, whose premises may be a fact and what leads from it, or two facts."""


def need_each_other(quarry: Quarry, step: Step, one: Claim, other: Claim) -> bool:
    """Whether of two premises of a step neither says anything for its conclusion where the other is false.

    That a map links them is not enough: a figure counts, if less, without the standard that it is held against.
    """
    above, scheme = quarry.reading.claims[step.conclusion], step.shape.scheme
    if scheme in _TWO_PARTS:
        return True
    if scheme is Scheme.SIGN:
        return is_then_and_now(quarry, one, other) or is_then_and_now(quarry, other, one)
    if scheme not in _VALUED:
        return False
    pairs = ((one, other), (other, one))
    is_tied = any(is_rule(quarry, *pair, above) or is_bridge(quarry, *pair, above) for pair in pairs)
    return is_tied or _is_said_of_all(quarry, one) is not _is_said_of_all(quarry, other)


def _is_said_of_all(quarry: Quarry, claim: Claim) -> bool:
    """Whether a claim begins with a word such as "whoever" or "no"."""
    first = next(iter(claim.text.lower().split()), "")
    words = quarry.words
    return words is not None and words.has("general", first) and not words.has("conditional", first)


def is_then_and_now(quarry: Quarry, then: Claim, now: Claim) -> bool:
    """Whether one claim tells of a former time only, and the other not at all."""
    return (
        has(quarry, then, "former")
        and not has(quarry, then, "current")
        and not (has(quarry, now, "former") or has(quarry, now, "current"))
    )


def is_rule(quarry: Quarry, rule: Claim, case: Claim, above: Claim) -> bool:
    """Whether one claim is a rule that leads from the other to the conclusion, by terms that each pair shares."""
    if not has(quarry, rule, "general") or has(quarry, case, "general"):
        return False
    stems = [_stems(quarry, one) for one in (rule, case, above)]
    middle = (stems[0] & stems[1]) - stems[2]
    reached = (stems[0] & stems[2]) - stems[1]
    return bool(middle) and bool(reached)


def is_bridge(quarry: Quarry, hidden: Claim, given: Claim, above: Claim) -> bool:
    """Whether a claim leads from the one that is given to the conclusion, by words that it shares."""
    stems = [_stems(quarry, one) for one in (hidden, given, above)]
    return bool((stems[0] & stems[1]) - stems[2]) and bool(stems[0] & stems[2])


def _stems(quarry: Quarry, claim: Claim) -> frozenset[str]:
    wording = quarry.reading.wordings[claim.index]
    return wording.stems if wording else frozenset()
