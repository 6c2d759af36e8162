"""Which passages are keys where a claim has several: all, if each says it by itself; else the claim is not asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.exercise import make_set
from argmap.reading import read_content

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = """The ferry should go

The ferry costs 40,000 euros a year. That is before repairs. Once more: the ferry costs 40,000 euros each year, repairs
not counted.

We looked at the tickets alone. On weekdays 12 were sold, on Sundays 90. The council refused to sell it. It ought to
change its mind.

The paper asks whether the ferry should be sold. The answer is no. On most days the tickets were sold; none on Mondays, to
be exact, so that those who say that the tickets were not sold err. Once, all sailors oppose it. The sailors oppose it, and
their wives with them.
"""
MAP = """argmap: 1
title: Ferry
article: {file: ferry.txt}
argument:
  id: T
  thesis: The ferry should go.
  quote: The ferry should go
  because:
    - id: P
      premise: %s
      quote: [%s]
"""


@pytest.mark.parametrize(
    ("claim", "quotes", "keys"),
    [
        ("The ferry costs 40,000 euros, repairs not counted.", ["The ferry costs 40,000 euros", "That is before repairs"], []),
        (
            "The ferry costs 40,000 euros a year.",
            ["The ferry costs 40,000 euros a year", "the ferry costs 40,000 euros each year"],
            ["The ferry costs 40,000 euros a year", "the ferry costs 40,000 euros each year"],
        ),
        (
            "The ferry costs 40,000 euros a year, repairs not counted.",
            ["The ferry costs 40,000 euros a year", "the ferry costs 40,000 euros each year, repairs not counted"],
            [],
        ),
        ("Of tickets 12 were sold on weekdays, 90 on Sundays.", ["We looked at the tickets alone", "On weekdays 12 were sold, on Sundays 90"], []),
        ("The ferry ought to be sold.", ["The council refused to sell it", "It ought to change its mind"], []),
        ("The ferry should not be sold.", ["whether the ferry should be sold", "The answer is no"], []),
        ("Some tickets were sold.", ["the tickets were sold", "none on Mondays, to be exact"], []),
        (
            "The tickets were sold.",
            ["the tickets were sold", "those who say that the tickets were not sold err"],
            [],
        ),
        (
            "On weekdays 12 were sold, on Sundays 90.",
            ["On weekdays 12 were sold, on Sundays 90", "the whole harbour was drunk"],
            [],
        ),
        (
            "Sailors oppose it.",
            ["all sailors oppose it", "The sailors oppose it, and their wives with them"],
            ["all sailors oppose it", "The sailors oppose it, and their wives with them"],
        ),
        ("Selling it was refused.", ["The council refused to sell it"], ["The council refused to sell it"]),
    ],
)  # fmt: skip
def test_a_passage_that_is_a_part_is_no_key(tmp_path: Path, claim: str, quotes: list[str], keys: list[str]) -> None:
    (tmp_path / "ferry.txt").write_text(ARTICLE, encoding="utf-8")
    text = MAP % (claim, ", ".join(f'"{one}"' for one in quotes))
    items = make_set(read_content(text, "map.yaml", tmp_path), ["find-words"], 10).items
    found = [target.words for item in items if item.claims == ("P",) for target in item.targets]
    assert found == keys
