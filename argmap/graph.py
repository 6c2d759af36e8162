"""Claims and steps as a graph: who supports or attacks what, in which role, in reading order.

Everything is built iteratively and kept in plain lists; a `ref` that would close a circle is recorded, not followed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from argmap.model import Evidence, ModelPath, Premise, Ref, StepFields, Thesis, Together
from argmap.showing import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from argmap.model import ArgumentMap, Item

__all__ = ["Claim", "Graph", "Loop", "Polarity", "Role", "Step", "Use", "build"]

_MOST_SEARCHED = 2_000_000  # claims looked at to find the ways round circles; refs behind that are not followed


class Polarity(StrEnum):
    """What a step does to its target."""

    SUPPORT = "support"
    ATTACK = "attack"
    UNDERCUT = "undercut"


class Role(StrEnum):
    """What a claim is by where it stands; derived, never stored in a map."""

    THESIS = "thesis"
    SUB_CONCLUSION = "sub-conclusion"
    PREMISE = "premise"
    CO_PREMISE = "co-premise"
    EVIDENCE = "evidence"
    OBJECTION = "objection"
    REBUTTAL = "rebuttal"
    UNDERCUT = "undercut"
    ASIDE = "aside"


@dataclass(slots=True)
class Claim:
    """A claim in its place. `label` is its id, or its outline number where it has none."""

    index: int
    shape: Thesis | Premise | Evidence
    path: ModelPath
    number: str
    depth: int
    favours_root: bool
    """Whether it speaks, along the way it stands in, for the root of its tree."""
    step: int | None
    """The step that it is written in; None for the roots."""
    label: str = ""
    role: Role = Role.PREMISE

    @property
    def kind(self) -> str:
        """The key that holds its text: thesis, premise or evidence."""
        return type(self.shape).__name__.lower()

    @property
    def is_implicit(self) -> bool:
        """Whether the article takes it for granted without saying it."""
        return not isinstance(self.shape, Evidence) and self.shape.implicit

    @property
    def source(self) -> str | None:
        """Whose claim it is, where it is not the author's own."""
        return None if isinstance(self.shape, Thesis) else self.shape.attributed_to

    @property
    def evidence_type(self) -> str | None:
        """What kind of evidence it is, where it is evidence and says so."""
        return str(self.shape.type) if isinstance(self.shape, Evidence) and self.shape.type else None

    @property
    def text(self) -> str:
        """The claim in the analyst's words; empty where it could not be read."""
        return str(getattr(self.shape, self.kind))

    @property
    def stamp(self) -> str:
        """What `reviewed` holds while nobody has reworded claim or quotes: 12 hex digits of a SHA-256 of both.

        How a text is broken into lines does not count.
        """
        texts = [self.text, *(quote.exact for quote in self.shape.quote or ())]
        return sha256("\x00".join(one_line(text) for text in texts).encode()).hexdigest()[:12]

    @property
    def is_broken(self) -> bool:
        """Whether its text could not be read (reported as a fault of shape)."""
        return not self.text


@dataclass(slots=True)
class Step:
    """An inference: one or more premises for or against a claim, or against another step."""

    index: int
    polarity: Polarity
    target_claim: int | None
    target_step: int | None
    conclusion: int
    """The claim that it bears on in the end: its target, or that of the step that it undercuts."""
    favours_root: bool
    path: ModelPath
    shape: StepFields
    premises: list[int] = field(default_factory=list)

    @property
    def is_linked(self) -> bool:
        """Whether its premises support only jointly."""
        return isinstance(self.shape, Together)


@dataclass(frozen=True, slots=True)
class Use:
    """A `ref`: which step uses which id, and where that is written."""

    name: str
    step: int
    position: int
    path: ModelPath


@dataclass(frozen=True, slots=True)
class Loop:
    """A `ref` that lies on a circle: `claims` leads from the claim named to the step's conclusion.

    Among very many circles only the claim named is given.
    """

    use: Use
    claims: tuple[int, ...]


@dataclass(slots=True)
class Graph:
    """All claims and steps of a map, both in reading order, and what is wrong with its references."""

    claims: list[Claim] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    by_id: dict[str, int] = field(default_factory=dict)
    steps_to: list[list[int]] = field(default_factory=list)
    """For each claim the steps to it, in the order of the file."""
    undercuts_of: list[list[int]] = field(default_factory=list)
    """For each step the steps that undercut it."""
    uses: list[Use] = field(default_factory=list)
    dangling: list[Use] = field(default_factory=list)
    loops: list[Loop] = field(default_factory=list)
    duplicates: list[tuple[int, int]] = field(default_factory=list)
    """Pairs of claims with one id: the later one and the first."""

    @property
    def root(self) -> Claim | None:
        """The root of the argument: the thesis."""
        return self.claims[0] if self.claims and self.claims[0].path == ("argument",) else None

    def premises_under(self, claim: int) -> Iterator[int]:
        """The premises of every step that bears on a claim, undercuts included."""
        waiting = list(reversed(self.steps_to[claim]))
        while waiting:
            step = waiting.pop()
            yield from self.steps[step].premises
            waiting.extend(reversed(self.undercuts_of[step]))

    def steps_of_polarity(self, claim: int, polarity: Polarity) -> list[Step]:
        """The steps of one polarity to a claim."""
        return [self.steps[step] for step in self.steps_to[claim] if self.steps[step].polarity is polarity]

    def reachable(self, start: int) -> set[int]:
        """The claims that bear on a claim, itself included."""
        seen, waiting = {start}, [start]
        while waiting:
            for premise in self.premises_under(waiting.pop()):
                if premise not in seen:
                    seen.add(premise)
                    waiting.append(premise)
        return seen


