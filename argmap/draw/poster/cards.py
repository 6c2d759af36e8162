"""A claim on a poster: its id and paragraphs run into the first line of its text, small print below."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from argmap.draw.boxes import Foot
from argmap.draw.escape import clean, html, sound
from argmap.draw.labels import EDGE, font, row
from argmap.draw.measure import elided, shortened_inside, text_width, widest_word, wrap
from argmap.draw.poster.parts import WIDEST, Part
from argmap.draw.poster.sheet import Rect
from argmap.draw.poster.sizes import best
from argmap.draw.script import turned

if TYPE_CHECKING:
    from argmap.draw.boxes import Box
    from argmap.draw.poster.sheet import Sheet
    from argmap.draw.poster.sizes import Sizes

__all__ = ["BODY", "HEADS", "PLAIN", "Card", "Look", "Stub", "Tones", "forget_sizes"]

BODY = 11.0
"""Points of the text of claims that nothing rests on."""
_FOOT = 8
_SIDE, _ABOVE = 5.0, 3.0
_LEADING = 1.17
_NARROWEST, _STEP = 88.0, 1.04
_KEPT = 8_000  # boxes whose sizes are kept
_SLACK = 0.97  # share of a line that text fills by Arial's widths
_STUB = 9.0
_FEW = 17  # letters that a stub of one line says at least
_BESIDE_CORNER = '<FONT POINT-SIZE="6">&#160;&#160;&#160;</FONT>'
_LONGEST_NAME = 200
_LONGEST_PREFIX = 150.0  # points of an id, and of what stands beside it


class Look(NamedTuple):
    """How the text of a claim is set."""

    size: float
    bold: bool


HEADS, PLAIN = (18, 13, 12, 11), (18, 12, 11, 11)
"""Sizes of claims that something rests on, and of others, by how far they stand below the head of the page."""


class Tones(NamedTuple):
    """The colours of a claim's text, its id, and its small print."""

    text: str
    tag: str
    foot: str
    flag: str


class _Paragraph(NamedTuple):
    """Lines of one size; in small print `foot` is what they are of."""

    lines: list[str]
    size: float
    foot: Foot | None = None

    @property
    def is_bold(self) -> bool:
        """Whether they say where more is drawn."""
        return self.foot is not None and self.foot.leads


@dataclass(frozen=True)
class _Prose:
    """The texts of a box and how they are set: all that its sizes depend on."""

    label: str
    words: str
    """What stands small beside the label."""
    text: str
    feet: tuple[Foot, ...]
    look: Look
    corner: float
    """Points that a folded corner takes from the first line."""
    inset: float
    """Points that a second outline takes on each side."""

    @cached_property
    def small(self) -> int:
        """The size of what stands beside the label."""
        return max(_FOOT, round(self.look.size * 0.72))

    @cached_property
    def beside(self) -> float:
        """Points that the label and what stands beside it take from the first line."""
        width = text_width(self.label, self.look.size, bold=True) + text_width(self.words, self.small)
        return (width + text_width("   " if self.words else "  ", self.look.size)) / _SLACK

    @property
    def narrowest(self) -> float:
        """The width in which no word of usual length is broken."""
        size, bold = self.look.size, self.look.bold
        word = widest_word(self.text, size, bold=bold)
        label = text_width(self.label, size, bold=True)
        return max(_NARROWEST, max(min(word, 2.9 * _NARROWEST), label) / _SLACK + 2 * _SIDE + 2) + 2 * self.inset

    def paragraphs(self, width: float) -> list[_Paragraph]:
        """The text and the small print in lines, within the width of a box."""
        room = (width - 2 * (_SIDE + self.inset)) * _SLACK
        size, bold = self.look.size, self.look.bold
        text = wrap(self.text, room, size, bold=bold, taken_first=(self.beside + self.corner) * _SLACK) or [""]
        feet = [_Paragraph(wrap(foot.words, room, _FOOT, bold=foot.leads) or [""], _FOOT, foot) for foot in self.feet]
        return [_Paragraph(text, size), *feet]

    def least_width(self, paragraphs: list[_Paragraph]) -> float:
        """How wide a box is whose widest line just fits."""
        first, *others = paragraphs[0].lines
        bold, size = self.look.bold, self.look.size
        widths = [self.beside + self.corner + text_width(first, size, bold=bold) / _SLACK]
        widths += [text_width(line, size, bold=bold) / _SLACK for line in others]
        widths += [
            text_width(line, one.size, bold=one.is_bold) / _SLACK for one in paragraphs[1:] for line in one.lines
        ]
        return max(_NARROWEST, max(widths) + 2 * (_SIDE + self.inset) + 0.5)


