"""What limits a figure turned round, and by how much something is multiplied; and what comes to the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.rules.pairs import pair, told_of_wording

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.reading import Reading

CHANGED = [
    (
        "Visitors must be at most 16 to hire a kayak from the boathouse.",
        "Visitors must be at least 16 to hire a kayak from the boathouse",
        "AM321 says “at most 16”, but its quote says “at least 16”",
    ),
    (
        "The lift carries no fewer than six passengers at a time.",
        "The lift carries no more than six passengers at a time",
        "AM321 says “no fewer than six”, but its quote says “no more than six”",
    ),
    (
        "The hall seats 400 guests or more.",
        "The hall seats up to 400 guests",
        "AM321 says “400”, but its quote says “up to 400”",
    ),
    (
        "Under 300 oaks were felled along the canal.",
        "Over 300 oaks were felled along the canal",
        "AM321 says “under 300”, but its quote says “over 300”",
    ),
    (
        "Parcels of over 20 kilos travel free of charge.",
        "Parcels of under 20 kilos travel free of charge",
        "AM321 says “over 20 kilos”, but its quote says “under 20 kilos”",
    ),
    (
        "At most two adults have to be on board.",
        "At least two adults have to be on board",
        "AM321 says “at most two”, but its quote says “at least two”",
    ),
    (
        "The grant is open to firms with more than fifty employees.",
        "The grant is open to firms with fewer than fifty employees",
        "AM321 says “more than fifty”, but its quote says “fewer than fifty”",
    ),
    (
        "The number of beekeepers doubled in ten years.",
        "The number of beekeepers rose by half in ten years",
        "AM304 says “doubled”, but its quote says “by half”",
    ),
    (
        "Sales of the album halved in May.",
        "Sales of the album fell by a third in May",
        "AM304 says “halved”, but its quote says “by a third”",
    ),
    (
        "The population of the island trebled between the wars.",
        "The population of the island doubled between the wars",
        "AM304 says “trebled”, but its quote says “doubled”",
    ),
    (
        "Membership has quadrupled since the strike.",
        "Membership has tripled since the strike",
        "AM304 says “quadrupled”, but its quote says “tripled”",
    ),
    (
        "The club's debts have doubled.",
        "The club's debts have grown by a quarter",
        "AM304 says “doubled”, but its quote says “by a quarter”",
    ),
    (
        "Output was doubled by the drought.",
        "Output was halved by the drought",
        "AM304 says “doubled”, but its quote says “halved”",
    ),
    (
        "The tank now holds some eight thousand litres.",
        "The tank can hold 12,000 litres but is only a third full",
        "AM304 says “some eight thousand”, but its quote says “12,000 litres”",
    ),
    (
        "Rents trebled within ten years.",
        "Rents doubled within ten years",
        "AM304 says “trebled”, but its quote says “doubled”",
    ),
    (
        "Turnover was halved after the strike.",
        "Turnover fell by a quarter after the strike",
        "AM304 says “halved”, but its quote says “by a quarter”",
    ),
    (
        "The flock has doubled since the ban.",
        "The flock has grown by 20 percent since the ban",
        "AM304 says “doubled”, but its quote says “by 20”",
    ),
    (
        "The dose was doubled in the second week.",
        "The dose was halved in the second week",
        "AM304 says “doubled”, but its quote says “halved”",
    ),
    (
        "No more than ninety members came to the meeting.",
        "No fewer than ninety members came to the meeting",
        "AM321 says “no more than ninety”, but its quote says “no fewer than ninety”",
    ),
    (
        "Three years of practice is the maximum for applicants.",
        "Applicants must have at least three years of practice",
        "AM321 says “Three years”, but its quote says “at least three years”",
    ),
    ("Some 500 pupils were ill.", "Of 900 pupils a third were ill", "AM304 says “some 500”, but its quote says “900”"),
    (
        "Only lorries of under 30 tonnes pay the toll.",
        "Only lorries of over 30 tonnes pay the toll",
        "AM321 says “under 30 tonnes”, but its quote says “over 30 tonnes”",
    ),
]
THE_SAME = [
    ("Thirty pupils is the maximum for a class.", "Classes may have no more than thirty pupils"),
    ("The limit for the boat is twelve people.", "The boat may carry no more than twelve people"),
    ("Three bags is the most that a household may put out.", "Each household may put out up to three bags"),
    ("Forty members is the minimum for a vote.", "At least forty members must be present for a vote"),
    ("Six or fewer guests may stay overnight.", "No more than six guests may stay overnight"),
    ("A team needs a minimum of seven players.", "Under the rules a team has at least seven players"),
    ("Applicants must be at least 18.", "Applicants must be 18 or over"),
    ("Forms returned after 5 June are too late.", "Forms must be returned before 5 June"),
    ("Only those of at least 16 may hire a kayak.", "Nobody under 16 may hire a kayak"),
    ("Those under 60 have to buy a ticket.", "Only those over 60 travel free"),
    ("At least ninety kinds of tea are sold in the shop.", "The shop sells no fewer than ninety kinds of tea"),
    ("The toll never exceeds five euros.", "The toll is at most five euros"),
    ("The number of beekeepers doubled.", "The number of beekeepers rose from 200 to 400"),
    ("Membership doubled.", "Membership rose by 100 percent"),
    ("The flock has doubled since 2010.", "The flock is now twice as large as in 2010"),
    ("Imports halved.", "Imports fell by half"),
    ("Exports trebled.", "Imports doubled and exports trebled"),
    ("Sales rose threefold in three years.", "Sales trebled in three years"),
    ("There are about 600 litres in the cistern.", "The cistern holds 900 litres and is two thirds full"),
    ("Two hundred seats in the hall were empty.", "The hall has 800 seats, of which a quarter were empty"),
    ("The tank now holds some four thousand litres.", "The tank can hold 12,000 litres but is only a third full"),
    ("About 45 of the crew fell ill.", "Half of the 90 crew members fell ill"),
    ("Rents doubled within ten years.", "Rents rose from 400 to 800 euros within ten years"),
    ("The price of cocoa trebled in a year, or nearly so.", "The price of cocoa more than doubled in a year"),
    ("The number of visitors doubled in June.", "The number of visitors rose by a third in May and doubled in June"),
    ("Costs were halved.", "Costs were cut by 50 percent"),
    ("Turnover trebled.", "Turnover rose by 200 percent"),
    ("The output of the mine trebled.", "The output of the mine grew threefold"),
    ("The crew was halved.", "The crew was cut by half"),
    ("The room costs half as much as it did.", "The double room costs half as much as it did"),
    ("Sales of the shop have doubled.", "Sales have doubled since the shop rose to fame"),
    ("A third of the herd was sold.", "The herd has halved; a third of it was sold"),
    ("Some 300 pupils were ill.", "Of 900 pupils a third were ill"),
    ("500 trees died.", "A quarter of the 2,000 trees died"),
    ("About 40 pages of the report are tables.", "The 60-page report is two thirds tables"),
    ("There is a litre and a half in the jar.", "The jar holds 3 litres and is half full"),
    ("Some 38 seats of the bus were empty.", "The bus has 50 seats and was three quarters empty"),
    ("Guards work 40 hours a week.", "Guards work eight hours a day, five days a week"),
    ("No lorry of over 30 tonnes may use the bridge.", "The limit on the bridge is 30 tonnes"),
    ("Ninety members came at least.", "No fewer than ninety members came"),
    ("The most the tank takes is 40 litres.", "The tank takes at most 40 litres"),
    ("The minimum for pupils is six books.", "Pupils must read at least six books"),
    ("The ceiling of the fine is 500 euros.", "The fine may reach 500 euros"),
    ("Firms with under fifty staff need not report.", "Only firms with over fifty staff must report"),
    ("The shop is open from nine in winter.", "The shop is open until six in winter and from nine"),
    ("The pool is open from June.", "The pool is closed until June"),
]


@pytest.mark.parametrize(("claim", "quote", "message"), CHANGED)
def test_what_is_changed(read_map: Callable[..., Reading], claim: str, quote: str, message: str) -> None:
    assert told_of_wording(read_map(*pair(claim, quote))) == [message]


@pytest.mark.parametrize(("claim", "quote"), THE_SAME)
def test_what_says_the_same(read_map: Callable[..., Reading], claim: str, quote: str) -> None:
    assert told_of_wording(read_map(*pair(claim, quote))) == []


@pytest.mark.parametrize(("claim", "quote", "_"), CHANGED)
def test_a_claim_in_its_quotes_words_is_as_it_is(
    read_map: Callable[..., Reading], claim: str, quote: str, _: str
) -> None:
    said = claim.rstrip(".")
    codes = [one for text in (quote, said) for one in told_of_wording(read_map(*pair(text, text)))]
    assert codes == []
