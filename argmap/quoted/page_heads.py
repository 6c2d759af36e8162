"""Quotes that run over a page and were copied with what is printed at its head or foot."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from argmap.article.squeezed import Squeezed, squeeze
from argmap.quoted.remark import Remark, article_related
from argmap.showing import one_line, shortened

if TYPE_CHECKING:
    from argmap.article import Article
    from argmap.quoted.remark import Quoted
    from argmap.text import Span

__all__ = ["copied_head"]

_FIRST = 12  # letters by which the beginning of a quote is known
_LONGEST = 200  # letters of a page's head and foot
_MOST_PLACES = 50
_SHOWN = 80


class _Head(NamedTuple):
    """What a quote has besides the article's words, where a page begins, and where it stands."""

    words: str
    page: str
    span: Span


def copied_head(quoted: Quoted) -> Remark | None:
    """That a quote holds the head or foot of a page, where without it the words stand in the article; else None."""
    head = _head_in(quoted.article, quoted.exact)
    if head is None:
        return None
    words = shortened(head.words, _SHOWN)
    return Remark(
        f"the quote has “{words}” where page {head.page} begins: a head or foot of the page, no words of the article",
        "take it out of the quote",
        (article_related("article", quoted.article, head.span),),
    )


def _head_in(article: Article, exact: str) -> _Head | None:
    wanted = squeeze(exact)
    if not article.pages or article.squeezed is None or len(wanted) < 2 * _FIRST:
        return None
    letters = article.squeezed
    breaks = [letters.before(at) for at in article.pages.starts]
    for start in article.letters.places(wanted[:_FIRST])[:_MOST_PLACES]:
        for number in range(bisect_left(breaks, start + _FIRST), bisect_right(breaks, start + len(wanted))):
            first = breaks[number] - start
            if length := _extra(letters.text, wanted, start, breaks[number]):
                own = Squeezed(exact).original(first, first + length)
                whole = letters.original(start, start + len(wanted) - length)
                words = one_line(exact[own.start : own.end])
                return _Head(words, article.pages.number(number + 2), whole) if _is_printed(words) else None
    return None


def _is_printed(words: str) -> bool:
    """Whether words may stand at the head or foot of a page: a number or a title, no "not" that somebody put in."""
    return words[:1].isupper() or any(one.isdigit() for one in words)


def _extra(text: str, wanted: str, start: int, end: int) -> int:
    """How many letters a quote that begins at `start` has more than the text, all of them at `end`; 0 for none."""
    first = end - start
    if text[start:end] != wanted[:first]:
        return 0
    for length in range(1, min(_LONGEST, len(wanted) - first - 1) + 1):
        rest = wanted[first + length :]
        if text.startswith(rest, end):
            return length
    return 0
