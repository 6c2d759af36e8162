"""Rules on how the argument fares when it is weighed: what it hangs on, what nobody answers, what carries nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.diagnostics import Severity
from argmap.rules.base import Fault, Faults, claim_related, rule

if TYPE_CHECKING:
    from argmap.graph import Claim
    from argmap.reading import Reading
    from argmap.weighing import Cruxes, Weighing

_KEPT = "weighed"


def _weighed(reading: Reading) -> tuple[Weighing, Cruxes, Claim] | None:
    """The article's own argument, weighed once for all rules; None where there is no thesis that is argued for."""
    if _KEPT not in reading.kept:
        from argmap.reading.weighed import weigh  # the rules run on request: most checks weigh nothing
        from argmap.weighing import Cruxes

        weighing = weigh(reading.alone)
        thesis = weighing.thesis
        is_argued = thesis is not None and thesis.kind == "thesis" and weighing.reasons(thesis.index)
        reading.kept[_KEPT] = (weighing, Cruxes(weighing, thesis), thesis) if thesis and is_argued else None
    found: tuple[Weighing, Cruxes, Claim] | None = reading.kept[_KEPT]
    return found


def _said(value: int) -> str:
    """How a claim of a value fares, in words."""
    from argmap.weighing import Standing

    return Standing(value).is_said


@rule("AM122", "single-point-of-failure", Severity.INFO, on_request=True)
def single_point_of_failure(reading: Reading) -> Faults:
    """The thesis hangs on a single claim: if that falls, the thesis no longer stands.

    Arguments often hang on one claim, and that is no fault; but it is where a reader should look first, and where an
    author should have a second reason. An answer to an objection counts, too: if it falls, the objection holds. How
    claims are weighed is said in docs/weighing.md.

    Fails:

        - evidence: The harbour fills with silt.
          quote: It is silting up every year

    Passes:

        - evidence: The harbour fills with silt.
          quote: It is silting up every year
        - evidence: Eleven shops by the harbour gave up.
          quote: Eleven shops on the quay have closed since May
    """
    if not (weighed := _weighed(reading)):
        return
    weighing, cruxes, thesis = weighed
    for value, indices in cruxes.outcomes.items():
        then = _said(value)
        for claim in (weighing.graph.claims[index] for index in indices):
            yield Fault(
                reading.claim_place(claim),
                f"{thesis.label} hangs on {claim.label} alone: if it falls, {thesis.label} {then}",
                claim.label,
                help="look at its words and its reasons first; a second, independent reason would help",
            )


@rule("AM123", "objection-reaches-thesis", Severity.INFO, on_request=True)
def objection_reaches_thesis(reading: Reading) -> Faults:
    """An objection that nothing answers keeps the thesis from standing.

    It speaks against the thesis itself, or against something that the thesis cannot do without, and the article leaves
    it there. Objections that the thesis survives are not named here (AM110 names them all). How claims are weighed is
    said in docs/weighing.md.

    Fails:

        - evidence: The harbour fills with silt.
          quote: It is silting up every year
          but:
            - evidence: Only shops have suffered so far.
              quote: Eleven shops on the quay have closed since May

    Passes:

        - evidence: The harbour fills with silt.
          quote: It is silting up every year
          but:
            - evidence: Only shops have suffered so far.
              quote: Eleven shops on the quay have closed since May
              unless:
                - premise: Shops live on the harbour.
                  implicit: true
    """
    if not (weighed := _weighed(reading)):
        return
    from argmap.weighing.because import together

    weighing, cruxes, thesis = weighed
    for step in filter(cruxes.keeps_down, weighing.unanswered):
        claims, target = weighing.premises(step), weighing.graph.claims[step.conclusion]
        against = f"the step to {target.label}" if step.target_step is not None else target.label
        related = () if target is thesis else (claim_related(reading, "what it keeps from standing", thesis),)
        yield Fault(
            reading.claim_place(claims[0]),
            f"nothing answers {together(claims)}, which speaks against {against}: {thesis.label} does not stand",
            claims[0].label,
            related=related,
            help="if the article answers it, write the answer under its `but` or `unless`",
        )


@rule("AM124", "idle-evidence", Severity.INFO, on_request=True)
def idle_evidence(reading: Reading) -> Faults:
    """Evidence carries nothing to the thesis as things are.

    Every way up from it breaks off at a step that fails, because something undercuts it or a premise beside it falls;
    or it answers what fails already. It may be meant for another claim, or the undercut may be aimed wrongly. How
    claims are weighed is said in docs/weighing.md.

    Fails:

        - evidence: The harbour fills with silt.
          quote: It is silting up every year
        - evidence: Eleven shops by the harbour gave up.
          quote: Eleven shops on the quay have closed since May
          unless:
            - premise: Shops close in every town.
              implicit: true

    Passes:

        - evidence: The harbour fills with silt.
          quote: It is silting up every year
        - evidence: Eleven shops by the harbour gave up.
          quote: Eleven shops on the quay have closed since May
    """
    if not (weighed := _weighed(reading)):
        return
    weighing, cruxes, thesis = weighed
    for claim in weighing.evidence:
        if cruxes.is_idle(claim.index):
            yield Fault(
                reading.claim_place(claim),
                f"{claim.label} carries nothing to {thesis.label}: each way up breaks off at a step that fails, "
                "or answers what fails",
                claim.label,
                help="see with `argmap weigh` what fails, and why",
            )


@rule("AM125", "verdict-on-implicit", Severity.INFO, on_request=True)
def verdict_on_implicit(reading: Reading) -> Faults:
    """The thesis hangs on a claim that the article does not state.

    Who does not grant it need not grant the thesis: it is the first thing to ask an author for. How claims are weighed
    is said in docs/weighing.md.

    Fails:

        - together:
            - evidence: The harbour fills with silt.
              quote: It is silting up every year
            - premise: What fills with silt should be dredged.
              implicit: true

    Passes:

        - together:
            - evidence: The harbour fills with silt.
              quote: It is silting up every year
            - premise: What fills with silt should be dredged.
              implicit: true
        - evidence: Eleven shops by the harbour gave up.
          quote: Eleven shops on the quay have closed since May
    """
    if not (weighed := _weighed(reading)):
        return
    weighing, cruxes, thesis = weighed
    for claim in (weighing.graph.claims[index] for index in cruxes.implicit.single):
        then = _said(cruxes.value_without([claim.index]))
        yield Fault(
            reading.claim_place(claim),
            f"{thesis.label} hangs on {claim.label}, which is not stated: if it is not granted, {thesis.label} {then}",
            claim.label,
            help="ask what speaks for it; `argmap weigh` says what else would bring the thesis down",
        )
