"""Claims turned round, and claims with names, dates and figures swapped: noticed; what is true is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.checker import check
from tests.rules.pairs import pair

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.reading import Reading

WORDING = {"AM223", "AM301", "AM302", "AM303", "AM304", "AM305", "AM307", "AM308", "AM321", "AM322", "AM323", "AM324"}

TURNED = [
    ("C", "Lukashenko has kept Belarus's interests apart from Russia's."),
    ("P1", "Since August 2020 Lukashenko has never abandoned a multi-vector foreign policy in practice."),
    ("P20", "Lukashenko is not the only decisionmaker in a highly personalistic government."),
    ("P5", "A relationship with the West was still possible and did not become untenable."),
    ("P4", "The events of August 2020 strengthened Lukashenko's international standing."),
    ("P6", "Belarus never had a cordial relationship with both Russia and Ukraine."),
    ("E6", "Belarus refused to host the negotiations for the Minsk I and II ceasefire agreements."),
    ("E9", "In November Lukashenko refused to recognize Crimea as a de jure part of Russia."),
    (
        "E10",
        "Statements from officials indicate that the leadership no longer views a multi-vector foreign policy as critical.",
    ),
    ("P10", "Minsk is independent of Moscow's support."),
    ("P11", "The Belarusian armed forces have stopped working with the Russian ones."),
    ("P14", "An upcoming referendum promises to keep the legal barriers to basing Russian troops in Belarus."),
    ("E17", "American policymakers are unconcerned about the positioning of the Russian troops."),
    ("P16", "Belarus has hardly aligned itself with Russia."),
    ("E20", "Lukashenko denied on Friday that Belarus would fight alongside Russia if either country was attacked."),
    ("P19", "It is not true that Lukashenko had expressed reservations about increasing military cooperation."),
]
SWAPPED = [
    (
        "E11",
        "In November Russia and Belarus agreed on 28 sanctions designed to tighten economic, trade and banking links.",
    ),
    ("E5", "After Lukashenko's response the United States and the European Union imposed 28 sanctions."),
    ("E6", "Poland hosted the negotiations for the Minsk I and II ceasefire agreements."),
    ("E9", "In November Lukashenko decided to recognize Kazakhstan as a de jure part of Russia."),
    ("E9", "In August Lukashenko decided to recognize Crimea as a de jure part of Russia."),
    (
        "E2",
        "Massive protests broke out in Minsk after Lukashenko got a new mandate with more than 60 percent of the vote.",
    ),
    ("E14", "This month Poland eagerly took part in the Russian-led intervention to save the Tokayev government."),
    ("C", "Lukashenko has almost entirely merged Belarus's interests into Ukraine's."),
    ("P10", "Minsk depends on Washington for support."),
    ("E20", "Makei asserted on Friday that Belarus would fight alongside Russia if either country was attacked."),
    ("E20", "Lukashenko asserted on Monday that Belarus would fight alongside Russia if either country was attacked."),
    ("P5", "A relationship with Kazakhstan became untenable."),
    ("P19", "Makei had previously expressed reservations about increasing military cooperation with Russia."),
    ("E16", "Russian troops are arriving in Belarus for exercises in early March, which were announced on Jan. 18."),
    (
        "O4",
        "The international alignments of the two countries increasingly diverged after the Maidan Revolution of 2020.",
    ),
    ("T", "Kazakhstan is risking its independence for a foreign policy centred on Russia."),
]


@pytest.mark.parametrize(("id_", "text"), [*TURNED, *SWAPPED])
def test_noticed(changed: Callable[..., Reading], id_: str, text: str) -> None:
    reading = changed(lambda draft, by_id: setattr(draft.claims[by_id[id_]], "text", text))
    assert [one for one in check(reading) if one.claim == id_ and one.code.id in WORDING]


def test_the_true_map_is_quiet(belarus: Reading) -> None:
    assert [one.code.id for one in check(belarus) if one.code.id in WORDING] == []


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("The town has to mend the weir.", "We cannot afford not to mend the weir, say the fishermen"),
        ("The weir was shut with good reason.", "Not without good reason was the weir shut in the spring"),
        ("The town had to shut the weir.", "The town could not but shut the weir in the spring"),
        ("The weir leaks.", "There is no denying that the weir leaks in the spring"),
        ("Everybody agrees that the weir leaks.", "Nobody doubts that the weir leaks in the spring"),
        ("The weir is shut from spring on.", "The weir is not shut until spring comes to the valley"),
        ("Some of the shops closed.", "Not all the shops closed that spring in the town"),
        ("Two of the five shops did not close.", "Three of the five shops closed that spring in the town"),
        ("Many a town has a weir.", "There are a number of states that allow towns to have a weir"),
        ("Weirs conceivably harm trout.", "A weir conceivably harms the trout more than a dam does"),
        ("Most weirs are shut at night.", "The weirs are generally shut at night in this valley"),
        ("Old men fish there.", "The elderly like to stand on the quay with a rod"),
    ],
)
def test_what_says_the_same(read_map: Callable[..., Reading], claim: str, quote: str) -> None:
    assert [(one.code.id, one.message) for one in check(read_map(*pair(claim, quote)))] == []


@pytest.mark.parametrize(
    ("code", "claim", "quote"),
    [
        ("AM307", "The envoy had been warned.", "The envoy, who had not been warned, came at 5 p.m. with 40 men"),
        ("AM307", "The town shut the weir.", "The town did not shut the weir for the carts of the mill"),
        ("AM307", "Not everybody knows the weir.", "Everybody in the whole valley knows the weir by the mill"),
        ("AM307", "It is false that the weir leaks.", "The weir leaks on nearly every day of a wet spring"),
        ("AM302", "The weirs are shut at night.", "The weirs are generally shut at night in this valley"),
        ("AM302", "The weir is wholly shut.", "For now the weir is almost wholly shut, as the mill asked"),
        ("AM303", "The weir may possibly leak.", "The weir leaks on every single day of a wet spring"),
        ("AM301", "The weir is safe.", "The mayor states that the weir is as safe as any of them"),
        ("AM324", "Bananas are yellow.", "The weir leaks on every single day of a wet spring"),
    ],
)
def test_what_does_not(read_map: Callable[..., Reading], code: str, claim: str, quote: str) -> None:
    assert [one.code.id for one in check(read_map(*pair(claim, quote)))] == [code]


ARTICLE = """Ina Brandt opposed the plan for the harbour. She fears for the 28 boats in the basin.

