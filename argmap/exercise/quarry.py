"""What items are made from: a map with its claims' passages, relatives, likeness, and chance by a seed."""

from __future__ import annotations

import random
import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from argmap.comparison.likeness import Bags
from argmap.exercise.choosing import SPARE, chosen
from argmap.exercise.items import Option, Target
from argmap.exercise.lacking import Lacks
from argmap.exercise.passages import Passages
from argmap.exercise.words import language_of
from argmap.phrases import phrases_of
from argmap.showing import one_line, shortened
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from argmap.article import Article
    from argmap.exercise.words import Language
    from argmap.graph import Claim, Step
    from argmap.reading import Reading

__all__ = ["ALIKE", "Quarry", "full_sentence", "sentence"]


class _Sorted(Protocol):
    """What has a sort of right answer."""

    @property
    def sort(self) -> str: ...


class _Indexed(Protocol):
    """What stands at some place of a map's claims or steps."""

    @property
    def index(self) -> int: ...


_S = TypeVar("_S", bound=_Sorted)
_I = TypeVar("_I", bound=_Indexed)

ALIKE = 0.4  # claims more alike than this are never each other's distractors
_LONGEST = 300
_MOST_KEPT = 2_000_000
_MOST_COMPARED = 100  # claims of which each is looked at beside each other one
_MOST_ASKED = 1_000
_SHORT = 6  # words of a sentence that hardly say what "it" is
_PARAGRAPH = re.compile(r"(?:(?P<article>.+) )?¶(?P<number>\d+)")
_END = re.compile(r"[.!?…]$")
_WORD = re.compile(r"[^\W\d_]+")
_FIRST = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


def sentence(text: str) -> str:
    """A claim's text as one sentence with its full stop."""
    text = shortened(one_line(text), _LONGEST).rstrip(",;: ")
    return text if _END.search(text) else f"{text}."


def full_sentence(reason: str) -> str:
    """A reason, as options have it, as a sentence of its own."""
    reason = f"{reason[:1].upper()}{reason[1:]}"
    return reason if _END.search(reason) else f"{reason}."


