"""Whose claim it is: where a map gives to the author what somebody else says, or to others what the author says."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from argmap.graph import Polarity
from argmap.words import CLAUSE_ENDS, Wording, clause_end, found_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.comparison.align import Alignment
    from argmap.comparison.places import Places
    from argmap.words import Lexicon

__all__ = ["Giving", "Misgiven", "misgiven"]

_BYLINES = 8  # lines of an article among which one says who wrote it
_LONGEST_BYLINE = 8  # words
_SOON = 3  # tokens after a verb of saying among which its "that" stands
_EARLY = 8  # tokens of a claim among which a verb says who says it
_MOST_NAMED = 4  # telling words of one who speaks
_LONGEST_WAY = 1_000  # claims above one that are looked at
_CAPITALS = re.compile(r"[^\W\d_]+")


class Giving(StrEnum):
    """To whom a claim is given, and whose it is."""

    AUTHOR = "author"
    OTHER = "other"
    ANOTHER = "another"


class Misgiven(NamedTuple):
    """A claim that is given to another one than the article has for it."""

    kind: Giving
    speaker: str
    """To whom it is given, as the map has it."""
    is_answered: bool
    """Whether it is an objection that the author answers, or such an answer."""


class _Speaker(NamedTuple):
    written: str
    words: frozenset[str]
    """How the words begin that tell who it is."""
    is_author: bool
    is_unnamed: bool
    """Whether it only says "others" or "critics"."""


def misgiven(alignment: Alignment) -> dict[int, Misgiven]:
    """The claims of the second map that are given to somebody who does not say them, by the first map and the article.

    Another name for the same speaker is none, nor is a speaker whom the sentence or the one before it names, nor one
    whom the article does not mention elsewhere.
    """
    lexicon = alignment.first.lexicon
    if lexicon is None:
        return {}
    known = _Voices(alignment, lexicon)
    ours: dict[int, list[int]] = {}
    for pair in (*alignment.pairs, *alignment.also):
        ours.setdefault(pair.second, []).append(pair.first)
    found = ((claim, known.verdict(claim, answered)) for claim, answered in ours.items())
    return {claim: one for claim, one in found if one is not None}


class _Voices:
    """Who says what in two maps and in their article."""

    def __init__(self, alignment: Alignment, lexicon: Lexicon) -> None:
        self._alignment, self._lexicon = alignment, lexicon
        self._first, self._second = alignment.first, alignment.second

    def verdict(self, claim: int, answered: list[int]) -> Misgiven | None:
        """What is wrong with the speaker that a claim of the second map is given to."""
        source, own = self._second.claims[claim].source, self._second.wordings[claim]
        for speaker in [self._speaker(source)] if source else self._speakers_in(own):
            found = [self._given(speaker, ours, claim) for ours in answered] if speaker else []
            if found and all(found):
                return found[0]
        return None

    # Who it is

    def _speaker(self, written: str) -> _Speaker | None:
        text = Wording.of(written, self._lexicon)
        words = text.beginnings
        is_named_so = bool(found_in(text, "authors"))
        words -= {one for at, _ in found_in(text, "authors") for one in text.beginnings_at([at])}
        is_author = words <= self._authors if words else is_named_so
        is_unnamed = bool(found_in(text, "unnamed"))
        if not (words or is_author or is_unnamed) or len(words) > _MOST_NAMED:
            return None
        return _Speaker(written, words, is_author, is_unnamed)

    def _speakers_in(self, text: Wording | None) -> list[_Speaker]:
        """Those who say a claim by its own words; one with a name only by "according to", or where a "that" follows."""
        said = [(self._speaker(name), is_sure) for name, is_sure in _said_in(text)] if text else []
        return [one for one, is_sure in said if one and (is_sure or one.is_author or one.is_unnamed)]

    @cached_property
    def _authors(self) -> frozenset[str]:
        """The words of the author's name, by the map's header and by the line under the article's title."""
        readings = (self._first, self._second)
        articles = [one for reading in readings for one in reading.articles.values()]
        names = [one.source.author for one in articles if one.source and one.source.author]
        for article in self._alignment.articles:
            names += [line for line in article.text.content.splitlines()[:_BYLINES] if self._is_byline(line)]
        texts = [Wording.of(name, self._lexicon) for name in names]
        return frozenset(one for text in texts for one in text.beginnings)

    def _is_byline(self, line: str) -> bool:
        words = _CAPITALS.findall(line)
        begins = bool(words) and bool(found_in(Wording.of(words[0], self._lexicon), "bylines"))
        return begins and 1 < len(words) <= _LONGEST_BYLINE and all(one[0].isupper() for one in words[1:])

    def _source(self, ours: int) -> _Speaker | None:
        """Whose claim one of the first map is; None where it is the author's own."""
        source = self._first.claims[ours].source
        said = [self._speaker(source)] if source else self._speakers_in(self._first.wordings[ours])
        found = next(filter(None, said), None)
        return None if found is None or found.is_author else found

    # What is wrong

    def _given(self, speaker: _Speaker, ours: int, claim: int) -> Misgiven | None:
        right = self._source(ours)
        if speaker.is_author:
            is_wrong = right is not None and not self._is_granted(ours) and not self._names(claim, right)
            return Misgiven(Giving.AUTHOR, speaker.written, self._is_answered(ours)) if is_wrong else None
        if right is None:
            return self._given_away(speaker, ours, claim)
        if speaker.is_unnamed or right.is_unnamed or speaker.words & right.words:
            return None
        is_there = self._is_named_at(speaker, ours, claim) or any(
            speaker.words & one and right.words & one for one in self._sentences
        )
        is_wrong = not is_there and self._is_heard(speaker)
        return Misgiven(Giving.ANOTHER, speaker.written, is_answered=False) if is_wrong else None

    def _given_away(self, speaker: _Speaker, ours: int, claim: int) -> Misgiven | None:
        """What is the author's, and is given to somebody else."""
        partner = self._first.wordings[ours]
        if partner is not None and speaker.words & partner.beginnings:
            return None
        aims = self._answered_by(ours)
        if self._is_quoted(speaker, ours, claim):
            return None
        if aims and (speaker.is_unnamed or any(one.words & speaker.words for one in aims)):
            return Misgiven(Giving.OTHER, speaker.written, is_answered=True)
        if speaker.is_unnamed or not self._is_heard(speaker):
            return None
        is_near = self._is_named_at(speaker, ours, claim, is_whole=not aims)
        return None if is_near else Misgiven(Giving.OTHER, speaker.written, bool(aims))

    def _names(self, claim: int, right: _Speaker) -> bool:
        """Whether a claim that is given to the author says itself that others say it: "some might object that"."""
        own = self._second.wordings[claim]
        if own is None:
            return True
        if own.beginnings & right.words or found_in(own, "unnamed") or found_in(own, "bringing_up"):
            return True
        source = self._second.claims[claim].source
        verbs = bool(found_in(own, "voicing") or own.has("speaking"))
        return bool(source) and verbs and not any(one.is_author for one in self._speakers_in(own))

    def _is_granted(self, ours: int) -> bool:
        """Whether the first map has something said against the thesis that nothing answers: the author may share it."""
        return not self._first.claims[ours].favours_root and not self._is_answered(ours)

    def _is_answered(self, ours: int) -> bool:
        """Whether something speaks against a claim of the first map, or against what it is a reason for."""
        graph = self._first
        against = {step.conclusion for step in graph.steps if step.polarity is Polarity.ATTACK}
        against |= {
            premise
            for step in graph.steps
            if step.polarity is Polarity.UNDERCUT and step.target_step is not None
            for premise in graph.steps[step.target_step].premises
        }
        for _ in range(_LONGEST_WAY):
            step = graph.claims[ours].step
            if step is None or ours in against:
                return step is not None
            if graph.steps[step].polarity is not Polarity.SUPPORT:
                return False
            ours = graph.steps[step].conclusion
        return False

    def _answered_by(self, ours: int) -> list[_Speaker]:
        """Who says what a claim of the first map speaks against, or what the claim does for which it is a reason."""
        graph = self._first
        for _ in range(_LONGEST_WAY):
            at = graph.claims[ours].step
            if at is None:
                return []
            step = graph.steps[at]
            if step.polarity is not Polarity.SUPPORT:
                aims = [step.conclusion]
                if step.polarity is Polarity.UNDERCUT and step.target_step is not None:
                    aims += graph.steps[step.target_step].premises
                return [one for aim in aims if (one := self._source(aim))]
            ours = step.conclusion
        return []

    # The article

    @cached_property
    def _sentences(self) -> list[frozenset[str]]:
        articles = self._alignment.articles
        texts = (article.text.cut(span) for article in articles for span in article.body_sentences)
        return [Wording.of(text, self._lexicon).beginnings for text in texts]

    def _is_heard(self, speaker: _Speaker) -> bool:
        return bool(speaker.words) and any(speaker.words <= one for one in self._sentences)

    def _is_quoted(self, speaker: _Speaker, ours: int, claim: int) -> bool:
        """Whether the sentence of a quote names a speaker."""
        texts = [
            Wording.of(text, self._lexicon)
            for places in (self._alignment.places[0][ours], self._alignment.places[1][claim])
            for text in self._around(places, back=0)
        ]
        return any(speaker.words & one.beginnings or (speaker.is_unnamed and found_in(one, "unnamed")) for one in texts)

    def _is_named_at(self, speaker: _Speaker, ours: int, claim: int, *, is_whole: bool = False) -> bool:
        """Whether a speaker is named in the sentence of a quote, the one before it, or in the whole paragraph."""
        places = (self._alignment.places[0][ours], self._alignment.places[1][claim])
        texts = [text for one in places for text in self._around(one, back=1, is_whole=is_whole)]
        return any(speaker.words & Wording.of(text, self._lexicon).beginnings for text in texts)

    def _around(self, places: Places, back: int, *, is_whole: bool = False) -> Iterator[str]:
        """The sentences that are quoted, with so many before them in their paragraphs, or the paragraphs."""
        for number, spans in places.items():
            article = self._alignment.articles[number]
            for span in spans:
                first, last = article.sentence_at(span.start), article.sentence_at(max(span.start, span.end - 1))
                start = first.start
                before = [one for one in article.body_sentences if one.end <= start][-back:] if back else []
                same = [one for one in before if "\n\n" not in article.text.content[one.start : start]]
                yield article.text.content[min([start, *(one.start for one in same)]) : last.end]
                if is_whole:
                    yield from (
                        article.text.cut(one) for one in article.paragraphs if one.start <= span.start < one.end
                    )


def _said_in(text: Wording) -> Iterator[tuple[str, bool]]:
    """Who says a claim by its own words, before a verb of saying near its beginning or after "according to".

    Also whether that is sure: "finds the bus late" may be said of passengers, "finds that" of who says so.
    """
    tokens = text.tokens
    end = next((at for at, token in enumerate(tokens) if token in CLAUSE_ENDS), len(tokens))
    verbs = {at for at, _ in (*found_in(text, "voicing"), *text.found("speaking")) if at < min(end, _EARLY)}
    raised = {at for at, _ in found_in(text, "bringing_up")}
    first = min(verbs, default=0)
    if first and not any(at <= first for at in raised):
        is_sure = any(token in text.lexicon["cut_that"] for token in tokens[first + 1 : first + _SOON])
        yield " ".join(text.written[:first]), is_sure
    for at, length in text.found("cut_according"):
        start = at + length
        stop = clause_end(tokens, start)
        if start < stop:
            yield " ".join(text.written[start:stop]), True
