"""A Reading that is weighed: what its quotes say of the grounds of its claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.article import Status
from argmap.weighing import Assumptions, Weighing, network

if TYPE_CHECKING:
    from collections.abc import Collection

    from argmap.reading.reading import Reading
    from argmap.weighing import Network

__all__ = ["network_of", "unsought", "weigh", "wordless"]

_LACKING = (Status.NOT_FOUND, Status.SUSPECT)
_UNKNOWN = (Status.NO_ARTICLE, Status.NOT_LOOKED_UP)


def wordless(reading: Reading) -> frozenset[int]:
    """The claims none of whose quotes stands in an article, although they were looked for."""
    return frozenset(
        claim.index
        for claim, quotes in zip(reading.claims, reading.anchors, strict=True)
        if quotes and all(one.anchor.status in _LACKING for one in quotes)
    )


def unsought(reading: Reading) -> frozenset[int]:
    """The claims of whose quotes none was found, as some were not looked for: no article could be read."""
    return frozenset(
        claim.index
        for claim, quotes in zip(reading.claims, reading.anchors, strict=True)
        if any(one.anchor.status in _UNKNOWN for one in quotes)
        and all(one.anchor.status in (*_UNKNOWN, *_LACKING) for one in quotes)
    )


def network_of(reading: Reading) -> Network:
    """The argument of a Reading as lists that a page's script weighs."""
    return network(reading.graph, Assumptions(wordless=wordless(reading)))


def weigh(reading: Reading, granted: Collection[int] = (), doubted: Collection[int] = ()) -> Weighing:
    """How the argument of a Reading fares; claims are given by their indices."""
    has_article = bool(reading.map and (reading.map.article or reading.map.articles))
    given = Assumptions(
        frozenset(granted), frozenset(doubted), wordless(reading), unsought(reading), has_article=has_article
    )
    return Weighing(reading.graph, given)
