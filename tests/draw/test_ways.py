"""Lines in argmap's own layout: around what they do not belong to, and each with an end of its own."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from itertools import combinations
from math import dist
from typing import TYPE_CHECKING, Any

import pytest

from argmap.draw import Options, dot, render
from argmap.draw.names import element_id
from argmap.reading import Reading, read_bytes
from tests.draw.test_ports import boxes
from tests.draw.ways import HILLS, MAPS, ROOTS, Picture, a_map, argument, claim, picture, ref

if TYPE_CHECKING:
    from argmap.draw.engine import Engine

LOOPS = {"AM103"}
"""A circle of reasons, which random maps may have, is not drawn."""


def reading_of(data: dict[str, Any]) -> Reading:
    whole = data if "argument" in data else {"argument": data}
    return read_bytes(json.dumps({"argmap": 1, **whole}).encode())


EVERY = [
    *(pytest.param(one, id=name) for name, one in MAPS.items()),
    pytest.param(ROOTS, id="roots"),
    *(pytest.param(a_map(seed), id=f"random {seed}") for seed in range(25)),
]


def run_over(drawn: Picture) -> list[tuple[str, str]]:
    """Lines with what they run over that is at none of their ends."""
    return [
        (way.name, name)
        for way in drawn.ways
        for name, room in drawn.rooms.items()
        if name not in way.own and any(map(room.holds, way.points))
    ]


def through_ends(drawn: Picture) -> list[str]:
    """Lines that run through the box at one of their ends."""
    return [
        way.name
        for way in drawn.ways
        for name in (way.start, way.end)
        if name.startswith("n") and any(map(drawn.rooms[name].holds, way.points))
    ]


@pytest.mark.parametrize("data", EVERY)
def test_no_line_runs_over_a_box_or_a_joint(data: dict[str, Any]) -> None:
    drawn = picture(reading_of(data))
    assert len(drawn.ways) > 1
    assert run_over(drawn) == []
    assert through_ends(drawn) == []


@pytest.mark.parametrize("data", EVERY)
def test_lines_end_apart_from_each_other_at_the_edges_of_their_boxes(data: dict[str, Any]) -> None:
    drawn = picture(reading_of(data))
    ends = []
    for way in drawn.ways:
        for name, point in ((way.start, way.tip), (way.end, way.points[-1])):
            if name.startswith("n"):
                room = drawn.rooms[name]
                assert min(abs(point[0] - room.left), abs(point[0] - room.right)) < 0.1, way.name
                assert room.low + 3 < point[1] < room.high - 3, way.name
                ends.append((way.name, point))
    assert [(one, other) for (one, at), (other, there) in combinations(ends, 2) if dist(at, there) < 4] == []


@pytest.mark.parametrize("data", EVERY)
def test_heads_stand_beside_each_other(data: dict[str, Any]) -> None:
    """No bar or arrowhead (13 points high at most, with its stroke) lies under another one."""
    drawn = picture(reading_of(data))
    heads = [way for way in drawn.ways if way.start.startswith("n") and way.head != "none"]
    close = [
        (one.name, other.name)
        for one, other in combinations(heads, 2)
        if one.start == other.start and abs(one.tip[1] - other.tip[1]) < 15.9
    ]
    assert close == []


@pytest.mark.parametrize("data", EVERY)
def test_lines_to_shared_claims_do_not_lie_on_each_other(data: dict[str, Any]) -> None:
    """They may cross, and meet where both leave one joint; what is counted are stretches of the same way.

    Undercuts of one step share a line, with its head.
    """
    drawn = picture(reading_of(data))
    bent = [way for way in drawn.ways if way.handles > 4]
    for one, other in combinations(bent, 2):
        if one.name.split()[0] != other.name.split()[0] and (one.start, one.tip) != (other.start, other.tip):
            there = set(map(_near, other.points))
            shared = {_near(point) for point in one.points} & there
            assert len(shared) <= 8, (one.name, other.name)


def _near(point: tuple[float, float]) -> tuple[int, int]:
    return round(point[0]), round(point[1])


def test_the_same_map_gives_the_same_lines() -> None:
    assert all(
        dot(reading_of(a_map(3)), Options(layout="tidy")) == dot(reading_of(a_map(3)), Options(layout="tidy"))
        for _ in range(3)
    )


def test_straight_lines_stay_straight_and_boxes_as_they_were() -> None:
    """A line alone ends at the middle of its box, which is as high as its text needs; nothing is bent without need."""
    drawn = picture(reading_of(argument(because=[claim("A", because=[claim("B")])])))
    assert [(way.name, way.handles) for way in drawn.ways] == [("s0 p1", 4), ("s1 p2", 4)]
    assert {way.tip[1] for way in drawn.ways} == {way.points[-1][1] for way in drawn.ways}
    assert drawn.rooms["n1"].high - drawn.rooms["n1"].low == pytest.approx(
        drawn.rooms["n2"].high - drawn.rooms["n2"].low
    )
    among = picture(reading_of(argument(because=[claim("A"), claim("B"), {"together": [claim("C"), claim("D")]}])))
    assert {way.handles for way in among.ways} == {4}


def test_a_box_grows_for_the_lines_that_meet_at_it_and_not_for_those_of_others() -> None:
    few, many = (picture(reading_of(argument(because=[claim(f"A{at}") for at in range(number)]))) for number in (2, 12))
    heights = [[drawn.rooms[name].high - drawn.rooms[name].low for name in ("n0", "n1")] for drawn in (few, many)]
    assert heights[0][0] < heights[1][0] == pytest.approx(11 * 16 + 16, abs=0.1)
    assert heights[0][1] == heights[1][1]


SCRIPTS = {
    "A": "सड़क को बंद नहीं किया जाना चाहिए, क्योंकि लोग इसका उपयोग करते हैं और बाज़ार पास है।",
    "B": "ရန်ကုန်မြို့သည် မြန်မာနိုင်ငံ၏ အကြီးဆုံးမြို့ဖြစ်သည် ထို့ကြောင့် လမ်းများ လိုအပ်သည်",
    "C": "መንገዱ ክፍት ይሁን፤ ድልድዩም ይጠገን፤ ሰዎች በየቀኑ ይጠቀሙበታልና።",
    "D": "古い橋はまだ使えるので、壊さずに直すべきだという人が多い。",
    "E": "The old trees stand close to the path.",
}


@pytest.mark.engine
@pytest.mark.parametrize("thesis", [HILLS, "يجب أن يبقى البستان القديم على التل كما هو، بأشجاره وممراته كلها."])
def test_boxes_are_as_large_as_they_are_laid_out_whatever_fonts_there_are(engine: Engine, thesis: str) -> None:
    claims: list[dict[str, Any]] = [{"id": name, "premise": text} for name, text in SCRIPTS.items()]
    claims += [{"id": name * 2, "premise": thesis, "but": [ref(name)]} for name in SCRIPTS]
    reading = reading_of(argument(because=claims) | {"thesis": thesis})
    svg = render(reading, "svg", Options(layout="tidy"), engine=engine.name)
    drawn = {name: (box[2] - box[0], box[3] - box[1]) for name, box in boxes(ET.fromstring(svg)).items()}
    rooms = picture(reading).rooms
    assert len(drawn) == 11
    for claim_ in reading.claims:
        room = rooms[f"n{claim_.index}"]
        assert drawn[element_id(claim_.label)] == pytest.approx((room.right - room.left, room.high - room.low), abs=1)


@pytest.mark.engine
@pytest.mark.parametrize("width", [80, None])
def test_boxes_of_many_lines_are_as_high_as_they_are_laid_out(engine: Engine, width: int | None) -> None:
    """Half a point that a line takes more than it is given puts boxes of 60 lines on each other."""
    claims: list[dict[str, Any]] = [{"id": name, "premise": HILLS * 9, "attributed_to": HILLS * 2} for name in "ABC"]
    reading = reading_of(argument(because=claims) | {"thesis": HILLS * 5})
    svg = render(reading, "svg", Options(layout="tidy", width=width), engine=engine.name)
    drawn = {name: box[3] - box[1] for name, box in boxes(ET.fromstring(svg)).items()}
    rooms = picture(reading, width=width).rooms
    laid = {element_id(one.label): rooms[f"n{one.index}"].high - rooms[f"n{one.index}"].low for one in reading.claims}
    assert drawn == pytest.approx(laid, abs=1)


def test_of_a_part_the_way_leads_over_columns_of_which_nothing_is_drawn() -> None:
    """A claim that lies deep elsewhere stands alone in its column."""
    deep = claim("B", because=[claim("C", because=[claim("D", because=[claim("S")])])])
    reading = reading_of(argument(because=[claim("A", because=[ref("S")]), deep]))
    drawn = picture(reading, focus="A")
    names = sorted(reading.claims[int(name[1:])].label for name in drawn.rooms if name.startswith("n"))
    assert names == ["A", "S", "T"]
    assert [way.name for way in drawn.ways] == ["s0 p1", "s1 p5"]
    assert run_over(drawn) == []
