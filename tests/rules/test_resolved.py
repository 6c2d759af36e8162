"""Claims that put in what "it", "that" or "I" of a quote stands for, or add a clause: no fault; beside each, one that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.checker import check
from tests.rules.pairs import pair

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.reading import Reading

ABOUT_WORDING = {"AM301", "AM302", "AM303", "AM304", "AM305", "AM307", "AM313", "AM321", "AM322", "AM323", "AM324"}


@pytest.mark.parametrize(
    ("claim", "quote", "expected"),
    [
        # negations
        ("The bridge is or is not safe for carts.", "The bridge is safe for carts of every kind", []),
        ("The bridge is not safe for carts.", "The bridge is safe for carts of every kind", ["AM307"]),
        ("The bridge is safe, as everybody sees.", "The bridge is safe, isn't it, as everybody sees", []),
        ("The bridge is safe for carts.", "No, the bridge is safe for carts of every kind", []),
        ("The bridge is not safe for carts.", "Is the bridge safe for carts of every kind?", []),
        ("Repairing the bridge when nobody uses it is a waste of money.", "That is a waste of money in every way", []),
        ("If you do not dredge it, the harbour fills with silt.", "The harbour fills with silt in ten years", []),
        ("The harbour does not fill with silt.", "The harbour fills with silt in ten years", ["AM307"]),
        ("We ought to dredge the harbour.", "If we do not dredge the harbour the ships will go", []),
        ("There is no other place for the old quay.", "a place for the old quay of the town", []),
        ("The withdrawal agreement is about the old harbour.", "This is about the old harbour of the town", []),
        ("The town is unable to pay for the harbour.", "The town's inability to pay for the harbour is known", []),
        ("Those who have no boat cannot use the old quay.", "At the moment they can't use the old quay at all", []),
        ("The bridge is not safe for carts.", "If the bridge is safe for carts of every kind, we cross", []),
        ("If the bridge is not safe for carts, we wait.", "If the bridge is safe for carts, we wait", ["AM307"]),
        ("The bridge is not safe for carts.", "as if the bridge is safe for carts of every kind", []),
        ("The carts do not need the old bridge.", 'The carts don"t need the old bridge of the town', []),
        ("The town does look inwards instead of outwards.", "The town does look inwards instea of outwards", []),
        ("The town does look inwards instead of outwards.", "The town does look inwards and outwards", ["AM307"]),
        ("The clerk counts boats instead of crews.", "The clerk counts boats and thinks that he counts crews", []),
        ("The clerk counts boats instead of crews.", "The clerk counts boats, though he should count crews", []),
        ("The clerk counts boats, not crews.", "The clerk counts boats, but believes that he counts crews", []),
        ("The clerk counts boats instead of crews.", "The clerk thinks and counts crews and boats", ["AM307"]),
        ("The clerk counts boats, not crews.", "The clerk counts boats and crews", ["AM307"]),
        # strength
        ("The town obviously lives on its harbour.", "I think that the town obviously lives on its harbour", []),
        ("The mayor thinks that the harbour is lost.", "I think that the harbour of the town is lost", []),
        ("The harbour fills with silt.", "Maybe we come to that, but the harbour fills with silt", []),
        ("The harbour fills with silt.", "Maybe the harbour fills with silt in ten years", ["AM302"]),
        ("It matters that there clearly is time for repairs.", "That matters a great deal to all of us", []),
        ("The town proves that it lives on its harbour.", "The town lives on its harbour and its ships", ["AM302"]),
        ("To prove the identity of boats is dear.", "It is dear, and the boats are many in this town", []),
        ("It might be good to let the harbour be.", "That is very good for the town", []),
        ("The harbour might fill with silt.", "The harbour fills with silt in ten years", ["AM303"]),
        ("The town may get a new harbour.", "to get a new harbour for the town at last", []),
        # who says so
        ("Ina Brandt: the harbour is lost.", "As the mayor says, the harbour is lost to us", []),
        ("The harbour is lost.", "As the mayor says, the harbour is lost to us", ["AM301"]),
        ("There are mistakes.", "Having said that, there are mistakes in the plan", []),
        ("The mayor does not agree that it is lost.", "The mayor says no to all of this", []),
        # figures
        ("Twenty boats are four times as many as 20 years ago.", "Four times as many as 20 years ago", []),
        ("Up to 60,000 people came.", "Up to 60, 000 people came to the harbour", []),
        ("Some 80,000 people came.", "Some 60, 000 people came to the harbour", ["AM304"]),
        ("It cost 6 or 5 million.", "It cost us 6 or 5 million in all", []),
        # causes
        ("The remarks made on silt are right.", "The remarks are right when it comes to silt", []),
        ("The silt made the mayor go.", "After the silt came, the mayor had to go", ["AM313"]),
        ("The loan made the mayor stop the work.", "The mayor stopped the work, since the loan would take all", []),
        ("The loan made the mayor stop the work.", "Since the loan is lost, the mayor stopped the work", []),
        (
            "The loan made the mayor stop the work.",
            "Since the loan can't be had, the mayor stopped the work",
            ["AM307"],
        ),
        ("The loan made the mayor stop the work.", "Since the loan was lost, the mayor stopped the work", ["AM313"]),
        ("The loan made the mayor stop the work.", "Since last May and the loan the mayor would not work", ["AM313"]),
        ("The loan made the mayor stop the work.", "Since the loan came, work is what the mayor stopped", ["AM313"]),
        ("The loan made the mayor stop the work.", "After the loan will the mayor stop the work", ["AM313"]),
        # nothing in common
        ("Old fishermen were saddened.", "That is what I thought", []),
        ("Green cheese makes up the moon.", "That harbour has eleven shops on its quay and a bridge", ["AM324"]),
    ],
)
def test_what_a_quote_stands_for(read_map: Callable[..., Reading], claim: str, quote: str, expected: list[str]) -> None:
    found = [one.code.id for one in check(read_map(*pair(claim, quote))) if one.code.id in ABOUT_WORDING]
    assert found == expected


ARTICLE = """We hear that Ina Brandt has written to the mayor. Brandt wants the harbour dredged.

