"""A map's claims as plain data, for scripts: what each is, what it quotes, and how far it stands from these words."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from argmap.graph import aim

if TYPE_CHECKING:
    from argmap.graph import Claim
    from argmap.reading import Anchored, Reading

__all__ = ["listing"]


def listing(reading: Reading) -> str:
    """All claims in reading order as one JSON object; `closeness` is null where a quote was not found."""
    claims = [_claim(reading, claim) for claim in reading.claims]
    return json.dumps({"version": 1, "title": reading.title, "claims": claims}, ensure_ascii=True, indent=2) + "\n"


def _claim(reading: Reading, claim: Claim) -> dict[str, Any]:
    measured = reading.closeness[claim.index]
    return {
        "claim": claim.label,
        **_readers(reading, claim),
        "role": str(claim.role),
        "kind": claim.kind,
        "text": claim.text,
        "closeness": None if measured is None else str(measured),
        "quotes": [_quote(quote) for quote in reading.anchors[claim.index]],
    }


def _readers(reading: Reading, claim: Claim) -> dict[str, str | None]:
    """Of a claim that whoever reads puts forward: that it is theirs, and what it is aimed at."""
    if not claim.by_reader:
        return {}
    found = None if claim.step is None else aim(reading.graph, reading.steps[claim.step])
    return {"by": "reader", "aims_at": str(found) if found else None}


def _quote(quote: Anchored) -> dict[str, str]:
    found = {
        "exact": quote.quote.exact,
        "status": str(quote.anchor.status),
        "words": quote.words,
        "where": quote.where,
    }
    article, span = quote.article, quote.anchor.span
    if article is None or span is None or not article.pages:
        return found
    return found | {"page": article.page_number(span.start), "paragraph": article.paragraph_label(span.start)}
