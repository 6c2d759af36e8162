"""What is to be said of the quotations of a draft: findings with their places in the draft and in the sources."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from argmap.article import Anchor, Budget, Status
from argmap.diagnostics import Code, Finding, Place
from argmap.quotations import codes
from argmap.quotations.cues import has_pronoun, has_saying, has_speaker
from argmap.quotations.extracting import extract
from argmap.quotations.lookup import MISSING, Located, located
from argmap.quotations.quotation import Use
from argmap.quotations.sources import Names
from argmap.quotations.surroundings import Surroundings
from argmap.quoted import (
    Quoted,
    Remark,
    article_related,
    context,
    cut_words,
    differing,
    disordered,
    doubts,
    hidings,
    missing,
    replacements,
)
from argmap.sense.compare import listed_kind
from argmap.sense.cuts import Cut
from argmap.sense.kinds import Kind
from argmap.sense.tokens import tokens
from argmap.showing import listed, shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.diagnostics import Related
    from argmap.quotations.quotation import Passage, Quotation
    from argmap.quotations.sources import Source
    from argmap.text import Span, Text

__all__ = ["Judged", "Passing", "judged"]

Passing = Callable[[Sequence["Quotation"]], Iterable["Quotation"]]

_CHANGED = {codes.DISTORTED.id, codes.HIDING.id, codes.BRACKETED.id, codes.DISJOINTED.id}
_SHORTEST_NAME = 4
_MOST_NAMES = 3
_NEAR = 600  # characters of a source before a quotation in which whom "he" means is named


class Judged(NamedTuple):
    """What was found in a draft, and how many of its quotations came to what."""

    findings: list[Finding]
    counts: Counter[str]


class _Own(NamedTuple):
    """What a draft says of a quotation in its own words: in its sentence, and in the one before."""

    sentence: str
    before: str


class _Desk:
    """Judges the quotations of one draft, one after the other, with one budget."""

    def __init__(self, text: Text, sources: Sequence[Source], surroundings: Surroundings) -> None:
        self.text = text
        self.sources = sources
        self.surroundings = surroundings
        self.budget = Budget()
        self.unsearched: list[Passage] = []

    def of(self, quotation: Quotation) -> list[Finding]:
        """What is to be said of a quotation; that it was found, where there is nothing else."""
        sentence = self.surroundings.sentence(quotation)
        named = self.surroundings.named(quotation, sentence)
        said: list[Finding] = []
        for passage in quotation.passages:
            said += self._of_passage(passage, _Own(sentence, self.surroundings.before(quotation)), named)
        return said

    def _of_passage(self, passage: Passage, own: _Own, named: Sequence[Source]) -> Iterator[Finding]:
        found = located(passage, self.sources, self.budget)
        meant = [one for one in found if one.source in named] or found
        if any(one.anchor.is_unknown for one in found):
            self.unsearched.append(passage)
            return
        remarks = list(self._remarks(own, meant))
        if named and found and found[0].rank < MISSING and meant is found and found[0].source not in named:
            remarks.append((codes.MISATTRIBUTED, _misattributed(found, named)))
        elif len(meant) > 1 and not named and meant[0].rank < MISSING and not _CHANGED & {one.id for one, _ in remarks}:
            remarks.append((codes.SEVERAL, _several(meant)))
        for code, remark in remarks or [(codes.FOUND, _found(meant))]:
            yield self._finding(code, passage, remark)

    def _remarks(self, own: _Own, found: Sequence[Located]) -> Iterator[tuple[Code, Remark]]:
        best = _nearest(found)
        quoted = Quoted(best.exact, best.anchor, best.source.article, best.source.article.lexicon)
        status = best.anchor.status
        if status is Status.NOT_FOUND:
            yield codes.MISSING, self._missing(quoted)
            return
        if status is Status.AMBIGUOUS:
            yield from self._of_places(own, quoted)
            return
        if status is Status.NEAR:
            yield codes.ALTERED, differing(quoted)
        elif status is Status.SUSPECT and (dropped := _speakers_dropped(quoted)):
            yield from self._of_speakers(dropped, own, quoted)
        elif status is Status.SUSPECT:
            yield codes.DISTORTED, differing(quoted)
        for code, judge in _JUDGES:
            for remark in judge(quoted):
                yield code, remark if remark.related else remark._replace(related=_there(best, "source"))
        yield from self._cut(own, quoted)

    def _of_speakers(self, cuts: list[Cut], own: _Own, quoted: Quoted) -> Iterator[tuple[Code, Remark]]:
        """That reported speech was quoted as a sentence of its own, where the draft does not say whose it is."""
        for cut in cuts:
            if not _is_said(cut, own, quoted):
                message = f"the quote leaves out who says it: “{shortened(cut.words, 80)}”"
                places = tuple(article_related("source", quoted.article, span) for span in quoted.anchor.spans)
                yield codes.SPEAKER, Remark(message, _ADVICE[codes.SPEAKER], places)

    def _missing(self, quoted: Quoted) -> Remark:
        remark = missing(quoted)
        if len(self.sources) > 1:
            remark = remark._replace(message=remark.message.replace("in the article", "in any of the sources"))
        advice = remark.advice.replace(_COPYING, "copy the words from their source, or give the source")
        return remark._replace(advice=advice)

    def _cut(self, own: _Own, quoted: Quoted) -> Iterator[tuple[Code, Remark]]:
        """What the quotation leaves out at its ends, and the draft does not say in its own words."""
        for cut, remark in context(quoted):
            if not _is_said(cut, own, quoted):
                code = codes.SPEAKER if cut.kind is Kind.ATTRIBUTION else codes.CUT
                yield code, remark._replace(advice=_ADVICE[code])

    def _of_places(self, own: _Own, quoted: Quoted) -> Iterator[tuple[Code, Remark]]:
        """Of words that stand in several places: what governs them everywhere, or that the places differ."""
        places = [quoted._replace(anchor=Anchor(Status.EXACT, (one.span,))) for one in quoted.anchor.candidates]
        said = [tuple(self._cut(own, one)) for one in places]
        is_cut = {any(code is codes.CUT for code, _ in one) for one in said}
        if len(is_cut) == 1 and all(said):
            yield from said[0]
        elif len(is_cut) > 1:
            related = [related for one in said for _, remark in one for related in remark.related]
            related += [
                article_related("source", one.article, one.anchor.spans[0])
                for one, cuts in zip(places, said, strict=True)
                if not cuts
            ]
            message = "the words stand in several places of the source, which do not say the same"
            yield codes.CONTESTED, Remark(message, "quote as much as shows which one is meant", tuple(related))

    def _finding(self, code: Code, passage: Passage, remark: Remark) -> Finding:
        remark, place = _of_sources(remark), Place(self.text, passage.span)
        return Finding(code, remark.message, place, remark.related, remark.advice or None, diff=remark.diff)

    def left(self) -> Iterator[Finding]:
        """That quotations were not looked up."""
        if self.unsearched:
            number = len(self.unsearched)
            what = "this quotation was" if number == 1 else f"{number} quotations, of which this is the first, were"
            message = f"{what} not looked up: looking for all quotations of this draft is too much work"
            place = Place(self.text, self.unsearched[0].span)
            yield Finding(codes.UNSEARCHED, message, place, help="give fewer sources, or check the draft in parts")


_CLOSE = "close it where the quotation ends; a quotation inside of another one needs other marks"
_COPYING = "copy the words from the article"
_ARTICLE = re.compile(r"(“[^”]*”)|\barticle\b")
_FOUND, _NOT_THERE = "found", "not in the sources"
_FAULTY = ("written otherwise", "changed", _NOT_THERE)
_OUTCOMES = (_FOUND, *_FAULTY, "not looked up")
_JUDGES: tuple[tuple[Code, Callable[[Quoted], Iterator[Remark]]], ...] = (
    (codes.DISJOINTED, disordered),
    (codes.DISTORTED, cut_words),
    (codes.HIDING, hidings),
    (codes.BRACKETED, replacements),
    (codes.DOUBTFUL, doubts),
)
_ADVICE = {
    codes.SPEAKER: "name who says it in this sentence, or quote these words, too",
    codes.CUT: "quote these words, too; or let the sentence say them",
}


def judged(
    text: Text,
    sources: Sequence[Source],
    *,
    is_markdown: bool = True,
    every: bool = False,
    passing: Passing = lambda quotations: quotations,
) -> Judged:
    """What is to be said of a draft's quotations, in its order; with `every`, of scare quotes and titles, too.

    `passing` is given the quotations to be looked up and gives them back one by one, for showing how far it is. What
    was found without a fault is a finding AM600.
    """
    extracted = extract(text.content, is_markdown=is_markdown)
    desk = _Desk(text, sources, Surroundings(extracted.outside, Names(sources)))
    looked_up = [one for one in extracted.quotations if every or one.use is Use.WORDS]
    findings: list[Finding] = [_unclosed(text, span) for span in extracted.unclosed]
    findings += [_unclosed_code(text, extracted.open_code)] if extracted.open_code else []
    counts: Counter[str] = Counter(str(one.use) for one in extracted.quotations if not (every or one.use is Use.WORDS))
    for quotation in passing(looked_up):
        said = [desk.of(quotation)]
        if quotation.apart and (outcome := _outcome(said[0])) in _FAULTY:
            wanted = [one for one in quotation.apart if every or one.use is Use.WORDS]
            apart = [desk.of(one) for one in wanted]
            if _is_better(list(map(_outcome, apart)), outcome):
                said = apart
                counts.update(str(one.use) for one in quotation.apart if one not in wanted)
        for one in said:
            counts[_outcome(one)] += 1
            findings += one
    findings += desk.left()
    return Judged(sorted(findings, key=lambda one: one.sort_key), counts)


def _is_better(apart: Sequence[str], together: str) -> bool:
    """Whether quotations that an attribution keeps apart are found better one by one than as one."""
    ranks = list(map(_OUTCOMES.index, apart))
    rank = _OUTCOMES.index(together)
    return bool(ranks) and (max(ranks) < rank or (together == _NOT_THERE and min(ranks) < rank))


def _outcome(said: Sequence[Finding]) -> str:
    """What a quotation came to, as it is counted."""
    found = {one.code.id for one in said}
    if not said:
        return "not looked up"
    if codes.MISSING.id in found:
        return _NOT_THERE
    if found & _CHANGED:
        return "changed"
    return "written otherwise" if codes.ALTERED.id in found else _FOUND


def _unclosed(text: Text, span: Span) -> Finding:
    message = "this quotation mark is not closed, so that what it quotes was not looked up"
    return Finding(codes.UNCLOSED, message, Place(text, span), help=_CLOSE)


def _unclosed_code(text: Text, span: Span) -> Finding:
    message = "the code that begins here is not closed, so that no quotation after it was looked up"
    return Finding(codes.UNCLOSED, message, Place(text, span), help="close it where the code ends")


def _is_near(sentence: str, quoted: Quoted) -> bool:
    """Whether a draft's sentence names somebody whom the source names shortly before: whom its "he" may mean."""
    if not has_saying(sentence) or quoted.anchor.span is None:
        return False
    before = quoted.article.text.content[max(0, quoted.anchor.span.start - _NEAR) : quoted.anchor.span.start]
    near = {token.plain for token in tokens(before, None) if token.written[:1].isupper()}
    names = (token for token in tokens(sentence, None) if token.written[:1].isupper())
    return any(one.plain in near and len(one.plain) >= _SHORTEST_NAME for one in names)


