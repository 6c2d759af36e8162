"""Who says it beside a quote or in it: what must be told of that, and what is the author's or the next clause's."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from argmap.checker import check

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.reading import Reading

ARTICLE = """I do not deny that the council acted well last year. It is not clear that the new tram helps anybody. The
bakers of the town, it has to be said, make very fine bread. Its cooks, one must admit, are worse than dull.

She praised the claim that the old mill made in May. The big ferry was crowded in May; according to its captain, many
tourists slept on deck. It will be said that the state should not be telling bakers what to bake. The old mill was
sold in June, according to its owner. The ferry, its captain says, leaks in rain. The small ferry, it is said, is a
good deal older.

Critics say that the hall is far too cold. "You never hear him until the pan is on the table," says Ida Brunn, who has
cooked beside him for a year in every kitchen of the town but one. In 1990 Tessaro came from Malta to cook.

Paul Marsh knows the museum of Elmstead well. Its director, Anna Vogt, wants to sell the ship, and Elmstead does not.
"""
ATTRIBUTED, QUOTED = "name who says it with `attributed_to`, or quote these words, too", "quote these words, too, or "


@pytest.fixture
def told(read_map: Callable[..., Reading]) -> Callable[..., list[tuple[str, str, str]]]:
    def told_of(claim: str, quote: str, kind: str = "premise", **more: str) -> list[tuple[str, str, str]]:
        node = {kind: claim, "quote": quote, **more}
        thesis = {"thesis": "The town should change.", "implicit": True, "because": [node]}
        argument = thesis if kind != "thesis" else {**node, "because": [{"premise": "It is old.", "implicit": True}]}
        content = json.dumps({"argmap": 1, "article": {"file": "article.txt", "language": "en"}, "argument": argument})
        found = check(read_map(content, ARTICLE))
        codes = {"AM221", "AM224", "AM322"}
        return [(one.code.id, one.message, one.help or "") for one in found if one.code.id in codes]

    return told_of


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("The council did well.", "I do not deny..."),
        ("The tram may be of no use.", "It is not clear [...]"),
        ("The bread is fine.", "make very fine bread"),
        ("The cooks are bad.", "are worse than dull"),
        ("The ferry was full in May.", "The big ferry was crowded in May"),
        ("The hall is too cold, as critics say.", "the hall is far too cold"),
        ("The captain says that the ferry leaks.", "leaks in rain"),
        ("Brunn has cooked for a year.", "Ida Brunn, who has cooked beside him for a year"),
        ("Elmstead's director wants to sell the ship.", "Its director, Anna Vogt, wants to sell the ship"),
        ("The director of Elmstead wants to sell the ship.", "Its director, Anna Vogt, wants to sell the ship"),
    ],
)
def test_nothing_is_cut(told: Callable[..., list[tuple[str, str, str]]], claim: str, quote: str) -> None:
    assert told(claim, quote) == []


@pytest.mark.parametrize(
    ("claim", "quote", "kind", "expected"),
    [
        (
            "The praise was for a claim.",
            "She praised the claim [...]",
            "premise",
            (
                "AM221",
                "[...] hides a quantifier: “that the old mill made in May.”",
                QUOTED + "leave out only what does not change what the sentence says",
            ),
        ),
        (
            "The mill was sold in June.",
            "The old mill was sold in June",
            "premise",
            ("AM224", "the quote leaves out who says it: “according to its owner”", ATTRIBUTED),
        ),
        (
            "There are holes in the ferry.",
            "leaks in rain",
            "premise",
            ("AM224", "the quote leaves out who says it: “its captain says,”", ATTRIBUTED),
        ),
        (
            "The small ferry is older.",
            "is a good deal older",
            "premise",
            ("AM224", "the quote leaves out who says it: “it is said,”", ATTRIBUTED),
        ),
        (
            "It is too cold in the hall.",
            "the hall is far too cold",
            "premise",
            ("AM224", "the quote leaves out who says it: “Critics say that”", ATTRIBUTED),
        ),
        (
            "The state should not be telling them what to bake.",
            "the state should not be telling bakers what to bake",
            "premise",
            ("AM224", "the quote leaves out who says it: “… will be said that”", ATTRIBUTED),
        ),
        (
            "It is too cold in the hall.",
            "the hall is far too cold",
            "thesis",
            (
                "AM224",
                "the quote leaves out who says it: “Critics say that”",
                QUOTED + "words in which the author says so",
            ),
        ),
        (
            "Marsh wants to sell the ship.",
            "Its director, Anna Vogt, wants to sell the ship",
            "premise",
            (
                "AM322",
                "1.1 names “Marsh”, and its quote “Anna Vogt” instead",
                "write the article's name, or quote the words that have yours",
            ),
        ),
        (
            "The director, Marsh, wants to sell the ship.",
            "Its director, Anna Vogt, wants to sell the ship",
            "premise",
            (
                "AM322",
                "1.1 names “Marsh”, and its quote “Anna Vogt” instead",
                "write the article's name, or quote the words that have yours",
            ),
        ),
        (
            "Marsh's owner wants to sell the ship.",
            "Its director, Anna Vogt, wants to sell the ship",
            "premise",
            (
                "AM322",
                "1.1 names “Marsh's”, and its quote “Anna Vogt” instead",
                "write the article's name, or quote the words that have yours",
            ),
        ),
    ],
)
def test_what_is_cut_or_put_in_place(
    told: Callable[..., list[tuple[str, str, str]]], claim: str, quote: str, kind: str, expected: tuple[str, str, str]
) -> None:
    assert told(claim, quote, kind) == [expected]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Ida Brunn", []),
        ("Anna Vogt", [("AM322", "1.1 names “Tessaro”, and its quote “Ida Brunn” instead")]),
    ],
)
def test_the_speaker_is_no_other_name(
    told: Callable[..., list[tuple[str, str, str]]], source: str, expected: list[tuple[str, str]]
) -> None:
    claim = "One who has cooked with him says that Tessaro is silent."
    quote = '"You never hear him until the pan is on the table," says Ida Brunn'
    found = told(claim, quote, "evidence", type="witness testimony", attributed_to=source)
    assert [one[:2] for one in found] == expected


def test_what_is_said_of_the_speaker_is_no_speech(told: Callable[..., list[tuple[str, str, str]]]) -> None:
    claim = "Tessaro has cooked beside him for a year in every kitchen of the town."
    quote = "Ida Brunn, who has cooked beside him for a year in every kitchen of the town"
    found = told(claim, quote, "evidence", type="witness testimony", attributed_to="Ida Brunn")
    assert [one[:2] for one in found] == [("AM322", "1.1 names “Tessaro”, and its quote “Ida Brunn” instead")]
