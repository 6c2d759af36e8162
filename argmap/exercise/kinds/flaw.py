"""Exercises of the kind flaw: name what is wrong with a piece of reasoning, or say that nothing is."""

from __future__ import annotations

import re
from functools import cache
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from argmap.comparison.saying import Witnesses, turns
from argmap.exercise.items import Form, Hints, Item, Option
from argmap.exercise.quarry import full_sentence, sentence
from argmap.exercise.relatives import Relatives, can_be_shown, has, is_alone, is_plain, only_contrasts
from argmap.exercise.slips import put, slips
from argmap.graph import Polarity
from argmap.scheme_names import Scheme
from argmap.words import Wording, negated

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from argmap.exercise.quarry import Quarry
    from argmap.graph import Claim

__all__ = ["flaw"]

_NONE = "none"
_WHOLE = frozenset((
    Scheme.EXPERT_OPINION, Scheme.POSITION_TO_KNOW, Scheme.DEFINITION_TO_CLASSIFICATION,
    Scheme.PRACTICAL_REASONING, Scheme.VALUES, Scheme.POSITIVE_CONSEQUENCES, Scheme.NEGATIVE_CONSEQUENCES,
    Scheme.ALTERNATIVES, Scheme.ESTABLISHED_RULE,
))  # fmt: skip
"""Schemes that do not go from cases or signs to more than these: an honest step by them is nowhere near a hasty one."""
_CAUSES = frozenset((Scheme.CAUSE_TO_EFFECT, Scheme.CORRELATION_TO_CAUSE, Scheme.ABDUCTIVE))
_FROM_SEQUENCE = frozenset((Scheme.CORRELATION_TO_CAUSE, Scheme.ABDUCTIVE))
"""Schemes whose steps, if they say too much, may as well be said to take a sequence for a cause."""
_PERSONAL = frozenset((
    Scheme.ETHOTIC, Scheme.BIAS, Scheme.COMMITMENT, Scheme.INCONSISTENT_COMMITMENT,
))  # fmt: skip
"""Schemes that rest on who somebody is, or on what they have said before."""
_FEWEST = 3  # sorts of answers that each form of reasoning must have, so that its form does not tell the answer


class _Case(NamedTuple):
    """A piece of reasoning with its flaw, and the values of the sentences that say why."""

    sort: str
    stem: str
    claims: tuple[str, ...]
    values: dict[str, str]


def flaw(quarry: Quarry) -> Iterator[Item]:
    """Name the flaw of a piece of reasoning that is made from the map's own claims.

    In each form there are honest twins made in the same way, so that only reading tells: a reply to a claim (which it
    overstates, or whose holder it attacks, or which it merely denies, or which it answers); a conclusion (that says
    again what the premise says, or more than the premise carries, or just what the map concludes; or, where the map
    yields none of the second, to which the premise has nothing to say); a sequence (which is taken for a cause, or
    turned round, or which the article itself calls a cause).
    """
    is_judged = False
    for form, makers in _FORMS.items():
        if form == "relevance" and is_judged:
            continue
        made: dict[str, list[_Case]] = {}
        for maker in makers:
            for case in {case.stem: case for case in maker(quarry)}.values():
                made.setdefault(case.sort, []).append(case)
        if len(made) < _FEWEST:
            quarry.lacks.note(quarry.say(f"flaw.lack-{form}", n=len(made), needed=_FEWEST))
            continue
        is_judged = is_judged or form == "conclusion"
        fewest = min(map(len, made.values()))
        for sort, cases in sorted(made.items()):
            quarry.steady("flaw", form, sort).shuffle(cases)
            yield from (_item(quarry, form, case, made) for case in cases[:fewest])


