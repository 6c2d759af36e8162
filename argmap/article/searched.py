"""A text in the forms that quotes are looked for in: folded, indexed, cut into paragraphs and sentences."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from argmap.article.finder import Finder
from argmap.article.folding import Folded, fold
from argmap.article.forms import Forms, weighty
from argmap.article.languages import code_of
from argmap.article.pages import NOTES
from argmap.article.segments import paragraphs, sentences
from argmap.article.squeezed import MOST_CHARACTERS, Squeezed, furniture
from argmap.languages import ends_of, is_stated
from argmap.plain_words import composed
from argmap.sense.tokens import tokens
from argmap.text import Span, Text
from argmap.words import built_in, choose, governing, lexicon_for
from argmap.worked_out import WorkedOut

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.words import Lexicon

__all__ = ["SearchedText", "content_words"]

_WORD = re.compile(r"\w+")
_NOTE = re.compile(r"(?m)^(?:\[p\. \S+\] )?(\d{1,3})[.)]? ")
_SAMPLE = 4_000  # characters by which a language is known
_CLAUSE_ENDS = frozenset(".;:!?")
_STOPWORDS = frozenset(
    "a an and are as at be been but by for from had has have he her his in into is it its of on or our she so than "
    "that the their them they this to was were which who will with would you".split()
)


_T = TypeVar("_T")


class _Shared(cached_property[_T]):
    """What depends on nothing but a text and its language, computed once for all articles of it."""

    def __get__(self, article: SearchedText, owner: type[Any] | None = None) -> _T:  # type: ignore[override]
        name = str(self.attrname)
        if name not in article.known:
            article.known[name] = self.func(article)
        found: _T = article.known[name]
        article.__dict__[name] = found
        return found


def content_words(text: str) -> list[str]:
    """The words of a text that carry its meaning, folded, each once, in order.

    >>> content_words("The boats of the harbour, the old boats")
    ['boats', 'harbour', 'old']
    """
    words = (word.lower() for word in _WORD.findall(fold(text)))
    return list(dict.fromkeys(word for word in words if word not in _STOPWORDS and len(word) > 1))


class SearchedText(WorkedOut):
    """A text, never changed, and passages of it that count less; offsets are code points of the text as it is."""

    def __init__(
        self, text: Text, language: str | None = None, *, is_made: bool = False, like: SearchedText | None = None
    ) -> None:
        """`like` is another of the same text, from which is taken what is computed already."""
        self.text = text
        self.is_made = is_made
        """Whether the text was made from a document, whose line ends and note marks nobody sees in it any more."""
        self.stated_language = language if language and is_stated(language) else ""
        """The tag of the language that the text is said to be in; empty where nobody says."""
        is_same = like and (like.stated_language, like.is_made) == (self.stated_language, is_made)
        self.known: dict[str, Any] = like.known if like and is_same else {}
        """What is computed of the text, by name."""
        self.set_aside: list[tuple[Span, str]] = []
        """Passages that are set aside, each with its reason."""
        self._asides: list[Span] = []  # the same in order, those that touch made one

    @_Shared
    def folded(self) -> Folded:
        """The text as quotes are compared with it."""
        return Folded(self.text.content)

    @_Shared
    def finder(self) -> Finder:
        """Every place of exact words in the folded text."""
        return Finder(self.folded.text)

    @_Shared
    def squeezed(self) -> Squeezed | None:
        """Its letters and digits alone; None where the text is too long for that."""
        return Squeezed(self.text.content) if len(self.text.content) <= MOST_CHARACTERS else None

    @_Shared
    def letters(self) -> Finder:
        """Every place of some letters in the squeezed text."""
        return Finder(self.squeezed.text if self.squeezed else "")

    @_Shared
    def furniture(self) -> list[Span]:
        """Lines that a page puts into the middle of a sentence."""
        return list(furniture(self.text.content)) if len(self.text.content) <= MOST_CHARACTERS else []

    @_Shared
    def note_marks(self) -> frozenset[str]:
        """The numbers of the notes at its end, where it was made from a document."""
        _, heading, notes = self.text.content.rpartition(f"\n\n{NOTES}\n\n") if self.is_made else ("", "", "")
        return frozenset(_NOTE.findall(notes)) if heading else frozenset()

    def without_furniture(self, span: Span) -> Iterator[Span]:
        """A span without the furniture in it, in pieces."""
        start = span.start
        first = bisect_right(self.furniture, span.start, key=lambda one: one.end)
        for one in self.furniture[first:]:
            if one.start >= span.end:
                break
            yield Span(start, max(start, one.start + 1))  # with a space between the words
            start = one.end
        yield Span(start, max(start, span.end))

    # Words

    @_Shared
    def lexicon(self) -> Lexicon | None:
        """The word lists of the language that it is written in; None where argmap has none for it."""
        if self.stated_language:
            return lexicon_for(ends_of(self.stated_language), built_in())
        return choose(self.text.content[:_SAMPLE], built_in())

    @_Shared
    def governing(self) -> Lexicon | None:
        """The words by which a sentence in its language governs what is cut out of it."""
        stated = self.stated_language.split("-")[0].lower()
        return self.lexicon or governing(stated or code_of(self.text.content))

    @_Shared
    def forms(self) -> Forms:
        """Its words in the forms in which they are compared."""
        return Forms(weighty(tokens(self.text.content, self.governing), self.governing))

    def has_word(self, word: str) -> bool:
        """Whether a word (lower case) stands in it."""
        return word in self._vocabulary

    @_Shared
    def _vocabulary(self) -> frozenset[str]:
        return frozenset(_WORD.findall(composed(self.text.content[:MOST_CHARACTERS]).lower()))

    # Parts

    @_Shared
    def paragraphs(self) -> list[Span]:
        """Spans of the paragraphs."""
        return paragraphs(self.text.content)

    @_Shared
    def sentences(self) -> list[Span]:
        """Spans of the sentences, of the whole text."""
        return [span for paragraph in self.paragraphs for span in sentences(self.text.content, paragraph)]

    @_Shared
    def _sentence_starts(self) -> list[int]:
        return [span.start for span in self.sentences]

    def sentence_at(self, offset: int) -> Span:
        """The sentence that an offset lies in, or the last one that begins before it."""
        index = max(0, bisect_right(self._sentence_starts, offset) - 1)
        return self.sentences[index] if self.sentences else Span(0, len(self.text.content))

    def around(self, span: Span) -> tuple[str, str]:
        """The rest of the sentences that a span begins and ends in: before it, and after it where no clause ends."""
        first = self.sentence_at(span.start)
        last = first if span.end <= first.end else self.sentence_at(max(span.start, span.end - 1))
        end = span.end if self.text.content[span.end - 1 : span.end] in _CLAUSE_ENDS else last.end
        return self.text.cut(Span(first.start, span.start)), self.text.cut(Span(span.end, max(span.end, end)))

    def sentences_touched(self, span: Span) -> int:
        """How many sentences a span touches."""
        return bisect_left(self._sentence_starts, span.end) - bisect_right(self._sentence_starts, span.start) + 1

    @_Shared
    def _paragraph_starts(self) -> list[int]:
        return [span.start for span in self.paragraphs]

    def paragraph_at(self, offset: int) -> int:
        """Index of the paragraph that an offset lies in (or follows)."""
        return max(0, bisect_right(self._paragraph_starts, offset) - 1)

    def paragraph_at_folded(self, offset: int) -> int:
        """Index of the paragraph of an offset into the folded text."""
        return self.paragraph_at(self.folded.original(offset, offset + 1).start)

    @_Shared
    def _folded_starts(self) -> list[int]:
        goes_on = {one.end for one in self.furniture}
        starts = [start for start in self._paragraph_starts if start not in goes_on and not self._is_furniture(start)]
        return [self.folded.folded(start) for start in starts]

    def _is_furniture(self, offset: int) -> bool:
        index = bisect_right(self.furniture, offset, key=lambda one: one.end)
        return index < len(self.furniture) and self.furniture[index].start <= offset

    def paragraph_end_folded(self, offset: int) -> int:
        """Where, in the folded text, the paragraph after that of an offset into it begins; its end after the last."""
        index = max(1, bisect_right(self._folded_starts, offset))
        return self._folded_starts[index] if index < len(self._folded_starts) else len(self.folded.text)

    def put_aside(self, span: Span, reason: str) -> None:
        """Set a passage aside."""
        self.set_aside.append((span, reason))
        first = bisect_left(self._asides, span.start, key=lambda one: one.end)
        last = bisect_right(self._asides, span.end, key=lambda one: one.start)
        joined = [span, *self._asides[first:last]]
        whole = Span(min(one.start for one in joined), max(one.end for one in joined))
        self._asides[first:last] = [whole]

    def is_set_aside(self, span: Span) -> bool:
        """Whether a span touches a passage that is set aside."""
        index = bisect_left(self._asides, span.end, key=lambda one: one.start) - 1
        return index >= 0 and span.start < self._asides[index].end

    def set_aside_reason(self, span: Span) -> str | None:
        """Why the passage that a span touches is set aside; None where it counts."""
        if not self.is_set_aside(span):
            return None
        return next((why for aside, why in self.set_aside if span.start < aside.end and aside.start < span.end), None)

    # Words, for finding the nearest passages

    @_Shared
    def _sentences_by_word(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for index, span in enumerate(self.sentences):
            for word in content_words(self.text.cut(span)):
                found.setdefault(word, []).append(index)
        return found

    def sentences_with(self, word: str) -> list[int]:
        """Indexes of the sentences that hold a content word."""
        return self._sentences_by_word.get(word, [])
