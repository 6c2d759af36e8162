"""Exercises of the kind repair: a piece of a map has one fault that can be found with the article only."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.exercise.items import Form, Hints, Item, Option
from argmap.exercise.kinds.rule_faults import RuleFault
from argmap.exercise.pieces import bearing
from argmap.exercise.slips import put, slips
from argmap.graph import Polarity, Role
from argmap.plugins import PartError
from argmap.showing import one_line
from argmap.words import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.exercise.items import Target
    from argmap.exercise.quarry import Quarry
    from argmap.exercise.slips import Slip
    from argmap.graph import Claim

__all__ = ["SORTS", "repair"]

_FEWEST, _MOST = 2, 5
_MOST_OF_A_SORT = 0.35  # share
_SAME = 0.8  # share of a claim's words that its quote has, where nobody could say that it says something else
SORTS = ("misquoted", "changed", "misplaced", "turned")
"""A quote with another word than the article; a claim with another word than its quote; a quote of something else; a
reason put as an objection. Those that can be put in seldom come first; the last stands in for no other one."""


class _Fault(NamedTuple):
    """A fault of one claim in a piece of a map: what the piece shows instead."""

    sort: str
    claim: Claim
    text: str = ""
    quote: str = ""
    slip: Slip | None = None
    other: Target | None = None
    name: str = ""
    advice: str = ""


def repair(quarry: Quarry) -> Iterator[Item]:
    """Name the one fault that was put into a piece of a map.

    The faults are slips that readers make, in words that the article has: no fault is seen by the piece's form. Every
    option names a sort of fault and the claim that would have it; all four sorts are among the options, and none is the
    key much more often than the others. Claims are called by letters, because ids may tell what they are.
    """
    found = list(_all(quarry))
    pieces = sum(bool(_branch(quarry, claim)) for claim in quarry.asked)
    sorts = len({item.sort for item in found})
    quarry.lacks.note(quarry.say(f"repair.lack-{'sorts' if pieces else 'none'}", n=pieces, sorts=sorts))
    yield from quarry.evened(found, _MOST_OF_A_SORT, ("changed", "misplaced"), "repair")
    yield from _of_rules(quarry)


def _of_rules(quarry: Quarry) -> Iterator[Item]:
    """Faults of other packages' rules, each in the first piece that can have it; one that fails costs itself alone."""
    branches = [branch for claim in quarry.asked if (branch := _branch(quarry, claim))]
    for one in RuleFault.all(quarry):
        try:
            item = _of_rule(quarry, branches, one)
        except PartError as error:
            quarry.failed.append(error.line)
        else:
            if item:
                yield item


def _of_rule(quarry: Quarry, branches: list[list[Claim]], one: RuleFault) -> Item | None:
    """A rule's fault in the first piece that can have it; None where none can."""
    for branch, claim in ((piece, member) for piece in branches for member in piece):
        said = one.put_in(branch, claim)
        name = one.defect.name.replace("{claim}", _letter(claim, branch))
        fault = said and _Fault("of-rule", claim, *said, name=name, advice=one.defect.advice)
        options = _options(quarry, branch, fault) if fault else ()
        if fault and options:
            return _item(quarry, branch, fault, options)
    return None


def _all(quarry: Quarry) -> Iterator[Item]:
    number = 0
    for claim in quarry.asked:
        branch = _branch(quarry, claim)
        if not branch:
            continue
        turn = quarry.chance("repair").randrange(len(SORTS)) + number
        for sort in (SORTS[turn % len(SORTS)], *SORTS[:-1]):
            item = _with_fault(quarry, branch, sort)
            if item is not None:
                number += 1
                yield item
                break


def _branch(quarry: Quarry, root: Claim) -> list[Claim]:
    """A claim with what is written right below it, if that is all that bears on it, and each has one quote."""
    below = [quarry.reading.claims[one] for one in quarry.reading.graph.premises_under(root.index)]
    branch = [root, *(one for one in below if quarry.conclusion(one) is root)]
    whole = _FEWEST <= len(branch) <= _MOST and len(branch) == len(below) + 1
    return branch if whole and all(_fits(quarry, one) for one in branch) else []


