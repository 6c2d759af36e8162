"""Claims that are alike: the index finds the same pairs as comparing each with each."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from argmap.reading import read_content
from argmap.rules.likeness import restatements
from argmap.words import Wording, figures, negated

if TYPE_CHECKING:
    from argmap.reading import Reading

WORDS = "shop trade mayor silt town ship river bridge suffer never not 12 30 percent may".split()
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
    return values, len(negated(wording)) % 2, wording.has("possible")


def is_alike(one: Wording, other: Wording, least: float) -> bool:
    """By the definition alone."""
    common, union = one.stems & other.stems, one.stems | other.stems
    if min(len(one.stems), len(other.stems)) < 2 or says(one) != says(other):
        return False
    return common == union if len(common) < 4 else len(common) >= least * len(union)


def is_above(reading: Reading, above: int, claim: int) -> bool:
    return claim in reading.graph.reachable(above)


@given(maps())
def test_the_index_finds_what_comparing_each_with_each_finds(reading: Reading) -> None:
    expected = []
    wordings = reading.wordings
    for later, wording in enumerate(wordings):
        for earlier, other in enumerate(wordings[:later]):
            lies_above = is_above(reading, earlier, later)
            if wording and other and is_alike(other, wording, 0.75 if lies_above else 0.8):
                expected.append((earlier, later, lies_above))
                break
    assert restatements(reading) == expected


def test_what_is_supported_may_differ_in_one_word_of_four_and_others_in_one_of_five() -> None:
    text = """
    argmap: 1
    argument:
      thesis: "{}"
      because:
        - {{premise: "{}", implicit: true}}
        - {{premise: "{}", implicit: true}}
        - {{premise: "{}", implicit: true}}
    """
    common = "The ship and the river and the bridge and the silt and the mayor"
    thesis, six_of_eight, twin = (f"{common} of the shop and the {word}" for word in ("town", "trade", "trade again"))
    five = "The ship and the river and the bridge and the silt and the mayor of the field and of the road"
    reading = read_content(text.format(thesis, six_of_eight, twin, five), "map.yaml")
    assert restatements(reading) == [(0, 1, True), (0, 2, True)]
    apart = text.replace("because", "but")
    reading = read_content(
        apart.format("The harbour of the town is to be open", thesis, six_of_eight, five), "map.yaml"
    )
    assert restatements(reading) == []
