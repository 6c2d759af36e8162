"""Exercises of the kind same-shape: which step argues in the same way as a given one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.exercise.items import Form, Hints, Item
from argmap.exercise.quarry import sentence
from argmap.exercise.relatives import obliges
from argmap.graph import Polarity
from argmap.scheme_names import Scheme
from argmap.schemes import schemes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.exercise.quarry import Quarry
    from argmap.graph import Step
    from argmap.reading import Reading
    from argmap.schemes import SchemePage

__all__ = ["same_shape"]

_MOST_PREMISES = 3
_LONGEST = 420
_OUGHT = frozenset((
    Scheme.PRACTICAL_REASONING, Scheme.VALUES, Scheme.NEGATIVE_CONSEQUENCES, Scheme.POSITIVE_CONSEQUENCES,
    Scheme.SLIPPERY_SLOPE, Scheme.ALTERNATIVES, Scheme.THREAT, Scheme.SUNK_COSTS, Scheme.ESTABLISHED_RULE,
    Scheme.PRECEDENT,
))  # fmt: skip
"""Schemes that lead to what ought to be done, by a goal, an outcome or a rule."""


class _Shown(NamedTuple):
    """A step as it is shown, with its scheme's page and the map that it is from."""

    text: str
    page: SchemePage
    reading: Reading
    claims: tuple[str, ...]
    indices: frozenset[int]
    rests_on: frozenset[str]
    """Of `word`, `fact` and `goal` one or two."""


def same_shape(quarry: Quarry) -> Iterator[Item]:
    """Given a step, find another one by the same scheme, of another map if there are maps beside it (`quarry.bank`).

    The others rest on something else: beside what is so, or is said to be so, stands what ought to be, by a goal, an
    outcome or a rule, and the other way round, where scheme and words agree. A sign beside a case, or a case beside a
    cause, leaves it to taste. No two of the steps share a claim.
    """
    own = _steps(quarry, quarry.reading)
    beside = [one for reading in quarry.bank for one in _steps(quarry, reading)]
    for given in own:
        same = [one for one in beside if one.page is given.page]
        same = same or [one for one in own if one.page is given.page and not one.indices & given.indices]
        if not same:
            continue
        key = quarry.chance("same-shape", given.text).choice(same)
        others = [
            one
            for one in (*own, *beside)
            if not one.rests_on & (given.rests_on | key.rests_on)
            and not any(one.reading is two.reading and one.indices & two.indices for two in (given, key))
        ]
        if item := _item(quarry, given, key, others):
            yield item


def _rests_on(quarry: Quarry, page: SchemePage, step: Step, reading: Reading) -> frozenset[str]:
    """What a step rests on where its scheme and its words agree: `fact`, `goal` or `word`; none where they do not.

    A step with a speaker may be said to rest on that one's word, too, whatever its scheme; and what somebody says of
    what is so may be taken for a sign of it.
    """
    premises = [reading.claims[one] for one in step.premises]
    said = frozenset({"word"}) if any(getattr(one.shape, "attributed_to", None) for one in premises) else frozenset()
    ought = obliges(quarry, reading.claims[step.conclusion])
    if page.family in {"source", "persons"}:
        return said | {"fact"} if said and not ought else frozenset()
    if (step.shape.scheme in _OUGHT) is not ought:
        return frozenset()
    return said | {"goal" if ought else "fact"}


def _steps(quarry: Quarry, reading: Reading) -> list[_Shown]:
    """The steps of a map that can be shown: with a scheme, all to be read alone, none of them long."""
    found = []
    for step in reading.steps:
        claims = [reading.claims[one] for one in (*step.premises, step.conclusion)]
        is_shown = step.shape.scheme is not None and step.polarity is Polarity.SUPPORT
        if (
            not is_shown
            or len(step.premises) > _MOST_PREMISES
            or not all(one.text and quarry.stands(one) for one in claims)
        ):
            continue
        text = _text(quarry, reading, step)
        if len(text) <= _LONGEST:
            page = schemes()[str(step.shape.scheme)]
            labels = tuple(one.label for one in claims)
            indices = frozenset((*step.premises, step.conclusion))
            if rests_on := _rests_on(quarry, page, step, reading):
                found.append(_Shown(text, page, reading, labels, indices, rests_on))
    return found


def _text(quarry: Quarry, reading: Reading, step: Step) -> str:
    premises = [reading.claims[one] for one in step.premises]
    given = " ".join(
        quarry.say(
            "critical-questions.said" if getattr(one.shape, "attributed_to", None) else "critical-questions.given",
            claim=sentence(one.text),
            speaker=getattr(one.shape, "attributed_to", None),
        )
        for one in premises
    )
    return quarry.say("same-shape.step", given=given, above=sentence(reading.claims[step.conclusion].text))


def _item(quarry: Quarry, given: _Shown, key: _Shown, others: list[_Shown]) -> Item | None:
    prompt = quarry.say("same-shape.prompt", step=given.text)
    right = (key.text, quarry.say("same-shape.right", **_about(given.page)))
    wrong = [(one.text, quarry.say("same-shape.wrong", **_about(one.page))) for one in others]
    options = quarry.options(right, wrong, "same-shape", *given.claims, context=prompt)
    if not options:
        return None
    out = next(one for one in options if not one.is_right)
    return Item(
        "same-shape",
        Form.CHOICE,
        prompt,
        options,
        key.text,
        quarry.say("same-shape.why", **_about(given.page)),
        Hints(
            quarry.say("same-shape.point"),
            quarry.say("same-shape.narrow", option=out.text, why=out.why),
            quarry.say("same-shape.show", option=key.text),
        ),
        given.claims,
        sort=given.page.name,
    )


def _about(page: SchemePage) -> dict[str, str]:
    return {"scheme": page.name, "premises": "; ".join(page.roles.values()), "conclusion": page.conclusion}
