"""A map that has been weighed: how each claim and step fares, on what ground, and what of it reaches the thesis."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from argmap.graph import Polarity
from argmap.weighing.network import Assumptions, network
from argmap.weighing.standing import Standing
from argmap.weighing.values import order, weigh

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from argmap.graph import Claim, Graph, Step

__all__ = ["Footing", "Weighing"]


class Footing(StrEnum):
    """What a claim has by itself, apart from what is given for it."""

    GRANTED = "granted"
    WORDS = "words"
    QUOTED = "quoted"
    READER = "reader"
    TAKEN = "taken for granted"
    GIVEN = "given"
    NONE = "none"
    UNFOUND = "words not found"
    DOUBTED = "doubted"

    @property
    def meaning(self) -> str:
        """What the word stands for, in a sentence's tail."""
        return _MEANINGS[self]


_MEANINGS = {
    Footing.GRANTED: "you grant it",
    Footing.WORDS: "its words are in the article",
    Footing.QUOTED: "the map quotes it",
    Footing.READER: "the reader puts it forward",
    Footing.TAKEN: "the article takes it for granted",
    Footing.GIVEN: "the map gives it without words of an article",
    Footing.NONE: "it rests on what is given for it",
    Footing.UNFOUND: "its quote is not in the article",
    Footing.DOUBTED: "you doubt it",
}
_WITHOUT_ARTICLE = {Footing.TAKEN: "it is taken for granted", Footing.GIVEN: ""}


