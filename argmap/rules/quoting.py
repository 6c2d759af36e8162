"""What rules on quotes share: the quotes with their anchors, and faults with the place in the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.quoted import Quoted
from argmap.rules.base import Fault, article_related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.article import Article, Status
    from argmap.diagnostics import Related
    from argmap.graph import Claim
    from argmap.quoted import Remark
    from argmap.reading import Anchored, Reading

__all__ = ["of_quote", "quote_fault", "quotes_with", "remarked"]


def quotes_with(reading: Reading, *statuses: Status) -> Iterator[tuple[Claim, Anchored, Article]]:
    """The quotes with one of these statuses, or all that were looked for in an article."""
    for claim, quotes in zip(reading.claims, reading.anchors, strict=True):
        for quote in quotes:
            if (not statuses or quote.anchor.status in statuses) and quote.article:
                yield claim, quote, quote.article


def of_quote(reading: Reading, quote: Anchored, article: Article) -> Quoted:
    """A quote of a map as it is judged."""
    return Quoted(quote.quote.exact, quote.anchor, article, reading.lexicon_of(article))


def remarked(reading: Reading, claim: Claim, quote: Anchored, remark: Remark) -> Fault:
    """What is to be said of a quote, as a fault of the map."""
    place = reading.place((*quote.path, "exact"))
    return Fault(place, remark.message, claim.label, remark.related, remark.advice, remark.diff)


def quote_fault(
    reading: Reading,
    claim: Claim,
    quote: Anchored,
    message: str,
    *,
    advice: str,
    related: tuple[Related, ...] | None = None,
    diff: tuple[tuple[str, str], ...] = (),
) -> Fault:
    """A fault of a quote; unless said otherwise it concerns the place where the quote was found."""
    span = quote.anchor.span
    if related is None and quote.article and span:
        related = (article_related("article", quote.article, span),)
    return Fault(reading.place((*quote.path, "exact")), message, claim.label, related or (), advice, diff)
