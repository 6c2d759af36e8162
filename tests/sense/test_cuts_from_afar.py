"""What governs a quote from further off, and what something happens without; beside the same words that govern nothing."""

from __future__ import annotations

import pytest

from argmap.sense import Kind
from argmap.sense.cuts import cuts
from argmap.sense.telling import is_told
from argmap.words import built_in, governing

ENGLISH, GERMAN, FRENCH = built_in()[0], governing("de"), governing("fr")


@pytest.mark.parametrize(
    ("head", "quote", "kind"),
    [
        ("No other inn on the old road ", "serves such soup", Kind.NEGATION),
        ("No inn whose cook left ", "was full", Kind.NEGATION),
        ("Hardly any inn in the hills ", "serves soup", Kind.NEGATION),
        ("No inn was full and the mill ", "was empty", None),
        ("No one came ", "yesterday", None),
        ("No, the inn ", "serves soup", None),
        ("No wonder the inn ", "serves soup", None),
        ("No doubt this inn ", "serves soup", None),
        ("The owners failed in May to ", "mend the roof", Kind.NEGATION),
        ("The owners failed in May ", "to mend the roof", Kind.NEGATION),
        ("The owners planned a feast in June to ", "mend the roof", None),
        ("The owners hoped last year to ", "mend the roof", Kind.MODAL),
        ("The owners did not refuse in May to ", "mend the roof", None),
        ("The owners failed in May, and went to ", "mend the roof", None),
        ("The profit declined in May to ", "12 crowns", None),
        ("The owners met in May to ", "mend the roof", None),
        ("Without a new roof, ", "the inn will close", Kind.CONDITION),
        ("Without water, ", "plants die", Kind.CONDITION),
        ("Without a word, ", "the cook handed over the keys", None),
        ("Almost every ", "guest slept well", Kind.QUANTIFIER),
        ("The guest who wrote to us said that ", "they slept well", Kind.ATTRIBUTION),
        ("Let me say that ", "they slept well", None),
    ],
)
def test_english(head: str, quote: str, kind: Kind | None) -> None:
    found = cuts(head, ".", ENGLISH, quote.partition(" ")[0], is_told=is_told(quote, ENGLISH))
    assert [one.kind for one in found] == ([kind] if kind else [])


@pytest.mark.parametrize(
    ("quote", "tail", "kinds"),
    [
        ("The crew left the inn", " without a farewell.", []),
        ("The crew could not leave the inn", " without a ticket.", [Kind.CONDITION]),
        ("The dam will break", " without repairs.", [Kind.CONDITION]),
        ("Plants die", " without water.", [Kind.CONDITION]),
        ("The crew left the inn", " unless it rained.", [Kind.CONDITION]),
    ],
)
def test_what_happened_without_something_had_no_condition(quote: str, tail: str, kinds: list[Kind]) -> None:
    assert [one.kind for one in cuts("", tail, ENGLISH, is_told=is_told(quote, ENGLISH))] == kinds


@pytest.mark.parametrize(
    ("tail", "kinds"),
    [
        (" nobody has asked yet; the cook has not.", [Kind.QUESTION]),
        (" is not known.", [Kind.QUESTION]),
        (" remains an open question.", [Kind.QUESTION]),
        (", is unclear.", [Kind.QUESTION]),
        (" or not, the road is closed.", []),
        (", the road is closed.", []),
        (", which nobody knows, the road is closed.", []),
        (" or the snow lies, the road is closed, and nobody comes.", []),
    ],
)
def test_what_whether_asks_is_left_open(tail: str, kinds: list[Kind]) -> None:
    assert [one.kind for one in cuts("Whether ", tail, ENGLISH, "the")] == kinds


@pytest.mark.parametrize(
    ("lexicon", "head", "quote", "kind"),
    [
        (GERMAN, "Kein anderes Haus am Fluss ", "trägt ein Dach aus Holz", Kind.NEGATION),
        (GERMAN, "Kein Gast kam ", "gestern", None),
        (GERMAN, "Ohne ein neues Dach ", "schließt das Haus", Kind.CONDITION),
        (GERMAN, "Ohne ein Wort ", "verließ der Koch das Haus", None),
        (FRENCH, "Sans un nouveau toit, ", "la maison fermera", Kind.CONDITION),
        (FRENCH, "Sans un mot, ", "le cuisinier a quitté la maison", None),
    ],
)
def test_other_languages(lexicon: object, head: str, quote: str, kind: Kind | None) -> None:
    found = cuts(head, ".", lexicon, quote.partition(" ")[0], is_told=is_told(quote, lexicon))  # type: ignore[arg-type]
    assert [one.kind for one in found] == ([kind] if kind else [])
