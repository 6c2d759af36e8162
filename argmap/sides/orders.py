"""What a text says comes before what."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.sides.crossing import are_short, crosses
from argmap.words import CLAUSE_ENDS, denials, kept

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.words import Wording

__all__ = ["order_reversed", "times_exchanged"]

_TIMING = ("sense_period", "weekdays", "months", "seen_from_today")
_PARTING = frozenset({",", ";", "and", "but", "while"})


def order_reversed(own: Wording, partner: Wording) -> tuple[str, str] | None:
    """What a claim says comes first, and its partner says comes after."""
    for first, after, words in _orders(own):
        for known, following, said in _orders(partner):
            if crosses((first, after), (known, following)):
                return words, said
    return None


def times_exchanged(own: Wording, other: Wording) -> tuple[str, str] | None:
    """What a text says came before what, where by another text it came after that; its words in both.

    >>> from argmap.words import Wording, built_in
    >>> texts = ("The mill closed before the war.", "The mill closed after the war.", "War came after the mill closed.")
    >>> one, other, same = (Wording(text, built_in()[0]) for text in texts)
    >>> times_exchanged(one, other), times_exchanged(one, same)
    (('The mill closed before the war', 'The mill closed after the war'), None)
    """
    if not are_short(own, other):
        return None
    theirs = _times(other)
    for one in _times(own) if theirs else ():
        if any(one.first & said.first or one.after & said.after for said in theirs):
            continue
        for said in theirs:
            is_of_it = (one.first | one.after) & other.beginnings <= said.first | said.after
            if is_of_it and _most(one.first, said.after) and _most(one.after, said.first):
                return one.words, said.words
    return None


def _most(side: frozenset[str], other: frozenset[str]) -> bool:
    """Whether at least half of the words of a side stand on the other one."""
    return len(side) <= 2 * len(side & other)


class _Times(NamedTuple):
    """What came first and what after it, as the beginnings of their words, and the text that says so."""

    first: frozenset[str]
    after: frozenset[str]
    words: str


@kept
def _times(text: Wording) -> list[_Times]:
    """What a text says came before what, where it does not deny it."""
    found = []
    for name in ("earlier_before", "earlier_after"):
        for at, length in text.found(name):
            told = _clause(text, at + length)
            beside = _beside(text, at) or _clause(text, told.stop + 1)
            places = range(min(beside.start, told.start), max(beside.stop, told.stop))
            sides = _said(text, beside), _said(text, told)
            if all(sides) and sides[0].isdisjoint(sides[1]) and denials(text).isdisjoint(places):
                first, after = sides if name == "earlier_before" else sides[::-1]
                found.append(_Times(first, after, text.between(places.start, places.stop)))
    return found


def _beside(text: Wording, at: int) -> range:
    """The clause before a word of time; what only measures the time between is none ("..., two years before")."""
    end = at
    while end and (_is_time(text, end - 1) or text.tokens[end - 1] in text.lexicon["time_between"]):
        end -= 1
    if end and text.tokens[end - 1] == ",":
        end -= 1
    return range(next((one + 1 for one in range(end - 1, -1, -1) if _ends(text, one)), 0), end)


def _clause(text: Wording, start: int) -> range:
    return range(start, next((one for one in range(start, len(text.tokens)) if _ends(text, one)), len(text.tokens)))


def _ends(text: Wording, at: int) -> bool:
    """Whether a token ends a clause, or begins another one that says what came first or after."""
    token, lexicon = text.tokens[at], text.lexicon
    names = ("joiners", "earlier_than", "later_than", "ever_since", "delaying")
    return token in CLAUSE_ENDS or any(token in lexicon[name] for name in names)


def _said(text: Wording, where: range) -> frozenset[str]:
    return text.beginnings_at(at for at in where if not _is_time(text, at))


def _is_time(text: Wording, at: int) -> bool:
    token, lexicon = text.tokens[at], text.lexicon
    return lexicon.number_of(token) is not None or any(token in lexicon[name] for name in _TIMING)


def _orders(text: Wording) -> Iterator[tuple[frozenset[str], frozenset[str], str]]:
    """What a text says comes first, what after it, by the words nearest to "first" and to "then"; and its words."""
    for first, _ in text.found("coming_first") if are_short(text) else ():
        for after, length in text.found("coming_after"):
            if after > first:
                cut = next((at for at in range(first, after) if text.tokens[at] in _PARTING), None)
                if cut is not None:
                    said = " ".join(text.written[first : after + length])
                    parts = range(cut), [at for at in range(cut, len(text.tokens)) if at != after]
                    yield text.beginnings_at(parts[0]), text.beginnings_at(parts[1]), said
