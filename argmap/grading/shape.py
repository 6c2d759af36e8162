"""How a map hangs together where little is wrong with single claims: chained, without evidence, without objections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.grading.shares import is_objection
from argmap.graph import Polarity

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from argmap.comparison import Alignment
    from argmap.grading.placement import Placement
    from argmap.graph import Claim

__all__ = ["chained", "is_bare", "objections_left_out"]

_SEVERAL = 2


def chained(alignment: Alignment, known: Placement) -> list[int]:
    """The submission's claims that stand one under the other, where each is a reason of its own in the reference.

    The upper one's reason is the lower one in a chain of three or more: one claim under another may be defended.
    """
    second = alignment.second
    lower = {}
    for claim in second.claims:
        step = None if claim.step is None else second.steps[claim.step]
        if step is None or step.polarity is not Polarity.SUPPORT:
            continue
        if _are_beside(known, alignment.first_of.get(claim.index), alignment.first_of.get(step.conclusion)):
            lower[claim.index] = step.conclusion
    if not any(above in lower for above in lower.values()):
        return []
    return sorted({*lower, *lower.values()})


def _are_beside(known: Placement, one: int | None, other: int | None) -> bool:
    """Whether two claims of the reference support the same one, and neither the other."""
    if one is None or other is None or one == other:
        return False
    ours, theirs = known.ours.get(one, {}), known.ours.get(other, {})
    if other in ours or one in theirs:
        return False
    same = ours.keys() & theirs.keys()
    return any(ours[at] is theirs[at] is Polarity.SUPPORT for at in same)


def is_bare(alignment: Alignment, misread: Container[int]) -> bool:
    """Whether reasons stand right under the thesis, and none has anything under it, where the reference's have.

    One of them at least is no misread claim.
    """
    first, second = alignment.first, alignment.second
    root, own = first.graph.root, second.graph.root
    if root is None or own is None or alignment.first_of.get(own.index) != root.index:
        return False
    reasons = [premise for step in second.steps for premise in step.premises if _supports(alignment, premise)]
    if all(one in misread for one in reasons) or any(step.conclusion != own.index for step in second.steps):
        return False
    under = {step.conclusion for step in first.steps if step.polarity is Polarity.SUPPORT}
    ours = [alignment.first_of.get(one) for one in reasons]
    return all(_is_reason(alignment, one) for one in ours) and 2 * sum(one in under for one in ours) >= len(ours)


def _supports(alignment: Alignment, claim: int) -> bool:
    step = alignment.second.claims[claim].step
    return step is not None and alignment.second.steps[step].polarity is Polarity.SUPPORT


def _is_reason(alignment: Alignment, ours: int | None) -> bool:
    """Whether a claim of the reference supports its thesis; what the reference does not have may be one."""
    if ours is None:
        return True
    first, root = alignment.first, alignment.first.graph.root
    at = first.claims[ours].step
    step = None if at is None else first.steps[at]
    return step is not None and root is not None and step.conclusion == root.index and step.polarity is Polarity.SUPPORT


def objections_left_out(alignment: Alignment) -> list[Claim]:
    """The objections to the reference's thesis, in its order, where a map has none of several, nor one of its own."""
    if any(is_objection(one) for one in alignment.second.claims):
        return []
    objections = list(_objections(alignment))
    is_there = any(one.index in alignment.second_of for one in objections)
    return [] if is_there or len(objections) < _SEVERAL else objections


def _objections(alignment: Alignment) -> Iterator[Claim]:
    first, root = alignment.first, alignment.first.graph.root
    for claim in first.claims:
        step = None if claim.step is None else first.steps[claim.step]
        if step and root and step.conclusion == root.index and step.polarity is Polarity.ATTACK:
            yield claim
