"""Exercises of the kind together: linked premises, or separate reasons."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from argmap.exercise.items import Form, Hints, Item, Option
from argmap.exercise.linked import is_bridge, is_rule, is_then_and_now
from argmap.exercise.quarry import sentence
from argmap.exercise.relatives import can_be_shown, has
from argmap.graph import Polarity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.exercise.quarry import Quarry
    from argmap.graph import Claim, Step

__all__ = ["together"]

_WORD = re.compile(r"[^\W\d_]+")
_SORTS = ("linked", "separate")
_MOST_REASONS = 60  # for one claim, each of which is set beside each


def together(quarry: Quarry) -> Iterator[Item]:
    """Linked or convergent premises; as many of the one as of the other.

    Linked pairs are those of which neither counts alone, as far as a map can say so: one tells of a former time and the
    other of now, in a step by a sign; or one is a general rule, and the two are tied by a term that the conclusion does
    not have (the middle term of a syllogism); or one is not stated and leads from the other to the conclusion. Separate
    ones stand in steps of their own, rest on nothing in common, and neither is a reason for the other.
    """
    linked = [item for step in quarry.asked_steps for item in _linked(quarry, step)]
    separate = list(_separate(quarry)) if linked else []
    number = min(len(linked), len(separate))
    quarry.lacks.note(quarry.say(f"together.lack-{'separate' if linked else 'linked'}"))
    for sort, items in zip(_SORTS, (linked, separate), strict=True):
        quarry.steady("together", sort).shuffle(items)
        yield from items[:number]


def _stated(quarry: Quarry, index: int) -> bool:
    claim = quarry.reading.claims[index]
    return bool(claim.text) and not claim.is_implicit


def _linked(quarry: Quarry, step: Step) -> Iterator[Item]:
    if len(step.premises) != 2 or step.polarity is not Polarity.SUPPORT:
        return
    first, second = (quarry.reading.claims[one] for one in step.premises)
    above = quarry.reading.claims[step.conclusion]
    if not can_be_shown(quarry, first, second, above) or above.is_implicit:
        return
    hidden = [one for one in (first, second) if one.is_implicit]
    if hidden:
        if len(hidden) == 1 and is_bridge(quarry, hidden[0], second if hidden[0] is first else first, above):
            yield _item(quarry, first, second, above, "linked", "bridge")
        return
    is_sign = str(step.shape.scheme or "") == "sign"
    if is_sign and (is_then_and_now(quarry, first, second) or is_then_and_now(quarry, second, first)):
        yield _item(quarry, first, second, above, "linked", "time")
    elif is_rule(quarry, first, second, above) or is_rule(quarry, second, first, above):
        yield _item(quarry, first, second, above, "linked", "rule")


def _separate(quarry: Quarry) -> Iterator[Item]:
    reading = quarry.reading
    for conclusion, steps in enumerate(reading.graph.steps_to):
        alone = [
            reading.steps[index].premises[0]
            for index in steps
            if reading.steps[index].polarity is Polarity.SUPPORT and len(reading.steps[index].premises) == 1
        ]
        above = reading.claims[conclusion]
        stated = [reading.claims[one] for one in dict.fromkeys(alone) if _stated(quarry, one)]
        for first, second in combinations(stated[:_MOST_REASONS] if _stated(quarry, conclusion) else [], 2):
            if _are_apart(quarry, first, second):
                yield _item(quarry, first, second, above, "separate", "apart")


def _are_apart(quarry: Quarry, first: Claim, second: Claim) -> bool:
    """Whether two claims have nothing to do with each other but their conclusion."""
    graph = quarry.reading.graph
    ours, theirs = graph.reachable(first.index), graph.reachable(second.index)
    if ours & theirs or quarry.related(first, second) or quarry.alike(first, second):
        return False
    if any(
        has(quarry, one, "former") or has(quarry, one, "general") or not quarry.stands(one) for one in (first, second)
    ):
        return False
    return first.kind == second.kind or not quarry.alike(first, second)


def _item(quarry: Quarry, first: Claim, second: Claim, above: Claim, sort: str, by: str) -> Item:
    texts = {"first": sentence(first.text), "second": sentence(second.text), "above": sentence(above.text)}
    plain = {name: text.rstrip(".") for name, text in texts.items()}
    say = quarry.say
    options = [
        Option(
            say(f"together.{one}"), one == sort, say(f"together.{'right' if one == sort else 'wrong'}-{by}", **plain)
        )
        for one in _SORTS
    ]
    return Item(
        "together",
        Form.CHOICE,
        say("together.prompt", **texts),
        quarry.shuffled(options, "together", first.label, second.label),
        say(f"together.{sort}"),
        say(f"together.why-{by}", **texts),
        Hints(say("together.point", **texts)),
        (first.label, second.label, above.label),
        sort=sort,
    )
