"""The sources of a draft: texts with the names by which a draft may call them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePath
from typing import TYPE_CHECKING

from argmap.article import Article
from argmap.quotations.extracting import extract
from argmap.showing import one_line
from argmap.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from argmap.model import ArticleSource
    from argmap.quotations.quotation import Passage

__all__ = ["Names", "Source"]

_HEAD = 3_000
_MOST_CHARACTERS = 2_000_000
_HEADER_LINES = 15
_LONGEST_TITLE = 160
_SHORTEST_WORD = 4
_MOST_WORDS = 6
_WORD = re.compile(r"[^\W_]+")
_POSSESSIVE = re.compile(r"(?<=\w)['’]s\b")
_KIND = re.compile(
    r"(?:the |a )?(?:report|minutes|transcript|statement|speech|interview|letter|record)s? "
    r"(?:of|by|from|with) (?:the )?",
    re.IGNORECASE,
)
"""How a title begins that says what kind of text it is: "Report of the"."""
_TITLE = re.compile(
    r"^(?:title|titel|titre):[ \t]*[\"']?(.+?)[\"']?[ \t]*$|^#[ \t]+(.+)$", re.IGNORECASE | re.MULTILINE
)
_AUTHOR = re.compile(
    r"^(?:author|autor|auteur|publication|publisher|source):[ \t]*[\"']?(.+?)[\"']?[ \t]*$"
    r"|^[*_ ]*(?:by|von|par)[ \t]+([^\W\d_][\w.'’-]+(?:[ \t]+[^\W\d_][\w.'’-]*){1,3})[*_ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_COMMON = frozenset(
    "text source sources article draft file note notes copy final version page part the and for from with about".split()
)


@dataclass(frozen=True, eq=False)
class Source:
    """A text that a draft may quote."""

    article: Article
    phrases: tuple[tuple[str, ...], ...] = field(default=())
    """The names of it that are its own: file name, title, author; each as words in lower case."""

    @classmethod
    def of(cls, text: Text, described: ArticleSource | None = None) -> Source:
        """The source in a text, known by its name, its title and its author; `described` is what is known besides."""
        names = [
            *_named(text),
            *(one for one in (described and described.title, described and described.author) if one),
        ]
        return cls(Article(text, described), tuple(dict.fromkeys(_words(name) for name in names if _words(name))))

    @cached_property
    def interrupted(self) -> tuple[Passage, ...]:
        """Its own quotations that an attribution interrupts: who quotes them may leave it out."""
        content = self.article.text.content
        found = extract(content).quotations if len(content) <= _MOST_CHARACTERS else ()
        return tuple(one for quotation in found for one in quotation.passages if len(one.parts) > 1)

    @cached_property
    def spoken(self) -> Article:
        """These quotations without what interrupts them, two paragraphs each: without a comma there, and with one."""
        written = (mark.join(one.parts) for one in self.interrupted for mark in (" ", ", "))
        return Article(Text(self.name, "\n\n".join(written)))

    @property
    def name(self) -> str:
        """The name of its file."""
        return self.article.text.name


def _words(name: str) -> tuple[str, ...]:
    return tuple(word.casefold() for word in _WORD.findall(_POSSESSIVE.sub("", name)))


def _named(text: Text) -> Iterator[str]:
    """The names of a source, from its file and from its first lines."""
    yield PurePath(text.name).name
    yield PurePath(text.name).stem
    head = text.content[:_HEAD]
    yield from (match[1] or match[2] for match in _TITLE.finditer(head))
    lines = "\n".join(head.splitlines()[:_HEADER_LINES])
    yield from (match[1] or match[2] for match in _AUTHOR.finditer(lines))
    first = next((one_line(line) for line in head.splitlines() if line.strip()), "")
    if first and len(first) <= _LONGEST_TITLE and not first.endswith((".", "。", "---", "+++")):
        yield first
        if kind := _KIND.match(first):
            yield first[kind.end() :]


class Names:
    """Which sources a sentence of a draft names."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self._phrases: dict[str, list[tuple[tuple[str, ...], Source]]] = {}
        self._single: dict[str, Source] = {}
        for source in sources:
            for phrase in source.phrases:
                if len(phrase) > 1:
                    self._phrases.setdefault(phrase[0], []).append((phrase, source))
        for word, owner in _distinctive(sources):
            self._single[word] = owner

    def named_in(self, sentence: str, *, has_cue: bool) -> tuple[Source, ...]:
        """The sources that a sentence names, in their order; by one word only with a capital, and beside a word such
        as "wrote" or "according to"."""
        written = _WORD.findall(_POSSESSIVE.sub("", sentence))
        words = [word.casefold() for word in written]
        found: dict[Source, None] = {}
        for at, word in enumerate(words):
            for phrase, source in self._phrases.get(word, ()):
                if tuple(words[at : at + len(phrase)]) == phrase:
                    found[source] = None
            if has_cue and word in self._single and not written[at].islower():
                found[self._single[word]] = None
        return tuple(found)


def _distinctive(sources: Sequence[Source]) -> Iterator[tuple[str, Source]]:
    """Single words that name one source: parts of its names that stand in no other source's names or text."""
    owned = [(word, source) for source in sources for word in _parts(source.phrases)]
    counts = Counter(word for word, _ in owned)
    for word, source in owned:
        others = (other for other in sources if other is not source)
        if counts[word] == 1 and not any(other.article.has_word(word) for other in others):
            yield word, source


def _parts(phrases: Iterable[tuple[str, ...]]) -> dict[str, None]:
    return {
        word: None
        for phrase in phrases
        if len(phrase) <= _MOST_WORDS
        for word in phrase
        if len(word) >= _SHORTEST_WORD and not word[0].isdigit() and word not in _COMMON
    }
