"""Another word for a thing: a claim that repeats its quote, but has "theft" where the quote has "fraud"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.retelling.repeating import Repeating, denials_around, is_past, may_repeat
from argmap.words import CLAUSE_ENDS, contraries, excluding, grades, may_name_the_same, unit_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.words import Contrary, Wording

__all__ = ["another_word"]

_FEWEST = 3  # content words of a claim that repeats its quote
_SHARE = 1 / 3  # of these that may be its own, at most
_MOST = 4  # stems that a claim has and its quote has not, of which all but one word have another form there
_LONGEST = 2  # content words that name the other thing
_TELLING_OTHERWISE = (
    *("standing_for_any", "writers", "limits", "comparatives", "superlatives", "ranks"),
    *("months", "weekdays", "relative_dates", "these_days", "times_of_day", "sense_period"),
)
"""Lists of words that stand for many a thing, for whoever writes, for a bound, a degree, a time: not for one thing."""
_NO_VERB_AFTER = ("determiners", "owners", "sense_preposition", "joiners")
_NO_THINGS = ("ing", "ly", "est")
"""Endings of words that name no thing."""


class _Span(NamedTuple):
    """Tokens of a text, one after the other."""

    start: int
    end: int


class _Side(NamedTuple):
    """What stands on one side of a thing: small words, and the next content word of the clause, if there is one."""

    small: list[str]
    next: int | None


def another_word(own: Wording, quoted: Wording) -> tuple[str, str] | None:
    """What a claim names in the place of what its quote names there, and this; None where it says all as the quote.

    >>> from argmap.words import Wording, built_in
    >>> texts = ("He withdrew the charge of theft at noon.", "He withdrew the charge of fraud at noon.")
    >>> another_word(*(Wording(text, built_in()[0]) for text in texts))
    ('theft', 'fraud')
    """
    if len(own.beginnings) < _FEWEST or not 0 < len(own.beginnings - quoted.beginnings) <= _MOST:
        return None
    if not may_repeat(own, quoted):
        return None
    two = Repeating(own, quoted)
    mine = _own_thing(two)
    if mine is None or not _names_a_thing(own, two.ours, mine):
        return None
    for other in _left_out(two):
        is_thing = _names_a_thing(quoted, two.theirs, other) and _stands_there(two, mine, other)
        if is_thing and not _are_listed(own, mine, quoted, other):
            return own.between(*mine), quoted.between(*other)
    return None


def _own_thing(two: Repeating) -> _Span | None:
    """The only words of a claim that its quote has in no form, if they stand side by side."""
    said = two.quoted_beside(())
    new = [at for at, keys in two.ours.items() if keys.isdisjoint(said)]
    few = 0 < len(new) <= min(_LONGEST, _SHARE * len(two.ours))
    return _Span(new[0], new[-1] + 1) if few and new[-1] - new[0] == len(new) - 1 else None


def _left_out(two: Repeating) -> Iterator[_Span]:
    """Content words of the quote, side by side, that the claim has in no form."""
    said = frozenset[str]().union(*two.ours.values())
    new = [at for at, keys in two.theirs.items() if keys.isdisjoint(said)]
    starts = [at for at in new if at - 1 not in new]
    ends = [at + 1 for at in new if at + 1 not in new]
    return (_Span(*span) for span in zip(starts, ends, strict=True) if span[1] - span[0] <= _LONGEST)


def _are_listed(own: Wording, mine: _Span, quoted: Wording, other: _Span) -> bool:
    """Whether two words may name the same, or lists set them against each other: rules of their own are for these."""
    ours, theirs, counted = own.tokens[slice(*mine)], quoted.tokens[slice(*other)], own.lexicon.partners["told_apart"]
    if may_name_the_same(own.lexicon, ours, theirs) or (ours[-1] in counted and theirs[-1] in counted):
        return True
    sides = ((one.pair for one in _listed(text, thing)) for text, thing in ((own, mine), (quoted, other)))
    return not set.isdisjoint(*map(set, sides))


def _listed(text: Wording, thing: _Span) -> Iterator[Contrary]:
    found = (one for kind in (contraries, excluding, grades) for one in kind(text))
    return (one for one in found if one.at < thing.end and thing.start < one.end)


def _before(text: Wording, content: dict[int, frozenset[str]], thing: _Span) -> _Side:
    at = thing.start - 1
    while at >= 0 and at not in content and text.tokens[at] not in CLAUSE_ENDS:
        at -= 1
    return _Side(text.tokens[at + 1 : thing.start][::-1], at if at in content else None)


def _after(text: Wording, content: dict[int, frozenset[str]], thing: _Span) -> _Side:
    at = thing.end
    while at < len(text.tokens) and at not in content and text.tokens[at] not in CLAUSE_ENDS:
        at += 1
    return _Side(text.tokens[thing.end : at], at if at in content else None)


def _stands_there(two: Repeating, mine: _Span, other: _Span) -> bool:
    """Whether a claim's thing stands where the quote has another one: the same words are beside it, or none."""
    own, quoted = two.own, two.quoted
    if denials_around(own, mine.start) != denials_around(quoted, other.start):
        return False
    are_many = own.tokens[mine.end - 1].endswith("s")  # no name, though no article stands before it
    sides = ((side(own, two.ours, mine), side(quoted, two.theirs, other)) for side in (_before, _after))
    found = [_are_alike(two, *both, are_many=are_many) for both in sides]
    return all(one is not None for one in found) and any(found)


