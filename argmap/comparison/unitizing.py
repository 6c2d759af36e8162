"""How far coders agree where they mark stretches of a text: Krippendorff's alpha, segmentation similarity, F1."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from argmap.comparison.places import meeting
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["alpha_u", "disagreements", "segmentation_similarity"]

Units = list[Span]


def alpha_u(coders: Sequence[Mapping[str, Units]], total: int) -> float | None:
    """Krippendorff's alpha for unitizing, pooled over categories: 1 - observed / expected disagreement.

    Each coder gives for each category units that do not overlap, within a text of `total` positions. None where nobody
    marked anything. K. Krippendorff, Content Analysis (2nd edition, 2004), pages 251 to 256.
    """
    names = sorted({name for coder in coders for name in coder})
    found = [disagreements([coder.get(name, []) for coder in coders], total) for name in names]
    expected = sum(one for _, one in found)
    return 1 - sum(one for one, _ in found) / expected if expected else None


def disagreements(coders: Sequence[Units], total: int) -> tuple[float, float]:
    """Observed and expected disagreement of one category."""
    gaps = [_gaps(units, total) for units in coders]
    observed = sum(
        _between(one, coders[j], gaps[j]) + _between(other, coders[i], gaps[i], with_units=False)
        for i, one in enumerate(coders)
        for j, other in enumerate(coders)
        if i != j
    )
    lengths = [span.end - span.start for units in coders for span in units]
    empty = sorted(span.end - span.start for spans in gaps for span in spans)
    room_up_to = [0, *accumulate(empty)]
    number, room = len(lengths), len(coders) * total
    expected = 0.0
    for size in lengths:
        fitting = bisect_left(empty, size)
        places = room_up_to[-1] - room_up_to[fitting] - (len(empty) - fitting) * (size - 1)
        expected += (number - 1) / 3 * (2 * size**3 - 3 * size**2 + size) + size**2 * places
    possible = room * (room - 1) - sum(size * (size - 1) for size in lengths)
    pairs = len(coders) * (len(coders) - 1) * total**2
    return observed / pairs if pairs else 0.0, 2 / total * expected / possible if possible and total else 0.0


def _gaps(units: Units, total: int) -> Units:
    """What a coder left unmarked."""
    edges = [Span(0, 0), *sorted(units), Span(total, total)]
    return [Span(before.end, after.start) for before, after in pairwise(edges) if after.start > before.end]


def _between(units: Units, others: Units, gaps: Units, *, with_units: bool = True) -> int:
    """The squared differences of units from the units that they overlap, and of units that lie in a gap."""
    apart = sum((unit.end - unit.start) ** 2 for unit in units if _lies_within(unit, gaps))
    if not with_units:
        return apart
    return apart + sum(
        (unit.start - other.start) ** 2 + (unit.end - other.end) ** 2
        for unit, other in meeting({0: sorted(units)}, {0: sorted(others)})
    )


def _lies_within(unit: Span, gaps: Units) -> bool:
    """Whether one of several gaps, in their order, holds the whole unit."""
    at = bisect_right(gaps, unit.start, key=lambda gap: gap.start) - 1
    return at >= 0 and unit.end <= gaps[at].end


def segmentation_similarity(first: set[int], second: set[int], length: int) -> float:
    """S: 1 - edits / possible boundaries, over a text of `length` units cut in front of the given ones.

    A boundary that is moved by one counts half an edit. C. Fournier and D. Inkpen, "Segmentation similarity and
    agreement", NAACL 2012.
    """
    if length < 2:
        return 1.0
    ours, theirs = sorted(first - second), sorted(second - first)
    edits, i, j = 0.0, 0, 0
    while i < len(ours) and j < len(theirs):
        if abs(ours[i] - theirs[j]) == 1:
            edits, i, j = edits + 0.5, i + 1, j + 1
        elif ours[i] < theirs[j]:
            edits, i = edits + 1, i + 1
        else:
            edits, j = edits + 1, j + 1
    return 1 - (edits + len(ours) - i + len(theirs) - j) / (length - 1)
