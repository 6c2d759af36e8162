"""A quote in the article's own characters: what nobody sees there stays out, and what both have stays as it is."""

from __future__ import annotations

import re

from argmap.article.folding import Folded
from argmap.sense.tokens import INVISIBLE

__all__ = ["in_own_characters"]

_SHAPING = (
    "\u180e\u200c\u200d\ufe0e\ufe0f"  # invisible themselves, they give the letters and pictures about them another form
)
_UNSEEN = re.compile(f"(?![{_SHAPING}])[{INVISIBLE}]")
_LINE_BREAK = re.compile(r"(?<!\s)\s*[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]\s*")
_SPACE = " "


def in_own_characters(quote: str, words: str) -> str:
    """A quote that folds to the same as some `words` of the article, typed as they are there.

    Line breaks of the article are spaces, or nothing at a hyphen after which the quote has no space; invisible
    characters stay out. A character that stands in both at the same place is never changed.

    >>> in_own_characters('the "well-known" man', "the “well-\\nknown”\\nm\\u00adan")
    'the “well-known” man'
    """
    if quote == words or not (_UNSEEN.search(words) or _LINE_BREAK.search(words)):
        return words
    typed, own = Folded(quote), Folded(words)
    at = typed.text.find(own.text)
    if at < 0:
        return _LINE_BREAK.sub(_SPACE, _UNSEEN.sub("", words))
    pieces = typed.pieces()[at : at + len(own.text)]
    return "".join(map(_retyped, pieces, own.pieces()))


def _retyped(typed: str, own: str) -> str:
    """The article's characters for one folded character, with what nobody sees as the quote has it."""
    if typed == own:
        return typed
    seen = _UNSEEN.sub(lambda one: one[0] if one[0] in typed else "", own)
    edges = _UNSEEN.sub("", typed)
    return _LINE_BREAK.sub(lambda one: _SPACE if (edges[-1:] if one.start() else edges[:1]).isspace() else "", seen)
