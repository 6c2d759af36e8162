"""Pages: form feeds in a text, the numbers printed on them, and what readers call places there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.article import Article
from argmap.article.pages import Pages, in_english, note_at_start
from argmap.counting import printed
from argmap.model import ArticleSource, Body, Original, Quote
from argmap.text import Span, Text

TEXT = (
    "Of harbours\n\nThe harbour is silting up, and the town\fknows it.\n\n\fEleven shops have closed.\n\n\f\fNo more.\n\n"
    "About the author\n\nNotes\n\n[p. xi] 1 See the report.\n\nIt has two parts.\n\n[p. 1] * With thanks.\n"
)
PAGED = ArticleSource(
    file="a.txt",
    original=Original(file="a.pdf"),
    pages={1: "x", 3: "1"},
    body=Body(begins=Quote(exact="The harbour is silting up"), ends=Quote(exact="No more.")),
)


def label(words: str, source: ArticleSource | None = PAGED, text: str = TEXT) -> str:
    return Article(Text("a.txt", text), source).place_label(text.index(words))


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("Of harbours", "headline"),
        ("The harbour", "p. x"),
        ("knows", "p. xi"),
        ("Eleven", "p. 1"),
        ("No more", "p. 3"),  # the page before has no words
        ("About", "p. 3"),
        ("See the report", "p. xi, note 1"),
        ("It has two parts", "p. xi, note 1"),  # the note goes on
        ("With thanks", "p. 1, note *"),
    ],
)
def test_places_are_pages(words: str, place: str) -> None:
    assert label(words) == place


def test_without_form_feeds_places_are_paragraphs() -> None:
    plain = TEXT.replace("\f", " ")
    source = ArticleSource(file="a.txt", body=PAGED.body)
    places = [label(words, source, plain) for words in ("The harbour", "Eleven", "About", "See the report")]
    assert places == ["¶1", "¶2", "after the body", "after the body"]


def test_notes_of_a_document_without_pages() -> None:
    text = "One goes on.\n\nNotes\n\n1 See there.\n\nMore of it.\n"
    made = ArticleSource(file="a.txt", original=Original(file="a.docx"))
    assert [label(words, made, text) for words in ("One", "See", "More")] == ["¶1", "note 1", "note 1"]
    assert label("See", ArticleSource(file="a.txt"), text) == "¶3"


def test_a_paragraph_over_pages() -> None:
    article = Article(Text("a.txt", TEXT), PAGED)
    start = TEXT.index("The harbour")
    assert article.places_label(Span(start, TEXT.index(" it.") + 4)) == "p. x–xi"
    assert article.places_label(Span(start, start + 11)) == "p. x"
    assert Article(Text("a", "One.\n\nTwo.")).places_label(Span(0, 10)) == "¶1"


def test_a_form_feed_is_a_space_for_quotes() -> None:
    article = Article(Text("a.txt", TEXT), PAGED)
    anchor = article.locate(Quote(exact="and the town knows it"))
    assert (anchor.is_sound, article.words(anchor.spans[0])) == (True, "and the town knows it")
    assert [article.words(span) for span in article.paragraphs[:3]] == [
        "Of harbours",
        "The harbour is silting up, and the town knows it.",
        "Eleven shops have closed.",
    ]


@pytest.mark.parametrize(
    ("first", "after", "is_"),
    [("1", 0, "1"), ("9", 1, "10"), ("iv", 5, "ix"), ("XIX", 1, "XX"), ("xcix", 1, "c"), ("A-9", 2, "A-11"), ("a", 3, "a"),
     ("civic", 1, "civic"), ("iiii", 1, "iiii"), ("Iv", 1, "Iv"), ("c", 1, "ci"), ("0012", 1, "13")],
)  # fmt: skip
def test_printed_numbers_are_counted_up(first: str, after: int, is_: str) -> None:
    assert printed(first, after) == is_


@given(st.integers(1, 300), st.integers(0, 90))
def test_roman_numbers_count_as_others_do(first: int, after: int) -> None:
    assert printed(printed("i", first - 1), after) == printed("i", first - 1 + after)


@given(st.text("ab \f\n"), st.integers(0, 60))
def test_pages_are_counted_by_form_feeds(text: str, at: int) -> None:
    pages = Pages(text)
    assert pages.at(min(at, len(text))) == text.count("\f", 0, min(at, len(text))) + 1
    assert (len(pages), bool(pages)) == (text.count("\f") + 1, "\f" in text)


@pytest.mark.parametrize(
    ("words", "is_"),
    [("[p. 4] 2 Copying is", "p. 4, note 2"), ("[p. A-4] † Copying", "p. A-4, note †"), ("12. Copying", "note 12"),
     ("Copying is used", ""), ("A note on copying", ""), ("[p. 4] Copying is used", ""), ("1984 is a novel", "note 1984")],
)  # fmt: skip
def test_notes_are_called_by_page_and_mark(words: str, is_: str) -> None:
    note = note_at_start(words)
    assert (in_english(note) if note else "") == is_
