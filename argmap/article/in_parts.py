"""The second tier: quotes with `[...]` or `[words]` in them, whose parts stand in the article one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.article.anchor import Anchor, Status
from argmap.article.approximate import search
from argmap.article.approximately import LONGEST_APPROXIMATE, SUSPECT
from argmap.article.budget import looking_up
from argmap.article.choosing import MOST_LISTED, Place, ambiguous, choosing, decided
from argmap.article.edges import is_short, is_too_short
from argmap.article.elision import Part, Ways, chains, parts_of
from argmap.article.finder import MOST_PLACES
from argmap.article.judging import judged, status_of
from argmap.article.letter_for_letter import spans_of_letters
from argmap.article.nearest import nearest
from argmap.article.own_brackets import changed_brackets
from argmap.sense import Change, Kind
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.article.budget import Work
    from argmap.article.searched import SearchedText
    from argmap.model import Quote

__all__ = ["in_parts"]

_STEPS_A_PART, _STEPS_A_PLACE = 100, 2


def in_parts(article: SearchedText, quote: Quote, parts: list[Part], work: Work) -> Anchor:
    """Where the parts of a quote stand; raises UsedUpError."""
    places = _places(article, parts, work)
    lost = [index for index, found in enumerate(places) if not found]
    if lost:
        return _parts_lost(article, quote, parts, places, lost, work)
    lengths = [len(part.words) for part in parts]
    ways = chains(parts, lengths, places, article.paragraph_end_folded, work)
    if ways.ends:
        return _along(article, quote, parts, ways, work)
    if any(len(found) >= MOST_PLACES for found in places):
        return Anchor(Status.AMBIGUOUS, places=MOST_PLACES)
    spans, disorder = _disordered(article, parts, lengths, places, work)
    return Anchor(Status.ELIDED, spans, disorder=disorder)


def _places(article: SearchedText, parts: list[Part], work: Work) -> list[list[int]]:
    """Every place of each part."""
    steps = looking_up(len(article.folded.text))
    known: dict[str, list[int]] = {}
    for part in parts:
        if part.words not in known:
            found = known[part.words] = article.finder.places(part.words)
            work.spend(steps + _STEPS_A_PLACE * len(found))
        work.spend(_STEPS_A_PART)
    return [known[part.words] for part in parts]


def _along(article: SearchedText, quote: Quote, parts: list[Part], ways: Ways, work: Work) -> Anchor:
    """The way that is left when context and set-aside passages have decided, the tightest of each paragraph."""
    work.spend(choosing(len(ways.ends)))
    length = len(parts[-1].words)
    lasts = {(first, last + length): last for first, last in ways.ends}
    chosen, differs = decided(article, quote, list(lasts))
    tightest: dict[int, Place] = {}
    for place in sorted(chosen, key=lambda place: place[1] - place[0]):
        tightest.setdefault(article.paragraph_at_folded(place[0]), place)
    if len(tightest) > 1:
        return ambiguous(article, sorted(tightest.values()))
    place = next(iter(tightest.values()))
    spans = _spans(article, parts, ways.to(lasts[place]))
    if _leaves_nothing_out(article, parts, spans):
        others = (other for other in chosen[:MOST_LISTED] if other != place)
        fuller = [
            other
            for other in others
            if not _leaves_nothing_out(article, parts, _spans(article, parts, ways.to(lasts[other])))
        ]
        if fuller:
            return ambiguous(article, sorted([place, *fuller]))
    words = " ".join(part.words for part in parts)
    changes = tuple(changed_brackets(article, quote.exact, spans))
    status = status_of(changes) if changes else Status.ELIDED
    return Anchor(status, spans, short=is_too_short(quote, words), context_differs=differs, changes=changes)


def _leaves_nothing_out(article: SearchedText, parts: Sequence[Part], spans: Sequence[Span]) -> bool:
    """Whether an ellipsis stands between words that follow each other in the article."""
    text = article.text.content
    return any(
        part.max_gap is None and not any(map(str.isalnum, text[before.end : after.start]))
        for part, before, after in zip(parts[1:], spans, spans[1:], strict=False)
    )


def _spans(article: SearchedText, parts: Sequence[Part], way: Sequence[int]) -> tuple[Span, ...]:
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
    article: SearchedText, parts: list[Part], lengths: list[int], places: Sequence[Sequence[int]], work: Work
) -> tuple[tuple[Span, ...], str]:
    """Where parts stand that do not follow each other, and what is wrong with that (as `Anchor.disorder` says it)."""
    anywhere = [Part(part.words, None, part.continues_word) for part in parts]
    end = len(article.folded.text)
    for disorder, reach in (("distance", article.paragraph_end_folded), ("paragraph", lambda begin: end)):
        ways = chains(anywhere, lengths, places, reach, work)
        if ways.ends:
            return _spans(article, parts, ways.to(ways.ends[0][1])), disorder
    return _spans(article, parts, [found[0] for found in places]), "order"


def _beside_mark(quote: Quote, words: str, changes: Sequence[Change]) -> list[Change]:
    """The changes of a part, without a small letter where words in brackets now begin the sentence."""
    is_after = quote.exact.lstrip().startswith("[") and parts_of(quote.exact)[0].words == words
    return [one for one in changes if not (is_after and one.kind is Kind.CASE and words.startswith(one.quote))]


def _parts_lost(
    article: SearchedText, quote: Quote, parts: list[Part], places: list[list[int]], lost: list[int], work: Work
) -> Anchor:
    """Some parts stand nowhere exactly: the quote is as good as the worst of them."""
    places, lengths, worst = list(places), [len(part.words) for part in parts], 1.0
    found: list[Change] = []
    for index in lost:
        words = parts[index].words
        letters = spans_of_letters(article, words, work)
        if len(letters) == 1:
            start, end = article.folded.folded(letters[0].start), article.folded.folded(letters[0].end)
            found += _beside_mark(quote, words, judged(article, words, letters[0], work))
            places[index], lengths[index] = [start], end - start
            continue
        approximate = not is_short(words) and len(words) <= LONGEST_APPROXIMATE
        matches = search(article.finder, words, work) if approximate else []
        if not matches or matches[0].similarity < SUSPECT:
            similarity = matches[0].similarity if matches else 0.0
            sentences = nearest(article, words, work)
            return Anchor(Status.NOT_FOUND, similarity=similarity, nearest=sentences, missing=words)
        worst = min(worst, matches[0].similarity)
        places[index], lengths[index] = [matches[0].start], matches[0].end - matches[0].start
        span = article.folded.original(matches[0].start, matches[0].end)
        found += _beside_mark(quote, words, judged(article, words, span, work))
    changes = tuple(found)
    status = status_of(changes) if changes else Status.ELIDED
    ways = chains(parts, lengths, places, article.paragraph_end_folded, work)
    if not ways.ends:
        spans, disorder = _disordered(article, parts, lengths, places, work)
        return Anchor(status, spans, similarity=worst, disorder=disorder, changes=changes)
    _, last = ways.ends[0]  # the tightest: every way goes through the one place of the part that was lost
    spans = tuple(article.folded.original(at, at + length) for at, length in zip(ways.to(last), lengths, strict=True))
    return Anchor(status, spans, similarity=worst, changes=changes)
