"""Claims that are alike: the index finds the same pairs as comparing each with each."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.reading import read_content
from argmap.rules.likeness import restatements
from argmap.words import Wording, figures, negated

if TYPE_CHECKING:
    from argmap.reading import Reading

WORDS = "shop trade mayor silt town ship river bridge suffer never not 12 30 percent may if that".split()
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" of the ".join)


@st.composite
def maps(draw: st.DrawFn) -> Reading:
    """A map of claims of few words, each under one before it."""
    claims: list[dict[str, Any]] = [{"thesis": "The town of the shops"}]
    for text in draw(st.lists(TEXTS, max_size=40)):
        claims.append({"premise": text, "implicit": True})
        above = claims[draw(st.integers(0, len(claims) - 2))]
        above.setdefault("because", []).append(claims[-1])
    return read_content(json.dumps({"argmap": 1, "argument": claims[0]}), "map.json")


def says(wording: Wording) -> tuple[object, ...]:
    values = {figure.value for figure in figures(wording)}
    joints = Counter(token for token in wording.tokens if token in wording.lexicon["joints"])
    return values, len(negated(wording)) % 2, wording.has("possible"), joints


def is_alike(one: Wording, other: Wording) -> bool:
    """By the definition alone."""
    common, union = one.stems & other.stems, one.stems | other.stems
    if min(len(one.stems), len(other.stems)) < 2 or says(one) != says(other):
        return False
    return common == union if len(common) < 4 else len(common) >= 0.9 * len(union)


def is_above(reading: Reading, above: int, claim: int) -> bool:
    return claim in reading.graph.reachable(above)


@given(maps())
def test_the_index_finds_what_comparing_each_with_each_finds(reading: Reading) -> None:
    expected = []
    wordings = reading.wordings
    for later, wording in enumerate(wordings):
        for earlier, other in enumerate(wordings[:later]):
            lies_above = is_above(reading, earlier, later)
            if wording and other and is_alike(other, wording):
                expected.append((earlier, later, lies_above))
                break
    assert restatements(reading) == expected


MAP = """
argmap: 1
argument:
  thesis: "{}"
  {}:
    - {{premise: "{}", implicit: true}}
    - {{premise: "{}", implicit: true}}
"""
OTHER = "Nothing of this is about fish and nets."


@pytest.mark.parametrize(
    ("thesis", "premise"),
    [
        ("Trade in the town is suffering.", "The town's trade suffers."),
        ("The bridge, the silt, the ship and the mayor were there.", "There were silt, ship, mayor and a bridge."),
        ("The council did not close the pool.", "The pool was not closed by the council."),
    ],
)
def test_the_same_in_another_order(thesis: str, premise: str) -> None:
    supported = read_content(MAP.format(thesis, "because", premise, OTHER), "map.yaml")
    assert restatements(supported) == [(0, 1, True)]
    beside = read_content(MAP.format(OTHER, "because", thesis, premise), "map.yaml")
    assert restatements(beside) == [(1, 2, False)]
    objecting = read_content(MAP.format(thesis, "but", premise, OTHER), "map.yaml")
    assert restatements(objecting) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The ferry is safe.", "The ferry is not safe."),
        ("The ferry is safe.", "The ferry is or is not safe."),
        ("The ferry is not safe.", "Whether the ferry is safe or not is unknown."),
        ("The ferry is a symbol.", "The ferry is not just a symbol."),
        ("The old ferry is slow and dear.", "If the old ferry is slow, it is dear."),
        ("The children of the town go hungry.", "We learn from the fact that the children of the town go hungry."),
        ("Most boats of the town are old.", "Some boats of the town are old."),
        (
            "The nurses of the town are a special group.",
            "Isolating the nurses of the town as a special group divides it.",
        ),
        ("The harbour may close soon.", "The harbour closes soon."),
    ],
)
def test_not_the_same(one: str, other: str) -> None:
    assert restatements(read_content(MAP.format(one, "because", other, OTHER), "map.yaml")) == []
    assert restatements(read_content(MAP.format(OTHER, "because", one, other), "map.yaml")) == []
