"""How far a claim stands from its quote, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.words import Closeness, built_in, closeness

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.reading import Reading

QUOTE = (
    "The old harbour of the town has been filling with grey silt for thirty years, as every pilot on the coast knows"
)


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("The old harbour of the town has been filling with grey silt.", "verbatim"),
        ("FILLING WITH GREY SILT, FOR THIRTY YEARS", "verbatim"),
        ("For thirty years grey silt has filled the town's old harbour, the pilots of the coast know.", "close"),
        ("Silt fills the harbour.", "condensed"),
        ("Nobody dredges where mud keeps ships out.", "free"),
        ("The old harbour has not been filling with grey silt for thirty years, as every pilot knows.", "close"),
        ("", "free"),
        ("...", "free"),
    ],
)
def test_levels(claim: str, expected: str) -> None:
    assert closeness(claim, QUOTE, built_in()[0]) == expected


@pytest.mark.parametrize(
    ("claim", "quote", "expected"),
    [
        ("Der Hafen versandet.", "Der Hafen versandet, sagt jeder Lotse", "verbatim"),
        ("Der Hafen der Stadt versandet.", "Der alte Hafen der Stadt versandet seit Jahren", "close"),
        ("Die Schiffe bleiben weg.", "Der alte Hafen der Stadt versandet seit Jahren", "free"),
    ],
)
def test_languages_without_lists(claim: str, quote: str, expected: str) -> None:
    assert closeness(claim, quote) == expected


def test_a_reading_measures_its_claims(belarus: Reading) -> None:
    of = {id_: belarus.closeness[index] for id_, index in belarus.graph.by_id.items()}
    assert (of["W1"], of["P16"], of["U1"]) == (Closeness.IMPLICIT, Closeness.CLOSE, Closeness.CONDENSED)
    assert None not in belarus.closeness


def test_what_was_not_found_is_not_measured(read_map: Callable[..., Reading]) -> None:
    reading = read_map("argmap: 1\narticle: {file: article.txt}\nargument: {thesis: Silt, quote: mud}\n", "The silt.\n")
    assert reading.closeness == (None,)
