"""As what a change is named where two kinds meet: a first name, a tense, a time."""

from __future__ import annotations

import pytest

from argmap.sense import changes
from argmap.words import built_in

ENGLISH = built_in()[0]


@pytest.mark.parametrize(
    ("quote", "article", "said"),
    [
        ("Mr. Vane came late", "Mr. Otto Vane came late", "drops a name (“Otto”)"),
        ("It was late. Vane came", "It was late. Otto Vane came", "drops a name (“Otto”)"),
        ("The ship had been sold", "The ship would be sold", "changes a tense (“would be” to “had been”)"),
        (
            "The ship was sold",
            "The ship would be sold",
            "changes a word for how sure something is (“would be” to “was”)",
        ),
        (
            "The plan has failed",
            "The plan seems to have failed",
            "changes a word for how sure something is (“seems to have” to “has”)",
        ),
        ("The inns want a road", "The inns need a road", "changes words (“need” to “want”)"),
        ("They left as it rained", "They left before it rained", "changes the time (“before” to “as”)"),
        ("They left as it rained", "They left if it rained", "changes a condition (“if” to “as”)"),
        ("They left as it rained", "They left because it rained", "changes a reason (“because” to “as”)"),
    ],
)
def test_a_message_names_the_change_as_it_is(quote: str, article: str, said: str) -> None:
    assert [one.said for one in changes(quote, article, ENGLISH)] == [said]
