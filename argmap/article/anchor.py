"""What looking for a quote comes to: an anchor with its status, its places and the article's own words."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from argmap.sense.composing import composed
from argmap.showing import one_line
from argmap.text import Span

if TYPE_CHECKING:
    from argmap.sense.kinds import Change

__all__ = ["Anchor", "Candidate", "Difference", "Status", "word_diff"]

_MOST_PAIRS = 100_000  # of equal words; more would take seconds
_TOKEN = re.compile(r"\w+(?:['’-]\w+)*|[^\w\s]")


class Status(StrEnum):
    """How a quote was found, in the order in which the tiers are tried; the last four say why it was not."""

    EXACT = "exact"
    FOLDED = "folded"
    ELIDED = "elided"
    NEAR = "near"
    SUSPECT = "suspect"
    NOT_FOUND = "not found"
    AMBIGUOUS = "ambiguous"
    NO_ARTICLE = "no article"
    NOT_LOOKED_UP = "not looked up"
    """The map's quotes were too much work before this one was found; nothing is known of it."""

    @property
    def is_found(self) -> bool:
        """Whether the article has these words, up to typography and marked omissions."""
        return self in _FOUND


_FOUND = (Status.EXACT, Status.FOLDED, Status.ELIDED)


class Difference(NamedTuple):
    """A stretch of a word diff: "same", "quote" (only in the quote) or "article" (only in the article)."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a quote may mean; `prefix` or `suffix` is the shortest context that decides for it."""

    span: Span
    prefix: str | None = None
    suffix: str | None = None


class Anchor(NamedTuple):
    """Where a quote stands in an article. Spans are code points of the untouched article."""

    status: Status
    spans: tuple[Span, ...] = ()
    """The place found, one span for each part of an elided quote; empty where nothing was found."""
    similarity: float = 1.0
    """1 - edits / length of the quote, for quotes found approximately."""
    short: bool = False
    """Under 20 characters or four words, and without a context: matched exactly or not at all."""
    context_differs: bool = False
    """The quote stands there, but its prefix or suffix does not."""
    disorder: str | None = None
    """Of an elided quote, what is wrong with its parts: "order" (they stand in another one), "paragraph" (in two of
    them) or "distance" (more is left out than a bracketed word stands for)."""
    candidates: tuple[Candidate, ...] = ()
    """Of an ambiguous quote: its places, the first twenty at most."""
    places: int = 1
    """Of an ambiguous quote: how many places it has."""
    nearest: tuple[Span, ...] = ()
    """Of a quote not found: the sentences that share most with it."""
    changes: tuple[Change, ...] = ()
    """Of a quote that is near or suspect: what it changes of the article's words, in order."""
    missing: str | None = None
    """Of an elided quote not found: the part that is missing."""

    @property
    def span(self) -> Span | None:
        """From the first word found to the last."""
        if len(self.spans) < 2:
            return self.spans[0] if self.spans else None
        return Span(min(span.start for span in self.spans), max(span.end for span in self.spans))

    @property
    def is_unknown(self) -> bool:
        """Whether nothing is known of the quote, because it was not looked up."""
        return self.status is Status.NOT_LOOKED_UP

    @property
    def is_altered(self) -> bool:
        """Whether the quote differs from the article's words by a little, and by nothing else."""
        return self.status is Status.NEAR and self.disorder is None

    @property
    def is_sound(self) -> bool:
        """Whether the anchor vouches for its quote: found, in order, in one place."""
        return self.status.is_found and self.disorder is None


def word_diff(quote: str, article: str) -> list[Difference]:
    """What a quote changes, word by word, against the article's own words; of texts that repeat the same words
    hundreds of times, that all of them differ.

    >>> [tuple(one) for one in word_diff("a package of 30 programs", "a package of 28 programs")]
    [('same', 'a package of'), ('quote', '30'), ('article', '28'), ('same', 'programs')]
    """
    from difflib import SequenceMatcher

    quote, article = composed(quote), composed(article)
    ours, theirs = list(_TOKEN.finditer(quote)), list(_TOKEN.finditer(article))
    plain = [_plain(one[0]) for one in ours], [_plain(one[0]) for one in theirs]
    counts = Counter(plain[1])
    if sum(counts[token] for token in plain[0]) > _MOST_PAIRS:
        return [Difference("quote", one_line(quote)), Difference("article", one_line(article))]
    matcher = SequenceMatcher(None, *plain, autojunk=False)
    parts: list[Difference] = []
    for tag, start, end, their_start, their_end in matcher.get_opcodes():
        if tag == "equal":
            parts.append(Difference("same", _stretch(article, theirs[their_start:their_end])))
            continue
        if end > start:
            parts.append(Difference("quote", _stretch(quote, ours[start:end])))
        if their_end > their_start:
            parts.append(Difference("article", _stretch(article, theirs[their_start:their_end])))
    return parts


def _plain(token: str) -> str:
    return token.replace("’", "'").replace("“", '"').replace("”", '"')


def _stretch(text: str, tokens: list[re.Match[str]]) -> str:
    return one_line(text[tokens[0].start() : tokens[-1].end()])
