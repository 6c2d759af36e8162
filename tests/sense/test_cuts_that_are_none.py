"""Words outside a quote that only look as if they governed it; beside each kind, one that does."""

from __future__ import annotations

import pytest

from argmap.sense.cuts import cuts
from argmap.words import built_in


def found(head: str, tail: str = "", first: str = "") -> list[tuple[str, str]]:
    return [(str(one.kind), one.words) for one in cuts(head, tail, built_in()[0], first)]


@pytest.mark.parametrize(
    ("head", "tail", "first"),
    [
        # answers, double negations, what a comma parts
        ("No ", "", "it"),
        ("Ann: No ", "", "I"),
        ("It does not seem unreasonable to suggest that ", "", ""),
        ("I don't think so, I think ", "", ""),
        # conditions that are none, or belong to what follows
        ("Whether she comes or not, ", "", ""),
        ("Whether ", "", ""),
        ("If anything, ", "", ""),
        ("I'm assuming ", "", ""),
        ("", ", if you want to know the truth", ""),
        ("", ", if it is paid, the ships will come", ""),
        ("", "; if it is paid, the ships will come", ""),
        ("At least, ", "", ""),
        # what the author says, asks, or leaves to nobody
        ("I am inclined to believe that ", "", ""),
        ("I, however, agree to some extent and believe that ", "", ""),
        ("I approve of the statement which says ", "", ""),
        ("I certainly can say that ", "", ""),
        ("Moreover, I have always believed that ", "", ""),
        ("Let me also tell you that ", "", ""),
        ("It can be said that ", "", ""),
        ("It could be widely thought that ", "", ""),
        ("It is needless to say that ", "", ""),
        ("To conclude, it is now evident that ", "", ""),
        ("Having said that ", "", ""),
        ("I happen to believe from my heart that ", "", ""),
        ("", ", argues, if it comes to that", ""),
        ("", ", nobody finds this good", ""),
        ("", ", he must do more than say", ""),
        ("Do you think ", "", ""),
        ("The above stated reasons outweigh the fact that ", "", ""),
        ("This is the claim that ", "", ""),
        # nouns, names, other clauses
        ("", ", more and more states", ""),
        ("", ", beyond the United States", ""),
        ("", ", you should not bother about what he says", ""),
        ("Why should voters, ", ", believe that it will last", ""),
        ("", ", the shops say that they will close", ""),
        ("", ", many people have declared their love", ""),
    ],
)
def test_nothing_governs(head: str, tail: str, first: str) -> None:
    assert found(head, tail, first) == []


@pytest.mark.parametrize(
    ("head", "tail", "first", "kind", "words"),
    [
        ("No ", "", "bill", "negation", "No"),
        ("It does not seem right to suggest that ", "", "", "negation", "not seem right to suggest that"),
        ("I don't think ", "", "", "negation", "don't think"),
        ("If she comes, ", "", "", "condition", "If she comes,"),
        ("They come if ", "", "", "condition", "if"),
        ("", " if it is paid", "", "condition", "if it is paid"),
        ("", ", unless it is paid, as we hope", "", "condition", "unless it is paid, as"),
        ("At least ", "", "", "quantifier", "At least"),
        ("Some people believe that ", "", "", "who says it", "Some people believe that"),
        ("Critics may argue that ", "", "", "who says it", "Critics may argue that"),
        ("", ", the agency estimated in 2022", "", "who says it", "the agency estimated"),
        ("", ", said Ann Weber", "", "who says it", "said"),
        ("", ", the shops say", "", "who says it", "the shops say"),
    ],
)
def test_it_governs(head: str, tail: str, first: str, kind: str, words: str) -> None:
    ((found_kind, found_words),) = found(head, tail, first)
    assert (kind in found_kind, found_words) == (True, words)
