"""Exercises of the kind what-if: how a claim fares where one of the claims below it is doubted."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from argmap.exercise.branches import branches
from argmap.exercise.doubts import MOST_OF_A_PIECE, Doubt, doubts
from argmap.exercise.following import Following
from argmap.exercise.items import Form, Hints, Item, Option
from argmap.exercise.pieces import to_be_weighed
from argmap.exercise.quarry import full_sentence, sentence
from argmap.exercise.verdicts import why_not
from argmap.weighing import Standing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.exercise.quarry import Quarry

__all__ = ["what_if", "what_if_lacks"]

_FEWEST, _MOST = 4, 12
_MOST_OF_A_SORT = 0.4
_TRIES = 12
"""Ways to pick doubts that are tried: the one is taken that leaves most."""
_PLAIN = 2
"""Items about the only reason for a claim, right below it."""
_ORDER = (Standing.STANDS, Standing.CONTESTED, Standing.FALLS)
_EXPECTED = {"support": "stands", "linked": "falls", "attack": "stands", "undercut": "contested"}
"""The answer by which one would guess, who reads nothing but how the doubted claim is printed to bear on others."""


def what_if(quarry: Quarry) -> Iterator[Item]:
    """Say whether a claim still stands, is contested, or falls where nobody believes one of those below it.

    The key is how the map is weighed (`argmap.weighing`), of pieces that can be weighed by what is shown. No claim is
    doubted twice, and no piece asked about more than twice; none of the three answers is right in more than two of five
    items, where there are several, and of claims that bear on others in one way none much more often than another.
    """
    all_ = list(_all(quarry))
    tries = [_evened(quarry, list(_picked(quarry, all_, at))) for at in range(_TRIES)]
    yield from (_item(quarry, one) for one in max(tries, key=len))


def _evened(quarry: Quarry, picked: Sequence[Doubt]) -> list[Doubt]:
    """Doubts of which no outcome is too frequent: among those of claims that bear in one way, and among all."""
    found: list[Doubt] = []
    for relation in sorted({one.relation for one in picked}):
        own = [one for one in picked if one.relation == relation]
        found += quarry.evened(own, _MOST_OF_A_SORT, {_EXPECTED[relation]}, "what-if", relation)
    return _fewer_that_stand(quarry, quarry.evened(found, _MOST_OF_A_SORT, _EXPECTED.values(), "what-if"))


def _fewer_that_stand(quarry: Quarry, picked: Sequence[Doubt]) -> list[Doubt]:
    """Doubts of which no more than two in five leave the top standing; half a doubt is one by chance."""
    others = [one for one in picked if one.outcome is not Standing.STANDS]
    most = len(others) * _MOST_OF_A_SORT / (1 - _MOST_OF_A_SORT) + quarry.chance("what-if", "stands").random()
    return others + [one for one in picked if one.outcome is Standing.STANDS][: int(most)]


def what_if_lacks(quarry: Quarry) -> str:
    """Why a map yields none."""
    outcomes = {one.outcome for one in _all(quarry)}
    if len(outcomes) == 1:
        return quarry.say("what-if.lack-alike", outcome=outcomes.pop().is_said)
    return quarry.say(f"what-if.lack-{'told' if outcomes else 'none'}")


def _all(quarry: Quarry) -> Iterator[Doubt]:
    """All doubts, without those that leave a claim fallen that falls already."""
    for branch in branches(quarry, _FEWEST, _MOST):
        before = branch.without()
        yield from (one for one in doubts(branch) if one.outcome is not Standing.FALLS or before is not Standing.FALLS)


def _picked(quarry: Quarry, all_: Sequence[Doubt], at: int) -> Iterator[Doubt]:
    """Doubts about each claim once, at most two of a piece, which do not tell of each other.

    Rare answers and large pieces come first.
    """
    order = list(all_)
    quarry.chance("what-if", "picked", at).shuffle(order)
    often = Counter((one.relation, one.outcome) for one in order)
    order.sort(key=lambda one: (often[one.relation, one.outcome], -len(one.branch.claims)))
    doubted: set[int] = set()
    printed: dict[int, list[Doubt]] = {}
    plain = 0
    for one in order:
        own = printed.setdefault(one.branch.top.index, [])
        fits = all(other.branch is one.branch and _differ(one, other) for other in own)
        if one.claim.index not in doubted and fits and len(own) < MOST_OF_A_PIECE and plain + one.is_plain <= _PLAIN:
            plain += one.is_plain
            doubted.add(one.claim.index)
            own.append(one)
            yield one


def _differ(one: Doubt, other: Doubt) -> bool:
    """Whether two doubts of a piece are two questions: the answer to one is not that to the other, nor on its way."""
    return one.outcome is not other.outcome and not one.tells_of(other)


def _item(quarry: Quarry, doubt: Doubt) -> Item:
    branch, claim = doubt.branch, doubt.claim
    following = Following(quarry, branch, claim)
    said = {each: quarry.say(f"what-if.{each.word}", above=branch.top.label) for each in _ORDER}
    why = following.said()
    options = tuple(
        Option(said[each], each is doubt.outcome, why if each is doubt.outcome else why_not(quarry, following, each))
        for each in _ORDER
    )
    texts = {"label": claim.label, "claim": sentence(claim.text), "above": branch.top.label}
    return Item(
        "what-if",
        Form.CHOICE,
        quarry.say("what-if.prompt", **texts),
        options,
        said[doubt.outcome],
        full_sentence(why),
        Hints(
            quarry.say("what-if.point", label=claim.label),
            quarry.say("what-if.narrow"),
            quarry.say("what-if.show", option=said[doubt.outcome]),
        ),
        (claim.label, *(one.label for one in branch.claims)),
        passage=to_be_weighed(quarry, branch.claims),
        is_ordered=True,
        sort=doubt.sort,
        asks=frozenset({claim.label, doubt.asked}),
        shows=doubt.shown,
    )
