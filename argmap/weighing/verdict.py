"""How the thesis fares, in sentences: what carries it, what speaks against it, what of both fails, what is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.weighing.because import (
    about_claim,
    about_step,
    carried_by,
    doing,
    joined,
    marked,
    together,
    why_claim,
    why_step,
)
from argmap.weighing.said import WAYS, Sentence, labels, many, named, number_word
from argmap.weighing.standing import Standing
from argmap.weighing.weighing import Footing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.graph import Claim, Step
    from argmap.weighing.case import Case

__all__ = ["path", "verdict"]


def verdict(case: Case) -> Iterator[Sentence]:
    """How the thesis fares, and what it stands on, or what speaks against it."""
    weighing, thesis, value = case.weighing, case.thesis, case.verdict
    reasons, objections = (
        weighing.distinct(steps) for steps in (weighing.reasons(thesis.index), weighing.objections(thesis.index))
    )
    steps = weighing.at_least(reasons, value)
    against = weighing.at_least(objections, Standing.CONTESTED)
    yield from _changed(case)
    yield from _main(case, steps, against)
    yield from _bridges(case, steps, len(steps) == len(reasons))
    is_told = value is Standing.FALLS or weighing.footing(thesis) is Footing.DOUBTED
    yield from () if is_told else _lesser(case, reasons)
    if value is Standing.FALLS and reasons and against:
        text = f"Besides, {doing(weighing, against, 'objects', 'object')}."
        yield Sentence("verdict", text, labels(case.premises(against)))
    beaten = [step for step in objections if not weighing.values.steps[step.index]]
    if beaten:
        yield _beaten(case, beaten, is_all=not against)
    yield from _answered(case, against, is_all=not beaten)
    if not objections and value is Standing.STANDS:
        yield Sentence("verdict", f"Nothing is said against {thesis.label} itself.", (thesis.label,))
    yield from _aside(case)


def _changed(case: Case) -> Iterator[Sentence]:
    """What the reader's doubts and grants make of the thesis."""
    before = case.weighing.before
    if before is None:
        return
    given, label = case.weighing.assumptions, case.label
    tried = [("doubt", case.claims(sorted(given.doubted))), ("grant", case.claims(sorted(given.granted)))]
    about = labels([case.thesis, *(claim for _, claims in tried for claim in claims)])
    if before is case.verdict:
        what = joined([f"{verb}ing {named(claims)}" for verb, claims in tried if claims])
        text = f"{what[0].upper()}{what[1:]} changes nothing for {label}: "
        text += f"it {before.was_said} before, too."
    else:
        what = joined([f"{verb}ed {named(claims)}" for verb, claims in tried if claims])
        text = f"Before you {what}, {label} {before.was_said}; now it {case.verdict.is_said}."
    yield Sentence("verdict", text, about)
    for claim in case.claims(sorted(given.granted)):
        against = case.weighing.at_least(case.weighing.objections(claim.index), Standing.CONTESTED)
        if against and case.weighing.of_claim(claim.index) is Standing.CONTESTED:
            doubts = [case.weighing.premises(step)[0] for step in case.weighing.distinct(against)]
            text = f"{claim.label} is contested although you grant it: to set aside what objects to it, "
            text += f"doubt {named(doubts)}."
            yield Sentence("verdict", text, labels([claim, *doubts]))


def _main(case: Case, steps: list[Step], against: list[Step]) -> Iterator[Sentence]:
    weighing, thesis, value = case.weighing, case.thesis, case.verdict
    why = [] if value is Standing.STANDS else about_claim(weighing, thesis)
    claims = labels([thesis, *case.premises([*steps, *against]), *why])
    if value is Standing.FALLS and not weighing.reasons(thesis.index) and weighing.footing(thesis) is Footing.NONE:
        text = f"The thesis {thesis.label} is not argued for: the map gives no reason for it."
        if against:
            text += f" It argues against {thesis.label} only: {doing(weighing, against, 'objects', 'object')}."
        yield Sentence("verdict", text, claims)
        return
    text = f"The thesis {thesis.label} {value.is_said}"
    if value is Standing.STANDS and steps and not against:
        text += f": {_ways(case, steps)}"
    else:
        text += f": {why_claim(weighing, thesis)}"
    yield Sentence("verdict", f"{text}.", claims)


def _ways(case: Case, steps: list[Step]) -> str:
    ways = [together(case.weighing.premises(step)) for step in steps]
    granted = "you grant it, and " if case.weighing.network.ground[case.thesis.index] else ""
    if len(ways) == 1:
        carries = f"{ways[0]} {'carry' if ' with ' in ways[0] else 'carries'} it"
        return f"{granted}{carries}, too" if granted else f"{carries}, and nothing else does"
    most = [*ways[:WAYS], f"{len(ways) - WAYS} more"] if len(ways) > WAYS + 1 else ways
    return f"{granted}{number_word(len(ways))} reasons carry it, each enough by itself: {'; '.join(most)}"