@lru_cache(_KEPT)
def _sizes_of(prose: _Prose) -> Sizes:
    """The sizes of a box, from the narrowest on; kept, as a claim stands on more than one page that is tried."""
    made, width = [], prose.narrowest
    while True:
        paragraphs = prose.paragraphs(width)
        height = sum(len(one.lines) * line_height(one.size) for one in paragraphs) + 2 * (_ABOVE + prose.inset)
        made.append((prose.least_width(paragraphs), height))
        if width > WIDEST or all(len(one.lines) == 1 for one in paragraphs):
            return best(made)
        width *= _STEP


def forget_sizes() -> None:
    """Begin with no sizes kept, as a new process does."""
    _sizes_of.cache_clear()
    _stub_sizes.cache_clear()


@dataclass
class Card(Part):
    """The box of a claim."""

    index: int
    box: Box
    look: Look
    italic: bool
    corner: float = 0.0
    inset: float = 0.0

    @cached_property
    def _prose(self) -> _Prose:
        words = clean(" ".join([*self.box.places, *([self.box.word] if self.box.word else [])]))
        label = shortened_inside(clean(self.box.label)[:_LONGEST_NAME], _LONGEST_PREFIX, self.look.size, bold=True)
        feet = tuple(Foot(sound(foot.words), foot.flag, foot.leads) for foot in self.box.small_print)
        words = elided(words, _LONGEST_PREFIX, _FOOT)
        return _Prose(label, words, sound(self.box.text), feet, self.look, self.corner, self.inset)

    def _sizes(self) -> Sizes:
        return _sizes_of(self._prose)

    def place(self, rect: Rect, sheet: Sheet) -> Rect:
        """Put it on a sheet; what lines lead to."""
        sheet.boxes[self.index] = rect
        return rect

    def markup(self, rect: Rect, tones: Tones, *, is_rtl: bool = False) -> str:
        """The label of the box where it stands."""
        prose = self._prose
        text, *feet = prose.paragraphs(rect.width)
        lines = [self._set(line, tones) for line in text.lines]
        rows = [(row([*self._lead(tones, is_rtl), lines[0]], is_rtl), self.look.size)]
        rows += [(line, self.look.size) for line in lines[1:]]
        for one in feet:
            rows += [(self._small(line, one, tones), one.size) for line in one.lines]
        return table(rows, rect, _SIDE + self.inset, _ABOVE + self.inset, is_rtl=is_rtl)

    def _lead(self, tones: Tones, is_rtl: bool) -> list[str]:
        """What stands in the first line before the text; a corner is folded at its right."""
        prose = self._prose
        corner = [_BESIDE_CORNER] if is_rtl and self.corner else []
        label = font(f"<B>{html(turned(prose.label))}</B>", self.look.size, tones.tag)
        small = ["&#160;", font(html(turned(prose.words)), prose.small, tones.tag)] if prose.words else []
        return [*corner, label, *small, "&#160;&#160;"]

    def _small(self, line: str, one: _Paragraph, tones: Tones) -> str:
        """A line of small print."""
        words = html(turned(line, one.foot.words if one.foot else None))
        if one.is_bold:
            return font(f"<B>{words}</B>", one.size, tones.tag)
        return font(words, one.size, tones.flag if one.foot and one.foot.flag else tones.foot)

    def _set(self, line: str, tones: Tones) -> str:
        if not sound(line):
            return ""
        marked = html(turned(line, self._prose.text))
        marked = f"<B>{marked}</B>" if self.look.bold else marked
        return font(f"<I>{marked}</I>" if self.italic else marked, self.look.size, tones.text)


