"""Degrees: published examples by hand, contributions against their definitions, the bridge to the three values."""

from __future__ import annotations

from itertools import permutations
from random import Random
from typing import TYPE_CHECKING

import pytest

from argmap.reading import read_bytes
from argmap.reading.weighed import weigh as weigh_reading
from argmap.weighing import Network, Standing, weigh
from argmap.weighing.contributions import removals, shares
from argmap.weighing.degrees import METHODS, Bases, degrees, effort, interval, method
from argmap.weighing.measured import Beginnings, Measured, beginnings_of, rated
from tests.weighing.maps import random_network, small

if TYPE_CHECKING:
    from collections.abc import Sequence

DF, QE = (method(name) for name in METHODS)


def plain(names: str, bases: Sequence[float], *steps: str) -> tuple[Network, Bases, dict[str, int]]:
    """A network whose steps carry all that their premises have, but for those that state a strength."""
    network, index = small(names, *steps)
    return network, Bases(list(bases), [1.0 if one is None else one for one in network.strengths]), index


@pytest.mark.parametrize(
    ("bases", "steps", "df_quad", "energy"),
    [
        ((0.5, 0.8), ("B => A",), 0.9, 0.6951219512195121),
        ((0.5, 0.8), ("B -> A",), 0.1, 0.3048780487804878),
        ((0.5, 0.5, 0.5), ("B => A", "C => A"), 0.875, 0.75),
        ((0.5, 0.5, 0.5), ("B -> A", "C => B"), 0.125, None),
        ((0.5, 1, 1), ("B -> A", "C -> A"), 0, 0.1),
        ((0.5, 0.1, 0.9), ("B => A", "C => B"), 0.955, None),
    ],
)
def test_published_examples(
    bases: tuple[float, ...], steps: tuple[str, ...], df_quad: float, energy: float | None
) -> None:
    network, starts, _ = plain(" ".join("ABC"[: len(bases)]), bases, *steps)
    assert degrees(network, starts, DF)[0][0] == pytest.approx(df_quad)
    if energy is not None:
        assert degrees(network, starts, QE)[0][0] == pytest.approx(energy)


PUBLISHED = {
    "Kampik et al., example 1.1": (
        {"A": 0.5, "B": 0.0, "C": 0.0, "D": 0.0, "E": 0.5},
        ("A => B", "A => C", "A => D", "B -> E", "C -> E", "D => E"),
        {"E": 0.375},
        {},
    ),
    "Yin et al., table 1": (
        dict.fromkeys("ABCDEFGH", 0.5),
        ("B => A", "C => A", "D -> A", "E -> B", "F -> D", "G -> F", "H -> F"),
        {"A": 0.59375, "B": 0.25, "F": 0.125, "D": 0.4375},
        {},
    ),
    "Yin et al., table 2": (
        {"M": 0.79, "FA": 0.16, "FD": 0.05, "FW": 0.02, "A1": 0.05, "A2": 0.07},
        ("FA => M", "FD => M", "FW -> M", "A1 => FA", "A2 => FA"),
        {"FA": 0.25786, "M": 0.847743},
        {},
    ),
    "Rago et al., e-democracy": (
        {"A1": 0.5, "A2": 0.5, "P1": 0.7, "P2": 0.5, "P3": 0.9, "C1": 0.2, "C2": 0.2, "C3": 0.6, "C4": 0.5},
        ("C1 -> A2", "C2 -> P2", "C3 -> P2", "C4 -> P2", "P1 => A1", "P2 => A1", "P3 => A2"),
        {"P2": 0.08, "A1": 0.862, "A2": 0.85},
        {"P2": 0.185874, "A1": 0.719852, "A2": 0.664430},
    ),
    "Potyka, stocks": (
        {"Buy": 0.5, "Sell": 0.5, "1": 0.8, "2": 0.7, "3": 0.3, "4": 0.9, "5": 0.9},
        (
            *("Buy -> Sell", "Sell -> Buy", "1 => Sell", "2 => Buy", "2 -> 1"),
            *("3 -> 2", "4 -> 3", "4 => 2", "5 -> 1", "5 => Buy"),
        ),
        {},
        {"Buy": 0.821646, "Sell": 0.362170, "1": 0.204744, "2": 0.805085, "3": 0.165746},
    ),
}
"""What claims begin with, the steps, and the degrees of DF-QuAD and of quadratic energy, as published."""


