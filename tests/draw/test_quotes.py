"""Long quotes in boxes: whole up to a limit, then without a middle that decides nothing; beginning and end always stay."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.draw.quotes import without_middle
from argmap.words import Lexicon, built_in, governing

ENGLISH = next(one for one in built_in() if one.code == "en")
DULL = "The band of the town played the old song of the harbour and the children walked along the quay with flags in hand. "


@pytest.mark.parametrize(
    ("words", "most", "shown"),
    [
        ("one two three four five six seven eight", 39, "one two three four five six seven eight"),
        ("one two three four five six seven eight nine ten eleven twelve", 40, "one two […] eight nine ten eleven twelve"),
        ("unbreakable" * 9, 40, "unbreakable" * 9),
        ("a " * 500 + "b", 40, "a a a a a a […] a a a a a a a a a a a b"),
    ],
)  # fmt: skip
def test_the_middle_is_left_out(words: str, most: int, shown: str) -> None:
    assert without_middle(words, most, None) == shown


@pytest.mark.parametrize(
    ("middle", "kept"),
    [
        ("the coast guard reported that ships have run aground", "the coast guard reported that ships have run aground"),
        ("eleven ships may have run aground on the bank", "eleven ships may have run aground on the bank"),
        ("all this is said to be the work of nobody but the mayor", "all this is said to be the work of nobody but the mayor"),
        ("he did not open it himself then", "he did not open it himself then"),
        ("he didn’t open it himself then", "he didn’t open it himself then"),
        ("it had cost 90,000 euros a year", "it had cost 90,000 euros a year"),
        ("it had, allegedly, cost a great deal", "it had, allegedly, cost a great deal"),
        ("unless somebody dredges it soon", "unless somebody dredges it soon"),
    ],
)  # fmt: skip
def test_words_that_decide_stay_with_those_around_them(middle: str, kept: str) -> None:
    words = f"{DULL * 4}{middle} {DULL * 4}".strip()
    shown = without_middle(words, 400, ENGLISH)
    assert kept in shown
    assert shown.count("[…]") == 2
    assert 300 < len(shown) <= 400
    assert shown.startswith("The band of the town")
    assert shown.endswith("with flags in hand.")


def test_an_end_that_hedges_stays() -> None:
    words = f"{DULL * 8}or so it was, albeit tenuously"
    assert without_middle(words, 300, ENGLISH).endswith("or so it was, albeit tenuously")


def test_where_too_much_decides_the_quote_is_longer_up_to_a_bound() -> None:
    some = "It may not be so, he said, unless they reported it. " * 12
    assert without_middle(some.strip(), 300, ENGLISH) == some.strip()
    many = some * 4
    shown = without_middle(many.strip(), 300, ENGLISH)
    assert re.fullmatch(r"It may not be so.{200,300} \[…\] .{200,300} they reported it\.", shown)


def test_german_words_decide_too() -> None:
    lexicon = governing("de")
    dull = "Die Kapelle der Stadt spielte das alte Lied und die Kinder liefen am Kai entlang. "
    shown = without_middle(f"{dull * 5}Das Schiff kam angeblich nie an. {dull * 5}".strip(), 300, lexicon)
    assert "Das Schiff kam angeblich nie an." in shown
    assert without_middle(f"{dull * 5}Das Schiff kam angeblich nie an. {dull * 5}".strip(), 300, None).count("[…]") == 1


@given(
    st.lists(
        st.sampled_from(["may", "not", "said", "harbour", "the", "x" * 30, "“so”", "12"]), min_size=1, max_size=400
    ),
    st.integers(60, 300),
    st.sampled_from([ENGLISH, None]),
)
def test_what_is_shown_is_words_of_the_quote_in_its_order(
    pieces: list[str], most: int, lexicon: Lexicon | None
) -> None:
    words = " ".join(pieces)
    shown = without_middle(words, most, lexicon)
    assert len(shown) <= max(most, 3 * most + 6)
    if len(words) <= most:
        assert shown == words
    at = 0
    for part in shown.split(" […] "):
        found = words.find(part.strip(), at)
        assert found >= 0
        at = found + len(part.strip())
    assert shown.split()[0] == pieces[0]
    assert shown.split()[-1] == pieces[-1]
