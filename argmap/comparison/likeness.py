"""How alike two claims of different maps are: by the words of the article that they quote, and by their own words."""

from __future__ import annotations

from collections import Counter
from copy import copy
from enum import StrEnum
from math import log
from typing import TYPE_CHECKING, NamedTuple

from argmap.comparison.places import length, meeting, overlap
from argmap.plain_words import plain_words, small
from argmap.showing import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from argmap.comparison.places import Places
    from argmap.reading import Reading

__all__ = ["TEXT_ENOUGH", "Bags", "By", "Likeness", "likeness", "of_places"]

_OWN_WORDS = 0.8
_SAME_WORDS = 1.1  # the very same words are one claim, whatever they quote
_SAME_PLACE = 0.01  # of several claims with the same words, the one that quotes the same place
_PART = 0.6
TEXT_ENOUGH = 0.625
"""From this likeness on, two claims without quotes are taken for one: weighted at 0.8, half a match."""
_SCALE = 2**24  # weights of words are whole numbers of this share, so that sums are the same in any order


class By(StrEnum):
    """What two claims are known by to be one."""

    QUOTE = "quote"
    ID = "id"
    TEXT = "text"
    PLACE = "place"


class Likeness(NamedTuple):
    """How alike two claims are (from 0 to 1; a little more for the very same words), and what that is known by."""

    score: float
    by: By


class Bags:
    """The content words of the claims of two maps; rare ones weigh more (inverse document frequency)."""

    def __init__(self, first: Reading, second: Reading) -> None:
        self.texts = [[small(one_line(claim.text)) for claim in reading.claims] for reading in (first, second)]
        lexicon = first.lexicon if first.lexicon is second.lexicon else None
        self.words = [list(_bags(reading, stems=lexicon is not None)) for reading in (first, second)]
        known = Counter(word for side in self.words for bag in side for word in bag)
        number = sum(map(len, self.words))
        self.weight: Mapping[str, int] = {
            word: round(log(1 + number / count) * _SCALE) for word, count in known.items()
        }
        self._total = [[self._sum(bag) for bag in side] for side in self.words]

    def turned(self) -> Bags:
        """The same with the second map as the first."""
        turned = copy(self)
        turned.texts, turned.words, turned._total = self.texts[::-1], self.words[::-1], self._total[::-1]
        return turned

    def _sum(self, words: frozenset[str]) -> int:
        return sum(self.weight[word] for word in words)

    def alike(self, one: int, other: int) -> float:
        """How alike the texts are, from 0 to 1: Dice's coefficient of weighted content words."""
        if self.texts[0][one] == self.texts[1][other]:
            return 1.0
        both = self._total[0][one] + self._total[1][other]
        return 2 * self._sum(self.words[0][one] & self.words[1][other]) / both if both else 0.0

    def telling(self, one: int) -> Iterator[str]:
        """The rarest words of a claim of the first map: a text that is alike enough has one of them (prefix filter)."""
        left = (1 - TEXT_ENOUGH / (2 - TEXT_ENOUGH)) * self._total[0][one]
        for word in sorted(self.words[0][one], key=lambda word: (-self.weight[word], word)):
            yield word
            left -= self.weight[word]
            if left < 0:
                return


def _bags(reading: Reading, *, stems: bool) -> Iterator[frozenset[str]]:
    """The stems of each claim's content words, where both maps are known to be in one language; else its words."""
    for claim, wording in zip(reading.claims, reading.wordings, strict=True):
        yield (wording.stems if stems and wording else frozenset()) or plain_words(claim.text)


def of_places(one: Places, other: Places, text: float) -> float:
    """How alike two claims are, from 0 to 1, by the places that they quote; their own words count beside.

    Intersection over union; where one quotes a part of what the other quotes, that part and their texts.
    """
    common = overlap(one, other)
    if not common:
        return 0.0
    part = _best_part(one, other)
    return max(common / (length(one) + length(other) - common), _PART * part * part + (1 - _PART) * text)


def _best_part(one: Places, other: Places) -> float:
    """How much of the shorter of two quotes the longer one has, of those that have most in common."""
    return max(
        (min(ours.end, theirs.end) - max(ours.start, theirs.start))
        / min(ours.end - ours.start, theirs.end - theirs.start)
        for ours, theirs in meeting(one, other)
    )


def likeness(bags: Bags, one: int, other: int, ours: Places, theirs: Places) -> Likeness:
    """How alike a claim of the first map and one of the second are, and what that is known by."""
    text = bags.alike(one, other)
    placed = of_places(ours, theirs, text)
    if text == 1.0:
        return Likeness(_SAME_WORDS + _SAME_PLACE * placed, By.QUOTE if placed else By.TEXT)
    return max(Likeness(placed, By.QUOTE), Likeness(_OWN_WORDS * text, By.TEXT))
