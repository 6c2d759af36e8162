"""What goes along with a set: the articles as they are read, and for each item a name that a teacher can read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from textwrap import shorten
from typing import TYPE_CHECKING

from argmap.exercise.kinds import kinds
from argmap.html import paragraphs
from argmap.phrases import phrases_of
from argmap.reading import language_of_article
from argmap.showing import one_line, printable, shortened

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from argmap.article import Article
    from argmap.exercise.items import Item, Set
    from argmap.reading import Reading

__all__ = ["LARGEST_COPY", "Printed", "asks_about_the_article", "kind_name", "names", "printed", "printed_articles"]

_QUOTED = re.compile("“([^”]+)”")
_BEGINNING = 48
_LONGEST_NAME = 100
LARGEST_COPY = 100_000
"""Code points: longer articles go along once, and are not repeated in every item."""


@dataclass(frozen=True)
class Printed:
    """An article as it is read: a heading, where it comes from, and paragraphs, each with its number."""

    name: str | None
    """The map's name for it; None where the map has only one."""
    heading: str
    source: str
    language: str
    paragraphs: tuple[tuple[str, str], ...]
    """Number (`¶3`; empty for the headline) and words."""

    @property
    def lines(self) -> list[str]:
        """The paragraphs as lines of text."""
        return [f"{number} {words}" if number else words for number, words in self.paragraphs]

    @property
    def length(self) -> int:
        """Code points of all paragraphs."""
        return sum(len(words) for _, words in self.paragraphs)


def printed(article: Article) -> Iterator[tuple[str, str]]:
    """The paragraphs of the body and the headline: number and words."""
    for one in paragraphs(article):
        if one.number or (one.is_headline and not article.is_set_aside(one.span)):
            yield one.number, article.words(one.span)


def printed_articles(reading: Reading) -> list[Printed]:
    """The articles of a map, in its order."""
    found = []
    for name, article in reading.articles.items():
        source = reading.source_of(article)
        about = (source.author, source.publication, source.published) if source else ()
        heading = (source.title if source else None) or name or reading.title
        found.append(
            Printed(
                name if len(reading.articles) > 1 else None,
                printable(one_line(heading)),
                printable(one_line(", ".join(str(one) for one in about if one))),
                language_of_article(reading, article) or "",
                tuple(
                    (number, printable(words))
                    for number, words in printed(article)
                    if number or one_line(words) != one_line(heading)
                ),
            )
        )
    return found


def asks_about_the_article(item: Item, reading: Reading) -> bool:
    """Whether an item cannot be answered from its own words, because they are no passage of the article."""
    return not item.passage or not any(item.passage in one.text.content for one in reading.articles.values())


def kind_name(kind: str, language: str = "en") -> str:
    """What a kind is called by people; another package's kind by the title that it gives, else by its name."""
    words = phrases_of(language)
    if words.has(f"kinds.{kind}"):
        return words.say(f"kinds.{kind}")
    own = kinds().get(kind)
    return one_line(own.title) if own and own.title else kind


def names(set_: Set) -> Mapping[str, str]:
    """For each item's id a name: its kind, its number within the kind, and what it is about, in a few words."""
    number: dict[str, int] = {}
    found = {}
    for item in set_.items:
        number[item.kind] = number.get(item.kind, 0) + 1
        about = _about(item)
        ending = f": {about}" if about else ""
        found[item.id] = shortened(
            printable(f"{kind_name(item.kind, set_.language)} {number[item.kind]}{ending}"), _LONGEST_NAME
        )
    return found


def _about(item: Item) -> str:
    """The first words that are quoted in the prompt, else those of the passage."""
    quoted = _QUOTED.search(item.prompt)
    return shorten(one_line(quoted[1] if quoted else item.passage), _BEGINNING, placeholder=" …")
