"""Crux sets: small maps by hand, random maps against trying every set of doubts."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from random import Random
from typing import TYPE_CHECKING

import pytest

from argmap.weighing import Standing, weigh
from argmap.weighing.cruxes import changes_to_stand, cut_sets, least_evidence, still_lasting
from tests.weighing.maps import random_network, small

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from argmap.weighing import Network

V10 = (
    "T P1 P2 P3 E1! E2! E3! E4!",
    "E1 => P1",
    "E2 => P1",
    "E3 => P2",
    "P1 P2 => T",
    "E4 => P3",
    "P3 => T",
)


def named(sets: Iterable[tuple[int, ...]], names: dict[str, int]) -> list[str]:
    back = {index: name for name, index in names.items()}
    return [" ".join(back[index] for index in one) for one in sets]


def test_cuts_of_evidence_are_the_hitting_sets_of_what_supports() -> None:
    network, names = small(*V10)
    evidence = [names[name] for name in ("E1", "E2", "E3", "E4")]
    cuts = cut_sets(network, weigh(network), names["T"], evidence)
    assert named(cuts.listed, names) == ["E3 E4", "E1 E2 E4"]
    assert (cuts.sizes, cuts.single, cuts.groups) == ({2: 1, 3: 1}, (), [])
    assert named(least_evidence(network, weigh(network), names["T"], evidence).listed, names) == ["E4"]


def test_cuts_of_all_claims_come_in_groups() -> None:
    network, names = small(*V10)
    cuts = cut_sets(network, weigh(network), names["T"])
    assert named(cuts.listed, names) == ["P1 P3", "P1 E4", "P2 P3", "P2 E4", "P3 E3", "E3 E4", "P3 E1 E2", "E1 E2 E4"]
    assert named(cuts.groups, names) == ["P1 P2 E3", "P3 E4"]
    assert cuts.are_all_fewest


def test_single_points_of_failure_come_first_and_an_answer_may_be_one() -> None:
    network, names = small("T P E! O! B!", "P => T", "E => P", "K: O -> T", "B -> K")
    cuts = cut_sets(network, weigh(network), names["T"])
    assert named(cuts.listed, names) == ["P", "E", "B"]
    assert cuts.single == (1, 2, 4)


def test_what_is_down_has_no_cuts_but_changes_of_mind() -> None:
    network, names = small("T P Q! O!", "P Q => T", "O -> T")
    values = weigh(network)
    assert values.claims[0] == Standing.FALLS
    assert cut_sets(network, values, 0).listed == ()
    assert named(changes_to_stand(network, values, 0, [names["P"]]).listed, names) == ["P O"]
    assert changes_to_stand(network, values, 0).listed == ()


def test_what_was_doubted_can_be_doubted_no_longer() -> None:
    network, _ = small("T P Q!", "P Q => T", "Q => P")
    network.fallen = {1}
    assert changes_to_stand(network, weigh(network), 0, [1]).listed == ((1,),)


def test_what_is_doubted_no_longer_is_worth_what_is_given_for_it_and_no_more() -> None:
    network, _ = small("T P Q!", "P => T", "Q => P")
    network.fallen = {1, 2}
    assert changes_to_stand(network, weigh(network), 0, [1, 2]).listed == ((1, 2),)
    network.fallen = {2}
    assert changes_to_stand(network, weigh(network), 0, [1, 2]).listed == ((1,), (2,))


def test_a_map_that_is_too_tangled_is_said_to_be() -> None:
    network, _ = small(*V10)
    assert not cut_sets(network, weigh(network), 0, most=3).is_known
    assert not least_evidence(network, weigh(network), 0, [4, 5, 6, 7], most=1).is_known


def test_a_long_chain_costs_no_stack() -> None:
    number = 3_000
    claims = " ".join(f"C{index}" for index in range(number)) + f" C{number}!"
    network, _ = small(claims, *(f"C{index + 1} => C{index}" for index in range(number)))
    cuts = cut_sets(network, weigh(network), 0)
    assert cuts.sizes == {1: number}
    assert len(cuts.listed) == 200


def test_a_crowd_of_reasons_costs_no_square() -> None:
    number = 8_000
    network, _ = small("T " + " ".join(f"E{at}!" for at in range(number)), *(f"E{at} => T" for at in range(number)))
    cuts = cut_sets(network, weigh(network), 0)
    assert cuts.listed == (tuple(range(1, number + 1)),)
    assert least_evidence(network, weigh(network), 0, range(1, number + 1)).sizes == {1: number}


def test_a_tangle_of_refs_ends_as_one() -> None:
    """As long as what is put together is counted, and not only what comes out."""
    random, number = Random(1), 400
    steps = [f"C{random.randrange(at + 1, number)} => C{at}" for at in range(number - 1) for _ in range(20)]
    network, _ = small(" ".join(f"C{at}" for at in range(number - 1)) + f" C{number - 1}!", *steps)
    assert not cut_sets(network, weigh(network), 0).is_known


def subsets(claims: list[int]) -> Iterable[tuple[int, ...]]:
    return (one for size in range(len(claims) + 1) for one in combinations(claims, size))


def smallest(claims: list[int], does: Callable[[tuple[int, ...]], bool]) -> list[tuple[int, ...]]:
    found: list[tuple[int, ...]] = []
    for one in subsets(claims):
        if not any(set(less) <= set(one) for less in found) and does(one):
            found.append(one)
    return found


def tried(network: Network, doubted: Iterable[int], granted: Iterable[int] = ()) -> int:
    """The thesis's value where some claims are doubted, and others granted, or no longer doubted where they were."""
    fallen, ground = network.fallen, network.ground
    network.fallen = (fallen | set(doubted)) - set(granted)
    network.ground = [own or (index in granted and index not in fallen) for index, own in enumerate(ground)]
    value = weigh(network).claims[0]
    network.fallen, network.ground = fallen, ground
    return value


