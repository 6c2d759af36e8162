"""Exercises of the kind what-if: how a claim fares where one of the claims below it is doubted, or two."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from argmap.exercise.branches import branches
from argmap.exercise.doubts import MOST_OF_A_PIECE, Doubt, doubts, pairs
from argmap.exercise.following import Following
from argmap.exercise.items import Form, Hints, Item, Option
from argmap.exercise.pieces import to_be_weighed
from argmap.exercise.quarry import full_sentence, sentence
from argmap.exercise.verdicts import why_not
from argmap.weighing import Standing
from argmap.weighing.because import joined

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.exercise.quarry import Quarry

__all__ = ["what_if", "what_if_lacks"]

_FEWEST, _MOST = 4, 12
_MOST_OF_A_SORT = 0.4
_FEW = 2
"""Items with the same answer that no set is too small for."""
_TRIES = 12
"""Ways to pick doubts that are tried: the one is taken that leaves most."""
_PLAIN = 2
"""Items in which nothing has to be followed, as what is doubted stands right below the top."""
_ORDER = (Standing.STANDS, Standing.CONTESTED, Standing.FALLS)
_BY_LINES = {
    ("support",): Standing.FALLS,
    ("linked",): Standing.FALLS,
    ("attack",): Standing.STANDS,
    ("undercut",): Standing.STANDS,
    ("attack", "attack"): Standing.STANDS,
    ("attack", "support"): Standing.STANDS,
    ("attack", "linked"): Standing.STANDS,
    ("attack", "undercut"): Standing.STANDS,
    ("support", "support"): Standing.FALLS,
    ("linked", "support"): Standing.FALLS,
    ("support", "undercut"): Standing.CONTESTED,
    ("linked", "linked"): Standing.STANDS,
    ("linked", "undercut"): Standing.CONTESTED,
    ("undercut", "undercut"): Standing.CONTESTED,
}
"""The answer by which one would guess who reads nothing but how the doubted lines begin: the commonest on maps."""
_BY_COUNT = {
    (1, 0): (Standing.FALLS, Standing.STANDS), (1, 1): (Standing.FALLS, Standing.STANDS),
    (2, 0): (Standing.STANDS, Standing.FALLS), (2, 1): (Standing.CONTESTED, Standing.FALLS),
}  # fmt: skip
"""The answer by which one would guess who counts reasons and objections right below the top: of one doubt, of two."""
_PAIRS = 6
"""Doubts of two claims that are looked at in a piece."""


def what_if(quarry: Quarry) -> Iterator[Item]:
    """Say whether a claim still stands, is contested, or falls where nobody believes one of those below it, or two.

    The key is how the map is weighed (`argmap.weighing`), of pieces that can be weighed by what is shown. No claim is
    doubted twice, and no piece asked about more than twice. Where there are several items, none of the three answers is
    right in more than two of five; nor is it much more often right than another where what is doubted is printed in the
    same way, or the same stands right below the conclusion.
    """
    all_ = list(_all(quarry))
    tries = [_evened(quarry, list(_picked(quarry, all_, at))) for at in range(_TRIES)]
    yield from (_item(quarry, one) for one in max(tries, key=len))


def _evened(quarry: Quarry, picked: Sequence[Doubt]) -> list[Doubt]:
    """Doubts of which no outcome is too frequent, and none of the guesses by a look is right too often.

    Left out is, each time, the one without which least is too frequent; half a doubt is one by chance.
    """
    found = list(picked)
    spare = quarry.chance("what-if", "evened").random()
    while _excess(found, spare):
        _, at = min((_excess(found[:at] + found[at + 1 :], spare), at) for at in range(len(found)))
        del found[at]
    return found if len({one.outcome for one in found}) > 1 else []


def _excess(doubts_: Sequence[Doubt], spare: float) -> int:
    """How many answers and right guesses there are above what may be."""
    alike = Counter(look for one in doubts_ for look in one.looks)
    answers = Counter(answer for one in doubts_ for answer in one.answers)
    guessed = Counter(way for one in doubts_ for way in _guessed(one))
    numbers = [(number, alike[look]) for (look, _), number in answers.items()]
    numbers += [(number, len(doubts_)) for number in guessed.values()]
    return sum(max(0, number - max(_FEW, int(_MOST_OF_A_SORT * all_ + spare))) for number, all_ in numbers)


def _guessed(one: Doubt) -> list[str]:
    """The ways to guess by which its answer is found."""
    guesses = {
        "lines": _BY_LINES[tuple(sorted(one.relations))],
        "number": _BY_COUNT[one.at_top][one.is_pair],
        "objections": Standing.CONTESTED if one.at_top[1] else Standing.STANDS,
    }
    return [way for way, guess in guesses.items() if guess is one.outcome]


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
        chance = quarry.chance("what-if", "pairs", branch.top.label, len(branch.steps))
        single = list(doubts(branch))
        found = chain(single, pairs(branch, single, _PAIRS, chance))
        yield from (one for one in found if one.outcome is not Standing.FALLS or before is not Standing.FALLS)


def _picked(quarry: Quarry, all_: Sequence[Doubt], at: int) -> Iterator[Doubt]:
    """Doubts about each claim once, at most two of a piece, which do not tell of each other.

    Each time one is taken whose answer is rare so far among those that look like it, in later tries less strictly; rare
    ones at all come first.
    """
    waiting = list(all_)
    chance = quarry.chance("what-if", "picked", at)
    chance.shuffle(waiting)
    often = Counter(answer for one in waiting for answer in one.answers)
    waiting.sort(key=lambda one: sum(often[answer] for answer in one.answers))
    taken = Counter[tuple[object, Standing]]()
    printed: dict[int, list[Doubt]] = {}
    plain = 0
    while waiting:
        one = min(waiting, key=lambda one: sum(taken[answer] for answer in one.answers) + chance.random() * at / 4)
        own = printed.setdefault(one.branch.top.index, [])
        own.append(one)
        taken.update(one.answers)
        plain += one.is_next_to_top
        yield one
        waiting = [
            other
            for other in waiting
            if one.labels.isdisjoint(other.labels)
            and not one.tells_of(other)
            and plain + other.is_next_to_top <= _PLAIN
            and _go_together(printed.get(other.branch.top.index, ()), other)
        ]


def _go_together(own: Sequence[Doubt], other: Doubt) -> bool:
    """Whether one more can be asked about a claim at the top: of the same piece, with another answer."""
    return len(own) < MOST_OF_A_PIECE and all(
        one.branch is other.branch and one.outcome is not other.outcome for one in own
    )


def _item(quarry: Quarry, doubt: Doubt) -> Item:
    branch = doubt.branch
    following = Following(quarry, branch, *doubt.claims)
    said = {each: quarry.say(f"what-if.{each.word}", above=branch.top.label) for each in _ORDER}
    why = following.said()
    options = tuple(
        Option(said[each], each is doubt.outcome, why if each is doubt.outcome else why_not(quarry, following, each))
        for each in _ORDER
    )
    labels = [one.label for one in doubt.claims]
    return Item(
        "what-if",
        Form.CHOICE,
        _prompt(quarry, doubt),
        options,
        said[doubt.outcome],
        full_sentence(why),
        Hints(
            quarry.say(f"what-if.point{'-pair' if doubt.is_pair else ''}", label=joined(labels)),
            quarry.say("what-if.narrow"),
            quarry.say("what-if.show", option=said[doubt.outcome]),
        ),
        (*labels, *(one.label for one in branch.claims)),
        passage=to_be_weighed(quarry, branch.claims),
        is_ordered=True,
        sort=doubt.sort,
        asks=frozenset({*labels, doubt.asked, *(f"{branch.top.label} without {one}" for one in labels)}),
        shows=doubt.shown,
    )


def _prompt(quarry: Quarry, doubt: Doubt) -> str:
    texts = {"above": doubt.branch.top.label}
    for at, claim in enumerate(doubt.claims):
        number = str(at + 1) if at else ""
        texts |= {f"label{number}": claim.label, f"claim{number}": sentence(claim.text)}
    return quarry.say(f"what-if.prompt{'-pair' if doubt.is_pair else ''}", **texts)
