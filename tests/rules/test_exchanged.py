"""Two things in each other's place: noticed, each with what has changed places; the same from the other side is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.checker import check
from tests.rules.pairs import pair

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.reading import Reading

ROLES = "who does it, and to whom, have changed places"
COMPARED = "the two that are compared have changed places"
NAMES = "the two have changed places"
ANOTHER = "it is said of another there"
TIMES = "what came first has become what came after it"
CAUSES = "cause and effect have changed places"
EXCHANGED = [
    (
        "The port authority took the union to court over the night shifts.",
        "The union took the port authority to court over the night shifts",
        ROLES,
    ),
    (
        "The farmers warned the miller that the dam would break.",
        "The miller warned the farmers that the dam would break",
        ROLES,
    ),
    (
        "Paul Lang told the inquiry that Anna Reuter had signed the letter.",
        "Anna Reuter told the inquiry that Paul Lang had signed the letter",
        ROLES,
    ),
    (
        "The lower house rejected the bill of the upper house.",
        "The upper house rejected the bill of the lower house",
        ROLES,
    ),
    ("Grimsby beat Hull on Saturday.", "Hull beat Grimsby by three goals to nil on Saturday", ROLES),
    (
        "Ines Costa praised the work that Marta Silva had done in the archive.",
        "The historian Marta Silva praised the work that Ines Costa had done in the archive",
        ROLES,
    ),
    ("The builder was sued by the council for the delay.", "The council was sued by the builder for the delay", ROLES),
    ("The council sued the builder for the delay.", "The council was sued by the builder for the delay", ROLES),
    ("Lynx have replaced wolves in the upper valleys.", "Wolves have replaced lynx in the upper valleys", ROLES),
    ("The police distrust the residents.", "Residents distrust the police, and the police know it", ROLES),
    (
        "The state bought the routes from the larger airline.",
        "The larger airline bought the smaller one's routes from the state",
        ROLES,
    ),
    ("The museum accuses its critics of hiding the letters.", "Critics accuse the museum of hiding the letters", ROLES),
    ("The reporter dismissed the editor after the trial.", "The editor dismissed the reporter after the trial", ROLES),
    ("Trout protect the beavers.", "Beavers protect the trout by their dams", ROLES),
    (
        "Schools blame parents for the poor results.",
        "Parents blame schools for the poor results, the survey found",
        ROLES,
    ),
    ("The grain went from Genoa to Odessa in winter.", "The grain went from Odessa to Genoa in winter", NAMES),
    ("The family moved from York to Leeds in 1912.", "The family moved from Leeds to York in 1912", NAMES),
    (
        "Cars are safer than trains on most of these routes.",
        "Trains are safer than cars on most of these routes",
        COMPARED,
    ),
    (
        "Growing lettuce in the field is cheaper than growing lettuce under glass.",
        "Growing lettuce under glass is cheaper than growing lettuce in the field",
        COMPARED,
    ),
    (
        "Milan has shrunk faster than Turin.",
        "Turin has shrunk faster than Milan, though it is greener than Rome",
        COMPARED,
    ),
    ("Readers trust the newspapers more than the radio.", "Readers trust the radio more than the newspapers", COMPARED),
    (
        "The plan would give more money to rail than to roads.",
        "The plan would give more money to roads than to rail",
        COMPARED,
    ),
    ("The town chose a tunnel rather than a bridge.", "The town chose a bridge rather than a tunnel", NAMES),
    ("Women die younger than men in every district.", "Men die younger than women in every district", COMPARED),
    (
        "The mill burned down three weeks after the insurance had run out.",
        "The mill burned down in May, three weeks before the insurance ran out",
        TIMES,
    ),
    (
        "The guests left the hall after the ambulance had come.",
        "By the time the ambulance came, the guests had already left the hall",
        TIMES,
    ),
    (
        "The chairman sold his shares once the losses had become known.",
        "The chairman sold his shares a week before the losses became known",
        TIMES,
    ),
    ("The wages were cut after the strike had begun.", "The strike began after the wages had been cut", TIMES),
    ("The visitors stayed away because the shops had closed.", "Shops closed because the visitors stayed away", CAUSES),
    (
        "The ageing of the village led to the loss of the school.",
        "The loss of the school led to the ageing of the village",
        CAUSES,
    ),
    ("Low prices were caused by debt.", "Debt was caused by low prices", ROLES),
    ("Because the herds were sold, there was a drought.", "Owing to the drought, the herds were sold", CAUSES),
    ("The Blues backed the levy.", "The Reds backed the levy, while the Blues walked out", ANOTHER),
    (
        "The Blues backed the levy, while the Reds walked out.",
        "The Reds backed the levy, while the Blues walked out",
        ANOTHER,
    ),
    ("Imports fell in the spring.", "Exports fell in the spring and imports rose", ANOTHER),
    ("The south gained jobs.", "The north gained jobs, but the south lost people", ANOTHER),
    ("The porters were promised a rise.", "Nurses were promised a rise, and the porters were sent home", ANOTHER),
    ("The clerk resigned.", "The judge resigned after the clerk had testified", ANOTHER),
    ("Buses stopped at noon.", "Trains stopped at noon; buses ran until midnight", ANOTHER),
]
THE_SAME = [
    ("The Blues walked out.", "The Reds backed the levy, while the Blues walked out"),
    ("The Blues backed the levy.", "The Reds backed the levy, and so did the Blues, who had asked for it"),
    ("The Blues backed the levy.", "The Blues, who walked out at first, later backed the levy"),
    ("The Blues backed the levy.", "The Blues said that they backed the levy"),
    ("Imports fell in the spring.", "Exports fell in the spring and imports fell, too, in the end"),
    ("The nurses were promised a rise.", "The mayor promised the nurses a rise, and the nurses thanked the mayor"),
    ("The firm failed, the board fears.", "The board fears that the firm failed"),
    ("The clerk named the judge.", "When the clerk testified, she named the judge"),
    ("The union signed the contract.", "The union, the mayor said, signed the contract"),
    ("The firm signed the contract.", "The firm that the union struck signed the contract"),
    ("The union signed the contract.", "The union struck until it signed the contract"),
    ("The owners agreed.", "The pilots asked the owners, and the owners agreed"),
    ("The river flooded the meadow.", "The river rose and flooded the meadow that the farmers mow"),
    ("The bakers need more room.", "The bakers' guild says that its members need more room"),
    ("The firm signed.", "The head of the firm signed, as the union demanded"),
    (
        "The port authority was taken to court by the union.",
        "The union took the port authority to court over the night shifts",
    ),
    ("The builder sued the council because it was late.", "The council was sued by the builder for the delay"),
    (
        "Paul Lang had signed the letter, Anna Reuter told the inquiry.",
        "Anna Reuter told the inquiry that Paul Lang had signed the letter",
    ),
    ("Anna Reuter said that Paul Lang had signed the letter.", "Paul Lang, Anna Reuter said, had signed the letter"),
    ("Grimsby met Hull in the final.", "Hull met Grimsby in the final"),
    ("The council sold the mill to a brewer in spring.", "In spring the council sold the mill to a brewer"),
    ("The storm was followed by the flood.", "The flood followed the storm"),
    ("After the strike rents rose in the port.", "Rents in the port rose after the strike"),
    ("In the upper valleys lynx have been replaced by wolves.", "Wolves have replaced lynx in the upper valleys"),
    ("The police know that residents distrust them.", "Residents distrust the police, and the police know it"),
    ("The river separates the docks from the old town.", "The river separates the old town from the docks"),
    (
        "The ministry blamed the budget, and teachers blamed the ministry.",
        "Most teachers who left blamed the ministry, and the ministry blamed the budget",
    ),
    ("The mayor lost the vote after sacking the treasurer.", "The mayor, who had sacked the treasurer, lost the vote"),
    ("The miller feared the flood.", "What the miller feared was the flood"),
    (
        "Marta Silva was helped by the letter that Ines Costa found.",
        "The letter that Ines Costa found helped Marta Silva",
    ),
    (
        "The upper house rejected the bill that the lower house had passed.",
        "The bill that the lower house passed was rejected by the upper house",
    ),
    ("Paul helped Anna with the bags.", "Anna met Paul at the station and Paul helped Anna with the bags"),
    ("Denmark borders Germany.", "Germany borders Denmark"),
    ("The buses are run by a firm that the fund owns.", "The fund owns the firm that runs the buses"),
    (
        "Trout feed otters, and beavers protect trout.",
        "Beavers protect the trout by their dams, and trout feed the otters",
    ),
    ("The ferry runs from Mull to Iona.", "The ferry runs from Oban to Mull and from Mull to Iona"),
    ("The road from York to Leeds is closed.", "The road from Leeds to York is closed"),
    ("The family came to York from Leeds.", "The family moved from Leeds to York in 1912"),
    ("Grain went from Odessa to Genoa.", "To Genoa came grain from Odessa"),
    ("Cars are less safe than trains on most of these routes.", "Trains are safer than cars on most of these routes"),
    ("Cars are more dangerous than trains.", "Trains are safer than cars on most of these routes"),
    ("Readers trust the newspapers less than the radio.", "Readers trust the radio more than the newspapers"),
    ("Costs are higher in Bern than in Basel.", "Costs in Bern are higher than in Basel"),
    ("Rather than a tunnel, the town chose a bridge.", "The town chose a bridge rather than a tunnel"),
    ("In the city more people cycle than drive.", "More people in the city cycle than drive"),
    ("Trains are at least as safe as cars.", "Cars are no safer than trains"),
    (
        "Chicken is cheaper than pork, and pork is cheaper than beef.",
        "Pork is cheaper than beef but dearer than chicken",
    ),
    ("The tenants paid more than anybody.", "Nobody paid more than the tenants"),
    ("Women live longer than men in every district.", "Men die younger than women in every district"),
    (
        "The insurance ran out three weeks after the mill had burned down.",
        "The mill burned down in May, three weeks before the insurance ran out",
    ),
    (
        "The guests left the hall before the ambulance came.",
        "By the time the ambulance came, the guests had already left the hall",
    ),
    (
        "The insurers returned to the valley after the levee was raised.",
        "After the levee was raised, the insurers returned to the valley",
    ),
    ("The wages were cut before the strike began.", "The strike began after the wages had been cut"),
    ("The strike began after the wages were cut.", "The strike did not begin before the wages were cut"),
    ("The mill reopened after the war.", "Not until after the war did the mill reopen"),
    ("Prices rose after the election.", "Prices fell before the election and rose after it"),
    (
        "The chairman sold his shares after the losses became known.",
        "Once the losses had become known, the chairman sold his shares",
    ),
    ("The school closed two years after the bakery.", "The bakery closed two years before the school did"),
    ("Because the visitors stayed away, shops closed.", "Shops closed because the visitors stayed away"),
    ("The village aged because it lost its school.", "The loss of the school led to the ageing of the village"),
    ("Low prices led to debt.", "Debt was caused by low prices"),
    (
        "Visitors stayed away because of the smell, which led to the closure of shops.",
        "Shops closed because visitors stayed away, and visitors stayed away because of the smell",
    ),
    (
        "Visitors did not stay away because the shops closed.",
        "It is not because the shops closed that visitors stayed away",
    ),
    ("The silt that dredging stirred up led to its end.", "Dredging was stopped because of the silt it stirred up"),
    ("Each child gets 40 litres a day.", "The council gives 40 litres a day for every child"),
    ("The county would be left with nothing to pay.", "Nothing would be left for the county to pay"),
    ("Only Rovers had more chances than United.", "United had more chances than any other side bar Rovers"),
    ("Of a million doses fewer than two do harm.", "Harm is done by fewer than two doses in a million"),
    ("The lynx and the wolf fight for the valley.", "The wolf fights the lynx for the valley"),
    ("The new tyres last twice as long as the old ones.", "The old ones last half as long as the new tyres"),
    ("It did not sue the builder; the builder sued the town.", "The builder sued the town over the school"),
    ("Lowe bought paintings from Clarke.", "Clarke sold paintings to Lowe"),
    ("A school received coins from the museum.", "The museum gave coins to a school"),
    ("Farmers from Kent borrowed ploughs from Clarke.", "Clarke lent ploughs to farmers from Kent"),
    ("Lyon bought the paintings from Clarke.", "Clarke sold paintings to dealers from Lyon"),
    ("Britain imports tea from Kenya.", "Kenya exports tea to Britain"),
    ("Pupils learned the song from Mr Hale.", "Mr Hale taught pupils the song"),
    (
        "Spain got silver from Peru, and Peru got horses from Spain.",
        "Silver came to Spain from Peru; horses went the other way",
    ),
    ("The guests got letters from their hosts.", "The hosts sent letters to their guests"),
    (
        "Bread feeds the town, and the town feeds the mill.",
        "The town feeds the mill and the mill feeds the town in return",
    ),
    ("Tenants pay Lord Hale in wool.", "Lord Hale takes wool from tenants as rent"),
]


def found(reading: Reading) -> list[str]:
    return [one.message for one in check(reading) if one.code.id == "AM327"]


@pytest.mark.parametrize(("claim", "quote", "what"), EXCHANGED)
def test_what_changed_places(read_map: Callable[..., Reading], claim: str, quote: str, what: str) -> None:
    messages = found(read_map(*pair(claim, quote)))
    assert [what in one for one in messages] == [True]


@pytest.mark.parametrize(
    ("claim", "quote", "message"),
    [
        (
            "The council sued the pilots over the silt.",
            "The pilots sued the council over the silt that lay in the basin of the old harbour for years",
            "1.1 says “The council sued the pilots over the silt”, and its quote “The pilots sued the council over the "
            "silt that lay in the basin of the old harbour for …”: who does it, and to whom, have changed places",
        ),
        (
            "Cars are safer than trains.",
            "Trains are safer than cars",
            "1.1 says “than trains”, and its quote “than cars”: the two that are compared have changed places",
        ),
        (
            "The grain went from Genoa to Odessa.",
            "The grain went from Odessa to Genoa",
            "1.1 says “Genoa to Odessa”, and its quote “Odessa to Genoa”: the two have changed places",
        ),
        (
            "The mill burned down after the insurance had run out.",
            "The mill burned down, two weeks before the insurance ran out",
            "1.1 says “The mill burned down after the insurance had run out”, and its quote “The mill burned down, two weeks "
            "before the insurance ran out”: what came first has become what came after it",
        ),
        (
            "The visitors stayed away because the shops had closed.",
            "Shops closed because the visitors stayed away",
            "1.1 says “The visitors stayed away because the shops had closed”, and its quote “Shops closed because the visitors "
            "stayed away”: cause and effect have changed places",
        ),
    ],
)
def test_what_is_said(read_map: Callable[..., Reading], claim: str, quote: str, message: str) -> None:
    assert found(read_map(*pair(claim, quote))) == [message]


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        (
            "She joined the party years after she had stood for the council.",
            "She had joined the party years before she stood for the council",
        ),
        (
            "Before the levee was raised, the insurers returned to the valley.",
            "After the levee was raised, the insurers returned to the valley",
        ),
        ("The patients were told after the operation.", "The patients were told before the operation"),
    ],
)
def test_before_for_after_in_the_same_words_is_said_once(
    read_map: Callable[..., Reading], claim: str, quote: str
) -> None:
    assert [one.code.id for one in check(read_map(*pair(claim, quote)))] == ["AM307"]


@pytest.mark.parametrize(("claim", "quote"), THE_SAME)
def test_what_says_the_same(read_map: Callable[..., Reading], claim: str, quote: str) -> None:
    assert found(read_map(*pair(claim, quote))) == []


@pytest.mark.parametrize(("claim", "quote", "_"), EXCHANGED)
def test_a_claim_in_its_quotes_words_is_as_it_is(
    read_map: Callable[..., Reading], claim: str, quote: str, _: str
) -> None:
    assert found(read_map(*pair(quote, quote))) == found(read_map(*pair(claim, claim.rstrip(".")))) == []
