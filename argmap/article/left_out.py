"""Quotes that leave words out of one sentence without a mark, and are otherwise word for word the article's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.article.anchor import Anchor, Status
from argmap.article.budget import word_by_word
from argmap.article.judging import judged, status_of
from argmap.sense import Change, Kind
from argmap.sense.tokens import tokens
from argmap.showing import one_line
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.article.budget import Work
    from argmap.article.searched import SearchedText
    from argmap.model import Quote
    from argmap.sense.token import Token

__all__ = ["with_words_left_out"]

_FEWEST = 5  # words of the quote
_BESIDE = 2  # words that must stand on either side of what is left out
_FEW = 6  # words that are left out; of more a message says no kind
_MOST_TRIED = 50  # places in a sentence where a quote may begin
_STEPS_A_PAIR = 2


def with_words_left_out(article: SearchedText, quote: Quote, sentences: Sequence[Span], work: Work) -> Anchor | None:
    """Where a quote stands in one of some sentences but for one stretch that it leaves out. Raises UsedUpError."""
    work.spend(word_by_word(len(quote.exact)))
    ours = [one.plain for one in tokens(quote.exact, article.governing)]
    if len(ours) < _FEWEST:
        return None
    for sentence in sentences:
        work.spend(word_by_word(sentence.end - sentence.start))
        words = tokens(article.text.cut(sentence), article.governing)
        work.spend(_STEPS_A_PAIR * len(ours) * len(words))
        if found := _around_gap(ours, [one.plain for one in words]):
            first, gap, after, last = found
            if after - gap <= _FEW:
                changes, span = judged(article, quote.exact, _span(sentence, words[first], words[last]), work)
                return Anchor(status_of(changes), (span,), changes=changes)
            left_out = one_line(article.text.cut(sentence)[words[gap].start : words[after - 1].end])
            span = _span(sentence, words[first], words[last])
            return Anchor(Status.SUSPECT, (span,), changes=(Change(Kind.WORDS, "", left_out),))
    return None


def _span(sentence: Span, first: Token, last: Token) -> Span:
    return Span(sentence.start + first.start, sentence.start + last.end)


def _around_gap(ours: Sequence[str], theirs: Sequence[str]) -> tuple[int, int, int, int] | None:
    """The first of a sentence's words that are a quote's, the first left out, the next, and the last; None without."""
    backwards = ours[::-1]
    ends = [_alike(backwards, theirs[max(0, at - len(ours)) : at][::-1]) for at in range(1, len(theirs) + 1)]
    tried = 0
    for first in range(len(theirs) - len(ours)):
        before = min(_alike(ours, theirs[first : first + len(ours)]), len(ours) - _BESIDE)
        if before < _BESIDE or tried == _MOST_TRIED:
            continue
        tried += 1
        rest = len(ours) - before
        last = next((at for at in range(first + len(ours), len(theirs)) if ends[at] >= rest), 0)
        if last:
            return first, first + before, last - rest + 1, last
    return None


def _alike(words: Sequence[str], others: Sequence[str]) -> int:
    """With how many of the same words two rows of words begin."""
    return next((at for at, pair in enumerate(zip(words, others, strict=False)) if pair[0] != pair[1]), len(others))
