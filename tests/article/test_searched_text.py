"""The forms that a text is searched in: its letters, its sentences, the lines of its pages, what counts of it."""

from __future__ import annotations

from typing import Any

import pytest

from argmap.article import Article, Budget
from argmap.article.finder import Finder
from argmap.article.folding import Folded
from argmap.article.searched import content_words
from argmap.article.squeezed import Squeezed, furniture
from argmap.model import ArticleSource, Quote
from argmap.text import Span, Text
from tests.article.told import looked_up


def of(content: str, **source: Any) -> Article:
    described = ArticleSource.model_validate({"file": "a.txt", **source}) if source else None
    return Article(Text("a.txt", content), described)


def at(words: str, content: str) -> Span:
    start = content.index(words)
    return Span(start, start + len(words))


BEFORE, AFTER = "The council of the old town had shut", "the gate before noon. It was late."


@pytest.mark.parametrize(
    ("blocks", "lines"),
    [
        ([BEFORE, "12", AFTER], ["12"]),
        ([BEFORE, "12", "“the gate fell"], ["12"]),
        ([BEFORE + ",", "Page", "12", "Town Hall", AFTER], ["Page", "12", "Town Hall"]),
        ([BEFORE, "1", "2", "3", "4", AFTER], []),
        ([BEFORE, "12", "The gate"], []),
        ([BEFORE, "12", "5 gates"], []),
        ([BEFORE, "12", "5 gates", AFTER], ["12", "5 gates"]),
        ([BEFORE + ".", "12", AFTER], []),
        ([BEFORE, "x" * 120, AFTER], ["x" * 120]),
        ([BEFORE, "x" * 121, AFTER], []),
        ([BEFORE, "12", "X" * 121, AFTER], []),
        (["so it had shut", "12", AFTER], ["12"]),
        (["it had shut", "12", AFTER], []),
        ([BEFORE + " a" + "b" * 80, "12", AFTER], ["12"]),
        ([BEFORE + " a" + "b" * 98, "12", AFTER], []),
        ([BEFORE, "12", BEFORE, "13", AFTER], ["13"]),
        ([BEFORE, AFTER], []),
        (["12", AFTER], []),
    ],
)
def test_lines_of_a_page_stand_in_the_middle_of_a_sentence(blocks: list[str], lines: list[str]) -> None:
    text = "\n\n".join(blocks)
    found = [text[start:end].strip().split("\n\n") for start, end in furniture(text)]
    assert found == ([lines] if lines else [])


PAGES = "The gate, as all knew,\n\n12\n\nfell at noon, and the council then\n\nPage\n\n13\n\nwas told.\n\nIt slept."


@pytest.mark.parametrize(
    ("words", "pieces"),
    [
        (PAGES[:-11], ["The gate, as all knew,\n", "fell at noon, and the council then\n", "was told."]),
        ("gate, as", ["gate, as"]),
        ("all knew,\n\n12", ["all knew,\n", ""]),
        ("2\n\nfell", ["", "fell"]),
        ("fell at noon", ["fell at noon"]),
        ("council then\n\nPage\n\n13\n\nwas", ["council then\n", "was"]),
    ],
)
def test_a_passage_is_read_without_the_lines_of_its_pages(words: str, pieces: list[str]) -> None:
    article = of(PAGES)
    assert [article.text.cut(one) for one in article.without_furniture(at(words, PAGES))] == pieces


def test_a_sentence_goes_on_over_pages_as_one_paragraph() -> None:
    assert looked_up(PAGES, "The gate [...] was told") == ["elided", "0 The gate", "74 was told", "short"]
    assert looked_up(PAGES, "fell at noon [...] It slept") == [
        "elided",
        "28 fell at noon",
        "85 It slept",
        "disorder paragraph",
    ]
    assert looked_up(PAGES, "12 [...] was told") == ["elided", "24 12", "74 was told", "short"]


@pytest.mark.parametrize(
    ("letters", "words"),
    [
        ("office", "oﬃce"),
        ("ffi", "ﬃ"),
        ("report", "re-\nport"),
        ("wasa", "was Å"),
        ("strasse", "Straße"),
        ("fuss", "Fuß"),
        ("fussoff", "Fuß, oﬀ"),
        ("off", "oﬀ"),
    ],
)
def test_letters_have_their_way_back(letters: str, words: str) -> None:
    text = "The oﬃce’s re-\nport[12] was Å Straße, Fuß, oﬀ a road"
    squeezed = Squeezed(text)
    assert squeezed.text == "theofficesreportwasastrassefussoffaroad"
    start = squeezed.text.rindex(letters) if letters == "off" else squeezed.text.index(letters)
    assert text[slice(*squeezed.original(start, start + len(letters)))] == words


