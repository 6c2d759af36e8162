"""What rules on quotes share: the quotes with their anchors, and faults with the place in the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.quoted import Quoted
from argmap.rules.base import Fault, article_related
from argmap.words import kept

if TYPE_CHECKING:
    from argmap.article import Status
    from argmap.diagnostics import Related
    from argmap.graph import Claim
    from argmap.quoted import Remark
    from argmap.reading import Anchored, Reading

__all__ = ["quote_fault", "quotes_with", "remarked"]


def quotes_with(reading: Reading, *statuses: Status) -> list[tuple[Claim, Anchored, Quoted]]:
    """The quotes with one of these statuses, or all that were looked for in an article, each as it is judged."""
    every = _looked_for(reading)
    return [one for one in every if one[1].anchor.status in statuses] if statuses else every


@kept
def _looked_for(reading: Reading) -> list[tuple[Claim, Anchored, Quoted]]:
    every = zip(reading.claims, reading.anchors, strict=True)
    return [
        (claim, quote, Quoted(quote.quote.exact, quote.anchor, quote.article, reading.lexicon_of(quote.article)))
        for claim, quotes in every
        for quote in quotes
        if quote.article
    ]


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
