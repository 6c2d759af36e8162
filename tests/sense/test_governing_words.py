"""What governs a quote from outside, in three languages, and what an ellipsis hides of who does what: both sides."""

from __future__ import annotations

import pytest

from argmap.sense import Kind
from argmap.sense.brackets import bracketed
from argmap.sense.cuts import cuts
from argmap.sense.gaps import hidden
from argmap.words import built_in, governing

ENGLISH = built_in()[0]
GERMAN, FRENCH = governing("de"), governing("fr")


@pytest.mark.parametrize(
    ("head", "tail", "kind"),
    [
        ("Former ", ".", Kind.MODAL),
        ("The so-called ", ".", Kind.MODAL),
        ("A would-be ", ".", Kind.MODAL),
        ("The old ", ".", None),
        ("In theory, ", ".", Kind.MODAL),
        ("In summer, ", ".", None),
        ("Yesterday the tower was perhaps ", ".", Kind.MODAL),
        ("", ", at least on paper.", Kind.MODAL),
        ("", ", at least since May.", None),
        ("", " in mice only.", Kind.QUANTIFIER),
        ("", " in mice and men.", None),
        ("Is it true that ", "?", Kind.QUESTION),
        ("Why should we believe that ", "?", Kind.QUESTION),
        ("It is true that ", ".", None),
        ("Why then do ", "?", None),
        ("Of the ships that left, fewer than ", " came back.", Kind.QUANTIFIER),
        ("The leak was a problem only ", ".", Kind.QUANTIFIER),
        ("It is not only ", ".", None),
        ("The fire destroyed some of ", ".", Kind.QUANTIFIER),
        ("The fire destroyed the best of ", ".", None),
        ("A few ", " of them came.", Kind.QUANTIFIER),
        ("It would be wrong to say that ", ".", Kind.NEGATION),
        ("It is fair to say that ", ".", None),
        ("Nobody at the mill would confirm that ", ".", Kind.NEGATION),
        ("Somebody at the mill would add, not that ", ".", Kind.NEGATION),
        ("That ", " is a lie.", Kind.NEGATION),
        ("That ", " is a fact.", None),
        ("The rumour that ", " spread.", Kind.ATTRIBUTION),
        ("The fact that ", " helped.", None),
        ("My father says ", ".", Kind.ATTRIBUTION),
        ("I think that ", ".", None),
        ("I'm told ", ".", Kind.ATTRIBUTION),
        ("The dealer told me ", ".", Kind.ATTRIBUTION),
        ("She dreamt that ", ".", Kind.ATTRIBUTION),
        ("Imagine that ", ".", Kind.CONDITION),
        ("Only when the tide is low can ", ".", Kind.CONDITION),
        ("", " had the town let them.", Kind.CONDITION),
        ("", ", had been sold.", None),
        ("", ", or so the mayor claims.", Kind.ATTRIBUTION),
    ],
)
def test_english_cuts(head: str, tail: str, kind: Kind | None) -> None:
    assert [one.kind for one in cuts(head, tail, ENGLISH)] == ([kind] if kind else [])


@pytest.mark.parametrize(
    ("head", "tail", "kind"),
    [
        ("Niemand glaubt, dass ", ".", Kind.NEGATION),
        ("Es gibt keinen Beleg dafür, dass ", ".", Kind.NEGATION),
        ("Es besteht kein Zweifel daran, dass ", ".", None),
        ("Der Damm ist nicht ", ".", Kind.NEGATION),
        ("Der Damm ist nicht nur ", ".", None),
        ("Der Damm ist ", " nicht.", Kind.NEGATION),
        ("Der Bürgermeister bestreitet, dass ", ".", Kind.NEGATION),
        ("Es wäre falsch zu sagen, dass ", ".", Kind.NEGATION),
        ("Kaum ", ".", Kind.NEGATION),
        ("Nur ", ".", Kind.QUANTIFIER),
        ("Einige der ", ".", Kind.QUANTIFIER),
        ("Wenn es regnet, ", ".", Kind.CONDITION),
        ("Gestern, ", ".", None),
        ("", ", sofern es nicht regnet.", Kind.CONDITION),
        ("", ", es sei denn, der Wind dreht.", Kind.CONDITION),
        ("", ", und der Wind dreht.", None),
        ("Kritiker sagen, ", ".", Kind.ATTRIBUTION),
        ("Ich glaube, dass ", ".", None),
        ("Laut dem Bericht, ", ".", Kind.ATTRIBUTION),
        ("", ", sagte die Stadt.", Kind.ATTRIBUTION),
        ("Das Gerücht, dass ", " stimmt.", Kind.ATTRIBUTION),
        ("Der ehemalige ", ".", Kind.MODAL),
        ("Der alte ", ".", None),
        ("Stimmt es, dass ", "?", Kind.QUESTION),
    ],
)
def test_german_cuts(head: str, tail: str, kind: Kind | None) -> None:
    assert [one.kind for one in cuts(head, tail, GERMAN)] == ([kind] if kind else [])


