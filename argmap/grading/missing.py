"""Points on what is missing: the passage is shown, the reference's claim only on request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.comparison import What
from argmap.comparison.places import share_a_paragraph
from argmap.comparison.relations import home
from argmap.grading.points import Point, brief, named, quoted
from argmap.grading.shares import is_objection
from argmap.grading.voice import clean
from argmap.graph import Polarity

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from argmap.comparison import Alignment
    from argmap.grading.voice import Voice
    from argmap.graph import Claim

__all__ = ["point_of_missing", "point_of_objections", "said_nearby"]

_OF_ASIDES = 0.1
_OF_EACH_BELOW = 0.1
_OF_OBJECTIONS = 0.3  # more, or less in a map that gives no reason yet
_OF_ALL_OBJECTIONS = 1.55  # before a reason that is missing with one claim below it
NO_OBJECTIONS = "no-objections"
"""What it is counted as that a map has none of the article's objections."""
_FARTHEST = 1_000  # claims above a missing one that are looked at for one that the student has
_FEW = 3  # claims below a step that are named


def point_of_missing(alignment: Alignment, claim: Claim, below: int, voice: Voice) -> Point | None:
    """A claim of the reference that the map lacks: the passage is shown, the claim only on request.

    None for an implicit premise of a step that the student does not take.
    """
    where = _where(alignment, claim) or voice("points.the-thesis")
    weight = 1 / claim.depth + _OF_EACH_BELOW * below if claim.depth else _OF_ASIDES
    heading, kind = "structure", ""
    more = "more-" if below else ""
    values = {"where": where, "n": below, "claim": named(claim)}
    if claim.kind == "thesis":
        heading, weight, kind, more = "thesis", 2.0, "thesis-", ""
    elif claim.step is None:
        kind, more = "aside-", ""
    elif claim.is_implicit:
        weight, kind = weight * 0.5, "implicit-against-" if _is_against(alignment, claim) else "implicit-"
        values["below"] = voice.joined(_partners(alignment, claim))
        if not values["below"]:
            return None
    elif is_objection(claim):
        weight, kind = weight + (_OF_OBJECTIONS if _has_reasons(alignment) else -_OF_OBJECTIONS), "objection-"
        if claim.favours_root:
            answered, is_more = _answered(alignment, claim)
            kind, values["where"] = ("answered-", answered) if answered else ("answer-", where)
            kind, more = ("answered-too-", "") if answered and is_more else (kind, more)
    else:
        heading = "evidence" if claim.kind == "evidence" else heading

    def say(part: str, own: bool) -> str:
        return voice(f"points.missing-{kind if own else ''}{part}", **values)

    is_open = kind == "objection-" and not _is_answered(alignment, claim)
    return Point(
        heading,
        say(f"{more}what", own=True),
        quoted(alignment.first, claim),
        say("open-question" if is_open else "question", own=True),
        voice("points.missing-implicit-step") if kind.startswith("implicit-") else say("step", own=kind == "aside-"),
        say("answer", own=kind == "aside-"),
        (),
        str(What.MISSING),
        claim.label,
        weight,
    )


def point_of_objections(alignment: Alignment, claims: Sequence[Claim], voice: Voice) -> Point:
    """That a map has none of the article's objections: one point for all of them."""
    places = [quote.where for claim in claims for quote in alignment.first.anchors[claim.index][:1] if quote.where]
    where = voice.joined(list(dict.fromkeys(clean(one) for one in places)))
    form = "" if where else "-nowhere"
    return Point(
        "structure",
        voice(f"points.no-objections{form}-what", n=len(claims), where=where),
        quoted(alignment.first, claims[0]),
        voice("points.no-objections-question"),
        voice("points.no-objections-step"),
        voice("points.no-objections-answer", claims=voice.joined([brief(one) for one in claims])),
        code=NO_OBJECTIONS,
        weight=_OF_ALL_OBJECTIONS,
    )


