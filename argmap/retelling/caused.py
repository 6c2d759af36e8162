"""What a claim makes a cause of: what its quote has beside something, or of some who do otherwise than others."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from argmap.retelling.repeating import Repeating, may_repeat, places_of, sentence_of
from argmap.words import CLAUSE_ENDS, clause_end, clause_start

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.words import Wording

__all__ = ["caused_beside", "changed_in_groups", "changes_it"]

_SHARE, _LITTLE = 0.75, 0.5  # of the words of a cause or an effect that one side of a quote has, and the other has not
_MOST = 6  # causes of a claim, and clauses of a quote side by side, that are looked at
_OBJECT = 3  # tokens after a verb in which its object begins
_DATED = ("months", "weekdays", "and_then")
_EXPLAINING = frozenset(":()")


def changes_it(own: Wording, quoted: Wording) -> range | None:
    """The verb by which a claim has one thing change another one, where its quote has no such verb.

    >>> from argmap.words import Wording, built_in
    >>> texts = ("The lamps cut thefts by half.", "Thefts fell after the lamps came.", "Thefts cut the profit.")
    >>> one, quote, other = (Wording(text, built_in()[0]) for text in texts)
    >>> changes_it(one, quote), changes_it(one, other)
    (range(2, 3), None)
    """
    if not own.may_have("changing_it") or quoted.has("changing_it"):
        return None
    for at, length in own.found("changing_it"):
        subject = own.beginnings_at(range(clause_start(own.tokens, at), at))
        if subject & quoted.beginnings and _has_object(own, at + length):
            return range(at, at + length)
    return None


def _has_object(own: Wording, at: int) -> bool:
    """Whether an object begins at a token: "cut thefts", "raised the price", not "increased in May"."""
    following, lexicon = own.tokens[at : at + _OBJECT], own.lexicon
    if not following or following[0] in CLAUSE_ENDS or following[0] in lexicon["no_cause_before"]:
        return False
    return any(lexicon.meanings[one] for one in following)


def caused_beside(own: Wording, quoted: Wording) -> str:
    """The words between two clauses of a quote of which a claim makes one the cause of the other; else nothing.

    >>> from argmap.words import Wording, built_in
    >>> texts = ("Rents rose because guests came.", "Rents rose while guests came.", "Guests came: rents rose.")
    >>> one, quote, other = (Wording(text, built_in()[0]) for text in texts)
    >>> caused_beside(one, quote), caused_beside(one, other)
    ('while', '')
    """
    if not may_repeat(own, quoted) or not _EXPLAINING.isdisjoint(quoted.tokens):
        return ""
    two, beside = Repeating(own, quoted), list(islice(_beside(quoted), _MOST))
    for effect, cause in islice(_caused(own), _MOST) if beside else ():
        sides = [[at for at in two.ours if at in part] for part in (effect, cause)]
        for words, left, right in beside if all(sides) else ():
            if any(_are_on(two, sides, parts) for parts in ((left, right), (right, left))):
                return words
    return ""


def _are_on(two: Repeating, sides: list[list[int]], parts: tuple[range, range]) -> bool:
    """Whether a claim's effect and its cause stand each on one side of a quote."""
    for of, own, other in zip(sides, parts, reversed(parts), strict=True):
        if two.share(own, of=of) < _SHARE or two.share(other, of=of) > _LITTLE:
            return False
    return True


def _caused(own: Wording) -> Iterator[tuple[range, range]]:
    """The effect and the cause of a claim: "A because B", "because of B, A", "B, and so A"."""
    for at, length in own.found("cause_after"):
        sentence = sentence_of(own, at)
        if at > sentence.start:
            yield range(sentence.start, at), range(at + length, sentence.stop)
        else:
            end = clause_end(own.tokens, at + length)
            yield range(end, sentence.stop), range(at + length, end)
    for at, length in own.found("and_so"):
        sentence = sentence_of(own, at)
        yield range(at + length, sentence.stop), range(sentence.start, at)


def _beside(quoted: Wording) -> Iterator[tuple[str, range, range]]:
    """The words that set two clauses beside each other, and these: also "in the same year", and two with dates."""
    for at, length in quoted.found("side_by_side"):
        sentence = sentence_of(quoted, at)
        words = quoted.between(at, at + length)
        if at > sentence.start:
            yield words, range(sentence.start, at), range(at + length, sentence.stop)
        for cut in _cuts(quoted, sentence):
            yield words, range(sentence.start, cut), range(cut + 1, sentence.stop)
    for cut in _cuts(quoted, range(len(quoted.tokens) - 1)):
        left, right = range(cut), range(cut + 1, len(quoted.tokens))
        if all(any(_is_date(quoted, at) for at in part) for part in (left, right)):
            yield quoted.tokens[cut], left, right


def _cuts(text: Wording, within: range) -> list[int]:
    joining = text.lexicon["joining_both"]
    return [at for at in within if text.tokens[at] in joining or text.tokens[at] in {".", ";"}]


def _is_date(text: Wording, at: int) -> bool:
    token = text.tokens[at]
    return text.lexicon.may_date[token] or any(token in text.lexicon[name] for name in _DATED)


def changed_in_groups(own: Wording, quoted: Wording) -> str:
    """The word by which a quote says that some do otherwise than others, of which a claim makes an effect; or nothing.

    >>> from argmap.words import Wording, built_in
    >>> texts = ("Owning books makes children read better.", "Children who own books read better.")
    >>> changed_in_groups(*(Wording(text, built_in()[0]) for text in texts))
    'better'
    """
    if not may_repeat(own, quoted) or not quoted.may_have("doing_otherwise"):
        return ""
    two = Repeating(own, quoted)
    making = places_of(own, "makes_cause", "changing_it")
    if two.share(range(len(quoted.tokens)), of=[at for at in two.ours if at not in making]) < _SHARE:
        return ""
    for at, length in quoted.found("doing_otherwise"):
        group = next((one for one, _ in quoted.found("groups_of") if one < at), None)
        if group is not None and any(one < group for one in two.theirs) and not own.has("groups_of"):
            return quoted.between(at, at + length)
    return ""
