"""The sentences that share most with a quote that is not found: what its author may have meant."""

from __future__ import annotations

from collections import defaultdict
from heapq import nsmallest
from typing import TYPE_CHECKING

from argmap.article.searched import content_words

if TYPE_CHECKING:
    from argmap.article.budget import Work
    from argmap.article.searched import SearchedText
    from argmap.text import Span

__all__ = ["nearest"]

_NEAREST = 3
_LEAST = 1 / 3
"""Of what the first sentence shares, how much another one has to share."""
_STEPS_A_WORD, _STEPS_A_SENTENCE = 10, 3


def nearest(article: SearchedText, wanted: str, work: Work) -> tuple[Span, ...]:
    """The sentences that share most content words with a quote (rare words weigh more), best first.

    Those that share much less than the first are none of them.

    Raises UsedUpError.
    """
    shared: dict[int, float] = defaultdict(float)
    for word in content_words(wanted):
        indexes = article.sentences_with(word)
        work.spend(_STEPS_A_WORD + _STEPS_A_SENTENCE * len(indexes))
        for index in indexes:
            shared[index] += 1 / len(indexes)
    ranked = nsmallest(_NEAREST, shared, key=lambda index: (-shared[index], index))
    return tuple(article.sentences[index] for index in ranked if shared[index] >= _LEAST * shared[ranked[0]])
