"""Premises that need each other: by their scheme, or by their words; that a map links them is not enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.exercise.linked import need_each_other
from argmap.exercise.quarry import Quarry
from argmap.reading import read_content

if TYPE_CHECKING:
    from pathlib import Path

MAP = """argmap: 1
title: Ferry
article: {{file: ferry.txt}}
argument:
  thesis: {above}
  because:
    - together:
        - evidence: {one}
          type: event
        - premise: {other}
{scheme}
"""


@pytest.mark.parametrize(
    ("one", "other", "above", "scheme", "needed"),
    [
        ("Half of the guests slept six hours.", "The guild advises eight hours of sleep.", "The guests are tired.", "statistics", False),
        ("A third of the crew would look for other work.", "If one in three of them left, nine would be gone.", "The crew would shrink.", "negative consequences", False),
        ("The bus was late.", "The train was late.", "The town is badly served.", None, False),
        ("The quay should stay dry.", "A dike keeps the quay dry.", "A dike should be built.", "practical reasoning", True),
        ("Nobody may park on the quay.", "The van stands on the quay.", "The van must go.", "established rule", True),
        ("The ferry is a boat of the county.", "Every boat of the county is looked at in May.", "The ferry is looked at in May.", None, True),
        ("In that village two of three pupils cannot swim.", "Whoever swims at eight does not drown at eighteen.", "Lessons save lives.", None, True),
        ("He formerly spoke for the dike.", "He speaks against the dike.", "He has turned round.", "sign", True),
        ("The quay is wet.", "The cellars are wet.", "The dike leaks.", "sign", False),
    ],
)  # fmt: skip
def test_what_needs_each_other(
    tmp_path: Path, one: str, other: str, above: str, scheme: str | None, needed: bool
) -> None:
    (tmp_path / "ferry.txt").write_text("The ferry goes every day, and the crew is glad of it.\n", encoding="utf-8")
    text = MAP.format(one=one, other=other, above=above, scheme=f"      scheme: {scheme}" if scheme else "")
    quarry = Quarry(read_content(text, "map.yaml", tmp_path), 1)
    (step,) = [step for step in quarry.reading.steps if len(step.premises) > 1]
    first, second = (quarry.reading.claims[at] for at in step.premises)
    assert need_each_other(quarry, step, first, second) is needed
    assert need_each_other(quarry, step, second, first) is needed
