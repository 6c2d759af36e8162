"""The measures give the published numbers, and those worked out by hand on a small pair of maps."""

from __future__ import annotations

from itertools import accumulate

import pytest

from argmap.comparison.coding import alpha_nominal, kappa
from argmap.comparison.measures import (
    cass,
    component_f1,
    edit_distance,
    net_kappa,
    parent_accuracy,
    relation_f1,
)
from argmap.comparison.paths import kirschner
from argmap.comparison.places import meeting, overlap
from argmap.comparison.relations import Net, Relation
from argmap.comparison.unitizing import (
    alpha_u,
    disagreements,
    segmentation_similarity,
)
from argmap.graph import Polarity
from argmap.text import Span

T, R1, R2, E1, E2, OBJECTION, X = range(7)


def net(*relations: tuple[int, int, Polarity]) -> Net:
    return Net(frozenset(end for one in relations for end in one[:2]), frozenset(Relation(*one) for one in relations))


REFERENCE = net(
    (R1, T, Polarity.SUPPORT),
    (R2, T, Polarity.SUPPORT),
    (E1, R1, Polarity.SUPPORT),
    (E2, R2, Polarity.SUPPORT),
    (OBJECTION, T, Polarity.ATTACK),
)
STUDENT = net(
    (R1, T, Polarity.SUPPORT),
    (R2, R1, Polarity.SUPPORT),
    (E1, R1, Polarity.SUPPORT),
    (E2, R2, Polarity.SUPPORT),
    (X, T, Polarity.SUPPORT),
)


def test_a_small_pair_of_maps() -> None:
    assert component_f1(REFERENCE, STUDENT) == pytest.approx(10 / 12)
    assert relation_f1(REFERENCE, STUDENT) == pytest.approx(0.6)
    assert parent_accuracy(REFERENCE, STUDENT) == pytest.approx(0.8)
    assert kirschner(REFERENCE, STUDENT) == pytest.approx((0.65, 0.6462), abs=1e-4)
    assert kirschner(REFERENCE, STUDENT, directed=False) == pytest.approx((0.7, 0.7))
    assert net_kappa(REFERENCE, STUDENT) == pytest.approx(0.552, abs=5e-4)
    assert net_kappa(REFERENCE, STUDENT, shared=True) == pytest.approx(0.6875)
    assert edit_distance(REFERENCE, STUDENT) == 4
    assert edit_distance(REFERENCE, STUDENT, structure_only=True) == 2


def test_a_map_agrees_with_itself() -> None:
    assert component_f1(REFERENCE, REFERENCE) == relation_f1(REFERENCE, REFERENCE) == 1
    assert parent_accuracy(REFERENCE, REFERENCE) == net_kappa(REFERENCE, REFERENCE) == 1
    assert kirschner(REFERENCE, REFERENCE) == (1, 1)
    assert edit_distance(REFERENCE, REFERENCE) == 0


def test_what_is_not_defined_is_none() -> None:
    empty = Net(frozenset(), frozenset())
    assert parent_accuracy(empty, empty) is None
    assert net_kappa(empty, empty) is None
    assert kirschner(empty, empty) == (None, None)
    assert (component_f1(empty, empty), relation_f1(empty, empty), edit_distance(empty, empty)) == (None, None, 0)
    bare, other = Net(frozenset({0}), frozenset()), Net(frozenset({-1}), frozenset())
    assert (component_f1(bare, other), relation_f1(bare, other)) == (0, None)
    assert (relation_f1(bare, REFERENCE), relation_f1(REFERENCE, bare)) == (0, 0)


def test_edits_are_as_many_from_either_map() -> None:
    assert edit_distance(REFERENCE, STUDENT) == edit_distance(STUDENT, REFERENCE)


def test_combined_score_of_duthie() -> None:
    assert cass(0.5, 0.9) == pytest.approx(0.642857, abs=1e-6)
    assert cass(0.05453840852, 0.86274509804) == pytest.approx(0.1025914982, abs=1e-9)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [([4, 6, 5], [4, 5, 6], 27 / 28), ([4, 6, 5], [4, 11], 13 / 14), ([4, 6, 5], [4, 6, 5], 1)],
)
def test_segmentation_similarity_of_fournier_and_inkpen(first: list[int], second: list[int], expected: float) -> None:
    ours, theirs = ({*accumulate(masses[:-1])} for masses in (first, second))
    assert segmentation_similarity(ours, theirs, 15) == pytest.approx(expected)


def units(*begin_and_length: tuple[int, int]) -> list[Span]:
    return [Span(begin - 150, begin - 150 + length) for begin, length in begin_and_length]


def test_alpha_for_unitizing_of_krippendorff() -> None:
    """Content Analysis (2004), page 254: a text from 150 to 450."""
    c = units((225, 70), (370, 30)), units((220, 80), (355, 20), (400, 20))
    k = units((180, 60), (300, 50))
    observed, expected = disagreements(c, 300)
    assert (observed, expected) == pytest.approx((0.0144, 0.0532), abs=5e-5)
    assert alpha_u([{"c": c[0]}, {"c": c[1]}], 300) == pytest.approx(0.7286, abs=5e-4)
    assert alpha_u([{"k": k}, {"k": k}], 300) == 1
    assert alpha_u([{"c": c[0], "k": k}, {"c": c[1], "k": k}], 300) == pytest.approx(0.8591, abs=5e-4)


def test_alpha_for_unitizing_by_hand() -> None:
    assert disagreements([[Span(2, 6)], [Span(3, 7)]], 10) == pytest.approx((0.02, 0.049438), abs=1e-6)
    assert alpha_u([{"a": [Span(2, 6)]}, {"a": [Span(3, 7)]}], 10) == pytest.approx(0.595455, abs=1e-6)
    one, other = [Span(1, 9)], [Span(2, 3), Span(4, 5), Span(6, 7)]
    assert alpha_u([{"a": one}, {"a": other}], 10) == pytest.approx(-0.7003, abs=1e-4)
    assert alpha_u([{}, {}], 10) is None


def test_kappa_and_alpha_of_one_example() -> None:
    """Krippendorff (1995): 24 items, two coders."""
    bertha = "0" * 2 + "1" * 8 + "0" * 4 + "1" * 6 + "0" * 4
    bill = "0" * 4 + "1" * 4 + "0" * 7 + "1" * 2 + "0" * 7
    assert kappa(bertha, bill) == pytest.approx(0.3846, abs=1e-4)
    assert alpha_nominal(list(zip(bertha, bill, strict=True))) == pytest.approx(0.3286, abs=1e-4)
    assert kappa("aa", "aa") is None
    assert alpha_nominal([("a", "a")]) is None


def test_overlap_of_places() -> None:
    ours = {0: [Span(0, 100), Span(120, 200), Span(250, 300)], 1: [Span(0, 5)]}
    theirs = {0: [Span(5, 100), Span(118, 190), Span(195, 260), Span(400, 450)], 2: [Span(0, 5)]}
    assert list(meeting(ours, theirs)) == [
        (Span(0, 100), Span(5, 100)),
        (Span(120, 200), Span(118, 190)),
        (Span(120, 200), Span(195, 260)),
        (Span(250, 300), Span(195, 260)),
    ]
    assert overlap(ours, theirs) == overlap(theirs, ours) == 95 + 70 + 5 + 10
    assert overlap({0: [Span(0, 4)]}, {0: [Span(4, 8)]}) == 0
