"""Rules on the shape of the argument: its thesis, its evidence, and what rests on nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.diagnostics import About, Severity
from argmap.graph import Claim, Polarity
from argmap.rules.base import Fault, Faults, rule
from argmap.showing import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.reading import Reading


_MOST_APART = 3  # remarks on claims without reasons that are made one by one where a map has no evidence


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
    "AM104",
    "unsupported-claim",
    Severity.WARNING,
    about=About.STRUCTURE,
    off_in=("draft",),
    feedback=("nothing stands below {claim}.", "what does the article offer to somebody who does not believe this?"),
    in_summary="no reason is given for {claims}",
)
def unsupported_claim(reading: Reading) -> Faults:
    """A thesis or premise that is stated rests on nothing.

    Where the article states a claim and gives no reason for it, that is worth knowing of the article, and no fault of
    the map: it is a remark (info), and the summary counts such claims. If the article does give a reason, write it; if
    the claim can be looked up, call it evidence.

    It is a warning where the map owes something: nothing at all stands below the thesis, or no quote shows that the
    article states the claim. Evidence, premises marked as implicit, objections, which an article may raise only to
    answer them, and premises linked with another one that rests on something are not reported. In a map without any
    evidence, as other formats make them, all remarks are one.

    Fails:

        argument:
          thesis: The harbour should be dredged.
          quote: The harbour should be dredged

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
    reading = reading.alone
    bare = list(_bare(reading))
    owed = [claim for claim in bare if _owes(reading, claim)]
    remarked = [claim for claim in bare if claim not in owed]
    for claim in owed:
        message = f"the {claim.kind} {claim.label} rests on nothing"
        yield Fault(reading.claim_place(claim), message, claim.label, help=_help(claim))
    if len(remarked) > _MOST_APART and not any(claim.kind == "evidence" for claim in reading.claims):
        yield _remark(reading, remarked)
    else:
        yield from (_remark(reading, [claim]) for claim in remarked)


def _bare(reading: Reading) -> Iterator[Claim]:
    """The stated claims that speak for the root and rest on nothing."""
    grounded = {
        step.index for step in reading.steps if any(_is_grounded(reading, premise) for premise in step.premises)
    }
    for claim in reading.claims:
        stated = claim.kind != "evidence" and not claim.is_implicit and not claim.is_broken
        if not stated or not claim.favours_root or _has_reasons(reading, claim) or claim.step in grounded:
            continue
        yield claim


def _is_grounded(reading: Reading, premise: int) -> bool:
    """Whether a premise is evidence or has reasons: then a premise linked with it, such as a warrant, needs none."""
    claim = reading.claims[premise]
    return claim.kind == "evidence" or _has_reasons(reading, claim)


def _has_reasons(reading: Reading, claim: Claim) -> bool:
    """Whether the map gives the article's reasons for a claim, readable or not."""
    because = claim.shape.because
    return reading.states(claim, "because") if because is None else any(one.by is None for one in because)


def _owes(reading: Reading, claim: Claim) -> bool:
    """Whether it is the map that lacks something, and not only the article that gives no reason."""
    if claim.kind == "thesis" and not reading.graph.steps_to[claim.index]:
        return True
    return reading.lacks_quote(claim) and not reading.lacks_most_quotes


def _help(claim: Claim) -> str:
    if claim.kind == "thesis":
        return "give its reasons under `because`"
    return (
        "give its reasons under `because`, or call it `evidence` if it can be looked up; "
        "`implicit: true` is for what the article takes for granted"
    )


def _remark(reading: Reading, claims: list[Claim]) -> Fault:
    """That no reason is given for some claims, as far as the map shows."""
    first = claims[0]
    what = f"the {first.kind} {first.label}" if len(claims) == 1 else f"{len(claims)} claims: "
    what += listed([claim.label for claim in claims]) if len(claims) > 1 else ""
    by = "the article gives no reason for" if first.shape.quote else "no reason is given for"
    return Fault(
        reading.claim_place(first),
        f"{by} {what}",
        first.label if len(claims) == 1 else None,
        help="if there is one, write it under `because`; what can be looked up is `evidence`; else nothing is amiss",
        level=Severity.INFO,
        claims=len(claims),
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
