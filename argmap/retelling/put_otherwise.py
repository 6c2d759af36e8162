"""What says in one text what another one denies: "requires" for "cannot without", "wishes" for "regrets not"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from argmap.retelling.twice import is_of_all_or_of_one
from argmap.sides import are_short
from argmap.words import CLAUSE_ENDS, clause_start, denials

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from argmap.words import Negation, Wording

    _Sides = tuple[Sequence[int], Sequence[int]]
    _Beginnings = Callable[[Iterable[int]], frozenset[str]]

__all__ = ["denies_twice", "is_put_otherwise"]

_FAR = 10  # tokens between two negations of a sentence, and before the first of them
_NEAR = 4  # tokens after a negation in which stands what it is answered by
_BESIDE = (("allowing_for", "accounting_for"), ("conceding_that", "hindering"))
"""With a phrase of the first list one text says what the other one says with a "not" before one of the second."""
_REGRETS = ("regretting", "wishing")


def is_put_otherwise(negative: Wording, plain: Wording, negations: list[Negation]) -> bool:
    """Whether one text says without a negation what the other one says with it, by words that go together."""
    return are_short(negative, plain) and (
        _is_regretted(negative, plain)
        or _is_said_of_all(negative, plain, negations)
        or _is_required(negative, plain, negations)
        or is_of_all_or_of_one(negative, plain, negations)
        or any(
            _is_beside(negative, one, plain)
            or _is_the_last(negative, one, plain)
            or _is_of_the_other_side(negative, one, plain)
            for one in negations
        )
    )


def denies_twice(negative: Wording, plain: Wording) -> bool:
    """Whether what a text denies as a whole is itself said to be undone: "not true that they failed to pay"."""
    tokens, lexicon = negative.tokens, negative.lexicon
    for at, length in negative.found("denials") if are_short(negative, plain) else ():
        begins = next((one for one in range(at + length, len(tokens)) if tokens[one] in lexicon["complementizers"]), at)
        for turn, _ in negative.found("turning"):
            between = tokens[begins + 1 : turn]
            is_of_it = begins < turn and not any(one in lexicon["relatives"] for one in between)
            is_shared = negative.next_content(turn) in plain.stems
            if is_of_it and is_shared and lexicon.stem(tokens[turn]) not in plain.stems:
                return True
    return False


def _has_new(text: Wording, other: Wording, name: str) -> bool:
    """Whether a text has an entry of a list with a word that the other one lacks."""
    found = (text.tokens[at : at + length] for at, length in text.found(name))
    return any(
        not other.stems.issuperset(map(text.lexicon.stem, words)) for words in found if set(words) - {*other.tokens}
    )


def _is_regretted(negative: Wording, plain: Wording) -> bool:
    """Whether what one text regrets the other one wishes otherwise."""
    return any(negative.has(one) and _has_new(plain, negative, other) for one, other in (_REGRETS, _REGRETS[::-1]))


def _is_said_of_all(negative: Wording, plain: Wording, negations: list[Negation]) -> bool:
    """Whether "there was none who did not know it" is put as "all knew it"."""
    if not any(plain.has(name) for name in ("absolutes", "quantity_all")):
        return False
    tokens, lexicon = negative.tokens, negative.lexicon
    nobody = {at for name in ("quantity_none", "none_left") for at, _ in negative.found(name)}
    return any(
        one.at in nobody and any(token in lexicon["relatives"] for token in tokens[one.at : other.at])
        for one, other in pairwise(negations)
    )


def _is_required(negative: Wording, plain: Wording, negations: list[Negation]) -> bool:
    """Whether "cannot against the will of" is put as "needs the consent of", "who is not, cannot" as "has to be"."""
    if not _has_new(plain, negative, "needing"):
        return False
    tokens, lexicon = negative.tokens, negative.lexicon
    if negations and any(at > negations[0].at for at, _ in negative.found("against_the_will")):
        return True
    links, denied = lexicon["relatives"].words | lexicon["conditions"].words, sorted(denials(negative))
    return any(
        other - one < _FAR and not links.isdisjoint(tokens[max(0, one - _FAR) : other])
        for one, other in pairwise(denied)
    )


def _is_beside(negative: Wording, negation: Negation, plain: Wording) -> bool:
    """Whether "even after age is allowed for" is put as "and age does not explain it"."""
    near = range(negation.at + 1, negation.at + 1 + _NEAR)
    return any(
        plain.has(said) and not plain.has(denied) and any(at in near for at, _ in negative.found(denied))
        for said, denied in _BESIDE
    )


def _is_the_last(negative: Wording, negation: Negation, plain: Wording) -> bool:
    """Whether "the last one went" is put as "after that there was none"."""
    if not negative.lexicon["none_left"].length_at(negative.tokens, negation.at):
        return False
    if negative.has("used_up") or not _has_new(negative, plain, "from_then_on"):
        return False
    is_of_them = (plain.next_content(at + length - 1) in negative.stems for at, length in plain.found("the_last"))
    is_of_persons = negation.word in negative.lexicon["nobody_left"] and plain.has("the_last")
    return is_of_persons or any(is_of_them) or plain.has("used_up")


def _is_of_the_other_side(negative: Wording, negation: Negation, plain: Wording) -> bool:
    """Whether a text denies of one of two, which the other one sets against each other, what that says of the other."""
    if sides := _sides(plain):
        return _is_denied_of_one(negative, negation, plain.beginnings_at, sides)
    sides = _sides(negative)
    return sides is not None and _is_of_the_one_set_apart(negative, negation, plain, sides)


def _is_denied_of_one(negative: Wording, negation: Negation, at: _Beginnings, sides: _Sides) -> bool:
    """Whether a "not" bears on words of one side, and is said of what stands on the other one."""
    tokens = negative.tokens
    begins = clause_start(tokens, negation.at)
    begins = 0 if _sides(negative) else begins
    end = next((one for one in range(begins, negation.at) if tokens[one] in CLAUSE_ENDS), negation.at)
    named = negative.beginnings_at(one for one in range(begins, end) if not tokens[one].endswith(("'s", "s'")))
    denied = negative.beginnings_at(range(negation.at, len(tokens)))
    first, second = map(at, sides)
    return any(
        bool(named & (one - other) and denied & (other - one)) and not (named & (other - one) or denied & (one - other))
        for one, other in ((first, second), (second, first))
    )


def _is_of_the_one_set_apart(negative: Wording, negation: Negation, plain: Wording, sides: _Sides) -> bool:
    """Whether a text begins with what the other one only has after "unlike", and denies the rest of something else."""
    inside, rest = sides
    named = [one for one in rest if one < negation.at]
    if negation.at in inside or any(negative.tokens[one] in negative.lexicon["pronouns"] for one in named):
        return False
    said = plain.beginnings_at(at for at, _ in plain.content[:1])
    return bool(said & negative.beginnings_at(inside) - negative.beginnings_at(rest))


def _sides(text: Wording) -> _Sides | None:
    """Where stand the two that a text sets against each other, as "unlike" does; None where it does not."""
    at, length = next(text.found("set_apart"), (0, 0))
    if not length:
        return None
    tokens, relatives = text.tokens, text.lexicon["relatives"]
    ends = (one for one in range(at + length, len(tokens)) if tokens[one] in CLAUSE_ENDS)
    end = next((one for one in ends if not any(token in relatives for token in tokens[one + 1 : one + 2])), len(tokens))
    return range(at, end), [one for one in range(len(tokens)) if one not in range(at, end)]
