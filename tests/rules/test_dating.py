"""Dates: what can be worked out from a quote is no fault, what cannot is one, and so is a date of something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.checker import check
from tests.rules.pairs import pair

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.reading import Reading


def messages(reading: Reading) -> list[str]:
    return [one.message for one in check(reading) if one.code.id == "AM305"]


FOUNDED = "The choir was founded in 1911 and sang abroad three years later"
AGROUND = "The pilot left on Thursday, two days after the ferry had run aground"
PRINTED = "The paper was printed on 28 February 1999 and withdrawn the day after"
DYKE = "Work on the dyke began in October 1953 and ended four months later"
PIT = "The pit shut in May 1986, a decade after the mill"
STRIKE = "The strike broke out in autumn 1904 and was called off the following spring"
VOTE = "The vote was held on Sunday, and the mayor left the next day"
LEASE = "The lease ends in 2031, five years earlier than that of the boathouse"
BORN = "He was born in Holm in 1902 and left the town at nineteen"
RENTS = "Rents in the town were frozen in 2019 for five years"
TRACK = "The last train ran in the 1960s, and the track was lifted ten years later"
SNOW = "The first snow fell on 3 December, a week earlier than the year before"
CHURCH = "Nearly ten years after the fire of 1902 the church was built again"
FAIR = "The fair began in June 2004, eighteen months before the flood"
LATE = "The pier should have opened in 1964 and was two years late"
BANK = "The bank failed in 2008, and in the two decades that followed nobody lent it money"
PACT = "The pact was signed on 31 January 1995, and a month later it was broken, a week before the vote"
FRIDAY = "The council met on Friday, 3 May, and again the following Monday"


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("The choir sang abroad in 1914.", FOUNDED),
        ("The ferry ran aground on Tuesday.", AGROUND),
        ("The paper was withdrawn on 1 March 1999.", PRINTED),
        ("Work on the dyke ended in February 1954.", DYKE),
        ("The mill shut in 1976.", PIT),
        ("The strike was called off in the spring of 1905.", STRIKE),
        ("The mayor left on Monday.", VOTE),
        ("The lease of the boathouse ends in 2036.", LEASE),
        ("The lease of the boathouse ends in 2026.", LEASE),
        ("He left the town in 1921.", BORN),
        ("He left the town in 1922.", BORN),
        ("The club moved on 28 March 1995.", "The club sold its hall on 28 February 1995 and moved a month later"),
        ("The club moved on 31 March 1995.", "The club sold its hall in February 1995 and moved a month later"),
        (
            "The rules came into force in 1974.",
            "The rules were agreed in 1973 and came into force the year after, and a bank failed in 1974",
        ),
        ("Rents in the town were frozen until 2024.", RENTS),
        ("The track was lifted in the 1970s.", TRACK),
        ("The first snow fell on 10 December.", SNOW),
        ("The church was built again in 1911.", CHURCH),
        ("The flood came in December 2005.", FAIR),
        ("The pier opened in 1966.", LATE),
        ("The bank had failed by 2020.", BANK),
        ("The pact was broken on 28 February 1995.", PACT),
        ("The vote was held on 7 March 1995.", PACT),
        ("The council met again on 6 May.", FRIDAY),
        ("Clerks hired after 2009 had no training.", "Of the clerks hired since 2010 none had any training"),
        ("Clerks hired before 2011 had no training.", "Of the clerks hired until 2010 none had any training"),
    ],
)
def test_what_can_be_worked_out(read_map: Callable[..., Reading], claim: str, quote: str) -> None:
    assert messages(read_map(*pair(claim, quote))) == []


@pytest.mark.parametrize(
    ("claim", "quote", "said"),
    [
        ("The choir sang abroad in 1917.", FOUNDED, "says “1917”, but its quote says “1911”"),
        ("The choir sang abroad in 1908.", FOUNDED, "says “1908”, but its quote says “1911”"),
        ("The ferry ran aground on Sunday.", AGROUND, "says “Sunday”, but its quote says “Thursday”"),
        (
            "The paper was withdrawn on 9 Mar. 1999.",
            PRINTED,
            "says “9 March 1999”, but its quote says “28 February 1999”",
        ),
        ("Work on the dyke ended in June 1954.", DYKE, "says “June 1954”, but its quote says “October 1953”"),
        ("The mill shut in 1979.", PIT, "says “1979”, but its quote says “May 1986”"),
        ("The strike was called off in 1908.", STRIKE, "says “1908”, but its quote says “1904”"),
        ("The mayor left on Friday.", VOTE, "says “Friday”, but its quote says “Sunday”"),
        ("He left the town in 1925.", BORN, "says “1925”, but its quote says “1902”"),
        ("The first snow fell on 24 December.", SNOW, "says “24 December”, but its quote says “3 December”"),
        ("The church was built again in 1915.", CHURCH, "says “1915”, but its quote says “1902”"),
        ("The flood came in December 2006.", FAIR, "says “December 2006”, but its quote says “June 2004”"),
        ("The bank had failed by 2040.", BANK, "says “2040”, but its quote says “2008”"),
        ("The council met again on 12 May.", FRIDAY, "says “12 May”, but its quote says “Friday, 3 May”"),
        (
            "Clerks hired after 2008 had no training.",
            "Of the clerks hired since 2010 none had any training",
            "says “2008”, but its quote says “2010”",
        ),
        (
            "Clerks hired before 2009 had no training.",
            "Of the clerks hired since 2010 none had any training",
            "says “2009”, but its quote says “2010”",
        ),
        (
            "Clerks hired in 2009 had no training.",
            "Of the clerks hired since 2010 none had any training",
            "says “2009”, but its quote says “2010”",
        ),
    ],
)
def test_what_cannot(read_map: Callable[..., Reading], claim: str, quote: str, said: str) -> None:
    assert messages(read_map(*pair(claim, quote))) == [f"1.1 {said}"]


TRAM = "The tramway opened in 1908 and was torn up in 1951"
RULES = "The rules were agreed in 1973 and came into force two years later"
DRILLING = "Drilling began on 6 April and was halted on 20 June"
DECIDED = "It was decided in 1995 to close the mine in 2005"
HALLS = "The station was finished in 1900 and a second hall in 1913"
HIT = "The village was hit in 1990 and hit hard in 1995"
PITS = "The pits closed in 1984 and 1985, the mill in 1990"
WAGES = "Wages rose in the 1960s and stagnated in the two decades that followed"


@pytest.mark.parametrize(
    ("claim", "quote", "said"),
    [
        ("The tramway was torn up in 1908.", TRAM, ("tramway was torn up in 1908", "torn up in 1951")),
        ("The rules came into force in 1973.", RULES, ("came into force in 1973", "came into force two years later")),
        ("Drilling was halted on 6 April.", DRILLING, ("Drilling was halted on 6 April", "halted on 20 June")),
        ("It was decided in 2005 to close the mine.", DECIDED, ("decided in 2005", "decided in 1995")),
        (
            "Wages stagnated in the 1960s.",
            WAGES,
            ("Wages stagnated in the 1960s", "stagnated in the two decades that followed"),
        ),
        ("The mill in the town closed in 1990.", PITS, None),
        ("The tramway was torn up in 1951.", TRAM, None),
        ("The tramway, which opened in 1908, was torn up.", TRAM, None),
        ("The tramway was torn up after 1908.", TRAM, None),
        ("The rules of 1973 came into force in 1975.", RULES, None),
        ("The rules came into force in 1975.", RULES, None),
        ("Drilling was halted in June.", DRILLING, None),
        ("It was decided in 1995 to close the mine.", DECIDED, None),
        ("The second hall was finished in 1913.", HALLS, None),
        ("The village was hit in 1995.", HIT, None),
        ("The pits closed in 1985.", PITS, None),
        ("Wages rose in the 1960s.", WAGES, None),
        (
            "The wait for the ferry was longer in 2023 than in 2019.",
            "The wait for the ferry was an hour in 2019 and three hours in 2023",
            None,
        ),
    ],
)
def test_a_date_moved(read_map: Callable[..., Reading], claim: str, quote: str, said: tuple[str, str] | None) -> None:
    expected = [f"1.1 says “{said[0]}”, but its quote says “{said[1]}”"] if said else []
    assert messages(read_map(*pair(claim, quote))) == expected
