"""Where the claims of two maps stand in the articles that both are about, whichever file each map names."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from argmap.article import Budget, Status
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from argmap.article import Article
    from argmap.reading import Anchored, Reading

__all__ = [
    "Places",
    "length",
    "meeting",
    "overlap",
    "places",
    "sentences_apart",
    "share_a_paragraph",
    "shared_articles",
]

Places = dict[int, list[Span]]
"""By the number of an article: spans, sorted, that do not touch each other."""


def shared_articles(first: Reading, second: Reading) -> list[Article]:
    """The articles of the first map, else of the second."""
    return list((first.articles or second.articles).values())


def places(reading: Reading, articles: Sequence[Article]) -> list[Places]:
    """For each claim where its quotes stand in these articles; a map of another copy is looked up again."""
    budget = Budget()
    return [_merged(_found(quotes, articles, budget)) for quotes in reading.anchors]


def _found(quotes: Iterable[Anchored], articles: Sequence[Article], budget: Budget) -> list[tuple[int, Span]]:
    found = []
    for quote in quotes:
        for number, article in enumerate(articles):
            if quote.article is not None and quote.article.text.content == article.text.content:
                anchor = quote.anchor
            else:
                anchor = article.locate(quote.quote.model_copy(update={"article": None}), budget)
            if anchor.spans and anchor.status is not Status.AMBIGUOUS:
                found += [(number, span) for span in anchor.spans]
                break
    return found


def _merged(found: list[tuple[int, Span]]) -> Places:
    merged: Places = {}
    for number, span in sorted(found):
        spans = merged.setdefault(number, [])
        if spans and span.start <= spans[-1].end:
            spans[-1] = Span(spans[-1].start, max(spans[-1].end, span.end))
        else:
            spans.append(span)
    return merged


def length(one: Places) -> int:
    """How many code points of the articles are quoted."""
    return sum(span.end - span.start for spans in one.values() for span in spans)


def meeting(one: Places, other: Places) -> Iterator[tuple[Span, Span]]:
    """The spans of one that have code points in common with spans of the other, pair by pair."""
    for number in sorted(one.keys() & other.keys()):
        ours, theirs = one[number], other[number]
        at = against = 0
        while at < len(ours) and against < len(theirs):
            if min(ours[at].end, theirs[against].end) > max(ours[at].start, theirs[against].start):
                yield ours[at], theirs[against]
            if ours[at].end <= theirs[against].end:
                at += 1
            else:
                against += 1


def overlap(one: Places, other: Places) -> int:
    """How many code points both quote."""
    return sum(min(ours.end, theirs.end) - max(ours.start, theirs.start) for ours, theirs in meeting(one, other))


def sentences_apart(articles: Sequence[Article], one: Places, other: Places) -> int | None:
    """How many sentences of one paragraph lie between the nearest two quotes, 0 in one sentence; None if far apart."""
    found = [
        distance
        for number in one.keys() & other.keys()
        for ours in one[number]
        for theirs in other[number]
        if (distance := _apart(articles[number], ours, theirs)) is not None
    ]
    return min(found, default=None)


def share_a_paragraph(articles: Sequence[Article], one: Places, other: Places) -> bool:
    """Whether two quotes stand in one paragraph."""
    both = one.keys() & other.keys()
    return any(not _paragraphs(articles[at], one[at]).isdisjoint(_paragraphs(articles[at], other[at])) for at in both)


def _paragraphs(article: Article, spans: Iterable[Span]) -> set[int]:
    return {bisect_right(article.paragraphs, span.start, key=lambda each: each.start) for span in spans}


def _apart(article: Article, one: Span, other: Span) -> int | None:
    """0 for two quotes in one sentence, 1 for two in neighbouring ones of a paragraph; else None."""
    first, last = sorted((one, other))
    if first.end > last.start:
        return 0
    here, there = article.sentence_at(max(first.start, first.end - 1)), article.sentence_at(last.start)
    if here.end > last.start:
        return 0
    between = article.text.content[here.end : there.start]
    return 1 if not between.strip() and between.count("\n") < 2 else None
