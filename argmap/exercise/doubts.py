"""Doubts that can be asked about: a claim of a piece, how the top then fares, and what the print tells of the claim."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from argmap.graph import Polarity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.exercise.branches import Branch
    from argmap.graph import Claim
    from argmap.weighing import Standing

__all__ = ["MOST_OF_A_PIECE", "Doubt", "doubts"]

MOST_OF_A_PIECE = 2
"""Items of a kind about one piece."""


@dataclass(frozen=True, eq=False)
class Doubt:
    """A claim under the top of a piece that is doubted, and how the top then fares."""

    branch: Branch
    claim: Claim
    outcome: Standing

    @cached_property
    def relation(self) -> str:
        """How the claim is printed to bear on the one above it: support, linked, attack, undercut."""
        step = self.branch.graph.steps[self.claim.step or 0]
        return "linked" if step.is_linked and step.polarity is Polarity.SUPPORT else step.polarity.value

    @property
    def sort(self) -> str:
        """How the top then fares, in a word."""
        return self.outcome.word

    @cached_property
    def way(self) -> frozenset[int]:
        """The claims from the one that is doubted up to the top, by their indices, without the top."""
        found, at = set[int](), self.claim
        while at is not self.branch.top:
            found.add(at.index)
            step = self.branch.graph.steps[at.step or 0]
            at = self.branch.graph.claims[step.conclusion]
        return frozenset(found)

    def tells_of(self, other: Doubt) -> bool:
        """Whether what is said of one answers the other: one lies on the way up from the other."""
        return self.claim.index in other.way or other.claim.index in self.way

    @property
    def height(self) -> int:
        """How deep it is printed: one for what stands right below the top."""
        return self.branch.heights[self.claim.index]

    @property
    def is_plain(self) -> bool:
        """Whether it is the only reason for the top, right below it."""
        reasons = self.branch.piece.reasons(self.branch.top.index)
        return self.relation == "support" and self.height == 1 == len(reasons)

    @property
    def asked(self) -> str:
        """What it asks: how this top fares without this claim."""
        return f"{self.branch.top.label} without {self.claim.label}"

    @property
    def shown(self) -> frozenset[str]:
        """What its piece shows, as the labels of the claims under the top."""
        return frozenset(one.label for one in self.branch.below)


def doubts(branch: Branch) -> Iterator[Doubt]:
    """All doubts of a piece that the whole map answers in the same way."""
    for claim in branch.below:
        outcome = branch.without(claim)
        if outcome is not None:
            yield Doubt(branch, claim, outcome)
