"""Whole anchors, in small tables: article, quote and context in; status, places and all else that is said out."""

from __future__ import annotations

import pytest

from argmap.model import Quote
from argmap.text import Span
from tests.article.told import looked_up, of


@pytest.mark.parametrize(
    ("content", "quote", "context", "expected"),
    [
        (
            'He said "the gate was shut" at noon. Later the gate was shut by her.',
            '"the gate was shut"',
            {},
            ["exact", '8 "the gate was shut"', "short"],
        ),
        (
            "She found that the gate was shut by him.",
            '"the gate was shut"',
            {},
            ["folded", "15 the gate was shut", "short"],
        ),
        (
            "The  old gate of the harbour town. The old gate was shut.",
            "old gate",
            {"prefix": "town. The"},
            ["exact", "39 old gate"],
        ),
        ("café", "́", {}, ["exact", "4 ́", "short"]),
        (
            "The harbour was closed, for the winter.",
            "the Harbour was closed for the winter",
            {},
            [
                "near",
                "0 The harbour was closed, for the winter",
                "changes capital letters (“The” to “the”)",
                "changes capital letters (“harbour” to “Harbour”)",
                "drops punctuation (“,”)",
            ],
        ),
        (
            "The harbour[12] was closed, for the winter.",
            "The harbour [12] was closed for the winter",
            {},
            ["near", "0 The harbour[12] was closed, for the winter", "drops punctuation (“,”)"],
        ),
        (
            "The [harbour](http://x.org) was closed, for the winter.",
            "The [harbour](http://x.org) was closed for the winter",
            {},
            ["near", "0 The [harbour](http://x.org) was closed, for the winter", "drops punctuation (“,”)"],
        ),
        (
            "Nobody opened the harbour gate.",
            "opened tha harbour gate",
            {},
            ["suspect", "7 opened the harbour gate", "similarity 0.957", "changes words (“the” to “tha”)"],
        ),
        ("Nobody opened the harbour gate.", "harbor gote", {}, ["not found", "similarity 0.000", "short"]),
        (
            "The market moved inland. Nobody opened the harbour gate.",
            "nobody there ever closed any gate of the harbour at noon",
            {},
            ["not found", "similarity 0.429", "nearest 25 Nobody opened the harbour gate."],
        ),
    ],
)
def test_each_tier_answers_before_the_next(
    content: str, quote: str, context: dict[str, str], expected: list[str]
) -> None:
    assert looked_up(content, quote, **context) == expected


@pytest.mark.parametrize(
    ("content", "quote", "expected"),
    [
        (
            "The group [P = 3, as it is told by its authors] stayed low.",
            "The group [P = 3, as it is told by the authors] stayd low",
            [
                "suspect",
                "0 The group [P = 3, as it is told by its authors] stayed low",
                "similarity 0.930",
                "changes a pronoun (“its” to “the”)",
                "has a slip of the hand (“stayd” for “stayed”)",
            ],
        ),
        (
            "The rate fell in the treated group [P = 0.03]\n\nand stayed low for a year.",
            "The rate fell in the treated group [P = 0.05] and stayed low for a year",
            ["elided", "0 The rate fell in the treated group", "47 and stayed low for a year", "disorder paragraph"],
        ),
        (
            "The mayor of the old northern harbour town, as always, gladly opened the new harbour gates.",
            "The mayor [of the old northern harbor town as always] gladly opened the new harbour gates",
            ["elided", "0 The mayor", "55 gladly opened the new harbour gates", "disorder distance"],
        ),
        (
            "The group [P = 3] stayed at a low rate.",
            "The group [...] stayd at low rate",
            [
                "not found",
                "similarity 0.000",
                "missing stayd at low rate",
                "nearest 0 The group [P = 3] stayed at a low rate.",
            ],
        ),
        (
            "The rate fell in the treated group [P = 0.03] and stayed low for a year",
            "The rate fall in the treated group [P = 0.05] and stayed low for a year",
            [
                "suspect",
                "0 The rate fell in the treated group",
                "46 and stayed low for a year",
                "similarity 0.971",
                "changes a tense (“fell” to “fall”)",
                "changes a number (“0.03” to “0.05”)",
            ],
        ),
    ],
)
def test_brackets_are_the_articles_own_only_where_it_has_them(content: str, quote: str, expected: list[str]) -> None:
    assert looked_up(content, quote) == expected


