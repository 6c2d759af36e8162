"""Locating quotes in the op-ed: each tier, each threshold, each way to be wrong."""

from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.article import Article, Status, fingerprint, word_diff
from argmap.article.edges import is_short
from argmap.article.segments import sentences
from argmap.model import ArticleSource, Quote
from argmap.text import Text

PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "—": "-", "–": "-", "\u00a0": " "})


def locate(article: Article, exact: str, **context: str) -> Any:
    return article.locate(Quote(exact=exact, **context))


def of(content: str, **source: Any) -> Article:
    return Article(Text("a.txt", content), ArticleSource(file="a.txt", **source))


def test_every_body_sentence_typed_on_a_keyboard_is_found(op_ed: Article) -> None:
    body = [span for paragraph in op_ed.paragraphs[2:14] for span in sentences(op_ed.text.content, paragraph)]
    found = [locate(op_ed, op_ed.text.cut(span).translate(PLAIN)) for span in body]
    assert [anchor.span for anchor in found] == body
    assert sum(anchor.status is Status.EXACT for anchor in found) == 6
    assert sum(anchor.status is Status.FOLDED for anchor in found) == 23


@pytest.mark.parametrize(
    ("quote", "status", "words"),
    [
        ("Belarus is risking its independence for", Status.EXACT, "Belarus is risking its independence for"),
        ("Alexander Lukashenko's government, which", Status.FOLDED, "Alexander Lukashenko’s government, which"),
        ("in early February -- which were only", Status.FOLDED, "in early February — which were only"),
        ("  Immediately following the Central ", Status.EXACT, "Immediately following the Central"),
        (
            "a package of 28 programs [...] was agreed upon by Russia",
            Status.ELIDED,
            "a package of 28 programs designed to tighten bilateral economic, trade and banking links under the "
            "framework of the Union State, was agreed upon by Russia",
        ),
        ("[T]he draft constitution strikes language", Status.ELIDED, "The draft constitution strikes language"),
        ("impelled [Lukashenko] to abandon Belarus'", Status.ELIDED, "impelled him to abandon Belarus’"),
        ("… the Western condemnation of …", Status.ELIDED, "the Western condemnation of"),
        ("a package of 28 programmes designed to tighten", Status.NEAR, "a package of 28 programs designed to tighten"),
        (
            "Lukashenko had expressed strong doubts about increasing military cooperation",
            Status.SUSPECT,
            "Lukashenko had expressed reservations about increasing military cooperation",
        ),
        ("“Immediately following the Central Election”", Status.FOLDED, "Immediately following the Central Election"),
        ("belarusian policy has come to be effectively", Status.NEAR, "Belarusian policy has come to be effectively"),
    ],
)
def test_tiers(op_ed: Article, quote: str, status: Status, words: str) -> None:
    anchor = locate(op_ed, quote)
    assert anchor.status is status
    assert op_ed.words(anchor.span) == words


def test_absent_quote_names_the_nearest_sentences(op_ed: Article) -> None:
    anchor = locate(op_ed, "The parliament of Kazakhstan rejected the intervention of the organization at once")
    assert anchor.status is Status.NOT_FOUND
    assert anchor.similarity < 0.75
    assert len(anchor.nearest) == 2
    assert "intervention to save the embattled Tokayev government" in op_ed.words(anchor.nearest[0])


def test_lost_part_of_an_elided_quote_is_named(op_ed: Article) -> None:
    anchor = locate(op_ed, "a package of 28 programs [...] was rejected by the parliament of Belarus")
    assert (anchor.status, anchor.missing) == (Status.NOT_FOUND, "was rejected by the parliament of Belarus")


@pytest.mark.parametrize(
    ("quote", "disorder"),
    [
        ("was agreed upon by [...] a package of 28 programs", "order"),
        ("a package of 28 programs [...] Lukashenko had expressed reservations", "paragraph"),
    ],
)
def test_parts_out_of_order(op_ed: Article, quote: str, disorder: str) -> None:
    anchor = locate(op_ed, quote)
    assert (anchor.status, anchor.disorder, anchor.is_sound) == (Status.ELIDED, disorder, False)


def test_insertion_stands_for_at_most_forty_characters() -> None:
    article = of("The mayor " + "very " * 12 + "gladly opened the new harbour.")
    assert locate(article, "The mayor [of the town] gladly opened the new").disorder == "distance"
    assert locate(article, "The mayor [...] gladly opened the new").is_sound


