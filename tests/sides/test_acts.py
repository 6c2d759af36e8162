"""Acts: who does what to whom by a text, as far as its words say so."""

from __future__ import annotations

import pytest

from argmap.sides import roles_swapped, subject_exchanged
from argmap.sides.acts import _acts
from argmap.words import Wording, built_in


def wording(text: str) -> Wording:
    return Wording(text, built_in()[0])


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("The council later quickly sued the miller.", [("sued", ["counc", "lat"], ["mil"])]),
        ("The council has never sued the miller.", []),
        ("The miller, who owned the mill, sued the council.", []),
        (
            "Anna said that the council had also sued the miller.",
            [("said", ["anna"], ["counc", "mil", "sued"]), ("sued", ["counc"], ["mil"])],
        ),
        (
            "The miller was often sued by the council of the town in May over the weir.",
            [("sued", ["counc", "town"], ["mil", "weir"])],
        ),
        ("The miller was sued.", []),
        ("She feeds 40 geese a day.", []),
        ("Hull beat Leeds and Leeds beat York.", [("beat", ["hul"], ["leed"]), ("beat", ["leed"], ["york"])]),
        (
            "Voters are punishing the party because prices hurt families.",
            [("punis", ["vot"], ["part"]), ("hurt", ["pric"], ["famil"])],
        ),
        ("The mayor may sue.", []),
        ("The rents of the flats rose in the port.", []),
        (
            "The new firm sells boats faster than rivals build boats.",
            [
                ("sel", ["firm", "new"], ["boat", "fast"]),
                ("boat", ["firm", "new", "sel"], ["fast"]),
                ("build", ["rival"], ["boat"]),
            ],
        ),
        ("Last year the council sued the miller next Monday.", [("sued", ["counc"], ["mil"])]),
        ("Goats met the dogs that chased them.", []),
        ("Clarke sold paintings to Lowe.", [("sold", ["clark"], ["low", "paint"])]),
        ("The museum gave pupils the books.", [("gav", ["museu"], ["book", "pupil"])]),
        ("The wolves eat only sheep.", [("eat", ["wolv"], ["sheep"])]),
        (
            "The firm that the fund owns sold its ships.",
            [("own", ["fund"], ["ship", "sold"]), ("sold", ["fund", "own"], ["ship"])],
        ),
        ("The mill got its water from the weir.", [("got", ["mil"], ["wat", "weir"])]),
        ("In the port of Hull the union backs the strike.", [("back", ["hul", "port", "union"], ["strik"])]),
        ("The plans of 40 towns worry the county.", [("wor", ["plan", "town"], ["count"])]),
        (
            "While the mayor sued the miller, the council paid its fine.",
            [("sued", ["mayor"], ["mil"]), ("paid", ["counc"], ["fin"])],
        ),
        ("Talks with unions worry the county.", [("wor", ["talk", "union"], ["count"])]),
        ("The price of boats worries the county.", [("wor", ["boat", "pric"], ["count"])]),
        ("She saw 12 boats the firm built.", []),
        ("Two boats the firm built sank the raft.", [("built", ["boat", "firm", "two"], ["raft", "sank"])]),
        ("The council will sue the miller.", [("sue", ["counc"], ["mil"])]),
        ("The firm was being sued by the council of the town in May.", [("sued", ["counc", "town"], ["firm"])]),
        ("The miller did not sue the council, but the mayor sued the clerk.", [("sued", ["mayor"], ["clerk"])]),
        ("The family rarely sells the mill its corn.", [("sel", ["famil"], ["corn", "mil"])]),
        ("By Monday the union had won over the mayor.", []),
        ("The supply feeds the town.", [("feed", ["suppl"], ["town"])]),
        ("Anna, who sued the clerk, met the mayor.", []),
        (
            "The port's owners sued the crew of the ship for the loss.",
            [("sued", ["own", "port"], ["crew", "los", "ship"])],
        ),
        ("Glass cuts the hand.", [("cut", ["gla"], ["hand"])]),
        ("The mayor of Hull Beats the drum.", []),
        ("The lights went out in the town.", []),
        ("The crew were sued for years by the owners.", [("sued", ["own"], ["crew"])]),
        ("Sued by the crew, the owner sold the ship.", [("sold", ["own"], ["ship"])]),
    ],
)
def test_acts(text: str, acts: list[tuple[str, list[str], list[str]]]) -> None:
    assert [(one.verb, sorted(one.doer), sorted(one.done_to)) for one in _acts(wording(text))] == acts


@pytest.mark.parametrize(
    ("own", "other", "found"),
    [
        ("Leeds beat Hull.", "Hull beat Leeds, and Leeds beat York.", ("Leeds beat Hull", "Hull beat Leeds")),
        ("Leeds beat York.", "Hull beat Leeds, and Leeds beat York.", None),
        ("The treasurer sacked the clerk.", "The council sacked the treasurer who had sacked the clerk.", None),
        ("The mayor sacked the council.", "The council sacked the clerk and was sacked itself by the mayor.", None),
        ("The council of the port sued the council of the town.", "The council of the town sued it.", None),
        ("The mayor did not sue the miller.", "The miller sued the mayor.", None),
        ("The mayor sued the miller.", "The miller never sued the mayor.", None),
        ("The mayor sued the miller.", "The mayor sued " + "the miller and " * 200, None),
    ],
)
def test_roles_swapped(own: str, other: str, found: tuple[str, str] | None) -> None:
    assert roles_swapped(wording(own), wording(other)) == found


def test_long_texts_are_not_looked_into() -> None:
    texts = wording("The mayor sued the miller."), wording("The miller sued the mayor." + " So it was." * 140)
    assert (roles_swapped(*texts), roles_swapped(*texts[::-1])) == (None, None)


QUOTE = "The Reds backed the levy, while the Blues walked out with the mayor."


@pytest.mark.parametrize(
    ("own", "other", "found"),
    [
        ("The Blues backed the levy.", QUOTE, ("The Blues backed the levy", "The Reds backed the levy")),
        ("They backed the levy.", QUOTE, None),
        ("The Blues backed the mayor.", QUOTE, None),
        ("The Greens backed the levy.", QUOTE, None),
        ("The Reds backed the levy.", QUOTE, None),
        ("The Blues were backed by the levy.", QUOTE, None),
        ("The Blues backed the levy.", f"{QUOTE} Both wanted it.", None),
        ("The Blues backed the levy.", f"{QUOTE} The Blues backed a fee.", None),
        ("The Blues backed the levy.", QUOTE + " So it was." * 140, None),
        ("The Blues backed the levy.", "Their Reds backed the levy, while the Blues walked out.", None),
        ("The Blues backed the levy.", "The Reds backed the levy.", None),
    ],
)
def test_subject_exchanged(own: str, other: str, found: tuple[str, str] | None) -> None:
    assert subject_exchanged(wording(own), wording(other)) == found
