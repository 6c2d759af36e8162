"""Doubts that can be asked about: claims of a piece, how the top then fares, and what the print tells of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, zip_longest
from typing import TYPE_CHECKING

from argmap.graph import Polarity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from random import Random

    from argmap.exercise.branches import Branch
    from argmap.graph import Claim
    from argmap.weighing import Standing

__all__ = ["MOST_OF_A_PIECE", "Doubt", "doubts", "pairs"]

MOST_OF_A_PIECE = 2
"""Items of a kind about one piece."""


@dataclass(frozen=True, eq=False)
class Doubt:
    """One claim or two under the top of a piece that are doubted, and how the top then fares."""

    branch: Branch
    claims: tuple[Claim, ...]
    """In the order of the map; of two none rests on the other."""
    outcome: Standing

    @property
    def claim(self) -> Claim:
        """The claim that is doubted; of two the last."""
        return self.claims[-1]

    @property
    def is_pair(self) -> bool:
        """Whether two claims are doubted."""
        return len(self.claims) > 1

    @cached_property
    def labels(self) -> frozenset[str]:
        """The labels of the claims that are doubted."""
        return frozenset(one.label for one in self.claims)

    @cached_property
    def relation(self) -> str:
        """How the claim is printed to bear on the one above it: support, linked, attack, undercut."""
        return self.relations[-1]

    @cached_property
    def relations(self) -> tuple[str, ...]:
        """How each of the claims is printed to bear on the one above it."""
        steps = [self.branch.graph.steps[one.step or 0] for one in self.claims]
        return tuple(
            "linked" if one.is_linked and one.polarity is Polarity.SUPPORT else one.polarity.value for one in steps
        )

    @property
    def sort(self) -> str:
        """How the top then fares, in a word."""
        return self.outcome.word

    @cached_property
    def way(self) -> frozenset[int]:
        """The claims from those that are doubted up to the top, by their indices, without the top."""
        return frozenset(one for claim in self.claims for one in _way(self.branch, claim))

    @cached_property
    def answers(self) -> list[tuple[object, Standing]]:
        """How the top then fares, beside each look at it."""
        return [(look, self.outcome) for look in self.looks]

    @cached_property
    def looks(self) -> tuple[object, ...]:
        """What is seen of it without following it: at its lines, right below the top, and nothing at all."""
        number = len(self.claims)
        return (), number, (number, self.at_top[1]), (number, self.at_top), tuple(sorted(self.relations))

    def tells_of(self, other: Doubt) -> bool:
        """Whether what is said of one answers the other: it goes the same way, or through the other's top."""
        is_nested = other.branch.top.index in self.way or self.branch.top.index in other.way
        if self.branch.top is other.branch.top:
            hits = {one.index for one in self.claims}, {one.index for one in other.claims}
            steps = {one.step for one in self.claims} & {one.step for one in other.claims}
            return bool(steps or hits[0] & other.way or hits[1] & self.way)
        return is_nested and not self.way.isdisjoint(other.way)

    @property
    def height(self) -> int:
        """How deep it is printed, of two the one nearer to the top: one for what stands right below it."""
        return min(self.branch.heights[one.index] for one in self.claims)

    @property
    def is_plain(self) -> bool:
        """Whether it is the only reason for the top, right below it."""
        reasons = self.branch.piece.reasons(self.branch.top.index)
        return self.relations == ("support",) and self.height == 1 == len(reasons)

    @cached_property
    def is_next_to_top(self) -> bool:
        """Whether nothing has to be followed: it hits each reason for the top itself, or none but objections to it."""
        steps = {one.step for one in self.claims}
        piece, top = self.branch.piece, self.branch.top.index
        reasons, objections = ({one.index for one in own(top)} for own in (piece.reasons, piece.objections))
        return reasons <= steps or steps <= objections

    @cached_property
    def at_top(self) -> tuple[int, int]:
        """How many reasons (up to two) and objections (up to one) are printed right below the top."""
        piece, top = self.branch.piece, self.branch.top.index
        return min(len(piece.reasons(top)), 2), min(len(piece.objections(top)), 1)

    @property
    def asked(self) -> str:
        """What it asks: how this top fares without these claims."""
        return f"{self.branch.top.label} without {' and '.join(one.label for one in self.claims)}"

    @property
    def shown(self) -> frozenset[str]:
        """What its piece shows, as the labels of the claims under the top."""
        return frozenset(one.label for one in self.branch.below)


def doubts(branch: Branch) -> Iterator[Doubt]:
    """All doubts of one claim of a piece that the whole map answers in the same way."""
    for claim in branch.below:
        outcome = branch.without(claim)
        if outcome is not None:
            yield Doubt(branch, (claim,), outcome)


def pairs(branch: Branch, single: Iterable[Doubt], most: int, chance: Random) -> Iterator[Doubt]:
    """At most so many doubts of two claims, out of the single ones, that the whole map answers in the same way.

    In turn such as do what neither does alone, and others.
    """
    alone = {one.claim.index: one.outcome for one in single}
    apart = [
        two for two in combinations([one for one in branch.below if one.index in alone], 2) if _apart(branch, *two)
    ]
    chance.shuffle(apart)
    more: dict[bool, list[tuple[Claim, Claim]]] = {True: [], False: []}
    for two in apart:
        more[branch.shown_without(*two) not in {alone[one.index] for one in two}].append(two)
    in_turn = [two for turn in zip_longest(more[True], more[False]) for two in turn if two]
    for two in in_turn[:most]:
        together = branch.without(*two)
        if together is not None:
            yield Doubt(branch, two, together)


def _apart(branch: Branch, one: Claim, other: Claim) -> bool:
    """Whether neither is on the way up from the other."""
    return one.index not in _way(branch, other) and other.index not in _way(branch, one)


def _way(branch: Branch, claim: Claim) -> set[int]:
    """The claims from one up to the top, by their indices, without the top."""
    found = set[int]()
    while claim is not branch.top:
        found.add(claim.index)
        claim = branch.graph.claims[branch.graph.steps[claim.step or 0].conclusion]
    return found
