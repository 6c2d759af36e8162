"""Building towards a reference, and suggestions: what is said, and what is never given away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.grading.coaching import Coach
from argmap.reading import read_content
from argmap.workbench import Desk, Journal, Store, Workbench
from tests.workbench.desks import ARTICLE, Window, desk_in

if TYPE_CHECKING:
    from pathlib import Path

KEY = """\
argmap: 1
article: {file: letter.txt}
argument:
  id: T
  thesis: The harbour should be dredged.
  quote: It should be dredged
  because:
    - together:
        - id: P1
          premise: The harbour is too shallow.
          quote: it must be too shallow
          because:
            - id: E1
              evidence: Eleven ships have run aground.
              quote: Eleven ships have run aground
        - id: W
          premise: A harbour ought to be deep enough for its ships.
          implicit: true
    - id: P2
      premise: Ships bring work.
      quote: Ships bring work
  but:
    - id: O1
      evidence: Dredging costs four million.
      attributed_to: the council
      quote: it costs four million
"""
OWN = """\
argmap: 1
article: {file: letter.txt}
argument:
  thesis: The harbour should be dredged.
  quote: It should be dredged
  because:
    - premise: The harbour is too shallow.
      quote: it must be too shallow
    - premise: Ships bring work.
      quote: Ships bring work
      because:
        - evidence: Eleven ships have run aground.
          quote: Eleven ships have run aground
    - evidence: Dredging costs four million.
      quote: it costs four million
    - premise: The quay is old.
      quote: The quay, they add, is old
"""


@pytest.fixture
def coach(tmp_path: Path) -> Coach:
    (tmp_path / "letter.txt").write_text(ARTICLE, encoding="utf-8")
    return Coach([read_content(KEY, "key.yaml", tmp_path)])


def test_each_claim_is_right_or_asks_a_question(coach: Coach, tmp_path: Path) -> None:
    said = {one.claim: (one.is_right, one.says) for one in coach.look(read_content(OWN, "own.yaml", tmp_path)).remarks}
    assert said["1"] == (True, "The reference has this claim, and has it there.")
    assert said["1.1"] == (
        False,
        "Would 1.1 “The harbour is too shallow” say anything for 1 “The harbour should be dredged” alone? "
        "What else has to be true, that the step takes for granted?",
    )
    assert said["1.2"] == (True, "The reference has this claim, and has it there.")
    assert said["1.2.1"][0] is False
    assert "which of your claims would you believe less" in said["1.2.1"][1]
    assert said["1.3"][0] is False
    assert "easier or harder to believe" in said["1.3"][1]
    assert said["1.4"] == (
        False,
        "The reference has no such claim, and nothing is held against it. Do its words say it? "
        "If it were false, would you believe 1 “The harbour should be dredged” less?",
    )
    assert coach.look(read_content(OWN, "own.yaml", tmp_path))[1:] == (5, 6)


def test_the_key_is_not_given_away(coach: Coach, tmp_path: Path) -> None:
    bare = "\n".join(OWN.splitlines()[:5]) + "\n"
    said = " ".join(one.says for one in coach.look(read_content(bare, "own.yaml", tmp_path)).remarks)
    assert said == "The reference has this claim, and has it there."
    everything = " ".join(one.says for one in coach.look(read_content(OWN, "own.yaml", tmp_path)).remarks)
    assert "deep enough" not in everything
    assert "the council" not in everything


def test_the_key_itself_is_right_throughout(coach: Coach, tmp_path: Path) -> None:
    assert all(one.is_right for one in coach.look(read_content(KEY, "key.yaml", tmp_path)).remarks)


def test_nothing_but_nonsense_is_asked_about(coach: Coach, tmp_path: Path) -> None:
    nonsense = "argmap: 1\narticle: {file: letter.txt}\nargument:\n  thesis: Cheese is blue.\n  because:\n    - premise: The moon sings.\n"
    found = coach.look(read_content(nonsense, "own.yaml", tmp_path)).remarks
    assert [one.is_right for one in found] == [False, False]
    assert coach.look(read_content("argmap: 1\n", "own.yaml", tmp_path)).remarks == ()
    assert coach.look(read_content("argmap: [", "own.yaml", tmp_path)).remarks == ()


def test_what_the_reader_answers_is_not_held_against_a_map(coach: Coach, tmp_path: Path) -> None:
    answered = OWN.replace(
        "    - premise: The quay is old.\n      quote: The quay, they add, is old\n",
        "    - premise: Nobody asked me.\n      by: reader\n",
    )
    alone = OWN[: OWN.index("    - premise: The quay is old.")]
    assert coach.look(read_content(answered, "own.yaml", tmp_path)) == coach.look(
        read_content(alone, "own.yaml", tmp_path)
    )


def test_the_page_is_told(coach: Coach, tmp_path: Path) -> None:
    window = Window(Workbench(desk_in(tmp_path, OWN), feedback=coach))
    assert window.ask("/sync")["has_feedback"] is True
    told = window.ask("/feedback")
    assert (told["found"], told["of"]) == (5, 6)
    assert {one["key"] for one in told["remarks"]} == set(window.order)
    alone = Window(Workbench(desk_in(tmp_path, OWN)))
    assert alone.ask("/feedback")["remarks"] == []


LETTER = """\
The pier

The pier should be closed. It is rotten, because the sea has eaten it. However, the anglers like it. The sun is warm.

Therefore it cannot stay. Nevertheless the mayor is fond of it.
"""
PIER = "argmap: 1\narticle: {file: letter.txt}\nargument:\n  thesis: The pier should be closed.\n  quote: The pier should be closed\n"


def test_suggestions_are_of_sentences_that_nobody_quotes_and_stay_refused(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text(LETTER, encoding="utf-8")
    (tmp_path / "map.yaml").write_text(PIER, encoding="utf-8")

    def opened() -> Window:
        return Window(
            Workbench(Desk(Store(tmp_path / "map.yaml"), journal=Journal(tmp_path / "map.yaml", tmp_path / "state")))
        )

    def words(window: Window) -> list[tuple[str, str]]:
        return [
            (LETTER[one["start"] : one["end"]].strip(), one["relation"])
            for one in window.ask("/suggest")["suggestions"]
        ]

    window = opened()
    assert words(window) == [
        ("It is rotten, because the sea has eaten it.", "because"),
        ("However, the anglers like it.", "but"),
        ("Therefore it cannot stay.", "conclusion"),
        ("Nevertheless the mayor is fond of it.", "but"),
    ]
    (first, *_) = window.ask("/suggest")["suggestions"]
    window.ask("/suggest", refuse=first["id"])
    window.op(
        "add",
        relation="but",
        under=window.key("1"),
        claim="Anglers like it.",
        quotes=[{"exact": "the anglers like it"}],
    )
    expected = [("Therefore it cannot stay.", "conclusion"), ("Nevertheless the mayor is fond of it.", "but")]
    assert words(window) == expected
    assert words(opened()) == expected
    assert "quote: the anglers like it" in (tmp_path / "map.yaml").read_text(encoding="utf-8")