@pytest.mark.parametrize("name", PUBLISHED)
def test_larger_published_examples(name: str) -> None:
    starts, steps, df_quad, energy = PUBLISHED[name]
    network, bases, index = plain(" ".join(starts), list(starts.values()), *steps)
    for how, wanted in ((DF, df_quad), (QE, energy)):
        found = degrees(network, bases, how)[0]
        assert {one: found[index[one]] for one in wanted} == pytest.approx(wanted, abs=1e-6)


@pytest.mark.parametrize(
    ("name", "topic", "removed", "shared"),
    [
        ("Kampik et al., example 1.1", "E", {"A": -0.125}, {"A": -0.083333}),
        (
            "Yin et al., table 1",
            "A",
            {"C": 0.1875, "B": 0.0625, "F": 0.03125, "G": -0.03125, "H": -0.03125, "E": -0.0625, "D": -0.21875},
            {},
        ),
        (
            "Yin et al., table 2",
            "M",
            {"FA": 0.051443, "A1": 0.007792, "A2": 0.011144, "FD": 0.007792, "FW": -0.0042},
            {"FA": 0.044726, "A1": 0.004065, "A2": 0.005770, "FD": 0.011248, "FW": -0.008067},
        ),
    ],
)
def test_published_contributions(name: str, topic: str, removed: dict[str, float], shared: dict[str, float]) -> None:
    """By removal, and by Shapley's shares among all other claims."""
    starts, steps, *_ = PUBLISHED[name]
    network, bases, index = plain(" ".join(starts), list(starts.values()), *steps)
    found = removals(network, bases, DF, index[topic], [index[one] for one in removed])
    assert dict(zip(removed, (found or {}).values(), strict=True)) == pytest.approx(removed, abs=1e-6)
    parts = shares(network, bases, DF, index[topic], [index[one] for one in starts if one != topic]) or {}
    assert {one: parts[index[one]].value for one in shared} == pytest.approx(shared, abs=1e-6)


V8 = plain("T P1 P2 P3 O U", (0.5, 0.8, 0.5, 0.3, 0.6, 0.5), "L1: P1 P2 => T @.9", "P3 => T", "O -> T", "U -> L1")


@pytest.mark.parametrize(
    ("name", "weakest", "value"),
    [
        ("DF-QuAD", False, 0.413),
        ("DF-QuAD", True, 0.42875),
        ("quadratic energy", False, 0.499928),
        ("quadratic energy", True, 0.501794),
    ],
)
def test_linked_premises_and_an_undercut(name: str, weakest: bool, value: float) -> None:
    network, bases, _ = V8
    assert degrees(network, bases, method(name, weakest=weakest))[0][0] == pytest.approx(value, abs=1e-6)


def test_removals() -> None:
    network, bases, names = V8
    found = removals(network, bases, DF, 0, [names[one] for one in ("P1", "P2", "P3", "O", "U")])
    assert found is not None
    assert list(found.values()) == pytest.approx([0.063, 0.063, 0.123, -0.3, -0.063])
    assert network.fallen == set()


def test_shares_of_a_published_example() -> None:
    """Kampik et al., example 3.1: of what b makes of a, c has a part."""
    network, bases, _ = plain("A B C", (0.5, 0.5, 0.5), "B -> A", "C => B")
    found = shares(network, bases, DF, 0, [1, 2])
    assert found is not None
    assert [one.value for one in found.values()] == pytest.approx([-0.3125, -0.0625])


def by_definition(network: Network, bases: Bases, players: list[int]) -> list[float]:
    sums = dict.fromkeys(players, 0.0)
    every = list(permutations(players))
    for order in every:
        for at, player in enumerate(order):
            network.fallen = set(order[at:])
            before = degrees(network, bases, DF)[0][0] or 0.0
            network.fallen = set(order[at + 1 :])
            sums[player] += (degrees(network, bases, DF)[0][0] or 0.0) - before
    network.fallen = set()
    return [total / len(every) for total in sums.values()]


