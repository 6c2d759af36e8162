"""A remark: what a quote does to the article's words, in a sentence, with the places that it concerns."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.article import word_diff
from argmap.article.paragraphs import trimmed
from argmap.diagnostics import Place, Related, Whereabouts

if TYPE_CHECKING:
    from argmap.article import Anchor, Article
    from argmap.text import Span
    from argmap.words import Lexicon

__all__ = ["Quoted", "Remark", "article_related", "differences", "whereabouts"]

_WORTH_A_DIFF = 0.4
_LONGEST_DIFF = 5_000


class Quoted(NamedTuple):
    """Words that were looked up in an article."""

    exact: str
    """The words as they were quoted, with their marks for what is left out and put in."""
    anchor: Anchor
    article: Article
    lexicon: Lexicon | None
    """The word lists of the article's language."""


class Remark(NamedTuple):
    """What is to be said of a quote."""

    message: str
    advice: str
    related: tuple[Related, ...] = ()
    diff: tuple[tuple[str, str], ...] = ()


def article_related(label: str, article: Article, span: Span) -> Related:
    """A place in an article that a finding concerns, called by its page or paragraph; no white space about it."""
    span = trimmed(article.text.content, *span)
    return Related(f"{label}, {article.places_label(span)}", Place(article.text, span), whereabouts(article, span))


def whereabouts(article: Article, span: Span) -> Whereabouts:
    """Where in its article, and in the document that this was made from, a place lies."""
    original = article.source.original if article.source else None
    spot = article.spot(span.start)
    page = spot.page if spot.kind == "note" else article.page_number(span.start) if article.pages else ""
    sheet = article.sheet(span.start) if original else 0
    return Whereabouts(article.paragraph_label(span.start), page, original.file if original else "", sheet)


def differences(exact: str, article: Article, span: Span | None) -> tuple[tuple[str, str], ...]:
    """The word diff of quoted words and an article's, where enough words agree to make it readable."""
    if span is None or max(len(exact), span.end - span.start) > _LONGEST_DIFF:
        return ()
    parts = _without_noise([(part.kind, part.words) for part in word_diff(exact, article.words(span))])
    same = sum(len(words) for kind, words in parts if kind == "same")
    return tuple(parts) if same >= _WORTH_A_DIFF * len(exact) else ()


def _without_noise(parts: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """A word diff without a capital at its beginning and a full stop at its end, where more than these differs.

    >>> _without_noise([("quote", "the"), ("article", "The"), ("same", "sea"), ("quote", "rose"), ("article", ".")])
    [('same', 'The sea'), ('quote', 'rose')]
    """
    kept = list(parts)
    if len(kept) > 1 and [kind for kind, _ in kept[:2]] == ["quote", "article"]:
        ours, theirs = kept[0][1], kept[1][1]
        if ours.lower() == theirs.lower() and ours[1:] == theirs[1:]:
            first = ("same", theirs)
            after = kept[2:]
            if after and after[0][0] == "same":
                first, after = ("same", f"{theirs} {after[0][1]}"), after[1:]
            kept = [first, *after]
    if len(kept) > 1 and kept[-1][0] != "same" and not any(map(str.isalnum, kept[-1][1])):
        kept = kept[:-1]
    return kept if any(kind != "same" for kind, _ in kept) else parts
