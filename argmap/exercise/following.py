"""What follows in a piece of a map if one of its claims is doubted, step by step and in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.graph import Polarity
from argmap.weighing import Standing
from argmap.weighing.because import joined, together, why_claim, why_step

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.exercise.branches import Branch
    from argmap.exercise.quarry import Quarry
    from argmap.graph import Claim, Step
    from argmap.weighing import Weighing

__all__ = ["outcome", "what_follows"]


def outcome(quarry: Quarry, branch: Branch, doubted: Claim) -> str:
    """How the claim at the top then fares, and why; also why objections to it that are shown do not count."""
    weighing = branch.doubting(doubted)
    top = branch.top
    said = f"{top.label} {weighing.of_claim(top.index).is_said}: {why_claim(weighing, top)}"
    beaten = [
        quarry.say("weighed.beaten", label=together(weighing.premises(step)), why=_why_beaten(weighing, step))
        for step in weighing.objections(top.index)
        if not weighing.of_step(step.index) and doubted not in weighing.premises(step)
    ]
    return "; ".join([said, *beaten])


def _why_beaten(weighing: Weighing, step: Step) -> str:
    fallen = [one for one in weighing.premises(step) if not weighing.of_claim(one.index)]
    return why_claim(weighing, fallen[0]) if fallen else why_step(weighing, step)


def what_follows(quarry: Quarry, branch: Branch, doubted: Claim) -> str:
    """What changes between a claim that is doubted and the top, from below upwards, and how the top then fares."""
    changes = [text for _, text in sorted(_changes(quarry, branch, doubted), key=lambda one: -one[0])]
    then = outcome(quarry, branch, doubted)
    return quarry.say("weighed.so", changes=joined(changes), outcome=then) if changes else then


def _changes(quarry: Quarry, branch: Branch, doubted: Claim) -> Iterator[tuple[float, str]]:
    """Claims that fare otherwise, and objections and undercuts that count otherwise, with how deep they stand."""
    before, after = branch.piece, branch.doubting(doubted)
    for claim in branch.below:
        now = after.of_claim(claim.index)
        if claim is not doubted and now is not before.of_claim(claim.index):
            yield claim.depth, quarry.say(f"weighed.{now.word}", label=claim.label)
    for step in (branch.graph.steps[one] for one in sorted(branch.steps)):
        was, now = before.of_step(step.index), after.of_step(step.index)
        if step.polarity is Polarity.SUPPORT or doubted.index in step.premises:
            continue
        if Standing.FALLS in {was, now} and was is not now:
            target = branch.graph.claims[step.conclusion]
            name = "silent" if now is Standing.FALLS else "speaks"
            label = together(after.premises(step))
            depth = target.depth + (0.5 if step.target_step is None else 0.7)
            yield depth, quarry.say(f"weighed.{name}", label=label, target=_target(quarry, branch, step))


def _target(quarry: Quarry, branch: Branch, step: Step) -> str:
    if step.target_step is None:
        return branch.graph.claims[step.conclusion].label
    doubted = branch.graph.steps[step.target_step]
    return quarry.say("weighed.step", label=together(branch.graph.claims[one] for one in doubted.premises))
