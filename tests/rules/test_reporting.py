"""Who says it: a quote that only reports what a claim says, beside claims on what it says besides."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.checker import check
from tests.rules.pairs import pair

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.reading import Reading


@pytest.mark.parametrize(
    ("claim", "quote", "word"),
    [
        (
            "The reeve is a former dairyman.",
            "The reeve, who once ran the dairy, denied that he had sold the common",
            "",
        ),
        ("The reeve ran the dairy once.", "The reeve, who once ran the dairy, denied that he had sold the common", ""),
        (
            "The common was sold in May.",
            "The reeve, who once ran the dairy, insisted that the common had been sold in May",
            "insisted",
        ),
        (
            "The mill lost its roof and its loft.",
            "The firemen said that they did not know how the fire at the mill, which took the roof and the loft, had begun",
            "",
        ),
        (
            "The fire at the mill began in the kitchen.",
            "The firemen said that the fire at the mill, which took the roof and the loft, had begun in the kitchen",
            "said",
        ),
        (
            "Two of the guests took the blame.",
            "Two of the guests took the blame, while the third insisted that the lamp had fallen by itself",
            "",
        ),
        (
            "The lamp had fallen by itself.",
            "Two of the guests took the blame, while the third insisted that the lamp had fallen by itself",
            "insisted",
        ),
        ("The four farms have agreed.", "All four farms have said yes, but the abbey has put off its vote", ""),
        (
            "The clerks were not asked.",
            "If the clerks had been asked, they would have told the board that the form was too long",
            "",
        ),
        ("The form was too long.", "The clerks were asked, and told the board that the form was too long", "told"),
        ("The well is poisoned.", "The well is poisoned, the warden said on Friday", "said"),
        (
            "The well on the green is poisoned.",
            "According to the warden, the well on the green is poisoned",
            "according to",
        ),
        ("The well on the green is poisoned.", "On Friday the warden said the well on the green was poisoned", "said"),
        (
            "The well in the village is deep.",
            "In the village on the hill, where the warden said little, the well is deep",
            "",
        ),
        ("The bridge will not bear a bus.", "The bridge, the engineers warned, will not bear a bus", "warned"),
        (
            "The orchard ought to be cut down.",
            "He argued that the orchard, which lies by the river, ought to be cut down",
            "argued",
        ),
        (
            "The orchard lies by the river.",
            "He argued that the orchard, which lies by the river, ought to be cut down",
            "",
        ),
        (
            "The tower has been shut since May.",
            "The committee says it is sorry; the tower was closed in May and has stayed shut since",
            "",
        ),
        (
            "The tower has been shut since May.",
            "The committee says that the tower was closed in May and has stayed shut since",
            "says",
        ),
        ("The miller spoke to the judge on Monday.", "The weir did it, said the miller to the judge on Monday", ""),
        ("The weir led to the flood.", "The weir led to the flood, said the miller to the judge on Monday", "said"),
        ("The weir led to the flood.", "The weir led to the flood, said Dr Lind of the survey to the judge", "said"),
        ("Dr Lind works for the survey.", "The weir led to the flood, said Dr Lind of the survey to the judge", ""),
        ("The mill lost money for years.", "The mill lost money for years, the owner claimed last week", "claimed"),
        ("The mill lost money for years.", "The mill lost money for years, the owner claimed insurance last week", ""),
        (
            "The mill lost money for years.",
            "The mill lost money for years, the owner claimed yesterday. It closed in May",
            "claimed",
        ),
        ("The mill closed in May.", "The mill lost money for years, the owner claimed yesterday. It closed in May", ""),
        ("The weir did it.", "The miller thinks that the weir did it, and the mill is shut", "thinks"),
        ("Jo Miller: the weir led to the flood.", "According to the miller, the weir led to the flood", ""),
        ("The flood: the weir led to it.", "According to the miller, the weir led to the flood", "according to"),
        ("The weir led to the flood.", "The weir, according to the miller, led to the flood", "according to"),
        (
            "The weir led to the flood.",
            "The mill is shut and the miller thinks that the weir led to the flood",
            "thinks",
        ),
        ("The mill is shut.", "The mill is shut and the miller thinks that the weir led to the flood", ""),
        ("The mill is shut.", "The weekly reports that the mill is shut", "reports"),
        ("The weekly is read in the mill.", "The weekly reports that are read in the mill are dull", ""),
        ("The mill has no dye.", "Several states that ban the dye have no mill", ""),
        ("The claims follow from the deed.", "The town's claims that follow from the deed are old", ""),
        (
            "The weir led to the flood.",
            "The miller said that the weir, which the town built in May, led to the flood",
            "said",
        ),
        ("The fish was caught at the weir.", "The fish, said to be of great age, was caught at the weir", ""),
        ("The mayor sold the weir.", "The mayor, argues a letter in the weekly, sold the weir", "argues"),
        ("The fish weighs a ton.", "The fish, said to weigh a ton, was caught at the weir", "said"),
        ("The weir led to the flood.", "The miller said to the judge that the weir led to the flood", "said"),
    ],
)
def test_what_is_only_reported(read_map: Callable[..., Reading], claim: str, quote: str, word: str) -> None:
    found = [one.message for one in check(read_map(*pair(claim, quote))) if one.code.id == "AM301"]
    assert found == ([f"the quote reports what somebody says (“{word}”), and 1.1 says it as a fact"] if word else [])