The mayor of the European Union's smallest port has read it. Jon Weber painted the sheds white.

People came and went. The sheds on the quay are old, and nobody has cared for them for a very long time. Some of them lean
to one side. The roofs leak, the doors are gone, and the rats that live under the floors are the only ones who like it.

In March the price rose to 46 euros. I am happy to come back. Sorry, Weber, this goes too far. It did much for the EU.

They want the price to fall. It is a good thing. Ina wants the sheds painted.
"""


@pytest.mark.parametrize(
    ("claim", "quote", "expected"),
    [
        ("Brandt wants the sheds painted.", "Ina wants the sheds painted", []),
        ("Weber wants the sheds painted.", "Ina wants the sheds painted", ["AM322"]),
        ("Jon Weber is happy to come back.", "I am happy to come back", []),
        ("It did much for the European Union.", "It did much for the EU", []),
        ("This goes too far for Brandt.", "Sorry, Weber, this goes too far", []),
        ("WEBER wants the sheds painted.", "Ina wants the sheds painted", []),
        ("The price of 46 euros is a good thing.", "It is a good thing", []),
        ("The rise in March is a good thing.", "It is a good thing", []),
    ],
)
def test_names_dates_and_figures(read_map: Callable[..., Reading], claim: str, quote: str, expected: list[str]) -> None:
    reading = read_map(pair(claim, quote)[0], ARTICLE)
    assert [one.code.id for one in check(reading) if one.code.id in ABOUT_WORDING] == expected


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("The harbour will be closed in spring.", ["AM312"]),
        ("They are going to close the harbour in spring.", ["AM312"]),
        ("I had to spend my time, going to court over it.", []),
        ("Hard work hones one's will in the end.", []),
    ],
)
def test_the_future(read_map: Callable[..., Reading], claim: str, expected: list[str]) -> None:
    found = [one.code.id for one in check(read_map(*pair(claim, claim.removesuffix("."))))]
    assert found == expected
