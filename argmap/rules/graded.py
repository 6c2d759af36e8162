"""A rule on how far, how often and whether at all: a claim says it in the degree in which its quote says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.diagnostics import About, Severity, Slip
from argmap.retelling import equalled, other_grade
from argmap.rules.base import Faults, rule
from argmap.rules.comparing import claim_fault
from argmap.rules.quantified import all_for_part, other_quantity

if TYPE_CHECKING:
    from argmap.reading import Reading


@rule(
    "AM329",
    "changed-degree",
    Severity.WARNING,
    about=About.WORDING,
    slip=Slip.BOUND,
    same_as=("meaning",),
    feedback=(
        "{claim} says more, or less, than the article by one word.",
        "how much, how often does the sentence say, and must it be, or may it?",
    ),
)
def changed_degree(reading: Reading) -> Faults:
    """A claim says in another degree, more often, or as another duty what its quote says.

    "May" is no "must", "need not" no "must not", "a little" not "much", "sometimes" not "every day", "a year" not "a
    month". It fires where a claim repeats its quote and has a word of another step of such a scale in the place of the
    quote's: before the same verb ("may park", "must park"), beside the same word ("a little safer", "much safer"), or
    as the only words of the scale; and where it has "louder than" for "as loud as", or the other way round. Left alone
    are "should" for "must" and "sometimes" for "often", which say less; texts with a "not" more or less; an "only", by
    which "may" and "must" come to the same; rates with other figures, which may be worked out (AM304 compares them).

    Article:

        Pilots may use the old channel at high tide.

    Fails:

        - evidence: Pilots must use the old channel at high tide.
          quote: Pilots may use the old channel at high tide

    Passes:

        - evidence: Pilots are allowed to use the old channel at high tide.
          quote: Pilots may use the old channel at high tide
    """
    for claim, own, quoted in reading.worded:
        if not (words := other_grade(own, quoted) or equalled(own, quoted)):
            continue
        if all_for_part(own, quoted) or other_quantity(own, quoted):  # which are for AM325
            continue
        message = f"{claim.label} says “{words[0]}”, but its quote says “{words[1]}”"
        yield claim_fault(reading, claim, message, "say it as strongly, and as often, as the article does")
