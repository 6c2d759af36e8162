"""What a freely worded claim turns round: tables of harmful claims, each kind beside claims that come to the same."""

from __future__ import annotations

import pytest

from argmap.comparison import align
from argmap.comparison.saying import Turning, Witnesses, turns
from argmap.grading.misreading import misreadings
from argmap.reading import read
from argmap.words import Wording, built_in, poles
from tests.conftest import ROOT

ENGLISH = next(one for one in built_in() if one.code == "en")
OPPOSITE, SWAPPED, FIGURE = Turning.OPPOSITE, Turning.SWAPPED, Turning.FIGURE


def said(own: str, partner: str, quoted: str = "") -> dict[Turning, tuple[str, str]]:
    claim, other, words = (Wording.of(text, ENGLISH) for text in (own, partner, quoted or partner))
    return {one.kind: (one.own, one.said) for one in turns(claim, Witnesses(other, words))}


ENDS = [
    ("Convicts dug the canal.", "The canal was dug by hired hands rather than by convicts.", ("Convicts", "rather than by convicts")),
    ("Children should not be allowed to swim in the weir.", "The ban on swimming in the weir should be lifted.", ("allowed", "ban")),
    ("Swimming in the weir should remain forbidden.", "The ban on swimming in the weir should be lifted.", None),
    ("Hares ate the lettuce of the vicar.", "The lettuce of the vicar was eaten by snails, not by hares.", ("Hares", "not by hares")),
    ("The ferry goes on crossing the lake.", "The ferry across the lake was scrapped.", ("goes on", "scrapped")),
    ("Fees at the pool went up.", "The pool lowered its fees.", ("went up", "lowered")),
    ("The mill was shut for visitors.", "Visitors found the mill open.", ("shut", "open")),
    ("The bridge is dangerous by now.", "By now the bridge is safe to cross.", ("dangerous", "safe")),
    ("The council refused to begin the dredging.", "The council agreed to start the dredging.", ("refused", "agreed")),
    ("Bread was cheap and plentiful in the siege.", "In the siege bread was expensive.", ("cheap", "expensive")),
    ("The library never opens on Sundays.", "The library is open on Sundays.", None),
    ("Fishers quarrel less and less with the port.", "Fishers increasingly quarrel with the port.", ("less and less", "increasingly")),
    ("The orchard lies below the weir.", "The orchard is above the weir.", ("below", "above")),
    ("The reader was the first of the three books.", "The reader is the latest of the three books.", ("first", "latest")),
    ("Few villagers paid the toll.", "Most villagers paid the toll.", ("few", "most")),
    ("The jury found the miller innocent.", "The miller was guilty, the jury found.", ("innocent", "guilty")),
]  # fmt: skip
SAME = [
    ("Hired hands dug the canal.", "The canal was dug by hired hands rather than by convicts."),
    ("It was not convicts who dug the canal.", "The canal was dug by hired hands rather than by convicts."),
    ("The parish should stop hiring convicts for the canal.", "The parish should hire farmers rather than convicts for the canal."),
    ("The ferry should no longer leave as early as it does now.", "The ferry should leave later than it does now."),
    ("The harm of the weir is larger than the good it does.", "The weir does more harm than good."),
    ("No barn should be built by the lake.", "The parish should reject the plan to build a barn by the lake."),
    ("There are no fewer boats on the lake because of the toll.", "The toll does not reduce the number of boats on the lake."),
    ("The mill may be visited only if the miller agrees.", "Nobody is allowed to visit the mill without the miller's leave."),
    ("Children should be allowed to swim in the weir again.", "The ban on swimming in the weir should be lifted."),
    ("The miller should have been allowed to stay in the inn.", "The judge should not have sent off the miller."),
    ("Farmers should be less reluctant to share their wells.", "Farmers should be more willing to share their wells."),
    ("No one learns the organ by reading books.", "Reading books does not make people play the organ."),
    ("If you want to keep bees, a hedge works better than a wall.", "For keeping bees a hedge is better than a wall."),
    ("The lettuce was eaten by snails more than by hares.", "The lettuce was eaten by snails, not by hares."),
    ("The lettuce was not eaten by hares.", "The lettuce was eaten by snails, not by hares."),
    ("The ferry was not kept.", "The ferry was scrapped."),
    ("The pool stays closed in winter.", "The pool does not open in winter."),
    ("The bridge is anything but safe.", "The bridge is dangerous."),
    ("The ban on swimming was lifted.", "Swimming in the lake is allowed again."),
    ("The council declined to close the mill.", "The council let the mill stay open."),
    ("Nobody refused the offer of the bank.", "All accepted the offer of the bank."),
    ("The old mill is larger than the new one.", "The new mill is smaller than the old one."),
    ("The weir lies below the orchard.", "The orchard is above the weir."),
    ("Before the dyke was built, water stood lower in the cellars.", "Since the dyke was built, water stands higher in the cellars."),
    ("The farm used to be poor, and grew rich by cheese.", "The farm became rich by cheese."),
    ("The West condemned the vote.", "Western governments condemned the vote."),
    ("69 percent of the ewes survived.", "31 percent of the ewes died, the others lived."),
    ("The upper meadow was spared from flooding by the wall.", "Thanks to the wall the upper meadow stayed dry."),
    ("The ferry and the rail do not drift apart.", "The ferry and the rail come closer."),
    ("The fair is fun, and the market is dull.", "The fair is fun."),
]  # fmt: skip