Nobody spoke of the sheds on the quay, which Jon Weber painted white last year.

The town imposed fines on the owners of the sheds. That was in March.

The mayor does not believe that the carts are safe on the pier. He would not sell it, but he would lease the pier to friends.
"""


@pytest.mark.parametrize(
    ("claim", "quote", "expected"),
    [
        ("Jon Weber opposed the plan for the harbour.", "Ina Brandt opposed the plan for the harbour", ["AM322"]),
        ("Ina Weber opposed the plan for the harbour.", "Ina Brandt opposed the plan for the harbour", ["AM322"]),
        ("Brandt opposed the plan for the harbour.", "Ina Brandt opposed the plan for the harbour", []),
        ("Brandt opposed the harbour plan.", "Ina Brandt opposed the plan for the harbour", []),
        ("Brandt is afraid for the boats.", "She fears for the 28 boats in the basin", []),
        ("The owners had to pay 28 fines.", "The town imposed fines on the owners of the sheds", ["AM323"]),
        ("The town imposed two fines.", "The town imposed fines on the owners of the sheds", []),
        ("Jon Weber painted the sheds in March.", "Jon Weber painted white last year", ["AM305"]),
        ("In March Brandt opposed the plan.", "Ina Brandt opposed the plan for the harbour", ["AM305"]),
        ("In March the town fined the owners.", "The town imposed fines on the owners of the sheds", []),
        ("The carts are not safe on the pier.", "the carts are safe on the pier", ["AM223"]),
        ("He would not lease the pier to friends.", "he would lease the pier to friends", ["AM307"]),
        ("Ina Brandt opposed the plan for a pier.", "The town imposed fines on the owners of the sheds", ["AM324"]),
    ],
)
def test_what_stands_elsewhere_in_the_article(
    read_map: Callable[..., Reading], claim: str, quote: str, expected: list[str]
) -> None:
    reading = read_map(pair(claim, quote)[0], ARTICLE)
    assert [one.code.id for one in check(reading) if one.code.id in WORDING] == expected


KIN = """The family of the late smith Olaf Moss came home to Holm when he was old. With his wife Tora Kern he lived in a house by
the weir in Marsh Lane. Kern died there in May, and was mourned by the whole of Holm. The people of Holm, and of Bray, came.
"""


@pytest.mark.parametrize(
    ("claim", "quote", "expected"),
    [
        ("Kern died by the weir.", "With his wife Tora Kern he lived in a house by the weir in Marsh Lane", []),
        ("Bray was her home by the weir.", "With his wife Tora Kern he lived in a house by the weir in Marsh Lane", []),
        ("Moss died there in May.", "Kern died there in May, and was mourned by the whole of Holm", ["AM322"]),
        (
            "Moss was mourned by the whole of Holm.",
            "Kern died there in May, and was mourned by the whole of Holm",
            ["AM322"],
        ),
        ("Kern was mourned by all Bray.", "Kern died there in May, and was mourned by the whole of Holm", ["AM322"]),
        ("People mourned her in Bray.", "Kern died there in May, and was mourned by the whole of Holm", []),
    ],
)
def test_a_name_of_another_kind_of_place(
    read_map: Callable[..., Reading], claim: str, quote: str, expected: list[str]
) -> None:
    reading = read_map(pair(claim, quote)[0], KIN)
    assert [one.code.id for one in check(reading) if one.code.id == "AM322"] == expected


SURVEY = """The rowing club asked 1,200 towns. 61 percent said that Friday was the only evening on which the whole crew was in.

Some want the hall for dances. This misunderstands what crews do in it. The club counted 61 dances.
"""


@pytest.mark.parametrize(
    ("claim", "quote", "expected"),
    [
        (
            "For 61 percent of the towns Friday is the only evening on which the whole crew is in.",
            "61 percent said that Friday was the only evening on which the whole crew was in",
            [],
        ),
        ("The club counted 61 crews.", "The club counted 61 dances", ["AM323"]),
        ("That is not what crews do in it.", "This misunderstands what crews do in it", []),
        ("That is not what the club counted.", "The club counted 61 dances", ["AM307"]),
    ],
)
def test_what_a_verb_of_saying_counts_and_what_a_misunderstanding_denies(
    read_map: Callable[..., Reading], claim: str, quote: str, expected: list[str]
) -> None:
    reading = read_map(pair(claim, quote)[0], SURVEY)
    assert [one.code.id for one in check(reading) if one.code.id in {"AM307", "AM323"}] == expected
