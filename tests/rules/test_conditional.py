"""Conditions that a claim leaves out, and causes that it makes of what goes together; and claims that do neither."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.checker import check
from tests.rules.pairs import pair

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.reading import Reading


def found(reading: Reading, code: str) -> list[str]:
    return [one.message for one in check(reading) if one.code.id == code]


@pytest.mark.parametrize(
    ("claim", "quote", "message"),
    [
        (
            "The ferry will run all winter.",
            "The ferry will run all winter if the county renews its grant",
            "1.1 leaves out “if the county renews its grant”, and so says more than its quote",
        ),
        (
            "The meadow will be flooded in spring.",
            "Unless the weir is mended, the meadow will be flooded in spring",
            "1.1 leaves out “Unless the weir is mended”, and so says more than its quote",
        ),
        (
            "Bakers close their shops.",
            "If prices keep rising, the bakers close their shops",
            "1.1 leaves out “If prices keep rising”, and so says more than its quote",
        ),
        (
            "The clinic keeps its beds.",
            "The clinic keeps its beds as long as the state pays for the nurses",
            "1.1 leaves out “as long as the state pays for the nurses”, and so says more than its quote",
        ),
        (
            "The valley is safe.",
            "Provided that the dam holds, the valley is safe",
            "1.1 leaves out “Provided that the dam holds”, and so says more than its quote",
        ),
        (
            "The appeal succeeds if a new witness comes.",
            "The appeal succeeds only if a new witness comes",
            "1.1 says “if”, and its quote “only if”",
        ),
        (
            "The pilots leave the port.",
            "The harbour silts up every year, and if nothing is done, the pilots leave the port",
            "1.1 leaves out “if nothing is done”, and so says more than its quote",
        ),
        (
            "The ferry runs all winter.",
            "The ferry runs all winter if the county pays",
            "1.1 leaves out “if the county pays”, and so says more than its quote",
        ),
        (
            "The wheat dies if the rain comes in May.",
            "Unless the rain comes in May, the wheat dies",
            "1.1 says “if”, and its quote “unless”",
        ),
        (
            "Unless it snows, the ferry stays in port.",
            "The ferry stays in port if it snows",
            "1.1 says “unless”, and its quote “if”",
        ),
    ],
)
def test_conditions_that_are_lost(read_map: Callable[..., Reading], claim: str, quote: str, message: str) -> None:
    assert found(read_map(*pair(claim, quote)), "AM328") == [message]


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        (
            "With the county's grant, the ferry will run all winter.",
            "The ferry will run all winter if the county renews its grant",
        ),
        ("The ferry may run all winter.", "The ferry will run all winter if the county renews its grant"),
        (
            "Whether the ferry runs all winter depends on the grant.",
            "The ferry will run all winter if the county renews its grant",
        ),
        ("The ferry will run all winter.", "Even if the county pays nothing, the ferry will run all winter"),
        ("The mayor asked about the ferry.", "The mayor asked if the ferry would run all winter"),
        (
            "Without repairs the meadow will be flooded in spring.",
            "Unless the weir is mended, the meadow will be flooded in spring",
        ),
        ("Two bakers closed last year.", "If prices keep rising, the bakers will close, as two of them did last year"),
        ("It matters little.", "It matters little whether the ferry runs"),
        (
            "The harbour silts up every year.",
            "The harbour silts up every year, and if nothing is done, the pilots will leave",
        ),
        ("Only if a new witness comes does the appeal succeed.", "The appeal succeeds only if a new witness comes"),
        ("Without a new witness the appeal fails.", "The appeal succeeds only if a new witness comes"),
        ("Take the path by the mill.", "If you want to see the weir, take the path by the mill"),
        ("The bridge would fall.", "The bridge would fall if the river rose"),
        ("The bridge falls in a flood.", "Should the river rise, the bridge falls"),
        ("The harbour was too shallow for the ferry.", "She wondered if the harbour was too shallow for the ferry"),
        ("The tunnel is safe, the engineers say.", "The tunnel is safe if it is aired twice a day, the engineers say"),
        (
            "The school keeps its pupils.",
            "The school keeps its pupils, the county its money, and the bus runs if it snows",
        ),
        ("The ferry runs if it snows.", "The ferry runs if it snows hard"),
        ("The appeal succeeds only if a witness comes.", "The appeal succeeds only if a witness comes to the court"),
        ("The club wins if a new witness comes.", "The appeal succeeds only if a new witness comes"),
        ("In any case the ferry runs.", "In any case the ferry runs if the county pays"),
        ("The ferry probably runs all winter.", "The ferry probably runs all winter if the county pays"),
        ("The ferry runs if it snows.", "Only the ferry runs if it snows"),
        ("The ferry can run all winter.", "The ferry can run all winter if the county pays"),
        (
            "The ferry runs.",
            "The ferry of the old county line runs all winter with six crews and a cook if the county pays",
        ),
        ("The ferry runs all winter.", "The ferry runs all winter if they do"),
        ("The ferry runs all winter.", "The ferry runs all winter if the ferry is mended"),
        ("The wheat dies if no rain comes in May.", "Unless the rain comes in May, the wheat dies"),
        ("The wheat lives if the rain comes in May.", "Unless the rain comes in May, the wheat dies"),
        ("The wheat dies unless the rain comes in May.", "Unless the rain comes in May, the wheat dies"),
        ("The wheat dies if it snows.", "Unless it rains, or if it snows, the wheat dies"),
    ],
)
def test_conditions_that_are_kept(read_map: Callable[..., Reading], claim: str, quote: str) -> None:
    assert found(read_map(*pair(claim, quote)), "AM328") == []


@pytest.mark.parametrize(
    ("claim", "quote", "words"),
    [
        (
            "Heavy use of phones leads to poor sleep among pupils.",
            "Heavy use of phones is linked with poor sleep among pupils",
            ("leads", "linked with"),
        ),
        (
            "Living near a main road causes asthma.",
            "Living near a main road is associated with a higher rate of asthma",
            ("causes", "associated with"),
        ),
        (
            "Depression is due to living alone.",
            "Depression is more common among people who live alone",
            ("due to", "more common among"),
        ),
        (
            "Smoking leads to the loss of teeth.",
            "Smokers are more likely to lose their teeth",
            ("leads", "more likely to"),
        ),
        (
            "Storks have caused more births.",
            "The number of storks correlates with the number of births",
            ("caused", "correlates"),
        ),
    ],
)
def test_what_goes_together_is_no_cause(
    read_map: Callable[..., Reading], claim: str, quote: str, words: tuple[str, str]
) -> None:
    assert found(read_map(*pair(claim, quote)), "AM313") == [
        f"1.1 makes a cause of it (“{words[0]}”), and the article only says “{words[1]}”"
    ]


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        (
            "Pupils who use their phones a lot sleep badly.",
            "Heavy use of phones is linked with poor sleep among pupils",
        ),
        (
            "Screens keep pupils awake, and so phones lead to poor sleep.",
            "Heavy use of phones is linked with poor sleep because the screens keep pupils awake",
        ),
        ("Bakers rise early because bread is sold at six.", "Bakers tend to rise early because bread is sold at six"),
        ("The ferry has led to trade between the islands.", "The islands are linked by a ferry that runs all year"),
        (
            "Smoking leads to the loss of teeth.",
            "Smokers are more likely to lose their teeth, as smoke damages the gums",
        ),
        ("Rents and wages go together.", "Rents are related to wages"),
        ("She led her brother home.", "She linked arms with her brother and led him home"),
        (
            "Lead in the water led to lower marks, the study says.",
            "The study links lead in the water to lower marks, and blames the pipes for it",
        ),
    ],
)
def test_causes_that_the_article_has(read_map: Callable[..., Reading], claim: str, quote: str) -> None:
    assert found(read_map(*pair(claim, quote)), "AM313") == []
