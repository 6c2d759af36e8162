"""Folding: texts that a reader sees as the same words become the same string, with a way back to the places.

Folded are spaces, quotation marks, dashes (and the spaces around them), ellipses, soft hyphens and other
invisible characters, and Unicode composition (NFC). Never case, never compatibility forms (NFKC), never
punctuation: those would change what the author said.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from argmap.sense.tokens import INVISIBLE
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Folded", "fold"]

_SPACES = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_DASHES = "\u2010-\u2015\u2212\ufe58\ufe63\uff0d"
_SINGLE = "\u2018-\u201b\u2032\u2035\u2039\u203a\u02bc\u00b4`\uff07"
_DOUBLE = "\u201c-\u201f\u2033\u2036\u00ab\u00bb\u300c\u300d\uff02"


def _one_to_one() -> dict[str, str]:
    classes = {_SPACES: " ", _DASHES: "-", _SINGLE: "'", _DOUBLE: '"'}
    return {
        chr(code): folded
        for characters, folded in classes.items()
        for first, last in re.findall(r"(.)(?:-(.))?", characters, re.DOTALL)
        for code in range(ord(first), ord(last or first) + 1)
    }


_ONE_TO_ONE = _one_to_one()
_DROPPED = re.compile(f"[{INVISIBLE}]")
_RUN = f" {INVISIBLE}"
_LENGTH_CHANGING = (
    rf"[{_RUN}…-](?:"  # one class for the first character, so that a text is searched fast
    r"(?<=…)"
    rf"|(?<=-)[{_RUN}-]+"  # a dash with spaces after it, or several dashes
    rf"|(?<![-…])(?:(?<! )|(?=[{_RUN}-]))[{_RUN}]*(?:-[{_RUN}-]*)?"  # runs of spaces, perhaps around a dash
    r")"
)
_ASCII_TO_FOLD = ("  ", " -", "- ", "--", "`")
_JAMO = frozenset(map(chr, range(0x1100, 0x1200)))


def fold(text: str) -> str:
    """The folded form of a short text.

    >>> fold("February\\u00a0— which “was”…")
    'February-which "was"...'
    """
    is_plain = text.isascii() and text.isprintable() and not any(map(text.__contains__, _ASCII_TO_FOLD))
    return text if is_plain else Folded(text).text


class Folded:
    """A text folded, with the way back: spans of `text` to spans of the untouched original."""

    def __init__(self, original: str) -> None:
        self._folded: list[int] = [0]
        self._original: list[int] = [0]
        self._whole = original
        self.text = self._fold(original)

    def _fold(self, original: str) -> str:
        text = original
        for character in set(original) & _ONE_TO_ONE.keys():
            text = text.replace(character, _ONE_TO_ONE[character])
        pieces: list[str] = []
        done = length = 0
        for match in _pattern(text).finditer(text):
            start, end = match.span()
            folded = _folded_run(match.group())
            pieces += (text[done:start], folded)
            length += start - done
            self._folded += (length, length + len(folded))
            self._original += (start, end)
            length, done = length + len(folded), end
        pieces.append(text[done:])
        return "".join(pieces)

    def original(self, start: int, end: int) -> Span:
        """The span of the original that a span of the folded text came from (code points, half-open)."""
        first = self._begin(start)
        return Span(first, max(first, self._finish(end)))

    def folded(self, offset: int) -> int:
        """Where an offset of the original comes to stand in the folded text; inside a folded run, after it."""
        knot = bisect_right(self._original, offset) - 1
        if self._is_copied(knot):
            return self._folded[knot] + offset - self._original[knot]
        return self._folded[knot if offset == self._original[knot] else knot + 1]

    def cuts(self) -> list[int]:
        """Where the stretch of the original begins that each folded character came from, and the original's end."""
        return [*(self.original(at, at + 1).start if at else 0 for at in range(len(self.text))), len(self._whole)]

    def pieces(self) -> list[str]:
        """The stretches themselves."""
        return [self._whole[start:end] for start, end in pairwise(self.cuts())]

    def _begin(self, offset: int) -> int:
        knot = bisect_right(self._folded, offset) - 1
        return self._original[knot] + (offset - self._folded[knot] if self._is_copied(knot) else 0)

    def _finish(self, offset: int) -> int:
        """The end of the original of the folded character before `offset`."""
        if offset <= 0:
            return 0
        knot = bisect_right(self._folded, offset - 1) - 1
        if self._is_copied(knot):
            return self._original[knot] + offset - self._folded[knot]
        return self._original[knot + 1]

    def _is_copied(self, knot: int) -> bool:
        """Whether the stretch that begins at a knot has the length that it has in the original."""
        if knot + 1 == len(self._folded):
            return True
        return self._original[knot + 1] - self._original[knot] == self._folded[knot + 1] - self._folded[knot]


def _folded_run(run: str) -> str:
    if run == "…":
        return "..."
    if "-" in run:
        return "-"
    if " " in run:
        return " "
    return "" if _DROPPED.match(run) else unicodedata.normalize("NFC", run)


def _pattern(text: str) -> re.Pattern[str]:
    """What changes its length when folded; composition is looked for only where the text has what composes.

    A letter is composed with at most 30 marks, as Unicode's stream-safe format has it: sorting the marks of a letter
    with a million of them would take days.
    """
    return _pattern_for(frozenset(one for one in set(text) if not one.isascii()))


@lru_cache(maxsize=64)
def _pattern_for(characters: frozenset[str]) -> re.Pattern[str]:
    """The same by the characters of a text that are not ASCII."""
    marks = _class_of(one for one in characters if unicodedata.category(one)[0] == "M" and one not in "\ufe0e\ufe0f")
    singles = _class_of(one for one in characters if unicodedata.normalize("NFC", one) != one)
    clusters = [rf"[^\s{INVISIBLE}-]{marks}{{1,30}}"] if marks else []
    clusters += [singles] if singles else []
    clusters += [r"[\u1100-\u11ff]{1,30}"] if not _JAMO.isdisjoint(characters) else []
    return re.compile("|".join([_LENGTH_CHANGING, *clusters]))


def _class_of(characters: Iterable[str]) -> str:
    listed = "".join(map(re.escape, sorted(characters)))
    return f"[{listed}]" if listed else ""
