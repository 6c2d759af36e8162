"""What is denied twice, told from its end, or set aside for something else is the same; beside it what is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.rules.pairs import pair, told_of_wording

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.reading import Reading

SAYS = "AM307 the quote has “{}” and 1.1 has no negation: they may say opposite things"
DENIES = "AM307 has “{}” and its quote has no negation: they may say opposite things"

TIMES = [
    ("No bishop has lived in the palace for years", "It has been years since a bishop lived in the palace.", []),
    ("No bishop has lived in the palace for two centuries", "It's over two centuries since a bishop lived there.", []),
    ("It is ten years since the choir last sang in the chapel", "The choir has not sung in the chapel for years.", []),
    (
        "The choir has sung in the chapel for ten years since it was built",
        "The choir has not sung in the chapel for ten years.",
        [DENIES.format("not")],
    ),
    (
        "No bishop has lived in the palace for years",
        "It has been quiet in the years since a bishop lived in the palace.",
        [SAYS.format("no")],
    ),
    (
        "No bishop has lived in the palace for years",
        "It has been a school for years since a bishop lived in the palace.",
        [SAYS.format("no")],
    ),
    (
        "The lift has not worked well in the old town hall for years",
        "It has been years since the mayor mended the lift in the old town hall, and it has worked well.",
        [SAYS.format("not")],
    ),
    (
        "No bishop has lived in the palace for years",
        "It has been wonderful years since a bishop lived in the palace.",
        [SAYS.format("no")],
    ),
    (
        "No bishop has lived in the palace for years",
        "It has been in the years since a bishop lived in the palace that it fell down.",
        [SAYS.format("no")],
    ),
]
EVERY_ONE = [
    ("The theatre has made a profit every season", "There has not been a season in which it did not make one.", []),
    ("Every boat in the fleet was damaged", "There was not a boat in the fleet that was not damaged.", []),
    ("Not a day went by on which he did not feed the gulls", "He fed the gulls every day.", []),
    ("There is hardly a house on the quay that was not flooded", "Almost every house on the quay was flooded.", []),
    ("There was scarcely a pupil who did not catch the measles", "Nearly all pupils caught the measles.", []),
    ("Barely a week went by in which the ferry did not break down", "The ferry broke down almost every week.", []),
    ("There is hardly a house on the quay that was not flooded", "Most houses on the quay were flooded.", []),
    (
        "Not a day went by on which the old man fed the gulls",
        "The old man fed the gulls every day.",
        [SAYS.format("not")],
    ),
    (
        "Most houses on the quay were not flooded, and hardly a cellar",
        "Most houses on the quay were flooded.",
        [SAYS.format("not")],
    ),
    (
        "Hardly a skipper that paid was fined; most of the skippers were not warned",
        "Most of the skippers were warned.",
        [SAYS.format("not")],
    ),
    (
        "The clerk has not paid the men in the yard for whom the guild did not speak",
        "The clerk has paid all the men in the yard for whom the guild spoke.",
        [SAYS.format("not")],
    ),
    (
        "The clerk has not paid a man for whom the guild did not speak",
        "The clerk has paid every man for whom the guild spoke.",
        [SAYS.format("not")],
    ),
]
WRONG = [
    ("It would be wrong to say that the dam did not help the farmers", "The dam helped the farmers.", []),
    ("It would be false to claim that nobody was paid for the land", "Some were paid for the land.", []),
    ("It would be wrong to say that the dam did not help the farmers", "The dam did not help the farmers.", None),
    (
        "It would be wrong to say that the dam is old, but it did not help the farmers",
        "The dam helped the farmers.",
        [SAYS.format("not")],
    ),
    (
        "The dam did not help the farmers, and it is wrong to say that it is old",
        "The dam helped the farmers.",
        [SAYS.format("not")],
    ),
    (
        "It would be wrong to say that nobody was paid for the land; the farmers were not asked",
        "The farmers were asked for the land.",
        [SAYS.format("not")],
    ),
]
BOTH = [
    ("You can't have both a quiet street and a busy bar", "A quiet street and a busy bar are incompatible.", []),
    ("A town cannot have both cheap parking and clean air", "It must choose between cheap parking and clean air.", []),
    ("Speed and safety are incompatible on this road", "You cannot have both speed and safety on this road.", []),
    ("You cannot park both cars on the quay", "You can park both cars on the quay.", [SAYS.format("cannot")]),
    (
        "You cannot have a choice between the red and the blue line",
        "You have a choice between the red and the blue line.",
        [SAYS.format("cannot")],
    ),
    (
        "You cannot take the red or the blue line",
        "You can take either the red or the blue line.",
        [SAYS.format("cannot")],
    ),
    (
        "The club has not built both a stadium and a school",
        "The club has built either a stadium or a school.",
        [SAYS.format("not")],
    ),
]
SET_ASIDE = [
    ("The collapse was blamed on rot; in fact woodworm had eaten the beams", "Woodworm, not rot, ate the beams.", []),
    ("Damp was long blamed for scurvy, but bad food caused it", "Bad food and not damp caused scurvy.", []),
    ("The rain hurt the farms, yet it was the tax that ruined them", "It was not the rain but the tax that did.", []),
    (
        "The captain gave the order, but it was the cook who saved us",
        "It was the cook, not the captain, who saved us.",
        [],
    ),
    (
        "The collapse was blamed on rot; in fact woodworm had eaten the beams",
        "Rot, not woodworm, had eaten the beams.",
        [DENIES.format("not")],
    ),
    (
        "The captain gave the order, but it was the cook who saved us",
        "The cook, not the captain, gave the order.",
        [DENIES.format("not")],
    ),
    (
        "The rain hurt the farms, yet it was the tax of 1788 that ruined them",
        "The tax of 1788 did not ruin the farms.",
        [DENIES.format("not")],
    ),
    (
        "The rain hurt the farms badly, and the tax of 1788 ruined them",
        "The tax of 1788, not the rain, hurt the farms badly.",
        [DENIES.format("not")],
    ),
    ("Damp was long blamed for scurvy; bad food caused it", "Bad food, not damp, caused scurvy.", []),
    (
        "The rain was blamed for the floods, but the rain and the dam caused them",
        "The dam, not the rain, caused the floods.",
        [DENIES.format("not")],
    ),
    (
        "The captain knew it was the cook who saved us on the ice",
        "The cook, not the captain, saved us on the ice.",
        [DENIES.format("not")],
    ),
    (
        "The mill is in the valley, but it was late in the year and the dam broke",
        "The dam and not the mill broke late in the year.",
        [DENIES.format("not")],
    ),
    ("The rain hurt the farms, yet it was the tax that ruined us", "It was the tax and not the rain.", []),
]


@pytest.mark.parametrize(("quote", "claim", "expected"), [*TIMES, *EVERY_ONE, *WRONG, *BOTH, *SET_ASIDE])
def test_what_is_denied_twice_or_set_aside(
    read_map: Callable[..., Reading], quote: str, claim: str, expected: list[str] | None
) -> None:
    found = told_of_wording(read_map(*pair(claim, quote)))
    assert found == expected if expected is not None else found


CAUSE = "AM313 makes a cause of it (“{}”), and the article only says “{}”"


@pytest.mark.parametrize(
    ("quote", "claim", "expected"),
    [
        ("The pool has been shut since May for want of guards", "Owing to a lack of guards it is shut since May.", []),
        ("After the fire the museum stayed shut for lack of money", "Because it lacked money, it stayed shut.", []),
        ("After the war he kept silent out of shame", "Shame made him keep silent after the war.", []),
        (
            "After the pool was shut for want of guards, fewer pupils learned to swim",
            "Shutting the pool made fewer pupils learn to swim.",
            [CAUSE.format("made", "after")],
        ),
        (
            "After the strike at the depot, three drivers got out of the union",
            "The strike at the depot made three drivers get out of the union.",
            [CAUSE.format("made", "after")],
        ),
    ],
)
def test_what_a_quote_gives_as_the_cause(
    read_map: Callable[..., Reading], quote: str, claim: str, expected: list[str]
) -> None:
    assert told_of_wording(read_map(*pair(claim, quote))) == expected


TUNNEL = "that the smugglers used the tunnel below the church"


@pytest.mark.parametrize(
    ("quote", "claim", "expected"),
    [
        (f"It is often claimed {TUNNEL}; the vicar denied it", f"The vicar always denied {TUNNEL}.", []),
        (
            f"It is often said {TUNNEL}",
            f"It is always said {TUNNEL}.",
            ["AM325 says “always”, but its quote says “often”"],
        ),
        (
            f"It is said {TUNNEL} often",
            f"It is said {TUNNEL} always.",
            ["AM325 says “always”, but its quote says “often”"],
        ),
    ],
)
def test_what_is_often_said_is_of_the_saying(
    read_map: Callable[..., Reading], quote: str, claim: str, expected: list[str]
) -> None:
    assert [one for one in told_of_wording(read_map(*pair(claim, quote))) if one.startswith("AM325")] == expected