def _item(quarry: Quarry, form: str, case: _Case, made: Collection[str]) -> Item:
    """An item that offers the answers of its form that the map has items of: no other could ever be right."""
    why = f"flaw.why-{case.sort}-{form}" if case.sort == _NONE else f"flaw.why-{case.sort}"
    options = tuple(
        Option(
            quarry.say(f"flaw.{one}"),
            one == case.sort,
            quarry.say(why, **case.values) if one == case.sort else quarry.say(f"flaw.not-{one}", **case.values),
        )
        for one in _ANSWERS[form]
        if one in made
    )
    out = next(one for one in options if not one.is_right)
    return Item(
        "flaw",
        Form.CHOICE,
        quarry.say("flaw.prompt", case=case.stem),
        quarry.shuffled(options, "flaw", case.stem),
        quarry.say(f"flaw.{case.sort}"),
        full_sentence(quarry.say(why, **case.values)),
        Hints(
            quarry.say(f"flaw.point-{form}"),
            quarry.say("flaw.narrow", option=out.text),
            quarry.say("flaw.show", option=quarry.say(f"flaw.{case.sort}")),
        ),
        case.claims,
        sort=case.sort,
    )


def _overstated(quarry: Quarry, claim: Claim) -> tuple[str, str, str] | None:
    """A claim's text in stronger words, with the old word and the new one; None where it cannot be done.

    Nothing is made of what denies something: "all will not be lost" may say less than "most will not be lost".
    """
    wording = quarry.reading.wordings[claim.index]
    if wording is None or negated(wording) or has(quarry, claim, "negating"):
        return None
    for article in quarry.reading.articles.values():
        for slip in slips(claim.text, article, quarry.reading.lexicon):
            if slip.kind == "degree":
                return put(claim.text, [slip]), slip.old, slip.new
    return None


# Replies


def _replies(quarry: Quarry) -> Iterator[_Case]:
    """Objections of the map as replies; beside them replies to more than was said, to the person, and bare denials."""
    relatives = Relatives(quarry)
    for above in quarry.asked:
        for claim in relatives.lone(above, Polarity.ATTACK):
            if claim.is_implicit or not above.favours_root or not can_be_shown(quarry, claim, above):
                continue
            if only_contrasts(quarry, claim, above) or _is_about_a_speaker(quarry, claim):
                continue
            labels = (claim.label, above.label)
            said, reply = sentence(above.text), sentence(claim.text)
            values = {"claim": above.text.rstrip("."), "reply": claim.text.rstrip("."), "old": "", "new": ""}
            yield _Case(_NONE, quarry.say("flaw.reply", said=said, taken=said, reply=reply), labels, values)
            bare = [quarry.say("flaw.bare-a"), quarry.say("flaw.bare-b"), quarry.say("flaw.bare-c")]
            denial = quarry.steady("flaw", claim.label).choice(bare)
            yield _Case("bare", quarry.say("flaw.reply", said=said, taken=said, reply=denial), labels, values)
            persons = [quarry.say("flaw.person-a"), quarry.say("flaw.person-b"), quarry.say("flaw.person-c")]
            person = quarry.steady("flaw", claim.label).choice(persons)
            yield _Case("person", quarry.say("flaw.reply", said=said, taken=said, reply=person), labels, values)
            if found := _overstated(quarry, above):
                taken, old, new = found
                stem = quarry.say("flaw.reply", said=said, taken=sentence(taken), reply=reply)
                yield _Case("straw", stem, labels, {**values, "old": old, "new": new})


def _is_about_a_speaker(quarry: Quarry, claim: Claim) -> bool:
    """Whether a reply is about whoever says something, so that it may be said to turn against a person."""
    step = quarry.step(claim)
    return has(quarry, claim, "speaker") or (step is not None and step.shape.scheme in _PERSONAL)


# Conclusions


