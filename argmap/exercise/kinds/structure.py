"""Exercises on structure: what a claim is, how it bears on another, what hangs together, what is left unsaid."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from argmap.exercise.items import Form, Hints, Item, Node, Option
from argmap.exercise.quarry import sentence
from argmap.graph import Polarity, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.exercise.quarry import Quarry
    from argmap.graph import Claim, Step

__all__ = ["classify", "counter_evidence", "missing_premise", "scramble", "together"]

_LOOKED_UP = frozenset({"event", "statistic", "document", "official statement", "study", "data"})
_AGAINST = frozenset({Role.OBJECTION, Role.REBUTTAL, Role.UNDERCUT})
_FEWEST, _MOST = 4, 8


def classify(quarry: Quarry) -> Iterator[Item]:
    """Claim or evidence; support, objection or undercut.

    Of the first sort only clear cases are used: evidence of a kind that can be looked up, and claims for which the
    article gives reasons. Of the second sort the relation is the map's; a claim bears on another in one way only.
    """
    for claim in quarry.claims:
        if quarry.targets(claim):
            if (
                claim.kind == "evidence"
                and claim.evidence_type in _LOOKED_UP
                and not quarry.reading.graph.steps_to[claim.index]
            ):
                yield _sort(quarry, claim, is_evidence=True)
            elif claim.kind == "premise" and quarry.reading.graph.steps_of_polarity(claim.index, Polarity.SUPPORT):
                yield _sort(quarry, claim, is_evidence=False)
        step = quarry.step(claim)
        if step and len({one.polarity for one in quarry.reading.steps if claim.index in one.premises}) == 1:
            yield _relation(quarry, claim, step)


def _sort(quarry: Quarry, claim: Claim, *, is_evidence: bool) -> Item:
    target = quarry.targets(claim)[0]
    looked_up = "evidence: something that could be looked up, such as an event, a figure or a document"
    concluded = "a claim: something the author concludes, and gives reasons for"
    right = looked_up if is_evidence else concluded
    wrong = "what can be looked up is not concluded" if is_evidence else "it is concluded, not found"
    why = (
        f"it reports {_an(claim.evidence_type or 'event')}; one can look it up"
        if is_evidence
        else "the article gives reasons for it: nobody could look it up as it stands"
    )
    options = tuple(
        Option(
            text[:1].upper() + text[1:],
            text == right,
            why if text == right else wrong,
        )
        for text in (looked_up, concluded)
    )
    return Item(
        "classify",
        Form.CHOICE,
        "Does the article offer this as evidence, or does it claim it?",
        options,
        right,
        f"In the map it is {'evidence' if is_evidence else 'a claim with reasons of its own'}: {why}.",
        Hints(
            "Could somebody who was not there look it up?",
            "Look for reasons that the article gives for it."
            if not is_evidence
            else "Does it name a time, a place, a deed?",
            f"It is {right}.",
        ),
        (claim.label,),
        passage=target.words,
        where=target.where,
        article=target.article,
    )


def _an(what: str) -> str:
    return f"an {what}" if what[0] in "aeiou" else f"a {what}"


_RELATIONS = {
    Polarity.SUPPORT: "It supports it: it is a reason to believe it",
    Polarity.ATTACK: "It objects to it: it is a reason not to believe it",
    Polarity.UNDERCUT: "It undercuts a step: it leaves the reasons as they are and doubts that they lead there",
}


def _relation(quarry: Quarry, claim: Claim, step: Step) -> Item:
    above = quarry.reading.claims[step.conclusion]
    attacked = quarry.reading.steps[step.target_step].premises if step.target_step is not None else []
    about = " and ".join(f"“{sentence(quarry.reading.claims[one].text)}”" for one in attacked)
    options = tuple(
        Option(text, polarity is step.polarity, _why(polarity, step.polarity)) for polarity, text in _RELATIONS.items()
    )
    target = next(iter(quarry.targets(claim)), None)
    over = f" (the reason given for it is {about})" if about else ""
    wrong = next(text for polarity, text in _RELATIONS.items() if polarity is not step.polarity)
    return Item(
        "classify",
        Form.CHOICE,
        f"How does the first claim bear on the second? First: “{sentence(claim.text)}” Second: "
        f"“{sentence(above.text)}”{over}",
        options,
        _RELATIONS[step.polarity],
        f"In the map: {_RELATIONS[step.polarity][3:]}.",
        Hints(
            "Suppose that the first is true. Do you believe the second more, or less?",
            f"Rule this out: “{wrong}.”",
            f"{_RELATIONS[step.polarity]}.",
        ),
        (claim.label, above.label),
        passage=quarry.passage(target) if target else "",
        where=target.where if target else "",
        article=target.article if target else None,
    )


def _why(option: Polarity, right: Polarity) -> str:
    if option is right:
        return "so the map has it"
    return {
        Polarity.SUPPORT: "if the first is true, the second is no easier to believe",
        Polarity.ATTACK: "it does not say that the second is false",
        Polarity.UNDERCUT: "it is about the second claim itself, not about a step that leads there",
    }[option]


def scramble(quarry: Quarry) -> Iterator[Item]:
    """Put a scrambled branch together: all claims are given, all relations are gone.

    Branches with shared claims or undercuts are left out, so that each claim belongs under exactly one other.
    """
    uses = [(step, premise) for step in quarry.reading.steps for premise in step.premises]
    shared = {premise for step, premise in uses if quarry.reading.claims[premise].step != step.index}
    for claim in quarry.claims:
        branch = _branch(quarry, claim)
        if _FEWEST <= len(branch) <= _MOST and _stands_alone(quarry, branch, shared - {claim.index}):
            yield _scrambled(quarry, claim, branch)


def _stands_alone(quarry: Quarry, branch: list[Claim], shared: set[int]) -> bool:
    """Whether a branch has no undercut, and no claim in common with the rest of the map."""
    inside = {one.index for one in branch}
    below = {premise for one in inside for premise in quarry.reading.graph.premises_under(one)}
    plain = all(one.text and one.role is not Role.UNDERCUT for one in branch)
    return plain and below <= inside and not inside & shared


def _branch(quarry: Quarry, root: Claim) -> list[Claim]:
    """A claim and the claims written below it, in order, as far as they are few."""
    found = {root.index}
    for claim in quarry.reading.claims[root.index + 1 :]:
        above = quarry.conclusion(claim)
        if above is None or above.index not in found:
            break
        found.add(claim.index)
        if len(found) > _MOST:
            break
    return [quarry.reading.claims[index] for index in sorted(found)]


def _scrambled(quarry: Quarry, root: Claim, branch: list[Claim]) -> Item:
    letters = [chr(ord("A") + at) for at in range(len(branch))]
    order = list(range(len(branch)))
    quarry.chance("scramble", root.label).shuffle(order)
    name = {branch[index].index: letters[at] for at, index in enumerate(order)}
    nodes = []
    for at in order:
        claim = branch[at]
        step = quarry.step(claim)
        above = step.conclusion if step and claim is not root else None
        relation = step.polarity if step and claim is not root else None
        nodes.append(Node(name[claim.index], sentence(claim.text), None if above is None else name[above], relation))
    key = "; ".join(f"{one.label} {one.relation.verb} {one.parent}" for one in nodes if one.parent and one.relation)
    top = name[root.index]
    return Item(
        "scramble",
        Form.ARRANGE,
        "Put the map together: under which claim does each claim belong? One of them is at the top.",
        (),
        f"{top} is at the top; {key}",
        "A claim belongs under the one that it is a reason for, or against.",
        Hints(
            "Begin with the claim that is a reason for no other.",
            f"{top} is at the top.",
            f"{key}.",
        ),
        tuple(claim.label for claim in branch),
        nodes=tuple(nodes),
    )


_LINKED = "Linked: neither counts much without the other"
_SEPARATE = "Separate (convergent): each counts by itself"


def together(quarry: Quarry) -> Iterator[Item]:
    """Linked or convergent premises.

    Only stated premises are used: an implicit one would give the answer away. Pairs are of one step, or of two steps
    of one premise each; which they are is the map's reading.
    """

    def stated(claim: int) -> bool:
        return not quarry.reading.claims[claim].is_implicit and bool(quarry.reading.claims[claim].text)

    for step in quarry.reading.steps:
        if len(step.premises) == 2 and all(map(stated, step.premises)):
            yield _pair(quarry, step.premises[0], step.premises[1], step.conclusion, is_linked=True)
    for steps in quarry.reading.graph.steps_to:
        alone = [
            step.premises[0]
            for step in (quarry.reading.steps[index] for index in steps)
            if step.polarity is Polarity.SUPPORT and len(step.premises) == 1 and stated(step.premises[0])
        ]
        conclusion = quarry.reading.steps[steps[0]].conclusion if steps else 0
        for one, other in combinations(alone, 2):
            yield _pair(quarry, one, other, conclusion, is_linked=False)


def _pair(quarry: Quarry, one: int, other: int, conclusion: int, *, is_linked: bool) -> Item:
    claims = quarry.reading.claims
    first, second, above = claims[one], claims[other], claims[conclusion]
    why = (
        "take one away, and the other says little for the conclusion"
        if is_linked
        else "take one away, and the other still speaks for the conclusion"
    )
    options = tuple(
        Option(text, (text == _LINKED) is is_linked, why if (text == _LINKED) is is_linked else f"no: {why}")
        for text in (_LINKED, _SEPARATE)
    )
    return Item(
        "together",
        Form.CHOICE,
        f"Two premises for “{sentence(above.text)}” First: “{sentence(first.text)}” Second: “{sentence(second.text)}” "
        "Are they linked, or separate reasons?",
        options,
        _LINKED if is_linked else _SEPARATE,
        f"{why[:1].upper()}{why[1:]}.",
        Hints(
            "Suppose that the first is false. What is left?",
            "What does the second say for the conclusion by itself: nothing, little, or as much as before?",
            f"{_LINKED if is_linked else _SEPARATE}.",
        ),
        (first.label, second.label, above.label),
    )


def missing_premise(quarry: Quarry) -> Iterator[Item]:
    """Find the premise that nobody states.

    Distractors are claims of other steps, implicit ones first. None is a premise of the same conclusion, none is the
    conclusion, a stated premise, or much like the missing one: so none closes this gap in the map.
    """
    for step in quarry.reading.steps:
        premises = [quarry.reading.claims[one] for one in step.premises]
        hidden = [one for one in premises if one.is_implicit]
        if len(hidden) != 1 or len(premises) < 2 or step.polarity is not Polarity.SUPPORT:
            continue
        above = quarry.reading.claims[step.conclusion]
        key = hidden[0]
        near = {above.index, *quarry.reading.graph.premises_under(above.index)}
        others = [one for one in quarry.others(key, bool) if one.index not in near]
        wrong = [
            (sentence(one.text), "it belongs to another step, and does not lead from these premises to this conclusion")
            for one in sorted(others, key=lambda one: not one.is_implicit)[:12]
        ]
        stated = " ".join(f"“{sentence(one.text)}”" for one in premises if one is not key)
        options = quarry.options((sentence(key.text), "with it the step goes through"), wrong, "missing", key.label)
        if options:
            out = next(one for one in options if not one.is_right)
            yield Item(
                "missing-premise",
                Form.CHOICE,
                f"Conclusion: “{sentence(above.text)}” Stated: {stated} Which premise does nobody state, although the "
                "step needs it?",
                options,
                sentence(key.text),
                "An implicit premise takes up what the stated premises leave open and leads it to the conclusion.",
                Hints(
                    "Which word of the conclusion occurs in none of the stated premises?",
                    f"It is not “{out.text}”",
                    f"It is “{sentence(key.text)}”",
                ),
                (key.label, above.label),
            )


def counter_evidence(quarry: Quarry) -> Iterator[Item]:
    """Find what the author admits although it speaks against a claim.

    Distractors speak for that claim, or stand beside it as reasons of their own for the same conclusion; none is linked
    with it (a linked "before" and "now" may seem to contradict each other), none is used as an objection, a rebuttal
    or an undercut anywhere, and none is much like the key.
    """
    for claim in quarry.claims:
        above, step, targets = quarry.conclusion(claim), quarry.step(claim), quarry.targets(claim)
        if above is None or step is None or not targets or step.polarity is not Polarity.ATTACK:
            continue
        if not above.favours_root or above.role is Role.ASIDE:
            continue
        wrong = [(sentence(one.text), f"this {why}") for one, why in _for_it(quarry, claim, above)]
        options = quarry.options(
            (sentence(claim.text), f"{targets[0].where}: “{targets[0].words}”"), wrong, "counter", claim.label
        )
        if options:
            out = next(one for one in options if not one.is_right)
            yield Item(
                "counter-evidence",
                Form.CHOICE,
                f"The article holds: “{sentence(above.text)}” Which of these does it admit although it speaks against "
                "that?",
                options,
                sentence(claim.text),
                "What an author admits shows how much the case can carry; a map has it under `but`.",
                Hints(
                    "Words such as “although”, “while” and “still” often announce it.",
                    f"It is not “{out.text}”",
                    f"It is “{sentence(claim.text)}”",
                ),
                (claim.label, above.label),
                where=targets[0].where,
                article=targets[0].article,
            )


def _for_it(quarry: Quarry, key: Claim, above: Claim) -> list[tuple[Claim, str]]:
    """Claims that speak for a claim, or beside it for the same conclusion, with how they do."""
    reading = quarry.reading
    used_against = {
        premise for step in reading.steps if step.polarity is not Polarity.SUPPORT for premise in step.premises
    }
    linked = {one for step in reading.steps if above.index in step.premises for one in step.premises}
    beside = {one for conclusion in quarry.bears_on(above) for one in reading.graph.premises_under(conclusion)} - linked
    for_it = reading.graph.reachable(above.index) - {above.index}

    def fits(one: Claim) -> bool:
        return one.favours_root and one.index not in used_against and one.role not in _AGAINST

    found = [(one, "speaks for it") for one in quarry.others(key, fits) if one.index in for_it]
    if len(found) < 3:
        found += [
            (one, "speaks for the same conclusion, and not against it")
            for one in quarry.others(key, fits)
            if one.index in beside - for_it and not quarry.related(one, above)
        ]
    return found
