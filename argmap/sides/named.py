"""Which names stand before a preposition, and which after it: A leans on B."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.sides.crossing import are_short
from argmap.words import BEGINNING, negated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.words import Lexicon, Wording

__all__ = ["names_swapped"]

_FEWEST = 2  # names


def names_swapped(own: Wording, partner: Wording) -> tuple[str, str] | None:
    """What a claim says of A and B that its partner says of B and A: "A leans on B".

    The word that governs the preposition is the same: "bought from" and "sold to merchants from" are two things.
    """
    if not are_short(own, partner) or len(negated(own)) % 2 != len(negated(partner)) % 2:
        return None
    names = _shared_names(own, partner)
    if len(names) < _FEWEST or not (own.beginnings & partner.beginnings) - names:
        return None
    theirs = list(_led(partner, names))
    for word, before, after, said in _led(own, names):
        told = [(first, second, words) for known, first, second, words in theirs if known == word]
        if any(before == first and after == second for first, second, _ in told):
            continue
        for first, second, words in told:
            if before & second and after & first and not after & second:
                return said, words
    return None


def _shared_names(one: Wording, other: Wording) -> set[str]:
    """The beginnings of the names that two texts have; a word at the head of one is a name where it is in the other."""
    if one.lexicon.capitalised_nouns:
        return set()
    names = {_of_place(text.lexicon, name.lower()) for text in (one, other) for name in text.names}
    return {name for _, name in _names(one, names)} & {name for _, name in _names(other, names)}


def _names(text: Wording, known: set[str]) -> list[tuple[int, str]]:
    """Where some names stand in a text, each with its beginning."""
    beginnings = {name[:BEGINNING] for name in known}
    found = [
        (at, _of_place(text.lexicon, one.lower())[:BEGINNING])
        for at, one in enumerate(text.written)
        if one[:1].isupper() and len(one) > 1
    ]
    return [(at, name) for at, name in found if name in beginnings]


def _of_place(lexicon: Lexicon, word: str) -> str:
    bare = word.removesuffix("'s").removesuffix("'")
    return lexicon.demonyms.get(bare, bare)


def _led(text: Wording, known: set[str]) -> Iterator[tuple[tuple[str, str], set[str], set[str], str]]:
    """Prepositions, with the names before them in the sentence, and those after them up to the next preposition.

    With each preposition stands the word that governs it: the last one before it that is no name.
    """
    names, places = _names(text, known), list(text.found("leading_to"))
    for at, _ in places:
        end = min((one for one, _ in places if one > at), default=len(text.tokens))
        before = [(one, name) for one, name in names if one < at]
        after = [(one, name) for one, name in names if at < one < end]
        if before and after and not _is_way(text, before[-1][0]):
            said = " ".join(text.written[before[0][0] : after[-1][0] + 1])
            governing = [stem[:BEGINNING] for one, stem in text.content if one < at and one not in dict(names)]
            sides = {name for _, name in before}, {name for _, name in after}
            yield (text.tokens[at], "".join(governing[-1:])), *sides, said


def _is_way(text: Wording, at: int) -> bool:
    """Whether a name is an end of a way that leads to and fro: "the road from Leeds to York"."""
    before = text.tokens[max(0, at - 2) : at]
    return before[1:] == ["from"] and before[0] in text.lexicon["ways"]
