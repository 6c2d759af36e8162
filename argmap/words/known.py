"""Which words a language has, for telling a slip of the hand from another word; read when the first slip is met."""

from __future__ import annotations

from functools import cache

__all__ = ["known_words"]


@cache
def known_words(code: str) -> frozenset[str] | None:
    """The words of a language (lower case); None for a language whose words are not known.

    >>> words = known_words("en")
    >>> [one in words for one in ("form", "from", "fomr")], known_words("xx")
    ([True, True, False], None)
    """
    from spellchecker import SpellChecker  # most runs meet no slip

    if code not in SpellChecker.languages():
        return None
    return frozenset(SpellChecker(language=code, distance=1).word_frequency.words())