@pytest.mark.parametrize(
    ("content", "quote", "context", "expected"),
    [
        (
            "The sea-dog barks.",
            "seadog",
            {},
            ["near", "4 sea-dog", "short", "changes spelling (“sea-dog” to “seadog”)"],
        ),
        ("A sea-ox swims.", "seaox", {}, ["not found", "similarity 0.000", "short"]),
        (
            "The Harbour-gate is shut. The harbour-gate is shut.",
            "the harbour gate is shut",
            {},
            [
                "ambiguous",
                "2 places",
                "0 The Harbour-gate is shut / None / . The",
                "26 The harbour-gate is shut / shut. / None",
            ],
        ),
        (
            "The Harbour-gate is  shut. The harbour-gate is shut.",
            "the harbour gate is shut",
            {"prefix": "shut."},
            [
                "near",
                "27 The harbour-gate is shut",
                "changes capital letters (“The” to “the”)",
                "changes capital letters (“Harbour” to “harbour”)",
            ],
        ),
        (
            "The Harbour-gate is shut.",
            "the harbour gate is shut",
            {"prefix": "Then"},
            [
                "near",
                "0 The Harbour-gate is shut",
                "context_differs",
                "changes capital letters (“The” to “the”)",
                "changes capital letters (“Harbour” to “harbour”)",
            ],
        ),
        ("He saw unseadoggy men and a sea-dog.", "sea dog", {}, ["folded", "28 sea-dog", "short"]),
    ],
)
def test_letters_are_found_however_they_are_set(
    content: str, quote: str, context: dict[str, str], expected: list[str]
) -> None:
    assert looked_up(content, quote, **context) == expected


@pytest.mark.parametrize(
    ("content", "quote", "context", "expected"),
    [
        (
            "The gate fell. The gate was shut by storm; the council was shut by law.",
            "The gate [...] was shut by",
            {"suffix": "law"},
            ["elided", "15 The gate", "55 was shut by"],
        ),
        (
            "The mayor of the town — the mayor was shut out of it",
            "the mayor [...] shut out",
            {"prefix": "town —"},
            ["elided", "24 the mayor", "38 shut out"],
        ),
        (
            "one four. two\n\none four",
            "one [...] four",
            {},
            ["ambiguous", "2 places", "0 one four / None / .", "15 one four / two / None"],
        ),
        (
            "One gate was shut by the mayor. Another gate was open and then shut by others.",
            "gate was [...] shut by",
            {},
            [
                "ambiguous",
                "2 places",
                "4 gate was shut by / One / None",
                "40 gate was open and then shut by / Another / None",
            ],
        ),
        (
            "It may have some bad effects now. And it may have bad effects later on, too.",
            "may have [...] bad effects",
            {},
            ["ambiguous", "2 places", "3 may have some bad effects / It / None", "41 may have bad effects / it / None"],
        ),
        (
            "Now the mayor then rose and spoke of how the mayor of\n\n12\n\nthe old town rose again.",
            "the mayor [...] rose",
            {},
            ["elided", "4 the mayor", "19 rose", "short"],
        ),
        (
            "a — b — c — d — e — f.\n\nThe gate is old and shut, the gate is so very old and shut.",
            "gate [...] shut",
            {},
            ["elided", "28 gate", "44 shut", "short"],
        ),
        (
            "It may now have bad effects later on.",
            "It may [...] bad effects later on",
            {},
            ["elided", "0 It may", "16 bad effects later on"],
        ),
        (
            "One gate and a door.",
            "gate [...] door",
            {"prefix": "some"},
            ["elided", "4 gate", "15 door", "context_differs"],
        ),
        ("It was bad. It was so bad.", "was [so] bad", {}, ["elided", "3 was", "7 bad", "short"]),
        ("He said “The boat sank” to her.", "[t]he boat sank", {}, ["elided", "9 The boat sank", "short"]),
        ("one two\n\nfour and four", "one [...] four", {}, ["elided", "0 one", "9 four", "disorder paragraph"]),
        ("two, two, one, one", "one [...] two", {}, ["elided", "10 one", "0 two", "disorder order"]),
    ],
)
def test_parts_follow_each_other_on_the_tightest_way(
    content: str, quote: str, context: dict[str, str], expected: list[str]
) -> None:
    assert looked_up(content, quote, **context) == expected


