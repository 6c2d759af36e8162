"""Rules on yes and no: a claim does not deny what its quote says, nor say what its quote denies."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.diagnostics import About, Severity, Slip
from argmap.retelling import (
    UNBOUND,
    UNLESS,
    asks,
    bound_or_ended,
    contrary,
    denied_beside_unless,
    denies_twice,
    is_in_a_low_degree,
    is_of_just_the_excepted,
    is_put_otherwise,
    made_earlier,
    opposed,
    other_duty,
    turned_round,
)
from argmap.rules.base import Faults, rule
from argmap.rules.comparing import claim_fault
from argmap.rules.mentioning import DENIED, mentions
from argmap.sides import names_swapped
from argmap.text import Span
from argmap.words import (
    CONTRARY,
    OPPOSED,
    PREFIXED,
    Wording,
    denials,
    may_have_verb,
    negated,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.graph import Claim
    from argmap.reading import Reading
    from argmap.rules.mentioning import Mention

_ADVICE = "say it as the article does; if the sense is the same, it may stay as it is"
_CLAUSE_END = re.compile(r"[,;:.!?–—]")
_TURNING_OURS = ("negations", "denials", "turning", OPPOSED, PREFIXED)
_TURNING_THEIRS = ("negations",)
_FEWEST = 2  # content words that a claim and its quote have in common
_BUT = frozenset({"but", "though", "while"})


@rule(
    "AM307",
    "polarity-mismatch",
    Severity.WARNING,
    about=About.WORDING,
    slip=Slip.OPPOSITE,
    same_as=("meaning",),
    feedback=("{claim} may say the opposite of the article.", "does the sentence say yes, or no?"),
)
def polarity_mismatch(reading: Reading) -> Faults:
    """A claim says yes where the article says no, or the other way round.

    It fires where one of the two has a negation (not, no, never, nobody ...) or a word that turns round what follows
    (refused, apart) that bears on a word which the other has too, or denies the whole ("it is not true that"), and the
    other has no negative word of any kind, asks nothing and supposes nothing. It also fires where a claim that else
    repeats its quote has one word or phrase of it turned into the contrary ("more" for "fewer", "because of" for
    "despite", "upheld" for "dismissed", "sold" for "bought"), said of the same thing, and where it puts forward what
    its quote denies: "doubts that", "there is no proof that", "refused to", "seldom", "the notion that ... is a
    legend". So it does for "obliged to" where the quote says "under no duty to", and for "lapses unless" where it says
    "continues unless"; for what is said of one of two, or of both, where the quote has "neither" or "nor"; and for
    another time in the same words: "before 1951" for "not until 1951", "before" for "since". A "not" of the article
    just outside the quote is for AM223.

    What is turned twice is the same: "can't afford not to", "not without", "stayed shut until May" for "did not open
    before May", "at least as fast" for "no slower", "B is dearer than A" for "A is cheaper than B", "B sold it to A"
    for "A bought it from B", "did not start, because" for "but for that would have started", "saved" for "not true that
    they failed to save", "wishes that he had" for "regrets that he did not", "requires the consent of" for "cannot
    against the will of", "every year" for "not a year that did not", "almost every" for "hardly a ... that did not",
    "years since it rained" for "no rain for years", "incompatible" for "cannot have both", what it is "wrong to say"
    that nobody did. So is "B, not A" where the quote names A first and sets it aside ("blamed on A; in fact it was B",
    "A did harm, but it was B that"). A change of words may keep the sense: "certain" for "not doubtful" is not
    reported. Only the clause that the claim takes up counts: "the nurses agree, but the porters do not" has no "not"
    for who says that nurses do.

    Article:

        The mayor is not willing to dredge the harbour.

    Fails:

        - evidence: The mayor is willing to dredge it.
          quote: The mayor is not willing to dredge the harbour

    Passes:

        - evidence: The mayor is unwilling to dredge it.
          quote: The mayor is not willing to dredge the harbour
    """
    found = {claim.index: what for claim, what in _opposite(reading)}
    for claim, mention in mentions(reading):
        if mention.kind in DENIED and not _is_taken_back(reading, claim, mention):
            found.setdefault(claim.index, mention.said_of(claim.label))
    for claim, own, quoted in reading.worded_with((CONTRARY,)):
        if own.stems.isdisjoint(quoted.stems) or len(own.beginnings & quoted.beginnings) < _FEWEST:
            continue
        if asks(quoted, own) or is_of_just_the_excepted(own, quoted):
            continue
        if (words := contrary(own, quoted)) and not names_swapped(own, quoted):
            found.setdefault(claim.index, _says(claim, words))
    for claim, own, quoted in reading.worded_with((), (*UNBOUND, *UNLESS, "not_until")):
        words = bound_or_ended(own, quoted) or made_earlier(own, quoted) or denied_beside_unless(own, quoted)
        if words:
            found.setdefault(claim.index, _says(claim, words))
    for index, what in found.items():
        yield claim_fault(reading, reading.claims[index], f"{what}: they may say opposite things", _ADVICE)


def _is_taken_back(reading: Reading, claim: Claim, mention: Mention) -> bool:
    """Whether what denies is none: "without yeast it does not rise", or "not risen much" for "risen a little"."""
    lexicon, own, quoted = reading.lexicon, reading.wordings[claim.index], reading.quoted[claim.index]
    if lexicon is None or own is None or quoted is None:
        return False
    if lexicon["seldom"].length_at(mention.words.lower().split(), 0) and denials(own):
        return True
    if mention.words.lower().split()[0] not in lexicon["cut_lacking"]:
        is_said_too = denies_twice(quoted, own) or is_put_otherwise(quoted, own, negated(quoted))
        return is_said_too or is_in_a_low_degree(quoted, own)
    return bool(denials(quoted)) and not denials(own)


def _opposite(reading: Reading) -> Iterator[tuple[Claim, str]]:
    """Claims that say yes where their quotes say no, or the other way round, with what says so."""
    for claim, own, quoted in reading.worded_with(_TURNING_OURS, _TURNING_THEIRS):
        if own.beginnings.isdisjoint(quoted.beginnings):
            continue  # they say nothing of the same
        if (words := opposed(own, quoted)) and not is_of_just_the_excepted(own, quoted):
            yield claim, _says(claim, words)
        elif (turn := turned_round(own, quoted)) and may_have_verb(quoted):
            word, is_ours = turn
            if is_ours and (_is_governed(reading, claim) or (not negated(own) and other_duty(own, quoted))):
                continue
            has, has_not = (claim.label, "its quote") if is_ours else ("the quote", claim.label)
            yield claim, f"{has} has “{word}” and {has_not} has no negation"


def _says(claim: Claim, words: tuple[str, str]) -> str:
    return f"{claim.label} says “{words[0]}”, and its quote “{words[1]}”"


def _is_governed(reading: Reading, claim: Claim) -> bool:
    """Whether a "not" of the article's clause stands just outside a quote, as the claim has it: a fault of the cut."""
    for quote in reading.anchors[claim.index]:
        article, span = quote.article, quote.anchor.span
        if article and span and reading.lexicon:
            sentence = article.sentence_at(span.start)
            before = _CLAUSE_END.split(article.text.cut(Span(sentence.start, span.start)))[-1]
            if negated(Wording.of(before, reading.lexicon)):
                return True
    return False
