"""What quotation marks are for: words of a source, scare quotes, or the title of a work, as far as it can be seen."""

from __future__ import annotations

import re

from argmap.quotations.cues import is_title_before
from argmap.quotations.quotation import Use

__all__ = ["use_of"]

_WORD = re.compile(r"\w+(?:['’.-]\w+)*")
_WIDE = re.compile("[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff]")
_FEW_WORDS, _FEW_CHARACTERS = 2, 4
_LONGEST_TITLE = 12
_FEWEST_IN_TITLE = 2
_SMALL = frozenset(
    "a an and as at but by for from in into nor of on or over the to with "
    "das de der des die du et la le les und von".split()
)


def use_of(words: str, before: str) -> Use:
    """What a quotation's words are there for; `before` is what stands before its opening mark.

    >>> use_of("so-called", ""), use_of("The Old Bridge and the River", "in "), use_of("The bridge is old.", "")
    (<Use.SCARE: 'scare quotes'>, <Use.TITLE: 'title'>, <Use.WORDS: 'words'>)
    """
    found = _WORD.findall(_WIDE.sub(" ", words))
    if wide := len(_WIDE.findall(words)):
        return Use.SCARE if wide <= _FEW_CHARACTERS and not found else Use.WORDS
    if len(found) <= _FEW_WORDS:
        return Use.SCARE
    return Use.TITLE if _is_title(words, found, before) else Use.WORDS


def _is_title(words: str, found: list[str], before: str) -> bool:
    """Whether words are written as the title of a work, or are said to be one."""
    if len(found) > _LONGEST_TITLE:
        return False
    bare = words.rstrip(",;.")
    if is_title_before(before) and words[:1].isupper() and not re.search(r"[.!?]\s", bare):
        return True
    large = [word for word in found if word.lower() not in _SMALL]
    capitals = [word for word in large if word[:1].isupper() and not word.isupper()]
    is_sentence = words.rstrip()[-1:] in {".", "…"}
    return not is_sentence and len(capitals) >= _FEWEST_IN_TITLE and len(capitals) == len(large)
