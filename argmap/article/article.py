"""The article: its paragraphs and sentences, what of it counts, and where a quote stands in it."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from argmap.article.finder import Finder
from argmap.article.folding import Folded, fold
from argmap.article.locate import cuts_word, locate
from argmap.article.segments import paragraphs, sentences
from argmap.showing import one_line
from argmap.text import Span, Text

if TYPE_CHECKING:
    from argmap.article.anchor import Anchor
    from argmap.model import ArticleSource, Passage, Quote

__all__ = ["MAX_BYTES", "Article", "fingerprint"]

MAX_BYTES = 20 * 2**20
"""The largest article that argmap reads."""

_WORD = re.compile(r"\w+")
_STOPWORDS = frozenset(
    "a an and are as at be been but by for from had has have he her his in into is it its of on or our she so than "
    "that the their them they this to was were which who will with would you".split()
)


def fingerprint(content: str) -> str:
    """SHA-256 of an article's text in UTF-8 with line ends as LF, as 64 hex digits."""
    return hashlib.sha256(content.replace("\r\n", "\n").replace("\r", "\n").encode()).hexdigest()


class Article:
    """An article, never changed; offsets are code points of its text as it is."""

    def __init__(self, text: Text, source: ArticleSource | None = None, name: str | None = None) -> None:
        self.text = text
        self.source = source
        self.name = name
        self.markers: dict[tuple[str | int, ...], Anchor] = {}
        """Where the header's own quotes were found: body and set-aside passages, by their path in the header."""
        self._located: dict[Quote, Anchor] = {}
        self.set_aside: list[tuple[Span, str]] = []
        self.body = Span(0, len(text.content))
        if source:
            self._mark(source)

    def described(self, source: ArticleSource) -> Article:
        """The same text under another description of a map's header; itself where the description is the same."""
        return self if source == self.source else Article(self.text, source, self.name)

    def _mark(self, source: ArticleSource) -> None:
        """Find where the body begins and ends, and what is set aside."""
        start, end = 0, len(self.text.content)
        if source.body:
            begins = self._marker(source.body.begins, ("body", "begins"))
            ends = self._marker(source.body.ends, ("body", "ends"))
            start, end = begins.start if begins else start, ends.end if ends else end
        self.body = Span(start, max(start, end))
        for index, passage in enumerate(source.set_aside):
            span = self._passage(passage, ("set_aside", index))
            if span and span.end > span.start:
                self.set_aside.append((span, passage.reason))

    def _marker(self, quote: Quote | None, path: tuple[str | int, ...]) -> Span | None:
        if quote is None:
            return None
        anchor = self.markers[path] = locate(self, quote)
        return anchor.span if anchor.is_sound else None

    def _passage(self, passage: Passage, path: tuple[str | int, ...]) -> Span | None:
        whole = self._marker(passage.quote, (*path, "quote"))
        begins = self._marker(passage.begins, (*path, "begins"))
        ends = self._marker(passage.ends, (*path, "ends"))
        if whole or not begins or (passage.ends and not ends):
            return whole
        return Span(begins.start, ends.end if ends else len(self.text.content))

    @cached_property
    def fingerprint(self) -> str:
        """The first 12 hex digits of the fingerprint of its text: what maps keep."""
        return fingerprint(self.text.content)[:12]

    @property
    def path(self) -> tuple[str, ...]:
        """Where the map's header describes it."""
        return ("article",) if self.name is None else ("articles", self.name)

    # Finding

    @cached_property
    def folded(self) -> Folded:
        """The text as quotes are compared with it."""
        return Folded(self.text.content)

    @cached_property
    def finder(self) -> Finder:
        """Every place of exact words in the folded text."""
        return Finder(self.folded.text)

    def locate(self, quote: Quote) -> Anchor:
        """Where a quote stands, and how well it was found."""
        anchor = self._located.get(quote)
        if anchor is None:
            anchor = self._located[quote] = locate(self, quote)
        return anchor

    def cuts_word(self, span: Span) -> bool:
        """Whether a span begins or ends inside a word."""
        return cuts_word(self.text.content, *span)

    def words(self, span: Span) -> str:
        """The article's own words in a span, white space made single spaces."""
        return one_line(self.text.cut(span))

    # Parts

    @cached_property
    def paragraphs(self) -> list[Span]:
        """Spans of the paragraphs."""
        return paragraphs(self.text.content)

    @cached_property
    def sentences(self) -> list[Span]:
        """Spans of the sentences, of the whole article."""
        return [span for paragraph in self.paragraphs for span in sentences(self.text.content, paragraph)]

    @cached_property
    def body_sentences(self) -> list[Span]:
        """Sentences of the body that are not set aside: what a map should cover."""
        return [
            span
            for span in self.sentences
            if self.body.start <= span.start and span.end <= self.body.end and not self.is_set_aside(span)
        ]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [span.start for span in self.sentences]

    def sentences_touched(self, span: Span) -> int:
        """How many sentences a span touches."""
        return bisect_left(self._sentence_starts, span.end) - bisect_right(self._sentence_starts, span.start) + 1

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [span.start for span in self.paragraphs]

    def paragraph_at(self, offset: int) -> int:
        """Index of the paragraph that an offset lies in (or follows)."""
        return max(0, bisect_right(self._paragraph_starts, offset) - 1)

    def paragraph_at_folded(self, offset: int) -> int:
        """Index of the paragraph of an offset into the folded text."""
        return self.paragraph_at(self.folded.original(offset, offset + 1).start)

    def same_paragraph(self, first: int, second: int) -> bool:
        """Whether two offsets into the folded text lie in one paragraph."""
        return self.paragraph_at_folded(first) == self.paragraph_at_folded(second)

    def paragraph_label(self, offset: int) -> str:
        """What a reader calls the paragraph: `¶3` counted within the body, else its place before or after."""
        if offset >= self.body.end and self.paragraphs:
            return "after the body"
        index = self.paragraph_at(offset)
        first = self.paragraph_at(self.body.start)
        if index < first or offset < self.body.start:
            return "headline" if index == 0 else "before the body"
        return f"¶{index - first + 1}"

    def is_set_aside(self, span: Span) -> bool:
        """Whether a span touches a passage that is set aside."""
        return self.set_aside_reason(span) is not None

    def set_aside_reason(self, span: Span) -> str | None:
        """Why the passage that a span touches is set aside; None where it counts."""
        return next((why for aside, why in self.set_aside if span.start < aside.end and aside.start < span.end), None)

    def has_fingerprint(self, expected: str) -> bool:
        """Whether the text is the one that a fingerprint (12 or more hex digits) was taken of."""
        raw = hashlib.sha256(self.text.content.encode()).hexdigest()
        return raw.startswith(expected) or fingerprint(self.text.content).startswith(expected)

    # Words, for finding the nearest passages

    def content_words(self, text: str) -> list[str]:
        """The words of a text that carry its meaning, folded, each once, in order."""
        words = (word.lower() for word in _WORD.findall(fold(text)))
        return list(dict.fromkeys(word for word in words if word not in _STOPWORDS and len(word) > 1))

    @cached_property
    def _sentences_by_word(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for index, span in enumerate(self.sentences):
            for word in self.content_words(self.text.cut(span)):
                found.setdefault(word, []).append(index)
        return found

    def sentences_with(self, word: str) -> list[int]:
        """Indexes of the sentences that hold a content word."""
        return self._sentences_by_word.get(word, [])
