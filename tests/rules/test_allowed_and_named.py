"""A "may" that allows, a rank before a superlative, whole names and their initials: what is found, and what is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.checker import check
from tests.rules.pairs import pair

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.reading import Reading

    ReadMap = Callable[..., Reading]


def found(reading: Reading) -> list[tuple[str, str]]:
    return [(one.code.id, one.message) for one in check(reading)]


ALLOWED = [
    ("People outside the guild must not sell bread.", "Only guild members may sell bread on the square"),
    ("Lorries must not park there.", "Lorries may not park in front of the clinic"),
    ("Residents have the right to keep hens.", "Residents may keep hens in the yard"),
    ("People under sixteen cannot enter the vault.", "No one under sixteen may enter the vault"),
    ("Photographs with flash are forbidden.", "Visitors may only take photographs without flash"),
    ("Tenants are free to paint their doors.", "Under the new law tenants may paint their doors"),
    ("Only members vote at the meeting.", "Only members who have paid may vote at the meeting"),
    ("Each household draws ten litres.", "Each household may draw ten litres a day from the well"),
    ("Pupils may apply until Easter.", "Pupils have the right to apply for a place until Easter"),
    (
        "Guardians must ask the court before selling.",
        "A guardian may not sell the house without asking the court first",
    ),
    ("A pupil needs a note to leave early.", "A pupil may not leave early without a note from a parent"),
    ("Larger bakeries are limited to three hours.", "Larger bakeries may still open for only three hours"),
    (
        "The county may use the school's kitchen.",
        "In return for the use of the school's kitchen the county lends a bus",
    ),
    ("All clubs may use the hall.", "Use of the hall is open to all clubs of the town"),
    ("The pumps failed to stop the water.", "None of the pumps in the wet cellar could stop the water"),
    (
        "The bar stopped both boats from getting past.",
        "Neither of the two boats sent out to them could get past the bar",
    ),
]


@pytest.mark.parametrize(("claim", "quote"), ALLOWED)
def test_what_is_allowed_is_not_left_open(read_map: ReadMap, claim: str, quote: str) -> None:
    assert found(read_map(*pair(claim, quote))) == []


OPEN = [
    ("The harbour has to close.", "Every harbour may have to close next year", "close", "may have to close"),
    ("Only a change of diet stops the disease.", "Only a change of diet may stop the disease", "stops", "may stop"),
    ("The pipes burst.", "The old pipes may burst in a hard winter", "burst", "may burst"),
    ("Each river floods the town.", "Each river may flood the town", "floods", "may flood"),
    ("The town enters a crisis.", "The town may enter a crisis in the winter", "enters", "may enter"),
    ("The bones are Roman.", "The bones are possibly those of Roman soldiers", "Roman", "possibly those of Roman"),
    (
        "Keeping it is forbidden, and it is a loss.",
        "To keep it is forbidden, and it might be a loss",
        "loss",
        "might be a loss",
    ),
    ("The dam lasts the winter.", "The dam may not last the winter", "lasts", "may not last"),
    (
        "The tower falls in a storm.",
        "No engineer says that a tower like this might fall in a storm",
        "falls",
        "might fall",
    ),
    ("The town opens the baths.", "The town may open the baths in the summer only", "opens", "may open"),
    (
        "The flood reaches the mill.",
        "The flood could reach the mill, and none of the pumps works",
        "reaches",
        "could reach",
    ),
]


@pytest.mark.parametrize(("claim", "quote", "asserted", "hedged"), OPEN)
def test_what_is_left_open_is(read_map: ReadMap, claim: str, quote: str, asserted: str, hedged: str) -> None:
    message = f"1.1 asserts “{asserted}”, where the article says “{hedged}”"
    assert ("AM302", message) in found(read_map(*pair(claim, quote)))


def test_a_word_of_strength_that_the_article_has_not(read_map: ReadMap) -> None:
    reading = read_map(
        *pair("The ledger proves that the steward was innocent.", "The ledger says the steward was innocent")
    )
    assert ("AM302", "1.1 says “proves”, where the article has no word as strong") in found(reading)
    reading = read_map(*pair("The ledger proves that the steward lied.", "The ledger suggests that the steward lied"))
    assert found(reading) == [("AM302", "1.1 says “proves”, where the article says “suggests”")]


RANKED = [
    ("Holm is the oldest port on the coast.", "Holm is the third oldest port on the coast", "third"),
    ("The archive is the largest in town.", "The archive is one of the largest in town", "one of the"),
    ("It is the most expensive street.", "It is the second most expensive street in town", "second"),
]


@pytest.mark.parametrize(("claim", "quote", "words"), RANKED)
def test_a_rank_that_is_left_out(read_map: ReadMap, claim: str, quote: str, words: str) -> None:
    message = f"1.1 leaves out “{words}”, and so says more than the article does"
    assert found(read_map(*pair(claim, quote))) == [("AM302", message)]


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("Holm is the third oldest port on the coast.", "Holm is the third oldest port on the coast"),
        ("But for two, Holm is the oldest port.", "Holm is the third oldest port on the coast"),
        ("The archive is among the largest.", "The archive is one of the largest in the region"),
        ("The archive is large.", "The archive is one of the largest in the region"),
        ("The harvest was poor.", "The second harvest was poor in the whole valley"),
        ("It is the most expensive street.", "It is the second street, and the most expensive one"),
        ("The street has the most shops.", "It is the second most expensive street, with the most shops"),
    ],
)
def test_a_rank_that_is_none_or_is_kept(read_map: ReadMap, claim: str, quote: str) -> None:
    assert [code for code, _ in found(read_map(*pair(claim, quote)))] == []


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("The United Nations sent lorries.", "The UN sent forty lorries to the border"),
        ("The United Nations sent lorries.", "The U.N. sent forty lorries to the border"),
        ("The WHO warned of a shortage.", "The World Health Organization warned of a shortage of beds"),
        ("The Ministry of Defence has the field.", "The MoD has the field by the river"),
        ("The MoD has the field.", "The Ministry of Defence has the field by the river"),
        ("Boats were counted by the United Nations' Refugee Agency.", "The UN's refugee office counted the boats"),
        ("Boats sank, say the United Nations' Food and Refuge Agency.", "The UN's food agency says that boats sank"),
        ("The Food and Agriculture Organization sent seed.", "The FAO sent seed to the valley in spring"),
        ("The fleet was beaten by Danish ships.", "The Danes beat the fleet in three hours of fighting"),
        ("The fleet was beaten by the Danes.", "Danish ships beat the fleet in three hours of fighting"),
        ("The fleet was beaten by Frenchmen.", "Ships of France beat the fleet in three hours of fighting"),
        ("The town was lost to the Spartans.", "Sparta took the town after a year, and held it for ten"),
        ("He thanks the Almighty for rain.", "He thanks God for the rain of the last two weeks"),
        ("The yeast dies at 60 degrees Celsius.", "The yeast dies at 60 °C, and works best at 30 °C"),
        ("The clerk later became an MP.", "The clerk was to enter Parliament ten years later"),
    ],
)
def test_names_and_their_initials(read_map: ReadMap, claim: str, quote: str) -> None:
    assert found(read_map(*pair(claim, quote))) == []


@pytest.mark.parametrize(
    ("claim", "quote", "name"),
    [
        ("The International Monetary Fund wants taxes.", "The lender wants taxes for the loan", "International Monetary Fund"),
        ("The Deutsche Bank has the port.", "A foreign bank has the port and the quay", "Deutsche Bank"),
        ("The Bank of England has the port.", "A foreign bank has the port and the quay", "Bank of England"),
        ("Lorries came, said Mayor Eva Brandt.", "Lorries came, said the mayor of the town", "Eva Brandt"),
        ("Lorries came with Weber and Brandt.", "Lorries came with Weber and with others", "Brandt"),
        ("Boats sank, says the Ulm Navy's Net Agency.", "The UN's food office says that boats sank", "Net Agency"),
        ("The fleet was beaten by Swedes.", "The Danes beat the fleet in three hours of fighting", "Swedes"),
        ("The clerk became an MP.", "The clerk was to enter the council ten years later", "MP"),
        ("The McDon has the port.", "The Mill Duke has the port and the quay", "McDon"),
        ("The Boats of Nadia Umbra came.", "The boats of the UN came to the border", "Boats of Nadia Umbra"),
    ],
)  # fmt: skip
def test_names_that_the_article_has_not(read_map: ReadMap, claim: str, quote: str, name: str) -> None:
    message = f"1.1 names “{name}”, which does not occur in the article"
    assert [one for one in found(read_map(*pair(claim, quote))) if one[0] == "AM308"] == [("AM308", message)]


@pytest.mark.parametrize(
    ("claim", "quote", "codes"),
    [
        ("The town has to shut the weir.", "The town may have to shut the weir in the spring", ["AM302"]),
        ("The town can shut the weir, but has to tell us.", "The town may shut the weir, but has to tell us", []),
    ],
)
def test_a_duty_after_a_word_of_caution(read_map: ReadMap, claim: str, quote: str, codes: list[str]) -> None:
    assert [code for code, _ in found(read_map(*pair(claim, quote)))] == codes
