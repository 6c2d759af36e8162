"""Exercises of the kind strengthen: which further fact helps or hurts a conclusion most."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.exercise.items import Form, Hints, Item
from argmap.exercise.quarry import sentence
from argmap.exercise.relatives import Relatives, can_be_shown, has, is_plain, only_contrasts
from argmap.graph import Polarity, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.exercise.quarry import Quarry
    from argmap.graph import Claim, Step

__all__ = ["strengthen"]

_STRONGER, _WEAKER = "stronger", "weaker"


def strengthen(quarry: Quarry) -> Iterator[Item]:
    """Which of these further facts makes a conclusion more believable, or less?

    What weakens is an objection or an undercut of the map, what strengthens a reason of its own for the same
    conclusion. Wrong are what the map has on the other side, and claims of other branches that have nothing to do
    with the conclusion (`Relatives.apart`): beside what strengthens those against whose side it is, beside what weakens
    those of its own side, for what serves one thesis easily helps whatever else serves it. The thesis is left out:
    everything bears on it. So is a conclusion of a former time, which what came later may seem to hurt as well.
    """
    relatives = Relatives(quarry)
    made: dict[str, list[Item]] = {_STRONGER: [], _WEAKER: []}
    asked: set[tuple[str, str]] = set()
    tried = False
    for step in quarry.asked_steps:
        above = quarry.reading.claims[step.conclusion]
        if step.polarity is not Polarity.SUPPORT or not _may_be_asked(quarry, step, above):
            continue
        for sort, items in made.items():
            for key in _keys(relatives, step, above, sort):
                tried = True
                item = _item(quarry, relatives, step, above, key, sort)
                if item and (key.label, above.label) not in asked:
                    asked.add((key.label, above.label))
                    items.append(item)
    if not tried:
        quarry.lacks.note(quarry.say("strengthen.lack"))
    for items in made.values():
        yield from items


def _may_be_asked(quarry: Quarry, step: Step, above: Claim) -> bool:
    premises = [quarry.reading.claims[one] for one in step.premises]
    is_stated = can_be_shown(quarry, *premises, above) and not any(one.is_implicit for one in premises)
    is_now = not has(quarry, above, "then")
    return is_stated and is_now and above.depth > 0 and above.role is not Role.ASIDE


def _keys(relatives: Relatives, step: Step, above: Claim, sort: str) -> list[Claim]:
    quarry = relatives.quarry
    if sort == _WEAKER:
        found = [*relatives.lone(above, Polarity.ATTACK), *relatives.undercuts(step)]
        return [
            one
            for one in found
            if can_be_shown(quarry, one) and not one.is_implicit and not only_contrasts(quarry, one, above)
        ]
    own = set(step.premises)
    found = relatives.lone(above, Polarity.SUPPORT)
    return [one for one in found if one.index not in own and is_plain(quarry, one) and not has(quarry, one, "general")]


def _item(quarry: Quarry, relatives: Relatives, step: Step, above: Claim, key: Claim, sort: str) -> Item | None:
    premises = [quarry.reading.claims[one] for one in step.premises]
    given = " ".join(f"“{sentence(one.text)}”" for one in premises)
    texts = {"given": given, "above": sentence(above.text), "plain": above.text.rstrip(".")}
    prompt = quarry.say(f"strengthen.{sort}", **texts)
    wrong = [
        *_other_side(quarry, relatives, step, above, key, sort),
        *_elsewhere(quarry, relatives, [above, key, *premises], for_thesis=above.favours_root is (sort == _WEAKER)),
    ]
    right = (sentence(key.text), quarry.say(f"strengthen.right-{sort}", **texts))
    options = quarry.options(right, wrong, "strengthen", key.label, above.label, context=prompt)
    if not options:
        return None
    out = next(one for one in options if not one.is_right)
    return Item(
        "strengthen",
        Form.CHOICE,
        prompt,
        options,
        sentence(key.text),
        quarry.say(f"strengthen.why-{sort}", **texts),
        Hints(
            quarry.say(f"strengthen.point-{sort}", **texts),
            quarry.say("strengthen.narrow", claim=out.text, why=out.why),
            quarry.say("strengthen.show", claim=sentence(key.text)),
        ),
        (*(one.label for one in premises), above.label, key.label),
        sort=sort,
    )


def _other_side(
    quarry: Quarry, relatives: Relatives, step: Step, above: Claim, key: Claim, sort: str
) -> Iterator[tuple[str, str]]:
    """What the map has on the other side of the same conclusion."""
    plain = above.text.rstrip(".")
    if sort == _WEAKER:
        below = quarry.reading.graph.reachable(above.index) - set(step.premises) - {above.index}
        for index in sorted(below):
            one = quarry.reading.claims[index]
            if one is not key and relatives.favours(one) and is_plain(quarry, one) and not quarry.alike(one, key):
                yield sentence(one.text), quarry.say("strengthen.wrong-for", above=relatives.where(one))
    else:
        for one in [*relatives.lone(above, Polarity.ATTACK), *relatives.undercuts(step)]:
            if can_be_shown(quarry, one) and not quarry.alike(one, key):
                yield sentence(one.text), quarry.say("strengthen.wrong-against", above=plain)


def _elsewhere(
    quarry: Quarry, relatives: Relatives, given: list[Claim], *, for_thesis: bool
) -> Iterator[tuple[str, str]]:
    """Claims of other branches on one side of the thesis, which say nothing for or against the conclusion."""
    for one in quarry.some_claims:
        fits = relatives.favours(one) and one.kind == "evidence" if for_thesis else not one.favours_root
        if fits and is_plain(quarry, one) and relatives.apart(one, given):
            yield sentence(one.text), quarry.say("strengthen.wrong-elsewhere", above=relatives.where(one))
