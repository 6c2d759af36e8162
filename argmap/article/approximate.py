"""Approximate search: where a text stands with a few edits, by exact pieces and a bit-parallel distance.

Pieces of the wanted text that stand unchanged vote for the places where the whole may stand (the pigeonhole
principle: of n pieces, fewer than n edits leave one whole). The best places are verified by Myers' bit-vector
algorithm (G. Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic programming",
J. ACM 46(3), 1999), with Python's integers as the vectors.
"""

from __future__ import annotations

from collections import Counter
from heapq import nsmallest
from typing import TYPE_CHECKING, NamedTuple

from argmap.article.budget import looking_up, scanning
from argmap.article.finder import SHORTEST_INDEXED

if TYPE_CHECKING:
    from argmap.article.budget import Work
    from argmap.article.finder import Finder

__all__ = ["Match", "search"]

_PIECES = (24, 12, 7)
_BUCKET = 32
_WINDOWS = 6
_TOLERANCE = 0.35
_SAME = 10
_COMMON = 200
_GOOD = 0.90
_STEPS_A_VOTE, _STEPS_A_CANDIDATE = 5, 2
_INDEXED_FROM = 50_000
"""In a shorter text pieces are looked for by scanning it: that costs less than an index."""
_STEPS_A_CHARACTER, _MORE_FOR = 10, 100
"""What verifying costs for each character of the text, and for how many characters of the quote one step more."""


class Match(NamedTuple):
    """A place in the text and how similar it is: 1 - edits / length of the wanted text."""

    start: int
    end: int
    similarity: float


def search(finder: Finder, wanted: str, work: Work) -> list[Match]:
    """The best places of `wanted` in a text, most similar first; at most six, no two as good as each other overlap.

    Raises UsedUpError.
    """
    matches: list[Match] = []
    verified: list[int] = []
    same = min(len(wanted) // _SAME + _BUCKET, len(wanted) // 2)  # two places of a short text may stand close together
    for size in _PIECES:
        if len(wanted) < 2 * size and size != _PIECES[-1]:
            continue
        for diagonal in _candidates(finder, wanted, size, work):
            if any(abs(diagonal - other) <= same for other in verified):
                continue  # the stretch of text around that one holds this place, too
            verified.append(diagonal)
            match = _verified(finder.text, wanted, diagonal, work)
            if not any(
                one.start < match.end and match.start < one.end and one.similarity >= match.similarity
                for one in matches
            ):
                matches.append(match)
        if any(match.similarity >= _GOOD for match in matches):
            break
    return sorted(matches, key=lambda match: (-match.similarity, match.start))[:_WINDOWS]


def _candidates(finder: Finder, wanted: str, size: int, work: Work) -> list[int]:
    """Offsets in the text where `wanted` may begin, the best-voted first."""
    votes: Counter[int] = Counter()
    for offset in range(0, len(wanted) - size + 1, size):
        found = _places(finder, wanted[offset : offset + size], work, indexed=size < _PIECES[0])
        votes.update([at - offset for at in found])
    totals: Counter[int] = Counter()
    best: dict[int, int] = {}
    for diagonal, number in votes.items():
        bucket = diagonal // _BUCKET
        totals[bucket] += number
        if number > votes[best.setdefault(bucket, diagonal)]:
            best[bucket] = diagonal
    ranked = nsmallest(_WINDOWS, totals, key=lambda bucket: (-totals[bucket] - totals.get(bucket + 1, 0), bucket))
    return [best[bucket] for bucket in ranked]


def _places(finder: Finder, piece: str, work: Work, *, indexed: bool) -> list[int]:
    """The first places of a piece.

    An index is made only where many pieces have to be looked for: most quotes that are nearly right are found by
    the long pieces, and an index of a long text costs more than scanning it for these.
    """
    found = None
    if indexed and len(finder.text) >= _INDEXED_FROM and len(piece) >= SHORTEST_INDEXED:
        found, candidates = finder.look_up(piece)
        work.spend(_STEPS_A_CANDIDATE * candidates if found is not None else scanning(len(finder.text)))
    else:
        work.spend(looking_up(len(finder.text)))
    found = finder.first_places(piece, _COMMON) if found is None else found[:_COMMON]
    work.spend(1 + _STEPS_A_VOTE * len(found))
    return found


def _verified(text: str, wanted: str, diagonal: int, work: Work) -> Match:
    """The best match around a place; of equally good ends the one nearest to where it should be."""
    slack = int(len(wanted) * _TOLERANCE) + _BUCKET
    left = max(0, diagonal - slack)
    window = text[left : diagonal + len(wanted) + slack]
    work.spend(2 * len(window) * (_STEPS_A_CHARACTER + len(wanted) // _MORE_FOR))
    edits, end = _best_end(window, wanted, diagonal - left + len(wanted))
    _, length = _best_end(
        window[max(0, end - len(wanted) - edits) : end][::-1], wanted[::-1], len(wanted), anchored=True
    )
    return Match(left + end - length, left + end, 1 - edits / len(wanted))


def _best_end(text: str, wanted: str, expected: int, *, anchored: bool = False) -> tuple[int, int]:
    """Fewest edits between `wanted` and a part of `text`, and where that part ends.

    The part may begin anywhere, or, `anchored`, only at the beginning of `text`. Of equally good ends the one
    nearest to `expected` is taken.
    """
    size = len(wanted)
    masks: dict[str, int] = {}
    for index, character in enumerate(wanted):
        masks[character] = masks.get(character, 0) | 1 << index
    full, top = (1 << size) - 1, 1 << (size - 1)
    plus, minus, score = full, 0, size
    best = (size, expected, 0)
    for position, character in enumerate(text, 1):
        match = masks.get(character, 0)
        diagonal = (((match & plus) + plus) ^ plus) | match | minus
        up = minus | ~(diagonal | plus) & full
        down = plus & diagonal
        if up & top:
            score += 1
        elif down & top:
            score -= 1
        up = (up << 1 | anchored) & full
        down = down << 1 & full
        plus = down | ~(diagonal | up) & full
        minus = up & diagonal
        if score <= best[0]:
            best = min(best, (score, abs(position - expected), position))
    return best[0], best[2]
