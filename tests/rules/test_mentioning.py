"""Claims that put forward what their quote only mentions, under "doubts that" or "whether", beside those that do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.checker import check
from tests.rules.pairs import pair

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.reading import Reading

OPPOSITE, SURER = "AM307", "AM302"
CLAIM = "The bridge is safe for carts."
DENIED = {
    "Nobody believes that the old bridge is safe for heavy carts": "nobody believes",
    "Dr. Lind doubts that the bridge is safe for carts": "doubts that",
    "The owner denied that the bridge is safe for carts": "denied that",
    "Dr. Lind is not sure that the bridge is safe for carts": "not sure that",
    "It would be wrong to say that the bridge is safe for carts": "wrong to say that",
    "It is a lie that the bridge is safe for carts": "lie that",
    "There is no proof that the bridge is safe for carts": "no proof",
    "We don't believe that the bridge is safe for carts": "don't believe that",
    "It does not follow that the bridge is safe for carts": "not follow that",
    "There is little evidence that the bridge is safe for carts": "little evidence that",
    "It is far from clear that the bridge is safe for carts": "far from clear that",
    "The trial failed to show that the bridge is safe for carts": "failed to show that",
    "The court rejected the view that the bridge is safe for carts": "rejected the view that",
    "I doubt very much that the bridge is safe for carts": "doubt very much that",
    "I am not persuaded, having read it all, that the bridge is safe for carts": "not persuaded, having read it all, that",
    "The idea that the bridge is safe for carts has long been refuted": "refuted",
    "Rumours that the bridge is safe for carts proved groundless": "groundless",
    "I doubt the bridge is safe for carts": "doubt",
    "I do not believe the bridge is safe for carts": "not believe",
    "Nobody yet believes that the bridge is safe for carts": "Nobody yet believes that",
    "The inn is old. Nobody says that the bridge is safe for carts": "Nobody says that",
}
ASKED = {
    "Nobody knows whether the bridge is safe for carts": "whether",
    "Dr. Lind questions whether the bridge is safe for carts": "whether",
    "If the bridge is safe for carts, it can stay open": "If",
    "We do not know if the bridge is safe for carts": "if",
    "Whether the bridge is safe for carts is unknown": "Whether",
    "We cannot yet say whether the bridge is safe for carts": "whether",
}
TAKEN_FOR_TRUE = [
    "Nobody doubts that the bridge is safe for carts",
    "It cannot be denied that the bridge is safe for carts",
    "There is no doubt that the bridge is safe for carts",
    "It is not a myth that the bridge is safe for carts",
    "Nobody knew that the bridge is safe for carts",
    "It is not fair that the bridge is safe for carts",
    "It is wrong that the bridge is safe for carts",
    "It is not only the mayor who says that the bridge is safe for carts",
    "Nobody believed that the bridge is safe for carts, but it is",
    "Although nobody believed that the bridge is safe for carts, it is open",
    "The bridge is safe for carts, and nobody says that the bridge is safe for carts by luck",
    "Nobody believes that the bridge is not safe for carts",
    "It looks as if the bridge is safe for carts",
    "Nobody says that in May. The bridge is safe for carts",
    "Whether the bridge is safe for carts is not in question",
    "At first we doubted that the bridge is safe for carts; the figures convinced us",
    "The belief that the bridge is not safe for carts is mistaken",
    "I do not think it an exaggeration to say that the bridge is safe for carts",
    "There is little doubt that the bridge is safe for carts",
    "There can hardly be any doubt that the bridge is safe for carts",
    "Few would deny that the bridge is safe for carts",
    "Only a fool would deny that the bridge is safe for carts",
    "It would be wrong to deny that the bridge is safe for carts",
    "Who would deny that the bridge is safe for carts?",
    "Those who doubt that the bridge is safe for carts are mistaken",
    "Far from doubting that the bridge is safe for carts, she built it",
    "The owner is asked whether the bridge is safe for carts, and answers that it is",
    "He stayed away because he says that the bridge is safe for carts",
]
OWN = [
    ("The bridge is not safe for carts.", "Nobody believes that the bridge is safe for carts"),
    ("The bridge may be safe for carts.", "Nobody knows whether the bridge is safe for carts"),
    ("Whether the bridge is safe is open.", "Nobody knows whether the bridge is safe for carts"),
    ("Is the bridge safe for carts?", "Nobody knows whether the bridge is safe for carts"),
    ("The owner doubts the bridge is safe.", "The owner doubts that the bridge is safe for carts"),
    ("Glass is not a liquid.", "It is a popular misconception that glass is a liquid"),
    ("Tulips never ruined the Dutch.", "The notion that tulips ruined the Dutch has been thoroughly refuted"),
    ("The old bridge can stay open.", "If the bridge is safe for carts, it can stay open"),
    ("The bridge is dangerous for carts.", "Nobody believes that the bridge is safe for carts"),
    ("The bridge is safe.", "He doubts that the bridge built by monks of the old abbey in a hard winter is safe"),
    ("Carts cross.", "He doubts that carts are heavy"),
]


LEFT_OUT = [
    (
        "The council closed the bridge.",
        "The council refused to close the bridge to heavy carts",
        OPPOSITE,
        "refused to",
    ),
    ("The bridge carries heavy carts.", "The bridge fails to carry heavy carts in winter", OPPOSITE, "fails to"),
    ("Carts cross the bridge.", "Hardly any carts cross the bridge in winter", OPPOSITE, "Hardly any"),
    ("It was closed with a notice.", "It was closed without a notice in spring", OPPOSITE, "without a"),
    ("The council closes the bridge.", "The council plans to close the bridge to heavy carts", SURER, "plans to"),
    ("The bridge is safe for carts.", "The bridge used to be safe for heavy carts", SURER, "used to be"),
    ("The bridge is safe for carts.", "The bridge would be safe for heavy carts with new piers", SURER, "would be"),
    ("The mill grinds the rye.", "The mill used to grind the rye of the valley", SURER, "used to"),
    ("The harbour is dredged.", "The harbour should be dredged every year by the town", SURER, "should be"),
    ("The mayor sold the bridge.", "The former mayor sold the bridge to the carters", SURER, "The former"),
    ("The mayor stole the money.", "The mayor allegedly stole the money of the town", SURER, "allegedly"),
]
KEPT = [
    ("The council refused to close the bridge.", "The council refused to close the bridge to heavy carts"),
    ("The council will not close it.", "The council refused to close it to heavy carts"),
    ("The council would like to close the bridge.", "The council plans to close the bridge to heavy carts"),
    ("The bridge would be safe.", "The bridge would be safe for heavy carts with new piers"),
    ("The bridge is safe for carts.", "The bridge is very safe for heavy carts"),
    ("The council closed the bridge.", "The council has now closed the bridge to heavy carts"),
    ("The council closed the bridge.", "The council had to close the bridge to heavy carts"),
    ("The council closed the bridge.", "The council which never paid closed the bridge to carts"),
    ("The council closed the bridge.", "The council never paid and closed the bridge to carts"),
    ("The council closed the bridge.", "The council, never loved, closed the bridge to heavy carts"),
    ("The council closed the bridge.", "The council refused at first, but it closed the bridge"),
    ("The bridge works.", "The bridge never failed to work in a hard winter"),
    ("The bridge carries carts.", "The bridge can carry heavy carts in a hard winter"),
    ("Readers admire her patience.", "Readers can't help admiring her patience"),
    ("Sales rose by nine percent.", "Sales rose by nine percent. Profits did not"),
    ("Rents rose by a tenth.", "Rents rose by a tenth; wages did not"),
    ("The coast road is open.", "The coast road is open, but the pass is not"),
    ("The north votes green.", "The north votes green, as the south does not"),
    ("The old king had been a wrestler.", "The old king was a former wrestler"),
    ("Grandfather smoked a pipe after dinner.", "Grandfather would smoke a pipe after dinner"),
    ("Every law has a gap.", "There is no law that does not have a gap"),
    ("Everyone in the village knows the song.", "There is nobody in the village who does not know the song"),
    ("The bridge was safe for carts.", "The bridge used to be safe for heavy carts"),
    ("The harvest failed.", "Had the harvest not failed, the town would have held out"),
    ("The harvest fails.", "If the harvest does not fail, the town holds out"),
    ("The ozone layer heals.", "Sceptics said that the ozone layer would heal in time"),
    ("Most carts cross the bridge.", "Hardly a day passes, and most carts cross the bridge"),
]


def found(reading: Reading) -> list[tuple[str, str]]:
    return [(one.code.id, one.message) for one in check(reading) if one.code.id in {OPPOSITE, SURER}]


@pytest.mark.parametrize(("quote", "words"), DENIED.items())
def test_what_a_quote_denies(read_map: Callable[..., Reading], quote: str, words: str) -> None:
    ((code, message),) = found(read_map(*pair(CLAIM, quote)))
    assert (code, message.partition("”")[0]) == (OPPOSITE, f"the quote has “{words}")


@pytest.mark.parametrize(("quote", "words"), ASKED.items())
def test_what_a_quote_asks_or_supposes(read_map: Callable[..., Reading], quote: str, words: str) -> None:
    assert found(read_map(*pair(CLAIM, quote))) == [(SURER, f"1.1 asserts what its quote only has after “{words}”")]


@pytest.mark.parametrize("quote", TAKEN_FOR_TRUE)
def test_what_a_quote_takes_for_true(read_map: Callable[..., Reading], quote: str) -> None:
    assert found(read_map(*pair(CLAIM, quote))) == []


@pytest.mark.parametrize(("claim", "quote"), OWN)
def test_what_a_claim_says_as_its_quote_does_or_of_something_else(
    read_map: Callable[..., Reading], claim: str, quote: str
) -> None:
    assert found(read_map(*pair(claim, quote))) == []


def test_an_ellipsis_that_denies_the_claim_itself_is_found(read_map: Callable[..., Reading]) -> None:
    assert found(read_map(*pair("Wages rose by a tenth.", "Rents rose by a tenth; wages did not")))


@pytest.mark.parametrize(
    ("claim", "quote", "code"),
    [
        ("Organic farming can feed the world.", "It is questionable whether organic farming can feed the world", SURER),
        ("The wolves should be shot.", "The hunters ask whether the wolves should be shot", SURER),
        ("Wolves can be kept out.", "It is a myth that wolves can be kept out of a fold", OPPOSITE),
        ("Lightning never strikes twice.", "It is a lie that lightning never strikes twice", OPPOSITE),
    ],
)
def test_a_word_that_both_have_guards_nothing(
    read_map: Callable[..., Reading], claim: str, quote: str, code: str
) -> None:
    assert [one for one, _ in found(read_map(*pair(claim, quote)))] == [code]


@pytest.mark.parametrize(("key", "number"), [("because", 1), ("but", 0)])
def test_what_is_there_to_be_answered_is_not_judged(read_map: Callable[..., Reading], key: str, number: int) -> None:
    below = f"      {key}:\n        - premise: A cart fell in.\n          implicit: true\n"
    reading = read_map(*pair(CLAIM, "The owner doubts that the bridge is safe for carts", below))
    assert len(reading.claims) == 3
    assert len(found(reading)) == number


def test_what_has_another_quote_is_not_judged(read_map: Callable[..., Reading]) -> None:
    quote = "The owner doubts that the bridge is safe for carts"
    map_, article = pair(CLAIM, quote)
    several = map_.replace(f"quote: >-\n        {quote}", f'quote: ["{quote}", "The mayor knows better"]')
    assert several != map_
    assert len(found(read_map(map_, article))) == 1
    assert found(read_map(several, f"{article} The mayor knows better.")) == []


def test_a_claim_of_one_word_or_of_other_words_is_not_judged(read_map: Callable[..., Reading]) -> None:
    quote = "The owner doubts that the bridge is safe for carts"
    for claim in ("It is the bridge.", "The bridge is safe for heavy lorries.", "The owner has a bridge for carts."):
        assert found(read_map(*pair(claim, quote))) == []


@pytest.mark.parametrize(
    "quote",
    [
        "The inn is not old. The owner says that the bridge is safe for carts",
        "He does not come, for the owner says that the bridge is safe for carts",
        "The owner, not a fool, knows that the bridge is safe for carts",
        "It is as if nobody says it; the bridge is safe for carts, and that is that",
        "Most carts are not safe, and the bridge is safe for carts",
    ],
)
def test_a_no_of_another_clause_denies_nothing(read_map: Callable[..., Reading], quote: str) -> None:
    assert found(read_map(*pair(CLAIM, quote))) == []


@pytest.mark.parametrize(("claim", "quote", "code", "words"), LEFT_OUT)
def test_what_a_claim_leaves_out_before_what_it_repeats(
    read_map: Callable[..., Reading], claim: str, quote: str, code: str, words: str
) -> None:
    ((found_as, message),) = found(read_map(*pair(claim, quote)))
    said = {
        SURER: f"1.1 leaves out “{words}”, and so says more than the article does",
        OPPOSITE: f"the quote has “{words}” {'before' if words[0].isupper() else 'in'} what 1.1 says: "
        "they may say opposite things",
    }
    assert (found_as, message) == (code, said[code])


@pytest.mark.parametrize(("claim", "quote"), KEPT)
def test_what_a_claim_keeps_or_may_leave_out(read_map: Callable[..., Reading], claim: str, quote: str) -> None:
    assert found(read_map(*pair(claim, quote))) == []


@pytest.mark.parametrize(("more", "number"), [(380, 1), (400, 0)])
def test_of_a_very_long_quote_nothing_is_said(read_map: Callable[..., Reading], more: int, number: int) -> None:
    """It would be looked at once for each "that" in it."""
    quote = f"He doubts that the bridge is safe for carts {'and old ' * (more // 2)}".strip()
    assert len(found(read_map(*pair("The bridge is safe for carts.", quote)))) == number
