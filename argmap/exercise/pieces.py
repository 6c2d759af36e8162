"""Pieces of a map as plain text: a claim, what bears on it and the quotes, indented."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.showing import one_line, shortened

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from argmap.exercise.quarry import Quarry
    from argmap.graph import Claim, Step

__all__ = ["also", "bearing", "to_be_weighed", "tree"]

_LONGEST = 400
_INDENT = "    "


def tree(quarry: Quarry, claims: Sequence[Claim], *, quotes: bool = True, is_whole: bool = False) -> str:
    """Some claims of a map as a tree: each under the one that it bears on, with its relation, its kind and its quotes.

    A claim whose own conclusion is not among them stands at the margin; which claim it bears on is said, where there is
    one, with the paragraph that this stands in. What else it bears on by a `ref` is said below it, unless the piece is
    whole: then nothing in it does.
    """
    shown = {claim.index for claim in claims}
    below: dict[int | None, list[Claim]] = {}
    for claim in claims:
        above = quarry.conclusion(claim)
        below.setdefault(above.index if above and above.index in shown else None, []).append(claim)
    waiting = [(claim, 0) for claim in reversed(below.get(None, []))]
    lines: list[str] = []
    while waiting:
        claim, depth = waiting.pop()
        line = _plain(quarry, claim) if is_whole and not depth else _line(quarry, claim, is_below=depth > 0)
        lines.append(f"{_INDENT * depth}{line}")
        if not is_whole:
            uses = [quarry.say("general.also", how=how, label=label) for how, label in also(quarry, claim, shown)]
            lines += [f"{_INDENT * (depth + 1)}{one}" for one in uses]
        if quotes:
            lines += [f"{_INDENT * (depth + 1)}“{_shown(one.exact)}”" for one in claim.shape.quote or ()]
        waiting += [(one, depth + 1) for one in reversed(below.get(claim.index, []))]
    return "\n".join(lines)


def also(quarry: Quarry, claim: Claim, shown: Collection[int]) -> Iterator[tuple[str, str]]:
    """What a claim bears on beside the claim that it is written under, as far as that is shown: how, and its label."""
    for step in quarry.uses(claim):
        if step.index != claim.step and step.conclusion in shown:
            label = quarry.reading.claims[step.conclusion].label
            linked = quarry.say("general.also-linked") if step.is_linked else ""
            yield _towards(quarry, step), f"{label}{linked}"


def to_be_weighed(quarry: Quarry, claims: Sequence[Claim]) -> str:
    """A whole piece of a map, without quotes, below the rules by which it is weighed."""
    return quarry.say("weighed.rules") + tree(quarry, claims, quotes=False, is_whole=True)


def _towards(quarry: Quarry, step: Step, linked: str = "") -> str:
    """How the premises of a step bear on a claim that is named next; of an undercut, on which step to it."""
    reasons = quarry.reading.steps[step.target_step].premises if step.target_step is not None else ()
    given = ", ".join(quarry.reading.claims[one].label for one in reasons)
    return quarry.say(f"general.bearing-{step.polarity.value}{linked}", given=given)


def bearing(quarry: Quarry, step: Step, called: Callable[[Claim], str] = lambda claim: claim.label) -> str:
    """How the premises of a step bear on what stands above them; of an undercut, which step it is that they doubt."""
    if step.target_step is not None:
        reasons = [quarry.reading.claims[one] for one in quarry.reading.steps[step.target_step].premises]
        name = f"general.undercut{'-linked' if step.is_linked else ''}"
        return quarry.say(name, label=", ".join(map(called, reasons)))
    return quarry.say(f"general.{step.polarity.value}{'-linked' if step.is_linked else ''}")


def _shown(text: str) -> str:
    return shortened(one_line(text), _LONGEST)


def _plain(quarry: Quarry, claim: Claim) -> str:
    """A claim with its kind."""
    kind = quarry.say(
        f"general.{'evidence' if claim.kind == 'evidence' else 'implicit-claim' if claim.is_implicit else 'claim'}"
    )
    return quarry.say("general.line", label=claim.label, text=_shown(claim.text), kind=kind)


def _line(quarry: Quarry, claim: Claim, *, is_below: bool) -> str:
    """A claim with how it bears on the one above it, or on one that is not shown."""
    step, above = quarry.step(claim), quarry.conclusion(claim)
    line = _plain(quarry, claim)
    if step is None or above is None:
        return line
    how = bearing(quarry, step)
    if is_below:
        return quarry.say("general.below", how=how, line=line)
    where = next((one.where for one in quarry.targets(above)), "")
    how = _towards(quarry, step, "-linked" if step.is_linked else "")
    return quarry.say(
        "general.for-other" if where else "general.for-unstated", how=how, line=line, label=above.label, where=where
    )
