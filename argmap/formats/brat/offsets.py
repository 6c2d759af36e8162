"""Where annotated words stand, however the offsets are counted: other line ends, a byte order mark, other units.

brat counts the characters of the file as it lay before it. Git may change its line ends afterwards (`core.autocrlf`),
an editor may add or drop a byte order mark, and other tools count bytes or UTF-16 units.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from argmap.showing import one_line
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

__all__ = ["Counting", "Marked", "counting_of", "fits", "only_place"]


class Marked(NamedTuple):
    """Words with the fragments of the text that they are said to stand in."""

    spans: Sequence[Span]
    words: str


class Counting:
    """A way of counting a text: how much each character counts, and what the first one counts from."""

    def __init__(
        self, name: str, content: str, weight: Callable[[str, str], int] | None = None, start: int = 0
    ) -> None:
        self.name = name
        """What is counted otherwise; empty where characters are counted as argmap counts them."""
        self._content = content
        self._ends: list[int] | None = None
        if weight is not None:
            pairs = zip(" " + content, content, strict=False)
            self._ends = list(accumulate((weight(before, one) for before, one in pairs), initial=start))
        self._start = start

    def places(self, spans: Iterable[Span]) -> list[Span]:
        """The spans in code points; what lies outside of the text is left outside."""
        return [Span(self._place(start), self._place(end)) for start, end in spans]

    def _place(self, offset: int) -> int:
        if self._ends is None:
            return offset - self._start
        found = bisect_left(self._ends, offset)
        return found if found < len(self._ends) else offset


def fits(content: str, spans: Sequence[Span], words: str) -> bool:
    """Whether a text has these words in these fragments."""
    if any(not 0 <= start < end <= len(content) for start, end in spans):
        return False
    return one_line(" ".join(content[start:end] for start, end in spans)) == one_line(words)


def counting_of(content: str, marked: Sequence[Marked]) -> Counting:
    """The way of counting under which most words stand where they should; argmap's own where no other does better."""
    best = Counting("", content)
    most = sum(fits(content, one.spans, one.words) for one in marked)
    for other in _others(content) if most < len(marked) else ():
        count = sum(fits(content, other.places(one.spans), one.words) for one in marked)
        if count > most:
            best, most = other, count
        if most == len(marked):
            break
    return best


def _others(content: str) -> Iterator[Counting]:
    mark = " and a byte order mark"
    yield Counting("a byte order mark as a character", content, start=1)
    if "\r\n" in content:
        name = "each line end as one character, where the text has two"
        yield Counting(name, content, lambda before, one: (before, one) != ("\r", "\n"))
        yield Counting(name + mark, content, lambda before, one: (before, one) != ("\r", "\n"), 1)
    if re.search(r"(?<!\r)\n", content):
        name = "each line end as two characters, where the text has one"
        yield Counting(name, content, lambda before, one: 1 + (one == "\n" and before != "\r"))
        yield Counting(name + mark, content, lambda before, one: 1 + (one == "\n" and before != "\r"), 1)
    if not content.isascii():
        yield Counting("UTF-16 units", content, lambda _, one: 1 + (one > "\uffff"))
        yield Counting("UTF-16 units" + mark, content, lambda _, one: 1 + (one > "\uffff"), 1)
        yield Counting("bytes", content, lambda _, one: len(one.encode("utf-8", "replace")))
        yield Counting("bytes" + mark, content, lambda _, one: len(one.encode("utf-8", "replace")), 3)


def only_place(content: str, words: str) -> Span | None:
    """Where a text has these words, however its white space runs; None unless that is one place alone."""
    parts = words.split()
    if not parts:
        return None
    pattern = r"\s+".join(map(re.escape, parts))
    edges = [r"(?<!\w)" if parts[0][0].isalnum() else "", r"(?!\w)" if parts[-1][-1].isalnum() else ""]
    found = re.finditer(edges[0] + pattern + edges[1], content)
    first, second = next(found, None), next(found, None)
    return Span(*first.span()) if first and second is None else None
