"""How much of a reference each part of a submission has, as shares from 0 to 1; nothing is subtracted for more."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from argmap.comparison import What
from argmap.comparison.likeness import By
from argmap.comparison.places import length, overlap
from argmap.grading.placement import Placement, are_both_against
from argmap.graph import Polarity, Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.comparison import Alignment, Difference
    from argmap.graph import Claim
    from argmap.reading import Reading

__all__ = [
    "BARE",
    "UNSTRUCTURED",
    "WITHOUT_OBJECTIONS",
    "has_objections",
    "is_objection",
    "shares",
    "soundness",
    "structure",
]

_OBJECTING = {Role.OBJECTION, Role.REBUTTAL, Role.UNDERCUT}
_UNSAID = 1.5  # times as much as others

_FIRST, _BEGINNING, _LAST = 0.7, 0.25, 3
_HALF = 0.5
_QUARTER = 0.25
_LINK = 0.75
_PART = 0.75
_KIND = 0.95  # of a claim that is evidence here and a premise there
_NEAR = 0.9  # of a place that a good reader may choose as well
_ENOUGH = 0.15  # share of the inner relations of a reference from which a map counts as structured
_MOST = 2 / 3  # share of those of them that a map has
_FEWEST, _SMALL = 2, 10  # of them; one where there are no more than ten
_SEVERAL = 2  # objections of a reference
WITHOUT_OBJECTIONS = 0.7
"""What is left of what a map gets for its structure where none of several objections is marked as one."""
UNSTRUCTURED = 0.35
"""Of its mark a list keeps."""
BARE = 0.5
"""The same of a map of reasons in their right places with nothing under them: it is short, and no list."""

_COST = 1.8  # a slip in every claim leaves 1 / (1 + so much) of a mark
_SLIPS = {
    What.RELATION: 0.75,
    What.PLACE: 1.0,
    What.LINK: 0.5,
    What.QUOTE: 1.25,
    What.KIND: 0.05,
    What.IMPLICIT: 0.5,
    What.SOURCE: 0.1,
}
_MISREAD = 2  # slips that a claim is which says nothing of what its words say
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
        return _kept(self._there / self._weight) * self._value / self._there if self._there else 0.0


def _kept(there: float) -> float:
    """What a share of the whole is worth: a quarter of it most of what all is worth, and the last part more again."""
    return _FIRST * sqrt(min(1.0, there / _BEGINNING)) + (1 - _FIRST) * there**_LAST


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


def _weights(reading: Reading) -> list[float]:
    """How much each claim counts: the more, the nearer to the thesis it is and the more hangs on it.

    What nobody says and a step needs counts half as much again.
    """
    hanging = [1] * len(reading.claims)
    for claim in reversed(reading.claims):
        if claim.step is not None:
            hanging[reading.steps[claim.step].conclusion] += hanging[claim.index]
    return [
        (_UNSAID if claim.is_implicit else 1) * hanging[claim.index] / max(1, claim.depth) for claim in reading.claims
    ]


def _components(alignment: Alignment, worth: Worth) -> float | None:
    """The claims that the submission has too, as far as they say what they should."""
    found, weights = _Share(), _weights(alignment.first)
    for claim in alignment.first.claims:
        if claim.kind != "thesis" and not is_objection(claim):
            other = alignment.second_of.get(claim.index)
            found.add(weights[claim.index], None if other is None else worth.get(other, 1.0))
    return found.share


# Relations


def _relations(alignment: Alignment, differs: dict[int, set[What]], worth: Worth) -> float | None:
    """The relations of the claims that the submission has: whole where they agree, none where the label is wrong.

    Of several claims that the reference lets one bear on, any is enough. Three quarters where only the link differs;
    nine tenths where the claim that it bears on is missing, and where a good reader may place it, too (one level off:
    after Kirschner, Eckle-Kohler and Gurevych 2015); else 1 / (1 + the steps from there to the right one, or back).
    """
    known, found, weights = Placement(alignment), _Share(), _weights(alignment.first)
    for claim, targets in known.ours.items():
        is_there = claim in known.across
        values = [_value(claim, target, known, differs, worth) for target in targets] if is_there else [None]
        found.add(weights[claim], max(values, key=lambda value: value or 0.0))
    return found.share


def _value(claim: int, target: int, known: Placement, differs: dict[int, set[What]], worth: Worth) -> float:
    across, found = known.across, differs.get(claim, set())
    if worth.get(across[claim], 1.0) == 0.0:
        return 0.0
    if target not in across:
        return 0.0 if found & {What.RELATION, What.PLACE} else _NEAR
    if known.answering[claim] & known.answering[target]:
        return 1.0  # one claim says both
    polarities = {one.polarity for one in known.bearing(claim) if one.target == target}
    if worth.get(across[target], 1.0) == 0.0:
        return _HALF * bool(polarities)  # a reason for what the article does not say
    polarity = known.ours[claim][target]
    if not polarities:
        is_wrong = What.RELATION in found
        return 0.0 if is_wrong else max(_NEAR * known.is_near(claim), known.nearness(claim, target))
    if polarity in polarities:
        return _LINK if What.LINK in found else 1.0
    return _NEAR if any(are_both_against(polarity, one) for one in polarities) else 0.0


def structure(alignment: Alignment, worth: Worth) -> float:
    """How much of its mark a map keeps for its structure, from 0.35 for a list to 1.

    What counts are the reference's claims that bear on other claims than the thesis, and do so in the submission, too.
    Nothing is taken off from 0.15 of them on, at least two (one of few), if they are two thirds of those that the
    submission has; less where it marks none of several objections as such. A claim that is added where it belongs never
    lowers it, one that is placed wrongly never raises it.
    """
    known = Placement(alignment)
    inner = [
        claim
        for claim, targets in known.ours.items()
        if known.root not in targets or targets[known.root] is Polarity.UNDERCUT
    ]
    if not inner:
        return 1.0
    right = sum(_is_right(one, known, worth) for one in inner)
    there = sum(one in known.across for one in inner)
    needed = max(1 if len(inner) <= _SMALL else _FEWEST, _ENOUGH * len(inner))
    found = min(1.0, right / needed, right / (_MOST * there)) if there else 0.0
    found *= 1.0 if has_objections(alignment) else WITHOUT_OBJECTIONS
    kept = UNSTRUCTURED + (1 - UNSTRUCTURED) * found
    return max(kept, BARE) if right == there and _has_a_reason(known, worth) else kept


def _has_a_reason(known: Placement, worth: Worth) -> bool:
    """Whether a claim that says what it should supports the thesis in both maps."""
    return any(
        worth.get(known.across.get(claim, -1), 1.0) > _HALF
        and targets.get(known.root or 0) is Polarity.SUPPORT
        and any(one.target == known.root and one.polarity is Polarity.SUPPORT for one in known.bearing(claim))
        for claim, targets in known.ours.items()
    )


def has_objections(alignment: Alignment) -> bool:
    """Whether a submission marks one of the reference's objections as one, where there are several."""
    objections = [one.index for one in alignment.first.claims if is_objection(one)]
    marked = [pair.second for pair in (*alignment.pairs, *alignment.also) if pair.first in objections]
    return len(objections) < _SEVERAL or any(is_objection(alignment.second.claims[one]) for one in marked)


