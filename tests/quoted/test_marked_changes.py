"""Brackets and ellipses of whole quotes: what they stand for in the article, at the beginning, inside and at the end."""

from __future__ import annotations

import pytest

from argmap.article import Article
from argmap.article.budget import Work
from argmap.article.locate import locate
from argmap.model import Quote
from argmap.quoted import Quoted, context, hidings, replacements
from argmap.text import Text

ARTICLE = Article(
    Text(
        "a.txt",
        "The bakery in Elm Street, founded by two brothers, sells bread to half the town. Officers may search a cell "
        "with a warrant. Nobody believes that the dam is safe in winter. He earns £50 a night, which is little. "
        "The council supports the plan.",
    )
)


def quoted(words: str) -> Quoted:
    anchor = locate(ARTICLE, Quote(exact=words), Work(1_000_000, 1_000_000))
    return Quoted(words, anchor, ARTICLE, ARTICLE.lexicon)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("[The bakery] sells bread to half the town", []),
        ("[Three sisters], sells bread to half the town", ["adds a number"]),
        ("[Police] officers may search a cell", []),
        ("search a cell with[out] a warrant", ["changes words (“with” to “without”)"]),
        ("The council support[ed] the plan", []),
        ("Officers may search a cell with a [key].", ["changes words (“warrant” to “key”)"]),
        ("He earns £50 a [week]", ["changes words (“night” to “week”)"]),
        ("The council [of the town] supports the plan", []),
        ("The council supports the plan [of the town].", []),
    ],
)
def test_brackets(words: str, said: list[str]) -> None:
    found = [remark.message for remark in replacements(quoted(words))]
    assert len(found) == len(said)
    assert all(part in message for part, message in zip(said, found, strict=True)), found


@pytest.mark.parametrize(
    ("words", "is_error"),
    [
        ("[...] the dam is safe in winter", True),
        ("The bakery [...] sells bread", False),
        ("sells bread to half the town [...].", False),
    ],
)
def test_ellipses(words: str, is_error: bool) -> None:
    assert bool(list(hidings(quoted(words)))) is is_error


@pytest.mark.parametrize(
    ("words", "is_cut"), [("[T]he dam is safe", True), ("the dam is safe", True), ("Nobody believes that", False)]
)
def test_a_capital_in_brackets_does_not_mark_a_cut(words: str, is_cut: bool) -> None:
    assert bool(list(context(quoted(words)))) is is_cut
