"""Why a claim or a step fares as it does, in plain words, and the shortest way that carries a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.weighing.standing import Standing
from argmap.weighing.values import order
from argmap.weighing.weighing import Footing

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.graph import Claim, Step
    from argmap.weighing.weighing import Weighing

__all__ = ["about_claim", "about_step", "carried_by", "doing", "joined", "marked", "together", "why_claim", "why_step"]

_NAMED = 12


def joined(names: Sequence[str], word: str = "and") -> str:
    """Names as they are said in a row.

    >>> joined(["A"]), joined(["A", "B"]), joined(["A", "B", "C"], "or")
    ('A', 'A and B', 'A, B or C')
    """
    return f" {word} ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def together(claims: Iterable[Claim]) -> str:
    """The premises of one step: "A", "A with B", "A with B and C"."""
    labels = list(dict.fromkeys(claim.label for claim in claims))
    return f"{labels[0]} with {joined(labels[1:])}" if len(labels) > 1 else "".join(labels)


def marked(weighing: Weighing, step: Step) -> str:
    """The premises of one step, each that is contested marked as that: "A (contested) with B"."""
    names = {
        claim.label: claim.label + (_CONTESTED if weighing.of_claim(claim.index) is Standing.CONTESTED else "")
        for claim in weighing.premises(step)
    }
    if weighing.of_step(step.index) is Standing.CONTESTED and list(names) == list(names.values()):
        return together(weighing.premises(step)) + (" (contested together)" if len(names) > 1 else _CONTESTED)
    first, *further = names.values()
    return f"{first} with {joined(further)}" if further else first


_CONTESTED = " (contested)"


def why_step(weighing: Weighing, step: Step) -> str:
    """Why a step fails, or is contested, as a clause; empty where it applies."""
    value = weighing.of_step(step.index)
    if value is Standing.STANDS:
        return ""
    if step.index in weighing.network.broken:
        return "it needs a claim that the map does not have"
    worst = [claim for claim in weighing.premises(step) if weighing.of_claim(claim.index) is value]
    undercuts = weighing.at_least(weighing.undercuts(step.index), Standing(2 - value))
    doubted = [claim for claim in worst if not value and weighing.footing(claim) is Footing.DOUBTED]
    others = dict.fromkeys(claim.index for claim in worst if claim not in doubted)
    parts = [_premise_fails(weighing, step, claim) for claim in others]
    verb = "undercuts it" if value is Standing.FALLS else "would undercut it, and is contested"
    parts += [f"{together(weighing.premises(one))} {verb}" for one in undercuts]
    if doubted:  # last, as what follows would read as doubted, too
        parts.append(f"you doubt {joined(list(dict.fromkeys(claim.label for claim in doubted)))}")
    return joined(parts)


def _premise_fails(weighing: Weighing, step: Step, index: int) -> str:
    claim, value = weighing.graph.claims[index], weighing.of_claim(index)
    if value is Standing.CONTESTED:
        return f"{claim.label} is contested"
    if weighing.footing(claim) is Footing.UNFOUND:
        return f"the words of {claim.label} are not in the article"
    rests = any(loop.use.step == step.index for loop in weighing.graph.loops)
    return f"{claim.label} rests on what it should show" if rests else f"{claim.label} falls"


def about_step(weighing: Weighing, step: Step) -> list[Claim]:
    """The claims that `why_step` may name, and the premises."""
    value = weighing.of_step(step.index)
    undercuts = (
        [] if value is Standing.STANDS else weighing.at_least(weighing.undercuts(step.index), Standing(2 - value))
    )
    return [claim for one in (step, *undercuts) for claim in weighing.premises(one)]


def about_claim(weighing: Weighing, claim: Claim) -> list[Claim]:
    """The claims that `why_claim` may name: what bears on a claim, and what lets its reasons fail."""
    reasons, objections = weighing.reasons(claim.index), weighing.objections(claim.index)
    named = [claim for step in reasons for claim in about_step(weighing, step)]
    return [*named, *(claim for step in objections for claim in weighing.premises(step))]


def why_claim(weighing: Weighing, claim: Claim) -> str:
    """Why a claim is contested, or falls, as a clause; where it stands, what it stands by."""
    index = claim.index
    value = weighing.of_claim(index)
    reasons, objections = weighing.reasons(index), weighing.objections(index)
    footing = weighing.footing(claim)
    if value is Standing.STANDS:
        return _why_it_stands(weighing, claim)
    if footing in {Footing.DOUBTED, Footing.UNFOUND}:
        return footing.meaning
    if value is Standing.FALLS:
        stronger = weighing.at_least(objections, Standing.STANDS)
        if weighing.at_least(reasons, Standing.CONTESTED):
            return (
                f"{doing(weighing, stronger, 'objects', 'object')}, and by the stated strengths outweighs its reasons"
            )
        if not reasons:
            return "nothing is given for it"
        if len(failing := weighing.distinct(reasons)) == 1:
            return _fails(weighing, failing[0])
        return f"its reasons {joined([_with_why(weighing, step) for step in failing])} fail"
    against = weighing.at_least(objections, Standing.CONTESTED)
    if not against:
        best = weighing.at_least(reasons, Standing.CONTESTED)
        return _what_is_left(weighing, best, is_all=len(best) == len(reasons))
    own = [meaning] if weighing.network.ground[index] and (meaning := weighing.meaning(claim)) else []
    for_it = weighing.at_least(reasons, Standing.CONTESTED)
    own += [doing(weighing, for_it, "supports it", "support it")] if for_it else []
    but = doing(weighing, against, "objects", "object")
    return f"{joined(own)}, but {but}" if own else but


def _what_is_left(weighing: Weighing, steps: list[Step], *, is_all: bool) -> str:
    """The reasons that are left of a claim that is contested from below, with what is contested of them."""
    left = list(dict.fromkeys(_left(weighing, step) for step in steps))
    plain = [one.removesuffix(_WHICH) for one in left]
    if len(left) > 1 and all(one.endswith(_WHICH) for one in left):
        what = "its reasons" if is_all else "all that is left for it,"
        return f"{what} {joined(plain)}{'' if is_all else ','} {'are' if is_all else 'is'} contested"
    what = "all that is left for it is" if not is_all else "its reason is" if len(left) == 1 else "its reasons are"
    return f"{what} {'; and '.join(left)}"


_WHICH = ", which is contested"


def _left(weighing: Weighing, step: Step) -> str:
    """A reason that is left but contested, with what is contested of it."""
    named, why = together(weighing.premises(step)), why_step(weighing, step)
    return named + _WHICH if why == f"{named} is contested" else f"{named}, where {why}"


def doing(weighing: Weighing, steps: list[Step], one: str, many: str) -> str:
    """What several steps do to one target, those that apply first: "A with B object, and so do C and D (contested)"."""
    ordered = sorted(weighing.distinct(steps), key=lambda step: -weighing.of_step(step.index))
    names = list(dict.fromkeys(marked(weighing, step) for step in ordered))
    if len(names) > _NAMED + 1:
        names = [*names[:_NAMED], f"{len(names) - _NAMED} more"]
    if len(names) > 1 and not any(" " in name for name in names):
        return f"{joined(names)} {many}"
    verb = many if " with " in names[0] else one
    further = f", and so {'does' if len(names) == 2 else 'do'} {joined(names[1:])}" if len(names) > 1 else ""
    return f"{names[0]} {verb}{further}"


def _fails(weighing: Weighing, step: Step) -> str:
    named, why = together(weighing.premises(step)), why_step(weighing, step)
    return f"its reason {why}" if why == f"{named} falls" else f"its reason {named} fails, as {why}"


def _with_why(weighing: Weighing, step: Step) -> str:
    named, why = together(weighing.premises(step)), why_step(weighing, step)
    own = {f"{named} falls": "it falls", f"you doubt {named}": "you doubt it"}
    return f"{named} ({own.get(why, f'as {why}')})"


def _why_it_stands(weighing: Weighing, claim: Claim) -> str:
    steps = weighing.at_least(weighing.reasons(claim.index), Standing.STANDS)
    own = [meaning] if weighing.network.ground[claim.index] and (meaning := weighing.meaning(claim)) else []
    own += [doing(weighing, steps, "supports it", "support it")] if steps else []
    outweighed = weighing.at_least(weighing.objections(claim.index), Standing.CONTESTED)
    if not outweighed:
        return joined(own) if own else "nothing is said against it"
    hit = joined(list(dict.fromkeys(together(weighing.premises(step)) for step in outweighed)))
    return f"{joined(own) or 'it holds by itself'}, by the stated strengths more than {hit} speaks against it"


def carried_by(weighing: Weighing, claim: Claim) -> list[Step]:
    """The smallest set of steps that carry a claim as it is: from the claim down to what has a ground.

    What is contested is passed by where something else carries. A step weighs one and what its premises weigh; circles
    carry nothing. Shared claims are weighed once in each use.
    """
    least = _weights(weighing, weighing.of_claim(claim.index))
    found: list[Step] = []
    seen, waiting = {claim.index}, [claim.index]
    while waiting:
        chosen = least.get(waiting.pop(0), (0, 0, -1))[2]
        if chosen < 0:
            continue
        found.append(weighing.graph.steps[chosen])
        later = [one for one in weighing.network.premises[chosen] if one not in seen]
        seen.update(later)
        waiting += later
    return found


def _weights(weighing: Weighing, standing: Standing) -> dict[int, tuple[int, int, int]]:
    """For each claim that fares so well what it takes to carry it, and the step that does; -1 for its own ground.

    What it takes: how much that is contested, and how many steps.
    """
    network, values = weighing.network, weighing.values
    weights: dict[int, tuple[int, int, int]] = {}
    ordered, rest = order(network)
    number = len(network.reasons)
    for claim in (node for node in (*ordered, *rest) if node < number and values.claims[node] >= standing):
        own = int(values.claims[claim] == Standing.CONTESTED)
        best = [(own, 0, -1)] if network.ground[claim] else []
        for step in network.reasons[claim]:
            needed = network.premises[step]
            if values.steps[step] >= standing and all(one in weights for one in needed):
                disputed = own + (values.steps[step] == Standing.CONTESTED)
                disputed += sum(weights[one][0] for one in needed)
                best.append((disputed, 1 + sum(weights[one][1] for one in needed), step))
        if best:
            weights[claim] = min(best)
    return weights
