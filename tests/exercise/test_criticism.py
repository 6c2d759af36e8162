"""Exercises in criticism: their keys are what the map says, and nobody solves them without reading."""

from __future__ import annotations

from collections import Counter

import pytest

from argmap.exercise import KINDS, LEVELS, make_set
from argmap.exercise.criticism import criticisms
from argmap.exercise.quarry import Quarry
from argmap.graph import Aim, aim, answers
from argmap.reading import Reading, read
from tests.conftest import MAPS
from tests.exercise.strategies import asked, table

ALLOWED = 0.15


@pytest.fixture(scope="module")
def answered() -> Reading:
    """The op-ed with its critic's layer."""
    return read(MAPS / "belarus.yaml")


def test_they_are_made_only_where_somebody_asks(answered: Reading) -> None:
    assert [name for name, kind in KINDS.items() if kind.of_reader] == list(LEVELS["criticise"])
    made = make_set(answered, number=10_000)
    assert not {item.kind for item in made.items} & set(LEVELS["criticise"])
    readers = {claim.label for claim in answered.claims if claim.by_reader}
    texts = [claim.text for claim in answered.claims if claim.by_reader]
    assert not any(readers & set(item.claims) for item in made.items)
    shown = "\n".join(f"{item.prompt}{item.passage}{item.options}{item.nodes}" for item in made.items)
    assert [text for text in texts if text in shown] == []
    assert [item.id for item in made.items] == [item.id for item in make_set(answered.alone, number=10_000).items]


def test_without_answers_there_are_none(answered: Reading) -> None:
    made = make_set(answered.alone, LEVELS["criticise"])
    assert (made.items, [name for name, _ in made.refused]) == ((), list(LEVELS["criticise"]))


def test_what_an_answer_is_aimed_at(answered: Reading) -> None:
    """The right option is the map's aim; every aim is right in three items at most, of eight."""
    made = make_set(answered, ["aim"], 100)
    steps = {lines[0].claim.label: step for step, lines in answers(answered.graph) if step}
    for item in made.items:
        found = aim(answered.graph, steps[item.claims[0]])
        assert item.sort == found
        assert [option.is_right for option in item.options] == [one is found for one in Aim]
    assert Counter(item.sort for item in made.items) == {"premise": 2, "step": 3, "conclusion": 3}


def test_which_criticism_fits(answered: Reading) -> None:
    """The right one is an answer to the step shown; the others are said against claims that have nothing to do with it."""
    made = make_set(answered, ["criticise"], 100)
    by_text = {claim.text: claim for claim in answered.claims}
    found = {one.claim.text: one for one in criticisms(Quarry(answered, 1))}
    assert made.items
    for item in made.items:
        one = found[item.answer]
        near = answered.graph.reachable(one.step.conclusion)
        for option in item.options:
            claim = by_text[option.text]
            against = {step.conclusion for step in answered.steps if claim.index in step.premises}
            assert option.is_right is (option.text == item.answer)
            assert option.is_right or not against & near


def test_guessing_does_not_pay(answered: Reading) -> None:
    """At most 15 points above chance, and two standard errors of samples so small."""
    kinds = LEVELS["criticise"]
    made = [one for seed in (1, 2, 3, 7, 42) for one in asked(make_set(answered, kinds, 100, seed).items, "op-ed")]
    for row in table(made):
        stems = len({one.stem for one in made if one.kind == row.kind})
        error = (row.chance * (1 - row.chance) / stems) ** 0.5
        assert {name: rate for name, rate in row.rates.items() if rate - row.chance > ALLOWED + 2 * error} == {}


def test_beside_a_change_stands_nothing_of_a_former_time(answered: Reading) -> None:
    """That a thing was so before may be said against any increase; the reader's denials may hit a sibling, too."""
    by_text = {claim.text: claim for claim in answered.claims}
    graph, found = answered.graph, set()
    for seed in range(20):
        for item in make_set(answered, ["criticise"], 100, seed).items:
            for option in item.options:
                claim = by_text[option.text]
                step = graph.steps[claim.step or 0]
                found.add((item.claims[0], option.text))
                is_denial = claim.by_reader and aim(graph, step) is Aim.CONCLUSION
                assert option.is_right or not is_denial, option.text
    assert ("K6", "The shift towards Russia had begun before August 2020.") not in found
    assert {label for label, _ in found} >= {"K6", "K8"}


@pytest.mark.parametrize(("label", "aims"), [("K1", "conclusion"), ("K2", "conclusion"), ("K10", "conclusion")])
def test_what_is_aimed_at_a_conclusion_denies_it(answered: Reading, label: str, aims: str) -> None:
    """No such answer of the op-ed's map grants the reasons and says that the conclusion may be false all the same."""
    claim = answered.by_label[label]
    assert aim(answered.graph, answered.steps[claim.step or 0]) == aims
    assert not {"may", "might", "without", "even"} & set(claim.text.lower().split())