def _fits(quarry: Quarry, claim: Claim) -> bool:
    if claim.is_implicit:
        return bool(claim.text)
    return bool(claim.text) and quarry.one_target(claim) is not None


def _with_fault(quarry: Quarry, branch: list[Claim], sort: str) -> Item | None:
    chance = quarry.chance("fault", sort, branch[0].label)
    order = list(branch)
    chance.shuffle(order)
    make = {"misquoted": _misquoted, "misplaced": _misplaced, "changed": _changed, "turned": _turned}[sort]
    fault = next((one for claim in order if (one := make(quarry, claim, branch)) is not None), None)
    if fault is None:
        return None
    options = _options(quarry, branch, fault)
    return _item(quarry, branch, fault, options) if options else None


# Faults


def _misquoted(quarry: Quarry, claim: Claim, _: list[Claim]) -> _Fault | None:
    """A word of a quote that the claim does not take up is another one."""
    for target in quarry.targets(claim):
        made = [one for one in _slips(quarry, target.words, target) if one.old.lower() not in claim.text.lower()]
        if made:
            slip = quarry.chance("slip", claim.label).choice(made)
            return _Fault("misquoted", claim, claim.text, put(target.words, [slip]), slip)
    return None


def _changed(quarry: Quarry, claim: Claim, _: list[Claim]) -> _Fault | None:
    """A word that the claim has from its quote is another one in the claim."""
    for target in quarry.targets(claim):
        made = [
            one for one in _slips(quarry, claim.text, target) if one.old in target.words and one.new not in target.words
        ]
        if made:
            slip = quarry.chance("slip", claim.label).choice(made)
            return _Fault("changed", claim, put(claim.text, [slip]), target.words, slip)
    return None


def _slips(quarry: Quarry, text: str, target: Target) -> list[Slip]:
    return slips(text, quarry.article(target), quarry.reading.lexicon) if one_line(text) == text else []


def _misplaced(quarry: Quarry, claim: Claim, branch: list[Claim]) -> _Fault | None:
    """The quote of a claim that has nothing to do with this one stands in its place."""
    if not quarry.targets(claim):
        return None
    far = [
        target
        for other in quarry.others(claim, lambda one: bool(quarry.targets(one)) and one not in branch)
        if not quarry.related(other, claim) and not quarry.related(other, branch[0])
        for target in quarry.targets(other)[:1]
        if target.where != "headline" and not _has_common(quarry, claim.text, target.words)
    ]
    if not far:
        return None
    other = quarry.chance("far", claim.label).choice(far)
    return _Fault("misplaced", claim, claim.text, other.words, other=other)


def _has_common(quarry: Quarry, one: str, other: str) -> bool:
    """Whether two texts have more than one telling word in common."""
    lexicon = quarry.reading.lexicon
    if lexicon is None:
        return True
    return len(_stems(quarry, one) & _stems(quarry, other)) > 1


def _stems(quarry: Quarry, text: str) -> frozenset[str]:
    lexicon = quarry.reading.lexicon
    return Wording.of(text, lexicon).stems if lexicon else frozenset()


def _turned(quarry: Quarry, claim: Claim, branch: list[Claim]) -> _Fault | None:
    """A reason that stands below the first claim of the piece by itself is put on the other side; both read alone."""
    step = quarry.step(claim)
    if claim is branch[0] or step is None or step.polarity is not Polarity.SUPPORT or len(step.premises) > 1:
        return None
    if (
        claim.is_implicit
        or not (quarry.stands(claim) and quarry.stands(branch[0]))
        or claim.role in {Role.REBUTTAL, Role.UNDERCUT}
        or branch[0].role in {Role.OBJECTION, Role.REBUTTAL, Role.UNDERCUT}
    ):
        return None
    return _Fault("turned", claim, claim.text, next((one.words for one in quarry.targets(claim)), ""))


# The item


