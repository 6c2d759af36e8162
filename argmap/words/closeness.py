"""How far a claim stands from the words that it quotes, measured by their words."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from argmap.plain_words import small
from argmap.words.lexicon import Lexicon
from argmap.words.wording import BEGINNING, Wording

if TYPE_CHECKING:
    from collections.abc import Collection

__all__ = ["Closeness", "closeness"]

_MOST = 2 / 3  # share of a claim's content words that come from its quote where it is no free rendering
_HALF = 1 / 2  # share of the quote's content words that a claim keeps where it is not condensed
_WORD = re.compile(r"\w+")


class Closeness(StrEnum):
    """How far a claim stands from the article's words, nearest first."""

    VERBATIM = "verbatim"
    """The claim is the quote, or a part of it without a gap; capitals and punctuation aside."""
    CLOSE = "close"
    """Two thirds of the claim's content words are the quote's, and at least half of the quote's are in the claim."""
    CONDENSED = "condensed"
    """Two thirds of the claim's content words are the quote's, which says more."""
    FREE = "free"
    """Most of the claim's content words are its own."""
    IMPLICIT = "implicit"
    """The article does not say it; the map does."""


def closeness(claim: str, quoted: str, lexicon: Lexicon | None = None) -> Closeness:
    """How far a claim stands from the article's words that it quotes; never `IMPLICIT`, which a map declares.

    Content words are compared by their stems, or where these begin with the same five letters; without word lists
    for the language all words of three letters and more are. It measures wording, not sense: a claim that says the
    opposite in the same words is close.

    >>> closeness("Silt fills the harbour", "Silt fills the harbour every year").value
    'verbatim'
    >>> closeness("Der Hafen versandet.", "Der alte Hafen versandet").value
    'close'
    """
    if _is_part(claim, quoted):
        return Closeness.VERBATIM
    ours, theirs = (_content(text, lexicon or _plain()) for text in (claim, quoted))
    if not ours or not theirs or _share(ours, theirs) < _MOST:
        return Closeness.FREE
    return Closeness.CLOSE if _share(theirs, ours) >= _HALF else Closeness.CONDENSED


@cache
def _plain() -> Lexicon:
    """A lexicon for languages that have none."""
    return Lexicon({})


def _is_part(claim: str, quoted: str) -> bool:
    """Whether the words of a claim stand in a quote one after the other."""
    ours, theirs = (f" {' '.join(_WORD.findall(small(text)))} " for text in (claim, quoted))
    return ours.strip() != "" and ours in theirs


def _content(text: str, lexicon: Lexicon) -> frozenset[str]:
    wording = Wording.of(text, lexicon)
    numbers = frozenset(token for token in wording.tokens if token[0].isdigit())
    return numbers | {stem for stem in wording.stems if lexicon.code or len(stem) > 2}


def _share(words: Collection[str], others: Collection[str]) -> float:
    """The share of words that stand in other words, too, in this form or another."""
    beginnings = {word[:BEGINNING] for word in others if len(word) >= BEGINNING}
    return sum(word in others or word[:BEGINNING] in beginnings for word in words) / len(words)
