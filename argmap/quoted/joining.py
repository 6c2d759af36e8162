"""Quotes that join what does not belong together, or begin in the middle of a word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.article import Status
from argmap.quoted.remark import Quoted, Remark, article_related
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["cut_words", "disordered"]

_AROUND = 20
_LAST, _REST = re.compile(r"(?<![^\W\d_])[^\W\d_]+\Z"), re.compile(r"[^\W\d_]+")
_REASONS = {
    "order": "stand in another order in the article",
    "paragraph": "stand in different paragraphs of the article",
    "distance": "stand further apart than a word in brackets allows (40 characters)",
}
_ADVICE = {"distance": "mark what is left out with [...]"}


def disordered(quoted: Quoted) -> Iterator[Remark]:
    """That the parts around `[...]` do not follow each other in one paragraph."""
    disorder = quoted.anchor.disorder
    if disorder:
        yield Remark(
            f"the parts of the quote {_REASONS[disorder]}",
            _ADVICE.get(disorder, "write a list of quotes, one for each part"),
            tuple(article_related("article", quoted.article, span) for span in quoted.anchor.spans),
        )


def cut_words(quoted: Quoted) -> Iterator[Remark]:
    """That a quote begins or ends inside a word."""
    span, article = quoted.anchor.span, quoted.article
    is_cut = span and quoted.anchor.status in {Status.EXACT, Status.FOLDED} and article.cuts_word(span)
    if span and is_cut and not _is_short_for(quoted, span):
        whole = Span(max(0, span.start - _AROUND), min(len(article.text.content), span.end + _AROUND))
        message = "the quote begins or ends inside a word of the article"
        yield Remark(message, "quote whole words", (article_related("article", article, whole),))


def _is_short_for(quoted: Quoted, span: Span) -> bool:
    """Whether a quote ends with the abbreviation of a word, which also begins it: "Feb" in "February"."""
    lexicon, content = quoted.lexicon, quoted.article.text.content
    last = _LAST.search(content, span.start, span.end)
    rest = _REST.match(content, span.end)
    if lexicon is None or last is None or rest is None or _REST.match(content, span.start - 1, span.start):
        return False
    short, long = last[0].lower(), (last[0] + rest[0]).lower()
    is_month = short in lexicon["month_abbreviations"] and long in lexicon["months"]
    return is_month or long in lexicon.abbreviations.get(short, "").split(", ")
