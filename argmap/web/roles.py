"""What a claim is in the code that article, map and legend share: one of eight kinds, each with its line and tint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.graph import Role, reasons_for

if TYPE_CHECKING:
    from argmap.graph import Claim
    from argmap.reading import Reading
    from argmap.web.wording import Words

__all__ = ["KINDS", "kind_of", "role_words"]

KINDS = ("thesis", "conclusion", "premise", "evidence", "objection", "rebuttal", "undercut", "aside")
"""In the legend's order."""
_BY_ROLE = {
    Role.THESIS: "thesis",
    Role.OBJECTION: "objection",
    Role.REBUTTAL: "rebuttal",
    Role.UNDERCUT: "undercut",
}


def kind_of(reading: Reading, claim: Claim) -> str:
    """The kind of a claim: a premise that has reasons of its own is a conclusion."""
    if claim.role in _BY_ROLE:
        return _BY_ROLE[claim.role]
    if claim.kind == "evidence":
        return "evidence"
    if claim.role is Role.ASIDE:
        return "aside"
    return "conclusion" if reasons_for(reading.graph, claim.index) else "premise"


def role_words(reading: Reading, claim: Claim, words: Words) -> str:
    """Kind and type of a claim in the legend's words: `premise, not stated`, `objection, evidence, example`."""
    parts = [words.say(f"roles.{kind_of(reading, claim)}")]
    parts += [words.say("roles.reader")] if claim.by_reader else []
    parts += [words.say("roles.implicit")] if claim.is_implicit else []
    parts += [words.say("roles.evidence")] if claim.kind == "evidence" and claim.role is not Role.EVIDENCE else []
    return ", ".join([*parts, *([claim.evidence_type] if claim.evidence_type else [])])
