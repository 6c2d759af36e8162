"""What a claim says of something else than its witnesses do, though in their words: of what they set against it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.words import BEGINNING, figures, negated

if TYPE_CHECKING:
    from argmap.words import Wording

__all__ = ["clause_lost", "of_another"]

_FEWEST, _MOST_OTHERS = 2, 2
"""Words that two texts have in common, and others, where one says of a thing what the other says of another."""


def of_another(
    own: Wording, other: Wording, quoted: Wording, pairs: frozenset[frozenset[str]]
) -> tuple[str, str] | None:
    """The word of which a text says what another one says, in nearly the same words, of a word set against it."""
    if not pairs or negated(own) or negated(other) or not _figures(own) or not _figures(own) <= _figures(other):
        return None
    ours, theirs = own.beginnings, other.beginnings
    if len(ours & theirs) < _FEWEST or max(len(ours - theirs), len(theirs - ours)) > _MOST_OTHERS:
        return None
    for word in sorted(ours - theirs):
        for said in sorted(theirs - ours):
            if frozenset({word, said}) in pairs and word not in quoted.beginnings:
                return _written(own, word), _written(other, said)
    return None


def _figures(text: Wording) -> set[float]:
    return {one.value for one in figures(text)}


def _written(text: Wording, word: str) -> str:
    return next((text.written[at] for at, stem in text.content if stem[:BEGINNING] == word), word)


def clause_lost(own: Wording, partner: Wording, quoted: Wording) -> tuple[str, str] | None:
    """A verb of what is removed that a claim gives to who removes it.

    The witnesses strike "a rule that forbids one thing and demands another", the claim "strikes a ban and demands it".
    """
    verbs = set.intersection(*(_governed(one) for one in (partner, quoted)))
    at = next((at for at, _ in own.found("removing")), None) if verbs else None
    if at is None:
        return None
    for index in range(at + 1, len(own.tokens) - 1):
        if own.tokens[index] in own.lexicon["relatives"]:
            return None
        if own.tokens[index] in own.lexicon["joiners"] and own.tokens[index + 1] in verbs:
            return " ".join(own.tokens[index : index + 2]), quoted.first("removing") or ""
    return None


def _governed(text: Wording) -> set[str]:
    """The words after an "and" in a relative clause of what is removed."""
    start = next((at for at, _ in text.found("removing")), len(text.tokens))
    relative = next((at for at in range(start, len(text.tokens)) if text.tokens[at] in text.lexicon["relatives"]), None)
    if relative is None:
        return set()
    joiners = text.lexicon["joiners"]
    return {text.tokens[at + 1] for at in range(relative, len(text.tokens) - 1) if text.tokens[at] in joiners}