@pytest.mark.parametrize(("own", "partner", "words"), ENDS)
def test_a_word_at_the_other_end_of_a_scale_is_the_opposite(
    own: str, partner: str, words: tuple[str, str] | None
) -> None:
    found = said(own, partner)
    assert list(found) == [OPPOSITE]
    assert words is None or found[OPPOSITE] == words


@pytest.mark.parametrize(("own", "partner"), SAME)
def test_what_comes_to_the_same_is_no_opposite(own: str, partner: str) -> None:
    assert said(own, partner) == {}


def test_what_the_quoted_words_bear_out_is_no_opposite() -> None:
    claims = "The harbour pool is cheap.", "The harbour pool is expensive."
    assert (list(said(*claims)), said(*claims, "the harbour pool is cheap for whoever swims daily")) == ([OPPOSITE], {})


OTHERS = [
    # what causes what
    ("The cellars flooded because the pumps had failed.", "The flooded cellars caused the pumps to fail.", {SWAPPED}),
    ("The pumps failed because the cellars had flooded.", "The flooded cellars caused the pumps to fail.", set()),
    ("It was because prices rose that the strike came about.", "The strike led to rising prices.", {SWAPPED}),
    ("It was because of the strike that prices rose.", "The strike led to rising prices.", set()),
    ("The cellars flooded because of the pumps.", "The flood in the cellars was caused by the pumps.", set()),
    ("The pumps failed because of the flooded cellars.", "The flood in the cellars was triggered by the failing pumps.", {SWAPPED}),
    # of what cause, and how surely
    ("Oysters died in the bay because of the warm spring.", "That oysters die may be due to the spring.", {Turning.HEDGE_LOST}),
    ("Oysters died in the bay, perhaps because of the warm spring.", "That oysters die may be due to the spring.", set()),
    ("Oysters died in the bay after a warm and windless spring.", "That oysters die may be due to the spring.", set()),
    # on which condition
    ("The guild should print the almanac.", "The guild should print the almanac, on the condition that it is read.", {Turning.CONDITION_LOST}),
    ("The guild should print the almanac if it is read.", "The guild should print the almanac, on the condition that it is read.", set()),
    ("Should it be read, the guild will print the almanac.", "The guild will print the almanac, on condition that it is read.", set()),
    # what comes first
    ("The guild printed hymns first, and almanacs afterwards.", "The guild printed almanacs first, and hymns later.", {SWAPPED}),
    ("First came the almanacs of the guild, then its hymns.", "The guild printed almanacs first, and hymns later.", set()),
    ("Rent control does more good than harm.", "Rent control does more harm than good.", {SWAPPED}),
    ("Rent control harms more than it helps.", "Rent control does more harm than good.", set()),
    # whose, and to whom
    ("Norland put a toll on the goods of Sudmark.", "Sudmark levied a toll on Norland's goods.", {SWAPPED}),
    ("A toll on Norland's goods was levied by Sudmark.", "Sudmark levied a toll on Norland's goods.", set()),
    ("Norland paid Sudmark a toll on its goods.", "Sudmark levied a toll on Norland's goods.", set()),
    # bounds, periods, parts of a number
    ("At least forty boats were lost.", "Fewer than forty boats were lost.", {FIGURE}),
    ("More than forty boats were lost.", "At least forty boats were lost.", set()),
    ("Not less than forty boats were lost.", "At least forty boats were lost.", set()),
    ("The lock costs 900 crowns a month.", "The lock costs 900 crowns a year.", {FIGURE}),
    ("The lock costs 75 crowns a month.", "The lock costs 900 crowns a year.", set()),
    ("Most of the 200 sailors deserted.", "Of the 200 sailors 40 deserted.", {FIGURE}),
    ("Most of the 200 sailors stayed; 40 deserted.", "Of the 200 sailors 40 deserted.", set()),
    # how many, and of which
    ("Every parish had a well.", "No parish had a well.", {OPPOSITE}),
    ("No parish lacked a well.", "Every parish had a well.", set()),
    ("Some rooms of the inn have a stove.", "Every room of the inn has a stove.", {Turning.DEGREE}),
    ("The rooms of the inn have a stove each.", "Every room of the inn has a stove.", set()),
    ("Each of the three lifts costs 70,000 crowns.", "The three lifts cost 70,000 crowns.", {Turning.ALL_ADDED}),
    ("Every year the three lifts cost 70,000 crowns.", "The three lifts cost 70,000 crowns.", set()),
    # how surely, and when
    ("It is certain that the dyke would have held the flood.", "The dyke would probably have held back the flood.", {Turning.HEDGE_LOST}),
    ("Very likely the dyke would have held the flood.", "The dyke would probably have held back the flood.", set()),
    ("The bell is loud only if the wind comes from the east.", "The bell is loud in the whole town.", {Turning.CONDITION_ADDED}),
    ("The bell is loud if the wind is easterly.", "The bell is loud when the wind comes from the east.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("own", "partner", "kinds"), OTHERS)
def test_what_is_turned_round_otherwise(own: str, partner: str, kinds: set[Turning]) -> None:
    found = set(said(own, partner))
    assert found >= kinds if kinds else found == set()


def test_a_wish_is_no_fact() -> None:
    fact = "Every third farm keeps geese."
    assert said("Every third farm would like to keep geese.", fact) == {Turning.HEDGE_ADDED: ("would like", "")}
    assert said("Every third farm wants to keep geese.", "Every third farm intends to keep geese.") == {}


def test_the_ends_that_a_text_speaks_of() -> None:
    found = poles(Wording.of("The shop refuses to open, and is not closed in West Street for good.", ENGLISH))
    assert [(one.scale, one.sign, one.words, one.denied, len(one.turned_by)) for one in found] == [
        ("answer", -1, "refuses", 0, 0),
        ("open", -1, "open", 0, 1),
        ("open", 1, "closed", 1, 0),
    ]


@pytest.mark.parametrize("name", ["belarus", "meadow", "night-bus", "nine", "phones"])
def test_no_claim_turns_itself_round(name: str) -> None:
    reading = read(ROOT / "maps" / f"{name}.yaml")
    assert misreadings(align(reading, reading)) == {}
