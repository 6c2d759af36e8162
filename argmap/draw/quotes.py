"""Quotes as boxes show them: whole, or where they are very long without words in the middle that decide nothing."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.words import Lexicon

__all__ = ["without_middle"]

_MARK = "[…]"
_DECIDING = (
    *("gap_negations", "gap_restrictions", "gap_hedges", "gap_conditions"),
    *("cut_hedging", "cut_saying", "reporting", "sense_attribution"),
)
"""Lists of words that are never left out."""
_AROUND = 6  # words that stay before and after a word that decides
_FEWEST = 4  # words that are left out together
_WORST = 3  # times the limit that a quote takes where too many of its words decide
_EDGES = " ,.;:!?\"'()[]“”‘’«»–—-"


def without_middle(words: str, most: int, lexicon: Lexicon | None) -> str:
    """A quote of `most` letters: beginning, end, and of the middle what hedges, denies, limits or says who says so.

    Where that is more, it is kept, up to three times as much.

    >>> without_middle("one two three four five six seven eight nine ten eleven twelve", 40, None)
    'one two […] eight nine ten eleven twelve'
    """
    if len(words) <= most:
        return words
    pieces = words.split()
    for first, last in sorted(_runs(pieces, most // 3, lexicon), key=lambda run: run[0] - run[1]):
        excess = len(" ".join(filter(None, pieces))) - most
        if excess <= 0:
            break
        pieces[first:last] = _shortened(pieces[first:last], excess)
    text = " ".join(filter(None, pieces))
    if len(text) <= most * _WORST:
        return text
    return f"{words[:most].rsplit(' ', 1)[0]} {_MARK} {words[-most:].split(' ', 1)[-1]}"


def _shortened(run: Sequence[str], excess: int) -> list[str]:
    """As many pieces as before, of which the first ones are empty but for a mark in their place."""
    gone = 0
    for number, piece in enumerate(run, 1):
        gone += len(piece) + 1
        if number >= _FEWEST and gone >= excess + len(_MARK) + 1:
            break
    return [_MARK, *([""] * (number - 1)), *run[number:]]


def _runs(pieces: Sequence[str], edge: int, lexicon: Lexicon | None) -> Iterator[tuple[int, int]]:
    """Where words stand that may be left out together: neither at an end of the quote nor near a word that decides."""
    left = [False] * len(pieces)
    first, last = _end_of_edge(pieces, edge), len(pieces) - _end_of_edge(pieces[::-1], edge)
    left[first:last] = [True] * max(0, last - first)
    for at, length in _deciding(pieces, lexicon):
        begin = max(0, at - _AROUND)
        end = min(len(pieces), at + length + _AROUND)
        left[begin:end] = [False] * (end - begin)
    at = 0
    for may_go, run in groupby(left):
        length = len(list(run))
        if may_go and length >= _FEWEST:
            yield at, at + length
        at += length


def _end_of_edge(pieces: Sequence[str], edge: int) -> int:
    """How many pieces from the beginning on make so many letters; one at least."""
    used = 0
    for number, piece in enumerate(pieces):
        used += len(piece) + 1
        if used > edge:
            return max(1, number)
    return len(pieces)


def _deciding(pieces: Sequence[str], lexicon: Lexicon | None) -> Iterator[tuple[int, int]]:
    """Where words and phrases stand that decide what the quote says, and how many words they have."""
    if lexicon is None:
        return
    tokens = [piece.lower().replace("’", "'").strip(_EDGES) for piece in pieces]
    lists = [lexicon[name] for name in _DECIDING]
    for at, token in enumerate(tokens):
        length = max((one.length_at(tokens, at) for one in lists), default=0)
        if length or token.endswith("n't") or token[:1].isdigit():
            yield at, max(1, length)
