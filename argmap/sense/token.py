"""A word of a text in the form in which it is compared."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

__all__ = ["Token", "bare", "name_of"]

_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})


class Token(NamedTuple):
    """A word in its comparable form, as it is written, and where (code points of the text given)."""

    plain: str
    written: str
    start: int
    end: int
    first: int = -1
    """Where the words begin of which it is one of several forms ("£5"); its own beginning where it is none."""

    @property
    def begin(self) -> int:
        """Where the words begin that it stands for."""
        return self.start if self.first < 0 else self.first


def bare(word: str) -> str:
    """A word in lower case, without accents and compatibility forms (ligatures); marks alone stay.

    >>> bare("Éﬁn")
    'efin'
    """
    if word.isascii():
        return word.lower()
    parts = unicodedata.normalize("NFKD", word.casefold().translate(_LETTERS))
    return "".join(one for one in parts if not unicodedata.combining(one)) or word.casefold()


def name_of(word: str) -> str:
    """A name in its comparable form, without "'s".

    >>> name_of("Ødegård’s")
    'odegard'
    """
    return bare(word.replace("’", "'")).removesuffix("'s")