@pytest.mark.parametrize(
    ("content", "quote", "expected"),
    [
        ("Only the staﬀ, it said, left early.", "only the staff", ["near", "0 Only the staﬀ"]),
        ("He is on the staﬀ of the town.", "is on the staff", ["folded", "3 is on the staﬀ", "short"]),
        ("He went there zu Fuß, he said.", "he went there zu Fuss", ["near", "0 He went there zu Fuß"]),
        ("He went there zu Fuss, he said.", "he went there zu Fuß", ["near", "0 He went there zu Fuss"]),
        ("The cafes were shut, he said.", "the cafés were shut", ["near", "0 The cafes were shut"]),
    ],
)
def test_a_quote_may_end_with_a_letter_that_is_two(content: str, quote: str, expected: list[str]) -> None:
    assert looked_up(content, quote)[: len(expected)] == expected


FOLDED = "so\u00adft — “e\u0301…” end"


@pytest.mark.parametrize(
    ("offset", "folded"),
    [(0, 0), (2, 2), (3, 2), (4, 3), (5, 4), (6, 5), (7, 5), (8, 5), (9, 6), (10, 7), (11, 7), (12, 10), (13, 11)],
)
def test_offsets_of_a_text_in_its_folded_form(offset: int, folded: int) -> None:
    assert Folded(FOLDED).folded(offset) == folded


@pytest.mark.parametrize(("start", "end", "words"), [(0, 1, "a"), (1, 2, "…"), (2, 4, "…"), (3, 5, "…b"), (4, 5, "b")])
def test_a_place_inside_a_folded_character_is_the_whole_of_it(start: int, end: int, words: str) -> None:
    text = "a…b"
    assert text[slice(*Folded(text).original(start, end))] == words


SENTENCES = "One gate fell; two stood. The mayor spoke. Nobody came"


@pytest.mark.parametrize(
    ("words", "around", "touched"),
    [
        ("gate fell;", ("One ", ""), 1),
        ("gate fell", ("One ", "; two stood."), 1),
        ("two stood", ("One gate fell; ", "."), 1),
        ("two stood.", ("One gate fell; ", ""), 1),
        ("stood. The mayor", ("One gate fell; two ", " spoke."), 2),
        ("Nobody came", ("", ""), 1),
        ("The mayor", ("", " spoke."), 1),
        (SENTENCES, ("", ""), 3),
    ],
)
def test_the_rest_of_the_sentences_that_words_stand_in(words: str, around: tuple[str, str], touched: int) -> None:
    article = of(SENTENCES)
    span = at(words, SENTENCES)
    assert (article.around(span), article.sentences_touched(span)) == (around, touched)


def test_a_sentence_may_begin_right_where_the_one_before_it_ends() -> None:
    content = "これは文です。次の文です。"
    article = of(content)
    span = at("文です。", content)
    assert (article.around(span), article.sentences_touched(span)) == (("これは", ""), 1)


def test_an_offset_lies_in_the_last_sentence_that_begins_before_it() -> None:
    article = of("  " + SENTENCES)
    starts = [article.sentence_at(offset).start for offset in (0, 2, 26, 27, 28, 44, 45, 56)]
    assert starts == [2, 2, 2, 2, 28, 28, 45, 45]
    assert of("").sentence_at(0) == Span(0, 0)


def test_content_words_are_folded_and_each_once() -> None:
    assert content_words("The ‘boats’ of a soft\u00adharbour, X, the old Boats") == ["boats", "softharbour", "old"]
    assert [of("The Gate’s old").has_word(word) for word in ("gate", "Gate", "boat")] == [True, False, False]


def test_a_passage_that_is_set_aside_ends_before_what_follows_it() -> None:
    article = of("x" * 20)
    for start, end in ((8, 12), (2, 4), (4, 6), (15, 18), (10, 16)):
        article.put_aside(Span(start, end), f"{start}")
    spans = [Span(0, 2), Span(1, 3), Span(3, 5), Span(6, 8), Span(5, 9), Span(11, 14), Span(18, 20), Span(0, 20)]
    assert [article.set_aside_reason(one) for one in spans] == [None, "2", "2", None, "8", "8", None, "8"]


