"""What a quote says only of one thing, and its claim of another, too: "mice and men" for "only mice"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.retelling.repeating import Repeating, denials_around, may_repeat, places_of
from argmap.words import CLAUSE_ENDS, clause_end

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.words import Wording

__all__ = ["SAID_ONLY", "only_widened"]

SAID_ONLY = ("cut_only",)
"""The list of words without one of which a quote says nothing only of one thing."""
_LONGEST = 3  # tokens of what is added


def only_widened(own: Wording, quoted: Wording) -> tuple[str, str] | None:
    """The words by which a claim says of more what its quote says only of one thing, and these words of the quote.

    >>> from argmap.words import Wording, built_in
    >>> texts = ("It was tested on mice and people.", "It was tested only on mice.")
    >>> only_widened(*(Wording(text, built_in()[0]) for text in texts))
    ('and people', 'only on mice')
    """
    if not quoted.may_have(*SAID_ONLY) or not may_repeat(own, quoted) or own.has("only_too"):
        return None
    two = Repeating(own, quoted)
    for at, said in _restricted(two):
        if words := _widened_at(two, said) or _even_so(two, said):
            return words, quoted.between(at, said + 1)
    return None


def _restricted(two: Repeating) -> Iterator[tuple[int, int]]:
    """Where a quote has "only" in a clause that denies nothing, and the content word that it is said of."""
    quoted = two.quoted
    idle = places_of(quoted, "not_negating")
    for at, _ in quoted.found("cut_only"):
        end = clause_end(quoted.tokens, at, CLAUSE_ENDS)
        said = next((one for one in range(at + 1, end) if one in two.theirs or _is_dated(quoted, one)), None)
        is_plain = quoted.tokens[max(0, at - 1)] not in quoted.lexicon["owners"] and at not in idle
        if said is not None and is_plain and not denials_around(quoted, at):
            yield at, said


def _is_dated(text: Wording, at: int) -> bool:
    return text.tokens[at] in text.lexicon["weekdays"] or text.tokens[at] in text.lexicon["only_times"]


def _widened_at(two: Repeating, said: int) -> str:
    """What a claim joins to the thing of which its quote says it only, at the end of the clause."""
    own, lexicon = two.own, two.own.lexicon
    for at in _places_of(two, said):
        joined = next((one for one in range(at + 1, len(own.tokens)) if one in two.ours or _is_end(own, one)), at)
        between = own.tokens[at + 1 : joined]
        start = next((one for one in range(at + 1, joined) if _joins(own, one)), None)
        end = clause_end(own.tokens, at + 1)
        if start is None or not between or end - start - 1 > _LONGEST:
            continue
        added = range(start + 1, end)
        if _are_new(two, added) and two.repeats(but=added) and own.tokens[start + 1] not in lexicon["nobody_else"]:
            return own.between(start, end)
    return ""


def _places_of(two: Repeating, said: int) -> list[int]:
    if said in two.theirs:
        return two.places(said)
    token = two.quoted.tokens[said]
    return [at for at, one in enumerate(two.own.tokens) if one == token]


def _joins(text: Wording, at: int) -> bool:
    return any(text.tokens[at] in text.lexicon[name] for name in ("joining_both", "alternatives"))


def _is_end(text: Wording, at: int) -> bool:
    return text.tokens[at] in CLAUSE_ENDS or _is_dated(text, at)


def _are_new(two: Repeating, places: range) -> bool:
    """Whether a claim has one word among some tokens that names a thing, or a time, and it is not its quote's."""
    said = two.quoted_beside(())
    own, words = two.own, [at for at in places if at in two.ours or _is_dated(two.own, at)]
    is_new = all(two.ours.get(at, frozenset()).isdisjoint(said) for at in words)
    is_denied = any(own.tokens[at] in own.lexicon["quantity_none"] for at in places)
    return len(words) == 1 and is_new and not is_denied and own.tokens[words[0]] not in two.quoted.tokens


def _even_so(two: Repeating, said: int) -> str:
    """The "even" or "whether or not" of a claim before the thing of which its quote says it only."""
    own = two.own
    for at, length in () if own.has("even_if") else own.found("even_so"):  # "even if" is told as a condition
        near = [one for one in _places_of(two, said) if one > at]
        if near and two.repeats(but=range(at, at + length)):
            return own.between(at, at + length)
    return ""
