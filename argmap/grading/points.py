"""Points for a student: what to look at, with the article's words as the reason, one question, and a next step."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from argmap.comparison import What
from argmap.grading.voice import clean
from argmap.showing import one_line, shortened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.grading.voice import Voice
    from argmap.graph import Claim
    from argmap.reading import Reading

__all__ = ["HEADINGS", "Point", "brief", "chosen", "named", "quoted"]

HEADINGS = ("form", "whole", "reading", "thesis", "structure", "evidence", "wording")
"""Headings of points, the weightiest first; `whole` says what kind of map it is, `reading` has misreadings."""
_LONGEST = 160
_BRIEF = 60
_MOST_NAMED = 8  # claims that a point is said of, too


@dataclass(frozen=True)
class Point:
    """One thing to look at. `claims` are the labels of the student's claims that it is about."""

    heading: str
    what: str
    reason: str
    """The article's words, with their paragraph; empty where there are none."""
    question: str
    step: str
    answer: str = ""
    """What the reference has: told only on request."""
    claims: tuple[str, ...] = ()
    code: str = ""
    """What it is counted as: the code of a finding, or what differs."""
    subject: str = ""
    """Of differences: the label of the reference's claim."""
    weight: float = 0.0
    """Of points under one heading the heavier ones come first."""


def chosen(points: Sequence[Point], most: int, voice: Voice) -> tuple[list[Point], list[Point]]:
    """At most so many points: the heaviest of each heading first, then others; in the order of headings.

    Of points that are counted as the same, one is told, and names the claims of those that wait. Also the points that
    are not told, in their order.
    """
    ordered = sorted(range(len(points)), key=lambda at: (HEADINGS.index(points[at].heading), -points[at].weight))
    first: dict[str, int] = {}
    for at in ordered:
        first.setdefault(points[at].heading, at)
    picked = list(first.values())[:most]
    codes = {points[at].code for at in picked}
    for is_new in (True, False):
        for at in ordered:
            if len(picked) < most and at not in picked and (points[at].code not in codes or not is_new):
                picked.append(at)
                codes.add(points[at].code)
    left = [point for at, point in enumerate(points) if at not in picked]
    order = [at for at in ordered if at in picked]
    last = {points[at].code: at for at in order}
    told = [_with_others(points[at], left, voice) if last[points[at].code] == at else points[at] for at in order]
    return told, left


def _with_others(point: Point, left: Sequence[Point], voice: Voice) -> Point:
    """A point that names the claims of which the same is told later."""
    if not point.code or point.code == str(What.MISSING):
        return point
    alike = [one for other in left if other.code == point.code for one in other.claims[:1]]
    others = [one for one in dict.fromkeys(alike) if one not in point.claims]
    if not others:
        return point
    shown = [clean(one) for one in others[:_MOST_NAMED]]
    shown += [voice("grading.others")] if len(others) > _MOST_NAMED else []
    return replace(point, what=voice("grading.like-this", n=len(others), text=point.what, claims=voice.joined(shown)))


def quoted(reading: Reading, claim: Claim) -> str:
    """The article's words behind a claim, as `¶3: “…”`; empty where none were found."""
    for quote in reading.anchors[claim.index]:
        if quote.words:
            return clean(f"{quote.where}: “{shortened(quote.words, _LONGEST)}”")
    return ""


def named(claim: Claim, longest: int = _LONGEST) -> str:
    """A claim by its label and its text."""
    return clean(f"{claim.label} “{shortened(one_line(claim.text).rstrip('.'), longest)}”")


def brief(claim: Claim) -> str:
    """The same where the claim was named already, or is one of many."""
    return named(claim, _BRIEF)
