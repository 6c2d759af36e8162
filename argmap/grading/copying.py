"""Whether a map's claims are the article's sentences, copied: who states claims says them in words of their own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.comparison import Alignment
    from argmap.reading import Reading

__all__ = ["copied", "own_wording"]

_WORD = re.compile(r"\w+")
_FEWEST_WORDS = 5  # of a claim that may be called copied
_ENOUGH = 4  # claims in words of a student's own, from which nothing is taken off
_ALL_COPIED = 0.6  # of its mark that a map keeps which has none


def copied(reading: Reading) -> set[int]:
    """The claims whose text stands, word for word, in the words that they quote."""
    found = set()
    for claim in reading.claims:
        own = _WORD.findall(claim.text.casefold())
        quoted = (" ".join(_WORD.findall((quote.words or "").casefold())) for quote in reading.anchors[claim.index])
        if len(own) >= _FEWEST_WORDS and any(f" {' '.join(own)} " in f" {words} " for words in quoted):
            found.add(claim.index)
    return found


def own_wording(alignment: Alignment, worth: Mapping[int, float]) -> float:
    """How much of its mark a map keeps for claims in its own words, from 0.6 for none to 1 for four.

    Nothing is asked that the reference does not do: of one whose claims are the article's sentences any may be. What
    does not say what its words say is not counted, so that no wrong claim raises a mark, and no right one lowers it.
    """
    ours = {one.index for one in alignment.first.claims if not one.is_implicit} - copied(alignment.first)
    theirs = copied(alignment.second)
    said = {one for one in alignment.first_of if one not in theirs and worth.get(one, 1.0) > 0.0}
    needed = min(_ENOUGH, len(ours))
    share = min(1.0, len(said) / needed) if needed else 1.0
    return _ALL_COPIED + (1 - _ALL_COPIED) * share
