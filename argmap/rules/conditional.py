"""A rule on what a quote says only on a condition, and its claim without one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.diagnostics import About, Severity, Slip
from argmap.retelling import (
    ON_CONDITION,
    is_of_the_consequence,
    is_on_the_same_condition,
    made_even_if,
    made_fact,
    unconditioned,
)
from argmap.rules.base import Faults, rule
from argmap.rules.comparing import claim_fault
from argmap.sides import are_short
from argmap.words import (
    ASSERTED,
    CLAUSE_ENDS,
    clause_end,
    clause_start,
    condition,
    conditions,
    deny_as_much,
    is_put_otherwise,
    strength,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.reading import Reading
    from argmap.words import Wording

_FEWEST = 2  # content words of a claim
_SHARE = 0.5  # of the content words beside a condition that a claim repeats


@rule(
    "AM328",
    "lost-condition",
    Severity.WARNING,
    about=About.WORDING,
    slip=Slip.SURER,
    same_as=("meaning",),
    feedback=("{claim} holds without a condition, and in the article only with one.", "when is it so, and when not?"),
)
def lost_condition(reading: Reading) -> Faults:
    """A claim says without a condition what its quote says only on one, or as a fact what would have been.

    "The library stays open if the state pays" does not say that it stays open. It fires where a claim repeats what
    stands beside an "if", "unless" or "as long as" of its only quote, and has neither the condition nor another word of
    caution ("may", "would", "depends on"). It also fires where the claim says "if" or "even if" for "only if" or for
    "unless".

    Where the quote has a "will" or the like, it also fires on a claim in other words, or on a part of what the quote
    says, and for "subject to", "provided", "depending on", "without ... would": the claim has the verb after "will",
    most of its words are the quote's, and none is of the condition, but for a time at its end ("within a week"). What
    would have been and was not ("would have been lost if", "had she seen it") is no fact: it fires where a claim tells
    as one what the quote only supposes, not on a claim that denies it ("was not lost, because").

    Article:

        The ferry will run all winter if the county renews its grant.

    Fails:

        - evidence: The ferry will run all winter.
          type: prediction
          quote: The ferry will run all winter if the county renews its grant

    Passes:

        - evidence: The ferry will run all winter if it gets the grant.
          type: prediction
          quote: The ferry will run all winter if the county renews its grant
    """
    for claim, own, quoted in reading.worded_with((), ON_CONDITION):
        if len(reading.anchors[claim.index]) == 1 and (words := _lost(own, quoted)):
            yield claim_fault(reading, claim, words.format(claim.label), "say on which condition it is so")


def _lost(own: Wording, quoted: Wording) -> str | None:
    """What a claim makes of its quote's condition, as a sentence `{}` for the claim's name; None where it has it."""
    if len(own.beginnings & quoted.beginnings) < _FEWEST or not are_short(own, quoted):
        return None
    if words := made_fact(own, quoted):
        return f"{{}} says as a fact what its quote says only of what would have been, “{words}”"
    found = list(conditions(quoted))
    if condition(own):
        return _changed(own, quoted, found) if found else None
    if len(found) == 1 and (word := made_even_if(own, quoted, found[0])):
        return f"{{}} says “{word}”, and its quote “{quoted.between(found[0].start, found[0].stop)}”"
    if strength(own).level < ASSERTED or own.has("supposing"):
        return None
    words = next(_literally(own, quoted, found), "") or unconditioned(own, quoted)
    return f"{{}} leaves out “{words}”, and so says more than its quote" if words else None


def _literally(own: Wording, quoted: Wording, found: list[range]) -> Iterator[str]:
    """The conditions beside clauses that a claim repeats in the quote's own words."""
    if not own.has("modest") and not is_put_otherwise(own):
        beside = (_beside(own, quoted, one) for one in found if is_of_the_consequence(own, quoted, one))
        yield from filter(None, beside)


def _changed(own: Wording, quoted: Wording, found: list[range]) -> str | None:
    """What a claim, in its quote's words, puts for the word of a condition: "if" for "only if" or "unless"."""
    if not deny_as_much(own, quoted):
        return None
    if _has_only(quoted) and not _has_only(own) and own.beginnings <= quoted.beginnings:
        return "{} says “if”, and its quote “only if”"
    begins = next(conditions(own))
    ours, theirs = own.tokens[begins.start], quoted.tokens[found[0].start]
    is_turned = (ours in own.lexicon["excepting"]) is not (theirs in quoted.lexicon["excepting"])
    is_changed = is_turned and len(found) == 1 and is_on_the_same_condition(own, begins, quoted, found[0])
    return f"{{}} says “{ours}”, and its quote “{theirs}”" if is_changed else None


def _has_only(text: Wording) -> bool:
    return any(text.tokens[max(0, one.start - 1) : one.start] == ["only"] for one in conditions(text))


def _beside(own: Wording, quoted: Wording, found: range) -> str:
    """A condition as its quote has it, where the claim repeats the clause that it stands beside; else empty."""
    end = clause_end(quoted.tokens, found.stop)
    ends = CLAUSE_ENDS | quoted.lexicon["joiners"].words | quoted.lexicon["subordinators"].words
    is_first = not found.start or quoted.tokens[found.start - 1] in ends
    begins = end + 1 if is_first else clause_start(quoted.tokens, found.start, ends)
    said = quoted.beginnings_at(range(begins, clause_end(quoted.tokens, begins, ends) if is_first else found.start))
    supposed = quoted.beginnings_at(range(found.stop, end))
    is_repeated = own.beginnings <= said and len(own.beginnings) >= _SHARE * len(said)
    return quoted.between(found.start, end) if is_repeated and supposed and not own.beginnings & supposed else ""
