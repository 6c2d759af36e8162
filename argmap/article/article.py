"""The article: its paragraphs and sentences, what of it counts, and where a quote stands in it."""

from __future__ import annotations

import hashlib
from functools import cached_property
from typing import TYPE_CHECKING

from argmap.article.anchor import Anchor, Status
from argmap.article.budget import Budget, UsedUpError, Work
from argmap.article.edges import cuts_word
from argmap.article.locate import locate
from argmap.article.pages import NOTES, Pages, Spot, in_english, note_at_start
from argmap.article.searched import SearchedText
from argmap.showing import one_line
from argmap.text import Span, Text, with_line_feeds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.model import ArticleSource, Passage, Quote

__all__ = ["MAX_BYTES", "Article", "fingerprint"]

MAX_BYTES = 20 * 2**20
"""The largest article that argmap reads."""

_HEADER_STEPS = 3_000_000  # for the quotes of a map's header, a budget of its own


def fingerprint(content: str) -> str:
    """SHA-256 of an article's text in UTF-8 with line ends as LF, as 64 hex digits."""
    return hashlib.sha256(with_line_feeds(content).encode()).hexdigest()


class Article(SearchedText):
    """An article as a map's header describes it, never changed; offsets are code points of its text as it is."""

    def __init__(
        self,
        text: Text,
        source: ArticleSource | None = None,
        name: str | None = None,
        *,
        like: Article | None = None,
    ) -> None:
        """`like` is another article of the same text, from which is taken what is known of that already."""
        is_made = source is not None and source.original is not None
        super().__init__(text, source.language if source else None, is_made=is_made, like=like)
        self.source = source
        self.name = name
        self.markers: dict[tuple[str | int, ...], Anchor] = {}
        """Where the header's own quotes were found: body and set-aside passages, by their path in the header."""
        is_whole = like and not like.set_aside and not (source and source.set_aside)
        self._located: dict[Quote, tuple[Anchor, Work]] = like._located if like and is_whole else {}
        self.body = Span(0, len(text.content))
        self.spent = 0
        """How many steps of work looking for the header's own quotes has cost."""
        if source:
            budget = Budget(_HEADER_STEPS)
            self._mark(source, budget)
            self.spent = _HEADER_STEPS - budget.left

    def described(self, source: ArticleSource) -> Article:
        """The same text under another description of a map's header; itself where the description is the same."""
        return self if source == self.source else Article(self.text, source, self.name, like=self)

    def _mark(self, source: ArticleSource, budget: Budget) -> None:
        """Find where the body begins and ends, and what is set aside."""
        start, end = 0, len(self.text.content)
        if source.body:
            begins = self._marker(source.body.begins, ("body", "begins"), budget)
            ends = self._marker(source.body.ends, ("body", "ends"), budget)
            start, end = begins.start if begins else start, ends.end if ends else end
        self.body = Span(start, max(start, end))
        for index, passage in enumerate(source.set_aside):
            span = self._passage(passage, ("set_aside", index), budget)
            if span and span.end > span.start:
                self.put_aside(span, passage.reason)
                self._located.clear()

    def _marker(self, quote: Quote | None, path: tuple[str | int, ...], budget: Budget) -> Span | None:
        if quote is None:
            return None
        anchor = self.markers[path] = self.locate(quote, budget)
        return anchor.span if anchor.is_sound else None

    def _passage(self, passage: Passage, path: tuple[str | int, ...], budget: Budget) -> Span | None:
        whole = self._marker(passage.quote, (*path, "quote"), budget)
        begins = self._marker(passage.begins, (*path, "begins"), budget)
        ends = self._marker(passage.ends, (*path, "ends"), budget)
        if whole or not begins or (passage.ends and not ends):
            return whole
        return Span(begins.start, ends.end if ends else len(self.text.content))

    @cached_property
    def fingerprint(self) -> str:
        """The first 12 hex digits of the fingerprint of its text: what maps keep."""
        return self._fingerprints[1][:12]

    @property
    def path(self) -> tuple[str, ...]:
        """Where the map's header describes it."""
        return ("article",) if self.name is None else ("articles", self.name)

    def locate(self, quote: Quote, budget: Budget | None = None) -> Anchor:
        """Where a quote stands, and how well it was found; without a budget, as if it were a map's only quote.

        Whoever looks for many quotes gives all of them one budget; a quote that it does not suffice for is
        `Status.NOT_LOOKED_UP`.
        """
        budget = budget or Budget()
        known = self._located.get(quote)
        if known is None:
            work = budget.work()
            try:
                known = self._located[quote] = locate(self, quote, work), work
            except UsedUpError:
                known = Anchor(Status.NOT_LOOKED_UP), work
        anchor, work = known
        return anchor if budget.pay(work) else Anchor(Status.NOT_LOOKED_UP)

    def cuts_word(self, span: Span) -> bool:
        """Whether a span begins or ends inside a word."""
        return cuts_word(self.text.content, *span)

    def words(self, span: Span) -> str:
        """The article's own words in a span, white space made single spaces."""
        return one_line(self.text.cut(span))

    @cached_property
    def body_sentences(self) -> Sequence[Span]:
        """Sentences of the body that are not set aside: what a map should cover."""
        return tuple(
            span
            for span in self.sentences
            if self.body.start <= span.start and span.end <= self.body.end and not self.is_set_aside(span)
        )

    @cached_property
    def body_starts(self) -> Sequence[int]:
        """Where the sentences of the body begin."""
        return tuple(sentence.start for sentence in self.body_sentences)

    def paragraph_label(self, offset: int) -> str:
        """What a reader calls the paragraph: `¶3` counted within the body, else its place before or after."""
        return in_english(self._paragraph_spot(offset))

    def _paragraph_spot(self, offset: int) -> Spot:
        if offset >= self.body.end and self.paragraphs:
            return Spot("after")
        index = self.paragraph_at(offset)
        first = self.paragraph_at(self.body.start)
        if index < first or offset < self.body.start:
            return Spot("headline" if index == 0 else "before")
        return Spot("paragraph", str(index - first + 1))

    @cached_property
    def pages(self) -> Pages:
        """Its pages; false where its text has none."""
        return Pages(self.text.content, self.source.pages if self.source else None)

    def spot(self, offset: int) -> Spot:
        """Where a place is: its page where the text has pages, the note for a note at its end, else the paragraph."""
        if offset >= self.notes_begin and self.paragraphs:
            index = self.paragraph_at(offset)
            notes = (note_at_start(self.words(self.paragraphs[at])) for at in range(index, self._first_note - 1, -1))
            if note := next(filter(None, notes), None):
                return note
        spot = self._paragraph_spot(offset)
        if not self.pages:
            return spot
        kind = spot.kind if spot.kind == "headline" else "page"
        return Spot(kind, spot.number, self.page_number(offset))

    def stretch(self, span: Span) -> Spot:
        """Where a stretch is: the place that it begins at, with the page that it ends on."""
        spot = self.spot(span.start)
        if spot.kind != "page":
            return spot
        last = self.page_number(max(span.start, span.end - 1))
        return spot if last == spot.page else spot._replace(last=last)

    def place_label(self, offset: int) -> str:
        """What a reader calls a place: `p. 26`, `p. 26, note 3`, `note 3` or `¶3`."""
        return in_english(self.spot(offset))

    def places_label(self, span: Span) -> str:
        """What a reader calls a stretch: `p. 26–27` where it runs over pages, else the place that it begins at."""
        return in_english(self.stretch(span))

    def sheet(self, offset: int) -> int:
        """The page of the original, counted from 1, that a place lies on; 0 where it is not known.

        A note at the end lies on the first page that has the number which the note names.
        """
        spot = self.spot(offset)
        if spot.kind != "note":
            return self.pages.at(offset)
        return self.pages.sheet_of(spot.page) if spot.page else 0

    def page_number(self, offset: int) -> str:
        """The number printed on the page that an offset lies on; "1" where the text has no pages."""
        return self.pages.number(self.pages.at(offset))

    @cached_property
    def _first_note(self) -> int:
        """Index of the first note at the end of a text that was made from a document; after the last paragraph where
        there is none."""
        for index in range(len(self.paragraphs) - 1, 0, -1) if self.pages or self.is_made else ():
            if self.words(self.paragraphs[index - 1]) == NOTES and note_at_start(self.words(self.paragraphs[index])):
                return index
        return len(self.paragraphs)

    @cached_property
    def notes_begin(self) -> int:
        """Where the notes begin that stand at the end of a text made from a document; after its end without any."""
        index = self._first_note
        return self.paragraphs[index].start if index < len(self.paragraphs) else len(self.text.content) + 1

    def is_in_body(self, offset: int) -> bool:
        """Whether a place lies in the body, whose paragraphs are numbered."""
        return self._paragraph_spot(offset).kind == "paragraph"

    def without_lead(self, paragraph: Span) -> Span:
        """A paragraph without what stands in it before the body begins, as a dateline: by the rest it is counted."""
        begins = self.body.start
        return Span(begins, paragraph.end) if paragraph.start < begins < paragraph.end else paragraph

    def is_in_headline(self, span: Span) -> bool:
        """Whether a span lies in the headline, which is one unit whatever its stops."""
        return self._paragraph_spot(span.start).kind == "headline" and span.end <= self.paragraphs[0].end

    def has_fingerprint(self, expected: str) -> bool:
        """Whether the text is the one that a fingerprint (12 or more hex digits) was taken of."""
        return any(one.startswith(expected) for one in self._fingerprints)

    @cached_property
    def _fingerprints(self) -> tuple[str, str]:
        """Of its text as it is, and with line ends as LF."""
        told = fingerprint(self.text.content)
        is_same = "\r" not in self.text.content
        return (told if is_same else hashlib.sha256(self.text.content.encode()).hexdigest()), told
