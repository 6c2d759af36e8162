"""Locating a quote: exact, folded, in parts, near, suspect or not found, in this order; or ambiguous.

The thresholds rest on measurements: of quotes that are absent from an article the best similarity stays under
0.75 from 20 characters on, and one changed word in 150 characters leaves 0.96. Short quotes are therefore never
matched approximately, and a context never lifts a bad match: it only decides between equal ones.

Places are pairs of offsets into the folded text until one is chosen; spans are of the untouched article.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.article.anchor import Anchor, Candidate, Status
from argmap.article.approximate import search
from argmap.article.elision import Part, chains, parts_of
from argmap.article.finder import MOST_PLACES, Finder
from argmap.article.folding import fold
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from argmap.article.article import Article
    from argmap.model import Quote

__all__ = ["LONGEST_APPROXIMATE", "cuts_word", "is_short", "locate"]

NEAR = 0.90
NEAR_IF_BRIEF = 0.95
BRIEF = 30
SUSPECT = 0.75
SHORTEST, FEWEST_WORDS = 20, 4
LONGEST_APPROXIMATE = 5_000
"""A longer quote (or part of one) is looked for exactly only."""

_MOST_COMPARED, _MOST_LISTED = 100, 20
_NEAREST = 3
_LONGEST_CONTEXT = 12  # words
_FAR = 200  # characters around a place that a context is taken from
_WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\U00020000-\U0003fffd]"
)
_WORD = re.compile(r"\w+(?:['’-]\w+)*")

Place = tuple[int, int]


def is_short(words: str) -> bool:
    """Under 20 characters or four words (an East Asian wide character counts as two, and as a word)."""
    if words.isascii() and len(words) > 2 * SHORTEST and words.count(" ") > 2 * FEWEST_WORDS:
        return False
    wide = len(_WIDE.findall(words))
    length = len(words) + wide
    return length < SHORTEST or len(_WORD.findall(_WIDE.sub(" ", words))) + wide < FEWEST_WORDS


def cuts_word(text: str, start: int, end: int) -> bool:
    """Whether a stretch of text begins or ends inside a word: "able to attend" in "unable to attend"."""
    return _joined(text, start) or _joined(text, end)


def _joined(text: str, at: int) -> bool:
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum() and not _WIDE.match(text[at])


def locate(article: Article, quote: Quote) -> Anchor:
    """Where a quote stands in an article, by the first tier that finds it."""
    wanted = fold(quote.exact).strip()
    for words in (wanted, _without_marks(wanted)):
        if words and (starts := article.finder.places(words)):
            return _found(article, quote, words, starts)
    if raw := Finder(article.text.content).places(quote.exact):
        return _found_raw(article, quote, [Span(at, at + len(quote.exact)) for at in raw])
    parts = parts_of(quote.exact)
    if len(parts) > 1 or (parts and parts[0].words != wanted):
        return _in_parts(article, quote, parts)
    if is_short(wanted):
        return Anchor(Status.NOT_FOUND, similarity=0.0, short=True, nearest=_nearest(article, wanted))
    return _approximately(article, quote, wanted)


def _without_marks(wanted: str) -> str:
    """A folded quote without the quotation marks around it, if it has any: they are the map's, not the article's."""
    marked = len(wanted) > 2 and wanted[0] == wanted[-1] and wanted[0] in "\"'"
    return wanted[1:-1].strip() if marked else ""


def _too_short(quote: Quote, wanted: str) -> bool:
    return is_short(wanted) and not (quote.prefix or quote.suffix)


# Exact and folded


def _found(article: Article, quote: Quote, wanted: str, starts: list[int]) -> Anchor:
    places = [(start, start + len(wanted)) for start in starts]
    chosen, differs = _decided(article, quote, places)
    if len(chosen) > 1:
        return _ambiguous(article, chosen)
    span = article.folded.original(*chosen[0])
    status = Status.EXACT if article.text.cut(span) == quote.exact.strip() else Status.FOLDED
    return Anchor(status, (span,), short=_too_short(quote, wanted), context_differs=differs)


def _found_raw(article: Article, quote: Quote, spans: list[Span]) -> Anchor:
    """Places that folding hides, as of a quote that begins inside a folded character."""
    if len(spans) > 1:
        return Anchor(Status.AMBIGUOUS, candidates=tuple(map(Candidate, spans[:_MOST_LISTED])), places=len(spans))
    return Anchor(Status.EXACT, (spans[0],), short=_too_short(quote, fold(quote.exact)))


def _decided(article: Article, quote: Quote, places: list[Place]) -> tuple[list[Place], bool]:
    """The places that are left: those that the context fits, outside set-aside passages, at word boundaries.

    Each of these counts only where it leaves any. Second: whether a context was given and fits no place.
    """
    differs = False
    if quote.prefix or quote.suffix:
        fitting = _fitting(article.folded.text, quote)
        fits = [place for place in places if fitting(place)]
        places, differs = fits or places, not fits
    if len(places) > 1:
        places = [place for place in places if not article.is_set_aside(article.folded.original(*place))] or places
        places = [place for place in places if not cuts_word(article.folded.text, *place)] or places
    return places, differs


def _fitting(text: str, quote: Quote) -> Callable[[Place], bool]:
    """Whether a place of the folded text stands between the quote's prefix and suffix."""
    prefix, suffix = fold(quote.prefix or "").strip(" -"), fold(quote.suffix or "").strip(" -")

    def fits(place: Place) -> bool:
        before = text[max(0, place[0] - len(prefix) - 2) : place[0]].rstrip(" -")
        after = text[place[1] : place[1] + len(suffix) + 2].lstrip(" -")
        return before.endswith(prefix) and after.startswith(suffix)

    return fits


