"""What an article only grants, as a reason for the thesis; and what it says for itself, or what stands on the other side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.rules.pairs import told

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.reading import Reading

ARTICLE = """{sentence} The village needs the bus.
"""
MAP = """argmap: 1
article: {{file: article.txt}}
argument:
  id: T
  thesis: The village needs the bus.
  quote: The village needs the bus
{steps}"""
SUPPORT = """  because:
    - id: A
      premise: {claim}
      quote: {quote}
"""
OBJECTION = SUPPORT.replace("because", "but")
UNDER_AN_OBJECTION = """  but:
    - id: O
      premise: It could be stopped.
      implicit: true
      because:
        - id: A
          premise: {claim}
          quote: {quote}
"""
REBUTTAL = UNDER_AN_OBJECTION.replace("because", "but")
TWO_QUOTES = SUPPORT.replace("quote: {quote}", "quote: [{quote}, The village needs the bus]")
BY_A_READER = SUPPORT.replace("      quote: {quote}\n", "      by: reader\n")
CLAIM = "The bus is often empty."


def found(read_map: Callable[..., Reading], sentence: str, quote: str, steps: str = SUPPORT) -> list[str]:
    return told(
        read_map(MAP.format(steps=steps.format(claim=CLAIM, quote=quote)), ARTICLE.format(sentence=sentence)), {"AM331"}
    )


@pytest.mark.parametrize(
    ("sentence", "quote", "words"),
    [
        ("It is true that the bus is often empty.", "the bus is often empty", "It is true that"),
        ("But it is true, as he says, that the bus is often empty.", "the bus is often empty", "it is true"),
        ("Admittedly, the bus is often empty.", "Admittedly, the bus is often empty", "Admittedly"),
        ("Granted, the bus is often empty, but so are the roads.", "the bus is often empty", "Granted"),
        ("To be sure, the bus is often empty.", "the bus is often empty", "To be sure"),
        ("Some will object that the bus is often empty.", "the bus is often empty", "Some will object"),
        ("It might be argued that the bus is often empty.", "the bus is often empty", "It might be argued"),
    ],
)
def test_what_is_granted_is_no_reason(read_map: Callable[..., Reading], sentence: str, quote: str, words: str) -> None:
    message = f"AM331 A speaks for the thesis, and the article only grants it: “{words}”"
    assert found(read_map, sentence, quote) == [message]
    assert found(read_map, sentence, quote, REBUTTAL) == [message]
    for steps in (OBJECTION, UNDER_AN_OBJECTION, TWO_QUOTES, BY_A_READER):
        assert found(read_map, sentence, quote, steps) == []


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("The bus is often empty, it is true.", "The bus is often empty"),
        ("Granted, the roads are full, but the bus is often empty.", "the bus is often empty"),
        ("The minister granted that the bus is often empty.", "the bus is often empty"),
        ("It is true of trains that they are full; still the bus is often empty.", "the bus is often empty"),
        ("The bus is often empty. Admittedly, the driver is kind.", "The bus is often empty"),
        (
            "It is true that the bus is often empty. That is why it must go.",
            "the bus is often empty. That is why it must go",
        ),
        ("Some say that the bus is often empty.", "the bus is often empty"),
    ],
)
def test_what_is_said_for_itself_is_a_reason(read_map: Callable[..., Reading], sentence: str, quote: str) -> None:
    assert found(read_map, sentence, quote) == []
