"""Exercises of the kind critical-questions: which question tests a step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.exercise.items import Form, Hints, Item
from argmap.exercise.quarry import sentence
from argmap.exercise.things import ANY, asked_things, things_of
from argmap.graph import Polarity
from argmap.schemes import schemes

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from argmap.exercise.quarry import Quarry
    from argmap.graph import Claim
    from argmap.schemes import SchemePage

__all__ = ["critical_questions"]

_MOST = 0.35  # share of one scheme
_ENOUGH = 5


def critical_questions(quarry: Quarry) -> Iterator[Item]:
    """Say which critical question tests a step, whose scheme is not named.

    A distractor asks about something that the step does not have: neither by its scheme nor by its words, nor by who is
    said to speak (`questions.toml`). Those of schemes that the map itself uses come first, then those of the same
    family. The stem tells who says a thing, because whether a question is to the point may hang on it.
    """
    if not any(step.shape.scheme and step.polarity is Polarity.SUPPORT for step in quarry.asked_steps):
        quarry.lacks.note(quarry.say("critical-questions.lack"))
    yield from quarry.evened(_all(quarry), _MOST, (), "critical-questions")


def _all(quarry: Quarry) -> Iterator[Item]:
    used = {str(step.shape.scheme) for step in quarry.reading.steps if step.shape.scheme is not None}
    for step in quarry.asked_steps:
        if step.shape.scheme is None or not step.premises or step.polarity is not Polarity.SUPPORT:
            continue
        claims = [quarry.reading.claims[one] for one in step.premises]
        if all(one.text for one in (*claims, quarry.reading.claims[step.conclusion])):
            yield from _item(quarry, claims, step.conclusion, schemes()[str(step.shape.scheme)], used)


def _item(
    quarry: Quarry, claims: list[Claim], conclusion: int, page: SchemePage, used: Collection[str]
) -> Iterator[Item]:
    above = quarry.reading.claims[conclusion]
    given = " ".join(_given(quarry, one) for one in claims)
    prompt = quarry.say("critical-questions.prompt", given=given, above=sentence(above.text))
    label = claims[0].label
    telling = [text for thing, text in zip(asked_things(page), page.questions, strict=True) if thing != ANY]
    if not telling:
        return
    right = quarry.chance("question", label, page.name).choice(telling)
    why = quarry.say("critical-questions.right", roles=_roles(quarry, page), conclusion=page.conclusion)
    wrong = _wrong(quarry, page, things_of(page, [*claims, above]), used)
    options = quarry.options((right, why), wrong, "questions", label, context=prompt)
    if not options:
        return
    out = next(one for one in options if not one.is_right)
    yield Item(
        "critical-questions",
        Form.CHOICE,
        prompt,
        options,
        right,
        quarry.say("critical-questions.why", roles=_roles(quarry, page), conclusion=page.conclusion),
        Hints(
            quarry.say("critical-questions.point"),
            quarry.say("critical-questions.narrow", question=out.text, why=out.why),
            quarry.say("critical-questions.show", question=right),
        ),
        (*(one.label for one in claims), above.label),
        sort=page.name,
    )


def _roles(quarry: Quarry, page: SchemePage) -> str:
    return quarry.say("general.join").join(page.roles.values())


def _given(quarry: Quarry, claim: Claim) -> str:
    """A premise, with who says so where somebody is named."""
    speaker = getattr(claim.shape, "attributed_to", None)
    name = "critical-questions.said" if speaker else "critical-questions.given"
    return quarry.say(name, claim=sentence(claim.text), speaker=speaker)


def _wrong(quarry: Quarry, page: SchemePage, had: Collection[str], used: Collection[str]) -> list[tuple[str, str]]:
    """Questions about what the step does not have, each with what it asks about; first those of schemes in use."""
    groups: tuple[list[tuple[str, str]], ...] = ([], [], [])
    for other in schemes().values():
        group = groups[0 if other.name in used else 1 if other.family == page.family else 2]
        for thing, text in zip(asked_things(other), other.questions, strict=False):
            if thing != ANY and thing not in had and text not in page.questions:
                group.append(
                    (text, quarry.say("critical-questions.wrong", thing=quarry.say(f"critical-questions.{thing}")))
                )
    enough: list[tuple[str, str]] = []
    for group in groups:
        if len(enough) < _ENOUGH:
            enough += group
    return enough
