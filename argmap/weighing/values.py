"""Weighing a network: for every claim and step whether it stands, is contested, or falls.

The evidential reading of bipolar argument maps as a logic program (A. Oren and T. Norman 2008; S. Polberg and N. Oren
2014), with three values, and its well-founded model for circles (T. Przymusinski, "The well-founded semantics coincides
with the three-valued stable semantics", Fundamenta Informaticae 13, 1990). docs/weighing.md states it in full.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.weighing.standing import CONTESTED, FALLS, STANDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from argmap.weighing.network import Network

__all__ = ["Values", "claim_value", "order", "outweighs", "step_value", "weigh"]


class Values:
    """The values of all claims and of all steps, by their indices, as numbers (see `Standing`)."""

    __slots__ = ("claims", "steps")

    def __init__(self, claims: list[int], steps: list[int]) -> None:
        self.claims = claims
        self.steps = steps

    def copy(self) -> Values:
        """The same values, to be changed apart."""
        return Values(list(self.claims), list(self.steps))


def weigh(network: Network, in_order: tuple[list[int], list[int]] | None = None) -> Values:
    """The values of a network: claims and steps in order, and what lies on circles, or above them, until it settles.

    The order can be given where it is known, as it hangs on nothing but what bears on what (`order`).
    """
    values = Values([CONTESTED] * len(network.reasons), [CONTESTED] * len(network.premises))
    ordered, rest = in_order or order(network)
    number = len(network.reasons)
    for node in ordered:
        if node < number:
            values.claims[node] = claim_value(network, values.steps, node)
        else:
            values.steps[node - number] = step_value(network, values, values, node - number)
    if rest:
        _settle(network, values, rest)
    return values


def claim_value(network: Network, steps: Sequence[int], claim: int) -> int:
    """The value of a claim by the values of the steps to it."""
    if claim in network.fallen:
        return FALLS
    best = STANDS if network.ground[claim] else FALLS
    for step in network.reasons[claim]:
        if steps[step] > best:
            best = steps[step]
    if best == FALLS or not network.objections[claim]:
        return best
    against = [step for step in network.objections[claim] if steps[step]]
    if not against:
        return best
    for_it = [step for step in network.reasons[claim] if steps[step]]
    if outweighs(network, steps, for_it, against):
        return STANDS
    if not network.ground[claim] and outweighs(network, steps, against, for_it):
        return FALLS
    return CONTESTED


def outweighs(network: Network, steps: Sequence[int], ours: Sequence[int], theirs: Sequence[int]) -> bool:
    """Whether some step of ours applies and is stated to be stronger than each of theirs, whose strengths are stated.

    The strongest reason counts, as in the proof standards of Carneades (T. Gordon, H. Prakken and D. Walton, "The
    Carneades model of argument and burden of proof", Artificial Intelligence 171, 2007).
    """
    stated = network.strengths
    highest = -1.0
    for step in theirs:
        strength = stated[step]
        if strength is None:
            return False
        highest = max(highest, strength)
    return any(steps[step] == STANDS and (strength := stated[step]) is not None and strength > highest for step in ours)


def step_value(network: Network, premises: Values, undercuts: Values, step: int) -> int:
    """The value of a step by those of its premises and of its undercuts; it is as good as the worst that it needs."""
    if step in network.broken:
        return FALLS
    value = STANDS
    for claim in network.premises[step]:
        if premises.claims[claim] < value:
            value = premises.claims[claim]
    for undercut in network.undercuts[step]:
        value = min(value, STANDS - undercuts.steps[undercut])
    return value


def users(network: Network) -> tuple[list[list[int]], list[int]]:
    """For each node the nodes that hang on it, and for each how many it hangs on; steps are counted after the claims.

    A node is given once for each time that it is used.
    """
    number = len(network.reasons)
    above: list[list[int]] = [[] for _ in range(number + len(network.premises))]
    needs = [len(reasons) + len(attacks) for reasons, attacks in zip(network.reasons, network.objections, strict=True)]
    for claim, (reasons, attacks) in enumerate(zip(network.reasons, network.objections, strict=True)):
        for step in reasons:
            above[number + step].append(claim)
        for step in attacks:
            above[number + step].append(claim)
    for step, (premises, undercuts) in enumerate(zip(network.premises, network.undercuts, strict=True)):
        needs.append(len(premises) + len(undercuts))
        for claim in premises:
            above[claim].append(number + step)
        for undercut in undercuts:
            above[number + undercut].append(number + step)
    return above, needs


def order(network: Network) -> tuple[list[int], list[int]]:
    """The nodes, each after all that it hangs on, and those that lie on circles or above them; claims before steps."""
    backwards = _backwards(network)
    if backwards is not None:
        return backwards, []
    above, needs = users(network)
    ordered = [node for node, needed in enumerate(needs) if not needed]
    for node in ordered:  # grows while it is read
        for user in above[node]:
            needs[user] -= 1
            if not needs[user]:
                ordered.append(user)
    return ordered, [node for node, needed in enumerate(needs) if needed]


def _backwards(network: Network) -> list[int] | None:
    """The nodes from the last claim to the first, each claim after the steps to it; None where some step needs a claim
    before its target, so that this is no order."""
    number, ordered = len(network.reasons), []
    all_premises, all_undercuts = network.premises, network.undercuts
    for claim in range(number - 1, -1, -1):
        steps = network.reasons[claim] + network.objections[claim]
        for step in steps:  # grows while it is read
            if all_undercuts[step]:
                steps += all_undercuts[step]
                if len(steps) > len(all_premises):  # undercuts in a circle
                    return None
            for premise in all_premises[step]:
                if premise <= claim:
                    return None
        ordered += [number + step for step in reversed(steps)]
        ordered.append(claim)
    return ordered if len(ordered) == number + len(all_premises) else None


def _settle(network: Network, values: Values, rest: list[int]) -> None:
    """The values of nodes that hang on circles: from "contested" on, until nothing more becomes certain.

    Each round first makes certain what follows at once, then takes the least values that reasons can have while attacks
    are as they are, so that reasons in a circle do not hold each other up.
    """
    above, _ = users(network)
    while True:
        _follow(network, values, rest, above)
        founded = _founded(network, values, rest, above)
        number, changed = len(network.reasons), False
        for node in rest:
            own, found = (
                (values.claims, founded.claims[node]) if node < number else (values.steps, founded.steps[node - number])
            )
            at = node if node < number else node - number
            if own[at] == CONTESTED != found:
                own[at], changed = found, True
        if not changed:
            return


def _follow(network: Network, values: Values, rest: list[int], above: list[list[int]]) -> None:
    """Give contested nodes the values that follow at once from what is certain."""
    number, turns = len(network.reasons), _Turns(rest)
    for node in turns:
        if node < number:
            if values.claims[node] != CONTESTED:
                continue
            found = values.claims[node] = claim_value(network, values.steps, node)
        else:
            if values.steps[node - number] != CONTESTED:
                continue
            found = values.steps[node - number] = step_value(network, values, values, node - number)
        if found != CONTESTED:
            turns.add(above[node])


def _founded(network: Network, values: Values, rest: list[int], above: list[list[int]]) -> Values:
    """The least values of the rest that reasons can have, while objections and undercuts are as they are."""
    number, found = len(network.reasons), values.copy()
    for node in rest:
        if node < number:
            found.claims[node] = FALLS
        else:
            found.steps[node - number] = FALLS
    turns = _Turns(reversed(rest))
    for node in turns:
        own, at = (found.claims, node) if node < number else (found.steps, node - number)
        if node < number:
            value = _with_attacks_of(network, found.steps, values.steps, node)
        else:
            value = step_value(network, found, values, at)
        if value > own[at]:
            own[at] = value
            turns.add(above[node])
    return found


class _Turns:
    """Nodes that wait to be looked at, each once at a time; what is added must be one that waited at first."""

    def __init__(self, nodes: Iterable[int]) -> None:
        self._waiting = dict.fromkeys(nodes)
        self._all = frozenset(self._waiting)

    def __iter__(self) -> Iterator[int]:
        while self._waiting:
            now, self._waiting = self._waiting, {}
            yield from now

    def add(self, nodes: Iterable[int]) -> None:
        """Have nodes looked at again."""
        self._waiting.update((node, None) for node in nodes if node in self._all)


def _with_attacks_of(network: Network, reasons: list[int], attacks: list[int], claim: int) -> int:
    """A claim's value with its reasons by one list of steps' values, its objections by another."""
    steps = {step: reasons[step] for step in network.reasons[claim]}
    steps |= {step: attacks[step] for step in network.objections[claim]}
    return claim_value(network, steps, claim)  # type: ignore[arg-type]
