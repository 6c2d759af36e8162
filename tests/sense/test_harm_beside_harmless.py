"""What changes the sense beside what is much like it and does not: cuts, elisions, brackets, slips."""

from __future__ import annotations

import pytest

from argmap.sense import changes
from argmap.sense.brackets import bracketed
from argmap.sense.cuts import cuts
from argmap.sense.gaps import hidden
from argmap.sense.kinds import Kind
from argmap.sense.opposed import takes_back
from argmap.words import built_in

ENGLISH = next(one for one in built_in() if one.code == "en")


@pytest.mark.parametrize(
    ("head", "tail", "first", "expected"),
    [
        ("The keeper argued that the", "", "lamp", [Kind.ATTRIBUTION]),
        ("The keeper lit the", "", "lamp", []),
        ("Sailors will object that", "", "the", [Kind.ATTRIBUTION]),
        ("I would add that", "", "the", []),
        ("They assured us that", "", "the", [Kind.ATTRIBUTION]),
        ("It is possible that", "", "the", [Kind.MODAL]),
        ("It is well known that", "", "the", []),
        ("Only two", "", "sailors", [Kind.QUANTIFIER]),
        ("The other two", "", "sailors", []),
        ("The island was rebuilt, so few", "", "of", [Kind.QUANTIFIER]),
        ("though few", "", "sailors", [Kind.QUANTIFIER]),
        ("The crew was forbidden to", "", "land", [Kind.NEGATION]),
        ("The crew was told to", "", "land", []),
        ("I would not, however,", "", "call", [Kind.NEGATION]),
        ("I would, however,", "", "call", []),
        ("Let no one", "", "imagine", [Kind.NEGATION]),
        ("If the lamp went out, however,", "", "the", [Kind.CONDITION]),
        ("Unless it is lit at once, she warned,", "", "the", [Kind.CONDITION]),
        ("When it was lit, of course,", "", "the", []),
        ("The question was whether", "", "the", [Kind.CONDITION]),
        ("Excluding the last winter,", "", "the", [Kind.CONDITION]),
        ("Including the last winter,", "", "the", []),
        ("Nobody could", "", "call", [Kind.NEGATION]),
        ("Everybody could", "", "call", []),
        ("The beam, which may", "", "have", [Kind.MODAL]),
        ("She has not, in my view,", "", "shown", [Kind.NEGATION]),
        ("She has, in my view,", "", "shown", []),
        ("since barely nine", "", "of", [Kind.QUANTIFIER]),
        ("since the nine", "", "of", []),
        ("He cautions that the lamp is old and that", "", "it", [Kind.ATTRIBUTION]),
        ("I say that the lamp is old and that", "", "it", []),
        ("They just imagine", "", "it", [Kind.CONDITION]),
        ("I would imagine", "", "it", []),
        ("The beam is weak, which shows that", "", "it", []),
        ("The log, by Ann Fell, shows that", "", "it", [Kind.ATTRIBUTION]),
        ("No, actually", "", "it", []),
        ("It is lit by oil only", "", "as", []),
        ("Those who buy it demand the impossible", "", "as", []),
        ("They built a pier so that", "", "it", []),
        ("It's the claim that", "", "it", []),
        ("There is a rumour that", "", "it", [Kind.ATTRIBUTION]),
        ("I have the impression that", "", "it", []),
        ("That tells me", "", "it", []),
        ("The keeper tells me", "", "it", [Kind.ATTRIBUTION]),
        ("If I were the keeper I would leave,", "", "it", []),
        ("", ", add more oil.", "The", []),
        ("", ", but not at night.", "The", [Kind.CONDITION]),
        ("", ", but not much of it can be seen from the sea at night.", "The", []),
        ("Keeper, did", "?", "you", [Kind.QUESTION]),
        ("Why then did", "?", "you", []),
        ("", ", subject to the weather.", "The", [Kind.CONDITION]),
        ("", ", however, unless the keeper comes.", "The", [Kind.CONDITION]),
        ("", ", however, and the keeper comes.", "The", []),
        ("", " only with a guide.", "The", [Kind.QUANTIFIER]),
        ("", ", only to leave again.", "The", []),
        ("", ", today announced a new lamp.", "The", []),
        ("", ", the keeper announced today.", "The", [Kind.ATTRIBUTION]),
    ],
)
def test_cuts(head: str, tail: str, first: str, expected: list[Kind]) -> None:
    assert [one.kind for one in cuts(head, tail, ENGLISH, first)] == expected


