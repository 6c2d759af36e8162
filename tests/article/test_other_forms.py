"""Quotes that share too few letters with the article, and all words in the forms in which they are compared."""

from __future__ import annotations

import pytest

from argmap.article import Article, Status
from argmap.article.budget import Work
from argmap.article.locate import locate
from argmap.model import Quote
from argmap.text import Text

ARTICLE = Article(
    Text(
        "a.txt",
        "The hall seats fourteen thousand five hundred people. A ticket costs £12, twice as much as in 1990. "
        "The fake reviews were removed within 24 hours. He came on 3 May. She came on 3 May. "
        "The court held that the clause was void.",
    )
)


def status(words: str) -> Status:
    return locate(ARTICLE, Quote(exact=words), Work(1_000_000, 1_000_000)).status


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("seats 14,500 people", Status.NEAR),
        ("seats 15,400 people", Status.NOT_FOUND),
        ("A ticket costs twelve pounds", Status.NEAR),
        ("A ticket costs twelve dollars", Status.NOT_FOUND),
        ("removed within 24h", Status.NEAR),
        ("removed within 24 days", Status.SUSPECT),
        ("came on May 3rd", Status.NOT_FOUND),
        ("24h", Status.NOT_FOUND),
    ],
)
def test_words_in_other_forms_are_found_where_they_stand_once(words: str, expected: Status) -> None:
    assert status(words) is expected