def _conclusions(quarry: Quarry) -> Iterator[_Case]:
    """Steps of the map: as they are, with a conclusion that says more, and with the conclusion as its own premise."""
    for step in quarry.asked_steps:
        above = quarry.reading.claims[step.conclusion]
        premises = [quarry.reading.claims[one] for one in step.premises]
        if step.polarity is not Polarity.SUPPORT or any(one.is_implicit for one in (*premises, above)):
            continue
        if not can_be_shown(quarry, *premises, above):
            continue
        given = " ".join(sentence(one.text) for one in premises)
        labels = (*(one.label for one in premises), above.label)
        values = {"claim": above.text.rstrip("."), "old": "", "new": ""}
        if step.shape.scheme in _WHOLE and not any(quarry.alike(one, above) for one in premises):
            yield _Case(_NONE, quarry.say("flaw.so", given=given, above=sentence(above.text)), labels, values)
        if step.shape.scheme not in _FROM_SEQUENCE and (found := _overstated(quarry, above)):
            taken, old, new = found
            stem = quarry.say("flaw.so", given=given, above=sentence(taken))
            yield _Case("hasty", stem, labels, {**values, "old": old, "new": new})
        yield _begging(quarry, above)


def _begging(quarry: Quarry, above: Claim) -> _Case:
    again = _own_words(quarry, above) or sentence(above.text)
    stem = quarry.say("flaw.so", given=again, above=sentence(above.text))
    return _Case("begging", stem, (above.label,), {"claim": above.text.rstrip(".")})


def _relevances(quarry: Quarry) -> Iterator[_Case]:
    """Steps of one premise, as they are; the conclusion as its own premise; evidence of another subject as premise.

    Where the map yields no hasty conclusions: of evidence of another subject one may say that it carries too little.
    """
    relatives = Relatives(quarry)
    evidence = quarry.some(relatives.evidence, "flaw")
    strange = cache(lambda index: _strangers(quarry, relatives, evidence, quarry.reading.claims[index]))
    for step in quarry.asked_steps:
        above, claim = quarry.reading.claims[step.conclusion], quarry.reading.claims[step.premises[0]]
        if step.polarity is not Polarity.SUPPORT or not is_alone(step) or claim.is_implicit or above.is_implicit:
            continue
        if not can_be_shown(quarry, claim, above) or quarry.alike(claim, above) or not relatives.favours(claim):
            continue
        for sort, first in ((_NONE, claim), *(("beside", one) for one in strange(above.index))):
            values = {"claim": above.text.rstrip("."), "where": relatives.where(first)}
            stem = quarry.say("flaw.so", given=sentence(first.text), above=sentence(above.text))
            yield _Case(sort, stem, (first.label, above.label), values)
        yield _begging(quarry, above)


def _strangers(quarry: Quarry, relatives: Relatives, evidence: Sequence[Claim], above: Claim) -> list[Claim]:
    """A piece of evidence of another subject, if there is one."""
    near = [quarry.reading.claims[one] for one in quarry.reading.graph.premises_under(above.index)]
    found = [
        one
        for one in evidence
        if above.depth > 0 and relatives.apart(one, [above, *near]) and relatives.strangers(one, above)
    ]
    return [quarry.steady("flaw", above.label).choice(found)] if found else []


def _own_words(quarry: Quarry, claim: Claim) -> str:
    """A whole sentence of the article that says a claim in other words, no more and no less; empty where there is none.

    One of several that a claim quotes says but a part of it.
    """
    target = quarry.one_target(claim)
    if target is None:
        return ""
    text, span = quarry.passage(target), quarry.sentences(target)
    is_whole = target.span.end - target.span.start >= 0.9 * (span.end - span.start)
    is_whole = is_whole and quarry.reads_alone(text) and not _points_back(quarry, text)
    if is_whole and text.rstrip(". ") != claim.text.rstrip(". ") and _says_the_same(quarry, claim, text):
        return sentence(text)
    return ""


