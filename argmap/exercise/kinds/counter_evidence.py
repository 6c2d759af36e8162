"""Exercises of the kind counter-evidence: find what the author admits although it speaks against a claim."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.exercise.items import Form, Hints, Item
from argmap.exercise.quarry import sentence
from argmap.exercise.relatives import has, only_contrasts
from argmap.graph import Polarity, Role
from argmap.words import negated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.exercise.quarry import Quarry
    from argmap.graph import Claim, Step

__all__ = ["counter_evidence"]

_AGAINST = frozenset({Role.OBJECTION, Role.REBUTTAL, Role.UNDERCUT})
_MANY = 5  # wrong answers; with fewer, two items against one claim would tell of each other
_WORD = re.compile(r"[^\W\d_]+")


def counter_evidence(quarry: Quarry) -> Iterator[Item]:
    """Find what the author admits although it speaks against a claim.

    Distractors speak for that claim, or stand beside it as reasons of their own for the same conclusion. None of them
    tells of a former time or is linked with what does, denies something, or is used against anything anywhere; and none
    is much like the key, or says what something costs or is worth together with others alone. So none of them could be
    taken to speak against the claim. All are of one article, which is named where there are several.
    """
    steps = quarry.reading.steps
    against = {one for step in steps if step.polarity is not Polarity.SUPPORT for one in step.premises}
    against.update(one for step in steps if _tells_of_a_change(quarry, step) for one in step.premises)
    found = [claim for claim in quarry.asked if _is_admitted(quarry, claim)]
    clear = [claim for claim in found if _is_clear(quarry, claim)]
    if not found:
        quarry.lacks.note(quarry.say("counter-evidence.lack-none"))
    elif len(clear) < len(found):
        quarry.lacks.note(quarry.say("counter-evidence.lack-unclear", n=len(found) - len(clear)))
    for claim in clear:
        above = quarry.conclusion(claim)
        if above is not None:
            yield from _item(quarry, claim, above, against)


def _item(quarry: Quarry, claim: Claim, above: Claim, against: set[int]) -> Iterator[Item]:
    targets = quarry.targets(claim)
    article = targets[0].article
    name = "counter-evidence.prompt-of" if len(quarry.reading.articles) > 1 else "counter-evidence.prompt"
    prompt = quarry.say(name, above=sentence(above.text), article=article)
    wrong = [(sentence(one.text), why) for one, why in _for_it(quarry, claim, above, against)]
    right = (
        sentence(claim.text),
        quarry.say("general.join").join(
            quarry.say("counter-evidence.right", where=one.where, words=one.words) for one in targets
        ),
    )
    options = quarry.options(right, wrong, "counter", claim.label, context=prompt, spare=0)
    if not options:
        return
    out = next(one for one in options if not one.is_right)
    yield Item(
        "counter-evidence",
        Form.CHOICE,
        prompt,
        options,
        sentence(claim.text),
        quarry.say("counter-evidence.why"),
        Hints(
            quarry.say("counter-evidence.point"),
            quarry.say("counter-evidence.narrow", claim=out.text, why=out.why),
            quarry.say("counter-evidence.show", claim=sentence(claim.text)),
        ),
        (claim.label, above.label),
        where=targets[0].where,
        article=article,
        asks=frozenset() if len(wrong) >= _MANY else frozenset({f"against {above.label}"}),
    )


def _is_admitted(quarry: Quarry, claim: Claim) -> bool:
    """Whether a claim with a quote objects by itself to one that the article holds."""
    above, step = quarry.conclusion(claim), quarry.step(claim)
    if above is None or step is None or not quarry.targets(claim):
        return False
    is_alone = step.polarity is Polarity.ATTACK and len(step.premises) == 1 and not claim.is_implicit
    return is_alone and above.favours_root and above.role is not Role.ASIDE and bool(above.text)


def _is_clear(quarry: Quarry, claim: Claim) -> bool:
    """Whether an objection can be read by itself, and its article has what it is against, not as a contrast only."""
    above = quarry.conclusion(claim)
    return (
        above is not None
        and quarry.stands(claim)
        and _is_of_one_article(quarry, claim, above)
        and not only_contrasts(quarry, claim, above)
    )


def _is_of_one_article(quarry: Quarry, claim: Claim, above: Claim) -> bool:
    """Whether one article says both: what another article says against a claim, nobody admits."""
    if len(quarry.reading.articles) < 2:
        return True
    ours, theirs = ({one.article for one in quarry.targets(each)} for each in (claim, above))
    return bool(ours & theirs)


def _for_it(quarry: Quarry, key: Claim, above: Claim, against: set[int]) -> list[tuple[Claim, str]]:
    """Claims that speak for a claim, or beside it for the same conclusion, with how they do.

    None of those that are used `against` something, or are linked with what tells of a former time.
    """
    graph = quarry.reading.graph
    for_it = graph.reachable(above.index) - {above.index}
    reasons = _reasons(quarry, above)
    beside = {one for conclusion in quarry.bears_on(above) for one in graph.premises_under(conclusion)}

    def fits(one: Claim) -> bool:
        is_used = one.index in against or one.role in _AGAINST
        return (
            one.favours_root
            and not is_used
            and quarry.stands(one)
            and not one.is_implicit
            and _only_says_yes(quarry, one)
            and not _weighs_with_others(quarry, one)
        )

    near = [one for one in quarry.others(key, fits) if one is not above and _is_of_one_article(quarry, key, one)]
    found = [
        (one, quarry.say(f"counter-evidence.{'for' if one.index in reasons else 'answer'}"))
        for one in near
        if one.index in for_it
    ]
    return found + [
        (one, quarry.say("counter-evidence.beside"))
        for one in near
        if one.index in beside - for_it and not quarry.related(one, above)
    ]


def _reasons(quarry: Quarry, above: Claim) -> set[int]:
    """The claims that support a claim, or what supports it, and so on: no answers to objections."""
    found, todo = {above.index}, [above.index]
    for index in todo:
        for step in quarry.reading.graph.steps_of_polarity(index, Polarity.SUPPORT):
            todo += [one for one in step.premises if one not in found]
            found |= set(step.premises)
    return found


def _tells_of_a_change(quarry: Quarry, step: Step) -> bool:
    """Whether a step has a premise of a former time beside others, which may then seem to speak against each other."""
    claims = [quarry.reading.claims[one] for one in step.premises]
    return len(claims) > 1 and any(has(quarry, one, "former") for one in claims)


def _weighs_with_others(quarry: Quarry, claim: Claim) -> bool:
    """Whether a claim says what is weighed with something beside it: "it costs 4,000 euros", "that is cheap"."""
    return has(quarry, claim, "weighing") and any(len(step.premises) > 1 for step in quarry.uses(claim))


def _only_says_yes(quarry: Quarry, claim: Claim) -> bool:
    """Whether a claim neither denies anything nor tells of a former time."""
    wording = quarry.reading.wordings[claim.index]
    return wording is not None and not negated(wording) and not has(quarry, claim, "former", "negating")
