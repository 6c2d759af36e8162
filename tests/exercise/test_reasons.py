"""Why a kind cannot be made of a map: what is said is true, and says how much there is of what is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.exercise import KINDS, make_set
from argmap.exercise.lacking import Lacks
from argmap.phrases import phrases_of
from argmap.reading import read, read_content
from tests.conftest import MAPS

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = """The lake should stay open to swimmers

The lake should stay open to swimmers. It is the only cool place in town. Last July 900 people came on one day. The baths
are closed for repairs. Nobody has drowned in the lake since 1990. A fence would cost 80,000 euros, and that is cheap.

The council fears accidents. The water is dirty after rain. However, after rain nobody swims.
"""
MAP = """argmap: 1
title: Lake
article: {file: lake.txt, body: {begins: The lake should stay open to swimmers. It is}}
argument:
  id: T
  thesis: The lake should stay open to swimmers.
  quote: {exact: The lake should stay open to swimmers, suffix: . It is the}
  because:
    - id: P
      premise: The lake is the only cool place in town.
      quote: It is the only cool place in town
      because:
        - id: E
          evidence: Last July 900 people came on one day.
          type: statistic
          quote: Last July 900 people came on one day
        - id: B
          premise: The baths are closed for repairs.
          quote: The baths are closed for repairs
%s  but:
    - id: O
      premise: The council fears accidents.
      quote: The council fears accidents
    - id: R
      premise: The water is dirty after rain.
      quote: The water is dirty after rain
"""
LINKED = """    - together:
        - id: F
          premise: A fence would cost 80,000 euros.
          quote: A fence would cost 80,000 euros
        - id: C
          premise: The fence is cheap.
          quote: that is cheap
"""


def refused(folder: Path, kinds: list[str], more: str = "") -> dict[str, str]:
    (folder / "lake.txt").write_text(ARTICLE, encoding="utf-8")
    return dict(make_set(read_content(MAP % more, "map.yaml", folder), kinds, 500).refused)


@pytest.mark.parametrize(
    ("kind", "why"),
    [
        (
            "thesis",
            "the wrong answers that fit beside the one right answer are 2, and 3 are needed",
        ),
        ("indicators", "the one that there is announces a contrast, and no other stands beside it"),
        ("together", "this map has no linked premises that are clearly such a pair"),
        ("missing-premise", "no step of this map has just one implicit premise beside stated ones"),
        ("critical-questions", "no step of this map that supports something names its scheme"),
        ("hedge", "such claims in this map: 0 that hold back, 3 plain"),
        ("role", "such words in this map: 0 for a claim, 0 against one; without a claim beside them: 5"),
        (
            "bearing",
            "in this map: reasons 3, objections 2, explanations 0, pairs of claims of other subjects 0",
        ),
        ("deny", "no step of this map that supports something has just two linked premises"),
        ("how-strong", "in this map: steps with a strength 0, named sources with a rating 0"),
        ("aim", "nothing in this map is by: reader"),
        ("criticise", "nothing in this map is by: reader"),
    ],
)
def test_a_reason_says_what_is_there_and_what_is_needed(tmp_path: Path, kind: str, why: str) -> None:
    assert refused(tmp_path, [kind]) == {kind: f"it needs {KINDS[kind].needs}; {why}"}


def test_what_one_kind_lacks_is_not_said_of_the_next(tmp_path: Path) -> None:
    """Nor is anything said of kinds that are made."""
    apart = {kind: why for name in KINDS for kind, why in refused(tmp_path, [name]).items()}
    assert refused(tmp_path, list(KINDS)) == apart
    assert {"find-words", "build", "counter-evidence"}.isdisjoint(apart)


FEW = "the wrong answers that fit beside one of the {} right answers are {} at most, and 3 are needed"


@pytest.mark.parametrize(
    ("refused", "why"),
    [
        ([], []),
        ([(2, 3)], ["the wrong answers that fit beside the one right answer are 2, and 3 are needed"]),
        ([(1, 3), (2, 3), (0, 3)], [FEW.format(3, 2)]),
        ([(0, 3), (2, 3)], [FEW.format(2, 2)]),
        ([(3, 3)], ["the form of one right answer would tell it, whatever stands beside it"]),
        ([(3, 3), (4, 3), (9, 3)], ["the form of 3 right answers would tell them, whatever stands beside them"]),
        (
            [(4, 3), (1, 3), (0, 3)],
            [FEW.format(2, 1), "the form of one right answer would tell it, whatever stands beside it"],
        ),
    ],
)
def test_right_answers_that_are_refused_are_counted(refused: list[tuple[int, int]], why: list[str]) -> None:
    """Of too few wrong answers the most that were there; what was asked is not told again."""
    lacks = Lacks(phrases_of("en").say)
    for found, needed in refused:
        lacks.refuse(found, needed)
    lacks.note("no step names its scheme")
    lacks.note("no step names its scheme")
    assert lacks.taken() == ["no step names its scheme", *why]
    assert lacks.taken() == []


def test_every_kind_that_is_refused_says_what_the_map_lacks() -> None:
    for path in sorted(MAPS.glob("*.yaml")):
        for kind, why in make_set(read(path), list(KINDS), number=500).refused:
            says = why.removeprefix(f"it needs {KINDS[kind].needs}")
            assert says.startswith("; ") or kind == "same-shape", (path.name, kind, why)


def test_few_wrong_answers_serve_one_item_of_a_set(tmp_path: Path) -> None:
    """Two items with the same wrong answers would tell of each other; what costs something is none of them."""
    (tmp_path / "lake.txt").write_text(ARTICLE, encoding="utf-8")
    for more in ("", LINKED):
        made = make_set(read_content(MAP % more, "map.yaml", tmp_path), ["counter-evidence"], 500).items
        wrong = [{option.text for option in item.options if not option.is_right} for item in made]
        assert wrong == [
            {
                "The lake is the only cool place in town.",
                "Last July 900 people came on one day.",
                "The baths are closed for repairs.",
            }
        ]
