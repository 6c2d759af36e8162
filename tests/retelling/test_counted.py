"""Figures laid beside each other: tables of two texts, and what the one's first figure is to the other's."""

from __future__ import annotations

import pytest

from argmap.retelling.counted import (
    Figures,
    are_other_sums,
    are_transposed,
    figures_of,
    looks_alike,
    rivals,
    same_figure,
)
from argmap.words import Figure, Wording
from argmap.words.loading import built_in

ENGLISH = built_in()[0]


def figures(text: str) -> Figures:
    return figures_of(Wording(text, ENGLISH))


def first(text: str) -> Figure:
    return figures(text).all[0]


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("3 million people", "3,000,000 people", True),
        ("3 million people", "3 billion people", False),
        ("33 percent of them", "a third of them", True),
        ("35 percent of them", "a third of them", False),
        ("3 percent of them", "3 percentage points of it", False),
        ("$5", "€5", False),
        ("5 dollars", "$5", True),
        ("5 million dollars", "5 million euros", False),
        ("5 crowns", "5 dollars", True),
        ("90 cents", "€0.90", True),
        ("$1.20", "120 cents", True),
        ("60 pence", "£0.6", True),
        ("90 cents", "€90", False),
        ("90 cents", "£0.90", False),
        ("60 pence", "60 cents", False),
        ("$5", "5 of them", True),
    ],
)
def test_the_same_figure(one: str, other: str, is_same: bool) -> None:
    assert same_figure(first(one), first(other)) is is_same
    assert figures(other).has(first(one)) is is_same
    many = figures(", ".join(f"{number} carts" for number in range(700, 720)) + f" and {other}")
    assert many.has(first(one)) is is_same
    assert [same_figure(found, first(one)) for found in many.same(first(one))] == [True] * is_same


def test_of_very_many_alike_those_of_the_same_value_are_found_first() -> None:
    text = ", ".join(["41 carts"] * 300) + ", " + ", ".join(["42 boats"] * 3)
    assert [one.thing for one in figures(text).same(first("42 of them"))] == ["boats"] * 3
    assert len(figures(text).same(first("41 of them"))) == 200


@pytest.mark.parametrize(
    ("claim", "quote", "follows"),
    [
        ("50 shops", "20 shops and 30 stalls", True),
        ("10 shops", "20 shops and 30 stalls", True),
        ("51 shops", "20 shops and 30 stalls", False),
        ("70 shops", "20 shops, 30 stalls and 20 carts", True),
        ("40 percent of them", "60 percent of them", True),
        ("250 shops", "half of the 500 shops", True),
        ("300 shops", "60 percent of the 500 shops", True),
        ("310 shops", "60 percent of the 500 shops", False),
        ("500 people came, 30 percent of them", "150 people came", True),
        ("500 people came, 20 percent of them", "150 people came", False),
        ("about 100 shops", "96 shops", True),
        ("about 100 shops", "94 shops", False),
        ("about 2,000 shops", "1,900 shops", True),
        ("about 2,000 shops", "2,130 shops", True),
        ("about 2,100 shops", "1,900 shops", False),
        ("about 1,000 shops", "1,400 shops", False),
        ("2,000 shops", "1,900 shops", False),
        ("100 shops", "96 shops", False),
        ("a third of them", "500 shops", True),
        ("20 shops", "10 shops", False),
    ],
)
def test_what_follows(claim: str, quote: str, follows: bool) -> None:
    assert figures(quote).give(first(claim), figures(claim)) is follows


@pytest.mark.parametrize(
    ("one", "other", "are"),
    [
        ("12 shops", "11 shops", True),
        ("12 shops", "11 boats", False),
        ("12 old shops", "11 shops", True),
        ("12 shops", "11 old shops", True),
        ("3 percent of it", "5 percent of it", True),
        ("3 percent of it", "5 shops", False),
        ("3 shops", "5 percent of it", False),
        ("12 shops", "a third of them", False),
        ("30 percent of them", "a third of them", False),
        ("3 thousand of them", "3 million of them", True),
        ("3 of them", "30 of them", False),
        ("1 thousand of them", "1 million of them", False),
        ("$5", "€5", True),
        ("$5", "€6", False),
    ],
)
def test_rivals(one: str, other: str, are: bool) -> None:
    assert rivals(first(one), first(other)) is are


@pytest.mark.parametrize(
    ("one", "other", "are"),
    [
        ("$12", "$120", True),
        ("90 cents", "€9", True),
        ("90 cents", "90 euros", True),
        ("60 pence", "£6", True),
        ("$12", "€120", False),
        ("60 pence", "$6", False),
        ("12 percent of it", "120 percent of it", False),
        ("12 shops", "120 shops", False),
        ("€12", "120 boats", False),
    ],
)
def test_other_sums_of_the_same_money(one: str, other: str, are: bool) -> None:
    assert are_other_sums(first(one), first(other)) is are
    assert are_other_sums(first(other), first(one)) is are


@pytest.mark.parametrize(
    ("claim", "quote", "follows"),
    [
        ("$200", "30 families paid $6,000", True),
        ("$6,000", "30 families paid $200", True),
        ("$60", "30 families paid $6,000", False),
        ("$200", "a family paid $6,000", False),
        ("$6,000", "one family paid $200", False),
    ],
)
def test_what_is_shared_out(claim: str, quote: str, follows: bool) -> None:
    assert figures(quote).share_out(first(claim)) is follows


@pytest.mark.parametrize(
    ("one", "other", "are"),
    [
        ("12 shops", "11 boats", True),
        ("24 shops", "12 boats", False),
        ("23 shops", "12 boats", True),
        ("6 shops", "12 boats", False),
        ("9 shops", "8 boats", False),
        ("30 percent of it", "33 boats", False),
        ("30 percent of it", "a third of it", False),
        ("$12", "11 boats", True),
        ("12 boats", "13 percent of it", False),
    ],
)
def test_what_looks_alike(one: str, other: str, are: bool) -> None:
    assert looks_alike(first(one), first(other)) is are


@pytest.mark.parametrize(
    ("one", "other", "are"),
    [
        ("412 shops", "421 boats", True),
        ("14.6 million", "16.4 million", True),
        ("$65", "€56", False),
        ("$65", "56 of them", True),
        ("44 shops", "44 boats", False),
        ("120 shops", "12 shops", False),
        ("5 shops", "6 shops", False),
        ("half of them", "5 shops", False),
    ],
)
def test_transposed(one: str, other: str, are: bool) -> None:
    assert are_transposed(first(one), first(other)) is are
    assert are_transposed(first(other), first(one)) is are


@pytest.mark.parametrize(
    ("claim", "quote", "is_true"),
    [
        ("more than 400 shops", "412 shops", True),
        ("more than 400 shops", "388 shops", False),
        ("more than 400 shops", "fewer than 412 shops", False),
        ("fewer than 400 shops", "388 shops", True),
        ("fewer than 400 shops", "more than 388 shops", False),
        ("400 shops", "412 shops", False),
        ("more than 400 shops", "412 boats", False),
    ],
)
def test_a_bound_that_is_true(claim: str, quote: str, is_true: bool) -> None:
    assert figures(quote).bear_out(first(claim)) is is_true
