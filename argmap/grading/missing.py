"""Points on what is missing: the passage is shown, the reference's claim only on request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.comparison import What
from argmap.grading.points import Point, brief, named, quoted
from argmap.grading.shares import is_objection

if TYPE_CHECKING:
    from argmap.comparison import Alignment
    from argmap.graph import Claim

__all__ = ["point_of_missing"]

_OF_ASIDES = 0.1
_OF_EACH_BELOW = 0.1
_FARTHEST = 1_000  # claims above a missing one that are looked at for one that the student has


def point_of_missing(alignment: Alignment, claim: Claim, below: int) -> Point:
    """A claim of the reference that the map lacks: the passage is shown, the claim only on request."""
    reason = quoted(alignment.first, claim)
    more = f", and with it {'another claim' if below == 1 else f'{below} more claims'}" if below else ""
    where = _where(alignment, claim)
    heading, weight = "structure", 1 / claim.depth + _OF_EACH_BELOW * below if claim.depth else _OF_ASIDES
    step = "add it, tied to these words, where it belongs"
    if claim.kind == "thesis":
        heading, weight = "thesis", 2.0
        what = "the reference's thesis is not in your map."
        question = "which sentence of the article do all the others serve?"
    elif claim.step is None:
        what = f"the article says this beside its argument, and your map does not have it{more}."
        question = "is it a reason for anything in the article, or only said in passing?"
        step = "if it is no reason, add it under `asides`"
    elif claim.is_implicit:
        weight *= 0.5
        what = f"something that nobody says is needed for the step to {where}{more}."
        question = f"what must be taken for granted to get to {where} from what stands below it?"
        step = "add it beside the stated premises, with `implicit: true`"
    elif is_objection(claim):
        weight += 0.3
        what = f"the author admits something here that your map does not have{more}."
        question = f"does this passage make {where} easier or harder to believe?"
    else:
        heading = "evidence" if claim.kind == "evidence" else heading
        what = f"your map does not have what this passage says{more}."
        question = f"what does this passage say in the matter of {where}?"
    bears = f", and it bears on {where}" if claim.step is not None else " as an aside"
    answer = f"the reference has {named(claim)}{bears}"
    return Point(heading, what, reason, question, step, answer, (), str(What.MISSING), claim.label, weight)


def _where(alignment: Alignment, claim: Claim) -> str:
    """What a missing claim bears on, in the student's words; past what the student does not have either."""
    for _ in range(_FARTHEST):
        if claim.step is None:
            break
        claim = alignment.first.claims[alignment.first.steps[claim.step].conclusion]
        other = alignment.second_of.get(claim.index)
        if other is not None:
            return brief(alignment.second.claims[other])
    return "the thesis"
