"""Which way texts run: from left to right or from right to left, by their letters or by the tag of their language."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING
from unicodedata import bidirectional

from argmap.languages.scripts import scripts_of_tag
from argmap.languages.table import table

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["LEFTWARDS", "RIGHTWARDS", "direction", "direction_of", "runs_leftwards"]

LEFTWARDS, RIGHTWARDS = "rtl", "ltr"
"""The directions as HTML calls them."""
_KEPT = 8_000  # texts whose direction is kept
_ALSO_RIGHTWARDS = frozenset({"Latn", "Cyrl"})  # "ku" is mostly written in them, although it has Arabic script, too


def runs_leftwards(texts: Iterable[str]) -> bool:
    """Whether most letters of texts are of scripts that are written from right to left.

    >>> runs_leftwards(["\u05e9\u05dc\u05d5\u05dd, NATO!"])
    False
    >>> runs_leftwards(["\u05e9\u05dc\u05d5\u05dd", "NB"])
    True
    """
    return sum(map(_balance, texts)) > 0


@lru_cache(_KEPT)
def _balance(text: str) -> int:
    """How many letters more are written from the right than from the left."""
    kinds = Counter(map(bidirectional, text))
    return kinds["R"] + kinds["AL"] - kinds["L"]


def direction(text: str, default: str = RIGHTWARDS) -> str:
    """`rtl` or `ltr`: which way most letters of a text run; the default where it has none.

    >>> direction("\u05e9\u05dc\u05d5\u05dd"), direction("peace"), direction("1984", "rtl")
    ('rtl', 'ltr', 'rtl')
    """
    balance = _balance(text)
    if balance:
        return LEFTWARDS if balance > 0 else RIGHTWARDS
    return RIGHTWARDS if any(map(str.isalpha, text)) else default


def direction_of(tag: str) -> str:
    """`rtl` or `ltr`: which way a tag's language is written; `ltr` where it is not known.

    >>> direction_of("ar-EG"), direction_of("az-Arab"), direction_of("az"), direction_of("")
    ('rtl', 'rtl', 'ltr', 'ltr')
    """
    scripts = scripts_of_tag(tag)
    leftwards = any(table().scripts[script].leftwards for script in scripts)
    return LEFTWARDS if leftwards and not scripts & _ALSO_RIGHTWARDS else RIGHTWARDS
