"""What says the contrary of its quote, and what only puts it the other way: no contrary where both ends are turned."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.checker import check
from tests.rules.pairs import pair

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.reading import Reading

    ReadMap = Callable[..., Reading]

END = ": they may say opposite things"


def found(reading: Reading) -> list[tuple[str, str]]:
    return [(one.code.id, one.message) for one in check(reading)]


CONTRARY = [
    (
        "The June flood drowned more cattle.",
        "The June flood drowned fewer cattle than the spring flood",
        "more",
        "fewer",
    ),
    ("Rents climbed faster than wages.", "Rents climbed more slowly than wages in town", "faster", "more slowly"),
    ("The quarry is south of the chapel.", "The quarry is a mile north of the chapel", "south", "north"),
    ("The dam is downstream of the old ford.", "The dam is upstream of the old ford", "downstream", "upstream"),
    ("Nets hold half as much as baskets.", "Nets hold twice as much as baskets in spring", "half as", "twice as"),
    ("The stalls earn least in December.", "The stalls earn most in December and May", "least", "most"),
    ("The inn serves the fewest guests.", "In June the inn serves the most guests of all", "fewest", "most"),
    ("The firm has not closed without a loss.", "The firm has not closed with a loss", "without", "with"),
    ("The ladder is used every day.", "The ladder in the shed is hardly ever used", "every day", "hardly ever"),
    ("Pupils have to pay for the baths.", "The baths are free for pupils of the town", "have to pay", "free"),
    ("None of the barns was insured.", "Not all of the barns were insured against hail", "none", "not all"),
    ("The choir sang because of the heat.", "The choir sang despite the heat in the nave", "because of", "despite"),
    ("It runs because the fog is thick.", "The ferry runs even though the fog is thick", "because", "even though"),
    (
        "A hall houses a market as well as a bar.",
        "The hall houses a market instead of a bar",
        "as well as",
        "instead of",
    ),
    ("The tower was built before the fire.", "The tower was built after the great fire", "before", "after"),
    ("Before the fire the tower was built.", "The tower was built after the great fire", "before", "after"),
    ("The mine lies below the trees.", "The mine lies above the trees of the abbey", "below", "above"),
    ("The Hadleys sold the mill.", "The Hadleys bought the mill in Leeds", "sold", "bought"),
    ("The parish lent the bank money.", "The parish borrowed money from the bank", "lent", "borrowed"),
    ("The archive gave the widow maps.", "The archive received maps from the widow", "gave", "received"),
    ("She gave the archive maps.", "She received maps from the archive", "gave", "received"),
    ("Holm lost to Bray in the last match.", "Holm beat Bray in the last match of the year", "lost to", "beat"),
    ("The guild bought the mill in May.", "In Leeds the mill was sold by the guild in May", "bought", "sold"),
    ("The cranes went north.", "In the summer of that year the cranes went south", "north", "south"),
    ("Coal is dearer than gas in old flats.", "Coal is cheaper than gas in most old flats", "dearer", "cheaper"),
]


@pytest.mark.parametrize(("claim", "quote", "word", "other"), CONTRARY)
def test_contraries_are_found(read_map: ReadMap, claim: str, quote: str, word: str, other: str) -> None:
    message = f"1.1 says “{word}”, and its quote “{other}”{END}"
    assert found(read_map(*pair(claim, quote))) == [("AM307", message)]


TURNED_TWICE = [
    # the sides of a comparison have changed places
    (
        "The spring flood drowned more cattle than the June flood.",
        "The June flood drowned fewer cattle than the spring flood",
    ),
    ("Wages climbed faster than rents.", "Rents climbed more slowly than wages in the towns"),
    ("The chapel is a mile south of the quarry.", "The quarry is a mile north of the chapel"),
    ("Old nets hold half as much as the new ones.", "The new nets hold twice as much as the old ones"),
    ("In old flats gas is dearer than coal.", "Coal is cheaper than gas in most of the old damp flats"),
    ("The abbey lies below the mine.", "The mine lies above the abbey"),
    ("The bells were hung after the roof was done.", "The roof was done before the bells were hung"),
    ("After the roof was done, the bells were hung.", "The roof was done before the bells were hung"),
    ("Before the war the school had more pupils.", "The school has fewer pupils than before the war"),
    ("Trains are safer than cars in the dales.", "Cars are more dangerous than trains in the dales"),
    # those who do it have
    ("A bank in Leeds sold the mill to the Hadleys.", "The mill was bought by the Hadleys from a bank in Leeds"),
    ("In Holm the bank bought the hall from the guild.", "In Holm the guild sold the hall to the bank"),
    ("The parish borrowed money from the bank.", "The bank lent the parish the money for the organ"),
    ("The archive received the maps from the widow.", "The widow gave the maps to the archive"),
    ("The mill was sold for a song in 1950.", "The mill was bought for a song in 1950"),
    ("Bray lost to Holm in the last match.", "Holm beat Bray in the last match of the year"),
    # another word is turned, too
    ("The children slept, for they were not hungry.", "The children slept, for they were not short of food"),
    ("With yeast the bread rises.", "Without yeast the bread does not rise"),
    ("Without brakes the cart was dangerous.", "With brakes the cart was safe"),
    ("More apprentices stay in the trade.", "Since the reform fewer apprentices leave the trade"),
    ("The trains are often on time in spring.", "The trains are rarely late in spring"),
    ("Some barns were not insured.", "Not all of the barns were insured against hail"),
    # both ends are said
    ("None of the staff paid.", "Not all of the guests paid, and none of the staff did"),
    ("The mill lies south of the river.", "The inn lies north of the river and the mill south of it"),
    ("The stalls earn least in March.", "The stalls earn most in June and least in March"),
    # no contrary
    ("The clinic has less than 400 beds.", "The clinic has more than 400 beds in its wards"),
    ("The ward has no less dust than the yard.", "The ward has more dust than the yard in summer"),
    ("Paths make the way to school safer.", "The path by the wall gets children to school sooner"),
    ("It has at least ten beds in each ward.", "It has at most ten beds in each ward or none"),
    ("The hall houses a market rather than a bar.", "The hall houses a market instead of a bar"),
    ("The ladder is almost never used.", "The ladder in the shed is hardly ever used"),
    ("The choir sang although the nave was hot.", "The choir sang on despite the heat in the nave"),
]


@pytest.mark.parametrize(("claim", "quote"), TURNED_TWICE)
def test_what_is_turned_twice_is_none(read_map: ReadMap, claim: str, quote: str) -> None:
    assert [code for code, _ in found(read_map(*pair(claim, quote))) if code == "AM307"] == []


ANSWERED = [
    (
        "The furnaces stayed cold until the strike was over.",
        "Not until the strike was over did the furnaces glow again",
    ),
    ("The furnaces were cold until noon.", "The furnaces were not hot before noon"),
    ("The riots had other causes than the drought.", "The drought did not cause the riots, though it fed them"),
    ("The tram is at least as fast as the bus.", "The tram is no slower than the bus at rush hour"),
    ("Road is as cheap as rail for small parcels.", "Rail is not cheaper than road for small parcels"),
    ("Brack earns more than any other town.", "No other town in the valley earns as much as Brack"),
    ("Birk has played longest of all.", "Nobody in the orchestra has played longer than Birk"),
    ("Holm has the tallest spire in the county.", "No spire in the county is taller than that of Holm"),
    ("The levy did not get the votes of two men.", "Two men abstained from the votes on the levy"),
    ("There was no trace of nuts in the flour.", "The flour was free of any trace of nuts"),
    ("The yard has no trees at all.", "The yard has been treeless from the start, all agree"),
    ("The chimney is still waiting to be repaired.", "The owners have not repaired the chimney"),
    ("The debate is about trust in the board.", "The debate is not about money but about trust in the board"),
    ("It was late despite the snow.", "It was late, not because of the snow but despite it"),
    ("Members can bring two guests.", "Members cannot bring more than two guests to the dinner"),
    ("Found shut, the shop was robbed.", "They did not find the shop open in May, for it was robbed"),
    ("The tenants paid more than anybody.", "Nobody paid more than the tenants"),
    ("The firm lost money.", "The firm did not lose less than a barrel of money"),
    ("The plan has friends in the ministry.", "The plan is not without friends in the ministry"),
    ("The pupils live in the town with parents.", "The pupils live in the town, but not without parents"),
]


@pytest.mark.parametrize(("claim", "quote"), ANSWERED)
def test_a_not_that_the_other_text_answers(read_map: ReadMap, claim: str, quote: str) -> None:
    assert found(read_map(*pair(claim, quote))) == []


DENIED = [
    ("The museum opened its doors before the feast.", "The museum did not open its doors before the feast", "not"),
    ("The motion won a majority.", "The motion did not win a majority of the council", "not"),
    ("The team lost a match in spring.", "The team did not lose a match in the spring", "not"),
    ("They found the larger shop open.", "They did not find the smaller shop open", "not"),
    ("The drought caused the riots.", "The drought did not cause the riots in the port", "not"),
    ("The new pump is louder than the old one.", "The new pump is not louder than the old one", "not"),
    ("Other towns earn as much from their woods.", "No other town earns as much from its woods as Brack", "No"),
    ("The debate is about money.", "The debate is not about money but about trust in the board", "not"),
    ("The tower broke off the landing.", "It was the pilot, not the tower, who broke off the landing", "not"),
    ("Other wells were tested in May.", "Other wells were not tested in May or June", "not"),
]


@pytest.mark.parametrize(("claim", "quote", "word"), DENIED)
def test_a_not_that_nothing_answers(read_map: ReadMap, claim: str, quote: str, word: str) -> None:
    message = f"the quote has “{word.lower()}” and 1.1 has no negation{END}"
    assert found(read_map(*pair(claim, quote))) == [("AM307", message)]


def test_what_is_the_same_may_stay(read_map: ReadMap) -> None:
    reading = read_map(*pair("The mill is below the trees.", "The mill is above the trees of the abbey"))
    assert [one.help for one in check(reading)] == [
        "say it as the article does; if the sense is the same, it may stay as it is"
    ]


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        (
            "Ten years ago a baker on the quay served eight shops.",
            "Each baker on the quay now serves thirty shops, up from eight a decade ago",
        ),
        (
            "The town owns the lower mill, but not the upper one.",
            "Of the two mills, the upper one is private, while the lower one belongs to the town",
        ),
        (
            "Two in three of those who begin the course sit the test.",
            "Most who begin the course finish it, but a third never sit the test",
        ),
        ("Two in three of the pupils sit the test.", "A third of the pupils never sit the test"),
        ("Turin is drier than Bergen.", "Bergen is not as dry as Turin"),
        ("The new bridge is wider than the old one.", "The old bridge is not so wide as the new one"),
        ("Leeds lost to Hull in the rain.", "Hull won against Leeds in the rain"),
        ("It is not certain that the pill helps.", "The pill may help"),
        (
            "More often than not the well was within ten minutes of the mill.",
            "The well was within ten minutes of the mill in most villages",
        ),
        (
            "An heir who moves out inside five years has to give the house back.",
            "The house must be given back if the heir moves out within five years",
        ),
        (
            "The coating might protect the hull for as long as four years.",
            "The coating could protect the hull for up to four years",
        ),
        (
            "It was the pilots who made it possible for the ship to come in.",
            "Without the pilots, the ship could not have come in",
        ),
        (
            "Members need the club's consent to bring guests.",
            "Members may bring guests provided that the club has agreed",
        ),
        ("Lind opened her first clinic in about 1912.", "Born in 1880, Lind was 32 when she opened her first clinic"),
        ("Some ewes had no lamb in the cold spring.", "Not every ewe had a lamb in the cold spring"),
    ],
)
def test_what_is_put_the_other_way_is_the_same(read_map: ReadMap, claim: str, quote: str) -> None:
    assert [one.code.id for one in check(read_map(*pair(claim, quote))) if one.code.id.startswith("AM3")] == []


@pytest.mark.parametrize(
    ("code", "claim", "quote"),
    [
        ("AM307", "Hull lost to Leeds in the rain.", "Hull won against Leeds in the rain"),
        ("AM302", "It is certain that the pill helps.", "The pill may help"),
        ("AM307", "The mill is unsafe for the children.", "The mill is safe for the children"),
        ("AM307", "Rents dropped in the port last year.", "Rents rose in the port last year"),
        ("AM307", "The owners agreed to repair the roof.", "The owners refused to repair the roof"),
        ("AM307", "The jury was impressed by his plea.", "The jury was unimpressed by his plea"),
        ("AM304", "The plant makes 12 kilowatts of power.", "The plant makes 12 megawatts of power"),
        ("AM325", "The ferry always stays in port in May.", "The ferry occasionally stays in port in May"),
        ("AM307", "The town does not own the lower mill.", "The town owns the lower mill"),
        (
            "AM301",
            "The director moved the money abroad.",
            "Prosecutors allege that the director moved the money abroad",
        ),
        ("AM328", "The lock opens.", "The lock opens only when the tide is high"),
        (
            "AM305",
            "Lind opened her first clinic in 1905.",
            "Born in 1880, Lind was 32 when she opened her first clinic",
        ),
        (
            "AM321",
            "The house must be given back if the heir moves out after more than five years.",
            "The house must be given back if the heir moves out within five years",
        ),
        (
            "AM307",
            "The ship could not have come in with the pilots.",
            "Without the pilots, the ship could not have come in",
        ),
        ("AM307", "The ship came in with the pilots.", "The ship did not come in with the pilots"),
    ],
)
def test_what_is_not(read_map: ReadMap, code: str, claim: str, quote: str) -> None:
    assert [one.code.id for one in check(read_map(*pair(claim, quote))) if one.code.id.startswith("AM3")] == [code]
