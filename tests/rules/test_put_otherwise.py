"""What says the same in another way, of causes, speakers, what is first, and what is allowed; beside it what does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.checker import check
from tests.rules.pairs import pair

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.reading import Reading

WORDING = ("AM30", "AM313", "AM32")


@pytest.mark.parametrize(
    ("claim", "quote", "expected"),
    [
        (
            "The tram may possibly run again before Easter.",
            "It is not impossible that the tram will run again before Easter",
            [],
        ),
        (
            "The well may have been poisoned by the mill.",
            "It can not be ruled out that the well was poisoned by the mill",
            [],
        ),
        (
            "The tram will run again before Easter.",
            "It is not impossible that the tram will run again before Easter",
            ["AM302"],
        ),
        (
            "The tram may perhaps run again before Easter, the town says.",
            "The tram will run again before Easter, the town says on its page",
            ["AM303"],
        ),
        (
            "In the survey, the new lamps had not visibly reduced thefts in the park.",
            "The survey found no sign that the new lamps had reduced thefts in the park",
            [],
        ),
        (
            "That the chairman has a second vote is stated by neither the charter nor the by-laws.",
            "Neither the charter nor the by-laws say that the chairman has a second vote",
            [],
        ),
        (
            "The writer answers a reviewer's complaint that the book is too long.",
            "Your reviewer claims that the book is too long for its subject",
            [],
        ),
        (
            "The harbour is safe for small boats.",
            "The mayor insisted that the harbour is safe for small boats",
            ["AM301"],
        ),
        (
            "The mill of the town should be closed.",
            "The mayor of the town argued that the mill should be closed",
            ["AM301"],
        ),
        (
            "The tunnel will poison the spring.",
            "Opponents of the tunnel claim that it will poison the spring",
            ["AM301"],
        ),
        (
            "The cod have gone from the bay for good.",
            "Fishermen in the bay say that the cod have gone for good",
            ["AM301"],
        ),
        (
            "A quarter of the potters will be made redundant when the second kiln is put out.",
            "When the second kiln is put out, 40 of the 160 potters will lose their jobs",
            [],
        ),
        (
            "The conductor made his announcement of retiring in May after the concert.",
            "After the concert the conductor announced that he would retire in May",
            [],
        ),
        (
            "The baker led the march for an hour after the vote.",
            "After the vote the baker led the march for an hour through the rain",
            [],
        ),
        (
            "She drove home through the fog once the shop had closed.",
            "When the shop had closed, she drove home through the fog",
            [],
        ),
        (
            "The school is due to reopen after Easter with a new roof.",
            "The school will reopen after Easter with a new roof",
            [],
        ),
        ("The school's closure in May was due to the storm.", "The school closed after the storm in May", ["AM313"]),
        (
            "The closed bridge made three shops give up.",
            "Since the bridge was closed, three shops have given up",
            ["AM313"],
        ),
        ("The mine's opening drove up the price of land.", "After the mine opened, the price of land rose", ["AM313"]),
        ("The new lamps led to fewer thefts.", "When the lamps were put up, thefts fell", ["AM313"]),
        (
            "Because the wolves had come back, the deer stayed off the meadow.",
            "Once the wolves had come back, the deer stayed off the meadow",
            ["AM313"],
        ),
        (
            "Sales in the street went up thanks to the ban on cars.",
            "Following the ban on cars, sales in the street went up",
            ["AM313"],
        ),
        (
            "The chief's leaving prompted half of the crew to resign.",
            "Soon after the chief left, half of the crew resigned",
            ["AM313"],
        ),
        (
            "The smelter has caused coughs in the valley.",
            "Since the smelter was built, coughs have been common in the valley",
            ["AM313"],
        ),
        (
            "Most doubt the letter because its paper differs from that of the others.",
            "The letter is doubted by most, since its paper differs from that of the others",
            [],
        ),
        (
            "Barges carry less in August because the river falls by a metre.",
            "Barges carry less in August, since the river falls by a metre",
            [],
        ),
        (
            "Barges carry less because the weir was built in the river.",
            "Barges have carried less, since the weir was built in the river",
            ["AM313"],
        ),
        (
            "Thanks to the goalkeeper's leaps his side was safe until the break.",
            "The goalkeeper saved his side with three fine leaps before the break, but after it they fell apart",
            [],
        ),
        (
            "Lund won by nine; the result of the count was known at midnight.",
            "When the votes were counted at midnight, Lund had won by nine",
            [],
        ),
        ("She was the first farmer to win the prize since 1990.", "Not since 1990 had a farmer won the prize", []),
        (
            "Ina Holm was the first woman who sat on the bench.",
            "No woman had sat on the bench before Ina Holm was appointed",
            [],
        ),
        ("A farmer had won the prize since 1990.", "Not since 1990 had a farmer won the prize", ["AM307"]),
        ("The ferry ran before the war.", "The ferry did not run before the war", ["AM307"]),
        (
            "Nobody under 18 may join the club unless a parent consents.",
            "Anyone under 18 needs the consent of a parent before joining the club",
            [],
        ),
        (
            "Anglers may not fish in the lake without having bought a licence.",
            "Anglers must buy a licence before they fish in the lake",
            [],
        ),
        (
            "Visitors need a guard with them to climb the tower.",
            "Visitors may not climb the tower unless a guard goes with them",
            [],
        ),
        (
            "Visitors may not climb the tower when a guard goes with them.",
            "Visitors may climb the tower when a guard goes with them",
            ["AM307"],
        ),
        ("Members must not pay before they vote.", "Members must pay before they vote", ["AM307"]),
        ("Members need no card before they vote.", "Members need a card before they vote", ["AM307"]),
        ("Holm won 3-1, though at the break the others had led.", "Holm won 3-1 after trailing 1-0 at the break", []),
        ("The market may not open on Sundays.", "The market may open on Sundays", ["AM307"]),
        ("The new rule is perhaps one for carts, not for boats.", "The new rule may not hold for boats", []),
        ("The mill made its debut on a warm day.", "It was the warmest day since the mill was built", []),
        ("The firm pushed into the south after the war.", "After the war the firm pushed into the south", []),
        ("The war pushed the firm out of the south.", "After the war the firm left the south", ["AM313"]),
        (
            "The reeve led the cattle up the hill when the dam broke.",
            "When the dam broke, the reeve led the cattle up the hill",
            [],
        ),
        ("The clerk made a fine start after the holidays.", "After the holidays the clerk made a fine start", []),
        ("The clerk made a fine start after the holidays.", "After the holidays the clerk began well at the mill", []),
        (
            "The new dam made the bay clear of silt.",
            "After the new dam was built, the bay was clear of silt",
            ["AM313"],
        ),
        ("The new dam made sense to the town.", "After the new dam was built, the town came round to it", []),
        ("The new dam made the town poor.", "After the new dam was built, the town was poor for years", ["AM313"]),
        ("The new dam made clear water rare.", "After the new dam was built, water was rare in the valley", []),
        ("The storm pushed up the price of hay.", "After the storm the price of hay went up in the valley", ["AM313"]),
        ("The storm pushed on to the coast.", "After the storm the coast was quiet for a long time", []),
        (
            "The closure was due to close friends of the mill.",
            "After the mill opened, the closure of the old one was near",
            ["AM313"],
        ),
        ("The mill is due to close after Easter.", "The mill will close after Easter for a month or two", []),
        (
            "The mill closes after the fair, due to its loss.",
            "The mill will close after the fair with a loss",
            ["AM313"],
        ),
        ("The dam led the water away.", "After the dam was built, the water went away", []),
        ("The dam led in the end to a loss of water.", "After the dam was built, water was lost in the end", ["AM313"]),
        ("By the charter the chairman has a second vote.", "The charter says that the chairman has a second vote", []),
        (
            "The charter gives the chairman a second vote.",
            "The charter says that the chairman has a second vote",
            ["AM301"],
        ),
        ("In the trial the lamps reduced thefts.", "Last May the trial found that the lamps reduced thefts", []),
        ("In May the lamps reduced thefts.", "In May, the trial found that the lamps reduced thefts", ["AM301"]),
        (
            "The neighbour's grudge is the noise of the trams.",
            "The neighbour claims that the noise of the trams is bad",
            [],
        ),
        (
            "The grudge of a town is the noise of the trams.",
            "The neighbour claims that the noise of the trams is bad",
            ["AM301"],
        ),
        (
            "In the town the mill is to be closed.",
            "The mayor of the town argued that the mill is to be closed",
            ["AM301"],
        ),
        (
            "From the mayor's mill the town gets its flour.",
            "The town argued that its flour comes from the mill",
            ["AM301"],
        ),
    ],
)
def test_put_otherwise(read_map: Callable[..., Reading], claim: str, quote: str, expected: list[str]) -> None:
    found = sorted(one.code.id for one in check(read_map(*pair(claim, quote))) if one.code.id.startswith(WORDING))
    assert found == expected
