"""The article as HTML: numbered paragraphs, quoted words marked, what is set aside greyed, what the map leaves out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from argmap.html import html_text, paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.article import Article
    from argmap.html import Paragraph
    from argmap.reading import Reading
    from argmap.text import Span

__all__ = ["article_html", "quote_numbers"]


def quote_numbers(reading: Reading) -> dict[tuple[int, int], int]:
    """A number for each quote, by claim and place among its quotes, in reading order."""
    pairs = ((claim.index, place) for claim in reading.claims for place in range(len(reading.anchors[claim.index])))
    return {pair: number for number, pair in enumerate(pairs)}


def article_html(reading: Reading) -> str:
    """Every article of the map, each under a tab where there are several."""
    articles = list(reading.articles.values())
    if not articles:
        return '<p class="empty">The map names no article that could be read.</p>'
    panels = [_panel(reading, article, index, len(articles)) for index, article in enumerate(articles)]
    return _tabs(articles) + "".join(panels)


def _tabs(articles: list[Article]) -> str:
    if len(articles) < 2:
        return ""
    buttons = "".join(
        f'<button role="tab" id="tab-{index}" aria-controls="article-{index}" '
        f'aria-selected="{"true" if index == 0 else "false"}" tabindex="{0 if index == 0 else -1}">'
        f"{html_text(article.name or str(index + 1))}</button>"
        for index, article in enumerate(articles)
    )
    return f'<div role="tablist" aria-label="Articles" id="article-tabs">{buttons}</div>'


def _panel(reading: Reading, article: Article, index: int, number: int) -> str:
    spans = _quoted(reading, article)
    left_out = _left_out(reading, article)
    body = "".join(_paragraph(one, spans, left_out) for one in paragraphs(article))
    role = f' role="tabpanel" aria-labelledby="tab-{index}"' if number > 1 else ""
    hidden = " hidden" if index else ""
    heading = f"<h2>{html_text(article.name or str(index + 1))}</h2>" if number > 1 else ""
    about = f'data-left="{len(left_out)}" lang="{html_text(reading.language_of(article.text.content))}"{role}{hidden}'
    return f'<div class="text" id="article-{index}" {about}>{heading}{body}</div>'


def _quoted(reading: Reading, article: Article) -> list[tuple[Span, int]]:
    """Where quotes stand, each with its number."""
    numbers = quote_numbers(reading)
    return sorted(
        (span, numbers[claim.index, place])
        for claim in reading.claims
        for place, quote in enumerate(reading.anchors[claim.index])
        if quote.article is article
        for span in quote.anchor.spans
    )


def _left_out(reading: Reading, article: Article) -> list[Span]:
    sentences = zip(article.body_sentences, reading.covered(article), strict=True)
    return [span for span, covered in sentences if not covered]


def _paragraph(one: Paragraph, quotes: list[tuple[Span, int]], left_out: list[Span]) -> str:
    number = f'<span class="number">{one.number}</span>' if one.number else ""
    outside = "" if one.number else ' class="outside"'
    return f'<p dir="auto"{outside}>{number}{"".join(_pieces(one.article, one.span, quotes, left_out))}</p>'


def _start(span: Span) -> int:
    return span.start


def _end(span: Span) -> int:
    return span.end


def _pieces(article: Article, whole: Span, quotes: list[tuple[Span, int]], left_out: list[Span]) -> Iterator[str]:
    """The paragraph cut wherever a quote, a sentence or a set-aside passage begins or ends."""
    here = [(span, number) for span, number in quotes if span.start < whole.end and whole.start < span.end]
    missing = left_out[bisect_right(left_out, whole.start, key=_end) : bisect_left(left_out, whole.end, key=_start)]
    aside = [(span, why) for span, why in article.set_aside if span.start < whole.end and whole.start < span.end]
    every = [*(span for span, _ in here), *missing, *(span for span, _ in aside)]
    cuts = sorted({whole.start, whole.end, *(at for span in every for at in span if whole.start < at < whole.end)})
    told: set[Span] = set()
    for start, end in pairwise(cuts):
        words = html_text(" ".join(article.text.content[start:end].split("\n")))
        numbers = [number for span, number in here if span.start <= start and end <= span.end]
        piece = f'<mark data-q="{" ".join(map(str, numbers))}">{words}</mark>' if numbers else words
        sentence = bisect_right(missing, start, key=_start) - 1
        if sentence >= 0 and end <= missing[sentence].end:
            piece = f'<span class="left">{piece}</span>'
        for span, why in aside:
            if span.start <= start and end <= span.end:
                note = "" if span in told else f'<small class="why">set aside: {html_text(why)}</small> '
                told.add(span)
                piece = f'{note}<span class="aside">{piece}</span>'
        yield piece
