"""Hyphens at line ends: dropped where they only break a word, kept where they are part of it."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from argmap.languages import known_language
from argmap.words import known_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.documents.pdf.lines import Line

__all__ = ["Hyphens"]

_WORD = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
_FIRST = re.compile(r"[^\W_]+(?:[-‐][^\W_]+)*")
_LAST = re.compile(r"[^\W_]+(?:[-‐][^\W_]+)*[-‐]$")
_LONGEST = 200
"""Characters of a word that a line's end breaks."""
_SAMPLE = 400  # lines by which a document's language is known
_SHORTEST = 3  # letters of a word of a compound
_AND = frozenset("und oder bzw sowie beziehungsweise".split())
_AND_BEFORE_HYPHEN = frozenset("and or to et ou".split())
_HYPHENED = re.compile(r"\s[^\W_]+[-‐]")


class Hyphens:
    """How the words of a document are written, learned from those that stand inside of its lines."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._words: Counter[str] = Counter()
        self._sample: list[str] = []
        for line in lines:
            if len(self._sample) < _SAMPLE:
                self._sample.append(line.text)
            words = _WORD.findall(line.text)
            self._words.update(words[:-1] if line.is_broken else words)

    def joined(self, before: str, after: str) -> str:
        """Two lines as one text, of which the first ends in a hyphen.

        A hyphen before `und` is kept with a space (`Wachstums- und`), as before `and` where one follows
        (`pre- and post-war`). Otherwise the writing that stands more often elsewhere in the document wins. Where
        neither does, it is dropped before a small letter alone, but in English not between two words that are none
        together (`well-known`).
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
        if not second[0].islower() or not first[-1].isalpha() or (first.isupper() and len(first) > 1):
            return True
        return self._is_compound(first.rpartition("-")[2], second.partition("-")[0])

    def _is_compound(self, first: str, second: str) -> bool:
        """Whether two words stand here and not the parts of one, as far as English words are known; names never do."""
        if min(len(first), len(second)) < _SHORTEST or first[0].isupper():
            return False
        return first in self._english and second in self._english and first + second not in self._english

    @cached_property
    def _english(self) -> frozenset[str]:
        """The words of English, where the document is in it; read for the first word that stands nowhere else."""
        is_english = known_language(" ".join(self._sample)) == "en"
        return (is_english and known_words("en")) or frozenset()

    def has(self, word: str) -> bool:
        """Whether a word stands in the document, with a capital or without."""
        return self._seen(word) > 0

    def _seen(self, word: str) -> int:
        """How often a word stands in the document, with a capital or without."""
        return sum(self._words[form] for form in {word, word.lower(), word[:1].upper() + word[1:]})
