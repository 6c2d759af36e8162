"""Rules on references: each leads to one claim, by an id that is its own, and in no circle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.diagnostics import About, Severity
from argmap.graph import Polarity
from argmap.rules.base import Fault, Faults, claim_related, rule
from argmap.showing import closest, did_you_mean

if TYPE_CHECKING:
    from argmap.reading import Reading


_LONGEST_WAY = 8
_MOST_COMPARED = 20


@rule(
    "AM103",
    "circular-reference",
    Severity.ERROR,
    about=About.STRUCTURE,
    feedback=(
        "{claim} rests on itself, going round in a circle.",
        "which of these claims would you have to believe first?",
    ),
)
def circular_reference(reading: Reading) -> Faults:
    """A `ref` makes a claim rest on itself.

    Circular support proves nothing: each claim waits for the other. The reference is reported and not followed, so
    the rest of the map can still be read. Claims may well attack each other, or attack what they rest on; only
    reasons cannot go in a circle, and no claim is an objection to itself.

    Fails:

        - premise: Ships cannot enter the harbour any more.
          id: SHIPS
          implicit: true
          because:
            - premise: Nobody dredges it.
              implicit: true
              because:
                - ref: SHIPS

    Passes:

        - premise: Ships cannot enter the harbour any more.
          implicit: true
          because:
            - evidence: The harbour fills with silt.
              quote: It is silting up every year
    """
    for loop in reading.graph.loops:
        names = [reading.claims[claim].label for claim in loop.claims]
        shown = names if len(names) <= _LONGEST_WAY else [*names[:_LONGEST_WAY], "…"]
        way = " ← ".join([*shown, loop.use.name])
        conclusion = reading.claims[reading.steps[loop.use.step].conclusion]
        spelled = f" closes a circle: {way}" if loop.claims[-1] == conclusion.index else " lies on a circle"
        is_attack = reading.steps[loop.use.step].polarity is Polarity.ATTACK
        against = "a claim cannot object to itself" if is_attack else "a claim cannot be among its own reasons"
        yield Fault(
            reading.place((*loop.use.path, "ref")),
            f"the reference to {loop.use.name}{spelled}",
            conclusion.label,
            related=(claim_related(reading, f"{loop.use.name} stands here", reading.claims[loop.claims[0]]),),
            help=f"{against}: take the reference out, or let it lead to another claim",
        )


@rule("AM116", "dangling-reference", Severity.ERROR, about=About.STRUCTURE)
def dangling_reference(reading: Reading) -> Faults:
    """A `ref` leads to an id that no claim has.

    The step stands there without its premise. Most often the id is misspelt, or the claim was renamed; the closest
    id is named. Outline numbers are no ids: they change when a claim is put in.

    Fails:

        argument:
          thesis: The harbour should be dredged.
          quote: The harbour should be dredged
          because:
            - evidence: The harbour fills with silt.
              id: SILT
              quote: It is silting up every year
        asides:
          - premise: Fish will leave the harbour.
            implicit: true
            because:
              - ref: SLIT

    Passes:

        argument:
          thesis: The harbour should be dredged.
          quote: The harbour should be dredged
          because:
            - evidence: The harbour fills with silt.
              id: SILT
              quote: It is silting up every year
        asides:
          - premise: Fish will leave the harbour.
            implicit: true
            because:
              - ref: SILT
    """
    numbers = {claim.number for claim in reading.claims}
    for index, use in enumerate(reading.graph.dangling):
        meant = _similar(use.name, reading) if index < _MOST_COMPARED else None
        numbered = use.name in numbers
        advice = (
            "outline numbers may change: give that claim an `id` and use it"
            if numbered
            else "give the claim that you mean this `id`"
        )
        yield Fault(
            reading.place((*use.path, "ref")),
            f"no claim has the id {use.name}" + did_you_mean(meant),
            help=advice,
        )


def _similar(name: str, reading: Reading) -> str | None:
    ids = list(reading.graph.by_id)[: 50 * _MOST_COMPARED]
    return closest(name, ids)


@rule("AM117", "duplicate-id", Severity.ERROR, about=About.STRUCTURE)
def duplicate_id(reading: Reading) -> Faults:
    """Two claims have one id.

    A `ref` to it could mean either, and every message that names it is unclear.

    Fails:

        - evidence: The harbour fills with silt.
          id: R1
          quote: It is silting up every year
        - evidence: Eleven shops by the harbour gave up.
          id: R1
          quote: Eleven shops on the quay have closed since May

    Passes:

        - evidence: The harbour fills with silt.
          id: R1
          quote: It is silting up every year
        - evidence: Eleven shops by the harbour gave up.
          id: R2
          quote: Eleven shops on the quay have closed since May
    """
    for later, first in reading.graph.duplicates:
        claim, other = reading.claims[later], reading.claims[first]
        line = reading.claim_place(other).start.line
        yield Fault(
            reading.place((*claim.path, "id")),
            f"the id {claim.shape.id} belongs to another claim already, on line {line}",
            claim.label,
            related=(claim_related(reading, "first", other),),
            help="give this claim an id of its own; if it is the same claim, replace it by a `ref`",
        )