@dataclass
class Stub(Part):
    """One line in the place of a claim that is drawn elsewhere."""

    index: int
    step: int
    box: Box

    page: int | None = None
    """Of a booklet, the page on which the claim stands, if that is another one."""
    is_drawn: bool = True
    """Whether the claim is drawn anywhere."""

    @property
    def _label(self) -> str:
        label = shortened_inside(clean(self.box.label)[:_LONGEST_NAME], _LONGEST_PREFIX, _STUB, bold=True)
        return f"↗ {label}" + (f", page {self.page}" if self.page else "")

    def _lines(self, width: float) -> list[str]:
        return _stub_lines(self._label, clean(self.box.text), width)

    def _sizes(self) -> Sizes:
        return _stub_sizes(self._label, clean(self.box.text))

    def place(self, rect: Rect, sheet: Sheet) -> Rect:
        """Put it on a sheet; what lines lead to."""
        lines = self._lines(rect.width)
        widths = [text_width(line, _STUB) / _SLACK for line in lines]
        width = max(_lead(self._label) + widths[0], *widths) + 2 * _SIDE + 4
        placed = Rect(rect.left, rect.top, min(rect.width, width), _stub_height(lines))
        sheet.stubs[self.step, self.index] = placed
        return placed

    def markup(self, rect: Rect, tones: Tones, *, is_rtl: bool = False) -> str:
        """The label of the stub where it stands."""
        text = clean(self.box.text)
        first, *more = (html(turned(line, text)) if line else "" for line in self._lines(rect.width))
        runs = [f"<B>{html(turned(self._label))}</B>", "&#160;&#160;", first]
        lines = [row(runs, is_rtl), *more]
        rows = [(font(line, _STUB, tones.foot), _STUB) for line in lines]
        return table(rows, rect, _SIDE, 2, is_rtl=is_rtl)


def _lead(label: str) -> float:
    """Points that the label of a stub takes from the first line."""
    return text_width(label + "  ", _STUB, bold=True) / _SLACK


def _stub_lines(label: str, text: str, width: float) -> list[str]:
    """What of a claim stands beside the label of its stub: one line, or two where one would say next to nothing."""
    room, lead = (width - 2 * _SIDE) * _SLACK, _lead(label) * _SLACK
    one = elided(text, room - lead, _STUB)
    if one == text or len(one) >= _FEW:
        return [one]
    first, *more = wrap(text, room, _STUB, taken_first=lead) or [""]
    return [first, elided(" ".join(more), room, _STUB)] if more else [first]


def _stub_height(lines: list[str]) -> float:
    return len(lines) * line_height(_STUB) + 4


@lru_cache(_KEPT)
def _stub_sizes(label: str, text: str) -> Sizes:
    """The sizes of a stub, from the narrowest on; kept, as many refs lead to one claim."""
    width = max(_NARROWEST, _lead(label) + 2 * _SIDE + 4)
    made = [(width, _stub_height(lines := _stub_lines(label, text, width)))]
    while len(lines) > 1:
        width *= _STEP
        lines = _stub_lines(label, text, width)
        made.append((width, _stub_height(lines)))
    return best(made)


def line_height(size: float) -> int:
    """Points from line to line, which no engine's fonts exceed."""
    return ceil(size * _LEADING)


def table(lines: list[tuple[str, float]], rect: Rect, side: float, above: float, *, is_rtl: bool = False) -> str:
    """Lines, each with its size, as a label as large as a rectangle, from its upper left or right corner on.

    Letters stand where their size asks for, whatever font has them, and a line that is too long for its place begins
    there all the same: Graphviz puts lines of several pieces of text, of a fixed size and with an end, so.
    """
    align = f'ALIGN="{"RIGHT" if is_rtl else "LEFT"}"'
    width, height = max(1, int(rect.width - 2 * side)), int(rect.height)
    cell = f'<TR><TD {align} FIXEDSIZE="TRUE" WIDTH="{width}" HEIGHT='
    rows = "".join(f'{cell}"{line_height(size)}">{line}{EDGE}<BR {align}/></TD></TR>' for line, size in lines)
    top = int(above)
    rest = height - top - sum(line_height(size) for _, size in lines)
    first = f'<TR><TD HEIGHT="{top}"></TD></TR>' if top > 1 else ""
    last = f'<TR><TD HEIGHT="{rest}"></TD></TR>' if rest > 1 else ""
    return f'<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">{first}{rows}{last}</TABLE>'
