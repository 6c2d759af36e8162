"""What a place that was found says beside the quote: the same, the same written otherwise, or another sense."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.article.anchor import Status
from argmap.article.paragraphs import BLANK_LINE
from argmap.article.typesetting import is_of_typesetting
from argmap.sense import Change, compared
from argmap.sense.edges import dropped
from argmap.text import Span

if TYPE_CHECKING:
    from argmap.article.budget import Work
    from argmap.article.searched import SearchedText

__all__ = ["Judged", "judged", "status_of"]

_MARGIN = 40  # characters to either side that an approximate place may have missed
_EDGE = 15  # characters that such a place may lack of its first or last words
_STEPS_A_CHARACTER = 4
_CLOSING = "\"'”’»)"
_OPENING = "\"'“‘«("
_ENDS = (".", "!", "?")


class Judged(NamedTuple):
    """What a quote changes at a place, and the place with every word that it was compared with."""

    changes: tuple[Change, ...]
    span: Span


def judged(article: SearchedText, words: str, span: Span, work: Work) -> Judged:
    """What a quote's words change of the article's at a place. Raises UsedUpError.

    Where they only write it otherwise, but begin or end a sentence that goes on in the article, what governs them there
    counts as dropped.
    """
    work.spend(_STEPS_A_CHARACTER * (len(words) + span.end - span.start))
    text = article.text.content
    around = Span(_word_edge(text, span.start, -1), _word_edge(text, span.end, 1))
    passage = "".join(article.text.cut(one) for one in article.without_furniture(around))
    found = compared(words, passage, article.governing, article.has_word)
    if article.is_made:
        found = found._replace(changes=[one for one in found.changes if not is_of_typesetting(one)])
    compared_with = span
    if len(passage) == around.end - around.start and found.end:
        compared_with = Span(around.start + found.start, around.start + found.end)
    place = _with_whole_words(span, compared_with)
    if any(one.is_harmful for one in found.changes):
        return Judged(tuple(found.changes), place)
    return Judged((*found.changes, *_dropped(article, words, compared_with)), place)


def _with_whole_words(span: Span, compared_with: Span) -> Span:
    """A place with the words at its edges that were compared, and none before them; not as far as another place of
    theirs."""
    start = compared_with.start if abs(span.start - compared_with.start) <= _EDGE else span.start
    end = compared_with.end if 0 < compared_with.end - span.end <= _EDGE else span.end
    return Span(start, end)


def _word_edge(text: str, at: int, way: int) -> int:
    """The edge of a word or line some characters away from a place."""
    end = max(0, at - _MARGIN) if way < 0 else min(len(text), at + _MARGIN)
    blank = [match.span() for match in BLANK_LINE.finditer(text, min(at, end), max(at, end))]
    if way < 0:
        space = text.find(" ", end, at)
        return blank[-1][1] if blank else space + 1 if end > 0 and space >= 0 else end if end == 0 else at
    space = text.rfind(" ", at, end)
    return blank[0][0] if blank else space if end < len(text) and space >= 0 else end if end == len(text) else at


def _dropped(article: SearchedText, words: str, span: Span) -> list[Change]:
    """What the sentence has besides, where the quote makes a whole sentence of a part of it."""
    head, tail = article.around(span)
    begins = words.lstrip(_OPENING)[:1].isupper() and article.text.cut(span).lstrip(_OPENING)[:1].islower()
    is_whole = words.rstrip(_CLOSING).endswith(_ENDS) and not _is_abbreviated(words, article)
    ends = is_whole and not tail.lstrip(_CLOSING).startswith(_ENDS)
    return dropped(head if begins else "", tail if ends else "", article.governing, is_whole=is_whole)


def _is_abbreviated(words: str, article: SearchedText) -> bool:
    """Whether the full stop at a quote's end is that of an abbreviation."""
    last = words.rstrip(_CLOSING + ".").rpartition(" ")[2].lower()
    lexicon = article.governing
    return lexicon is not None and (last in lexicon["month_abbreviations"] or last in lexicon.abbreviations)


def status_of(found: tuple[Change, ...]) -> Status:
    """How well a quote was found, by what it changes."""
    if any(one.is_harmful for one in found):
        return Status.SUSPECT
    return Status.NEAR if found else Status.FOLDED
