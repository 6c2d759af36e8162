"""Who does what to whom by a text: its verbs, with what stands before and after them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.sides.crossing import are_short
from argmap.sides.nominal import deeds
from argmap.words import BEGINNING, CLAUSE_ENDS, denials, kept

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.sides.nominal import Deed
    from argmap.words import Wording

__all__ = ["roles_swapped", "subject_exchanged"]

_FEWEST = 3  # words that a text has which says who does what to whom
_AGENT = 5  # tokens after a verb in which "by" says who does it
_TIMING = ("sense_period", "weekdays", "months")
_NO_ACT = ("mutual", "equating", "standing")
"""Lists of verbs by which nobody does something to another."""
_BEFORE_NOUNS = ("determiners", "sense_preposition", "within_names", "by_whom")
"""Lists of words after which a word is no verb."""


class _Clause(NamedTuple):
    """A verb with the tokens before it, of its subject, and those after it."""

    verb: str
    before: range
    after: range
    is_passive: bool


class _Act(NamedTuple):
    """A verb with the beginnings of the words that say who does it, and of those that say to whom or what."""

    verb: str
    doer: frozenset[str]
    done_to: frozenset[str]
    said: str
    """What the text says from the one to the other, as it is written."""


def roles_swapped(own: Wording, other: Wording) -> tuple[str, str] | None:
    """A verb of which in one text A does to B what in the other one B does to A, with what stands around it in each.

    >>> from argmap.words import Wording, built_in
    >>> texts = ("The miller sued the council.", "The council sued the miller.", "The miller was sued by the council.")
    >>> one, other, same = (Wording(text, built_in()[0]) for text in texts)
    >>> roles_swapped(one, other)[0], roles_swapped(other, same)
    ('The miller sued the council', None)
    """
    shared = own.beginnings & other.beginnings
    if len(shared) < _FEWEST or not are_short(own, other):
        return None
    theirs = _acts(other)
    for one in _acts(own) if theirs else ():
        same = [act for act in theirs if act.verb == one.verb]
        if any(_are_straight(one, act) for act in same):
            continue
        for act in same:
            is_of_it = (one.doer | one.done_to) & other.beginnings <= act.doer | act.done_to
            if is_of_it and _are_crossed(one, act):
                return one.said, act.said
    return None


def _are_straight(one: _Act, other: _Act) -> bool:
    both = (one.doer & one.done_to) | (other.doer & other.done_to)
    return bool((one.doer & other.doer) - both) and bool((one.done_to & other.done_to) - both)


def _are_crossed(one: _Act, other: _Act) -> bool:
    both = (one.doer & one.done_to) | (other.doer & other.done_to)
    return bool((one.doer & other.done_to) - both) and bool((other.doer & one.done_to) - both)


def subject_exchanged(own: Wording, other: Wording) -> tuple[str, str] | None:
    """What a text says of A that another one says of B, where that says something else of A; what both say.

    >>> from argmap.words import Wording, built_in
    >>> texts = ("The union signed the contract.", "The firm signed the contract, while the union walked out.")
    >>> subject_exchanged(*(Wording(text, built_in()[0]) for text in texts))
    ('The union signed the contract', 'The firm signed the contract')
    """
    if not are_short(own, other) or other.has("doing_alike"):
        return None
    theirs = _clauses(other)
    for one in _clauses(own) if len(theirs) > 1 else ():
        subject, rest = _beginnings(own, one.before), own.beginnings_at(one.after)
        same = [said for said in theirs if (said.verb, said.is_passive) == (one.verb, one.is_passive)]
        if not subject or len(same) != 1 or not rest <= other.beginnings_at(same[0].after):
            continue
        (said,) = same
        then = other.lexicon["and_then"]
        subject_there = other.beginnings_at(at for at in said.before if other.tokens[at] not in then)
        is_of_others = any(subject <= _beginnings(other, act.before) for act in theirs if act.verb != one.verb)
        if subject_there and is_of_others and subject.isdisjoint(subject_there) and not _stands_in(other, said.before):
            return _written(own, one), _written(other, said)
    return None


def _stands_in(text: Wording, where: range) -> bool:
    """Whether a pronoun stands somewhere, which may be for whom the text named before: "its members"."""
    return any(text.tokens[at] in text.lexicon["pronouns"] for at in where)


def _written(text: Wording, clause: _Clause) -> str:
    return text.between(clause.before.start, clause.after.stop)


@kept
def _acts(text: Wording) -> list[_Act]:
    """The acts of a text, but for such as two do to each other."""
    found = [*(_act(text, clause) for clause in _clauses(text)), *(_act_of(text, deed) for deed in deeds(text))]
    return [act for act in found if act and act.doer and act.done_to]


def _act_of(text: Wording, deed: Deed) -> _Act:
    """What a noun says that somebody does to somebody: "the firm's purchase of the mill"."""
    start, end = (function(deed.doer, deed.done_to, key=lambda one: one.start) for function in (min, max))
    said = text.between(start.start, end.stop)
    return _Act(deed.noun, _beginnings(text, deed.doer), _beginnings(text, deed.done_to), said)


@kept
def _clauses(text: Wording) -> list[_Clause]:
    """The clauses of a text, as far as words tell, but for those that it denies."""
    found = (_clause(text, at, stem[:BEGINNING]) for at, stem in text.content if at and _may_act(text, at))
    return [one for one in found if one]


def _may_act(text: Wording, at: int) -> bool:
    """Whether a word may be a verb that has an object: by its ending, by what stands before it, or by what follows."""
    lexicon, tokens = text.lexicon, text.tokens
    token, before, after = tokens[at], tokens[at - 1], tokens[at + 1 : at + 2]
    if text.written[at][0].isupper() or any(token in lexicon[one] for one in _NO_ACT):
        return False
    if any(before in lexicon[one] for one in _BEFORE_NOUNS) or _is_number(text, at - 1):
        return False
    if (at > 1 and _is_verb(text, at - 1)) or before.endswith("'s"):
        return False  # "gave pupils the books", "the port's owners"
    is_plural = before.endswith("s") and not before.endswith(("'s", "ss", "ous"))
    is_verb = _is_verb(text, at) or token.endswith("s") or before in lexicon["helping"] or is_plural
    return is_verb or any(one in lexicon["owners"] for one in after) or text.written[at + 1 : at + 2] != after


def _is_verb(text: Wording, at: int) -> bool:
    """Whether a word is a verb in the past, and not only one that helps another."""
    token, lexicon = text.tokens[at], text.lexicon
    return not _helps(text, at) and (token in lexicon["verb_forms"] or token.endswith("ed"))


def _is_number(text: Wording, at: int) -> bool:
    return text.tokens[at][0].isdigit() or text.lexicon.number_of(text.tokens[at]) is not None


def _clause(text: Wording, at: int, verb: str) -> _Clause | None:
    """The clause of a verb; None where it is denied, or where another verb stands before this one."""
    tokens, first = text.tokens, at - 1
    while first >= 0 and _stands_before_verb(text, first):
        first -= 1
    is_passive = any(_makes_passive(text, one) for one in range(first + 1, at)) and not tokens[at].endswith("ing")
    start = next((one + 1 for one in range(first, -1, -1) if _ends_clause(text, one)), 0)
    end = next((one for one in range(at + 1, len(tokens)) if _ends_object(text, one)), len(tokens))
    has_verb = any(_helps(text, one) for one in range(start, first + 1))
    if has_verb or not denials(text).isdisjoint(range(start, end)):
        return None
    return _Clause(verb, range(start, first + 1), range(at + 1, end), is_passive)


def _act(text: Wording, clause: _Clause) -> _Act | None:
    """What a clause says that somebody does to somebody; None where it has no object, or nobody is said to do it."""
    _, before, after, is_passive = clause
    if is_passive:
        by = next((one for one in after[:_AGENT] if text.tokens[one] == "by"), None)
        agent = _phrase(text, by + 1, after.stop) if by is not None else range(0)
        doer, done_to = _beginnings(text, agent), _beginnings(text, {*before, *after}.difference(agent))
    elif not _has_object(text, after):
        return None
    else:
        doer, done_to = _beginnings(text, before), _beginnings(text, after)
    return _Act(clause.verb, doer, done_to, _written(text, clause))


def _stands_before_verb(text: Wording, at: int) -> bool:
    return _helps(text, at) or _is_adverb(text, at)


def _helps(text: Wording, at: int) -> bool:
    return text.tokens[at] in text.lexicon["helping"] or _makes_passive(text, at)


def _makes_passive(text: Wording, at: int) -> bool:
    return text.tokens[at] in text.lexicon["making_passive"]


def _is_adverb(text: Wording, at: int) -> bool:
    token = text.tokens[at]
    return token in text.lexicon["adverbs"] or (token.endswith("ly") and token not in text.lexicon["not_adverbs"])


def _ends_clause(text: Wording, at: int) -> bool:
    token, lexicon = text.tokens[at], text.lexicon
    lists = ("joiners", "subordinators", "complementizers", "compared_with")
    return token in CLAUSE_ENDS or any(token in lexicon[one] for one in lists)


def _ends_object(text: Wording, at: int) -> bool:
    token, lexicon = text.tokens[at], text.lexicon
    lists = ("joiners", "sense_reason", "compared_with", "comparing_as")
    return token in CLAUSE_ENDS or any(token in lexicon[one] for one in lists) or _is_timing(text, at)


def _is_timing(text: Wording, at: int) -> bool:
    return any(text.tokens[at] in text.lexicon[one] for one in ("earlier_than", "later_than", "ever_since"))


def _has_object(text: Wording, after: range) -> bool:
    """Whether an object stands right after a verb; none is in "the school awarded a prize by the state"."""
    at = next((at for at in after if not _is_adverb(text, at)), after.stop)
    is_any = at < after.stop and text.tokens[at] in text.lexicon["indefinite"]
    by_somebody = is_any and any(text.tokens[one] in text.lexicon["by_whom"] for one in after)
    return not by_somebody and _begins_phrase(text, at, after.stop)


def _begins_phrase(text: Wording, at: int, end: int) -> bool:
    """Whether a noun may begin here, with its article and adjectives: an object stands right after its verb."""
    if at >= end:
        return False
    token, lexicon = text.tokens[at], text.lexicon
    begins = token in lexicon["owners"] or token in lexicon["indefinite"]
    return begins or bool(lexicon.meanings[token]) or text.written[at][0].isupper()


def _phrase(text: Wording, start: int, end: int) -> range:
    """A noun with what belongs to it by "of"."""
    prepositions = text.lexicon["sense_preposition"]
    stop = next((one for one in range(start + 1, end) if text.tokens[one] in prepositions), end)
    return range(start, stop)


def _beginnings(text: Wording, where: Iterable[int]) -> frozenset[str]:
    return text.beginnings_at(at for at in where if not _says_when(text, at))


def _says_when(text: Wording, at: int) -> bool:
    """Whether a word stands in "last year", "next Monday"."""
    return any(one in text.lexicon[name] for name in _TIMING for one in text.tokens[at : at + 2])
