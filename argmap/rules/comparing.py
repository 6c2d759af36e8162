"""What rules on wording share: faults of claims, and where the article's words for them stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.rules.base import Fault, article_related

if TYPE_CHECKING:
    from argmap.diagnostics import Related
    from argmap.graph import Claim
    from argmap.reading import Reading

__all__ = ["claim_fault", "quoted_places"]


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
