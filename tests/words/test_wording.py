"""A text as words: what is remembered of its pieces and words is what the whole text, read plainly, comes to."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import words as lexicons
from argmap.plain_words import composed
from argmap.words import (
    COUNTING,
    DATING,
    OPPOSED,
    PREFIXED,
    Wording,
    built_in,
    dates,
    figures,
    kept,
    load,
    negated,
    strength,
)
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
    plain = composed(text).translate({ord(mark): "'" for mark in "‘’‛ʼ′`´"} | {ord(mark): '"' for mark in "“”„«»″"})
    written = TOKEN.findall(plain.translate({ord(mark): "-" for mark in "‐‑"}).replace('n"t', "n't"))
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


def test_the_lists_that_argmap_brings_stand_the_guards_of_a_strangers() -> None:
    """They are read without them, and come to the same."""
    guarded = [load(path) for path in sorted(Path(lexicons.__file__).parent.glob("*.toml"))]
    assert [[(name, vars(one[name])) for name in one.names] for one in guarded] == [
        [(name, vars(one[name])) for name in one.names] for one in built_in()
    ]
    for name in ("language", "numbers", "contractions", "spellings", "look_alikes", "endings", "demonyms"):
        assert [getattr(one, name) for one in guarded] == [getattr(one, name) for one in built_in()]


def test_no_entry_is_passed_over() -> None:
    for lexicon in built_in():
        lists = {name: lexicon[name] for name in lexicon.names}
        entries = [(name, phrase) for name, one in lists.items() for of in one.phrases.values() for phrase in of]
        entries += [(name, (word,)) for name, one in lists.items() for word in (*one.words, *one.beginnings)]
        passed_over = []
        for name, entry in entries:
            tokens = Wording(f"xx {' '.join(entry)} xx", lexicon)
            if tokens.tokens[1:-1] == list(entry) and not tokens.may_have(name):
                passed_over.append((name, entry))
        assert entries
        assert passed_over == []


@pytest.mark.parametrize(
    ("text", "lists"),
    [
        ("Xyzzy quuxed ever", set()),
        ("as if", {"possible or probable"}),
        ("as often as it did", set()),
        ("it rose", {OPPOSED}),
        ("by 5", {COUNTING}),
        ("on Monday", {DATING}),
        ("unhelpfully", {PREFIXED}),
        ("undo", set()),
    ],
)
def test_lists_that_a_text_may_have(text: str, lists: set[str]) -> None:
    wording = Wording(text, ENGLISH)
    names: dict[str, tuple[str, ...]] = {
        name: (name,) for name in (COUNTING, DATING, OPPOSED, PREFIXED, "negations", "denials")
    }
    names["possible or probable"] = ("possible", "probable")
    assert {name for name, of in names.items() if wording.may_have(*of)} == lists


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

    def text(wording: Wording) -> str:
        return wording.text

    one, other, wording = kept(count), kept(text), Wording("shops", ENGLISH)
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


def test_figures_with_dots_without_end() -> None:
    assert Wording("1." * 3_000 + "1_ euros", ENGLISH).tokens == ["1", "."] * 3_000 + ["1_", "euros"]
    assert Wording("1" * 30_000 + "_", ENGLISH).tokens == ["1" * 30_000 + "_"]
    assert Wording("1.1.1 1,000.5 5km", ENGLISH).tokens == ["1.1.1", "1,000.5", "5km"]


def test_what_is_remembered_is_bounded() -> None:
    lengths = Remembered(len)
    assert [lengths["a" * 200], lengths["aa"], lengths["aa"]] == [200, 2, 2]
    assert list(lengths) == ["aa"]
    for number in range(60_000):
        assert lengths[str(number)] == len(str(number))
    assert len(lengths) <= 50_000
