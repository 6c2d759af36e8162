"""A duty that a claim has and its quote denies, and what lasts "unless" there and ends "unless" in the claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.retelling.repeating import Repeating, clause_of, head_after, may_repeat, sentence_of
from argmap.words import CLAUSE_ENDS, conditions, denials

if TYPE_CHECKING:
    from argmap.words import Wording

__all__ = ["UNBOUND", "bound_or_ended"]

UNBOUND = ("no_duty", "going_on", "ending_it")
"""The lists of words without one of which a quote says nothing of the kind."""
_FEWEST = 2


def bound_or_ended(own: Wording, quoted: Wording) -> tuple[str, str] | None:
    """The words of a claim, and those of its quote, by which it says the contrary."""
    is_telling = own.may_have("bound_to_do", "going_on", "ending_it") and quoted.may_have(*UNBOUND)
    if not is_telling or not may_repeat(own, quoted) or denials(own):
        return None
    repeating = Repeating(own, quoted)
    return _bound(repeating) or _ended(repeating)


def _bound(repeating: Repeating) -> tuple[str, str] | None:
    """The words for a duty in a claim where its quote says that there is none to do the same."""
    own, quoted = repeating.own, repeating.quoted
    if quoted.has("bound_to_do"):
        return None
    for at, length in own.found("bound_to_do"):
        verb = head_after(own, at + length)
        if verb is None or verb not in repeating.ours:
            continue
        rest = [one for one in repeating.ours if not at <= one < at + length]
        for there, size in quoted.found("no_duty"):
            is_same = repeating.share(_undone(quoted, there, there + size), [verb]) == 1.0
            if len(rest) >= _FEWEST and is_same and repeating.share(sentence_of(quoted, there), rest) == 1.0:
                return own.between(at, at + length), quoted.between(there, there + size)
    return None


def _undone(quoted: Wording, start: int, end: int) -> range:
    """Where the verb stands that nobody has to do: after the words that say so, or before "has no duty to do so"."""
    if any(one in quoted.lexicon["do_so"] for one in quoted.tokens[end : end + 1]):
        return range(sentence_of(quoted, start).start, start)
    head = head_after(quoted, end)
    return range(0) if head is None else range(head, head + 1)


def _ended(repeating: Repeating) -> tuple[str, str] | None:
    """The words of a claim for what ends on a condition on which it goes on in the quote, or the other way round."""
    own, quoted = repeating.own, repeating.quoted
    ours, theirs = list(conditions(own)), list(conditions(quoted))
    if len(ours) != 1 or len(theirs) != 1 or own.tokens[ours[0].start] != quoted.tokens[theirs[0].start]:
        return None
    if ours[0].start and own.tokens[ours[0].start - 1] in own.lexicon["cut_only"]:
        return None
    for one, other in (("going_on", "ending_it"), ("ending_it", "going_on")):
        mine, yours = next(own.found(one), None), next(quoted.found(other), None)
        if mine is None or yours is None or own.has(other) or quoted.has(one):
            continue
        rest = [at for at in repeating.ours if not mine[0] <= at < sum(mine)]
        beside = clause_of(quoted, theirs[0].start, CLAUSE_ENDS)
        if len(rest) >= _FEWEST and repeating.share(beside, rest) == 1.0 and not denials(quoted):
            return own.between(mine[0], sum(mine)), quoted.between(yours[0], sum(yours))
    return None
