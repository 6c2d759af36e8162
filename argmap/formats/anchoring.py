"""Quotes for claims that come with offsets into a text, or whose own words stand in one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.article import Anchor, Article, Budget, Status
from argmap.article.folding import fold
from argmap.model import Quote

if TYPE_CHECKING:
    from argmap.draft import DraftClaim
    from argmap.text import Span

__all__ = ["quote_at", "quote_of", "quotes_of"]

_FOUND = {Status.EXACT, Status.FOLDED}


def quote_at(article: Article, span: Span, budget: Budget) -> str | dict[str, str] | None:
    """The words at a place as a map quotes them, with the shortest context that makes them unique.

    None where nothing but white space stands there.
    """
    words = article.text.cut(span)
    start = span.start + len(words) - len(words.lstrip())
    words = words.strip()
    if not words:
        return None
    anchor = article.locate(Quote(exact=words), budget)
    if _is_there(anchor, start):
        return words
    for candidate in anchor.candidates:
        if candidate.span.start == start and (candidate.prefix or candidate.suffix):
            context = {"prefix": candidate.prefix, "suffix": candidate.suffix}
            return {"exact": words} | {key: value for key, value in context.items() if value}
    return words if anchor.is_unknown else _with_context(article, words, start, budget)


def _is_there(anchor: Anchor, start: int) -> bool:
    return anchor.status in _FOUND and anchor.spans[0].start == start


def quote_of(article: Article, text: str, budget: Budget) -> str | None:
    """A claim's own words as a quote, where the article has them at exactly one place; None where it has not."""
    text = text.strip()
    if not text:
        return None
    anchor = _exactly(article, text, budget)
    return text if anchor.status in _FOUND else None


def _exactly(article: Article, text: str, budget: Budget) -> Anchor:
    """Where a text stands word for word; approximate search is no base for a quote that nobody chose."""
    if not article.finder.first_places(fold(text).strip(), 1):
        return Anchor(Status.NOT_FOUND)
    return article.locate(Quote(exact=text), budget)


def _with_context(article: Article, words: str, start: int, budget: Budget) -> str | dict[str, str]:
    """A quote that is not found where it should be: with as much text around it as is needed to know it."""
    content, end = article.text.content, start + len(words)
    for reach in (12, 40, 120, 400):
        prefix, suffix = content[max(0, start - reach) : start].strip(), content[end : end + reach].strip()
        for context in ({"prefix": prefix}, {"suffix": suffix}, {"prefix": prefix, "suffix": suffix}):
            if all(context.values()) and _is_there(article.locate(Quote(exact=words, **context), budget), start):
                return {"exact": words} | context
    return words


def quotes_of(claim: DraftClaim) -> list[Quote]:
    """The quotes of a claim of a draft, as far as they are sound."""
    value = claim.fields.get("quote")
    found = []
    for one in value if isinstance(value, list) else [value] if value else []:
        try:
            found.append(Quote.model_validate({"exact": one} if isinstance(one, str) else one))
        except ValueError:
            continue
    return found
