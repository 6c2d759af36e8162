"""Claims that say the opposite of the words that they quote, whatever the reference has for these words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from argmap.comparison.saying import Turn, Turning, Witnesses, turns
from argmap.diagnostics import Slip
from argmap.grading.voice import clean
from argmap.words import ASSERTED, Wording, found_in, negated, strength

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from argmap.comparison.answering import Answers
    from argmap.diagnostics import Finding
    from argmap.reading import Reading

__all__ = ["inverted", "says_what_it_quotes", "surer", "without_inverted"]

_NEAR = 3  # tokens from a "not" to what it denies
_CAREFUL = ("cautious", "general", "general_too", "recommending")
_CONTRARY = frozenset({Turning.OPPOSITE, Turning.SWAPPED})


def inverted(answers: Answers, findings: Iterable[Finding]) -> dict[int, Turn]:
    """The claims that no sure partner answers and that turn round what they quote, with the words by which they do.

    What has a sure partner is held against both, the quote and the partner, elsewhere.
    """
    reading = answers.alignment.second
    sure = {pair.second for pair in answers.alignment.pairs} | answers.unsaid.keys()
    found_by_rules = {one.claim for one in findings if one.code.slip is Slip.OPPOSITE}
    found = {}
    for claim in reading.claims:
        if claim.index in sure or claim.is_implicit:
            continue
        if claim.label in found_by_rules:
            found[claim.index] = Turn(Turning.OPPOSITE, "", "")
        elif turn := _against_its_quote(reading, claim.index):
            found[claim.index] = turn
    return found


def surer(answers: Answers, others: Mapping[int, Turn]) -> dict[int, Turn]:
    """The claims that no partner answers and that assert what they quote with a word of caution."""
    reading, found = answers.alignment.second, {}
    for claim in answers.alignment.extra:
        own, words = reading.wordings[claim], reading.quoted_words(claim)
        if own is None or not words or claim in others or claim in answers.unsaid:
            continue
        quoted = Wording.of(words, own.lexicon)
        at, word = _caution(quoted)
        careful = [own.first(name) for name in _CAREFUL]
        is_careful = strength(own).level < ASSERTED or any(one and one not in quoted.tokens for one in careful)
        if word and not is_careful and own.stems & {stem for index, stem in quoted.content if index > at}:
            found[claim] = Turn(Turning.HEDGE_LOST, "", word)
    return found


def _caution(quoted: Wording) -> tuple[int, str]:
    """Where a word of caution stands, and the word as it is written: "might", "I expect"; empty where none does."""
    found = strength(quoted)
    length = len((found.word or "").split())
    places = [(found.at - length + 1, length)] if found.level < ASSERTED and length else found_in(quoted, "supposing")
    return next(((at + size - 1, " ".join(quoted.written[at : at + size])) for at, size in places), (0, ""))


def without_inverted(answers: Answers, claims: Mapping[int, Turn]) -> Answers:
    """The same without what such claims were taken to answer by their place, or as a part of something."""
    also = tuple(pair for pair in answers.alignment.also if pair.second not in claims)
    return replace(answers, alignment=replace(answers.alignment, also=also))


def says_what_it_quotes(reading: Reading, claim: int) -> bool:
    """Whether a claim has a word of its quote; true where nobody can tell."""
    own = reading.wordings[claim]
    return own is None or bool(own.beginnings & Wording.of(reading.quoted_words(claim), own.lexicon).beginnings)


def _against_its_quote(reading: Reading, claim: int) -> Turn | None:
    own, words = reading.wordings[claim], reading.quoted_words(claim)
    if own is None or not words:
        return None
    quoted = Wording.of(words, own.lexicon)
    if word := _denied_word(own, quoted):
        return Turn(Turning.OPPOSITE, "", clean(word))
    found = turns(own, Witnesses(quoted, quoted), has_source=True)
    return next((one for one in found if one.kind in _CONTRARY and one.own and one.said), None)


def _denied_word(own: Wording, quoted: Wording) -> str:
    """The "not" of a quote whose next word a claim has, where nothing before that word denies anything in the claim.

    A word that the quote has elsewhere, too, without a "not" ("not guilt, but power"), is not denied by it.
    """
    if own.has("denials") or own.has("negations"):
        return ""
    for one in negated(quoted):
        for stem in one.bears_on[:1]:
            places = [at for at, other in quoted.content if other == stem]
            if len(places) == 1 and 0 < places[0] - one.at <= _NEAR and _is_affirmed(own, stem):
                return one.word
    return ""


def _is_affirmed(own: Wording, stem: str) -> bool:
    """Whether a claim has a word, and nothing that may deny it stands before it: "without", "fails to", "un-"."""
    at = next((at for at, other in own.content if other == stem), None)
    if at is None or any(other.endswith(stem) and other != stem for other in own.stems):
        return False
    turning = {place: place + length for place, length in own.found("turning")}
    denying = {place for place, _ in own.found("negative_leaning")} - turning.keys()
    is_turned = any(place < at and _next_stem(own, end) == stem for place, end in turning.items())
    return not is_turned and not any(place < at for place in denying)


def _next_stem(text: Wording, start: int) -> str:
    return next((stem for at, stem in text.content if at >= start), "")