def _says_the_same(quarry: Quarry, claim: Claim, text: str) -> bool:
    """Whether a text has the content words of a claim in their order and no others, and is as sure of as much."""
    own, lexicon = quarry.reading.wordings[claim.index], quarry.reading.lexicon
    if own is None or lexicon is None:
        return False
    said = Wording.of(text, lexicon)
    stems = [[stem for _, stem in one.content] for one in (own, said)]
    return stems[0] == stems[1] and not turns(own, Witnesses(said, said))


def _points_back(quarry: Quarry, text: str) -> bool:
    """Whether a text has a word that stands for something said before."""
    words = quarry.words
    return words is None or any(words.has("pointing_back", one) for one in re.findall(r"\w+", text.lower()))


# Sequences


def _sequences(quarry: Quarry) -> Iterator[_Case]:
    """Causes of the map: as they are, and turned round; and events that only come one after the other.

    Both are reported as having happened. An event on the way to or from a cause that the map names is no example of
    what merely came before: the text may well mean that the one led to the other.
    """
    relatives = Relatives(quarry)
    for step in quarry.asked_steps:
        above, first = (
            quarry.reading.claims[step.conclusion],
            quarry.reading.claims[step.premises[0]] if step.premises else None,
        )
        is_cause = step.shape.scheme is Scheme.CAUSE_TO_EFFECT and len(step.premises) == 1
        if first is None or not is_cause or not all(_has_happened(quarry, one) for one in (first, above)):
            continue
        where = quarry.targets(above)[0].where
        values = {"first": first.text.rstrip("."), "second": above.text.rstrip("."), "where": where}
        yield _Case(_NONE, _after(quarry, first, above), (first.label, above.label), values)
        yield _Case("turned", _after(quarry, above, first), (above.label, first.label), values)
    events = [one for one in quarry.asked if _has_happened(quarry, one) and not _is_near_a_cause(quarry, one)]
    later = quarry.some(events, "flaw", "later")
    for first in events:
        others = [one for one in later if relatives.apart(first, [one]) and _comes_later(quarry, first, one)]
        if others:
            second = quarry.steady("flaw", first.label).choice(others)
            values = {"first": first.text.rstrip("."), "second": second.text.rstrip("."), "where": ""}
            yield _Case("cause", _after(quarry, first, second), (first.label, second.label), values)


def _has_happened(quarry: Quarry, claim: Claim) -> bool:
    """Whether a claim reports an event and nothing else: no cause of it, no condition, no doubt."""
    is_event = claim.evidence_type == "event" and is_plain(quarry, claim) and bool(quarry.targets(claim))
    return is_event and not has(quarry, claim, "causing", "conditional", "holding_back", "general")


def _is_near_a_cause(quarry: Quarry, claim: Claim) -> bool:
    """Whether a claim bears, near or far, on what the map calls an effect, or on what it calls a cause."""
    above: Claim | None = claim
    while above is not None:
        step = quarry.step(above)
        if step is not None and step.shape.scheme in _CAUSES:
            return True
        above = quarry.conclusion(above)
    return False


def _comes_later(quarry: Quarry, first: Claim, second: Claim) -> bool:
    """Whether all of one claim's words stand after all of the other's in the same article."""
    pairs = product(quarry.targets(first), quarry.targets(second))
    return all(one.article == other.article and one.span.end <= other.span.start for one, other in pairs)


def _after(quarry: Quarry, first: Claim, second: Claim) -> str:
    return quarry.say("flaw.after", first=sentence(first.text), second=sentence(second.text))


_FORMS: dict[str, tuple[Callable[[Quarry], Iterator[_Case]], ...]] = {
    "reply": (_replies,), "conclusion": (_conclusions,), "relevance": (_relevances,), "sequence": (_sequences,),
}  # fmt: skip
_ANSWERS = {
    "reply": ("straw", "person", "bare", _NONE),
    "conclusion": ("begging", "hasty", "cause", _NONE),
    "relevance": ("begging", "beside", _NONE),
    "sequence": ("cause", "turned", "begging", _NONE),
}
