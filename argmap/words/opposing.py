"""Words by which one claim says the contrary of another: the ends of scales, causes, wishes, conditions, parts."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from argmap.words.lexicon import Lexicon
from argmap.words.negation import denials
from argmap.words.wording import kept

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.words.wording import Wording

__all__ = ["Pole", "found_in", "poles"]

_FOLDER = Path(__file__).parent / "opposing"
_ENDS = frozenset(".!?;:")
_GRADES = ("er", "est")
_BEFORE = 4  # tokens within which a negation, or a "refuse to", turns a word round


class Pole(NamedTuple):
    """A word that stands at one end of a scale."""

    scale: str
    sign: int
    """Which end the text speaks of, 1 or -1: "not closed" is the end of "open"."""
    at: int
    """Its first token."""
    words: str
    compares: bool
    """Whether it only says how one thing stands to another: "larger", "before"."""
    trends: bool
    """Whether it only says how what stands beside it goes on: "more and more"."""
    denied: int = 0
    """How many negations turn it round, of all that the text has (`denials`)."""
    turned_by: tuple[int, ...] = ()
    """The tokens of other words that turn it round: "refuses to"."""


class _Words(NamedTuple):
    lexicon: Lexicon
    ends: tuple[tuple[str, str, int], ...]
    """For each list that is an end of a scale its name, the scale, and which end."""


@cache
def _words(code: str) -> _Words | None:
    """The words of a language; None where none are known."""
    import tomllib  # few commands compare claims

    path = _FOLDER / f"{code}.toml"
    if not path.is_file():
        return None
    lexicon = Lexicon(tomllib.loads(path.read_text(encoding="utf-8")))
    ends = ((name, name[:-1], 1 if name[-1] == "+" else -1) for name in lexicon.names if name[-1] in "+-")
    return _Words(lexicon, tuple(ends))


def found_in(wording: Wording, name: str) -> list[tuple[int, int]]:
    """Where entries of a list stand in a text: index of the first token and number of tokens, in order."""
    words = _words(wording.lexicon.code)
    if words is None:
        return []
    entries, lists_with, tokens = words.lexicon[name], words.lexicon.lists_with, wording.tokens
    lengths = ((at, entries.length_at(tokens, at)) for at, token in enumerate(tokens) if name in lists_with[token])
    return [(at, length) for at, length in lengths if length]


@kept
def poles(wording: Wording) -> tuple[Pole, ...]:
    """The words of a text that stand at one end of a scale, in order.

    >>> from argmap.words.loading import built_in
    >>> from argmap.words.wording import Wording
    >>> [(one.scale, one.sign) for one in poles(Wording("The shop is not open, and trade declined", built_in()[0]))]
    [('open', -1), ('amount', -1)]
    """
    words = _words(wording.lexicon.code)
    return () if words is None else tuple(_found(wording, words))


def _found(wording: Wording, words: _Words) -> Iterator[Pole]:
    denied_at = denials(wording)
    turning = {at for at, _ in found_in(wording, "turning")}
    comparing, graded, trending = (words.lexicon[name].words for name in ("comparing", "graded", "trending"))
    for at, token in enumerate(wording.tokens):
        names = words.lexicon.lists_with[token]
        is_name = at > 0 and wording.written[at][:1].isupper() and not wording.lexicon.capitalised_nouns
        if not names or is_name:
            continue
        before = _before(wording, at)
        denied = sum(one in denied_at for one in before)
        turned = tuple(one for one in before if one in turning or wording.tokens[one] in wording.lexicon["lessening"])
        for name, scale, sign in words.ends:
            if name in names and (length := words.lexicon[name].length_at(wording.tokens, at)):
                said = " ".join(wording.tokens[at : at + length])
                turn = (-1) ** (denied + len(turned))
                compares = scale in comparing or (scale in graded and (length > 1 or said.endswith(_GRADES)))
                yield Pole(scale, sign * turn, at, said, compares, scale in trending, denied, turned)


def _before(wording: Wording, at: int) -> range:
    """The tokens right before a word in its clause."""
    start = max(0, at - _BEFORE)
    end = next((one + 1 for one in range(at - 1, start - 1, -1) if wording.tokens[one] in _ENDS), start)
    return range(end, at)
