"""A text as words: what is remembered of its pieces and words is what the whole text, read plainly, comes to."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.words import Wording, built_in, dates, figures, kept, negated, strength
from argmap.words.remembered import Remembered

ENGLISH = built_in()[0]
TOKEN = re.compile(
    r"n't\b|\d+(?:[.,]\d+)*(?![\w.,]*\w)|\d+(?:[.,]\d+)*[^\W\d_]+|\w+?(?=n't\b)|\w+(?:['-]\w+)*|[.!?;:,%\"()]"
)
PIECES = st.sampled_from(
    "don't isn’t n't 1,000.5 3rd 2022 28m as if is thought to may May Friday’s Jan. no nobody not only after all "
    'lacks unlikely twenty-eight "so" (A third) x _ - ’ ² ſ Σ'.split()
)
TEXTS = st.lists(PIECES | st.text(max_size=6), max_size=12).flatmap(
    lambda pieces: st.sampled_from([" ", "", "\n", "\u00a0", "\u2028", "\x1f"]).map(lambda space: space.join(pieces))
)


@given(TEXTS)
def test_tokens_are_those_of_the_whole_text(text: str) -> None:
    plain = text.translate({ord(mark): "'" for mark in "‘’‛ʼ′`"} | {ord(mark): '"' for mark in "“”„«»″"})
    written = TOKEN.findall(plain.translate({ord(mark): "-" for mark in "‐‑"}))
    wording = Wording(text, ENGLISH)
    assert wording.written == written
    assert wording.tokens == [token.lower() for token in written]


@given(TEXTS)
def test_lists_are_searched_where_they_may_stand(text: str) -> None:
    wording = Wording(text, ENGLISH)
    for name in ("possible", "probable", "negations", "negative_leaning", "reporting", "sequence", "about", "unknown"):
        found, at = [], 0
        while at < len(wording.tokens):
            length = ENGLISH[name].length_at(wording.tokens, at)
            found += [(at, length)] if length else []
            at += length or 1
        assert list(wording.found(name)) == found
        words = [" ".join(wording.tokens[at : at + length]) for at, length in found]
        assert wording.first(name) == (words[0] if words else None)
        assert wording.has(name) is bool(words)


@given(TEXTS)
def test_stems_are_those_of_the_content(text: str) -> None:
    wording = Wording(text, ENGLISH)
    assert wording.stems == {stem for _, stem in wording.content}


@given(TEXTS)
def test_what_is_kept_is_what_is_found(text: str) -> None:
    wording = Wording(text, ENGLISH)
    for find in (figures, dates, strength, negated):
        assert find(wording) == find(Wording(text, ENGLISH))
        assert find(wording) is find(wording)


def test_each_function_keeps_what_it_finds() -> None:
    calls = []

    def count(wording: Wording) -> int:
        calls.append(wording)
        return len(calls)

    one, other, wording = kept(count), kept(lambda wording: wording.text), Wording("shops", ENGLISH)
    assert [one(wording), one(wording), other(wording), one(Wording("shops", ENGLISH))] == [1, 1, "shops", 2]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Russia and Belarus met in Minsk.", ["Belarus", "Minsk"]),
        ("In May, on a Friday, “Minsk’s” mayor saw Ann's dog.", ["Ann"]),
        ("They met. Minsk won: Brest lost.", []),
        ("", []),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    assert Wording(text, ENGLISH).names == names


def test_what_is_remembered_is_bounded() -> None:
    lengths = Remembered(len)
    assert [lengths["a" * 200], lengths["aa"], lengths["aa"]] == [200, 2, 2]
    assert list(lengths) == ["aa"]
    for number in range(60_000):
        assert lengths[str(number)] == len(str(number))
    assert len(lengths) <= 50_000
