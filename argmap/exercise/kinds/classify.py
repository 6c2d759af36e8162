"""Exercises of the kind classify: claim or evidence; support, objection or undercut."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from argmap.exercise.items import Form, Hints, Item, Option
from argmap.exercise.quarry import sentence
from argmap.exercise.relatives import only_contrasts
from argmap.graph import Polarity, Role
from argmap.model import EvidenceType
from argmap.words import figures

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.exercise.items import Target
    from argmap.exercise.quarry import Quarry
    from argmap.graph import Claim, Step

__all__ = ["classify"]

_LOOKED_UP = frozenset(
    {EvidenceType.EVENT, EvidenceType.STATISTIC, EvidenceType.DOCUMENT, EvidenceType.OFFICIAL_STATEMENT}
)
_WORD = re.compile(r"[^\W\d_]+")
_SORTS = ("evidence", "claim")
_MOST_REASONS = 60  # among which one is looked for to be shown
_RELATIONS = (Polarity.SUPPORT, Polarity.ATTACK, Polarity.UNDERCUT)


def classify(quarry: Quarry) -> Iterator[Item]:
    """Claim or evidence; support or objection; support, objection or undercut.

    Of the first sort only clear cases are used: evidence of a kind that can be looked up and is dated or counted,
    without a word of judgement; and claims with reasons of their own that judge. The relation is the map's, of claims
    that bear on another by themselves and in one way only; not of objections to objections, where what takes away
    their force and what denies them can hardly be told apart. Each sort of answer is right as often as the others.
    """
    clear = [item for claim in quarry.asked for item in _sorted(quarry, claim)]
    yield from _even(clear, quarry, "sort", _SORTS)
    undercuts = list(_relations(quarry, Polarity.UNDERCUT, three=True))
    plain = {one: list(_relations(quarry, one, three=False)) for one in _RELATIONS[:2]}
    three = {one: list(_relations(quarry, one, three=True)) for one in _RELATIONS[:2]}
    triple = _even(
        [*undercuts, *(item for made in three.values() for item in made)], quarry, "three", _names(_RELATIONS)
    )
    used = {item.claims for item in triple}
    yield from triple
    others = [item for made in plain.values() for item in made if item.claims not in used]
    yield from _even(others, quarry, "two", _names(_RELATIONS[:2]))
    count = Counter(item.sort for item in (*clear, *others, *triple))
    quarry.lacks.note(quarry.say("classify.lack", **{one: count[one] for one in (*_SORTS, "support", "attack")}))


def _names(relations: Sequence[Polarity]) -> tuple[str, ...]:
    return tuple(one.value for one in relations)


def _even(items: Sequence[Item], quarry: Quarry, what: str, sorts: Sequence[str]) -> list[Item]:
    """Of each sort as many as there are of the rarest one."""
    by_sort = {sort: [item for item in items if item.sort == sort] for sort in sorts}
    number = min(map(len, by_sort.values()))
    kept: list[Item] = []
    for sort, own in by_sort.items():
        quarry.chance("classify", what, sort).shuffle(own)
        kept += own[:number]
    return kept


# Claim or evidence


def _sorted(quarry: Quarry, claim: Claim) -> Iterator[Item]:
    graph, words = quarry.reading.graph, quarry.words
    target = quarry.one_target(claim)
    if words is None or target is None:
        return
    judges = any(words.has("judging", one) for text in (claim.text, target.words) for one in _lower(text))
    if claim.kind == "evidence" and claim.evidence_type in _LOOKED_UP:
        if not judges and not graph.steps_to[claim.index] and _is_dated(quarry, claim):
            yield _sort(quarry, claim, target, "evidence")
    elif claim.kind == "premise" and graph.steps_of_polarity(claim.index, Polarity.SUPPORT):
        own = [one for one in _lower(target.words) if words.has("judging", one)]
        if own and any(words.has("judging", one) for one in _lower(claim.text)) and not _is_dated(quarry, claim):
            yield _sort(quarry, claim, target, "claim", own[0])


def _lower(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _is_dated(quarry: Quarry, claim: Claim) -> bool:
    """Whether a quoted claim has a date or a figure."""
    quoted = quarry.reading.quoted[claim.index]
    return bool(getattr(claim.shape, "date", None)) or (quoted is not None and bool(figures(quoted)))


def _sort(quarry: Quarry, claim: Claim, target: Target, sort: str, word: str = "") -> Item:
    say = quarry.say
    why = say(f"classify.is-{sort}", type=claim.evidence_type or "", word=word)
    options = tuple(
        Option(say(f"classify.{one}"), one == sort, why if one == sort else say(f"classify.not-{one}", word=word))
        for one in _SORTS
    )
    return Item(
        "classify",
        Form.CHOICE,
        say("classify.which"),
        options,
        say(f"classify.{sort}"),
        say("classify.why", why=why),
        Hints(say("classify.look-up")),
        (claim.label,),
        passage=target.words,
        where=target.where,
        article=target.article,
        sort=sort,
    )


# Support, objection, undercut


def _relations(quarry: Quarry, polarity: Polarity, *, three: bool) -> Iterator[Item]:
    for claim in quarry.asked:
        step = quarry.step(claim)
        if step is None or step.polarity is not polarity or not _is_plain(quarry, claim, step):
            continue
        above = quarry.reading.claims[step.conclusion]
        reason = _reason(quarry, claim, step) if three else None
        if three is (reason is not None) and above.text and not quarry.alike(claim, above):
            yield _relation(quarry, claim, above, step, reason)


def _is_plain(quarry: Quarry, claim: Claim, step: Step) -> bool:
    """Whether a claim bears on one other claim, alone, and in a way that the map decides."""
    graph = quarry.reading.graph
    above = quarry.reading.claims[step.conclusion]
    target = None if step.target_step is None else quarry.reading.steps[step.target_step]
    return (
        len(quarry.uses(claim)) == 1
        and quarry.stands(claim)
        and quarry.stands(above)
        and len(step.premises) == 1
        and not claim.is_implicit
        and not above.is_implicit
        and above.role in {Role.THESIS, Role.SUB_CONCLUSION, Role.PREMISE, Role.CO_PREMISE}
        and above.favours_root
        and (target is None or (target.polarity is Polarity.SUPPORT and len(target.premises) == 1))
        and not _tells_of_then(quarry, above)
        and (step.polarity is not Polarity.SUPPORT or not _tells_of_then(quarry, claim))
        and not (step.polarity is Polarity.ATTACK and graph.steps_of_polarity(claim.index, Polarity.UNDERCUT))
        and not (step.polarity is Polarity.ATTACK and only_contrasts(quarry, claim, above))
    )


def _tells_of_then(quarry: Quarry, claim: Claim) -> bool:
    """Whether a claim is of a former time, so that by itself it may seem to speak against what is so now."""
    words = quarry.words
    return words is None or any(words.has("former", one) for one in _lower(claim.text))


def _reason(quarry: Quarry, claim: Claim, step: Step) -> Claim | None:
    """A reason that is shown beside the conclusion: the undercut one, or else one apart from the claim."""
    reading = quarry.reading
    if step.target_step is not None:
        return reading.claims[reading.steps[step.target_step].premises[0]]
    steps = (reading.steps[index] for index in reading.graph.steps_to[step.conclusion])
    for other in islice((one for one in steps if one.polarity is Polarity.SUPPORT), _MOST_REASONS):
        one = reading.claims[other.premises[0]]
        is_plain = other is not step and len(other.premises) == 1 and quarry.stands(one) and not one.is_implicit
        if is_plain and not quarry.related(one, claim) and not quarry.alike(one, claim):
            return one
    return None


def _relation(quarry: Quarry, claim: Claim, above: Claim, step: Step, reason: Claim | None) -> Item:
    say, right = quarry.say, step.polarity
    shown = _RELATIONS if reason else _RELATIONS[:2]
    texts = {
        "first": sentence(claim.text),
        "second": sentence(above.text),
        "reason": sentence(reason.text) if reason else "",
    }
    options = [
        Option(say(f"classify.{one.value}"), one is right, _why(quarry, one, right, texts["reason"])) for one in shown
    ]
    out = quarry.chance("classify", claim.label).choice([one for one in shown if one is not right])
    point = say("classify.suppose-reason" if reason else "classify.suppose")
    narrow, show = (
        say("classify.rule-out", what=say(f"classify.short-{out.value}")),
        say("classify.show", what=say(f"classify.short-{right.value}")),
    )
    return Item(
        "classify",
        Form.CHOICE,
        say("classify.relation-reason" if reason else "classify.relation", **texts),
        quarry.shuffled(options, "classify", claim.label),
        say(f"classify.{right.value}"),
        say(f"classify.why-{right.value}"),
        Hints(point, narrow, show) if reason else Hints(point),
        (claim.label, above.label),
        sort=right.value,
    )


def _why(quarry: Quarry, option: Polarity, right: Polarity, reason: str) -> str:
    if option is right:
        return quarry.say(f"classify.right-{right.value}", reason=reason)
    return quarry.say(f"classify.wrong-{option.value}-{right.value}", reason=reason)
