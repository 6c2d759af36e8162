"""Speech that the article interrupts to tell who speaks (“We came,” she said, “and we stay”), quoted without that."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.sense.gaps import is_saying_word
from argmap.sense.tokens import tokens
from argmap.text import Span

if TYPE_CHECKING:
    from argmap.quoted.gaps import Gap
    from argmap.quoted.remark import Quoted
    from argmap.words import Lexicon

__all__ = ["interrupting"]

_MARKS = '"“”„«»'
_BETWEEN = re.compile(rf"[\s,.;:!?…—–-]*[{_MARKS}]([^{_MARKS}]{{3,120}})[{_MARKS}]\s*")
_BESIDE = 6  # characters: the marks between a gap and the words that are quoted
_LONGEST_GAP = 140  # characters


def interrupting(gap: Gap, quoted: Quoted, lexicon: Lexicon | None) -> str:
    """The hidden words that tell in the midst of somebody's speech whose it is; empty where they are no such words."""
    if lexicon is None or not gap.is_inside or gap.span.end - gap.span.start > _LONGEST_GAP:
        return ""
    text = quoted.article.text
    lead = re.search(r"\W*$", text.cut(Span(max(0, gap.span.start - _BESIDE), gap.span.start)))
    trail = re.match(r"\W*", text.cut(Span(gap.span.end, gap.span.end + _BESIDE)))
    found = _BETWEEN.fullmatch(f"{lead[0] if lead else ''}{text.cut(gap.span)}{trail[0] if trail else ''}")
    words = [one.plain for one in tokens(found[1], lexicon)] if found else []
    says = any(is_saying_word(word, lexicon) for word in words)
    is_denied = any(word in lexicon["cut_negations"] for word in words)
    return found[1].strip(" ,.;:\n") if found and says and not is_denied else ""
