"""Exercises of the kind role: what marked words do in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.exercise.choosing import common, form
from argmap.exercise.items import Form, Hints, Item, Option
from argmap.exercise.quarry import full_sentence, sentence
from argmap.exercise.relatives import Relatives, can_be_shown, has, is_plain, only_contrasts
from argmap.graph import Polarity, Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.exercise.quarry import Quarry
    from argmap.graph import Claim

__all__ = ["role"]

_FOR, _AGAINST = "for", "against"
_MOST = 2.0  # times as many items of the one sort as of the other


def role(quarry: Quarry) -> Iterator[Item]:
    """What do these words do: do they speak for one claim, or against it, or for or against another one?

    Used are words that are all that one claim quotes, and that no other one does; it bears by itself, in one way, on
    one other claim; what "while" sets beside a claim is not asked. The claim beside that is strange to it, or of a
    former time, and stands in another paragraph. The four answers are the two claims with "for" and "against" each,
    so that nothing but reading tells which is right.
    """
    relatives = Relatives(quarry)
    argued = (one for one in quarry.claims if quarry.reading.graph.steps_to[one.index] and one.depth > 0)
    others = quarry.some((one for one in argued if not one.is_implicit and quarry.stands(one)), "role")
    made: dict[str, list[Item]] = {_FOR: [], _AGAINST: []}
    alone = 0
    for claim in quarry.asked:
        step, above, target = quarry.step(claim), quarry.conclusion(claim), quarry.one_target(claim)
        if step is None or above is None or not target or len(step.premises) != 1 or not can_be_shown(quarry, above):
            continue
        sort = {Polarity.SUPPORT: _FOR, Polarity.ATTACK: _AGAINST}.get(step.polarity)
        if not sort or not _is_certain(quarry, relatives, claim, above, sort):
            continue
        if item := _item(quarry, relatives, others, claim, above, sort):
            made[sort].append(item)
        else:
            alone += 1
    fewest = min(map(len, made.values()))
    quarry.lacks.note(quarry.say("role.lack", for_=len(made[_FOR]), against=len(made[_AGAINST]), alone=alone))
    for sort, items in made.items():
        quarry.steady("role", sort).shuffle(items)
        yield from items[: int(_MOST * fewest)]


def _is_certain(quarry: Quarry, relatives: Relatives, claim: Claim, above: Claim, sort: str) -> bool:
    """Whether the words say one thing only, and what they do is certain."""
    if (
        above.role is Role.ASIDE
        or (sort == _AGAINST and (not above.favours_root or only_contrasts(quarry, claim, above)))
        or len(relatives.ways(claim, above)) != 1
        or len(quarry.bears_on(claim)) != 1
    ):
        return False
    if sort == _FOR and not (
        is_plain(quarry, claim) and relatives.favours(claim) and not has(quarry, claim, "general")
    ):
        return False
    return quarry.is_quoted_alone(claim)


def _nearest(quarry: Quarry, others: list[Claim], above: Claim, sort: str, passage: str) -> Claim:
    """A shorter or a longer claim, by chance, with most words of the passage: so neither tells which claim is meant."""
    read = form(passage)
    shorter = [one for one in others if len(one.text) < len(above.text)]
    longer = [one for one in others if len(one.text) > len(above.text)]
    sides = [shorter, longer, *([shorter] if sort == _FOR else [])]  # "for" is shorter than "against"
    taken = quarry.steady("role", above.text, passage).choice(sides) or shorter or longer or others
    return max(taken, key=lambda one: (common(form(one.text), read), one.label))


def _item(
    quarry: Quarry, relatives: Relatives, argued: Sequence[Claim], claim: Claim, above: Claim, sort: str
) -> Item | None:
    target = quarry.targets(claim)[0]
    others = [
        one
        for one in argued
        if relatives.apart(one, [claim, above])
        and (relatives.strange(one, claim) or (has(quarry, one, "then") and not has(quarry, claim, "then")))
        and all((its.article, its.where) != (target.article, target.where) for its in quarry.targets(one))
    ]  # fmt: skip
    if not others:
        return None
    other = _nearest(quarry, others, above, sort, quarry.passage(target))
    right = quarry.say(f"role.{sort}", claim=above.text.rstrip("."))
    turned = _AGAINST if sort == _FOR else _FOR
    why = {
        right: quarry.say(f"role.right-{sort}", claim=above.text.rstrip(".")),
        quarry.say(f"role.{turned}", claim=above.text.rstrip(".")): quarry.say(f"role.turned-{sort}"),
        quarry.say(f"role.{_FOR}", claim=other.text.rstrip(".")): quarry.say("role.elsewhere"),
        quarry.say(f"role.{_AGAINST}", claim=other.text.rstrip(".")): quarry.say("role.elsewhere"),
    }
    options = quarry.shuffled(Option(text, text == right, why[text]) for text in why)
    return Item(
        "role",
        Form.CHOICE,
        quarry.say("role.prompt", words=target.words.rstrip(".,;:")),
        options,
        right,
        full_sentence(quarry.say(f"role.right-{sort}", claim=above.text.rstrip("."))),
        Hints(
            quarry.say("role.point"),
            quarry.say("role.narrow", claim=sentence(other.text)),
            quarry.say("role.show", option=right),
        ),
        (claim.label, above.label),
        passage=quarry.passage(target),
        where=target.where,
        article=target.article,
        sort=sort,
    )
