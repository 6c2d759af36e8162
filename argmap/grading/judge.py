"""Judging one submission: shares of each part, what is right, and the points to tell."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from argmap.checker import FAILED_RULE, check
from argmap.comparison import What, align
from argmap.diagnostics import Slip
from argmap.grading.beside import Compared
from argmap.grading.findings import WORTH, codes_saying, point_of_finding
from argmap.grading.kinds import SPARE, kinds, points_of_kinds, without_what_follows
from argmap.grading.misreading import OPPOSITE_THESIS
from argmap.grading.points import Point, brief, chosen
from argmap.grading.praise import own_claims, right
from argmap.grading.rubric import PARTS, Rubric
from argmap.grading.speakers import SPEAKER
from argmap.grading.submission import one_numbering, with_articles_of
from argmap.grading.telling import points_beside
from argmap.grading.voice import Voice
from argmap.mapfile.codes import INVALID_YAML

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from argmap.diagnostics import Finding
    from argmap.graph import Claim
    from argmap.reading import Reading

__all__ = ["Grade", "References", "grade"]

_OF_QUOTES = frozenset({*WORTH, Slip.SHARED})
"""What the checker finds of a claim and its quote: nothing, where the one is not what the other is about."""
_UNREAD = 0.75  # of all, the most for a map whose wording could not be compared


class References:
    """The maps to grade by; what is the same for every submission is found once.

    Of an article that several of them have the first one's paragraphs are counted. What their readers put forward is
    left out, of submissions too, unless `with_reader` says otherwise.
    """

    def __init__(self, readings: Sequence[Reading], *, with_reader: bool = False) -> None:
        self.with_reader = with_reader
        self.readings = tuple(map(self.counted, one_numbering(readings)))

    def counted(self, reading: Reading) -> Reading:
        """What of a map is graded."""
        return reading if self.with_reader else reading.alone

    def beside(self, submission: Reading, findings: Sequence[Finding]) -> list[Compared]:
        """A submission beside each reference; `findings` are what the checker says of it."""
        both = zip(self.readings, self.accepted, strict=True)
        return [Compared(align(reference, submission), findings, accepted) for reference, accepted in both]

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
    structure: float = 1.0
    """What is left of the mark where few claims stand under others."""
    soundness: float = 1.0
    """What is left of the mark after slips."""
    own_wording: float = 1.0
    """What is left of the mark where hardly any claim is in words of the student's own."""
    is_worded: bool = True
    """Whether the wording of claims could be compared: argmap has word lists for the reference's language."""
    total: float | None = None
    missed: tuple[tuple[str, str], ...] = ()
    """Claims of the references that are not there: label and text."""
    found: tuple[tuple[str, str], ...] = ()
    """Claims of the reference that are there: its label, and the student's claim."""
    failure: str = ""
    """Why it could not be graded at all; empty where it was."""
    failed_rules: tuple[str, ...] = ()
    """Which rules of the checker failed on it, each in a sentence: faults of the rules, not of the map."""
    cut_at: int = 0
    """The line from which on the map could not be read; 0 where it was read to its end."""
    misread: frozenset[str] = frozenset()
    """Labels of the reference's claims that are there, and say something else than the article."""
    kinds: frozenset[str] = frozenset()
    """What kind of map it is, where that is the main thing."""
    marks_no_objection: bool = False
    """Whether none of several objections is marked as one."""
    texts: Mapping[str, str] = field(default_factory=dict)
    """The student's claims by their labels, as they are named."""
    progress: tuple[str, ...] = ()
    """What has changed since an earlier draft, in sentences."""
    language: str = "en"


def grade(
    submission: Reading, references: References, rubric: Rubric | None = None, voice: Voice | None = None
) -> Grade:
    """Grade a map against one reference or more: of each part the best match counts.

    What only some references have is not missed, and what one of them has as the student has it is not told.
    """
    rubric, voice = rubric or Rubric(), voice or Voice()
    submission = references.counted(with_articles_of(submission, references.readings))
    findings = check(submission)
    if not submission.claims:
        points = [point for one in findings if (point := point_of_finding(submission, one, voice))]
        told, further = chosen(points, rubric.points, voice)
        return Grade(
            submission.name,
            points=tuple(told),
            further=tuple(further),
            failure=voice("grading.no-claim"),
            failed_rules=_failed(findings),
            language=voice.language,
        )
    compared = references.beside(submission, findings)
    return _judged(submission, findings, compared, references.common, rubric, voice)


