"""Which sentences are asked about by their indicator word: those with no other word that may join clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.exercise import make_set
from argmap.reading import read_content

if TYPE_CHECKING:
    from pathlib import Path

MAP = """argmap: 1
title: Quay
article: {file: quay.txt}
argument:
  thesis: The quay is quiet.
  quote: The quay is quiet
"""


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Nobody goes there for the view, because there is nothing to see.", "because"),
        ("Nobody goes there, because it is no place for children.", "because"),
        ("Nobody goes there, for it is cold, because there is no sun.", None),
        ("For it is cold there, however hard the sun shines.", None),
        ("Nobody goes there for the view, so it is quiet, because there is nothing to see.", None),
    ],
)
def test_for_joins_clauses_only_after_a_comma(tmp_path: Path, sentence: str, word: str | None) -> None:
    (tmp_path / "quay.txt").write_text(f"The quay is quiet. {sentence}\n", encoding="utf-8")
    items = make_set(read_content(MAP, "map.yaml", tmp_path), ["indicators"], 9).items
    asked = [] if word is None else [f"What does “{word}” announce in this sentence?"]
    assert [item.prompt for item in items] == asked
