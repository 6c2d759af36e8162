"""Hyphens at line ends: dropped where they only break a word, kept where they are part of it."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.documents.pdf.lines import Line

__all__ = ["Hyphens"]

_WORD = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
_FIRST = re.compile(r"[^\W_]+(?:[-‐][^\W_]+)*")
_LAST = re.compile(r"[^\W_]+(?:[-‐][^\W_]+)*[-‐]$")
_LONGEST = 200
"""Characters of a word that a line's end breaks."""
_AND = frozenset("und oder bzw sowie beziehungsweise".split())
_AND_BEFORE_HYPHEN = frozenset("and or to et ou".split())
_HYPHENED = re.compile(r"\s[^\W_]+[-‐]")


class Hyphens:
    """How the words of a document are written, learned from those that stand inside of its lines."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._words: Counter[str] = Counter()
        for line in lines:
            words = _WORD.findall(line.text)
            self._words.update(words[:-1] if line.is_broken else words)

    def joined(self, before: str, after: str) -> str:
        """Two lines as one text, of which the first ends in a hyphen.

        A hyphen before `und` is kept with a space (`Wachstums- und`), as before `and` where one follows
        (`pre- and post-war`). Otherwise the writing that stands more
        often elsewhere in the document wins; where neither does, it is dropped before a small letter alone.
        """
        first, second = _LAST.search(before, max(0, len(before) - _LONGEST)), _FIRST.match(after)
        if not first or not second:
            return before + after
        word, rest = second.group().lower(), after[second.end() :]
        if rest[:1] in ("", " ") and (word in _AND or (word in _AND_BEFORE_HYPHEN and _HYPHENED.match(rest))):
            return f"{before} {after}"
        return before + after if self._keeps(first.group()[:-1], second.group()) else before[:-1] + after

    def _keeps(self, first: str, second: str) -> bool:
        whole, hyphened = self._seen(first + second), self._seen(f"{first}-{second}")
        if whole != hyphened:
            return hyphened > whole
        return not second[0].islower() or not first[-1].isalpha() or (first.isupper() and len(first) > 1)

    def has(self, word: str) -> bool:
        """Whether a word stands in the document, with a capital or without."""
        return self._seen(word) > 0

    def _seen(self, word: str) -> int:
        """How often a word stands in the document, with a capital or without."""
        return sum(self._words[form] for form in {word, word.lower(), word[:1].upper() + word[1:]})
