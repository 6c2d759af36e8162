"""The graph of what the article alone argues, without the claims and steps of whoever reads it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from argmap.graph.graph import Graph
from argmap.graph.voices import added_by_reader, is_readers_use, own_premises
from argmap.model import StepFields

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.graph.graph import Loop, Step, Use

__all__ = ["article_alone"]


def article_alone(graph: Graph) -> Graph:
    """The graph without what is the reader's: claims keep their labels, numbers and paths, and get new indices.

    A graph without anything of the reader's is given back itself.
    """
    return _Alone(graph).made() if graph.has_reader else graph


class _Alone:
    """Which claims and steps stay, and what their indices are then."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.claims = _renumbered(claim.index for claim in graph.claims if not claim.by_reader)
        self.steps = _renumbered(step.index for step in graph.steps if not step.by_reader)
        self.added = added_by_reader(graph)

    def made(self) -> Graph:
        """The graph of what stays."""
        graph = self.graph
        return Graph(
            tuple(
                replace(graph.claims[one], index=at, step=self._step(graph.claims[one].step))
                for one, at in self.claims.items()
            ),
            tuple(self._moved(graph.steps[one]) for one in self.steps),
            {name: self.claims[one] for name, one in graph.by_id.items() if one in self.claims},
            tuple(_all_at(self.steps, graph.steps_to[one]) for one in self.claims),
            tuple(_all_at(self.steps, graph.undercuts_of[one]) for one in self.steps),
            tuple(self._use(use) for use in graph.uses if self._stays(use)),
            tuple(self._use(use) for use in graph.dangling if self._stays(use)),
            tuple(self._loop(loop) for loop in graph.loops if self._stays(loop.use)),
            tuple(
                (self.claims[one], self.claims[two])
                for one, two in graph.duplicates
                if {one, two} <= self.claims.keys()
            ),
            tuple(self._use(use) for use in graph.repeated if self._stays(use)),
        )

    def _step(self, index: int | None) -> int | None:
        return None if index is None else self.steps[index]

    def _moved(self, step: Step) -> Step:
        premises = own_premises(self.graph, step, self.added)
        is_single = len(premises) == 1 < len(step.premises)
        return replace(
            step,
            index=self.steps[step.index],
            target_claim=None if step.target_claim is None else self.claims[step.target_claim],
            target_step=self._step(step.target_step),
            conclusion=self.claims[step.conclusion],
            premises=_all_at(self.claims, premises),
            shape=_unlinked(step.shape) if is_single else step.shape,
        )

    def _stays(self, use: Use) -> bool:
        """Whether the article itself makes this use, of a claim of its own."""
        used = self.graph.by_id.get(use.name)
        is_own = use.step in self.steps and not is_readers_use(self.graph, use)
        return is_own and (used is None or used in self.claims)

    def _use(self, use: Use) -> Use:
        return replace(use, step=self.steps[use.step])

    def _loop(self, loop: Loop) -> Loop:
        return replace(loop, use=self._use(loop.use), claims=_all_at(self.claims, loop.claims))


def _unlinked(shape: StepFields) -> StepFields:
    """What a step carries, without its being linked."""
    return StepFields.model_construct(**{key: getattr(shape, key) for key in StepFields.model_fields})


def _renumbered(kept: Iterable[int]) -> dict[int, int]:
    return {old: new for new, old in enumerate(kept)}


def _all_at(index: dict[int, int], wanted: Iterable[int]) -> tuple[int, ...]:
    return tuple(index[one] for one in wanted if one in index)
