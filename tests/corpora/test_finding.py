"""The question `find`: the most and the rarest words first, side by side where they are asked for so, wherever they stand."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from argmap.cli import main
from tests.corpora.conftest import put

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

pytestmark = pytest.mark.filterwarnings("default::DeprecationWarning")


@pytest.fixture
def find(here: Path, gather: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    """Finds words in maps of these theses and reasons, of which the first two maps are looked at, then more."""

    def find(words: str, *maps: Sequence[str], number: tuple[int, int] = (2, 16)) -> dict[str, Any]:
        monkeypatch.setattr("argmap.corpora.finding._MAPS", number)
        for at, (thesis, *reasons) in enumerate(maps):
            because = [{"premise": one, "implicit": True} for one in reasons]
            argument = {"thesis": thesis, **({"because": because} if because else {})}
            put(here / f"maps/m{at:02}.yaml", json.dumps({"argmap": 1, "argument": argument}))
        gather(rules=False)
        answer = CliRunner().invoke(main, ["ask", "store", "find", *words.split(), "--format", "json"])
        assert answer.exit_code == 0, answer.output
        told: dict[str, Any] = json.loads(answer.output)["find"]
        return told

    return find


def texts(told: dict[str, Any]) -> list[str]:
    return [row["words"] for row in told["found"]]


FORMS = ["Investors invest investing invested investments."]
WIND = ["The wind is strong."]


def test_a_word_is_as_rare_as_the_maps_that_have_it_not_as_its_forms(find: Callable[..., Any]) -> None:
    told = find("wind invest", FORMS, WIND, WIND, FORMS, WIND)
    assert texts(told) == [*FORMS]


def test_of_several_words_the_rarest_comes_first_whatever_parts_it_has(find: Callable[..., Any]) -> None:
    apart = [["China grows."], ["It is us."]]
    told = find("wind US-China", WIND, *apart, *apart, *apart, WIND, ["The US-China talks failed."], WIND)
    assert texts(told)[0] == "The US-China talks failed."


def test_parts_of_a_word_that_stand_apart_hide_no_place(find: Callable[..., Any]) -> None:
    apart = ["China grows with us.", "China and us, us and China."]
    told = find("us-china", *[apart] * 4, ["The US-China talks failed."])
    assert texts(told) == ["The US-China talks failed."]


def test_where_they_stand_apart_alone_nothing_is_found(find: Callable[..., Any]) -> None:
    told = find("us-china", ["China grows with us."])
    assert texts(told) == []
    said = CliRunner().invoke(main, ["ask", "store", "find", "us-china"]).output
    assert "(no place was found where the parts of one of these words stand side by side)" in said


@pytest.mark.parametrize("number", [(2, 16), (2, 2)])
def test_both_words_in_one_claim_come_before_maps_that_have_them_in_two(
    find: Callable[..., Any], number: tuple[int, int]
) -> None:
    apart = ["The wind turns, wind on wind.", "The tide turns the tide."]
    told = find("wind tide", *[apart] * 4, ["Low wind at full tide."], number=number)
    assert (texts(told)[0] == "Low wind at full tide.") is (number > (2, 2))


def test_how_many_have_one_of_the_words_counts_parts_for_words_of_several(find: Callable[..., Any], here: Path) -> None:
    find("don't", ["They don't go."], ["They do not."])
    said = CliRunner().invoke(main, ["ask", "store", "find", "don't"]).output
    assert "(1 map has one of the words or all of its parts)" in said
    assert "(1 map has one of the words)" in CliRunner().invoke(main, ["ask", "store", "find", "not"]).output
    assert here.is_dir()


def test_how_rare_a_word_is_elsewhere_is_taken_from_a_sample(
    find: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In each part of a map: forms of one word count once, as they do in the part that is looked into."""
    monkeypatch.setattr("argmap.corpora.listing._MOST", 1)
    monkeypatch.setattr("argmap.corpora.best._SAMPLE", 1)
    told = find("wind invest", FORMS, WIND, WIND, FORMS, WIND)
    assert texts(told) == [*FORMS]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("germany,rubbish", 2),
        ("germany;rubbish", 2),
        ("“germany”:(rubbish)!", 2),
        ("germany—rubbish", 2),
        ("germany、rubbish", 2),
        ("germany-rubbish", 0),
        ("germany/rubbish", 0),
        ("1,200", 1),
        ("12:30", 1),
        ("germany,1990", 1),
        ("1990,germany", 1),
    ],
)
def test_what_stands_between_words_is_in_none_of_them(find: Callable[..., Any], words: str, found: int) -> None:
    """A comma or a bracket parts words, as a space does; a hyphen does not, nor does a comma within a number."""
    maps = ["Germany sorts."], ["Rubbish burns."], ["At 12:30 there are 1,200."], ["12 of 30, 200 of 1."]
    assert len(texts(find(words, *maps))) == found


@pytest.mark.parametrize("words", ["", ",", "...", "– -", "?!"])
def test_a_question_without_words_is_none(find: Callable[..., Any], words: str) -> None:
    find("wind", WIND)
    answer = CliRunner().invoke(main, ["ask", "store", "find", words], prog_name="argmap")
    assert (answer.exit_code, answer.output) == (
        2,
        f"argmap: find takes words, and “{words}” has no letter and no figure\n",
    )


def test_a_heading_is_as_long_as_a_line(find: Callable[..., Any]) -> None:
    find("wind", WIND)
    for number, told in ((9, "wind " * 9), (9_000, "wind " * 19 + "wind…")):
        answer = CliRunner().invoke(main, ["ask", "store", "find", " ".join(["wind"] * number)])
        assert answer.output.startswith(f"Places of “{told.strip()}”\n")
