"""Two things that a text names twice each: "A sells more to B than B sells to A"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.sides.crossing import are_short

if TYPE_CHECKING:
    from argmap.words import Wording

__all__ = ["doubled_exchanged"]

_FEWEST = 3  # places in which two things stand for each other; of two only another function tells


def doubled_exchanged(own: Wording, other: Wording) -> tuple[str, str] | None:
    """What two texts say that are the same but for two words, which stand for each other all through; both texts.

    >>> from argmap.words import Wording, built_in
    >>> texts = ("Rome sends more to Bari than Bari sends to Rome.", "Bari sends more to Rome than Rome sends to Bari.")
    >>> doubled_exchanged(*(Wording(text, built_in()[0]) for text in texts))
    ('Rome sends more to Bari than Bari sends to Rome', 'Bari sends more to Rome than Rome sends to Bari')
    """
    if not own.has("compared_with") or not are_short(own, other):
        return None
    ours, theirs = (text.tokens[: -1 if text.tokens[-1:] == ["."] else None] for text in (own, other))
    if len(ours) != len(theirs) or ours == theirs:
        return None
    pairs = [(one, said) for one, said in zip(ours, theirs, strict=True) if one != said]
    words = {*pairs[0]}
    are_two = all({*pair} == words for pair in pairs) and all(own.lexicon.meanings[word] for word in words)
    is_through = not any(one == said and one in words for one, said in zip(ours, theirs, strict=True))
    if len(pairs) < _FEWEST or not are_two or not is_through:
        return None
    return own.between(0, len(ours)), other.between(0, len(theirs))