def _options(quarry: Quarry, branch: list[Claim], fault: _Fault) -> tuple[Option, ...]:
    """One option for each sort of fault, with a claim that could have it; none where there is none for a sort."""
    chance = quarry.chance("options", fault.claim.label, fault.sort)
    right = fault.name or _name(quarry, fault.sort, fault.claim, branch)
    options = [Option(right, True, _right(quarry, fault, branch))]
    for sort in [one for one in SORTS if one != fault.sort][: len(SORTS) - 1]:
        able = [one for one in branch if _could(quarry, one, branch, sort, fault)]
        if not able:
            return ()
        claim = chance.choice([one for one in able if one is not fault.claim] or able)
        why = quarry.say(f"repair.not-{sort}", label=_letter(claim, branch))
        options.append(Option(_name(quarry, sort, claim, branch), False, why))
    return quarry.shuffled(options, "repair", fault.claim.label)


def _could(quarry: Quarry, claim: Claim, branch: list[Claim], sort: str, fault: _Fault) -> bool:
    """Whether a claim could have a fault of a sort, and has not."""
    if sort == "turned":
        step = quarry.step(claim)
        return claim is not branch[0] and step is not None and step.target_step is None and not claim.is_implicit
    if not quarry.targets(claim):
        return False
    if sort == "changed" and not _says_the_same(quarry, claim):
        return False
    return claim is not fault.claim or fault.sort == "turned"


def _says_the_same(quarry: Quarry, claim: Claim) -> bool:
    """Whether nearly all words of a claim are its quote's."""
    own, said = quarry.reading.wordings[claim.index], quarry.reading.quoted[claim.index]
    if own is None or said is None or not own.stems:
        return False
    return len(own.beginnings & said.beginnings) >= _SAME * len(own.beginnings)


def _letter(claim: Claim, branch: list[Claim]) -> str:
    """What a claim is called in the piece: its own label would tell what it is."""
    return chr(ord("A") + branch.index(claim))


def _name(quarry: Quarry, sort: str, claim: Claim, branch: list[Claim]) -> str:
    return quarry.say(f"repair.{sort}", label=_letter(claim, branch), top="A")


def _right(quarry: Quarry, fault: _Fault, branch: list[Claim]) -> str:
    slip, other = fault.slip, fault.other
    return quarry.say(
        f"repair.is-{fault.sort}",
        label=_letter(fault.claim, branch),
        old=slip.old if slip else "",
        new=slip.new if slip else "",
        where=other.where if other else "",
        advice=fault.advice,
    )


def _item(quarry: Quarry, branch: list[Claim], fault: _Fault, options: tuple[Option, ...]) -> Item:
    right = next(one for one in options if one.is_right)
    out = next(one for one in options if not one.is_right)
    return Item(
        "repair",
        Form.CHOICE,
        quarry.say("repair.prompt"),
        options,
        right.text,
        quarry.say("repair.why", why=right.why),
        Hints(
            quarry.say("repair.point"),
            quarry.say("repair.narrow", fault=out.text),
            quarry.say("repair.show", label=_letter(fault.claim, branch), why=right.why),
        ),
        (fault.claim.label,),
        passage="\n".join(_lines(quarry, branch, fault)),
        sort=fault.sort,
    )


def _lines(quarry: Quarry, branch: list[Claim], fault: _Fault) -> Iterator[str]:
    """The piece as it is shown: each claim with its relation, and its quote below it."""
    for claim in branch:
        is_faulty = claim is fault.claim
        text = fault.text if is_faulty else claim.text
        line = quarry.say("repair.line", label=_letter(claim, branch), text=one_line(text))
        step, indent = quarry.step(claim), ""
        if claim is not branch[0] and step is not None:
            is_turned = is_faulty and fault.sort == "turned"
            how = quarry.say("general.attack") if is_turned else bearing(quarry, step, lambda one: _letter(one, branch))
            line, indent = quarry.say("general.below", how=how, line=line), "    "
        yield indent + line
        quote = fault.quote if is_faulty else next((one.words for one in quarry.targets(claim)), "")
        yield indent + "    " + (f"“{one_line(quote)}”" if quote else quarry.say("general.implicit"))
