"""Exercises from maps made to be slow: very many reasons for one claim, large linked sets, long claims."""

from __future__ import annotations

import json
from importlib import import_module
from typing import TYPE_CHECKING, Any

import pytest

from argmap import words
from argmap.article import Article
from argmap.exercise import make_set, slips
from argmap.exercise.quarry import Quarry
from argmap.exercise.relatives import Relatives
from argmap.reading import Reading, read, read_bytes
from argmap.text import Text
from tests.conftest import ROOT

if TYPE_CHECKING:
    from argmap.graph import Claim


def reading_of(*because: dict[str, Any], **more: Any) -> Reading:
    data = {"argmap": 1, "title": "t", "argument": {"thesis": "A thesis.", "because": list(because), **more}}
    return read_bytes(json.dumps(data).encode())


def test_very_many_reasons_for_one_claim_yield_nothing_at_once() -> None:
    made = make_set(reading_of(*({"premise": f"Reason {one} is so."} for one in range(1_000))))
    assert made.items == ()


def test_large_linked_sets_yield_nothing_at_once() -> None:
    sets = [{"together": [{"premise": f"Part {at} {one} is so."} for one in range(300)]} for at in range(5)]
    assert make_set(reading_of(*sets)).items == ()


def test_of_very_many_reasons_the_first_are_set_beside_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[tuple[int, int]] = []
    kind = import_module("argmap.exercise.kinds.together")
    most: int = kind._MOST_REASONS

    def are_apart(_: Quarry, one: Claim, other: Claim) -> bool:
        looked.append((one.index, other.index))
        return False

    monkeypatch.setattr(kind, "_are_apart", are_apart)
    few = Quarry(reading_of(*({"premise": f"Reason {one} is so."} for one in range(most))), 1)
    many = Quarry(reading_of(*({"premise": f"Reason {one} is so."} for one in range(2_000))), 1)
    assert list(kind._separate(few)) == []
    number = len(looked)
    assert number == most * (most - 1) // 2
    assert list(kind._separate(many)) == []
    assert looked[number:] == looked[:number]


def test_a_long_claim_is_read_for_its_words_once() -> None:
    quarry = Quarry(reading_of(*({"premise": f"Claim {one} is so, " + "and so " * 2_000} for one in range(30))), 1)
    words = [quarry.words_in(claim) for claim in quarry.claims]
    assert words[1] == {"claim", "is", "so", "and"}
    assert all(quarry.words_in(claim) is one for claim, one in zip(quarry.claims, words, strict=True))


def test_what_a_claim_bears_on_is_what_bears_on_it_turned_round() -> None:
    reading = reading_of(
        {"premise": "A.", "id": "A", "because": [{"ref": "C"}], "unless": [{"premise": "U."}]},
        {"together": [{"premise": "B."}, {"premise": "C.", "id": "C", "because": [{"premise": "D."}]}]},
        but=[{"premise": "E.", "because": [{"ref": "A"}]}],
    )
    for one in (reading, big_map()):
        quarry = Quarry(one, 1)
        claims = quarry.reading.claims
        for claim in claims:
            below = quarry.reading.graph.reachable(claim.index)
            assert below == {other.index for other in claims if quarry.is_below(other, claim)}


def big_map() -> Reading:
    return read(ROOT / "maps" / "belarus.yaml")


def test_above_is_forgotten_where_it_takes_too_much_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("argmap.exercise.quarry._MOST_KEPT", 10)
    quarry = Quarry(big_map(), 1)
    alone = [quarry.above(claim) for claim in quarry.reading.claims]
    assert sum(map(len, quarry._above.values())) <= 10
    assert [quarry.above(claim) for claim in quarry.reading.claims] == alone


def test_strange_claims_are_so_far_apart_as_every_claim_and_pair_says() -> None:
    quarry = Quarry(big_map(), 1)
    relatives, claims = Relatives(quarry), quarry.reading.claims

    def serves(one: int, other: int) -> bool:
        return one == other or other in quarry.above(claims[one])

    found = set()
    for one in claims[::3]:
        for other in claims[::4]:
            if not relatives.apart(one, [other]):
                continue
            meets = any(at.depth and serves(one.index, at.index) and serves(other.index, at.index) for at in claims)
            partners = any(
                serves(one.index, first) and serves(other.index, second)
                for step in quarry.reading.steps
                for first in step.premises
                for second in step.premises
                if first != second
            )
            is_strange = not meets and not partners
            assert relatives.strange(one, other) is is_strange
            found.add(is_strange)
    assert found == {True, False}