def _nearest(found: Sequence[Located]) -> Located:
    """Of places that are found equally well, the first that differs least."""
    return max(found, key=lambda one: (one.anchor.similarity, _shared(one)))


def _shared(one: Located) -> int:
    """How many words of a quotation that is not found stand in the sentence that is nearest to it."""
    if not one.anchor.nearest:
        return 0
    words = {token.plain for token in tokens(one.exact, None)}
    return len(words & {token.plain for token in tokens(one.source.article.text.cut(one.anchor.nearest[0]), None)})


def _speakers_dropped(quoted: Quoted) -> list[Cut]:
    """Who says it, where a quote that makes a sentence of reported speech drops nothing else that matters."""
    harmful = [one for one in quoted.anchor.changes if one.is_harmful]
    if any(one.kind is not Kind.ATTRIBUTION or one.quote for one in harmful):
        return []
    return [Cut(Kind.ATTRIBUTION, one.article, True) for one in harmful]


def _is_said(cut: Cut, own: _Own, quoted: Quoted) -> bool:
    """Whether a draft's own sentence has what the quotation leaves out: the speaker, a negation, a condition."""
    sentence = own.sentence
    words = {token.plain for token in tokens(sentence, quoted.lexicon)}
    left_out = [token.plain for token in tokens(cut.words, quoted.lexicon)]
    if cut.kind is Kind.ATTRIBUTION:
        names = [word for word in left_out if len(word) >= _SHORTEST_NAME]
        if has_pronoun(sentence):  # "She was careful": whom the sentence before names
            words |= {token.plain for token in tokens(own.before, quoted.lexicon)}
        if all(listed_kind(word, quoted.lexicon) in {Kind.ATTRIBUTION, Kind.PRONOUN} for word in left_out):
            return has_speaker(sentence) or _is_near(sentence, quoted)
        return has_speaker(sentence) or any(
            word in words and listed_kind(word, quoted.lexicon) is not Kind.ATTRIBUTION for word in names
        )
    return any(listed_kind(word, quoted.lexicon) is cut.kind for word in words)


