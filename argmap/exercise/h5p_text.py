"""Texts as H5P wants them: words that are marked with asterisks, and gaps."""

from __future__ import annotations

import re
from enum import Enum
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from argmap.showing import printable
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.article import Article
    from argmap.exercise.items import Target
    from argmap.reading import Reading

__all__ = ["marked_paragraphs", "safe_gap"]

_TOKEN = re.compile(r"\S+")
_CORE = re.compile(r"""^[\[({⟨¿¡“"«„]*(.*?)[",….:;?!\])}⟩»”]*$""")
"""A token without the punctuation that Mark the Words leaves outside a word."""


def safe_gap(text: str) -> str:
    """A text as it stands in Drag the Words, where an asterisk would begin a gap."""
    return escape(printable(text)).replace("*", "∗")


def marked_paragraphs(targets: Sequence[Target], reading: Reading) -> str:
    """The paragraphs around an item's words as HTML; each word of the key stands between asterisks.

    Empty where words of the key cannot be marked, because no space parts them from others: H5P knows words by spaces.
    """
    name = targets[0].article
    article = reading.articles[name]
    keys = [target.span for target in targets if target.article == name]
    shown = _around(article, keys)
    paragraphs = [list(_words(article, span, keys)) for span in shown]
    kept = {one.kept for words in paragraphs for one in words}
    if _Kept.PARTLY in kept or _Kept.WHOLLY not in kept:
        return ""
    return "".join(f"<p>{' '.join(one.html for one in words)}</p>" for words in paragraphs)


def _around(article: Article, keys: Sequence[Span]) -> list[Span]:
    """The paragraphs that the key's words stand in, and those of the body beside them."""
    held = {at for at, span in enumerate(article.paragraphs) if any(_touch(span, key) for key in keys)}
    beside = {at + step for at in held for step in (-1, 1)}
    return [
        span
        for at, span in enumerate(article.paragraphs)
        if at in held or (at in beside and article.is_in_body(article.without_lead(span).start))
    ]


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


class _Kept(Enum):
    """How much of a word's letters and digits stands in the key."""

    NOT = frozenset({False})
    WHOLLY = frozenset({True})
    PARTLY = frozenset({True, False})


class _Word(NamedTuple):
    """What stands between two spaces, as HTML."""

    html: str
    kept: _Kept


def _words(article: Article, paragraph: Span, keys: Sequence[Span]) -> Iterator[_Word]:
    for token in _TOKEN.finditer(article.text.cut(paragraph)):
        core = _CORE.match(token[0])
        text = printable(token[0]).replace("*", "∗")
        start, end = core.span(1) if core else (0, 0)
        kept = _kept(token[0][start:end], paragraph.start + token.start() + start, keys)
        marked = f"{text[:start]}*{text[start:end]}*{text[end:]}" if kept is _Kept.WHOLLY else text
        yield _Word(escape(marked), kept)


def _kept(word: str, start: int, keys: Sequence[Span]) -> _Kept:
    """How much of a word that begins at an offset stands in the key."""
    letters = [at for at, one in enumerate(word, start) if one.isalnum()]
    touching = [key for key in keys if _touch(Span(start, start + len(word)), key)]
    return _Kept(frozenset(any(key.start <= at < key.end for key in touching) for at in letters) or frozenset({False}))
