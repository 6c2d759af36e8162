"""What a claim's standing depends on: weighing done once for all doubts together, as functions of what is doubted.

The same rules as in `values`, with functions in the place of values: for each claim and step one that says when it
stands, and one that says when it does not fall.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.weighing.decisions import FALSE, TRUE, Diagrams, TooTangledError
from argmap.weighing.values import order

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from argmap.weighing.network import Network

__all__ = ["MOST_NODES", "Changes"]

MOST_NODES = 400_000
"""Nodes of diagrams for one question; beyond them a map is too tangled for an exact answer."""
_MOST_ROUNDS = 200  # round circles
_Reason = tuple[int, int, float | None]
"""When a reason applies, when it does not fail, and its strength."""


class _Steps(NamedTuple):
    """When steps apply, and when they do not fail."""

    stand: dict[int, int]
    last: dict[int, int]


class Changes:
    """When claims stand and fall, as functions of which claims the reader doubts, or grants.

    `stands` and `lasts` (stands or is contested) have a function for each claim that bears on the topic. Raises
    TooTangledError.
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
        self._level = {claim: level for level, claim in enumerate(self.variables)}
        self.stands: dict[int, int] = {}
        self.lasts: dict[int, int] = {}
        self._steps = _Steps({}, {})
        self._weigh()

    def claims_of(self, levels: Iterable[int]) -> tuple[int, ...]:
        """The claims of some levels, in the map's order."""
        return tuple(sorted(self.variables[level] for level in levels))

    def _weigh(self) -> None:
        number, cone = len(self.network.reasons), self._level
        steps = {step for claim in cone for step in steps_under(self.network, claim)}
        ordered, rest = order(self.network)
        for node in ordered:
            if node < number and node in cone:
                self._claim(node, self._steps)
            elif node - number in steps:
                self._step(node - number, self._steps)
        rest = [node for node in rest if (node in cone if node < number else node - number in steps)]
        if rest:
            self._settle(rest)

    def _claim(self, claim: int, objections: _Steps) -> bool:
        """Work out a claim, with its objections as given; whether it changed."""
        made = FALSE, FALSE
        if claim not in self.network.fallen:
            made = self._by_reasons(claim, self._reasons(claim), objections)
            if claim in self._doubted:
                level = self._level[claim]
                made = self.diagrams.unless(level, made[0]), self.diagrams.unless(level, made[1])
        elif claim in self._granted:
            made = self._by_reasons(claim, [*self._reasons(claim), (TRUE, TRUE, None)], objections)
            made = self.diagrams.both(made[0], self._chosen(claim)), self.diagrams.both(made[1], self._chosen(claim))
        changed = made != (self.stands.get(claim), self.lasts.get(claim))
        self.stands[claim], self.lasts[claim] = made
        return changed

    def _chosen(self, claim: int) -> int:
        return self.diagrams.choice(self._level[claim], FALSE, TRUE)

    def _reasons(self, claim: int) -> list[_Reason]:
        """What speaks for a claim: its reasons, and its ground."""
        network, steps = self.network, self._steps
        reasons: list[_Reason] = [
            (steps.stand[step], steps.last[step], network.strengths[step]) for step in network.reasons[claim]
        ]
        if network.ground[claim]:
            reasons.append((TRUE, TRUE, None))
        elif claim in self._granted:
            reasons.append((self._chosen(claim), self._chosen(claim), None))
        return reasons

    def _by_reasons(self, claim: int, reasons: list[_Reason], objections: _Steps) -> tuple[int, int]:
        diagrams, strengths, against = self.diagrams, self.network.strengths, self.network.objections[claim]
        stands = diagrams.any(
            diagrams.all(
                [applies, *(objections.last[hit] ^ 1 for hit in against if not _is_less(strengths[hit], strength))]
            )
            for applies, _, strength in reasons
        )
        lasts = diagrams.any(lasting for _, lasting, _ in reasons)
        overcome = diagrams.any(
            diagrams.all(
                [
                    objections.stand[hit],
                    *(lasting ^ 1 for _, lasting, its in reasons if not _is_less(its, strengths[hit])),
                ]
            )
            for hit in against
            if strengths[hit] is not None
        )
        return stands, diagrams.both(lasts, overcome ^ 1)

    def _step(self, step: int, undercuts: _Steps) -> bool:
        """Work out a step, with its undercuts as given; whether it changed."""
        diagrams, network = self.diagrams, self.network
        made = FALSE, FALSE
        if step not in network.broken:
            needed, against = network.premises[step], network.undercuts[step]
            made = (
                diagrams.all([*(self.stands[one] for one in needed), *(undercuts.last[one] ^ 1 for one in against)]),
                diagrams.all([*(self.lasts[one] for one in needed), *(undercuts.stand[one] ^ 1 for one in against)]),
            )
        changed = made != (self._steps.stand.get(step), self._steps.last.get(step))
        self._steps.stand[step], self._steps.last[step] = made
        return changed

    def _settle(self, rest: list[int]) -> None:
        """Circles: rounds in which attacks are as the round before left them, until a round changes nothing."""
        number = len(self.network.reasons)
        steps = [node - number for node in rest if node >= number]
        certain = dict.fromkeys(steps, (FALSE, TRUE))
        for _ in range(_MOST_ROUNDS):
            attacks = _Steps(dict(self._steps.stand), dict(self._steps.last))
            attacks.stand.update((step, pair[0]) for step, pair in certain.items())
            attacks.last.update((step, pair[1]) for step, pair in certain.items())
            self._found(rest, attacks)
            found = {step: (self._steps.stand[step], self._steps.last[step]) for step in steps}
            if found == certain:
                return
            certain = found
        raise TooTangledError

    def _found(self, rest: list[int], attacks: _Steps) -> None:
        """The least functions that reasons can have while attacks are as they are given."""
        number = len(self.network.reasons)
        for node in rest:
            if node < number:
                self.stands[node] = self.lasts[node] = FALSE
            else:
                self._steps.stand[node - number] = self._steps.last[node - number] = FALSE
        for _ in range(_MOST_ROUNDS):
            changed = False
            for node in reversed(rest):
                changed |= self._claim(node, attacks) if node < number else self._step(node - number, attacks)
            if not changed:
                return
        raise TooTangledError


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
    are put together at little cost."""
    above, found = {topic: -1}, [topic]
    below: dict[int, list[int]] = {}
    waiting = [topic]
    while waiting:
        claim = waiting.pop()
        below[claim] = []
        for step in steps_under(network, claim):
            for premise in network.premises[step]:
                if premise not in above:
                    above[premise] = claim
                    below[claim].append(premise)
                    found.append(premise)
                    waiting.append(premise)
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
