"""Units, differences, parts and proportions: what a claim measures otherwise than its quote, and what comes to the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.checker import check
from tests.rules.pairs import pair

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.reading import Reading

CODES = {"AM304", "AM305", "AM321", "AM323"}


def told(reading: Reading) -> list[str]:
    return [f"{one.code.id} {one.message}" for one in check(reading) if one.code.id in CODES]


@pytest.mark.parametrize(
    ("claim", "quote", "said"),
    [
        ("The lane is shut for eight years.", "The lane is shut for eight months", ("eight years", "eight months")),
        (
            "The well is some 40 centimetres deep.",
            "The well is some 40 metres deep",
            ("some 40 centimetres", "some 40 metres"),
        ),
        ("The trip takes 35 hours by boat.", "The trip takes 35 minutes by boat", ("35 hours", "35 minutes")),
        ("She ran for 40 miles on Monday.", "She ran for 40 minutes on Monday", ("40 miles", "40 minutes")),
        ("The parcel weighed 12 kilos.", "The parcel weighed 12 grams", ("12 kilos", "12 grams")),
        ("54 percent of the nurses left.", "Of the 600 nurses 54 left", ("54 percent", "54")),
        ("30 percent of the trees were felled.", "Thirty trees were felled in the park", ("30 percent", "Thirty")),
        ("54 nurses left.", "54 percent of the nurses left", ("54 nurses", "54 percent")),
        (
            "The filter cuts dust by nearly a quarter.",
            "The filter cuts dust by nearly three quarters",
            ("nearly a quarter", "nearly three quarters"),
        ),
        ("The firm cut its debt by half.", "The firm cut its debt by two thirds", ("half", "two thirds")),
        (
            "Sheep outnumber people by five to one.",
            "Sheep outnumber people by five to two",
            ("five to one", "five to two"),
        ),
        ("Odds are ten to one.", "Odds are four to one", ("ten to one", "four to one")),
        (
            "One adult in six cannot swim.",
            "One adult in sixteen cannot swim",
            ("One adult in six", "One adult in sixteen"),
        ),
        ("The play lasts 60 minutes.", "The play lasts an hour and a half", ("60 minutes", "an hour and a half")),
        (
            "The rate rose to 0.5 percent.",
            "The rate rose by 0.5 percentage points to 3.5 percent",
            ("0.5 percent", "0.5 percentage points"),
        ),
        ("The fee rose to 20 euros.", "The fee rose by 20 euros to 120 euros", ("to 20 euros", "by 20 euros")),
        ("The fee rose by 120 euros.", "The fee rose by 20 euros to 120 euros", ("by 120 euros", "to 120 euros")),
    ],
)
def test_the_same_number_of_another_kind(
    read_map: Callable[..., Reading], claim: str, quote: str, said: tuple[str, str]
) -> None:
    assert told(read_map(*pair(claim, quote))) == [f"AM304 1.1 says “{said[0]}”, but its quote says “{said[1]}”"]


FELL = "The number of bakeries fell from 64 to 48"
FROM_90 = "In the town the number of boats fell from 90 to 75"
TRIP = "The new line cuts the trip from 80 minutes to an hour and five minutes"
BARE = "The new line cuts the trip from ninety minutes to 75"
FARES = "The fare rose from 2.40 to 3.10 euros"
EXPORTS = "Exports fell from 80 to 60 million tonnes"
RATE = "The rate was raised from 3.75 to 4 percent"


@pytest.mark.parametrize(
    ("claim", "quote", "said"),
    [
        ("The number of bakeries fell by 26.", FELL, "“26”, but “from 64 to 48” is a difference of 16"),
        ("The number of boats fell by 25.", FROM_90, "“25”, but “from 90 to 75” is a difference of 15"),
        ("The number of boats fell by less than 15.", FROM_90, None),
        (
            "The number of boats fell by less than 10.",
            FROM_90,
            "“less than 10”, but “from 90 to 75” is a difference of 15",
        ),
        ("The number of boats fell by about 14.", FROM_90, None),
        (
            "The new line makes the trip 25 minutes shorter.",
            TRIP,
            "“25”, but “from 80 minutes to an hour and five minutes” is a difference of 15 minutes",
        ),
        ("The new line makes the trip 15 minutes shorter.", TRIP, None),
        (
            "The new line makes the trip 25 minutes shorter.",
            BARE,
            "“25”, but “from ninety minutes to 75” is a difference of 15 minutes",
        ),
        ("The new line makes the trip 15 minutes shorter.", BARE, None),
        ("The fare rose by 0.9 euros.", FARES, "“0.9 euros”, but “from 2.40 to 3.10 euros” is a difference of 0.7"),
        ("The fare rose by 0.70 euros.", FARES, None),
        ("Exports fell by 20 million tonnes.", EXPORTS, None),
        (
            "Exports fell by 30 million tonnes.",
            EXPORTS,
            "“30 million”, but “from 80 to 60 million tonnes” is a difference of 20,000,000 tonnes",
        ),
        (
            "The rate was raised by 0.5 points.",
            RATE,
            "“0.5”, but “from 3.75 to 4 percent” is a difference of 0.25",
        ),
        ("The rate was raised by 0.25 points.", RATE, None),
        ("The number of bakeries fell by a quarter.", FELL, None),
        ("The number of bakeries fell by 25 percent.", FELL, None),
        ("The number of bakeries fell by more than 15.", FELL, None),
        ("The number of bakeries is 16 smaller.", FELL, None),
    ],
)
def test_differences(read_map: Callable[..., Reading], claim: str, quote: str, said: str | None) -> None:
    assert told(read_map(*pair(claim, quote))) == ([f"AM304 1.1 says {said}"] if said else [])


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("The lane is shut for 24 months.", "The lane is shut for two years"),
        ("The well is 4,000 centimetres deep.", "The well is 40 metres deep"),
        ("The trip takes two hours.", "The trip takes 120 minutes by boat"),
        ("The play lasts 90 minutes.", "The play lasts an hour and a half"),
        ("The cheese ripens for 14 days.", "The cheese ripens for a fortnight"),
        ("The dispute went on for ten years.", "The dispute went on for a decade"),
        ("Six trees fell.", "Half a dozen trees fell in the gale"),
        ("The hearing took 45 minutes.", "The hearing took three quarters of an hour"),
        ("Waiting was cut by 11 days.", "Waiting was cut from three weeks to ten days"),
        ("He swam it in 252 seconds.", "He swam it in four minutes and twelve seconds"),
        ("He swam it in just over four minutes.", "He swam it in four minutes and twelve seconds"),
        ("The course is three months shorter.", "The course was cut from a year to nine months"),
        ("Building the tunnel took 11 years.", "Building the tunnel began in 1996 and ended in 2007"),
        ("The pipe is 3,000 metres long.", "The pipe is 3 km long"),
        ("The lake is almost 5 kilometres wide.", "The lake is 3 miles wide"),
        ("The race is over 26 miles.", "The race is over 42 km, or 26 miles"),
        ("Nine percent of the nurses left.", "Of the 600 nurses 54 left"),
        ("63 percent of the rooms are booked.", "Of the 100 rooms 63 are booked"),
        ("54 rooms are booked.", "54 percent of the rooms are booked, and there are 100"),
        ("All 100 percent of the rooms are booked.", "One hundred rooms of the 100 rooms are booked"),
        ("Of 40 looms 12 percent are idle.", "Of 40 looms 12 percent are idle, and 12 are sold"),
        ("40 of the seats are taken.", "Half of the 80 seats are taken"),
        ("A third of the class failed.", "Two thirds of the class passed"),
        ("The filter cuts dust by 75 percent.", "The filter cuts dust by three quarters"),
        ("By five to two there are more sheep than people.", "Sheep outnumber people by five to two"),
        ("The town led by two to one.", "The town won by three to one, having led by two to one"),
        ("Sheep outnumber people by ten to four.", "Sheep outnumber people by five to two"),
        ("Three percent of houses have damp.", "One in 30 houses has damp"),
        ("The fee rose by 20 euros.", "The fee rose by 20 euros to 120 euros"),
        ("The fee rose to 120 euros.", "The fee rose by 20 euros to 120 euros"),
        ("The plan is backed by 40 percent of voters.", "Support rose to 40 percent of voters"),
        ("The waiver went to 40 clinics.", "Fees were waived by 40 clinics"),
        ("The ward takes twelve patients a month.", "The ward has twelve beds and takes twelve patients a month"),
        ("The plague came in 1340.", "The chapel was built in 1240, a century before the plague"),
    ],
)
def test_what_comes_to_the_same(read_map: Callable[..., Reading], claim: str, quote: str) -> None:
    assert told(read_map(*pair(claim, quote))) == []


RANGE = "Between 500 and 700 of the cottages in the valley have no water"
SWAM = "He swam it in four minutes and twelve seconds"


@pytest.mark.parametrize(
    ("claim", "quote", "said"),
    [
        ("More than 700 of the cottages have no water.", RANGE, ("More than 700", "Between 500 and 700")),
        ("Fewer than 500 of the cottages have no water.", RANGE, ("Fewer than 500", "Between 500 and 700")),
        ("Over 500 of the cottages have no water.", RANGE, None),
        ("Up to 700 of the cottages have no water.", RANGE, None),
        ("Fewer than 700 of the cottages have no water.", RANGE, None),
        ("Some 600 of the cottages have no water.", RANGE, None),
        ("It is not so that more than 700 of the cottages have no water.", RANGE, None),
        ("He swam it in under four minutes.", SWAM, ("under four minutes", "four minutes and twelve seconds")),
        ("He swam it in over four minutes.", SWAM, None),
        (
            "Turnout fell by at most 12 percent.",
            "Turnout fell by 12 to 15 percent",
            ("at most 12 percent", "12 to 15 percent"),
        ),
        ("Turnout fell by at least 12 percent.", "Turnout fell by 12 to 15 percent", None),
    ],
)
def test_ranges(read_map: Callable[..., Reading], claim: str, quote: str, said: tuple[str, str] | None) -> None:
    shown = said and (said[0].replace("More", "more").replace("Fewer", "fewer"), said[1])
    expected = [f"AM321 1.1 says “{shown[0]}”, but its quote says “{shown[1]}”"] if shown else []
    assert told(read_map(*pair(claim, quote))) == expected


@pytest.mark.parametrize(
    ("claim", "quote", "message", "advice"),
    [
        (
            "The ward takes twelve patients a day.",
            "The ward has twelve beds and takes twelve patients each month",
            "1.1 says “twelve” a day, but its quote says so many each month",
            "write the article's figure",
        ),
        (
            "Turnout fell by 6 percent.",
            "Turnout fell from 58 to 52 percent",
            "1.1 says “6 percent”, but from its quote's figures these are percentage points",
            "write “percentage points”",
        ),
        (
            "Turnout rose by 6 percent.",
            "Turnout rose by 6 percentage points to 58 percent",
            "1.1 says “6 percent”, but from its quote's figures these are percentage points",
            "write “percentage points”",
        ),
        (
            "It takes 30 days.",
            "It takes at least 30 days",
            "1.1 says “30 days”, but its quote says “at least 30 days”",
            "keep the words that limit the figure, such as “at least”",
        ),
    ],
)
def test_messages(read_map: Callable[..., Reading], claim: str, quote: str, message: str, advice: str) -> None:
    found = [one for one in check(read_map(*pair(claim, quote))) if one.code.id in CODES]
    assert [(one.message, one.help) for one in found] == [(message, advice)]


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Ten years ago a clerk in the office had eight files.", []),
        (
            "Six years ago a clerk in the office had eight files.",
            ["AM304 1.1 says “Six years”, but its quote says “a decade”"],
        ),
    ],
)
def test_a_span_from_now_is_no_rate(read_map: Callable[..., Reading], claim: str, expected: list[str]) -> None:
    quote = "Each clerk in the office now looks after twelve files, up from eight a decade ago"
    assert told(read_map(*pair(claim, quote))) == expected
