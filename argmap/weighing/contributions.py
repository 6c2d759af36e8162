"""How much each claim contributes to the degree of another one: by its removal, and shared out fairly (Shapley).

T. Kampik, N. Potyka, X. Yin, K. Cyras and F. Toni, "Contribution functions for quantitative bipolar argumentation
graphs", International Journal of Approximate Reasoning 173, 2024. To remove a claim is to give it the degree 0. The
players are some claims (pieces of evidence); all others stay. L. Shapley, "A value for n-person games", 1953.
"""

from __future__ import annotations

from math import comb, sqrt
from operator import add
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from argmap.weighing.degrees import degrees, effort
from argmap.weighing.values import order

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.weighing.degrees import Bases, Method
    from argmap.weighing.network import Network

__all__ = ["MOST_EXACT", "Share", "removals", "shares"]

MOST_EXACT = 20
"""Players up to which shares are exact: all their coalitions are tried."""
_SAMPLES, _FEWEST = 200, 20
_MOST_WORK = 2_000_000
"""Claims, steps and what bears on them that are looked at for one answer."""
_MOST_ENTRIES = 6_000_000
"""The same over all coalitions of the players that each claim and step depends on, where shares are exact."""
_SEED = 21


class Share(NamedTuple):
    """A player's share of a degree, with the standard error where it was sampled (0 where it is exact)."""

    value: float
    error: float = 0.0


def _degree(network: Network, bases: Bases, how: Method, topic: int, removed: Iterable[int]) -> float | None:
    before = network.fallen
    network.fallen = before | set(removed)
    try:
        return degrees(network, bases, how)[0][topic]
    finally:
        network.fallen = before


def removals(
    network: Network, bases: Bases, how: Method, topic: int, players: Sequence[int]
) -> dict[int, float] | None:
    """For each player how much higher the topic's degree is with it than without it.

    None where the topic has no degree, or where it would be too much work.
    """
    if len(players) * effort(network, bases, how) > _MOST_WORK:
        return None
    whole = _degree(network, bases, how, topic, ())
    found: dict[int, float] = {}
    for player in players:
        without = _degree(network, bases, how, topic, [player])
        if whole is None or without is None:
            return None
        found[player] = whole - without
    return found


def shares(network: Network, bases: Bases, how: Method, topic: int, players: Sequence[int]) -> dict[int, Share] | None:
    """Shapley's shares: they add up to what all players together make of the topic's degree.

    Exact for at most MOST_EXACT players on maps without circles, else from permutations drawn at random, the same at
    each run. None where the topic has no degree, or where it would be too much work.
    """
    if topic in set(order(network)[1]) or len(players) > MOST_EXACT or _entries(network, players) > _MOST_ENTRIES:
        return _sampled(network, bases, how, topic, players)
    found = _exact(_coalitions(network, bases, how, topic, players), len(players))
    return {player: Share(found[at]) for at, player in enumerate(players)}


def _exact(values: list[float], number: int) -> list[float]:
    """The shares by the topic's degree for each coalition; bit i of a coalition's number says whether player i is in.

    A coalition of s players counts for each member with 1 / (n * C(n-1, s-1)), against each other one with
    1 / (n * C(n-1, s)); halves of the list are folded onto each other, one player at a time.
    """
    sizes = [one.bit_count() for one in range(1 << number)]
    for_in = [0.0, *(1 / (number * comb(number - 1, size - 1)) for size in range(1, number + 1))]
    for_out = [*(1 / (number * comb(number - 1, size)) for size in range(number)), 0.0]
    inside = [value * for_in[size] for value, size in zip(values, sizes, strict=True)]
    outside = [value * for_out[size] for value, size in zip(values, sizes, strict=True)]
    found = [0.0] * number
    for player in range(number - 1, -1, -1):
        half = 1 << player
        found[player] = sum(inside[half:]) - sum(outside[:half])
        inside = list(map(add, inside[:half], inside[half:]))
        outside = list(map(add, outside[:half], outside[half:]))
    return found


def _entries(network: Network, players: Sequence[int]) -> int:
    """How many values `_coalitions` looks at."""
    number, found = len(network.reasons), 0
    place = {player: 1 << at for at, player in enumerate(players)}
    needed: dict[int, int] = {}
    for node in order(network)[0]:
        if node < number:
            below = [number + step for step in network.reasons[node] + network.objections[node]]
        else:
            step = node - number
            below = [*network.premises[step], *(number + one for one in network.undercuts[step])]
        own = place.get(node, 0)
        for one in below:
            own |= needed[one]
        needed[node] = own
        found += (1 + len(below)) << own.bit_count()
    return found


