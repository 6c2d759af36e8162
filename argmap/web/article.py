"""The article as HTML: paragraphs or pages numbered, quotes marked, what is set aside greyed, what is left out."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from argmap.html import html_text, paragraphs
from argmap.reading import language_of_article
from argmap.web.roles import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from argmap.article import Article
    from argmap.graph import Claim
    from argmap.html import Paragraph
    from argmap.model import ArticleSource
    from argmap.reading import Reading
    from argmap.text import Span
    from argmap.web.originals import Originals
    from argmap.web.wording import Words

__all__ = ["article_html", "byline", "quote_numbers"]

_IN_LINE = re.compile("[\n\f]")


def quote_numbers(reading: Reading) -> dict[tuple[int, int], int]:
    """A number for each quote, by claim and place among its quotes, in reading order."""
    pairs = ((claim.index, place) for claim in reading.claims for place in range(len(reading.anchors[claim.index])))
    return {pair: number for number, pair in enumerate(pairs)}


def article_html(reading: Reading, words: Words, originals: Originals) -> str:
    """Every article of the map, each under a tab where there are several."""
    articles = list(reading.articles.values())
    if not articles:
        return f'<p class="empty">{html_text(words.say("page.no_article"))}</p>'
    panels = [_Panel(reading, article, index, words, originals).html() for index, article in enumerate(articles)]
    return _tabs(reading, words) + "".join(panels)


def _tabs(reading: Reading, words: Words) -> str:
    articles = list(reading.articles.values())
    if len(articles) < 2:
        return ""
    buttons = "".join(
        f'<button role="tab" id="tab-{index}" aria-controls="article-{index}" '
        f'aria-selected="{"true" if index == 0 else "false"}" tabindex="{0 if index == 0 else -1}">'
        f'<bdi dir="auto">{html_text(_called(reading, article, index))}</bdi></button>'
        for index, article in enumerate(articles)
    )
    label = html_text(words.say("page.articles"))
    return f'<div role="tablist" aria-label="{label}" id="article-tabs">{buttons}</div>'


def _called(reading: Reading, article: Article, index: int) -> str:
    """An article's title, else the name that the map has for it."""
    source = reading.source_of(article)
    return (source.title if source else None) or article.name or str(index + 1)


def byline(source: ArticleSource | None) -> list[str]:
    """Who wrote an article, where and when, as far as the map's header says it; each as HTML."""
    about = (source.author, source.publication, source.published) if source else ()
    return [f'<bdi dir="auto">{html_text(str(one))}</bdi>' for one in about if one]


@dataclass(frozen=True)
class _Panel:
    """One article of a page."""

    reading: Reading
    article: Article
    index: int
    words: Words
    originals: Originals

    def html(self) -> str:
        quotes = _Quotes.of(self.reading, self.article)
        left_out = _left_out(self.reading, self.article)
        body = "".join(self._paragraph(one, quotes, left_out) for one in paragraphs(self.article))
        several = len(self.reading.articles) > 1
        role = f' role="tabpanel" aria-labelledby="tab-{self.index}"' if several else ""
        hidden = " hidden" if self.index else ""
        language = language_of_article(self.reading, self.article)
        lang = f' lang="{html_text(language)}"' if language else ""
        about = f'data-left="{len(left_out)}"{lang}{role}{hidden}'
        paged = " paged" if self.article.pages else ""
        heading = self._heading() if several else ""
        return f'<div class="text{paged}" id="article-{self.index}" {about}>{heading}{body}</div>'

    def _heading(self) -> str:
        """Title, author and the rest of what the map says of one article among several."""
        made_from = self.originals.made_from(self.article)
        line = " · ".join([*byline(self.reading.source_of(self.article)), *([made_from] if made_from else [])])
        title = html_text(_called(self.reading, self.article, self.index))
        return f'<h2 dir="auto">{title}</h2>{f"<p class=by>{line}</p>" if line else ""}'

    def _paragraph(self, one: Paragraph, quotes: _Quotes, left_out: list[Span]) -> str:
        place = html_text(self.words.place(one.spot))
        is_numbered = one.is_in_body and not self.article.pages
        number = f"<span class=number><bdi dir=ltr>{place}</bdi></span>" if is_numbered else ""
        about = ("" if one.is_in_body else " class=outside") + ("" if is_numbered else f' data-place="{place}"')
        for name, page in (("from", one.spot.page), ("to", one.spot.last)) if one.spot.last else ():
            about += f' data-{name}="{html_text(self.words.page(page))}"'
        pages = {at: self._page(sheet) for at, sheet in one.pages}
        pieces = _Pieces(one, quotes, left_out, self.words, pages)
        return f"<p dir=auto{about}>{number}{''.join(pieces.html())}</p>"

    def _page(self, sheet: int) -> str:
        """Where a page begins: its number, which stands in the margin."""
        place = html_text(self.words.page(self.article.pages.number(sheet)))
        return f'<span class=page data-place="{place}">{self.originals.folio(self.article, self.index, sheet)}</span>'