@pytest.mark.parametrize(
    ("head", "first", "kind"),
    [
        ("Das heißt nicht, ", "dass", Kind.NEGATION),
        ("Das heißt nicht, dass ", "es", Kind.NEGATION),
        ("Niemand glaubt, ", "dass", Kind.NEGATION),
        ("Der Rat sagt, ", "dass", Kind.ATTRIBUTION),
        ("Gut ist, ", "dass", None),
        ("Nein, ", "dass", None),
        ("Er kam nicht, ", "sondern", None),
    ],
)
def test_german_clauses_with_the_word_that_joins_them(head: str, first: str, kind: Kind | None) -> None:
    assert [one.kind for one in cuts(head, ".", GERMAN, first)] == ([kind] if kind else [])


@pytest.mark.parametrize(
    ("head", "tail", "kind"),
    [
        ("Personne ne croit que ", ".", Kind.NEGATION),
        ("Il n'y a aucune preuve que ", ".", Kind.NEGATION),
        ("Il n'y a aucun doute que ", ".", None),
        ("Le barrage n'est pas ", ".", Kind.NEGATION),
        ("Le barrage n'est pas seulement ", ".", None),
        ("Le maire nie que ", ".", Kind.NEGATION),
        ("Il serait faux de dire que ", ".", Kind.NEGATION),
        ("Seuls ", ".", Kind.QUANTIFIER),
        ("Certains des ", ".", Kind.QUANTIFIER),
        ("S'il pleut, ", ".", Kind.CONDITION),
        ("Hier, ", ".", None),
        ("", " à moins que la pluie cesse.", Kind.CONDITION),
        ("", " et la pluie cesse.", None),
        ("Selon la police, ", ".", Kind.ATTRIBUTION),
        ("Le maire a déclaré que ", ".", Kind.ATTRIBUTION),
        ("Je crois que ", ".", None),
        ("", ", a dit le maire.", Kind.ATTRIBUTION),
        ("L'ancien ", ".", Kind.MODAL),
        ("En théorie, ", ".", Kind.MODAL),
        ("Est-il vrai que ", "?", Kind.QUESTION),
    ],
)
def test_french_cuts(head: str, tail: str, kind: Kind | None) -> None:
    assert [one.kind for one in cuts(head, tail, FRENCH)] == ([kind] if kind else [])


def test_other_languages_have_no_words_for_cuts() -> None:
    assert governing("it") is None


@pytest.mark.parametrize(
    ("before", "gap", "after", "kind"),
    [
        ("The Liberals ", "opposed and the Greens ", "supported the bill.", Kind.ACTOR),
        ("The council ", "met on Friday and ", "supported the bill.", None),
        ("The manager ", "praised his team and the captain ", "criticised the referee.", Kind.ACTOR),
        ("The manager ", ", who had slept badly, ", "criticised the referee.", None),
        ("He sold apples, pears ", "and plums ", "on the market.", None),
        ("The minister ", "praises the plan and the mayor ", "opposes the bill.", Kind.ACTOR),
        ("The minister ", "praises the plan and ", "opposes the bill.", None),
        ("The agent acts for the ", "landlord and the surveyor advises the ", "tenant.", Kind.ACTOR),
        ("She says the towns ", "and villages ", "need help.", None),
        ("", "Opponents of ", "the reform cheered loudly.", Kind.ACTOR),
        ("", "The city of ", "Norwick was flooded.", None),
        ("Lawyers ", "who had lied ", "were struck off.", Kind.ACTOR),
        ("The bridge ", "that was built in May ", "was closed.", None),
        ("Voters ", "who came from the hills ", "chose Klein.", Kind.ACTOR),
        ("It was not ", "dear but ", "safe.", Kind.ACTOR),
        ("It was not dear ", "but ", "safe.", None),
        ("It can be ", "just ", "as tiring.", None),
        ("It can ", "just ", "be seen.", Kind.QUANTIFIER),
        ("It is old, but ", "I would argue that ", "it is safe.", None),
        ("It is old, but ", "experts would argue that ", "it is safe.", Kind.MODAL),
        ("For years, ", "the club pretended that ", "its debts were small.", Kind.ATTRIBUTION),
        ("The ", "fake ", "coins were sold.", Kind.MODAL),
        ("The ", "golden ", "coins were sold.", None),
    ],
)
def test_who_does_what(before: str, gap: str, after: str, kind: Kind | None) -> None:
    found = [one.kind for one in hidden(gap, ENGLISH, before=before, after=after)]
    assert found[:1] == ([kind] if kind else [])


@pytest.mark.parametrize(
    ("inserted", "replaced", "is_harmful"),
    [
        ("for", "against", True),
        ("at", "in", False),
        ("or", "and", True),
        ("died in", "survived", True),
        ("the reason", "the other one", False),
        ("they", "three of the men", False),
        ("it", "release 2.4", False),
        ("Mr. Vane", "Mr. Oduya", True),
        ("over the river", "", False),
        ("over 30", "30", True),
        ("less", "more", True),
    ],
)
def test_brackets(inserted: str, replaced: str, is_harmful: bool) -> None:
    assert bool(bracketed(inserted, replaced, ENGLISH)) is is_harmful
