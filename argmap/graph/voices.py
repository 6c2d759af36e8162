"""Whose claims and steps are: the article's, or those of whoever reads it; and outline numbers for both."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from argmap.model import Together

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.graph.graph import Claim, Graph, Step, Use

__all__ = ["added_by_reader", "give_voices", "is_readers_use", "own_premises"]

_ROOT = ("argument",)


def give_voices(graph: Graph) -> frozenset[int]:
    """Mark what is the reader's, and number it after what is the article's, whose numbers do not depend on it.

    What stands below a reader's claim is the reader's. So is a step that says `by: reader`, and one with a premise of
    the reader's and none that the article puts forward there (a `ref` puts nothing forward).

    Gives the article's steps in which premises are linked by the reader alone: the article has but one premise there.
    """
    claims = [claim.index for claim in graph.claims if claim.path != _ROOT and getattr(claim.shape, "by", None)]
    steps = [step.index for step in graph.steps if step.shape.by]
    uses = [use.step for use in graph.uses if is_readers_use(graph, use)]
    if not (claims or steps or uses):
        return frozenset()
    _Spreading(graph).run(claims, steps, uses)
    _number(graph)
    added = added_by_reader(graph)
    articles = ((step, own_premises(graph, step, added)) for step in graph.steps if not step.by_reader)
    return frozenset(step.index for step, premises in articles if len(premises) == 1 < len(step.premises))


def added_by_reader(graph: Graph) -> set[tuple[int, int]]:
    """Steps with the claims that are used in them only because a linked `ref` says `by: reader`."""
    uses = ((use.step, graph.by_id.get(use.name, -1)) for use in graph.uses if is_readers_use(graph, use))
    return {(step, claim) for step, claim in uses if claim >= 0}


def own_premises(graph: Graph, step: Step, added: set[tuple[int, int]]) -> list[int]:
    """The premises of a step that the article itself gives it."""
    return [one for one in step.premises if not graph.claims[one].by_reader and (step.index, one) not in added]


def is_readers_use(graph: Graph, use: Use) -> bool:
    """Whether a linked `ref` says `by: reader` itself."""
    shape = graph.steps[use.step].shape
    return isinstance(shape, Together) and bool(shape.together[use.position].by)


class _Spreading:
    """What is the reader's because of something else that is."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.written: dict[int, list[int]] = defaultdict(list)
        """The claims that are written in each step."""
        for claim in graph.claims:
            if claim.step is not None:
                self.written[claim.step].append(claim.index)
        self.used_in: dict[int, list[int]] = defaultdict(list)
        for use in graph.uses:
            if use.name in graph.by_id:
                self.used_in[graph.by_id[use.name]].append(use.step)
        self.articles: dict[int, int] = {}

    def run(self, claims: list[int], steps: list[int], uses: list[int]) -> None:
        """Mark claims and steps, and what follows from that."""
        own = set(claims)
        self.articles = {step: sum(one not in own for one in written) for step, written in self.written.items()}
        waiting_steps = [*steps, *(step for step in uses if not self.articles.get(step))]
        waiting = list(claims)
        while waiting or waiting_steps:
            if waiting:
                waiting_steps += self._claim(self.graph.claims[waiting.pop()])
            else:
                step = self.graph.steps[waiting_steps.pop()]
                if not step.by_reader:
                    step.by_reader = True
                    waiting += self.written[step.index]
                    waiting_steps += self.graph.undercuts_of[step.index]

    def _claim(self, claim: Claim) -> Iterator[int]:
        """Mark a claim; gives the steps that are the reader's with it."""
        if claim.by_reader:
            return
        claim.by_reader = True
        yield from self.graph.steps_to[claim.index]
        homes = [] if claim.step is None else [claim.step]
        yield from (step for step in homes + self.used_in[claim.index] if not self.articles.get(step))


def _number(graph: Graph) -> None:
    """Outline numbers: the article's claims first, then the reader's, each in reading order."""
    below: dict[str, int] = defaultdict(int)
    for by_reader in (False, True):
        for claim in graph.claims:
            if claim.by_reader is by_reader and claim.path != _ROOT:
                above = "" if claim.step is None else f"{graph.claims[graph.steps[claim.step].conclusion].number}."
                below[above] += 1
                number = f"{above}{below[above] + (not above)}"
                claim.label = number if claim.label == claim.number else claim.label
                claim.number = number
