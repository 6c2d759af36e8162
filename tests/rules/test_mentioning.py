"""Claims that put forward what their quote only mentions, under "doubts that" or "whether", beside those that do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.checker import check
from tests.rules.pairs import pair

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.reading import Reading

OPPOSITE, SURER = "AM307", "AM302"
CLAIM = "The bridge is safe for carts."
DENIED = {
    "Nobody believes that the old bridge is safe for heavy carts": "nobody believes",
    "Dr. Lind doubts that the bridge is safe for carts": "doubts that",
    "The owner denied that the bridge is safe for carts": "denied that",
    "Dr. Lind is not sure that the bridge is safe for carts": "not sure that",
    "It would be wrong to say that the bridge is safe for carts": "wrong to say that",
    "It is a lie that the bridge is safe for carts": "lie that",
    "There is no proof that the bridge is safe for carts": "no proof",
    "We don't believe that the bridge is safe for carts": "don't believe that",
    "It does not follow that the bridge is safe for carts": "not follow that",
    "The inn is old. Nobody says that the bridge is safe for carts": "Nobody says that",
}
ASKED = {
    "Nobody knows whether the bridge is safe for carts": "whether",
    "Dr. Lind questions whether the bridge is safe for carts": "whether",
    "If the bridge is safe for carts, it can stay open": "If",
    "We do not know if the bridge is safe for carts": "if",
}
TAKEN_FOR_TRUE = [
    "Nobody doubts that the bridge is safe for carts",
    "It cannot be denied that the bridge is safe for carts",
    "There is no doubt that the bridge is safe for carts",
    "It is not a myth that the bridge is safe for carts",
    "Nobody knew that the bridge is safe for carts",
    "It is not fair that the bridge is safe for carts",
    "It is wrong that the bridge is safe for carts",
    "It is not only the mayor who says that the bridge is safe for carts",
    "Nobody believed that the bridge is safe for carts, but it is",
    "Although nobody believed that the bridge is safe for carts, it is open",
    "The bridge is safe for carts, and nobody says that the bridge is safe for carts by luck",
    "Nobody believes that the bridge is not safe for carts",
    "It looks as if the bridge is safe for carts",
    "Nobody says that in May. The bridge is safe for carts",
]
OWN = [
    ("The bridge is not safe for carts.", "Nobody believes that the bridge is safe for carts"),
    ("The bridge may be safe for carts.", "Nobody knows whether the bridge is safe for carts"),
    ("Whether the bridge is safe is open.", "Nobody knows whether the bridge is safe for carts"),
    ("Is the bridge safe for carts?", "Nobody knows whether the bridge is safe for carts"),
    ("The owner doubts the bridge is safe.", "The owner doubts that the bridge is safe for carts"),
    ("The old bridge can stay open.", "If the bridge is safe for carts, it can stay open"),
    ("The bridge is dangerous for carts.", "Nobody believes that the bridge is safe for carts"),
    ("The bridge was safe.", "He doubts that the bridge across the wide river is safe for very heavy carts in winter"),
    ("Carts cross.", "He doubts that carts are heavy"),
]


def found(reading: Reading) -> list[tuple[str, str]]:
    return [(one.code.id, one.message) for one in check(reading) if one.code.id in {OPPOSITE, SURER}]


@pytest.mark.parametrize(("quote", "words"), DENIED.items())
def test_what_a_quote_denies(read_map: Callable[..., Reading], quote: str, words: str) -> None:
    ((code, message),) = found(read_map(*pair(CLAIM, quote)))
    assert (code, message.partition("”")[0]) == (OPPOSITE, f"the quote has “{words}")


@pytest.mark.parametrize(("quote", "words"), ASKED.items())
def test_what_a_quote_asks_or_supposes(read_map: Callable[..., Reading], quote: str, words: str) -> None:
    assert found(read_map(*pair(CLAIM, quote))) == [(SURER, f"1.1 asserts what its quote only has after “{words}”")]


@pytest.mark.parametrize("quote", TAKEN_FOR_TRUE)
def test_what_a_quote_takes_for_true(read_map: Callable[..., Reading], quote: str) -> None:
    assert found(read_map(*pair(CLAIM, quote))) == []


@pytest.mark.parametrize(("claim", "quote"), OWN)
def test_what_a_claim_says_as_its_quote_does_or_of_something_else(
    read_map: Callable[..., Reading], claim: str, quote: str
) -> None:
    assert found(read_map(*pair(claim, quote))) == []


def test_what_is_there_to_be_answered_and_what_has_another_quote_is_not_judged(
    read_map: Callable[..., Reading],
) -> None:
    map_, article = pair(CLAIM, "Nobody believes that the bridge is safe for carts")
    assert len(found(read_map(map_, article))) == 1
    answered = (
        f"{map_.rstrip()}\n          but:\n            - evidence: A cart fell in.\n              implicit: true\n"
    )
    assert found(read_map(answered, article)) == []
    quote = 'quote: "Nobody believes that the bridge is safe for carts"'
    both = map_.replace(
        quote, 'quote: ["Nobody believes that the bridge is safe for carts", "the bridge is safe for carts"]'
    )
    assert both == map_ or found(read_map(both, article)) == []
