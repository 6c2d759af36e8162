"""Rules on wording: what a claim makes of the article's words, with the paraphrases that must stay silent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.checker import check
from argmap.checker.plan import make_plan
from argmap.config import Choices, Named
from argmap.diagnostics import Place
from argmap.text import Span, Text
from tests.rules.pairs import pair

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.reading import Reading


@pytest.mark.parametrize(
    ("code", "claim", "quote"),
    [
        ("AM302", "The harbour has to close.", "The harbour may have to close next year"),
        ("AM302", "The trial proves that dredging helps.", "The trial suggests that dredging probably helps"),
        ("AM302", "It has been confirmed that trade suffers.", "Trade in this town suffers a great deal"),
        ("AM302", "Dredging shortened the delays.", "Dredging appears to have shortened the delays"),
        ("AM303", "Trade may perhaps suffer.", "Trade suffers badly in this town"),
        ("AM304", "Russia agreed on 30 programs.", "Russia agreed on a package of 28 programs"),
        ("AM304", "Some 85 sheep were lost.", "In that year 58 sheep were lost"),
        ("AM321", "The ministry pays 60 percent of it.", "The ministry pays at least 60 percent of it"),
        ("AM321", "It won fewer than 80 percent.", "It won more than 80 percent of the vote"),
        ("AM304", "It costs 2.8 million.", "It costs the town £2.6m every year"),
        ("AM305", "The bridge was closed in January.", "In November the bridge was closed for repairs"),
        ("AM305", "The bridge was closed in 2020.", "The bridge was closed for repairs in 2021"),
        ("AM307", "Shooting ends the losses.", "Shooting, however, does not end the losses"),
        ("AM307", "Handling cards is not dearer.", "Handling cards is dearer than handling cash"),
        ("AM307", "Nobody lost a large branch.", "The lindens on this street lost a large branch"),
        ("AM308", "Mayor Brandt opposed the plan.", "The mayor opposed the plan from its first day"),
        ("AM301", "There is no danger in the harbour.", "The mayor insisted that the harbour is safe"),
        ("AM301", "Fences cost 15,000 euros.", "Fences cost 15,000 euros, the agency estimated in 2022"),
        ("AM301", "The baths make people well.", "The officer, Eva Weber, believes that the baths make people well"),
        ("AM301", "The pier is sound.", "Only the owner of the yard still thinks that the pier is sound"),
        ("AM313", "Giving up homework made pupils sleep longer.", "Since they gave up homework, pupils sleep longer"),
        ("AM115", 'Trade is "as good as dead".', "Trade has suffered badly since the spring"),
    ],
)
def test_what_is_found(read_map: Callable[..., Reading], code: str, claim: str, quote: str) -> None:
    found = [(one.place.start, one.code.id) for one in check(read_map(*pair(claim, quote)))]
    assert found == [((7, 17), code)]


@pytest.mark.parametrize(
    ("claim", "quote", "said"),
    [
        (
            "The cranes are full of rust.",
            "Its cranes are generally full of rust",
            "“generally”, and so says it of every case",
        ),
        (
            "40 cranes are rusty.",
            "Almost 40 cranes are rusty by now",
            "“almost”, and so says more than the article does",
        ),
    ],
)
def test_what_is_left_out(read_map: Callable[..., Reading], claim: str, quote: str, said: str) -> None:
    found = [one.message for one in check(read_map(*pair(claim, quote))) if one.code.id == "AM302"]
    assert found == [f"1.1 leaves out {said}"]


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("Closure is a possibility.", "The harbour may have to close next year"),
        ("It is uncertain whether the result holds.", "The result may not hold for older people"),
        ("Half past eight is feasible.", "Half past eight, though, could be managed by all"),
        ("However learned, a verdict needs trust.", "A verdict needs trust, however learned it may be"),
        ("They want to prove such talk wrong.", "They want to refute such talk before the election"),
        ("The choir could be heard until late.", "The singing went on until late in the evening"),
        ("A third of 12 sentences were wrong.", "Of twelve sentences, four were wrong in the test"),
        ("Three percent said no.", "Of those asked, 97 percent said yes to the plan"),
        ("One bank is 1.10 m high, the other 110 cm.", "The one bank is 1.1 m high, and so is the other"),
        ("As many as 11 wolves may be shot.", "A motion to allow the shooting of up to eleven wolves"),
        ("The price is $700,000 or more.", "The price is put at not less than $700,000 a year"),
        ("A loss of nearly 26,000 was counted.", "The count of the loss came to 25,871 in the end"),
        ("The bridge on line 9 closed.", "The bridge over the river was closed for repairs"),
        ("It was held in 1961 and again a year later.", "It was held in 1961 for the first time ever"),
        ("The mayor is unwilling to dredge.", "The mayor is not willing to dredge the harbour"),
        ("The pills can do damage.", "Nor are the pills always harmless to those who take them"),
        ("The finding is a different one.", "That is not what the committee's finding says at all"),
        ("The taxis keep off motorways.", "The taxis drive only downtown and never on motorways"),
        ("The French studies found few losses.", "Studies from France counted few losses of sheep"),
        ("The officer thinks that baths help.", "The officer, Eva Weber, believes that the baths help people"),
        ("The baths help people.", "I have always believed that the baths help the people here"),
        ("The baths help people.", "It is believed that the baths help most of the people here"),
        ("The suspects were held in the baths.", "The suspects that were seen there were held in the baths"),
        ("The owner of the yard sold his boats.", "The owner of the yard sold his boats and said that trade is bad"),
        ("According to the mayor it is safe.", "The mayor insisted that the harbour is quite safe"),
        ("Nobody can know the effects.", "Whoever claims to know the effects is only guessing"),
        ("She joined the guild in 1961.", "In 1961 she was admitted to the guild of the pilots"),
        ("Quick games are drawn less often.", "Faster games do have more winners, that cannot be denied"),
        ("Shops closed since May.", "Since May eleven shops on the quay have closed their doors"),
        ('The phrase "to make the cinema" is odd.', "“To make the cinema” is not English, says the reviewer"),
        ("“Eat” stood for “do not eat” there.", "“Do not eat” had become “eat” in the translation"),
    ],
)
def test_what_is_a_fair_paraphrase(read_map: Callable[..., Reading], claim: str, quote: str) -> None:
    assert [(one.code.id, one.message) for one in check(read_map(*pair(claim, quote)))] == []


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("      type: official statement\n", ["AM301"]),
        ("      type: witness testimony\n", []),
        ("      type: expert testimony\n      attributed_to: some experts\n", ["AM311"]),
        ("      type: expert testimony\n      attributed_to: senior American policymakers\n", ["AM311"]),
        ("      type: expert testimony\n      attributed_to: sources inside the museum\n", ["AM311"]),
        ("      type: anonymous testimony\n      attributed_to: some experts\n", []),
        ("      type: expert testimony\n      attributed_to: the hospital's works council\n", []),
        ("      type: expert testimony\n      attributed_to: teachers of the school in Veldhoek\n", []),
        ("      type: expert testimony\n      attributed_to: the critic\n", []),
        ("      date: June 2021\n", ["AM305"]),
        ("      scheme: statistics\n", ["AM317"]),
        ("      scheme: expert opinion\n", ["AM317"]),
        ("      scheme: expert opinion\n      attributed_to: Dr. Lind\n", []),
        ("      scheme: expert opinion\n      type: document\n      attributed_to: the operator's log\n", ["AM317"]),
        ("      scheme: sign\n      scheme_role: observation\n", ["AM317"]),
        ("      scheme: sign\n      scheme_role: observations\n", ["AM318"]),
        ("      scheme_role: observation\n", ["AM318"]),
        ("      reviewed: 0123456789ab\n", ["AM217"]),
        ("      reviewed: yes\n", ["AM006"]),
    ],
)
def test_sources_and_schemes(read_map: Callable[..., Reading], more: str, expected: list[str]) -> None:
    content = pair("Ships ran aground in March 2020.", "In March 2020 ships ran aground off the quay", more)
    assert [one.code.id for one in check(read_map(*content))] == expected


@pytest.mark.parametrize(
    ("claim", "quote"),
    [("Der Hafen wird von Ina Brandt geschlossen.", "Der Hafen wird vielleicht geschlossen, sagte der Bürgermeister")],
)
def test_words_of_another_language_are_not_judged(read_map: Callable[..., Reading], claim: str, quote: str) -> None:
    content, article = pair(claim, quote)
    content = content.replace("The town ought to keep its harbour open.", "Die Stadt soll den Hafen offen lassen.")
    assert check(read_map(content, article)) == []


def test_all_rules_together_say_each_thing_once(read_map: Callable[..., Reading]) -> None:
    nowhere = Place(Text("", ""), Span(0, 0))
    strict = make_plan([Choices(preset=Named("strict", nowhere))])
    content, article = pair("Nine ships ran aground.", "The mayor said that eleven ships ran aground")
    found = [one.code.id for one in check(read_map(content, article), strict)]
    assert found == ["AM220", "AM109", "AM122", "AM218", "AM301", "AM304"]
