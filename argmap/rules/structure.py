"""Rules on the shape of the argument: its thesis, its references, and what rests on nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.diagnostics import About, Severity
from argmap.graph import Claim, Polarity
from argmap.rules.base import Fault, Faults, claim_related, defect, rule
from argmap.showing import closest, did_you_mean

if TYPE_CHECKING:
    from argmap.draft import Draft
    from argmap.reading import Reading


_LONGEST_WAY = 8
_MOST_COMPARED = 20


@rule(
    "AM101",
    "missing-thesis",
    Severity.ERROR,
    about=About.THESIS,
    feedback=("your map has no thesis at the top.", "which sentence do all the others serve?"),
)
def missing_thesis(reading: Reading) -> Faults:
    """The argument has no thesis at its root.

    A map answers "what does the article argue for?" before anything else. Without a thesis nothing else has a
    direction, and no map can be compared with it.

    Fails:

        argument:
          premise: The harbour should be dredged.
          quote: The harbour should be dredged
          because:
            - evidence: The harbour fills with silt.
              quote: It is silting up every year

    Passes:

        argument:
          thesis: The harbour should be dredged.
          quote: The harbour should be dredged
          because:
            - evidence: The harbour fills with silt.
              quote: It is silting up every year
    """
    root = reading.graph.root
    if root is not None and root.kind != "thesis":
        message = f"the argument begins with `{root.kind}`, not with a thesis"
        yield Fault(
            reading.key_place((*root.path, root.kind)), message, root.label, help="write `thesis: ...` at its root"
        )


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


@rule(
    "AM104",
    "unsupported-claim",
    Severity.WARNING,
    about=About.STRUCTURE,
    off_in=("draft",),
    feedback=("nothing stands below {claim}.", "what does the article offer to somebody who does not believe this?"),
)
def unsupported_claim(reading: Reading) -> Faults:
    """A thesis or premise that the article states rests on nothing.

    Where a line of argument ends, a reader should find evidence, or a premise marked as implicit: something that
    the author takes for granted. A stated premise without either is an assertion, and the map should say so by
    showing what it rests on, or by calling it the evidence that it is. Objections, which an article may raise only
    to answer them, and premises linked with another one that rests on something are not reported.

    Fails:

        - premise: Business goes badly.
          quote: Trade has suffered badly

    Passes:

        - premise: Business goes badly.
          quote: Trade has suffered badly
          because:
            - evidence: Eleven shops by the harbour gave up.
              quote: Eleven shops on the quay have closed since May
    """
    grounded = {
        step.index for step in reading.steps if any(_is_grounded(reading, premise) for premise in step.premises)
    }
    for claim in reading.claims:
        stated = claim.kind != "evidence" and not claim.is_implicit and not claim.is_broken
        if not stated or not claim.favours_root or claim.shape.because or claim.step in grounded:
            continue
        if not reading.states(claim, "because"):
            yield Fault(
                reading.claim_place(claim),
                f"the {claim.kind} {claim.label} rests on nothing",
                claim.label,
                help=_help(claim),
            )


def _is_grounded(reading: Reading, premise: int) -> bool:
    """Whether a premise is evidence or has reasons: then a premise linked with it, such as a warrant, needs none."""
    claim = reading.claims[premise]
    return claim.kind == "evidence" or bool(claim.shape.because) or reading.states(claim, "because")


def _help(claim: Claim) -> str:
    if claim.kind == "thesis":
        return "give its reasons under `because`"
    return (
        "give its reasons under `because`, or call it `evidence` if it can be looked up; "
        "`implicit: true` is for what the article takes for granted"
    )


@rule(
    "AM105",
    "supported-evidence",
    Severity.WARNING,
    about=About.STRUCTURE,
    feedback=("{claim} is evidence, and further claims support it.", "is it looked up, or concluded?"),
)
def supported_evidence(reading: Reading) -> Faults:
    """Evidence rests on further claims.

    Evidence is where an argument touches ground: something that can be looked up. What itself needs reasons is a
    premise; beginners often turn the direction round and put the conclusion under its evidence.

    Fails:

        - evidence: Eleven shops by the harbour gave up.
          quote: Eleven shops on the quay have closed since May
          because:
            - premise: Business goes badly.
              implicit: true

    Passes:

        - premise: Business goes badly.
          implicit: true
          because:
            - evidence: Eleven shops by the harbour gave up.
              quote: Eleven shops on the quay have closed since May
    """
    for claim in reading.claims:
        if claim.kind == "evidence" and reading.graph.steps_of_polarity(claim.index, Polarity.SUPPORT):
            yield Fault(
                reading.key_place((*claim.path, "because")),
                f"the evidence {claim.label} rests on further claims",
                claim.label,
                help="call it `premise`, or turn the two round if the claim below is what follows from it",
            )


@defect(
    "AM105",
    name="What is called evidence rests on further claims: it is concluded, not looked up",
    advice="make it a claim",
)
def _support_evidence(draft: Draft, reading: Reading, claim: Claim) -> bool:
    if claim.kind != "premise" or not reading.graph.steps_to[claim.index]:
        return False
    draft.claims[claim.index].kind = "evidence"
    draft.claims[claim.index].fields.pop("implicit", None)
    return True


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


@rule(
    "AM118",
    "quoted-implicit",
    Severity.ERROR,
    about=About.STRUCTURE,
    same_as=("implicit",),
    feedback=("{claim} is marked as implicit and has a quote.", "does the article say it, or not?"),
)
def quoted_implicit(reading: Reading) -> Faults:
    """A claim marked as implicit carries a quote.

    Implicit means that the article does not say it. What can be quoted is not implicit.

    Fails:

        - premise: Business goes badly.
          implicit: true
          quote: Trade has suffered badly

    Passes:

        - premise: A town lives on its harbour.
          implicit: true
    """
    for claim in reading.claims:
        if claim.is_implicit and claim.shape.quote:
            yield Fault(
                reading.key_place((*claim.path, "quote")),
                f"{claim.label} is marked as implicit, but carries a quote",
                claim.label,
                help="take `implicit` out if these words say it, else take the quote out",
            )


@defect(
    "AM118",
    name="A claim is called implicit although the article says it",
    advice="it is stated: leave out `implicit`",
)
def _quote_implicit(draft: Draft, _: Reading, claim: Claim) -> bool:
    if claim.kind != "premise" or not claim.shape.quote:
        return False
    draft.claims[claim.index].fields["implicit"] = True
    return True
