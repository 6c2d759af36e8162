"""What a quote only mentions: words under "doubts that" or "whether", which a claim puts forward as they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.graph import Polarity
from argmap.sense.cuts import cuts
from argmap.sense.kinds import Kind
from argmap.words import denials, kept

if TYPE_CHECKING:
    from argmap.graph import Claim
    from argmap.reading import Reading
    from argmap.words import Wording

__all__ = ["ASKED", "DENIED", "Mention", "mentions"]

DENIED, ASKED = frozenset({Kind.NEGATION}), frozenset({Kind.CONDITION, Kind.QUESTION})
_FEWEST = 2  # content words of a claim
_SHARE = 0.5  # of the content words that are only mentioned
_NEAR = 4  # tokens before "that" in which a "no" takes a doubt back
_BEGINNING = 5  # letters that forms of one word have in common
_SENTENCE_ENDS = frozenset(".!?;:")
_CLAUSE_ENDS = _SENTENCE_ENDS | {","}
_GUARDED = tuple("negations denials open possible probable cautious complementizers conditions speaking".split())
"""Lists with whose words a claim does not simply put something forward."""


class Mention(NamedTuple):
    """The words of a quote under which it only mentions what a claim says, and what they do to it."""

    words: str
    kind: Kind


@kept
def mentions(reading: Reading) -> list[tuple[Claim, Mention]]:
    """Claims that put forward what their only quote mentions; not those that have objections."""
    return [
        (claim, mention)
        for claim, own, quoted in reading.worded_with((), ("complementizers",))
        if len(reading.anchors[claim.index]) == 1 and not _is_answered(reading, claim)
        if (mention := _mentioned(own, quoted))
    ]


def _is_answered(reading: Reading, claim: Claim) -> bool:
    """Whether a map has objections to a claim: then it may be there as what the article argues against."""
    steps = (reading.steps[one] for one in reading.graph.steps_to[claim.index])
    return any(step.polarity is Polarity.ATTACK for step in steps)


def _mentioned(own: Wording, quoted: Wording) -> Mention | None:
    if len(own.stems) < _FEWEST or "?" in own.tokens or any(own.has(name) for name in _GUARDED):
        return None
    for at, _ in quoted.found("complementizers"):
        if _stands_in_clause(own, quoted, at + 1) and (mention := _frame(quoted, at)):
            return mention
    return None


def _stands_in_clause(own: Wording, quoted: Wording, start: int) -> bool:
    """Whether all that a claim says stands in a clause of its quote, as it is, and nowhere else there."""
    end = next((at for at in range(start, len(quoted.tokens)) if quoted.tokens[at] in _CLAUSE_ENDS), len(quoted.tokens))
    inside = {stem[:_BEGINNING] for at, stem in quoted.content if start <= at < end}
    outside = {stem[:_BEGINNING] for at, stem in quoted.content if not start <= at < end}
    if not own.beginnings <= inside or len(own.beginnings) < _SHARE * len(inside) or own.beginnings <= outside:
        return False
    is_denied_there = any(start <= at < end for at in denials(quoted))
    beside = {*quoted.tokens[:start], *quoted.tokens[end:]}
    return not is_denied_there and not any(word in beside for word in quoted.lexicon["contrasting"].words)


def _frame(quoted: Wording, at: int) -> Mention | None:
    """What the words before a clause, which end with that token, do to it, where they leave it open or deny it."""
    tokens = quoted.tokens
    first = next((one + 1 for one in range(at - 1, -1, -1) if tokens[one] in _SENTENCE_ENDS), 0)
    if tokens[at] in quoted.lexicon["cut_that"] and not _denies(quoted, first, at):
        return None
    if tokens[max(first, at - 1) : at] == ["as"]:
        return None  # "as if"
    pieces = zip(quoted.gaps[first : at + 1], quoted.written[first : at + 1], strict=True)
    head = "".join(f"{gap}{written}" for gap, written in pieces).strip()
    found = cuts(f"{head} ", "", quoted.lexicon, next(iter(tokens[at + 1 :]), ""))
    mentioned = next((Mention(cut.words, cut.kind) for cut in found if cut.kind in DENIED | ASKED), None)
    if mentioned or tokens[max(first, at - 1)] not in quoted.lexicon["denying"]:
        return mentioned
    is_undone = any(one in quoted.lexicon["negations"] for one in tokens[max(first, at - _NEAR) : at])
    return None if is_undone else Mention(" ".join(tokens[at - 1 : at + 1]), Kind.NEGATION)


def _denies(quoted: Wording, first: int, end: int) -> bool:
    """Whether words before "that" may deny what follows: they end with a word for thinking or saying, and deny once.

    "It is not fair that" and "nobody knew that" take it for true; "nobody doubts that" takes its no back.
    """
    before, lexicon = quoted.tokens[first:end], quoted.lexicon
    is_thought = any(one in lexicon["not_knowing"] for one in before[-1:])
    is_negative = any(first <= one < end for one in denials(quoted))
    return is_thought and is_negative != any(one in lexicon["denying"] for one in before)
