"""Whether a map's claims are the article's sentences, copied: who states claims says them in words of their own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.plain_words import small

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.comparison import Alignment
    from argmap.reading import Reading

__all__ = ["copied", "own_wording"]

_WORD = re.compile(r"\w+")
_FEWEST_WORDS = 4  # of a claim that may be called copied
_ENOUGH = 4  # claims in words of a student's own, from which nothing is taken off
_FEW, _MANY = 4, 8  # copied claims that cost nothing, and how many more cost most
_ALL_COPIED = 0.65  # of its mark that a map keeps which has none


def copied(reading: Reading) -> set[int]:
    """The claims whose text stands, word for word, in the words that they quote."""
    found = set()
    for claim in reading.claims:
        own = _WORD.findall(small(claim.text))
        quoted = (" ".join(_WORD.findall(small(quote.words or ""))) for quote in reading.anchors[claim.index])
        if len(own) >= _FEWEST_WORDS and any(f" {' '.join(own)} " in f" {words} " for words in quoted):
            found.add(claim.index)
    return found


def own_wording(alignment: Alignment, worth: Mapping[int, float]) -> float:
    """How much of its mark a map keeps for claims in its own words: 0.65 where a dozen are copied, and none is its own.

    Four claims in words of its own are enough, and up to four that are copied cost nothing. Nothing is asked that the
    reference does not do: of one whose claims are the article's sentences any may be. What does not say what its words
    say counts for neither, so that no wrong claim raises a mark.
    """
    ours = {one.index for one in alignment.first.claims if not one.is_implicit} - copied(alignment.first)
    claims = alignment.second.claims
    right = {one for one in alignment.first_of if worth.get(one, 1.0) > 0.0 and not claims[one].is_implicit}
    taken = copied(alignment.second) & right
    needed = min(_ENOUGH, len(ours))
    lacking = 1 - min(1.0, len(right - taken) / needed) if needed else 0.0
    many = min(1.0, max(0, len(taken) - _FEW) / _MANY)
    return 1 - (1 - _ALL_COPIED) * lacking * many
