"""What a choice of words in an article is: whole words, trimmed, with the context that makes them unambiguous."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argmap.model import Quote
from argmap.text import Span

if TYPE_CHECKING:
    from argmap.article import Article

__all__ = ["chosen", "snapped"]

_OUTER = ' \t\n\r\f\u00a0,;:–—()[]“”"„«»‘'
_STOPS = ".!?…"


def snapped(text: str, start: int, end: int) -> Span:
    """A stretch as whole words, without space and outer punctuation (code points).

    >>> text = "He said: “The quay, it seems, is old.”"
    >>> text[slice(*snapped(text, 12, 17))]
    'The quay'
    """
    start, end = max(0, min(start, len(text))), max(0, min(end, len(text)))
    start, end = min(start, end), max(start, end)
    while start < end and text[start] in _OUTER + _STOPS:
        start += 1
    while end > start and text[end - 1] in _OUTER:
        end -= 1
    while start > 0 and _is_inside(text, start):
        start -= 1
    while end < len(text) and _is_inside(text, end):
        end += 1
    return Span(start, end)


def _is_inside(text: str, at: int) -> bool:
    """Whether a word goes on across an offset."""
    before, after = text[at - 1], text[at]
    return _is_of_word(before) and (
        _is_of_word(after) or (after in "'’-" and at + 1 < len(text) and text[at + 1].isalnum())
    )


def _is_of_word(character: str) -> bool:
    return character.isalnum() or character in "'’-\u0301\u0308" or not (character.isspace() or character.isprintable())


def chosen(article: Article, start: int, end: int, *, snap: bool = True) -> dict[str, Any]:
    """What is known of a choice: its words and offsets, its sentence, and the quote that stands for it alone.

    Where there are no words, that is all there is to know.
    """
    text = article.text.content
    span = snapped(text, start, end) if snap else Span(min(start, end), max(start, end))
    words = text[span.start : span.end]
    if not words.strip():
        return {"words": ""}
    sentence = next((one for one in article.sentences if one.start <= span.start < one.end), span)
    return {
        "start": span.start,
        "end": span.end,
        "words": " ".join(words.split()),
        "count": len(words.split()),
        "label": article.places_label(span),
        "sentence": [sentence.start, sentence.end],
        "clauses": _clauses(text, sentence),
        "quote": _unambiguous(article, span),
    }


def _clauses(text: str, sentence: Span) -> list[int]:
    """Where clauses of a sentence begin or end: its edges, and its commas, colons and dashes."""
    edges = [sentence.start]
    edges += [
        at for at in range(sentence.start, sentence.end) if text[at] in ",;:–—" and text[at + 1 : at + 2].isspace()
    ]
    return [*edges, sentence.end]


def _unambiguous(article: Article, span: Span) -> dict[str, str]:
    """A quote that is found at this place: the words alone, else with the least context before or after them."""
    text = article.text.content
    exact = " ".join(text[span.start : span.end].split())
    named = {"article": article.name} if article.name else {}
    for given in _contexts(text, span):
        quote = {"exact": exact, **{key: value for key, value in given.items() if value.strip()}, **named}
        anchor = article.locate(Quote(**quote))
        if anchor.span is not None and anchor.is_sound and anchor.span.start == span.start:
            return quote
    return {"exact": exact, **named}


def _contexts(text: str, span: Span) -> list[dict[str, str]]:
    found: list[dict[str, str]] = [{}]
    before, after = text[max(0, span.start - 200) : span.start].split(" "), text[span.end : span.end + 200].split(" ")
    for count in range(1, 7):
        prefix, suffix = " ".join(before[-count - 1 :]), " ".join(after[: count + 1])
        found += [{"prefix": prefix}, {"suffix": suffix}, {"prefix": prefix, "suffix": suffix}]
    return found
