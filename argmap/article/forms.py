"""The words of a text in the forms in which they are compared, as one string, with the way back to their places."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.sense.token import Token
    from argmap.words import Lexicon

__all__ = ["Forms", "joined", "weighty"]

_BETWEEN = "\0"


class Forms:
    """The words of a text in the forms in which they are compared, as one string."""

    def __init__(self, words: Sequence[Token]) -> None:
        self._words = words
        self.text = joined(words)
        self._starts: list[int] = []
        at = 0
        for word in words:
            self._starts.append(at)
            at += len(word.plain) + len(_BETWEEN)

    def only_place(self, wanted: str) -> Span | None:
        """The one place where joined words stand; None where they stand nowhere or more than once."""
        at = self.text.find(wanted)
        if at < 0 or self.text.find(wanted, at + 1) >= 0:
            return None
        first, last = (bisect_right(self._starts, one) - 1 for one in (at, at + len(wanted) - 2))
        return Span(self._words[first].start, self._words[last].end)


def weighty(words: Sequence[Token], lexicon: Lexicon | None) -> list[Token]:
    """The words without the little ones that may come and go ("the", "a" for "per")."""
    if lexicon is None:
        return list(words)
    little = lexicon["sense_little"].words | lexicon["unit_joiners"].words
    return [word for word in words if word.plain not in little]


def joined(words: Sequence[Token]) -> str:
    """Words as one string, in which a row of words can be looked for."""
    return _BETWEEN + "".join(word.plain + _BETWEEN for word in words)
