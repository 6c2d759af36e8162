"""What is contested or falls, and which objections nobody answers, in sentences: what decides first, like with like."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from argmap.graph import Polarity
from argmap.weighing.because import about_claim, about_step, joined, together, why_claim, why_step
from argmap.weighing.said import Sentence, in_row, labels, named
from argmap.weighing.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.graph import Claim, Step
    from argmap.weighing.case import Case
    from argmap.weighing.lifting import With

__all__ = ["contested", "mind", "minds", "unanswered"]

_One = TypeVar("_One")
_FOLDED = 6
"""More sentences of one kind than these are told as one."""


class _Said(NamedTuple):
    """What a claim does to the thesis: its place in the order of telling, a sentence, and one for many such claims.

    In that for claims that do not stand, `{}` has the place of their names, and `{are}` of how they fare.
    """

    rank: int
    text: str
    of_many: str
    claims: tuple[Claim, ...] = ()


# What is contested, and what falls


def contested(case: Case) -> Iterator[Sentence]:
    """What is contested where the contest begins, what falls, and whether that goes up to the thesis."""
    weighing = case.weighing
    ailing = [
        claim
        for claim in case.claims(sorted(weighing.cone - {case.thesis.index}))
        if weighing.of_claim(claim.index) is not Standing.STANDS
    ]
    ailing.sort(key=lambda claim: claim.index not in weighing.network.fallen)
    found = [(claim, _goes_up(case, claim)) for claim in ailing if _begins(case, claim)]
    for alike in _by_kind(found):
        if len(alike) > _FOLDED and alike[0][1].of_many:
            claims = [claim for claim, _ in alike]
            text = alike[0][1].of_many.format(named(claims), are=_are(case, claims))
            yield Sentence("contested", text, labels(claims))
            continue
        for claim, said in alike:
            text = f"{claim.label} {weighing.of_claim(claim.index).is_said}: {why_claim(weighing, claim)}. {said.text}"
            about = [claim, *about_claim(weighing, claim), *said.claims]
            yield Sentence("contested", text, labels(about))
    if handed := [claim for claim in ailing if not _begins(case, claim)]:
        is_rests = (
            "is contested, too, through what it rests"
            if len(handed) == 1
            else "are contested, too, through what they rest"
        )
        yield Sentence("contested", f"{named(handed)} {is_rests} on.", labels(handed))


def _by_kind(found: list[tuple[_One, _Said]]) -> Iterator[list[tuple[_One, _Said]]]:
    """What is to be told, those of which the same is said beside each other, what decides first."""
    for rank, of_many in sorted(dict.fromkeys((said.rank, said.of_many) for _, said in found), key=lambda one: one[0]):
        yield [(one, said) for one, said in found if (said.rank, said.of_many) == (rank, of_many)]


def _are(case: Case, claims: list[Claim]) -> str:
    """How claims fare that do not stand, as a verb phrase: "are contested", "fall", "are contested or fall"."""
    values = {case.weighing.of_claim(claim.index) for claim in claims}
    return " or ".join(said for value, said in ((1, "are contested"), (0, "fall")) if Standing(value) in values)


def _begins(case: Case, claim: Claim) -> bool:
    """Whether what ails a claim ails it first, and is not only handed up from a premise."""
    weighing, index = case.weighing, claim.index
    if not weighing.of_claim(index):
        return True
    return bool(weighing.at_least(weighing.objections(index), Standing.CONTESTED)) or any(
        weighing.at_least(weighing.undercuts(step.index), Standing.CONTESTED) for step in weighing.reasons(index)
    )


def _goes_up(case: Case, claim: Claim) -> _Said:
    """What becomes of the thesis through a claim: it decides alone, with others, or makes no difference."""
    label, thesis = claim.label, case.label
    braced = thesis.replace("{", "{{").replace("}", "}}")  # as `of_many` is to be formatted
    if claim.index not in case.weighing.helping:
        many = f"These {{are}}, and belong to what speaks against {braced}: {{}}."
        return _Said(6, f"It belongs to what speaks against {thesis}.", many)
    if case.verdict is Standing.STANDS:
        many = f"{braced} stands without these, which {{are}}: {{}}."
        return _Said(5, f"{thesis} stands without {label}.", many)
    if not case.may_try(2):
        return _Said(2, f"It lies on a way to {thesis}.", f"These {{are}} on ways to {braced}: {{}}.")
    if (then := case.cruxes.value_if_stood(claim.index)) != case.verdict:
        return _Said(0, f"If {label} stood, {case.would(then)}.", "")
    alone = f"If {label} stood, {thesis} would fare no better"
    many = f"If any one of these stood, which {{are}}, {braced} would fare no better: {{}}."
    lifts = case.cruxes.lifts
    if claim.index in lifts.with_claims:
        with_ = lifts.with_claims[claim.index]
        text, claims = _together_with(case, claim, with_)
        return _Said(1, f"{alone}; {text}.", many, claims)
    if not lifts.knows_claims or not case.cruxes.cuts.is_known or claim.index in case.cruxes.changes.members:
        return _Said(2, f"{alone}.", many)
    if claim.index in case.cruxes.cuts.members:
        text = f"{alone}; but it is one of those that keep {thesis} from falling."
        many = f"If these stood, {braced} would fare no better; but they are among what keeps it from falling: {{}}."
        return _Said(3, text, many)
    if (then := case.cruxes.value_without([claim.index])) != case.verdict:
        return _Said(2, f"If {label} fell, {case.would(then)}.", "")
    many = f"As things are, these make no difference to {braced}: {{}}. They {{are}}."
    return _Said(4, f"As things are, {label} makes no difference to {thesis}.", many)


def _together_with(case: Case, claim: Claim, with_: With) -> tuple[str, tuple[Claim, ...]]:
    """With what else a claim would let the thesis stand, as a clause."""
    standing = [claim, *(one for one in case.claims(with_.claims) if one is not claim)]
    attacks = [case.weighing.graph.steps[case.cruxes.attacks[one][0]] for one in with_.attacks]
    used_twice = [step for step in attacks if case.attacks_elsewhere(step)]
    failing = [together(case.weighing.premises(step)) for step in attacks if step not in used_twice]
    text = f"if {named(standing)} stood"
    for step in used_twice:
        verb, target = case.does(step)
        text += f", and if {together(case.weighing.premises(step))} did not {verb}{' to' * (verb == 'object')} {target}"
    text += f", and without {in_row(list(dict.fromkeys(failing)))}" if failing else ""
    about = [claim for step in used_twice for claim in case.aimed_at(step)]
    return f"{text}, {case.label} would stand", (*standing, *case.premises(attacks), *about)


# What nobody answers


def unanswered(case: Case) -> Iterator[Sentence]:
    """Objections and undercuts that nothing which holds is said against: those that keep the thesis down first."""
    found = [(step, _keeps(case, step)) for step in case.weighing.unanswered]
    for alike in _by_kind(found):
        bare = [one for one in alike if one[1].of_many and not case.weighing.answers(one[0], Standing.FALLS)]
        if len(bare) > (1 if alike[0][1].rank in {_ENOUGH, _ANYWAY} else _FOLDED):
            yield _folded(case, [step for step, _ in bare], bare[0][1])
        else:
            bare = []
        folded = {step.index for step, _ in bare}
        for step, said in alike:
            if step.index not in folded:
                yield _single(case, step, said)


def _single(case: Case, step: Step, said: _Said) -> Sentence:
    weighing = case.weighing
    claims, aim = weighing.premises(step), case.aim(step)
    about = [*claims, *case.aimed_at(step), *said.claims]
    lost = weighing.answers(step, Standing.FALLS)
    text = f"Nothing in the map answers {together(claims)}, which {aim}; {said.text}."
    if lost:
        about += [claim for one in lost for claim in about_step(weighing, one)]
        why = joined([f"{together(weighing.premises(one))} fails, as {why_step(weighing, one)}" for one in lost])
        if len(lost) == 1:
            only = together(weighing.premises(lost[0]))
            why = f"its only answer, {why.replace(only, only + ',', 1)}"
        text = f"{together(claims)}, which {aim}, is left unanswered: {why}; {said.text}."
    return Sentence("unanswered", text, labels(about))


def _folded(case: Case, steps: list[Step], said: _Said) -> Sentence:
    """Several objections and undercuts that do the same to the thesis, those against one target beside each other."""
    by_aim: dict[tuple[str, str], list[str]] = {}
    for step in steps:
        by_aim.setdefault(case.does(step), []).append(together(case.weighing.premises(step)))
    about = [*case.premises(steps), *(claim for step in steps for claim in case.aimed_at(step))]
    if len(by_aim) == 1:
        (((verb, target), names),) = by_aim.items()
        text = f"{in_row(names)}, which {verb}{' to' if verb == 'object' else ''} {target}"
    else:
        text = in_row([f"{joined(names)} (against {target})" for (_, target), names in by_aim.items()])
    return Sentence("unanswered", f"Nothing in the map answers {text}; {said.of_many}.", labels(about))


_ENOUGH, _ANYWAY = 1, 7


def _keeps(case: Case, step: Step) -> _Said:
    """What an objection or undercut that nobody answers does to the thesis, as a clause."""
    weighing, thesis, cruxes = case.weighing, case.label, case.cruxes
    target = weighing.graph.claims[step.conclusion]
    if not case.may_try(2):
        return _untried(case, step)
    number = cruxes.attack_of(step)
    if (then := cruxes.value_if_failed(cruxes.attacks[number])) != case.verdict:
        return _Said(0, f"without it, {case.would(then)}", "")
    if not cruxes.lifts.is_known:
        return _untried(case, step)
    if number in cruxes.lifts.enough:
        text = f"it is enough to keep {thesis} from standing"
        text += ", and so are others" if len(cruxes.lifts.enough) > 1 else ""
        return _Said(_ENOUGH, text, f"each of them is enough to keep {thesis} from standing")
    premises = together(weighing.premises(step))
    if cruxes.keeps_down(step) and cruxes.value_without(weighing.network.premises[step.index]) > case.verdict:
        text = f"not this alone, but with what else {premises} is used for it keeps {thesis} from standing"
        return _Said(2, text, "")
    if cruxes.keeps_down(step):
        text = f"not it alone, but together with others it keeps {thesis} from standing"
        return _Said(2, text, f"none of them alone, but together with others they keep {thesis} from standing")
    return _elsewhere(case, step) or _idle(case, step, target)


def _untried(case: Case, step: Step) -> _Said:
    """What may be said of a step where it would be too much work to know what it changes."""
    thesis = case.label
    if case.weighing.reaches_thesis(step):
        among = f"among what keeps {thesis} from standing"
        return _Said(3, f"it is {among}", f"they are {among}")
    return _Said(5, f"it bears on what helps {thesis}", f"they bear on what helps {thesis}")


def _elsewhere(case: Case, step: Step) -> _Said | None:
    """That the premises of a step make a difference by what else they are used for; None where they do not."""
    weighing, thesis, cruxes = case.weighing, case.label, case.cruxes
    premises = weighing.premises(step)
    uses = [
        one
        for one in weighing.graph.steps
        if weighing.values.steps[one.index]
        and one.conclusion in weighing.cone
        and weighing.same(one) != weighing.same(step)
        and any(claim in premises for claim in weighing.premises(one))
    ]
    if not uses:
        return None
    idle = f"as things are, that makes no difference to {thesis}"
    if cruxes.value_without([one.index for one in premises]) > case.verdict:
        return _Said(4, f"{idle}, but what else {together(premises)} is used for does", "")
    counts = next((one for one in premises if one.index in cruxes.changes.members), None)
    change = next((one for one in cruxes.changes.listed if counts and counts.index in one), None)
    if counts is None:
        return None
    if change is None:
        return _Said(4, f"{idle}, but with others what else {counts.label} is used for does", "")
    supported = [one for one in uses if counts in weighing.premises(one) and one.polarity is Polarity.SUPPORT]
    targets = case.claims(dict.fromkeys(one.conclusion for one in supported))
    also = f"also supports {named(targets)}" if targets else "is also used elsewhere"
    others = [one for one in case.claims(change) if one is not counts]
    text = f"{idle}, but {counts.label} {also}: "
    text += f"{thesis} would stand if you {mind(case, [counts, *others])}"
    return _Said(4, text, "", (*targets, counts, *others))


def mind(case: Case, claims: list[Claim]) -> str:
    """What to doubt and what to grant, as a clause: "doubted K, granted A and no longer doubted B"."""
    return joined([f"{verb} {named(each)}" for verb, each in minds(case, claims)])


def minds(case: Case, claims: list[Claim]) -> list[tuple[str, list[Claim]]]:
    """What to do with which claims: what falls is granted, what you doubt is no longer doubted, all else doubted."""
    sorts: dict[str, list[Claim]] = {"doubted": [], "granted": [], "no longer doubted": []}
    for claim in claims:
        falls = not case.weighing.values.claims[claim.index]
        verb = "no longer doubted" if claim.index in case.weighing.network.fallen else "granted" if falls else "doubted"
        sorts[verb].append(claim)
    return [(verb, each) for verb, each in sorts.items() if each]


def _idle(case: Case, step: Step, target: Claim) -> _Said:
    """Why a step makes no difference to the thesis."""
    weighing, thesis = case.weighing, case.label
    if case.verdict is Standing.FALLS and case.cruxes.lifts.is_known and not case.cruxes.lifts.is_possible:
        why = "no reason for it would be left" if weighing.reasons(case.thesis.index) else "nothing is given for it"
        if case.thesis.index in weighing.network.fallen:
            why = "you doubt it"
        return _Said(
            _ANYWAY, f"{thesis} falls without it, too, as {why}", f"{thesis} falls without them, too, as {why}"
        )
    idle = f"as things are, that makes no difference to {thesis}"
    if target.index in weighing.network.fallen:
        many = f"as things are, these make no difference to {thesis}; you doubt {target.label}, at which they are aimed"
        return _Said(6, f"{idle}; you doubt {target.label}, at which it is aimed", many, (target,))
    if doubted := _while_doubted(case, step):
        then = f"while you doubt {named(doubted)},"
        one, many = (f"{then} {which} no difference to {thesis}" for which in ("that makes", "these make"))
        return _Said(6, one, many, tuple(doubted))
    if step.target_step is None and weighing.of_claim(target.index) is Standing.STANDS:
        return _Said(5, f"{target.label} stands all the same, by the stated strengths; {idle}", "")
    return _Said(5, idle, f"as things are, these make no difference to {thesis}")


def _while_doubted(case: Case, step: Step) -> list[Claim]:
    """The claims that you doubt and for which a step makes no difference.

    With a change of mind about these, one about the step's premises would make the thesis stand.
    """
    fallen, premises = case.weighing.network.fallen, case.weighing.network.premises[step.index]
    for one in case.cruxes.changes.listed if fallen else ():
        if any(claim in premises for claim in one) and fallen.intersection(one):
            return case.claims(sorted(fallen.intersection(one)))
    return []
