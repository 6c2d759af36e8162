"""Which way texts run, and marks that hold a line together whatever stands beside it and whoever sets it."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING
from unicodedata import bidirectional

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["END", "LEFT_TO_RIGHT", "RIGHT_TO_LEFT", "runs_leftwards", "turned"]

LEFT_TO_RIGHT, RIGHT_TO_LEFT, END = "\u2066", "\u2067", "\u2069"
"""What begins a text that runs in a direction of its own, and what ends it: isolates of Unicode."""
_KEPT = 8_000  # texts whose direction is kept
_LEFTWARDS = re.compile("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")


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


def turned(line: str, whole: str | None = None) -> str:
    """A line with marks for the direction of the text that it is of, where a program could take another."""
    if not _LEFTWARDS.search(line if whole is None else whole):
        return line
    if runs_leftwards([line if whole is None else whole]):
        return f"{RIGHT_TO_LEFT}{line}{END}" if line else line
    return f"{LEFT_TO_RIGHT}{line}{END}" if _LEFTWARDS.search(line) else line
