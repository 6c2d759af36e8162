"""Pieces of a map that can be weighed by what is shown of them, and fare there as they do in the whole map."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from argmap.graph import Polarity, Role
from argmap.weighing import Assumptions, Cruxes, Standing, Weighing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from random import Random

    from argmap.exercise.quarry import Quarry
    from argmap.graph import Claim, Graph

__all__ = ["Branch", "branches"]

_WAYS = 6  # to grow the pieces of a claim
_TOPS = 600
"""Claims from which pieces are grown, each way counted; of larger maps each claim once."""
_MOST_BRANCHES = 100
_WORK = 1_200_000
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

    def _needs(self, step: int) -> Sequence[int]:
        return self.graph.steps[step].premises

    @property
    def is_fair(self) -> bool:
        """Whether whatever the map says against an objection that is shown is shown as well."""
        network = self.whole.network
        attacks = [one for one in self.steps if self.graph.steps[one].polarity is not Polarity.SUPPORT]
        answers = [one for step in attacks for one in network.undercuts[step]]
        answers += [one for step in attacks for claim in self._needs(step) for one in network.objections[claim]]
        return self.steps.issuperset(answers)

    @cached_property
    def heights(self) -> dict[int, int]:
        """How deep each claim under the top is printed: one for those right below it."""
        found = {self.top.index: 0}
        above = {one: self.graph.steps[step].conclusion for step in self.steps for one in self._needs(step)}
        for claim in self.below:
            way = [claim.index]
            while way[-1] not in found:
                way.append(above[way[-1]])
            found.update({one: found[way[-1]] + at for at, one in enumerate(reversed(way))})
        return {one.index: found[one.index] for one in self.below}

    def doubting(self, *doubted: Claim) -> Weighing:
        """How the piece fares where some claims are doubted."""
        return Weighing(self.graph, Assumptions(doubted=frozenset(one.index for one in doubted)), self.steps)

    def without(self, *doubted: Claim) -> Standing | None:
        """How the top fares then; None where it fares otherwise in the whole map, by what is not shown."""
        shown = self.shown_without(*doubted)
        in_all = Cruxes(self.whole, self.top).value_without([one.index for one in doubted])
        return shown if shown == in_all else None

    def shown_without(self, *doubted: Claim) -> Standing:
        """How the top then fares by what is shown."""
        return Standing(Cruxes(self.piece, self.top).value_without([one.index for one in doubted]))


def branches(quarry: Quarry, fewest: int, most: int) -> Iterator[Branch]:
    """Pieces of so many claims, largest first, at most forty of a map; smaller ones of a claim after its largest one.

    Shown is only what stands in one place and rests on nothing above it; of evidence nothing but what speaks against
    it; no objection without its answers; no claim that fares otherwise than in the whole map. Whether what is not
    shown makes a difference once a claim is doubted, `Branch.without` says. Of very large maps fewer are looked at.
    """
    growing = _Growing(quarry)
    tops = [top for top in quarry.asked if top.role is not Role.ASIDE]
    sizes = sorted({most, (fewest + most) // 2, fewest + 2}, reverse=True)
    ways = [quarry.chance("branches", way) for way in range(max(1, min(_WAYS, _TOPS // max(1, len(tops)))))]
    in_turn: list[tuple[int, int, Branch]] = []
    for top in tops:
        grown = {one.steps: one for way in ways for size in sizes if (one := growing.from_top(top, size, way))}
        largest = sorted(grown.values(), key=lambda one: -len(one.claims))
        in_turn += [(turn, -len(one.claims), one) for turn, one in enumerate(largest)]
    in_turn.sort(key=lambda one: one[:2])
    shown: set[tuple[int, frozenset[int]]] = set()
    for _, _, grown_one in in_turn[: growing.number(most)]:
        branch = growing.as_it_fares(grown_one)
        if branch and len(branch.claims) >= fewest and (branch.top.index, branch.steps) not in shown:
            shown.add((branch.top.index, branch.steps))
            yield branch


class _Growing:
    """Pieces that grow from a claim down, as far as they can be shown."""

    def __init__(self, quarry: Quarry) -> None:
        self._graph = quarry.reading.graph
        self._whole = Weighing(self._graph)
        self._network = self._whole.network
        self._left_out = {loop.use.step for loop in self._graph.loops} | self._network.broken
        self._right_below = [self._steps_right_below(one) for one in self._graph.claims]

    def number(self, most: int) -> int:
        """How many pieces of at most so many claims are looked at: the map is weighed twice for each claim of one."""
        nodes = len(self._graph.claims) + len(self._graph.steps)
        return max(1, min(_MOST_BRANCHES, _WORK // (2 * most * max(1, nodes))))

    def from_top(self, top: Claim, most: int, chance: Random) -> Branch | None:
        """A piece of a claim, grown by chance; None where it has no reason that can be shown, or too many."""
        steps: set[int] = set()
        waiting, number = [top], 1
        while waiting:
            claim = waiting.pop(chance.randrange(len(waiting)))
            more = self._right_below[claim.index]
            later = [self._graph.claims[one] for step in more for one in self._graph.steps[step].premises]
            if number + len(later) <= most:
                steps.update(more)
                waiting += later
                number += len(later)
            elif claim is top:
                return None
        return self._branch(top, steps)

    def _branch(self, top: Claim, steps: Iterable[int]) -> Branch | None:
        shown = frozenset(steps)
        is_argued = not shown.isdisjoint(self._network.reasons[top.index]) and not self._network.ground[top.index]
        return Branch(self._whole, top, shown) if is_argued else None

    def as_it_fares(self, branch: Branch) -> Branch | None:
        """The same without steps from claims that fare otherwise in the whole map; None where nothing fair is left."""
        left: Branch | None = branch
        while left:
            strange = [
                one for one in left.claims if left.piece.of_claim(one.index) is not self._whole.of_claim(one.index)
            ]
            if not strange:
                return left if left.is_fair else None
            deepest = max(strange, key=lambda one: (one.depth, one.index))
            if deepest is left.top or deepest.step is None:
                return None
            left = self._branch(left.top, left.steps - self._with_all_below(deepest.step))
        return None

    def _with_all_below(self, step: int) -> set[int]:
        """A step, what undercuts it, and all that bears on the claims of these."""
        found: set[int] = set()
        waiting = [step]
        while waiting:
            one = waiting.pop()
            if one not in found:
                found.add(one)
                waiting += self._network.undercuts[one]
                for claim in self._graph.steps[one].premises:
                    waiting += (*self._network.reasons[claim], *self._network.objections[claim])
        return found

    def _steps_right_below(self, claim: Claim) -> list[int]:
        """The steps to a claim that can be shown, with their undercuts; none where lines would mix two links.

        Of what has a ground of its own just the objections: it stands without the reasons, too.
        """
        reasons = [] if self._network.ground[claim.index] else self._network.reasons[claim.index]
        steps = list(filter(self._is_plain, (*reasons, *self._network.objections[claim.index])))
        for step in steps:  # grows while it is read
            steps += filter(self._is_plain, self._network.undercuts[step])
        linked = [self._graph.steps[step].polarity for step in steps if self._graph.steps[step].is_linked]
        return steps if len(linked) == len(set(linked)) else []

    def _is_plain(self, step: int) -> bool:
        """Whether a step can be shown as it is written: all its premises stand here, and none is above it."""
        claims = [self._graph.claims[one] for one in self._graph.steps[step].premises]
        return step not in self._left_out and all(bool(one.text) and one.step == step for one in claims)