class Weighing:
    """A graph with the values of its claims and steps, under what the reader grants and doubts.

    With `steps`, a piece of the graph: these steps alone (`Network.piece`).
    """

    def __init__(
        self, graph: Graph, assumptions: Assumptions | None = None, steps: Container[int] | None = None
    ) -> None:
        self.graph = graph
        self.assumptions = assumptions or Assumptions()
        whole = network(graph, self.assumptions)
        self.network = whole if steps is None else whole.piece(steps)
        self.order = order(self.network)
        self.values = weigh(self.network, self.order)

    def of_claim(self, claim: int) -> Standing:
        """How a claim fares, by its index."""
        return Standing(self.values.claims[claim])

    def of_step(self, step: int) -> Standing:
        """How a step fares, by its index: STANDS where it applies, FALLS where it fails."""
        return Standing(self.values.steps[step])

    @property
    def thesis(self) -> Claim | None:
        """The claim that the map argues for."""
        return self.graph.root

    @property
    def verdict(self) -> Standing:
        """How the thesis fares; FALLS where there is none."""
        return self.of_claim(self.thesis.index) if self.thesis else Standing.FALLS

    @cached_property
    def before(self) -> Standing | None:
        """How the thesis fares without what the reader grants and doubts; None where that is nothing."""
        given = self.assumptions
        if not given.granted and not given.doubted:
            return None
        return Weighing(self.graph, replace(given, granted=frozenset(), doubted=frozenset())).verdict

    def footing(self, claim: Claim) -> Footing:
        """What a claim has by itself."""
        index, given = claim.index, self.assumptions
        if index in given.doubted:
            return Footing.DOUBTED
        if index in given.granted:
            return Footing.GRANTED
        if not self.network.ground[index]:
            return Footing.UNFOUND if index in given.wordless and not self.reasons(index) else Footing.NONE
        if claim.by_reader:
            return Footing.READER
        if claim.is_implicit:
            return Footing.TAKEN
        if not claim.shape.quote:
            return Footing.GIVEN
        return Footing.QUOTED if index in given.unsought else Footing.WORDS

    def meaning(self, claim: Claim) -> str:
        """What a claim has by itself, in words; without an article they speak of none, and may be empty."""
        footing = self.footing(claim)
        return footing.meaning if self.assumptions.has_article else _WITHOUT_ARTICLE.get(footing, footing.meaning)

    # What bears on what

    def reasons(self, claim: int) -> list[Step]:
        """The steps that support a claim."""
        return [self.graph.steps[step] for step in self.network.reasons[claim]]

    def objections(self, claim: int) -> list[Step]:
        """The steps that attack a claim."""
        return [self.graph.steps[step] for step in self.network.objections[claim]]

    def undercuts(self, step: int) -> list[Step]:
        """The steps that undercut a step."""
        return [self.graph.steps[one] for one in self.network.undercuts[step]]

    def at_least(self, steps: Iterable[Step], standing: Standing) -> list[Step]:
        """Those of some steps that fare so well, or better."""
        return [step for step in steps if self.values.steps[step.index] >= standing]

    def premises(self, step: Step) -> list[Claim]:
        """The claims that a step needs, those that close a circle included."""
        return [self.graph.claims[index] for index in self.network.premises[step.index]]

    @cached_property
    def cone(self) -> set[int]:
        """The claims that bear on the thesis, itself included."""
        return self.graph.reachable(self.thesis.index) if self.thesis else set()

    @cached_property
    def helping(self) -> set[int]:
        """The claims on the thesis's side: along some way they support it, or answer what speaks against it."""
        return {
            premise
            for step in self.graph.steps
            if step.favours_root and step.conclusion in self.cone
            for premise in self.network.premises[step.index]
        }

    @property
    def evidence(self) -> list[Claim]:
        """The evidence on the thesis's side."""
        return [claim for claim in self.graph.claims if claim.kind == "evidence" and claim.index in self.helping]

    def same(self, step: Step) -> object:
        """What steps have in common that say the same of the same: premises, target, and whether they support it."""
        return step.polarity, step.target_claim, step.target_step, frozenset(self.network.premises[step.index])

    def distinct(self, steps: Iterable[Step]) -> list[Step]:
        """Some steps, those that say the same of the same once: the one that fares best."""
        found: dict[object, Step] = {}
        for step in steps:
            first = found.setdefault(self.same(step), step)
            if self.values.steps[step.index] > self.values.steps[first.index]:
                found[self.same(step)] = step
        return list(found.values())

    @cached_property
    def opposing(self) -> list[Step]:
        """Objections and undercuts against the thesis's side that do not fail."""
        return self.distinct(
            step
            for step in self.graph.steps
            if step.polarity is not Polarity.SUPPORT
            and not step.favours_root
            and self.values.steps[step.index]
            and step.conclusion in self.cone
        )

    @cached_property
    def unanswered(self) -> list[Step]:
        """Those of them that nothing which does not fail attacks or undercuts, nor what they rest on."""
        return [step for step in self.opposing if not self.answers(step) and not self.is_disputed_below(step)]

    def answers(self, step: Step, standing: Standing = Standing.CONTESTED) -> list[Step]:
        """What attacks a step's premises or undercuts it, and fares so well or better."""
        steps = [*self.undercuts(step.index), *(one for claim in step.premises for one in self.objections(claim))]
        return self.distinct(self.at_least(steps, standing))

    def is_disputed_below(self, step: Step) -> bool:
        """Whether a step is contested, and what its premises rest on is attacked or undercut by what does not fail."""
        is_shaken = self.values.steps[step.index] < Standing.STANDS
        return is_shaken and any(claim in self._disputed for claim in step.premises)

    @cached_property
    def _disputed(self) -> set[int]:
        """The claims of which a reason is attacked or undercut by what does not fail, or a reason of that."""
        steps, network = self.graph.steps, self.network
        users: list[list[int]] = [[] for _ in self.graph.claims]
        waiting: list[int] = []
        for claim, reasons in enumerate(network.reasons):
            for step in reasons:
                for premise in network.premises[step]:
                    users[premise].append(claim)
                if self.answers(steps[step]):
                    waiting.append(claim)
        seen = set(waiting)
        while waiting:
            above = [one for one in users[waiting.pop()] if one not in seen]
            seen.update(above)
            waiting += above
        return seen

    def answers_below(self, step: Step) -> list[tuple[Claim, Step]]:
        """What does not fail and attacks or undercuts what a step's premises rest on, each with the claim it hits."""
        seen, waiting = set(step.premises), list(step.premises)
        found: list[tuple[Claim, Step]] = []
        while waiting:
            for reason in self.reasons(waiting.pop(0)):
                found += [(self.graph.claims[one.conclusion], one) for one in self.answers(reason)]
                later = [one for one in reason.premises if one not in seen]
                seen.update(later)
                waiting += later
        return found

    @cached_property
    def weakened(self) -> set[int]:
        """The claims whose not standing goes up to the thesis: claims that no reason carries lead up to it."""
        if not self.thesis or self.verdict is Standing.STANDS:
            return set()
        seen, waiting = {self.thesis.index}, [self.thesis.index]
        while waiting:
            claim = waiting.pop()
            for step in self.reasons(claim) if self._lacks_reason(claim) else []:
                for premise in self.network.premises[step.index]:
                    if premise not in seen and self.values.claims[premise] < Standing.STANDS:
                        seen.add(premise)
                        waiting.append(premise)
        return seen

    def _lacks_reason(self, claim: int) -> bool:
        """Whether a claim has neither a ground nor a reason that applies."""
        return not self.network.ground[claim] and not self.at_least(self.reasons(claim), Standing.STANDS)

    def reaches_thesis(self, step: Step) -> bool:
        """Whether an objection or an undercut lies on a way to the thesis on which nothing else carries.

        A claim that you doubt, or for which nothing is left to be given, falls anyway.
        """
        claim = step.conclusion
        if claim in self.network.fallen or not (self.network.ground[claim] or self.network.reasons[claim]):
            return False
        if step.conclusion not in self.weakened or not self.values.steps[step.index]:
            return False
        return step.target_step is None or self._lacks_reason(step.conclusion)
