"""The words of a text in the forms in which they are compared, as one string, with the way back to their places."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.sense.token import Token
    from argmap.words import Lexicon

__all__ = ["Forms", "joined", "weighty"]

_BETWEEN = "\0"
_LONGEST_ABBREVIATION = 3  # words: "i. d. R."


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
    """The words without the little ones that may come and go ("the", "a" for "per"), abbreviations spelled out."""
    if lexicon is None:
        return list(words)
    little = lexicon["sense_little"].words | lexicon["unit_joiners"].words
    return [word for word in _spelled_out(words, lexicon) if word.plain not in little]


def _spelled_out(words: Sequence[Token], lexicon: Lexicon) -> Iterator[Token]:
    """The words, of abbreviations what they mean first: "Dr.", "z. B."."""
    at = 0
    while at < len(words):
        longest = _LONGEST_ABBREVIATION if len(words[at].plain) == 1 else 1
        for length in range(min(longest, len(words) - at), 0, -1):
            run = words[at : at + length]
            if meanings := lexicon.abbreviations.get(" ".join(one.plain for one in run)):
                first = meanings.split(", ")[0].split()
                yield from (run[0]._replace(plain=word, end=run[-1].end) for word in first)
                at += length
                break
        else:
            yield words[at]
            at += 1


def joined(words: Sequence[Token]) -> str:
    """Words as one string, in which a row of words can be looked for."""
    return _BETWEEN + "".join(word.plain + _BETWEEN for word in words)
