"""A weighed map with its thesis and what that hangs on: what all sentences on it are told from."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from argmap.graph import Polarity
from argmap.weighing.because import together
from argmap.weighing.crucial import Cruxes
from argmap.weighing.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.graph import Claim, Step
    from argmap.weighing.weighing import Weighing

__all__ = ["Case"]

_WORK = 1_000_000
"""Claims and steps that are weighed once more to say what one of them changes."""
_ROUNDS = 20
"""How much longer it takes to weigh what has circles."""
_WOULD = {Standing.STANDS: "would stand", Standing.CONTESTED: "would be contested", Standing.FALLS: "would fall"}


class Case:
    """One weighing of a map with a thesis."""

    def __init__(self, weighing: Weighing, thesis: Claim) -> None:
        self.weighing, self.thesis = weighing, thesis
        self.cruxes = Cruxes(weighing, thesis)
        nodes = len(weighing.graph.claims) + len(weighing.graph.steps)
        self._trials = _WORK // (nodes * (_ROUNDS if weighing.order[1] else 1))

    @property
    def label(self) -> str:
        """What the thesis is called."""
        return self.thesis.label

    @property
    def verdict(self) -> Standing:
        """How the thesis fares."""
        return self.weighing.verdict

    def may_try(self, times: int = 1) -> bool:
        """Whether the map may be weighed so often once more, to say what one claim or step changes."""
        self._trials -= times
        return self._trials >= 0

    def would(self, value: int) -> str:
        """What would become of the thesis: "T would be contested"."""
        return f"{self.label} {_WOULD[Standing(value)]}"

    def claims(self, indices: Iterable[int]) -> list[Claim]:
        """Claims by their indices."""
        return [self.weighing.graph.claims[index] for index in indices]

    def premises(self, steps: Iterable[Step]) -> list[Claim]:
        """The premises of steps, one after the other."""
        return [claim for step in steps for claim in self.weighing.premises(step)]

    def aimed_at(self, step: Step) -> list[Claim]:
        """The claims that `aim` names: the one that is hit in the end, and the premises of a step that is named."""
        named = [self.weighing.graph.claims[step.conclusion]]
        if step.target_step is not None:
            premises = self.weighing.premises(self.weighing.graph.steps[step.target_step])
            named += premises if f" {together(premises)} " in self.does(step)[1] else []
        return named

    def attacks_elsewhere(self, step: Step) -> bool:
        """Whether a premise of an objection or undercut is used for another one on which the thesis hangs."""
        return any(self._attacks_of[premise] > 1 for premise in self.weighing.network.premises[step.index])

    @cached_property
    def _attacks_of(self) -> Counter[int]:
        """For each claim how many objections and undercuts need it; those that say the same of the same are one."""
        premises = self.weighing.network.premises
        return Counter(premise for one in self.cruxes.attacks for premise in set(premises[one[0]]))

    def aim(self, step: Step) -> str:
        """What an objection or an undercut does, and to what: "objects to T", "undercuts the step from P to T"."""
        verb, target = self.does(step)
        return f"{verb}s to {target}" if verb == "object" else f"{verb}s {target}"

    def does(self, step: Step) -> tuple[str, str]:
        """The same in two parts, the verb without its ending; steps are named where more than one leads to a claim."""
        weighing, claim = self.weighing, self.weighing.graph.claims[step.conclusion]
        if step.target_step is None:
            return "object", claim.label
        target = weighing.graph.steps[step.target_step]
        if target.target_claim is None:
            by = together(weighing.premises(target))
            return "undercut", f"the step by which {by} undercuts what leads to {claim.label}"
        kind = weighing.reasons if target.polarity is Polarity.SUPPORT else weighing.objections
        beside = len(kind(claim.index)) + (target.polarity is not Polarity.SUPPORT)
        if beside == 1:
            return "undercut", f"the step to {claim.label}"
        to = "to" if target.polarity is Polarity.SUPPORT else "against"
        return "undercut", f"the step from {together(weighing.premises(target))} {to} {claim.label}"
