"""What a text says was done first and what then: "called his lawyer and then spoke to the police"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.sides.crossing import are_short
from argmap.words import clause_end, clause_start, denials, deny_as_much, kept

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.words import Wording

__all__ = ["succession_exchanged"]

_TIMING = ("sense_period", "time_between", "cut_only")
"""Lists of words that may stand between "and" and "later"."""
_SENTENCE_ENDS = frozenset(".!?;:")


class _Then(NamedTuple):
    """What was done first, and what then, as the beginnings of their words; and the text that says so."""

    first: frozenset[str]
    after: frozenset[str]
    words: str


def succession_exchanged(own: Wording, other: Wording) -> tuple[str, str] | None:
    """What a text says was done first and what then, where by another one it was the other way round; both texts.

    Who did both, or what else stands before both, need not change places.

    >>> from argmap.words import Wording, built_in
    >>> texts = ("Ada ate and then slept.", "Ada slept and then ate.", "Ada slept and ate.")
    >>> one, other, same = (Wording(text, built_in()[0]) for text in texts)
    >>> succession_exchanged(one, other), succession_exchanged(one, same)
    (('Ada ate and then slept', 'Ada slept and then ate'), None)
    """
    if not are_short(own, other) or not deny_as_much(own, other):
        return None
    for one in _successions(own):
        for said in _successions(other):
            before = one.first & said.first
            ours, theirs = one.first - before, said.first - before
            if _is_all_of(ours, said.after) and _is_all_of(theirs, one.after):
                return one.words, said.words
    return None


def _is_all_of(words: frozenset[str], others: frozenset[str]) -> bool:
    return bool(words) and words <= others


@kept
def _successions(text: Wording) -> list[_Then]:
    found = ((cut, _then_at(text, cut)) for cut in range(1, len(text.tokens)) if _parts(text, cut))
    return [one for cut, end in found if end for one in _told(text, cut, end)]


def _parts(text: Wording, at: int) -> bool:
    """Whether one deed may end at a token and another one begin: a comma, an "and", a "but"."""
    return text.tokens[at] == "," or text.tokens[at] in text.lexicon["joiners"]


def _then_at(text: Wording, cut: int) -> int:
    """The token after a "then" that follows a comma or an "and": "and two days later"; 0 where none does."""
    at, lexicon = cut + 1, text.lexicon
    while at < len(text.tokens) and (
        lexicon.number_of(text.tokens[at]) is not None or any(text.tokens[at] in lexicon[name] for name in _TIMING)
    ):
        at += 1
    return at + 1 if at < len(text.tokens) and text.tokens[at] in lexicon["and_then"] else 0


def _told(text: Wording, cut: int, end: int) -> Iterator[_Then]:
    start = clause_start(text.tokens, cut - 1, _SENTENCE_ENDS)
    stop = clause_end(text.tokens, end)
    first, after = text.beginnings_at(range(start, cut)), text.beginnings_at(range(end, stop))
    if first and after and denials(text).isdisjoint(range(start, stop)):
        yield _Then(first, after, text.between(start, stop))
