"""Lines as Graphviz's `pos`: heads lie level before their boxes, and corners are round without leaving the way."""

from __future__ import annotations

import pytest

from argmap.draw.curves import bent, straight
from argmap.draw.theme import EdgeStyle

Point = tuple[float, float]


def style(arrow: str = "none", size: float = 1.0) -> EdgeStyle:
    return EdgeStyle("black", "solid", arrow, 1.0, size, "", "")


def test_a_line_without_a_head_is_straight_from_end_to_end() -> None:
    assert straight((10, 20), (94, 80), style()) == "10.0,20.0 10.0,20.0 94.0,80.0 94.0,80.0"


@pytest.mark.parametrize(
    ("start", "end", "written"),
    [
        ((10, 20), (94, 80), "s,10.0,20.0 20.0,20.0 34.0,20.0 74.0,60.0 94.0,80.0"),
        ((10, 80), (94, 20), "s,10.0,80.0 20.0,80.0 34.0,80.0 74.0,40.0 94.0,20.0"),
        ((10, 20), (94, 20), "s,10.0,20.0 20.0,20.0 34.0,20.0 74.0,20.0 94.0,20.0"),
    ],
)
def test_a_line_with_a_head_leaves_its_box_level(start: Point, end: Point, written: str) -> None:
    """Its head points at the box, whatever rises or falls after it, so that heads lie beside each other."""
    assert straight(start, end, style("normal")) == written


@pytest.mark.parametrize(
    ("arrow", "size", "begin"),
    [("normal", 1.0, 110), ("tee", 1.0, 105), ("odiamond", 1.0, 112), ("normal", 0.5, 105), ("odiamond", 1.5, 118)],
)
def test_a_line_begins_behind_its_head(arrow: str, size: float, begin: float) -> None:
    """The head takes what it is long, at the tip of which the box begins, in straight lines as in bent ones."""
    found = straight((100, 50), (172, 50), style(arrow, size)).split()
    assert found[:2] == ["s,100.0,50.0", f"{begin:.1f},50.0"]
    found = bent([(100, 50), (172, 50)], style(arrow, size)).split()
    assert found == ["s,100.0,50.0", *[f"{begin:.1f},50.0"] * 2, *["172.0,50.0"] * 2]


@pytest.mark.parametrize(
    ("points", "written"),
    [
        ([(0, 0), (40, 0)], "0,0 0,0 40,0 40,0"),
        (
            [(0, 0), (40, 0), (40, 60), (100, 60)],
            "0,0 0,0 35,0 35,0 37.8,0 40,2.2 40,5 40,5 40,55 40,55 40,57.8 42.2,60 45,60 45,60 100,60 100,60",
        ),
        (
            [(0, 0), (-40, 0), (-40, -60)],
            "0,0 0,0 -35,0 -35,0 -37.8,0 -40,-2.2 -40,-5 -40,-5 -40,-60 -40,-60",
        ),
        (
            [(0, 0), (20, 0), (20, 6), (60, 6)],
            "0,0 0,0 17,0 17,0 18.6,0 20,1.3 20,3 20,3 20,3 20,3 20,4.7 21.4,6 23,6 23,6 60,6 60,6",
        ),
        ([(0, 0), (4, 0), (4, 90)], "0,0 0,0 2,0 2,0 3.1,0 4,0.9 4,2 4,2 4,90 4,90"),
    ],
)
def test_corners_are_quarters_of_circles_of_five_points(points: list[Point], written: str) -> None:
    """Smaller where the next corner is near: each corner has half of the way to it, and the line stays on its track."""
    words = [word.split(",") for word in written.split()]
    assert bent(points, style()) == " ".join(f"{float(x):.1f},{float(y):.1f}" for x, y in words)


@pytest.mark.parametrize("arrow", ["none", "normal"])
def test_a_point_that_stands_twice_makes_no_corner(arrow: str) -> None:
    """Where the line begins after its head, too."""
    once, twice = [(0, 0), (10, 0), (10, 40), (50, 40)], [(0, 0), (10, 0), (10, 0), (10, 40), (50, 40), (50, 40)]
    assert bent(twice, style(arrow)) == bent(once, style(arrow))
    if arrow == "normal":
        assert bent(once, style(arrow)) == "s,0.0,0.0 " + bent(once[1:], style())


@pytest.mark.parametrize(
    ("towards", "begin"),
    [((0, 30), (0, 10)), ((0, -30), (0, -10)), ((30, 0), (10, 0)), ((-30, 0), (-10, 0))],
)
def test_a_head_lies_along_the_first_stretch(towards: Point, begin: Point) -> None:
    """Up and down at a joint, sideways at a box; the line after it is that without a head."""
    way = [towards, (200, towards[1]), (200, 300)] if towards[0] == 0 else [towards, (towards[0], 300), (200, 300)]
    found = bent([(0, 0), *way], style("normal"))
    assert found == "s,0.0,0.0 " + bent([begin, *way], style())
