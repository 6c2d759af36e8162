"""How far a claim says what a claim of another map says, or quotes: by the words that tell claims apart."""

from __future__ import annotations

from functools import lru_cache
from math import log
from typing import TYPE_CHECKING

from argmap.rules.comparing import whole_articles
from argmap.words import Wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.reading import Reading
    from argmap.words import Lexicon

__all__ = ["Relevance", "shares_a_word"]

_BEGINNING = 5  # letters that forms of one word have in common


class Relevance:
    """The claims of a map as sets of words, each with the words that it quotes; words of few claims weigh more."""

    def __init__(self, reading: Reading) -> None:
        self.known = [
            _words(own) | _words(quoted) for own, quoted in zip(reading.wordings, _all_quoted(reading), strict=True)
        ]
        self.vocabulary = frozenset().union(*self.known, *(text.beginnings for text in whole_articles(reading)))
        """All words of the claims and of the articles."""
        counts: dict[str, int] = {}
        for one in self.known:
            for word in one:
                counts[word] = counts.get(word, 0) + 1
        self._weights = {word: log(1 + len(self.known) / count) for word, count in counts.items()}
        self._rare = log(1 + len(self.known))

    def weight(self, words: Iterable[str]) -> float:
        """How much some words tell."""
        return sum(self._weights.get(word, self._rare) for word in sorted(words))

    def share(self, own: Wording, claim: int) -> float:
        """The weighted share of a text's words that a claim of the map has, from 0 to 1; synonyms count half."""
        said, known = _words(own), self.known[claim]
        whole = self.weight(said)
        found = self.weight(said & known) + self.weight(_related(own, said - known, known)) / 2
        return found / whole if whole else 0.0

    def number(self, own: Wording, claim: int) -> int:
        """How many of a text's words a claim of the map has, or synonyms of them."""
        said, known = _words(own), self.known[claim]
        return len(said & known) + len(_related(own, said - known, known))

    def covered(self, own: Wording, text: Wording) -> float:
        """The weighted share of the words of a claim's text that another text has, from 0 to 1."""
        known = _words(text)
        whole = self.weight(known)
        return self.weight(known & _words(own)) / whole if whole else 0.0

    def nearest(self, own: Wording) -> tuple[int, float]:
        """The claim of the map that has most of a text's words, the first of several, and how much."""
        shares = [self.share(own, at) for at in range(len(self.known))]
        best = max(range(len(shares)), key=lambda at: (shares[at], -at), default=0)
        return best, shares[best] if shares else 0.0


def _all_quoted(reading: Reading) -> list[Wording | None]:
    """For each claim the article's words that were found for it, exact or not."""
    lexicon = reading.lexicon
    found = (reading.quoted_words(claim.index) for claim in reading.claims)
    return [Wording.of(words, lexicon) if lexicon and words else None for words in found]


def shares_a_word(own: Wording, others: Sequence[Wording | None]) -> bool:
    """Whether a text has a word, or a synonym, of one of some others."""
    said = _words(own)
    theirs = frozenset().union(*map(_words, others)) if others else frozenset()
    return bool(said & theirs) or bool(_related(own, said, theirs))


def _words(text: Wording | None) -> frozenset[str]:
    return frozenset() if text is None else text.beginnings


def _related(own: Wording, words: Iterable[str], known: frozenset[str]) -> frozenset[str]:
    """Those of some words that have a synonym among others."""
    return frozenset(
        word
        for word in words
        if any(other.startswith(group) for group in _groups(own.lexicon, word) for other in known)
    )


@lru_cache(maxsize=4096)
def _groups(lexicon: Lexicon, word: str) -> tuple[tuple[str, ...], ...]:
    """The groups of synonyms that a word is in."""
    return tuple(group for group in _synonyms(lexicon) if word.startswith(group))


@lru_cache(maxsize=8)
def _synonyms(lexicon: Lexicon) -> tuple[tuple[str, ...], ...]:
    """Groups of beginnings of words that may stand for each other, cut as words are."""
    return tuple(tuple(one[:_BEGINNING] for one in group.split("/")) for group in sorted(lexicon["synonyms"].words))
