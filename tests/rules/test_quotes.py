"""How a quote is kept: sentences that a quote touches are counted as if the whole article were cut up each time."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from argmap import check
from argmap.rules import REGISTRY

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.reading import Reading

ARTICLE = "One shop closed. Two went on.\n\nThree are left? “Four!” said the mayor of the town\n\nFive"
MAP = """
argmap: 1
article: {{file: article.txt}}
argument:
  thesis: The shops of the town are in danger.
  quote: {}
"""


@pytest.mark.parametrize(
    ("quote", "sentences"),
    [
        ("One shop closed. Two went on", 2),
        ("One shop closed. Two went on. Three", 3),
        (". Two went on. Three are left", 3),
        ("Two went on. Three are left? “Four!” said the mayor", 3),
        ("said the mayor of the town Five", 2),
        ("are left? “Four!” said the mayor of the town Five", 3),
    ],
)
@pytest.mark.parametrize("most", [0, 1, 2, 3])
def test_sentences_are_counted(read_map: Callable[..., Reading], quote: str, sentences: int, most: int) -> None:
    reading = read_map(MAP.format(json.dumps(quote, ensure_ascii=False)), ARTICLE)
    found = [fault.message for fault in REGISTRY["AM207"].check(reading, sentences=most)]
    says = f"the quote has {sentences} sentences: which of them say what 1 says?"
    assert found == ([says] if sentences > most else [])


def test_a_headline_is_one_sentence(read_map: Callable[..., Reading]) -> None:
    map_ = MAP.replace("file: article.txt", "file: article.txt, body: {{begins: He has lost}}")
    article = "Sack him? No. Wait until May\n\nHe has lost. So what? Wait."
    reading = read_map(map_.format('"Sack him? No. Wait until May"'), article)
    assert list(REGISTRY["AM207"].check(reading)) == []
    reading = read_map(map_.format('"Wait until May He has lost. So what?"'), article)
    assert [fault.message[:28] for fault in REGISTRY["AM207"].check(reading)] == ["the quote has 3 sentences: w"]


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("the town pays 5 # 6 times its budget", [(7, 26, "AM012")]),
        ("the town pays 5 # a remark of mine", []),
        ('"the town pays 5" # 6 times its budget', []),
    ],
)
def test_a_quote_that_is_cut_at_a_comment(read_map: Callable[..., Reading], quote: str, found: list[object]) -> None:
    map_ = f"argmap: 1\narticle:\n  file: article.txt\nargument:\n  id: T\n  thesis: It is dear.\n  quote: {quote}\n"
    reading = read_map(map_, "So the town pays 5\n# 6 times its budget.")
    assert [(*one.place.start, one.code.id) for one in check(reading) if one.code.id == "AM012"] == found
