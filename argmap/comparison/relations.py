"""Two aligned maps as two graphs over common names: what published measures are taken of."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from argmap.comparison.align import Alignment
    from argmap.graph import Claim, Polarity, Step
    from argmap.reading import Reading

__all__ = ["Net", "Relation", "home", "nets", "parents", "relations"]


class Relation(NamedTuple):
    """A premise and the claim that it bears on (for an undercut, the conclusion of the step that it attacks)."""

    source: int
    target: int
    polarity: Polarity


class Net(NamedTuple):
    """A map as nodes and labelled relations."""

    nodes: frozenset[int]
    relations: frozenset[Relation]


def relations(reading: Reading) -> list[Relation]:
    """The relations of a map, in reading order."""
    return [Relation(premise, step.conclusion, step.polarity) for step in reading.steps for premise in step.premises]


def home(reading: Reading, claim: Claim) -> Step | None:
    """The step that a claim is written in; None for the roots of trees."""
    return None if claim.step is None else reading.steps[claim.step]


def parents(reading: Reading) -> list[set[int]]:
    """For each claim the claims that it bears on."""
    found: list[set[int]] = [set() for _ in reading.claims]
    for source, target, _ in relations(reading):
        found[source].add(target)
    return found


def nets(alignment: Alignment) -> tuple[Net, Net]:
    """Both maps over common names: a claim of the first by its index, one that only the second has by -1 - index."""
    name = {claim.index: -1 - claim.index for claim in alignment.second.claims} | dict(alignment.first_of)
    second = (Relation(name[source], name[target], label) for source, target, label in relations(alignment.second))
    return (
        Net(frozenset(claim.index for claim in alignment.first.claims), frozenset(relations(alignment.first))),
        Net(frozenset(name.values()), frozenset(second)),
    )
