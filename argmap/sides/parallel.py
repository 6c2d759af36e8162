"""Two things said of two others side by side: "common in infants but rare in adults"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from argmap.sides.crossing import are_parted, are_short
from argmap.words import BEGINNING, CLAUSE_ENDS, kept

if TYPE_CHECKING:
    from argmap.words import Wording

__all__ = ["said_of_the_other"]

_FEWEST = 2  # words that two texts have in common
_NEAR = 4  # tokens from one of two words that belong together to the other
_JOINED = 3  # tokens from one pair to the next


class _Pairs(NamedTuple):
    """Four words of a text that stand in pairs: what is said of what, and what of the other; and where."""

    words: tuple[str, str, str, str]
    start: int
    end: int


def said_of_the_other(own: Wording, other: Wording) -> tuple[str, str] | None:
    """What a text says of the one of two things that another one says of the other; both as they are written.

    >>> from argmap.words import Wording, built_in
    >>> texts = ("It is common in adults.", "It is common in infants but rare in adults.")
    >>> said_of_the_other(*(Wording(text, built_in()[0]) for text in texts))
    ('common in adults', 'common in infants but rare in adults')
    """
    if len(own.beginnings & other.beginnings) < _FEWEST or not are_short(own, other) or not other.may_have("joiners"):
        return None
    if other.has("doing_alike"):
        return None
    ours = [(at, stem[:BEGINNING]) for at, stem in own.content]
    said = {word for _, word in ours}
    for pairs in _pairs(other) if ours else ():
        first, second, third, fourth = pairs.words
        for mixed, left_out in (((first, fourth), (second, third)), ((third, second), (first, fourth))):
            if said.issuperset(mixed) and said.isdisjoint(left_out) and (where := _beside(own, ours, *mixed)):
                return own.between(*where), other.between(pairs.start, pairs.end)
    return None


def _beside(text: Wording, content: list[tuple[int, str]], one: str, two: str) -> tuple[int, int] | None:
    """Where two words follow each other, in either order, with no content word between."""
    for (at, word), (after, following) in pairwise(content):
        if {word, following} == {one, two} and after - at <= _NEAR and not are_parted(text, at, after):
            return at, after + 1
    return None


@kept
def _pairs(text: Wording) -> list[_Pairs]:
    """The pairs on both sides of an "and" or "but" that are made alike, with the same small words."""
    found = []
    content = [(at, stem[:BEGINNING]) for at, stem in text.content]
    for at in range(len(content) - 3):
        (first, one), (second, two), (third, three), (fourth, four) = content[at : at + 4]
        joining = text.tokens[second + 1 : third]
        is_short = len(joining) <= _JOINED and CLAUSE_ENDS.isdisjoint(joining)
        is_joined = is_short and any(token in text.lexicon["joiners"] for token in joining)
        is_alike = _bare(text, first, second) == _bare(text, third, fourth) and second - first <= _NEAR
        if is_joined and is_alike and len({one, two, three, four}) > 3:
            found.append(_Pairs((one, two, three, four), first, fourth + 1))
    return found


def _bare(text: Wording, start: int, end: int) -> list[str]:
    """The tokens between two, but for articles and owners."""
    return [one for one in text.tokens[start + 1 : end] if one not in text.lexicon["owners"]]
