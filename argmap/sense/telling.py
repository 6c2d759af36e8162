"""Whether words tell what happened, or say what is, could or will be so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.sense.tokens import tokens

if TYPE_CHECKING:
    from argmap.words import Lexicon

__all__ = ["is_told"]

_LOOKED_AT = 600  # characters
_SHORTEST = 5  # letters of a word whose ending says that it is past


def is_told(words: str, lexicon: Lexicon | None) -> bool:
    """Whether words tell what happened: what they happened without is no condition ("They left without a word").

    >>> from argmap.words import built_in
    >>> english = built_in()[0]
    >>> is_told("The crews left the island", english), is_told("The dam would have burst", english)
    (True, False)
    """
    if lexicon is None:
        return False
    plain = [part for one in tokens(words[:_LOOKED_AT], lexicon) for part in one.plain.split()]
    is_open = any(one in lexicon["told_open"] or one in lexicon["cut_negations"] for one in plain)
    return not is_open and any(_is_past(one, lexicon) for one in plain)


def _is_past(word: str, lexicon: Lexicon) -> bool:
    endings = tuple(lexicon["told_endings"].words)
    return word in lexicon["told_verbs"] or (len(word) >= _SHORTEST and word.endswith(endings) and bool(endings))
