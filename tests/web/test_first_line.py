"""The line above the page: one sentence on what the article argues, and what it gives for it."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import pytest

from argmap.reading import read_bytes
from argmap.web.summary import summary_html
from argmap.web.wording import words_of

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = "The town should keep the bus. It runs at night. We all know that Belarus borders it, and that bats fly.\n"


def line(tmp_path: Path, thesis: str, language: str = "en", rest: str = "") -> str:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    map_text = f"argmap: 1\narticle: {{file: a.txt}}\nargument:\n  id: T\n  thesis: {thesis}\n{rest}"
    html = summary_html(read_bytes(map_text.encode(), "map.yaml", tmp_path), words_of(language))
    return unescape(re.sub("<[^>]*>", "", html))


@pytest.mark.parametrize(
    ("thesis", "argues"),
    [
        ("The town should keep the bus.", "argues that the town should keep the bus."),
        ("Bats fly over the town", "argues that bats fly over the town."),
        ("Belarus borders the town.", "argues that Belarus borders the town."),
        ("Nobody knows the town.", "argues: Nobody knows the town."),  # the article does not show whether it is a name
        ("Should the town keep the bus?", "argues: Should the town keep the bus?"),
        ("NATO borders the town.", "argues: NATO borders the town."),
        ("Der Bus ist für die Stadt wichtig, und er soll in der Nacht fahren.", "argues: Der Bus ist für die Stadt wichtig, und er soll in der Nacht fahren."),
    ],
)  # fmt: skip
def test_the_thesis_goes_on_after_that_where_its_first_word_is_known(tmp_path: Path, thesis: str, argues: str) -> None:
    assert line(tmp_path, thesis).startswith(f"The article {argues} It gives ")


REASONS = """  because:
    - id: E
      evidence: It was counted.
    - together:
        - {id: P, premise: It runs.}
        - {id: W, premise: Running is good., implicit: true}
  but:
    - id: O
      premise: It is loud.
      but: [{id: R, premise: Not at night.}]
    - id: Q
      premise: It costs.
      unless: [{id: U, premise: Not much.}]
    - {id: S, premise: It is old.}
"""


def test_what_it_gives_is_counted(tmp_path: Path) -> None:
    said = line(tmp_path, "The town should keep the bus.", rest=REASONS)
    assert said.endswith("It gives 1 piece of evidence, answers 2 of 3 objections and leaves 1 claim unsaid.")


def test_what_it_does_not_give_is_said(tmp_path: Path) -> None:
    said = line(tmp_path, "The town should keep the bus.")
    assert said.endswith("It gives 0 pieces of evidence, answers no objection and leaves nothing unsaid.")


def test_in_german(tmp_path: Path) -> None:
    said = line(tmp_path, "Der Bus soll fahren.", "de", REASONS)
    assert said == (
        "Der Artikel vertritt die These: Der Bus soll fahren. "
        "Er nennt 1 Beleg, antwortet auf 2 von 3 Einwänden und lässt 1 Aussage unausgesprochen."
    )
