"""A graph that is being made: its lists grow, and are tuples once it is whole."""

from __future__ import annotations

from dataclasses import dataclass, field

from argmap.graph.graph import Claim, Graph, Loop, Step, Use

__all__ = ["Growing"]


@dataclass(slots=True)
class Growing:
    """What a Graph is made of, in the making; premises stand here, and in their steps at the end."""

    claims: list[Claim] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    premises: list[list[int]] = field(default_factory=list)
    """For each step its premises; -1 stands for a claim that is used and not found yet."""
    by_id: dict[str, int] = field(default_factory=dict)
    steps_to: list[list[int]] = field(default_factory=list)
    undercuts_of: list[list[int]] = field(default_factory=list)
    uses: list[Use] = field(default_factory=list)
    dangling: list[Use] = field(default_factory=list)
    loops: list[Loop] = field(default_factory=list)
    duplicates: list[tuple[int, int]] = field(default_factory=list)
    repeated: list[Use] = field(default_factory=list)

    def grown(self) -> Graph:
        """The graph, which nobody who reads it can change by the way."""
        for step, premises in zip(self.steps, self.premises, strict=True):
            step.premises = tuple(premises)
        return Graph(
            tuple(self.claims),
            tuple(self.steps),
            self.by_id,
            tuple(map(tuple, self.steps_to)),
            tuple(map(tuple, self.undercuts_of)),
            tuple(self.uses),
            tuple(self.dangling),
            tuple(self.loops),
            tuple(self.duplicates),
            tuple(self.repeated),
        )