class Quarry:
    """A map, seen as a source of items; everything that chance decides depends on the seed alone."""

    def __init__(self, reading: Reading, seed: int, language: str = "en", bank: Sequence[Reading] = ()) -> None:
        self.reading = reading.alone
        self.whole = reading
        """The map with what its reader puts forward, which only exercises in criticism are about."""
        self.bank = tuple(one.alone for one in bank)
        """Other maps, whose steps may stand beside those of this one."""
        self.seed = seed
        self.failed: list[str] = []
        """What failed while exercises were made of it, in a sentence each."""
        self._above: dict[int, frozenset[int]] = {}
        self._kept = 0  # claims in these sets
        self._alone: dict[str, bool] = {}
        self._words_in: dict[int, frozenset[str]] = {}
        self._lists_of: dict[int, frozenset[str]] = {}
        phrases = phrases_of(language)
        self.language = phrases.language
        """The language that argmap itself speaks in the items."""
        self.has = phrases.has
        """Whether there is a sentence of a name."""
        self.say = phrases.say
        """A sentence of the table, as `say("find-words.prompt", claim=...)`."""
        self.lacks = Lacks(self.say)
        """What keeps a kind from making anything of the map, noted while it tries."""

    @cached_property
    def words(self) -> Language | None:
        """What exercises know of the claims' language; None where there is no table for it."""
        return language_of(self.reading.lexicon)

    def place(self, where: str) -> str:
        """A place of an article in words: a paragraph, of one of several articles, or the headline."""
        if found := _PARAGRAPH.fullmatch(where):
            return self.say(f"general.paragraph{'-of' if found['article'] else ''}", **found.groupdict())
        return self.say("general.headline") if where == "headline" else where

    @property
    def claims(self) -> Sequence[Claim]:
        """All claims with a text."""
        return tuple(claim for claim in self.reading.claims if claim.text)

    def chance(self, *what: object) -> random.Random:
        """Chance for one purpose."""
        return random.Random("\0".join(map(str, (self.seed, self.title, *what))))  # noqa: S311 (no secret)

    def steady(self, *what: object) -> random.Random:
        """Chance that is the same for every seed: for what is chosen of a map once and for all."""
        return random.Random("\0".join(map(str, (self.title, *what))))  # noqa: S311 (no secret)

    # Relatives

    def above(self, claim: Claim) -> frozenset[int]:
        """All claims that a claim bears on, near or far, itself included."""
        found = self._above.get(claim.index)
        if found is None:
            known, waiting = {claim.index}, [claim.index]
            while waiting:
                new = {step.conclusion for step in self._uses[waiting.pop()]} - known
                known |= new
                waiting += new
            self._kept += len(known)
            if self._kept > _MOST_KEPT:
                self._above.clear()
                self._kept = len(known)
            found = self._above[claim.index] = frozenset(known)
        return found

    def related(self, claim: Claim, other: Claim) -> bool:
        """Whether one of two claims bears on the other, or both are one."""
        return self.is_below(claim, other) or self.is_below(other, claim)

    def is_below(self, claim: Claim, other: Claim) -> bool:
        """Whether a claim bears on another one, near or far."""
        return other.index in self.above(claim)

    def alike(self, claim: Claim, other: Claim) -> bool:
        """Whether two claims might be taken for one: much the same words, or the same passage."""
        if self._bags.alike(claim.index, other.index) > ALIKE:
            return True
        theirs = self._spans[other.index]
        return any(one.start < span.end and span.start < one.end for span in self._spans[claim.index] for one in theirs)

    @cached_property
    def _spans(self) -> list[tuple[Span, ...]]:
        return [tuple(dict.fromkeys(one.span for one in targets)) for targets in self._targets]

    @cached_property
    def _bags(self) -> Bags:
        return Bags(self.reading, self.reading)

    def conclusion(self, claim: Claim) -> Claim | None:
        """The claim that it is written under."""
        step = self.step(claim)
        return None if step is None else self.reading.claims[step.conclusion]

    def step(self, claim: Claim) -> Step | None:
        """The step that it is written in."""
        return None if claim.step is None else self.reading.steps[claim.step]

    def bears_on(self, claim: Claim) -> frozenset[int]:
        """The claims that it bears on directly, by every use."""
        return self._bears_on[claim.index]

    @cached_property
    def _bears_on(self) -> list[frozenset[int]]:
        return [frozenset(step.conclusion for step in uses) for uses in self._uses]

    def uses(self, claim: Claim) -> Sequence[Step]:
        """The steps that it is a premise of, in the order of the map."""
        return self._uses[claim.index]

    @cached_property
    def _uses(self) -> Sequence[Sequence[Step]]:
        uses: list[list[Step]] = [[] for _ in self.reading.claims]
        for step in self.reading.steps:
            for one in dict.fromkeys(step.premises):
                uses[one].append(step)
        return tuple(map(tuple, uses))

    @cached_property
    def written_under(self) -> dict[int, Sequence[int]]:
        """For claims that others are written right under these others, in the order of the map."""
        found: dict[int, list[int]] = {}
        for claim in self.reading.claims:
            if claim.step is not None:
                found.setdefault(self.reading.steps[claim.step].conclusion, []).append(claim.index)
        return {claim: tuple(under) for claim, under in found.items()}

    # Passages

    def stands(self, claim: Claim) -> bool:
        """Whether a claim can be read by itself: a whole sentence, whose first word takes up no other one."""
        if claim.text not in self._alone:
            self._alone[claim.text] = self.reads_alone(claim.text)
        return self._alone[claim.text]

    def reads_alone(self, text: str) -> bool:
        """Whether a text is a whole sentence that takes up no other: not with its first word; if short, not at all."""
        text = text.strip()
        first = _FIRST.match(text)
        if not first or first[0][0].islower() or text.endswith((",", ";", ":", "?", "–", "—")):
            return False
        words = self.words
        if words is None:
            return True
        all_ = [one[0].lower() for one in islice(_FIRST.finditer(text), _SHORT + 1)]
        is_short = len(all_) <= _SHORT
        return not words.has("taking_up", all_[0]) and not (
            is_short and any(words.has("pointing_back", one) for one in all_)
        )

    def words_in(self, claim: Claim) -> frozenset[str]:
        """The words of a claim, in lower case."""
        if claim.index not in self._words_in:
            self._words_in[claim.index] = frozenset(_WORD.findall(claim.text.lower()))
        return self._words_in[claim.index]

    def lists_of(self, claim: Claim) -> frozenset[str]:
        """The names of the word lists of its language that a word of a claim stands on."""
        if claim.index not in self._lists_of:
            words, lists = self.words_in(claim), self.words.lists if self.words else {}
            found = (name for name, listed in lists.items() if not words.isdisjoint(listed))
            self._lists_of[claim.index] = frozenset(found)
        return self._lists_of[claim.index]

    def targets(self, claim: Claim) -> tuple[Target, ...]:
        """The words of the article that a claim is tied to, soundly."""
        return self._targets[claim.index]

    def one_target(self, claim: Claim) -> Target | None:
        """The words of the one quote of a claim; None where it has several, of which each may say but a part of it."""
        targets = self.targets(claim)
        return targets[0] if len(targets) == len(claim.shape.quote or ()) == 1 else None

    def is_quoted_alone(self, claim: Claim) -> bool:
        """Whether no other claim is tied to any of the words that a claim is tied to first."""
        return self._passages.is_alone(claim.index)

    @cached_property
    def _passages(self) -> Passages:
        return Passages(self._targets)

    @cached_property
    def _targets(self) -> list[tuple[Target, ...]]:
        return [
            tuple(
                Target(quote.article.name, quote.anchor.span, quote.words, quote.where)
                for quote in anchors
                if quote.article and quote.anchor.span and quote.anchor.is_sound
            )
            for anchors in self.reading.anchors
        ]

    def article(self, target: Target) -> Article:
        """The article that words stand in."""
        return self.reading.articles[target.article]

    def sentence_at(self, target: Target) -> str:
        """The same as text, where words of the body stand in one sentence; else empty."""
        article, span = self.article(target), self.sentences(target)
        at = bisect_left(article.body_sentences, span)
        return article.words(span) if article.body_sentences[at : at + 1] == (span,) else ""

    def sentences(self, target: Target) -> Span:
        """The whole sentences that words stand in."""
        article = self.article(target)
        first = bisect_right(article.sentences, target.span.start, key=lambda one: one.end)
        touched = article.sentences[first : bisect_left(article.sentences, target.span.end, key=lambda one: one.start)]
        return Span(touched[0].start, touched[-1].end) if touched else target.span

    def passage(self, target: Target) -> str:
        """The same as text."""
        return self.article(target).words(self.sentences(target))

    @property
    def folder(self) -> str:
        """The folder that the map's articles are found from."""
        return str(Path(self.reading.name).parent)

    @cached_property
    def title(self) -> str:
        """What the map is called, in the items' ids: its title and its article's fingerprint."""
        prints = [article.fingerprint for article in self.reading.articles.values()]
        return "\0".join([self.reading.title, *prints])

    # Options

    def options(
        self,
        right: tuple[str, str],
        wrong: Iterable[tuple[str, str]],
        *what: object,
        number: int = 3,
        context: str = "",
        spare: int = SPARE,
    ) -> tuple[Option, ...]:
        """The right answer among wrong ones, each with its reason, in an order by chance; none where too few.

        Which wrong ones are taken is such that nobody finds the right one by its form (`choosing`). `context` is
        what the student reads before the options, question and passage; with it, there are none, too, where the right
        one has the most words of it whatever stands beside it, and where there are not `spare` wrong ones more than are
        shown: a kind may do with less whose right answers differ from wrong ones in form by chance alone.
        """
        chance = self.chance("options", right[0], *what)
        known = {_key(right[0])}
        pool = []
        for text, why in sorted(wrong):
            if _key(text) not in known:
                known.add(_key(text))
                pool.append((text, why))
        taken = chosen(right[0], [text for text, _ in pool], chance, context, number, strict=bool(context), spare=spare)
        if not taken:
            self.lacks.refuse(len(pool), number + (spare if context else 0))
            return ()
        return self.shuffled(
            [Option(*right[:1], True, right[1]), *(Option(*pool[at][:1], False, pool[at][1]) for at in taken)], *what
        )

    def shuffled(self, options: Iterable[Option], *what: object) -> tuple[Option, ...]:
        """Options in an order by chance: always the same for the same seed and purpose."""
        ordered = list(options)
        self.chance("order", *(one.text for one in ordered), *what).shuffle(ordered)
        return tuple(ordered)

    def evened(self, items: Iterable[_S], most: float, usual: Collection[str], *what: object) -> list[_S]:
        """Those, items or what they are made from, of which no sort is more than this share: guessing does not pay.

        The share is at most a half. Those too many are left out by chance. Where there is one sort alone, one item
        stays, unless its sort is among the `usual` ones, by which one would guess; of two sorts as many of each.
        """
        sorts: dict[str, list[_S]] = {}
        for item in items:
            sorts.setdefault(item.sort, []).append(item)
        for sort, own in sorted(sorts.items()):
            self.chance("evened", sort, *what).shuffle(own)
        if len(sorts) < 2:
            return [item for sort, own in sorts.items() for item in own[:1] if sort not in usual]
        while True:
            largest, *others = sorted(sorts.values(), key=len, reverse=True)
            rest = sum(map(len, others))
            if len(largest) <= max(len(others[0]) if len(others) == 1 else 1, int(rest * most / (1 - most))):
                return [item for own in sorts.values() for item in own]
            largest.pop()

    # Very large maps

    @cached_property
    def asked(self) -> Sequence[Claim]:
        """The claims that items are about; of more than a thousand a thousand."""
        return self._sample(self.claims, _MOST_ASKED, "asked")

    @cached_property
    def asked_steps(self) -> Sequence[Step]:
        """The steps that items are about; of more than a thousand a thousand."""
        return self._sample(self.reading.steps, _MOST_ASKED, "asked", "steps")

    def some(self, claims: Iterable[Claim], *what: object) -> Sequence[Claim]:
        """Claims to stand beside others; of more than a hundred a hundred."""
        return self._sample(list(claims), _MOST_COMPARED, "some", *what)

    @cached_property
    def some_claims(self) -> Sequence[Claim]:
        """All claims, to stand beside others; of more than a hundred a hundred."""
        return self.some(self.claims)

    def _sample(self, all_: Sequence[_I], most: int, *what: object) -> tuple[_I, ...]:
        """So many, in the order of the map, by chance that is the same for every seed."""
        if len(all_) <= most:
            return tuple(all_)
        return tuple(sorted(self.steady(*what).sample(all_, most), key=lambda one: one.index))

    def others(self, claim: Claim, wanted: Callable[[Claim], bool]) -> Sequence[Claim]:
        """Claims to stand beside one that they could not be taken for."""
        return [one for one in self.some_claims if one is not claim and wanted(one) and not self.alike(claim, one)]


def _key(text: str) -> str:
    return one_line(text).casefold().rstrip(".")
