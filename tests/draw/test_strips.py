"""Tracks beside each other: what rises and falls in one strip lies on no other line, in as little room as can be."""

from __future__ import annotations

import pytest

from argmap.draw.strips import tracks


@pytest.mark.parametrize(
    ("stretches", "found"),
    [
        ([], []),
        ([(0, 10)], [0]),
        ([(0, 10), (20, 30)], [0, 0]),
        ([(20, 30), (0, 10)], [0, 0]),
        ([(10, 0), (30, 20)], [0, 0]),
        ([(0, 10), (14, 24)], [0, 0]),
        ([(0, 10), (13, 23)], [0, 1]),
        ([(14, 24), (0, 10)], [0, 0]),
        ([(13, 23), (0, 10)], [0, 1]),
        ([(0, 10), (0, 10), (10, 0)], [0, 1, 2]),
        ([(0, 10), (5, 15), (19, 29)], [0, 1, 0]),
    ],
)
def test_what_lies_beside_another_line_has_a_track_of_its_own(
    stretches: list[tuple[float, float]], found: list[int]
) -> None:
    """One that begins four points after another's end has the same, whether they rise or fall."""
    assert tracks(stretches) == found


@pytest.mark.parametrize(
    ("stretches", "found"),
    [
        ([(0, 100), (40, 60)], [1, 0]),
        ([(0, 100), (60, 40), (90, 10)], [2, 0, 1]),
        ([(-100, 100), (-20, -10), (300, 310)], [1, 0, 0]),
        ([(0, 60), (50, 100), (70, 80)], [0, 1, 0]),
    ],
)
def test_the_shortest_turns_first(stretches: list[tuple[float, float]], found: list[int]) -> None:
    """What leads further turns outside of it, so that they do not cross twice."""
    assert tracks(stretches) == found


@pytest.mark.parametrize(
    ("between", "track"), [((14, 36), 0), ((36, 14), 0), ((14, 37), 1), ((13, 36), 1), ((14, 40), 1), ((10, 36), 1)]
)
def test_a_stretch_fits_between_two_on_their_track(between: tuple[float, float], track: int) -> None:
    assert tracks([(0, 10), (40, 50), between]) == [0, 0, track]


def test_a_strip_has_no_more_tracks_than_there_is_room_for_on_a_page() -> None:
    """What is beyond shares them evenly; another line far from all of these has the first track as ever."""
    assert tracks([*[(0.0, 10.0)] * 30, (500.0, 510.0)]) == [*range(24), *range(6), 0]
