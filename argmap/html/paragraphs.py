"""The paragraphs of an article as every document shows them: each with its number, or its place outside the body."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.article.pages import in_english

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.article import Article
    from argmap.article.pages import Spot
    from argmap.text import Span

__all__ = ["Paragraph", "paragraphs"]


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of an article; offsets are code points."""

    article: Article
    span: Span
    spot: Spot
    """Where it stands, with the page that it ends on."""
    is_in_body: bool
    is_headline: bool
    pages: tuple[tuple[int, int], ...] = ()
    """The pages that begin in it, or before it and after the paragraph before: offset and page, counted from
    1; those without text are left out."""

    @property
    def number(self) -> str:
        """As readers of English call it, `¶3` or `p. 26–27`; empty outside the body."""
        return in_english(self.spot) if self.is_in_body else ""

    @property
    def is_text(self) -> bool:
        """Whether it is read with the article: of the body, or its headline."""
        return self.is_in_body or self.is_headline


def paragraphs(article: Article) -> Iterator[Paragraph]:
    """All paragraphs of an article in their order."""
    begun = 0
    for span in article.paragraphs:
        begins: list[tuple[int, int]] = []
        while article.pages and begun < len(article.pages) and article.pages.start(begun + 1) < span.end:
            begun += 1
            at = max(span.start, article.pages.start(begun))
            if begins and not article.text.content[begins[-1][0] : at].strip():
                del begins[-1]  # a page without text
            begins.append((at, begun))
        counted = article.without_lead(span)
        is_in_body = article.is_in_body(counted.start)
        is_headline = article.paragraph_label(counted.start) == "headline"
        yield Paragraph(article, span, article.stretch(counted), is_in_body, is_headline, tuple(begins))