@pytest.mark.parametrize(
    ("gap", "before", "after", "expected"),
    [
        (" will tell you that Nelson ", "Old sailors", "slept here.", [Kind.ATTRIBUTION]),
        (" generally ", "The lamp was", "bright.", [Kind.QUANTIFIER]),
        (" still ", "The lamp was", "bright.", []),
        (" but one ", "It outshone all", "of its rivals.", [Kind.QUANTIFIER]),
        (" hopes to ", "The firm", "finish by May.", [Kind.MODAL]),
        (" thinks it ", "My neighbour", "ruins the view.", [Kind.ATTRIBUTION]),
        (", which shows how far the beam goes, ", "the scale", "rose.", []),
        (", who said that he was ill, ", "the keeper", "stayed.", []),
        (
            ", whose crew saw it, praised it; the owner, Ann Fell, ",
            "Captain Orr",
            "called it weak.",
            [Kind.ACTOR],
        ),
        (", whose crew saw it,", "Captain Orr", "called it weak.", []),
        (" criticised ", "He praised the keeper and", "the council for its haste.", [Kind.ACTOR]),
        (" his wife, Ann, ", "He praised the keeper and", "for their haste.", []),
    ],
)
def test_elisions(gap: str, before: str, after: str, expected: list[Kind]) -> None:
    assert [one.kind for one in hidden(gap, ENGLISH, before=before, after=after)] == expected


@pytest.mark.parametrize(
    ("inserted", "replaced", "expected"),
    [
        ("and passengers", "", [Kind.JOINING]),
        ("of the island", "", []),
        ("will", "hopes to", [Kind.MODAL]),
        ("will", "shall", []),
        ("The farmers say", "The company says", [Kind.ATTRIBUTION]),
        ("They say", "The company says", []),
        ("Beacon 5", "It", []),
        ("Beacon 5", "Beacon 4", [Kind.NUMBER]),
        ("I", "she", [Kind.PRONOUN]),
        ("he", "she", [Kind.PRONOUN]),
        ("rightly", "", [Kind.WORDS]),
        ("then", "", []),
        ("she", "I", []),
        ("his", "my", []),
    ],
)
def test_brackets(inserted: str, replaced: str, expected: list[Kind]) -> None:
    assert [one.kind for one in bracketed(inserted, replaced, ENGLISH)] == expected


@pytest.mark.parametrize(
    ("quote", "article", "expected"),
    [
        ("it came in frm the sea", "it came in from the sea", [Kind.SLIP]),
        ("it came in fomr the sea", "it came in from the sea", [Kind.SLIP]),
        ("it came in form the sea", "it came in from the sea", [Kind.PREPOSITION]),
        ("it wll be lit", "it will be lit", [Kind.SLIP]),
        ("it well be lit", "it will be lit", [Kind.WORDS]),
        ("it wi11 be lit", "it will be lit", [Kind.SLIP]),
        ("two town councilors came", "two town councillors came", [Kind.SPELLING]),
        ("two town counsellors came", "two town councillors came", [Kind.WORDS]),
        ("a draftsman drew it", "a draughtsman drew it", [Kind.SPELLING]),
        ("80 gigabytes of data", "80 GB of data", [Kind.SPELLING]),
        ("80 megabytes of data", "80 GB of data", [Kind.UNIT]),
        ("the CEO of the firm", "the chief executive of the firm", [Kind.SPELLING]),
        ("the CFO of the firm", "the chief executive of the firm", [Kind.WORDS]),
        ("it smelled of oil", "it smelt of oil", [Kind.SPELLING]),
        ("it spilled the oil", "it smelt of oil", [Kind.WORDS]),
        ("Madame Orr came", "Mme Orr came", [Kind.SPELLING]),
        ("Councillor Orr came", "Cllr Orr came", [Kind.SPELLING]),
    ],
)
def test_writing(quote: str, article: str, expected: list[Kind]) -> None:
    assert [one.kind for one in changes(quote, article, ENGLISH)] == expected


@pytest.mark.parametrize(
    ("rest", "is_back"),
    [
        (", but it did not burn.", True),
        (", though not for long.", True),
        (" yet never again.", True),
        (", but it burnt well.", False),
        (", which nobody liked.", False),
        (".", False),
        ("", False),
    ],
)
def test_the_rest_of_a_sentence_that_takes_back_what_was_said(rest: str, is_back: bool) -> None:
    assert takes_back(rest, ENGLISH) is is_back