@pytest.mark.parametrize(
    ("content", "quote", "context", "expected"),
    [
        (
            "The Harbour-gate is shut. The harbour-gate is shut, and the mayor spoke.",
            "the harbour gate is shut [...] the mayor spoke",
            {},
            [
                "near",
                "26 The harbour-gate is shut",
                "56 the mayor spoke",
                "similarity 0.917",
                "changes capital letters (“The” to “the”)",
                "changes capital letters (“Harbour” to “harbour”)",
            ],
        ),
        (
            "The Harbour-gate was closed, as the mayor then spoke.",
            "the harbourgate was closed [...] the mayor spoke",
            {},
            [
                "not found",
                "similarity 0.000",
                "missing the mayor spoke",
                "nearest 0 The Harbour-gate was closed, as the mayor then spoke.",
            ],
        ),
        (
            "The Harbour-gate was closed, as the mayor spoke. The mayor spoke for long.",
            "the harbourgate was closed [...] mayor spoke",
            {"suffix": "for"},
            [
                "near",
                "0 The Harbour-gate was closed",
                "53 mayor spoke",
                "changes spelling (“Harbour-gate” to “harbourgate”)",
                "changes capital letters (“The” to “the”)",
            ],
        ),
        (
            "One gate-house and a door.",
            "gatehouse [...] door",
            {"prefix": "some"},
            ["near", "4 gate-house", "21 door", "context_differs", "changes spelling (“gate-house” to “gatehouse”)"],
        ),
        (
            "The council opened the northern gates, as the mayor spoke of it.",
            "the council closed some southern shops [...] the mayor spoke",
            {},
            [
                "not found",
                "similarity 0.000",
                "missing the council closed some southern shops",
                "nearest 0 The council opened the northern gates, as the mayor spoke of it.",
            ],
        ),
        (
            "The mayor spoke, when all of the harbour gates were opened wide.",
            "all of the harbor gates were opened wide [...] The mayor spoke",
            {},
            [
                "near",
                "22 all of the harbour gates were opened wide",
                "0 The mayor spoke",
                "similarity 0.975",
                "disorder order",
                "changes spelling (“harbour” to “harbor”)",
            ],
        ),
        (
            "The mayor spoke to the crowd for an hour, and then the council opened the northern harbour gates.",
            "mayor spake to tha crawd far on hour [...] the council opened the northern harbor gates",
            {},
            [
                "suspect",
                "4 mayor spoke to the crowd for an hour",
                "51 the council opened the northern harbour gates",
                "similarity 0.861",
                "changes words (“spoke” to “spake”)",
                "changes words (“the crowd for an” to “tha crawd far on”)",
                "changes spelling (“harbour” to “harbor”)",
            ],
        ),
        (
            "The mayor spoke to the crowd for an hour, and then the council opened the northern harbour gates.",
            "mayor spoke to the crowd for an haur [...] the council opaned tha narthern harbar gotes",
            {},
            [
                "suspect",
                "4 mayor spoke to the crowd for an hour",
                "51 the council opened the northern harbour gates",
                "similarity 0.864",
                "has a slip of the hand (“haur” for “hour”)",
                "changes words (“opened the northern harbour gates” to “opaned tha narthern harbar gotes”)",
            ],
        ),
        (
            "Nobody opened the harbour gates before noon, as the mayor spoke.",
            "obody opened the harbor gates before noo [...] the mayor spoke",
            {},
            [
                "suspect",
                "0 Nobody opened the harbour gates before noon",
                "48 the mayor spoke",
                "similarity 0.975",
                "changes a negation (“Nobody” to “obody”)",
                "changes spelling (“harbour” to “harbor”)",
                "has a slip of the hand (“noo” for “noon”)",
            ],
        ),
        (
            "“The harbour gates were opened wide,” the mayor said.",
            "[t]he harbor gates were opened wide [...] the mayor said",
            {},
            [
                "near",
                "1 The harbour gates were opened wide",
                "38 the mayor said",
                "similarity 0.969",
                "changes spelling (“harbour” to “harbor”)",
            ],
        ),
        (
            "“The Harbour gates were opened wide,” the mayor said.",
            "[t]he harbour gates were opened wide",
            {},
            ["near", "1 The Harbour gates were opened wide", "changes capital letters (“Harbour” to “harbour”)"],
        ),
        (
            "Dishonest men opened the harbour gates wide.",
            "[dis]honest men opened the harbor gates wide",
            {},
            [
                "near",
                "0 Dishonest men opened the harbour gates wide",
                "similarity 0.974",
                "changes spelling (“harbour” to “harbor”)",
            ],
        ),
        (
            "The sea dog of the town now barks.",
            "[t]he sea-dog of the town [...] barks",
            {},
            ["elided", "0 The sea dog of the town", "28 barks"],
        ),
    ],
)
def test_a_part_may_be_written_otherwise(
    content: str, quote: str, context: dict[str, str], expected: list[str]
) -> None:
    assert looked_up(content, quote, **context) == expected


