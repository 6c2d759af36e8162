"""Exercises of the kind missing-premise: find the premise that nobody states."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from argmap.exercise.items import Form, Hints, Item
from argmap.exercise.quarry import sentence
from argmap.graph import Polarity
from argmap.showing import one_line, shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.exercise.quarry import Quarry
    from argmap.graph import Claim, Step

__all__ = ["missing_premise"]

_LONGEST = 90


def missing_premise(quarry: Quarry) -> Iterator[Item]:
    """Find the premise that nobody states.

    Distractors are claims that stand near: reasons for a stated premise, what is said against it, premises of other
    steps. None is a premise of the same conclusion, none is the conclusion or a stated premise, and none is much like
    the missing one: so none closes this gap in the map. Where the missing premise has the most words of the question
    whatever stands beside it, there is no item.
    """
    unfit = Counter[str]()
    for step in quarry.asked_steps:
        premises = [quarry.reading.claims[one] for one in step.premises]
        hidden = [one for one in premises if one.is_implicit]
        if len(hidden) != 1 or len(premises) < 2:
            continue
        if step.polarity is not Polarity.SUPPORT:
            unfit["against"] += 1
        elif not all(map(quarry.stands, premises)):
            unfit["alone"] += 1
        else:
            unfit["asked"] += 1
            yield from _item(quarry, step, hidden[0], [one for one in premises if not one.is_implicit])
    for why, number in (unfit or {"none": 1}).items():
        if why != "asked":
            quarry.lacks.note(quarry.say(f"missing-premise.lack-{why}", n=number))


def _item(quarry: Quarry, step: Step, key: Claim, stated: list[Claim]) -> Iterator[Item]:
    above = quarry.reading.claims[step.conclusion]
    given = " ".join(f"“{sentence(one.text)}”" for one in stated)
    prompt = quarry.say("missing-premise.prompt", above=sentence(above.text), stated=given)
    wrong = [(sentence(one.text), why) for one, why in _near(quarry, key, above, stated)]
    right = (sentence(key.text), quarry.say("missing-premise.right"))
    options = quarry.options(right, wrong, "missing", key.label, context=prompt)
    if not options:
        return
    out = next(one for one in options if not one.is_right)
    yield Item(
        "missing-premise",
        Form.CHOICE,
        prompt,
        options,
        sentence(key.text),
        quarry.say("missing-premise.why", key=sentence(key.text)),
        Hints(
            quarry.say("missing-premise.point"),
            quarry.say("missing-premise.narrow", claim=out.text, why=out.why),
            quarry.say("missing-premise.show", claim=sentence(key.text)),
        ),
        (key.label, above.label),
    )


def _are_partners(quarry: Quarry, one: Claim, other: Claim) -> bool:
    """Whether two claims are premises of one step."""
    return any(other.index in step.premises for step in quarry.uses(one))


def _near(quarry: Quarry, key: Claim, above: Claim, stated: list[Claim]) -> Iterator[tuple[Claim, str]]:
    """Claims that do not close the gap, each with what it does instead."""
    for one in quarry.others(key, quarry.stands):
        bears_on = quarry.bears_on(one)
        is_higher = not quarry.bears_on(above).isdisjoint({one.index, *bears_on})
        if (
            one in (above, *stated)
            or above.index in bears_on
            or (is_higher and (not one.is_implicit or _are_partners(quarry, one, above)))
            or any(quarry.alike(one, other) for other in (above, *stated))
        ):
            continue
        target = quarry.conclusion(one)
        step = quarry.step(one)
        if target is None or step is None:
            continue
        about = shortened(one_line(target.text), _LONGEST)
        yield one, quarry.say(f"missing-premise.{step.polarity.value}", claim=about)
