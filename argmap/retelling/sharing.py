"""How much of its words a claim shares with its quote, and which of the quote's words a claim may put something for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.words import kept

if TYPE_CHECKING:
    from collections.abc import Collection

    from argmap.words import Wording

__all__ = ["ALIKE", "counting", "share", "share_of_words", "stands_in"]

ALIKE = 0.6
"""The share of a claim's content words that its quote has where the claim repeats it."""


def share(own: Wording, quoted: Wording, but: Collection[str] = ()) -> float:
    """The share of a claim's content words that its quote has; `but` are stems that do not count."""
    said = own.stems.difference(but)
    return len(said & quoted.stems) / len(said) if said else 0.0


def share_of_words(own: Wording, quoted: Wording, but: frozenset[str] = frozenset()) -> float:
    """The same without words that may be part of a number."""
    return share(own, quoted, but | counting(own))


@kept
def counting(wording: Wording) -> frozenset[str]:
    """The stems of words that may be part of a number."""
    return frozenset(stem for at, stem in wording.content if wording.lexicon.may_count[wording.tokens[at]])


@kept
def stands_in(quoted: Wording) -> bool:
    """Whether a quote has an "it", "that" or "I" in whose place a claim may put what is meant."""
    return any(_stands_in(quoted, at) for at, _ in quoted.found("stand_ins"))


def _stands_in(quoted: Wording, at: int) -> bool:
    lexicon, tokens = quoted.lexicon, quoted.tokens
    if tokens[at] in lexicon["demonstratives"]:
        following = tokens[at + 1 : at + 2]
        return not following or not following[0][0].isalnum() or following[0] in lexicon["after_stand_ins"]
    is_numeral = tokens[at] == "i" and at > 0 and quoted.written[at - 1][0].isupper()
    return not is_numeral
