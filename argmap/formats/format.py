"""What a format is: how it is known, what it carries, how it is read and how it is written."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from argmap.article import Budget
from argmap.formats.anchoring import quotes_of
from argmap.plugins import OWN, Part

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from argmap.article import Anchor, Article
    from argmap.draft import Draft
    from argmap.formats.features import Carries, Feature
    from argmap.formats.source import Source
    from argmap.text import Span

__all__ = ["Format", "Outgoing", "Written"]


@dataclass(frozen=True)
class Outgoing:
    """A draft to be written, with the articles that its quotes are from (under None where there is one)."""

    draft: Draft
    articles: Mapping[str | None, Article]
    name: str = "map"
    """The name of the file to be written, without suffix."""
    drawn: Callable[[str], bytes] | None = None
    """Draws the map in a format of `argmap render`."""
    as_read: Draft | None = None
    """The same claims and steps as a file of the same family had them, before a map was made of them."""
    budget: Budget = field(default_factory=Budget)
    """What looking for its quotes may cost."""

    def quoted(self, claim: int) -> Iterator[tuple[str | None, Sequence[Span]]]:
        """Where each quote of a claim stands: its article and the spans of its parts; what is not found is left out."""
        yield from ((name, anchor.spans) for name, anchor in self.anchored(claim))

    def anchored(self, claim: int) -> Iterator[tuple[str | None, Anchor]]:
        """The same with what its words change of the article's."""
        for quote in quotes_of(self.draft.claims[claim]):
            article = self.articles.get(quote.article)
            anchor = article.locate(quote, self.budget) if article else None
            if anchor and anchor.spans:
                yield quote.article, anchor

    def places(self, claim: int) -> Iterator[tuple[str | None, Span]]:
        """The same, span by span."""
        yield from ((article, span) for article, spans in self.quoted(claim) for span in spans)


@dataclass(frozen=True)
class Written:
    """A file as bytes, and what could not be written."""

    data: bytes
    lost: Mapping[str, list[str]] = field(default_factory=dict)
    """Beyond what the format declares: what was lost, and of which claims or steps."""
    changed: Mapping[str, list[str]] = field(default_factory=dict)
    """What was written in another way, and of which claims or steps."""
    refused: str = ""
    """Why nothing at all can be written, and what to do about it."""
    beside: Mapping[str, bytes] = field(default_factory=dict)
    """Further files that belong to it, by the suffix that each has."""


@dataclass(frozen=True)
class Format:
    """A format of argument maps; entry points of the group `argmap.formats` name more of them."""

    name: str
    title: str
    suffixes: tuple[str, ...]
    carries: Mapping[Feature, Carries]
    read: Callable[[Source], Draft] | None = None
    """Raises FormatError for what cannot be read further; other faults are recorded in the source."""
    write: Callable[[Outgoing], Written] | None = None
    recognises: Callable[[str], bool] | None = None
    """Whether the beginning of a file's text looks like the format, where the suffix does not say."""
    family: str = ""
    """Formats of one family pass what only they know on to each other."""
    holds_text: bool = False
    """Whether the article's text stands in the file, or in one of its own beside it."""
    part: Part = OWN
    """The package that it is of, as argmap notes it."""

    @property
    def called(self) -> str:
        """What messages call it."""
        return f"the format {self.name}"
