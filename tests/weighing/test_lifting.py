"""What would let a claim stand: random networks, circles and strengths included, against trying every set."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from random import Random
from typing import TYPE_CHECKING

import pytest

from argmap.weighing import weigh
from argmap.weighing.lifting import Lifts
from tests.weighing.maps import random_network, small

if TYPE_CHECKING:
    from collections.abc import Collection

    from argmap.weighing import Network

MOST = 9  # attacks and claims that are tried together


def stands(network: Network, gone: Collection[int], stood: Collection[int]) -> bool:
    """Whether claim 0 stands where some steps fail and some claims stand whatever is against them."""
    ground, objections = list(network.ground), list(network.objections)
    for claim in stood:
        ground[claim], objections[claim] = True, []
    fallen, broken = network.fallen - set(stood), network.broken | set(gone)
    return weigh(replace(network, ground=ground, objections=objections, fallen=fallen, broken=broken)).claims[0] == 2


def smallest(network: Network, attacks: list[int], claims: list[int]) -> list[set[tuple[str, int]]]:
    items = [*(("step", one) for one in attacks), *(("claim", one) for one in claims)]
    found: list[set[tuple[str, int]]] = []
    for size in range(len(items) + 1):
        for chosen in combinations(items, size):
            one = set(chosen)
            gone, stood = ([at for kind, at in one if kind == what] for what in ("step", "claim"))
            if not any(less <= one for less in found) and stands(network, gone, stood):
                found.append(one)
    return found


@pytest.mark.parametrize("seed", range(250))
def test_random_networks_against_every_set(seed: int) -> None:
    network = random_network(Random(seed), circles=seed % 2 == 0, strengths=seed % 3 == 0)
    attacks = sorted({one for each in (*network.objections, *network.undercuts) for one in each})
    values = weigh(network).claims
    claims = [one for one in range(1, len(values)) if values[one] < 2]
    if values[0] == 2 or len(attacks) + len(claims) > MOST:
        return
    lifts = Lifts(network, 0, [[one] for one in attacks], claims)
    alone = smallest(network, attacks, [])
    assert lifts.is_known
    assert lifts.is_possible == bool(alone)
    assert {attacks[one] for one in lifts.needed} == {at for one in alone for _, at in one}
    assert all(attacks[number] in {at for _, at in one} for number in lifts.enough for one in alone)
    both = smallest(network, attacks, claims)
    assert set(lifts.with_claims) == {at for one in both for kind, at in one if kind == "claim"}
    for claim, with_ in lifts.with_claims.items():
        one = {*(("claim", at) for at in with_.claims), *(("step", attacks[at]) for at in with_.attacks)}
        assert one in both
        assert len(one) == min(len(each) for each in both if ("claim", claim) in each)


def test_what_is_enough_is_in_every_set() -> None:
    network, names = small("T A! K! L! O!", "A => T", "X: K -> A", "Y: L -> A", "Z: O -> T")
    lifts = Lifts(network, names["T"], [[1], [2], [3]], [names["A"]])
    assert (lifts.needed, lifts.enough) == ({0, 1, 2}, {0, 1, 2})
    assert lifts.with_claims == {names["A"]: ((names["A"],), (2,))}
    network, names = small("T A! B! K! L!", "A => T", "B => T", "X: K -> A", "Y: L -> B")
    assert Lifts(network, names["T"], [[2], [3]]).enough == set()
    assert Lifts(network, names["T"], [[2], [3]]).needed == {0, 1}
    assert Lifts(network, names["T"], [[2, 3]]).enough == {0}


def test_nothing_lifts_what_has_no_reason() -> None:
    network, _ = small("T O!", "O -> T")
    lifts = Lifts(network, 0, [[0]])
    assert (lifts.is_possible, lifts.needed, lifts.enough, lifts.with_claims) == (False, set(), set(), {})


def test_a_map_that_is_too_tangled_is_said_to_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("argmap.weighing.lifting._MOST_NODES", 1)
    network, _ = small("T A! K! L!", "A => T", "X: K -> A", "Y: L -> T")
    lifts = Lifts(network, 0, [[1], [2]], [1])
    assert (lifts.is_known, lifts.is_possible, lifts.knows_claims) == (False, False, False)
    assert (lifts.needed, lifts.enough, lifts.with_claims) == (set(), set(), {})
