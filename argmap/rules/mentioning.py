"""What a quote only mentions and a claim puts forward as it stands: under "doubts that", after "refused to"."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from argmap.graph import Polarity
from argmap.retelling import governed, left_out
from argmap.sense.cuts import cuts
from argmap.sense.kinds import Kind
from argmap.words import BEGINNING, CLAUSE_ENDS, clause_end, denials, kept

if TYPE_CHECKING:
    from argmap.graph import Claim
    from argmap.reading import Reading
    from argmap.words import Lexicon, Wording

__all__ = ["ASKED", "DENIED", "Mention", "mentions"]

DENIED, ASKED = frozenset({Kind.NEGATION}), frozenset({Kind.CONDITION, Kind.QUESTION})
_FEWEST = 2  # content words of a claim
_LONGEST, _MOST = 400, 8  # tokens of a quote, and clauses of it that are looked at
_SHARE = 0.5  # of the content words that are only mentioned
_HEAD = 9  # tokens before "that" in which it is denied
_SENTENCE_ENDS = CLAUSE_ENDS - {","}
_GUARDED = tuple("negations denials open possible probable cautious complementizers conditions speaking".split())
"""Lists with whose words a claim does not simply put something forward, unless its quote has them there, too."""


class Mention(NamedTuple):
    """The words of a quote by which it only mentions what a claim says, and what they do to it."""

    words: str
    kind: Kind
    where: str = "before"
    """Where they stand, as a preposition of what the claim says."""

    def said_of(self, label: str) -> str:
        """The beginning of a sentence that says so of a claim."""
        return f"the quote has “{self.words}” {self.where} what {label} says"


@kept
def mentions(reading: Reading) -> list[tuple[Claim, Mention]]:
    """Claims that put forward what their only quote mentions; not those that have objections."""
    return [
        (claim, mention)
        for claim, own, quoted in reading.worded
        if (mention := _mentioned(own, quoted) or _governed(own, quoted))
        if len(reading.anchors[claim.index]) == 1 and not _is_answered(reading, claim)
    ]


def _is_answered(reading: Reading, claim: Claim) -> bool:
    """Whether a map has objections to a claim: then it may be there as what the article argues against."""
    steps = (reading.steps[one] for one in reading.graph.steps_to[claim.index])
    return any(step.polarity is Polarity.ATTACK for step in steps)


def _governed(own: Wording, quoted: Wording) -> Mention | None:
    found = governed(own, quoted)
    return Mention(*found) if found else None


def _mentioned(own: Wording, quoted: Wording) -> Mention | None:
    if len(own.stems) < _FEWEST or own.stems.isdisjoint(quoted.stems) or not own.beginnings <= quoted.beginnings:
        return None
    if "?" in own.tokens or len(quoted.tokens) > _LONGEST:
        return None
    if any(word in quoted.tokens for word in quoted.lexicon["contrasting"].words):
        return None
    begun = [at for at, _ in quoted.found("complementizers")]
    for at in begun[:_MOST]:
        if (end := _clause(own, quoted, at + 1)) and (mention := _frame(quoted, at, end)):
            return mention
    for at, _ in islice(quoted.found("taking_clauses"), _MOST):
        end = _clause(own, quoted, at + 1)
        if end and not any(at < one < end for one in begun) and (mention := _denied(quoted, at, at + 1, end)):
            return mention
    if any(own.has(name) for name in _GUARDED):
        return None
    return next(
        (Mention(words, kind, "before" if first else "in") for words, kind, first in left_out(own, quoted)), None
    )


def _clause(own: Wording, quoted: Wording, start: int) -> int:
    """Where a clause of a quote, in which stands all that a claim says and as it says it, ends; 0 where it does not."""
    stop = clause_end(quoted.tokens, start)
    inside = [(at, stem[:BEGINNING]) for at, stem in quoted.content if start <= at < stop]
    outside = {stem[:BEGINNING] for at, stem in quoted.content if not start <= at < stop}
    if not own.beginnings <= {stem for _, stem in inside} or own.beginnings <= outside:
        return 0
    end = max(at for at, stem in inside if stem in own.beginnings) + 1
    said = quoted.tokens[start:end]
    is_short = len(own.beginnings) < _SHARE * len({stem for at, stem in inside if at < end})
    is_denied = sum(start <= at < end for at in denials(quoted)) != len(denials(own))
    return 0 if is_short or is_denied or _is_guarded(own, said) else end


def _is_guarded(own: Wording, said: list[str]) -> bool:
    """Whether a claim has words of caution, or says who says so, that its quote does not have there."""
    found = (own.tokens[at : at + length] for name in _GUARDED for at, length in own.found(name))
    return any(not set(words) <= set(said) for words in found)


def _first(wording: Wording, at: int) -> int:
    """The first token of the sentence of a token."""
    return next((one + 1 for one in range(at - 1, -1, -1) if wording.tokens[one] in _SENTENCE_ENDS), 0)


def _frame(quoted: Wording, at: int, end: int) -> Mention | None:
    """What stands before a clause, up to that token, and after it, where that leaves open or denies what is in it."""
    tokens, lexicon, first = quoted.tokens, quoted.lexicon, _first(quoted, at)
    if tokens[at] in lexicon["cut_that"]:
        return _denied(quoted, _before_adverbs(quoted, first, at), at + 1, end)
    if tokens[max(first, at - 1) : at] == ["as"] or any(one >= end for one, _ in quoted.found("answering")):
        return None  # "as if"; "asked whether it is, and answers that it is"
    head, tail = quoted.between(first, at + 1), quoted.between(end, len(tokens))
    found = cuts(f"{head} ", f" {tail}", lexicon, next(iter(tokens[at + 1 :]), ""))
    return next((Mention(cut.words, cut.kind) for cut in found if cut.is_before and cut.kind in DENIED | ASKED), None)


def _denied(quoted: Wording, last: int, start: int, end: int) -> Mention | None:
    """What denies a clause: one word for no, doubt or error before it, or one that refutes it after it.

    The `last` word before "that" does not take for true what follows, as "fair" and "knew" do. Two words take each
    other back: "there is little doubt that", "those who doubt that it is safe are wrong".
    """
    tokens, lexicon, first = quoted.tokens, quoted.lexicon, _first(quoted, start - 1)
    if last < first or tokens[last] not in lexicon["not_knowing"] or tokens[first] in lexicon["cut_asking_why"]:
        return None
    denying = _denying(quoted, max(first, last - _HEAD), last + 1)
    stop = next((one for one in range(end, len(tokens)) if tokens[one] in _SENTENCE_ENDS), len(tokens))
    refuting = [one for one in range(end, stop) if _refutes(quoted, one, end)]
    if len(denying) + len(refuting) != 1:
        return None
    if refuting:
        return Mention(tokens[refuting[0]], Kind.NEGATION, "after")
    begins = denying[0] - (tokens[denying[0]] == "n't")
    return Mention(quoted.between(begins, start), Kind.NEGATION)


def _refutes(quoted: Wording, at: int, end: int) -> bool:
    """Whether a word after a clause denies it: not "is no lie", "was once held a lie", "an invention of"."""
    tokens, lexicon = quoted.tokens, quoted.lexicon
    has_maker = tokens[at] in lexicon["invented_by"] and tokens[at + 1 : at + 2] == ["of"]
    is_denied = any(end <= one < at for one in denials(quoted))
    was_once = any(end <= one < at for one, _ in quoted.found("refuted_once"))
    return tokens[at] in lexicon["refuting"] and not (has_maker or is_denied or was_once)


def _denying(quoted: Wording, start: int, end: int) -> list[int]:
    """The words for no, doubt or error between two tokens; none of those in "no doubt", and none in another clause."""
    tokens, lexicon = quoted.tokens, quoted.lexicon
    idle = {one for at, length in quoted.found("not_negating") for one in range(at, at + length)}
    begins = max((at + 1 for at in range(start, end) if _begins_clause(tokens[at], lexicon)), default=start)
    denied = denials(quoted)
    return [
        one for one in range(begins, end) if one in denied or (tokens[one] in lexicon["denying"] and one not in idle)
    ]


def _begins_clause(token: str, lexicon: Lexicon) -> bool:
    return token == "," or token in lexicon["subordinators"]


def _before_adverbs(quoted: Wording, first: int, at: int) -> int:
    """The last token before another one that is no word of degree, and in no aside between commas."""
    last = at - 1
    if last > first and quoted.tokens[last] == ",":
        last = next((one for one in range(last - 1, first, -1) if quoted.tokens[one] == ","), last) - 1
    while last > first and quoted.tokens[last] in quoted.lexicon["between_that"]:
        last -= 1
    return last
