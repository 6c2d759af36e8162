"""A map that was read as rows of the collection's tables."""

from __future__ import annotations

import marshal
import re
from bisect import bisect_left
from collections import Counter
from hashlib import blake2b
from itertools import chain
from typing import TYPE_CHECKING, Any

from argmap.article import fingerprint
from argmap.languages import known_language
from argmap.plain_words import plain_words
from argmap.text import with_line_feeds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.article import Article
    from argmap.diagnostics import Finding
    from argmap.graph import Claim, Step
    from argmap.reading import Reading

__all__ = [
    "STEADY",
    "Rows",
    "article_row",
    "claim_rows",
    "digest_of",
    "finding_rows",
    "key_of",
    "quote_rows",
    "source_rows",
    "step_rows",
    "word_rows",
    "year_in",
]

Rows = dict[str, list[tuple[Any, ...]]]
"""The rows of some tables, by the tables' names."""

STEADY = ("steps", "premises", "quotes", "sources", "losses")
"""The tables whose rows stay where a map says the same in other words."""

_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
_PAIR = re.compile("\r\n")
_DIGITS = 32  # of a fingerprint: enough that no two articles of a collection share them
_KEY, _PAIRS = "collection", "collection line ends"


def key_of(article: Article) -> str:
    """The fingerprint by which an article's text is known in a collection."""
    found: str | None = article.__dict__.get(_KEY)
    if found is None:
        found = article.__dict__[_KEY] = fingerprint(article.text.content)[:_DIGITS]
    return found


def _kept(article: Article, at: int) -> int:
    """Where a place of an article stands in the text that is kept of it, whose line ends are LF."""
    pairs: list[int] | None = article.__dict__.get(_PAIRS)
    if pairs is None:
        pairs = article.__dict__[_PAIRS] = [match.start() for match in _PAIR.finditer(article.text.content)]
    return at - bisect_left(pairs, at)


def article_row(article: Article) -> tuple[Any, ...]:
    """The row of an article's text, which is the same for all files that differ in line ends alone."""
    content = with_line_feeds(article.text.content)
    return key_of(article), known_language(content), len(content), content


def digest_of(rows: Rows) -> str:
    """What tells a map's rows of the steady tables from others; empty where that cannot be said."""
    try:
        told = marshal.dumps([rows.get(name, []) for name in STEADY], 2)  # where no text is told as "the same as"
    except ValueError:
        return ""
    return blake2b(told, digest_size=8).hexdigest()


def claim_rows(reading: Reading) -> Iterator[tuple[Any, ...]]:
    """A row for each claim."""
    name = reading.name
    for claim in reading.claims:
        shape = claim.shape
        yield (
            name,
            claim.label,
            claim.index,
            reading.claim_place(claim).start.line,
            claim.kind,
            str(claim.role),
            claim.text,
            claim.is_implicit,
            claim.depth,
            claim.favours_root,
            claim.step,
            claim.evidence_type,
            claim.source,
            getattr(shape, "date", None),
            getattr(shape, "source_rating", None),
            shape.note,
        )


def step_rows(reading: Reading) -> Rows:
    """A row for each step, and one for each of its premises."""
    steps: list[tuple[Any, ...]] = []
    premises: list[tuple[Any, ...]] = []
    for step in reading.steps:
        target = step.target_claim
        steps.append(
            (
                reading.name,
                step.index,
                str(step.polarity),
                None if target is None else reading.claims[target].label,
                step.target_step,
                reading.claims[step.conclusion].label,
                step.is_linked,
                str(step.shape.scheme) if step.shape.scheme else None,
                step.shape.strength,
                len(step.premises),
                step.shape.note if step.is_linked else None,
            )
        )
        premises += _premise_rows(reading, step)
    return {"steps": steps, "premises": premises}


def _premise_rows(reading: Reading, step: Step) -> Iterator[tuple[Any, ...]]:
    for position, index in enumerate(step.premises):
        claim: Claim = reading.claims[index]
        yield reading.name, step.index, position, claim.label, claim.step != step.index


def quote_rows(reading: Reading) -> Iterator[tuple[Any, ...]]:
    """A row for each quote, with the place where it was found."""
    for claim, quotes in zip(reading.claims, reading.anchors, strict=True):
        for number, quote in enumerate(quotes):
            span = quote.anchor.span
            yield (
                reading.name,
                claim.label,
                number,
                quote.quote.exact,
                quote.quote.article,
                key_of(quote.article) if quote.article else None,
                str(quote.anchor.status),
                _kept(quote.article, span.start) if span and quote.article else None,
                _kept(quote.article, span.end) if span and quote.article else None,
                quote.where or None,
            )


def source_rows(reading: Reading) -> Iterator[tuple[Any, ...]]:
    """A row for each article that the map names."""
    for name, source in (reading.map.sources if reading.map else {}).items():
        article = reading.articles.get(name)
        expected = source.fingerprint
        is_as_expected = not (article and expected) or article.has_fingerprint(expected)
        status = "unreadable" if article is None else "read" if is_as_expected else "changed"
        yield (
            reading.name,
            name,
            source.file,
            "changed" if name in reading.changed_originals else status,
            key_of(article) if article else None,
            expected,
            source.title,
            source.author,
            source.publication,
            source.published,
            year_in(source.published),
            source.url,
        )


def year_in(published: str | None) -> str | None:
    """The year in a date as people write it; None where there is none."""
    found = _YEAR.search(published or "")
    return found[0] if found else None


def finding_rows(name: str, findings: Iterable[Finding]) -> Iterator[tuple[Any, ...]]:
    """A row for each finding."""
    for one in findings:
        line, column = one.place.start
        yield name, one.code.id, one.code.name, one.severity.label, one.message, one.claim, line, column


def word_rows(reading: Reading) -> Iterator[tuple[Any, ...]]:
    """A row for each word of its claims and quotes."""
    texts = [claim.text for claim in reading.claims]
    texts += [quote.exact for claim in reading.claims for quote in claim.shape.quote or ()]
    name = reading.name
    for word, number in sorted(Counter(chain.from_iterable(map(plain_words, texts))).items()):
        yield word, name, number
