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
    from argmap.reading import Reading

__all__ = ["Placement", "is_objection", "placement", "shares", "soundness", "structure"]

_OBJECTING = {Role.OBJECTION, Role.REBUTTAL, Role.UNDERCUT}
_HALF = 0.5
_QUARTER = 0.25
_LINK = 0.75
_PART = 0.75
_NEAR = 0.9  # of a place that a good reader may choose as well
_FARTHEST = 20  # steps: what is farther away is no nearer than anything else
_MOST_LOOKED_AT = 1_000
_ENOUGH = 0.15  # share of the inner relations of a reference from which a map counts as structured
_MOST = 2 / 3  # share of those of them that a map has
_FEWEST, _SMALL = 2, 10  # of them; one where there are no more than ten
_SEVERAL, _WITHOUT_OBJECTIONS = 2, 0.7  # objections of a reference; what is left where none is marked as one
_UNSTRUCTURED = 0.35  # of its mark a list keeps

_COST = 1.8  # a slip in every claim leaves 1 / (1 + so much) of a mark
_SLIPS = {
    What.RELATION: 1.0,
    What.PLACE: 1.0,
    What.LINK: 0.5,
    What.QUOTE: 1.0,
    What.KIND: 0.25,
    What.IMPLICIT: 0.5,
}
_OTHER_THESIS = 0.8  # of its mark that a map keeps which argues for something else

Worth = dict[int, float]
"""For claims of the submission that do not say what they should, how much they are worth; others are worth 1."""


