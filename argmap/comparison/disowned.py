"""What a claim says although its witnesses deny it, set it aside for something else, or find hardly any of it."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from argmap.words import BEGINNING, CLAUSE_ENDS, Wording, clause_end, condition, denials, found_in, kept, negated

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["disowned"]

_FEWEST = 2  # content words of a claim that may be what is denied
_COVERED = 3 / 4  # share of a denied clause that a claim has
_NEAR = 3  # tokens before "a large gap" in which it is turned round
_MOST_OTHERS = 2  # words of what is preferred that a claim lacks


def disowned(own: Wording, partner: Wording, quoted: Wording) -> tuple[str, str] | None:
    """The words by which a claim says what one of its witnesses disowns, and neither says."""
    if not own.content or condition(own):
        return None
    found = (chain.from_iterable(
        (_denied(own, one, other), _set_aside(own, one, other), _hardly_any(own, one, other))
        for one, other in ((quoted, partner), (partner, quoted))
    ))  # fmt: skip
    return next((words for words in found if words), None)


# What is denied


def _denied(own: Wording, text: Wording, other: Wording) -> tuple[str, str] | None:
    """The "not" before what a claim says: "nothing requires that the ferry should end", "no ferry lasts for ever"."""
    words = own.beginnings
    if len(words) < _FEWEST or denials(own) or _turns(own, text) or own.has("parts_of_a_whole"):
        return None
    for one in negated(text):
        after = _clause(text, one.at + len(one.word.split()))
        at = next((index for index, (_, word) in enumerate(after) if word in words), None)
        if at is None or not _stands_denied(text, one.at, after[: at + 1]):
            continue
        said = [word for _, word in after[at:]]
        covers = sum(word in words for word in said) >= _COVERED * len(said)
        if covers and words <= set(said) and not _affirms(other, words):
            return "", one.word
    return None


def _clause(text: Wording, start: int) -> list[tuple[int, str]]:
    """The content words from a token to the end of its clause."""
    end = clause_end(text.tokens, start)
    return [(at, stem[:BEGINNING]) for at, stem in text.content if start <= at < end]


def _stands_denied(text: Wording, start: int, words: Sequence[tuple[int, str]]) -> bool:
    """Whether a negation denies the clause that begins with the last of some words: "no tree", "does not mean that".

    "Nobody knew that" and "did not say when" deny something else.
    """
    if found_in(text, "setting_bounds"):
        return False
    *between, (first, _) = words
    if not between:
        return any(at == start and at + length == first for at, length in found_in(text, "none_of"))
    return any(at == between[-1][0] for at, _ in found_in(text, "saying_that"))


def _affirms(text: Wording, words: frozenset[str]) -> bool:
    """Whether a text has most of some words, and denies nothing."""
    return not negated(text) and 2 * len(words & text.beginnings) > len(words)


def _turns(own: Wording, text: Wording) -> bool:
    """Whether a claim has a word that turns round what follows, and that a text does not have."""
    places = {at for name in ("turning", "undoing") for at, _ in own.found(name)}
    places |= {at for at, _ in found_in(own, "turning")}
    return any(own.tokens[at] not in text.tokens for at in places)


# What is set aside


class _Aside(NamedTuple):
    """What a text sets aside, and what for."""

    rejected: frozenset[str]
    preferred: frozenset[str]
    words: str
    frame: frozenset[str]
    """The other words of its sentence."""


@kept
def _asides(text: Wording) -> list[_Aside]:
    """What a text says less of than of something else: "less A than B", "not so much A as B", "B rather than A"."""
    found = []
    for name, joint in (("less_of", text.found("compared_with")), ("not_so_much", found_in(text, "as_much_as"))):
        joints = [at for at, _ in joint]
        for at, length in found_in(text, name):
            middle = next((one for one in joints if one > at + length), None)
            if middle is not None and CLAUSE_ENDS.isdisjoint(text.tokens[at:middle]):
                end = clause_end(text.tokens, middle)
                sides = _words(text, at + length, middle), _words(text, middle + 1, end)
                found.append(_Aside(*sides, text.between(at, end), _words(text, 0, at) | _words(text, end, None)))
    for at, length in text.found("set_against"):
        end = clause_end(text.tokens, at)
        sides = _words(text, at + length, end), _words(text, 0, at)
        found.append(_Aside(*sides, text.between(at, end), _words(text, end, None)))
    return [one for one in found if one.rejected and one.preferred - one.rejected]


def _words(text: Wording, start: int, end: int | None) -> frozenset[str]:
    return text.beginnings_at(range(start, len(text.tokens) if end is None else end))


def _set_aside(own: Wording, text: Wording, other: Wording) -> tuple[str, str] | None:
    """The words by which a claim says what a text sets aside for something else, of which the claim says nothing."""
    asides = _asides(text)
    if not asides or negated(own) or own.has("set_against") or found_in(own, "only"):
        return None
    words = own.beginnings
    for one in asides:
        if own.has("compared_with"):
            is_it = _is_weighed_more(own, one.rejected - one.preferred, one.preferred - one.rejected)
        else:
            is_it = _is_put_in_place(one, words) and words <= text.beginnings | other.beginnings
        if is_it and not _is_said_plainly(other, one, words):
            return _written(own, one.rejected - one.preferred), one.words
    return None


def _is_put_in_place(one: _Aside, words: frozenset[str]) -> bool:
    """Whether a claim has what is set aside, and lacks one or two words of what it is set aside for."""
    return one.rejected <= words and 0 < len(one.preferred - one.rejected - one.frame - words) <= _MOST_OTHERS


def _is_said_plainly(text: Wording, one: _Aside, words: frozenset[str]) -> bool:
    """Whether a text says what another one sets aside, and sets nothing aside itself."""
    return one.rejected <= text.beginnings and not _asides(text) and not negated(text) and words <= text.beginnings


def _is_weighed_more(own: Wording, rejected: frozenset[str], preferred: frozenset[str]) -> bool:
    at = next((at for at, _ in own.found("compared_with")), 0)
    before, after = _words(own, 0, at), _words(own, at, len(own.tokens))
    is_less = any(token in own.lexicon["lessening"] for token in own.tokens[:at])
    is_turned = bool(before & rejected) and bool((after & preferred) - before)
    return is_turned and not after & rejected and not is_less


def _written(text: Wording, words: frozenset[str]) -> str:
    return " ".join(text.written[at] for at, stem in text.content if stem[:BEGINNING] in words)


# Of what there is hardly any


def _hardly_any(own: Wording, text: Wording, other: Wording) -> tuple[str, str] | None:
    """The words by which a claim says that there is much of what a text says there is hardly any of."""
    if not found_in(text, "hardly_any") or negated(own) or found_in(own, "hardly_any"):
        return None
    turning = {at for at, _ in (*own.found("turning"), *found_in(own, "turning"))}
    little = dict(_nouns(text, [(at, length) for at, length in found_in(text, "hardly_any")]))
    much = [*found_in(own, "sizeable"), *own.found("quantity_many")]
    much = [(at, length) for at, length in much if turning.isdisjoint(range(at - _NEAR, at))]
    for word, said in _nouns(own, much):
        if word in little and not found_in(other, "sizeable") and not other.has("quantity_many"):
            return said, little[word]
    return None


def _nouns(text: Wording, places: Sequence[tuple[int, int]]) -> Iterator[tuple[str, str]]:
    """The word right after each of some places, with both as they are written."""
    stems = dict(text.content)
    for at, length in places:
        end = at + length
        if end in stems:
            yield stems[end][:BEGINNING], " ".join(text.written[at : end + 1])
