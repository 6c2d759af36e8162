"""Exercises of the kind how-strong: how much a step carries (nil, weak, strong), and which source is the better one."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from argmap.exercise.items import Form, Hints, Item, Option
from argmap.exercise.quarry import full_sentence, sentence
from argmap.exercise.relatives import Relatives, can_be_shown
from argmap.graph import Polarity
from argmap.model import Evidence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.exercise.quarry import Quarry
    from argmap.graph import Claim, Step

__all__ = ["how_strong"]

_SCALE = ("nil", "weak", "strong")
_WEAK, _STRONG = (0.2, 0.5), 0.75
_APART = 0.3  # strengths that differ by less are not compared
_LETTERS = "ABCDE"
_LETTERS_APART = 2
_MOST_COMPARED = 200  # steps, or pieces of evidence, each of which is compared with each


def how_strong(quarry: Quarry) -> Iterator[Item]:
    """Grade a step, by the strength that the map gives it, and compare the sources of evidence, by their rating.

    Strengths from 0.2 to 0.5 are weak, from 0.75 strong; others are not asked, because readers may differ. Nil are
    pairs of claims of different subjects (`Relatives.strangers`). Where the map has not all three grades, two steps are
    compared whose strengths are at least 0.3 apart. Of sources two are compared whose reliability (A to E of the
    Admiralty code) is two letters apart or more, and which are both named: else the name alone would tell them apart.
    """
    made: dict[str, list[Item]] = {grade: [] for grade in _SCALE}
    steps = [step for step in quarry.asked_steps if _is_asked(quarry, step)]
    for step in steps:
        if grade := _grade(step.shape.strength):
            made[grade].append(_graded(quarry, step, grade))
    made["nil"] = list(_nil(quarry))
    fewest = min(map(len, made.values()))
    rated = sum(bool(getattr(one.shape, "source_rating", None) and one.source) for one in quarry.claims)
    quarry.lacks.note(quarry.say("how-strong.lack", steps=len(steps), sources=rated))
    for grade, items in made.items():
        quarry.steady("how-strong", grade).shuffle(items)
        yield from items[: fewest + 1 if fewest else 0]
    if not fewest:
        yield from _balanced(quarry, "steps", _steps_compared(quarry, steps))
    yield from _balanced(quarry, "sources", _sources_compared(quarry))


def _is_asked(quarry: Quarry, step: Step) -> bool:
    claims = [quarry.reading.claims[one] for one in (*step.premises, step.conclusion)]
    return step.polarity is not Polarity.UNDERCUT and step.shape.strength is not None and can_be_shown(quarry, *claims)


def _grade(strength: float | None) -> str:
    if strength is None:
        return ""
    return "strong" if strength >= _STRONG else "weak" if _WEAK[0] <= strength <= _WEAK[1] else ""


def _premises(quarry: Quarry, step: Step) -> str:
    return " ".join(f"“{sentence(quarry.reading.claims[one].text)}”" for one in step.premises)


def _graded(quarry: Quarry, step: Step, grade: str) -> Item:
    above = quarry.reading.claims[step.conclusion]
    labels = (*(quarry.reading.claims[one].label for one in step.premises), above.label)
    name = "how-strong.why-strong" if grade == "strong" else "how-strong.why-weak"
    why = quarry.say(name, strength=f"{step.shape.strength:g}")
    way = "against" if step.polarity is Polarity.ATTACK else "for"
    return _on_scale(quarry, _premises(quarry, step), above, labels, grade, why, way)


def _nil(quarry: Quarry) -> Iterator[Item]:
    """Pairs of which the one has nothing to do with the other."""
    relatives = Relatives(quarry)
    conclusions = quarry.some(relatives.conclusions, "how-strong")
    for claim in quarry.some(relatives.evidence, "how-strong"):
        others = [one for one in conclusions if relatives.strangers(claim, one)]
        if others:
            above = quarry.steady("how-strong", claim.label).choice(others)
            why = quarry.say("how-strong.why-nil", where=relatives.where(claim))
            yield _on_scale(quarry, f"“{sentence(claim.text)}”", above, (claim.label, above.label), "nil", why, "for")


def _on_scale(
    quarry: Quarry, given: str, above: Claim, labels: tuple[str, ...], grade: str, why: str, way: str
) -> Item:
    options = tuple(
        Option(
            quarry.say(f"how-strong.{one}"),
            one == grade,
            why
            if one == grade
            else quarry.say(f"how-strong.not-{'more' if _SCALE.index(one) > _SCALE.index(grade) else 'less'}"),
        )
        for one in _SCALE
    )
    return Item(
        "how-strong",
        Form.CHOICE,
        quarry.say(f"how-strong.prompt-{way}", given=given, above=sentence(above.text)),
        options,
        quarry.say(f"how-strong.{grade}"),
        full_sentence(why),
        Hints(
            quarry.say("how-strong.point"),
            quarry.say("how-strong.narrow"),
            quarry.say("how-strong.show", option=quarry.say(f"how-strong.{grade}")),
        ),
        labels,
        is_ordered=True,
        sort=grade,
    )


def _balanced(quarry: Quarry, what: str, items: Iterable[Item]) -> Iterator[Item]:
    """Of comparisons as many whose right option is the longer one as whose is the shorter one, or one more."""
    groups: dict[bool, list[Item]] = {True: [], False: []}
    for item in items:
        right, wrong = sorted(item.options, key=lambda option: not option.is_right)
        groups[len(right.text) > len(wrong.text)].append(item)
    fewest = min(map(len, groups.values()))
    for is_longer, group in groups.items():
        quarry.steady("how-strong", what, str(is_longer)).shuffle(group)
        yield from group[: fewest + 1]


def _steps_compared(quarry: Quarry, steps: list[Step]) -> Iterator[Item]:
    """Two steps of clearly different strength: which is the stronger one?"""
    for one, other in combinations(steps[:_MOST_COMPARED], 2):
        by = (one.shape.strength or 0.0) - (other.shape.strength or 0.0)
        if abs(by) < _APART or one.polarity is not Polarity.SUPPORT or other.polarity is not Polarity.SUPPORT:
            continue
        better, worse = (one, other) if by > 0 else (other, one)
        texts = [
            quarry.say(
                "how-strong.step",
                given=_premises(quarry, step),
                above=sentence(quarry.reading.claims[step.conclusion].text),
            )
            for step in (better, worse)
        ]
        labels = tuple(quarry.reading.claims[step.premises[0]].label for step in (better, worse))
        numbers = (f"{better.shape.strength:g}", f"{worse.shape.strength:g}")
        yield _compared(quarry, "steps", texts, labels, numbers)


def _sources_compared(quarry: Quarry) -> Iterator[Item]:
    """Two pieces of evidence with sources of clearly different reliability: which rests on the better one?"""
    rated = [
        (one, one.shape.source_rating)
        for one in quarry.claims
        if isinstance(one.shape, Evidence)
        and one.source
        and one.shape.source_rating
        and one.shape.source_rating[0] in _LETTERS
    ]
    for (one, its), (other, theirs) in combinations(rated[:_MOST_COMPARED], 2):
        by = _LETTERS.index(theirs[0]) - _LETTERS.index(its[0])
        if abs(by) < _LETTERS_APART:
            continue
        pair = ((one, its), (other, theirs)) if by > 0 else ((other, theirs), (one, its))
        texts = [_with_source(quarry, claim) for claim, _ in pair]
        yield _compared(quarry, "sources", texts, (pair[0][0].label, pair[1][0].label), (pair[0][1], pair[1][1]))


def _with_source(quarry: Quarry, claim: Claim) -> str:
    return quarry.say("how-strong.source", claim=sentence(claim.text), source=claim.source)


def _compared(quarry: Quarry, what: str, texts: list[str], labels: tuple[str, ...], ratings: tuple[str, str]) -> Item:
    values = {"better": ratings[0], "worse": ratings[1]}
    options = quarry.shuffled(
        [
            Option(texts[0], True, quarry.say(f"how-strong.better-{what}", **values)),
            Option(texts[1], False, quarry.say(f"how-strong.worse-{what}", **values)),
        ],
        what,
        *labels,
    )
    return Item(
        "how-strong",
        Form.CHOICE,
        quarry.say(f"how-strong.prompt-{what}"),
        options,
        texts[0],
        full_sentence(quarry.say(f"how-strong.better-{what}", **values)),
        Hints(quarry.say(f"how-strong.point-{what}")),
        labels,
        sort=what,
    )
