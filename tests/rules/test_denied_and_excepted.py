"""What a quote denies by "neither" or "not until", excepts by "all but" or sets as a condition by "unless", retold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.rules.pairs import pair, told_of_wording

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.reading import Reading

    ReadMap = Callable[..., Reading]

END = ": they may say opposite things"
LEASE = "Neither the landlord nor the tenant has signed the lease"
CLINICS = "Neither of the two clinics treats children under five"
WEATHER = "Nor did the price depend on the weather"
RADIO = "Her boat had neither a radio nor a compass"
MILL = "The mill burned down in 1932 and was not rebuilt until 1951"
WELL = "The well did not run again until October"
BOARD = "The board has met in public since 2016"
TAX = "Before the tax the town sold 400 bottles a day"
SHIPS = "More ships were lost last winter than in any winter since 1988"
ISLANDS = "The rule covers all but the smallest two islands"
FUND = "The fund pays for everything except the heating"
DEED = "covers the costs of all but the first three years"
TOLL = "The toll is paid by everyone except farmers"
JARS = "The surveyor opened sixteen sealed jars and found mould in one"
CLUBS = "He has beaten every club in the county except Harwell"
FEW = "Few of her neighbours think that the road will be quieter"
STALLS = "Few of the stalls in the market hall have found tenants"
CABLE = "Nobody in the valley asked for the cable car"
LICENCE = "A licence once lost is seldom returned"
PERMIT = "The permit lapses after two years unless the holder asks for a renewal"
LEVY = "The levy falls away at New Year unless the council renews it"
THE_QUOTE = "the quote has “{}” and 1.1 has no negation" + END
SAYS = "says “{}”, and its quote “{}”" + END
SAYS_BUT = "AM325 says “{}”, but its quote says “{}”"
EXCEPTS = "AM325 says it of what its quote excepts, “{}”"


def denied(word: str) -> str:
    return f"AM307 {THE_QUOTE.format(word)}"


def denies(word: str) -> str:
    return f"AM307 has “{word}” and its quote has no negation{END}"


def says(ours: str, theirs: str) -> str:
    return f"AM307 {SAYS.format(ours, theirs)}"


@pytest.mark.parametrize(
    ("quote", "claim", "message"),
    [
        (LEASE, "The tenant has signed the lease", denied("Neither")),
        (LEASE, "Both the landlord and the tenant have signed the lease", denied("Neither")),
        (CLINICS, "Both clinics treat children under five", denied("Neither")),
        (CLINICS, "One of the two clinics treats children under five", denied("Neither")),
        (WEATHER, "The price depended on the weather", denied("Nor")),
        (RADIO, "Her boat had both a radio and a compass", denied("neither")),
        ("had neither a radio nor a compass", "Her boat had a radio and a compass", denied("neither")),
        (
            "Either route is shorter than the old road",
            "Neither route is shorter than the old road",
            denies("neither"),
        ),
        (
            "Both bridges were closed in March",
            "Neither bridge was closed in March",
            denies("neither"),
        ),
        (
            MILL,
            "The mill burned down in 1932 and was rebuilt before 1951",
            says("before 1951", "not rebuilt until 1951"),
        ),
        (
            "was not rebuilt until 1951",
            "The mill was rebuilt before 1951",
            says("before 1951", "not rebuilt until 1951"),
        ),
        (WELL, "The well did not run again after October", says("after", "until")),
        (BOARD, "The board met in public before 2016", says("before", "since")),
        (BOARD, "The board met in public until 2016", says("until", "since")),
        (TAX, "Since the tax the town has sold 400 bottles a day", says("since", "before")),
        (SHIPS, "More ships were lost last winter than in any winter before 1988", says("before", "since")),
        (ISLANDS, "The rule covers the smallest two islands", EXCEPTS.format("all but the smallest two islands")),
        (ISLANDS, "The rule covers only the smallest two islands", EXCEPTS.format("all but the smallest two islands")),
        (FUND, "The fund pays for the heating", EXCEPTS.format("everything except the heating")),
        (FUND, "The fund pays for everything including the heating", EXCEPTS.format("everything except the heating")),
        (DEED, "The deed covers the costs of the first three years", EXCEPTS.format("all but the first three years")),
        (TOLL, "The toll is paid by farmers", EXCEPTS.format("everyone except farmers")),
        (
            JARS,
            "The surveyor opened sixteen sealed jars and found mould in all but one",
            "AM325 says “in all but one”, but its quote says “in one”",
        ),
        (CLUBS, "He has beaten no club in the county except Harwell", says("no", "every")),
        (FEW, "A few of her neighbours think that the road will be quieter", SAYS_BUT.format("a few", "few")),
        (STALLS, "Many market-hall stalls have found tenants", SAYS_BUT.format("many", "few")),
        (CABLE, "Almost nobody in the valley asked for the cable car", says("almost nobody", "nobody")),
        (LICENCE, "A licence once lost is never returned", says("never", "seldom")),
        ("Most of the mussels were dead", "All of the tested mussels were dead", SAYS_BUT.format("all", "most")),
        (
            PERMIT,
            "The permit lapses after two years if its holder requests a renewal",
            "AM328 says “if”, and its quote “unless”",
        ),
        (
            PERMIT,
            "The permit lapses after two years even if the holder asks for a renewal",
            "AM328 says “even if”, and its quote “unless”",
        ),
        (
            "The permit is renewed only if the holder has paid the fee",
            "The permit is renewed even when the holder has paid the fee",
            "AM328 says “even when”, and its quote “if”",
        ),
        (
            LEVY,
            "The levy does not fall away at New Year unless the council renews it",
            says("not fall", "falls"),
        ),
        (
            "The levy does not fall away at New Year unless the council renews it",
            "The levy falls away at New Year unless the council renews it",
            says("falls", "not fall"),
        ),
        ("The play is anything but short", "The play is short", denied("is anything but")),
        (
            "I used to believe that dams were clean",
            "The author has never believed that dams were clean",
            denies("never"),
        ),
        (
            "There is evidence of fraud",
            "There is not much evidence of fraud",
            denies("not"),
        ),
        ("She can dance well", "She cannot dance", denies("cannot")),
        ("Evidence that bats can count is strong", "There is not much evidence that bats can count", denies("not")),
        (
            "Last year the library lent more books than in any year since the flood",
            "Last year the library lent no books",
            denies("no"),
        ),
        (
            "More ships were lost last winter than in the winter of 1988",
            "No ships were lost last winter, as in the winter of 1988",
            denies("no"),
        ),
        (
            "The fund pays for the roof of the chapel",
            "The fund does not pay for the roof of the chapel if it rains",
            denies("not"),
        ),
        (
            "The guard let the visitors in at noon",
            "The guard did not let the visitors in at noon",
            denies("not"),
        ),
        (
            "The mayor backs the new plan for the harbour",
            "The mayor does not support the plan for the harbour",
            denies("not"),
        ),
    ],
)
def test_what_is_turned_round(read_map: ReadMap, quote: str, claim: str, message: str) -> None:
    assert told_of_wording(read_map(*pair(claim, quote))) == [message]


@pytest.mark.parametrize(
    ("quote", "claim"),
    [
        (LEASE, "The tenant has yet to sign the lease"),
        (LEASE, "The tenant has not signed the lease"),
        (LEASE, "Both the landlord and the tenant refused to sign the lease"),
        (
            "Neither the landlord nor the tenant, who signed the lease in May, wants to sue",
            "The tenant signed the lease",
        ),
        ("Neither tower has lifts that do not creak", "Both towers have lifts"),
        (MILL, "The sum with which the mill was rebuilt had been found before 1951"),
        (
            "The board did not look into the fire until a paper asked in May, before the vote in June",
            "The board looked into the fire before the vote in June",
        ),
        ("The permit is renewed if the holder pays the fee", "The permit is renewed even if the holder pays the fee"),
        (CLINICS, "Both clinics turn away children under five"),
        (CLINICS, "Both clinics treat children over five"),
        (CLINICS, "No clinic treats children under five"),
        (WEATHER, "The price did not depend on the weather"),
        (WEATHER, "The price was independent of the weather"),
        ("The mayor did not resign, nor did she apologise, but she paid the fine", "The mayor paid the fine"),
        ("Either route is shorter than the old road", "Both routes are shorter than the old road"),
        ("Both bridges were closed in March", "Neither bridge was open in March"),
        ("Both firms lacked a licence", "Neither firm had a licence"),
        (RADIO, "Her boat had no radio and no compass"),
        ("Neither side won the argument", "Both sides claimed to have won the argument"),
        ("Neither of the sisters married until she was forty", "Both sisters married"),
        (
            "Neither bank will lend to the farm unless the state stands surety",
            "Both banks will lend to the farm if the state stands surety",
        ),
        ("The north bridge is safe, and so is the south bridge, but neither is wide", "The north bridge is safe"),
        ("Neither tower has a lift, though both have stairs", "Both towers have stairs"),
        (MILL, "The mill was rebuilt in 1951"),
        (MILL, "The mill was not rebuilt before 1951"),
        (MILL, "It took until 1951 to rebuild the mill"),
        (MILL, "Before 1951 the mill lay in ruins"),
        (MILL, "The mill burned down before 1951"),
        (WELL, "The well did not run again before October"),
        (WELL, "Only in October did the well run again"),
        ("They did not learn of the sale until after the vote", "They learned of the sale after the vote"),
        (BOARD, "The board did not meet in public before 2016"),
        (BOARD, "The board has met in public after 2016"),
        (BOARD, "Before 2016 the board met behind closed doors"),
        (TAX, "Until the tax the town sold 400 bottles a day"),
        (SHIPS, "In no winter since 1988 were as many ships lost"),
        ("The pool has been closed since June", "The pool was open until June"),
        (ISLANDS, "The rule does not cover the smallest two islands"),
        (ISLANDS, "The rule leaves out only the smallest two islands"),
        (ISLANDS, "The rule covers the larger islands"),
        (ISLANDS, "Only the smallest two islands are free of the rule"),
        (FUND, "The heating is not paid for by the fund"),
        (FUND, "The heating alone is left out by the fund"),
        (DEED, "The deed covers the costs of the later years"),
        (DEED, "The heirs bear the costs of the first three years"),
        (TOLL, "Farmers need not pay the toll"),
        ("Every team except Norwood has beaten the champions", "Norwood has lost to the champions"),
        ("Nobody except the clerk had a key", "The clerk had a key"),
        ("No one but the clerk had a key", "The clerk had a key"),
        ("Everybody in the band except the drummer reads music", "The drummer plays by ear"),
        ("All but one of the bids came from abroad", "One of the bids came from the city"),
        (JARS, "In all but one of the sixteen jars the surveyor found no mould"),
        (JARS, "Hardly any of the sealed jars had mould"),
        ("Mould was found in two of the forty jars", "Hardly any jars had mould"),
        (CLUBS, "He has not beaten Harwell"),
        ("Each of the farms has a well", "No farm is without a well"),
        ("Every child in the village can swim", "There is no child in the village that cannot swim"),
        (FEW, "Only a few of her neighbours think that the road will be quieter"),
        ("In the past few weeks three shops have closed", "Three shops have closed in a few weeks"),
        (STALLS, "Many market-hall stalls are empty"),
        (STALLS, "Many of the stalls in the market hall have found no tenants"),
        (CABLE, "No one in the valley asked for the cable car"),
        (LICENCE, "A licence once lost is not often returned"),
        ("Most of the kitchens were clean, and all of the new kitchens were", "All of the new kitchens were clean"),
        ("All of the shops on the quay closed in May", "Some small shops on the quay closed in May"),
        (PERMIT, "The permit does not lapse after two years if the holder asks for a renewal"),
        (PERMIT, "If the holder asks for a renewal, the permit does not lapse after two years"),
        (PERMIT, "The permit lapses after two years if the holder does not ask for a renewal"),
        (PERMIT, "The permit is renewed if its holder asks for it in writing"),
        (PERMIT, "The permit stays valid if its holder asks for a renewal in time"),
        (LEVY, "The levy falls away at New Year if the council refuses to renew it"),
        (LEVY, "The levy does not last beyond New Year unless the council renews it"),
        (PERMIT, "The permit lapses after two years even if the holder does not ask for a renewal"),
        (PERMIT, "Even if the holder has paid, the permit lapses after two years"),
        (
            "The permit lapses unless its holder asks for a renewal, even if he lives abroad",
            "The permit lapses even if its holder lives abroad, unless he asks for a renewal",
        ),
        ("The pool does not open unless the county pays", "The pool opens if the county pays"),
        ("The play is anything but short", "The play is not short at all"),
        ("I used to believe that dams were clean", "The author no longer believes that dams are clean"),
        ("We used to shop in town", "They do not shop in town any more"),
        ("The porter sent the guests away", "The porter did not let the guests in"),
        ("The motion was buried in the subcommittee", "The motion never came out of the subcommittee"),
        ("The boxer was undefeated in eleven fights", "The boxer did not lose any of eleven fights"),
        ("The proof is flimsy", "There is not much proof"),
        ("Data on the trade are sketchy", "There are not many data on the trade"),
        (
            "We should close the mill, or at least ask its owner to clean it",
            "The mill should be closed or, failing that, its owner be asked to clean it",
        ),
        ("He dances like a bear", "He cannot dance"),
        ("She cooks like a chemist", "She can't cook"),
        ("The song sounds like a hymn", "The song is not a hymn"),
        ("They rarely meet, and never on Sundays", "They never meet on Sundays"),
        ("All the bids except the city's were rejected", "The city's bid was accepted"),
        ("Everyone except the mayor voted for the plan", "The mayor voted against the plan"),
        ("All but the eldest daughter emigrated", "The younger daughters emigrated"),
        ("The shop shut its doors all summer", "The shop did not sell anything all summer"),
    ],
)
def test_what_says_the_same_or_something_else(read_map: ReadMap, quote: str, claim: str) -> None:
    assert told_of_wording(read_map(*pair(claim, quote))) == []


def test_hardly_any_is_not_most(read_map: ReadMap) -> None:
    quote = "Mould was found in thirty of the forty jars"
    assert told_of_wording(read_map(*pair("Hardly any jars had mould", quote))) == [
        denies("hardly"),
        SAYS_BUT.format("hardly any", "thirty of the forty"),
    ]
