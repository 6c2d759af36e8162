"""Exercises of the kind aim: say whether an objection is aimed at a premise, at the step, or at the conclusion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.exercise.criticism import Criticism, argued, criticisms, lack_of_answers
from argmap.exercise.items import Form, Hints, Item, Option
from argmap.exercise.quarry import full_sentence, sentence
from argmap.graph import Aim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.exercise.quarry import Quarry

__all__ = ["aim"]

_MOST = 0.4  # share of items with the same answer


def aim(quarry: Quarry) -> Iterator[Item]:
    """Say what an answer of the reader's is aimed at: a premise, the step or the conclusion of an inference.

    The key is what the map says (`argmap.graph.aim`). No answer is right more often than in two items of five.
    """
    items = [_item(quarry, one) for one in criticisms(quarry)]
    if not items:
        quarry.lacks.note(lack_of_answers(quarry))
    yield from quarry.evened(items, _MOST, (), "aim")


def _item(quarry: Quarry, one: Criticism) -> Item:
    name = one.target.text.rstrip(".")
    why = quarry.say(f"aim.why-{one.aim}", target=name)
    options = tuple(
        Option(quarry.say(f"aim.{each}"), each is one.aim, why if each is one.aim else quarry.say(f"aim.not-{each}"))
        for each in Aim
    )
    right = quarry.say(f"aim.{one.aim}")
    return Item(
        "aim",
        Form.CHOICE,
        quarry.say("aim.prompt", argued=argued(quarry, one.step), answer=sentence(one.claim.text)),
        options,
        right,
        full_sentence(why),
        Hints(quarry.say("aim.point"), quarry.say("aim.narrow"), quarry.say("aim.show", option=right)),
        (one.claim.label, one.target.label),
        is_ordered=True,
        sort=str(one.aim),
    )
