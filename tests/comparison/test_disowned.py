"""Free wordings that say what the article denies, sets aside or finds hardly any of; beside each such pair fair ones."""

from __future__ import annotations

import pytest

from argmap.comparison.saying import Witnesses, turns
from argmap.words import Wording, built_in

ENGLISH = next(one for one in built_in() if one.code == "en")

# claim, the reference's claim, the quote, what is found first
TABLE = [
    (
        "The ferry should be given up.",
        "The plan does not mean that the ferry should be given up.",
        "Nothing in the plan means that the ferry should be given up",
        ("opposite", "", "nothing"),
    ),
    (
        "Fares must rise.",
        "The report does not say that fares must rise.",
        "Nowhere does the report say that fares must rise",
        ("opposite", "", "nowhere"),
    ),
    (
        "Walls last for centuries.",
        "A town that does not repair will soon stand in ruins.",
        "no wall lasts for centuries, so a town that does not repair will soon stand in ruins",
        ("opposite", "", "no"),
    ),
    (
        "Pupils learn more in large classes.",
        "It does not follow that pupils learn more in large classes.",
        "it does not follow from this that pupils learn more in large classes",
        ("opposite", "", "not"),
    ),
    (
        "The mayor promised a bridge.",
        "Nobody claims that the mayor promised a bridge.",
        "nobody claims that the mayor promised a bridge",
        ("opposite", "", "nobody"),
    ),
    (
        "The ferry may go on.",
        "The plan does not mean that the ferry should be given up.",
        "Nothing in the plan means that the ferry should be given up",
        None,
    ),
    (
        "The plan leaves the ferry where it is.",
        "The plan does not mean that the ferry should be given up.",
        "Nothing in the plan means that the ferry should be given up",
        None,
    ),
    (
        "The ferry need not be given up.",
        "The plan does not mean that the ferry should be given up.",
        "Nothing in the plan means that the ferry should be given up",
        None,
    ),
    (
        "Walls fall in the end.",
        "A town that does not repair will soon stand in ruins.",
        "no wall lasts for centuries, so a town that does not repair will soon stand in ruins",
        None,
    ),
    ("The bridge is safe.", "Nobody doubts that the bridge is safe.", "nobody doubts that the bridge is safe", None),
    (
        "The harbour silts up.",
        "The mayor does not deny that the harbour silts up.",
        "the mayor does not deny that the harbour silts up",
        None,
    ),
    (
        "Cash is accepted on the trams.",
        "There is no tram on which cash is not accepted.",
        "there is no tram on which cash is not accepted",
        None,
    ),
    (
        "The town can build a bridge.",
        "Nothing keeps the town from building a bridge.",
        "nothing keeps the town from building a bridge",
        None,
    ),
    (
        "Sunday opening brings new readers.",
        "Sunday opening does not only bring back old readers, it brings new ones.",
        "Sunday opening does not only bring back old readers; it brings new ones",
        None,
    ),
    ("Some walls last for centuries.", "Not all walls last for centuries.", "not every wall lasts for centuries", None),
    (
        "The winter showed that cheap roofs are leaky.",
        "The winter showed that unpainted roofs are leaky rather than cheap ones.",
        "What the winter showed is less that cheap roofs are leaky than that unpainted ones are",
        ("opposite", "cheap roofs leaky", "less that cheap roofs are leaky than that unpainted ones are"),
    ),
    (
        "Cheap roofs are leakier than unpainted ones.",
        "The winter showed that unpainted roofs are leaky rather than cheap ones.",
        "What the winter showed is less that cheap roofs are leaky than that unpainted ones are",
        ("opposite", "Cheap", "rather than cheap ones"),
    ),
    (
        "The fire came from the wiring.",
        "The fire came from the stove rather than from the wiring.",
        "the fire came less from the wiring than from the stove",
        ("opposite", "wiring", "rather than from the wiring"),
    ),
    (
        "Speed kills on this road.",
        "It is drink rather than speed that kills on this road.",
        "What kills on this road is not so much speed as drink",
        ("opposite", "Speed", "not so much speed as drink"),
    ),
    (
        "The winter showed that unpainted roofs are leaky.",
        "The winter showed that unpainted roofs are leaky rather than cheap ones.",
        "What the winter showed is less that cheap roofs are leaky than that unpainted ones are",
        None,
    ),
    (
        "Unpainted roofs leak more than cheap ones.",
        "The winter showed that unpainted roofs are leaky rather than cheap ones.",
        "What the winter showed is less that cheap roofs are leaky than that unpainted ones are",
        None,
    ),
    (
        "It is not cheap roofs that are leaky.",
        "The winter showed that unpainted roofs are leaky rather than cheap ones.",
        "What the winter showed is less that cheap roofs are leaky than that unpainted ones are",
        None,
    ),
    (
        "Cheap roofs are leaky where nobody paints them.",
        "The winter showed that unpainted roofs are leaky rather than cheap ones.",
        "What the winter showed is less that cheap roofs are leaky than that unpainted ones are",
        None,
    ),
    (
        "The leaks come from neglect more than from the price.",
        "The winter showed that unpainted roofs are leaky rather than cheap ones.",
        "What the winter showed is less that cheap roofs are leaky than that unpainted ones are",
        None,
    ),
    (
        "The fire began at the stove.",
        "The fire came from the stove rather than from the wiring.",
        "the fire came less from the wiring than from the stove",
        None,
    ),
    (
        "There was a huge gap between the two schools.",
        "The two schools hardly differed.",
        "between the two schools there was hardly any gap",
        ("opposite", "huge gap", "hardly any gap"),
    ),
    (
        "The new road brought a clear gain in time.",
        "With the new road drivers were hardly quicker.",
        "the new road brought next to no gain in time",
        ("opposite", "clear gain", "next to no gain"),
    ),
    (
        "There were many complaints about the noise.",
        "The noise was hardly complained of.",
        "there were scarcely any complaints about the noise",
        ("opposite", "many complaints", "scarcely any complaints"),
    ),
    (
        "There was no great gap between the schools.",
        "The two schools hardly differed.",
        "between the two schools there was hardly any gap",
        None,
    ),
    (
        "The gap between the schools was tiny.",
        "The two schools hardly differed.",
        "between the two schools there was hardly any gap",
        None,
    ),
    (
        "The large schools had next to no gap between them.",
        "The two large schools hardly differed.",
        "between the two large schools there was hardly any gap",
        None,
    ),
    (
        "A large fee brought hardly any income.",
        "The large fee brought hardly any income.",
        "the large fee brought hardly any income",
        None,
    ),
    (
        "Most of the broken boilers were old.",
        "Only 40 of the 215 boilers that broke were old.",
        "only 40 of them were old",
        ("figure", "Most", "40 of the 215"),
    ),
    (
        "The majority of the closed shops were in debt.",
        "Of 90 shops that closed 12 were in debt.",
        "12 of them were in debt",
        ("figure", "majority", "12"),
    ),
    (
        "Few of the broken boilers were old.",
        "Only 40 of the 215 boilers that broke were old.",
        "only 40 of them were old",
        None,
    ),
    (
        "Most of the broken boilers were not old.",
        "Only 40 of the 215 boilers that broke were old.",
        "only 40 of them were old",
        None,
    ),
    (
        "Most of the broken boilers were new.",
        "Only 40 of the 215 boilers that broke were old.",
        "only 40 of them were old",
        None,
    ),
    (
        "Most of the broken boilers were old.",
        "150 of the 215 boilers that broke were old.",
        "150 of them were old",
        None,
    ),
    (
        "No tenant has anything to heat with.",
        "Many tenants have nothing to heat with.",
        "many tenants have nothing to heat with",
        ("all-added", "No tenant", "many tenants"),
    ),
    (
        "Winter is the season in which any farm has money.",
        "Winter is the season in which most farms have money.",
        "winter is the season in which most farms have money",
        ("all-added", "any farm", "most farms"),
    ),
    (
        "Many tenants do not have anything to heat with.",
        "Many tenants have nothing to heat with.",
        "many tenants have nothing to heat with",
        None,
    ),
    (
        "More than half of those asked (61 percent of 900) had no other evening on which all of them were in.",
        "Of 900 households 61 percent said that Friday was the only evening on which the whole family was in.",
        "61 percent said that Friday was the only evening on which the whole family was in",
        None,
    ),
    ("All the island was dark.", "The whole island was dark.", "the whole island was dark", None),
    ("The whole of the money went to roads.", "All the money went to roads.", "all of the money went to roads", None),
    (
        "All the shops were dark.",
        "Some of the shops were dark.",
        "some of the shops were dark",
        ("all-added", "all", "some"),
    ),
    (
        "Close to a third of the boats leak.",
        "Almost a third of the boats leak.",
        "almost a third of the boats leak",
        None,
    ),
    (
        "Just under a third of the boats leak.",
        "Nearly a third of the boats leak.",
        "nearly a third of the boats leak",
        None,
    ),
    ("About a third of the boats leak.", "Almost a third of the boats leak.", "almost a third of the boats leak", None),
    (
        "A third of the boats leak.",
        "Almost a third of the boats leak.",
        "almost a third of the boats leak",
        ("limit-lost", "", "almost"),
    ),
    (
        "More than two thirds of the boats leak.",
        "Almost a third of the boats leak.",
        "almost a third of the boats leak",
        ("figure", "two thirds", "a third"),
    ),
    (
        "More than half of the crews asked (58 percent) are free on Friday.",
        "58 percent of the crews said that the whole crew was free on Friday.",
        "58 percent said that the whole crew was free on Friday",
        None,
    ),
    (
        "Five cranes would come to at most 9,000 euros.",
        "Five cranes would cost 9,000 euros at most.",
        "Five cranes, hired for two hours, would cost at most 9,000 euros",
        None,
    ),
    (
        "This is not what the ferry is for.",
        "The objection misunderstands what the ferry is for.",
        "This misunderstands what the ferry is for",
        None,
    ),
    (
        "Critics overlook what the ferry does.",
        "The objection misunderstands what the ferry does.",
        "This misunderstands what the ferry does",
        None,
    ),
    (
        "The town should keep the pool shut in winter.",
        "The town should open its two largest pools in winter.",
        "the two largest pools should be open in winter",
        ("opposite", "keep the pool", "open its two largest pools"),
    ),
    (
        "The museum ought to stay closed on Mondays.",
        "The city ought to open its museum on Mondays.",
        "the museum should be open on Mondays",
        ("opposite", "closed", "open"),
    ),
    (
        "The town should not keep the pool shut in winter.",
        "The town should open its two largest pools in winter.",
        "the two largest pools should be open in winter",
        None,
    ),
    (
        "The town should stop keeping the pools shut in winter.",
        "The town should open its two largest pools in winter.",
        "the two largest pools should be open in winter",
        None,
    ),
    (
        "The town must spend its money on the old bridges.",
        "The town would probably do better to spend most of its money on the old bridges.",
        "the town would, I think, probably do better to spend most of that money on the old bridges",
        ("hedge-lost", "", "probably"),
    ),
    (
        "The town should probably spend most of its money on the old bridges.",
        "The town would probably do better to spend most of its money on the old bridges.",
        "the town would, I think, probably do better to spend most of that money on the old bridges",
        None,
    ),
    ("The dam holds.", "No engineer says that the dam will fail.", "no engineer says that the dam will fail", None),
    (
        "The dam will fail.",
        "No engineer says that the dam will fail.",
        "no engineer says that the dam will fail",
        ("opposite", "", "no"),
    ),
    (
        "The pier is rotten.",
        "The mayor did not know that the pier is rotten.",
        "the mayor did not know that the pier is rotten",
        None,
    ),
    (
        "If the pier is rotten, the mayor is to blame.",
        "Nobody says that the pier is rotten.",
        "nobody says that the pier is rotten",
        None,
    ),
    (
        "Fish stocks recover in time.",
        "Nothing shows that fish stocks recover in time.",
        "nothing in it shows that fish stocks recover in time",
        ("opposite", "", "nothing"),
    ),
    (
        "The price matters less than the noise.",
        "What matters is the noise rather than the price.",
        "it is the noise rather than the price that matters",
        None,
    ),
    (
        "The noise matters more than the price.",
        "What matters is the noise rather than the price.",
        "it is less the price than the noise that matters",
        None,
    ),
    (
        "The price matters more than the noise.",
        "What matters is the noise rather than the price.",
        "it is less the price than the noise that matters",
        ("opposite", "price", "less the price than the noise that matters"),
    ),
    (
        "Only the price matters.",
        "The price matters rather than the noise.",
        "the price matters rather than the noise",
        None,
    ),
    (
        "There is strong support for the plan.",
        "The plan is hardly supported.",
        "there is next to no support for the plan",
        ("opposite", "strong support", "next to no support"),
    ),
    (
        "There is strong support for the plan.",
        "There is strong support for the plan in the north.",
        "there is next to no support for the plan in the south",
        None,
    ),
    (
        "There is hardly any support, strong support least of all.",
        "The plan is hardly supported.",
        "there is next to no support for the plan",
        None,
    ),
    (
        "Most of the fines were paid.",
        "Only 30 of the 100 fines were paid.",
        "only 30 of them were paid",
        ("figure", "Most", "30 of the 100"),
    ),
    ("Most of the fines were waived.", "Only 30 of the 100 fines were paid.", "only 30 of them were paid", None),
    (
        "No shop makes any profit.",
        "Many shops make no profit.",
        "many shops make no profit",
        ("all-added", "No shop", "many shops"),
    ),
    ("Two thirds of the boats are sound.", "A third of the boats leak.", "a third of the boats leak", None),
    (
        "Two thirds of the boats leak.",
        "A third of the boats leak.",
        "a third of the boats leak",
        ("figure", "Two thirds", "a third"),
    ),
    ("Two thirds of the boats do not leak.", "A third of the boats leak.", "a third of the boats leak", None),
]


@pytest.mark.parametrize(("claim", "partner", "quote", "found"), TABLE)
def test_what_a_claim_says_that_its_witnesses_disown(
    claim: str, partner: str, quote: str, found: tuple[str, ...] | None
) -> None:
    own, other, quoted = (Wording.of(text, ENGLISH) for text in (claim, partner, quote))
    told = [(str(kind), *words) for kind, *words in turns(own, Witnesses(other, quoted), has_source=True)]
    assert told[:1] == ([] if found is None else [found])