BODY = "Gate shut\n\nBy Ann\n\nOne fell. Two stood.\n\n(Ad: buy it.) Three came.\n\nTags: gate"


def test_the_body_lies_between_its_markers_without_what_is_set_aside() -> None:
    aside = [{"quote": "(Ad: buy it.)", "reason": "ad"}, {"begins": "no such words", "reason": "none"}]
    article = of(BODY, body={"begins": "One fell", "ends": "Three came."}, set_aside=aside)
    assert article.body == Span(BODY.index("One"), BODY.index("\n\nTags"))
    assert [article.text.cut(one) for one in article.body_sentences] == ["One fell.", "Two stood.", "Three came."]
    offsets = [BODY.index(words) for words in ("Gate", "By", "One", "Two", "(Ad", "Tags")]
    offsets += [article.body.end - 1, article.body.end]
    labels = ["headline", "before the body", "¶1", "¶1", "¶2", "after the body", "¶2", "after the body"]
    assert [article.paragraph_label(offset) for offset in offsets] == labels
    assert [article.is_in_headline(Span(0, end)) for end in (4, 9, 12)] == [True, True, False]
    inside = of(BODY, body={"begins": "Two stood"})
    assert [inside.paragraph_label(BODY.index(words)) for words in ("Gate", "One", "Two")] == [
        "headline",
        "before the body",
        "¶1",
    ]


@pytest.mark.parametrize(
    ("passage", "words"),
    [
        ({"quote": "Two stood."}, "Two stood."),
        ({"begins": "Two", "ends": "buy it"}, "Two stood.\n\n(Ad: buy it"),
        ({"begins": "Three"}, "Three came.\n\nTags: gate"),
        ({"begins": "Two", "ends": "no such words"}, None),
        ({"begins": "Three", "ends": "One"}, None),
        ({"begins": "stood [...] One"}, None),
    ],
)
def test_a_passage_is_set_aside_from_its_beginning_to_its_end(passage: dict[str, str], words: str | None) -> None:
    article = of(BODY, set_aside=[{**passage, "reason": "why"}])
    assert [article.text.cut(span) for span, _ in article.set_aside] == ([] if words is None else [words])


def test_a_body_that_ends_before_it_begins_is_empty() -> None:
    article = of(BODY, body={"begins": "Three came", "ends": "One fell"})
    assert article.body == Span(BODY.index("Three"), BODY.index("Three"))


def test_a_passage_set_aside_counts_for_those_after_it() -> None:
    twice = [{"quote": "Old gate", "reason": "first"}, {"quote": "gate", "reason": "second"}]
    article = of("Old gate. New gate.", set_aside=twice)
    assert article.set_aside == [(Span(0, 8), "first"), (Span(14, 18), "second")]


def test_steps_are_paid_for_each_quote_whether_it_was_looked_up_before_or_not() -> None:
    article = of("The harbour gate was shut by the mayor. " * 50)
    near = Quote(exact="The harbor gate was shot by the mayor")
    exact = Quote(exact="gate was shut", prefix="harbour")
    alone = Budget()
    article.locate(near, alone)
    cost = Budget().left - alone.left
    for budget, statuses in [
        (Budget(2 * cost, 10**6), ["ambiguous", "ambiguous", "not looked up", "ambiguous"]),
        (Budget(cost - 1, 10**6), ["not looked up", "not looked up", "not looked up", "ambiguous"]),
        (Budget(cost - 1, 0), ["not looked up", "not looked up", "not looked up", "not looked up"]),
    ]:
        found = [str(article.locate(one, budget).status) for one in (near, near, near, exact)]
        assert found == statuses


def test_places_of_what_stands_often() -> None:
    assert Finder("a" * 1_500).places("aa") == [*range(1_000), *range(1_001, 1_499, 2)]
    assert len(Finder("ab" * 10_001).places("ab")) == 10_000
    assert Finder("abab").first_places("ab", 1) == [0]
    indexed = Finder("the gate " * 300 + "x" * 200_000)
    indexed._scanned = 10**9
    assert indexed.first_places("the gate", 3) == [0, 9, 18]
    assert indexed.look_up("the gate ")[0] == [*range(0, 2_700, 9)]
