"""What is told of a submission beside a reference: what is misread, and the differences that matter."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from argmap.comparison import What
from argmap.comparison.saying import Turning
from argmap.grading.beside import MISREAD
from argmap.grading.differing import point_of
from argmap.grading.misreading import point_of_doubt, point_of_turn, points_of_unsaid
from argmap.grading.missing import point_of_objections
from argmap.grading.shape import objections_left_out
from argmap.grading.shares import is_objection
from argmap.grading.speakers import points_of_speakers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.comparison import Difference
    from argmap.grading.beside import Compared
    from argmap.grading.points import Point
    from argmap.grading.voice import Voice
    from argmap.graph import Claim

__all__ = ["points_beside"]


def points_beside(best: Compared, missed: Sequence[Claim], others: Sequence[Compared], voice: Voice) -> Iterator[Point]:
    """The differences that matter; what hangs on a missing claim is told with it."""
    yield from _misread(best, others, voice)
    below, hanging = _branches(best, missed)
    told = {claim.index for claim in missed} - hanging
    root = best.alignment.first.graph.root
    if root and any(one.what is What.THESIS for one in best.found):
        told.discard(root.index)
    turned: set[int] = set()
    theses = [one for one in best.found if one.what is What.THESIS]
    left_out = [] if theses or best.has_opposite_thesis else objections_left_out(best.alignment)
    if left_out and told.issuperset(one.index for one in left_out):
        told.difference_update(one.index for one in left_out)
        yield point_of_objections(best.alignment, left_out, voice)
    for one in best.found:
        if one.what is What.MISSING and one.first not in told:
            continue
        if _follows_from_the_thesis(best, one, theses) or one.what is What.MEANING:
            continue
        if one.what is What.QUOTE and one.second in best.copied:
            continue  # it says what it quotes
        if one.what is What.RELATION and not _is_first_of_step(best, one, turned):
            continue
        if any(other.agrees(one) for other in others) or _is_said(best, one):
            continue
        if point := point_of(best.alignment, one, below, voice):
            yield point


def _follows_from_the_thesis(best: Compared, one: Difference, theses: Sequence[Difference]) -> bool:
    """Whether a difference is told with another thesis, or is one only because the thesis is another."""
    if one.what is What.THESIS:
        return one.second in best.answers.unsaid or one is not theses[0]
    if not theses and not best.has_opposite_thesis:
        return False
    is_near = one.what is What.PLACE and best.placement.is_near(one.first or 0)
    return is_near or one.what is What.USE or _hangs_on_the_thesis(best, one)


def _hangs_on_the_thesis(best: Compared, one: Difference) -> bool:
    """Whether something makes sense only once the thesis is right: what speaks for it and what against it."""
    if one.what is What.MISSING and one.first is not None:
        return is_objection(best.alignment.first.claims[one.first])
    step = best.alignment.second.claims[one.second or 0].step
    root = best.alignment.second.graph.root
    if one.what is not What.RELATION or step is None or root is None:
        return False
    return best.alignment.second.steps[step].conclusion == root.index


def _misread(best: Compared, others: Sequence[Compared], voice: Voice) -> Iterator[Point]:
    for point in points_of_unsaid(best.answers, best.whole, voice):
        claim = best.whole.second.by_label[point.claims[0]].index
        if not any(claim in other.alignment.first_of for other in others):
            yield point
    thesis = best.doubtful_thesis
    if thesis is not None and all(other.doubtful_thesis == thesis for other in others):
        yield point_of_doubt(best.alignment, thesis, voice)
    wrong = {
        claim: one
        for claim, one in best.misgiven.items()
        if not any(claim in other.alignment.first_of and claim not in other.misgiven for other in others)
    }
    yield from points_of_speakers(best.alignment, wrong, voice)
    for claim, turned in best.misread.items():
        if not any(claim in other.alignment.first_of and claim not in other.misread for other in others):
            yield point_of_turn(best.alignment, claim, turned[0], voice)
    for claim, turn in best.surer.items():
        if all(claim in other.surer for other in others):
            yield replace(point_of_turn(best.alignment, claim, turn, voice), heading="wording")
    for claim, turn in best.inverted.items():
        if turn.said and all(claim in other.inverted for other in others):
            yield point_of_turn(best.alignment, claim, turn, voice)


def _is_said(best: Compared, one: Difference) -> bool:
    """Whether a claim says itself whose claim it is, where its `attributed_to` differs; or that is told already."""
    if one.what is What.SOURCE and any(
        turn.kind is Turning.SPEAKER_LOST for turn in best.misread.get(one.second or 0, ())
    ):
        return True
    if one.what is not What.SOURCE or one.first is None or one.second is None:
        return False
    if best.worth.get(one.second, 1.0) <= MISREAD:
        return True  # of what says something else nobody can ask who says it
    own, source = best.alignment.second.wordings[one.second], best.alignment.first.claims[one.first].source
    if own is None:
        return False
    says = any(own.has(name) for name in ("reporting", "speaking"))
    return (
        says or not source or bool(set(source.lower().split()) & set(own.tokens) - own.lexicon["function_words"].words)
    )


def _is_first_of_step(best: Compared, one: Difference, told: set[int]) -> bool:
    """Whether no other premise of the same step has been told to bear the other way; `told` keeps the steps."""
    step = best.alignment.second.claims[one.second or 0].step
    if step is None or step in told:
        return step is None
    told.add(step)
    return True


def _branches(best: Compared, missed: Sequence[Claim]) -> tuple[dict[int, int], set[int]]:
    """For missing claims how many more are missing below them, and those that are told with one above them."""
    reference, indices = best.alignment.first, {claim.index for claim in missed}
    below: dict[int, int] = {}
    hanging: set[int] = set()
    for claim in reversed(missed):
        above = None if claim.step is None else reference.steps[claim.step].conclusion
        if above in indices:
            hanging.add(claim.index)
            below[above] = below.get(above, 0) + 1 + below.get(claim.index, 0)
    return below, hanging
