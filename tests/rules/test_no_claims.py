"""What is no claim (AM112): questions, demands and headings, and none of the sentences that look like them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from argmap.checker import check
from argmap.reading import read_content

if TYPE_CHECKING:
    from argmap.diagnostics import Finding

THESIS = "The harbour of the town should be dredged, and that is what the people in it say."


def found(*texts: str) -> list[Finding]:
    argument = {"thesis": THESIS, "because": [{"premise": text, "implicit": True} for text in texts]}
    content = json.dumps({"argmap": 1, "argument": argument})
    return [one for one in check(read_content(content, "map.json")) if one.code.id != "AM011"]


def said(text: str) -> list[str]:
    return [one.message for one in found(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Silt and trade",
        "The effects of silt on trade",
        "Trade",
        "A matter of principle",
        "The mayor's plan",
        "The plan of the mayors",
        "Children and women",
        "Shops by the harbour",
        "Most competent person in a century",
        "Arms race",
        "Yes, thank you",
        "Costs of the harbour repair",
        "Reasons for early closure in winter",
        "Ten of the best",
        "Trains on the line and boats on the river",
        "Teachers in the county hall of York",
        "https://example.org/harbour.htm",
    ],
)
def test_headings(text: str) -> None:
    assert said(text) == ["1.1 is a heading, not a claim"]


@pytest.mark.parametrize(
    "text",
    [
        "What about trade?",
        "So we think that we have dredged it?",
        "Did the U.S. ask for it?",
        "Really? Why is it so?",
    ],
)
def test_questions(text: str) -> None:
    assert said(text) == ["1.1 is a question, not a claim"]


@pytest.mark.parametrize("text", ["Consider the trade", "Let us talk about trade", "Let's talk about trade"])
def test_demands(text: str) -> None:
    assert said(text) == ["1.1 is a demand, not a claim"]


@pytest.mark.parametrize(
    "text",
    [
        "it's very difficult out there",
        "we're getting a second chance",
        "I'm sorry for the mayor",
        "The mayor's not a sailor",
        "There's no time",
        "They'd rather wait",
        "We'll see",
        "im only getting silt",
        "Landfills also produce a lot of odor",
        "the rowers deserve their current salary",
        "Candidates blind them",
        "Teenagers tweet nonsense daily",
        "Children thrive outdoors",
        "people enjoy watching boats",
        "They often deserve better",
        "we talk about following the tide",
        "I love it",
        "The mayor fled",
        "The river froze",
        "the shop sells",
        "Trade and silt.",
        "Nurses in the district support the strike",
        "Farmers near Holm plant their own trees",
        "Bakers in our street start at four",
        "Pupils at the school rarely walk to it",
        "Members of the union vote on it",
        "Several of us doubt the figures",
        "Sixty of them pass our window every day",
        "People in the valley blame the dam",
        "There are ample reasons. Did you see them?",
        "Consider the trade. It has suffered.",
        "The U.S. is big. Why is it so?",
    ],
)
def test_claims(text: str) -> None:
    assert said(text) == []


def test_a_heading_hears_of_the_full_stop() -> None:
    assert [one.help for one in found("Trade", "Why trade?")] == [
        "say it as one sentence; if it is one, a full stop at its end says so",
        "say it as one declarative sentence that could be true or false",
    ]