def _is_right(claim: int, known: Placement, worth: Worth) -> bool:
    """Whether a claim bears on what it should, or on another claim than the root where good readers may place it."""
    if claim not in known.across or worth.get(known.across[claim], 1.0) == 0.0:
        return False
    targets = known.ours[claim]
    if any(one in known.across and known.answering[claim] & known.answering[one] for one in targets):
        return False  # both in one claim: that is no step
    there = {one.target: one.polarity for one in known.bearing(claim)}
    for target, polarity in targets.items():
        if target == known.root and there.get(target) is not Polarity.UNDERCUT:
            continue
        if target in known.across:
            is_so = target in there and (there[target] is polarity or are_both_against(there[target], polarity))
            if is_so and worth.get(known.across[target], 1.0) > 0.0:
                return True
            continue
        middle = known.above_ours.get(target, ())
        over = {*middle, *(up for each in middle for up in known.above_ours.get(each, ()))}
        if (over & there.keys()) - {known.root}:
            return True
    return False


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
        same = _tied_alike(alignment, claim.index)
        kind = _KIND if What.KIND in differs.get(claim.index, set()) else 1.0
        found.add(1.0, same * (kind if sound else _HALF) * worth.get(other, 1.0))
    return found.share


def _tied_alike(alignment: Alignment, claim: int) -> float:
    """Whether a claim quotes the same words; nearly, where it is known by its part and quotes others beside them."""
    others = [pair for pair in (*alignment.pairs, *alignment.also) if pair.first == claim]
    if any(overlap(alignment.places[0][claim], alignment.places[1][one.second]) for one in others):
        return 1.0
    return _NEAR if any(one.by is By.PLACE and length(alignment.places[1][one.second]) for one in others) else 0.0


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
    known, slips = Placement(alignment), faults
    told = {one.first for one in found if one.what is What.RELATION}
    for one in found:
        if one.first is not None and one.second is not None and one.what in _SLIPS:
            slips += known.place_slip(one.first) if one.what is What.PLACE else _SLIPS[one.what]
    slips += _SLIPS[What.RELATION] * sum(one not in told for one in known.turned())
    slips += _MISREAD * sum(1 - value for claim, value in worth.items() if value and claim in alignment.first_of)
    root = alignment.first.graph.root
    has_thesis = root is None or root.index in alignment.second_of
    worthless = sum(worth.get(claim, 1.0) == 0.0 for claim in alignment.first_of)
    answered = len(alignment.first_of)
    slips = _slips_a_claim(slips, answered - worthless, worthless, unsaid)
    kept = 1 / (1 + _COST * slips) if answered + unsaid else 0.0
    return kept * (1.0 if has_thesis else _OTHER_THESIS)


def _slips_a_claim(slips: float, answered: int, worthless: int, unsaid: int) -> float:
    """Slips as a share of what is answered, where a claim that is worth nothing is `_MISREAD` slips, an unsaid one 1.

    Of the share with and without these the larger counts: in a map of little else a wrong claim more is no better.

    >>> _slips_a_claim(1, 4, 0, 0), _slips_a_claim(1, 4, 1, 0), _slips_a_claim(9, 3, 0, 1)
    (0.25, 0.6, 3.0)
    """
    counts = ((slips, answered), (_MISREAD * worthless, worthless), (unsaid, unsaid))
    largest = all_slips = all_claims = 0.0
    for count, claims in counts:
        all_slips, all_claims = all_slips + count, all_claims + claims
        largest = max(largest, all_slips / all_claims if all_claims else 0.0)
    return largest