def _lesser(case: Case, reasons: list[Step]) -> Iterator[Sentence]:
    """Reasons that fare worse than the thesis: that are contested where it stands, and that fail."""
    weighing = case.weighing
    lesser = [step for step in reasons if weighing.of_step(step.index) < case.verdict]
    contested = [step for step in lesser if weighing.values.steps[step.index]]
    failed = [step for step in lesser if not weighing.values.steps[step.index]]
    if contested:
        what = _which_reasons(len(contested), len(reasons), is_another=len(reasons) > len(lesser))
        text = f"{what} {'is' if len(contested) == 1 else 'are'} contested: {_with_why(case, contested)}."
        yield Sentence("verdict", text, labels(_about(case, contested)))
    if failed:
        what = "Another reason for it fails" if len(failed) == 1 else "Other reasons for it fail"
        if len(failed) == len(reasons):
            what = "The reason for it fails" if len(failed) == 1 else "The reasons for it all fail"
        yield Sentence("verdict", f"{what}: {_with_why(case, failed)}.", labels(_about(case, failed)))


def _which_reasons(number: int, all_: int, *, is_another: bool) -> str:
    """So many of the reasons for it; others than have been named."""
    noun = "reason" if number == 1 else "reasons"
    if number == all_:
        return f"The {noun} for it"
    if is_another:
        return f"{'Another' if number == 1 else 'Other'} {noun} for it"
    return f"{number_word(number).capitalize()} {noun} for it"


def _with_why(case: Case, steps: Sequence[Step]) -> str:
    """Steps that fail or are contested, each with why, of many the first ones."""
    parts = [f"{together(case.weighing.premises(step))} ({_why(case, step)})" for step in steps[:WAYS]]
    more = [f"{len(steps) - WAYS} more"] if len(steps) > WAYS else []
    return joined([*parts, *more])


def _about(case: Case, steps: Sequence[Step]) -> list[Claim]:
    """The claims that `_with_why` names."""
    weighing = case.weighing
    about: list[Claim] = []
    for step in steps:
        about += about_step(weighing, step)
        if len(step.premises) == 1 and weighing.of_claim(step.premises[0]) is Standing.CONTESTED:
            about += about_claim(weighing, weighing.graph.claims[step.premises[0]])
    return about


def _why(case: Case, step: Step) -> str:
    """Why a step fails or is contested; its one premise is not named once more."""
    claims, why = case.weighing.premises(step), why_step(case.weighing, step)
    if len({claim.label for claim in claims}) == 1 and " and " not in why:
        label = claims[0].label
        own = {
            f"you doubt {label}": "you doubt it",
            f"{label} falls": "it falls",
            f"{label} is contested": why_claim(case.weighing, claims[0]),
            f"the words of {label} are not in the article": "its words are not in the article",
        }
        if why in own:
            return own[why]
    return f"as {why}"


def _beaten(case: Case, steps: list[Step], *, is_all: bool) -> Sentence:
    what = "The objections to it all fail" if is_all else "Other objections to it fail"
    if len(steps) == 1:
        what = "The objection to it fails" if is_all else "Another objection to it fails"
    return Sentence("verdict", f"{what}: {_with_why(case, steps)}.", labels(_about(case, steps)))


def _answered(case: Case, against: list[Step], *, is_all: bool) -> Iterator[Sentence]:
    """Which objections to the thesis that do not fail are answered, and by what."""
    told = [_answer(case, step) for step in against]
    answered = [one for one in told if one]
    bare = [step for step, one in zip(against, told, strict=True) if not one]
    shown = len(answered) if len(answered) == WAYS + 1 else WAYS
    parts = [one.text for one in answered[:shown]]
    if len(answered) > shown:
        parts.append(f"{len(answered) - shown} more are answered")
    claims = labels([*case.premises(against), *(claim for one in answered for claim in one.claims)])
    if answered and not bare:
        what = "The objection to it" if len(against) == 1 else "Every objection to it"
        what = what if is_all else "What is left against it"
        if all(one.is_below for one in answered):
            below = f"What {what[0].lower()}{what[1:]} rests on is disputed"
            what = below if is_all else f"{what} rests on what is disputed"
        else:
            what += " is answered" + (", or rests on what is disputed" * any(one.is_below for one in answered))
        yield Sentence("verdict", f"{what}: {'; '.join(parts)}.", claims)
    elif answered:
        verb = "is" if len(bare) == 1 else "are"
        yield Sentence("verdict", f"{_row(case, bare)} {verb} not answered; {'; '.join(parts)}.", claims)
    elif len(bare) > 1 and is_all:
        yield Sentence("verdict", f"None of the objections to {case.label} is answered.", (case.label, *claims))
    elif bare:
        yield Sentence("verdict", f"{_row(case, bare)} {'is' if len(bare) == 1 else 'are'} not answered.", claims)


class _Answer(NamedTuple):
    """What is said against an objection, or only against what it rests on, and the claims that are named."""

    text: str
    claims: list[Claim]
    is_below: bool


