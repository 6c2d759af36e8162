"""What a claim makes of what its partner and the quoted words say: tables of claims, with what must be named and what not."""

from __future__ import annotations

import pytest

from argmap.comparison.denied import repeats, said_otherwise
from argmap.comparison.saying import Turning, Witnesses, turns
from argmap.words import Wording, built_in

ENGLISH = next(one for one in built_in() if one.code == "en")


def found(own: str, partner: str, quoted: str, source: str = "") -> list[tuple[str, ...]]:
    texts = [Wording.of(text, ENGLISH) for text in (own, partner, quoted)]
    known = Witnesses(texts[1], texts[2], source=source)
    return [(str(kind), *words) for kind, *words in turns(texts[0], known)]


NAMED = {
    "kept for removed, and not given up": (
        "The pier that the town keeps for ferries should shine.", "The town should remove the pier for ferries.",
        "the town should remove the pier for ferries", ("opposite", "keeps", "remove"),
    ),
    "lifted for imposed, and not given up": (
        "The council lifted the toll on carts of the quay.", "The toll that the council imposed on carts of the quay was high.",
        "the toll that the council imposed on carts of the quay was high", ("opposite", "lifted", "imposed"),
    ),
    "a hedge lost": (
        "The bridge will close in May.", "The bridge may close in May.", "the old bridge may close in May",
        ("hedge-lost", "", "may"),
    ),
    "a hedge turned into a proof": (
        "The survey proved that traffic fell.", "The survey appeared to show that traffic fell.",
        "a survey appeared to show that traffic fell", ("hedge-lost", "proved", "appeared"),
    ),
    "a hedge added": (
        "The bridge may close in May.", "The bridge closes in May.", "the old bridge closes in May",
        ("hedge-added", "may", ""),
    ),
    "instead of for what is both so": (
        "Ms Tarn counts boats instead of crews.", "Ms Tarn counts boats and crews.", "Ms Tarn counts boats and crews",
        ("opposite", "instead of", ""),
    ),
    "not for what is both so": (
        "Ms Tarn counts boats, not crews.", "Ms Tarn counts boats and crews.", "Ms Tarn counts boats and crews",
        ("opposite", "not", ""),
    ),
    "a doubt added where it is denied": (
        "The bridge may not hold a lorry.", "The bridge will not hold a lorry.", "it will not hold a lorry",
        ("hedge-added", "may", ""),
    ),
    "who thinks so lost, behind another verb": (
        "Crews are smaller than before.", "Ms Tarn counts boats and thinks that crews are smaller than before.",
        "Ms Tarn counts boats and thinks that crews are smaller than before", ("speaker-lost", "", "thinks"),
    ),
    "almost lost": (
        "The harbour is entirely silted up.", "The harbour is almost entirely silted up.",
        "The harbour is almost entirely full of silt", ("limit-lost", "", "almost"),
    ),
    "all for some": (
        "All shops on the quay have closed.", "Some shops on the quay have closed.", "some shops on the quay have closed",
        ("all-added", "all", "some"),
    ),
    "a condition lost": (
        "The firm would leave the town.", "The firm would leave the town if rents rose.",
        "the firm would leave the town if rents rose again", ("condition-lost", "", "if rents rose again"),
    ),
    "a condition added": (
        "The firm leaves the town if rents rise.", "The firm leaves the town.", "the firm leaves the town",
        ("condition-added", "if rents rise", ""),
    ),
    "who says so lost": (
        "The water is clean.", "The mayor said that the water is clean.", "the mayor said that the water is clean",
        ("speaker-lost", "", "said"),
    ),
    "a weaker word": (
        "The position of the mayor became difficult.", "The position of the mayor became untenable.",
        "her position as mayor became untenable", ("degree", "difficult", "untenable"),
    ),
    "a stronger word": (
        "The town has lost its harbour.", "The town is risking its harbour.", "the town is risking its harbour",
        ("degree", "lost", "risking"),
    ),
    "an opposite": (
        "Trade in the harbour rose.", "Trade in the harbour fell.", "trade in the harbour fell",
        ("opposite", "rose", "fell"),
    ),
    "a denial of the whole": (
        "It is not true that the town needs a bridge.", "The town needs a bridge.", "the town needs a bridge",
        ("opposite", "not true", ""),
    ),
    "a not lost": (
        "The mayor is willing to dredge the harbour.", "The mayor is not willing to dredge the harbour.",
        "the mayor is not willing to dredge the harbour", ("opposite", "", "not"),
    ),
    "one of two negations lost": (
        "The neighbours can be as sure as before that the town would not sell the land.",
        "The neighbours can no longer be as sure as before that the town would not sell the land.",
        "the neighbours can no longer be sure that the town would not sell the land", ("opposite", "", "no longer"),
    ),
    "a verb of what is struck, given to who strikes it": (
        "The bill strikes the ban on boats and demands a toll.", "The bill strikes a rule that bans boats and demands a toll.",
        "the bill strikes a rule that bans boats and demands a toll", ("opposite", "and demands", "strikes"),
    ),
    "all for the one that has a name": (
        "Every town wants ferries.", "Dover should have a ferry.", "it ought to have one", ("all-added", "every", ""),
    ),
    "another figure": (
        "The survey counted 70 boats.", "The survey counted 17 boats.", "the survey counted 17 boats in May",
        ("figure", "70", "17"),
    ),
    "a year of one's own": (
        "In November 2014 the council bought the land.", "In November the council bought the land.",
        "in November the council bought the land", ("date", "2014", ""),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", NAMED)
def test_what_is_named(name: str) -> None:
    own, partner, quoted, turn = NAMED[name]
    assert found(own, partner, quoted)[:1] == [turn]


SILENT = {
    "what is given up in the claim": (
        "The pier that the town keeps for ferries should go.", "The town should remove the pier for ferries.",
        "the town should remove the pier for ferries",
    ),
    "what was given up in its partner": (
        "The council lifted the toll on carts of the quay.", "The toll that the council imposed on carts of the quay was repealed.",
        "the toll that the council imposed on carts of the quay was repealed",
    ),
    "the same": ("The bridge may close.", "The bridge may close.", "the bridge may close"),
    "another hedge": ("Perhaps the bridge will close.", "The bridge may close.", "the bridge may close"),
    "could therefore": (
        "The land could therefore still be used.", "The land could still be used.", "the land could still be used",
    ),
    "a hedge that only the partner has": ("The bridge closes in May.", "The bridge may close in May.", "the bridge closes in May"),
    "a hedge that only the quote has": ("The bridge closes in May.", "The bridge closes in May.", "the bridge may close in May"),
    "the quote's own word": ("Trade in the harbour fell.", "Trade in the harbour dropped.", "trade in the harbour fell"),
    "passive for active": ("The land was bought by the council.", "The council bought the land.", "the council bought the land"),
    "shorter": ("The council bought land.", "In spring the council bought land by the river.", "in spring the council bought land by the river"),
    "nearly all for almost all": (
        "The harbour is nearly full of silt.", "The harbour is almost full of silt.", "the harbour is almost full of silt",
    ),
    "when for if": (
        "The firm would leave when rents rose.", "The firm would leave if rents rose.", "the firm would leave if rents rose",
    ),
    "should it for if it": (
        "Should rents rise, the firm would leave.", "The firm would leave if rents rose.", "the firm would leave if rents rose",
    ),
    "even if": ("The firm stays in the town.", "The firm stays in the town even if rents rise.", "the firm stays in the town even if rents rise"),
    "the speaker in other words": (
        "According to the mayor the water is clean.", "The mayor said that the water is clean.", "the mayor said that the water is clean",
    ),
    "more likely compares": (
        "Old boats sink.", "Old boats are more likely to sink.", "old boats are more likely to sink",
    ),
    "unwilling for not willing": (
        "The mayor is unwilling to dredge.", "The mayor is not willing to dredge.", "the mayor is not willing to dredge it",
    ),
    "may not for no right": (
        "A firm may not dry its cellar at its neighbour's cost.", "No firm has a right to dry its cellar at its neighbour's cost.",
        "no firm has a right to a dry cellar at its neighbour's cost",
    ),
    "may not for must not": ("Boats may not moor here.", "Boats must not moor here.", "boats must not moor here"),
    "may not for forbidden": ("Boats may not moor here.", "It is forbidden to moor boats here.", "mooring boats is forbidden here"),
    "what the author says before what somebody thinks": (
        "She has counted boats, not crews.", "Ms Tarn counts boats, and thinks that she counts crews.",
        "Ms Tarn counts boats and thinks that she counts crews",
    ),
    "instead of for what somebody thinks": (
        "Ms Tarn counts boats instead of crews.", "Ms Tarn counts boats, and thinks that she counts crews.",
        "Ms Tarn counts boats and thinks that she counts crews",
    ),
    "figures in words": ("Seventeen boats were counted.", "The survey counted 17 boats.", "the survey counted 17 boats"),
    "what is struck, in another form": (
        "The bill strikes a rule banning boats and demanding a toll.",
        "The bill strikes a rule that bans boats and demands a toll.", "the bill strikes a rule that bans boats and demands a toll",
    ),
    "all that is wider in the article, too": (
        "Every town wants ferries.", "All towns on the coast, like Dover, should have a ferry.", "all of them ought to have one",
    ),
    "a not that denies nothing said": (
        "One cannot rely on the eighteen weeks.", "Eighteen weeks is a promise on paper.", "eighteen weeks is a promise on paper",
    ),
    "not typical for little said": (
        "The weeks of the count were not typical.", "The count says little about an ordinary week.",
        "the count says little about an ordinary week",
    ),
    "a not that is said in a word": (
        "By the mayor's word cellars on the waterfront stayed dry in both floods.",
        "In two floods, not one cellar on the waterfront has taken in water, the mayor says.",
        "not one cellar on the waterfront has taken in water in two floods, its mayor says",
    ),
    "other words altogether": ("Hesitation would cost us dearly.", "If we dither, we pay.", "if we dither, we will pay all of it"),
}  # fmt: skip


@pytest.mark.parametrize("name", SILENT)
def test_what_is_not_named(name: str) -> None:
    assert found(*SILENT[name]) == []


def test_the_one_whose_words_they_are_may_be_named_beside_the_claim() -> None:
    own = Wording.of("The water is clean.", ENGLISH)
    said = Wording.of("The mayor said that the water is clean.", ENGLISH)
    assert turns(own, Witnesses(said, said), has_source=True) == []
    assert [one.kind for one in turns(own, Witnesses(said, said))] == [Turning.SPEAKER_LOST]


SHORE = "with lamps and benches, towers, shops, seats, bells and flags by summer"


@pytest.mark.parametrize(
    ("own", "partner", "quoted", "words"),
    [
        ("It is not true that the ferry is slow.", "The ferry is slow.", "the ferry is slow", ("not true", "")),
        ("It is not true that the ferry is slow.", "The ferry is not slow.", "it is not true that the ferry is slow", None),
        ("It is untrue that the bridge was closed.", "The crossing shut.", "the bridge was closed", ("untrue", "")),
        ("The mayor did not sign the treaty.", "The mayor signed the treaty.", "the mayor signed the treaty", ("not", "")),
        ("The mayor did not sign the treaty.", "The mayor signed the treaty.", "the mayor refused to sign the treaty", None),
        ("The ferry does not pay its crew.", "The ferry pays its crew.", "the ferry pays its crew", ("not", "")),
        ("The ferry does not pay its crew.", "The ferry pays its crew.", "whether it pays or not, it has a crew", None),
        # what is denied must be said, by one of both
        ("The old ferry of the town did not sail.", "The old ferry of the town crossed.", "the old ferry of the town sailed", ("not", "")),
        ("The old ferry of the town did not sail.", "The old ferry of the town crossed.", "the old ferry of the town crossed", None),
        # of words of the article's own, those that it has
        ("Each month the ferry pays its crew in silver coins.", "The ferry does not pay its crew now.", "the ferry never pays its crew", ("", "never")),
        ("Each month the ferry pays its crew in silver coins.", "The ferry does not pay its crew now.", "the ferry does not pay its crew", ("", "not")),
        # a "not" at the end bears on what stands before
        ("The ferry pays its crew, and the tram does not.", "The ferry pays its crew, and the tram does.", "the ferry pays its crew, and the tram does", ("not", "")),
        # of a "not" that is lacking, most of six words that follow
        ("The town wants a bridge with lamps and benches.", f"The town does not want a bridge {SHORE}.", "the town does not want a bridge", ("", "not")),
        ("The town wants a bridge.", f"The town does not want a bridge {SHORE}.", "the town does not want a bridge", None),
        ("In spring the old town wants a bridge of stone, as the mayor says.", "The town does not want a bridge of wood.", "the town does not want a bridge of wood", ("", "not")),
        ("In spring the old town wants a bridge of stone, as the mayor says.", "The town does not want a bridge of wood and steel.", "the town does not want a bridge of wood and steel", None),
        # of several, one that both have and the claim lacks
        ("The ferry never runs in spring and it is slow.", "The ferry never runs in spring and it is not slow.", "the ferry never runs in spring and it is not slow", ("", "not")),
        ("The ferry never runs in spring, it is slow and it is dear.", "The ferry never runs in spring, it is not slow and it is not dear.", "the ferry never runs in spring, it is not slow and it is not dear", None),
        ("The ferry runs in winter and never in spring.", "The ferry does not run in winter and never in spring.", "the ferry does not run in winter and never in spring", ("", "not")),
        ("The ferry runs in winter and never in spring.", "The ferry does not run in winter and never in spring.", "the ferry never runs in spring", None),
    ],
)  # fmt: skip
def test_a_not_more_or_less(own: str, partner: str, quoted: str, words: tuple[str, str] | None) -> None:
    assert said_otherwise(*(Wording.of(text, ENGLISH) for text in (own, partner, quoted))) == words


def test_a_claim_without_words_of_its_own_repeats_nothing() -> None:
    own, same, other = (Wording.of(text, ENGLISH) for text in ("It is so.", "The ferry is slow.", "Cats purr."))
    assert [repeats(one, (same,)) for one in (own, same, other)] == [False, True, False]
