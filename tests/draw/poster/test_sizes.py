"""Lists of sizes: what is joined is what trying every size gives."""

from __future__ import annotations

from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.draw.poster.sizes import Sizes, above, beside, best, height_at, spread, thinned, width_at


@st.composite
def lists(draw: st.DrawFn) -> Sizes:
    widths = sorted(draw(st.sets(st.integers(10, 60), min_size=1, max_size=6)))
    heights = sorted(draw(st.sets(st.integers(10, 60), min_size=len(widths), max_size=len(widths))), reverse=True)
    return [(float(width), float(height)) for width, height in zip(widths, heights, strict=True)]


def front(sizes: list[tuple[float, float]]) -> Sizes:
    """What no other size is better than, by looking at all pairs."""
    kept = {
        one for one in sizes if not any(other != one and other[0] <= one[0] and other[1] <= one[1] for other in sizes)
    }
    return sorted(kept)


@given(lists(), lists())
def test_above(upper: Sizes, lower: Sizes) -> None:
    every = [(max(one[0], other[0]), one[1] + 3 + other[1]) for one, other in product(upper, lower)]
    assert above(upper, lower, 3) == front(every)


@given(lists(), lists())
def test_beside(left: Sizes, right: Sizes) -> None:
    every = [(one[0] + 3 + other[0], max(one[1], other[1])) for one, other in product(left, right)]
    assert beside(left, right, 3) == front(every)


@given(st.lists(lists(), min_size=1, max_size=3))
def test_best(several: list[Sizes]) -> None:
    assert best(*several) == front([size for sizes in several for size in sizes])


@given(lists(), st.integers(0, 70))
def test_looking_up(sizes: Sizes, length: int) -> None:
    fitting = [height for width, height in sizes if width <= length]
    assert height_at(sizes, length) == (min(fitting) if fitting else sizes[0][1])
    narrow = [width for width, height in sizes if height <= length]
    assert width_at(sizes, length) == (min(narrow) if narrow else float("inf"))


@given(st.lists(lists(), min_size=1, max_size=4), st.integers(0, 80))
def test_widths_fill_the_row_and_none_is_too_narrow_for_its_height(parts: list[Sizes], more: int) -> None:
    least = sum(sizes[0][0] for sizes in parts) + 2 * (len(parts) - 1)
    widths = spread(parts, 2, least + more)
    assert sum(widths) + 2 * (len(parts) - 1) == pytest.approx(least + more)
    assert all(width >= sizes[0][0] - 0.001 for width, sizes in zip(widths, parts, strict=True))
    heights = [height_at(sizes, width + 0.001) for width, sizes in zip(widths, parts, strict=True)]
    others = [
        max(height for _, height in chosen)
        for chosen in product(*parts)
        if sum(width for width, _ in chosen) + 2 * (len(parts) - 1) <= least + more
    ]
    assert max(heights) <= min(others)


@pytest.mark.parametrize(
    ("sizes", "kept"),
    [
        ([], []),
        ([(100, 9)], [(100, 9)]),
        ([(100, 9), (100.5, 8), (101, 7), (200, 6)], [(100, 9), (101, 7), (200, 6)]),
        ([(100, 9), (101, 8), (300, 7), (301, 6)], [(100, 9), (101, 8), (300, 7), (301, 6)]),
        ([(500, 9), (600, 8)], [(500, 9)]),
    ],
)
def test_thinned(sizes: Sizes, kept: Sizes) -> None:
    assert thinned(sizes, 400) == kept


@given(lists())
def test_what_is_thinned_rises_and_falls(sizes: Sizes) -> None:
    kept = thinned(sizes)
    assert set(kept) <= set(sizes)
    assert (kept[0], kept[-1]) == (sizes[0], sizes[-1])
    assert all(one[0] < other[0] and one[1] > other[1] for one, other in pairwise(kept))
