"""A "not" that a claim need not have: of a clause that it does not take up, or put in other words; beside each, a fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.checker import check
from tests.rules.pairs import pair

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.reading import Reading

    ReadMap = Callable[..., Reading]

ELSEWHERE = {
    "Rents in Bath have doubled, while in the suburbs they have not risen": (
        "Rents in Bath have risen.",
        "Rents in the suburbs have risen.",
        "not",
    ),
    "Rents in the old town have doubled, but the rents of the suburbs have not risen": (
        "Rents in the old town have risen.",
        "Rents in the suburbs have risen.",
        "not",
    ),
    "The nurses have accepted the offer, but the porters do not accept it": (
        "The nurses accept the offer.",
        "The porters accept the offer.",
        "not",
    ),
    "Rents in the old town have doubled, while in the suburbs they have not risen": (
        "Rents in the old town have risen.",
        "Rents in the suburbs have risen.",
        "not",
    ),
    "The pool is open every day in July, but in June it is not open on Mondays": (
        "In July the pool is open daily.",
        "In June the pool is open on Mondays.",
        "not",
    ),
    "The curator dated the vase to 1640; the museum's director does not accept the date": (
        "The vase was dated to 1640 by the curator.",
        "The director of the museum accepts the date.",
        "not",
    ),
    "The lawyers knew of the letter, but no juror knew of it": (
        "The lawyers knew about the letter.",
        "Some juror knew of the letter.",
        "no",
    ),
    "The dyke held, but the pumps in the meadow did not hold": (
        "The dyke held during the flood.",
        "The pumps in the meadow held.",
        "not",
    ),
    "The choir, which has not sung outside Finland, gave three concerts in Vienna and Graz": (
        "The choir has sung in Vienna and Graz.",
        "The choir has sung outside Finland.",
        "not",
    ),
    "The bridge is not safe for carts, though the ferry is": (
        "The ferry is safe for carts.",
        "The bridge is safe for carts.",
        "not",
    ),
    "The porters do not get paid leave, but the nurses do": (
        "The nurses get paid leave.",
        "Paid leave is what the porters and the nurses get.",
        "not",
    ),
    "The old mill cannot grind rye; the new one can": (
        "The new mill can grind rye.",
        "The old mill can grind rye.",
        "cannot",
    ),
    "My aunt spoke three languages and never wrote a line in two of them": (
        "The writer's aunt had three languages.",
        "My aunt wrote in three languages.",
        "never",
    ),
}


def found(reading: Reading) -> list[tuple[str, str]]:
    return [(one.code.id, one.message) for one in check(reading) if one.code.id.startswith("AM3")]


def denied(word: str, *, ours: bool = False) -> list[tuple[str, str]]:
    has, has_not = ("1.1", "its quote") if ours else ("the quote", "1.1")
    return [("AM307", f"{has} has “{word}” and {has_not} has no negation: they may say opposite things")]


@pytest.mark.parametrize("quote", ELSEWHERE)
def test_a_not_of_the_clause_that_a_claim_takes_up(read_map: ReadMap, quote: str) -> None:
    fair, unfair, word = ELSEWHERE[quote]
    assert found(read_map(*pair(fair, quote))) == []
    assert found(read_map(*pair(unfair, quote))) == denied(word)


@pytest.mark.parametrize(
    ("claim", "quote", "word"),
    [
        # of what the clause before it names
        (
            "The king paid the soldiers.",
            "The king owed the soldiers pay, and when he did not pay them they left",
            "not",
        ),
        ("The firm has paid for the land.", "The firm bought the land in 1890 but has never paid the heirs", "never"),
        (
            "The king had a great bell from Lund.",
            "The king had a bell from Lund, and when he had no bell he left",
            "no",
        ),
        ("The old mill of Bath burns.", "The old mill of Bath grinds rye; the mill does not burn", "not"),
        ("Cellos play.", "Cellos are cheap and rest, while in the hall violins do not play", "not"),
        (
            "The old mill grinds wheat in winter.",
            "The old mill grinds rye in winter, but in summer it does not grind wheat",
            "not",
        ),
        (
            "The mayor opened the mill in the spring for a week.",
            "In the spring, the mayor opened the stone mill for a week, but the mayor did not open the stone mill",
            "not",
        ),
        # of one of two that are named together
        ("My old aunt swims.", "My old aunt and my uncle do not swim", "not"),
        ("The old church was damaged.", "The old church and the mill were not damaged by the storm", "not"),
        # of whom a claim calls otherwise
        ("The watchman saw the thief.", "The porter saw the thief, but the guard never saw him", "never"),
        # an aside of which the claim takes up more
        ("The choir has sung in Graz.", "The choir, which has not sung in Graz, gave concerts in Vienna", "not"),
        ("The nurses get paid leave.", "The porters do not get paid leave, and the nurses do not", "not"),
        ("The vicar gets paid leave.", "The porters do not get paid leave, whatever the vicar did", "not"),
        (
            "The bridge and the ferry are safe for carts.",
            "The bridge is not safe for carts, though the ferry is",
            "not",
        ),
    ],
)
def test_a_not_that_only_seems_to_stand_elsewhere(read_map: ReadMap, claim: str, quote: str, word: str) -> None:
    assert found(read_map(*pair(claim, quote))) == denied(word)


OTHERWISE = [
    # denied, and undone again
    (
        "It is not true, the auditor found, that the charity had failed to publish its accounts",
        "The auditor found that the charity had published its accounts.",
        "The auditor found that the charity had failed to publish its accounts.",
    ),
    (
        "It is untrue that the ferry company refused to carry the sailors",
        "The ferry company carried the sailors.",
        "The ferry company refused to carry the sailors.",
    ),
    (
        "There was not one of the miners who did not know the song by heart",
        "All the miners knew the song by heart.",
        None,
    ),
    (
        "There was not one of the miners who knew the song by heart",
        "None of the miners knew the song by heart.",
        "All the miners knew the song by heart.",
    ),
    (
        "She is sorry that she did not sell the mill when the price was high",
        "She wishes she had sold the mill when the price was high.",
        "She sold the mill when the price was high.",
    ),
    (
        "It is not true that the firm which refused payment pays its men",
        "The firm does not pay its men.",
        "The firm pays its men.",
    ),
    # by a word that negates by itself
    (
        "There is no evidence that the tower was used as a prison, and the story rests on a postcard",
        "The story that the tower was used as a prison is unsupported.",
        "The tower was used as a prison.",
    ),
    (
        "The report has no figures on the cost of the tunnel",
        "The report dispenses with figures on the cost of the tunnel.",
        "The report has figures on the cost of the tunnel.",
    ),
    (
        "Delmar paid no duty on the wine for nine years",
        "Delmar evaded the duty on the wine for nine years.",
        "Delmar paid the duty on the wine for nine years.",
    ),
    # what something does not account for, and what it did not keep from happening
    (
        "Children who ate breakfast did better at sums, even after income had been taken into account",
        "Children who ate breakfast did better at sums, and income did not account for it.",
        "Children who ate breakfast did not do better at sums.",
    ),
    (
        "Despite the drought the vineyard had its best year",
        "The drought did not keep the vineyard from having its best year.",
        "The vineyard did not have its best year.",
    ),
    # the last
    (
        "The brewery closed in May, and with it went the last jobs in the valley",
        "After the closing of the brewery there were no jobs left in the valley.",
        "With the brewery went no jobs in the valley.",
    ),
    (
        "The last tram leaves the depot at half past ten",
        "After half past ten no tram leaves the depot.",
        "No tram leaves the depot at half past ten.",
    ),
    (
        "The fire destroyed the registers of the parish",
        "After the fire the parish had no registers.",
        "After the fire no registers of the parish were destroyed.",
    ),
    (
        "The last speaker of the language died in the spring",
        "Since the spring nobody has spoken the language.",
        "The last speaker of the language did not die in the spring.",
    ),
    # of the other one of two
    (
        "Unlike swifts, whose nests are made of feathers, martins have nests of mud",
        "Swifts, in contrast to martins, do not have nests of mud.",
        "Martins, in contrast to swifts, do not have nests of mud.",
    ),
    (
        "Unlike the older bridge, the new one can carry lorries",
        "The older bridge cannot carry lorries.",
        "The new bridge cannot carry lorries.",
    ),
    (
        "In contrast to her brother, Ada spoke fluent Greek",
        "Ada's brother did not speak fluent Greek.",
        "Ada did not speak fluent Greek.",
    ),
    (
        "Unlike the Romans, the Greeks built no roads of stone",
        "The Romans built roads of stone.",
        "The Greeks built roads of stone.",
    ),
    (
        "Whereas the drug helps men of any age, it does not help women",
        "The drug helps men of any age.",
        "The drug helps women.",
    ),
    # what is needed
    (
        "The trustees cannot sell the land against the will of the parish",
        "The trustees need the parish's agreement to sell the land.",
        "The trustees can sell the land against the will of the parish.",
    ),
    (
        "No dog that is not on a lead is allowed in the park",
        "Dogs must be on a lead in the park.",
        None,
    ),
    # "none could"
    (
        "None of the pumps in the cellar could stop the water",
        "All the pumps in the cellar stood still.",
        "The pumps in the cellar stopped the water.",
    ),
]


@pytest.mark.parametrize(("quote", "fair", "unfair"), OTHERWISE)
def test_what_is_put_otherwise(read_map: ReadMap, quote: str, fair: str, unfair: str | None) -> None:
    assert found(read_map(*pair(fair, quote))) == []
    if unfair is not None:
        assert [code for code, _ in found(read_map(*pair(unfair, quote)))] == ["AM307"]


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("After that no children sleep at the school.", "The last tram passes the school where the children sleep"),
        (
            "After the feast no children slept at the school.",
            "The children slept at the school on the day of the feast",
        ),
        ("The mill has to grind rye at night.", "The mill does not grind rye at night"),
        ("The mill has to grind rye at night.", "The mill does not grind rye at night and does not saw by day"),
        ("All the porters came at noon.", "No clerk came in the morning, and the porters did not come at noon"),
        ("The rain did not affect the trains to the coast.", "The rain affected the trains to the coast all day"),
        ("The trains to the coast did not run.", "Although it rained, the trains to the coast ran on time"),
    ],
)
def test_what_only_seems_to_be_put_otherwise(read_map: ReadMap, claim: str, quote: str) -> None:
    assert "AM307" in [code for code, _ in found(read_map(*pair(claim, quote)))]


def test_a_duty_turned_round_is_said_once(read_map: ReadMap) -> None:
    quote = "Drivers need not stop at the crossing unless somebody waits"
    reading = read_map(*pair("Drivers are forbidden to stop at the crossing unless somebody waits.", quote))
    assert found(reading) == [("AM329", "1.1 says “are forbidden to”, but its quote says “need not”")]


SAVED = "Had the dyke not been raised, some 3,000 families would have lost their homes"
CAUSES = [
    # what would have been
    (SAVED, "The raising of the dyke saved 3,000 families from losing their homes.", []),
    (SAVED, "Some 3,000 families lost their homes.", ["AM328"]),
    # a time is no cause
    (
        "In the decade after the Armistice the town lost a third of its people, for its mills had no cotton",
        "The town lost a third of its people because its mills had no cotton.",
        [],
    ),
    (
        "In the ten years after the mine opened, the price of land rose",
        "The mine's opening drove up the price of land.",
        ["AM313"],
    ),
    (
        "In the ten years after the mine opened, the price of land rose",
        "The price of land rose because the mine opened.",
        ["AM313"],
    ),
    (
        "Two years after the mine opened, the price of land rose",
        "The mine's opening drove up the price of land.",
        ["AM313"],
    ),
    (
        "In the ten years after the war the price of bread doubled, in spite of laws that forbade bakers to ask more than before",
        "The price of bread doubled because of laws.",
        ["AM307"],
    ),
    (
        "The team won its last match in spite of a referee who refused it two penalties",
        "The team won its last match because of the referee.",
        ["AM307"],
    ),
    ("The team won its match in spite of the referee", "The team won its match in spite of the referee.", []),
    # the whole of which a part is named
    ("Among pupils of the school, one in four skipped breakfast", "A quarter of all pupils skipped breakfast.", []),
    ("The scanner overlooked one tumour in six", "The scanner overlooked all tumours.", ["AM325"]),
    ("Some of the guests at the inn complained", "A tenth of all the guests at the inn complained.", []),
    ("Some of the guests at the inn complained", "All the guests at the inn complained.", ["AM325"]),
]


@pytest.mark.parametrize(("quote", "claim", "expected"), CAUSES)
def test_causes_conditions_and_wholes(read_map: ReadMap, quote: str, claim: str, expected: list[str]) -> None:
    assert [code for code, _ in found(read_map(*pair(claim, quote)))] == expected
