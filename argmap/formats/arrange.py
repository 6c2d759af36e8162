"""Claims and steps of any graph as a map has them: a thesis, trees under it, refs where a claim is used once more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.draft import Change
from argmap.formats.features import label, step_label
from argmap.graph import MOST_SEARCHED, Polarity, components, way_down
from argmap.model import Thesis

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from argmap.draft import Draft, DraftStep

__all__ = ["Candidates", "candidates", "settle"]

MOST_UNDERCUTS = 240
"""Undercuts under each other that a step may have; each nests a list and a mapping."""
_CIRCLES = {
    Polarity.SUPPORT: "supports that close a circle of reasons",
    Polarity.ATTACK: "attacks of a claim on itself",
}


@dataclass(frozen=True)
class Candidates:
    """The claims that may be the thesis, and how many claims bear on each; the best one first."""

    claims: list[int]
    below: list[int]
    are_sinks: bool
    """Whether they support and attack nothing; else every claim does, and all are named."""


def settle(draft: Draft, thesis: int | None = None) -> None:
    """Give every claim its home, with the thesis as the first root; what had to change is noted in the draft.

    A support of a step joins that step's premises; steps without premises or without a target, circles of reasons,
    attacks of a claim on itself and steps on a circle of undercuts are emptied.
    """
    if draft.as_read is None:
        draft.as_read = [list(step.premises) for step in draft.steps]
    draft.mended += _mend(draft, thesis)
    if not draft.claims:
        return
    order = [thesis if thesis is not None else candidates(draft).claims[0]]
    below, on_steps = _by_target(draft)
    roots = _Homes(draft, below, on_steps).give(order + [one for one in _sinks(draft) if one not in order])
    draft.roots = roots
    for claim in draft.claims:
        claim.kind = "premise" if claim.kind == "thesis" else claim.kind
    _crown(draft, roots[0])


def _crown(draft: Draft, root: int) -> None:
    """Make the root a thesis; what a thesis cannot say is noted."""
    claim = draft.claims[root]
    claim.kind = "thesis"
    for key in [key for key in claim.fields if key not in Thesis.model_fields]:
        draft.mended.append(Change(f"`{key}`, which a thesis cannot have", label(draft, root), claim.place))
        del claim.fields[key]


def candidates(draft: Draft) -> Candidates:
    """The claims that may be the thesis; all of them where every claim lies on a circle."""
    sinks = _sinks(draft)
    claims = sinks or list(range(len(draft.claims)))
    below, on_steps = _by_target(draft)
    sizes = {one: _size(draft, one, below, on_steps) for one in claims} if len(claims) > 1 else {}
    claims.sort(key=lambda one: -sizes.get(one, 0))
    return Candidates(claims, [sizes.get(one, 0) for one in claims], bool(sinks))


def _sinks(draft: Draft) -> list[int]:
    used = {premise for step in draft.steps if _is_sound(step) for premise in step.premises}
    return [index for index in range(len(draft.claims)) if index not in used]


def _is_sound(step: DraftStep) -> bool:
    return bool(step.premises) and (step.claim is not None or step.step is not None)


def _mend(draft: Draft, thesis: int | None) -> Iterator[Change]:
    """Make every step one that a map can hold; says what of which steps had to change."""
    yield from _emptied(draft, "steps without premises", [step for step in draft.steps if not step.premises])
    untold = [step for step in draft.steps if step.premises and step.claim is None and step.step is None]
    yield from _emptied(draft, "steps without a target", untold)
    yield from _joined_supports(draft)
    for step in _in_circles(draft, thesis):
        yield from _emptied(draft, _CIRCLES[step.polarity], [step])
    ends: dict[int, int | None] = {}
    undercuts = [(number, step) for number, step in enumerate(draft.steps) if _bears_on_step(step)]
    lost = [step for number, step in undercuts if not _leads_to_claim(draft, number, ends)]
    yield from _emptied(draft, "undercuts of steps that lead nowhere", lost)
    yield from _emptied(draft, "undercuts that lie too deep under other undercuts", _undercuts_too_deep(draft))


def _emptied(draft: Draft, what: str, steps: Iterable[DraftStep]) -> Iterator[Change]:
    """Take the premises of steps out, and say so."""
    for step in steps:
        yield from _change(what, draft, step)
        step.premises = []


def _joined_supports(draft: Draft) -> Iterator[Change]:
    """Give the premises of what supports a step to the step that is supported in the end."""
    ends: dict[int, int | None] = {}
    for number, step in enumerate(draft.steps):
        if _supports_step(step) and step.premises:
            yield from _change("supports of steps, made linked premises of them", draft, step)
            end = _end(draft, number, ends, _supports_step)
            if end is not None:
                whole = draft.steps[end]
                whole.premises += [premise for premise in step.premises if premise not in whole.premises]
            step.premises = []


def _change(what: str, draft: Draft, step: DraftStep) -> Iterator[Change]:
    yield Change(what, step.name or step_label(draft, step), step.place)


def _in_circles(draft: Draft, thesis: int | None) -> Iterator[DraftStep]:
    """Attacks of claims on themselves, and supports that close a circle of reasons, first those of the thesis."""
    yield from (step for step in draft.steps if step.polarity is Polarity.ATTACK and step.claim in step.premises)
    supports = [step for step in draft.steps if step.polarity is Polarity.SUPPORT and step.claim is not None]
    every: list[list[int]] = [[] for _ in draft.claims]
    for step in supports:
        every[step.claim or 0] += step.premises
    circles = components(every)
    below: list[list[int]] = [[] for _ in draft.claims]
    looked_at = 0
    for step in sorted(supports, key=lambda one: thesis in one.premises):
        conclusion = step.claim or 0
        for premise in step.premises:
            if circles[premise] == circles[conclusion]:
                way, seen = way_down(below, premise, conclusion) if looked_at < MOST_SEARCHED else ((premise,), 0)
                looked_at += seen
                if way:
                    yield step
                    break
        below[conclusion] += step.premises


def _supports_step(step: DraftStep) -> bool:
    return step.polarity is Polarity.SUPPORT and step.step is not None


def _bears_on_step(step: DraftStep) -> bool:
    return step.step is not None and bool(step.premises)


def _leads_to_claim(draft: Draft, number: int, ends: dict[int, int | None]) -> bool:
    end = _end(draft, number, ends, _bears_on_step)
    return end is not None and draft.steps[end].claim is not None and bool(draft.steps[end].premises)


def _undercuts_too_deep(draft: Draft) -> list[DraftStep]:
    """The first undercut of each chain of them that would lie deeper than any map may nest them; what is under it, too.

    A claim that lies too deep can stand elsewhere; an undercut stands with the step that it undercuts.
    """
    _, on_steps = _by_target(draft)
    level = [number for number, step in enumerate(draft.steps) if step.step is None]
    for _ in range(MOST_UNDERCUTS + 1):
        level = [one for number in level for one in on_steps.get(number, ())]
    found: list[DraftStep] = []
    while level:
        found += (draft.steps[number] for number in level)
        level = [one for number in level for one in on_steps.get(number, ())]
    return found


def _end(draft: Draft, number: int, ends: dict[int, int | None], goes_on: Callable[[DraftStep], bool]) -> int | None:
    """The step that one leads to in the end, from step to step as long as each goes on; None on a circle.

    `ends` remembers what was found.
    """
    way: dict[int, None] = {}
    while number not in ends and number not in way and goes_on(step := draft.steps[number]) and step.step is not None:
        way[number] = None
        number = step.step
    end = None if number in way else ends.get(number, number)
    ends.update(dict.fromkeys(way, end))
    return end


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
