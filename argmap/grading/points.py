"""Points for a student: what to look at, with the article's words as the reason, one question, and a next step."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from argmap.comparison import What
from argmap.grading.voice import clean
from argmap.showing import one_line, shortened

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from argmap.grading.voice import Voice
    from argmap.graph import Claim
    from argmap.reading import Reading

__all__ = ["HEADINGS", "Point", "brief", "chosen", "named", "quoted"]

HEADINGS = ("form", "whole", "reading", "thesis", "structure", "evidence", "wording")
"""Headings of points, the weightiest first; `whole` says what kind of map it is, `reading` has misreadings."""
_LONGEST = 160
_BRIEF = 60
_ALWAYS = frozenset({"whole", "thesis"})
_LATER = frozenset({"evidence", "wording"})
_BIG = 0.75  # weight of a missing piece of evidence from which it is told before others are waiting
_STRAND = 1.0  # weight of a reason of the thesis with a claim below it, and more
_SMALL = frozenset(map(str, (What.KIND, What.TYPE, What.SCHEME, What.SOURCE, What.USE)))
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
    is_small: bool = False
    """Whether it waits until nothing bigger is left."""


def chosen(points: Sequence[Point], most: int, voice: Voice) -> tuple[list[Point], list[Point]]:
    """At most so many points: the heaviest of each heading first, then others; in the order of headings.

    Small ones (labels, an example that is missing) wait until nothing bigger is left, and so do further ones about a
    claim that is told of. Of points that are counted as the same, one is told, and names the claims of those that wait.
    Also the points that are not told, in their order.
    """
    ordered = sorted(range(len(points)), key=lambda at: (HEADINGS.index(points[at].heading), -points[at].weight))
    picked: list[int] = []
    for is_wanted in _ROUNDS:
        for at in ordered:
            told = [points[one] for one in picked]
            if len(picked) < most and at not in picked and is_wanted(points[at], told):
                picked.append(at)
    left = [point for at, point in enumerate(points) if at not in picked]
    order = [at for at in ordered if at in picked]
    last = {points[at].code: at for at in order}
    told = [_with_others(points[at], left, voice) if last[points[at].code] == at else points[at] for at in order]
    return told, left


def _is_first_of_heading(point: Point, told: Sequence[Point]) -> bool:
    """Whether nothing under its heading is told yet; of the whole two things may be told, and the thesis always is."""
    if point.heading in _ALWAYS:
        return point.code not in {one.code for one in told}
    return not any(one.heading == point.heading for one in told) and _is_of_another_sort(point, told, is_new=False)


def _is_of_another_sort(point: Point, told: Sequence[Point], *, is_new: bool = True) -> bool:
    """Whether a point is big, about another claim than those told, and counted as something else."""
    has_new_code = not is_new or point.code not in {one.code for one in told}
    return has_new_code and not _is_small(point) and not _is_of_a_told_claim(point, told)


def _is_of_a_told_claim(point: Point, told: Sequence[Point]) -> bool:
    return bool(point.claims[:1]) and point.claims[0] in {one.claims[0] for one in told if one.claims}


def _is_small(point: Point) -> bool:
    if point.code == str(What.MISSING):
        return point.heading == "evidence" and point.weight < _BIG
    return _is_trifle(point)


def _is_trifle(point: Point) -> bool:
    return point.is_small or point.code in _SMALL


def _is_of_first_headings(point: Point, told: Sequence[Point]) -> bool:
    return point.heading not in _LATER and _is_first_of_heading(point, told)


def _is_misreading(point: Point, told: Sequence[Point]) -> bool:
    """Whether a point is a further misreading of another sort: these come before evidence and wording."""
    return point.heading == "reading" and _is_of_another_sort(point, told)


def _is_missing_strand(point: Point, told: Sequence[Point]) -> bool:
    """Whether a reason is missing with what hangs on it: that comes before a piece of evidence, too."""
    is_strand = point.code == str(What.MISSING) and point.heading == "structure" and point.weight > _STRAND
    return is_strand and not _is_of_a_told_claim(point, told)


_ROUNDS: Sequence[Callable[[Point, Sequence[Point]], bool]] = (
    _is_of_first_headings,
    _is_misreading,
    _is_missing_strand,
    _is_first_of_heading,
    _is_of_another_sort,
    lambda point, told: _is_of_another_sort(point, told, is_new=False) and not _is_told(point, told),
    lambda point, told: not (_is_trifle(point) or _is_of_a_told_claim(point, told) or _is_told(point, told)),
    lambda point, told: point.code not in {one.code for one in told} and not _is_of_a_told_claim(point, told),
    lambda point, told: not _is_of_a_told_claim(point, told) and not _is_told(point, told),
    lambda point, told: not _is_told(point, told),
    lambda point, told: True,
)
"""In each round the points are picked of which this is so, given those that were picked before."""


def _with_others(point: Point, left: Sequence[Point], voice: Voice) -> Point:
    """A point that names the claims of which the same is told later."""
    if not point.code or point.code == str(What.MISSING):
        return point
    alike = [one for other in left if _says_the_same(point, other) for one in other.claims[:1]]
    others = [one for one in dict.fromkeys(alike) if one not in point.claims]
    if not others:
        return point
    shown = [clean(one) for one in others[:_MOST_NAMED]]
    shown += [voice("grading.others")] if len(others) > _MOST_NAMED else []
    return replace(point, what=voice("grading.like-this", n=len(others), text=point.what, claims=voice.joined(shown)))


def _is_told(point: Point, told: Sequence[Point]) -> bool:
    """Whether a point that is told says the same of another claim, and names this one, too."""
    return point.code not in {"", str(What.MISSING)} and any(_says_the_same(one, point) for one in told)


def _says_the_same(point: Point, other: Point) -> bool:
    """Whether two points name one fault; what differs in meaning may differ in many ways, each with its own step."""
    if point.code != other.code:
        return False
    return point.code != str(What.MEANING) or point.step == other.step


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
