"""A map as plain lists that are weighed: what each claim and each step hangs on, and which claims have a ground."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from argmap.graph import Polarity

if TYPE_CHECKING:
    from collections.abc import Container

    from argmap.graph import Claim, Graph

__all__ = ["Assumptions", "Network", "network"]


@dataclass(frozen=True, slots=True)
class Assumptions:
    """What the reader takes for granted and what not; claims are given by their indices in the graph."""

    granted: frozenset[int] = frozenset()
    """Claims that have a ground of their own, whatever the map gives for them."""
    doubted: frozenset[int] = frozenset()
    """Claims that fall, whatever the map gives for them; doubt is stronger than a grant."""
    wordless: frozenset[int] = frozenset()
    """Claims whose quotes were looked for and not found: nothing shows that the article says so."""
    unsought: frozenset[int] = frozenset()
    """Claims whose quotes were not looked for, as no article of theirs could be read."""
    has_article: bool = True
    """Whether the map names an article at all."""


@dataclass(slots=True)
class Network:
    """Claims and steps by their indices in the graph, with what bears on each."""

    premises: list[list[int]]
    """For each step the claims that it needs, all of them."""
    reasons: list[list[int]]
    """For each claim the steps that support it."""
    objections: list[list[int]]
    """For each claim the steps that attack it."""
    undercuts: list[list[int]]
    """For each step the steps that undercut it."""
    strengths: list[float | None]
    """For each step the strength that the map states, from 0 to 1."""
    ground: list[bool]
    """For each claim whether it has a ground of its own."""
    fallen: set[int] = field(default_factory=set)
    """Claims that fall whatever is given for them: those that are doubted."""
    broken: set[int] = field(default_factory=set)
    """Steps that cannot apply, as they need a claim that the map does not have."""

    def piece(self, steps: Container[int]) -> Network:
        """A piece of it: these steps alone, without strengths, and whatever none of them supports has a ground."""
        reasons, objections, undercuts = (
            [[one for one in each if one in steps] for each in part]
            for part in (self.reasons, self.objections, self.undercuts)
        )
        ground = [not own for own in reasons]
        strengths: list[float | None] = [None] * len(self.strengths)
        return Network(self.premises, reasons, objections, undercuts, strengths, ground, self.fallen, self.broken)

    @property
    def data(self) -> dict[str, object]:
        """The same as plain lists, for the page's script."""
        return {
            "premises": self.premises,
            "reasons": self.reasons,
            "objections": self.objections,
            "undercuts": self.undercuts,
            "strengths": self.strengths,
            "ground": [int(one) for one in self.ground],
            "fallen": sorted(self.fallen),
            "broken": sorted(self.broken),
        }


def network(graph: Graph, assumptions: Assumptions | None = None) -> Network:
    """The network of a graph. Refs that close a circle of reasons are followed here: what rests on itself falls."""
    assumptions = assumptions or Assumptions()
    premises = [list(step.premises) for step in graph.steps]
    broken = {use.step for use in graph.dangling}
    for loop in graph.loops:
        premises[loop.use.step].append(graph.by_id[loop.use.name])
    broken |= {step for step, needed in enumerate(premises) if not needed}
    reasons: list[list[int]] = [[] for _ in graph.claims]
    objections: list[list[int]] = [[] for _ in graph.claims]
    for step in graph.steps:
        if step.target_claim is not None:
            kind = reasons if step.polarity is Polarity.SUPPORT else objections
            kind[step.target_claim].append(step.index)
    ground = [_has_ground(graph, claim, reasons[claim.index], assumptions) for claim in graph.claims]
    strengths = [step.shape.strength for step in graph.steps]
    undercuts = [list(steps) for steps in graph.undercuts_of]
    return Network(premises, reasons, objections, undercuts, strengths, ground, set(assumptions.doubted), broken)


def _has_ground(graph: Graph, claim: Claim, reasons: list[int], assumptions: Assumptions) -> bool:
    """Evidence has a ground, and a premise for which nothing is given; the thesis only where it is granted.

    What the reader gives for a claim of the article's does not take away its ground.
    """
    if claim.index in assumptions.granted:
        return True
    if claim is graph.root or claim.index in assumptions.wordless:
        return False
    if claim.kind == "evidence":
        return True
    return not any(claim.by_reader or not graph.steps[step].by_reader for step in reasons)
