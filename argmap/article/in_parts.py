"""The second tier: quotes with `[...]` or `[words]` in them, whose parts stand in the article one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.article.anchor import Anchor, Status
from argmap.article.approximate import search
from argmap.article.approximately import SUSPECT
from argmap.article.budget import LONGEST_APPROXIMATE, looking_up
from argmap.article.choosing import MOST_LISTED, Place, ambiguous, choosing, decided
from argmap.article.edges import is_short, is_too_short, whole_words
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
_MARKS = ("[", "…", "...")


class _Like(NamedTuple):
    """Where a part stands that is not there as it is quoted, how like it that is, and what the quote changes there."""

    place: Place | None
    similarity: float = 1.0
    changes: tuple[Change, ...] = ()


def in_parts(article: SearchedText, quote: Quote, parts: list[Part], work: Work) -> Anchor:
    """Where the parts of a quote stand, as good as the worst of them; raises UsedUpError."""
    places = _places(article, parts, work)
    lengths = [len(part.words) for part in parts]
    changes: list[Change] = []
    worst = 1.0
    for index, part in enumerate(parts):
        if places[index]:
            continue
        like = _like(article, part, work)
        if like.place is None:
            sentences = nearest(article, part.words, work)
            return Anchor(Status.NOT_FOUND, similarity=like.similarity, nearest=sentences, missing=part.words)
        places[index], lengths[index] = [like.place[0]], like.place[1] - like.place[0]
        changes += _beside_mark(quote, part.words, like.changes)
        worst = min(worst, like.similarity)
    ways = chains(parts, lengths, places, article.paragraph_end_folded, work)
    if ways.ends:
        anchor = _along(article, quote, parts, lengths, ways, work)
        changes += changed_brackets(article, quote.exact, anchor.spans) if anchor.spans else ()
    elif any(len(found) >= MOST_PLACES for found in places):
        return Anchor(Status.AMBIGUOUS, places=MOST_PLACES)
    else:
        spans, disorder = _disordered(article, parts, lengths, places, work)
        anchor = Anchor(Status.ELIDED, spans, disorder=disorder)
    status = status_of(tuple(changes)) if changes and anchor.spans else anchor.status
    return anchor._replace(status=status, similarity=worst, changes=tuple(changes) if anchor.spans else ())


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


def _along(
    article: SearchedText, quote: Quote, parts: list[Part], lengths: list[int], ways: Ways, work: Work
) -> Anchor:
    """The way that is left when context and set-aside passages have decided, the tightest of each paragraph."""
    work.spend(choosing(len(ways.ends)))
    lasts = {(first, last + lengths[-1]): last for first, last in ways.ends}
    chosen, differs = decided(article, quote, list(lasts))
    tightest: dict[int, Place] = {}
    for place in sorted(chosen, key=lambda place: place[1] - place[0]):
        tightest.setdefault(article.paragraph_at_folded(place[0]), place)
    if len(tightest) > 1:
        return ambiguous(article, sorted(tightest.values()))
    place = next(iter(tightest.values()))
    spans = _spans(article, parts, lengths, ways.to(lasts[place]))
    if _leaves_nothing_out(article, parts, spans):
        others = (other for other in chosen[:MOST_LISTED] if other != place)
        fuller = [
            other
            for other in others
            if not _leaves_nothing_out(article, parts, _spans(article, parts, lengths, ways.to(lasts[other])))
        ]
        if fuller:
            return ambiguous(article, sorted([place, *fuller]))
    words = " ".join(part.words for part in parts)
    return Anchor(Status.ELIDED, spans, short=is_too_short(quote, words), context_differs=differs)


def _leaves_nothing_out(article: SearchedText, parts: Sequence[Part], spans: Sequence[Span]) -> bool:
    """Whether an ellipsis stands between words that follow each other in the article."""
    text = article.text.content
    return any(
        part.max_gap is None and not any(map(str.isalnum, text[before.end : after.start]))
        for part, before, after in zip(parts[1:], spans, spans[1:], strict=False)
    )


def _spans(
    article: SearchedText, parts: Sequence[Part], lengths: Sequence[int], way: Sequence[int]
) -> tuple[Span, ...]:
    spans = []
    for part, length, place in zip(parts, lengths, way, strict=True):
        span = article.folded.original(place, place + length)
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
            return _spans(article, parts, lengths, ways.to(ways.ends[0][1])), disorder
    return _spans(article, parts, lengths, [found[0] for found in places]), "order"


def _beside_mark(quote: Quote, words: str, changes: Sequence[Change]) -> list[Change]:
    """The changes of a part, without a small letter where words in brackets now begin the sentence.

    Nor with the comma that closed an apposition, where what it explains is left out: "[...] Ada Brink warned".
    """
    is_after = quote.exact.lstrip().startswith(_MARKS) and parts_of(quote.exact)[0].words == words
    if not is_after:
        return list(changes)
    commas = [one for one in changes if (one.kind, one.quote, one.article) == (Kind.PUNCTUATION, "", ",")][:1]
    is_small = [one for one in changes if one.kind is Kind.CASE and words.startswith(one.quote)]
    return [one for one in changes if one not in (*commas, *is_small)]


def _like(article: SearchedText, part: Part, work: Work) -> _Like:
    """Where a part stands that is typed otherwise in the article, or is like words of it."""
    letters = spans_of_letters(article, part.words, work, goes_on=part.continues_word)
    if len(letters) == 1:
        (start, end), similarity = letters[0], 1.0
        place = article.folded.folded(start), article.folded.folded(end)
    else:
        approximate = not is_short(part.words) and len(part.words) <= LONGEST_APPROXIMATE
        matches = search(article.finder, part.words, work) if approximate else []
        similarity = matches[0].similarity if matches else 0.0
        if similarity < SUSPECT:
            return _Like(None, similarity)
        whole = whole_words(article.folded.text, matches[0].start, matches[0].end)
        place = matches[0].start if part.continues_word else whole[0], whole[1]
        start, end = article.folded.original(*place)
    begins = _word_start(article.text.content, start) if part.continues_word else start
    words = article.text.content[begins:start] + part.words
    return _Like(place, similarity, judged(article, words, Span(begins, end), work).changes)
