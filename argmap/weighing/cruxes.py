"""Cruxes: the fewest claims whose fall brings a claim down, and the least evidence that it needs.

Exact, on maps of any shape, within a limit of work: the smallest sets that are found are all there are.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import prod
from typing import TYPE_CHECKING

from argmap.weighing.decisions import FALSE, TRUE, TooTangledError
from argmap.weighing.families import Family, chosen_on, smallest_solutions
from argmap.weighing.standing import FALLS, STANDS
from argmap.weighing.symbolic import MOST_NODES, Changes

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from argmap.weighing.decisions import Diagrams
    from argmap.weighing.families import Way
    from argmap.weighing.network import Network
    from argmap.weighing.values import Values

__all__ = ["MOST_SETS", "Sets", "changes_to_stand", "cut_sets", "least_evidence", "still_lasting"]

MOST_SETS = 200
"""Sets that are listed; how many there are is counted all the same."""


@dataclass(frozen=True, slots=True)
class Sets:
    """The smallest sets of claims that do something: no proper subset of one does."""

    listed: tuple[tuple[int, ...], ...] = ()
    """The sets, smallest first, each in the map's order; at most MOST_SETS."""
    sizes: dict[int, int] = field(default_factory=dict)
    """How many sets there are of each size, for the smallest six sizes."""
    members: frozenset[int] = frozenset()
    """The claims that are in some set, those that are not listed included."""
    is_known: bool = True
    """False where the map is too tangled for an exact answer."""

    @property
    def single(self) -> tuple[int, ...]:
        """The claims that do it alone."""
        return tuple(one[0] for one in self.listed if len(one) == 1)

    @property
    def fewest(self) -> tuple[tuple[int, ...], ...]:
        """The sets with the fewest claims."""
        return tuple(one for one in self.listed if len(one) == len(self.listed[0]))

    @property
    def are_all_fewest(self) -> bool:
        """Whether `fewest` has all sets of that size."""
        return len(self.fewest) == next(iter(self.sizes.values()), 0)

    @property
    def groups(self) -> list[tuple[int, ...]]:
        """Groups of claims where the sets with the fewest are all ways to take one of each; else nothing."""
        sets = [frozenset(one) for one in self.fewest]
        if len(sets) < 2 or not self.are_all_fewest:
            return []
        known, first = set(sets), sets[0]
        every = sorted(set().union(*sets))
        groups = [tuple(x for x in every if (first - {own}) | {x} in known) for own in sorted(first)]
        product = 1
        for group in groups:
            product *= len(group)
        is_product = product == len(known) and len(set().union(*groups)) == sum(map(len, groups))
        return groups if is_product else []

    @property
    def factors(self) -> list[list[tuple[int, ...]]]:
        """The sets with the fewest as one choice from each of several lists, where that is what they are; else nothing.

        Two claims belong to one list where whether the one is in a set tells something of the other.
        """
        sets = [frozenset(one) for one in self.fewest]
        every = sorted(set().union(*sets)) if sets else []
        if len(sets) < 2 or not self.are_all_fewest or len(every) > MOST_SETS:
            return []
        whole = (1 << len(sets)) - 1
        within = {claim: sum((claim in one) << at for at, one in enumerate(sets)) for claim in every}
        blocks: list[set[int]] = []
        for claim in every:
            bound = [block for block in blocks if any(_tells(within[claim], within[one], whole) for one in block)]
            blocks = [block for block in blocks if block not in bound]
            blocks.append({claim}.union(*bound))
        lists = [sorted({tuple(sorted(block & one)) for one in sets}) for block in sorted(blocks, key=min)]
        return lists if prod(map(len, lists)) == len(sets) else []


def _tells(one: int, other: int, whole: int) -> bool:
    """Whether of the sets that have a claim or lack it, none has, or lacks, another one."""
    return any(mine and yours and not mine & yours for mine in (one, whole ^ one) for yours in (other, whole ^ other))


def cut_sets(
    network: Network, values: Values, topic: int, candidates: Collection[int] | None = None, most: int = MOST_NODES
) -> Sets:
    """The smallest sets of claims whose fall brings a claim down: to less than its value.

    A claim that stands is brought down where it is contested or falls, a contested one where it falls; one that falls
    is down already (no sets). `candidates` are the claims that may be doubted: all but the topic, unless given.
    """
    value = values.claims[topic]
    if value == FALLS:
        return Sets()
    return _sets(network, topic, _others(network, topic, candidates), (), value == STANDS, most)


