"""Locating a quote: exact, folded, in parts, near, suspect or not found, in this order; or ambiguous.

The thresholds rest on measurements: of quotes that are absent from an article the best similarity stays under
0.75 from 20 characters on, and one changed word in 150 characters leaves 0.96. Short quotes are therefore never
matched approximately, and a context never lifts a bad match: it only decides between equal ones.
"""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from argmap.article.anchor import Anchor, Candidate, Status
from argmap.article.approximate import search
from argmap.article.elision import Part, chains, parts_of
from argmap.article.folding import fold
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.article import Article
    from argmap.model import Quote

__all__ = ["is_short", "locate"]

NEAR = 0.90
NEAR_IF_BRIEF = 0.95
BRIEF = 30
SUSPECT = 0.75
SHORTEST, FEWEST_WORDS = 20, 4
_MOST_COMPARED, _MOST_LISTED = 100, 20
_LONGEST_APPROXIMATE = 5_000
_NEAREST = 3
_LONGEST_CONTEXT = 12  # words
_FAR = 200  # characters around a place that a context is taken from
_WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\U00020000-\U0003fffd]"
)
_WORD = re.compile(r"\w+(?:['’-]\w+)*")


def is_short(words: str) -> bool:
    """Under 20 characters or four words (an East Asian wide character counts as two, and as a word)."""
    if words.isascii() and len(words) > 2 * SHORTEST and words.count(" ") > 2 * FEWEST_WORDS:
        return False
    wide = len(_WIDE.findall(words))
    length = len(words) + wide
    return length < SHORTEST or len(_WORD.findall(_WIDE.sub(" ", words))) + wide < FEWEST_WORDS


def locate(article: Article, quote: Quote) -> Anchor:
    """Where a quote stands in an article, by the first tier that finds it."""
    wanted = fold(quote.exact).strip()
    places = article.finder.places(wanted) if wanted else []
    if places:
        return _found(article, quote, wanted, places)
    if at := _raw_place(article, quote.exact):
        return Anchor(Status.EXACT, (at,), short=_too_short(quote, wanted))
    parts = parts_of(quote.exact)
    if len(parts) > 1 or (parts and parts[0].words != wanted):
        return _in_parts(article, quote, parts)
    if bare_places := article.finder.places(bare) if (bare := _without_marks(wanted)) else []:
        return _found(article, quote, bare, bare_places)
    if is_short(wanted):
        return Anchor(Status.NOT_FOUND, similarity=0.0, short=True, nearest=_nearest(article, wanted))
    return _approximately(article, quote, wanted)


def _without_marks(wanted: str) -> str:
    """A folded quote without the quotation marks around it, if it has any: they are the map's, not the article's."""
    marked = len(wanted) > 2 and wanted[0] == wanted[-1] and wanted[0] in "\"'"
    return wanted[1:-1].strip() if marked else ""


def _too_short(quote: Quote, wanted: str) -> bool:
    return is_short(wanted) and not (quote.prefix or quote.suffix)


def _raw_place(article: Article, exact: str) -> Span | None:
    """A place that folding hides, as of a quote that begins inside a folded character."""
    at = article.text.content.find(exact)
    return Span(at, at + len(exact)) if at >= 0 else None


# Exact and folded


def _found(article: Article, quote: Quote, wanted: str, places: list[int]) -> Anchor:
    spans = [article.folded.original(place, place + len(wanted)) for place in places]
    chosen, differs = _decided(article, quote, _worthy(article, spans))
    if len(chosen) > 1:
        return _ambiguous(article, chosen)
    status = Status.EXACT if article.text.cut(chosen[0]) == quote.exact.strip() else Status.FOLDED
    return Anchor(status, (chosen[0],), short=_too_short(quote, wanted), context_differs=differs)


def _worthy(article: Article, spans: list[Span]) -> list[Span]:
    """Places outside set-aside passages and at word boundaries, if there are any."""
    if len(spans) == 1:
        return spans
    spans = [span for span in spans if not article.is_set_aside(span)] or spans
    return [span for span in spans if _at_words(article.text.content, span)] or spans


