"""Making a graph of a map: its trees are walked in reading order, with a stack of things to do instead of recursion."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from argmap.graph.circles import follow_uses
from argmap.graph.graph import Claim, Graph, Step, Use
from argmap.graph.growing import Growing
from argmap.graph.roles import Polarity, Role
from argmap.graph.voices import give_voices
from argmap.model import Evidence, ModelPath, Premise, Ref, Thesis, Together

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from argmap.model import ArgumentMap, Item

__all__ = ["build"]


def build(map_: ArgumentMap) -> Graph:
    """The graph of a map."""
    builder = _Builder()
    builder.tree(map_.argument, ("argument",), "1", Role.THESIS)
    for index, aside in enumerate(map_.asides):
        builder.tree(aside, ("asides", index), str(index + 2), Role.ASIDE)
    _name(builder.graph)
    follow_uses(builder.graph)
    graph = builder.graph.grown()
    single = give_voices(graph)
    for claim in graph.claims:
        claim.role = _role(graph, claim, single)
    return graph


class _Builder:
    """Walks the trees in reading order with its own stack of things to do; the last one added is done first."""

    def __init__(self) -> None:
        self.graph = Growing()
        self._counts: list[int] = []
        self._todo: list[Callable[[], object]] = []

    def tree(self, shape: Thesis | Premise | Evidence, path: ModelPath, number: str, role: Role) -> None:
        """Add a root and everything that hangs on it."""
        root = self._add_claim(shape, path, number, 0, True, None)
        self.graph.claims[root].role = role
        while self._todo:
            self._todo.pop()()

    def _add_claim(
        self,
        shape: Thesis | Premise | Evidence,
        path: ModelPath,
        number: str,
        depth: int,
        favours: bool,
        step: int | None,
    ) -> int:
        index = len(self.graph.claims)
        self.graph.claims.append(Claim(index, shape, path, number, depth, favours, step))
        self.graph.steps_to.append([])
        self._counts.append(0)
        self._later(shape.but, (*path, "but"), partial(self._add_step, Polarity.ATTACK, index))
        self._later(shape.because, (*path, "because"), partial(self._add_step, Polarity.SUPPORT, index))
        return index

    def _later(self, items: Sequence[Any] | None, path: ModelPath, add: Callable[[Any, ModelPath], object]) -> None:
        """Put entries on the stack so that they are added in their order."""
        if items:
            self._todo.extend(partial(add, items[at], (*path, at)) for at in range(len(items) - 1, -1, -1))

    def _add_step(self, polarity: Polarity, claim: int, item: Item, path: ModelPath) -> None:
        favours = self.graph.claims[claim].favours_root is (polarity is Polarity.SUPPORT)
        step = Step(len(self.graph.steps), polarity, claim, None, claim, favours, path, item)
        self.graph.steps_to[claim].append(step.index)
        self._fill(step, item)

    def _add_undercut(self, target: int, item: Item, path: ModelPath) -> None:
        undercut = self.graph.steps[target]
        favours = not undercut.favours_root
        step = Step(len(self.graph.steps), Polarity.UNDERCUT, None, target, undercut.conclusion, favours, path, item)
        self.graph.undercuts_of[target].append(step.index)
        self._fill(step, item)

    def _fill(self, step: Step, item: Item) -> None:
        """Add a step; its premises come next, then its undercuts."""
        self.graph.steps.append(step)
        self.graph.premises.append([])
        self.graph.undercuts_of.append([])
        self._later(step.shape.unless, (*step.path, "unless"), partial(self._add_undercut, step.index))
        if isinstance(item, Together):
            self._later(item.together, (*step.path, "together"), partial(self._add_premise, step))
        else:
            self._todo.append(partial(self._add_premise, step, item, step.path))

    def _add_premise(self, step: Step, member: Premise | Evidence | Ref, path: ModelPath) -> None:
        premises = self.graph.premises[step.index]
        if isinstance(member, Ref):
            self.graph.uses.append(Use(member.ref, step.index, len(premises), path))
            premises.append(-1)
            return
        above = self.graph.claims[step.conclusion]
        self._counts[above.index] += 1
        number = f"{above.number}.{self._counts[above.index]}"
        premises.append(self._add_claim(member, path, number, above.depth + 1, step.favours_root, step.index))


def _name(graph: Growing) -> None:
    for claim in graph.claims:
        claim.label = claim.shape.id or claim.number
        if claim.shape.id is None:
            continue
        first = graph.by_id.setdefault(claim.shape.id, claim.index)
        if first != claim.index:
            graph.duplicates.append((claim.index, first))
            claim.label = claim.number


def _role(graph: Graph, claim: Claim, single: frozenset[int]) -> Role:
    if claim.step is None:
        return claim.role
    step = graph.steps[claim.step]
    if step.polarity is Polarity.UNDERCUT:
        return Role.UNDERCUT
    if step.polarity is Polarity.ATTACK:
        return Role.REBUTTAL if step.favours_root else Role.OBJECTION
    if claim.kind == "evidence":
        return Role.EVIDENCE
    if step.is_linked and (claim.by_reader or step.index not in single):
        return Role.CO_PREMISE
    reasons = graph.steps_of_polarity(claim.index, Polarity.SUPPORT)
    has_own = any(claim.by_reader or not one.by_reader for one in reasons)
    return Role.SUB_CONCLUSION if has_own else Role.PREMISE