@pytest.mark.parametrize("seed", range(4))
def test_random_maps_as_trying_all_doubts_says(seed: int) -> None:
    random = Random(seed)
    for number in range(250):
        network = random_network(random, most=8, circles=number % 2 == 0)
        network.fallen = {claim for claim in network.fallen if random.random() < 0.3}
        values = weigh(network)
        value = values.claims[0]
        others = [claim for claim in range(1, len(network.reasons)) if claim not in network.fallen]
        cuts = cut_sets(network, values, 0)
        wanted = smallest(others, lambda doubts: tried(network, doubts) < value) if value else []  # noqa: B023
        assert list(cuts.listed) == wanted, network
        assert sum(cuts.sizes.values()) == len(wanted)

        grantable = [claim for claim in range(1, len(network.reasons)) if random.random() < 0.5]
        lost = {claim for claim in grantable if not values.claims[claim]}
        free = sorted(lost | set(others))

        def stands(minds: tuple[int, ...]) -> bool:
            return tried(network, set(minds) - lost, lost & set(minds)) == Standing.STANDS  # noqa: B023

        changes = changes_to_stand(network, values, 0, grantable)
        assert list(changes.listed) == (smallest(free, stands) if value < Standing.STANDS else []), network

        pieces = [claim for claim in others if random.random() < 0.6]
        if value:
            least = least_evidence(network, values, 0, pieces)
            at_least = [kept for kept in subsets(pieces) if tried(network, set(pieces) - set(kept)) >= value]
            size = min(map(len, at_least))
            fewest = sorted(tuple(sorted(kept)) for kept in at_least if len(kept) == size)
            assert list(least.listed) == fewest
            assert least.sizes == {size: len(fewest)}


def test_whether_a_claim_is_contested_or_falls_without_another_is_read_off() -> None:
    """As weighing once more says, for each single point of failure of random maps."""
    random, compared = Random(8), 0
    for _ in range(900):
        network = random_network(random, 9)
        values = weigh(network)
        single = cut_sets(network, values, 0).single if values.claims[0] == Standing.STANDS else ()
        lasting = still_lasting(network, 0, single)
        for claim in single:
            without = weigh(replace(network, fallen=network.fallen | {claim})).claims[0]
            assert (without == Standing.CONTESTED) is (lasting is not None and claim in lasting)
            compared += 1
    assert compared > 50
