"""One side of a quote in its sentence: its words in their comparable forms, and the marks between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.sense.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.words import Lexicon

__all__ = ["CLOSING", "LONGEST_ENTRY", "Side", "abridged"]

LONGEST_ENTRY = 4
"""The words of the longest entry of a list that is looked for."""
CLOSING = "\"'”’»"
"""Marks that end a quotation inside of a text."""


def abridged(words: str, side: str, *, is_before: bool) -> str:
    """Words beside a quote with an ellipsis where other words follow them, or stand before them, without a mark.

    >>> abridged("if it rains", " if it rains.", is_before=False), abridged("if it", ", if it rains.", is_before=False)
    ('if it rains', 'if it …')
    """
    text = " ".join(side.split())
    before, _, after = text.rpartition(words) if is_before else text.partition(words)
    beside = before.rstrip()[-1:] if is_before else after.lstrip()[:1]
    if beside.isalnum():
        return f"… {words}" if is_before else f"{words} …"
    return words


class Side:
    """The words of one side in their comparable forms, and the marks between them."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        found = tokens(text, lexicon)
        self.text = text
        self.lexicon = lexicon
        parts = [(part, one) for one in found for part in one.plain.split()]
        self.words = [part for part, _ in parts]
        self.starts = [one.start for _, one in parts]
        self.ends = [one.end for _, one in parts]
        self.first_mark = text[: found[0].start].strip() if found else ""
        self.last_mark = text[found[-1].end :].strip() if found else ""
        is_joined = (
            bool(self.words) and self.words[-1] in lexicon["cut_that"] and text[: self.starts[-1]].rstrip()[-1:] == ","
        )
        self.commas = text.count(",") - is_joined

    def last(self, number: int) -> str:
        """The last words as they are written."""
        return " ".join(self.text[self.starts[max(0, len(self.words) - number)] :].split())

    def first(self, number: int) -> str:
        """The first words as they are written."""
        return " ".join(self.text[self.starts[0] : self.ends[min(number, len(self.words)) - 1]].split())

    def has(self, name: str, words: Sequence[str]) -> bool:
        """Whether one of some words stands on a list."""
        return any(word in self.lexicon[name] for word in words)

    def begins(self, name: str, at: int = 0) -> int:
        """How many words from `at` on are an entry of a list; 0 where none is."""
        return self.lexicon[name].length_at(self.words, at) if at < len(self.words) else 0

    def ends_with(self, name: str, end: int) -> int:
        """How many words before `end` are an entry of a list; 0 where none is."""
        entries, words = self.lexicon[name], self.words[:end]
        lengths = range(min(LONGEST_ENTRY, end), 0, -1)
        return next((length for length in lengths if entries.length_at(words, end - length) == length), 0)
