"""Which lines two versions of a text have in common: exactly where that is cheap, else by lines that stand once.

The latter as in "patience diff" (Bram Cohen, 2005), so that a text of very many equal lines costs no square.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Block", "Change", "changes", "matching"]

_MOST_PAIRS = 100_000  # of equal lines


class Block(NamedTuple):
    """Lines that both have: where they begin in the one and in the other (index from 0), and how many they are."""

    one: int
    other: int
    size: int


class Change(NamedTuple):
    """Lines `start` to `end` of the one, in whose place the other has its lines `begin` to `stop`."""

    start: int
    end: int
    begin: int
    stop: int


def matching(one: Sequence[str], other: Sequence[str]) -> list[Block]:
    """The blocks of lines that two texts have in common, in order, none of them empty."""
    head, tail = _ends(one, other)
    first, second = one[head : len(one) - tail], other[head : len(other) - tail]
    counts = Counter(second)
    find = _exactly if sum(counts[line] for line in first) <= _MOST_PAIRS else _by_single_lines
    middle = [Block(head + at, head + to, size) for at, to, size in find(first, second)]
    blocks = [Block(0, 0, head), *middle, Block(len(one) - tail, len(other) - tail, tail)]
    return [block for block in blocks if block.size]


def changes(one: Sequence[str], other: Sequence[str]) -> Iterator[Change]:
    """What the other text has otherwise, in order.

    >>> list(changes("abcd", "aXcde"))
    [Change(start=1, end=2, begin=1, stop=2), Change(start=4, end=4, begin=4, stop=5)]
    """
    start = begin = 0
    for block in [*matching(one, other), Block(len(one), len(other), 0)]:
        if (start, begin) != (block.one, block.other):
            yield Change(start, block.one, begin, block.other)
        start, begin = block.one + block.size, block.other + block.size


def _ends(one: Sequence[str], other: Sequence[str]) -> tuple[int, int]:
    """How many lines two texts begin and end with alike."""
    most = min(len(one), len(other))
    head = next((index for index in range(most) if one[index] != other[index]), most)
    most -= head
    tail = next((index for index in range(most) if one[-1 - index] != other[-1 - index]), most)
    return head, tail


def _exactly(one: Sequence[str], other: Sequence[str]) -> Iterator[Block]:
    for block in SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks():
        yield Block(*block)


def _by_single_lines(one: Sequence[str], other: Sequence[str]) -> Iterator[Block]:
    """Blocks around lines that stand once in each text, as many as stand in the same order in both."""
    at = at_other = 0
    for first, second in _in_order(one, other):
        if first < at or second < at_other:
            continue  # inside the block before
        start, begin = first, second
        while start > at and begin > at_other and one[start - 1] == other[begin - 1]:
            start, begin = start - 1, begin - 1
        end, stop = first, second
        while end < len(one) and stop < len(other) and one[end] == other[stop]:
            end, stop = end + 1, stop + 1
        yield Block(start, begin, end - start)
        at, at_other = end, stop


def _in_order(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int]]:
    """The longest row of lines that stand once in each text, and in both in the same order."""
    counts, counts_other = Counter(one), Counter(other)
    place = {line: at for at, line in enumerate(other) if counts_other[line] == 1}
    pairs = [(at, place[line]) for at, line in enumerate(one) if counts[line] == 1 and line in place]
    ends: list[int] = []  # of rows of each length the one that ends soonest, by its last pair's place in the other
    last: list[int] = []
    before: list[int] = []
    for number, (_, to) in enumerate(pairs):
        length = bisect_left(ends, to)
        before.append(last[length - 1] if length else -1)
        ends[length : length + 1] = [to]
        last[length : length + 1] = [number]
    found = []
    number = last[-1] if last else -1
    while number >= 0:
        found.append(pairs[number])
        number = before[number]
    return found[::-1]
