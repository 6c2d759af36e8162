"""Where annotated words stand, however the offsets are counted: other line ends, a byte order mark, other units.

brat counts the characters of the file as it lay before it. Git may change its line ends afterwards (`core.autocrlf`),
an editor may add or drop a byte order mark, and other tools count bytes or UTF-16 units.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate, islice
from typing import TYPE_CHECKING, NamedTuple

from argmap.showing import one_line
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

__all__ = ["Counting", "Elsewhere", "Marked", "counting_of", "fits"]

_MOST_SPREAD = 16
"""How much longer than its words a span may be, by the white space in it."""
_MOST_SEARCHED = 1_000_000_000
"""How many characters are looked through for words that do not stand where they should."""
_MOST_TRIED = 1_000


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
    if sum(end - start for start, end in spans) > _MOST_SPREAD * (len(words) + _MOST_SPREAD):
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


class Elsewhere:
    """Looks for words in a text, however its white space runs, as long as that costs little."""

    def __init__(self, content: str) -> None:
        parts = list(re.finditer(r"\S+", content))
        self._flat = " ".join(part[0] for part in parts)
        self._starts = [part.start() for part in parts]
        self._flat_starts = list(accumulate((len(part[0]) + 1 for part in parts), initial=0))
        self._left = _MOST_SEARCHED
        self._known: dict[str, Span | None] = {}

    @property
    def is_spent(self) -> bool:
        """Whether nothing more is looked for."""
        return self._left <= 0

    def only_place(self, words: str) -> Span | None:
        """Where the text has these words; None unless that is one place alone."""
        words = " ".join(words.split())
        if words and words not in self._known and not self.is_spent:
            self._left -= len(self._flat)
            found = list(islice(self._places(words), 2))
            self._known[words] = None
            if len(found) == 1:
                first, last = self._original(found[0]), self._original(found[0] + len(words) - 1)
                self._known[words] = Span(first, last + 1)
        return self._known.get(words)

    def _places(self, words: str) -> Iterator[int]:
        """Where the words begin and end as words do; of very many places that are inside of words, none."""
        at = -1
        for _ in range(_MOST_TRIED):
            at = self._flat.find(words, at + 1)
            if at < 0:
                return
            before, after = self._flat[max(0, at - 1) : at], self._flat[at + len(words) : at + len(words) + 1]
            if not (words[0].isalnum() and _is_of_word(before)) and not (words[-1].isalnum() and _is_of_word(after)):
                yield at

    def _original(self, at: int) -> int:
        """The offset in the text of a character of what was looked in."""
        part = bisect_right(self._flat_starts, at) - 1
        return self._starts[part] + at - self._flat_starts[part]


def _is_of_word(character: str) -> bool:
    return character.isalnum() or character == "_"
