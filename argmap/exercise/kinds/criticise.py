"""Exercises of the kind criticise: find, among objections to other steps, the one that fits a given step."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.exercise.criticism import Criticism, argued, criticisms, lack_of_answers
from argmap.exercise.items import Form, Hints, Item
from argmap.exercise.quarry import sentence
from argmap.graph import Polarity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.exercise.quarry import Quarry
    from argmap.graph import Claim, Step

__all__ = ["criticise"]

_WORD = re.compile(r"[^\W\d_]+")


def criticise(quarry: Quarry) -> Iterator[Item]:
    """Find the criticism that fits a step, among what is said against other steps and claims.

    Wrong ones are the reader's and the article's objections and undercuts to what has nothing to do with this step:
    none bears on its conclusion, nor on what bears on that or rests on it by other ways than the thesis. Where the
    conclusion tells of a change, nothing stands beside it that tells of a former time: it may have been so before, too.
    A reader who denies a claim that serves the same one as the conclusion may speak against both.
    """
    answers = list(criticisms(quarry))
    if not answers:
        quarry.lacks.note(lack_of_answers(quarry))
    for one in answers:
        prompt = quarry.say("criticise.prompt", argued=argued(quarry, one.step))
        wrong = [
            (sentence(claim.text), quarry.say("criticise.wrong", target=target.text.rstrip(".")))
            for claim, target in _others(quarry, one)
        ]
        why = quarry.say(f"criticise.right-{one.aim}", target=one.target.text.rstrip("."))
        right = sentence(one.claim.text)
        options = quarry.options((right, why), wrong, "criticise", one.claim.label, context=prompt)
        if options:
            out = next(each for each in options if not each.is_right)
            yield Item(
                "criticise",
                Form.CHOICE,
                prompt,
                options,
                right,
                quarry.say("criticise.why"),
                Hints(
                    quarry.say("criticise.point"),
                    quarry.say("criticise.narrow", claim=out.text, why=out.why),
                    quarry.say("criticise.show", claim=right),
                ),
                (one.claim.label, one.target.label),
            )


def _others(quarry: Quarry, one: Criticism) -> Iterator[tuple[Claim, Claim]]:
    """What stands against claims that have nothing to do with a step, each with what it stands against."""
    graph = quarry.whole.graph
    near = graph.reachable(one.step.conclusion) | _above(quarry, one.step.conclusion)
    is_of_a_change = _has(quarry, graph.claims[one.step.conclusion], "former", "current")
    for step in graph.steps:
        if step.polarity is Polarity.SUPPORT or len(step.premises) != 1 or step.conclusion in near:
            continue
        claim, target = graph.claims[step.premises[0]], graph.claims[step.conclusion]
        is_first = target.favours_root and not target.by_reader and claim.step == step.index
        if is_of_a_change and _has(quarry, claim, "former"):
            continue
        if claim.by_reader and step.polarity is Polarity.ATTACK and near & _above(quarry, step.conclusion):
            continue
        if is_first and quarry.stands(claim) and not (near & _speaks_against(graph.steps, claim)):
            yield claim, target


def _has(quarry: Quarry, claim: Claim, *names: str) -> bool:
    """Whether a claim of the whole map has a word of these lists; also where there are none for its language."""
    words = quarry.words
    return words is None or any(words.has(name, one) for one in _WORD.findall(claim.text.lower()) for name in names)


def _speaks_against(steps: Sequence[Step], claim: Claim) -> set[int]:
    """All conclusions that a claim is used for or against."""
    return {step.conclusion for step in steps if claim.index in step.premises}


def _above(quarry: Quarry, claim: int) -> set[int]:
    """The claims that a claim bears on, near or far, but for the thesis."""
    graph = quarry.whole.graph
    return {one.index for one in graph.claims if one.depth and claim in graph.reachable(one.index)}
