"""How much of a reference each part of a submission has, as shares from 0 to 1; nothing is subtracted for more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.comparison.differences import What
from argmap.comparison.places import length, overlap
from argmap.comparison.relations import Relation, relations
from argmap.graph import Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from argmap.comparison import Alignment, Difference
    from argmap.graph import Claim

__all__ = ["is_objection", "shares"]

_OBJECTING = {Role.OBJECTION, Role.REBUTTAL, Role.UNDERCUT}
_HALF = 0.5


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


def _mean(values: Iterable[tuple[float, float]]) -> float | None:
    """The weighted mean of (value, weight); None where there are none."""
    known = list(values)
    weight = sum(one for _, one in known)
    return sum(value * one for value, one in known) / weight if weight else None


def _thesis(alignment: Alignment, differs: dict[int, set[What]]) -> float | None:
    """Whole for the same thesis; half where it stands in the map, but not at its root, or says something else."""
    root = alignment.first.graph.root
    if root is None:
        return None
    if root.index not in alignment.second_of:
        return 0.0
    return _HALF if differs.get(root.index, set()) & {What.THESIS, What.MEANING} else 1.0


def _components(alignment: Alignment) -> float | None:
    """The claims that the submission has too; the nearer to the thesis, the more a claim counts (1 / depth)."""
    return _mean(
        (float(claim.index in alignment.second_of), 1 / max(1, claim.depth))
        for claim in alignment.first.claims
        if claim.kind != "thesis" and not is_objection(claim)
    )


def _relations(alignment: Alignment, differs: dict[int, set[What]]) -> float | None:
    """The relations between common claims: whole where they agree; half where only label or link differ.

    Where the submission lets a claim bear on another one, 1 / (1 + the steps from there to the right one, or back):
    attached one level too deep counts half (after Kirschner, Eckle-Kohler and Gurevych 2015).
    """
    across = alignment.second_of
    ours = [one for one in relations(alignment.first) if one.source in across and one.target in across]
    theirs = {(one.source, one.target): one for one in relations(alignment.second)}
    above: dict[int, list[int]] = {}
    for one in theirs.values():
        above.setdefault(one.source, []).append(one.target)
    values = []
    for one in ours:
        pair = across[one.source], across[one.target]
        if pair in theirs:
            wrong = differs.get(one.source, set()) & {What.RELATION, What.LINK} or theirs[pair].label != one.label
            values.append((_HALF if wrong else 1.0, 1.0))
        else:
            values.append((_nearness(one, across, above), 1.0))
    return _mean(values)


def _nearness(one: Relation, across: Mapping[int, int], above: dict[int, list[int]]) -> float:
    """1 / (1 + the steps between two claims that should bear on each other directly); 0 where there is no way."""
    ways = (
        _way_up(across[one.source], across[one.target], above),
        _way_up(across[one.target], across[one.source], above),
    )
    found = [way for way in ways if way]
    return 1 / (1 + min(found)) if found else 0.0


def _way_up(start: int, goal: int, above: dict[int, list[int]]) -> int:
    seen, level, steps = {start}, [start], 0
    while level:
        if goal in level:
            return steps
        level = [one for claim in level for one in above.get(claim, ()) if one not in seen]
        seen.update(level)
        steps += 1
    return 0


def _evidence(alignment: Alignment, differs: dict[int, set[What]]) -> float | None:
    """Of common claims that the reference ties to the article: whether the submission ties them to the same words."""
    values = []
    for pair in alignment.pairs:
        ours, theirs = alignment.places[0][pair.first], alignment.places[1][pair.second]
        if not length(ours):
            continue
        sound = all(quote.anchor.is_sound for quote in alignment.second.anchors[pair.second])
        same = 1.0 if overlap(ours, theirs) else 0.0
        wrong = not sound or bool(differs.get(pair.first, set()) & {What.KIND, What.MEANING})
        values.append((same * (_HALF if wrong else 1.0), 1.0))
    return _mean(values)


def _objections(alignment: Alignment, differs: dict[int, set[What]]) -> float | None:
    """The objections, rebuttals and undercuts that the submission has and marks as such."""
    return _mean(
        (
            0.0
            if claim.index not in alignment.second_of
            else _HALF
            if differs.get(claim.index, set()) & {What.RELATION, What.PLACE}
            else 1.0,
            1.0,
        )
        for claim in alignment.first.claims
        if is_objection(claim)
    )