def _of_sources(remark: Remark) -> Remark:
    """A remark in which what is quoted is called a source; words between quotation marks stay as they are."""
    message, advice = (
        _ARTICLE.sub(lambda match: match[1] or "source", text) for text in (remark.message, remark.advice)
    )
    advice = advice.replace("in the claim", "in your own words")
    related = tuple(replace(one, label=one.label.replace("article,", "source,", 1)) for one in remark.related)
    return remark._replace(message=message, advice=advice, related=related)


def _there(one: Located, label: str = "source") -> tuple[Related, ...]:
    spans = one.anchor.spans or tuple(candidate.span for candidate in one.anchor.candidates)
    return tuple(article_related(label, one.source.article, span) for span in spans)


def _listed(sources: Iterable[Source]) -> str:
    return listed([shortened(one.name, 60) for one in sources], _MOST_NAMES)


def _found(found: Sequence[Located]) -> Remark:
    where = _listed(one.source for one in found)
    return Remark(f"the quotation stands in {where}", "", tuple(place for one in found for place in _there(one)))


def _several(found: Sequence[Located]) -> Remark:
    message = f"{len(found)} sources have these words: {_listed(one.source for one in found)}"
    places = tuple(place for one in found for place in _there(one)[:1])
    return Remark(message, "say which one is quoted", places)


def _misattributed(found: Sequence[Located], named: Sequence[Source]) -> Remark:
    having, lacking = _listed(one.source for one in found), _listed(named)
    message = f"these words stand in {having}, not in {lacking}, which is named beside them"
    places = tuple(place for one in found for place in _there(one)[:1])
    return Remark(message, "name the source that has the words", places)
