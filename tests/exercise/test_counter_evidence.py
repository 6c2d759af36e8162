"""Of several articles, what one of them admits stands beside its own claims alone, and it is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.exercise import make_set
from argmap.reading import read_content

if TYPE_CHECKING:
    from pathlib import Path

FIRST = """The mill should stay. It grinds flour for three villages. The oldest stones of the county turn in it. The baker
praises its flour. Guests photograph the wheel every day. Its roof was mended in May. It is true that the mill runs at a
loss.
"""
SECOND = """Pupils draw the mill each spring. The river drives it without oil. Its bridge carries the only path to the
church. The county pays for the weir.
"""
OURS = [
    "The oldest stones of the county turn in the mill.", "The mill grinds flour for three villages.",
    "The baker praises the flour of the mill.", "Guests photograph the wheel of the mill every day.",
    "The roof of the mill was mended in May.",
]  # fmt: skip
OUR_QUOTES = [
    "The oldest stones of the county turn in it", "It grinds flour for three villages", "The baker praises its flour",
    "Guests photograph the wheel every day", "Its roof was mended in May",
]  # fmt: skip
THEIRS = [
    "Pupils draw the mill each spring.", "The river drives the mill without oil.",
    "The bridge of the mill carries the only path to the church.", "The county pays for the weir of the mill.",
]  # fmt: skip
THEIR_QUOTES = [
    "Pupils draw the mill each spring", "The river drives it without oil", "Its bridge carries the only path to the church",
    "The county pays for the weir",
]  # fmt: skip
HEAD = """argmap: 1
title: Mill
articles:
  hill: {file: hill.txt}
  dale: {file: dale.txt}
argument:
  thesis: The mill should stay.
  article: hill
  quote: The mill should stay
  because:
"""


def test_all_options_are_of_the_article_that_admits_it(tmp_path: Path) -> None:
    (tmp_path / "hill.txt").write_text(FIRST, encoding="utf-8")
    (tmp_path / "dale.txt").write_text(SECOND, encoding="utf-8")
    reasons = [
        f"    - premise: {claim}\n      article: {name}\n      quote: {quote}\n"
        for name, claims, quotes in (("hill", OURS, OUR_QUOTES), ("dale", THEIRS, THEIR_QUOTES))
        for claim, quote in zip(claims, quotes, strict=True)
    ]
    objection = (
        "  but:\n    - premise: The mill runs at a loss.\n      article: hill\n      quote: the mill runs at a loss\n"
    )
    reading = read_content(HEAD + "".join(reasons) + objection, "map.yaml", tmp_path)
    seen = set()
    for seed in range(12):
        for item in make_set(reading, ["counter-evidence"], 10, seed).items:
            assert item.prompt.startswith("The article “hill” holds: “The mill should stay.” ")
            seen |= {option.text for option in item.options}
    assert seen >= {"The mill runs at a loss.", *OURS[:2]}
    assert not seen & set(THEIRS)
