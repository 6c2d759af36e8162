"""What an objection is aimed at: a premise, a step or a conclusion; by its place, or as it says itself."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from argmap.graph.order import Line, step_lines
from argmap.graph.roles import Polarity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.graph.graph import Graph, Step

__all__ = ["Aim", "aim", "aimed_at", "answered", "answers", "premises_named", "reasons_for"]


class Aim(StrEnum):
    """What an objection is aimed at."""

    PREMISE = "premise"
    STEP = "step"
    CONCLUSION = "conclusion"


def aim(graph: Graph, step: Step) -> Aim | None:
    """What a step is aimed at; None for support, and for an objection that neither its place nor `aims_at` decides.

    An undercut is aimed at a step, an objection at a claim: as a premise where no reason is given for it, else as it
    says.
    """
    if step.polarity is Polarity.UNDERCUT:
        return Aim.STEP
    if step.polarity is Polarity.SUPPORT or step.target_claim is None:
        return None
    if step.shape.aims_at in {Aim.PREMISE, Aim.CONCLUSION}:
        return Aim(str(step.shape.aims_at))
    if step.shape.aims_at or reasons_for(graph, step.target_claim):
        return None
    return Aim.CONCLUSION if graph.claims[step.target_claim].step is None else Aim.PREMISE


def reasons_for(graph: Graph, claim: int) -> list[Step]:
    """The steps that support a claim in its own voice: whoever reads gives an article's claim no reason of its own."""
    is_readers = graph.claims[claim].by_reader
    steps = graph.steps_of_polarity(claim, Polarity.SUPPORT)
    return [step for step in steps if step.premises and (is_readers or not step.by_reader)]


def aimed_at(graph: Graph, step: Step) -> str:
    """The same in words, as `the step from P1 and P2 to T`, `the premise P1`; empty where it is not decided."""
    found = aim(graph, step)
    if found is None:
        return ""
    if found is not Aim.STEP or step.target_step is None:
        return f"the {found} {graph.claims[step.conclusion].label}"
    return (
        f"the step from {premises_named(graph, graph.steps[step.target_step])} to {graph.claims[step.conclusion].label}"
    )


def premises_named(graph: Graph, step: Step) -> str:
    """The labels of a step's premises, as `P1, P2 and P3`."""
    return _listed(graph, step.premises)


def _listed(graph: Graph, claims: Sequence[int]) -> str:
    labels = [graph.claims[one].label for one in claims] or ["?"]
    return " and ".join(filter(None, [", ".join(labels[:-1]), labels[-1]]))


def answers(graph: Graph) -> Iterator[tuple[Step | None, list[Line]]]:
    """What whoever reads puts forward to what the article says, step by step in reading order; then what stands aside.

    Each with the lines of its outline that stand below no other. A reader's premise in a step of the article's comes
    with that step.
    """
    for step in graph.steps:
        is_claim = step.target_claim is not None
        target = graph.claims[step.conclusion] if is_claim else graph.steps[step.target_step or 0]
        if not target.by_reader and (lines := _readers_lines(graph, step)):
            yield step, lines
    if asides := [Line(one, None, 1, 0) for one in graph.claims if one.by_reader and one.step is None]:
        yield None, asides


def _readers_lines(graph: Graph, step: Step) -> list[Line]:
    lines = step_lines(graph, step)
    return lines if step.by_reader else [line for line in lines if line.claim.by_reader]


def answered(graph: Graph, step: Step) -> str:
    """What a step of the reader's does and to what, as `undercuts the step from P1 and P2 to T`; else what it adds to.

    An objection also says what it is aimed at, where that is known: `objects to P1, aimed at the premise`.
    """
    conclusion = graph.claims[step.conclusion].label
    if not step.by_reader:
        own = [one for one in step.premises if not graph.claims[one].by_reader]
        return f"added to the step from {_listed(graph, own)} to {conclusion}"
    if step.target_step is not None:
        return f"{step.polarity.verb} {aimed_at(graph, step)}"
    found = aim(graph, step)
    return f"{step.polarity.verb} {conclusion}" + (f", aimed at the {found}" if found else "")
