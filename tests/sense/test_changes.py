"""What a quote changes: small tables of article, quote and what is said; for each thing that passes, what must not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.sense import Kind, changes
from argmap.sense.align import pairs
from argmap.sense.harmless import is_slip, is_spelling
from argmap.sense.tokens import tokens
from argmap.words import built_in

ENGLISH = built_in()[0]
ARTICLE = (
    "The keeper of the lighthouse, Ada Brink, did not see all 31 ships that passed on Tuesday. She may retire in May, and "
    "the island's council might then sell the tower to a firm from Norwick for 2.5 million crowns."
)


def said(quote: str, article: str = ARTICLE) -> list[str]:
    return [one.said for one in changes(quote, article, ENGLISH)]


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("Ada Brink, did see all 31 ships", ["drops a negation (“not”)"]),
        ("Ada Brink, did not see any 31 ships", ["changes a quantifier (“all” to “any”)"]),
        ("did not see all 13 ships", ["changes a number (“31” to “13”)"]),
        ("did not see all thirteen ships", ["changes a number (“31” to “thirteen”)"]),
        ("Ada Brandt, did not see all 31 ships", ["changes a name (“Brink” to “Brandt”)"]),
        ("31 ships that passed on Thursday", ["changes a date (“Tuesday” to “Thursday”)"]),
        ("She will retire in May", ["changes a word for how sure something is (“may” to “will”)"]),
        ("He may retire in May", ["changes a pronoun (“She” to “He”)"]),
        ("sell the tower from a firm from Norwick", ["changes a preposition (“to” to “from”)"]),
        ("for 2.5 billion crowns", ["changes a number (“2.5 million” to “2.5 billion”)"]),
        ("for 25 million crowns", ["changes a number (“2.5 million” to “25 million”)"]),
        ("for 2.5 million euros", ["changes a unit (“crowns” to “euros”)"]),
        ("or the island's council might then sell", ["changes a linking word (“and” to “or”)"]),
        ("council might then burn the tower", ["changes words (“sell” to “burn”)"]),
        ("the old keeper of the lighthouse", ["adds words (“old”)"]),
        ("The keeper, Ada Brink, did not see", ["drops words (“of the lighthouse”)"]),
        ("council might sell the tower", ["drops the time (“then”)"]),
        (
            "The lighthouse of the keeper, Ada Brink",
            ["swaps words (“keeper” and “lighthouse”)"],
        ),
    ],
)
def test_another_sense(quote: str, expected: list[str]) -> None:
    assert said(quote) == expected
    assert all(one.is_harmful for one in changes(quote, ARTICLE, ENGLISH))


@pytest.mark.parametrize(
    ("quote", "article", "kinds"),
    [
        ("the Keeper of the lighthouse", "the keeper of the lighthouse", [Kind.CASE]),
        ("THE KEEPER", "the keeper", [Kind.CASE, Kind.CASE]),
        ("a cafe by the sea", "a café by the sea", [Kind.ACCENTS]),
        ("the ships that passed", "the ships, that passed", [Kind.PUNCTUATION]),
        ("thirty-one ships", "31 ships", [Kind.NUMERALS]),
        ("12 per cent of them", "12% of them", [Kind.NUMERALS]),
        ("2.5m crowns", "2.5 million crowns", [Kind.NUMERALS]),
        ("1,500,000 crowns", "1.5 million crowns", [Kind.NUMERALS]),
        ("on 14th Sept. in May", "on 14 September in May", [Kind.NUMERALS]),
        ("the twelfth win of Gen. Hay", "the 12th win of General Hay", [Kind.SPELLING, Kind.NUMERALS]),
        ("she didn't see", "she did not see", [Kind.SPELLING]),
        ("the harbor was organized", "the harbour was organised", [Kind.SPELLING, Kind.SPELLING]),
        ("a program for all", "a programme for all", [Kind.SPELLING]),
        ("the policymakers said", "the policy makers said", [Kind.SPELLING]),
        ("she says it is old", "she says that it is old", [Kind.LITTLE_WORDS]),
        ("the lighthuose stood", "the lighthouse stood", [Kind.SLIP]),
        ("the lighthouuse stood", "the lighthouse stood", [Kind.SLIP]),
        ("the modem lirnestone quarry", "the modem limestone quarry", [Kind.SLIP]),
    ],
)
def test_written_otherwise(quote: str, article: str, kinds: list[Kind]) -> None:
    found = changes(quote, article, ENGLISH)
    assert [one.kind for one in found] == kinds
    assert not any(one.is_harmful for one in found)


@pytest.mark.parametrize(
    ("quote", "article"),
    [
        ("the “old” tower", 'the "old" tower'),
        ("the 'old' tower", "the « old » tower"),
        ("the tower was built", "the tower[12] was built"),
        ("the tower was built.", "the tower was built.¹"),
        ("the tower was built", "the *tower* was **built**"),
        ("the tower was built", "the <i>tower</i> was built"),
        ("the people of the valley want", "the [people of the valley](https://example.org/valley) want"),
        ("the office of the firm", "the of\ufb01ce of the \ufb01rm"),
        ("the government paid", "the govern-\nment paid"),
        ("the govern- ment paid", "the government paid"),
        ("the government paid", "the govern\u00ad\nment paid"),
        ("the tower – and the sea", "the tower - and the sea"),
        ("法律は必ず成立する", "法律は\n必ず成立する"),
        ("31,400 ships", "31 400 ships"),
    ],
)
def test_the_same(quote: str, article: str) -> None:
    found = changes(quote, article, ENGLISH)
    assert [one for one in found if one.kind is not Kind.NUMERALS] == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("increase", "decrease"), ("include", "exclude"), ("import", "export"), ("legal", "illegal"),
        ("defective", "detective"), ("trial", "trail"), ("limestone", "milestone"), ("careful", "careless"),
        ("spring", "sprint"), ("sure", "shore"), ("able", "unable"),
    ],
)  # fmt: skip
def test_words_of_their_own_are_no_slips(first: str, second: str) -> None:
    (change,) = changes(f"they say {first} things", f"they say {second} things", ENGLISH)
    assert change.is_harmful


def test_a_slip_that_the_article_has_as_a_word_is_another_word() -> None:
    known = {"strand", "strandd"}
    assert [one.kind for one in changes("the strandd", "the strand", ENGLISH)] == [Kind.SLIP]
    assert [one.kind for one in changes("the strandd", "the strand", ENGLISH, known.__contains__)] == [Kind.WORDS]


@pytest.mark.parametrize(
    ("quote", "article", "said_"),
    [
        ("there is a little reason", "there is little reason", "changes words"),
        ("few of the reefs", "a few of the reefs", "changes a quantifier"),
        ("it was 40 degrees", "it was -40 degrees", "drops a unit"),
        ("p > 0.001 in all", "p < 0.001 in all", "changes a unit"),
        ("they won 31 there", "they won 3-1 there", "a number"),
        ("the second did", "the second didn't", "changes a negation (“didn't” to “did”)"),
        ("offices of the town", "officers of the town", "changes words"),
    ],
)
def test_small_changes_of_the_sense(quote: str, article: str, said_: str) -> None:
    found = changes(quote, article, ENGLISH)
    assert any(one.is_harmful for one in found)
    assert any(said_ in one.said for one in found), [one.said for one in found]


def test_words_of_the_article_beside_the_quote_are_left_aside() -> None:
    assert said("sell the tower", "the council might then sell the tower to a firm") == []


def test_without_word_lists_every_other_word_counts() -> None:
    assert [one.said for one in changes("der alte Turm", "der neue Turm", None)] == ["changes words (“neue” to “alte”)"]
    assert [one.said for one in changes("31 Türme", "13 Türme", None)] == ["changes a number (“13” to “31”)"]
    assert changes("der neue Turm", "der neue Turm", None) == []


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("colour", "color", True), ("centre", "center", True), ("analyse", "analyze", True),
        ("travelled", "traveled", True), ("dialogue", "dialog", True), ("defence", "defense", True),
        ("four", "for", False), ("wise", "size", False), ("prize", "price", False), ("hour", "her", False),
    ],
)  # fmt: skip
def test_spelling(first: str, second: str, expected: bool) -> None:
    assert is_spelling(first, second) is expected
    assert is_spelling(second, first) is expected


@given(
    st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12), st.text("abcdefghijklmnopqrstuvwxyz", min_size=1)
)
def test_slips_are_mutual(first: str, second: str) -> None:
    assert is_slip(first, second) is is_slip(second, first) or first == second


@given(st.text(max_size=200))
def test_any_text_is_the_same_as_itself(text: str) -> None:
    assert changes(text, text, ENGLISH) == []
    for one in tokens(text, ENGLISH):
        assert 0 <= one.start < one.end <= len(text)


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_two_texts_can_be_compared(quote: str, article: str) -> None:
    for one in changes(quote, article, ENGLISH):
        assert one.quote or one.article
        assert one.said


@given(st.lists(st.sampled_from("abcde"), max_size=12), st.lists(st.sampled_from("abcde"), max_size=12))
def test_alignment_keeps_order_and_every_word_of_the_quote(quote: list[str], article: list[str]) -> None:
    way = pairs(quote, article)
    assert [one for one, _ in way if one is not None] == list(range(len(quote)))
    others = [other for _, other in way if other is not None]
    assert others == sorted(set(others))