def _ambiguous(article: Article, places: list[Place]) -> Anchor:
    """The places, with the context that decides for each unless there are too many to compare."""
    spans = [article.folded.original(*place) for place in places[:_MOST_LISTED]]
    if len(places) > _MOST_COMPARED:
        return Anchor(Status.AMBIGUOUS, candidates=tuple(map(Candidate, spans)), places=len(places))
    text = article.folded.text
    befores = [text[max(0, start - _FAR) : start].strip() for start, _ in places]
    afters = [text[end : end + _FAR].strip() for _, end in places]
    candidates = tuple(_candidate(article, span, befores, afters) for span in spans)
    return Anchor(Status.AMBIGUOUS, candidates=candidates, places=len(places))


def _candidate(article: Article, span: Span, befores: list[str], afters: list[str]) -> Candidate:
    """A place with the shortest context that no other place has."""
    text = article.text.content
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
        return _parts_lost(article, parts, places, lost)
    lengths = [len(part.words) for part in parts]
    ways = chains(parts, lengths, places, article.same_paragraph)
    if ways:
        return _along(article, quote, parts, ways)
    if any(len(found) >= MOST_PLACES for found in places):
        return Anchor(Status.AMBIGUOUS, places=MOST_PLACES)
    spans, disorder = _disordered(article, parts, lengths, places)
    return Anchor(Status.ELIDED, spans, disorder=disorder)


def _along(article: Article, quote: Quote, parts: list[Part], ways: list[tuple[int, ...]]) -> Anchor:
    """The way that is left when context and set-aside passages have decided, the tightest of each paragraph."""
    by_place: dict[Place, tuple[int, ...]] = {}
    for way in ways:
        by_place[way[0], way[-1] + len(parts[-1].words)] = way
    chosen, differs = _decided(article, quote, list(by_place))
    tightest: dict[int, Place] = {}
    for place in sorted(chosen, key=lambda place: place[1] - place[0]):
        tightest.setdefault(article.paragraph_at_folded(place[0]), place)
    if len(tightest) > 1:
        return _ambiguous(article, sorted(tightest.values()))
    spans = _spans(article, parts, by_place[next(iter(tightest.values()))])
    words = " ".join(part.words for part in parts)
    return Anchor(Status.ELIDED, spans, short=_too_short(quote, words), context_differs=differs)


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


