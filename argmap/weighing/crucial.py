"""What of a weighed map is crucial: cut sets, the least evidence, sources, what is implicit."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from argmap.graph import Polarity
from argmap.showing import one_line
from argmap.weighing.cruxes import Sets, changes_to_stand, cut_sets, least_evidence, still_lasting
from argmap.weighing.lifting import Lifts
from argmap.weighing.standing import CONTESTED, FALLS, STANDS, Standing
from argmap.weighing.values import weigh

if TYPE_CHECKING:
    from collections.abc import Collection

    from argmap.graph import Claim, Step
    from argmap.weighing.weighing import Weighing

__all__ = ["Cruxes"]

_MOST_SOURCES = 200


class Cruxes:
    """What a topic of a weighed map hangs on."""

    def __init__(self, weighing: Weighing, topic: Claim) -> None:
        self._weighing, self._topic = weighing, topic

    @cached_property
    def cuts(self) -> Sets:
        """The smallest sets of claims whose fall brings the topic down."""
        return cut_sets(self._weighing.network, self._weighing.values, self._topic.index)

    @cached_property
    def outcomes(self) -> dict[int, list[int]]:
        """The single points of failure by what the topic then is: falls, contested."""
        found: dict[int, list[int]] = {}
        weighing, single = self._weighing, self.cuts.single
        topic, network = self._topic.index, weighing.network
        is_down = weighing.values.claims[topic] < STANDS
        lasting = set[int]() if is_down or not single else still_lasting(network, topic, single)
        for claim in single:
            then = self.value_without([claim]) if lasting is None else CONTESTED if claim in lasting else FALLS
            found.setdefault(then, []).append(claim)
        return dict(sorted(found.items()))

    def value_without(self, claims: Collection[int]) -> int:
        """The topic's value where some claims fall as well."""
        return self._without(claims)[self._topic.index]

    def _without(self, claims: Collection[int]) -> list[int]:
        network = self._weighing.network
        return weigh(replace(network, fallen=network.fallen | set(claims)), self._weighing.order).claims

    def value_if_stood(self, claim: int) -> int:
        """The topic's value where one claim stands, whatever is said against it."""
        network = self._weighing.network
        ground, objections = network.ground.copy(), network.objections.copy()
        ground[claim], objections[claim] = True, []
        then = replace(network, ground=ground, objections=objections, fallen=network.fallen - {claim})
        return weigh(then).claims[self._topic.index]

    def value_if_failed(self, steps: Collection[int]) -> int:
        """The topic's value where some steps fail, whatever their premises do elsewhere."""
        network = self._weighing.network
        then = replace(network, broken=network.broken | set(steps))
        return weigh(then, self._weighing.order).claims[self._topic.index]

    @cached_property
    def attacks(self) -> list[list[int]]:
        """The objections and undercuts that bear on the topic; those that say the same of the same are one."""
        found: dict[object, list[int]] = {}
        for step in self._weighing.graph.steps:
            if step.polarity is not Polarity.SUPPORT and step.conclusion in self._weighing.cone:
                found.setdefault(self._weighing.same(step), []).append(step.index)
        return list(found.values())

    def attack_of(self, step: Step) -> int:
        """The number of the attack that a step belongs to."""
        return self._attack_of[step.index]

    @cached_property
    def _attack_of(self) -> dict[int, int]:
        return {step: number for number, steps in enumerate(self.attacks) for step in steps}

    @cached_property
    def lifts(self) -> Lifts:
        """What would let the topic stand: which attacks would have to fail, which claims of its side to stand."""
        weighing = self._weighing
        claims = [one for one in weighing.helping if weighing.values.claims[one] < Standing.STANDS]
        return Lifts(weighing.network, self._topic.index, self.attacks, claims)

    def keeps_down(self, step: Step) -> bool:
        """Whether an attack is in some smallest set of those that would have to fail for the topic to stand.

        In a map that is too tangled to know: whether it lies on a way to the topic on which nothing else carries.
        """
        if self.lifts.is_known:
            return self.attack_of(step) in self.lifts.needed
        return self._weighing.reaches_thesis(step)

    @cached_property
    def changes(self) -> Sets:
        """The smallest changes of mind that would make the topic stand."""
        weighing = self._weighing
        return changes_to_stand(weighing.network, weighing.values, self._topic.index, range(len(weighing.graph.claims)))

    @cached_property
    def least_evidence(self) -> Sets:
        """The fewest pieces of evidence with which the topic fares no worse."""
        pieces = [claim.index for claim in self._weighing.evidence]
        return least_evidence(self._weighing.network, self._weighing.values, self._topic.index, pieces)

    @cached_property
    def implicit(self) -> Sets:
        """The smallest sets of implicit claims that bring the topic down if they are not granted."""
        claims = [claim.index for claim in self._weighing.graph.claims if claim.is_implicit and not claim.by_reader]
        return cut_sets(self._weighing.network, self._weighing.values, self._topic.index, claims)

    def is_idle(self, claim: int) -> bool:
        """Whether a claim makes no difference to the topic, as things are."""
        return claim not in self._active

    @cached_property
    def _active(self) -> set[int]:
        """The claims that make a difference to the topic as things are.

        Premises of what does not fail, what undercuts, and of a step that fails the premises that make it fail, of an
        objection that fails those that are doubted, too: what answers them would do so alone. Nothing below a claim
        that is doubted.
        """
        network, values = self._weighing.network, self._weighing.values
        seen, waiting = {self._topic.index}, [self._topic.index]
        while waiting:
            claim = waiting.pop()
            steps = [] if claim in network.fallen else [*network.reasons[claim], *network.objections[claim]]
            for step in steps:  # grows while it is read
                lasts = values.steps[step] > Standing.FALLS
                steps += [one for one in network.undercuts[step] if values.steps[one] or lasts]
                is_against = step in network.objections[claim]
                most = Standing.STANDS if lasts else Standing.CONTESTED if is_against else Standing.FALLS
                later = {one for one in network.premises[step] if values.claims[one] <= most} - seen
                seen |= later
                waiting += later
        return seen

    @cached_property
    def sources(self) -> dict[str, list[Claim]]:
        """Sources that the map names for pieces of the topic's side, with the claims that are theirs."""
        found: dict[str, list[Claim]] = {}
        for claim in self._weighing.graph.claims:
            if claim.source and claim.index in self._weighing.helping:
                found.setdefault(one_line(claim.source), []).append(claim)
        return dict(list(found.items())[:_MOST_SOURCES])

    def rests_on(self, source: str) -> list[tuple[Claim, Standing]]:
        """What would fare worse without a source, and how: the topic, else what rests on several claims of it."""
        claims, weighing = self.sources[source], self._weighing
        without = self._without([claim.index for claim in claims])
        if without[self._topic.index] < weighing.values.claims[self._topic.index]:
            return [(self._topic, Standing(without[self._topic.index]))]
        if len(claims) < 2:
            return []
        own = {claim.index for claim in claims}
        below = sorted(weighing.cone - own)
        lost = [weighing.graph.claims[one] for one in below if without[one] < weighing.values.claims[one]]
        return [
            (claim, Standing(without[claim.index]))
            for claim in lost
            if len(weighing.graph.reachable(claim.index) & own) > 1
        ]
