"""Strengths by degrees, from 0 to 1: two published measures, extended to linked premises and undercuts.

DF-QuAD: A. Rago, F. Toni, M. Aurisicchio and P. Baroni, "Discontinuity-free decision support with quantitative
argumentation debates", KR 2016. Quadratic energy: N. Potyka, "Continuous dynamical systems for weighted bipolar
argumentation", KR 2018. That a step is an argument, whose base is its strength times its premises (or their
weakest one) and which its undercuts attack, is argmap's own extension.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import prod
from typing import TYPE_CHECKING

from argmap.weighing.values import order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from argmap.weighing.network import Network

__all__ = ["METHODS", "Bases", "Method", "degrees", "effort", "interval", "method"]

_SAME = 1e-6
_ROUNDS = 2_000
_MOST_WORK = 500_000
"""Premises, reasons and attacks that are looked at from one beginning, where a map has circles."""


@dataclass(frozen=True, slots=True)
class Bases:
    """Where degrees begin: what claims have before reasons and objections count, and how much steps carry, 0 to 1."""

    claims: list[float]
    steps: list[float]


@dataclass(frozen=True, slots=True)
class Method:
    """A way to compute degrees. `claim` takes base, supporters' and attackers' degrees; `linked` those of premises."""

    name: str
    claim: Callable[[float, Sequence[float], Sequence[float]], float]
    linked: Callable[[Iterable[float]], float]


def _df_quad(base: float, supporters: Sequence[float], attackers: Sequence[float]) -> float:
    energy = prod(1 - one for one in attackers) - prod(1 - one for one in supporters)
    return base + energy * ((1 - base) if energy >= 0 else base)


def _energy(base: float, supporters: Sequence[float], attackers: Sequence[float]) -> float:
    energy = sum(supporters) - sum(attackers)
    pull = energy * energy / (1 + energy * energy)
    return base + pull * (1 - base) if energy >= 0 else base - pull * base


METHODS = ("DF-QuAD", "quadratic energy")
"""The names of the measures."""


def method(name: str, *, weakest: bool = False) -> Method:
    """A measure by its name; linked premises count as their product, or as the weakest one. Raises KeyError."""
    claim = {"DF-QuAD": _df_quad, "quadratic energy": _energy}[name]
    return Method(name, claim, min if weakest else prod)


def degrees(network: Network, bases: Bases, how: Method) -> tuple[list[float | None], list[float | None]]:
    """The degrees of claims and of steps; None on circles, and above them, where they have no single limit."""
    number = len(network.reasons)
    claims, steps = [0.0] * number, [0.0] * len(network.premises)
    ordered, rest = order(network)
    for node in ordered:
        _work_out(network, bases, how, node, claims, steps)
    if rest and not _settle(network, bases, how, rest, claims, steps)[0]:
        lost = set(rest)
        return (
            [None if index in lost else one for index, one in enumerate(claims)],
            [None if number + index in lost else one for index, one in enumerate(steps)],
        )
    return list(claims), list(steps)


def effort(network: Network, bases: Bases, how: Method) -> int:
    """How many claims, steps, premises, reasons and attacks are looked at to work out the degrees of a network."""
    ordered, rest = order(network)
    claims, steps = [0.0] * len(network.reasons), [0.0] * len(network.premises)
    for node in ordered:
        _work_out(network, bases, how, node, claims, steps)
    rounds = _settle(network, bases, how, rest, claims, steps)[1] if rest else 0
    return _size(network, ordered) + rounds * _size(network, rest)


def _size(network: Network, nodes: Iterable[int]) -> int:
    """Some claims and steps, and all that is looked at for them."""
    number, found = len(network.reasons), 0
    for node in nodes:
        if node < number:
            found += 1 + len(network.reasons[node]) + len(network.objections[node])
        else:
            found += 1 + len(network.premises[node - number]) + len(network.undercuts[node - number])
    return found


def _work_out(network: Network, bases: Bases, how: Method, node: int, claims: list[float], steps: list[float]) -> float:
    """Put a node's degree in its list, and give it."""
    number = len(network.reasons)
    if node < number:
        supporters = [steps[step] for step in network.reasons[node]]
        attackers = [steps[step] for step in network.objections[node]]
        fallen = node in network.fallen
        claims[node] = found = 0.0 if fallen else how.claim(bases.claims[node], supporters, attackers)
        return found
    step = node - number
    found = 0.0
    if step not in network.broken:
        carried = bases.steps[step] * how.linked(claims[claim] for claim in network.premises[step])
        found = how.claim(carried, (), [steps[one] for one in network.undercuts[step]])
    steps[step] = found
    return found


def _settle(
    network: Network, bases: Bases, how: Method, rest: list[int], claims: list[float], steps: list[float]
) -> tuple[bool, int]:
    """Degrees on circles, by half-way steps: whether three beginnings come to the same end, and in how many rounds."""
    number, ends, rounds = len(network.reasons), [], 0
    most = min(_ROUNDS, _MOST_WORK // _size(network, rest))
    for even, odd in ((0.0, 0.0), (1.0, 1.0), (0.0, 1.0)):
        for node in rest:
            (claims if node < number else steps)[node if node < number else node - number] = odd if node % 2 else even
        needed = _converges(network, bases, how, rest, claims, steps, most)
        rounds += needed or most
        if not needed:
            return False, rounds
        ends.append([claims[node] if node < number else steps[node - number] for node in rest])
    same = all(abs(one - other) < _SAME for end in ends[1:] for one, other in zip(end, ends[0], strict=True))
    return same, rounds


def _converges(
    network: Network, bases: Bases, how: Method, rest: list[int], claims: list[float], steps: list[float], most: int
) -> int:
    """In which round nothing moves any more; 0 where so many are not enough."""
    number = len(network.reasons)
    for round_ in range(1, most + 1):
        before = [claims[node] if node < number else steps[node - number] for node in rest]
        old_claims, old_steps = list(claims), list(steps)
        moved = 0.0
        for node, was in zip(rest, before, strict=True):
            wanted = _work_out(network, bases, how, node, old_claims, old_steps)
            if node < number:
                old_claims[node] = was
                claims[node] = (was + wanted) / 2
            else:
                old_steps[node - number] = was
                steps[node - number] = (was + wanted) / 2
            moved = max(moved, abs(wanted - was))
        if moved < _SAME**2:
            return round_
    return 0


def interval(network: Network, lowest: Bases, highest: Bases, how: Method, topic: int) -> tuple[float, float] | None:
    """The least and the greatest degree of a claim where bases may be anything between two: exact where no claim is
    shared, else bounds that hold but may be wide. None on circles."""
    number = len(network.reasons)
    ordered, _ = order(network)
    low_claims, high_claims = [0.0] * number, [0.0] * number
    low_steps, high_steps = [0.0] * len(network.premises), [0.0] * len(network.premises)
    for node in ordered:
        for bases, claims, steps, others in (
            (lowest, low_claims, low_steps, high_steps),
            (highest, high_claims, high_steps, low_steps),
        ):
            if node < number:
                supporters = [steps[step] for step in network.reasons[node]]
                attackers = [others[step] for step in network.objections[node]]
                base = bases.claims[node]
                claims[node] = 0.0 if node in network.fallen else how.claim(base, supporters, attackers)
            elif node - number not in network.broken:
                step = node - number
                carried = bases.steps[step] * how.linked(claims[claim] for claim in network.premises[step])
                steps[step] = how.claim(carried, (), [others[one] for one in network.undercuts[step]])
    return (low_claims[topic], high_claims[topic]) if topic in set(ordered) else None
