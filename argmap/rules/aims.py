"""A rule on what whoever reads puts forward: an objection says what it is aimed at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.diagnostics import About, Severity
from argmap.graph import Aim, Polarity, aim, premises_named, reasons_for
from argmap.rules.base import Fault, Faults, rule

if TYPE_CHECKING:
    from argmap.diagnostics import Place
    from argmap.graph import Step
    from argmap.reading import Reading


@rule("AM121", "open-aim", Severity.WARNING, about=About.STRUCTURE)
def open_aim(reading: Reading) -> Faults:
    """A reader's objection does not say what it is aimed at: a premise, a step or a conclusion.

    To criticise an argument is to say where it fails: one of its premises is not so, or the conclusion does not follow
    from them, or the conclusion is not so whatever is said for it. The place of an objection says most of this. What
    stands under `unless` is aimed at a step; an objection to a claim that no reason supports is aimed at a premise.
    An objection under the `but` of a claim that has reasons may mean either the claim or the way to it. If it means
    the claim, `aims_at: conclusion` says so (or `aims_at: premise`, if it is what rests on the claim that should not).
    If it means the step, it belongs under the `unless` of that step.

    The rule also fires where `aims_at` says something else than the place does, whoever objects.

    Fails:

        - premise: Trade in the town is suffering.
          quote: Trade has suffered badly
          because:
            - evidence: Eleven shops by the harbour gave up.
              quote: Eleven shops on the quay have closed since May
          but:
            - premise: The shops may have closed for other reasons.
              by: reader

    Passes:

        - premise: Trade in the town is suffering.
          quote: Trade has suffered badly
          because:
            - evidence: Eleven shops by the harbour gave up.
              quote: Eleven shops on the quay have closed since May
              unless:
                - premise: The shops may have closed for other reasons.
                  by: reader
          but:
            - premise: The takings of the market have doubled.
              by: reader
              aims_at: conclusion
    """
    for step in reading.steps:
        message, help_ = _contradicted(reading, step) or _open(reading, step) or ("", "")
        if message:
            place = reading.key_place((*step.path, "aims_at")) if step.shape.aims_at else _place(reading, step)
            yield Fault(place, message, _label(reading, step), help=help_)


def _place(reading: Reading, step: Step) -> Place:
    return (
        reading.claim_place(reading.claims[step.premises[0]])
        if _is_written(reading, step)
        else reading.place(step.path)
    )


def _is_written(reading: Reading, step: Step) -> bool:
    """Whether the first premise of a step is written there."""
    return bool(step.premises) and reading.claims[step.premises[0]].step == step.index


def _label(reading: Reading, step: Step) -> str:
    return reading.claims[step.premises[0] if _is_written(reading, step) else step.conclusion].label


def _open(reading: Reading, step: Step) -> tuple[str, str] | None:
    graph = reading.graph
    is_objection = (
        step.by_reader and step.polarity is Polarity.ATTACK and step.premises and step.target_claim is not None
    )
    if not is_objection or step.target_claim is None or aim(graph, step):
        return None
    target = graph.claims[step.target_claim].label
    steps = [f"the step from {premises_named(graph, one)}" for one in reasons_for(graph, step.target_claim)]
    return (
        f"the reader's objection to {target} does not say whether it is aimed at {target} or at the step to it",
        f"write `aims_at: conclusion` if {target} is not so; if it does not follow, put this under the `unless` of "
        f"{' or '.join(steps)}",
    )


def _contradicted(reading: Reading, step: Step) -> tuple[str, str] | None:
    """What is wrong with what a step says of its aim."""
    graph = reading.graph
    if step.shape.aims_at is None:
        return None
    said = Aim(step.shape.aims_at)
    if step.polarity is Polarity.SUPPORT:
        return f"a reason is aimed at nothing, but says `aims_at: {said}`", "take the key out"
    if step.polarity is Polarity.UNDERCUT:
        if said is Aim.STEP:
            return None
        return (
            f"what stands under `unless` is aimed at a step, not at a {said}",
            "put it under `but`, or take the key out",
        )
    target = graph.claims[step.conclusion]
    if said is Aim.STEP:
        help_ = f"put it under the `unless` of the step to {target.label} that it means"
        return f"what stands under `but` is aimed at the claim {target.label}, not at a step", help_
    if said is Aim.PREMISE and target.step is None:
        return f"{target.label} is a premise of nothing", "write `aims_at: conclusion`"
    if said is Aim.CONCLUSION and target.step is not None and not reasons_for(graph, target.index):
        return f"{target.label} is a conclusion of nothing: no reason is given for it", "write `aims_at: premise`"
    return None
