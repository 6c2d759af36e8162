"""What all sides share: whether words of one side stand on the other one in another text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.words import BEGINNING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.words import Wording

__all__ = ["are_short", "crosses", "in_order"]

_LONGEST = 400  # tokens of a text that is a claim, or a passage; of a longer one nothing of this is looked for


def crosses(sides: tuple[Iterable[str], Iterable[str]], others: tuple[Iterable[str], Iterable[str]]) -> bool:
    """Whether words of either side stand on the other side, and none after stays there; but for what is on both."""
    (rest, after), (their_rest, their_after) = map(set, sides), map(set, others)
    both = (rest & after) | (their_rest & their_after)
    is_crossed = bool((after & their_rest) - both) and bool((rest & their_after) - both)
    return is_crossed and after & their_after <= both


def in_order(text: Wording, words: frozenset[str]) -> list[str]:
    """Some beginnings of words in the order in which a text has them first."""
    return list(dict.fromkeys(word for _, stem in text.content if (word := stem[:BEGINNING]) in words))


def are_short(*texts: Wording) -> bool:
    """Whether texts are short enough to be claims or passages."""
    return all(len(text.tokens) <= _LONGEST for text in texts)
