"""Two small maps in, the whole list of differences out; reports word them."""

from __future__ import annotations

import pytest

from argmap.comparison import Difference, What, align, differences
from argmap.comparison.values import (
    Figures,
    Linking,
    Negation,
    Quoted,
    Stance,
    Standing,
    Sureness,
    Value,
)
from argmap.comparison.wording import in_words, said
from argmap.graph import Polarity, Role
from argmap.reading import read_content
from tests.small import small

ARTICLE = "The town needs a bridge. The ferry takes an hour. It costs two millions. The mayor promised it in spring."
BASE = "T Bridges matter.\n  + A The ferry is slow.\n    + B* It takes an hour.\n  - O The bridge is dear."


def told(first: str, second: str) -> list[tuple[str, str, str, str]]:
    """Differences as (what, claim, in A, in B); claims that only B has by their texts."""
    alignment = align(small(first, ARTICLE), small(second, ARTICLE))
    return [
        (
            str(one.what),
            alignment.first.claims[one.first].label if one.first is not None else _text(alignment.second, one),
            *said(alignment, one),
        )
        for one in differences(alignment)
    ]


def _text(reading: object, one: Difference) -> str:
    return str(reading.claims[one.second or 0].text)  # type: ignore[attr-defined]


TABLE = {
    "none": (BASE, BASE, []),
    "missing and extra": (
        BASE, "T Bridges matter.\n  + A The ferry is slow.\n  + X Traffic grows.\n  - O The bridge is dear.",
        [("missing", "B", "", ""), ("extra", "Traffic grows.", "", "")],
    ),
    "another thesis": (
        "T Bridges matter.\n  + A The ferry is slow.", "S Tunnels are better.\n  + A The ferry is slow.",
        [("thesis", "T", "Bridges matter.", "Tunnels are better.")],
    ),
    "the thesis as a premise, and another claim above": (
        "T Bridges matter.\n  + A The ferry is slow.", "T The ferry is slow.\n  + A Bridges matter.",
        [("thesis", "T", "the thesis", "premise"), ("thesis", "A", "premise", "the thesis")],
    ),
    "the thesis below one that is new": (
        "T Bridges matter.\n  + A The ferry is slow.", "N Towns should grow.\n  + T Bridges matter.\n    + A The ferry is slow.",
        [("thesis", "T", "the thesis", "sub-conclusion"), ("extra", "Towns should grow.", "", "")],
    ),
    "under another claim": (
        BASE, "T Bridges matter.\n  + A The ferry is slow.\n  + B* It takes an hour.\n  - O The bridge is dear.",
        [("place", "B", "supports A", "supports T")],
    ),
    "aside": (
        BASE, "T Bridges matter.\n  + A The ferry is slow.\n    + B* It takes an hour.\nO The bridge is dear.",
        [("place", "O", "objects to T", "aside")],
    ),
    "an aside that bears on something": (
        "T Bridges matter.\nA The ferry is slow.", "T Bridges matter.\n  + A The ferry is slow.",
        [("place", "A", "aside", "supports T")],
    ),
    "under a claim of its own, which is under the right one": (
        "T Bridges matter.\n  + A The ferry is slow.", "T Bridges matter.\n  + X Traffic grows.\n    + A The ferry is slow.",
        [("extra", "Traffic grows.", "", "")],
    ),
    "under a claim that is missing": (
        BASE.replace("  - O", "    - O"), "T Bridges matter.\n  + B* It takes an hour.\n  - O The bridge is dear.",
        [("missing", "A", "", "")],
    ),
    "only under claims of its own, in an aside": (
        "T Bridges matter.\n  + A The ferry is slow.", "T Bridges matter.\nX Traffic grows.\n  + A The ferry is slow.",
        [("place", "A", "supports T", "under claims of its own"), ("extra", "Traffic grows.", "", "")],
    ),
    "for what it is against, over a claim that only one has": (
        "T Bridges matter.\n  - A The ferry is slow.", "T Bridges matter.\n  + X Traffic grows.\n    + A The ferry is slow.",
        [("relation", "A", "speaks against", "speaks for"), ("extra", "Traffic grows.", "", "")],
    ),
    "against what it is for, over a claim that only one has": (
        "T Bridges matter.\n  + A The ferry is slow.", "T Bridges matter.\n  - X Traffic grows.\n    + A The ferry is slow.",
        [("relation", "A", "speaks for", "speaks against"), ("extra", "Traffic grows.", "", "")],
    ),
    "against what is against it": (
        "T Bridges matter.\n  + A The ferry is slow.", "T Bridges matter.\n  - X Traffic grows.\n    - A The ferry is slow.",
        [("extra", "Traffic grows.", "", "")],
    ),
    "supports for objects to": (
        BASE, BASE.replace("  - O", "  + O"),
        [("relation", "O", "objects to", "supports")],
    ),
    "an undercut of the step for an objection": (
        BASE, BASE.replace("  - O", "  ~ O"),
        [("relation", "O", "objects to", "undercuts the step to")],
    ),
    "under two of its claims, only one of which is common": (
        "T Bridges matter.\n  + A The ferry is slow.\n  + C Fares rise.\n    + B* It takes an hour.\n  + D Snow falls.\n    + =B",
        "T Bridges matter.\n  + A The ferry is slow.\n  + C Fares rise.\n    + B* It takes an hour.\n  + D Snow falls.",
        [("use", "B", "supports C and D", "supports C")],
    ),
    "used once more": (
        BASE, BASE + "\n    + =B",
        [("use", "B", "supports A", "supports A and O")],
    ),
    "used once more in an aside only": (BASE, BASE + "\nX Traffic grows.\n  + =B", [("extra", "Traffic grows.", "", "")]),
    "used over a claim that only one has": (
        "T Bridges matter.\n  + A The ferry is slow.\n    + B* It takes an hour.\n  + =B",
        "T Bridges matter.\n  + A The ferry is slow.\n    + B* It takes an hour.\n  + X Traffic grows.\n    + =B",
        [("extra", "Traffic grows.", "", "")],
    ),
    "linked": (
        "T Bridges matter.\n  + A The ferry is slow.\n  + B Snow falls.\n  + C Fares rise.",
        "T Bridges matter.\n  + A The ferry is slow.\n  & B Snow falls.\n  + C Fares rise.",
        [("link", "A", "separate", "linked")],
    ),
    "separate": (
        "T Bridges matter.\n  + A The ferry is slow.\n  & B Snow falls.\n  & C Fares rise.",
        "T Bridges matter.\n  + A The ferry is slow.\n  + B Snow falls.\n  + C Fares rise.",
        [("link", "A", "linked", "separate")],
    ),
    "linked otherwise": (
        "T Bridges matter.\n  + A The ferry is slow.\n  & B Snow falls.\n  + C Fares rise.",
        "T Bridges matter.\n  + A The ferry is slow.\n  & C Fares rise.\n  + B Snow falls.",
        [("link", "A", "linked otherwise", "linked otherwise")],
    ),
    "linked with what is placed elsewhere": (
        "T Bridges matter.\n  + A The ferry is slow.\n  & B Snow falls.",
        "T Bridges matter.\n  + A The ferry is slow.\n    + B Snow falls.",
        [("place", "B", "supports T", "supports A")],
    ),
    "two links": (
        "T Bridges matter.\n  + A The ferry is slow.\n  & B Snow falls.\n  + C Fares rise.\n  & D Sailors earn little.",
        "T Bridges matter.\n  + A The ferry is slow.\n  + B Snow falls.\n  + C Fares rise.\n  + D Sailors earn little.",
        [("link", "A", "linked", "separate"), ("link", "C", "linked", "separate")],
    ),
    "premise and evidence": (
        BASE, BASE.replace("B*", "B"),
        [("kind", "B", "evidence", "premise")],
    ),
    "implicit": (BASE, BASE.replace("A The", "A! The"), [("implicit", "A", "stated", "implicit")]),
    "stated": (BASE.replace("A The", "A! The"), BASE, [("implicit", "A", "implicit", "stated")]),
    "another passage": (
        BASE.replace("slow.", "slow. {The ferry takes an hour}"), BASE.replace("slow.", "slow. {It costs two millions}"),
        [("quote", "A", "The ferry takes an hour", "It costs two millions")],
    ),
    "a part of the passage": (
        BASE.replace("slow.", "slow. {The ferry takes an hour}"), BASE.replace("slow.", "slow. {takes an hour}"), [],
    ),
    "no passage": (
        BASE.replace("slow.", "slow. {The ferry takes an hour}"), BASE, [("quote", "A", "The ferry takes an hour", "")],
    ),
    "a passage too many": (
        BASE, BASE.replace("slow.", "slow. {It costs two millions}"), [("quote", "A", "", "It costs two millions")],
    ),
    "an implicit claim has no passage": (
        BASE.replace("slow.", "slow. {The ferry takes an hour}"), BASE.replace("A The", "A! The"),
        [("implicit", "A", "stated", "implicit")],
    ),
    "an implicit claim with a passage": (
        BASE.replace("A The", "A! The"), BASE.replace("slow.", "slow. {It costs two millions}"),
        [("implicit", "A", "implicit", "stated")],
    ),
    "two passages, the implicit claim with one of its own": (
        BASE.replace("slow.", "slow. {The ferry takes an hour}"), BASE.replace("A The ferry is slow.", "A! The ferry is slow. {It costs two millions}"),
        [("implicit", "A", "stated", "implicit"), ("quote", "A", "The ferry takes an hour", "It costs two millions")],
    ),
    "two passages, the first map's claim implicit": (
        BASE.replace("A The ferry is slow.", "A! The ferry is slow. {It costs two millions}"), BASE.replace("slow.", "slow. {The ferry takes an hour}"),
        [("implicit", "A", "implicit", "stated"), ("quote", "A", "It costs two millions", "The ferry takes an hour")],
    ),
    "words that are nowhere": (
        BASE.replace("slow.", "slow. {The ferry takes an hour}"), BASE.replace("slow.", "slow. {Pigs have learned how to fly}"),
        [("quote", "A", "The ferry takes an hour", "Pigs have learned how to fly")],
    ),
    "another figure": (
        "T The bridge costs 2 millions to the town.", "T The bridge costs 3 millions to the town.",
        [("meaning", "T", "2", "3")],
    ),
    "one figure in common": (
        "T The bridge costs 2 millions to the town of 500 people.", "T The bridge costs 2 millions to the town of 900 people.", [],
    ),
    "no figure on one side": ("T The bridge costs 2 millions to the town.", "T The bridge costs millions to the town.", []),
    "a not": (
        "T The town does need the old bridge.", "T The town does not need the old bridge.",
        [("meaning", "T", "without “not”", "with “not”")],
    ),
    "a not less": (
        "T The town does not need the old bridge.", "T The town does need the old bridge.",
        [("meaning", "T", "with “not”", "without “not”")],
    ),
    "a may": (
        "T The bridge will perhaps fall down in spring.", "T The bridge will certainly fall down in spring.",
        [("meaning", "T", "says “perhaps”", "says “certainly”")],
    ),
    "surer by one degree": (
        "T The bridge will fall down in spring.", "T The bridge will certainly fall down in spring.", [],
    ),
    "surer by two degrees": (
        "T The bridge may fall down in spring.", "T The bridge does fall down in spring.",
        [("meaning", "T", "says “may”", "asserts it")],
    ),
    "a figure in a claim that is hardly alike": (
        "T The bridge costs 2 millions. {The town needs a bridge}", "T Fares rise to 3 crowns. {The town needs a bridge}", [],
    ),
    "a figure in a claim that is half alike": (
        "T Building this bridge costs 2 millions of crowns. {The town needs a bridge}", "T Repairing this bridge takes 3 millions of crowns. {The town needs a bridge}",
        [("meaning", "T", "2", "3")],
    ),
    "scheme": (
        BASE.replace("slow.", "slow. [scheme sign]"), BASE,
        [("scheme", "A", "sign", "no scheme")],
    ),
    "no scheme is asked of a step that is linked otherwise": (
        "T Bridges matter.\n  + A The ferry is slow. [scheme sign]\n  & B Snow falls.",
        "T Bridges matter.\n  + A The ferry is slow. [scheme example]\n  + B Snow falls.",
        [("link", "A", "linked", "separate")],
    ),
    "type": (
        BASE.replace("hour.", "hour. [type event]"), BASE.replace("hour.", "hour. [type statistic]"),
        [("type", "B", "event", "statistic")],
    ),
    "no type is asked of a premise": (
        BASE.replace("hour.", "hour. [type event]"), BASE.replace("B*", "B"),
        [("kind", "B", "evidence", "premise")],
    ),
    "source": (
        BASE.replace("hour.", "hour. [attributed_to the mayor]"), BASE, [("source", "B", "the mayor", "the author")],
    ),
    "the same source by another name": (
        BASE.replace("hour.", "hour. [attributed_to the mayor]"), BASE.replace("hour.", "hour. [attributed_to Mayor Li]"), [],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", TABLE)
def test_differences(name: str) -> None:
    first, second, expected = TABLE[name]
    assert told(first, second) == expected


def test_differences_are_values() -> None:
    """What is compared further is never a word of a report."""
    first = small(BASE.replace("hour.", "hour. [type event] {The ferry takes an hour}"), ARTICLE)
    second = small(
        "T Bridges matter.\n  + A! The ferry is slow.\n  & B* It takes an hour. {It costs two millions}\n  + O The bridge is dear.",
        ARTICLE,
    )
    found = differences(align(first, second))
    assert found == [
        Difference(What.IMPLICIT, 1, 1, False, True),
        Difference(What.PLACE, 2, 2, Standing(Polarity.SUPPORT, (1,)), Standing(Polarity.SUPPORT, (0,)), partners=(1,)),
        Difference(What.QUOTE, 2, 2, Quoted("The ferry takes an hour"), Quoted("It costs two millions")),
        Difference(What.TYPE, 2, 2, "event", None),
        Difference(What.RELATION, 3, 3, Polarity.ATTACK, Polarity.SUPPORT),
    ]


@pytest.mark.parametrize(
    ("what", "value", "words"),
    [
        (What.PLACE, Standing(Polarity.UNDERCUT, (0, 1)), "undercuts the step to T and A"),
        (What.PLACE, Standing(None), "aside"),
        (What.PLACE, Standing(Polarity.ATTACK), "under claims of its own"),
        (What.RELATION, Polarity.ATTACK, "objects to"),
        (What.RELATION, Stance.AGAINST, "speaks against"),
        (What.LINK, Linking.SEPARATE, "separate"),
        (What.LINK, Linking.OTHERWISE, "linked otherwise"),
        (What.THESIS, Role.THESIS, "the thesis"),
        (What.THESIS, Role.CO_PREMISE, "co-premise"),
        (What.IMPLICIT, True, "implicit"),
        (What.IMPLICIT, False, "stated"),
        (What.QUOTE, Quoted("some words"), "some words"),
        (What.MEANING, Figures(("2", "half")), "2, half"),
        (What.MEANING, Negation.WITHOUT, "without “not”"),
        (What.MEANING, Sureness("may"), "says “may”"),
        (What.MEANING, Sureness(""), "asserts it"),
        (What.SCHEME, None, "no scheme"),
        (What.TYPE, None, "no type"),
        (What.SOURCE, None, "the author"),
        (What.MISSING, None, ""),
        (What.SOURCE, "thesis", "thesis"),
        (What.SCHEME, "for", "for"),
    ],
)
def test_values_in_words(what: What, value: Value, words: str) -> None:
    assert in_words(what, value, small(BASE)) == words


def test_a_thesis_that_answers_an_objection_is_told_as_that() -> None:
    first = "argmap: 1\nargument:\n  id: T\n  thesis: The ferry should stay.\n  but:\n    - id: B\n      premise: The bridge is quick.\n"
    pairs = [
        (f"{first}      but:\n        - ref: T\n", "the thesis, and objects to B"),
        (f"{first}      because:\n        - ref: T\n", "the thesis, and supports B"),
    ]
    for second, told_of_it in pairs:
        alignment = align(read_content(first, "a.yaml"), read_content(second, "b.yaml"))
        assert [said(alignment, one) for one in differences(alignment)] == [("the thesis", told_of_it)]
