"""Texts as H5P wants them: words that are marked with asterisks, and gaps."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from argmap.showing import printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.article import Article
    from argmap.exercise.items import Target
    from argmap.reading import Reading
    from argmap.text import Span

__all__ = ["marked_paragraphs", "safe_gap"]

_TOKEN = re.compile(r"\S+")
_CORE = re.compile(r"""^[\[({⟨¿¡“"«„]*(.*?)[",….:;?!\])}⟩»”]*$""")
"""A token without the punctuation that Mark the Words leaves outside a word."""


def safe_gap(text: str) -> str:
    """A text as it stands in Drag the Words, where an asterisk would begin a gap."""
    return escape(printable(text)).replace("*", "∗")


def marked_paragraphs(targets: Sequence[Target], reading: Reading) -> str:
    """The paragraphs around an item's words as HTML; each word of the key stands between asterisks."""
    name = targets[0].article
    article = reading.articles[name]
    keys = [target.span for target in targets if target.article == name]
    return "".join(f"<p>{' '.join(_words(article, span, keys))}</p>" for span in _around(article, keys))


def _around(article: Article, keys: Sequence[Span]) -> list[Span]:
    """The paragraphs of the body that the key's words stand in, and those beside them."""
    body = [span for span in article.paragraphs if article.is_in_body(span.start)]
    held = {at for at, span in enumerate(body) for key in keys if _touch(span, key)}
    if not held:
        return [span for span in article.paragraphs if any(_touch(span, key) for key in keys)]
    return [span for at, span in enumerate(body) if {at - 1, at, at + 1} & held]


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _words(article: Article, paragraph: Span, keys: Sequence[Span]) -> Iterator[str]:
    for token in _TOKEN.finditer(article.text.cut(paragraph)):
        core = _CORE.match(token[0])
        start = paragraph.start + token.start() + (core.start(1) if core else 0)
        end = start + len(core[1]) if core else start
        is_key = any(key.start <= start and end <= key.end for key in keys) and any(map(str.isalnum, token[0]))
        text = printable(token[0]).replace("*", "∗")
        if not (is_key and core):
            yield escape(text)
            continue
        before, after = text[: core.start(1)], text[core.end(1) :]
        yield escape(f"{before}*{text[core.start(1) : core.end(1)]}*{after}")
