"""Exercises of the kind crux: find the one claim of a branch without which its conclusion does not stand."""

from __future__ import annotations

from itertools import chain, combinations
from typing import TYPE_CHECKING, NamedTuple

from argmap.exercise.branches import branches
from argmap.exercise.doubts import MOST_OF_A_PIECE, Doubt, doubts
from argmap.exercise.following import Following
from argmap.exercise.items import Form, Hints, Item
from argmap.exercise.pieces import to_be_weighed
from argmap.exercise.quarry import full_sentence, sentence
from argmap.weighing import Standing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.exercise.branches import Branch
    from argmap.exercise.quarry import Quarry

__all__ = ["crux", "crux_lacks"]


class _Told(NamedTuple):
    """How often somebody is right who goes by the print alone: by relation or by height, by one end or the other."""

    most: float
    """Who takes what looks likeliest by the way in which it is printed to bear on others."""
    least: float
    high: float
    """Who takes what is printed nearest to the conclusion."""
    deep: float
    lone: float
    """Who takes what is printed as nothing else is: in the same way, as high up."""

    @property
    def all(self) -> float:
        """How much is told in all."""
        return self.most + self.least + max(self.high, self.deep) + self.lone


_Choice = tuple[_Told, Doubt, tuple[Doubt, ...]]
"""What the print tells of the answer, the claim that is right, and those beside it."""

_FEWEST, _MOST = 6, 16
_WRONG = 3
_KNOWN = 1
"""Wrong options that have been wrong options of another item."""
_LIKELY = 9
"""Of how many claims those beside the right one are chosen."""
_TELLING = {"support": 0, "linked": 1, "undercut": 2}
"""How likely a claim looks by the way alone in which it is printed to bear on others."""
_MUCH = 1.1
"""How much is told in all where an item is taken only if there is no other."""
_MOST_TOLD = _Told(0.5, 0.5, 0.5, 0.5, 0.4)
"""How much of each may be told by the items of a map together."""


def crux(quarry: Quarry) -> Iterator[Item]:
    """Find the claim whose fall alone brings a conclusion down, among claims that it can do without.

    The key is exact: the map is weighed once without each claim of the branch. How the right claim is printed, its
    relation and how high it stands, tells hardly more, in all items together, than chance would. No claim is right
    twice, and none stands beside the same conclusion twice.
    """
    found = list(_picked(quarry))
    for way, most in enumerate(_MOST_TOLD):
        while found and sum(told[way] for told, _ in found) > most * len(found):
            found.remove(max(found, key=lambda one: one[0][way]))
    yield from (item for _, item in found)


def crux_lacks(quarry: Quarry) -> str:
    """Why a map yields none."""
    pieces = list(branches(quarry, _FEWEST, _MOST))
    standing = [one for one in pieces if one.without() is Standing.STANDS]
    if not standing:
        return quarry.say(f"crux.lack-{'standing' if pieces else 'none'}")
    is_crucial = any(one.outcome is not Standing.STANDS for branch in standing for one in doubts(branch))
    return quarry.say(f"crux.lack-{'others' if is_crucial else 'crucial'}")


def _picked(quarry: Quarry) -> Iterator[tuple[_Told, Item]]:
    """Items with what the print alone tells of them: of each conclusion those of the piece that yields most."""
    best: dict[int, list[_Choice]] = {}
    for branch in branches(quarry, _FEWEST, _MOST):
        if branch.without() is Standing.STANDS:
            top = branch.top.index
            best[top] = max(best.get(top, []), _of_piece(quarry, branch), key=_worth)
    right: set[int] = set()
    beside: set[int] = set()
    for told, key, wrong in sorted(chain.from_iterable(best.values()), key=lambda one: one[0].all):
        known = beside.intersection(one.claim.index for one in wrong)
        if key.claim.index not in right and len(known) <= _KNOWN:
            right.add(key.claim.index)
            beside.update(one.claim.index for one in wrong)
            yield told, _item(quarry, key, wrong)


