"""Suggestions: sentences that nobody has quoted and whose wording announces a reason, an objection or a conclusion."""

from __future__ import annotations

from bisect import bisect_right
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from argmap.words import Wording

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from argmap.article import Article
    from argmap.reading import Reading
    from argmap.text import Span
    from argmap.words import Lexicon

__all__ = ["suggestions_of"]

_LISTS = {"contrast": "but", "clear_reason": "because", "conclusion": "conclusion"}
"""Word lists, with what a word of each announces: an objection, a reason, a claim that others are reasons for."""
_MOST = 200


def suggestions_of(reading: Reading, refused: Collection[str]) -> list[dict[str, Any]]:
    """What may be a claim, in the order of the articles, each with the word that says so.

    Sentences that a claim quotes, that are set aside, or that somebody has refused are left out. A word is a weak sign:
    of the sentences with a contrast word about half are attacks. So each is a question, and nothing is saved by it.
    """
    return list(_all(reading, refused))[:_MOST]


def _all(reading: Reading, refused: Collection[str]) -> Iterator[dict[str, Any]]:
    for name, article in reading.articles.items():
        lexicon = reading.lexicon_of(article)
        if lexicon is None:
            continue
        taken = _quoted(reading, article)
        for span in article.body_sentences:
            found = None if _overlaps(taken, span) else _announced(article.words(span), lexicon)
            known_by = sha256(f"{name or ''}\0{article.words(span)}".encode()).hexdigest()[:12]
            if found and known_by not in refused:
                yield {
                    "id": known_by, "article": name or "", "start": span.start, "end": span.end,
                    "relation": found[0], "word": found[1], "label": article.places_label(span),
                }  # fmt: skip


def _quoted(reading: Reading, article: Article) -> list[tuple[int, int]]:
    """The stretches of an article that claims quote, in order."""
    return sorted(
        (one.anchor.span.start, one.anchor.span.end)
        for quotes in reading.anchors
        for one in quotes
        if one.article is article and one.anchor.span is not None
    )


def _overlaps(taken: list[tuple[int, int]], span: Span) -> bool:
    at = bisect_right(taken, (span.end, 0))
    return any(end > span.start for _, end in taken[max(0, at - 8) : at])


def _announced(words: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """What a sentence's wording announces, with the word; None where it announces nothing."""
    wording = Wording.of(words, lexicon)
    for name, relation in _LISTS.items():
        for at, length in wording.found(name):
            return relation, " ".join(wording.tokens[at : at + length])
    return None