@dataclass(frozen=True)
class _Quotes:
    """The places of one article that are quoted, by where they begin, each with the number of its quote."""

    reading: Reading
    places: list[tuple[Span, int]]
    ends: list[int]
    """How far the places up to each one reach."""
    claims: list[Claim]
    """Of each number, the claim that it is a quote of."""

    @classmethod
    def of(cls, reading: Reading, article: Article) -> _Quotes:
        """The quotes of an article."""
        places = _quoted(reading, article)
        claims = [claim for claim in reading.claims for _ in reading.anchors[claim.index]]
        return cls(reading, places, [*accumulate((span.end for span, _ in places), max)], claims)

    @cached_property
    def starts(self) -> dict[int, int]:
        """Where each quote begins."""
        return {number: span.start for span, number in reversed(self.places)}

    def within(self, whole: Span) -> list[tuple[Span, int]]:
        """Those that touch a stretch of the article."""
        first = bisect_right(self.ends, whole.start)
        last = bisect_left(self.places, whole.end, key=lambda one: one[0].start)
        return [one for one in self.places[first:last] if whole.start < one[0].end]

    def kind(self, number: int) -> str:
        """What the claim of a quote is."""
        return kind_of(self.reading, self.claims[number])


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


def _start(span: Span) -> int:
    return span.start


def _end(span: Span) -> int:
    return span.end


@dataclass(frozen=True)
class _Pieces:
    """A paragraph, cut wherever a quote, a sentence or a set-aside passage begins or ends, or a page begins."""

    paragraph: Paragraph
    quotes: _Quotes
    left_out: list[Span]
    words: Words
    pages: Mapping[int, str]
    """Where pages begin in it, with what is to stand there, as HTML."""

    @cached_property
    def here(self) -> list[tuple[Span, int]]:
        """The quotes that stand in it."""
        return self.quotes.within(self.paragraph.span)

    def html(self) -> Iterator[str]:
        article, whole, here = self.paragraph.article, self.paragraph.span, self.here
        first = bisect_right(self.left_out, whole.start, key=_end)
        missing = self.left_out[first : bisect_left(self.left_out, whole.end, key=_start)]
        aside = [(span, why) for span, why in article.set_aside if span.start < whole.end and whole.start < span.end]
        every = [*(span for span, _ in here), *missing, *(span for span, _ in aside)]
        inside = (at for span in every for at in span if whole.start < at < whole.end)
        cuts = sorted({whole.start, whole.end, *inside, *self.pages})
        told: set[Span] = set()
        for start, end in pairwise(cuts):
            yield self.pages.get(start, "")
            words = html_text(_IN_LINE.sub(" ", article.text.content[start:end]))
            numbers = [number for span, number in here if span.start <= start and end <= span.end]
            piece = self._mark(numbers, start, words) if numbers else words
            sentence = bisect_right(missing, start, key=_start) - 1
            if sentence >= 0 and end <= missing[sentence].end:
                piece = f"<span class=left>{piece}</span>"
            for span, why in aside:
                if span.start <= start and end <= span.end:
                    piece = f"{'' if span in told else self._why(why)}<span class=aside>{piece}</span>"
                    told.add(span)
            yield piece

    def _why(self, why: str) -> str:
        return f"<small class=why>{html_text(self.words.say('page.set_aside', why=why))}</small> "

    def _mark(self, numbers: list[int], start: int, words: str) -> str:
        """Quoted words: in the line and tint of the claim that quotes them most closely, its id at their head."""
        first = self.paragraph.span.start
        begun = [one for one in numbers if max(self.quotes.starts[one], first) == start]
        labels = dict.fromkeys(self.quotes.claims[one].label for one in begun)
        names = f' data-id="{html_text(" ".join(labels))}"' if labels else ""
        data = " ".join(map(str, numbers))
        kind = self.quotes.kind(numbers[-1])
        kind = f'"{kind} reader"' if self.quotes.claims[numbers[-1]].by_reader else kind
        return f'<mark class={kind} data-q="{data}"{names}>{words}</mark>'
