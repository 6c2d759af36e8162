"""A whole anchor as a list of words, for tables: all that it says."""

from __future__ import annotations

from argmap.article import Anchor, Article
from argmap.model import Quote
from argmap.text import Span, Text


def of(content: str, *aside: str) -> Article:
    article = Article(Text("a.txt", content))
    for words in aside:
        start = content.index(words)
        article.put_aside(Span(start, start + len(words)), "aside")
    return article


def told(article: Article, anchor: Anchor) -> list[str]:
    """All that an anchor says which it does not say of any quote; places with the offset where they begin."""

    def place(span: Span) -> str:
        return f"{span.start} {article.text.cut(span)}"

    similarity = [] if anchor.similarity == 1 else [f"similarity {anchor.similarity:.3f}"]
    flags = [name for name in ("short", "context_differs") if getattr(anchor, name)]
    names = ("disorder", "missing")
    flags += [f"{name} {getattr(anchor, name)}" for name in names if getattr(anchor, name) is not None]
    candidates = [f"{place(one.span)} / {one.prefix} / {one.suffix}" for one in anchor.candidates]
    places = [] if anchor.places == 1 else [f"{anchor.places} places"]
    nearest = [f"nearest {place(span)}" for span in anchor.nearest]
    changes = [one.said for one in anchor.changes]
    found = [str(anchor.status), *map(place, anchor.spans)]
    return [*found, *similarity, *flags, *places, *candidates, *nearest, *changes]


def looked_up(content: str, exact: str, *aside: str, **context: str) -> list[str]:
    article = of(content, *aside)
    return told(article, article.locate(Quote(exact=exact, **context)))
