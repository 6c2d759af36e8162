"""The three values: vectors by hand, random maps against the definition, circles."""

from __future__ import annotations

from random import Random

import pytest

from argmap.weighing import Standing, weigh
from tests.weighing.maps import by_definition, random_network, small

S, C, F = Standing.STANDS, Standing.CONTESTED, Standing.FALLS


def values(claims: str, *steps: str, without: str = "") -> dict[str, Standing]:
    network, names = small(claims, *steps)
    network.fallen = {names[name] for name in without.split()}
    found = weigh(network).claims
    return {name: Standing(found[index]) for name, index in names.items()}


Q1 = ("T P1! P2! P3! O! U!", "L1: P1 P2 => T", "L2: P3 => T", "O -> T", "U -> L1")


@pytest.mark.parametrize(
    ("without", "verdict"), [("", C), ("O", S), ("O P3", F), ("O P3 U", S), ("U", C), ("P3", F), ("P1 P3", F)]
)
def test_linked_premises_an_objection_and_an_undercut(without: str, verdict: Standing) -> None:
    assert values(*Q1, without=without)["T"] is verdict


def test_an_objection_to_a_reason_leaves_the_other_reason_alone() -> None:
    found = values("C E1! E2! O!", "E1 => C", "E2 => C", "O -> E1")
    assert found == {"C": S, "E1": C, "E2": S, "O": S}


def test_an_objection_to_the_conclusion_does_not_refute_the_evidence() -> None:
    assert values("C E! O!", "E => C", "O -> C") == {"C": C, "E": S, "O": S}


@pytest.mark.parametrize(
    ("without", "verdict"),
    [("", S), ("E3 E4", F), ("E1 E2 E4", F), ("E1 E2", S), ("E1 E4", S), ("E2 E3", S), ("E1 E3", S), ("E1 E2 E3", S)],
)
def test_cuts_of_a_small_map(without: str, verdict: Standing) -> None:
    steps = ("E1 => P1", "E2 => P1", "E3 => P2", "P1 P2 => T", "E4 => P3", "P3 => T")
    assert values("T P1 P2 P3 E1! E2! E3! E4!", *steps, without=without)["T"] is verdict


@pytest.mark.parametrize(
    ("steps", "verdict"),
    [
        (("E => T @.8", "O -> T @.3"), S),
        (("E => T @.3", "O -> T @.8"), F),
        (("E => T @.5", "O -> T @.5"), C),
        (("E => T", "O -> T @.1"), C),
        (("E => T @.9", "O -> T"), C),
        (("E => T @.2", "D => T @.9", "O -> T @.5"), S),
        (("E => T @.2", "D => T", "O -> T @.5"), C),
        (("E => T @.8", "O -> T @.3", "D -> T"), C),
    ],
)
def test_stated_strengths_decide_only_where_all_that_matters_is_stated(
    steps: tuple[str, ...], verdict: Standing
) -> None:
    assert values("T E! D! O!", *steps)["T"] is verdict


def test_a_ground_of_its_own_is_not_outweighed() -> None:
    assert values("T! O!", "O -> T @1")["T"] is C


def test_contested_goes_up_as_contested() -> None:
    found = values("T P E! O! U! V!", "P => T", "L: E => P", "O -> E", "K: V -> E", "U -> K")
    assert found == {"T": C, "P": C, "E": C, "O": S, "U": S, "V": S}


def test_a_contested_undercut_makes_its_step_contested() -> None:
    assert values("T E! U! O!", "L: E => T", "U -> L", "O -> U") == {"T": C, "E": S, "U": C, "O": S}


def test_an_undercut_of_an_undercut_gives_the_step_back() -> None:
    assert values("T E! U! V!", "L: E => T", "K: U -> L", "V -> K") == {"T": S, "E": S, "U": S, "V": S}


def test_support_in_a_circle_does_not_stand() -> None:
    assert values("T A B", "A => T", "A => B", "B => A") == {"T": F, "A": F, "B": F}
    assert values("T A B E!", "A => T", "A => B", "B => A", "E => B") == {"T": S, "A": S, "B": S, "E": S}


def test_mutual_attacks_are_contested() -> None:
    assert values("A! B!", "A -> B", "B -> A") == {"A": C, "B": C}
    assert values("A!", "A -> A") == {"A": C}


def test_steps_that_undercut_each_other_are_contested() -> None:
    found = values("T A! B! E! F!", "L: A => T", "K: E -> L", "M: F -> K")
    assert found["T"] is S
    network, _ = small("T A! E! F!", "L: A => T", "K: E -> L", "M: F -> K")
    network.undercuts[2].append(1)
    assert weigh(network).claims[0] == C


def test_nothing_given_is_nothing_shown() -> None:
    assert values("T P", "P => T") == {"T": F, "P": F}


def test_a_chain_of_attacks_in_a_circle_settles() -> None:
    number = 1_501
    names = [f"C{index}" for index in range(number)]
    steps = [f"L{index}: C{index + 1} => C{index}" for index in range(number - 1)]
    steps += [f"K{index}: D{index} -> L{index}" for index in range(0, number - 1, 2)]
    claims = " ".join([*names[:-1], names[-1] + "!", *(f"D{index}" for index in range(0, number - 1, 2))])
    found = values(claims, *steps, f"C0 => C{number - 1}")
    assert set(found.values()) == {S, F}
    assert found["C0"] is S


def test_pairs_that_attack_each_other_under_one_claim() -> None:
    """What hangs on very many is looked at again once for a round of them, not once for each."""
    pairs = 3_000
    claims = "T " + " ".join(f"A{at}! B{at}!" for at in range(pairs))
    steps = [step for at in range(pairs) for step in (f"A{at} => T", f"B{at} -> A{at}", f"A{at} -> B{at}")]
    network, _ = small(claims, *steps)
    assert set(weigh(network).claims) == {1}
    network.ground[1] = False
    assert weigh(network).claims[:3] == [1, 0, 2]


def test_three_thousand_random_maps_as_the_definition_says() -> None:
    random = Random(21)
    for number in range(3_000):
        network = random_network(random, most=4 if number % 10 else 5, circles=number % 3 != 0)
        assert tuple(weigh(network).claims) == by_definition(network), network
