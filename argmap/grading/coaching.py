"""Feedback while a map is being built: of each claim whether it is right there, or a question; never the key."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.checker import check
from argmap.comparison import What
from argmap.grading.judge import References
from argmap.grading.points import brief
from argmap.grading.submission import with_articles_of
from argmap.grading.telling import points_beside
from argmap.grading.voice import Voice, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.grading.beside import Compared
    from argmap.graph import Claim
    from argmap.reading import Reading

__all__ = ["Coach", "Look", "Remark"]

_TELLS_THE_KEY = frozenset({str(What.USE), str(What.MISSING)})
"""Points that name what the student has not found yet."""
_NEAR = 1.0  # weight below which a place is one that can be defended


class Remark(NamedTuple):
    """What is said of one claim of a map that is being built."""

    claim: str
    """The claim's label."""
    is_right: bool
    """Whether the reference has it, there; else there is something to think about."""
    says: str


class Look(NamedTuple):
    """What a look at a map came to."""

    remarks: tuple[Remark, ...] = ()
    """One for each claim with words, in reading order."""
    found: int = 0
    """How many claims of the nearest reference the map has."""
    of: int = 0
    """How many claims that reference has."""


class Coach:
    """Looks at a map beside references as `grade` does, and says what can be said without giving them away."""

    def __init__(self, readings: Sequence[Reading], language: str = "en") -> None:
        self._references = References(readings)
        self._voice = Voice(language)

    def look(self, reading: Reading) -> Look:
        """Look at a map beside the reference that is nearest."""
        submission = self._references.counted(with_articles_of(reading, self._references.readings))
        if not submission.claims:
            return Look()
        compared = self._references.beside(submission, check(submission))
        best = max(compared, key=lambda one: (len(one.alignment.first_of), one.soundness))
        others = [one for one in compared if one is not best]
        asked: dict[str, str] = {}
        for label, question in self._questions(best, others):
            asked.setdefault(label, question)
        worded = [claim for claim in submission.claims if claim.text.strip()]
        remarks = tuple(self._remark(best, claim, asked.get(claim.label)) for claim in worded)
        return Look(remarks, len(best.alignment.second_of), len(best.alignment.first.claims))

    def _questions(self, best: Compared, others: Sequence[Compared]) -> Iterator[tuple[str, str]]:
        """What to ask of which claim, the weightiest first."""
        points = [
            one for one in points_beside(best, [], others, self._voice) if one.claims and one.code not in _TELLS_THE_KEY
        ]
        for point in sorted(points, key=lambda one: -one.weight):
            is_near = point.code == str(What.PLACE) and point.weight < _NEAR
            what = self._voice("coach.near") if is_near else point.what
            yield point.claims[0], self._said(f"{what} {point.question}")
        for claim in best.alignment.second.claims:
            if question := self._partner(best, claim):
                yield claim.label, question

    def _partner(self, best: Compared, claim: Claim) -> str:
        """The question for a premise that stands alone, where the reference has it linked."""
        ours = best.alignment.first_of.get(claim.index)
        step = best.alignment.first.claims[ours].step if ours is not None else None
        if step is None or claim.step is None:
            return ""
        own = best.alignment.second.steps[claim.step]
        if len(best.alignment.first.steps[step].premises) < 2 or len(own.premises) > 1:
            return ""
        above = brief(best.alignment.second.claims[own.conclusion])
        return self._said(self._voice("coach.partner", claim=brief(claim), above=above))

    def _remark(self, best: Compared, claim: Claim, question: str | None) -> Remark:
        if question is not None:
            return Remark(claim.label, False, question)
        if claim.index in best.alignment.first_of:
            return Remark(claim.label, True, self._said(self._voice("coach.right")))
        if claim.step is None:
            return Remark(claim.label, False, self._said(self._voice("coach.own-thesis")))
        steps = best.alignment.second.steps
        above = brief(best.alignment.second.claims[steps[claim.step].conclusion])
        return Remark(claim.label, False, self._said(self._voice("coach.own", above=above)))

    def _said(self, text: str) -> str:
        said = plain(text).strip()
        return said[:1].upper() + said[1:]
