"""Random networks and small ones by hand, and the semantics once more in the slowest and plainest way."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from argmap.weighing import Network

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

__all__ = ["by_definition", "random_network", "small"]

Vector = tuple[int, ...]


def small(claims: str, *steps: str) -> tuple[Network, dict[str, int]]:
    """A network from words: "T! P" are claims, one with "!" has a ground; "L1: P Q => T", "O -> T", "U -> L1".

    `=>` supports a claim, `->` attacks a claim or undercuts a step; "@.5" at the end is a step's strength.
    """
    names = {name.strip("!"): index for index, name in enumerate(claims.split())}
    known = [step.split(":")[0] for step in steps]
    number = len(names)
    made = Network([], [[] for _ in names], [[] for _ in names], [[] for _ in steps], [], [])
    made.ground = [name.endswith("!") for name in claims.split()]
    for index, step in enumerate(steps):
        body, _, strength = step.split(":")[-1].partition("@")
        supports = "=>" in body
        left, right = body.split("=>" if supports else "->")
        target = right.strip()
        made.premises.append([names[name] for name in left.split()])
        made.strengths.append(float(strength) if strength else None)
        if target in names:
            (made.reasons if supports else made.objections)[names[target]].append(index)
        else:
            made.undercuts[known.index(target)].append(index)
    assert number == len(made.reasons)
    return made, names


def random_network(
    random: Random, most: int = 7, *, circles: bool = True, strengths: bool = True, ungrounded: float = 0.25
) -> Network:
    """A network of a few claims; without circles a step needs later claims and is undercut by later steps."""
    number = random.randint(1, most)
    made = Network([], [[] for _ in range(number)], [[] for _ in range(number)], [], [], [])
    for step in range(random.randint(0, number + 2) if circles or number > 1 else 0):
        undercut = step and random.random() < 0.25
        if undercut:
            target = random.randrange(step)
            made.undercuts[target].append(step)
        else:
            target = random.randrange(number if circles else number - 1)
            (made.reasons if random.random() < 0.6 else made.objections)[target].append(step)
        pool = range(number) if circles else range(1 if undercut else target + 1, number)
        if undercut and not circles:
            pool = range(bottom(made, target) + 1, number) or range(number - 1, number)
        made.premises.append(random.sample(pool, min(len(pool), random.choice((1, 1, 1, 2, 3)))))
        made.undercuts.append([])
        made.strengths.append(random.choice((None, 0.2, 0.5, 0.5, 0.8)) if strengths else None)
    made.ground = [
        (not made.reasons[claim] and random.random() > ungrounded) or random.random() < 0.1 for claim in range(number)
    ]
    made.fallen = {claim for claim in range(number) if random.random() < 0.08}
    made.broken = {step for step, premises in enumerate(made.premises) if random.random() < 0.03 or not premises}
    return made


def bottom(network: Network, step: int) -> int:
    """The claim that a step bears on in the end."""
    while True:
        for claim in range(len(network.reasons)):
            if step in network.reasons[claim] or step in network.objections[claim]:
                return claim
        step = next(one for one, undercuts in enumerate(network.undercuts) if step in undercuts)


def valued(network: Network, claims: Vector, attacks: Vector) -> Vector:
    """The definition, read off: all claims' values by those of claims in reasons, and in attacks.

    Undercuts of undercuts count as attacks all the way down, so values of steps are worked out from their ends.
    """

    def step(index: int, own: Vector, trail: tuple[int, ...] = ()) -> int:
        if index in network.broken or not network.premises[index]:
            return 0
        hit = max((step(one, attacks, (*trail, index)) for one in network.undercuts[index]), default=0)
        return min(*(own[claim] for claim in network.premises[index]), 2 - hit)

    found = []
    for claim in range(len(network.reasons)):
        if claim in network.fallen:
            found.append(0)
            continue
        pros = [(step(one, claims), network.strengths[one]) for one in network.reasons[claim]]
        cons = [(step(one, attacks), network.strengths[one]) for one in network.objections[claim]]
        pros += [(2, None)] if network.ground[claim] else []
        pros, cons = [one for one in pros if one[0]], [one for one in cons if one[0]]
        if not pros:
            found.append(0)
        elif not cons:
            found.append(max(value for value, _ in pros))
        elif beats(pros, cons):
            found.append(2)
        elif beats(cons, pros):
            found.append(0)
        else:
            found.append(1)
    return tuple(found)


def beats(ours: list[tuple[int, float | None]], theirs: list[tuple[int, float | None]]) -> bool:
    return all(strength is not None for _, strength in theirs) and any(
        value == 2 and strength is not None and all(strength > other for _, other in theirs if other is not None)
        for value, strength in ours
    )


def stable(network: Network) -> Iterator[Vector]:
    """The three-valued stable valuations: each is the least that reasons can have while attacks are as it says."""
    number = len(network.reasons)
    for guess in product((0, 1, 2), repeat=number):
        least: Vector = (0,) * number
        while (higher := valued(network, least, guess)) != least:
            least = higher
        if least == guess:
            yield guess


def by_definition(network: Network) -> Vector:
    """The stable valuation that says least: wherever it says "stands" or "falls", all the others say the same."""
    every = list(stable(network))
    least = [
        one for one in every if all(own in (1, other) for each in every for own, other in zip(one, each, strict=True))
    ]
    assert len(least) == 1
    return least[0]