@pytest.mark.parametrize(
    ("context", "paragraph"), [({"prefix": "weakened by"}, "¶4"), ({"suffix": ", Lukashenko has"}, "¶7"), ({}, None)]
)
def test_context_decides_between_places(op_ed: Article, context: dict[str, str], paragraph: str | None) -> None:
    anchor = locate(op_ed, "the events of August 2020", **context)
    if paragraph is None:
        assert anchor.status is Status.AMBIGUOUS
        assert [(one.prefix, one.suffix) for one in anchor.candidates] == [("by", None), ("Since", None)]
    else:
        assert op_ed.paragraph_label(anchor.span.start) == paragraph


@given(st.integers(0, 200), st.integers(1, 30))
@settings(max_examples=80)
def test_offered_context_always_decides(start: int, length: int) -> None:
    article = of("one two three. four two three five. six two three five. seven two one. " * 2 + "the end two three")
    words = article.text.content[start : start + length].strip()
    if not words:
        return
    for candidate in locate(article, words).candidates:
        context = {"prefix": candidate.prefix} if candidate.prefix else {"suffix": candidate.suffix or ""}
        if any(context.values()):
            assert locate(article, words, **context).span == candidate.span


def test_context_that_does_not_fit_is_said(op_ed: Article) -> None:
    anchor = locate(op_ed, "Immediately following the Central Election", prefix="no such words")
    assert (anchor.status, anchor.context_differs) == (Status.EXACT, True)


def test_set_aside_passages_do_not_make_a_quote_ambiguous(op_ed: Article) -> None:
    words = "Collective Security Treaty Organization"
    assert locate(op_ed, words).status is Status.AMBIGUOUS
    source = ArticleSource.model_validate(
        {"file": "x", "set_aside": [{"begins": "Tags Alexander Lukashenko", "reason": "tags"}]}
    )
    fenced = Article(op_ed.text, source)
    assert locate(fenced, words).status is Status.EXACT
    assert fenced.set_aside_reason(locate(fenced, "Belarus–Russia relations").span) == "tags"


@pytest.mark.parametrize(
    ("words", "short"),
    [
        ("Union State", True),
        ("three words here, longer", False),
        ("internationalization notwithstanding", True),
        ("a b c d", True),
        ("これは日本語の引用文です", False),
        ("日本語", True),
    ],
)
def test_is_short(words: str, short: bool) -> None:
    assert is_short(words) is short


def test_short_quote_is_matched_exactly_or_not_at_all(op_ed: Article) -> None:
    assert locate(op_ed, "de jure status").short
    assert not locate(op_ed, "de jure status", prefix="peninsula's").short
    assert locate(op_ed, "de jure statys").status is Status.NOT_FOUND


def test_brief_quote_needs_more_similarity() -> None:
    article = of("Nobody would open the harbour gate before noon.")
    assert locate(article, "would open the harbor gate").status is Status.NEAR
    assert locate(article, "would open tha harbor gate").status is Status.SUSPECT


def test_equally_near_places_are_ambiguous() -> None:
    article = of("The north harbour was closed by the storm. The north harbour was closed by the storm.")
    assert locate(article, "The north harbor was closed by the storm").status is Status.AMBIGUOUS


def test_words_inside_words_do_not_make_a_quote_ambiguous() -> None:
    article = of("She closed the gate. He closed the gate early.")
    assert article.words(locate(article, "He closed the gate").span) == "He closed the gate"
    prefixed = of("A reopened gate is not an opened gate here.")
    assert prefixed.words(locate(prefixed, "opened gate").span) == "opened gate"
    assert locate(prefixed, "opened gate").span.start == prefixed.text.content.index("an opened") + 3


def test_whole_range_of_edits_is_judged_by_the_thresholds(op_ed: Article) -> None:
    """True quotes with 5 % edits are near, absent ones are never found (recall and false alarms)."""
    rng = random.Random(7)
    content = op_ed.folded.text
    missed = 0
    for _ in range(100):
        start = rng.randrange(200, 6000)
        quote = list(content[start : start + 150])
        for _ in range(7):
            quote[rng.randrange(len(quote))] = rng.choice("etaoin")
        anchor = locate(op_ed, "".join(quote))
        expected = op_ed.folded.original(start, start + 150)
        missed += not (anchor.spans and abs(anchor.span.start - expected.start) < 16)
    assert missed == 0
    vocabulary = content.split()
    for _ in range(100):
        absent = " ".join(rng.choice(vocabulary) for _ in range(12))
        assert locate(op_ed, absent).status is Status.NOT_FOUND


