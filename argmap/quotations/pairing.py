"""Quotation marks in pairs: the outermost ones of each block, also where they go over paragraphs.

A paragraph that goes on with a quotation begins with its opening mark again. Marks that could be apostrophes are never
called unclosed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.quotations.marks import CLOSERS, DOUBLE, MARK, SINGLE, Neighbours, closes, is_apostrophe, opens
from argmap.text import Span

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

    from argmap.quotations.blocks import Block

__all__ = ["Pair", "Pairs", "paired"]

_DEEPEST = 30
"""How many marks may be open at once; further ones are no marks."""
_NEVER_NESTED = '"“„＂'
"""Marks that do not stand inside of the same marks: a second one means that nothing closed the first."""


class Pair(NamedTuple):
    """What stands between an opening and a closing mark: one span for each paragraph, without marks."""

    opening: str
    inside: tuple[Span, ...]
    whole: Span
    """With its marks."""


class Pairs(NamedTuple):
    """All outermost pairs in their order, and where marks stand that nothing closes."""

    pairs: list[Pair]
    unclosed: list[int]


class _Open(NamedTuple):
    mark: str
    at: int


class _Reader:
    """Goes through a draft's marks; what is open at the end of a block is kept until the next begins."""

    def __init__(self, view: str) -> None:
        self.view = view
        self.found = Pairs([], [])
        self.open: list[_Open] = []
        self.inside: list[Span] = []
        self.begun = self.first = 0
        self.last_closing: dict[str, int] = {}

    def read(self, block: Block) -> None:
        marks = [
            (match, number == 0 and self._is_head(line.start, match.start()))
            for line in block.lines
            for number, match in enumerate(MARK.finditer(self.view, *line))
        ]
        if self.open:
            self._go_on(marks)
        self.last_closing = {
            match[0]: match.start()
            for match, _ in marks
            if match[0] in SINGLE and Neighbours(self.view, match.start()).may_close
        }
        for index, (match, is_head) in enumerate(marks):
            self._see(match, marks[index + 1][0] if index + 1 < len(marks) else None, is_head=is_head)
        if self.open:
            outermost = self.open[0]
            del self.open[1:]
            self.inside.append(Span(self.begun, block.lines[-1].end))
            if outermost.mark not in DOUBLE:
                self._drop()

    def end(self) -> None:
        """Nothing comes any more."""
        if self.open:
            self._drop()

    def _is_head(self, start: int, at: int) -> bool:
        """Whether nothing but marks of Markdown stands before a place in its line."""
        return not self.view[start:at].strip(" \t\u3000\0*_")

    def _go_on(self, marks: list[tuple[re.Match[str], bool]]) -> None:
        """Begin a further paragraph of what is open, where it begins with a mark again; else nothing closes it."""
        opening = self.open[0].mark
        repeated = {opening, "»"} if opening == "«" else {opening}
        if marks and marks[0][1] and marks[0][0][0] in repeated:
            self.begun = marks[0][0].end()
            del marks[0]
        else:
            self._drop()

    def _drop(self) -> None:
        if self.open[0].mark in DOUBLE:
            self.found.unclosed.append(self.open[0].at)
        self.open.clear()
        self.inside.clear()

    def _see(self, match: re.Match[str], after: re.Match[str] | None, *, is_head: bool) -> None:
        mark, at = match[0], match.start()
        beside = Neighbours(self.view, at)
        if is_apostrophe(mark, beside):
            return
        if is_head and self.open and self._is_repeated(mark, beside):
            self.inside.append(Span(self.begun, at))
            self.begun = match.end()
            return
        if self._close(match, beside, after):
            return
        if opens(mark, beside) and len(self.open) < _DEEPEST and self._may_be_closed(match):
            self._begin(match)

    def _may_be_closed(self, match: re.Match[str]) -> bool:
        """Whether, of a mark that may be an apostrophe, one that closes it follows in the block."""
        mark = match[0]
        return mark not in SINGLE or any(self.last_closing.get(one, 0) > match.start() for one in CLOSERS[mark])

    def _is_repeated(self, mark: str, beside: Neighbours) -> bool:
        """Whether a mark at the head of a line says that the quotation goes on."""
        opening = self.open[0].mark
        if mark == opening:
            return len(self.open) == 1 and opening in DOUBLE and (opening != '"' or beside.may_open)
        return opening == "«" and mark == "»" and beside.after.isspace() and beside.following.strip()[:1].isalnum()

    def _close(self, match: re.Match[str], beside: Neighbours, after: re.Match[str] | None) -> bool:
        mark = match[0]
        for index in range(len(self.open) - 1, -1, -1):
            if not closes(mark, self.open[index].mark, beside):
                continue
            if mark in SINGLE and self._is_possessive(match, beside, after):
                return True
            if mark == self.open[index].mark and beside.may_open and not beside.may_close:
                continue
            del self.open[index:]
            if not self.open:
                self._finish(match)
            return True
        return False

    def _is_possessive(self, match: re.Match[str], beside: Neighbours, after: re.Match[str] | None) -> bool:
        """Whether a mark after an s ("the firms’ boats") is an apostrophe, because a closing one follows."""
        goes_on = self.view[match.end() : match.end() + 2]
        if beside.before not in {"s", "S", "z", "x"} or not (goes_on[:1] == " " and goes_on[1:].islower()):
            return False
        if after is None or after[0] != match[0]:
            return False
        other = Neighbours(self.view, after.start())
        return other.may_close and not other.may_open

    def _begin(self, match: re.Match[str]) -> None:
        mark = match[0]
        if mark in _NEVER_NESTED and any(one.mark == mark for one in self.open):
            first = next(index for index, one in enumerate(self.open) if one.mark == mark)
            self.found.unclosed.append(self.open[first].at)
            del self.open[first:]
        if not self.open:
            self.inside = []
            self.begun = match.end()
            self.first = match.start()
        self.open.append(_Open(mark, match.start()))

    def _finish(self, match: re.Match[str]) -> None:
        opening = self.view[self.first]
        inside = (*self.inside, Span(self.begun, match.start()))
        self.found.pairs.append(Pair(opening, inside, Span(self.first, match.end())))


def paired(view: str, blocks: Iterable[Block]) -> Pairs:
    """The outermost pairs of quotation marks in the blocks of a masked draft."""
    reader = _Reader(view)
    for block in blocks:
        reader.read(block)
    reader.end()
    return reader.found