def still_lasting(network: Network, topic: int, claims: Collection[int], most: int = MOST_NODES) -> set[int] | None:
    """Of claims those without any one of which a claim does not fall; None where the map is too tangled."""
    try:
        changes = Changes(network, topic, claims, (), most)
        lasting = changes.lasting()
    except TooTangledError:
        return None
    level = {claim: at for at, claim in enumerate(changes.variables)}
    return {one for one in claims if one not in level or changes.diagrams.value(lasting, {level[one]})}


def changes_to_stand(
    network: Network, values: Values, topic: int, grantable: Collection[int] = (), most: int = MOST_NODES
) -> Sets:
    """The smallest changes of mind that make a claim stand which does not: claims to doubt, claims to grant.

    Of `grantable` claims those are granted that fall as they are, and those no longer doubted that are; all others may
    be doubted. (Doubt is stronger than a grant: to grant what is doubted changes nothing.)
    """
    if values.claims[topic] == STANDS:
        return Sets()
    granted = {claim for claim in grantable if values.claims[claim] == FALLS and claim != topic}
    doubted = _others(network, topic, None) - granted - network.fallen
    return _sets(network, topic, doubted, granted, None, most)


def _others(network: Network, topic: int, candidates: Collection[int] | None) -> set[int]:
    every = range(len(network.reasons)) if candidates is None else candidates
    return set(every) - {topic} - network.fallen


def _sets(
    network: Network, topic: int, doubted: Collection[int], granted: Collection[int], is_cut: bool | None, most: int
) -> Sets:
    """`is_cut`: what stands no longer stands (True), what lasts falls (False); None: it stands."""
    try:
        changes = Changes(network, topic, doubted, granted, most)
        goal = changes.lasting() if is_cut is False else changes.standing()
        if is_cut is not None:
            goal ^= 1
        family = smallest_solutions(changes.diagrams, goal, most)
    except TooTangledError:
        return Sets(is_known=False)
    return _listed(family, changes)


def _listed(family: Family, changes: Changes) -> Sets:
    listed: list[tuple[int, ...]] = []
    for size in family.sizes:
        listed += sorted(changes.claims_of(one) for one in family.of_size(size, MOST_SETS - len(listed)))
    members = frozenset(changes.claims_of(family.members))
    return Sets(tuple(listed), family.sizes, members)


def least_evidence(
    network: Network, values: Values, topic: int, evidence: Iterable[int], most: int = MOST_NODES
) -> Sets:
    """The fewest pieces of evidence with which a claim fares no worse while all other pieces fall."""
    value = values.claims[topic]
    pieces = _others(network, topic, list(evidence))
    if value == FALLS:
        return Sets()
    try:
        changes = Changes(network, topic, pieces, (), most)
        goal = changes.standing() if value == STANDS else changes.lasting()
        return _fewest_kept(changes, goal, pieces)
    except TooTangledError:
        return Sets(is_known=False)


def _fewest_kept(changes: Changes, goal: int, pieces: set[int]) -> Sets:
    """The best way through a diagram in which "no" (the piece is kept) costs one."""
    diagrams = changes.diagrams
    best: dict[int, tuple[int, int]] = {TRUE: (0, 1), FALSE: (len(pieces) + 1, 0)}  # pieces kept, ways to do so
    waiting = [goal]
    while waiting:
        function = waiting[-1]
        low, high = diagrams.low(function), diagrams.high(function)
        later = [one for one in (low, high) if one not in best]
        if function in best or not later:
            waiting.pop()
        if function not in best and not later:
            keep, drop = best[low][0] + 1, best[high][0]
            ways = (best[low][1] if keep <= drop else 0) + (best[high][1] if drop <= keep else 0)
            best[function] = min(keep, drop), ways
        waiting += later if function not in best else []
    listed = sorted(changes.claims_of(kept) for kept in _kept(diagrams, best, goal))
    return Sets(tuple(listed), {best[goal][0]: best[goal][1]})


def _kept(diagrams: Diagrams, best: dict[int, tuple[int, int]], goal: int) -> list[tuple[int, ...]]:
    """The levels kept on the best ways, at most MOST_SETS."""
    found: list[tuple[int, ...]] = []
    waiting: list[tuple[int, Way]] = [(goal, None)]
    while waiting and len(found) < MOST_SETS:
        function, kept = waiting.pop()
        if function == TRUE:
            found.append(chosen_on(kept))
        elif function != FALSE:
            low, high = diagrams.low(function), diagrams.high(function)
            if best[high][0] == best[function][0]:
                waiting.append((high, kept))
            if best[low][0] + 1 == best[function][0]:
                waiting.append((low, (kept, diagrams.level(function))))
    return found
