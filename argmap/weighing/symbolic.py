"""What a claim's standing depends on: weighing done once for all doubts together, as functions of what is doubted.

The same rules as in `values`, with functions in the place of values: for a claim or step one that says when it stands,
or one that says when it does not fall, whichever is needed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.weighing.decisions import FALSE, TRUE, Diagrams, TooTangledError
from argmap.weighing.values import order

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from argmap.weighing.network import Network

__all__ = ["MOST_NODES", "Changes"]

MOST_NODES = 150_000
"""Nodes of diagrams for one question; beyond them a map is too tangled for an exact answer."""
_MOST_ROUNDS = 200  # round circles
_MOST_LOOKS = 100_000
"""Claims and steps on circles that are worked out, each as often as it is looked at, for one question."""
_Reason = tuple[int, float | None]
"""When a reason applies, or does not fail, and its strength."""


class _Both(NamedTuple):
    """Of claims and steps, known by their indices: when they stand (or apply), and when they do not fall (or fail)."""

    stand: dict[int, int]
    last: dict[int, int]


class _Needed(NamedTuple):
    """Of which claims and steps it is asked when they stand, and when they do not fall; steps come after the claims."""

    stand: set[int]
    last: set[int]


class Changes:
    """When a claim, the topic, stands or falls, as a function of which claims the reader doubts, or grants.

    To grant a claim that is doubted is to doubt it no longer: it is then worth what the map gives for it.
    """

    def __init__(
        self,
        network: Network,
        topic: int,
        doubted: Collection[int],
        granted: Collection[int] = (),
        most: int = MOST_NODES,
    ) -> None:
        self.network, self.topic = network, topic
        self.diagrams = Diagrams(most)
        self._doubted, self._granted = frozenset(doubted), frozenset(granted)
        self.variables = _ordered(network, topic)
        """The claims that bear on the topic, in the order in which they are decided: a level is an index here."""
        self._looks = 0
        self._level = {claim: level for level, claim in enumerate(self.variables)}

    def claims_of(self, levels: Iterable[int]) -> tuple[int, ...]:
        """The claims of some levels, in the map's order."""
        return tuple(sorted(self.variables[level] for level in levels))

    def standing(self) -> int:
        """When the topic stands. Raises TooTangledError."""
        return self._weighed(is_standing=True).stand[self.topic]

    def lasting(self) -> int:
        """When the topic stands or is contested. Raises TooTangledError."""
        return self._weighed(is_standing=False).last[self.topic]

    def _weighed(self, *, is_standing: bool) -> _Both:
        """What is to be known of claims for one question: of most the other question is not asked."""
        number, cone = len(self.network.reasons), self._level
        ordered, rest = order(self.network)
        steps = {number + step for claim in cone for step in steps_under(self.network, claim)}
        nodes = cone.keys() | steps
        self._needed = _Needed(nodes, nodes) if rest else _needed(self.network, self.topic, is_standing=is_standing)
        self._claims, self._steps = _Both({}, {}), _Both({}, {})
        for node in ordered:
            if node in nodes:
                self._node(node, self._steps)
        rest = [node for node in rest if node in nodes]
        if rest:
            self._settle(rest)
        return self._claims

    def _node(self, node: int, attacks: _Both) -> bool:
        """Work out what is needed of a claim or step, with what attacks it as given; whether something changed."""
        number, changed = len(self.network.reasons), False
        known, at, made = (
            (self._claims, node, self._claim) if node < number else (self._steps, node - number, self._step)
        )
        for table, needed, is_standing in (
            (known.stand, self._needed.stand, True),
            (known.last, self._needed.last, False),
        ):
            if node in needed:
                found = made(at, attacks, is_standing)
                changed |= table.get(at) != found
                table[at] = found
        return changed

    def _claim(self, claim: int, objections: _Both, is_standing: bool) -> int:
        by = self._stands if is_standing else self._lasts
        if claim not in self.network.fallen:
            made = by(claim, self._reasons(claim, is_standing), objections)
            return self.diagrams.unless(self._level[claim], made) if claim in self._doubted else made
        if claim in self._granted:
            made = by(claim, self._reasons(claim, is_standing), objections)
            return self.diagrams.both(made, self._chosen(claim))
        return FALSE

    def _chosen(self, claim: int) -> int:
        return self.diagrams.choice(self._level[claim], FALSE, TRUE)

    def _reasons(self, claim: int, is_standing: bool) -> list[_Reason]:
        """What speaks for a claim: its reasons, and its ground."""
        network, steps = self.network, self._steps.stand if is_standing else self._steps.last
        reasons: list[_Reason] = [(steps[step], network.strengths[step]) for step in network.reasons[claim]]
        if network.ground[claim]:
            reasons.append((TRUE, None))
        elif claim in self._granted and claim not in network.fallen:
            reasons.append((self._chosen(claim), None))
        return reasons

    def _stands(self, claim: int, reasons: list[_Reason], objections: _Both) -> int:
        diagrams, strengths, against = self.diagrams, self.network.strengths, self.network.objections[claim]
        return diagrams.any(
            diagrams.all(
                [applies, *(objections.last[hit] ^ 1 for hit in against if not _is_less(strengths[hit], strength))]
            )
            for applies, strength in reasons
        )

    def _lasts(self, claim: int, reasons: list[_Reason], objections: _Both) -> int:
        diagrams, strengths = self.diagrams, self.network.strengths
        overcome = diagrams.any(
            diagrams.all(
                [
                    objections.stand[hit],
                    *(lasting ^ 1 for lasting, strength in reasons if not _is_less(strength, strengths[hit])),
                ]
            )
            for hit in self.network.objections[claim]
            if strengths[hit] is not None
        )
        return diagrams.both(diagrams.any(lasting for lasting, _ in reasons), overcome ^ 1)

    def _step(self, step: int, undercuts: _Both, is_standing: bool) -> int:
        network, claims = self.network, self._claims
        if step in network.broken:
            return FALSE
        needed, against = network.premises[step], network.undercuts[step]
        if is_standing:
            made = [*(claims.stand[one] for one in needed), *(undercuts.last[one] ^ 1 for one in against)]
        else:
            made = [*(claims.last[one] for one in needed), *(undercuts.stand[one] ^ 1 for one in against)]
        return self.diagrams.all(made)

    def _settle(self, rest: list[int]) -> None:
        """Circles: rounds in which attacks are as the round before left them, until a round changes nothing."""
        number = len(self.network.reasons)
        steps = [node - number for node in rest if node >= number]
        certain = dict.fromkeys(steps, (FALSE, TRUE))
        for _ in range(_MOST_ROUNDS):
            attacks = _Both(dict(self._steps.stand), dict(self._steps.last))
            attacks.stand.update((step, pair[0]) for step, pair in certain.items())
            attacks.last.update((step, pair[1]) for step, pair in certain.items())
            self._found(rest, attacks)
            found = {step: (self._steps.stand[step], self._steps.last[step]) for step in steps}
            if found == certain:
                return
            certain = found
        raise TooTangledError

    def _found(self, rest: list[int], attacks: _Both) -> None:
        """The least functions that reasons can have while attacks are as they are given."""
        number = len(self.network.reasons)
        for node in rest:
            known, at = (self._claims, node) if node < number else (self._steps, node - number)
            known.stand[at] = known.last[at] = FALSE
        for _ in range(_MOST_ROUNDS):
            changed = False
            self._looks += len(rest)
            if self._looks > _MOST_LOOKS:
                break
            for node in reversed(rest):
                changed |= self._node(node, attacks)
            if not changed:
                return
        raise TooTangledError


