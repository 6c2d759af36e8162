"""A rule on what a claim speaks of: it says of boys what its quote says of girls, in the same words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.diagnostics import About, Severity, Slip
from argmap.retelling import contrary, opposed, replaced, turned_round
from argmap.rules.base import Faults, rule
from argmap.rules.comparing import claim_fault
from argmap.rules.exchanged import exchanged

if TYPE_CHECKING:
    from argmap.reading import Reading

_TOLD_ELSEWHERE = (contrary, opposed, turned_round, exchanged)
"""What is for AM307 and for AM327."""


@rule(
    "AM330",
    "changed-thing",
    Severity.WARNING,
    about=About.WORDING,
    slip=Slip.CHANGED,
    same_as=("meaning",),
    feedback=(
        "{claim} speaks of something else than the article by one word.",
        "of whom, or of what, does the sentence say it?",
    ),
)
def changed_thing(reading: Reading) -> Faults:
    """A claim has one thing in the place of another one.

    It repeats its quote nearly word for word, but says "boys" for "girls", "spring" for "autumn", "the first edition"
    for "the second", "private" for "public": words of a list of things of which none is another. It fires where the
    same words stand around the two, and the quote has the claim's word nowhere else, or only in a clause that says
    something else of it. It leaves alone what is said of one "and", "like" or "as well as" of the other.

    Article:

        The pilots have the second ship in the harbour.

    Fails:

        - evidence: The pilots have the fourth ship in the harbour.
          quote: The pilots have the second ship in the harbour

    Passes:

        - evidence: The second ship in the harbour is the pilots'.
          quote: The pilots have the second ship in the harbour
    """
    for claim, own, quoted in reading.worded:
        words = replaced(own, quoted)
        if words and not any(function(own, quoted) for function in _TOLD_ELSEWHERE):
            message = f"{claim.label} says “{words[0]}”, but its quote says “{words[1]}”"
            yield claim_fault(reading, claim, message, "say it of what the article says it of")
