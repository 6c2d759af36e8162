"""Exercises of the kind what-if: how a claim fares where one of the claims below it is doubted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.exercise.branches import Branch, branches
from argmap.exercise.following import outcome as outcome_of
from argmap.exercise.following import what_follows
from argmap.exercise.items import Form, Hints, Item, Option
from argmap.exercise.pieces import tree
from argmap.exercise.quarry import full_sentence, sentence
from argmap.weighing import Standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.exercise.quarry import Quarry
    from argmap.graph import Claim

__all__ = ["what_if"]

_FEWEST, _MOST = 4, 12
_MOST_OF_A_SORT = 0.4
_ORDER = (Standing.STANDS, Standing.CONTESTED, Standing.FALLS)


def what_if(quarry: Quarry) -> Iterator[Item]:
    """Say whether a claim still stands, is contested, or falls where nobody believes one of those below it.

    The key is how the map is weighed (`argmap.weighing`), of branches that can be weighed by what is shown. Of each
    branch one claim is asked about for each way to fare; none of the three is right more often than in two of five.
    """
    yield from quarry.evened(_all(quarry), _MOST_OF_A_SORT, [one.word for one in Standing], "what-if")


def _all(quarry: Quarry) -> Iterator[Item]:
    for branch in branches(quarry, _FEWEST, _MOST):
        below = list(branch.below)
        quarry.steady("what-if", branch.top.label).shuffle(below)
        before, asked = branch.without(), set[Standing]()
        for claim in below:
            outcome = branch.without(claim)
            is_news = outcome is not before or outcome is Standing.STANDS
            if outcome is not None and outcome not in asked and is_news:
                asked.add(outcome)
                yield _item(quarry, branch, claim, outcome)


def _item(quarry: Quarry, branch: Branch, claim: Claim, outcome: Standing) -> Item:
    said = {each: quarry.say(f"what-if.{each.word}", above=branch.top.label) for each in _ORDER}
    why = what_follows(quarry, branch, claim)
    wrong = quarry.say("what-if.wrong", why=outcome_of(quarry, branch, claim))
    options = tuple(Option(said[each], each is outcome, why if each is outcome else wrong) for each in _ORDER)
    texts = {"label": claim.label, "claim": sentence(claim.text), "above": branch.top.label}
    return Item(
        "what-if",
        Form.CHOICE,
        quarry.say("what-if.prompt", **texts),
        options,
        said[outcome],
        full_sentence(why),
        Hints(
            quarry.say("what-if.point", **texts),
            quarry.say("what-if.narrow", **texts),
            quarry.say("what-if.show", option=said[outcome]),
        ),
        (claim.label, *(one.label for one in branch.claims)),
        passage=tree(quarry, branch.claims, quotes=False, is_whole=True),
        is_ordered=True,
        sort=outcome.word,
    )
