"""What rules on quotes share: the quotes with their anchors, and faults with the place in the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.article import word_diff
from argmap.rules.base import Fault, article_related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.article import Article, Status
    from argmap.diagnostics import Related
    from argmap.graph import Claim
    from argmap.reading import Anchored, Reading
    from argmap.text import Span

__all__ = ["differences", "quote_fault", "quotes_with"]

_WORTH_A_DIFF = 0.4
_LONGEST_DIFF = 5_000


def quotes_with(reading: Reading, *statuses: Status) -> Iterator[tuple[Claim, Anchored, Article]]:
    """The quotes with one of these statuses, or all that were looked for in an article."""
    for claim, quotes in zip(reading.claims, reading.anchors, strict=True):
        for quote in quotes:
            if (not statuses or quote.anchor.status in statuses) and quote.article:
                yield claim, quote, quote.article


def differences(quote: Anchored, article: Article, span: Span | None) -> tuple[tuple[str, str], ...]:
    """The word diff of a quote, where enough words agree to make it readable."""
    if span is None or max(len(quote.quote.exact), span.end - span.start) > _LONGEST_DIFF:
        return ()
    parts = word_diff(quote.quote.exact, article.words(span))
    same = sum(len(part.words) for part in parts if part.kind == "same")
    return tuple((part.kind, part.words) for part in parts) if same >= _WORTH_A_DIFF * len(quote.quote.exact) else ()


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
