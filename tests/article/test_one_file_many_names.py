"""One file under several names of a map: what is computed of its text is computed once, and each name keeps its own."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from argmap.article import Article, Status
from argmap.article.folding import Folded
from argmap.checker import check, make_plan
from argmap.reading import Reading, read_bytes

if TYPE_CHECKING:
    from pathlib import Path

SENTENCES = ("The harbour fills with silt.", "Dredging costs money.", "Nobody knows what a new pier would cost.")


@pytest.fixture
def folded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that are folded, one entry for each time."""
    texts: list[str] = []

    def folding(content: str) -> Folded:
        texts.append(content)
        return Folded(content)

    monkeypatch.setattr("argmap.article.searched.Folded", folding)
    return texts


def reading_of(folder: Path, articles: dict[str, Any]) -> Reading:
    """A map in which each article is named by one near quote."""
    text = "\n\n".join(SENTENCES) + "\n"
    for file in ("a.txt", "b.txt"):
        (folder / file).write_text(text, encoding="utf-8")
    because = [
        {"premise": f"Claim {name}.", "quote": {"exact": "Dredging costs much money", "article": name}}
        for name in articles
    ]
    data = {"argmap": 1, "articles": articles, "argument": {"thesis": "t", "because": because}}
    return read_bytes(json.dumps(data).encode(), folder=folder)


def test_a_text_is_prepared_once_for_all_names(tmp_path: Path, folded: list[str]) -> None:
    reading = reading_of(tmp_path, {f"a{number}": {"file": "a.txt"} for number in range(50)})
    found = check(reading, make_plan(), every=True)
    assert len(folded) == 1
    assert len({id(article.text) for article in reading.articles.values()}) == 1
    assert [finding.code.id for finding in found].count("AM204") == 50
    assert {quotes[0].anchor.status for quotes in reading.anchors if quotes} == {Status.SUSPECT}


def test_files_of_their_own_are_prepared_each(tmp_path: Path, folded: list[str]) -> None:
    reading = reading_of(tmp_path, {"a": {"file": "a.txt"}, "b": {"file": "b.txt"}})
    check(reading, make_plan(), every=True)
    assert len(folded) == 2


def test_each_name_keeps_its_language_its_body_and_what_is_set_aside(tmp_path: Path) -> None:
    aside = [{"quote": SENTENCES[1], "reason": "advertisement"}]
    described: dict[str, dict[str, Any]] = {
        "plain": {},
        "aside": {"set_aside": aside},
        "german": {"language": "de"},
        "body": {"body": {"begins": "Dredging costs"}},
        "again": {},
    }
    articles = reading_of(tmp_path, {name: {"file": "a.txt", **more} for name, more in described.items()}).articles
    plain, set_aside, german, body, again = articles.values()
    assert [len(article.body_sentences) for article in articles.values()] == [3, 2, 3, 2, 3]
    assert [article.name for article in articles.values()] == list(described)
    assert (plain.known is again.known, plain.known is set_aside.known, plain.known is german.known) == (
        True,
        True,
        False,
    )
    assert [bool(one.set_aside) for one in (plain, set_aside, body)] == [False, True, False]
    assert german.lexicon is not plain.lexicon


def test_what_stands_in_a_passage_set_aside_counts_less_under_that_name_alone() -> None:
    from argmap.model import ArticleSource, Passage, Quote
    from argmap.text import Text

    text = Text("a.txt", "It costs money. Much else is said of it here. It costs money.\n")
    whole = Article(text, ArticleSource(file="a.txt"), "whole")
    assert whole.locate(Quote(exact="costs money")).status is Status.AMBIGUOUS
    first = Passage(quote=Quote(exact="It costs money. Much else"), reason="advertisement")
    partly = Article(text, ArticleSource(file="a.txt", set_aside=(first,)), "partly", like=whole)
    assert partly.locate(Quote(exact="costs money")).status is Status.EXACT
    assert whole.locate(Quote(exact="costs money")).status is Status.AMBIGUOUS


def test_a_file_that_changed_is_read_again(tmp_path: Path) -> None:
    from argmap.model import ArticleSource
    from argmap.reading import Shelf

    shelf, path = Shelf(), tmp_path / "a.txt"
    path.write_text("One text.\n", encoding="utf-8")
    before = shelf.article(ArticleSource(file="a.txt"), tmp_path, "a")
    path.write_text("Another text.\n", encoding="utf-8")
    after = shelf.article(ArticleSource(file="a.txt"), tmp_path, "b")
    assert (before.text.content, after.text.content) == ("One text.\n", "Another text.\n")