def test_body_headline_and_paragraph_numbers(op_ed: Article) -> None:
    source = {"begins": "The Jan. 18 announcement", "ends": "interests into that of Russia's."}
    article = Article(op_ed.text, ArticleSource.model_validate({"file": "x", "body": source}))
    content = article.text.content
    labels = {
        words: article.paragraph_label(content.index(words))
        for words in ("risking", "Getty", "Jan. 18", "Tags", "In his quest")
    }
    assert labels == {
        "risking": "headline",
        "Getty": "before the body",
        "Jan. 18": "¶1",
        "Tags": "after the body",
        "In his quest": "¶12",
    }
    assert len(article.body_sentences) == 29


def test_fingerprint_is_the_same_for_all_line_ends(op_ed: Article) -> None:
    content = op_ed.text.content
    assert fingerprint(content)[:12] == "a0a6cf019bf0"
    windows = of(content.replace("\n", "\r\n"))
    assert windows.has_fingerprint("a0a6cf019bf0")
    assert not windows.has_fingerprint("a0a6cf019bf1")


def test_word_diff() -> None:
    parts = word_diff("the mayor’s 30 new boats", "the mayor's 28 boats sank")
    assert [tuple(part) for part in parts] == [
        ("same", "the mayor's"),
        ("quote", "30 new"),
        ("article", "28"),
        ("same", "boats"),
        ("article", "sank"),
    ]


@given(st.text(max_size=80), st.text(min_size=1, max_size=40).filter(str.strip))
def test_any_text_in_any_article_gives_an_anchor(content: str, quote: str) -> None:
    article = of(content)
    anchor = locate(article, quote)
    for span in anchor.spans:
        assert 0 <= span.start < span.end <= len(content)
    if quote in content:
        assert anchor.status in {Status.EXACT, Status.FOLDED, Status.AMBIGUOUS}


def test_parts_are_found_in_order_where_words_stand_more_than_once() -> None:
    article = of("The mayor said that it was late, and that it was quite gladly opened. In the town he spoke.")
    assert locate(article, "The mayor said [...] it was [quite] gladly opened").is_sound
    common = of("the council met. " * 1_500 + "In May the mayor resigned before the council sat.")
    assert locate(common, "In May the mayor resigned [...] the council").is_sound
    assert locate(common, "the council", suffix="sat").is_sound


def test_context_decides_before_the_tightest_way() -> None:
    article = of("Yesterday the mayor rose, spoke for long, and left. Today the mayor rose and left.")
    anchor = locate(article, "the mayor [...] and left", prefix="Yesterday")
    assert (anchor.is_sound, anchor.context_differs) == (True, False)
    assert anchor.span.start == article.text.content.index("the mayor")


def test_near_part_keeps_the_order_of_the_parts() -> None:
    article = of("In the town nobody spoke of the matter when the harbour gates were opened wide in the town.")
    anchor = locate(article, "the harbor gates were opened wide [...] in the town")
    assert (anchor.status, anchor.disorder) == (Status.NEAR, None)


def test_line_break_inside_a_paragraph_is_no_paragraph() -> None:
    article = of("The harbour gates\r\nwere opened wide.\r\n\r\nNobody came.")
    assert len(article.paragraphs) == 2
    assert locate(article, "The harbour [...] opened wide").is_sound


def test_context_is_compared_as_it_is_folded() -> None:
    article = of("First words.\n" + " " * 80 + "the same words; then, in February — the same words.")
    assert locate(article, "the same words", prefix="First words.").is_sound
    assert locate(article, "the same words", prefix="in February").is_sound


def test_quote_that_cuts_a_word_is_told_from_one_that_does_not() -> None:
    article = of("The mayor was unable to attend the meeting. It was 2020’s best.")
    assert article.cuts_word(locate(article, "able to attend the meeting").span)
    assert not article.cuts_word(locate(article, "unable to attend the meeting").span)
    assert not article.cuts_word(locate(article, "It was 2020").span)


def test_a_very_long_quote_is_looked_for_exactly_only() -> None:
    content = " ".join(f"word{number}" for number in range(1_000))
    assert locate(of(content), content).status is Status.EXACT
    assert locate(of(content), content.replace("word500", "sword")).status is Status.NOT_FOUND
