"""Figures in claims: another one is an error, another bound a warning, the same one in other writing nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.checker import check
from tests.rules.pairs import pair

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.reading import Reading

CODES = {"AM112", "AM304", "AM305", "AM321", "AM323"}


def found(reading: Reading) -> list[str]:
    return [one.code.id for one in check(reading) if one.code.id in CODES]


@pytest.mark.parametrize(
    ("code", "claim", "quote"),
    [
        ("AM304", "The dam cost 7 billion crowns.", "In all the dam cost the country 7 million crowns"),
        ("AM304", "The yard has 4 million workers.", "At that time the yard had 4,000 workers on its list"),
        ("AM304", "It cost 4,000 crowns.", "The repair of the old yard cost 4 million in the end"),
        ("AM304", "Trade fell by 6 percentage points.", "Trade in this small town fell by 6 percent this year"),
        ("AM304", "Trade fell by 6 percent.", "Trade in this small town fell by six percentage points"),
        (
            "AM304",
            "Turnout fell by fourteen percentage points.",
            "Turnout fell from 64 percent in 2015 to 52 percent in 2019",
        ),
        ("AM304", "Visits to the baths rose by 19.", "Visits to the baths rose from 40 in 2015 to 52 in 2019"),
        ("AM304", "It cost some 19,000 euros.", "Moving the lamp by two yards cost the town 1,900 euros"),
        ("AM304", "It cost the town 190 euros.", "Moving the lamp by two yards cost the town 1,900 euros"),
        ("AM304", "It cost the town about €700,000.", "The lamp would cost the town about 70,000 euros a year"),
        ("AM304", "A ride costs children 9 euros.", "In the morning a ride costs children 90 cents"),
        ("AM304", "Each of them paid 20 euros.", "The 30 of them paid 6,000 euros for the well together"),
        ("AM304", "It cost the town $40.", "The lamp cost the town no less than €40 at the time"),
        ("AM304", "Eight in ten of them vote.", "Six in ten of them vote in each of the elections"),
        ("AM304", "300 shops closed.", "A quarter of the 400 shops closed all over the town"),
        ("AM304", "Fourteen new laws were passed.", "A package of 41 severe new laws was passed that day"),
        ("AM321", "Members must be 21.", "Members have to be at least 21 years of age by then"),
        ("AM321", "Over 90 ships came.", "In that long year 90 ships came into the harbour"),
        ("AM321", "The repair takes 30 days.", "The repair of the old pier takes 30 to 40 days at this time"),
        ("AM321", "The repair takes 30 to 40 days.", "The repair of the old pier takes 30 days at this time"),
        ("AM321", "It takes five percent.", "It takes five to ten percent of the budget of the town"),
        ("AM321", "Fewer than 90 ships came.", "In that long year more than 90 ships came to us"),
        ("AM305", "The pier fell in March and was rebuilt in June.", "The pier fell in March and was rebuilt in July"),
        ("AM304", "Traffic on the old pier fell by 30 percent.", "Traffic on the old pier of the town fell"),
        ("AM304", "40 carts crossed the old bridge.", "Carts crossed the old bridge of the town at night"),
        ("AM304", "More than 95 ships came that year.", "In that long year 90 ships came into the harbour"),
        ("AM304", "The mill has 700 visitors a day.", "The mill has 700 visitors a week, most of them from the town"),
        ("AM304", "The mill has 40,000 visitors a year.", "The mill has 700 visitors a week, most from the town"),
        ("AM304", "Every year 30 percent of the boats leak.", "One boat in five leaks, and 4 of the harbours are full"),
        ("AM304", "46 percent of the sheds are empty.", "Of all we saw 132 of the 400 sheds are empty this year"),
        ("AM304", "Trade rose by 80 carts.", "Trade in the town rose from 60 to 80 carts in that year"),
        ("AM304", "The share of boats rose by eight percent.", "The share of boats rose from 12 to 20 percent here"),
        ("AM304", "The share of boats rose by 50 percent.", "The share of boats rose from 12 to 20 percent here"),
        ("AM304", "The gate cost 18.3 thousand crowns.", "The gate cost 13.8 thousand crowns, 2.1 more than planned"),
        ("AM304", "15 percent of his fleet sank.", "By the evening a fifth of his fleet sank off the pier"),
        ("AM304", "He was at the mill for four years.", "He was at the mill for nine years, in several of its sheds"),
        ("AM304", "One ship sank.", "In the great storm seven ships sank in the harbour"),
        ("AM304", "12 carts kept 4 percent dry.", "In one year 12 carts kept 0.4 percent of the hay dry"),
        ("AM304", "Of the hay in 4 barns 4 percent was wet.", "In 4 barns of the farm 0.4 percent of the hay was wet"),
        ("AM304", "18 percent of the hay was wet.", "In 18 barns of the farm 8 percent of the hay was wet"),
        ("AM304", "The farm lost 11 carts.", "In three years the farm lost 14 carts and sold a barn"),
        ("AM304", "The farm lost 3 carts.", "In three years the farm lost 14 carts and sold a barn"),
        ("AM304", "The farm lost four carts a year.", "In three years the farm lost 15 carts and sold a barn"),
        ("AM305", "The pier opened on 4 May.", "The pier opened on May 5th, and all the town was there"),
        ("AM305", "In November 1914 the old pier fell.", "In November the old pier of the town fell into the sea"),
    ],
)
def test_another_figure(read_map: Callable[..., Reading], code: str, claim: str, quote: str) -> None:
    assert found(read_map(*pair(claim, quote))) == [code]


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("The farm lost five carts a year.", "In three years the farm lost 15 carts and sold a barn"),
        ("30 percent of the hay was wet.", "In May 40 percent of the hay was wet and 30 last year"),
        ("9 percent of the hay is lost.", "Of the hay 4 percent of the hay burns and 5 percent of the hay rots"),
        ("33 percent of the barns are empty.", "Of all we saw 132 of the 400 barns are empty, in 3 years"),
        ("The farm lost 17 carts.", "In three years the farm lost 14 carts, and then 3 more carts"),
        ("The mill ground 52,000 sacks in 1987-88.", "The mill ground 52 000 sacks in 1987–88 and no more"),
        ("It earned 18,500 francs.", "The mill earned 18'500 francs in the year of the flood"),
        ("It cost three point five million crowns.", "The repair cost 3.5 million crowns in the end, as feared"),
        ("It cost 3,500,000 crowns.", "The repair cost 3.5 million crowns in the end, as feared"),
        ("40 percent of them vote.", "Two in five of them vote in each of the town's elections"),
        ("Nine out of ten of them vote.", "Of those who can, 90 per cent vote in the elections"),
        ("300 carts cross at night.", "Half of the 600 carts cross the bridge at night, it is said"),
        ("A quarter of the 400 shops closed.", "In that year 100 shops closed all over the town"),
        ("The share rose by five percentage points.", "The share rose from 10 to 15 percent in this town"),
        ("It takes 30–40 days.", "The repair of the pier takes between thirty and forty days"),
        ("Aid went up to 80 crowns.", "The aid for each family rose to 80 crowns in the end"),
        ("Some 90 ships came.", "In that long year 90 ships came into the harbour"),
        ("Members are 21 or over.", "Members have to be at least 21 years of age by then"),
        ("Judges are trusted by no more than 51 percent.", "Of those asked only 51 per cent trusted the judges"),
        ("The wall is 5 m high.", "The new wall on the quay is five metres high at most"),
        ("Three carts crossed the old bridge.", "Carts crossed the old bridge of the town at night"),
        ("Trade with 40 towns was bad.", "It was bad for everybody who lived by it in this town"),
        ("In November 1914 the old pier fell.", "Last November the old pier of the town fell into the sea"),
        ("More than 85 ships came.", "In that long year 90 ships came into the harbour"),
        ("Fewer than a hundred ships came.", "In that long year 90 ships came into the harbour"),
        ("The mill has 100 visitors a day.", "The mill has 700 visitors a week, most of them from the town"),
        ("The mill has over 36,000 visitors a year.", "The mill has 700 visitors a week, most from the town"),
        ("The repair takes 36 months.", "The repair of the old pier takes three years in the end"),
        ("20 percent of the boats leak.", "One boat in five leaks, and 4 of the harbours are full"),
        ("Of 400 sheds 132 are empty.", "Of all we saw 132 of the 400 sheds are empty this year"),
        ("33 percent of the sheds are empty.", "Of all we saw 132 of the 400 sheds are empty this year"),
        ("About one shed in three is empty.", "Of all we saw 132 of the 400 sheds are empty this year"),
        ("Trade rose by 20 carts.", "Trade in the town rose from 60 to 80 carts in that year"),
        ("Trade rose by a third, 33 percent.", "Trade in the town rose from 60 to 80 carts in that year"),
        ("The share of boats rose by 67 percent.", "The share of boats rose from 12 to 20 percent here"),
        ("Nearly four in five are no boats.", "The share of boats rose from 12 to 20 percent here"),
        ("20 percent of his fleet sank.", "By the evening a fifth of his fleet sank off the pier"),
        ("He was at the mill for four years.", "He was at the mill for several years, and thirty years at sea"),
        ("It was a 2.5-million-crown deal.", "The town paid 2.5 million crowns for the deal in the end"),
        ("One of the towns won.", "There were thirty-one towns, but in the end Holm won it all"),
        ("The pier opened on 5 May.", "The pier opened on May 5th, and all the town was there"),
        ("The pier should have opened in March.", "It opened in May, two months later than the town had hoped"),
        ("It began on 8 May.", "The great fair began on 8 May 16:30 in the old town hall"),
        ("She comes back in November.", "She will not come back before mid-November, says the club"),
        ("It cost nearly 2,000 euros.", "Moving the lamp by two yards cost the town 1,900 euros"),
        ("A ride costs €0.90.", "In the morning a ride costs the children 90 cents"),
        ("Each of them paid 200 euros.", "The 30 of them paid 6,000 euros for the well together"),
        ("The three cost 120,000 euros.", "The town would pay 40,000 euros to each of the three nurses"),
        ("Turnout fell by twelve percentage points.", "Turnout fell from 64 percent in 2015 to 52 percent in 2019"),
        ("Visits to the baths rose by 12.", "Visits to the baths rose from 40 in 2015 to 52 in 2019"),
        ("About fifty clubs took part in 1998-99.", "In the season of 1998-99 some 52 clubs took part in the cup"),
        ("The baths were shut in 1998 and 1999.", "The baths were shut from 1998 to 1999 and again in 2004"),
    ],
)
def test_the_same_figure(read_map: Callable[..., Reading], claim: str, quote: str) -> None:
    assert found(read_map(*pair(claim, quote))) == []


GERMAN = "Die Stadt soll den Hafen offen lassen."


@pytest.mark.parametrize(
    ("claim", "quote", "expected"),
    [
        ("Im Juli kamen 71 000 Gäste.", "Im Juli kamen 61 000 Gäste in die Stadt am Fluss", ["AM304"]),
        ("Im Juli kamen 61.000 Gäste.", "Im Juli kamen 61 000 Gäste in die Stadt am Fluss", []),
        ("Es kostet 2,4 Millionen.", "Es kostet 2,8 Millionen und wird nicht billiger", ["AM304"]),
        ("Es kostet 2,40 Euro.", "Es kostet 2,4 Euro und wird nicht billiger werden", []),
        ("Es waren 43 %.", "Im letzten Jahr waren es 34 % und davor weniger", ["AM304"]),
        ("Im Jahr 2019 kamen Gäste.", "Im Jahr 2015 kamen Gäste in die Stadt am Fluss", []),
        ("Warum kamen im Juli Gäste?", "Im Juli kamen 61 000 Gäste in die Stadt am Fluss", ["AM112"]),
    ],
)
def test_digits_count_in_every_language(
    read_map: Callable[..., Reading], claim: str, quote: str, expected: list[str]
) -> None:
    assert found(read_map(*pair(claim, quote, thesis=GERMAN))) == expected


def test_feedback_on_a_lost_bound_does_not_speak_of_another_figure(read_map: Callable[..., Reading]) -> None:
    one = next(one for one in check(read_map(*pair("Members must be 21.", "Members have to be at least 21 then"))))
    assert one.message == "1.1 says “21”, but its quote says “at least 21”"
    assert one.severity.label == "warning"
    assert one.code.feedback is not None
    assert "is the article's" in one.code.feedback[0]
