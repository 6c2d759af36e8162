"""Where common claims hang in two maps, seen past claims that only one of them has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.comparison.difference import Difference, What
from argmap.comparison.relations import home, parents
from argmap.comparison.values import Stance, Standing
from argmap.graph import Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from argmap.comparison.align import Alignment, Pair
    from argmap.graph import Claim
    from argmap.reading import Reading

__all__ = ["Placing"]

_MOST_ABOVE = 64  # claims above one that only one map has which are known; a claim that bears on more hangs anywhere


class Placing:
    """Where common claims hang, seen past claims that only the second map has.

    What the first map hangs on a claim that the second one lacks has no place there to be missed; two theses that are
    not the same claim are one root all the same.
    """

    def __init__(self, alignment: Alignment) -> None:
        self.alignment = alignment
        self.first_of = dict(alignment.first_of)
        second_of = dict(alignment.second_of)
        one, other = alignment.first.graph.root, alignment.second.graph.root
        if one and other and one.index not in second_of and other.index not in self.first_of:
            second_of[one.index], self.first_of[other.index] = other.index, one.index
        self.second_of = second_of
        self.ours = _Above(alignment.first, {claim: claim for claim in second_of})
        self.theirs = _Above(alignment.second, self.first_of)

    def differences(self) -> Iterator[Difference]:
        """At most one difference for each pair: another root, another place, another stance, or another use."""
        first, second = self.alignment.first, self.alignment.second
        for pair in self.alignment.pairs:
            one, other = first.claims[pair.first], second.claims[pair.second]
            if (one.kind == "thesis") != (other.kind == "thesis"):
                yield Difference(What.THESIS, pair.first, pair.second, _position(one), _position(other))
                continue
            ours, theirs = self.ours.known(pair.first), self.theirs.known(pair.second)
            if self._is_elsewhere(one, other, theirs):
                yield self._difference(What.PLACE, pair, ours, theirs)
            elif against := self._against(one, other, ours & theirs):
                yield Difference(What.RELATION, pair.first, pair.second, *against)
            elif self._uses_otherwise(pair):
                yield self._difference(What.USE, pair, ours, theirs)

    def _is_elsewhere(self, one: Claim, other: Claim, theirs: frozenset[int]) -> bool:
        """Whether a claim is written under another one than any that the first map lets it bear on, by `ref`, too."""
        step, across = home(self.alignment.first, one), home(self.alignment.second, other)
        if step is None or across is None:
            return (step is None) is not (across is None)
        if step.conclusion not in self.second_of:
            return False
        right = {self.second_of[above] for above in self.ours.direct[one.index] if above in self.second_of}
        there = {self.second_of[above] for above in theirs if above in self.second_of}
        return other.index not in right and right.isdisjoint(there)

    def _against(self, one: Claim, other: Claim, above: frozenset[int]) -> tuple[Stance, Stance] | None:
        """A claim that speaks for what it speaks against in the other map, over claims that only one of them has."""
        step, across = home(self.alignment.first, one), home(self.alignment.second, other)
        if not step or not across or self.first_of.get(across.conclusion) == step.conclusion:
            return None
        for name in sorted(above):
            ours = self.alignment.first.claims[name].favours_root is one.favours_root
            theirs = self.alignment.second.claims[self.second_of[name]].favours_root is other.favours_root
            if ours is not theirs:
                return (Stance.FOR, Stance.AGAINST) if ours else (Stance.AGAINST, Stance.FOR)
        return None

    def _difference(self, what: What, pair: Pair, ours: frozenset[int], theirs: frozenset[int]) -> Difference:
        return Difference(
            what,
            pair.first,
            pair.second,
            _standing(self.alignment.first, pair.first, ours),
            _standing(self.alignment.second, pair.second, theirs),
            tuple(sorted(ours)),
        )

    def _uses_otherwise(self, pair: Pair) -> bool:
        """Whether one map lets the claim bear on a common claim, directly, and the other does not."""
        ours = self.ours.direct[pair.first] & self.second_of.keys()
        theirs = {self.first_of[above] for above in self.theirs.direct[pair.second] if above in self.first_of}
        return ours != theirs and not (ours ^ theirs) & (self.ours.known(pair.first) & self.theirs.known(pair.second))


def _position(claim: Claim) -> Role:
    return Role.THESIS if claim.kind == "thesis" else claim.role


def _standing(reading: Reading, claim: int, above: frozenset[int]) -> Standing:
    """Of a root, which a `ref` uses, by the first step that does."""
    step = home(reading, reading.claims[claim])
    if step is None and above:
        step = next((one for one in reading.steps if claim in one.premises), None)
    is_thesis = reading.claims[claim].kind == "thesis"
    return Standing(step.polarity if step else None, tuple(sorted(above)), is_thesis)


class _Above:
    """For each claim the nearest claims above it that both maps have, under the first map's names."""

    def __init__(self, reading: Reading, names: Mapping[int, int]) -> None:
        asides = _in_asides(reading)
        self.direct = [
            {one for one in above if one not in asides or claim in asides} or above
            for claim, above in enumerate(parents(reading))
        ]
        """What each claim bears on; that it is used in an aside, too, is left out."""
        self._names = names
        self._known: dict[int, frozenset[int]] = {}

    def known(self, claim: int) -> frozenset[int]:
        """The nearest claims above that both maps have; way up, each claim is looked at once."""
        waiting = [claim]
        while waiting:
            one = waiting[-1]
            unknown = [above for above in self.direct[one] if above not in self._names and above not in self._known]
            if unknown and one not in self._known:
                waiting += unknown
                continue
            waiting.pop()
            if one not in self._known:
                self._known[one] = self._joined(one)
        return self._known[claim]

    def _joined(self, claim: int) -> frozenset[int]:
        sets = [
            frozenset({self._names[above]}) if above in self._names else self._known[above]
            for above in self.direct[claim]
        ]
        if len(sets) == 1:
            return sets[0]
        return frozenset(sorted(frozenset().union(*sets))[:_MOST_ABOVE])


def _in_asides(reading: Reading) -> set[int]:
    """The claims that are written beside the argument."""
    found: set[int] = set()
    for claim in reading.claims:
        step = home(reading, claim)
        if claim.role is Role.ASIDE or (step is not None and step.conclusion in found):
            found.add(claim.index)
    return found