def _worth(choices: Sequence[_Choice]) -> tuple[int, float]:
    return len(choices), -sum(told.all for told, _, _ in choices)


def _of_piece(quarry: Quarry, branch: Branch) -> list[_Choice]:
    """Right claims of a piece, each with three wrong ones, of which the print tells least; no claim is used twice."""
    found: list[_Choice] = []
    left = list(doubts(branch))
    chance = quarry.chance("crux", "piece", branch.top.label, len(branch.steps))
    while len(found) < MOST_OF_A_PIECE:
        choices = [one for key in left if (one := _beside(quarry, key, left))]
        if not choices:
            break
        told, key, wrong = min(
            choices, key=lambda one: (one[0].all > _MUCH, one[1].relation != "linked", chance.random())
        )
        found.append((told, key, wrong))
        left = [one for one in left if one not in (key, *wrong) and not one.tells_of(key)]
    return found


def _beside(quarry: Quarry, key: Doubt, others: Sequence[Doubt]) -> _Choice | None:
    """The claims to stand beside the right one so that the print does not tell it: as telling, as high, as deep."""
    if key.outcome is Standing.STANDS or key.is_plain:
        return None
    chance = quarry.chance("crux", "beside", key.asked, len(key.branch.steps))
    spare = [one for one in others if _is_spare(quarry, one, key)]
    near = sorted(spare, key=lambda one: (one.relation != key.relation, abs(one.height - key.height), chance.random()))
    fitting = [(_told(key, wrong), chance.random(), wrong) for wrong in combinations(near[:_LIKELY], _WRONG)]
    if not fitting:
        return None
    told, _, wrong = min(fitting, key=lambda one: (one[0].all, one[1]))
    return told, key, wrong


def _is_spare(quarry: Quarry, one: Doubt, key: Doubt) -> bool:
    """Whether a claim can stand beside the right one. An objection is never right, so that it is never offered."""
    return one.outcome is Standing.STANDS and one.relation in _TELLING and not quarry.alike(one.claim, key.claim)


def _told(key: Doubt, wrong: Sequence[Doubt]) -> _Told:
    """What the print tells of the right claim among wrong ones."""
    looks, heights = [_TELLING[one.relation] for one in wrong], [one.height for one in wrong]
    most, least = _at_ends(_TELLING[key.relation], looks)
    deep, high = _at_ends(key.height, heights)
    is_lone = (_TELLING[key.relation], key.height) not in zip(looks, heights, strict=True)
    return _Told(most, least, high, deep, 0.5 * is_lone)


def _at_ends(own: int, others: Sequence[int]) -> tuple[float, float]:
    """How often one of several numbers is hit by whoever takes a highest one, and by whoever takes a lowest one."""
    share = 1 / (1 + others.count(own))
    return (0 if own < max(others) else share), (0 if own > min(others) else share)


def _item(quarry: Quarry, key: Doubt, wrong: Sequence[Doubt]) -> Item:
    branch, top = key.branch, key.branch.top
    right, *others = [(_called(quarry, one), Following(quarry, branch, one.claim).said()) for one in (key, *wrong)]
    options = quarry.options(right, others, "crux", key.claim.label, top.label)
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
            quarry.say("crux.narrow", why=out.why),
            quarry.say("crux.show", claim=right[0]),
        ),
        (key.claim.label, *(one.label for one in branch.claims)),
        passage=to_be_weighed(quarry, branch.claims),
        sort="deeper" if key.relation == "support" and key.height > 1 else key.relation,
        asks=frozenset({key.claim.label, *(one.asked for one in (key, *wrong))}),
        shows=key.shown,
    )


def _called(quarry: Quarry, doubt: Doubt) -> str:
    return quarry.say("crux.option", label=doubt.claim.label, claim=sentence(doubt.claim.text))
