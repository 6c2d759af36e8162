"""Of how many a claim says what its quote says: what is changed, and what says the same or is said of something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.checker import check
from argmap.rules.quantified import other_quantity
from argmap.words import Wording, built_in, quantities
from tests.rules.pairs import pair

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.reading import Reading

CODES = {"AM302", "AM304", "AM307", "AM321", "AM325"}


def found(reading: Reading) -> list[str]:
    return [one.message for one in check(reading) if one.code.id in CODES]


@pytest.mark.parametrize(
    ("claim", "quote", "words"),
    [
        ("Most of the geese stay over winter.", "Some of the geese stay over winter on the lake", ("most", "some")),
        ("All the geese stay over winter.", "Most of the geese on the lake stay over winter", ("all", "most")),
        (
            "Every hive lost its queen in May.",
            "Several hives on the hill lost their queen in May",
            ("every", "several"),
        ),
        ("All hives lost a queen in May.", "Several hives on the hill lost a queen in May", ("all", "several")),
        ("All of the geese stay over winter.", "Half of the geese stay over winter here", ("all", "Half")),
        ("Most ducks stay over winter.", "Half the ducks stay over winter here", ("most", "Half")),
        ("No farmer still keeps geese.", "Hardly any farmer here still keeps geese", ("no", "hardly any")),
        ("Most farmers still keep geese.", "Hardly any farmer here still keeps geese", ("most", "hardly any")),
        ("Many farmers keep geese.", "Few farmers in this valley keep geese", ("many", "few")),
        ("Few farmers keep geese.", "Most farmers in this valley keep geese", ("few", "most")),
        ("All the farmers keep geese.", "Many farmers in this valley keep geese", ("all", "many")),
        ("Nearly all farmers keep geese.", "Most farmers in this valley keep geese", ("nearly all", "most")),
        ("Half of its honey is sold in May.", "About a third of its honey is sold in May", ("Half", "about a third")),
        ("Two thirds of its honey is sold.", "A third of its honey is sold in May", ("Two thirds", "A third")),
        ("A third of the geese stay.", "At least half of the geese stay over winter", ("A third", "at least half")),
        ("Half of the geese stay.", "More than half of the geese stay over winter", ("Half", "more than half")),
        ("More than half of the geese stay.", "Half of the geese stay over winter", ("more than half", "Half")),
        (
            "In 13 of 31 nests an egg was lost.",
            "She saw 31 nests, and in none of them an egg was lost",
            ("13 of 31", "none"),
        ),
        (
            "In all of the nests an egg was lost.",
            "She saw 31 nests, and in none of them an egg was lost",
            ("all", "none"),
        ),
        ("In none of the nests an egg was lost.", "In 13 of the 31 nests an egg was lost", ("none", "13 of the 31")),
        ("Most of the eggs hatch in June.", "Some of them hatch in June, as everybody here knows", ("most", "some")),
        ("Some of the old hives are painted.", "All of the old hives are painted", ("some", "all")),
    ],
)
def test_of_more_or_of_fewer(read_map: Callable[..., Reading], claim: str, quote: str, words: tuple[str, str]) -> None:
    said = f"1.1 says “{words[0]}”, but its quote says “{words[1]}”"
    assert found(read_map(*pair(claim, quote))) == [said]


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("Several geese stay over winter.", "Some of the geese stay over winter on the lake"),
        ("Many geese stay over winter.", "Some of the geese stay over winter on the lake"),
        ("Many geese stay over winter.", "Most of the geese stay over winter on the lake"),
        ("Some geese stay over winter.", "Most of the wild geese stay over winter on the small lake"),
        ("Each hive lost its queen.", "Every hive on the hill lost its queen in May"),
        ("Most geese stay over winter.", "Two thirds of the geese stay over winter here"),
        ("Most geese stay over winter.", "More than half of the geese stay over winter here"),
        ("Most geese stay over winter.", "At least half of the geese stay over winter here"),
        ("Most geese stay over winter.", "Nearly all geese stay over winter here"),
        ("A third of its honey is sold in May.", "About a third of its honey is sold in May"),
        ("A third of its honey is sold in May.", "34 percent of its honey is sold in May"),
        ("Two thirds of the geese leave in winter.", "A third of the geese stay in winter"),
        ("Most geese leave in winter.", "Few geese stay in winter on this lake"),
        ("Most geese do not stay in winter.", "Few geese stay in winter on this lake"),
        ("Some geese do not stay.", "Not all of the geese stay over winter here"),
        ("Not all geese stay.", "Some of the geese stay over winter here"),
        ("All the geese stay.", "Some of the geese stayed, and by now all of the geese stay over winter"),
        ("Most of the geese stay.", "Some of the ducks and most of the geese stay over winter"),
        ("The most expensive honey is sold in May.", "Some of the expensive honey is sold in May"),
        ("All night the geese cry.", "Some of the geese cry through the night"),
        ("In the first half of the year honey is dear.", "A third of the year honey is dear in this town"),
        ("Some 40 geese stay.", "All the 40 geese stay over winter here"),
        ("Most geese stay over winter.", "Half the geese stay over winter here"),
        ("All the hives are tested by a smith.", "Most of the boats built in the yard are tested by a smith"),
        ("Hardly any geese leave in winter.", "Most of the geese stay in winter"),
    ],
)
def test_the_same_or_of_something_else(read_map: Callable[..., Reading], claim: str, quote: str) -> None:
    assert found(read_map(*pair(claim, quote))) == []


def test_what_is_no_quantity() -> None:
    text = (
        "The most, at most, all day, half a million, the second half of the year, some 40 geese, every other hive, "
        "no longer, not all geese, as many geese, the first quarter of May, a third hive, most expensive, each other"
    )
    assert quantities(Wording(text, built_in()[0])) == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Some glass broke.", []),
        ("Some old glass broke.", []),
        ("Some glass boats sank.", [("some", ("gla", "boat", "sank"))]),
        ("Half of them sank.", [("Half", ())]),
        ("A third of them sank.", [("A third", ())]),
        ("Few boats sank.", [("few", ("boat", "sank"))]),
        ("Very few boats sank.", [("very few", ("boat", "sank"))]),
        ("The few boats sank.", []),
        ("So few boats sank.", []),
    ],
)
def test_of_how_many_it_is_said(text: str, said: list[tuple[str, tuple[str, ...]]]) -> None:
    assert [(one.words, one.of) for one in quantities(Wording(text, built_in()[0]))] == said


IN_STORMS = "of the boats of the town sank in a storm in May"


@pytest.mark.parametrize(
    ("own", "quoted", "words"),
    [
        ("Most of the boats are new.", "Some of them are new.", ("most", "some")),
        ("Most of them are new.", "Some of the boats are new.", ("most", "some")),
        ("Most of the boats are new and most of the boats are fast.", "Some of the boats are new and fast.", None),
        ("Most of them sank in heavy storms.", "Some of them sank in heavy storms.", ("most", "some")),
        ("Most of them sank in heavy storms of spring, and all crews did.", "Some of them sank in heavy storms of spring.", None),
        ("Half of the old boats sank in May.", "A third of the boats which are old sank in May.", ("Half", "A third")),
        # the contrary where nothing else is changed; with another word it may be said of the others
        (f"Most {IN_STORMS}.", f"Few {IN_STORMS}.", ("most", "few")),
        (f"Most {IN_STORMS} with crews.", f"Few {IN_STORMS}.", None),
        (f"Few {IN_STORMS} with crews.", f"Most {IN_STORMS}.", None),
        (f"Three quarters {IN_STORMS}.", f"A fifth {IN_STORMS}.", ("Three quarters", "A fifth")),
        (f"Three quarters {IN_STORMS} with crews.", f"A fifth {IN_STORMS}.", None),
        # what says less, where claim and quote are else the same
        ("Some of the boats sank in May.", "All of the boats sank in May.", ("some", "all")),
        ("Some of the boats sank in May.", "All of the boats sank in May with their crews, their nets and their lamps.", None),
        ("Half of the boats sank in May.", "Nearly all of the boats sank in May.", ("Half", "nearly all")),
        ("Some of the boats sank in May.", "None of the boats sank in May.", ("some", "none")),
        ("Hardly any of the boats sank in May.", "None of the boats sank in May.", None),
        # the whole of a part has to be the quote's
        ("14 of the 41 boats sank in May.", "None of the 41 boats sank in May.", ("14 of the 41", "none")),
        ("14 of the 41 boats sank in May.", "None of the boats sank in May.", None),
        # a third is not most, and more than a third may be
        ("Most of the boats sank in May.", "A third of the boats sank in May.", ("most", "A third")),
        ("Most of the boats sank in May.", "More than a third of the boats sank in May.", None),
    ],
)  # fmt: skip
def test_another_quantity(own: str, quoted: str, words: tuple[str, str] | None) -> None:
    changed = other_quantity(*(Wording(text, built_in()[0]) for text in (own, quoted)))
    assert (changed and (changed[0].words, changed[1].words)) == words


@pytest.mark.parametrize(
    ("claim", "quote", "words"),
    [
        (
            "The tenants by the works all complain of noise at night.",
            "Some of the tenants by the works complain of noise at night",
            ("all", "some"),
        ),
        (
            "Bakers always work through the night before a feast.",
            "Bakers often work through the night before a feast",
            ("always", "often"),
        ),
        (
            "Judges invariably close the court to the press in such cases.",
            "Judges sometimes close the court to the press in such cases",
            ("invariably", "sometimes"),
        ),
        (
            "All members may speak at the meeting.",
            "Only members who have paid may speak at the meeting",
            ("all", "Only members"),
        ),
        (
            "Every boat may enter the inner harbour.",
            "Only boats with a licence may enter the inner harbour",
            ("every", "Only boats"),
        ),
        ("All of the wells are dry.", "At least one of the wells is dry", ("all", "at least one")),
    ],
)
def test_all_for_a_part_wherever_they_stand(
    read_map: Callable[..., Reading], claim: str, quote: str, words: tuple[str, str]
) -> None:
    assert found(read_map(*pair(claim, quote))) == [f"1.1 says “{words[0]}”, but its quote says “{words[1]}”"]


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        (
            "At night there is noise at the works, and some tenants complain.",
            "Some of the tenants by the works complain of noise at night",
        ),
        (
            "All of the witnesses gave the colour of the car.",
            "Several witnesses saw the car, and all of them gave its colour",
        ),
        (
            "It is often all night that bakers work before a feast.",
            "Bakers often work through the night before a feast",
        ),
        ("Most boats were old, all in all.", "Most of the boats were old"),
        ("Every school of the town has its own bus.", "The town has several schools, each with its own bus"),
        ("Never did many of the boats leave the port.", "Many of the boats never left the port"),
        ("The fund does not pay for the whole road.", "The fund pays for part of the road"),
        ("All men are brothers, he said.", "He often said that all men are brothers"),
        ("All three of the largest banks failed in May.", "The three largest banks, among several, all failed in May"),
        ("All the wells are said to be dry.", "Some say that all the wells are dry"),
        ("All members who have paid may speak, and only they.", "Only members who have paid may speak at the meeting"),
        ("All boats may enter the inner harbour in May.", "Only in May may boats enter the inner harbour"),
        ("All boats in the harbour were old.", "The only boats in the harbour were old"),
        ("Some of the wells are dry.", "At least one of the wells is dry"),
        ("A well, if not more, is dry.", "At least one of the wells is dry"),
    ],
)
def test_all_that_are_meant(read_map: Callable[..., Reading], claim: str, quote: str) -> None:
    assert [one.code.id for one in check(read_map(*pair(claim, quote))) if one.code.id == "AM325"] == []