class _Table(NamedTuple):
    """A degree for each coalition of the players that it depends on, in the order of their places."""

    players: tuple[int, ...]
    values: list[float]


def _coalitions(network: Network, bases: Bases, how: Method, topic: int, players: Sequence[int]) -> list[float]:
    """The topic's degree for each coalition of the players: each node only for those that it depends on."""
    number, place = len(network.reasons), {player: at for at, player in enumerate(players)}
    tables: dict[int, _Table] = {}
    for node in order(network)[0]:
        if node < number:
            supporters = [tables[number + step] for step in network.reasons[node]]
            attackers = [tables[number + step] for step in network.objections[node]]
            own = [place[node]] if node in place else []
            base = bases.claims[node]
            tables[node] = _claim_table(how, base, supporters, attackers, own, is_fallen=node in network.fallen)
        else:
            step = node - number
            premises = [tables[claim] for claim in network.premises[step]]
            undercuts = [tables[number + one] for one in network.undercuts[step]]
            weight = 0.0 if step in network.broken else bases.steps[step]
            tables[node] = _step_table(how, weight, premises, undercuts)
    table = tables[topic]
    (values,) = _alike([table], tuple(range(len(players))))
    return values


def _alike(tables: Sequence[_Table], players: tuple[int, ...]) -> list[list[float]]:
    """The tables' values for the coalitions of more players."""
    found = []
    for table in tables:
        if table.players == players:
            found.append(table.values)
            continue
        bit = {player: 1 << at for at, player in enumerate(table.players)}
        index = [0]
        for player in players:
            index += [one + bit[player] for one in index] if player in bit else index
        values = table.values
        found.append([values[one] for one in index])
    return found


def _united(tables: Iterable[_Table], own: Iterable[int] = ()) -> tuple[int, ...]:
    return tuple(sorted({player for table in tables for player in table.players} | set(own)))


def _claim_table(
    how: Method, base: float, supporters: list[_Table], attackers: list[_Table], own: list[int], *, is_fallen: bool
) -> _Table:
    if is_fallen:
        return _Table((), [0.0])
    players = _united([*supporters, *attackers], own)
    rows = _alike([*supporters, *attackers], players)
    ours, size = len(supporters), 1 << len(players)
    values = [how.claim(base, row[:ours], row[ours:]) for row in zip(*rows, strict=True)] if rows else [base] * size
    if own:
        bit = 1 << players.index(own[0])
        values = [value if coalition & bit else 0.0 for coalition, value in enumerate(values)]
    return _Table(players, values)


def _step_table(how: Method, weight: float, premises: list[_Table], undercuts: list[_Table]) -> _Table:
    players = _united([*premises, *undercuts])
    rows = _alike([*premises, *undercuts], players)
    number, linked, claim = len(premises), how.linked, how.claim
    if not undercuts:
        return _Table(players, [weight * linked(row) for row in zip(*rows, strict=True)] if rows else [0.0])
    return _Table(players, [claim(weight * linked(row[:number]), (), row[number:]) for row in zip(*rows, strict=True)])


def _sampled(
    network: Network, bases: Bases, how: Method, topic: int, players: Sequence[int]
) -> dict[int, Share] | None:
    samples = min(_SAMPLES, _MOST_WORK // max(1, len(players) * effort(network, bases, how)))
    if samples < _FEWEST:
        return None
    random, drawn = Random(_SEED), {player: [0.0, 0.0] for player in players}  # noqa: S311
    for _ in range(samples):
        permutation = random.sample(list(players), len(players))
        before = _degree(network, bases, how, topic, permutation)
        for at, player in enumerate(permutation, 1):
            value = _degree(network, bases, how, topic, permutation[at:])
            if value is None or before is None:
                return None
            drawn[player][0] += value - before
            drawn[player][1] += (value - before) ** 2
            before = value
    return {player: _share(sums[0], sums[1], samples) for player, sums in drawn.items()}


def _share(total: float, squares: float, samples: int) -> Share:
    mean = total / samples
    return Share(mean, sqrt(max(0.0, squares / samples - mean * mean) / (samples - 1)))
