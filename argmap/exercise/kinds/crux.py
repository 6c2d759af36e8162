"""Exercises of the kind crux: find the one claim of a branch without which its conclusion does not stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.exercise.branches import Branch, branches
from argmap.exercise.following import outcome, what_follows
from argmap.exercise.items import Form, Hints, Item
from argmap.exercise.pieces import tree
from argmap.exercise.quarry import full_sentence, sentence
from argmap.graph import Polarity
from argmap.weighing import Standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.exercise.quarry import Quarry
    from argmap.graph import Claim

__all__ = ["crux"]

_FEWEST, _MOST = 6, 16
_MOST_OF_A_SORT = 0.5


def crux(quarry: Quarry) -> Iterator[Item]:
    """Find the claim whose fall alone brings a conclusion down, among claims that it can do without.

    The key is exact: the map is weighed once without each claim of the branch. The right one is a lone reason, a linked
    premise, an answer to an objection or something deeper; none of these sorts is right more often than in every other
    item, where there are several.
    """
    yield from quarry.evened(_all(quarry), _MOST_OF_A_SORT, (), "crux")


def _all(quarry: Quarry) -> Iterator[Item]:
    for branch in branches(quarry, _FEWEST, _MOST):
        if branch.without() is not Standing.STANDS:
            continue
        fates = [(one, branch.without(one)) for one in branch.below]
        spare = [one for one, fate in fates if fate is Standing.STANDS]
        asked: set[str] = set()
        for key in (one for one, fate in fates if fate in {Standing.CONTESTED, Standing.FALLS}):
            sort = _sort(quarry, branch, key)
            item = None if sort in asked else _item(quarry, branch, key, spare, sort)
            if item:
                asked.add(sort)
                yield item


def _sort(quarry: Quarry, branch: Branch, key: Claim) -> str:
    step = quarry.step(key)
    if step is None or step.polarity is not Polarity.SUPPORT:
        return "answer"
    if step.is_linked:
        return "linked"
    return "reason" if step.conclusion == branch.top.index else "deeper"


def _item(quarry: Quarry, branch: Branch, key: Claim, spare: list[Claim], sort: str) -> Item | None:
    top = branch.top
    right = (_called(quarry, key), quarry.say("crux.without", label=key.label, why=what_follows(quarry, branch, key)))
    wrong = [
        (_called(quarry, one), quarry.say("crux.without", label=one.label, why=outcome(quarry, branch, one)))
        for one in spare
        if not quarry.alike(one, key)
    ]
    options = quarry.options(right, wrong, "crux", key.label, top.label)
    if not options:
        return None
    out = next(one for one in options if not one.is_right)
    return Item(
        "crux",
        Form.CHOICE,
        quarry.say("crux.prompt", above=top.label),
        options,
        right[0],
        full_sentence(right[1]),
        Hints(
            quarry.say("crux.point", above=top.label),
            quarry.say("crux.narrow", claim=out.text, why=out.why),
            quarry.say("crux.show", claim=right[0]),
        ),
        (key.label, *(one.label for one in branch.claims)),
        passage=tree(quarry, branch.claims, quotes=False, is_whole=True),
        sort=sort,
    )


def _called(quarry: Quarry, claim: Claim) -> str:
    return quarry.say("crux.option", label=claim.label, claim=sentence(claim.text))
