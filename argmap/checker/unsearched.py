"""Quotes that were not looked up because the map's quotes are too much work: one finding for all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.checker.codes import UNSEARCHED_QUOTES
from argmap.diagnostics import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.reading import Reading

__all__ = ["unsearched"]

_ADVICE = (
    "nothing is known of what was not looked up: copy the words of the quotes before this one from the article, "
    "shorten quotes of thousands of characters and of many parts, or divide the map"
)


def unsearched(reading: Reading) -> Iterator[Finding]:
    """The finding, at the first of these quotes, where there is any among those that were to be looked up."""
    quotes = reading.not_looked_up
    if not quotes:
        return
    claim, path = quotes[0]
    what = "this quote was" if len(quotes) == 1 else f"{len(quotes)} quotes, of which this is the first, were"
    yield Finding(
        UNSEARCHED_QUOTES,
        f"{what} not looked up in the article: looking for all quotes of this map is too much work",
        reading.place((*path, "exact")),
        help=_ADVICE,
        claim=claim.label if claim else None,
    )
