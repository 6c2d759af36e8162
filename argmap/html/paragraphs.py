"""The paragraphs of an article as every document shows them: each with its number, or its place outside the body."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.article import Article
    from argmap.text import Span

__all__ = ["Paragraph", "paragraphs"]


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of an article; offsets are code points."""

    article: Article
    span: Span
    number: str
    """As readers call it, `¶3` or `p. 26–27`; empty outside the body."""
    is_headline: bool

    @property
    def is_text(self) -> bool:
        """Whether it is read with the article: of the body, or its headline."""
        return bool(self.number) or self.is_headline


def paragraphs(article: Article) -> Iterator[Paragraph]:
    """All paragraphs of an article in their order."""
    for span in article.paragraphs:
        number = article.places_label(span) if article.is_in_body(span.start) else ""
        yield Paragraph(article, span, number, article.paragraph_label(span.start) == "headline")
