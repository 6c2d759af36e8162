"""Brackets and ellipses of whole quotes: what they stand for in the article, at the beginning, inside and at the end."""

from __future__ import annotations

import pytest

from argmap.article import Article
from argmap.article.budget import Work
from argmap.article.locate import locate
from argmap.model import Quote
from argmap.quoted import Quoted, context, cut_words, hidings, replacements
from argmap.text import Text

ARTICLE = Article(
    Text(
        "a.txt",
        "The bakery in Elm Street, founded by two brothers, sells bread to half the town. Officers may search a cell "
        "with a warrant. Nobody believes that the dam is safe in winter. He earns £50 a night, which is little. "
        "The council supports the plan.",
    )
)


def quoted(words: str, article: Article = ARTICLE) -> Quoted:
    anchor = locate(article, Quote(exact=words), Work(1_000_000, 1_000_000))
    return Quoted(words, anchor, article, article.lexicon)


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


LAMP = Article(
    Text(
        "lamp.txt",
        "The keeper of the lamp is Jon Fell. He never left the island in thirty years. The inspector praised him. "
        "It burns on oil, and the council pays for it. She came on 2 February with Dr Ann Orr and the Orrin company.",
    )
)


@pytest.mark.parametrize(
    ("words", "is_another"),
    [
        ("[Fell] never left the island in thirty years", False),
        ("[The keeper] never left the island in thirty years", False),
        ("[Miss Fell] never left the island in thirty years", True),
        ("[Mr Fell] never left the island in thirty years", False),
        ("[Ann Orr] never left the island in thirty years", True),
        ("[A stranger] never left the island in thirty years", False),
        ("[Mr Lamp] burns on oil, and the council pays for it", True),
        ("[The lamp] burns on oil, and the council pays for it", False),
        ("[The council] never left the island in thirty years", False),
    ],
)
def test_a_name_in_brackets_is_whom_the_pronoun_can_mean(words: str, is_another: bool) -> None:
    found = [remark.message for remark in replacements(quoted(words, LAMP))]
    assert ["changes a name" in message for message in found] == [True] * is_another


@pytest.mark.parametrize(
    ("words", "is_cut"),
    [
        ("She came on 2 Feb", False),
        ("She came on 2 Febr", True),
        ("came on 2 February with Dr Ann Orr and the Orr", True),
    ],
)
def test_an_abbreviation_at_the_end_cuts_no_word(words: str, is_cut: bool) -> None:
    assert bool(list(cut_words(quoted(words, LAMP)))) is is_cut