def test_shares_as_the_definition_says_and_samples_near_them(monkeypatch: pytest.MonkeyPatch) -> None:
    random = Random(3)
    for _ in range(12):
        network = random_network(random, most=7, circles=False, strengths=False)
        network.fallen = set()
        bases = Bases([random.random() for _ in network.reasons], [random.random() for _ in network.premises])
        players = list(range(1, len(network.reasons)))[:4]
        exact = shares(network, bases, DF, 0, players)
        assert exact is not None
        assert [one.value for one in exact.values()] == pytest.approx(by_definition(network, bases, players), abs=1e-12)
        with monkeypatch.context() as patched:
            patched.setattr("argmap.weighing.contributions.MOST_EXACT", 0)
            sampled = shares(network, bases, DF, 0, players) or {}
        for player, share in sampled.items():
            assert abs(share.value - exact[player].value) <= 5 * share.error + 1e-9


@pytest.mark.parametrize(("base", "df_quad", "energy"), [(0.9, 0.4736842105, 0.6390372494), (0.5, 1 / 3, 0.4238537991)])
def test_mutual_attacks_have_a_limit(base: float, df_quad: float, energy: float) -> None:
    network, bases, _ = plain("A B", (base, base), "A -> B", "B -> A")
    assert degrees(network, bases, DF)[0] == pytest.approx([df_quad] * 2, abs=1e-6)
    assert degrees(network, bases, QE)[0] == pytest.approx([energy] * 2, abs=1e-6)


def test_where_the_limit_depends_on_the_start_there_is_none() -> None:
    network, bases, _ = plain("A B", (1, 1), "A -> B", "B -> A")
    assert degrees(network, bases, DF)[0] == [None, None]
    assert removals(network, bases, DF, 0, [1]) is None
    assert shares(network, bases, DF, 0, [1]) is None


def test_on_a_large_circle_shares_are_too_much_work() -> None:
    number = 60
    claims = " ".join(f"C{at} E{at}!" for at in range(number))
    steps = [f"E{at} => C{at}" for at in range(number)] + [f"C{(at + 1) % number} -> C{at}" for at in range(number)]
    network, names = small(claims, *steps)
    bases, players = Bases([0.5] * 2 * number, [0.6] * 2 * number), [names[f"E{at}"] for at in range(number)]
    assert degrees(network, bases, DF)[0][0] is not None
    assert effort(network, bases, DF) > 100 * number
    assert shares(network, bases, DF, 0, players) is None


def test_players_that_everything_hangs_on_are_sampled() -> None:
    """Twenty players are few; but the same twenty under a hundred claims are a hundred million values."""
    players, layers = 20, 100
    claims = "T " + " ".join(f"L{at}" for at in range(layers)) + " " + " ".join(f"E{at}!" for at in range(players))
    steps = [f"{'E' if layer == layers - 1 else 'L'}{at if layer == layers - 1 else layer + 1} => L{layer}"
             for layer in range(layers) for at in range(players if layer == layers - 1 else 1)]  # fmt: skip
    network, names = small(claims, "L0 => T", *steps)
    bases = Bases([0.5] * len(network.reasons), [0.6] * len(network.premises))
    found = shares(network, bases, DF, names["T"], [names[f"E{at}"] for at in range(players)])
    assert found is not None
    assert all(share.error > 0 or share.value == 0 for share in found.values())


def two_valued(network: Network) -> list[bool]:
    """Which claims stand where one objection that applies is enough to fell a claim."""
    value = weigh(network)  # only for the order: values are worked out again
    stands, applies = [False] * len(value.claims), [False] * len(value.steps)
    for _ in range(len(stands) + len(applies) + 1):
        for step, needed in enumerate(network.premises):
            hit = any(applies[one] for one in network.undercuts[step])
            applies[step] = step not in network.broken and all(stands[one] for one in needed) and not hit
        for claim, ground in enumerate(network.ground):
            held = ground or any(applies[one] for one in network.reasons[claim])
            hit = any(applies[one] for one in network.objections[claim])
            stands[claim] = claim not in network.fallen and held and not hit
    return stands


def test_the_bridge_from_values_to_degrees() -> None:
    """With all bases 0, whole strengths and a supporter of strength 1 for each ground, DF-QuAD is the plain verdict.

    What stands in three values stands in two, and what falls falls.
    """
    random = Random(5)
    for _ in range(600):
        network = random_network(random, most=7, circles=False, strengths=False)
        verdict, values = two_valued(network), weigh(network).claims
        for claim in range(len(verdict)):
            assert values[claim] == Standing.CONTESTED or verdict[claim] == (values[claim] == Standing.STANDS)
        number = len(network.reasons)
        for claim in [one for one in range(number) if network.ground[one]]:
            network.reasons[claim].append(len(network.premises))
            network.premises.append([len(network.reasons)])
            network.undercuts.append([])
            network.reasons.append([])
            network.objections.append([])
        bases = Bases([0.0] * number + [1.0] * (len(network.reasons) - number), [1.0] * len(network.premises))
        found = degrees(network, bases, DF)[0]
        assert found[:number] == [float(one) for one in verdict]


