"""Where a submission lets claims bear, and how near that is to where the reference lets them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.graph import Polarity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.comparison import Alignment
    from argmap.reading import Reading

__all__ = ["Placement", "are_both_against", "placement"]

_FARTHEST = 20  # steps: what is farther away is no nearer than anything else
_MOST_LOOKED_AT = 1_000
_AGAINST = frozenset({Polarity.ATTACK, Polarity.UNDERCUT})

Edges = dict[int, dict[int, Polarity]]
"""For each claim what it bears on, and how."""


class Aim(NamedTuple):
    """A claim of the reference that one bears on in the submission, and how."""

    target: int
    polarity: Polarity


class Placement:
    """The relations of two maps, seen alike: past claims that only one has, and past claims that are one in the other.

    An undercut bears on the premises of the step that it doubts as well as on its conclusion, so that it moves with the
    step, and an attack on the premise is found beside it.
    """

    def __init__(self, alignment: Alignment) -> None:
        self.alignment = alignment
        self.across = alignment.second_of
        self.answering: dict[int, set[int]] = {}
        """For each claim of the reference the submission's claims that answer it."""
        self.answered: dict[int, set[int]] = {}
        """For each claim of the submission what it answers."""
        for pair in (*alignment.pairs, *alignment.also):
            self.answering.setdefault(pair.first, set()).add(pair.second)
            self.answered.setdefault(pair.second, set()).add(pair.first)
        self._direct, self._theirs = _edges(alignment.first), _edges(alignment.second)
        self._first_of = {pair.second: pair.first for pair in alignment.pairs}
        self.ours = _seen(self._direct, self.answering, {one.index for one in alignment.first.claims})
        self.theirs = _seen(self._theirs, self.answered, set(self.answered))
        self.above_ours = {source: list(targets) for source, targets in self.ours.items()}
        self.above = {source: list(targets) for source, targets in self.theirs.items()}
        root = alignment.first.graph.root
        self.root = None if root is None else root.index

    def bearing(self, claim: int) -> set[Aim]:
        """The reference's claims that the submission lets one of them bear on, and how."""
        return {
            Aim(name, polarity)
            for other in self.answering.get(claim, ())
            for target, polarity in self.theirs.get(other, {}).items()
            for name in self.answered.get(target, ())
            if name != claim
        }

    def is_right(self, claim: int) -> bool:
        """Whether a claim bears on one of those that the reference lets it bear on, and as it does there."""
        right = self.ours.get(claim, {})
        if any(self.answering.get(claim, set()) & self.answering.get(target, set()) for target in right):
            return True
        return any(_is_alike(right.get(one.target), one.polarity) for one in self.bearing(claim))

    def bears_otherwise(self, claim: int) -> bool:
        """Whether a claim supports what it should speak against, or the other way round."""
        right = self.ours.get(claim, {})
        return not self.is_right(claim) and any(one.target in right for one in self.bearing(claim))

    def is_near(self, claim: int) -> bool:
        """Whether a claim stands one level off, or under another supported claim of the same branch.

        Good readers differ in that: it is asked, and not held for a slip.
        """
        if self.is_reversed(claim) or self.bears_otherwise(claim) or self._speaks_for_the_other_side(claim):
            return False
        there = {one.target for one in self.bearing(claim)}
        return any(self._is_near(claim, one) for one in there) or self._is_lower(claim)

    def _is_near(self, claim: int, there: int) -> bool:
        right = self.above_ours.get(claim, [])
        if any(there in self.above_ours.get(one, ()) or one in self.above_ours.get(there, ()) for one in right):
            return True
        if there == self.root or not self.above_ours.get(there):
            return False
        is_supported = any(there in targets for targets in self.ours.values())
        step = self.alignment.first.claims[claim].step
        right_one = claim if step is None else self.alignment.first.steps[step].conclusion
        is_one_answer = self._attack_over(right_one) == self._attack_over(there)
        return is_supported and is_one_answer and bool(self._branches(claim) & self._branches(there))

    def _speaks_for_the_other_side(self, claim: int) -> bool:
        """Whether a claim speaks for the thesis in one map, and against it in the other."""
        ours, theirs = self.alignment.first.claims[claim], self.alignment.second.claims
        others = [theirs[one] for one in self.answering.get(claim, ()) if theirs[one].step is not None]
        return (
            ours.step is not None and bool(others) and all(one.favours_root is not ours.favours_root for one in others)
        )

    def _attack_over(self, claim: int) -> int | None:
        """The nearest step above a claim that speaks against something; a reason for one answer is none for another."""
        reading = self.alignment.first
        for _ in range(_MOST_LOOKED_AT):
            step = reading.claims[claim].step
            if step is None or reading.steps[step].polarity is not Polarity.SUPPORT:
                return step
            claim = reading.steps[step].conclusion
        return None

    def _is_lower(self, claim: int) -> bool:
        """Whether a claim stands under a reason, in the submission, for what it should stand under."""
        right = {other for one in self.above_ours.get(claim, ()) for other in self.answering.get(one, ())}
        return any(
            self.theirs.get(target, {}).get(above) is Polarity.SUPPORT
            for other in self.answering.get(claim, ())
            for target in self.theirs.get(other, ())
            for above in right
        )

    def _branches(self, claim: int) -> set[int]:
        """The claims right under the thesis over which a claim bears on it."""
        seen, level = {claim}, [claim]
        while level and len(seen) <= _MOST_LOOKED_AT:
            level = [up for one in level for up in self.above_ours.get(one, ()) if up not in seen and up != self.root]
            seen.update(level)
        return {one for one in seen if self.root in self.above_ours.get(one, ())}

    def is_reversed(self, claim: int) -> bool:
        """Whether a claim stands under one that the reference lets bear on it; by what surely answers it only."""
        theirs = self._theirs.get(self.across.get(claim, -1), {})
        there = {self._first_of.get(target, -1) for target, how in theirs.items() if how is Polarity.SUPPORT}
        return any(self._direct.get(one, {}).get(claim) is Polarity.SUPPORT for one in there)

    def is_exchanged(self, claim: int) -> bool:
        """Whether a claim stands under the one that answers it in the reference, in that one's place."""
        theirs = self._theirs.get(self.across.get(claim, -1), {})
        there = {self._first_of.get(target, -1) for target in theirs}
        return any(self._direct.get(one, {}).get(claim) is Polarity.ATTACK for one in there)

    def is_for_an_exchanged(self, claim: int) -> bool:
        """Whether a claim stands where the one should that it answers, and that stands under it."""
        return any(
            how is Polarity.ATTACK and one in self.across and self.is_exchanged(one)
            for one, how in self._direct.get(claim, {}).items()
        )

    def turned(self) -> list[int]:
        """The claims of the reference that speak against the thesis in one map only, without what hangs on others."""
        one, other = self.alignment.first.graph.root, self.alignment.second.graph.root
        if one is None or other is None or self.across.get(one.index) != other.index:
            return []
        ours, theirs = self.alignment.first.claims, self.alignment.second.claims
        turned = {
            claim
            for claim, others in self.answering.items()
            if ours[claim].step is not None
            and all(
                theirs[at].step is not None and theirs[at].favours_root is not ours[claim].favours_root for at in others
            )
        }
        exchanged = {one for one in turned if self.is_exchanged(one) or self.is_for_an_exchanged(one)}
        return sorted(claim for claim in turned - exchanged if turned.isdisjoint(self.ours[claim]))

    def place_slip(self, claim: int) -> float:
        """How much of a slip a place is: none where good readers differ, two where reason and conclusion are turned.

        Where an objection and its answer stand in each other's place that is one slip, not two.
        """
        if self.is_reversed(claim):
            return 2.0
        return 0.0 if self.is_near(claim) or self.is_for_an_exchanged(claim) else 1.0

    def follows_a_reversal(self, claim: int) -> bool:
        """Whether a claim stands under a reason for the claim that it should stand under, which stands there, too."""
        right = self.above_ours.get(claim, ())
        return any(
            one in self.above_ours.get(there.target, ()) and self.is_reversed(one)
            for there in self.bearing(claim)
            for one in right
        )

    def nearness(self, source: int, target: int) -> float:
        """1 / (1 + the steps from the claim that it bears on to the right one, or back); 0 where there is no way."""
        right = self.across[target]
        ways = [
            way
            for there in self.above.get(self.across[source], ())
            for way in (_way_up(there, right, self.above), _way_up(right, there, self.above))
            if way
        ]
        return 1 / (1 + min(ways)) if ways else 0.0


