"""How cautious a text is, and what its words of caution bear on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.words import ASSERTED, strength

if TYPE_CHECKING:
    from argmap.words import Wording

__all__ = ["bears_on", "compares", "is_cautious", "is_denied"]

_BEGINNING = 5  # letters that forms of one word have in common
_NEAR = 3  # content words before and after a hedge that it may bear on


def compares(text: Wording, at: int) -> bool:
    """Whether a word such as "likely" only compares: "more likely"."""
    return at > 0 and text.tokens[at - 1] in text.lexicon["comparing"]


def bears_on(text: Wording, at: int, own: Wording) -> bool:
    """Whether the claim has what stands nearest to a word of caution."""
    after = [stem for index, stem in text.content if index > at][:_NEAR]
    before = [stem for index, stem in text.content if index < at][-_NEAR:]
    return any(stem[:_BEGINNING] in own.beginnings for stem in (*after, *before))


def is_denied(text: Wording, at: int) -> bool:
    """Whether a word has a "not" right after it: "may not" is as strong as "must not"."""
    return any(one in text.lexicon["negations"] for one in text.tokens[at + 1 : at + 2])


def is_cautious(text: Wording) -> bool:
    """Whether a text has any word of caution; the month of May is none."""
    if strength(text).level < ASSERTED or any(text.has(name) for name in ("cautious", "general", "general_too")):
        return True
    return any(text.written[at] != "May" for at, _ in text.found("open"))
