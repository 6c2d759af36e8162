"""Approximate search: where a text stands with a few edits, by exact pieces and a bit-parallel distance.

Pieces of the wanted text that stand unchanged vote for the places where the whole may stand (the pigeonhole
principle: of n pieces, fewer than n edits leave one whole). The best places are verified by Myers' bit-vector
algorithm (G. Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic programming",
J. ACM 46(3), 1999), with Python's integers as the vectors.
"""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

__all__ = ["Match", "search"]

_PIECES = (24, 12, 7)
_BUCKET = 32
_WINDOWS = 6
_TOLERANCE = 0.35
_COMMON = 200
_GOOD = 0.90


class Match(NamedTuple):
    """A place in the text and how similar it is: 1 - edits / length of the wanted text."""

    start: int
    end: int
    similarity: float


def search(text: str, wanted: str) -> list[Match]:
    """The best places of `wanted` in `text`, most similar first; at most six, none overlapping a better one."""
    matches: list[Match] = []
    for size in _PIECES:
        if len(wanted) < 2 * size and size != _PIECES[-1]:
            continue
        for diagonal in _candidates(text, wanted, size):
            match = _verified(text, wanted, diagonal)
            if match is not None and not any(
                one.start < match.end and match.start < one.end and one.similarity >= match.similarity
                for one in matches
            ):
                matches.append(match)
        if any(match.similarity >= _GOOD for match in matches):
            break
    matches.sort(key=lambda match: (-match.similarity, match.start))
    return _apart(matches)


def _apart(matches: list[Match]) -> list[Match]:
    kept: list[Match] = []
    for match in matches:
        if not any(one.start < match.end and match.start < one.end for one in kept):
            kept.append(match)
    return kept[:_WINDOWS]


def _candidates(text: str, wanted: str, size: int) -> list[int]:
    """Offsets in `text` where `wanted` may begin, the best-voted first."""
    votes: dict[int, Counter[int]] = {}
    for offset in range(0, len(wanted) - size + 1, size):
        piece = wanted[offset : offset + size]
        at, seen = text.find(piece), 0
        while at >= 0 and seen < _COMMON:
            votes.setdefault((at - offset) // _BUCKET, Counter())[at - offset] += 1
            seen += 1
            at = text.find(piece, at + 1)
    totals = {bucket: counter.total() for bucket, counter in votes.items()}
    ranked = sorted(totals, key=lambda bucket: (-totals[bucket] - totals.get(bucket + 1, 0), bucket))
    return [votes[bucket].most_common(1)[0][0] for bucket in ranked[:_WINDOWS]]


def _verified(text: str, wanted: str, diagonal: int) -> Match | None:
    """The best match around a place; of equally good ends the one nearest to where it should be."""
    slack = int(len(wanted) * _TOLERANCE) + _BUCKET
    left = max(0, diagonal - slack)
    window = text[left : diagonal + len(wanted) + slack]
    edits, end = _best_end(window, wanted, diagonal - left + len(wanted))
    if end == 0:
        return None
    reversed_edits, length = _best_end(window[:end][::-1], wanted[::-1], len(wanted), anchored=True)
    edits = min(edits, reversed_edits)
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
        best = min(best, (score, abs(position - expected), position))
    return best[0], best[2]