def said_nearby(alignment: Alignment, wrong: Collection[int]) -> set[int]:
    """The missing claims in whose place a claim of the student's own stands, tied to the same paragraph.

    In the place of an objection also the claim for what the reference has as a reason for it.

    Nobody can tell by the words whether it says the same, so it is not called missing. `wrong` claims say something
    else than their words.
    """
    found: set[int] = set()
    taken = set(wrong)
    for claim in alignment.missing:
        step = home(alignment.first, alignment.first.claims[claim])
        if step is None or step.conclusion not in alignment.second_of:
            continue
        under = alignment.first.graph.premises_under(claim) if step.polarity is Polarity.ATTACK else ()
        for other in (*alignment.extra, *(alignment.second_of[one] for one in under if one in alignment.second_of)):
            across = home(alignment.second, alignment.second.claims[other])
            if other in taken or across is None or across.polarity is not step.polarity:
                continue
            places = alignment.places[0][claim], alignment.places[1][other]
            is_there = alignment.second_of[step.conclusion] == across.conclusion
            if is_there and share_a_paragraph(alignment.articles, *places):
                taken.add(other)
                found.add(claim)
                break
    return found


def _has_reasons(alignment: Alignment) -> bool:
    """Whether anything supports the student's thesis."""
    graph, steps = alignment.second.graph, alignment.second.steps
    root = graph.root
    return root is not None and any(steps[one].polarity is Polarity.SUPPORT for one in graph.steps_to[root.index])


def _partners(alignment: Alignment, claim: Claim) -> list[str]:
    """The student's claims from which the step leads that an implicit premise completes."""
    step = None if claim.step is None else alignment.first.steps[claim.step]
    there = [alignment.second_of.get(one) for one in step.premises] if step else []
    above = alignment.second_of.get(step.conclusion) if step else None
    known = list(dict.fromkeys(one for one in there if one is not None and one != above))
    return [brief(alignment.second.claims[one]) for one in known[:_FEW]]


def _is_against(alignment: Alignment, claim: Claim) -> bool:
    """Whether the step that an implicit premise completes speaks against a claim."""
    step = None if claim.step is None else alignment.first.steps[claim.step]
    return step is not None and step.polarity is not Polarity.SUPPORT


def _is_answered(alignment: Alignment, claim: Claim) -> bool:
    """Whether the reference has something against an objection, or against the step from a reason for it."""
    first = alignment.first
    below = {claim.index, *first.graph.premises_under(claim.index)}
    return any(step.polarity is not Polarity.SUPPORT and step.conclusion in below for step in first.steps)


def _answered(alignment: Alignment, claim: Claim) -> tuple[str, bool]:
    """The student's claim for the objection, or the doubt, that a missing claim answers; whether it has an answer."""
    step = None if claim.step is None else alignment.first.steps[claim.step]
    if step is None:
        return "", False
    is_doubt = step.polarity is Polarity.UNDERCUT and step.target_step is not None
    aims = list(alignment.first.steps[step.target_step or 0].premises) if is_doubt else [step.conclusion]
    for aim in aims:  # which grows; no claim is a reason for itself
        if aim in alignment.second_of:
            other = alignment.second_of[aim]
            return brief(alignment.second.claims[other]), _has_an_answer(alignment, other)
        above = alignment.first.claims[aim].step
        if above is not None and alignment.first.steps[above].polarity is Polarity.SUPPORT:
            aims.append(alignment.first.steps[above].conclusion)
    return "", False


def _has_an_answer(alignment: Alignment, claim: int) -> bool:
    """Whether the student has something against a claim, against a reason for it, or against a step from it."""
    reading = alignment.second
    below = {claim, *reading.graph.premises_under(claim)}
    from_it = {at for at, step in enumerate(reading.steps) if not below.isdisjoint(step.premises)}
    return any(
        step.target_step in from_it or (step.conclusion in below and step.polarity is Polarity.ATTACK)
        for step in reading.steps
        if step.polarity is not Polarity.SUPPORT
    )


def _where(alignment: Alignment, claim: Claim) -> str:
    """What a missing claim bears on, in the student's words; past what the student does not have either."""
    for _ in range(_FARTHEST):
        if claim.step is None:
            break
        claim = alignment.first.claims[alignment.first.steps[claim.step].conclusion]
        other = alignment.second_of.get(claim.index)
        if other is not None:
            return brief(alignment.second.claims[other])
    return ""