def _needed(network: Network, topic: int, *, is_standing: bool) -> _Needed:
    """What must be known to know when a claim stands, or when it does not fall.

    A claim stands by reasons that apply, while objections fail; it does not fall by reasons that do not fail, and only
    an objection of a stated strength can fell it.
    """
    number = len(network.reasons)
    needed, waiting = _Needed(set(), set()), [(topic, is_standing)]
    while waiting:
        node, is_standing = waiting.pop()
        found = needed.stand if is_standing else needed.last
        if node in found:
            continue
        found.add(node)
        if node >= number:
            step = node - number
            waiting += [(claim, is_standing) for claim in network.premises[step]]
            waiting += [(number + one, not is_standing) for one in network.undercuts[step]]
            continue
        waiting += [(number + step, is_standing) for step in network.reasons[node]]
        against = network.objections[node]
        if not is_standing:
            against = [step for step in against if network.strengths[step] is not None]
        waiting += [(number + step, not is_standing) for step in against]
    return needed


def _is_less(strength: float | None, other: float | None) -> bool:
    """Whether both strengths are stated, and the first is the smaller one."""
    return strength is not None and other is not None and strength < other


def steps_under(network: Network, claim: int) -> list[int]:
    """The steps to a claim, with their undercuts and the undercuts of those."""
    found = [*network.reasons[claim], *network.objections[claim]]
    for step in found:  # grows while it is read
        found += network.undercuts[step]
        if len(found) > len(network.premises):  # undercuts in a circle
            break
    return found


def _ordered(network: Network, topic: int) -> list[int]:
    """The claims that bear on a topic, each before what it hangs on; small branches come first, so that functions
    are put together at little cost. A claim that is used in several places stands below the one nearest to the topic.
    """
    above, found = {topic: -1}, [topic]
    below: dict[int, list[int]] = {}
    for claim in found:  # grows while it is read
        below[claim] = []
        for step in steps_under(network, claim):
            for premise in network.premises[step]:
                if premise not in above:
                    above[premise] = claim
                    below[claim].append(premise)
                    found.append(premise)
    sizes = dict.fromkeys(found, 1)
    for claim in reversed(found):
        if above[claim] >= 0:
            sizes[above[claim]] += sizes[claim]
    ordered, waiting = [], [topic]
    while waiting:
        claim = waiting.pop()
        ordered.append(claim)
        waiting += sorted(below[claim], key=lambda one: -sizes[one])
    return ordered
