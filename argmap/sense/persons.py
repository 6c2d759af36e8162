"""Whom a pronoun means, by person and number: which one may stand in brackets for which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.words import known_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.sense.token import Token
    from argmap.words import Lexicon

__all__ = ["swaps_persons"]

_PERSONS = ("i", "we", "you", "he", "she", "it", "they")
_REPORTED = {
    "i": {"he", "she"},
    "we": {"they", "it"},
    "you": {"he", "she", "they", "it"},
    "he": {"they"},
    "she": {"they"},
    "it": {"they"},
    "they": {"it"},
}
"""As whom somebody is spoken of when others report it."""
_SINGULAR_S = ("ss", "us", "is")


def swaps_persons(ours: Sequence[Token], theirs: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether words in brackets mean another person than the pronoun that they stand for.

    "[he]" may be the reported form of "I", "[they]" not; neither may several ("[Ministers]") stand for one.
    """
    if len(ours) != 1 or len(theirs) != 1:
        return False
    mine, yours = (_persons(words[0].plain, lexicon) for words in (ours, theirs))
    if not yours:
        return False
    if not mine:
        return yours == {"i"} and _is_plural(ours[0].plain, lexicon)
    return mine.isdisjoint(yours.union(*(_REPORTED[one] for one in yours)))


def _persons(word: str, lexicon: Lexicon) -> set[str]:
    return {person for person in _PERSONS if word in lexicon[f"pronouns_{person}"]}


def _is_plural(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is a noun of several: one in -s that the language has, as it has the word without it."""
    words = known_words(lexicon.code) or ()
    return word.endswith("s") and not word.endswith(_SINGULAR_S) and word in words and word[:-1] in words
