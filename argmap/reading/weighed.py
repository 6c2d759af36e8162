"""A Reading that is weighed: what its quotes say of the grounds of its claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.article import Status
from argmap.weighing import Assumptions, Weighing, network

if TYPE_CHECKING:
    from collections.abc import Collection

    from argmap.reading.reading import Reading
    from argmap.weighing import Network

__all__ = ["network_of", "weigh", "wordless"]

_LACKING = (Status.NOT_FOUND, Status.SUSPECT)


def wordless(reading: Reading) -> frozenset[int]:
    """The claims none of whose quotes stands in an article, although they were looked for."""
    return frozenset(
        claim.index
        for claim, quotes in zip(reading.claims, reading.anchors, strict=True)
        if quotes and all(one.anchor.status in _LACKING for one in quotes)
    )


def network_of(reading: Reading) -> Network:
    """The argument of a Reading as lists that a page's script weighs."""
    return network(reading.graph, Assumptions(wordless=wordless(reading)))


def weigh(reading: Reading, granted: Collection[int] = (), doubted: Collection[int] = ()) -> Weighing:
    """How the argument of a Reading fares; claims are given by their indices."""
    return Weighing(reading.graph, Assumptions(frozenset(granted), frozenset(doubted), wordless(reading)))
