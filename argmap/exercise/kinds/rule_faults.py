"""Faults that rules of other packages know how to put into a map, as exercises of the kind repair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.checker import Active, Plan, all_rules, check
from argmap.draft import Draft
from argmap.plugins import lent, refuse, safely
from argmap.reading import read_draft
from argmap.rules import PRESETS

if TYPE_CHECKING:
    from argmap.exercise.quarry import Quarry
    from argmap.graph import Claim
    from argmap.reading import Reading
    from argmap.rules import Defect

__all__ = ["RuleFault"]


class RuleFault:
    """A rule's fault, put into pieces of a map; the checker vouches for it: it finds this fault there, and no other."""

    def __init__(self, quarry: Quarry, defect: Defect) -> None:
        self.defect = defect
        self._quarry = quarry
        active = [rule for rule in all_rules().values() if rule.runs_in(PRESETS["default"]) or rule.defect]
        self._plan = Plan(tuple(Active(rule, {}, None) for rule in active))

    @classmethod
    def all(cls, quarry: Quarry) -> list[RuleFault]:
        """Those of all rules that have one."""
        return [cls(quarry, rule.defect) for _, rule in sorted(all_rules().items()) if rule.defect]

    def put_in(self, branch: list[Claim], claim: Claim) -> tuple[str, str] | None:
        """What a claim and its first quote say with the fault; None where nothing can be seen or found of it.

        Raises PartError where the rule's function fails.
        """
        draft = Draft.of(self._quarry.reading)
        if not self._put(Draft.of(self._quarry.reading), claim):
            return None
        _cut(draft, branch)
        before = self._found(self._reread(draft))
        with safely(self.defect.part, self.defect.called):
            self._put(draft, claim)
            new = self._found(self._reread(draft)) - before
        if not new or not {code for code, _ in new} <= self.defect.found_as:
            return None
        changed = draft.claims[claim.index]
        quotes = changed.fields.get("quote") or [{"exact": ""}]
        said = (changed.text, str(quotes[0]["exact"]))
        return said if said[0] != claim.text or said[1] not in {one.exact for one in claim.shape.quote or ()} else None

    def _put(self, draft: Draft, claim: Claim) -> bool:
        """Put the fault in; whether it could be."""
        part, reading = self.defect.part, self._quarry.reading
        with safely(part, self.defect.called), lent(part, reading):
            could = self.defect.put_in(draft, reading, claim)
            message = f"its function gives {type(could).__name__}; it should say whether it could, by True or False"
            refuse(unless=isinstance(could, bool), why=message)
        return could

    def _found(self, reading: Reading) -> set[tuple[str, str | None]]:
        return {(one.code.id, one.claim) for one in check(reading, self._plan)}

    def _reread(self, draft: Draft) -> Reading:
        return read_draft(draft, "a piece of the map", self._quarry.folder, self._quarry.reading.articles)


def _cut(draft: Draft, branch: list[Claim]) -> None:
    """Leave only a branch in a draft: its first claim as the root."""
    kept = {claim.index for claim in branch}
    draft.roots = [branch[0].index]
    draft.claims[branch[0].index].home = None
    for step in draft.steps:
        is_inside = step.claim == branch[0].index or (step.claim is None and step.step is not None)
        step.premises = [one for one in step.premises if one in kept and one != branch[0].index] if is_inside else []
