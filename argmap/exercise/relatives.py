"""Which claims of a map have to do with each other, and what their wording lets one say of them with certainty."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from argmap.graph import Polarity, Role
from argmap.words import Wording, negated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from argmap.exercise.quarry import Quarry
    from argmap.graph import Claim, Step

__all__ = ["Relatives", "can_be_shown", "has", "is_alone", "is_plain", "obliges", "only_contrasts"]

_WORD = re.compile(r"[^\W\d_]+")
_COMMON = 0.15  # the share of a map's claims that a word may be in and still tells what a claim is about
_FEW = 3  # claims
_AGAINST = frozenset({Role.OBJECTION, Role.REBUTTAL, Role.UNDERCUT})


def has(quarry: Quarry, claim: Claim, *names: str) -> bool:
    """Whether a claim has a word of these lists; also where there are no lists for its language."""
    return quarry.words is None or not quarry.lists_of(claim).isdisjoint(names)


def can_be_shown(quarry: Quarry, *claims: Claim) -> bool:
    """Whether each of these claims can be read by itself."""
    return all(one.text and quarry.stands(one) for one in claims)


def is_plain(quarry: Quarry, claim: Claim) -> bool:
    """Whether a claim stands for itself: stated, denying nothing, setting no time off, pointing back to nothing."""
    wording = quarry.reading.wordings[claim.index]
    if claim.is_implicit or not claim.text or quarry.words is None or wording is None or negated(wording):
        return False
    return quarry.stands(claim) and not has(quarry, claim, "former", "negating")


def obliges(quarry: Quarry, claim: Claim) -> bool:
    """Whether a claim says what ought to be done; also where there are no lists for its language."""
    return has(quarry, claim, "obliging")


def only_contrasts(quarry: Quarry, claim: Claim, above: Claim) -> bool:
    """Whether a claim may be set beside another one and not against it: both in one sentence, joined by "while"."""
    sentences = {(one.article, quarry.sentences(one)) for one in quarry.targets(claim)}
    shared = [one for one in quarry.targets(above) if (one.article, quarry.sentences(one)) in sentences]
    words = quarry.words
    return words is None or any(
        words.has("contrasting", word) for one in shared for word in _WORD.findall(quarry.passage(one).lower())
    )


def is_alone(step: Step) -> bool:
    """Whether a step has one premise, so that what is true of the step is true of the premise."""
    return len(step.premises) == 1


def _join(premises: Sequence[int], ours: frozenset[int], theirs: frozenset[int]) -> bool:
    """Whether of two premises of a step one is among ours, the other among theirs."""
    first, second = ([at for at, one in enumerate(premises) if one in known] for known in (ours, theirs))
    return bool(first and second) and (first != second or len(first) > 1)


class Relatives:
    """The claims of a map by what they have to do with others."""

    def __init__(self, quarry: Quarry) -> None:
        self.quarry = quarry
        self.reading = quarry.reading
        self._substances: dict[int, frozenset[str]] = {}

    @cached_property
    def _against(self) -> set[int]:
        steps = (step for step in self.reading.steps if step.polarity is not Polarity.SUPPORT)
        return {one for step in steps for one in step.premises}

    @cached_property
    def _telling(self) -> list[frozenset[str]]:
        """For each claim the words by which it is about something else than most claims."""
        stems = [one.stems if one else frozenset[str]() for one in self.reading.wordings]
        count = Counter(stem for found in stems for stem in found)
        most = max(_FEW, _COMMON * len(stems))
        return [frozenset(stem for stem in found if count[stem] <= most) for found in stems]

    def share_words(self, one: Claim, other: Claim) -> bool:
        """Whether two claims have a word in common that few claims of the map have."""
        return bool(self._telling[one.index] & self._telling[other.index])

    def apart(self, one: Claim, others: Iterable[Claim]) -> bool:
        """Whether a claim has nothing to do with others, but that all serve one text.

        None bears on another, near or far; they bear on no claim together; they share no telling word, no passage.
        """
        conclusions = self.quarry.bears_on(one)
        for other in others:
            if one is other or self.share_words(one, other) or not conclusions.isdisjoint(self.quarry.bears_on(other)):
                return False
            if self.quarry.related(one, other) or self.quarry.alike(one, other):
                return False
        return True

    def strange(self, one: Claim, other: Claim) -> bool:
        """Whether two claims are so far apart that nobody could see a reason for the one in the other.

        They also serve no claim together but the thesis, near or far: what serves the same claim may be a sign or a
        cause of the other. And they serve no two premises of one step.
        """
        if not self.apart(one, [other]):
            return False
        claims, ours, theirs = self.reading.claims, self.quarry.above(one), self.quarry.above(other)
        if any(claims[index].depth for index in ours & theirs):
            return False
        steps = {step.index: step for index in ours for step in self.quarry.uses(claims[index])}
        return not any(_join(step.premises, ours, theirs) for step in steps.values())

    def strangers(self, one: Claim, other: Claim) -> bool:
        """Whether two claims are of different subjects, and said in different parts of the text.

        They are strange to each other, and a paragraph stands between the sentences that they are said in. Neither has
        a word of substance of the other's, nor a name or a telling word of what the other is written under, but for the
        thesis: everything serves that. Right below the thesis any word of substance counts there, too, as claims there
        are about much. And the other one weighs nothing: on what is better, dear or enough much bears that is of
        another subject. None is an aside, of which the map does not say what it bears on.
        """
        if Role.ASIDE in {one.role, other.role} or not self.strange(one, other):
            return False
        if has(self.quarry, other, "weighing", "judging", "obliging") or not self._far(one, other):
            return False
        words = self._subject if other.depth > 1 else self._substance
        return (
            self._substance(one).isdisjoint(self._substance(other))
            and words(one).isdisjoint(self._above(other, words))
            and words(other).isdisjoint(self._above(one, words))
        )

    def _far(self, one: Claim, other: Claim) -> bool:
        """Whether a paragraph stands between the words of two claims, or an article's end."""
        ours, theirs = self._paragraphs(one), self._paragraphs(other)
        return bool(ours and theirs) and not any(
            here == there and abs(at - place) <= 1 for here, at in ours for there, place in theirs
        )

    def _paragraphs(self, claim: Claim) -> set[tuple[str | None, int]]:
        targets = self.quarry.targets(claim)
        return {(one.article, self.quarry.article(one).paragraph_at(one.span.start)) for one in targets}

    def _substance(self, claim: Claim) -> frozenset[str]:
        """The beginnings of the content words of a claim, and of the sentences that it is said in."""
        if claim.index not in self._substances:
            texts = [claim.text, *map(self.quarry.passage, self.quarry.targets(claim))]
            lexicon = self.reading.lexicon
            wordings = [Wording.of(one, lexicon) for one in texts] if lexicon else []
            self._substances[claim.index] = frozenset(word for one in wordings for word in one.beginnings)
        return self._substances[claim.index]

    def _subject(self, claim: Claim) -> frozenset[str]:
        """The telling words and the names of a claim."""
        return self._telling[claim.index] | (self._names & self.quarry.words_in(claim))

    def _above(self, claim: Claim, words: Callable[[Claim], frozenset[str]]) -> frozenset[str]:
        """Such words of a claim and of all that it is written under, but the thesis."""
        found, at = words(claim), self.quarry.conclusion(claim)
        while at is not None and at.depth > 0:
            found, at = found | words(at), self.quarry.conclusion(at)
        return found

    @cached_property
    def _names(self) -> frozenset[str]:
        """The words that are written with a capital within a claim, in lower case."""
        words = (word for one in self.reading.claims for word in _WORD.findall(one.text)[1:])
        return frozenset(word.lower() for word in words if word[0].isupper())

    def favours(self, claim: Claim) -> bool:
        """Whether a claim speaks for the thesis only: no use of it is against anything."""
        return claim.favours_root and claim.index not in self._against and claim.role not in _AGAINST

    @cached_property
    def conclusions(self) -> list[Claim]:
        """Claims below the first level that have reasons, speak for the thesis, and stand for themselves."""
        steps = self.reading.graph.steps_to
        return [
            one
            for one in self.quarry.claims
            if one.depth > 1 and steps[one.index] and self.favours(one) and is_plain(self.quarry, one)
        ]

    @cached_property
    def evidence(self) -> list[Claim]:
        """Evidence that speaks for the thesis, and stands for itself."""
        quarry = self.quarry
        return [one for one in quarry.claims if one.kind == "evidence" and is_plain(quarry, one) and self.favours(one)]

    def lone(self, conclusion: Claim, polarity: Polarity) -> list[Claim]:
        """The claims that bear on another one by themselves, in this way, and in no other way on anything near it."""
        steps = self.reading.graph.steps_of_polarity(conclusion.index, polarity)
        found = [self.reading.claims[step.premises[0]] for step in steps if is_alone(step)]
        return [one for one in found if len(self.ways(one, conclusion)) == 1]

    def undercuts(self, step: Step) -> list[Claim]:
        """The claims that undercut a step by themselves."""
        steps = (self.reading.steps[one] for one in self.reading.graph.undercuts_of[step.index])
        return [self.reading.claims[one.premises[0]] for one in steps if is_alone(one)]

    def ways(self, claim: Claim, conclusion: Claim) -> set[Polarity]:
        """The ways in which a claim bears on another one directly."""
        return {step.polarity for step in self.quarry.uses(claim) if step.conclusion == conclusion.index}

    def where(self, claim: Claim) -> str:
        """The claim that a claim bears on, as a sentence without its full stop; the claim itself at the top."""
        above = self.quarry.conclusion(claim)
        return (above or claim).text.rstrip(".")
