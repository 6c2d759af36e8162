"""How much of a reference each part of a submission has, as shares from 0 to 1; nothing is subtracted for more."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from argmap.comparison import What
from argmap.comparison.places import length, overlap
from argmap.comparison.relations import Relation, relations
from argmap.graph import Role

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.comparison import Alignment, Difference
    from argmap.graph import Claim

__all__ = ["is_objection", "shares"]

_OBJECTING = {Role.OBJECTION, Role.REBUTTAL, Role.UNDERCUT}
_HALF = 0.5
_QUARTER = 0.25
_FARTHEST = 20  # steps: what is farther away is no nearer than anything else
_MOST_LOOKED_AT = 1_000


def shares(alignment: Alignment, found: Sequence[Difference]) -> dict[str, float | None]:
    """The share of each part of the rubric; None where the reference has nothing to judge it by."""
    differs: dict[int, set[What]] = {}
    for one in found:
        if one.first is not None and one.second is not None:
            differs.setdefault(one.first, set()).add(one.what)
    return {
        "thesis": _thesis(alignment, differs),
        "components": _components(alignment),
        "relations": _relations(alignment, differs),
        "evidence": _evidence(alignment, differs),
        "objections": _objections(alignment, differs),
    }


def is_objection(claim: Claim) -> bool:
    """Whether a claim is brought against another one, or against a step."""
    return claim.role in _OBJECTING


class _Share:
    """How much of a part is there, and how well: the root of the weight that is there, times the mean of its values.

    The root lets the first claims count most, so that a short map that is right is not taken for a bad one; and since
    what is missing counts, leaving out what one is not sure of never pays.
    """

    def __init__(self) -> None:
        self._there = self._weight = self._value = 0.0

    def add(self, weight: float, value: float | None) -> None:
        """Count something of the reference; its value is None where the submission lacks it."""
        self._weight += weight
        if value is not None:
            self._there += weight
            self._value += weight * value

    @property
    def share(self) -> float | None:
        """The share; None where the reference has nothing of the kind."""
        if not self._weight:
            return None
        return sqrt(self._there / self._weight) * self._value / self._there if self._there else 0.0


def _thesis(alignment: Alignment, differs: dict[int, set[What]]) -> float | None:
    """Whole for the same thesis; half where it is not at the map's root, a quarter where it says something else."""
    root = alignment.first.graph.root
    if root is None:
        return None
    if root.index not in alignment.second_of:
        return 0.0
    found = differs.get(root.index, set())
    return _QUARTER if What.MEANING in found else _HALF if What.THESIS in found else 1.0


def _weight(claim: Claim) -> float:
    """The nearer to the thesis, the more a claim counts."""
    return 1 / max(1, claim.depth)


def _components(alignment: Alignment) -> float | None:
    """The claims that the submission has too."""
    found = _Share()
    for claim in alignment.first.claims:
        if claim.kind != "thesis" and not is_objection(claim):
            found.add(_weight(claim), 1.0 if claim.index in alignment.second_of else None)
    return found.share


def _relations(alignment: Alignment, differs: dict[int, set[What]]) -> float | None:
    """The relations of the claims that the submission has: whole where they agree, none where the label is wrong.

    Half where only the link differs, and where what the claim bears on is missing. Where the submission lets a claim
    bear on another one, 1 / (1 + the steps from there to the right one, or back): attached one level too deep or too
    high counts half (after Kirschner, Eckle-Kohler and Gurevych 2015).
    """
    across = alignment.second_of
    theirs = {(one.source, one.target): one for one in relations(alignment.second)}
    above: dict[int, list[int]] = {}
    for one in theirs.values():
        above.setdefault(one.source, []).append(one.target)
    found = _Share()
    for one in relations(alignment.first):
        weight = _weight(alignment.first.claims[one.source])
        if one.source not in across:
            found.add(weight, None)
        elif one.target not in across:
            found.add(weight, 0.0 if differs.get(one.source, set()) & {What.RELATION, What.PLACE} else _HALF)
        else:
            found.add(weight, _agreement(one, across, theirs, above, differs))
    return found.share


def _agreement(
    one: Relation,
    across: Mapping[int, int],
    theirs: Mapping[tuple[int, int], Relation],
    above: dict[int, list[int]],
    differs: dict[int, set[What]],
) -> float:
    pair = across[one.source], across[one.target]
    if pair not in theirs:
        return 0.0 if What.RELATION in differs.get(one.source, set()) else _nearness(one, across, above)
    if theirs[pair].polarity is not one.polarity:
        return 0.0
    return _HALF if What.LINK in differs.get(one.source, set()) else 1.0


def _nearness(one: Relation, across: Mapping[int, int], above: dict[int, list[int]]) -> float:
    """1 / (1 + the steps from the claim that it bears on to the right one, or back); 0 where there is no way."""
    right = across[one.target]
    ways = [
        way
        for there in above.get(across[one.source], ())
        for way in (_way_up(there, right, above), _way_up(right, there, above))
        if way
    ]
    return 1 / (1 + min(ways)) if ways else 0.0


def _way_up(start: int, goal: int, above: dict[int, list[int]]) -> int:
    """How many steps up it is from one claim to another; 0 where there is no way, or one too long to count."""
    seen, level, steps = {start}, [start], 0
    while level and steps <= _FARTHEST and len(seen) <= _MOST_LOOKED_AT:
        if goal in level:
            return steps
        level = [one for claim in level for one in above.get(claim, ()) if one not in seen]
        seen.update(level)
        steps += 1
    return 0


def _evidence(alignment: Alignment, differs: dict[int, set[What]]) -> float | None:
    """The evidence that the submission has, and whether what both have is tied to the same words of the article."""
    across, found = alignment.second_of, _Share()
    for claim in alignment.first.claims:
        ours = alignment.places[0][claim.index]
        if not length(ours):
            continue
        other = across.get(claim.index)
        if other is None:
            if claim.kind == "evidence":
                found.add(1.0, None)
            continue
        if any(quote.anchor.is_unknown for quote in alignment.second.anchors[other]):
            continue
        sound = all(quote.anchor.is_sound for quote in alignment.second.anchors[other])
        same = 1.0 if overlap(ours, alignment.places[1][other]) else 0.0
        wrong = not sound or bool(differs.get(claim.index, set()) & {What.KIND, What.MEANING})
        found.add(1.0, same * (_HALF if wrong else 1.0))
    return found.share


def _objections(alignment: Alignment, differs: dict[int, set[What]]) -> float | None:
    """The objections, rebuttals and undercuts that the submission has, and whether it marks them as such."""
    found = _Share()
    for claim in alignment.first.claims:
        if is_objection(claim):
            other = alignment.second_of.get(claim.index)
            value = None if other is None else 1.0 if is_objection(alignment.second.claims[other]) else 0.0
            misplaced = What.PLACE in differs.get(claim.index, set())
            found.add(1.0, value if value is None else value * (_HALF if misplaced else 1.0))
    return found.share