@pytest.mark.parametrize(
    ("content", "quote", "context", "expected"),
    [
        (
            "The north harbour was closed. The old north harbour was closed.",
            "north harbor was clozed",
            {"prefix": "old"},
            [
                "near",
                "38 north harbour was closed",
                "similarity 0.913",
                "changes spelling (“harbour” to “harbor”)",
                "has a slip of the hand (“clozed” for “closed”)",
            ],
        ),
        (
            "The north harbour was closed. The old north harbour was closed.",
            "north harbor was clozed",
            {},
            [
                "ambiguous",
                "2 places",
                "4 north harbour was closed / The / None",
                "38 north harbour was closed / old / None",
            ],
        ),
        (
            "The north harbour was closed by then.",
            "north harbor was clozed",
            {"prefix": "old"},
            [
                "near",
                "4 north harbour was closed",
                "similarity 0.913",
                "context_differs",
                "changes spelling (“harbour” to “harbor”)",
                "has a slip of the hand (“clozed” for “closed”)",
            ],
        ),
        (
            "港が土砂で埋まっている朝。",
            "港が土砂で埋まっている今",
            {},
            [
                "suspect",
                "0 港が土砂で埋まっている朝",
                "similarity 0.917",
                "changes words (“港が土砂で埋まっている朝” to “港が土砂で埋まっている今”)",
            ],
        ),
        (
            "Tha narth harbour wos closed by then. The north harbour was closed by then.",
            "The north harbor was closed by then",
            {},
            [
                "near",
                "38 The north harbour was closed by then",
                "similarity 0.971",
                "changes spelling (“harbour” to “harbor”)",
            ],
        ),
        (
            "The council of the old northern town was heard. Nobody knew why. Tha cauncil of tho old northarn town closod the hirbour gate at noen.",
            "The council of the old northern town closed the harbour gate at noon",
            {},
            [
                "suspect",
                "65 Tha cauncil of tho old northarn town closod the hirbour gate at noen",
                "similarity 0.897",
                "changes a name (“Tha cauncil” to “The council”)",
                "changes words (“tho” to “the”)",
                "changes words (“northarn” to “northern”)",
                "has a slip of the hand (“closed” for “closod”)",
                "has a slip of the hand (“harbour” for “hirbour”)",
                "has a slip of the hand (“noon” for “noen”)",
            ],
        ),
        (
            "One, the north harbour was closed. Two, the north harbour was closed. Three, the north harbour was closed. Four, the north harbour was closed. Five, the north harbour was closed. Six, the north harbour was closed. Seven, the north harbour was closed.",
            "the north harbor was closed",
            {},
            [
                "ambiguous",
                "6 places",
                "5 the north harbour was closed / One, / None",
                "40 the north harbour was closed / Two, / None",
                "77 the north harbour was closed / Three, / None",
                "113 the north harbour was closed / Four, / None",
                "149 the north harbour was closed / Five, / None",
                "184 the north harbour was closed / Six, / None",
            ],
        ),
    ],
)
def test_of_like_places_the_best_is_taken(
    content: str, quote: str, context: dict[str, str], expected: list[str]
) -> None:
    assert looked_up(content, quote, **context) == expected


