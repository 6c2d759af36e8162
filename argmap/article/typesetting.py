"""What typesetting and copying leave in words: broken and joined words, ligatures, the marks of notes.

Only for texts that were made from documents: there nobody knows whether a hyphen at a line end was the author's, and
a quote may have been copied from the document itself.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from argmap.article.folding import fold
from argmap.sense.kinds import Kind

if TYPE_CHECKING:
    from collections.abc import Collection

    from argmap.sense import Change

__all__ = ["differ_in_typesetting", "is_of_typesetting", "without_note_marks"]

_NOTE_MARK = re.compile(
    r"(?:(?<=[^\W\d_]{3})|(?<=[^\W\d_][.,;:!?)”’\"'])|(?<=[^\W\d_][.,;:!?][)”’\"']))\d{1,2}(?:[,–]\d{1,2}){0,3}(?=\s|\Z)"
    r"|(?<=[^\W\d_][)”’\"'])\d{1,2}(?=[—–.,;:])"
)
_GLUED = re.compile(r"([^\W\d_]{3,})(\d{1,3}(?:[,–-]\d{1,3}){0,7})(?=[.,;:)]{0,2}(?:\s|\Z))")
_KNOWN = re.compile(r"(?<=[^\W\d_]{3})(?:[ \n](\d{1,3})(?=[ ]?[.,:;)\n])|(\d{1,3})(?=[.,:;)—–]))")
_UNSEEN = re.compile("[\x02\ufffe]\\s*")
_AT_LINE_END = re.compile(r"(?<=[^\W\d_])[-\u00ad\u2010]\s+(?=[^\W\d_])")
_EDGES = re.compile(r"\A\W+|\W+\Z")
_SPACES = re.compile(r"(?<!\d)\s+|\s+(?!\d)")
_LOST_SPACES = re.compile(r"[^\W\d_]{25}")
_HYPHENS = re.compile(r"(?<!\d)[-\u00ad\u2010]|[-\u00ad\u2010](?!\d)")
_SPACES_AND_HYPHENS = re.compile("[\\s\\-\u00ad\u2010-\u2013\u2212]+")


def without_note_marks(words: str, known: Collection[str] = ()) -> str:
    """The words without the numbers of notes, which stand without a space after a word or its punctuation.

    Of marks that are `known`, because the text has notes that begin with them, those go, too, that stand before
    punctuation or at the end of a line, also after a space. So do those before punctuation where
    several words have them.

    >>> without_note_marks("every year.3 In May,12 the 27 ships of group A2 left, his “war”10—in 1998.")
    'every year. In May, the 27 ships of group A2 left, his “war”—in 1998.'
    >>> without_note_marks("the ships 4 : two of 4 boats, MiniSet4, and MiniSet5, too", {"4"})
    'the ships : two of 4 boats, MiniSet, and MiniSet5, too'
    >>> without_note_marks("arrays23, traps16,24–26, and regimes29,30.")
    'arrays, traps, and regimes.'
    """
    glued = _GLUED.findall(words)
    is_usual = len({word for word, _ in glued}) > 1 or any(not mark.isdecimal() for _, mark in glued)
    bare = _GLUED.sub(r"\1", words) if is_usual else words
    bare = _NOTE_MARK.sub("", bare)
    return _KNOWN.sub(lambda mark: "" if (mark[1] or mark[2]) in known else mark[0], bare) if known else bare


def is_of_typesetting(change: Change) -> bool:
    """Whether a change leaves every letter and digit as it is, and only breaks or joins words."""
    return change.kind is Kind.SPELLING and _letters(change.quote) == _letters(change.article)


def differ_in_typesetting(words: str, stretch: str) -> bool:
    """Whether words differ from a stretch of a text in nothing but spaces, hyphens at line ends, and ligatures.

    What stands between digits counts: `1-2` and `1 2` are not `12`. Other hyphens count but where the spaces are lost.

    >>> differ_in_typesetting("Theinstrumentwasthenmodelledanew", "The instrument was then modelled anew")
    True
    >>> differ_in_typesetting("chapters 12", "chapters 1-2")
    False
    """
    unspaced = [_without_spaces(one) for one in (words, stretch)]
    if _LOST_SPACES.search(words):
        unspaced = [_HYPHENS.sub("", one) for one in unspaced]
    return unspaced[0] == unspaced[1]


def _without_spaces(words: str) -> str:
    whole = _AT_LINE_END.sub("", _UNSEEN.sub("", words))
    return _SPACES.sub("", _EDGES.sub("", fold(unicodedata.normalize("NFKC", whole))))


def _letters(words: str) -> str:
    return _SPACES_AND_HYPHENS.sub("", unicodedata.normalize("NFKC", words))
