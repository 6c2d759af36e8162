"""How alike two claims of different maps are: by the words of the article that they quote, and by their own words."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections import Counter
from math import log
from typing import TYPE_CHECKING

from argmap.comparison.places import length, overlap
from argmap.showing import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from argmap.comparison.places import Places
    from argmap.reading import Reading

__all__ = ["TEXT_ENOUGH", "Bags", "candidates", "of_places"]

_WORD = re.compile(r"\w+")
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_OWN_WORDS = 0.8
_SAME_WORDS = 1.1  # the very same words are one claim, whatever they quote
_PART = 0.6
TEXT_ENOUGH = 0.625
"""From this likeness on, two claims without quotes are taken for one: weighted at 0.8, half a match."""
_MOST = 64  # claims looked at for one word or one place; what very many have is not what makes two claims alike


class Bags:
    """The content words of the claims of two maps; rare ones weigh more (inverse document frequency)."""

    def __init__(self, first: Reading, second: Reading) -> None:
        self.texts = [[one_line(claim.text).casefold() for claim in reading.claims] for reading in (first, second)]
        self.words = [list(_bags(first)), list(_bags(second))]
        known = Counter(word for side in self.words for bag in side for word in bag)
        number = sum(map(len, self.words))
        self.weight: Mapping[str, float] = {word: log(1 + number / count) for word, count in known.items()}
        self._total = [[self._sum(bag) for bag in side] for side in self.words]

    def _sum(self, words: frozenset[str]) -> float:
        return sum(self.weight[word] for word in sorted(words))

    def alike(self, one: int, other: int) -> float:
        """How alike the texts are, from 0 to 1: Dice's coefficient of weighted content words."""
        if self.texts[0][one] == self.texts[1][other]:
            return 1.0
        both = self._total[0][one] + self._total[1][other]
        return 2 * self._sum(self.words[0][one] & self.words[1][other]) / both if both else 0.0

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Pairs that may be alike enough by their words: they share one of the first claim's rarest (prefix filter)."""
        having: dict[str, list[int]] = {}
        for other, bag in enumerate(self.words[1]):
            for word in bag:
                having.setdefault(word, []).append(other)
        for one, bag in enumerate(self.words[0]):
            left = (1 - TEXT_ENOUGH / (2 - TEXT_ENOUGH)) * self._total[0][one]
            seen: set[int] = set()
            for word in sorted(bag, key=lambda word: (-self.weight[word], word)):
                seen.update(_nearest(having.get(word, ()), one))
                left -= self.weight[word]
                if left < 0:
                    break
            yield from ((one, other) for other in sorted(seen))


def _nearest(having: Sequence[int], one: int) -> Sequence[int]:
    """Of very many claims with a word, those that stand about as far down the map."""
    return having if len(having) <= _MOST else sorted(having, key=lambda other: abs(other - one))[:_MOST]


def _bags(reading: Reading) -> Iterator[frozenset[str]]:
    for claim, wording in zip(reading.claims, reading.wordings, strict=True):
        yield (wording.stems if wording else frozenset()) or _plain_words(claim.text)


def _plain_words(text: str) -> frozenset[str]:
    """The words of a text in any language; of scripts without spaces, pairs of letters."""
    words = _WORD.findall(text.casefold())
    unspaced = {word[at : at + 2] for word in words if _UNSPACED.search(word) for at in range(max(1, len(word) - 1))}
    return frozenset(word for word in words if not _UNSPACED.search(word)) | unspaced


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
    best = 0.0
    for number in one.keys() & other.keys():
        for span in one[number]:
            for against in other[number]:
                common = min(span.end, against.end) - max(span.start, against.start)
                shorter = min(span.end - span.start, against.end - against.start)
                best = max(best, common / shorter) if shorter else best
    return best


def candidates(
    bags: Bags, first: Sequence[Places], second: Sequence[Places]
) -> dict[tuple[int, int], tuple[float, str]]:
    """For each pair that may be one claim its likeness from 0 to 1, and what it is known by: "quote" or "text"."""
    found: dict[tuple[int, int], tuple[float, str]] = {}
    for one, other in sorted({*bags.pairs(), *_touching(first, second)}):
        text = bags.alike(one, other)
        placed = of_places(first[one], second[other], text)
        if text == 1.0:
            found[one, other] = _SAME_WORDS, "quote" if placed else "text"
        else:
            found[one, other] = max((placed, "quote"), (_OWN_WORDS * text, "text"))
    return found


def _touching(first: Sequence[Places], second: Sequence[Places]) -> Iterator[tuple[int, int]]:
    """Pairs whose quotes have words in common: a sweep over the ends of all spans.

    Where very many claims quote one place, those that stand about as far down the map.
    """
    ends: list[tuple[int, int, int, int, int]] = []
    for side, claims in enumerate((first, second)):
        for claim, placed in enumerate(claims):
            for number, spans in placed.items():
                for span in spans:
                    ends += [(number, span.start, 1, side, claim), (number, span.end, 0, side, claim)]
    open_: tuple[list[int], list[int]] = ([], [])
    for _, _, begins, side, claim in sorted(ends):
        if not begins:
            open_[side].remove(claim)
            continue
        insort(open_[side], claim)
        others = open_[1 - side]
        middle = bisect_left(others, claim)
        for against in others[max(0, middle - _MOST) : middle + _MOST]:
            yield (claim, against) if side == 0 else (against, claim)
