"""Claims that attack each other, in a circle that takes in the thesis: none is drawn below itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.draw import Drawing, Options
from argmap.draw.choosing import compositions, settled
from argmap.draw.dot import source
from argmap.draw.poster import Links, poster_source

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.reading import Reading

BOTH = """argmap: 1
argument:
  id: T
  thesis: The weir should stay.
  but:
    - id: A
      premise: The weir should go.
      but:
        - ref: T
"""
THREE = """argmap: 1
argument:
  id: T
  thesis: The weir should stay.
  because:
    - id: B
      premise: It keeps the meadows wet.
  but:
    - id: A
      premise: The weir should go.
      but:
        - id: C
          premise: Nobody has asked for that.
          but:
            - ref: T
            - ref: B
"""
SHARED = """argmap: 1
argument:
  id: T
  thesis: The weir should stay.
  because:
    - id: A
      premise: It keeps the meadows wet.
      because:
        - id: B
          premise: They were dry before it.
    - id: C
      premise: It drives the mill.
      because:
        - ref: A
"""


@pytest.mark.parametrize("layout", ["poster", "dot", "tidy"])
@pytest.mark.parametrize(("map_", "number"), [(BOTH, 2), (THREE, 4)])
def test_every_claim_of_a_circle_is_drawn(
    read_map: Callable[..., Reading], layout: str, map_: str, number: int
) -> None:
    drawing = settled(Drawing(read_map(map_), Options(layout=layout)))
    assert len(drawing.view.claims) == number
    drawn = (
        [poster_source(one, Links(None), is_scaled=False) for one in compositions(drawing)]
        if layout == "poster"
        else [source(drawing).decode()]
    )
    for claim in drawing.reading.claims:
        assert any(claim.text.split()[-1] in page for page in drawn)


@pytest.mark.parametrize(
    ("map_", "options", "levels"),
    [
        (BOTH, Options(), {"T": 0, "A": 1}),
        (THREE, Options(), {"T": 0, "B": 1, "A": 1, "C": 2}),
        (THREE, Options(focus="A"), {"T": 0, "B": 1, "A": 1, "C": 2}),
        (SHARED, Options(), {"T": 0, "A": 1, "C": 1, "B": 2}),
        (SHARED, Options(focus="C"), {"T": 0, "A": 1, "C": 1, "B": 2}),
    ],
)
def test_what_stands_below_what(
    read_map: Callable[..., Reading], map_: str, options: Options, levels: dict[str, int]
) -> None:
    drawing = Drawing(read_map(map_), options)
    assert {drawing.reading.claims[index].label: level for index, level in drawing.levels.items()} == levels
