"""A duty that a claim has and its quote denies, and what lasts "unless" there and ends "unless" in the claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.retelling.repeating import Repeating, clause_of, head_after, sentence_of
from argmap.sides import are_short
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
    if not is_telling or not are_short(own, quoted) or own.tokens[-1:] == ["?"] or denials(own):
        return None
    repeating = Repeating(own, quoted)
    return _bound(repeating) or _ended(repeating)


def _bound(repeating: Repeating) -> tuple[str, str] | None:
    """The words for a duty in a claim where its quote says that there is none to do the same."""
    own, quoted = repeating.own, repeating.quoted
    if quoted.has("bound_to_do"):
        return None
    for at, length in own.found("bound_to_do"):
        verb, ours = head_after(own, at + length), range(at, at + length)
        for there, size in quoted.found("no_duty"):
            sentence = sentence_of(quoted, there)
            is_so = any(one in quoted.lexicon["do_so"] for one in quoted.tokens[there + size : there + size + 1])
            theirs = range(sentence.start, there) if is_so else range(there + size, sentence.stop)
            head = None if is_so else head_after(quoted, there + size)
            places = theirs if is_so else range(head or 0, (head or -1) + 1)
            rest = [one for one in repeating.ours if one not in ours]
            if verb is None or len(rest) < _FEWEST or not _are_all_said(repeating, rest, sentence):
                continue
            if _are_all_said(repeating, [verb], places):
                return own.between(at, at + length), quoted.between(there, there + size)
    return None


def _are_all_said(repeating: Repeating, places: list[int], within: range) -> bool:
    said = frozenset[str]().union(*(keys for at, keys in repeating.theirs.items() if at in within))
    return all(not said.isdisjoint(repeating.ours[at]) for at in places if at in repeating.ours)


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
        if len(rest) >= _FEWEST and _are_all_said(repeating, rest, beside) and not denials(quoted):
            return own.between(mine[0], sum(mine)), quoted.between(yours[0], sum(yours))
    return None
