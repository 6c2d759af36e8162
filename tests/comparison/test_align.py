"""Claims in, pairs out: small maps of which it is plain which claim is which, and the whole list of pairs."""

from __future__ import annotations

from importlib import import_module

import pytest

from argmap.comparison import align, differences, measures
from argmap.comparison.candidates import candidates
from argmap.comparison.likeness import Bags
from argmap.comparison.report import comparison_data, comparison_text
from tests.small import small

ARTICLE = (
    "The town needs a bridge. The ferry takes an hour in winter, and half an hour in summer. It costs two millions. "
    "Nobody has counted the boats. The mayor promised a bridge in spring."
)
BOATS = "Nobody has counted the boats. The mayor promised a bridge in spring"
HOUR = "The ferry takes an hour in winter, and half an hour in summer"


def pairs(first: str, second: str, article: str = ARTICLE) -> list[tuple[str, str, str, float]]:
    """All pairs as (label in A, label in B, known by, likeness)."""
    one, other = small(first, article), small(second, article)
    return [
        (one.claims[pair.first].label, other.claims[pair.second].label, str(pair.by), round(pair.score, 2))
        for pair in align(one, other).pairs
    ]


TABLE = {
    "the same words of the article": (
        "T Bridges matter. {The town needs a bridge}\n  + A Slow boats. {takes an hour in winter}",
        "S A crossing is wanted. {The town needs a bridge}\n  + B Long waits. {takes an hour in winter}",
        [("T", "S", "quote", 1.0), ("A", "B", "quote", 1.0)],
    ),
    "a part of the words, and other texts: too little": (
        f"T Bridges matter. {{The town needs a bridge}}\n  + A Slow boats. {{{HOUR}}}",
        "S A crossing is wanted. {The town needs a bridge}\n  + B Long waits. {half an}",
        [("T", "S", "quote", 1.0), ("A", "B", "quote", 0.61)],
    ),
    "half of the words of each, and other texts": (
        "T Bridges matter. {The town needs a bridge}\n  + A Slow boats. {The ferry takes an hour in winter}",
        "S A crossing is wanted. {The town needs a bridge}\n  + B Long waits. {takes an hour in winter, and half an}",
        [("T", "S", "quote", 1.0), ("A", "B", "quote", 0.51)],
    ),
    "a third of the words of each": (
        "T Bridges matter. {The town needs a bridge}\n  + A Slow boats. {The ferry takes an hour}",
        "S A crossing is wanted. {The town needs a bridge}\n  + B Long waits. {an hour in winter, and half}",
        [("T", "S", "quote", 1.0)],
    ),
    "the same texts, no quotes": (
        "T Bridges matter here.\n  + A Boats are slow in winter.",
        "S Bridges matter here.\n  + B Boats are slow in winter.",
        [("T", "S", "text", 1.0), ("A", "B", "text", 1.0)],
    ),
    "nearly the same texts": (
        "T Bridges matter here.\n  + A Boats are slow in winter and in storms.\n  + B Fares rise each year.",
        "S Bridges matter here.\n  + X Boats are slow in winter and at night.\n  + Y Fares fell once.",
        [("T", "S", "text", 1.0), ("A", "X", "text", 0.55)],
    ),
    "a word that all claims have says little": (
        "T Boats matter.\n  + A Boats need harbours.\n  + C Boats sink.",
        "T Boats matter.\n  + X Boats want harbours.\n  + Y Boats drift.",
        [("T", "T", "text", 1.0)],
    ),
    "a language that only one map shows": (
        "T Bridges matter.\n  + A The ferry is slow, and it is the only one that the town has.",
        "T Bridges matter.\n  + B Ponts.",
        [("T", "T", "text", 1.0)],
    ),
    "a sure pair outweighs two doubtful ones": (
        "T Bridges matter.\n  + A Ferries waste precious hours daily.\n  + B Ferries waste precious fuel nightly.",
        "T Bridges matter.\n  + X Ferries waste precious hours nightly.\n  + Y Ferries waste precious hours daily.",
        [("T", "T", "text", 1.0), ("A", "Y", "text", 1.0), ("B", "X", "text", 0.59)],
    ),
    "a sure pair outweighs two doubtful ones that weigh more in sum": (
        "T Bridges matter.\n  + A Ferries waste precious hours. {It costs two millions}\n  + B Rivers freeze every spring.",
        "T Bridges matter.\n  + X Ferries waste precious fuel.\n  + Y Rivers freeze every winter. {It costs two millions}",
        [("T", "T", "text", 1.0), ("A", "Y", "quote", 1.0)],
    ),
    "of two with the same words, the one that quotes the same place": (
        "T Bridges matter.\n  + A It is dear. {It costs two millions}\n  + B It is dear. {Nobody has counted the boats}",
        "T Bridges matter.\n  + X It is dear. {Nobody has counted the boats}\n  + Y It is dear. {It costs two millions}",
        [("T", "T", "text", 1.0), ("A", "Y", "quote", 1.0), ("B", "X", "quote", 1.0)],
    ),
    "of two with the same words, the one of the same kind": (
        "T Bridges matter.\n  + A The ferry is slow.\n  + B* The ferry is slow.",
        "T Bridges matter.\n  + X* The ferry is slow.\n  + Y The ferry is slow.",
        [("T", "T", "text", 1.0), ("A", "Y", "text", 1.0), ("B", "X", "text", 1.0)],
    ),
    "and in their order": (
        "T Bridges matter.\n  + A The ferry is slow.\n  + B* The ferry is slow.",
        "T Bridges matter.\n  + X The ferry is slow.\n  + Y* The ferry is slow.",
        [("T", "T", "text", 1.0), ("A", "X", "text", 1.0), ("B", "Y", "text", 1.0)],
    ),
    "whatever it speaks for": (
        "T Bridges matter.\n  + A The ferry is slow.\n  - B* The ferry is slow.",
        "T Bridges matter.\n  + X* The ferry is slow.\n  - Y The ferry is slow.",
        [("T", "T", "text", 1.0), ("A", "Y", "text", 1.0), ("B", "X", "text", 1.0)],
    ),
    "one half of the words, of another kind": (
        "T Bridges matter. {The town needs a bridge}\n  + A Slow boats. {hour in winter, and half}",
        "S A crossing is wanted. {The town needs a bridge}\n  + B* Long waits. {winter, and half an hour}",
        [("T", "S", "quote", 1.0), ("A", "B", "quote", 0.5)],
    ),
    "the same words are one claim, whatever is quoted": (
        "T Bridges matter.\n  + A The ferry is slow. {It costs two millions}\n  + B Boats. {Nobody has counted the boats}",
        "T Bridges matter.\n  + X The ferry is slow. {Nobody has counted the boats}",
        [("T", "T", "text", 1.0), ("A", "X", "text", 1.0)],
    ),
    "ids that are shared": (
        "T Bridges matter.\n  + A The ferry is slow.\n  + B Its fare was raised again.",
        "T Bridges matter.\n  + A The ferry is slow.\n  + B Again the fare has gone up.",
        [("T", "T", "text", 1.0), ("A", "A", "text", 1.0), ("B", "B", "id", 0.75)],
    ),
    "ids that are not shared": (
        "T Bridges matter.\n  + A The ferry is slow.\n  + B The harbour is deep.\n  + C Fares rise.",
        "T Bridges matter.\n  + B The ferry is slow.\n  + A The harbour is deep.\n  + C Sailors earn little.",
        [("T", "T", "text", 1.0), ("A", "B", "text", 1.0), ("B", "A", "text", 1.0)],
    ),
    "half of the ids are shared": (
        "T Bridges matter.\n  + A The ferry is slow.\n  + B The harbour is deep.\n  + D Snow falls.\n  + C Fares rise.",
        "T Bridges matter.\n  + B The ferry is slow.\n  + A The harbour is deep.\n  + D Snow falls.\n  + C Sailors earn.",
        [
            ("T", "T", "text", 1.0),
            ("A", "B", "text", 1.0),
            ("B", "A", "text", 1.0),
            ("D", "D", "text", 1.0),
            ("C", "C", "id", 0.75),
        ],
    ),
    "shared ids of claims that are tied to the article and say other things": (
        "T Bridges matter.\n  + A The ferry is slow.\n  + B Fares rise. {It costs two millions}",
        "T Bridges matter.\n  + A The ferry is slow.\n  + B Sailors earn little. {Nobody has counted the boats}",
        [("T", "T", "text", 1.0), ("A", "A", "text", 1.0)],
    ),
    "shared ids of claims that are tied to the article and have a rare word in common": (
        "T Bridges matter.\n  + A The ferry is slow.\n  + B Fares rise each year. {It costs two millions}",
        "T Bridges matter.\n  + A The ferry is slow.\n  + B Fares fell each winter. {Nobody has counted the boats}",
        [("T", "T", "text", 1.0), ("A", "A", "text", 1.0), ("B", "B", "id", 0.75)],
    ),
    "and of longer ones, in which it says less": (
        "T Bridges matter.\n  + A The ferry is slow.\n  + B Old boats leak often. {It costs two millions}",
        "T Bridges matter.\n  + A The ferry is slow.\n  + B Old sailors drink rum. {Nobody has counted the boats}",
        [("T", "T", "text", 1.0), ("A", "A", "text", 1.0)],
    ),
    "a shared id yields to the very same words": (
        "T Bridges matter.\n  + A The ferry is slow.\n  + B Fares rise.\n  + C Snow falls.",
        "T Bridges matter.\n  + A The ferry is slow.\n  + B Snow falls.\n  + C Fares rise.",
        [("T", "T", "text", 1.0), ("A", "A", "text", 1.0), ("B", "C", "text", 1.0), ("C", "B", "text", 1.0)],
    ),
    "claims without ids say nothing of whether ids are shared: here they are not": (
        "T Bridges matter.\n  + A The ferry is slow.\n  + _ Snow falls.\n  + _ Rivers freeze.\n  + C Fares rise.",
        "S Bridges matter.\n  + B The ferry is slow.\n  + _ Snow falls.\n  + _ Rivers freeze.\n  + C Sailors earn.",
        [
            ("T", "S", "text", 1.0),
            ("A", "B", "text", 1.0),
            ("1.2", "1.2", "text", 1.0),
            ("1.3", "1.3", "text", 1.0),
        ],
    ),
    "and here they are": (
        "T Bridges matter.\n  + A The ferry is slow.\n  + B Snow falls.\n  + _ Rivers freeze.\n  + _ Ice is thin.\n  + C Fares rise.",
        "T Bridges matter.\n  + _ The ferry is slow.\n  + _ Snow falls.\n  + D Rivers freeze.\n  + E Ice is thin.\n  + C Sailors earn.",
        [
            ("T", "T", "text", 1.0),
            ("A", "1.1", "text", 1.0),
            ("B", "1.2", "text", 1.0),
            ("1.3", "D", "text", 1.0),
            ("1.4", "E", "text", 1.0),
            ("C", "C", "id", 0.75),
        ],
    ),
    "shared ids of claims that say other things, one tied to the article": (
        "T Bridges matter.\n  + A The ferry is slow.\n  + B Fares rise. {It costs two millions}\n  + C Snow falls.",
        "T Bridges matter.\n  + A The ferry is slow.\n  + B Sailors earn little.\n  + C Ice. {Nobody has counted the boats}",
        [("T", "T", "text", 1.0), ("A", "A", "text", 1.0)],
    ),
    "the same in another order": (
        "T Bridges matter.\n  + C Snow falls.\n  + A The ferry is slow.\n  + B Fares rise. {It costs two millions}",
        "T Bridges matter.\n  + B Sailors earn little.\n  + C Ice. {Nobody has counted the boats}\n  + A The ferry is slow.",
        [("T", "T", "text", 1.0), ("A", "A", "text", 1.0)],
    ),
    "a shared id counts for more than texts that are hardly alike": (
        "T Bridges matter here.\n  + A Boats are slow in winter and in storms.\n  + B Fares rise each year.",
        "T Bridges matter here.\n  + A Boats are slow in winter and at night.\n  + B Fares fell once.",
        [("T", "T", "text", 1.0), ("A", "A", "id", 0.75), ("B", "B", "id", 0.75)],
    ),
    "the same words outweigh two pairs that quote five sixths of the same": (
        f"T Bridges matter.\n  + A Haste. {{{HOUR}}}\n  + B Spring. {{counted the boats. The mayor promised a bridge in spring}}",
        f"T Bridges matter.\n  + X Haste. {{{BOATS}}}\n  + Y Waiting. {{takes an hour in winter, and half an hour in summer}}",
        [("T", "T", "text", 1.0), ("A", "X", "text", 1.0)],
    ),
    "but not two that quote nine tenths of the same": (
        f"T Bridges matter.\n  + A Haste. {{{HOUR}}}\n  + B Spring. {{Nobody has counted the boats. The mayor promised a bridge in}}",
        f"T Bridges matter.\n  + X Haste. {{{BOATS}}}\n  + Y Waiting. {{The ferry takes an hour in winter, and half an hour in}}",
        [("T", "T", "text", 1.0), ("A", "Y", "quote", 0.9), ("B", "X", "quote", 0.91)],
    ),
    "an implicit premise by its place in a later step": (
        "T Bridges matter.\n  + B Traffic grows.\n  + A The ferry is slow.\n  & _! Slow things should be replaced.",
        "T Bridges matter.\n  + B Traffic grows.\n  + A The ferry is slow.\n  & _! Towns ought to be quick.",
        [("T", "T", "text", 1.0), ("B", "B", "text", 1.0), ("A", "A", "text", 1.0), ("1.3", "1.3", "place", 0.0)],
    ),
    "an implicit premise by its place": (
        "T Bridges matter.\n  + A The ferry is slow.\n  & _! Slow things should be replaced.",
        "T Bridges matter.\n  + A The ferry is slow.\n  & _! Towns ought to be quick.",
        [("T", "T", "text", 1.0), ("A", "A", "text", 1.0), ("1.2", "1.2", "place", 0.0)],
    ),
    "a stated premise is not known by its place": (
        "T Bridges matter.\n  + A The ferry is slow.\n  & _! Slow things should be replaced.",
        "T Bridges matter.\n  + A The ferry is slow.\n  & _ Towns ought to be quick.",
        [("T", "T", "text", 1.0), ("A", "A", "text", 1.0)],
    ),
    "nor is one in the reference": (
        "T Bridges matter.\n  + A The ferry is slow.\n  & _ Slow things should be replaced.",
        "T Bridges matter.\n  + A The ferry is slow.\n  & _! Towns ought to be quick.",
        [("T", "T", "text", 1.0), ("A", "A", "text", 1.0)],
    ),
    "two implicit premises in one place": (
        "T Bridges matter.\n  + A The ferry is slow.\n  & _! Slow things should go.\n  & _! Hours count.",
        "T Bridges matter.\n  + A The ferry is slow.\n  & _! Towns ought to be quick.",
        [("T", "T", "text", 1.0), ("A", "A", "text", 1.0)],
    ),
    "nor two in the other map": (
        "T Bridges matter.\n  + A The ferry is slow.\n  & _! Towns ought to be quick.",
        "T Bridges matter.\n  + A The ferry is slow.\n  & _! Slow things should go.\n  & _! Hours count.",
        [("T", "T", "text", 1.0), ("A", "A", "text", 1.0)],
    ),
    "a partner that stands aside says nothing of a place": (
        "T Bridges matter.\n  + A The ferry is slow.\n  & B Snow falls.\n  & _! Slow things should go.",
        "T Bridges matter.\n  + A The ferry is slow.\n  & _! Towns ought to be quick.\nB Snow falls.",
        [("T", "T", "text", 1.0), ("A", "A", "text", 1.0), ("B", "B", "text", 1.0), ("1.3", "1.2", "place", 0.0)],
    ),
    "an implicit premise of a step to another claim": (
        "T Bridges matter.\n  + B Traffic grows.\n    + A The ferry is slow.\n    & _! Slow things should go.",
        "T Bridges matter.\n  + B Traffic grows.\n  + A The ferry is slow.\n  & _! Towns ought to be quick.",
        [("T", "T", "text", 1.0), ("B", "B", "text", 1.0), ("A", "A", "text", 1.0)],
    ),
    "partners in two steps say nothing of a place": (
        "T Bridges matter.\n  + A The ferry is slow.\n  & B Snow falls.\n  & _! Slow things should go.",
        "T Bridges matter.\n  + A The ferry is slow.\n  & _! Quick!\n  + B Snow falls.\n  & _! Warm!",
        [("T", "T", "text", 1.0), ("A", "A", "text", 1.0), ("B", "B", "text", 1.0)],
    ),
    "one implicit premise in two places is paired once": (
        "T Bridges matter.\n  + A The ferry is slow.\n  & I! Slow things should go.\n  + B Snow falls.\n  & =I",
        "T Bridges matter.\n  + A The ferry is slow.\n  & _! Be quick.\n  + B Snow falls.\n  & _! Be warm.",
        [("T", "T", "text", 1.0), ("A", "A", "text", 1.0), ("I", "1.2", "place", 0.0), ("B", "B", "text", 1.0)],
    ),
    "two implicit premises for one are not both paired": (
        "T Bridges matter.\n  + A The ferry is slow.\n  & _! Slow goes.\n  + B Snow falls.\n  & _! Cold goes.",
        "T Bridges matter.\n  + A The ferry is slow.\n  & I! Be quick.\n  & B Snow falls.",
        [("T", "T", "text", 1.0), ("A", "A", "text", 1.0), ("1.2", "I", "place", 0.0), ("B", "B", "text", 1.0)],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", TABLE)
def test_pairs(name: str) -> None:
    first, second, expected = TABLE[name]
    assert pairs(first, second) == expected
    alignment = align(small(first, ARTICLE), small(second, ARTICLE))
    assert len(alignment.missing) + len(expected) == len(alignment.first.claims)
    assert len(alignment.extra) + len(expected) == len(alignment.second.claims)
    assert not {*alignment.missing} & {*alignment.second_of}
    assert not {*alignment.extra} & {*alignment.first_of}


def test_of_the_same_texts_the_pairs_are_the_same_whichever_map_comes_first() -> None:
    """Two choices are equally good: what else the files hold decides which map is gone through."""
    first = "T Bridges matter.\n  + A It is dear. {It costs two millions}\n  + B It is dear. {It costs two millions}"
    second = "T Bridges matter.\n  + A It is dear.\n  + B It is dear. {It costs two millions}"
    there, back = pairs(first, second), pairs(second, first)
    assert {(one, other) for one, other, *_ in there} == {(one, other) for other, one, *_ in back}
    assert [one[:2] for one in there] == [("T", "T"), ("A", "A"), ("B", "B")]


EQUAL = "T Bridges matter.\n" + "\n".join(f"  + P{at} It is dear." for at in range(6))


def test_many_equal_claims_are_one_group(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each is looked at with one other only: with one that quotes the same place, else with the next in order."""
    monkeypatch.setattr(import_module("argmap.comparison.candidates"), "_MOST", 2)
    monkeypatch.setattr(import_module("argmap.comparison.candidates"), "_FEWEST", 2)
    first = small(EQUAL.replace("P1 It is dear.", "P1 It is dear. {The town needs a bridge}"), ARTICLE)
    second = small(EQUAL.replace("P4 It is dear.", "P4 It is dear. {The town needs a bridge}"), ARTICLE)
    places = align(first, second).places
    assert candidates(Bags(first, second), *places) == [(0, 0), (1, 1), (2, 5), (3, 2), (4, 3), (5, 4), (6, 6)]
    assert [pair[:2] for pair in align(first, second).pairs] == [
        (0, 0), (1, 1), (2, 5), (3, 2), (4, 3), (5, 4), (6, 6),
    ]  # fmt: skip
    assert align(first, small(EQUAL, ARTICLE)).missing == align(small(EQUAL, ARTICLE), first).missing == []
    assert len(align(first, small("T Bridges matter.\n  + X It is dear.", ARTICLE)).pairs) == 2


def test_of_very_many_the_nearest_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_module("argmap.comparison.candidates"), "_MOST", 2)
    monkeypatch.setattr(import_module("argmap.comparison.candidates"), "_FEWEST", 2)
    lines = "T Bridges matter.\n" + "\n".join(f"  + P{at} Boat {'abcdefgh'[at]} waits." for at in range(8))
    reading = small(lines)
    found = candidates(Bags(reading, reading), [{} for _ in reading.claims], [{} for _ in reading.claims])
    assert [pair for pair in found if pair[0] == pair[1]] == [(at, at) for at in range(9)]
    assert all(abs(one - other) <= 2 for one, other in found)
    quoted = small(
        "\n".join(f"{'  + ' if at else ''}P{at} {at}. {{The town needs a bridge}}" for at in range(8)), ARTICLE
    )
    found = candidates(Bags(quoted, quoted), *align(quoted, quoted).places)
    assert {(at, at) for at in range(8)} <= set(found)
    assert len(found) < 8 * 5


def test_a_choice_that_is_too_far_to_seek_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """Small groups come first and are chosen well; in a group that is too large, the likeliest pairs one by one."""
    lines = (
        "T Bridges matter.\n  + S Snow falls on hills.\n  + A Ferries waste precious hours daily.\n"
        "  + B Ferries waste precious fuel nightly.\n  + C Ferries waste precious hours nightly."
    )
    first, second = small(lines), small(lines.replace("+ A", "+ X").replace("precious fuel", "precious fuels"))
    best = align(first, second)
    assert best.by_greed == 0
    monkeypatch.setattr(import_module("argmap.comparison.align"), "_MOST_STEPS", 4)
    alignment = align(first, second)
    assert [(pair.first, pair.second) for pair in alignment.pairs] == [(at, at) for at in range(5)]
    assert alignment.by_greed == 3
    found, values = differences(alignment), measures(alignment)
    words = "   3 claims paired by likeness alone, one by one: too many are alike to weigh all\n"
    assert words in comparison_text(alignment, found, values)
    assert comparison_data(alignment, found, values)["paired_one_by_one"] == 3
    assert words not in comparison_text(best, [], values)


GROUPS = """\
T Bridges matter.
  + A Ferries waste precious hours daily.
  + B Ferries waste precious fuel nightly.
  + C Ferries waste precious hours nightly.
  + D Rivers freeze every cold spring.
  + E Rivers freeze every cold winter.
  + F Rivers flood every cold winter.
"""


@pytest.mark.parametrize(("most", "by_greed"), [(7, 6), (8, 3), (14, 3), (15, 0)])
def test_the_steps_are_those_of_the_whole_map(monkeypatch: pytest.MonkeyPatch, most: int, by_greed: int) -> None:
    """What one group took, the next one lacks."""
    monkeypatch.setattr(import_module("argmap.comparison.align"), "_MOST_STEPS", most)
    other = GROUPS.replace("precious fuel", "precious fuels").replace("flood every", "flooded every")
    alignment = align(small(GROUPS), small(other))
    assert [(pair.first, pair.second) for pair in alignment.pairs] == [(at, at) for at in range(7)]
    assert alignment.by_greed == by_greed


@pytest.mark.parametrize(("most", "by_greed"), [(4, 5), (5, 3), (11, 3), (12, 0)])
def test_small_groups_are_chosen_from_before_a_large_one_that_comes_first(
    monkeypatch: pytest.MonkeyPatch, most: int, by_greed: int
) -> None:
    monkeypatch.setattr(import_module("argmap.comparison.align"), "_MOST_STEPS", most)
    lines = GROUPS.partition("  + F")[0]
    other = lines.replace("precious fuel", "precious fuels").replace("cold winter", "cold winters")
    alignment = align(small(lines), small(other))
    assert [(pair.first, pair.second) for pair in alignment.pairs] == [(at, at) for at in range(6)]
    assert alignment.by_greed == by_greed
