"""Which part of a map is drawn: all of it, some levels, or a branch with what leads to it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from argmap.draw.options import Options
    from argmap.graph import Step
    from argmap.reading import Reading

__all__ = ["UnknownClaimError", "View", "view"]


class UnknownClaimError(ValueError):
    """There is no claim of that id or number."""


@dataclass(frozen=True)
class View:
    """The claims and steps that are drawn, and how many claims are left out below each."""

    claims: tuple[int, ...]
    steps: tuple[Step, ...]
    hidden: dict[int, int]
    """For claims whose reasons are not drawn, how many claims stand below them."""
    pages: Mapping[int, int] = field(default_factory=dict)
    """Of a booklet, the page on which the reasons of a claim are drawn."""

    @cached_property
    def uses(self) -> int:
        """How many premises are drawn, each once more for each ref to it, or claims if these are more."""
        return max(len(self.claims), sum(len(step.premises) for step in self.steps))

    @property
    def left_out(self) -> int:
        """How many claims are not drawn because they lie too deep."""
        return sum(self.hidden.values())


def view(reading: Reading, options: Options) -> View:
    """What is drawn of a map: of a step that is drawn all premises that are written there, so that no group looks whole
    that is not. Raises UnknownClaimError for a focus that is no claim.
    """
    root = _focus(reading, options.focus)
    away = _distances(reading, root)
    shown = {index for index, distance in away.items() if options.depth is None or distance <= options.depth}
    near = shown
    if root is not None:
        shown = shown | _leading(reading, root)
    whole = _completed(reading, shown)
    deepest = options.depth if options.stubs and options.depth is not None else -1
    steps = _steps(reading, whole, {index for index in near if away[index] < deepest})
    hidden = _hidden(reading, whole)
    if options.depth is None:
        hidden = {index: number for index, number in hidden.items() if index not in shown}
    return View(tuple(sorted(whole)), steps, hidden)


def _distances(reading: Reading, root: int | None) -> dict[int, int]:
    """How far claims lie below the focus or the top of the map: where they are written, or else by the nearest ref."""
    claims = reading.claims
    if root is None:
        return {claim.index: claim.depth for claim in claims}
    found, waiting = {root: 0}, [root]
    for claim in waiting:
        for premise in reading.graph.premises_under(claim):
            if premise not in found:
                found[premise] = found[claim] + 1
                waiting.append(premise)
    written = {root}
    for one in claims:
        if one.step is not None and reading.steps[one.step].conclusion in written:
            written.add(one.index)
            found[one.index] = one.depth - claims[root].depth
    return found


def _completed(reading: Reading, shown: set[int]) -> set[int]:
    """The claims that are shown, with those that are written beside them as premises of the same steps."""
    while True:
        steps = _steps(reading, shown)
        beside = {one for step in steps for one in step.premises if reading.claims[one].step == step.index} - shown
        if not beside:
            return shown
        shown = shown | beside


def _steps(reading: Reading, shown: set[int], near: AbstractSet[int] = frozenset()) -> tuple[Step, ...]:
    """The steps from claims that are shown to one that is, and to other steps that are drawn; to claims that are near
    also those with refs for premises and nothing else: what these name may lie deeper.
    """
    drawn: dict[int, Step] = {}
    for step in reading.steps:
        is_whole = step.target_step is None or step.target_step in drawn
        is_deeper = step.conclusion in near and _has_refs_alone(reading, step)
        if is_whole and step.conclusion in shown and (is_deeper or any(one in shown for one in step.premises)):
            drawn[step.index] = step
    return tuple(drawn.values())


def _has_refs_alone(reading: Reading, step: Step) -> bool:
    return bool(step.premises) and all(reading.claims[one].step != step.index for one in step.premises)


def _focus(reading: Reading, name: str | None) -> int | None:
    if name is None:
        return None
    found = next((claim.index for claim in reading.claims if name in {claim.label, claim.number}), None)
    if found is None:
        raise UnknownClaimError(f"there is no claim {name} in the map")
    return found


def _leading(reading: Reading, claim: int) -> set[int]:
    """A claim and those that lead from it to its root, with the premises of steps that are undercut on the way."""
    leading = {claim}
    number = reading.claims[claim].step
    while number is not None:
        step = reading.steps[number]
        if step.target_step is not None:
            number = step.target_step
            leading.update(reading.steps[number].premises)
        else:
            leading.add(step.conclusion)
            number = reading.claims[step.conclusion].step
    return leading


def _hidden(reading: Reading, shown: set[int]) -> dict[int, int]:
    """For each claim on the edge of what is drawn, the claims written below it, up to one that is drawn for itself."""
    below = [0] * len(reading.claims)
    for claim in reversed(reading.claims):
        if claim.step is not None and claim.index not in shown:
            below[reading.steps[claim.step].conclusion] += 1 + below[claim.index]
    edge = {
        reading.steps[claim.step].conclusion
        for claim in reading.claims
        if claim.step is not None and claim.index not in shown and reading.steps[claim.step].conclusion in shown
    }
    cut: dict[int, int] = {}
    for claim in reading.claims:
        if claim.index in shown or claim.step is None:
            continue
        above = reading.steps[claim.step].conclusion
        if above in edge:
            cut[above] = cut.get(above, 0) + 1 + below[claim.index]
    return cut
