"""Claims and steps of any graph as a map has them: a thesis, trees under it, refs where a claim is used once more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.graph import Polarity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.draft import Draft, DraftStep

__all__ = ["Candidates", "candidates", "settle"]


@dataclass(frozen=True)
class Candidates:
    """The claims that support or attack nothing, and how many claims bear on each; the best one first."""

    sinks: list[int]
    below: list[int]


def settle(draft: Draft, thesis: int | None = None) -> list[tuple[str, DraftStep]]:
    """Give every claim its home, with the thesis as the first root; says what of the steps had to change.

    A support of a step joins that step's premises; steps without premises, without a target, or on a circle of
    undercuts are emptied.
    """
    changes = list(_mend(draft))
    if not draft.claims:
        return changes
    order = [thesis if thesis is not None else candidates(draft).sinks[0]]
    below, on_steps = _by_target(draft)
    roots = _Homes(draft, below, on_steps).give(order + [one for one in _sinks(draft) if one not in order])
    draft.roots = roots
    for claim in draft.claims:
        claim.kind = "premise" if claim.kind == "thesis" else claim.kind
    _crown(draft, roots[0])
    return changes


def _crown(draft: Draft, root: int) -> None:
    """Make the root a thesis, unless it is marked as evidence or as another's claim."""
    claim = draft.claims[root]
    if claim.kind == "premise" and "attributed_to" not in claim.fields:
        claim.kind = "thesis"


def candidates(draft: Draft) -> Candidates:
    """The claims that may be the thesis; all of them where every claim lies on a circle."""
    sinks = _sinks(draft) or list(range(len(draft.claims)))
    below, on_steps = _by_target(draft)
    sizes = {sink: _size(draft, sink, below, on_steps) for sink in sinks} if len(sinks) > 1 else {}
    sinks.sort(key=lambda sink: -sizes.get(sink, 0))
    return Candidates(sinks, [sizes.get(sink, 0) for sink in sinks])


def _sinks(draft: Draft) -> list[int]:
    used = {premise for step in draft.steps if _is_sound(step) for premise in step.premises}
    return [index for index in range(len(draft.claims)) if index not in used]


def _is_sound(step: DraftStep) -> bool:
    return bool(step.premises) and (step.claim is not None or step.step is not None)


def _mend(draft: Draft) -> Iterator[tuple[str, DraftStep]]:
    """Make every step one that a map can hold."""
    for step in draft.steps:
        if not step.premises:
            yield "steps without premises", step
        elif step.claim is None and step.step is None:
            yield "steps without a target", step
            step.premises = []
    for step in draft.steps:
        if step.polarity is Polarity.SUPPORT and step.step is not None and step.premises:
            yield "supports of steps, made linked premises of them", step
            whole = _supported(draft, step)
            whole.premises += [premise for premise in step.premises if premise not in whole.premises]
            step.premises = []
    for step in draft.steps:
        if step.step is not None and step.premises and not _leads_to_claim(draft, step):
            yield "undercuts of steps that lead nowhere", step
            step.premises = []


def _supported(draft: Draft, step: DraftStep) -> DraftStep:
    """The step that a support of steps supports in the end."""
    seen: list[int] = []
    while step.step is not None and step.polarity is Polarity.SUPPORT and step.step not in seen:
        seen.append(step.step)
        step = draft.steps[step.step]
    return step


def _leads_to_claim(draft: Draft, step: DraftStep) -> bool:
    seen: set[int] = set()
    while step.step is not None and step.step not in seen:
        seen.add(step.step)
        step = draft.steps[step.step]
        if not step.premises:
            return False
    return step.claim is not None


def _by_target(draft: Draft) -> tuple[dict[int, list[int]], dict[int, list[int]]]:
    """The steps to each claim and to each step, as a file has them: supports before attacks."""
    below: dict[int, list[int]] = {}
    on_steps: dict[int, list[int]] = {}
    for attacks in (False, True):
        for number, step in enumerate(draft.steps):
            if step.premises and (step.polarity is Polarity.ATTACK) is attacks:
                if step.claim is not None:
                    below.setdefault(step.claim, []).append(number)
                elif step.step is not None:
                    on_steps.setdefault(step.step, []).append(number)
    return below, on_steps


def _size(draft: Draft, root: int, below: dict[int, list[int]], on_steps: dict[int, list[int]]) -> int:
    """How many claims bear on a claim."""
    seen, waiting = {root}, [root]
    while waiting:
        steps = list(below.get(waiting.pop(), ()))
        while steps:
            step = steps.pop()
            steps += on_steps.get(step, ())
            for premise in draft.steps[step].premises:
                if premise not in seen:
                    seen.add(premise)
                    waiting.append(premise)
    return len(seen)


class _Homes:
    """Walks the graph in reading order; a claim is at home in the step that uses it first."""

    def __init__(self, draft: Draft, below: dict[int, list[int]], on_steps: dict[int, list[int]]) -> None:
        self._draft = draft
        self._below = below
        self._on_steps = on_steps
        self._seen: set[int] = set()

    def give(self, sinks: list[int]) -> list[int]:
        """Give homes below the sinks, then below what no sink reaches, which lies on circles; gives the roots."""
        roots = list(sinks)
        self._seen.update(roots)
        for root in roots:
            self._draft.claims[root].home = None
            self._walk(root)
        for claim in range(len(self._draft.claims)):
            if claim not in self._seen:
                self._seen.add(claim)
                self._draft.claims[claim].home = None
                roots.append(claim)
                self._walk(claim)
        return roots

    def _walk(self, root: int) -> None:
        todo = [("claim", root)]
        while todo:
            what, index = todo.pop()
            steps = (self._below if what == "claim" else self._on_steps).get(index, ())
            later = []
            for number in steps:
                later.append(("step", number))
                for premise in self._draft.steps[number].premises:
                    if premise not in self._seen:
                        self._seen.add(premise)
                        self._draft.claims[premise].home = number
                        later.append(("claim", premise))
            todo += reversed(later)
