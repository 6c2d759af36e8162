"""Judging one submission: shares of each part, what is right, and the points to tell."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from argmap.checker import FAILED_RULE, check
from argmap.comparison import Alignment, Difference, What, align, differences
from argmap.comparison.places import length
from argmap.grading.differing import point_of
from argmap.grading.findings import codes_saying, point_of_finding
from argmap.grading.points import Point, brief, chosen, named, quoted
from argmap.grading.rubric import PARTS, Rubric
from argmap.grading.shares import shares
from argmap.grading.submission import with_articles_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from argmap.diagnostics import Finding
    from argmap.graph import Claim
    from argmap.reading import Reading

__all__ = ["Grade", "References", "grade"]

_IDEAS = 3
_NAMED = 5


class References:
    """The maps to grade by; what is the same for every submission is found once."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self.readings = tuple(readings)

    @cached_property
    def common(self) -> list[set[int]]:
        """For each reference its claims that all references have: only these can be missed."""
        found = []
        for one in self.readings:
            claims = {claim.index for claim in one.claims}
            for other in self.readings:
                if other is not one:
                    claims &= align(one, other).second_of.keys()
            found.append(claims)
        return found

    @cached_property
    def accepted(self) -> list[set[tuple[str, str]]]:
        """For each reference what the checker finds in it, as code and claim: a student may do the same."""
        return [{(one.code.id, one.claim or "") for one in check(reading)} for reading in self.readings]


@dataclass(frozen=True)
class Grade:
    """What one submission came to; texts and numbers only, so that it can travel between processes."""

    name: str
    claims: int = 0
    matched: int = 0
    right: tuple[str, ...] = ()
    """What is right, in sentences."""
    points: tuple[Point, ...] = ()
    """What to look at now, the weightiest first."""
    further: tuple[Point, ...] = ()
    """What is kept for later."""
    ideas: tuple[str, ...] = ()
    """Claims that only the student has, tied to the article."""
    shares: Mapping[str, float | None] | None = None
    total: float | None = None
    missed: tuple[tuple[str, str], ...] = ()
    """Claims of the references that are not there: label and text."""
    failure: str = ""
    """Why it could not be graded at all; empty where it was."""
    failed_rules: tuple[str, ...] = ()
    """Which rules of the checker failed on it, each in a sentence: faults of the rules, not of the map."""


def grade(submission: Reading, references: References, rubric: Rubric | None = None) -> Grade:
    """Grade a map against one reference or more: of each part the best match counts.

    What only some references have is not missed, and what one of them has as the student has it is not told.
    """
    rubric = rubric or Rubric()
    submission = with_articles_of(submission, references.readings)
    findings = check(submission)
    if not submission.claims:
        points = [point for one in findings if (point := point_of_finding(submission, one))]
        told, further = chosen(points, rubric.points)
        return Grade(
            submission.name,
            points=tuple(told),
            further=tuple(further),
            failure="no claim could be read",
            failed_rules=_failed(findings),
        )
    compared = [_Compared(align(reference, submission)) for reference in references.readings]
    best = max(compared, key=lambda one: rubric.total(one.shares) or 0.0)
    missed = [claim for claim in best.missing() if claim.index in references.common[compared.index(best)]]
    points = _without_repetition(
        [
            *_of_another_article(best),
            *_from_findings(submission, findings, best, references.accepted[compared.index(best)]),
            *best.points(missed, [one for one in compared if one is not best]),
        ]
    )
    told, further = chosen(points, rubric.points)
    parts = {part: _highest(one.shares[part] for one in compared) for part in PARTS}
    return Grade(
        submission.name,
        len(submission.claims),
        len(best.alignment.pairs),
        tuple(_right(best)),
        tuple(told),
        tuple(further),
        tuple(_ideas(submission, compared)),
        parts,
        rubric.total(parts),
        tuple((claim.label, claim.text) for claim in missed),
        failed_rules=_failed(findings),
    )


def _failed(findings: Sequence[Finding]) -> tuple[str, ...]:
    return tuple(one.message for one in findings if one.code.id == FAILED_RULE.id)


def _highest(values: Iterable[float | None]) -> float | None:
    return max((value for value in values if value is not None), default=None)


class _Compared:
    """The submission beside one reference."""

    def __init__(self, alignment: Alignment) -> None:
        self.alignment = alignment
        self.found = differences(alignment)
        self.shares = shares(alignment, self.found)
        self._differing = {(one.second, one.what) for one in self.found}

    def missing(self) -> list[Claim]:
        """The reference's claims that the submission lacks."""
        return [self.alignment.first.claims[claim] for claim in self.alignment.missing]

    def points(self, missed: Sequence[Claim], others: Sequence[_Compared]) -> Iterator[Point]:
        """The differences that matter; what hangs on a missing claim is told with it."""
        below, hanging = _branches(self.alignment.first, missed)
        told = {claim.index for claim in missed} - hanging
        for one in self.found:
            if one.what is What.MISSING and one.first not in told:
                continue
            if any(other.agrees(one) for other in others):
                continue
            if point := point_of(self.alignment, one, below):
                yield point

    def agrees(self, one: Difference) -> bool:
        """Whether this reference has the student's claim as the student has it."""
        if one.second is None or one.second not in self.alignment.first_of:
            return False
        return (one.second, one.what) not in self._differing


