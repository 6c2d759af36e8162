"""What is denied twice, or told from its end: "hardly a day that did not", "wrong to say that none", "years since"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from argmap.words import CLAUSE_ENDS, clause_end, clause_start, denials, forms, negated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.words import Negation, Wording

__all__ = ["is_of_all_or_of_one"]

_NEAR = 3  # tokens from a "not" to what it denies the being of
_SPAN = 9  # tokens before "years since" in which stands its "it is"
_OF_MOST = ("quantity_nearly", "quantity_most")


def is_of_all_or_of_one(negative: Wording, plain: Wording, negations: Sequence[Negation]) -> bool:
    """Whether one text puts with a negation what the other one says without: of all, of both, from a time on."""
    return (
        _is_of_every_one(negative, plain, negations)
        or (not denials(plain) and _is_called_wrong(negative, negations))
        or any(_is_long_since(negative, one, plain) or _is_of_both(negative, one, plain) for one in negations)
    )


def _is_of_every_one(negative: Wording, plain: Wording, negations: Sequence[Negation]) -> bool:
    """Whether "not a day that did not bring it" is put as "every day", "hardly a day that did not" as "most days"."""
    if plain.has("quantity_all"):
        pairs = pairwise(negated(negative))
        if any(_none_is(negative, one) and _is_behind(negative, one.at + 1, other.at) for one, other in pairs):
            return True
    if not negative.may_have("hardly_one") or not any(map(plain.has, _OF_MOST)):
        return False
    hardly = [at + length for at, length in negative.found("hardly_one")]
    return any(_is_behind(negative, start, one.at) for start in hardly for one in negations)


def _none_is(text: Wording, negation: Negation) -> bool:
    """Whether a "not" denies that there is a single one: "there has not been a day"."""
    tokens, lexicon, at = text.tokens, text.lexicon, negation.at
    single = next((one for one in tokens[at + 1 : at + _NEAR] if one not in lexicon["being"]), "")
    return single in lexicon["a_single"]


def _is_behind(text: Wording, start: int, at: int) -> bool:
    """Whether a negation stands in the relative clause of what begins at a place."""
    between = text.tokens[start:at]
    return CLAUSE_ENDS.isdisjoint(between) and any(one in text.lexicon["of_each"] for one in between)


def _is_called_wrong(negative: Wording, negations: Sequence[Negation]) -> bool:
    """Whether it is wrong to say what a text denies: "it would be wrong to say that nothing was done"."""
    if len(negations) != 1:
        return False
    past, at = CLAUSE_ENDS | negative.lexicon["of_each"].words, negations[0].at
    starts = (start + length for start, length in negative.found("wrong_to_say"))
    return any(start <= at and past.isdisjoint(negative.tokens[start + 1 : at]) for start in starts)


def _is_long_since(negative: Wording, negation: Negation, plain: Wording) -> bool:
    """Whether "it has not rained for weeks" is put as "it is weeks since it rained"."""
    tokens = plain.tokens
    for at, length in plain.found("long_since"):
        start = max(clause_start(tokens, at), at - _SPAN)
        if not _measures(plain, range(start, at)):
            continue
        since = range(at + length, clause_end(tokens, at + length))
        told = {stem for place, stem in plain.content if place in since}
        if any(not told.isdisjoint(forms(negative.lexicon, stem)) for stem in negation.bears_on):
            return True
    return False


def _measures(text: Wording, before: range) -> bool:
    """Whether it is said just before a place only how long it is: "it has been more than"."""
    tokens, lexicon = text.tokens, text.lexicon
    start = next((at + length for at, length in text.found("so_long_it_is") if at in before), None)
    if start is None:
        return False
    places = range(start, before.stop)
    idle = (not lexicon.meanings[tokens[at]] or lexicon.may_count[tokens[at]] for at in places)
    return all(idle) and not any(tokens[at] in lexicon["no_length_after"] for at in places)


def _is_of_both(negative: Wording, negation: Negation, plain: Wording) -> bool:
    """Whether "cannot have both" is put as "are incompatible", or as "must choose between"."""
    tokens, lexicon = negative.tokens, negative.lexicon
    if not any(one in lexicon["being_able"] for one in tokens[max(0, negation.at - 1) : negation.at + 1]):
        return False
    both = any(one in lexicon["both_of_them"] for one in tokens[negation.at : clause_end(tokens, negation.at)])
    return both and any(
        not {*plain.tokens[at : at + length]} <= {*tokens} for at, length in plain.found("excluding_each_other")
    )
