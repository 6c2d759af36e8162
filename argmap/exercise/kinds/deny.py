"""Exercises of the kind deny: which of these, if it is false, brings a step down (the test by denial)."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from argmap.exercise.choosing import common, form, tells
from argmap.exercise.items import Form, Hints, Item
from argmap.exercise.linked import need_each_other
from argmap.exercise.quarry import sentence
from argmap.exercise.relatives import Relatives, can_be_shown
from argmap.graph import Polarity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.exercise.quarry import Quarry
    from argmap.graph import Claim, Step

__all__ = ["deny"]

_PLAIN = 2  # times as many items of which the right option's words do not tell as others
_MANY = 5  # wrong options; with fewer, two items about one conclusion would tell of each other
_RICH = 7  # wrong options that come into question: those with most words of the question
_MOST_NEAR = 100  # premises for or against the same conclusion that are looked at
_PREMISES = 2  # with more, one may be false and the others carry the step


def deny(quarry: Quarry) -> Iterator[Item]:
    """Given one premise of a linked step, find another one without which the step does not go through.

    Asked are steps whose premises need each other by their scheme or their words (`need_each_other`).
    Wrong are separate reasons for the same conclusion (if one of them is false, this step still stands), what the
    conclusion itself is a reason for, and claims of other branches that have nothing to do with the step. Premises of
    one step share words, so of the items in which the right option shares most with the question few are used.
    """
    told: list[Item] = []
    plain = 0
    for item in _all(quarry):
        if tells(item.answer, [one.text for one in item.options if not one.is_right], item.prompt):
            told.append(item)
        else:
            plain += 1
            yield item
    quarry.steady("deny").shuffle(told)
    yield from told[: max(1, (plain + 1) // _PLAIN)]


def _all(quarry: Quarry) -> Iterator[Item]:
    relatives = Relatives(quarry)
    unfit = Counter[str]()
    for step in quarry.asked_steps:
        premises = [quarry.reading.claims[one] for one in step.premises]
        above = quarry.reading.claims[step.conclusion]
        is_asked = step.is_linked and step.polarity is Polarity.SUPPORT and len(premises) == _PREMISES
        if not is_asked:
            continue
        if not can_be_shown(quarry, *premises, above) or not need_each_other(quarry, step, *premises):
            unfit["apart"] += 1
            continue
        unfit["asked"] += 1
        for key in premises:
            given = [one for one in premises if one is not key and not one.is_implicit]
            if (
                given
                and not any(quarry.related(key, one) for one in given)
                and (item := _item(quarry, relatives, step, given[0], key))
            ):
                yield item
    if not unfit["asked"]:
        quarry.lacks.note(quarry.say(f"deny.lack-{'apart' if unfit['apart'] else 'none'}", n=unfit["apart"]))


def _item(quarry: Quarry, relatives: Relatives, step: Step, given: Claim, key: Claim) -> Item | None:
    above = quarry.reading.claims[step.conclusion]
    texts = {"given": sentence(given.text), "above": sentence(above.text), "plain": above.text.rstrip(".")}
    prompt = quarry.say("deny.prompt", **texts)
    right = (sentence(key.text), quarry.say("deny.right", given=given.text.rstrip("."), above=texts["plain"]))
    asked = form(prompt)
    wrong = sorted(_wrong(quarry, relatives, step, given, key), key=lambda one: (-common(form(one[0]), asked), one))[
        :_RICH
    ]
    options = quarry.options(right, wrong, "deny", key.label, given.label, context=prompt, spare=0)
    if not options:
        return None
    out = next(one for one in options if not one.is_right)
    return Item(
        "deny",
        Form.CHOICE,
        prompt,
        options,
        sentence(key.text),
        quarry.say("deny.why-implicit" if key.is_implicit else "deny.why", **texts),
        Hints(
            quarry.say("deny.point", **texts),
            quarry.say("deny.narrow", claim=out.text, why=out.why),
            quarry.say("deny.show", claim=sentence(key.text)),
        ),
        (given.label, key.label, above.label),
        sort="implicit" if key.is_implicit else "stated",
        asks=frozenset() if len(wrong) >= _MANY else frozenset({f"deny {above.label}"}),
    )


def _wrong(quarry: Quarry, relatives: Relatives, step: Step, given: Claim, key: Claim) -> Iterator[tuple[str, str]]:
    reading, own = quarry.reading, set(step.premises)
    above = reading.claims[step.conclusion]
    step_below = {index for one in own for index in reading.graph.reachable(one)}
    beside = {*islice(reading.graph.premises_under(above.index), _MOST_NEAR), *quarry.bears_on(above)}
    beside.update(one.index for one in quarry.some_claims)
    for one in (reading.claims[index] for index in sorted(beside)):
        if not one.text or not quarry.stands(one):
            continue
        if one.index in step_below or one is above or quarry.alike(one, key) or quarry.alike(one, given):
            continue
        if quarry.alike(one, above):
            continue
        if Polarity.SUPPORT in relatives.ways(one, above) and one.index not in own:
            yield sentence(one.text), quarry.say("deny.wrong-other", above=above.text.rstrip("."))
        elif Polarity.SUPPORT in relatives.ways(above, one) and one.depth > 0:
            yield sentence(one.text), quarry.say("deny.wrong-after", above=above.text.rstrip("."))
        elif one.depth > 1 and relatives.apart(one, [above, given, key]):
            yield sentence(one.text), quarry.say("deny.wrong-elsewhere", above=relatives.where(one))