def test_items_of_a_very_large_map_are_about_some_of_its_claims(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same ones for every seed; and each is held against few others, so that the work ends."""
    monkeypatch.setattr("argmap.exercise.quarry._MOST_ASKED", 12)
    monkeypatch.setattr("argmap.exercise.quarry._MOST_COMPARED", 8)
    compared: list[tuple[int, int]] = []
    alike = Quarry.alike

    def counted(self: Quarry, one: Claim, other: Claim) -> bool:
        compared.append((one.index, other.index))
        return alike(self, one, other)

    monkeypatch.setattr(Quarry, "alike", counted)
    reading = big_map()
    quarries = [Quarry(reading, seed) for seed in (1, 2)]
    asked = [[claim.label for claim in quarry.asked] for quarry in quarries]
    steps = [[step.index for step in quarry.asked_steps] for quarry in quarries]
    assert (asked[0], steps[0]) == (asked[1], steps[1])
    assert (len(asked[0]), len(steps[0])) == (12, 12)
    assert [one.index for one in quarries[0].asked] == sorted(one.index for one in quarries[0].asked)
    assert len(quarries[0].others(quarries[0].claims[0], bool)) <= 8
    made = make_set(reading, ["find-words", "hedge", "repair"], 1_000).items
    assert made
    assert {one.claims[0] for one in made if one.kind != "repair"} <= set(asked[0])
    assert len(compared) < 12 * 8 * 20


def test_a_map_of_a_thousand_claims_is_used_whole() -> None:
    quarry = Quarry(big_map(), 1)
    assert quarry.asked == quarry.claims
    assert quarry.asked_steps == quarry.reading.steps
    assert quarry.some_claims == quarry.claims


def values_asked(number: int, monkeypatch: pytest.MonkeyPatch) -> int:
    """How often a figure's value is worked out for the slips of so many sentences of an article of so many figures."""
    asked: list[str] = []
    value = slips._value

    def noted(figure: str) -> float:
        asked.append(figure)
        return value(figure)

    monkeypatch.setattr(slips, "_value", noted)
    sentences = [f"The mill in field {one} ground {one + 10_000} sacks of barley." for one in range(10, number + 10)]
    article, lexicon = Article(Text("a", " ".join(sentences))), words.built_in()[0]
    for sentence in sentences:
        assert [one.new for one in slips.slips(sentence, article, lexicon) if one.kind == "figure"]
    monkeypatch.undo()
    return len(asked)


@pytest.mark.parametrize("text", [
    "Harlow and Harlow's mill", "Harlow alone", "Harlow by Harlowton", "Harlow by MacHarlow", "Harlow and harlow",
    "Harlow and HARLOW", f"Harlow {'Harlow' * 40}", f"{'Ab' * 40} alone", f"{'Ab' * 40} and {'Ab' * 40}", "Ha-Harlow",
    "Harlow O'Harlow", "Zeal, Harlow, Aston, Harlo",
])  # fmt: skip
def test_names_that_stand_twice_are_those_that_counting_finds(text: str) -> None:
    names = ["Harlow", "Harlo", "Ab" * 40, "Aston", "Zeal"]
    known = [one for one in names if one in text]
    tokens = list(slips._TOKEN.finditer(text))
    assert slips._repeated(known, text, tokens) == {one for one in known if text.count(one) > 1}


def test_figures_are_not_gone_through_for_each_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    assert values_asked(80, monkeypatch) <= 4.2 * values_asked(20, monkeypatch)


@pytest.mark.parametrize("figure", ["7", "40", "3.5", "1,000", "1.2.3", "0"])
def test_the_nearest_figures_are_those_of_all_in_order(figure: str) -> None:
    known = [*map(str, range(60, 0, -3)), "3.50", "3.5", "7.0", "7", "1,000", "1000", "1.2.3", "08", "8", "6"]
    text = f"Of {figure} mills 9 and 42 stand."
    nearest = sorted(
        (one for one in known if one not in text), key=lambda one: abs(slips._value(one) - slips._value(figure))
    )
    assert slips._Figures(known).nearest(figure, text) == nearest[:8]
    assert len(nearest) > 8
