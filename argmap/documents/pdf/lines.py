"""Lines of a page: rows of characters put together, with their place and size of type, without note marks."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from argmap.documents.pdf.boxes import Box, box_of
from argmap.documents.pdf.characters import plain
from argmap.documents.pdf.marks import leading_mark, without_marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.documents.pdf.glyphs import Glyph

__all__ = ["Line", "joined", "line_of", "lines_of"]

LINE_END_HYPHEN = "\ufffe"
_GAP = 0.75
"""In ems: rows at one height that are nearer to each other are one line."""
_WIDE = 1.6
"""In ems: a gap that no line of text has, justified as it may be."""
_MISSED = 0.22
"""In ems: a gap between two characters that is a space, though PDFium has none there."""
_EVEN = 0.15
"""In ems: how much the gaps between the words of a justified line differ."""
_ENTRY = 4
"""Characters that may stand before the text of an entry in a list."""
_SPACE = 0.13
"""In ems: what stands nearer to each other is one word."""
_DRAWN = 0.1
"""In ems: a soft hyphen that is wider is seen."""
_LEAST_SPACE = 0.04
"""The same, where the file has a space."""


@dataclass(slots=True, frozen=True)
class Line:
    """A line of text with its box in points; y runs down."""

    page: int
    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    """The height of most of its characters' boxes."""
    is_turned: bool = False
    parts: tuple[str, ...] = ()
    """The pieces in which wide gaps cut it, as in a row of a table; none where there are no such gaps."""
    is_broken: bool = False
    """It ends in a hyphen that stands at a line end."""
    mark: str = ""
    """The raised note mark that it begins with; not part of its text."""

    @property
    def texts(self) -> tuple[str, ...]:
        """Its parts, or where it has none its text."""
        return self.parts or (self.text,)

    @property
    def width(self) -> float:
        """In points."""
        return self.right - self.left


def line_of(row: Sequence[Glyph], page: int) -> Line:
    """The line that a row of characters makes; its text may come out empty."""
    left, top, right, bottom, size = box_of(row)
    mark = leading_mark(row, size, bottom)
    text = plain(without_marks(spaced(_with_seen_hyphens(row[len(mark) :], size), size), size, bottom))
    is_broken = row[-1].character in (LINE_END_HYPHEN, "\xad", "\x02")
    if is_broken or text.endswith(("-", "\u2010")):
        is_broken = len(text) > 1 and (is_broken or text[-2:-1].isalpha())
        text = text.rstrip("-\u2010") + "-" if is_broken else text
    return Line(
        page, text, left, top, right, bottom, size, row[0].turn != 0, _parts(row, size), is_broken, mark.rstrip(")")
    )


def _with_seen_hyphens(row: Sequence[Glyph], size: float) -> list[Glyph]:
    """A row with hyphens in the place of soft ones that are drawn inside of it."""
    is_soft = (one.character == "\xad" and one.right - one.left > _DRAWN * size for one in row[:-1])
    return [one._replace(character="-") if soft else one for one, soft in zip(row, is_soft, strict=False)] + [*row[-1:]]


def spaced(row: Sequence[Glyph], size: float) -> Sequence[Glyph]:
    """A row with a space where a gap is as wide as one, but has none; not where letters are spaced out."""
    gaps = [
        after.left - before.right if " " not in (before.character, after.character) else 0
        for before, after in pairwise(row)
    ]
    wide = {index for index, gap in enumerate(gaps) if gap > _MISSED * size}
    if not wide or len(wide) > 0.2 * len(row):
        return row
    return [
        one
        for index, glyph in enumerate(row)
        for one in ((glyph, glyph._replace(character=" ")) if index in wide else (glyph,))
    ]


def _parts(row: Sequence[Glyph], size: float) -> tuple[str, ...]:
    """The texts of the pieces that wide gaps make of a row; a number or bullet at its beginning is none."""
    if row[0].turn:
        return ()
    cuts, gaps = [0], []
    before = row[0]
    for index, one in enumerate(row):
        if one.character == " ":
            continue
        if row[index - 1].character == " ":
            gaps.append(one.left - before.right)
        if one.left - before.right > _WIDE * size and index - cuts[-1] > _ENTRY:
            cuts.append(index)
        before = one
    is_justified = len(gaps) > 1 and max(gaps) - min(gaps) < _EVEN * size
    if len(cuts) == 1 or is_justified:
        return ()
    texts = (row[begin:end] for begin, end in zip(cuts, [*cuts[1:], len(row)], strict=True))
    return tuple(plain("".join(one.character for one in text)) for text in texts)


def lines_of(rows: Iterable[Sequence[Glyph]], page: int) -> list[Line]:
    """The lines of a page in the order of its rows, those that came out empty left out."""
    return [line for line in (line_of(row, page) for row in rows) if line.text]


def joined(rows: Iterable[list[Glyph]]) -> list[list[Glyph]]:
    """Rows in their order; one that goes on at the height of the one before, close to its end, is part of it."""
    whole: list[list[Glyph]] = []
    last = Box(0, 0, 0, 0, 0)
    for row in rows:
        box = box_of(row)
        if whole and not (whole[-1][0].turn or row[0].turn) and _goes_on(whole[-1][-1].character, last, box):
            if box.left - last.right > (_LEAST_SPACE if row[0].is_apart else _SPACE) * box.size:
                whole[-1].append(whole[-1][-1]._replace(character=" "))
            whole[-1].extend(row)
            last = box_of(whole[-1])
        elif whole and not (whole[-1][0].turn or row[0].turn) and _goes_before(row[-1].character, last, box):
            whole[-1] = [*row, row[-1]._replace(character=" "), *whole[-1]]
            last = box_of(whole[-1])
        else:
            whole.append(list(row))
            last = box
    return whole


def _goes_on(end: str, last: Box, box: Box) -> bool:
    common = min(last.bottom, box.bottom) - max(last.top, box.top)
    smaller = min(last.bottom - last.top, box.bottom - box.top)
    em = max(last.size, box.size)
    return end != LINE_END_HYPHEN and common >= 0.5 * smaller and -0.3 * em <= box.left - last.right <= _GAP * em


def _goes_before(end: str, last: Box, box: Box) -> bool:
    """Whether a row ends where the one before it begins, at the same height and in the same type."""
    is_level = abs(last.bottom - box.bottom) < 0.1 * box.size and abs(last.size - box.size) < 0.05 * box.size
    return is_level and end != LINE_END_HYPHEN and -0.1 * box.size <= last.left - box.right <= _GAP * box.size
