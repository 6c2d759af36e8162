"""Whether a text says no: its negations, without those that another one takes back."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.words.wording import CLAUSE_ENDS, kept

if TYPE_CHECKING:
    from argmap.words.wording import Wording

__all__ = ["Negation", "denials", "deny_as_much", "leaves_open", "negated"]

_REACH = 7  # tokens within which a second negation takes the first one back
_LIST_WORDS = frozenset({"nor", "neither"})


class Negation(NamedTuple):
    """A word that negates, and what it bears on."""

    word: str
    bears_on: tuple[str, ...]
    """The stems of the next content words of the clause, the nearest first; empty where there are none."""
    at: int


@kept
def negated(wording: Wording) -> list[Negation]:
    """The negations of a text that are not taken back: "can't afford not to" and "not without reason" say yes.

    >>> from argmap.words.loading import built_in
    >>> from argmap.words.wording import Wording
    >>> texts = ("It is not safe", "It is not without reason", "You can't afford not to pay", "Nobody doubts it")
    >>> [[one.word for one in negated(Wording(text, built_in()[0]))] for text in texts]
    [['not'], [], [], []]
    """
    if not wording.may_have("negations"):
        return []
    denied = denials(wording)
    negations = [(at, at + length) for at, length in wording.found("negations") if at in denied]
    found = [(at, end) for at, end in negations if not (_is_open(wording, at) or _is_apart(wording, at, end))]
    starts = {at for at, _ in found}
    undone: set[int] = set()
    for at, end in found:
        if at not in undone and (by := _taken_back(wording, at, end, starts)) is not None:
            undone |= {at, by}
    return [
        Negation(" ".join(wording.tokens[at:end]), _bears_on(wording, end), at) for at, end in found if at not in undone
    ]


@kept
def denials(wording: Wording) -> frozenset[int]:
    """Where the negations of a text stand, those among them that another word takes back ("nobody refused")."""
    skipped = {one for at, length in wording.found("not_negating") for one in range(at, at + length)}
    return frozenset(at for at, _ in wording.found("negations") if at not in skipped)


def deny_as_much(one: Wording, other: Wording) -> bool:
    """Whether two texts have as many negations."""
    return len(denials(one)) == len(denials(other))


def leaves_open(wording: Wording) -> bool:
    """Whether a text names something and its denial: "it is or is not safe"."""
    return any(_is_open(wording, at) for at, _ in wording.found("negations"))


def _is_open(wording: Wording, at: int) -> bool:
    """Whether a negation is one of two that are left open: "or not", "is or is not", "was it or was it not"."""
    tokens, joiners = wording.tokens, wording.lexicon["alternatives"].words
    before = tokens[max(0, at - 3) : at]
    if not joiners.isdisjoint(before[-2:]):
        return True
    if before and before[-1] in wording.lexicon["pronouns"] and before[0] in joiners:
        return True
    return bool(at) and "/" in wording.text and "/" in wording.gaps[at - 1]


def _is_apart(wording: Wording, at: int, end: int) -> bool:
    """Whether a negation only answers ("No, it is safe") or asks for agreement (", isn't it")."""
    tokens = wording.tokens
    if tokens[at:end] == ["no"] and tokens[end : end + 1] == [","] and (not at or tokens[at - 1] in CLAUSE_ENDS):
        return True
    is_end = end + 1 >= len(tokens) or tokens[end + 1] in CLAUSE_ENDS
    is_tag = end < len(tokens) and tokens[end] in wording.lexicon["tag_subjects"] and is_end
    return is_tag and tokens[max(0, at - 2) : at - 1] == [","]


def _taken_back(wording: Wording, at: int, end: int, starts: set[int]) -> int | None:
    """The token that takes a negation back in the same clause; None where nothing does."""
    if wording.tokens[at] in _LIST_WORDS:
        return None
    undoing, joining = wording.lexicon["undoing"], wording.lexicon["negation_joiners"]
    for index in range(end, min(end + _REACH, len(wording.tokens))):
        token = wording.tokens[index]
        if token in CLAUSE_ENDS or token in joining:
            return None
        if (index in starts and token not in _LIST_WORDS) or token in undoing:
            return index
    return None


def _bears_on(wording: Wording, end: int) -> tuple[str, ...]:
    """The next content word of the clause; where it says little ("fully", "become"), the one after it, too."""
    found: list[str] = []
    for token in wording.tokens[end : end + 2 * _REACH]:
        if token in CLAUSE_ENDS or (found and token in wording.lexicon["ways_away"]):
            break
        if stem := wording.lexicon.meanings[token]:
            found.append(stem)
            is_adverb = token.endswith("ly") and token not in wording.lexicon["not_adverbs"]
            if not is_adverb and token not in wording.lexicon["light_verbs"]:
                break
    return tuple(found)
