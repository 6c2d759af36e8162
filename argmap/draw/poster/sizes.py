"""The sizes that a part of a poster can take, as Pareto lists, and how lists of parts become the list of a whole.

A list holds (width, height) in points: widths rise and heights fall, so that no size is worse than another in both.
Joining two lists looks at each size once: L. Stockmeyer, "Optimal orientations of cells in slicing floorplan designs",
Information and Control 57(2-3), 1983.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from math import inf
from operator import itemgetter
from typing import Any, TypeVar

__all__ = ["HAIR", "Size", "Sizes", "above", "beside", "best", "grown", "height_at", "spread", "thinned", "width_at"]

Size = tuple[float, float]
Sizes = list[Size]
HAIR = 1e-6
"""Points by which sums of widths may miss; where more counts as enough, less is placed than was asked for."""
_Sized = TypeVar("_Sized", bound=tuple[Any, ...])
_WIDTH = itemgetter(0)
_ALIKE = 1.012  # sizes whose widths differ by less are one


def height_at(sizes: Sizes, width: float) -> float:
    """The least height within a width; that of the narrowest size where even this is too wide.

    >>> height_at([(100, 50), (200, 20)], 150)
    50
    """
    return sizes[max(0, bisect_right(sizes, width + HAIR, key=_WIDTH) - 1)][1]


def width_at(sizes: Sizes, height: float) -> float:
    """The least width within a height; infinite where there is none.

    >>> width_at([(100, 50), (200, 20)], 30)
    200
    """
    found = bisect_left(sizes, -height, key=lambda size: -size[1])
    return sizes[found][0] if found < len(sizes) else inf


def above(upper: Sizes, lower: Sizes, gap: float) -> Sizes:
    """Two parts of one width, one above the other.

    >>> above([(100, 50), (200, 20)], [(150, 30)], 5)
    [(150, 85), (200, 55)]
    """
    width = max(upper[0][0], lower[0][0])
    one, other = (bisect_right(sizes, width, key=_WIDTH) - 1 for sizes in (upper, lower))
    made = [(width, upper[one][1] + gap + lower[other][1])]
    last, end = len(upper) - 1, len(lower) - 1
    while one < last or other < end:
        next_one = upper[one + 1][0] if one < last else inf
        next_other = lower[other + 1][0] if other < end else inf
        if next_one <= next_other:
            one += 1
            width = next_one
        if next_other <= next_one:
            other += 1
            width = next_other
        made.append((width, upper[one][1] + gap + lower[other][1]))
    return made


def beside(left: Sizes, right: Sizes, gap: float) -> Sizes:
    """Two parts side by side, the higher of which says how high both are.

    >>> beside([(100, 50), (200, 20)], [(150, 30)], 5)
    [(255, 50), (355, 30)]
    """
    one = other = 0
    made = []
    while one < len(left) and other < len(right):
        (width, height), (further, higher) = left[one], right[other]
        made.append((width + gap + further, max(height, higher)))
        one, other = one + (height >= higher), other + (higher >= height)
    return made


def best(*lists: Sizes) -> Sizes:
    """What is best in any of the lists, which need not be in order.

    >>> best([(200, 20), (100, 50), (150, 50)])
    [(100, 50), (200, 20)]
    """
    made: Sizes = []
    for size in sorted(size for sizes in lists for size in sizes):
        if not made or size[1] < made[-1][1]:
            made.append(size)
    return made


def grown(sizes: Sizes, width: float, height: float) -> Sizes:
    """The same with so much added around."""
    return [(one + width, other + height) for one, other in sizes]


def thinned(sizes: list[_Sized], widest: float = inf) -> list[_Sized]:
    """Fewer sizes: of those that are nearly as wide as each other the lowest; none wider than `widest` but the first.

    What else stands in a size is kept.
    """
    kept = sizes[:1]
    for number, size in enumerate(sizes[1:], 2):
        if size[0] > widest:
            break
        if number == len(sizes) or sizes[number][0] > kept[-1][0] * _ALIKE:
            kept.append(size)
    return kept


def spread(parts: list[Sizes], gap: float, width: float) -> list[float]:
    """Widths for parts side by side that fill a width and make the highest of them as low as can be.

    >>> spread([[(100, 50), (200, 20)], [(50, 30)]], 10, 260)
    [200.0, 50.0]
    """
    room = width - gap * (len(parts) - 1)
    heights = sorted({height for sizes in parts for _, height in sizes})
    fits = bisect_left(heights, True, key=lambda height: sum(width_at(sizes, height) for sizes in parts) <= room + HAIR)
    widths = [width_at(sizes, heights[min(fits, len(heights) - 1)]) for sizes in parts]
    if fits == len(heights):
        widths = [sizes[0][0] for sizes in parts]
    wanted = [max(0.0, sizes[-1][0] - taken) for sizes, taken in zip(parts, widths, strict=True)]
    spare = room - sum(widths)
    first = min(1.0, spare / sum(wanted)) if sum(wanted) else 0.0
    widths = [taken + first * more for taken, more in zip(widths, wanted, strict=True)]
    scale = room / sum(widths)
    return [taken * scale for taken in widths]
