"""What typesetting and copying leave in words: broken and joined words, ligatures, the marks of notes.

Only for texts that were made from documents: there nobody knows whether a hyphen at a line end was the author's, and
a quote may have been copied from the document itself.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from argmap.sense.kinds import Kind

if TYPE_CHECKING:
    from collections.abc import Collection

    from argmap.sense import Change

__all__ = ["is_of_typesetting", "without_note_marks"]

_NOTE_MARK = re.compile(
    r"(?:(?<=[^\W\d_]{3})|(?<=[^\W\d_][.,;:!?)”’\"'])|(?<=[^\W\d_][.,;:!?][)”’\"']))\d{1,2}(?:[,–]\d{1,2}){0,3}(?=\s|\Z)"
    r"|(?<=[^\W\d_][)”’\"'])\d{1,2}(?=[—–.,;:])"
)
_KNOWN = re.compile(r"(?<=[^\W\d_]{3})(?:[ \n](\d{1,3})(?=[ ]?[.,:;)\n])|(\d{1,3})(?=[.,:;)—–]))")
_SPACES_AND_HYPHENS = re.compile("[\\s\\-\u00ad\u2010-\u2013\u2212]+")


def without_note_marks(words: str, known: Collection[str] = ()) -> str:
    """The words without the numbers of notes, which stand without a space after a word or its punctuation.

    Of marks that are `known`, because the text has notes that begin with them, those go, too, that stand before
    punctuation or at the end of a line, also after a space.

    >>> without_note_marks("every year.3 In May,12 the 27 ships of group A2 left, his “war”10—in 1998.")
    'every year. In May, the 27 ships of group A2 left, his “war”—in 1998.'
    >>> without_note_marks("the ships 4 : two of 4 boats, MiniSet4, and MiniSet5, too", {"4"})
    'the ships : two of 4 boats, MiniSet, and MiniSet5, too'
    """
    bare = _NOTE_MARK.sub("", words)
    return _KNOWN.sub(lambda mark: "" if (mark[1] or mark[2]) in known else mark[0], bare) if known else bare


def is_of_typesetting(change: Change) -> bool:
    """Whether a change leaves every letter and digit as it is, and only breaks or joins words."""
    return change.kind is Kind.SPELLING and _letters(change.quote) == _letters(change.article)


def _letters(words: str) -> str:
    return _SPACES_AND_HYPHENS.sub("", unicodedata.normalize("NFKC", words))
