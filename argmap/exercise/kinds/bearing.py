"""Exercises of the kind bearing: reason, objection, explanation, or neither."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.exercise.items import Form, Hints, Item, Option
from argmap.exercise.quarry import sentence
from argmap.exercise.relatives import Relatives, can_be_shown, has, is_plain, only_contrasts
from argmap.graph import Polarity, Role
from argmap.scheme_names import Scheme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.exercise.quarry import Quarry
    from argmap.graph import Claim, Step

__all__ = ["bearing"]

_SORTS = ("reason", "objection", "explanation", "neither")
_FEWEST = 3  # sorts of right answers, so that no answer is right too often
_CAUSES = frozenset({Scheme.CAUSE_TO_EFFECT, Scheme.ABDUCTIVE, Scheme.CORRELATION_TO_CAUSE})
_SEEN = frozenset({"event", "statistic"})


def bearing(quarry: Quarry) -> Iterator[Item]:
    """What does one claim do to another: is it a reason, an objection, an explanation, or neither?

    Reasons and objections bear by themselves, in one way only; a cause is no reason here, because it may as well be
    meant to explain, and what "while" sets beside a claim may be no objection. An explanation is a cause of what is
    reported as an event: nobody doubts that, the cause only says why it came. Neither: evidence, and a claim of a
    branch that has nothing to do with it, with all that bears on that claim, and that is of another subject
    (`Relatives.strangers`). Each sort is right about as often.
    """
    relatives = Relatives(quarry)
    made: dict[str, list[Item]] = {sort: [] for sort in _SORTS}
    for step in quarry.asked_steps:
        above = quarry.reading.claims[step.conclusion]
        if len(step.premises) != 1 or step.polarity is Polarity.UNDERCUT:
            continue
        claim = quarry.reading.claims[step.premises[0]]
        sort = _sort(quarry, relatives, step, claim, above)
        if sort and can_be_shown(quarry, claim, above):
            made[sort].append(_item(quarry, claim, above, sort))
    made["neither"] = list(_unrelated(quarry, relatives))
    there = [sort for sort, items in made.items() if items]
    if len(there) < _FEWEST:
        quarry.lacks.note(quarry.say("bearing.lack", **{sort: len(items) for sort, items in made.items()}))
        return
    fewest = min(len(made[sort]) for sort in there)
    for sort in there:
        quarry.steady("bearing", sort).shuffle(made[sort])
        yield from made[sort][: fewest + 1]


def _sort(quarry: Quarry, relatives: Relatives, step: Step, claim: Claim, above: Claim) -> str:
    """What a claim does to the one above it, where that is certain; else nothing."""
    if claim.is_implicit or above.role is Role.ASIDE or len(relatives.ways(claim, above)) != 1:
        return ""
    scheme = step.shape.scheme
    if step.polarity is Polarity.ATTACK:
        is_sure = above.favours_root and not has(quarry, above, "then") and not only_contrasts(quarry, claim, above)
        return "objection" if is_sure else ""
    if scheme in _CAUSES:
        is_seen = above.kind == "evidence" and above.evidence_type in _SEEN
        return "explanation" if scheme is Scheme.CAUSE_TO_EFFECT and is_seen else ""
    is_sure = is_plain(quarry, claim) and not has(quarry, claim, "general") and above.kind != "evidence"
    return "reason" if is_sure and relatives.favours(claim) else ""


def _unrelated(quarry: Quarry, relatives: Relatives) -> Iterator[Item]:
    """Pairs that have nothing to do with each other; of each first claim one."""
    conclusions = quarry.some(relatives.conclusions, "bearing")
    for claim in quarry.some(relatives.evidence, "bearing"):
        others = [
            one
            for one in conclusions
            if relatives.apart(claim, [one, *_near(quarry, one)]) and relatives.strangers(claim, one)
        ]
        if others:
            above = quarry.steady("bearing", claim.label).choice(others)
            yield _item(quarry, claim, above, "neither")


def _near(quarry: Quarry, claim: Claim) -> list[Claim]:
    """What bears on a claim directly."""
    return [quarry.reading.claims[one] for one in quarry.reading.graph.premises_under(claim.index)]


def _item(quarry: Quarry, claim: Claim, above: Claim, sort: str) -> Item:
    texts = {"first": sentence(claim.text), "second": sentence(above.text)}
    plain = {name: text.rstrip(".") for name, text in texts.items()}
    where = "" if sort != "neither" else Relatives(quarry).where(claim)
    options = tuple(
        Option(
            quarry.say(f"bearing.{one}"),
            one == sort,
            quarry.say(
                f"bearing.{'right' if one == sort else 'wrong'}-{one if one == sort else sort}", **plain, where=where
            ),
        )
        for one in _SORTS
    )
    out = next(one for one in options if not one.is_right)
    return Item(
        "bearing",
        Form.CHOICE,
        quarry.say("bearing.prompt", **texts),
        options,
        quarry.say(f"bearing.{sort}"),
        quarry.say(f"bearing.why-{sort}", **plain, where=where),
        Hints(
            quarry.say("bearing.point"),
            quarry.say("bearing.narrow", option=out.text),
            quarry.say("bearing.show", option=quarry.say(f"bearing.{sort}")),
        ),
        (claim.label, above.label),
        is_ordered=True,
        sort=sort,
    )
