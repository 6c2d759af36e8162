"""Exercises on judging: which question tests a step, what is wrong with a map, and a map of one's own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.checker import Active, Plan, all_rules, check
from argmap.draft import Draft
from argmap.exercise.items import Form, Hints, Item
from argmap.exercise.pieces import piece
from argmap.exercise.quarry import sentence
from argmap.reading import read_draft
from argmap.rules import PRESETS
from argmap.schemes import schemes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.exercise.quarry import Quarry
    from argmap.graph import Claim
    from argmap.reading import Reading
    from argmap.rules import Defect
    from argmap.schemes import SchemePage

__all__ = ["build", "critical_questions", "repair"]


def critical_questions(quarry: Quarry) -> Iterator[Item]:
    """Match critical questions to the scheme of a step.

    Distractors are critical questions of schemes of other families, which rest on something else altogether. Each
    names what its own scheme rests on (a witness, a rule, a word's meaning), in words that neither the step's scheme
    nor its claims have; general questions, which might be asked of any step, are not used.
    """
    pages = schemes()
    for step in quarry.reading.steps:
        if step.shape.scheme is None or not step.premises:
            continue
        page = pages[str(step.shape.scheme)]
        claims = [quarry.reading.claims[one] for one in step.premises]
        above = quarry.reading.claims[step.conclusion]
        taken = _stems(" ".join([page.name, *page.roles.values(), page.conclusion, *(one.text for one in claims)]))
        wrong = [
            (text, f"it tests a step by the scheme “{other.name}”")
            for other in pages.values()
            if other.family != page.family
            for text in other.questions
            if (telling := _telling(other, text)) and not telling & taken
        ]
        own = [text for text in page.questions if _telling(page, text)] or page.questions
        text = quarry.chance("question", claims[0].label, page.name).choice(own)
        options = quarry.options(
            (text, f"it tests a step by the scheme “{page.name}”"), wrong, "questions", claims[0].label
        )
        if not options:
            continue
        given = " ".join(f"“{sentence(one.text)}”" for one in claims)
        yield Item(
            "critical-questions",
            Form.CHOICE,
            f"A step by the scheme “{page.name}”: {given} So: “{sentence(above.text)}” Which question tests this step?",
            options,
            text,
            f"A step by the scheme “{page.name}” says: {'; '.join(page.roles.values())}; {page.conclusion}.",
            Hints(
                "What does the step rest on: somebody's word, a cause, a sign, a goal, a rule, a likeness?",
                f"It rests on this: {'; '.join(page.roles.values())}.",
                f"“{text}”",
            ),
            (*(one.label for one in claims), above.label),
        )


_SHORTEST_STEM, _STEM = 4, 5
_GENERAL = frozenset(
    "would there thing things other others likel reall which where about betwe follo expec false true good said "
    "case cases claim done matte known know hold have such with what some this that does could".split()
)


def _stems(text: str) -> set[str]:
    """The longer words of a text, by their beginnings."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    return {word[:_STEM] for word in words if len(word) >= _SHORTEST_STEM} - _GENERAL


def _telling(page: SchemePage, question: str) -> set[str]:
    """The words of a question by which it names what its scheme rests on."""
    return _stems(question) & _stems(" ".join([page.name, *page.roles, *page.roles.values()]))


# What is wrong with a map


_FEWEST, _MOST = 2, 5


def repair(quarry: Quarry) -> Iterator[Item]:
    """Name the one fault that was put into a piece of a map.

    The checker vouches for key and distractors: with the fault it finds just the named one in this piece, without it
    nothing there. The faults are those of the rules that know how to put theirs into a map.
    """
    defects = [rule.defect for _, rule in sorted(all_rules().items()) if rule.defect]
    plan = _plan()
    sound = {one.claim for one in check(quarry.reading, plan)}
    for number, claim in enumerate(quarry.claims):
        branch = _small_branch(quarry, claim)
        if not branch or any(one.label in sound for one in branch):
            continue
        for defect in _shuffled(defects, quarry, claim):
            faulty = next((one for one in branch if _can(defect, quarry.reading, one)), None)
            if faulty is None:
                continue
            changed = _changed(quarry, branch, faulty, defect, plan)
            if changed is not None:
                yield _faulty(quarry, changed, faulty.label, defect, defects, number)
                break


def _shuffled(defects: Sequence[Defect], quarry: Quarry, claim: Claim) -> list[Defect]:
    """In an order by chance, in which one more defect leaves the others as they are."""
    return sorted(defects, key=lambda one: quarry.chance("repair", claim.label, one.name).random())


def _plan() -> Plan:
    """The rules that run by default, and those on request whose faults are put into maps."""
    active = [rule for rule in all_rules().values() if rule.runs_in(PRESETS["default"]) or rule.defect]
    return Plan(tuple(Active(rule, {}, None) for rule in active))


def _small_branch(quarry: Quarry, root: Claim) -> list[Claim]:
    """A claim with what is written right below it, if that is all that bears on it."""
    below = [quarry.reading.claims[one] for one in quarry.reading.graph.premises_under(root.index)]
    branch = [root, *(one for one in below if quarry.conclusion(one) is root)]
    return branch if _FEWEST <= len(branch) <= _MOST and len(branch) == len(below) + 1 else []


def _can(defect: Defect, reading: Reading, claim: Claim) -> bool:
    """Whether a claim can have a fault; raises RuntimeError where the fault fails."""
    try:
        return defect.put_in(Draft.of(reading), reading, claim)
    except Exception as error:
        message = f"the fault “{defect.name}” cannot be put in: {type(error).__name__}: {error}"
        raise RuntimeError(message) from error


def _changed(quarry: Quarry, branch: list[Claim], faulty: Claim, defect: Defect, plan: Plan) -> Reading | None:
    """The map of the branch alone, with the fault; None unless the checker finds this fault and no other."""
    draft = Draft.of(quarry.reading)
    _cut(draft, branch)
    before = _found(_reread(draft, quarry), plan)
    defect.put_in(draft, quarry.reading, faulty)
    changed = _reread(draft, quarry)
    new = _found(changed, plan) - before
    return changed if new and {code for code, _ in new} <= defect.found_as else None


def _found(reading: Reading, plan: Plan) -> set[tuple[str, str | None]]:
    return {(one.code.id, one.claim) for one in check(reading, plan)}


def _cut(draft: Draft, branch: list[Claim]) -> None:
    """Leave only a branch in a draft: its first claim as the root."""
    kept = {claim.index for claim in branch}
    draft.roots = [branch[0].index]
    draft.claims[branch[0].index].home = None
    for step in draft.steps:
        is_inside = step.claim == branch[0].index or (step.claim is None and step.step is not None)
        step.premises = [one for one in step.premises if one in kept and one != branch[0].index] if is_inside else []


def _reread(draft: Draft, quarry: Quarry) -> Reading:
    return read_draft(draft, "a piece of the map", quarry.folder, quarry.reading.articles)


def _faulty(
    quarry: Quarry, changed: Reading, label: str, defect: Defect, defects: Sequence[Defect], number: int
) -> Item:
    right = (defect.name, f"so it is, at {label}; to mend it: {defect.advice}")
    wrong = [(one.name, "there is no such fault here") for one in defects if one is not defect]
    options = quarry.options(right, wrong, "repair", number)
    out = next(one for one in options if not one.is_right)
    where = next((one.where for quotes in changed.anchors for one in quotes if one.where), "")
    return Item(
        "repair",
        Form.CHOICE,
        "One thing is wrong with this piece of a map. What is it? Compare it with the article.",
        options,
        defect.name,
        f"{defect.name}: look at {label}. To mend it: {defect.advice}.",
        Hints(
            "Go through the claims one by one: kind, words, quote.",
            f"It is not this: {out.text[:1].lower()}{out.text[1:]}.",
            f"{defect.name}: look at {label}.",
        ),
        (label,),
        passage=piece(changed, changed.claims),
        where=where,
    )


def build(quarry: Quarry) -> Iterator[Item]:
    """Build a map of a paragraph. The key is one reading of several."""
    for name, article in quarry.reading.articles.items():
        for span in article.paragraphs:
            inside = [
                claim
                for claim in quarry.claims
                if any(
                    one.article == name and span.start <= one.span.start < span.end for one in quarry.targets(claim)[:1]
                )
            ]
            where = article.paragraph_label(span.start)
            if len(inside) < _FEWEST or not where.startswith("¶"):
                continue
            first = inside[0]
            yield Item(
                "build",
                Form.ESSAY,
                f"Build a map of paragraph {where}: what does it claim, what does that rest on, what speaks against "
                "it? Tie every claim to its words.",
                (),
                piece(quarry.reading, inside),
                "One careful reading; where yours differs, say why.",
                Hints(
                    "Which sentence do the others serve?",
                    f"One claim of it: “{sentence(first.text)}”",
                    piece(quarry.reading, inside, quotes=False),
                ),
                tuple(claim.label for claim in inside),
                passage=article.words(span),
                where=where,
                article=name,
            )
