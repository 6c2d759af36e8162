"""Where the claims of two maps stand in the articles that both are about, whichever file each map names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.article import Status
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.article import Article
    from argmap.reading import Anchored, Reading

__all__ = ["Places", "iou", "length", "overlap", "places", "shared_articles"]

Places = dict[int, list[Span]]
"""By the number of an article: spans, sorted, that do not touch each other."""


def shared_articles(first: Reading, second: Reading) -> list[Article]:
    """The articles of the first map, else of the second."""
    return list((first.articles or second.articles).values())


def places(reading: Reading, articles: Sequence[Article]) -> list[Places]:
    """For each claim where its quotes stand in these articles; a map of another copy is looked up anew."""
    return [_merged(_found(quotes, articles)) for quotes in reading.anchors]


def _found(quotes: Iterable[Anchored], articles: Sequence[Article]) -> list[tuple[int, Span]]:
    found = []
    for quote in quotes:
        for number, article in enumerate(articles):
            if quote.article is not None and quote.article.text.content == article.text.content:
                anchor = quote.anchor
            else:
                anchor = article.locate(quote.quote.model_copy(update={"article": None}))
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


def overlap(one: Places, other: Places) -> int:
    """How many code points both quote."""
    common = 0
    for number in one.keys() & other.keys():
        for span in one[number]:
            for against in other[number]:
                common += max(0, min(span.end, against.end) - max(span.start, against.start))
    return common


def iou(one: Places, other: Places) -> float:
    """Intersection over union of two sets of spans, in code points."""
    common = overlap(one, other)
    return common / (length(one) + length(other) - common) if common else 0.0
