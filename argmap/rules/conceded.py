"""A rule on what an article grants to the other side: it is no reason for the thesis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.diagnostics import About, Severity
from argmap.rules.base import Faults, rule
from argmap.rules.comparing import claim_fault
from argmap.text import Span
from argmap.words import Wording

if TYPE_CHECKING:
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
    for claim, quotes in zip(reading.claims, reading.anchors, strict=True) if lexicon else ():
        if lexicon is None or not quotes or not _is_for_the_thesis(reading, claim):
            continue
        found = [_conceded(quote, lexicon) for quote in quotes]
        if all(found):
            message = f"{claim.label} speaks for the thesis, and the article only grants it: “{found[0]}”"
            advice = "if it speaks against, put it under `but`; else quote where the article says it for itself"
            yield claim_fault(reading, claim, message, advice)


def _is_for_the_thesis(reading: Reading, claim: Claim) -> bool:
    """Whether a claim supports something on the thesis's side, and nothing on the other."""
    steps = [step for step in reading.steps if claim.index in step.premises]
    return claim.favours_root and bool(steps) and all(step.favours_root for step in steps) and not claim.by_reader


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
