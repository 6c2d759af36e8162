"""As what a change is named, and with which words: for each kind, what is much like it and is another one."""

from __future__ import annotations

import pytest

from argmap.sense import changes
from argmap.sense.side import abridged
from argmap.words import built_in

ENGLISH = built_in()[0]
ARTICLE = (
    "The lamp fell into all of the sea. Most keepers were unable to leave before the storm, unless a boat came. The former owner, Ada "
    "Brink, will be paid, and Tom Orr used to row up to nine miles. They didn't see the link between fog and wrecks. "
    "Is the tower safe? It cost £70 this year. It fell to 5 boats because it was old."
)


@pytest.mark.parametrize(
    ("quote", "said"),
    [
        ("All keepers were unable", ["changes a quantifier (“Most” to “All”)"]),
        ("keepers were able to leave", ["changes a negation (“unable” to “able”)"]),
        ("unable to leave after the storm", ["changes the time (“before” to “after”)"]),
        ("the storm, even if a boat came", ["changes a condition (“unless” to “even if”)"]),
        ("The owner, Ada Brink", ["drops the time (“former”)"]),
        ("Ada Brink, was paid", ["changes a tense (“will be” to “was”)"]),
        ("Ada Brink, may be paid", ["changes a word for how sure something is (“will” to “may”)"]),
        ("Tom Orr will be paid, and Ada Brink", ["swaps two names (“Ada Brink” and “Tom Orr”)"]),
        ("Tom Orr rowed up to nine miles", ["changes the time (“used to row” to “rowed”)"]),
        ("to row nine miles", ["drops a quantifier (“up to”)"]),
        ("They did see the link", ["changes a negation (“didn't” to “did”)"]),
        ("They did not see the link", ["changes spelling (“didn't” to “did not”)"]),
        (
            "see the effect of fog on wrecks",
            ["changes words (“link between” to “effect of”)", "changes a preposition (“and” to “on”)"],
        ),
        (
            "The tower is safe.",
            ["makes a statement of a question", "adds a tense (“is”)"],
        ),
        ("It cost €70 this year", ["changes a unit (“£70” to “€70”)"]),
        ("It cost £70", []),
        ("It fell by 5 boats", ["changes a preposition (“to” to “by”)"]),
        ("5 boats although it was old", ["changes a reason (“because” to “although”)"]),
    ],
)
def test_what_is_named(quote: str, said: list[str]) -> None:
    assert [one.said for one in changes(quote, ARTICLE, ENGLISH)] == said


@pytest.mark.parametrize(
    ("words", "side", "is_before", "expected"),
    [
        ("unless a boat comes", ", unless a boat comes in.", False, "unless a boat comes …"),
        ("he said", ", he said, and left.", False, "he said"),
        ("keeper said that", "In May the keeper said that ", True, "… keeper said that"),
        ("Ann Fell said that", "Her friend, Ann Fell said that ", True, "Ann Fell said that"),
    ],
)
def test_words_that_go_on(words: str, side: str, is_before: bool, expected: str) -> None:
    assert abridged(words, side, is_before=is_before) == expected