def _answer(case: Case, objection: Step) -> _Answer | None:
    """What answers an objection, or else what answers that which it rests on; None: nothing."""
    weighing, objecting = case.weighing, together(case.weighing.premises(objection))
    if answers := weighing.answers(objection):
        several = len(answers) > 1 or len(weighing.premises(answers[0])) > 1
        names = [marked(weighing, one) for one in answers]
        most = [*names[:WAYS], *([f"{len(names) - WAYS} more"] if len(names) > WAYS else [])]
        text = f"{joined(most)} {'answer' if several else 'answers'} {objecting}"
        return _Answer(text, case.premises(answers), is_below=False)
    if not weighing.is_disputed_below(objection):
        return None
    claim, answer = weighing.answers_below(objection)[0]
    several = len(weighing.premises(answer)) > 1
    verb, aim = case.does(answer)
    to = " to" if verb == "object" else ""
    text = f"{marked(weighing, answer)} {verb}{'' if several else 's'}{to} {aim}, on which {objecting} rests"
    return _Answer(text, [claim, *case.aimed_at(answer), *case.premises([answer])], is_below=True)


def _row(case: Case, steps: list[Step]) -> str:
    names = [together(case.weighing.premises(step)) for step in steps]
    return joined([*names[:WAYS], *([f"{len(names) - WAYS} more"] if len(names) > WAYS else [])])


def _bridges(case: Case, steps: list[Step], is_all: bool) -> Iterator[Sentence]:
    """That no reason that is left for the thesis is stated whole: each needs a premise that is left unsaid."""
    unsaid = [[one for one in case.weighing.premises(step) if one.is_implicit] for step in steps]
    if case.verdict and steps and all(unsaid):
        shown = "; ".join(together(one) for one in unsaid[:WAYS])
        more = f"; {len(unsaid) - WAYS} more" if len(unsaid) > WAYS else ""
        which = "The reason for it needs" if is_all else "This reason needs"
        if len(steps) > 1:
            which = f"Each of {f'the {number_word(len(steps))} reasons' if is_all else 'these reasons'} needs"
        what = "the article does not state" if case.weighing.assumptions.has_article else "nobody states"
        text = f"{which} a premise that {what}: {shown}{more}."
        yield Sentence("verdict", text, labels(one for each in unsaid[:WAYS] for one in each))


def _aside(case: Case) -> Iterator[Sentence]:
    """Claims of the map that bear on nothing here."""
    given = case.weighing.assumptions.doubted | case.weighing.assumptions.granted
    beside = [one for one in case.weighing.graph.claims if one.index not in case.weighing.cone]
    beside.sort(key=lambda one: one.index not in given)
    if beside:
        are, them = ("is", "it") if len(beside) == 1 else ("are", "them")
        first = list(labels(beside))[:WAYS]
        more = [f"{len(beside) - WAYS:,} more"] if len(beside) > WAYS else []
        claims = f"{number_word(len(beside)).capitalize()} {'claim' if len(beside) == 1 else 'claims'}"
        text = f"{claims} of the map {are} beside the argument, as no steps lead from {them} to {case.label}: "
        text += f"{joined([*first, *more])}."
        yield Sentence("verdict", text, labels(beside))


def path(case: Case) -> Iterator[Sentence]:
    """The shortest way that carries the thesis, from the thesis down, where the verdict has not said it."""
    steps = carried_by(case.weighing, case.thesis) if case.verdict else []
    if len(steps) < 2:
        return
    claims = case.weighing.graph.claims
    shown = steps[:12]
    rest = f", and so on ({many(len(steps), 'step')} in all)" if len(steps) > len(shown) else ""
    if any(_is_one_of_several(case, step) for step in steps) or _has_more_below(case, steps):
        parts = [f"{_doer(case, step)} {claims[step.conclusion].label}" for step in shown]
        text = f"One way, of several: {'; '.join(parts)}{rest}."
    else:
        ways = [f"{claims[step.conclusion].label} on {marked(case.weighing, step)}" for step in shown]
        text = f"The only way: {'; '.join(ways)}{rest}.".replace(" on ", " rests on ", 1)
    yield Sentence("path", text, labels([case.thesis, *case.premises(steps)]))


def _doer(case: Case, step: Step) -> str:
    premises = marked(case.weighing, step)
    return f"{premises} {'carry' if ' with ' in premises else 'carries'}"


def _has_more_below(case: Case, steps: Sequence[Step]) -> bool:
    """Whether a claim with a ground on which a way ends has a reason that does not fail as well."""
    weighing, carried = case.weighing, {step.conclusion for step in steps}
    return any(
        claim.index not in carried and weighing.at_least(weighing.reasons(claim.index), Standing.CONTESTED)
        for claim in case.premises(steps)
    )


def _is_one_of_several(case: Case, step: Step) -> bool:
    """Whether the claim that a step supports has another reason that does not fail, or a ground of its own."""
    weighing, claim = case.weighing, step.conclusion
    reasons = weighing.distinct(weighing.at_least(weighing.reasons(claim), Standing.CONTESTED))
    return len(reasons) > 1 or weighing.network.ground[claim]
