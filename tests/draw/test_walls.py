"""Gaps between what stands in a column: lines pass there apart from boxes and from each other, as near as can be."""

from __future__ import annotations

from math import inf

import pytest

from argmap.draw.walls import Gap, Wall

THREE = [(0.0, 20.0), (50.0, 70.0), (100.0, 120.0)]
"""Boxes with wide gaps between: 23 to 47, and 73 to 97."""


def span(gap: Gap | None) -> tuple[float, float] | None:
    return (gap.low, gap.high) if gap else None


@pytest.mark.parametrize(
    ("edges", "gaps"),
    [
        ([], [(-inf, inf)]),
        ([(0, 20)], [(-inf, -3), (23, inf)]),
        ([(50, 70), (0, 20)], [(-inf, -3), (23, 47), (73, inf)]),
        ([(0, 20), (26.5, 40)], [(-inf, -3), (23, 23.5), (43, inf)]),
        ([(0, 20), (25, 40)], [(-inf, -3), (22.5, 22.5), (43, inf)]),
        ([(0, 20), (22, 40)], [(-inf, -3), (21, 21), (43, inf)]),
        ([(0, 20), (21.5, 40)], [(-inf, -3), (43, inf)]),
        ([(0, 20), (20, 40)], [(-inf, -3), (43, inf)]),
        ([(0, 20), (10, 30)], [(-inf, -3), (33, inf)]),
        ([(0, 100), (10, 20), (60, 70), (140, 150)], [(-inf, -3), (103, 137), (153, inf)]),
    ],
)
def test_lines_pass_three_points_from_boxes_or_in_the_middle_between(
    edges: list[tuple[float, float]], gaps: list[tuple[float, float]]
) -> None:
    """Through less than two points between two boxes no line passes, nor over a box that overlaps others."""
    assert [span(gap) for gap in Wall(edges).gaps] == gaps


@pytest.mark.parametrize(
    ("room", "most"), [(0, 1), (3.9, 1), (4, 2), (7.9, 2), (8, 3), (15.9, 4), (16, 5), (40, 11), (41, 11)]
)
def test_a_gap_is_full_when_another_line_would_be_nearer_than_four_points_to_one(room: float, most: int) -> None:
    """Also one that is wide; what passes further on has room above all and below all."""
    gap = Gap(100, 100 + room)
    assert not gap.is_full
    gap.lines = [*range(most - 1)]
    assert not gap.is_full
    gap.lines = [*range(most)]
    assert gap.is_full
    assert not Gap(100, inf, lines=[*range(1000)]).is_full


@pytest.mark.parametrize(
    ("low", "high", "number", "heights"),
    [
        (10, 18, 0, []),
        (10, 18, 1, [14]),
        (10, 18, 2, [16, 12]),
        (10, 14, 2, [14, 10]),
        (10, 18, 3, [18, 14, 10]),
        (10, 18, 5, [18, 16, 14, 12, 10]),
        (0, 15, 2, [9.5, 5.5]),
        (30, 30, 2, [30, 30]),
    ],
)
def test_lines_that_share_a_narrow_gap_stand_around_its_middle(
    low: float, high: float, number: int, heights: list[float]
) -> None:
    """Four points apart; closer where there is no room for that, but never out of the gap. The first is the highest."""
    assert Gap(low, high, lines=[*range(number)]).shared() == heights


@pytest.mark.parametrize(
    ("low", "high", "height", "found"),
    [
        (10, 40, 20, 20),
        (10, 40, 5, 10),
        (10, 40, 50, 40),
        (10, 26, 11, 11),
        (10, 25, 11, 17.5),
        (10, 25, 30, 17.5),
        (-inf, -3, 8, -3),
        (-inf, -3, -20, -20),
    ],
)
def test_a_line_passes_a_wide_gap_as_it_comes_and_a_narrow_one_in_the_middle(
    low: float, high: float, height: float, found: float
) -> None:
    assert Gap(low, high).clamped(height) == found


@pytest.mark.parametrize(
    ("taken", "height", "found"),
    [
        ([], 20, 20),
        ([], 50, 40),
        ([], -5, 0),
        ([20], 20, 24),
        ([20], 21, 24),
        ([20], 19, 16),
        ([20], 25, 25),
        ([20], 15, 15),
        ([16, 24], 20, 20),
        ([17, 24], 20, 13),
        ([16, 23], 20, 27),
        ([17, 23], 20, 27),
        ([20, 24], 21, 16),
        ([20, 24], 23, 28),
        ([20, 24, 28, 32, 36], 30, 40),
        ([4, 8, 12, 16, 20], 10, 0),
        ([38], 39, 34),
        ([2], 1, 6),
        ([0], -10, 4),
        ([40], 50, 36),
        ([0, 30], 1, 4),
        ([10, 40], 39, 36),
        ([1, 6, 11, 16, 21, 26, 31, 36, 39], 20, None),
    ],
)
def test_a_free_height_is_the_nearest_that_is_four_points_from_all_taken_ones(
    taken: list[float], height: float, found: float | None
) -> None:
    """And within the gap; of two that are as near the upper one."""
    gap = Gap(0, 40, taken=taken)
    assert gap.free(height) == found
    assert gap.taken == taken


@pytest.mark.parametrize(
    ("high", "wanted", "heights"),
    [
        (8, [4, 4, 4, 4], [4, 8, 0, 4]),
        (8, [1, 1, 1], [1, 5, 4]),
        (16, [2, 2, 2, 2, 2, 30], [2, 6, 10, 14, 2, 16]),
        (40, [30, 10, 20, 10, 30], [30, 10, 20, 14, 34]),
    ],
)
def test_lines_take_heights_apart_as_long_as_there_is_room(
    high: float, wanted: list[float], heights: list[float]
) -> None:
    gap = Gap(0, high)
    assert [gap.take(height) for height in wanted] == heights
    assert gap.taken == sorted(heights)


