"""What a claim makes of a quote's "if" or "unless": the one for the other, or the contrary of what is so beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.retelling.answering import leans_negative
from argmap.retelling.repeating import Repeating, may_repeat
from argmap.words import denials, deny_as_much, rest_of_clause

if TYPE_CHECKING:
    from argmap.words import Wording

__all__ = ["UNLESS", "denied_beside_unless", "is_on_the_same_condition", "made_even_if"]

UNLESS = ("unless",)
"""The list of words without one of which a quote says nothing of the kind."""
_COVER = 0.5  # of what is so on a condition that a claim has, too


def is_on_the_same_condition(own: Wording, ours: range, quoted: Wording, theirs: range) -> bool:
    """Whether a claim says in its quote's words what is so on a condition, and in this one's words on which."""
    repeating = Repeating(own, quoted)
    supposed, there = (rest_of_clause(text, one) for text, one in ((own, ours), (quoted, theirs)))
    inside, outside = ([at for at in repeating.ours if (at in supposed) is is_in] for is_in in (True, False))
    rest = [at for at in repeating.theirs if at not in there]
    if not inside or not outside or leans_negative(own, quoted):
        return False
    is_repeated = repeating.share(there, inside) == 1.0 and repeating.share(rest, outside) == 1.0
    return is_repeated and repeating.cover(rest) >= _COVER


def made_even_if(own: Wording, quoted: Wording, theirs: range) -> str:
    """The "even if" that a claim has for the "unless" or "only if" of its quote; else nothing."""
    before, word = quoted.tokens[max(0, theirs.start - 1) : theirs.start + 1], quoted.tokens[theirs.start]
    is_narrow = word in quoted.lexicon["unless"] or before[0] in quoted.lexicon["cut_only"]
    if not is_narrow or quoted.has("even_if") or not deny_as_much(own, quoted):
        return ""
    for at, length in own.found("even_if"):
        if is_on_the_same_condition(own, range(at, at + length), quoted, theirs):
            return " ".join(own.tokens[at : at + length])
    return ""


def denied_beside_unless(own: Wording, quoted: Wording) -> tuple[str, str] | None:
    """The "not" and the verb of a claim that denies what is so, in its quote, on the same condition; the quote's verb.

    Or what the claim says, and what the quote denies.
    """
    if not (own.may_have(*UNLESS) and quoted.may_have(*UNLESS)) or not may_repeat(own, quoted):
        return None
    sides = [(text, list(text.found("unless")), sorted(denials(text))) for text in (own, quoted)]
    if any(len(found) != 1 for _, found, _ in sides) or {len(denied) for *_, denied in sides} != {0, 1}:
        return None
    ours, theirs = (range(found[0][0], sum(found[0])) for _, found, _ in sides)
    negative, plain = (own, quoted) if denials(own) else (quoted, own)
    at, condition = next(iter(denials(negative))), ours if negative is own else theirs
    if at in rest_of_clause(negative, condition) or not is_on_the_same_condition(own, ours, quoted, theirs):
        return None
    repeating = Repeating(plain, negative)
    verb = next((one for one in repeating.theirs if one > at), at)
    places = repeating.places(verb) if verb in repeating.theirs else []
    if not places:
        return None
    words = negative.between(at, verb + 1), plain.between(places[0], places[0] + 1)
    return words if negative is own else words[::-1]
