"""Folding: what a reader sees as the same is the same, and every place has its way back."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.article.folding import Folded, fold

TYPOGRAPHY = "ab '\"-“”‘’–—…\u00a0\u2009\u00ad\u200b\t\r\n.é漢\ufe0f"
COMPOSITION = "ab -’\u00a0é\u0301\u0308eo\u1112\u1161\u11ab가\n"
NASTY = st.one_of(st.text(alphabet=TYPOGRAPHY), st.text(alphabet=COMPOSITION))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("a\u00a0b\u2009c\td\ne", "a b c d e"),
        ("a  \r\n b", "a b"),
        ("“a” ‘b’ «c» ′d″", '"a" \'b\' "c" \'d"'),
        ("a–b — c −d -- e --- f", "a-b-c-d-e-f"),
        ("multi-\nvector", "multi-vector"),
        ("wait… what", "wait... what"),
        ("so\u00adft hy\u200bphen", "soft hyphen"),
        ("e\u0301", "é"),
        ("\u212b", "Å"),
        ("\u1112\u1161\u11ab", "한"),
        ("Straße ﬁne ² ABC", "Straße ﬁne ² ABC"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(NASTY)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(NASTY)
def test_short_way_and_long_way_agree(text: str) -> None:
    assert fold(text) == Folded(text).text


@given(NASTY)
def test_composed_and_decomposed_fold_alike(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@given(NASTY, st.data())
def test_every_span_comes_from_words_that_fold_to_it(text: str, data: st.DataObject) -> None:
    folded = Folded(text)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    span = folded.original(start, end)
    assert 0 <= span.start <= span.end <= len(text)
    assert folded.text[start:end].strip(" -.") in fold(text[span.start : span.end])


def test_places_in_the_original() -> None:
    text = "In February — which “was” so\u00adft…"
    folded = Folded(text)
    assert folded.text == 'In February-which "was" soft...'
    for words, original in [("which", "which"), ('"was"', "“was”"), ("soft", "so\u00adft"), ("soft...", "so\u00adft…")]:
        at = folded.text.index(words)
        span = folded.original(at, at + len(words))
        assert text[span.start : span.end] == original
