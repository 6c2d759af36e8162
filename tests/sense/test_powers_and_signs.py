"""Small figures and signs: a power beside a footnote mark, a decimal point beside a thousands mark."""

from __future__ import annotations

import pytest

from argmap.sense import changes
from argmap.words import built_in

ENGLISH = built_in()[0]


@pytest.mark.parametrize(
    ("article", "quote", "said"),
    [
        ("it holds 10⁴ eggs", "it holds 10⁵ eggs", ["changes a number (“10⁴” to “10⁵”)"]),
        ("it holds 10⁴ eggs", "it holds 104 eggs", ["changes a number (“10⁴” to “104”)"]),
        ("it holds 10⁻⁴ g", "it holds 10⁴ g", ["changes a number (“10⁻⁴” to “10⁴”)"]),
        ("it holds 10⁴ eggs", "it holds 10^4 eggs", []),
        ("it holds 10<sup>4</sup> eggs", "it holds 10⁴ eggs", []),
        ("it holds 440⁴ eggs", "it holds 440 eggs", []),
        ("in the spring.² Then", "in the spring. Then", []),
        ("the spring² came", "the spring came", []),
        ("12 m² of sail", "12 m³ of sail", ["changes a unit (“m²” to “m³”)"]),
        ("12 km² of sea", "12 km of sea", ["changes a unit (“km²” to “km”)"]),
        ("12 km² of sea", "12 km2 of sea", []),
        ("the CO₂ of it", "the CO2 of it", []),
        ("2.400 g of it", "2,400 g of it", ["changes a number (“2.400” to “2,400”)"]),
        ("2,400 g of it", "2400 g of it", ["changes how a number is written (“2,400” to “2400”)"]),
        ("odds of 5:2 then", "odds of 5∶2 then", []),
        ("odds of 5:2 then", "odds of 2:5 then", ["swaps two numbers (“5” and “2”)"]),
        ("fifty-two day-old chicks", "fifty two-day-old chicks", ["changes a number (“fifty-two” to “fifty two”)"]),
        ("fifty-two chicks", "fifty two chicks", []),
        ("it cost £0.80 then", "it cost 80p then", ["changes how a number is written (“£0.80” to “80p”)"]),
        ("it cost £0.80 then", "it cost 8p then", ["changes a number (“£0.80” to “8p”)"]),
        ("5 micrograms of it", "5 µg of it", ["changes spelling (“micrograms” to “µg”)"]),
        ("5 micrograms of it", "5 mg of it", ["changes a unit (“micrograms” to “mg”)"]),
        ("they see themselves", "they see themselfs", ["has a slip of the hand (“themselfs” for “themselves”)"]),
        ("they see themselves", "they see ourselves", ["changes a pronoun (“themselves” to “ourselves”)"]),
    ],
)
def test_small_signs(article: str, quote: str, said: list[str]) -> None:
    found = [one.said for one in changes(quote, article, ENGLISH)]
    assert [one for one in found if said or "how a number is written" not in one] == said
