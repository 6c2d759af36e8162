"""Exercises of the kind same-shape: which step argues in the same way as a given one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from argmap.exercise.items import Form, Hints, Item
from argmap.exercise.quarry import sentence
from argmap.exercise.relatives import obliges
from argmap.graph import Polarity
from argmap.scheme_names import Scheme
from argmap.schemes import schemes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.exercise.quarry import Quarry
    from argmap.graph import Claim, Step
    from argmap.reading import Reading
    from argmap.schemes import SchemePage

__all__ = ["same_shape"]

_WORD = re.compile(r"[^\W\d_]+")
_MOST_PREMISES = 3
_LONGEST = 420
_GROUPS = {
    Scheme.PRACTICAL_REASONING: "outcome", Scheme.NEGATIVE_CONSEQUENCES: "outcome", Scheme.VALUES: "outcome",
    Scheme.POSITIVE_CONSEQUENCES: "outcome", Scheme.SLIPPERY_SLOPE: "outcome", Scheme.THREAT: "outcome",
    Scheme.ESTABLISHED_RULE: "rule", Scheme.PRECEDENT: "likeness", Scheme.ANALOGY: "likeness",
    Scheme.SUNK_COSTS: "costs", Scheme.ALTERNATIVES: "alternatives", Scheme.EXPERT_OPINION: "word",
    Scheme.POSITION_TO_KNOW: "word", Scheme.POPULAR_OPINION: "others", Scheme.POPULAR_PRACTICE: "others",
}  # fmt: skip
"""Schemes that lead to what ought to be done, by what they rest on. Within a group readers may differ."""


class _Shown(NamedTuple):
    """A step as it is shown, with its scheme's page and the map that it is from."""

    text: str
    page: SchemePage
    reading: Reading
    claims: tuple[str, ...]
    indices: frozenset[int]
    premises: frozenset[int]
    rests_on: frozenset[str]
    """What it rests on by its scheme (`_GROUPS`), or by a word of its premises."""


def same_shape(quarry: Quarry) -> Iterator[Item]:
    """Given a step, find another one by the same scheme, of another map if there are maps beside it (`quarry.bank`).

    All steps lead to what ought to be done, so that their words do not tell them apart; the others rest on something
    else: an outcome, a rule, a likeness, somebody's word, what has been spent. Steps to what is so are not asked: a
    sign beside a case, or a case beside a cause, is left to taste.
    """
    own = _steps(quarry, quarry.reading)
    beside = [one for reading in quarry.bank for one in _steps(quarry, reading)]
    for given in own:
        same = [one for one in beside if one.page is given.page]
        same = same or [one for one in own if one.page is given.page and not one.indices & given.indices]
        if not same:
            continue
        key = quarry.steady("same-shape", given.text).choice(same)
        others = [
            one
            for one in (*own, *beside)
            if one.rests_on.isdisjoint(given.rests_on)
            and not any(one.reading is two.reading and one.premises & two.indices for two in (given, key))
        ]
        if item := _item(quarry, given, key, others):
            yield item


def _steps(quarry: Quarry, reading: Reading) -> list[_Shown]:
    """The steps of a map that can be shown: in the language of this one, all to be read alone, none of them long."""
    if quarry.words is None or reading.lexicon is not quarry.reading.lexicon:
        return []
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
            premises = frozenset(step.premises)
            group = _GROUPS.get(Scheme(page.name), "")
            if group and obliges(quarry, reading.claims[step.conclusion]):
                rests_on = _shown_by_words(quarry, claims[:-1]) | {group}
                found.append(_Shown(text, page, reading, labels, premises | {step.conclusion}, premises, rests_on))
    return found


def _shown_by_words(quarry: Quarry, premises: Sequence[Claim]) -> frozenset[str]:
    """What premises rest on by their words, of what is told by words at all: a rule, a likeness."""
    lists = quarry.words.lists if quarry.words else {}
    words = {word for one in premises for word in _WORD.findall(one.text.lower())}
    return frozenset(name for name in ("rule", "likeness") if not words.isdisjoint(lists.get(name, ())))


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
