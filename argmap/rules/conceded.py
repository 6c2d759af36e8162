"""A rule on what an article grants to the other side: it is no reason for the thesis."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from argmap.diagnostics import About, Severity
from argmap.rules.base import Faults, rule
from argmap.rules.comparing import claim_fault
from argmap.text import Span
from argmap.words import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.graph import Claim
    from argmap.reading import Anchored, Reading
    from argmap.words import Lexicon

_OPENING = frozenset({"and", "but", "yet", "now", ",", '"', "("})
"""The tokens that may stand before the words of a concession."""


@rule(
    "AM331",
    "conceded-support",
    Severity.WARNING,
    about=About.STRUCTURE,
    feedback=(
        "{claim} speaks for the thesis in your map, and the article only grants it.",
        "which side does the article say it for?",
    ),
)
def conceded_support(reading: Reading) -> Faults:
    """A claim speaks for the thesis, and the article grants it to the other side.

    "It is true that", "admittedly", "granted", "some will object": so begins what an author concedes before the answer.
    It speaks against what is argued, and belongs under `but`. What stands under an objection speaks against the thesis
    as that does, and is left alone, as is what the sentence goes on to say ("..., but"), a claim that has another quote
    besides, and what a reader adds.

    Article:

        It is true that dredging is expensive. But the harbour fills with silt.

    Fails:

        - evidence: Dredging costs much.
          quote: It is true that dredging is expensive

    Passes:

        - evidence: The harbour fills with silt.
          quote: the harbour fills with silt
          but:
            - evidence: Dredging costs much.
              quote: It is true that dredging is expensive
    """
    lexicon = reading.lexicon
    texts = [article.text.content.lower() for article in reading.articles.values()]
    if lexicon is None or not any(phrase in text for phrase in _phrases(lexicon) for text in texts):
        return
    for claim in _for_the_thesis(reading):
        quotes = reading.anchors[claim.index]
        found = [_conceded(quote, lexicon) for quote in quotes]
        if found and all(found):
            message = f"{claim.label} speaks for the thesis, and the article only grants it: “{found[0]}”"
            advice = "if it speaks against, put it under `but`; else quote where the article says it for itself"
            yield claim_fault(reading, claim, message, advice)


def _for_the_thesis(reading: Reading) -> Iterator[Claim]:
    """The claims of the article that support something on the thesis's side, and nothing on the other."""
    sides: dict[bool, set[int]] = {True: set(), False: set()}
    for step in reading.steps:
        sides[step.favours_root].update(step.premises)
    chosen = sides[True] - sides[False]
    return (claim for claim in reading.claims if claim.index in chosen and claim.favours_root and not claim.by_reader)


@cache
def _phrases(lexicon: Lexicon) -> tuple[str, ...]:
    """The words of a concession, without marks: most articles have none of them."""
    return tuple(entry.rstrip(" ,") for entry in lexicon.entries("conceding"))


def _conceded(quote: Anchored, lexicon: Lexicon) -> str:
    """The words by which the sentence of a quote grants what it says; empty where it says it for itself."""
    article, span = quote.article, quote.anchor.span
    if article is None or span is None or not quote.anchor.is_sound:
        return ""
    sentence = article.sentence_at(span.start)
    if span.end > sentence.end:
        return ""
    said = Wording.of(article.text.cut(Span(sentence.start, span.end)), lexicon)
    start = next((at for at, token in enumerate(said.tokens) if token not in _OPENING), 0)
    length = lexicon["conceding"].length_at(said.tokens, start) if said.tokens else 0
    if not length or any(token in lexicon["taking_back"] for token in said.tokens[start + length :]):
        return ""
    return said.between(start, start + length).rstrip(" ,")
