"""A quote in the article's own characters: right typing is never changed, and nothing unseen is put in."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from argmap.article.folding import fold
from argmap.article.retyping import in_own_characters


@pytest.mark.parametrize(
    ("quote", "article", "expected"),
    [
        ('نمی‌دانم "چرا"', "نمی‌دانم “چرا”", "نمی‌دانم “چرا”"),
        ('نمیدانم "چرا"', "نمی‌دانم “چرا”", "نمی‌دانم “چرا”"),
        ('"क्‍ष"', "“क्‍ष”", "“क्‍ष”"),
        ("it's 👩‍🚒", "it’s 👩‍🚒", "it’s 👩‍🚒"),
        ("it's ❤️", "it’s ❤️", "it’s ❤️"),
        ("it's all", "it’s\nall", "it’s all"),
        ("it's all", "it’s\u200b a\u00adll", "it’s all"),
        ("it's a\u00adll", "it’s\u200b a\u00adll", "it’s a\u00adll"),
        ("it's\tall", "it’s\tall", "it’s\tall"),
        ("it's\nall", "it’s\nall", "it’s\nall"),
        ("it's well-known", "it’s well-\nknown", "it’s well-known"),
        ("they came — all of them", "they came —\nall of them", "they came — all of them"),
        ("they came--all of them", "they came —\nall of them", "they came —all of them"),
        ("they came – all of them", "they came\n— all of them", "they came — all of them"),
        ("so he said...", "so\u2060 he\u00a0said…", "so he\u00a0said…"),
        ("it's\u200dall", "it’s\u200ball", "it’sall"),
        ('"it\'s all"', "it’s\nall", "it’s all"),
        ("nothing alike", "it’s\n\u200ball", "it’s all"),
    ],
)
def test_what_is_put_in_stays_out_and_stays(quote: str, article: str, expected: str) -> None:
    assert in_own_characters(quote, article) == expected


@given(st.text(alphabet="ab \n\t\u00a0-—’“”é\u0301\u00ad\u200b\u200c\u200d…\ufe0f", max_size=20))
def test_what_is_typed_as_the_article_is_never_changed(words: str) -> None:
    assert in_own_characters(words, words) == words
    assume(fold(fold(words)) == fold(words))  # not so of an accent that something unseen parts from its letter
    assert fold(in_own_characters(fold(words), words)) == fold(words)
