"""What a quote says without a negation and its claim with one, in the same sense: "used to" for "no longer"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.retelling.counted import figures_of
from argmap.retelling.repeating import Repeating
from argmap.retelling.set_aside import is_set_aside
from argmap.sides import are_short
from argmap.words import conditions, rest_of_clause

if TYPE_CHECKING:
    from argmap.words import Negation, Wording

__all__ = ["has_in_other_words", "is_as_good_as_denied", "turns_nothing"]

_NEAR = 3  # tokens after a word in which stands what belongs to it
_FEW = 0.15  # of a number, what is hardly any


def has_in_other_words(own: Wording, negation: Negation, quoted: Wording) -> bool:
    """Whether a quote has the word that a claim's negation bears on, in some form, or another that stands for it."""
    if not are_short(own, quoted):
        return False
    repeating = Repeating(own, quoted)
    said = repeating.quoted_beside(())
    denied = (at for at in repeating.ours if own.lexicon.meanings[own.tokens[at]] in negation.bears_on)
    return any(at > negation.at and not repeating.ours[at].isdisjoint(said) for at in denied)


def is_as_good_as_denied(own: Wording, negation: Negation, quoted: Wording) -> bool:
    """Whether a quote without a negation says what a claim says with one."""
    return (
        _is_no_more(own, quoted)
        or _is_likened(own, negation, quoted)
        or _is_of_a_weak_one(own, negation, quoted)
        or _is_the_most(own, negation, quoted)
        or _is_spared_by_a_condition(own, negation, quoted)
        or (are_short(own, quoted) and is_set_aside(own, negation, quoted))
    )


def _is_no_more(own: Wording, quoted: Wording) -> bool:
    """Whether a quote tells what was once so, and a claim says that it is so no longer."""
    return own.has("no_more_now") and quoted.has("once_so")


def _is_likened(own: Wording, negation: Negation, quoted: Wording) -> bool:
    """Whether "sings like a crow" is put as "cannot sing", or "looks like a crow" as "is no crow"."""
    if not quoted.has("likening") or own.has("likening"):
        return False
    near = own.tokens[max(0, negation.at - 1) : negation.at + 1]
    is_of_what_one_can = any(token in own.lexicon["being_able"] for token in near)
    likened = (quoted.next_content(at + length - 1) for at, length in quoted.found("likening"))
    return is_of_what_one_can or any(one in negation.bears_on for one in likened)


def _is_of_a_weak_one(own: Wording, negation: Negation, quoted: Wording) -> bool:
    """Whether "the proof is flimsy" is put as "not much proof": the quote says of it what the claim does not."""
    tokens, lexicon = own.tokens, own.lexicon
    if not any(token in lexicon["much_or_many"] for token in tokens[negation.at + 1 : negation.at + 2]):
        return False
    if quoted.has("much_or_many") or quoted.has("sizes_up") or not are_short(own, quoted):
        return False
    repeating = Repeating(own, quoted)
    return repeating.cover(range(len(quoted.tokens))) < 1.0


def _is_the_most(own: Wording, negation: Negation, quoted: Wording) -> bool:
    """Whether "more than in any year" is put as "in no year as many"."""
    behind = own.tokens[negation.at + 1 :]
    is_of_no_other = negation.word in own.lexicon["none_other"]
    if not is_of_no_other or not any(token in own.lexicon["comparing_as"] for token in behind):
        return False
    lexicon, tokens = quoted.lexicon, quoted.tokens
    return any(
        token in lexicon["compared_with_all"]
        for at, _ in quoted.found("compared_with")
        for token in tokens[at + 1 : at + 1 + _NEAR]
    )


def _is_spared_by_a_condition(own: Wording, negation: Negation, quoted: Wording) -> bool:
    """Whether "ends unless they pay" is put as "does not end if they pay": outside of the claim's own condition."""
    if not quoted.has("unless") or own.has("unless"):
        return False
    ours = list(conditions(own))
    return bool(ours) and not any(negation.at in rest_of_clause(own, one) for one in ours)


def turns_nothing(own: Wording, at: int, quoted: Wording) -> bool:
    """Whether a word of a claim that turns round what follows says what its quote says, too.

    So does "hardly any" where the quote counts one of nineteen, and "if they refuse" where it has "unless".
    """
    if quoted.has("unless") and any(at in rest_of_clause(own, one) for one in conditions(own)):
        return True
    if not own.lexicon["quantity_hardly"].length_at(own.tokens, at):
        return False
    values = [one.value for one in figures_of(quoted).all if one.value > 0]
    return len(values) > 1 and min(values) <= _FEW * max(values)