@pytest.mark.parametrize(
    ("content", "quote", "context", "expected"),
    [
        ("the mayor’s gate. the council’s gate", "gate", {"prefix": "council’s"}, ["exact", "32 gate"]),
        ("the gate’s end. the gate “was” open", "gate", {"suffix": "“was”"}, ["exact", "20 gate"]),
        ("of the town — gate; of the city — gate", "gate", {"prefix": "city —"}, ["exact", "34 gate"]),
        ("gate — of the town; gate — of the city", "gate", {"suffix": "— of the city"}, ["exact", "20 gate"]),
        ("gate — of the town; gate — in the city", "gate", {"suffix": "in"}, ["exact", "20 gate"]),
        ("the seas gate. the sea gate", "gate", {"prefix": "sea"}, ["exact", "23 gate"]),
        (
            "the mayor’s gate and the council’s gate and",
            "gate",
            {},
            ["ambiguous", "2 places", "12 gate / mayor’s / None", "35 gate / council’s / None"],
        ),
        (
            "a gate’s ago, a gate’s end",
            "a gate",
            {},
            ["ambiguous", "2 places", "0 a gate / None / ’s ago,", "14 a gate / ago, / None"],
        ),
        (
            "One tall and old tree tall and old tree tall old tree gate. Two tall and old tree tall and old tree tall old tree gate.",
            "gate",
            {},
            [
                "ambiguous",
                "2 places",
                "54 gate / None / . Two",
                "114 gate / Two tall and old tree tall and old tree tall old tree / None",
            ],
        ),
        (
            "One tall and old tree tall and old tree tall and old tree gate. Two tall and old tree tall and old tree tall and old tree gate.",
            "gate",
            {},
            ["ambiguous", "2 places", "58 gate / None / . Two", "122 gate / None / None"],
        ),
    ],
)
def test_context_and_what_is_set_aside_choose_between_places(
    content: str, quote: str, context: dict[str, str], expected: list[str]
) -> None:
    assert looked_up(content, quote, **context) == expected


def test_a_place_that_is_set_aside_counts_less() -> None:
    assert looked_up("a  b  c  d  e. The gate here; the gate there.", "gate", "The gate here") == [
        "exact",
        "34 gate",
        "short",
    ]


def test_of_many_places_the_first_twenty_are_listed_with_a_context_among_all() -> None:
    marks = of("e\u0301 " * 25)
    anchor = marks.locate(Quote(exact="\u0301"))
    assert (anchor.places, [one.span.start for one in anchor.candidates]) == (25, list(range(1, 60, 3)))
    gates = of("one gate, " * 3 + "red gate, " + "old gate, " * 17 + "red gate,")
    anchor = gates.locate(Quote(exact="gate"))
    assert (anchor.places, [one.span.start for one in anchor.candidates]) == (22, list(range(4, 204, 10)))
    assert [(one.prefix, one.suffix) for one in anchor.candidates[:5]] == [
        (None, ", one gate, one"),
        (None, ", one gate, red"),
        ("gate, one gate, one", None),
        ("one gate, red", None),
        ("red gate, old", None),
    ]


