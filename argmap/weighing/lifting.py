"""What would let a claim stand: the smallest sets of attacks that would have to fail, and of claims to stand.

Each of them is a claim of its own that is put into the network, so that cruxes are found as those of claims are.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from argmap.weighing.decisions import FALSE, TRUE, TooTangledError
from argmap.weighing.families import smallest_solutions
from argmap.weighing.symbolic import Changes

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from argmap.weighing.families import Family
    from argmap.weighing.network import Network

__all__ = ["Lifts", "With"]

_MOST_NODES = 100_000
_MOST_CHANGES = 10_000
"""Attacks that might fail and claims that might stand; of more it is not worked out which would change something."""


class With(NamedTuple):
    """What lets a claim stand at once: claims that stand, and attacks that fail, by their numbers."""

    claims: tuple[int, ...]
    attacks: tuple[int, ...]


class Lifts:
    """What would let a topic stand that does not.

    `attacks` are steps, several that say the same as one; `claims` are those that could be made to stand.
    """

    def __init__(
        self,
        network: Network,
        topic: int,
        attacks: Sequence[Collection[int]],
        claims: Collection[int] = (),
    ) -> None:
        self._network, self._topic, self._most = network, topic, _MOST_NODES
        self._attacks, self._claims = attacks, sorted(set(claims) - {topic})

    @cached_property
    def _of_attacks(self) -> tuple[Changes, int, Family] | None:
        """When the topic stands, by which attacks fail alone; None where the map is too tangled."""
        switched, switches = _with_switches(self._network, self._attacks)
        return self._solved(switched, switches, ())

    @cached_property
    def _of_both(self) -> tuple[Changes, int, Family] | None:
        """The same by which attacks fail and which claims stand."""
        switched, switches = _with_switches(self._network, self._attacks)
        raised, risers = _with_risers(switched, self._claims)
        return self._solved(raised, switches, risers)

    def _solved(
        self, network: Network, doubted: Collection[int], granted: Collection[int]
    ) -> tuple[Changes, int, Family] | None:
        if len(doubted) + len(granted) > _MOST_CHANGES:
            return None
        try:
            changes = Changes(network, self._topic, doubted, granted, self._most)
            goal = changes.standing()
            return changes, goal, smallest_solutions(changes.diagrams, goal, self._most)
        except TooTangledError:
            return None

    @property
    def is_known(self) -> bool:
        """Whether it is known which attacks would have to fail."""
        return self._of_attacks is not None

    @property
    def is_possible(self) -> bool:
        """Whether the topic would stand if enough attacks failed."""
        return self._of_attacks is not None and self._of_attacks[1] != FALSE

    @cached_property
    def needed(self) -> set[int]:
        """The attacks that are in some smallest set of those that would have to fail, by their numbers."""
        if self._of_attacks is None:
            return set()
        changes, _, family = self._of_attacks
        first = len(self._network.reasons)
        return {claim - first for claim in changes.claims_of(family.members)}

    @cached_property
    def enough(self) -> set[int]:
        """The attacks each of which is enough to keep the topic from standing, whichever others fail."""
        if self._of_attacks is None:
            return set()
        changes, goal, _ = self._of_attacks
        levels = {claim: level for level, claim in enumerate(changes.variables)}
        diagrams, first = changes.diagrams, len(self._network.reasons)
        try:
            return {
                number
                for number in self.needed
                if diagrams.both(goal, diagrams.choice(levels[first + number], TRUE, FALSE)) == FALSE
            }
        except TooTangledError:
            return set()

    @property
    def knows_claims(self) -> bool:
        """Whether it is known which claims would have to stand."""
        return self._of_both is not None

    @cached_property
    def with_claims(self) -> Mapping[int, With]:
        """For each claim that is in some smallest set, such a set with the fewest claims and attacks."""
        if self._of_both is None:
            return {}
        changes, _, family = self._of_both
        levels = {claim: level for level, claim in enumerate(changes.variables)}
        first = len(self._network.reasons)
        risers = {first + len(self._attacks) + at: claim for at, claim in enumerate(self._claims)}
        found = family.smallest_with({levels[one] for one in risers if one in levels})

        def set_with(node: int) -> With:
            chosen = changes.claims_of(family.set_with(node))
            standing = tuple(risers[one] for one in chosen if one in risers)
            return With(standing, tuple(one - first for one in chosen if one not in risers))

        return _Made({risers[changes.variables[level]]: node for level, node in found.items()}, set_with)


class _Made(Mapping[int, With]):
    """Sets that are each as large as a map may be, and are made when they are asked for."""

    def __init__(self, nodes: Mapping[int, int], make: Callable[[int], With]) -> None:
        self._nodes, self._make = dict(sorted(nodes.items())), make

    def __getitem__(self, claim: int) -> With:
        return self._make(self._nodes[claim])

    def __contains__(self, claim: object) -> bool:
        return claim in self._nodes

    def __iter__(self) -> Iterator[int]:
        return iter(self._nodes)

    def __len__(self) -> int:
        return len(self._nodes)


def _more_claims(network: Network, number: int, *, ground: bool) -> Network:
    """The network with so many further claims, and all its lists ready to be changed."""
    return replace(
        network,
        premises=[list(one) for one in network.premises],
        reasons=[*map(list, network.reasons), *([] for _ in range(number))],
        objections=[*map(list, network.objections), *([] for _ in range(number))],
        undercuts=[list(one) for one in network.undercuts],
        strengths=list(network.strengths),
        ground=[*network.ground, *[ground] * number],
        fallen=set(network.fallen),
    )


def _with_switches(network: Network, attacks: Sequence[Collection[int]]) -> tuple[Network, list[int]]:
    """A network in which each attack needs a claim of its own: where that falls, the attack fails."""
    first, made = len(network.reasons), _more_claims(network, len(attacks), ground=True)
    for at, steps in enumerate(attacks):
        for step in steps:
            made.premises[step].append(first + at)
    return made, list(range(first, first + len(attacks)))


def _with_risers(network: Network, claims: Sequence[int]) -> tuple[Network, list[int]]:
    """A network in which each claim has a claim of its own: where that is granted, it stands whatever is against it."""
    first, made = len(network.reasons), _more_claims(network, len(claims), ground=False)
    for at, claim in enumerate(claims):
        if claim in made.fallen:
            made.fallen.discard(claim)
            made.ground[claim], made.reasons[claim], made.objections[claim] = False, [], []
        for objection in made.objections[claim]:
            made.undercuts[objection].append(_step(made, first + at))
        made.reasons[claim].append(_step(made, first + at))
    return made, list(range(first, first + len(claims)))


def _step(network: Network, premise: int) -> int:
    """A further step that needs one claim."""
    network.premises.append([premise])
    network.undercuts.append([])
    network.strengths.append(None)
    return len(network.premises) - 1