@pytest.mark.parametrize(
    ("start", "end", "gap"),
    [
        (30, 30, (23, 47)),
        (30, 200, (23, 47)),
        (5, 5, (-inf, -3)),
        (15, 15, (23, 47)),
        (10, 10, (23, 47)),
        (5, 60, (23, 47)),
        (15, -60, (-inf, -3)),
        (55, 65, (23, 47)),
        (65, 55, (73, 97)),
        (-50, 90, (-inf, -3)),
        (200, 0, (123, inf)),
        (110, 110, (123, inf)),
    ],
)
def test_a_line_takes_the_gap_by_which_it_rises_and_falls_least(
    start: float, end: float, gap: tuple[float, float]
) -> None:
    """It counts up to its end; where both ways are as long, it turns late, that is, passes near to where it starts."""
    assert span(Wall(THREE).gap(start, end)) == gap


@pytest.mark.parametrize(("height", "gap"), [(45, (64, inf)), (26, (-inf, -3))])
def test_a_gap_that_is_full_is_passed_by(height: float, gap: tuple[float, float]) -> None:
    """The nearest one that has room is taken, upwards or downwards."""
    wall = Wall([(0.0, 21.0), (28.0, 35.0), (40.0, 61.0)])
    assert [span(one) for one in wall.gaps] == [(-inf, -3), (24, 25), (37.5, 37.5), (64, inf)]
    wall.gaps[1].lines, wall.gaps[2].lines = [0], [1]
    assert span(wall.gap(height, height)) == gap


@pytest.mark.parametrize(("free", "at", "height"), [(90, 90, 1615), (70, 70, 1257), (15, 80, 1436), (145, 80, 1436)])
def test_a_gap_is_looked_for_far_but_not_over_the_whole_map(free: int, at: int, height: float) -> None:
    """Else lines share the gap where they start: a way along half of a tall map is worse, and takes its time to find.

    Boxes stand one above the other, and each gap between has room for one line, which it has but for one of the gaps.
    """
    wall = Wall([(18.0 * at, 18.0 * at + 10) for at in range(160)])
    for number, gap in enumerate(wall.gaps):
        if number != free:
            gap.lines, gap.taken = [0], [18.0 * number - 4]
    start = 18.0 * 80 - 4
    assert wall.gap(start, start) is wall.gaps[at]
    assert wall.place(start, start) == (wall.gaps[at], height)
    assert wall.take(start, start) == height
    assert height in wall.gaps[at].taken


@pytest.mark.parametrize(
    ("ways", "heights"),
    [
        ([(30, 30)] * 10, [30, 34, 26, 38, 42, 46, -3, -7, -11, 73]),
        ([(60, 60), (60, 60), (60, 60)], [73, 47, 77]),
        ([(60, 0), (60, 0), (60, 100)], [47, 43, 73]),
        ([(55, 65), (65, 55)], [47, 73]),
        ([(110, 200), (110, 0), (300, 300)], [123, 97, 300]),
        ([(-20, 50), (-20, 50), (-20, -50)], [-20, -16, -24]),
    ],
)
def test_lines_take_their_heights_one_by_one(ways: list[tuple[float, float]], heights: list[float]) -> None:
    """Each as near to its start as those before it let it, and in another gap where that is less of a way."""
    wall = Wall(THREE)
    assert [wall.take(*way) for way in ways] == heights


def test_a_height_that_is_looked_at_is_not_taken() -> None:
    wall = Wall(THREE)
    assert [wall.place(30, 30) for _ in range(2)] == [(wall.gaps[1], 30)] * 2
    assert [gap.taken for gap in wall.gaps] == [[], [], [], []]


def test_a_wall_may_hold_what_passes_further_apart() -> None:
    """As joints, between which lines turn."""
    wall = Wall([(100.0, 110.0), (160.0, 170.0)], 48.0)
    assert [wall.take(height, height) for height in (0, 0, 0, 135, 140)] == [0, 48, -48, 135, 173]


@pytest.mark.parametrize(
    ("edge", "way", "gap"),
    [
        (20, 1, (23, 40)),
        (43, -1, (23, 40)),
        (0, -1, (-inf, -3)),
        (63, 1, (65, 65)),
        (67, -1, (65, 65)),
        (87, 1, None),
        (88, -1, None),
        (108, 1, (111, inf)),
        (200, 1, None),
        (220, -1, None),
        (240, 1, (243, inf)),
    ],
)
def test_beside_an_edge_lies_the_gap_that_begins_there(edge: float, way: int, gap: tuple[float, float] | None) -> None:
    """Where the next box stands too near, or over the edge, there is none: a gap further on is that of another."""
    edges = [(0, 20), (43, 63), (67, 87), (88, 108)]
    wall = Wall(edges if edge < 109 and gap != (111, 137) else [(180, 200), (190, 240), (220, 230)])
    assert span(wall.beside(edge, way)) == gap


@pytest.mark.parametrize(
    ("low", "high", "is_open"),
    [
        (30, 40, True),
        (23, 47, True),
        (22, 40, False),
        (30, 48, False),
        (30, 80, False),
        (-500, -3, True),
        (-500, -2, False),
        (123, 9000, True),
        (122, 9000, False),
        (5, 5, False),
    ],
)
def test_the_way_is_open_where_no_box_is_touched_from_one_height_to_the_other(
    low: float, high: float, is_open: bool
) -> None:
    """With the distance that lines keep from boxes."""
    assert Wall(THREE).is_open(low, high) is is_open
    assert Wall([]).is_open(low, high)