@pytest.mark.parametrize(("places", "prefix"), [(100, "red"), (101, None)])
def test_the_contexts_of_a_hundred_places_are_compared(places: int, prefix: str | None) -> None:
    anchor = of("red gate. " + "gate " * (places - 1)).locate(Quote(exact="gate"))
    assert (anchor.places, len(anchor.candidates), anchor.candidates[0].prefix) == (places, 20, prefix)


WORDS = "the council of the old northern town had shut its harbour gate before noon and the mayor was told of it late"


@pytest.mark.parametrize(("length", "status"), [(5_000, "suspect"), (5_001, "not found")])
def test_words_that_are_only_alike_are_looked_for_up_to_a_length(length: int, status: str) -> None:
    content = " ".join(f"{number} {WORDS}" for number in range(60))[: length - 1] + "n"
    quote = content.replace("25 the", "25 tha")
    assert looked_up(content, quote)[0] == status
    whole = of(f"{content} and then it closed.").locate(Quote(exact=f"{quote} [...] it closed"))
    assert str(whole.status) == status


def test_the_best_voted_of_many_places_is_found_wherever_it_stands() -> None:
    """Two halves of a place vote for places four characters apart; seven others have more votes than either."""
    first, second = WORDS[:54], WORDS[54:]
    others = "".join(f"{number} {WORDS[:62]}. " for number in range(7))
    for shift in range(32):
        content = f"{others}{'.' * shift} {first}, so{second}."
        expected = len(others) + shift + 1
        anchor = of(content).locate(Quote(exact=WORDS))
        assert anchor.span == Span(expected, len(content) - 1)
        assert round(anchor.similarity, 3) == 0.963


def test_a_long_quote_may_leave_out_what_stands_in_the_middle() -> None:
    before = f"{WORDS}; but nobody asked why, for most people slept"
    after = "while ships lay at anchor in rough weather, their crews cold, wet, hungry, and quite without any light"
    left_out = "as they always did in winter when fog hid every roof"
    content = f"{before}, {left_out}, {after}"
    anchor = of(content).locate(Quote(exact=f"{before}, {after}"))
    similarity = 1 - (len(left_out) + 2) / (len(before) + len(after) + 2)
    assert (anchor.span, round(anchor.similarity, 3)) == (Span(0, len(content)), round(similarity, 3))


@pytest.mark.parametrize(
    ("word", "times", "contexts"),
    [
        ("harbour", 11, [(None, ". Two"), ("Two" + " harbour" * 11, None)]),
        ("harbour", 12, [(None, ". Two"), (None, None)]),
        ("harbour-fortifications", 9, [(None, ". Two"), (None, None)]),
    ],
)
def test_a_context_has_twelve_words_and_two_hundred_characters_at_most(
    word: str, times: int, contexts: list[tuple[str | None, str | None]]
) -> None:
    anchor = of(f"One{f' {word}' * times} gate. Two{f' {word}' * times} gate.").locate(Quote(exact="gate"))
    assert [(one.prefix, one.suffix) for one in anchor.candidates] == contexts


GATES = "The old gate here; the gate there."


@pytest.mark.parametrize(
    ("aside", "context", "expected"),
    [
        (["The old gate here"], {}, ["exact", "23 gate", "short"]),
        (["The old gate here"], {"prefix": "no"}, ["exact", "23 gate", "context_differs"]),
        (["The old gate here"], {"prefix": "old"}, ["exact", "8 gate"]),
        (
            ["The old gate here", "gate there"],
            {},
            ["ambiguous", "2 places", "8 gate / old / None", "23 gate / the / None"],
        ),
    ],
)
def test_a_context_counts_before_what_is_set_aside(
    aside: list[str], context: dict[str, str], expected: list[str]
) -> None:
    assert looked_up(GATES, "gate", *aside, **context) == expected


def test_two_insertions_beside_each_other_stand_for_no_more_than_one() -> None:
    assert looked_up("The gate " + "so " * 20 + "fell.", "The gate [of] [the town] fell") == [
        "elided",
        "0 The gate",
        "69 fell",
        "disorder distance",
    ]
