"""What rules on wording share: faults of claims, and what stands around the article's words for them."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from argmap.rules.base import Fault, article_related
from argmap.words import Wording, kept

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.diagnostics import Related
    from argmap.graph import Claim
    from argmap.reading import Reading

__all__ = [
    "LONGEST_READ",
    "beside",
    "claim_fault",
    "quoted_places",
    "unlisted_pairs",
    "whole_articles",
]

_NEAR = 400  # characters before a paragraph in which what it says "he" or "then" of may stand
LONGEST_READ = 200_000
"""Characters of articles that are read through for a claim."""


def unlisted_pairs(reading: Reading) -> Iterator[tuple[Claim, str, str]]:
    """Claims with their text and the article's, where the language of the one or the other has no word lists."""
    for claim, own, quoted in zip(reading.claims, reading.wordings, reading.quoted, strict=True):
        quotes = reading.anchors[claim.index]
        if not (own and quoted) and claim.text and quotes and all(quote.anchor.is_sound for quote in quotes):
            yield claim, claim.text, reading.quoted_words(claim.index)


def beside(reading: Reading, claim: Claim) -> list[Wording]:
    """What a claim's quotes stand in: the paragraph of each, and the one before it, or several that are short."""
    found: list[Wording] = []
    for quote in reading.anchors[claim.index]:
        article, span = quote.article, quote.anchor.span
        if article and span and reading.lexicon:
            paragraphs = article.paragraphs
            at = max(0, bisect_right(paragraphs, span.start, key=lambda one: one.start) - 1)
            first = max(0, at - 1)
            while first and paragraphs[at].start - paragraphs[first].start < _NEAR:
                first -= 1
            words = (article.text.content[one.start : one.end] for one in paragraphs[first : at + 1])
            found += [Wording.of(one, reading.lexicon) for one in words]
    return found


@kept
def whole_articles(reading: Reading) -> list[Wording]:
    """The articles of a map as words; none where they are very long together."""
    texts = [article.text.content for article in reading.articles.values()]
    lexicon = reading.lexicon
    return [Wording.of(text, lexicon) for text in texts] if lexicon and sum(map(len, texts)) <= LONGEST_READ else []


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