def _are_alike(two: Repeating, ours: _Side, theirs: _Side, *, are_many: bool) -> bool | None:
    """Whether the same stands on a side of two things; False where the claim says nothing there, None otherwise."""
    stems = two.own.lexicon.stems  # "say", "says"
    is_same = [stems[one] for one in ours.small] == [stems[one] for one in theirs.small]
    if ours.next is not None and theirs.next is not None and is_same:
        return True if not two.ours[ours.next].isdisjoint(two.theirs[theirs.next]) else None
    more = theirs.small[len(ours.small) :]
    is_bare = not theirs.small and theirs.next is not None  # "fire" in "the fire station"
    is_named = bool(more) and not are_many and more[0] in two.own.lexicon["determiners"]  # "Smith" for "the minister"
    ends = ours.next is None and ours.small == theirs.small[: len(ours.small)]
    return False if ends and not is_bare and not is_named else None


def _names_a_thing(text: Wording, content: dict[int, frozenset[str]], thing: _Span) -> bool:
    """Whether words are a noun by where they stand, or what is said before a noun of it; no unit, time or degree."""
    last, lexicon = text.tokens[thing.end - 1], text.lexicon
    tokens = text.tokens[thing.start : thing.end]
    if last.endswith(_NO_THINGS) or any(is_past(text, at) or _is_name(text, at) for at in range(*thing)):
        return False
    if any(unit_of(lexicon, one) or any(one in lexicon[name] for name in _TELLING_OTHERWISE) for one in tokens):
        return False
    return _is_thing_after(text, thing.start) or _is_compound(text, content, thing)


def _is_name(text: Wording, at: int) -> bool:
    """Whether a word is a name; what begins a sentence may be one or not."""
    return text.written[at][0].isupper() and at > 0 and text.tokens[at - 1] not in CLAUSE_ENDS


def _is_thing_after(text: Wording, at: int) -> bool:
    """Whether before a word, which begins a clause or not, no verb can stand: "the", "of", "the company's", "three"."""
    before, lexicon = text.tokens[at - 1] if at else ".", text.lexicon
    if before in CLAUSE_ENDS or before in lexicon.counting or before.endswith(("'s", "s'")):
        return True
    return before not in lexicon["infinitives"] and any(before in lexicon[name] for name in _NO_VERB_AFTER)


def _is_compound(text: Wording, content: dict[int, frozenset[str]], thing: _Span) -> bool:
    """Whether a word after a noun is one, too, and no verb: "harbour master" before "warned", "was", or nothing."""
    last, before = text.tokens[thing.end - 1], thing.start - 1
    if before not in content or last.endswith("s") or text.tokens[before].endswith("s"):
        return False
    after = _after(text, content, thing)
    if after.small:
        return after.small[0] in text.lexicon["after_a_noun"]
    return after.next is None or is_past(text, after.next)
