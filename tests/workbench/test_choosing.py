"""Words that are chosen in an article: whole, trimmed, and told apart where they stand twice."""

from __future__ import annotations

import pytest

from argmap.article import Article
from argmap.model import Quote
from argmap.text import Text
from argmap.workbench.choosing import chosen, snapped
from tests.workbench.desks import ARTICLE


@pytest.mark.parametrize(
    ("begins", "ends", "words"),
    [
        ("leven ships have ru", "", "Eleven ships have run"),
        (" aground, so ", "", "aground, so"),
        ("(not there)", "", ""),
        ("harbour\n\nIt", "", "harbour\n\nIt"),
        ("quay,", "", "quay"),
        ("work.", "", "work."),
    ],
)
def test_choices_are_whole_words(begins: str, ends: str, words: str) -> None:
    del ends
    at = ARTICLE.find(begins)
    if at < 0:
        assert words == ""
        return
    assert ARTICLE[slice(*snapped(ARTICLE, at, at + len(begins)))] == words


def test_words_that_stand_twice_get_their_context() -> None:
    article = Article(Text("letter.txt", "It rains. It is wet. They say it rains. It is dry."))
    text = article.text.content
    for at in (text.index("It is"), text.rindex("It is")):
        quote = chosen(article, at, at + 5)["quote"]
        anchor = article.locate(Quote(**quote))
        assert (quote["exact"], anchor.span and anchor.span.start, len(quote)) == ("It is", at, 2)


def test_what_is_known_of_a_choice() -> None:
    article = Article(Text("letter.txt", ARTICLE))
    at = ARTICLE.index("ships have")
    told = chosen(article, at, at + 10)
    assert (told["words"], told["count"], told["label"], told["quote"]) == (
        "ships have",
        2,
        "¶2",
        {"exact": "ships have"},
    )
    assert ARTICLE[slice(*told["sentence"])] == "Eleven ships have run aground, so it must be too shallow."
    assert [ARTICLE[edge] for edge in told["clauses"][1:-1]] == [","]
