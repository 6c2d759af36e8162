"""A rule on who says it: `attributed_to` names the one whom the quote's sentence names as its speaker."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from argmap.diagnostics import About, Severity, Slip
from argmap.rules.base import Faults, rule
from argmap.rules.omissions import cuts_beside
from argmap.rules.quoting import quote_fault, quotes_with
from argmap.sense.kinds import Kind
from argmap.sense.named_speakers import has_others, named_speakers, names_in
from argmap.sense.token import bare
from argmap.text import Span

if TYPE_CHECKING:
    from argmap.article import Article
    from argmap.reading import Anchored, Reading
    from argmap.words import Lexicon

_MOST = 20  # places of a name that are looked at


@rule(
    "AM326",
    "other-speaker",
    Severity.WARNING,
    about=About.EVIDENCE,
    slip=Slip.SPEAKER,
    same_as=("source",),
    feedback=("{claim} is attributed to somebody else than the one who says it.", "whom does the sentence name?"),
)
def other_speaker(reading: Reading) -> Faults:
    """A quote's sentence names one speaker, and the claim is attributed to another one.

    It fires where one person is named beside a verb of saying ("Eva Weber, who runs the mill, argues that", "says
    Eva Weber") and `attributed_to` names somebody else, who speaks elsewhere in the article. Where one sentence of the
    article names both, nothing is said: one may be the other's spokesman, or both names may be one person's. Nor is it
    where a third person is heard in the sentence ("; Ina Brandt that it does not", "according to Brandt").

    Article:

        Dr. Amara Lind says that the old bridge is not safe for heavy carts. Its owner, Otto Vane, says that it pays.

    Fails:

        - evidence: The bridge is not safe.
          attributed_to: Otto Vane
          quote: the old bridge is not safe for heavy carts

    Passes:

        - evidence: The bridge is not safe.
          attributed_to: Amara Lind
          quote: the old bridge is not safe for heavy carts
    """
    lexicon = reading.lexicon
    for claim, quote, quoted in quotes_with(reading) if lexicon else ():
        source = getattr(claim.shape, "attributed_to", None)
        span = quote.anchor.span
        if lexicon is None or not source or not span or not quote.anchor.is_sound:
            continue
        named = _named(source, lexicon)
        speaker = _other_than(named, reading, quote, quoted.article, lexicon) if named else ""
        if speaker:
            message = f"{claim.label} is attributed to {source}, and its sentence names {speaker} as the speaker"
            yield quote_fault(reading, claim, quote, message, advice="name the one who says it")


@lru_cache(maxsize=1_000)
def _named(source: str, lexicon: Lexicon) -> frozenset[str]:
    return names_in(source, lexicon)


def _other_than(named: frozenset[str], reading: Reading, quote: Anchored, article: Article, lexicon: Lexicon) -> str:
    """The one whom a quote's sentence names as its only speaker, where a claim names somebody else; else nothing."""
    span = quote.anchor.span
    if span is None:
        return ""
    sentence = _sentences(article, span)
    said = named_speakers(sentence, lexicon)
    names, speaker = next(iter(said.items()), (frozenset[str](), ""))
    if len(said) != 1 or has_others(sentence, names, lexicon):
        return ""
    if any(re.search(rf"\b{re.escape(one)}\b", bare(sentence)) for one in named):
        return ""
    if not (speaker in article.text.cut(span) or _is_governed(reading, quote)):
        return ""
    return speaker if _speaks_apart(named, names, article, lexicon) else ""


def _sentences(article: Article, span: Span) -> str:
    """The sentences that a place touches."""
    return article.text.cut(Span(article.sentence_at(span.start).start, article.sentence_at(span.end - 1).end))


def _is_governed(reading: Reading, quote: Anchored) -> bool:
    """Whether who says it stands just outside a quote."""
    return any(one is quote and cut.kind is Kind.ATTRIBUTION for _, one, cut, _ in cuts_beside(reading))


def _speaks_apart(named: frozenset[str], names: frozenset[str], article: Article, lexicon: Lexicon) -> bool:
    """Whether one who is named speaks elsewhere in an article, and no sentence names both."""
    pattern = re.compile("|".join(rf"\b{re.escape(one)}\b" for one in sorted(named)), re.IGNORECASE)
    places = [match.span() for _, match in zip(range(_MOST), pattern.finditer(article.text.content), strict=False)]
    sentences = [_sentences(article, Span(*place)) for place in places]
    if any(not names.isdisjoint(names_in(one, lexicon)) for one in sentences):
        return False
    return any(not named.isdisjoint(speaker) for one in sentences for speaker in named_speakers(one, lexicon))
