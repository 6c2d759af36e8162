"""Pieces of a map that can be weighed by what is shown of them, and fare there as they do in the whole map."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from argmap.graph import Polarity, Role
from argmap.weighing import Assumptions, Cruxes, Standing, Weighing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.exercise.quarry import Quarry
    from argmap.graph import Claim, Graph

__all__ = ["Branch", "branches"]

_MOST_BRANCHES = 40
_WORK = 600_000
"""Claims and steps that are weighed for all pieces of a map."""


@dataclass(frozen=True)
class Branch:
    """A claim with steps that bear on it, near or far; what has no reason below it here is taken for granted."""

    whole: Weighing
    """The map that it is a piece of."""
    top: Claim
    steps: frozenset[int]

    @property
    def graph(self) -> Graph:
        """The graph of the whole map."""
        return self.whole.graph

    @cached_property
    def piece(self) -> Weighing:
        """How the piece fares by itself."""
        return self.doubting()

    @cached_property
    def below(self) -> tuple[Claim, ...]:
        """The claims under the top, in the order of the map."""
        return tuple(
            self.graph.claims[one] for one in sorted({one for step in self.steps for one in self._needs(step)})
        )

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All claims, the top first."""
        return (self.top, *self.below)

    def _needs(self, step: int) -> list[int]:
        return self.graph.steps[step].premises

    @property
    def is_fair(self) -> bool:
        """Whether whatever the map says against an objection that is shown is shown as well."""
        network = self.whole.network
        attacks = [one for one in self.steps if self.graph.steps[one].polarity is not Polarity.SUPPORT]
        answers = [one for step in attacks for one in network.undercuts[step]]
        answers += [one for step in attacks for claim in self._needs(step) for one in network.objections[claim]]
        return self.steps.issuperset(answers)

    def doubting(self, *doubted: Claim) -> Weighing:
        """How the piece fares where some claims are doubted."""
        return Weighing(self.graph, Assumptions(doubted=frozenset(one.index for one in doubted)), self.steps)

    def without(self, *doubted: Claim) -> Standing | None:
        """How the top fares then; None where it fares otherwise in the whole map, by what is not shown."""
        indices = [one.index for one in doubted]
        shown, in_all = (Cruxes(one, self.top).value_without(indices) for one in (self.piece, self.whole))
        return Standing(shown) if shown == in_all else None


def branches(quarry: Quarry, fewest: int, most: int) -> Iterator[Branch]:
    """Pieces of so many claims, of at most forty claims of a map; largest first, and none within another one.

    Shown is only what stands in one place and rests on nothing above it; of evidence nothing that is below it; no
    objection without its answers. Whether what is not shown makes a difference, `Branch.without` says. Of very large
    maps fewer pieces are looked at.
    """
    growing = _Growing(quarry, most)
    tops = [top for top in quarry.claims if top.role is not Role.ASIDE]
    fitting = [one for top in tops if (one := growing.from_top(top)) and len(one.claims) >= fewest]
    shown: list[frozenset[int]] = []
    for branch in sorted(fitting, key=lambda one: -len(one.claims))[: growing.number]:
        if branch.is_fair and not any(branch.steps <= larger for larger in shown):
            shown.append(branch.steps)
            yield branch


class _Growing:
    """Pieces that grow from a claim down, as far as they can be shown."""

    def __init__(self, quarry: Quarry, most: int) -> None:
        self._most = most
        self._graph = quarry.reading.graph
        self._whole = Weighing(self._graph)
        self._network = self._whole.network
        self._left_out = {loop.use.step for loop in self._graph.loops} | self._network.broken
        nodes = len(self._graph.claims) + len(self._graph.steps)
        self.number = max(1, min(_MOST_BRANCHES, _WORK // (2 * most * max(1, nodes))))
        """How many pieces are looked at: the map is weighed twice for each claim of one."""

    def from_top(self, top: Claim) -> Branch | None:
        """The piece of a claim; None where it has no reason that can be shown, or too many."""
        steps: set[int] = set()
        waiting, number = [top], 1
        while waiting:
            claim = waiting.pop(0)
            more = self._right_below(claim)
            later = [self._graph.claims[one] for step in more for one in self._graph.steps[step].premises]
            if number + len(later) <= self._most:
                steps.update(more)
                waiting += later
                number += len(later)
            elif claim is top:
                return None
        is_argued = any(step in steps for step in self._network.reasons[top.index])
        return Branch(self._whole, top, frozenset(steps)) if is_argued and not self._network.ground[top.index] else None

    def _right_below(self, claim: Claim) -> list[int]:
        """The steps to a claim that can be shown, with their undercuts; none where lines would mix two links."""
        if claim.kind == "evidence":
            return []
        bearing = (*self._network.reasons[claim.index], *self._network.objections[claim.index])
        steps = list(filter(self._is_plain, bearing))
        for step in steps:  # grows while it is read
            steps += filter(self._is_plain, self._network.undercuts[step])
        linked = [self._graph.steps[step].polarity for step in steps if self._graph.steps[step].is_linked]
        return steps if len(linked) == len(set(linked)) else []

    def _is_plain(self, step: int) -> bool:
        """Whether a step can be shown as it is written: all its premises stand here, and none is above it."""
        claims = [self._graph.claims[one] for one in self._graph.steps[step].premises]
        return step not in self._left_out and all(bool(one.text) and one.step == step for one in claims)