def test_intervals_hold_what_any_bases_between_give() -> None:
    random = Random(8)
    for _ in range(200):
        network = random_network(random, most=7, circles=False, strengths=False)
        low = Bases([random.random() / 2 for _ in network.reasons], [random.random() / 2 for _ in network.premises])
        high = Bases([one + 0.3 for one in low.claims], [one + 0.3 for one in low.steps])
        for how in (DF, QE, method("DF-QuAD", weakest=True)):
            between = interval(network, low, high, how, 0)
            assert between is not None
            for _ in range(5):
                bases = Bases(
                    [one + 0.3 * random.random() for one in low.claims],
                    [one + 0.3 * random.random() for one in low.steps],
                )
                value = degrees(network, bases, how)[0][0]
                assert value is not None
                assert between[0] - 1e-9 <= value <= between[1] + 1e-9
    circle, _ = small("A B", "A -> B", "B -> A")
    assert interval(circle, Bases([0, 0], [1, 1]), Bases([1, 1], [1, 1]), DF, 0) is None


def test_ratings_and_beginnings() -> None:
    assert [rated(one) for one in ("A1", "B4", "F2", "C6", "F6", "")] == [1.0, 0.4, 0.8, 0.6, None, None]
    assert beginnings_of({"step": "1", "argued": "0"}) == Beginnings(argued=0, step=1)
    for wrong in ({"steps": "1"}, {"step": "2"}, {"step": "x"}, {"step": "nan"}):
        with pytest.raises(ValueError, match="step"):
            beginnings_of(wrong)


MAP = b"""argmap: 1
argument:
  id: T
  thesis: t
  because:
    - {id: E, evidence: e, source_rating: B2, strength: 0.5}
  but:
    - {id: W, premise: w, implicit: true}
"""


def test_what_is_told_by_degrees() -> None:
    weighing = weigh_reading(read_bytes(MAP))
    assert weighing.thesis is not None
    measured = Measured(weighing, weighing.thesis)
    assert (measured.bases.claims, measured.bases.steps) == ([0.5, 0.8, 0.5], [0.5, 0.6])
    assert [sentence.text for sentence in measured.tell()] == [
        "From 0 (nothing speaks for it) to 1 (nothing is wanting), where T begins at 0.50: DF-QuAD gives it 0.550 and "
        "quadratic energy gives it 0.505. Both find more for it than against it, with linked premises taken either way.",
        "The map states the strength of 1 of 2 steps, and rates 1 sources; all else is assumed: step=0.6, stated=0.8, "
        "taken=0.5, argued=0.5.",
        "If all that is assumed may be off by 0.2, T lies between 0.25 and 0.78 by DF-QuAD; and between 0.29 and 0.72 by "
        "quadratic energy. With other assumptions it may be either way.",
        "By DF-QuAD, T would change most without one of these pieces of evidence: E (-0.200).",
        "Of what all evidence together makes of it, shared out fairly (Shapley), most goes to E (+0.200).",
    ]
    assert measured.data["removal"] == {"E": pytest.approx(0.2)}


def test_measures_that_differ_and_a_measure_that_no_longer_tells_are_named() -> None:
    weighing = weigh_reading(read_bytes(MAP))
    assert weighing.thesis is not None
    differing = Measured(weighing, weighing.thesis)
    differing.by_method = dict(zip(differing.by_method, (0.6, 0.4, 0.6, 0.6), strict=True))
    assert differing.side == 0
    assert "do not agree" in differing.tell()[0].text
    strong = MAP.replace(b"source_rating: B2, strength: 0.5", b"strength: 1").replace(b"implicit: true", b"strength: 1")
    full = weigh_reading(read_bytes(strong))
    assert full.thesis is not None
    assert "stays near where it began" in Measured(full, full.thesis, Beginnings(stated=0.97)).tell()[1].text