def placement(alignment: Alignment) -> Placement:
    """Where claims stand in both maps."""
    return Placement(alignment)


def are_both_against(one: Polarity, other: Polarity) -> bool:
    """Whether both speak against something: whether against a premise or against its step, good readers differ in."""
    return {one, other} <= _AGAINST


def _is_alike(one: Polarity | None, other: Polarity) -> bool:
    return one is other or (one is not None and are_both_against(one, other))


def _edges(reading: Reading) -> Edges:
    found: Edges = {}
    for step in reading.steps:
        targets = [step.conclusion]
        if step.polarity is Polarity.UNDERCUT and step.target_step is not None:
            targets += reading.steps[step.target_step].premises
        for premise in step.premises:
            for target in targets:
                if target != premise:
                    found.setdefault(premise, {}).setdefault(target, step.polarity)
    return found


def _seen(edges: Edges, names: Mapping[int, set[int]], common: set[int]) -> Edges:
    """The edges as they are, and those past a supported claim that is not common, or is one with the claim itself."""
    found: Edges = {}
    for claim, targets in edges.items():
        own = names.get(claim, set())
        seen, waiting = dict(targets), list(targets.items())
        for at, polarity in waiting:
            is_passed = at not in common or bool(own & names.get(at, set()))
            if polarity is Polarity.SUPPORT and is_passed and len(seen) <= _MOST_LOOKED_AT:
                more = {up: how for up, how in edges.get(at, {}).items() if up not in seen and up != claim}
                seen |= more
                waiting += more.items()
        found[claim] = seen
    return found


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
