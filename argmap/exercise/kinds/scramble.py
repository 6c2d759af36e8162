"""Exercises of the kind scramble: a branch is put together again from its claims."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from argmap.exercise.items import Form, Hints, Item, Node
from argmap.exercise.quarry import sentence
from argmap.graph import Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.exercise.quarry import Quarry
    from argmap.graph import Claim

__all__ = ["scramble"]

_FEWEST, _MOST = 4, 8


def scramble(quarry: Quarry) -> Iterator[Item]:
    """Put a scrambled branch together: all claims are given, all relations are gone.

    Branches with shared claims, undercuts, or objections to objections are left out, so that each claim belongs under
    exactly one other, and those of two levels, which leave nothing to decide.
    """
    uses = [(step, premise) for step in quarry.reading.steps for premise in step.premises]
    shared = {premise for step, premise in uses if quarry.reading.claims[premise].step != step.index}
    unfit = Counter[str]()
    for claim in quarry.asked:
        branch = _branch(quarry, claim)
        if not _FEWEST <= len(branch) <= _MOST:
            continue
        if why := _unfit(quarry, branch, shared - {claim.index}):
            unfit[why] += 1
        else:
            yield _scrambled(quarry, claim, branch)
    if not unfit:
        quarry.lacks.note(quarry.say("scramble.lack-none"))
    for why, number in unfit.items():
        quarry.lacks.note(quarry.say(f"scramble.lack-{why}", n=number))


def _unfit(quarry: Quarry, branch: list[Claim], shared: set[int]) -> str:
    """Why a branch is not asked for: it has an undercut or an answer, shares a claim with the rest, or is too plain."""
    inside = {one.index for one in branch}
    below = {premise for one in inside for premise in quarry.reading.graph.premises_under(one)}
    plain = all(one.text and one.role not in {Role.UNDERCUT, Role.REBUTTAL} for one in branch)
    alike = any(quarry.alike(one, other) for one in branch for other in branch if one.index < other.index)
    parents = {above.index for one in branch[1:] if (above := quarry.conclusion(one))}
    if not plain:
        return "plain"
    if not below <= inside or inside & shared:
        return "shared"
    if len(parents) < 2:
        return "levels"
    return "alike" if alike else ""


def _branch(quarry: Quarry, root: Claim) -> list[Claim]:
    """A claim and the claims written below it, in order, as far as they are few."""
    found = {root.index}
    for claim in quarry.reading.claims[root.index + 1 :]:
        above = quarry.conclusion(claim)
        if above is None or above.index not in found:
            break
        found.add(claim.index)
        if len(found) > _MOST:
            break
    return [quarry.reading.claims[index] for index in sorted(found)]


def _scrambled(quarry: Quarry, root: Claim, branch: list[Claim]) -> Item:
    letters = [chr(ord("A") + at) for at in range(len(branch))]
    order = list(range(len(branch)))
    quarry.chance("scramble", root.label).shuffle(order)
    name = {branch[index].index: letters[at] for at, index in enumerate(order)}
    nodes = []
    for at in order:
        claim = branch[at]
        step = quarry.step(claim)
        above = step.conclusion if step and claim is not root else None
        relation = step.polarity if step and claim is not root else None
        nodes.append(Node(name[claim.index], sentence(claim.text), None if above is None else name[above], relation))
    top = name[root.index]
    key = _key(quarry, nodes)
    return Item(
        "scramble",
        Form.ARRANGE,
        quarry.say("scramble.prompt"),
        (),
        quarry.say("scramble.answer", top=top, key=key),
        _why(quarry, nodes),
        Hints(
            quarry.say("scramble.point"), quarry.say("scramble.narrow", top=top), quarry.say("scramble.show", key=key)
        ),
        tuple(claim.label for claim in branch),
        nodes=tuple(nodes),
    )


def _key(quarry: Quarry, nodes: Sequence[Node]) -> str:
    parents = dict.fromkeys(one.parent for one in nodes if one.parent)
    return quarry.say("general.join").join(
        quarry.say("scramble.under", parent=parent, below=", ".join(one.label for one in nodes if one.parent == parent))
        for parent in parents
    )


def _why(quarry: Quarry, nodes: Sequence[Node]) -> str:
    against = [
        quarry.say("scramble.against", label=one.label, parent=one.parent)
        for one in nodes
        if one.relation and one.relation.key == "but"
    ]
    return quarry.say("scramble.why-against", against=", ".join(against)) if against else quarry.say("scramble.why")
