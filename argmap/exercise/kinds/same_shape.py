"""Exercises of the kind same-shape: which step argues in the same way as a given one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from argmap.comparison.likeness import Bags
from argmap.exercise.items import Form, Hints, Item
from argmap.exercise.quarry import ALIKE, sentence
from argmap.exercise.relatives import obliges
from argmap.graph import Polarity
from argmap.scheme_names import Scheme
from argmap.schemes import schemes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.exercise.quarry import Quarry
    from argmap.graph import Claim, Step
    from argmap.reading import Reading
    from argmap.schemes import SchemePage
    from argmap.text import Span

__all__ = ["same_shape"]

_WORD = re.compile(r"[^\W\d_]+")
_MOST_PREMISES = 3
_LONGEST = 420
_GROUPS = {
    Scheme.PRACTICAL_REASONING: "outcome", Scheme.NEGATIVE_CONSEQUENCES: "outcome", Scheme.VALUES: "outcome",
    Scheme.POSITIVE_CONSEQUENCES: "outcome", Scheme.SLIPPERY_SLOPE: "outcome", Scheme.THREAT: "outcome",
    Scheme.ESTABLISHED_RULE: "rule", Scheme.PRECEDENT: "likeness", Scheme.ANALOGY: "likeness",
    Scheme.SUNK_COSTS: "costs", Scheme.ALTERNATIVES: "alternatives", Scheme.EXPERT_OPINION: "word",
    Scheme.POSITION_TO_KNOW: "word", Scheme.POPULAR_OPINION: "others", Scheme.POPULAR_PRACTICE: "others",
}  # fmt: skip
"""Schemes that lead to what ought to be done, by what they rest on. Within a group readers may differ.

Word lists of these names show it by the words of premises.
"""
_CLEAR = frozenset({"rule", "likeness", "word"})
"""Of these, those that a step may rest on besides: what will be is said of much that rests on something else."""


class _Shown(NamedTuple):
    """A step as it is shown, with its scheme's page and the map that it is from."""

    text: str
    page: SchemePage
    reading: Reading
    claims: tuple[str, ...]
    indices: frozenset[int]
    premises: frozenset[int]
    group: str
    """What it rests on by its scheme (`_GROUPS`)."""
    shows: frozenset[str]
    """The same, and what it seems to rest on by a word of its premises, or by whose they are."""

    def is_apart(self, given: _Shown, key: _Shown) -> bool:
        """Whether nobody could find that it rests on what a given step rests on, or not sooner than the key does."""
        if given.group in self.shows or self.group in given.shows & _CLEAR:
            return False
        return self.shows & given.shows & _CLEAR <= key.shows


def same_shape(quarry: Quarry) -> Iterator[Item]:
    """Given a step, find another one by the same scheme, of another map if there are maps beside it (`quarry.bank`).

    All steps lead to what ought to be done, so that their words do not tell them apart; the others rest on something
    else: an outcome, a rule, a likeness, somebody's word, what has been spent. Steps to what is so are not asked: a
    sign beside a case, or a case beside a cause, is left to taste.
    """
    own = _steps(quarry, quarry.reading)
    beside, copies = _beside(quarry, own)
    if not any(_same(given, own, beside) for given in own):
        why = "own" if not own else "apart" if any(_same(given, (), copies) for given in own) else "same"
        quarry.lacks.note(quarry.say(f"same-shape.lack-{why}"))
    for given in own:
        same = _same(given, own, beside)
        if not same:
            continue
        key = quarry.steady("same-shape", given.text).choice(same)
        others = [
            one
            for one in (*own, *beside)
            if one.is_apart(given, key)
            and not any(one.reading is two.reading and one.premises & two.indices for two in (given, key))
        ]
        if item := _item(quarry, given, key, others):
            yield item


def _same(given: _Shown, own: Sequence[_Shown], beside: Sequence[_Shown]) -> list[_Shown]:
    """The steps by the same scheme, of other maps if there are any."""
    same = [one for one in beside if one.page is given.page]
    return same or [one for one in own if one.page is given.page and not one.indices & given.indices]


def _beside(quarry: Quarry, own: Sequence[_Shown]) -> tuple[list[_Shown], list[_Shown]]:
    """The steps of the other maps, and apart from them those that say what a step of this map says.

    Of the latter come many where another map is an older version of this one, or a student's of the same article.
    """
    apart: list[_Shown] = []
    copies: list[_Shown] = []
    ours = {at for one in own for at in one.indices}
    for reading in quarry.bank:
        steps = _steps(quarry, reading)
        known = _said_by(quarry.reading, ours, reading, {at for one in steps for at in one.indices})
        for one in steps:
            (apart if known.isdisjoint(one.indices) else copies).append(one)
    return apart, copies