def _at_words(text: str, span: Span) -> bool:
    return not (_joined(text, span.start) or _joined(text, span.end))


def _joined(text: str, at: int) -> bool:
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum() and not _WIDE.match(text[at])


def _decided(article: Article, quote: Quote, spans: list[Span]) -> tuple[list[Span], bool]:
    """The places that the context decides for (all, where it fits none), and whether it fits none."""
    if not (quote.prefix or quote.suffix):
        return spans, False
    fitting = [span for span in spans if _fits(article, quote, span)]
    return (fitting, False) if fitting else (spans, True)


def _fits(article: Article, quote: Quote, span: Span) -> bool:
    text = article.text.content
    prefix, suffix = fold(quote.prefix or "").strip(), fold(quote.suffix or "").strip()
    before = fold(text[max(0, span.start - 2 * len(prefix) - 20) : span.start]).strip()
    after = fold(text[span.end : span.end + 2 * len(suffix) + 20]).strip()
    return before.endswith(prefix) and after.startswith(suffix)


def _ambiguous(article: Article, spans: list[Span]) -> Anchor:
    """The places, with the context that decides for each unless there are too many to compare."""
    listed = spans[:_MOST_LISTED]
    if len(spans) > _MOST_COMPARED:
        return Anchor(Status.AMBIGUOUS, candidates=tuple(map(Candidate, listed)), places=len(spans))
    text = article.text.content
    befores = [fold(text[max(0, span.start - _FAR) : span.start]).strip() for span in spans]
    afters = [fold(text[span.end : span.end + _FAR]).strip() for span in spans]
    candidates = tuple(_candidate(text, index, spans, befores, afters) for index in range(len(listed)))
    return Anchor(Status.AMBIGUOUS, candidates=candidates, places=len(spans))


def _candidate(text: str, index: int, spans: list[Span], befores: list[str], afters: list[str]) -> Candidate:
    """A place with the shortest context that no other place has."""
    span = spans[index]
    before = text[max(0, span.start - _FAR) : span.start].split()
    after = text[span.end : span.end + _FAR].split()
    for count in range(1, _LONGEST_CONTEXT + 1):
        prefix, suffix = " ".join(before[-count:]), " ".join(after[:count])
        if prefix and sum(other.endswith(fold(prefix)) for other in befores) == 1:
            return Candidate(span, prefix=prefix)
        if suffix and sum(other.startswith(fold(suffix)) for other in afters) == 1:
            return Candidate(span, suffix=suffix)
    return Candidate(span)


# In parts


def _in_parts(article: Article, quote: Quote, parts: list[Part]) -> Anchor:
    places = [article.finder.places(part.words) for part in parts]
    lost = [index for index, found in enumerate(places) if not found]
    if lost:
        return _parts_lost(article, quote, parts, places, lost)
    ways = chains(parts, places, article.same_paragraph)
    if not ways:
        ways = chains(parts, places, lambda first, last: True)
        disorder = "paragraph" if ways else "order"
        way = ways[0] if ways else tuple(found[0] for found in places)
        return Anchor(Status.ELIDED, _spans(article, parts, way), disorder=disorder)
    chosen, differs = _decided_ways(article, quote, parts, ways)
    if len(chosen) > 1:
        return _ambiguous(article, [Span(spans[0].start, spans[-1].end) for spans in chosen])
    words = " ".join(part.words for part in parts)
    return Anchor(Status.ELIDED, chosen[0], short=_too_short(quote, words), context_differs=differs)


def _decided_ways(
    article: Article, quote: Quote, parts: list[Part], ways: list[tuple[int, ...]]
) -> tuple[list[tuple[Span, ...]], bool]:
    """Of each paragraph the tightest way, then those that context and set-aside passages leave."""
    tightest: dict[int, tuple[int, ...]] = {}
    for way in sorted(ways, key=lambda way: way[-1] - way[0]):
        tightest.setdefault(article.paragraph_at_folded(way[0]), way)
    by_span = {}
    for way in tightest.values():
        spans = _spans(article, parts, way)
        by_span[Span(spans[0].start, spans[-1].end)] = spans
    chosen, differs = _decided(article, quote, _worthy(article, sorted(by_span)))
    return [by_span[span] for span in chosen], differs