def _disordered(
    article: Article, parts: list[Part], lengths: list[int], places: Sequence[Sequence[int]]
) -> tuple[tuple[Span, ...], str]:
    """Where parts stand that do not follow each other, and what is wrong with that (as `Anchor.disorder` says it)."""
    anywhere = [Part(part.words, None, part.continues_word) for part in parts]
    disorder = "distance"
    ways = chains(anywhere, lengths, places, article.same_paragraph)
    if not ways:
        disorder = "paragraph"
        ways = chains(anywhere, lengths, places, lambda first, last: True)
    if not ways:
        disorder = "order"
        ways = [tuple(found[0] for found in places)]
    return _spans(article, parts, ways[0]), disorder


def _parts_lost(article: Article, parts: list[Part], places: list[list[int]], lost: list[int]) -> Anchor:
    """Some parts stand nowhere exactly: the quote is as good as the worst of them."""
    places, lengths, worst = list(places), [len(part.words) for part in parts], 1.0
    for index in lost:
        words = parts[index].words
        approximate = not is_short(words) and len(words) <= LONGEST_APPROXIMATE
        matches = search(article.folded.text, words) if approximate else []
        if not matches or matches[0].similarity < SUSPECT:
            similarity = matches[0].similarity if matches else 0.0
            return Anchor(Status.NOT_FOUND, similarity=similarity, nearest=_nearest(article, words), missing=words)
        worst = min(worst, matches[0].similarity)
        places[index], lengths[index] = [matches[0].start], matches[0].end - matches[0].start
    status = _status(worst, min(len(parts[index].words) for index in lost))
    ways = chains(parts, lengths, places, article.same_paragraph)
    if not ways:
        spans, disorder = _disordered(article, parts, lengths, places)
        return Anchor(status, spans, similarity=worst, disorder=disorder)
    starts = min(ways, key=lambda way: way[-1] - way[0])
    spans = tuple(article.folded.original(at, at + length) for at, length in zip(starts, lengths, strict=True))
    return Anchor(status, spans, similarity=worst)


# Approximately


def _approximately(article: Article, quote: Quote, wanted: str) -> Anchor:
    matches = search(article.folded.text, wanted) if len(wanted) <= LONGEST_APPROXIMATE else []
    if not matches or matches[0].similarity < SUSPECT:
        best = matches[0].similarity if matches else 0.0
        return Anchor(Status.NOT_FOUND, similarity=best, nearest=_nearest(article, wanted))
    best = matches[0].similarity
    places = [
        _whole_words(article.folded.text, match.start, match.end) for match in matches if match.similarity == best
    ]
    chosen, differs = _decided(article, quote, places)
    if len(chosen) > 1:
        return _ambiguous(article, chosen)
    span = article.folded.original(*chosen[0])
    return Anchor(_status(best, len(wanted)), (span,), similarity=best, context_differs=differs)


def _status(similarity: float, length: int) -> Status:
    return Status.NEAR if similarity >= (NEAR if length >= BRIEF else NEAR_IF_BRIEF) else Status.SUSPECT


def _whole_words(text: str, start: int, end: int) -> Place:
    """The place with words at its ends made whole, by at most three characters, and without spaces there."""
    for _ in range(3):
        start -= _joined(text, start)
        end += _joined(text, end)
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _nearest(article: Article, wanted: str) -> tuple[Span, ...]:
    """The sentences that share most content words with the quote (rare words weigh more), best first."""
    shared: dict[int, float] = {}
    for word in article.content_words(wanted):
        indexes = article.sentences_with(word)
        for index in indexes:
            shared[index] = shared.get(index, 0.0) + 1 / len(indexes)
    ranked = sorted(shared, key=lambda index: (-shared[index], index))
    return tuple(article.sentences[index] for index in ranked[:_NEAREST])
