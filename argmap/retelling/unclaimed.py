"""Which "not" of a quote stands in a clause that its claim does not take up: "the nurses agree, the porters do not"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.retelling.repeating import Repeating, clause_of, sentence_of
from argmap.sides import are_short
from argmap.words import CLAUSE_ENDS, denials

if TYPE_CHECKING:
    from collections.abc import Container

    from argmap.words import Wording

__all__ = ["is_unclaimed"]

_BARE = ("nowadays_is", "been_before", "helping")
_FEWEST = 2  # words of another clause that a claim has where it has the verb that is denied


def is_unclaimed(quoted: Wording, at: int, bears_on: tuple[str, ...], own: Wording) -> bool:
    """Whether a claim takes up another clause of its quote than the one in which a negation stands.

    That clause has words of its own, and the claim has none of them; or no more than the verb that is denied, where
    that is denied of something that the claim does not name: "have risen in the town, but in the villages have not".
    """
    if not are_short(own, quoted):
        return False
    ends = CLAUSE_ENDS | quoted.lexicon["joiners"].words
    clause = clause_of(quoted, at, ends)
    repeating = Repeating(own, quoted)
    if _is_of_what_does(repeating, clause, at, ends):
        return True
    inside, outside = (_said(repeating, places) for places in (clause, _others(quoted, clause)))
    elsewhere = _said(repeating, _not_denied(quoted, clause, ends))
    only_inside, only_elsewhere = inside - outside, elsewhere - inside
    new = len(repeating.ours) - len(inside | outside)
    enough = new + (min(repeating.ours, default=0) not in only_elsewhere)  # what it begins with may be said otherwise
    if len(only_elsewhere) < max(enough, 1) or not _has_own(repeating, clause):
        return False
    if not only_inside:
        return _has_subject(repeating, clause, at)
    is_the_verb = all(own.lexicon.meanings[own.tokens[one]] in bears_on for one in only_inside)
    if not is_the_verb or len(only_elsewhere) < _FEWEST:
        return False
    return _is_of_another(repeating, clause, at) or _is_an_aside(repeating, clause)


def _is_of_what_does(repeating: Repeating, clause: range, at: int, ends: frozenset[str]) -> bool:
    """Whether a claim names only of what it is so after all: "the bridge is not safe, though the ferry is"."""
    quoted = repeating.quoted
    named = [one for one in range(clause.start, at) if one in repeating.theirs]
    if all(map(repeating.places, named)):
        return False
    for one in range(clause.stop + 1, len(quoted.tokens)):
        is_last = one + 1 == len(quoted.tokens) or quoted.tokens[one + 1] in ends
        if is_last and any(quoted.tokens[one] in quoted.lexicon[name] for name in _BARE):
            subject = [place for place in clause_of(quoted, one, ends) if place in repeating.theirs]
            return bool(subject) and all(map(repeating.places, subject))
    return False


def _others(quoted: Wording, clause: range) -> list[int]:
    return [at for at in range(len(quoted.tokens)) if at not in clause]


def _not_denied(quoted: Wording, clause: range, ends: frozenset[str]) -> list[int]:
    """The tokens of all other clauses that have no negation."""
    denied = {one for at in denials(quoted) for one in clause_of(quoted, at, ends)}
    return [at for at in _others(quoted, clause) if at not in denied]


def _said(repeating: Repeating, places: Container[int]) -> set[int]:
    """The words of a claim that its quote has at some places, by where they stand in the claim."""
    keys = repeating.quoted_at(places)
    return {at for at, said in repeating.ours.items() if not said.isdisjoint(keys)}


def _has_own(repeating: Repeating, clause: range) -> bool:
    """Whether a clause has a word that stands nowhere else in the quote, nor in the claim."""
    theirs = repeating.theirs
    rest = repeating.quoted_beside(clause)
    return any(theirs[at].isdisjoint(rest) and not repeating.places(at) for at in clause if at in theirs)


def _has_subject(repeating: Repeating, clause: range, at: int) -> bool:
    """Whether a clause names of what its "not" is, and has no "he" or "it" there: "the porters do not", "no porter"."""
    is_first = at == clause.start and repeating.quoted.lexicon["none_left"].length_at(repeating.quoted.tokens, at) > 0
    return is_first or any(one in repeating.theirs for one in range(clause.start, at))


def _is_of_another(repeating: Repeating, clause: range, at: int) -> bool:
    """Whether a clause is set against the one before it, and says of what its "not" is, more than a claim names."""
    quoted, joiners = repeating.quoted, repeating.quoted.lexicon["joiners"].words
    before = quoted.tokens[clause.start - 1] if clause.start else ""
    is_set_against = before == ";" or before in joiners - quoted.lexicon["number_joiners"].words
    named = [one for one in range(clause.start, at) if one in repeating.theirs]
    return is_set_against and not all(map(repeating.places, named))


def _is_an_aside(repeating: Repeating, clause: range) -> bool:
    """Whether a clause is a "which" between commas, and a claim has words of what is said after it."""
    quoted = repeating.quoted
    is_relative = clause.start and quoted.tokens[clause.start - 1] == ","
    if not is_relative or quoted.tokens[clause.start] not in quoted.lexicon["relatives"]:
        return False
    behind = range(clause.stop, sentence_of(quoted, clause.start).stop)
    return len(_said(repeating, behind) - _said(repeating, clause)) >= _FEWEST