def shares(alignment: Alignment, found: Sequence[Difference], worth: Worth) -> dict[str, float | None]:
    """The share of each part of the rubric; None where the reference has nothing to judge it by."""
    differs: dict[int, set[What]] = {}
    for one in found:
        if one.first is not None and one.second is not None:
            differs.setdefault(one.first, set()).add(one.what)
    return {
        "thesis": _thesis(alignment, differs, worth),
        "components": _components(alignment, worth),
        "relations": _relations(alignment, differs, worth),
        "evidence": _evidence(alignment, differs, worth),
        "objections": _objections(alignment, differs, worth),
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


def _thesis(alignment: Alignment, differs: dict[int, set[What]], worth: Worth) -> float | None:
    """Whole for the same thesis; half where it is not at the map's root, a quarter where it says something else."""
    root = alignment.first.graph.root
    if root is None:
        return None
    other = alignment.second_of.get(root.index)
    if other is None:
        return 0.0
    value = worth.get(other, 1.0)
    if value == 0.0:
        return _QUARTER
    return value * (_HALF if What.THESIS in differs.get(root.index, set()) else 1.0)


def _weight(claim: Claim) -> float:
    """The nearer to the thesis, the more a claim counts."""
    return 1 / max(1, claim.depth)


def _components(alignment: Alignment, worth: Worth) -> float | None:
    """The claims that the submission has too, as far as they say what they should."""
    found = _Share()
    for claim in alignment.first.claims:
        if claim.kind != "thesis" and not is_objection(claim):
            other = alignment.second_of.get(claim.index)
            found.add(_weight(claim), None if other is None else worth.get(other, 1.0))
    return found.share


# Relations


class Placement:
    """Where the submission lets claims of the reference bear, and how near that is to where the reference lets them."""

    def __init__(self, alignment: Alignment) -> None:
        self.alignment = alignment
        self.across = alignment.second_of
        self.theirs = {(one.source, one.target): one for one in relations(alignment.second)}
        self.above = _above(self.theirs)
        self.ours = {(one.source, one.target): one for one in relations(alignment.first)}
        self.above_ours = _above(self.ours)
        root = alignment.first.graph.root
        self.root = None if root is None else root.index

    def is_near(self, claim: int) -> bool:
        """Whether a claim stands one level off, or under another supported claim of the same branch.

        Good readers differ in that: it is asked, and not held for a slip.
        """
        return any(self._is_near(claim, there) for there in self._known_above(claim))

    def _known_above(self, claim: int) -> list[int]:
        """The reference's claims under which the submission places one of its claims."""
        other = self.across[claim]
        return [
            self.alignment.first_of[there]
            for there in self.above.get(other, ())
            if there in self.alignment.first_of and there != other
        ]

    def _is_near(self, claim: int, there: int) -> bool:
        right = self.above_ours.get(claim, [])
        if any(there in self.above_ours.get(one, ()) or one in self.above_ours.get(there, ()) for one in right):
            return True
        if there == self.root or not self.above_ours.get(there):
            return False
        is_supported = there in {target for _, target in self.ours}
        return is_supported and bool(self._branches(claim) & self._branches(there))

    def _branches(self, claim: int) -> set[int]:
        """The claims right under the thesis over which a claim bears on it."""
        seen, level = {claim}, [claim]
        while level and len(seen) <= _MOST_LOOKED_AT:
            level = [up for one in level for up in self.above_ours.get(one, ()) if up not in seen and up != self.root]
            seen.update(level)
        return {one for one in seen if self.root in self.above_ours.get(one, ())}

    def is_reversed(self, claim: int) -> bool:
        """Whether a claim stands under one that the reference lets bear on it."""
        return any(claim in self.above_ours.get(there, ()) for there in self._known_above(claim))

    def follows_a_reversal(self, claim: int) -> bool:
        """Whether a claim stands under a reason for the claim that it should stand under, which stands there, too."""
        right = self.above_ours.get(claim, ())
        return any(
            one in self.above_ours.get(there, ()) and one in self.across and self.is_reversed(one)
            for there in self._known_above(claim)
            for one in right
        )

    def nearness(self, one: Relation) -> float:
        """1 / (1 + the steps from the claim that it bears on to the right one, or back); 0 where there is no way."""
        right = self.across[one.target]
        ways = [
            way
            for there in self.above.get(self.across[one.source], ())
            for way in (_way_up(there, right, self.above), _way_up(right, there, self.above))
            if way
        ]
        return 1 / (1 + min(ways)) if ways else 0.0


def placement(alignment: Alignment) -> Placement:
    """Where claims stand in both maps."""
    return Placement(alignment)


def _above(known: Mapping[tuple[int, int], Relation]) -> dict[int, list[int]]:
    above: dict[int, list[int]] = {}
    for source, target in known:
        above.setdefault(source, []).append(target)
    return above


def _relations(alignment: Alignment, differs: dict[int, set[What]], worth: Worth) -> float | None:
    """The relations of the claims that the submission has: whole where they agree, none where the label is wrong.

    Of several claims that the reference lets one bear on, any is enough. Three quarters where only the link differs;
    nine tenths where the claim that it bears on is missing, and where a good reader may place it, too (one level off:
    after Kirschner, Eckle-Kohler and Gurevych 2015); else 1 / (1 + the steps from there to the right one, or back).
    """
    known, found = Placement(alignment), _Share()
    values = {
        pair: _value(one, known, differs, worth) for pair, one in known.ours.items() if one.source in known.across
    }
    right = {source for (source, _), value in values.items() if value == 1.0}
    for (source, _), value in values.items():
        found.add(_weight(alignment.first.claims[source]), 1.0 if source in right else value)
    for one in known.ours.values():
        if one.source not in known.across:
            found.add(_weight(alignment.first.claims[one.source]), None)
    return found.share


def _value(one: Relation, known: Placement, differs: dict[int, set[What]], worth: Worth) -> float:
    across, found = known.across, differs.get(one.source, set())
    if worth.get(across[one.source], 1.0) == 0.0:
        return 0.0
    if one.target not in across:
        return 0.0 if found & {What.RELATION, What.PLACE} else _NEAR
    pair = across[one.source], across[one.target]
    if worth.get(pair[1], 1.0) == 0.0:
        return _HALF * (pair in known.theirs)  # a reason for what the article does not say
    if pair[0] == pair[1]:
        return 1.0  # one claim says both
    if pair not in known.theirs:
        return 0.0 if What.RELATION in found else max(_NEAR * known.is_near(one.source), known.nearness(one))
    if known.theirs[pair].polarity is not one.polarity:
        return 0.0
    return _LINK if What.LINK in found else 1.0


def _way_up(start: int, goal: int, above: Mapping[int, Sequence[int]]) -> int:
    """How many steps up it is from one claim to another; 0 where there is no way, or one too long to count."""
    seen, level, steps = {start}, [start], 0
    while level and steps <= _FARTHEST and len(seen) <= _MOST_LOOKED_AT:
        if goal in level:
            return steps
        level = [one for claim in level for one in above.get(claim, ()) if one not in seen]
        seen.update(level)
        steps += 1
    return 0


def structure(alignment: Alignment, worth: Worth) -> float:
    """How much of its mark a map keeps for its structure, from 0.35 for a list to 1.

    What counts are the reference's claims that bear on other claims than the thesis, and do so in the submission, too.
    Nothing is taken off from 0.15 of them on, at least two (one of few), if they are two thirds of those that the
    submission has; less where it marks none of several objections as such. A claim that is added where it belongs never
    lowers it, one that is placed wrongly never raises it.
    """
    known = Placement(alignment)
    inner = [claim for claim, targets in known.above_ours.items() if known.root not in targets]
    if not inner:
        return 1.0
    right = sum(any(_is_right(known.ours[one, up], known, worth) for up in known.above_ours[one]) for one in inner)
    there = sum(one in known.across for one in inner)
    needed = max(1 if len(inner) <= _SMALL else _FEWEST, _ENOUGH * len(inner))
    found = min(1.0, right / needed, right / (_MOST * there)) if there else 0.0
    found *= 1.0 if _has_objections(alignment) else _WITHOUT_OBJECTIONS
    return _UNSTRUCTURED + (1 - _UNSTRUCTURED) * found


def _has_objections(alignment: Alignment) -> bool:
    """Whether a submission marks one of the reference's objections as one, where there are several."""
    objections = [one.index for one in alignment.first.claims if is_objection(one)]
    marked = [pair.second for pair in (*alignment.pairs, *alignment.also) if pair.first in objections]
    return len(objections) < _SEVERAL or any(is_objection(alignment.second.claims[one]) for one in marked)


def _is_right(one: Relation, known: Placement, worth: Worth) -> bool:
    """Whether a relation is there just so; where its target is missing, whether it does not lead to the root."""
    if one.source not in known.across or worth.get(known.across[one.source], 1.0) == 0.0:
        return False
    if one.target not in known.across:
        middle = known.above_ours.get(one.target, ())
        over = {*middle, *(up for each in middle for up in known.above_ours.get(each, ()))}
        there = {known.alignment.first_of.get(up) for up in known.above.get(known.across[one.source], ())}
        return bool((over & there) - {known.root})
    pair = known.across[one.source], known.across[one.target]
    is_so = pair in known.theirs and known.theirs[pair].polarity is one.polarity
    return is_so and worth.get(pair[1], 1.0) > 0.0


def _evidence(alignment: Alignment, differs: dict[int, set[What]], worth: Worth) -> float | None:
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
        kind = _NEAR if What.KIND in differs.get(claim.index, set()) else 1.0
        found.add(1.0, same * (kind if sound else _HALF) * worth.get(other, 1.0))
    return found.share


def _objections(alignment: Alignment, differs: dict[int, set[What]], worth: Worth) -> float | None:
    """The objections, rebuttals and undercuts that the submission has, and whether it marks them as such.

    Three quarters for one that is a premise of an objection or of an answer to one.
    """
    found = _Share()
    for claim in alignment.first.claims:
        if is_objection(claim):
            others = [pair.second for pair in (*alignment.pairs, *alignment.also) if pair.first == claim.index]
            values = [worth.get(one, 1.0) * _marked(alignment.second, one, claim) for one in others]
            wrong = differs.get(claim.index, set())
            kept = 0.0 if What.RELATION in wrong else _HALF if What.PLACE in wrong else 1.0
            found.add(1.0, max(values) * kept if values else None)
    return found.share


def _marked(reading: Reading, index: int, ours: Claim) -> float:
    """How far a claim is marked as one that speaks against something: itself, or what it is a premise of."""
    claim = reading.claims[index]
    if is_objection(claim):
        return 1.0
    step = None if claim.step is None else reading.steps[claim.step]
    is_part = step is not None and is_objection(reading.claims[step.conclusion])
    return _PART if is_part and claim.favours_root is ours.favours_root else 0.0


def soundness(alignment: Alignment, found: Sequence[Difference], worth: Worth, faults: float, unsaid: int) -> float:
    """How much of its mark a map keeps for what is not wrong in it, from 0 to 1: slips as a share of what is answered.

    A slip is a claim that bears on another one than in the reference (more than good readers differ), or the other
    way, is linked otherwise, tied to another passage, misquoted, said twice, or does not say what its words say
    (`unsaid` claims, and what they lack in worth). Claims of a student's own are none, and change nothing.
    """
    known, slips = Placement(alignment), faults + unsaid
    for one in found:
        if one.first is not None and one.second is not None and one.what in _SLIPS:
            is_near = one.what is What.PLACE and known.is_near(one.first)
            slips += 0.0 if is_near else _SLIPS[one.what]
    slips += sum(1 - value for claim, value in worth.items() if claim in alignment.first_of)
    root = alignment.first.graph.root
    has_thesis = root is None or root.index in alignment.second_of
    answered = len({pair.second for pair in alignment.pairs}) + unsaid
    kept = 1 / (1 + _COST * slips / answered) if answered else 0.0
    return kept * (1.0 if has_thesis else _OTHER_THESIS)
