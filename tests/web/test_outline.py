"""The outline of the reading page: what is said beside a claim, of a few and of very many."""

from __future__ import annotations

import re

import pytest

from argmap.reading import read_bytes
from argmap.web.outline import outline_html
from argmap.web.wording import words_of


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (3, "together with P1, P2"),
        (21, "together with " + ", ".join(f"P{at}" for at in range(1, 21))),
        (22, "together with " + ", ".join([*(f"P{at}" for at in range(1, 21)), "…"])),
        (4_000, "together with " + ", ".join([*(f"P{at}" for at in range(1, 21)), "…"])),
    ],
)
def test_of_very_many_linked_premises_some_are_named(number: int, said: str) -> None:
    """All of them beside each would be a page of gigabytes."""
    premises = [f"    - {{id: P{at}, premise: p}}" for at in range(number)]
    text = "\n".join(["argmap: 1", "argument:", "  thesis: t", "  because:", "  - together:", *premises])
    reading = read_bytes(text.encode())
    items = re.findall(r"<b>P\d+</b> <i>([^<]*)</i>", outline_html(reading, words_of("en")))
    assert len(items) == number
    assert items[0].endswith(said)