def _spans(article: Article, parts: Sequence[Part], way: Sequence[int]) -> tuple[Span, ...]:
    spans = []
    for part, place in zip(parts, way, strict=True):
        span = article.folded.original(place, place + len(part.words))
        if part.continues_word:
            span = Span(_word_start(article.text.content, span.start), span.end)
        spans.append(span)
    return tuple(spans)


def _word_start(text: str, at: int) -> int:
    while at > 0 and text[at - 1].isalnum():
        at -= 1
    return at


def _parts_lost(article: Article, quote: Quote, parts: list[Part], places: list[list[int]], lost: list[int]) -> Anchor:
    """Some parts stand nowhere exactly: the quote is as good as the worst of them."""
    spans: dict[int, Span] = {}
    worst = 1.0
    for index in lost:
        words = parts[index].words
        matches = [] if is_short(words) or len(words) > _LONGEST_APPROXIMATE else search(article.folded.text, words)
        if not matches or matches[0].similarity < SUSPECT:
            return Anchor(
                Status.NOT_FOUND,
                similarity=matches[0].similarity if matches else 0.0,
                nearest=_nearest(article, words),
                missing=words,
            )
        worst = min(worst, matches[0].similarity)
        spans[index] = article.folded.original(matches[0].start, matches[0].end)
    home = article.paragraph_at(min(span.start for span in spans.values()))
    for index, found in enumerate(places):
        if found:
            near = min(found, key=lambda place: (article.paragraph_at_folded(place) != home, place))
            spans[index] = article.folded.original(near, near + len(parts[index].words))
    ordered = tuple(spans[index] for index in range(len(parts)))
    status = _status(worst, min(len(parts[index].words) for index in lost))
    return Anchor(status, ordered, similarity=worst, disorder=_disorder(article, ordered))


def _disorder(article: Article, spans: tuple[Span, ...]) -> str | None:
    if any(after.start < before.end for before, after in itertools.pairwise(spans)):
        return "order"
    return None if article.paragraph_at(spans[0].start) == article.paragraph_at(spans[-1].start) else "paragraph"


# Approximately


def _approximately(article: Article, quote: Quote, wanted: str) -> Anchor:
    matches = search(article.folded.text, wanted) if len(wanted) <= _LONGEST_APPROXIMATE else []
    if not matches or matches[0].similarity < SUSPECT:
        best = matches[0].similarity if matches else 0.0
        return Anchor(Status.NOT_FOUND, similarity=best, nearest=_nearest(article, wanted))
    best = matches[0].similarity
    spans = [_whole_words(article, match.start, match.end) for match in matches if match.similarity == best]
    chosen, differs = _decided(article, quote, _worthy(article, spans))
    if len(chosen) > 1:
        return _ambiguous(article, chosen)
    return Anchor(_status(best, len(wanted)), (chosen[0],), similarity=best, context_differs=differs)


def _status(similarity: float, length: int) -> Status:
    return Status.NEAR if similarity >= (NEAR if length >= BRIEF else NEAR_IF_BRIEF) else Status.SUSPECT


def _whole_words(article: Article, start: int, end: int) -> Span:
    """The span with words at its ends made whole, by at most three characters."""
    text = article.folded.text
    for _ in range(3):
        start -= _joined(text, start)
        end += _joined(text, end)
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return article.folded.original(start, end)


def _nearest(article: Article, wanted: str) -> tuple[Span, ...]:
    """The sentences that share most content words with the quote (rare words weigh more), best first."""
    words = article.content_words(wanted)
    shared: dict[int, float] = {}
    for word in words:
        indexes = article.sentences_with(word)
        for index in indexes:
            shared[index] = shared.get(index, 0.0) + 1 / len(indexes)
    ranked = sorted(shared, key=lambda index: (-shared[index], index))
    return tuple(article.sentences[index] for index in ranked[:_NEAREST])
