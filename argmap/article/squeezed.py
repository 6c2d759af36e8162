"""A text as its letters and digits alone, so that it does not matter what was made of its spaces and marks.

Left out are spaces, punctuation, quotation marks and dashes, capitals, accents and compatibility forms (ligatures),
footnote marks, markup, and lines that a page puts into the middle of a sentence.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from argmap.article.segments import paragraphs
from argmap.sense.token import bare
from argmap.sense.tokens import without_marks
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["MOST_CHARACTERS", "Squeezed", "furniture", "squeeze"]

MOST_CHARACTERS = 2_000_000
"""The longest text that is squeezed; in longer ones words are found by the other ways only."""
_RUN = re.compile(r"[^\W_]+")
_LONGEST_FURNITURE, _MOST_BLOCKS = 120, 3
_LAST_WORDS = 100  # characters
_BREAKS_OFF = re.compile(r"(?:\S+\s+){3}[^\W\d_A-Z]+,?\s*$")
_GOES_ON = re.compile(r"[\"'“‘«(]*[^\W\d_A-Z]")


def squeeze(text: str) -> str:
    """The letters and digits of a short text.

    >>> squeeze("The of\\ufb01ce’s *re-\\nport*[12]")
    'theofficesreport'
    """
    return "".join(bare(match[0]) for match in _RUN.finditer(without_marks(text)))


def furniture(text: str) -> Iterator[Span]:
    """Lines between two blank lines in the middle of a sentence: the head and foot of a page, a caption, a number.

    They are short, the block before them breaks off after a word in lower case, and the one after them goes on in lower
    case.
    """
    blocks = paragraphs(text)
    for after in range(2, len(blocks)):
        if not _GOES_ON.match(text, blocks[after].start):
            continue
        for first in range(after - 1, max(0, after - _MOST_BLOCKS - 1), -1):
            if blocks[first].end - blocks[first].start > _LONGEST_FURNITURE:
                break
            if _breaks_off(text, blocks[first - 1]):
                yield Span(blocks[first - 1].end, blocks[after].start)
                break


def _breaks_off(text: str, block: Span) -> bool:
    return bool(_BREAKS_OFF.search(text, max(block.start, block.end - _LAST_WORDS), block.end))


class Squeezed:
    """A text squeezed, with the way back to its places."""

    def __init__(self, original: str) -> None:
        text = without_marks(original)
        for span in furniture(original):
            text = text[: span.start] + "\0" * (span.end - span.start) + text[span.end :]
        self._places, self._starts = array("l"), array("l")
        self._copied = bytearray()
        pieces: list[str] = []
        length = 0
        for match in _RUN.finditer(text):
            for offset, letters, is_copied in _letters(match[0]):
                self._copied.append(is_copied)
                self._places.append(match.start() + offset)
                self._starts.append(length)
                pieces.append(letters)
                length += len(letters)
        self.text = "".join(pieces)

    def original(self, start: int, end: int) -> Span:
        """The span of the original that a stretch of letters came from (code points, half-open)."""
        return Span(self._place(start), self._place(end - 1) + 1)

    def before(self, offset: int) -> int:
        """How many letters stand before an offset of the original."""
        knot = bisect_left(self._places, offset) - 1
        if knot < 0:
            return 0
        ends = self._starts[knot + 1] if knot + 1 < len(self._starts) else len(self.text)
        return min(ends, self._starts[knot] + offset - self._places[knot])

    def _place(self, at: int) -> int:
        knot = bisect_right(self._starts, at) - 1
        return self._places[knot] + (at - self._starts[knot] if self._copied[knot] else 0)


def _letters(run: str) -> Iterator[tuple[int, str, bool]]:
    """A run of letters as pieces, each with its offset in the run and whether it keeps its length."""
    plain = bare(run)
    if len(plain) == len(run):
        yield 0, plain, True
    else:
        yield from ((at, letters, False) for at, one in enumerate(run) if (letters := bare(one)))
