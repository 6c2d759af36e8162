"""Words and phrases of a text that stand on one side of a pair: "fewer" and "more", or are one step of a scale."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from argmap.words.lexicon import CONTRARIES, CONTRARY
from argmap.words.wording import CLAUSE_ENDS, kept

if TYPE_CHECKING:
    from argmap.words.lexicon import Lexicon
    from argmap.words.wording import Wording

__all__ = ["GRADES", "Contrary", "contraries", "excluding", "grades"]

GRADES = ("duties", "duties_raised", "grades_of_degree", "raised", "how_regularly")
"""The lists of words that are one step of a scale."""
_EXCLUDING = ("excluding",)

_ANY = "_"  # in an entry, stands for any words: "rejects the _ that"
_MOST = 6  # words that it stands for


class Contrary(NamedTuple):
    """A word or phrase of a text that has a contrary."""

    kind: str
    """The list that has it."""
    pair: str
    side: str
    """The side of the pair on which it stands."""
    at: int
    end: int
    """The token after it."""


@cache
def _begun(lexicon: Lexicon, names: tuple[str, ...]) -> dict[str, list[tuple[tuple[str, ...], str, str, str]]]:
    """For each first word the entries that begin with it, the longest first: words, list, pair, side."""
    found: dict[str, list[tuple[tuple[str, ...], str, str, str]]] = {}
    for name in names:
        for pair in lexicon.entries(name):
            for side in pair.split("/"):
                for words in (tuple(one.split()) for one in side.split("|")):
                    found.setdefault(words[0], []).append((words, name, pair, side))
    return {word: sorted(entries, key=lambda one: -len(one[0])) for word, entries in found.items()}


@cache
def _telling(lexicon: Lexicon, names: tuple[str, ...]) -> frozenset[str]:
    """Of each entry the longest word: without one of these a text has no entry."""
    return frozenset(max(words, key=len) for entries in _begun(lexicon, names).values() for words, *_ in entries)


def _end_at(tokens: list[str], at: int, words: tuple[str, ...]) -> int:
    """The token after an entry that stands at a place; 0 where it does not."""
    start = words.index(_ANY) if _ANY in words else len(words)
    end = at + start
    if tuple(tokens[at:end]) != words[:start]:
        return 0
    rest = words[start + 1 :]
    for place in range(end + 1, min(end + 1 + _MOST, len(tokens))) if rest else ():
        if tokens[place - 1] in CLAUSE_ENDS:
            break
        if tuple(tokens[place : place + len(rest)]) == rest:
            return place + len(rest)
    return 0 if rest else end


@kept
def contraries(wording: Wording) -> tuple[Contrary, ...]:
    """What has a contrary, in order; of entries that lie in each other the longest.

    >>> from argmap.words.loading import built_in
    >>> from argmap.words.wording import Wording
    >>> text = Wording("It is more often late, because of the tide", built_in()[0])
    >>> [(" ".join(text.tokens[one.at : one.end]), one.kind) for one in contraries(text)]
    [('more often', 'contraries'), ('because of', 'contraries_beside')]
    """
    return _found(wording, CONTRARIES) if wording.may_have(CONTRARY) else ()


@kept
def grades(wording: Wording) -> tuple[Contrary, ...]:
    """What is one step of a scale, in order; of entries that lie in each other the longest.

    >>> from argmap.words.loading import built_in
    >>> from argmap.words.wording import Wording
    >>> text = Wording("It need not be mended every year, and is slightly bent", built_in()[0])
    >>> [(" ".join(text.tokens[one.at : one.end]), one.kind) for one in grades(text)]
    [('need not', 'duties'), ('every year', 'how_regularly'), ('slightly', 'grades_of_degree')]
    """
    return _found(wording, GRADES)


@kept
def excluding(wording: Wording) -> tuple[Contrary, ...]:
    """What is one thing of several of which none is another, in order.

    >>> from argmap.words.loading import built_in
    >>> from argmap.words.wording import Wording
    >>> text = Wording("The boys swim in spring", built_in()[0])
    >>> [one.side for one in excluding(text)]
    ['boy|boys', 'spring']
    """
    return _found(wording, _EXCLUDING)


def _found(wording: Wording, names: tuple[str, ...]) -> tuple[Contrary, ...]:
    tokens, end, found = wording.tokens, 0, list[Contrary]()
    if _telling(wording.lexicon, names).isdisjoint(tokens):
        return ()
    begun = _begun(wording.lexicon, names)
    for at, token in enumerate(tokens):
        if at < end or token not in begun:
            continue
        ends = [(_end_at(tokens, at, entry[0]), entry) for entry in begun[token]]
        last = max((one for one, entry in ends if _ANY not in entry[0]), default=0)
        longest = (one for one in ends if one[0] and (one[0] == last or _ANY in one[1][0]))
        found += [Contrary(name, pair, side, at, one) for one, (_, name, pair, side) in longest]
        end = max(end, last)
    return tuple(found)
