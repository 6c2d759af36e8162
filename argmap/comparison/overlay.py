"""Two maps laid over each other as one: the first map, with what the second has beside it, every part marked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from argmap.comparison.difference import What
from argmap.comparison.differences import differences
from argmap.comparison.relations import relations
from argmap.comparison.wording import said
from argmap.draft import Draft, DraftStep
from argmap.draw.options import Marks
from argmap.graph import Polarity
from argmap.reading import read_draft

if TYPE_CHECKING:
    from argmap.comparison.align import Alignment
    from argmap.graph import Step
    from argmap.reading import Reading

__all__ = ["FIRST", "OTHERWISE", "SECOND", "Overlay", "overlay"]

FIRST, SECOND, OTHERWISE = "only in A", "only in B", "otherwise in B"
_TONES = {FIRST: "warning", SECOND: "undercut", OTHERWISE: "wrong"}
_ABOUT_CLAIMS = {What.THESIS, What.KIND, What.IMPLICIT, What.QUOTE, What.MEANING, What.TYPE, What.SOURCE, What.RELATION}


class Overlay(NamedTuple):
    """Two maps as one."""

    reading: Reading
    marks: Marks
    """On the claims and steps that are not alike in both."""
    of_first: dict[int, int]
    """For each claim of the first map the one that it is here."""
    of_second: dict[int, int]
    """The same for the second map."""


def overlay(alignment: Alignment) -> Overlay:
    """Both maps as one Reading, with marks on what is not alike in both.

    Where B lets a claim bear on another claim than A does, both places are drawn, the second one as a `ref`.
    """
    merged = _Merged(alignment)
    _, claims, steps = merged.draft.placed()
    folder = Path(alignment.first.name).parent
    name = f"{alignment.first.name} and {alignment.second.name}"
    reading = read_draft(merged.draft, name, folder, alignment.first.articles)
    marks = Marks(
        {at: merged.claim_marks[index] for at, index in enumerate(claims) if index in merged.claim_marks},
        {at: merged.step_marks[index] for at, index in enumerate(steps) if index in merged.step_marks},
        _TONES,
        {at: merged.notes[index] for at, index in enumerate(claims) if index in merged.notes},
    )
    here = {index: at for at, index in enumerate(claims)}
    of_first = {claim.index: here[claim.index] for claim in alignment.first.claims if claim.index in here}
    return Overlay(reading, marks, of_first, merged.places(here))


class _Merged:
    def __init__(self, alignment: Alignment) -> None:
        self.alignment = alignment
        self.draft = Draft.of(alignment.first)
        self.draft.header["title"] = f"A: {Path(alignment.first.name).name} · B: {Path(alignment.second.name).name}"
        self.claim_marks = dict.fromkeys(alignment.missing, FIRST)
        self.step_marks: dict[int, str] = {}
        self.notes: dict[int, str] = {}
        self._place = dict(alignment.first_of)
        self._step_of: dict[int, int] = {}
        self._step_with = {
            (premise, step.conclusion): step.index
            for step in reversed(alignment.first.steps)
            for premise in step.premises
        }
        """The step of A, the first one, in which a premise bears on a claim."""
        self._taken = {claim.fields["id"]: 0 for claim in self.draft.claims if "id" in claim.fields}
        self._roots = set(self.draft.roots)
        self._mark_first()
        self._add_second()

    def places(self, here: dict[int, int]) -> dict[int, int]:
        """For each claim of B where it is among the claims of both."""
        return {claim: here[place] for claim, place in self._place.items() if place in here}

    def _mark_first(self) -> None:
        for one in differences(self.alignment):
            if one.what in _ABOUT_CLAIMS and one.first is not None and one.second is not None:
                self.claim_marks[one.first] = OTHERWISE
                text = self.alignment.second.claims[one.second].text
                self.notes[one.first] = f"B: {text if one.what is What.MEANING else said(self.alignment, one)[1]}"
        theirs = {(one.source, one.target) for one in relations(self.alignment.second)}
        across = self.alignment.second_of
        for step in self.alignment.first.steps:
            pairs = [(across.get(premise), across.get(step.conclusion)) for premise in step.premises]
            if pairs and not any(pair in theirs for pair in pairs):
                self.step_marks[step.index] = FIRST

    def _add_second(self) -> None:
        second = self.alignment.second
        theirs = Draft.of(second)
        names = _article_names(self.alignment)
        for claim in second.claims:
            if claim.index not in self._place:
                one = theirs.claims[claim.index]
                one.home = None
                _rename(one.fields, names, self._taken)
                self.draft.claims.append(one)
                self._place[claim.index] = len(self.draft.claims) - 1
                self.claim_marks[self._place[claim.index]] = SECOND
                if claim.step is None:
                    self.draft.roots.append(self._place[claim.index])
                    self._roots.add(self._place[claim.index])
        for step in second.steps:
            self._add_step(step, theirs.steps[step.index].fields)

    def _add_step(self, step: Step, fields: dict[str, Any]) -> None:
        """What a step of B says that A does not say: its new claims, and common ones in a new place."""
        target = self._place[step.conclusion]
        here = [self._place[premise] for premise in step.premises]
        new = [one for one in here if (one, target) not in self._step_with]
        if not new:
            if here:
                self._step_of[step.index] = self._step_with[here[0], target]
            return
        undercut = None if step.target_step is None else self._step_of.get(step.target_step)
        polarity = Polarity.ATTACK if step.polarity is Polarity.UNDERCUT and undercut is None else step.polarity
        joined = DraftStep(polarity, target if undercut is None else None, undercut, new, fields)
        number = self.draft.join(joined)
        self._step_of[step.index] = number
        self.step_marks[number] = SECOND
        for premise in joined.premises:
            claim = self.draft.claims[premise]
            if claim.home is None and premise not in self._roots:
                claim.home = number


def _rename(fields: dict[str, Any], names: dict[str | None, str | None], taken: dict[str, int]) -> None:
    """Let a claim of B name A's articles, and have an id of its own; `taken` tells of ids how often they were."""
    for quote in fields.get("quote", ()):
        name = names.get(quote.pop("article", None))
        if name is not None:
            quote["article"] = name
    own = new = fields.get("id")
    while own is not None and new in taken:
        new = f"{own}.B{taken[own] or ''}"
        taken[own] += 1
    if new is not None:
        fields["id"] = new
        taken[new] = 0


def _article_names(alignment: Alignment) -> dict[str | None, str | None]:
    """What A calls the articles of B; the ones that A does not have keep their names."""
    return {
        name: next(
            (ours for ours, one in alignment.first.articles.items() if one.text.content == article.text.content), None
        )
        for name, article in alignment.second.articles.items()
    }
