"""What rules on wording share: claims with the article's words, and where these stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.rules.base import Fault, article_related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.diagnostics import Related
    from argmap.graph import Claim
    from argmap.reading import Reading
    from argmap.words import Wording

__all__ = ["claim_fault", "pairs", "quoted_places"]


def pairs(reading: Reading) -> Iterator[tuple[Claim, Wording, Wording]]:
    """Claims with their own words and the article's, where both can be read."""
    for claim, own, quoted in zip(reading.claims, reading.wordings, reading.quoted, strict=True):
        if own and quoted:
            yield claim, own, quoted


def quoted_places(reading: Reading, claim: Claim) -> tuple[Related, ...]:
    """Where the quotes of a claim stand in the article."""
    return tuple(
        article_related("article", quote.article, quote.anchor.span)
        for quote in reading.anchors[claim.index]
        if quote.article and quote.anchor.span
    )


def claim_fault(reading: Reading, claim: Claim, message: str, advice: str) -> Fault:
    """A fault of a claim's text, with the places that it quotes."""
    return Fault(reading.claim_place(claim), message, claim.label, quoted_places(reading, claim), advice)