def _judged(
    submission: Reading,
    findings: Sequence[Finding],
    compared: Sequence[Compared],
    common: Sequence[set[int]],
    rubric: Rubric,
    voice: Voice,
) -> Grade:
    """The grade of a map with claims; `common` has what can be missed of each reference."""
    best = max(compared, key=lambda one: (rubric.total(one.shares) or 0.0) * one.soundness)
    missed = [claim for claim in best.missing() if claim.index in common[compared.index(best)]]
    cut_at, found = _cut_at(submission, findings), frozenset(kinds(best))
    others = [one for one in compared if one is not best]
    told, further = chosen(
        _points(submission, findings, best, [] if cut_at else missed, others, voice), rubric.points, voice
    )
    parts = {part: _highest(one.shares[part] for one in compared) for part in PARTS}
    total, is_worded = rubric.total(parts), best.whole.first.lexicon is not None
    return Grade(
        submission.name,
        len(submission.claims),
        len(best.alignment.first_of),
        tuple(right(best, voice)),
        tuple(told),
        tuple(further),
        () if found & SPARE else tuple(own_claims(submission, compared, findings, voice)),
        parts,
        best.structure,
        best.soundness,
        best.own_wording,
        is_worded,
        None if total is None else min(total * best.factor, 1.0 if is_worded else _UNREAD),
        tuple((claim.label, claim.text) for claim in missed),
        tuple(best.names()),
        failed_rules=_failed(findings),
        cut_at=cut_at,
        kinds=found,
        misread=frozenset(best.misread_ones()),
        marks_no_objection=best.marks_no_objection,
        texts={claim.label: brief(claim) for claim in submission.claims},
        language=voice.language,
    )


def _points(
    submission: Reading,
    findings: Sequence[Finding],
    best: Compared,
    missed: Sequence[Claim],
    others: Sequence[Compared],
    voice: Voice,
) -> list[Point]:
    """All that there is to say: of the whole, of what the checker finds, of what differs."""
    points = [
        *points_of_kinds(best, voice),
        *_from_findings(submission, findings, best, voice),
        *points_beside(best, missed, others, voice),
    ]
    return without_what_follows(_without_repetition(points), best)


def _failed(findings: Sequence[Finding]) -> tuple[str, ...]:
    return tuple(
        f"{one.message}; {one.help}" if one.help else one.message for one in findings if one.code.id == FAILED_RULE.id
    )


def _cut_at(submission: Reading, findings: Sequence[Finding]) -> int:
    """The line from which on a map could not be read; 0 where it was read to its end."""
    if submission.is_whole:
        return 0
    lines = [one.place.start.line for one in findings if one.code.id == INVALID_YAML.id]
    return min(lines, default=0)


def _highest(values: Iterable[float | None]) -> float | None:
    return max((value for value in values if value is not None), default=None)


def _from_findings(submission: Reading, findings: Sequence[Finding], best: Compared, voice: Voice) -> Iterator[Point]:
    """The checker's findings, without those that the reference has too, and those of claims that do not count."""
    for one in findings:
        claim = submission.by_label.get(one.claim or "")
        if claim and one.code.slip in _OF_QUOTES and best.is_quoted_otherwise(claim.index):
            continue
        if not best.accepts(one) and (point := point_of_finding(submission, one, voice)):
            yield point


def _without_repetition(points: Sequence[Point]) -> list[Point]:
    """Points without those that say again what a finding says of the same claim, or of the same line."""
    codes = {(claim, point.code) for point in points for claim in point.claims}
    kept: dict[tuple[str, str], Point] = {}
    told_as = {SPEAKER: codes_saying(str(What.SOURCE)), OPPOSITE_THESIS: codes_saying(str(What.MEANING))}
    for point in points:
        same = codes_saying(point.code)
        if any(point.code in told and (claim, one) in codes for one, told in told_as.items() for claim in point.claims):
            continue
        if any((claim, code) in codes for claim in point.claims for code in same):
            continue
        kept.setdefault((point.what, point.subject), point)
    return _read_alike_as_one(kept.values())


def _read_alike_as_one(points: Iterable[Point]) -> list[Point]:
    """Points of which those that say the same to a student are one, with all that the reference has for them."""
    alike: dict[tuple[str, str, str], list[Point]] = {}
    for point in points:
        alike.setdefault((point.what, point.reason, point.question), []).append(point)
    return [
        replace(same[0], answer="; ".join(dict.fromkeys(one.answer for one in same if one.answer)))
        for same in alike.values()
    ]
