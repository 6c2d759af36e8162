"""What the words of a quote are like: short, in quotation marks, cutting a word in two at their ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.model import Quote

__all__ = ["cuts_word", "is_short", "is_too_short", "joined", "whole_words", "without_marks"]

SHORTEST, FEWEST_WORDS = 20, 4
_WIDE = "[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\U00020000-\U0003fffd]"
_FIRST_WIDE = _WIDE[1]
_ENOUGH_WORDS = re.compile(rf"(?:\W*+\w++(?:['’-]\w++)*+){{{FEWEST_WORDS}}}")
_MOST_ADDED = 3


def is_short(words: str) -> bool:
    """Under 20 characters or four words (an East Asian wide character counts as two, and as a word)."""
    length = len(words)
    if not words.isascii() and max(words) >= _FIRST_WIDE:  # the pattern takes long to compile
        words, wide = re.subn(_WIDE, " word ", words)
        length += wide
    return length < SHORTEST or not _ENOUGH_WORDS.match(words)


def is_too_short(quote: Quote, wanted: str) -> bool:
    """Whether a quote is short and has no context that makes up for it; `wanted` is the quote folded."""
    return is_short(wanted) and not (quote.prefix or quote.suffix)


def cuts_word(text: str, start: int, end: int) -> bool:
    """Whether a stretch of text begins or ends inside a word: "able to attend" in "unable to attend"."""
    return joined(text, start) or joined(text, end)


def joined(text: str, at: int) -> bool:
    """Whether an offset lies inside a word (in scripts without spaces none does)."""
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum() and not _is_wide(text[at])


def _is_wide(character: str) -> bool:
    return character >= _FIRST_WIDE and re.match(_WIDE, character) is not None


def without_marks(wanted: str) -> str:
    """A folded quote without the quotation marks around it, if it has any: they are the map's, not the article's."""
    marked = len(wanted) > 2 and wanted[0] == wanted[-1] and wanted[0] in "\"'"
    return wanted[1:-1].strip() if marked else ""


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The place with words at its ends made whole, by at most three characters, and without spaces there."""
    for _ in range(_MOST_ADDED):
        start -= joined(text, start)
        end += joined(text, end)
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
