"""What a text says holds if something else does: "if A, B" is not "if B, A"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.sides.crossing import are_short
from argmap.words import clause_end, clause_start, conditions, denials

if TYPE_CHECKING:
    from argmap.words import Wording

__all__ = ["condition_exchanged"]

_MARKS = frozenset(".;!?")


def condition_exchanged(own: Wording, other: Wording) -> tuple[str, str] | None:
    """A text that makes the condition of what another one says follows from it; both as they are written.

    Nothing where either has a "not" or an "only": "if B is not so, A is not" follows, and so does "A only if B".

    >>> from argmap.words import Wording, built_in
    >>> texts = ("If the pump fails, the bell rings.", "If the bell rings, the pump has failed.")
    >>> condition_exchanged(*(Wording(text, built_in()[0]) for text in texts))[0]
    'If the pump fails, the bell rings'
    """
    if not are_short(own, other) or any(denials(text) or text.has("cut_only") for text in (own, other)):
        return None
    ours, theirs = _parts(own), _parts(other)
    if ours is None or theirs is None:
        return None
    (condition, follows), (condition_there, follows_there) = ours, theirs
    is_turned = bool(condition) and condition <= follows_there and condition_there <= follows
    if not is_turned or condition & condition_there or follows & follows_there:
        return None
    return own.text.rstrip("."), other.text.rstrip(".")


def _parts(text: Wording) -> tuple[frozenset[str], frozenset[str]] | None:
    """The words of the one condition of a text, set by "if", and those of the rest of its sentence."""
    found = list(conditions(text))
    if len(found) != 1 or text.tokens[found[0].start : found[0].stop] != [*text.lexicon["plain_condition"].words]:
        return None
    at, end = found[0].start, clause_end(text.tokens, found[0].stop)
    sentence = range(clause_start(text.tokens, at, _MARKS), clause_end(text.tokens, at, _MARKS))
    inside = range(at, end)
    return text.beginnings_at(inside), text.beginnings_at(one for one in sentence if one not in inside)
