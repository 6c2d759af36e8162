"""Long texts: whoever writes a quote of many thousand words makes nobody wait for what it sets against what."""

from __future__ import annotations

import pytest

from argmap.retelling.contrary import contrary
from argmap.retelling.governed import governed, in_whose_view
from argmap.retelling.only_of import only_added
from argmap.retelling.restricting import exception_lost, few_lost
from argmap.retelling.scales import other_grade
from argmap.rules.conditional import _lost
from argmap.sides import causes_reversed, names_swapped, order_reversed, subject_exchanged, times_exchanged
from argmap.words import Wording, built_in

PADDING = " So it went on in the town." * 70
PAIRS = [
    (causes_reversed, "Shops closed because people left.", "People left because shops closed."),
    (names_swapped, "The grain went from Genoa to Odessa.", "The grain went from Odessa to Genoa."),
    (
        order_reversed,
        "First the mill was sold and afterwards the barn.",
        "First the barn was sold and afterwards the mill.",
    ),
    (times_exchanged, "The mill closed before the war.", "The war came before the mill closed."),
    (subject_exchanged, "The Blues backed the levy.", "The Reds backed the levy, while the Blues walked out."),
    (contrary, "The tower has fewer steps than the mill.", "The tower has more steps than the mill."),
    (other_grade, "Members must park behind the mill.", "Members may park behind the mill."),
    (governed, "She sold the mill.", "She tried to sell the mill."),
    (few_lost, "The farmers trusted the mill.", "Few of the farmers trusted the mill."),
    (exception_lost, "All barns in the valley burned in May.", "All barns in the valley except one burned in May."),
    (only_added, "The tea helps only against colds.", "The tea helps against colds and also against coughs."),
    (in_whose_view, "The mill is sound.", "In the view of the clerk, the mill is sound."),
    (_lost, "The ferry runs all winter.", "The ferry runs all winter if the county pays."),
]


def wording(text: str) -> Wording:
    return Wording(text, built_in()[0])


@pytest.mark.parametrize(("function", "own", "other"), PAIRS)
def test_short_texts_are_looked_into_and_long_ones_are_not(function: object, own: str, other: str) -> None:
    assert callable(function)
    found = [bool(function(wording(own + more), wording(other + most))) for more, most in (("", ""), ("", PADDING))]
    assert found == [True, False]
