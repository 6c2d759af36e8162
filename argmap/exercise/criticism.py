"""What whoever reads answers to the article, as exercises in criticism take it: a step, an answer to it, its aim."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.exercise.quarry import sentence
from argmap.exercise.relatives import can_be_shown
from argmap.graph import Aim, Polarity, aim, answers, reasons_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.exercise.quarry import Quarry
    from argmap.graph import Claim, Step

__all__ = ["Criticism", "argued", "criticisms", "lack_of_answers"]


class Criticism(NamedTuple):
    """An answer of the reader's with the step of the article that it is an answer to."""

    claim: Claim
    aim: Aim
    step: Step
    """The step that it doubts, that its target is a premise of, or that leads to its target."""
    target: Claim
    """The claim that it bears on in the end."""


def criticisms(quarry: Quarry) -> Iterator[Criticism]:
    """The reader's answers that stand alone and say what they are aimed at, with steps that can be read alone."""
    whole = quarry.whole
    for step, lines in answers(whole.graph):
        found = None if step is None else aim(whole.graph, step)
        if step is None or found is None or len(lines) != 1 or not lines[0].claim.by_reader:
            continue
        made = next((one for one in _steps(quarry, step, found) if _can_be_read(quarry, one)), None)
        if made and quarry.stands(lines[0].claim):
            yield Criticism(lines[0].claim, found, made, whole.claims[step.conclusion])


def _steps(quarry: Quarry, step: Step, found: Aim) -> list[Step]:
    """The article's steps that an answer may be shown with."""
    graph = quarry.whole.graph
    if step.target_step is not None:
        return [graph.steps[step.target_step]]
    if found is Aim.CONCLUSION:
        return reasons_for(graph, step.conclusion)
    return [one for one in graph.steps if step.conclusion in one.premises and not one.by_reader]


def _can_be_read(quarry: Quarry, step: Step) -> bool:
    claims = [quarry.whole.claims[one] for one in (*step.premises, step.conclusion)]
    return step.polarity is Polarity.SUPPORT and can_be_shown(quarry, *claims)


def lack_of_answers(quarry: Quarry) -> str:
    """What is said where there are none of these: how many answers of the reader's there are at all."""
    number = sum(one.by_reader for one in quarry.whole.claims)
    return quarry.say(f"criticise.lack-{'unfit' if number else 'none'}", n=number)


def argued(quarry: Quarry, step: Step) -> str:
    """A step in words: its premises, and what follows from them."""
    claims = quarry.whole.claims
    given = " ".join(sentence(claims[one].text) for one in step.premises if not claims[one].by_reader)
    return quarry.say("criticise.step", given=given, above=sentence(claims[step.conclusion].text))
