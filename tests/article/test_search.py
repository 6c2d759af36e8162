"""Exact and approximate search, against the plain ways of doing the same."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.article import finder
from argmap.article.approximate import search
from argmap.article.budget import Work
from argmap.article.finder import Finder

UNBOUNDED = Work(10**9, 10**9)


def all_places(text: str, wanted: str) -> list[int]:
    return [at for at in range(len(text)) if text.startswith(wanted, at)]


@given(st.text(alphabet="ab", max_size=60), st.text(alphabet="ab", min_size=1, max_size=4))
def test_finder_finds_every_place(text: str, wanted: str) -> None:
    assert Finder(text).places(wanted) == all_places(text, wanted)


@given(st.text(alphabet="ab", min_size=40, max_size=300), st.data())
def test_finder_with_its_index_finds_the_same(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 7))
    wanted = text[start : start + data.draw(st.integers(7, 60))]
    indexed = Finder(text)
    indexed._scanned = finder._SCANNED_BEFORE_INDEXING + 1
    assert indexed.places(wanted) == all_places(text, wanted)


@given(st.text(alphabet="cx ", min_size=40, max_size=300), st.data())
def test_finder_with_the_beginnings_of_words_finds_the_same(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 17))
    wanted = text[start : start + data.draw(st.integers(17, 60))]
    indexed = Finder(text)
    indexed._scanned = finder._SCANNED_BEFORE_INDEXING + 1
    assert indexed.places(wanted) == all_places(text, wanted)
    absent = wanted[:-1] + "q"
    assert indexed.places(absent) == all_places(text, absent)


def test_short_words_are_found_by_the_rarest_of_their_blocks() -> None:
    """In a text in which they are rare: at every shift, more than once, and not what only begins or ends alike."""
    letters = random.Random(7).choices("abcdefghijklmnopqrstuvwxyz ", k=20_000)
    text = "".join(letters)
    for start in (0, 1, 2, 3, 4, 700, 9_001, 19_970):
        for length in (7, 8, 9, 16, 30):
            wanted = text[start : start + length]
            mixed = f"{wanted}{text}{wanted[:-1]}ä{'.' * start}{wanted}ö{wanted[1:]}{text[::-1]}{wanted}"
            found, candidates = Finder(mixed).look_up(wanted)
            assert found == all_places(mixed, wanted)
            assert len(found) <= candidates <= 100
            assert Finder(mixed).look_up(wanted[:-1] + "ß")[0] == []


def test_long_strings_are_found_by_their_words_wherever_they_stand() -> None:
    """At every shift, twice, at both ends; what begins or ends alike and goes on otherwise is not taken for them."""
    wanted = "the council opened the northern harbour gates"
    for shift in range(17):
        text = f"{wanted}{'.' * shift} {wanted[:-1]}z {'x' * shift} q{wanted[1:]} {wanted[:30]}-{wanted[31:]} {wanted}"
        indexed = Finder(text)
        indexed._scanned = 10**9
        for words in (wanted, wanted[:31], wanted[3:35], wanted[:-1] + "z", "q" + wanted[1:], wanted[:-1] + "y"):
            assert indexed.places(words) == all_places(text, words)
        assert indexed._beginnings is not None
        assert indexed._blocks is None


@pytest.mark.parametrize("period", ["a", "abcdefghijklmnop", "abcdefghijklmnopq"])
def test_what_stands_very_often_is_found_as_often_as_by_scanning(period: str) -> None:
    text = "c" + period * 3000 + "b"
    indexed = Finder(text)
    indexed._scanned = finder._SCANNED_BEFORE_INDEXING + 1
    for wanted in (period * 40, text[5:60], text[-50:], text[:50]):
        assert indexed.places(wanted) == Finder(text).places(wanted)


def edits(wanted: str, text: str) -> int:
    """Fewest edits between `wanted` and any part of `text`, by the textbook's table."""
    row = list(range(len(wanted) + 1))
    best = row[-1]
    for character in text:
        above, row = row, [0]
        for index, other in enumerate(wanted, 1):
            row.append(min(above[index] + 1, row[-1] + 1, above[index - 1] + (character != other)))
        best = min(best, row[-1])
    return best


@settings(max_examples=60)
@given(st.integers(0, 10**6), st.integers(0, 6))
def test_search_is_as_good_as_the_full_table(seed: int, changes: int) -> None:
    rng = random.Random(seed)
    text = " ".join("".join(rng.choice("etaoinshr") for _ in range(rng.randint(2, 8))) for _ in range(150))
    start = rng.randrange(len(text) - 80)
    wanted = list(text[start : start + 80])
    for _ in range(changes):
        at = rng.randrange(len(wanted))
        wanted[at : at + 1] = rng.choice([[], ["x"], [wanted[at], "x"]])
    match = search(Finder(text), "".join(wanted), UNBOUNDED)[0]
    assert round((1 - match.similarity) * len(wanted)) == edits("".join(wanted), text)
    assert abs(match.start - start) <= changes + 1
    assert abs(match.end - start - 80) <= changes + 1


def test_no_match_in_a_text_without_shared_pieces() -> None:
    assert search(Finder("aaaa bbbb cccc"), "xyz uvw xyz uvw xyz uvw", UNBOUNDED) == []


@pytest.mark.parametrize(
    ("text", "wanted", "places"),
    [
        # only its last piece stands unchanged
        ("dam old dam dam dam dam old old old", "dam am dm olx old old", [(12, 35, 0.86)]),
        # two pieces of twelve are looked for before those of seven
        ("town town old town town old old old town", "town town oldxtown townx", [(0, 24, 0.92)]),
        # one place, found by way of two
        ("dam dam old dam dam old old dam", "ylddam dam oldoyld dam", [(9, 31, 0.82)]),
        ("dam old town. The ferry came.", "ditch and canal", []),
    ],
)
def test_each_place_once(text: str, wanted: str, places: list[tuple[int, int, float]]) -> None:
    assert [(start, end, round(like, 2)) for start, end, like in search(Finder(text), wanted, UNBOUNDED)] == places
