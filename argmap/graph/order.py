"""The order of an outline: each claim, then what bears on it, and a shared claim once more where it is used."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.graph.graph import Claim, Graph, Step

__all__ = ["Line", "reading_order", "step_lines"]


class Line(NamedTuple):
    """A claim in an outline, with the step that it stands in there (None for roots)."""

    claim: Claim
    step: Step | None
    level: int
    """How deep it stands; roots have level 1."""
    position: int
    """Which premise of its step it is, from 0."""

    @property
    def is_ref(self) -> bool:
        """Whether the claim is written in another place and used here."""
        return self.step is not None and self.claim.step != self.step.index


def step_lines(graph: Graph, step: Step) -> list[Line]:
    """The premises of a step as lines that stand below no other."""
    return [Line(graph.claims[one], step, 1, at) for at, one in enumerate(step.premises)]


def reading_order(graph: Graph, tops: Sequence[Line] | None = None) -> Iterator[Line]:
    """The lines of an outline from top to bottom; what is under a shared claim comes once, where it is written.

    `tops` are the lines that stand below no other: the roots, unless others are given.
    """
    roots = [Line(claim, None, 1, 0) for claim in graph.claims if claim.step is None] if tops is None else tops
    todo = list(reversed(roots))
    while todo:
        line = todo.pop()
        yield line
        if line.is_ref:
            continue
        waiting = list(reversed(graph.steps_to[line.claim.index]))
        below: list[Line] = []
        while waiting:
            step = graph.steps[waiting.pop()]
            below += [Line(graph.claims[one], step, line.level + 1, at) for at, one in enumerate(step.premises)]
            waiting += reversed(graph.undercuts_of[step.index])
        todo += reversed(below)