def _branches(reference: Reading, missed: Sequence[Claim]) -> tuple[dict[int, int], set[int]]:
    """For missing claims how many more are missing below them, and those that are told with one above them."""
    indices = {claim.index for claim in missed}
    below: dict[int, int] = {}
    hanging: set[int] = set()
    for claim in reversed(missed):
        above = None if claim.step is None else reference.steps[claim.step].conclusion
        if above in indices:
            hanging.add(claim.index)
            below[above] = below.get(above, 0) + 1 + below.get(claim.index, 0)
    return below, hanging


def _of_another_article(best: _Compared) -> Iterator[Point]:
    if not best.alignment.pairs and not any(map(length, best.alignment.places[1])):
        yield Point(
            "form",
            "none of your claims is tied to words of the article, so none can be recognised.",
            "",
            "which sentence would you show to somebody who doubts that the article says this?",
            "begin with the thesis: quote the sentence that says it, then go on claim by claim",
            weight=3.0,
        )
    elif not best.alignment.pairs:
        yield Point(
            "form",
            "your map has no claim in common with the reference.",
            "",
            "is this the file that you meant to hand in, and the article that it is about?",
            "if it is, begin with the sentence that the whole article argues for",
            weight=3.0,
        )


def _from_findings(
    submission: Reading, findings: Sequence[Finding], best: _Compared, accepted: set[tuple[str, str]]
) -> Iterator[Point]:
    """The checker's findings, without those that the reference has too."""
    for one in findings:
        claim = submission.by_label.get(one.claim or "")
        ours = best.alignment.first_of.get(claim.index) if claim else None
        label = best.alignment.first.claims[ours].label if ours is not None else ""
        if (one.code.id, label) not in accepted and (point := point_of_finding(submission, one)):
            yield point


def _without_repetition(points: Sequence[Point]) -> list[Point]:
    """Points without those that say again what a finding says of the same claim, or of the same line."""
    codes = {(claim, point.code) for point in points for claim in point.claims}
    kept: dict[tuple[str, str], Point] = {}
    for point in points:
        same = codes_saying(point.code)
        if any((claim, code) in codes for claim in point.claims for code in same):
            continue
        kept.setdefault((point.what, point.subject), point)
    return list(kept.values())


def _right(best: _Compared) -> Iterator[str]:
    """What is right, with the names of claims."""
    alignment = best.alignment
    student = alignment.second
    differing = {one.second for one in best.found}
    root = student.graph.root
    if root and root.index in alignment.first_of and root.index not in differing:
        where = quoted(alignment.first, alignment.first.claims[alignment.first_of[root.index]])
        yield f"Your thesis is the article's{f' ({where})' if where else ''}."
    same = [student.claims[pair.second] for pair in alignment.pairs if pair.second not in differing]
    same = [claim for claim in same if claim.kind != "thesis"]
    if same:
        count = "1 claim stands" if len(same) == 1 else f"{len(same)} claims stand"
        examples = ", ".join(brief(claim) for claim in sorted(same, key=lambda one: one.depth)[:_NAMED])
        first = f" The first {_NAMED}" if len(same) > _NAMED else " They are" if len(same) > 1 else " It is"
        them = "it" if len(same) == 1 else "them"
        yield f"{count} just where the reference has {them}.{first}: {examples}."
    quotes = [quote for quotes in student.anchors for quote in quotes if quote.article and not quote.anchor.is_unknown]
    sound = sum(quote.anchor.is_sound for quote in quotes)
    if sound:
        verb = "quote stands" if len(quotes) == 1 else "quotes stand"
        yield f"{sound} of {len(quotes)} {verb} in the article word for word."
    against = [claim for claim in same if claim.role in {"objection", "rebuttal", "undercut"}]
    if against:
        yield f"You found what speaks against a claim: {', '.join(brief(claim) for claim in against[:_NAMED])}."


def _ideas(submission: Reading, compared: Sequence[_Compared]) -> Iterator[str]:
    """Claims that no reference has, with sound quotes: nothing is subtracted for them."""
    new = [
        claim
        for claim in submission.claims
        if claim.kind != "thesis"
        and all(claim.index not in one.alignment.first_of for one in compared)
        and any(quote.anchor.is_sound for quote in submission.anchors[claim.index])
    ]
    for claim in new[:_IDEAS]:
        yield f"{named(claim)} ({quoted(submission, claim)})"
