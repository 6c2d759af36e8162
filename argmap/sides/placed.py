"""Where a text says that something was done: "stolen in Basel, found in Bern", and of what: "oxen for the plough"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from argmap.sides.crossing import are_short
from argmap.words import BEGINNING, CLAUSE_ENDS, kept

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.words import Wording

__all__ = ["gapped_exchanged", "place_exchanged"]

_NEAR = 3  # tokens before "in" in which stands what was done there
_LONGEST = 2  # content words before the preposition of a clause without a verb
_FEWEST = 3  # words that two texts have in common


class _Placed(NamedTuple):
    deed: str
    place: str
    at: int
    end: int


def place_exchanged(own: Wording, other: Wording) -> tuple[str, str] | None:
    """What a text says was done in A that another one says was done in B, while it has something else done in A.

    >>> from argmap.words import Wording, built_in
    >>> texts = ("It was built in Leeds.", "It was built in York and sunk near Hull, repaired in Leeds.")
    >>> place_exchanged(*(Wording(text, built_in()[0]) for text in texts))
    ('built in Leeds', 'built in York')
    """
    if not are_short(own, other):
        return None
    theirs = _placed(other)
    for one in _placed(own) if len(theirs) > 1 else ():
        same = [said for said in theirs if said.deed == one.deed]
        there = [said for said in theirs if said.place == one.place]
        if same and there and not any(said in same for said in there):
            return own.between(one.at, one.end), other.between(same[0].at, same[0].end)
    return None


@kept
def _placed(text: Wording) -> list[_Placed]:
    found = []
    for at, token in enumerate(text.tokens[:-1]):
        is_name = text.written[at + 1][:1].isupper() and not text.lexicon.may_date[text.tokens[at + 1]]
        if at and is_name and token in text.lexicon["at_places"]:
            deed = _deed(text, at)
            if deed is not None:
                place = text.lexicon.stem(text.tokens[at + 1])[:BEGINNING]
                found.append(_Placed(text.lexicon.meanings[text.tokens[deed]][:BEGINNING], place, deed, at + 2))
    return found


def _deed(text: Wording, at: int) -> int | None:
    """Where the word stands that says what was done, right before "in"; none where a name or a verb stands between."""
    for place in range(at - 1, max(-1, at - 1 - _NEAR), -1):
        token = text.tokens[place]
        if token in CLAUSE_ENDS or token in text.lexicon["being"] or token in text.lexicon["joiners"]:
            return None
        if text.lexicon.meanings[token]:
            return place if text.written[place][:1].islower() else None
    return None


class _Part(NamedTuple):
    """A part of a sentence: what stands before a preposition, without its verb, and what stands after it."""

    subject: frozenset[str]
    preposition: str
    after: frozenset[str]
    has_verb: bool
    start: int
    end: int


def gapped_exchanged(own: Wording, other: Wording) -> tuple[str, str] | None:
    """What a text says of A that another one says of B, in a sentence that says the verb only once.

    >>> from argmap.words import Wording, built_in
    >>> texts = ("Mules were kept for ploughing.", "Oxen were kept for ploughing, mules for transport.")
    >>> gapped_exchanged(*(Wording(text, built_in()[0]) for text in texts))
    ('Mules were kept for ploughing', 'Oxen were kept for ploughing, mules for transport')
    """
    if not are_short(own, other) or len(own.beginnings & other.beginnings) < _FEWEST:
        return None
    for one, two in pairwise(_parts(other)):
        if one.preposition != two.preposition or not one.has_verb or two.has_verb:
            continue
        for said in _parts(own):
            if said.preposition == one.preposition and (_is_crossed(said, one, two) or _is_crossed(said, two, one)):
                return own.between(said.start, said.end), other.between(one.start, two.end)
    return None


def _is_crossed(said: _Part, one: _Part, two: _Part) -> bool:
    """Whether something is said of the subject of the one that is said of the other one's, and of nothing else."""
    subject, other = one.subject - two.subject, two.subject - one.subject
    mine, theirs = one.after - two.after, two.after - one.after
    if not (subject and other and mine and theirs):
        return False
    is_of_it = bool(said.subject & subject) and said.subject.isdisjoint(other)
    return is_of_it and bool(said.after & theirs) and said.after.isdisjoint(mine)


@kept
def _parts(text: Wording) -> list[_Part]:
    return list(_all_parts(text)) if any(token in text.lexicon["gapped_before"] for token in text.tokens) else []


def _all_parts(text: Wording) -> Iterator[_Part]:
    ends = [at for at, token in enumerate(text.tokens) if _parts_at(text, token)]
    for start, end in pairwise([-1, *ends, len(text.tokens)]):
        places = range(start + 1, end)
        at = next((one for one in places if text.tokens[one] in text.lexicon["gapped_before"]), None)
        if at is None:
            continue
        verb = next((one for one in range(places.start, at) if _is_verb(text, one)), None)
        subject = text.beginnings_at(range(places.start, at if verb is None else verb))
        after = text.beginnings_at(range(at + 1, end))
        if subject and after and (verb is not None or len(subject) <= _LONGEST):
            yield _Part(subject, text.tokens[at], after, verb is not None, places.start, end)


def _parts_at(text: Wording, token: str) -> bool:
    return token in CLAUSE_ENDS or token in text.lexicon["joiners"]


def _is_verb(text: Wording, at: int) -> bool:
    token, lexicon = text.tokens[at], text.lexicon
    return token in lexicon["verb_forms"] or token.endswith("ed") or token in lexicon["helping"]
