"""A word that is looked for in a collection, or the beginning of one: how texts, and tables of words, have it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from argmap.corpora.asking import quoted
from argmap.plain_words import is_unspaced, letters_class, small, whole_words, words_in_turn

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Wanted", "wanted"]

_LONGEST = 12  # words
_BETWEEN = re.compile(r"[\s!?(){}\[\]<>|…—\"«»„“”、，；：。！？،؛؟।]|(?<!\d)[,;:]|[,;:](?!\d)")
"""What stands between words, and not in one: no hyphen or apostrophe, and no comma within a number."""
_LAST = "\U0010ffff"


class Wanted(NamedTuple):
    """A word that is looked for, or the beginning of one: "don't" and "co-op" are two words that stand together."""

    parts: tuple[str, ...]
    """Its words, as the tables of words have them."""
    pattern: re.Pattern[str]
    """How it stands in a text in small letters."""

    @classmethod
    def of(cls, word: str) -> Wanted | None:
        """The word as it is looked for; None for one without letters and figures."""
        parts = tuple(dict.fromkeys(words_in_turn(word)))
        tokens = whole_words(word)
        letter = r"\w" if word.isascii() else letters_class()
        begins = "" if any(map(is_unspaced, tokens)) else f"(?<!{letter})"
        return cls(parts, re.compile(begins + r"\W+".join(map(re.escape, tokens)))) if parts else None

    def conditions(self) -> list[str]:
        """For each of its parts whether a row of words has it, as SQL; the last part is the beginning of a word."""
        *whole, last = self.parts
        is_begun = len(last) > 1 or not whole
        return [*map(_is, whole), _begins(last) if is_begun else _is(last)]

    def any_part(self) -> str:
        """Whether a row of words is one of its parts, or begins as one does, as SQL."""
        return " OR ".join(map(_begins, self.parts))


def _is(part: str) -> str:
    return f"word = {quoted(part)}"


def _begins(part: str) -> str:
    return f"(word >= {quoted(part)} AND word < {quoted(part + _LAST)})"


def wanted(words: Iterable[str]) -> list[Wanted]:
    """What some texts ask for: each of their words once, without those of no letters and figures; twelve at most."""
    each = dict.fromkeys(small(word) for one in words for word in _BETWEEN.split(one))
    return [one for word in each if (one := Wanted.of(word))][:_LONGEST]