def _said_by(ours: Reading, own: set[int], theirs: Reading, others: set[int]) -> set[int]:
    """Of some claims of another map those that some of this map say, too: in like words, or of the same passage."""
    if not own or not others:
        return set()
    bags = Bags(ours, theirs)
    return {
        other
        for other in others
        if any(bags.alike(at, other) > ALIKE or _quote_the_same(ours, at, theirs, other) for at in own)
    }


def _quote_the_same(ours: Reading, one: int, theirs: Reading, other: int) -> bool:
    """Whether two claims are tied to words of one text that have some in common."""
    return any(
        first.start < second.end and second.start < first.end
        for text, first in _places(ours, one)
        for same, second in _places(theirs, other)
        if text == same
    )


def _places(reading: Reading, claim: int) -> list[tuple[str, Span]]:
    """The passages that a claim is tied to, soundly, each with its article's fingerprint."""
    return [
        (quote.article.fingerprint, quote.anchor.span)
        for quote in reading.anchors[claim]
        if quote.article and quote.anchor.span and quote.anchor.is_sound
    ]


def _steps(quarry: Quarry, reading: Reading) -> list[_Shown]:
    """The steps of a map that can be shown: in the language of this one, all to be read alone, none of them long."""
    if quarry.words is None or reading.lexicon is not quarry.reading.lexicon:
        return []
    found = []
    for step in reading.steps:
        claims = [reading.claims[one] for one in (*step.premises, step.conclusion)]
        is_shown = step.shape.scheme is not None and step.polarity is Polarity.SUPPORT
        if (
            not is_shown
            or len(step.premises) > _MOST_PREMISES
            or not all(one.text and quarry.stands(one) for one in claims)
        ):
            continue
        text = _text(quarry, reading, step)
        if len(text) <= _LONGEST:
            page = schemes()[str(step.shape.scheme)]
            labels = tuple(one.label for one in claims)
            premises = frozenset(step.premises)
            group = _GROUPS.get(Scheme(page.name), "")
            if group and obliges(quarry, reading.claims[step.conclusion]):
                shows = frozenset({group, *_seen_in(quarry, claims[:-1])})
                found.append(_Shown(text, page, reading, labels, premises | {step.conclusion}, premises, group, shows))
    return found


def _seen_in(quarry: Quarry, premises: Sequence[Claim]) -> set[str]:
    """What premises seem to rest on, by their words and by what is printed beside them."""
    lists = quarry.words.lists if quarry.words else {}
    words = {word for one in premises for word in _WORD.findall(one.text.lower())}
    found = {name for name in _GROUPS.values() if not words.isdisjoint(lists.get(name, ()))}
    return found | {"word"} if any(map(_speaker, premises)) else found


def _speaker(claim: Claim) -> str:
    """Who is said to have said a claim; empty where nobody is."""
    return getattr(claim.shape, "attributed_to", None) or ""


def _text(quarry: Quarry, reading: Reading, step: Step) -> str:
    premises = [reading.claims[one] for one in step.premises]
    given = " ".join(
        quarry.say(
            "critical-questions.said" if _speaker(one) else "critical-questions.given",
            claim=sentence(one.text),
            speaker=_speaker(one),
        )
        for one in premises
    )
    return quarry.say("same-shape.step", given=given, above=sentence(reading.claims[step.conclusion].text))


def _item(quarry: Quarry, given: _Shown, key: _Shown, others: list[_Shown]) -> Item | None:
    prompt = quarry.say("same-shape.prompt", step=given.text)
    right = (key.text, quarry.say("same-shape.right", **_about(given.page)))
    wrong = [(one.text, quarry.say("same-shape.wrong", **_about(one.page))) for one in others]
    options = quarry.options(right, wrong, "same-shape", *given.claims, context=prompt)
    if not options:
        return None
    out = next(one for one in options if not one.is_right)
    return Item(
        "same-shape",
        Form.CHOICE,
        prompt,
        options,
        key.text,
        quarry.say("same-shape.why", **_about(given.page)),
        Hints(
            quarry.say("same-shape.point"),
            quarry.say("same-shape.narrow", option=out.text, why=out.why),
            quarry.say("same-shape.show", option=key.text),
        ),
        given.claims,
        sort=given.page.name,
    )


def _about(page: SchemePage) -> dict[str, str]:
    return {"scheme": page.name, "premises": "; ".join(page.roles.values()), "conclusion": page.conclusion}
