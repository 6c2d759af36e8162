"""Exercises of the kind write: a paragraph from a branch of the map, with a checklist made from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.exercise.items import Form, Hints, Item
from argmap.exercise.pieces import also, tree
from argmap.exercise.quarry import sentence
from argmap.graph import Polarity, Role
from argmap.words import ASSERTED, strength

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.exercise.quarry import Quarry
    from argmap.graph import Claim

__all__ = ["write"]

_FEWEST, _MOST = 4, 9


def write(quarry: Quarry) -> Iterator[Item]:
    """Write a paragraph that argues as a branch does; the key is a list of what it has to have.

    A branch has four to nine claims, and stands in no larger one that is used, so that no two are much the same. It
    has a reason for its claim: where there are objections alone, no paragraph leads to it.
    """
    used: set[int] = set()
    lone = 0
    for claim in quarry.asked:
        branch = _branch(quarry, claim)
        has_reason = bool(quarry.reading.graph.steps_of_polarity(claim.index, Polarity.SUPPORT))
        if claim.role is Role.ASIDE or claim.index in used or not _FEWEST <= len(branch) <= _MOST:
            continue
        if not has_reason:
            lone += 1
            continue
        used |= {one.index for one in branch}
        checklist = list(_checklist(quarry, branch))
        yield Item(
            "write",
            Form.ESSAY,
            quarry.say("write.prompt", claim=sentence(claim.text)),
            (),
            "\n".join(f"□ {one}" for one in checklist),
            quarry.say("write.why"),
            Hints(quarry.say("write.point"), quarry.say("write.narrow"), quarry.say("write.show")),
            tuple(one.label for one in branch),
            passage=tree(quarry, branch, quotes=False),
        )
    quarry.lacks.note(quarry.say(f"write.lack-{'reason' if lone else 'none'}", n=lone))


def _branch(quarry: Quarry, top: Claim) -> list[Claim]:
    """A claim and what is written below it, in the order of the map; nothing where that is too much."""
    found = [top.index]
    for one in found:
        found += quarry.written_under.get(one, [])
        if len(found) > _MOST:
            return []
    claims = [quarry.reading.claims[one] for one in sorted(found)]
    return claims if all(one.text for one in claims) else []


def _checklist(quarry: Quarry, branch: list[Claim]) -> Iterator[str]:
    """What a paragraph from this branch has to have, from the map: claim by claim, then what ties them together."""
    say, inside = quarry.say, {one.index for one in branch}
    yield say("write.top", claim=sentence(branch[0].text))
    for claim in branch[1:]:
        yield _part(quarry, claim)
        if claim.source:
            yield say("write.source", claim=claim.label, source=claim.source)
        wording = quarry.reading.wordings[claim.index]
        if wording is not None and (how := strength(wording)).word and how.level < ASSERTED:
            yield say("write.hedge", claim=claim.label, word=how.word)
        for way, other in also(quarry, claim, inside):
            yield say("write.also", claim=claim.label, how=way, above=other)
    for linked in quarry.reading.steps:
        if linked.is_linked and linked.conclusion in inside and len(linked.premises) > 1:
            labels = [quarry.reading.claims[one].label for one in linked.premises]
            yield say("write.linked", claims=", ".join(labels))
    if any((step := quarry.step(one)) and step.polarity is not Polarity.SUPPORT for one in branch[1:]):
        yield say("write.answer")


def _part(quarry: Quarry, claim: Claim) -> str:
    """What a claim does in its branch, as a line of the list."""
    step, above = quarry.step(claim), quarry.conclusion(claim)
    name, given = "for", ""
    if claim.is_implicit:
        name = "implicit"
    elif step is not None and step.target_step is not None:
        target = quarry.reading.steps[step.target_step]
        name = f"undercut-{target.polarity.value}"
        given = ", ".join(quarry.reading.claims[one].label for one in target.premises)
    elif step is not None and step.polarity is Polarity.ATTACK:
        name = "against"
    return quarry.say(f"write.{name}", claim=sentence(claim.text), above=above.label if above else "", given=given)