def build(map_: ArgumentMap) -> Graph:
    """The graph of a map."""
    builder = _Builder()
    builder.tree(map_.argument, ("argument",), "1", Role.THESIS)
    for index, aside in enumerate(map_.asides):
        builder.tree(aside, ("asides", index), str(index + 2), Role.ASIDE)
    _name(builder.graph)
    _follow_uses(builder.graph)
    for claim in builder.graph.claims:
        claim.role = _role(builder.graph, claim)
    return builder.graph


class _Builder:
    """Walks the trees in reading order with its own stack of things to do; the last one added is done first."""

    def __init__(self) -> None:
        self.graph = Graph()
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
        self.graph.undercuts_of.append([])
        self._later(step.shape.unless, (*step.path, "unless"), partial(self._add_undercut, step.index))
        if isinstance(item, Together):
            self._later(item.together, (*step.path, "together"), partial(self._add_premise, step))
        else:
            self._todo.append(partial(self._add_premise, step, item, step.path))

    def _add_premise(self, step: Step, member: Premise | Evidence | Ref, path: ModelPath) -> None:
        if isinstance(member, Ref):
            self.graph.uses.append(Use(member.ref, step.index, len(step.premises), path))
            step.premises.append(-1)
            return
        above = self.graph.claims[step.conclusion]
        self._counts[above.index] += 1
        number = f"{above.number}.{self._counts[above.index]}"
        step.premises.append(self._add_claim(member, path, number, above.depth + 1, step.favours_root, step.index))


def _name(graph: Graph) -> None:
    for claim in graph.claims:
        claim.label = claim.shape.id or claim.number
        if claim.shape.id is None:
            continue
        first = graph.by_id.setdefault(claim.shape.id, claim.index)
        if first != claim.index:
            graph.duplicates.append((claim.index, first))
            claim.label = claim.number


def _follow_uses(graph: Graph) -> None:
    """Put the claims that refs lead to in their steps; refs that lead nowhere or in a circle are recorded."""
    if not graph.uses:
        return
    below = [[premise for premise in graph.premises_under(claim.index) if premise >= 0] for claim in graph.claims]
    circles = _circles(graph, below)
    looked_at = 0
    for use in graph.uses:
        step, found = graph.steps[use.step], graph.by_id.get(use.name)
        if found is None:
            graph.dangling.append(use)
            continue
        way: tuple[int, ...] = ()
        if circles[found] == circles[step.conclusion]:
            way, seen = _way_down(below, found, step.conclusion) if looked_at < _MOST_SEARCHED else ((found,), 0)
            looked_at += seen
        if way:
            graph.loops.append(Loop(use, way))
        else:
            step.premises[use.position] = found
            below[step.conclusion].append(found)
    for step in graph.steps:
        step.premises = [premise for premise in step.premises if premise >= 0]


def _circles(graph: Graph, below: list[list[int]]) -> list[int]:
    """For each claim a number that it shares with the claims on its circles, if all refs were followed.

    Strongly connected components: R. Tarjan, "Depth-first search and linear graph algorithms", SIAM J. Comput. 1(2),
    1972; with a stack of its own instead of recursion.
    """
    edges = [list(premises) for premises in below]
    for use in graph.uses:
        if use.name in graph.by_id:
            edges[graph.steps[use.step].conclusion].append(graph.by_id[use.name])
    order, low = [-1] * len(edges), [0] * len(edges)
    circle, on_path = [-1] * len(edges), [False] * len(edges)
    path: list[int] = []
    visited = 0
    for root in range(len(edges)):
        todo = [(root, 0)] if order[root] < 0 else []
        while todo:
            claim, at = todo.pop()
            if at == 0:
                order[claim] = low[claim] = visited
                visited += 1
                path.append(claim)
                on_path[claim] = True
            elif on_path[child := edges[claim][at - 1]]:
                low[claim] = min(low[claim], low[child])
            if at < len(edges[claim]):
                todo.append((claim, at + 1))
                if order[edges[claim][at]] < 0:
                    todo.append((edges[claim][at], 0))
            elif low[claim] == order[claim]:
                _close(claim, path, on_path, circle)
    return circle


def _close(claim: int, path: list[int], on_path: list[bool], circle: list[int]) -> None:
    """Take a finished component off the path, down to the claim where it began."""
    while circle[claim] < 0:
        member = path.pop()
        on_path[member] = False
        circle[member] = claim


def _way_down(below: list[list[int]], start: int, goal: int) -> tuple[tuple[int, ...], int]:
    """A way from a claim down its premises to another one (empty where there is none), and how many were looked at."""
    came_from, waiting = {start: -1}, [start]
    while waiting:
        claim = waiting.pop()
        if claim == goal:
            way = [claim]
            while came_from[way[-1]] >= 0:
                way.append(came_from[way[-1]])
            return tuple(reversed(way)), len(came_from)
        for premise in below[claim]:
            if premise not in came_from:
                came_from[premise] = claim
                waiting.append(premise)
    return (), len(came_from)


def _role(graph: Graph, claim: Claim) -> Role:
    if claim.step is None:
        return claim.role
    step = graph.steps[claim.step]
    if step.polarity is Polarity.UNDERCUT:
        return Role.UNDERCUT
    if step.polarity is Polarity.ATTACK:
        return Role.REBUTTAL if step.favours_root else Role.OBJECTION
    if claim.kind == "evidence":
        return Role.EVIDENCE
    if step.is_linked:
        return Role.CO_PREMISE
    has_reasons = graph.steps_of_polarity(claim.index, Polarity.SUPPORT)
    return Role.SUB_CONCLUSION if has_reasons else Role.PREMISE
