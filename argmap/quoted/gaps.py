"""The gaps of a quote: where words are marked as left out or put in, and what the article has there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.article.elision import Piece, pieces_of
from argmap.sense.tokens import without_marks
from argmap.showing import one_line, shortened
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.quoted.remark import Quoted

__all__ = ["Gap", "gaps_of", "has_marks", "marks_around", "shown"]

_LONGEST_SHOWN = 80


class Gap(NamedTuple):
    """A place between two parts of a quote (or before the first, after the last): its marks, and what stands there."""

    marks: tuple[Piece, ...]
    span: Span
    """The article's words there; before the first part and after the last, the rest of the sentence."""
    is_inside: bool
    stands_for: bool = False
    """Whether it has the place of words of the article: then `[12]` is no reference."""

    @property
    def is_elided(self) -> bool:
        """Whether words are marked as left out there."""
        return any(one.is_ellipsis for one in self.marks)

    @property
    def inserted(self) -> str:
        """The words in brackets there."""
        words = (one for one in self.marks if not one.is_ellipsis and not one.is_link)
        return " ".join(one.words for one in words if one.is_editorial or self.stands_for)


def gaps_of(quoted: Quoted) -> Iterator[Gap]:
    """The gaps of a quote whose parts were found one by one, in order."""
    runs = marks_around(pieces_of(quoted.exact))
    spans = sorted(quoted.anchor.spans)
    if quoted.anchor.disorder or len(runs) != len(spans) + 1:
        return
    if runs[0]:
        yield Gap(runs[0], Span(quoted.article.sentence_at(spans[0].start).start, spans[0].start), False)
    for marks, before, after in zip(runs[1:-1], spans, spans[1:], strict=False):
        span = Span(before.end, max(before.end, after.start))
        words = without_marks(quoted.article.text.cut(span)) if marks else ""
        yield Gap(marks, span, True, any(map(str.isalnum, words)))
    if runs[-1]:
        yield Gap(
            runs[-1], Span(spans[-1].end, max(spans[-1].end, quoted.article.sentence_at(spans[-1].end - 1).end)), False
        )


def marks_around(pieces: Sequence[Piece]) -> list[tuple[Piece, ...]]:
    """The marks before each part of words, and those after the last."""
    runs: list[list[Piece]] = [[]]
    for piece in pieces:
        if piece.is_mark:
            runs[-1].append(piece)
        else:
            runs.append([])
    return [tuple(run) for run in runs]


def has_marks(quoted: Quoted) -> bool:
    """Whether a quote may have marks for what is left out or put in."""
    exact = quoted.exact
    return "[" in exact or "…" in exact or ".." in exact or ". ." in exact


def shown(words: str) -> str:
    """Words as a message shows them: on one line, and not too many."""
    return shortened(one_line(words), _LONGEST_SHOWN)
